import type { ChildNode, Element } from "domhandler";
import type { DateContext, DateReading } from "../dates/date-grammar.ts";
import { readDate } from "../dates/date-grammar.ts";
import { readDateTime } from "../dates/date-time.ts";
import { type FoundDate, findLeadingDate, findLoneDate, findTrailingDate } from "../dates/find-date.ts";
import { marks, unmarkedText } from "../dates/marked-text.ts";
import { inlineElements } from "../html/elements.ts";
import { isElement, isText, nameOf } from "../html/tree.ts";
import { decoded } from "../site/address.ts";

/** A date on a line, and how to take it off. */
export interface DateOnLine {
  readonly reading: DateReading;
  /** Takes the date, and the mark-up that held nothing else, out of the tree. */
  remove(): void;
}

/** Mark-up for looks only: it goes with a date that was all it held. */
const looks = new Set("b big code del em font i label mark s small span strong sub sup time u".split(" "));

/** The date an element's text begins with. */
export function leadingDate(line: Element, context: DateContext): DateOnLine | undefined {
  return onLine(line, findLeadingDate(markedText(line.children, longestDate), context));
}

/** The date an element's text ends with. */
export function trailingDate(line: Element, context: DateContext): DateOnLine | undefined {
  return onLine(line, findTrailingDate(markedText(line.children), context));
}

/** The date that is all an element says, in its text or, for a `time`, in its attribute. */
export function loneDate(line: Element, context: DateContext): DateReading | undefined {
  const { reading } = findLoneDate(markedText(line.children, longestDate), context) ?? {};
  if (reading && "time" in reading) return reading;
  const datetime = nameOf(line) === "time" ? line.attribs.datetime : undefined;
  const date = datetime === undefined ? undefined : readDateTime(datetime);
  return date ? { time: { date }, written: datetime ?? "" } : reading;
}

/** A class that says its element is for a date. */
const dateClass =
  /(?:^|[\s_-])(?:badge|date|datum|day|label|month|tag|time|timestamp|when|year)(?:$|[\s_-])/i;

/** The date that has an element of its own within an element's text: a `time`, a badge, a part that floats. */
export function dateInOwnElement(line: Element, context: DateContext): DateOnLine | undefined {
  for (const child of line.children) {
    if (!isElement(child)) continue;
    const isForDate =
      child.name === "time" ||
      dateClass.test(child.attribs.class ?? "") ||
      /float/.test(child.attribs.style ?? "");
    const reading = isForDate ? loneDate(child, context) : undefined;
    if (reading && "time" in reading) return { reading, remove: () => drop(line, child) };
    const within = dateInOwnElement(child, context);
    if (within) return within;
  }
  return undefined;
}

function drop(parent: Element, child: ChildNode): void {
  parent.children = parent.children.filter((other) => other !== child);
}

function onLine(line: Element, found: FoundDate | undefined): DateOnLine | undefined {
  if (!found) return undefined;
  const { reading, start, end } = found;
  if (holdsWholeLink(line.children, start, end)) {
    const { written } = reading;
    const mistake = `"${written}" is a link. Put the link on the words of the news, and leave the date without one.`;
    return { reading: { mistake, written }, remove: () => {} };
  }
  return {
    reading,
    remove: () => {
      line.children = trimmed(without(line.children, { at: 0, start, end }));
    },
  };
}

/** More of a line than dates at its start are looked for in. */
const longestDate = 200;

/**
 * The text of a line as dates are looked for in it: with marks where mark-up begins and ends, for pictures, and for what is
 * no text, such as a formula. Marks of footnotes count for nothing.
 *
 * @param limit how much of it is wanted; a little more may come
 */
function markedText(nodes: readonly ChildNode[], limit = Number.POSITIVE_INFINITY): string {
  let text = "";
  walk(nodes, (piece) => {
    text += piece;
    return text.length < limit;
  });
  return text;
}

/**
 * Goes through the nodes of a line and says the marked text piece by piece, with the node it is of.
 *
 * @param say answers whether to go on
 * @returns whether the end was reached
 */
