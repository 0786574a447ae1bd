import { type ChildNode, type Element, Text } from "domhandler";
import { readDate } from "../dates/date-grammar.ts";
import { type DateContext, type DateReading, isTime } from "../dates/date-reading.ts";
import { readDateTime } from "../dates/date-time.ts";
import {
  type FoundDate,
  findDateAfterTitle,
  findDateInTitle,
  findLeadingDate,
  findLoneDate,
  findTrailingDate,
  needsDate,
  withoutSeparator,
} from "../dates/find-date.ts";
import { marks, unmarkedText } from "../dates/marked-text.ts";
import { isInline } from "../html/elements.ts";
import {
  childrenOf,
  element,
  hasWords,
  isElement,
  isText,
  isUnseen,
  isVisible,
  nameOf,
  onlyElement,
  textOf,
  trimmed,
  withChildren,
} from "../html/tree.ts";
import { decoded } from "../site/address.ts";
import { isOfCv, kindOfHeading } from "./news-words.ts";

/** A date on a line, and how to take it off. */
export interface DateOnLine {
  readonly reading: DateReading;
  /**
   * Takes the date, and the mark-up that held nothing else, out of the tree.
   *
   * @returns the links among that mark-up
   */
  remove(): readonly Element[];
}

/** Mark-up for looks only: it goes with a date that was all it held. */
const looks = new Set(
  "b big code del em font i kbd label mark s samp small span strong sub sup time tt u".split(" "),
);

/** The date an element's text begins with; not one that is struck out before another. */
export function leadingDate(line: Element, context: DateContext): DateOnLine | undefined {
  const first = line.children.find(isVisible);
  if (first && isElement(first) && isStruckDate(first)) {
    const rest = withChildren(
      line,
      line.children.filter((node) => node !== first),
    );
    const { reading, remove } = leadingDate(rest, context) ?? {};
    if (isTime(reading) && remove) {
      const removeBoth = () => {
        const links = remove();
        line.children = rest.children;
        return links;
      };
      return { reading, remove: removeBoth };
    }
  }
  return onLine(line, findLeadingDate(markedText(line.children, longestDate), context));
}

/** The date in brackets after the marked title that an element begins with: `**A** [tool](…) (May 2025): we release it`. */
export function dateAfterTitle(line: Element, context: DateContext): DateOnLine | undefined {
  for (const [index, node] of line.children.entries()) {
    if (!isTitlePart(node)) return undefined;
    if (!isElement(node)) continue;
    const [title, below] = [line.children.slice(0, index + 1), line.children.slice(index + 1)];
    const found = findDateAfterTitle(markedText(below, longestDate), context);
    if (!found) continue;
    if (findLeadingDate(markedText(title, longestDate), context)) return undefined;
    const { reading, start, end } = found;
    const remove = () => {
      const links: Element[] = [];
      line.children = [...title, ...without(below, { at: 0, start, end, links })];
      return links;
    };
    return { reading, remove };
  }
  return undefined;
}

/** The date in brackets within the bold title that an element begins with: `**A tool (May 2025):** we release it`. */
export function dateInTitle(line: Element, context: DateContext): DateOnLine | undefined {
  const at = line.children.findIndex(hasWords);
  const title = line.children[at];
  if (!title || !isElement(title) || !/^(?:b|strong)$/.test(title.name)) return undefined;
  if (!line.children.slice(at + 1).some(hasWords)) return undefined;
  return onLine(title, findDateInTitle(markedText(title.children), context));
}

/** Whether a node is a link or mark-up for looks, as titles are, or comes before or between such, as an emoji. */
function isTitlePart(node: ChildNode): boolean {
  return !hasWords(node) || (isElement(node) && (node.name === "a" || looks.has(node.name)));
}

/** The date an element's text ends with. */
export function trailingDate(line: Element, context: DateContext): DateOnLine | undefined {
  return onLine(line, findTrailingDate(markedText(line.children), context));
}

/** The date that is all an element says, or stands behind words that may head many things. */
export function loneDate(line: Element, context: DateContext): DateReading | undefined {
  return bareDate(line, context) ?? dateBehindLabel(line, context);
}

/** The date that is all an element says, in its text or in the attribute of a `time`. */
export function bareDate(line: Element, context: DateContext): DateReading | undefined {
  const text = markedText(line.children, longestDate);
  const found = findLoneDate(text, context);
  const reading = found && !wordsBefore(text, found) ? found.reading : undefined;
  if (isTime(reading)) return reading;
  const datetime = timeIn(line)?.attribs.datetime;
  const date = datetime === undefined ? undefined : readDateTime(datetime);
  return date ? { time: { date }, written: datetime ?? "" } : reading;
}

/** The `time` that an element is, or that is all it holds, as in a cell of a table. */
function timeIn(line: Element): Element | undefined {
  if (line.name === "time") return line;
  const only = onlyElement(line);
  return only && timeIn(only);
}

/** The date that is all an element says but for words before it, such as a title or a place: "**Rome** (May 2025)". */
export function dateBehindTitle(line: Element, context: DateContext): DateOnLine | undefined {
  const text = markedText(line.children, longestDate);
  const found = findLoneDate(text, context);
  return found && wordsBefore(text, found) ? onLine(line, found) : undefined;
}

const bracketed = new RegExp(String.raw`^[\s${marks.opens}]*[[(（【]`, "u");

/** The date behind words that may head many things: "**News** (May 2025)", "**Talks** (May 2025)", "**Rome** 2025". */
function dateBehindLabel(line: Element, context: DateContext): DateReading | undefined {
  const text = markedText(line.children, longestDate);
  const found = findLoneDate(text, context);
  if (!found) return undefined;
  const { reading, start } = found;
  const { month, day } = isTime(reading) ? reading.time.date : {};
  const isOfOneThing = day !== undefined || (month !== undefined && bracketed.test(text.slice(start)));
  const words = wordsBefore(text, found);
  return !isOfOneThing || kindOfHeading(words) !== "other" || isOfCv(words) ? reading : undefined;
}

/** Words that say no more than that a date follows: "When:", "Posted on". */
const dateLabel = /[:：]\P{L}*$|^\P{L}*(?:posted|published|(?:last\s)?updated)(?:\son)?\P{L}*$/iu;

/** The words before a date, if they say more than that it is one. */
function wordsBefore(text: string, { start }: FoundDate): string {
  const words = text.slice(0, start).replace(/:[a-z0-9_+-]+:/g, "");
  return /\p{L}/u.test(words) && !dateLabel.test(words) ? words : "";
}

/** A class that says its element is for a date. */
const dateClass =
  /(?:^|[\s_-])(?:badge|date|datum|day|label|month|tag|time|timestamp|when|year)(?:$|[\s_-])/i;

/**
 * The date that has an element of its own within an element's text: a `time`, a badge, a part that floats. Words may be
 * before it if no other element is a date alone: a badge may be that of a conference.
 */
export function dateInOwnElement(line: Element, context: DateContext): DateOnLine | undefined {
  const dateAlone = (element: Element) => {
    const reading = bareDate(element, context);
    return isTime(reading) ? { reading, remove: () => emptied(element) } : undefined;
  };
  return inOwnElement(line, dateAlone) ?? inOwnElement(line, (element) => dateBehindTitle(element, context));
}

function inOwnElement(
  line: Element,
  dateIn: (element: Element) => DateOnLine | undefined,
): DateOnLine | undefined {
  for (const child of line.children) {
    if (!isElement(child)) continue;
    const isForDate =
      child.name === "time" ||
      dateClass.test(child.attribs.class ?? "") ||
      /float/.test(child.attribs.style ?? "");
    const found = (isForDate ? dateIn(child) : undefined) ?? inOwnElement(child, dateIn);
    if (!found) continue;
    const remove = () => {
      const [isFirst, at] = [line.children.find(isVisible) === child, line.children.indexOf(child)];
      if (needsDate(textOf(line.children.slice(0, at)))) return [];
      const links = found.remove();
      const [before, after] = [line.children[at - 1], line.children[at + 1]];
      if (isVisible(child)) return links;
      if (
        isText(before) &&
        isText(after) &&
        /[[(（]\s*$/.test(before.data) &&
        /^\s*[\])）]/.test(after.data)
      ) {
        before.data = before.data.replace(/\s*[[(（]\s*$/, "");
        after.data = after.data.replace(/^\s*[\])）]/, "");
      }
      if (isFirst && isText(after)) after.data = withoutSeparator(after.data);
      if (!("id" in child.attribs)) line.children = line.children.filter((other) => other !== child);
      const kept = linksIn([child]);
      return kept.length > 0 ? kept : links;
    };
    return { reading: found.reading, remove };
  }
  return undefined;
}

/** Takes all words out of an element, which may only stand for words next to blocks; returns the links in it. */
function emptied(node: Element): readonly Element[] {
  empty(node);
  return linksIn([node]);
}

function onLine(line: Element, found: FoundDate | undefined): DateOnLine | undefined {
  if (!found) return undefined;
  const { reading, start, end } = found;
  const remove = () => {
    const links: Element[] = [];
    line.children = trimmed(without(line.children, { at: 0, start, end, links }), isBreak);
    return links;
  };
  return { reading, remove };
}