function walk(nodes: readonly ChildNode[], say: (piece: string, node: ChildNode) => boolean): boolean {
  for (const node of nodes) {
    if (isText(node)) {
      if (!say(unmarkedText(node.data), node)) return false;
    } else if (isElement(node) && !isUnseen(node)) {
      const mark = markOf(node);
      if (mark !== undefined) {
        if (!say(mark, node)) return false;
      } else if (!say(marks.opens, node) || !walk(node.children, say) || !say(marks.closes, node)) {
        return false;
      }
    }
  }
  return true;
}

/** The mark that stands for a whole element, or what a badge says; nothing where its text counts. */
function markOf(node: Element): string | undefined {
  const { name } = node;
  if (name === "img") return dateInBadge(node) ?? marks.picture;
  if (name === "input") return marks.picture;
  if (name === "br" || name === "wbr") return marks.closes;
  return inlineElements.has(name) ? undefined : marks.thing;
}

/** The address of a badge that is drawn from its words: https://shields.io/badges/static-badge. */
const badge = /^https?:\/\/(?:img\.)?shields\.io\/badge\/([^?#]+)-[^-?#]*(?:[?#]|$)/;

/** The date, with its month, that is all a badge says, or all a picture stands for. */
function dateInBadge({ attribs: { src = "", alt = "" } }: Element): string | undefined {
  const words = badge.exec(src)?.[1] ?? "";
  const written = decoded(words).replace(/--|__|[-_]/g, (sign) => (sign.length > 1 ? (sign[0] ?? "") : " "));
  const text = [written, alt].find((text) => {
    const reading = /\d/.test(text) ? readDate(text.trim()) : undefined;
    return reading && "time" in reading && reading.time.date.month && reading.written === text.trim();
  });
  return text && marks.opens + unmarkedText(text.trim()) + marks.closes;
}

function isUnseen(element: Element): boolean {
  return element.attribs.class === "footnote-ref" || element.name === "script" || element.name === "style";
}

/** Whether a link, with all its words, lies within a part of a line's marked text. */
function holdsWholeLink(nodes: readonly ChildNode[], start: number, end: number): boolean {
  let at = 0;
  let isWhole = false;
  const opened = new Map<ChildNode, number>();
  walk(nodes, (piece, node) => {
    if (isElement(node) && node.name === "a" && "href" in node.attribs) {
      const from = opened.get(node);
      opened.set(node, at);
      if (from !== undefined && from >= start && at <= end && at > from + 1) isWhole = true;
    }
    at += piece.length;
    return at <= end + 1;
  });
  return isWhole;
}

/** Some nodes of a line without a part of its marked text, and without the mark-up for looks that held nothing else. */
function without(
  nodes: readonly ChildNode[],
  range: { at: number; start: number; end: number },
): ChildNode[] {
  const kept: ChildNode[] = [];
  for (const node of nodes) {
    if (range.at >= range.end) {
      kept.push(node);
    } else if (isText(node)) {
      const { length } = node.data;
      const [from, to] = [Math.max(0, range.start - range.at), Math.max(0, range.end - range.at)];
      range.at += length;
      if (from < length && to > 0) node.data = node.data.slice(0, from) + node.data.slice(to);
      if (node.data !== "" || length === 0) kept.push(node);
    } else if (!isElement(node) || isUnseen(node)) {
      kept.push(node);
    } else if (markOf(node) !== undefined) {
      const { length = 1 } = markOf(node) ?? "";
      const isWithin = range.at >= range.start;
      range.at += length;
      if (!isWithin || (node.name !== "br" && length === 1)) kept.push(node);
    } else {
      range.at++;
      const wasEmpty = node.children.length === 0;
      node.children = without(node.children, range);
      range.at++;
      const isGone =
        !wasEmpty && node.children.length === 0 && looks.has(node.name) && !("id" in node.attribs);
      if (!isGone) kept.push(node);
    }
  }
  return kept;
}

/** A line without the breaks at its ends. */
function trimmed(nodes: readonly ChildNode[]): ChildNode[] {
  const isBreak = (node: ChildNode) => nameOf(node) === "br" || (isText(node) && /^\s*$/.test(node.data));
  let [start, end] = [0, nodes.length];
  while (start < end && isBreak(nodes[start] as ChildNode)) start++;
  while (end > start && isBreak(nodes[end - 1] as ChildNode)) end--;
  return nodes.slice(start, end);
}