/** Keeps the link of a removed date: on the words of its line, or after them if they have a link of their own. */
export function keepLink(line: Element, { attribs: { href = "" } }: Element, date: string): void {
  if (/^\s*(?:#?|javascript:.*)\s*$/i.test(href)) return;
  if (line.children.some(isVisible) && linksIn(line.children).length === 0)
    line.children = [element("a", { href }, line.children)];
  else line.children.push(new Text(" ("), element("a", { href }, [new Text(date)]), new Text(")"));
}

/** Takes all words out of an element, which stays where it is. */
export function empty(node: Element): void {
  for (const child of node.children) {
    if (isText(child)) child.data = "";
    else if ("children" in child) empty(child as Element);
  }
}

/** The links within some nodes. */
export function linksIn(nodes: readonly ChildNode[]): Element[] {
  return nodes.flatMap((node) => (isElement(node) && node.name === "a" ? [node] : linksIn(childrenOf(node))));
}

/** Dates at the start of a line are looked for in this much of it. */
const longestDate = 200;

/**
 * The text of a line as dates are looked for in it: with marks where mark-up begins and ends, for pictures, and for
 * what is not text, such as a formula. Footnote marks are left out.
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
 * Goes through the nodes of a line and passes on the marked text piece by piece, with the node it comes from.
 *
 * @param say answers whether to go on
 * @returns whether the end was reached
 */
function walk(
  nodes: readonly ChildNode[],
  say: (piece: string, node: ChildNode) => boolean,
  isCode = false,
): boolean {
  for (const node of nodes) {
    if (isText(node)) {
      const text = unmarkedText(node.data);
      // In "2025.05 `--all` is new", no dash separates the date from the words.
      if (!say(isCode ? text.replace(signAtStart, "$1\uFFFD") : text, node)) return false;
    } else if (isElement(node) && !isPassedOver(node)) {
      const mark = markOf(node);
      if (mark !== undefined) {
        if (!say(mark, node)) return false;
      } else {
        const inCode = isCode || /^(?:code|kbd|samp)$/.test(node.name);
        if (!say(marks.opens, node) || !walk(node.children, say, inCode) || !say(marks.closes, node))
          return false;
      }
    }
  }
  return true;
}

/** A character that may separate a date from words. */
const signAtStart = /^(\s*)[-–—:：.,，;；|·•~/=]/;

/** The mark that stands for a whole element, or what a badge says; undefined if its text is read. */
function markOf(node: Element): string | undefined {
  const { name } = node;
  if (name === "img") return dateInBadge(node) ?? marks.picture;
  if (name === "input") return marks.picture;
  if (name === "br" || name === "wbr") return marks.closes;
  return isInline(name) || name === "button" ? undefined : marks.thing;
}

/** Whether an element is a date that is struck out, as in `~~2025.04~~ 2025.05`. */
function isStruckDate(node: Element): boolean {
  if (!/^(?:s|del|strike)$/.test(node.name)) {
    const only = onlyElement(node);
    return only !== undefined && isStruckDate(only);
  }
  const text = textOf(node.children).trim();
  return text.length < 30 && readDate(text)?.written === text;
}

/** The address of a badge that is drawn from its words: https://shields.io/badges/static-badge. */
const badge = /^https?:\/\/(?:img\.)?shields\.io\/badge\/([^?#]+)-[^-?#]*(?:[?#]|$)/;

/** The date, with its month, that is all a badge says, or all a picture stands for. */
function dateInBadge({ attribs: { src = "", alt = "" } }: Element): string | undefined {
  const words = badge.exec(src)?.[1] ?? "";
  const written = decoded(words).replace(/--|__|[-_]/g, (sign) => (sign.length > 1 ? (sign[0] ?? "") : " "));
  const text = [written, alt].find((text) => {
    const reading = /\d/.test(text) ? readDate(text.trim()) : undefined;
    return isTime(reading) && reading.time.date.month && reading.written === text.trim();
  });
  return text && marks.opens + unmarkedText(text.trim()) + marks.closes;
}

/** Whether an element is not part of what a line says. */
function isPassedOver(element: Element): boolean {
  return element.attribs.class === "footnote-ref" || isUnseen(element);
}

/**
 * Some nodes of a line without a part of its marked text, and without the mark-up for looks, or the links, that held
 * nothing else.
 *
 * @param range where the part is, and where such links are put
 */
function without(
  nodes: readonly ChildNode[],
  range: { at: number; start: number; end: number; links: Element[] },
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
    } else if (!isElement(node) || isPassedOver(node)) {
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
      const isEmptied = !wasEmpty && node.children.length === 0;
      const isLink = node.name === "a" && "href" in node.attribs;
      if (isEmptied && isLink) range.links.push(node);
      else if (!isEmptied || !looks.has(node.name) || "id" in node.attribs) kept.push(node);
    }
  }
  return kept;
}

function isBreak(node: ChildNode): boolean {
  return nameOf(node) === "br" || (isText(node) && /^\s*$/.test(node.data));
}
