import { type ChildNode, type Comment, DomHandler, Element, type Node, type Text } from "domhandler";
import { Parser } from "htmlparser2";
import { inlineElements } from "./elements.ts";

/** Says that HTML nests elements more deeply than any browser shows. */
export class NestingError extends Error {
  /** The line of the page it was seen on, if the HTML gives it: see {@link lineAttribute}. */
  readonly line: number | undefined;

  constructor(line?: number) {
    super(
      `HTML tags are nested more than ${maxDepth} deep here. Close them, or put code between backquotes.`,
    );
    this.line = line;
  }
}

/** Browsers nest no deeper; with a limit, hostile input takes no more time than its length allows. */
const maxDepth = 512;

/** Carries the line of the page that an element starts on, counted from 1; it is not written out. */
export const lineAttribute = "data-line";

/** Marks an element whose id, class or other attributes were in braces in Markdown: `{#name .topic}`. */
export const bracesAttribute = "data-braces";

/** Carries the number that was written before an item of a list. */
export const numberAttribute = "data-number";

const lineOfComment = new RegExp(`^${lineAttribute}="(\\d+)"`);

/** Says in HTML that what follows is on a line of the page, where no element can carry it. */
export function lineMark(line: number): string {
  return `<?${lineAttribute}="${line}">`;
}

const markedLine = new RegExp(`^\\?${lineAttribute}="(\\d+)"$`);

/**
 * Builds the tree, in which the `startIndex` of each node is the line of the page it starts on, counted from 1:
 * domhandler uses it for the index in the parsed text, which here is HTML that nobody has seen.
 */
class BoundedHandler extends DomHandler {
  #line = 1;
  #isSpace = false;

  override onopentag(name: string, attributes: Record<string, string>): void {
    const { [lineAttribute]: line } = attributes;
    if (line !== undefined) this.#line = Number(line);
    if (this.tagStack.length > maxDepth) throw new NestingError(this.#line);
    super.onopentag(name, attributes);
    const element = this.tagStack.at(-1);
    if (element) element.startIndex = this.#line;
  }

  override ontext(data: string): void {
    const before = this.lastNode;
    super.ontext(data);
    const node = this.lastNode;
    // A text starts on the line of its first word, whatever spaces come before.
    const isSpace = node !== before || this.#isSpace;
    this.#isSpace = isSpace && data.trimStart() === "";
    if (node && isSpace) {
      const blank = data.length - data.trimStart().length;
      node.startIndex = this.#line + countNewlines(data, blank);
    }
    this.#line += countNewlines(data, data.length);
  }

  override oncomment(data: string): void {
    const [, marked] = markedLine.exec(data) ?? [];
    if (marked !== undefined) {
      this.#line = Number(marked);
      return;
    }
    super.oncomment(data);
    const node = this.lastNode;
    if (!isComment(node)) return;
    const [written, line] = lineOfComment.exec(node.data) ?? [];
    if (written !== undefined) node.data = node.data.slice(written.length);
    if (line !== undefined) this.#line = Number(line);
    node.startIndex ??= this.#line;
    this.#line += countNewlines(data, data.length);
  }
}

function countNewlines(text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0 && at < end; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

/**
 * Reads HTML as a browser does, closing what was left open.
 *
 * @param html any text
 * @throws {NestingError} when elements are nested more than 512 deep
 */
export function parse(html: string): ChildNode[] {
  const handler = new BoundedHandler();
  new Parser(handler).end(withRows(html.replace(frame, "").replace(emptyComment, "<!---->")));
  return handler.dom;
}

/** The tags of a document around its text: within a page, browsers ignore them (HTML, "in body" insertion mode). */
const frame = /<\/?(?:html|head|body)\b[^<>]*>/gi;

/** It has no more than this (HTML, "Comment start state"); htmlparser2 takes it for the start of one. */
const emptyComment = /<!---?>/g;

const tableTag = /<!--|-->|<(\/?)(table|tbody|thead|tfoot|tr|td|th|script|style)\b[^<>]*>/gi;

/**
 * HTML with a row around table cells that have none, and without the ends of rows that never began, as browsers read
 * it: htmlparser2 would end the row of an outer table.
 */
function withRows(html: string): string {
  if (!/<t[dh]\b/i.test(html)) return html;
  /** For each open table, from the outermost, whether a row of it is open. */
  const rows: boolean[] = [];
  let skippedTo = "";
  return html.replace(tableTag, (tag: string, slash = "", tagName = "") => {
    const name = tagName.toLowerCase();
    if (skippedTo !== "") {
      if (tag === skippedTo || (slash && name === skippedTo)) skippedTo = "";
      return tag;
    }
    if (tag === "<!--") skippedTo = "-->";
    else if (name === "script" || name === "style") skippedTo = slash ? "" : name;
    else if (name === "table") slash ? rows.pop() : rows.push(false);
    else if (rows.length > 0 && name !== "") {
      const isOpen = rows.pop() ?? false;
      const isCell = name === "td" || name === "th";
      rows.push(isCell ? isOpen || !slash : name === "tr" && !slash);
      if (isCell && !slash && !isOpen) return `<tr>${tag}`;
      if (name === "tr" && slash && !isOpen) return "";
    }
    return tag;
  });
}

/** Whether a node is an element. (No `instanceof`: looking up classes takes long, and each node is asked often.) */
export function isElement(node: Node | null | undefined): node is Element {
  return node != null && "attribs" in node;
}

/** Whether a node is text. */
export function isText(node: Node | null | undefined): node is Text {
  return node?.type === "text";
}

/** Whether a node is a comment. */
export function isComment(node: Node | null | undefined): node is Comment {
  return node?.type === "comment";
}

/** The name of an element; empty for other nodes. */
export function nameOf(node: ChildNode): string {
  return isElement(node) ? node.name : "";
}

/** The children of a node; none for texts and comments. */
export function childrenOf(node: ChildNode): ChildNode[] {
  return isElement(node) ? node.children : [];
}

/** Makes an element. */
export function element(
  name: string,
  attributes: Record<string, string>,
  children: readonly ChildNode[],
): Element {
  const made = new Element(name, attributes);
  // The children keep the parents that they have.
  made.children = [...children];
  return made;
}

/** An element like another, with other content. */
export function withChildren(like: Element, children: readonly ChildNode[]): Element {
  return element(like.name, { ...like.attribs }, children);
}

/** The class of icons in a Google font, in any of its styles (Material Icons, Material Symbols). */
const ofMaterialIcons =
  /(?:^|\s)material-(?:icons|symbols)(?:-(?:outlined|round|rounded|sharp|two-tone))?(?:\s|$)/;

/** Whether an element is around the name of an icon, which its font turns into a picture. */
export function isNameOfIcon({ name, attribs }: Pick<Element, "name" | "attribs">): boolean {
  return (name === "i" || name === "span") && ofMaterialIcons.test(attribs.class ?? "");
}

/** Whether an element's content is not text that a visitor sees: code, or a hidden part of a line. */
export function isUnseen({ name, attribs }: Pick<Element, "name" | "attribs">): boolean {
  if (name === "script" || name === "style" || name === "template") return true;
  if (isNameOfIcon({ name, attribs })) return true;
  // A hidden block may be what a script unfolds: older news.
  return isHidden(attribs) && inlineElements.has(name);
}

/** Whether an element's own attributes hide it. */
export function isHidden({ hidden, style }: Element["attribs"]): boolean {
  return hidden !== undefined || (style !== undefined && /(?:^|[\s;])display\s*:\s*none/i.test(style));
}

/** The text of nodes that a visitor sees, as it is in the source. */
export function textOf(nodes: readonly ChildNode[]): string {
  let text = "";
  const collect = (node: ChildNode) => {
    if (isText(node)) text += node.data;
    else if (isElement(node) && !isUnseen(node)) node.children.forEach(collect);
  };
  nodes.forEach(collect);
  return text;
}

/** Elements that show something without any text in them. */
const shown = new Set(
  "audio canvas embed hr iframe img input math object picture progress svg video".split(" "),
);

/** Whether a visitor sees anything of a node. */
export function isVisible(node: ChildNode): boolean {
  if (isText(node)) return /\S/.test(node.data);
  if (!isElement(node) || isUnseen(node)) return false;
  return shown.has(node.name) || node.children.some(isVisible);
}

/** The element that is all a visitor sees in another. */
export function onlyElement({ children }: Element): Element | undefined {
  const [only, ...others] = children.filter(isVisible);
  return isElement(only) && others.length === 0 ? only : undefined;
}

/** Nodes without those of some kind at their ends. */
export function trimmed<Kind extends ChildNode>(
  nodes: readonly Kind[],
  isDropped: (node: Kind) => boolean,
): Kind[] {
  const isKept = (node: Kind) => !isDropped(node);
  const start = nodes.findIndex(isKept);
  return start < 0 ? [] : nodes.slice(start, nodes.findLastIndex(isKept) + 1);
}

/** Whether a node says more than an arrow or an emoji. */
export function hasWords(node: ChildNode): boolean {
  return /[\p{L}\p{N}]/u.test(textOf([node]));
}

/** The line of the page, counted from 1, that a node starts on, kept from when it was parsed. */
export function startOf(node: ChildNode): number {
  return node.startIndex ?? 1;
}

/** Says where a node made from others starts. */
export function placeAt(node: ChildNode, line: number): void {
  node.startIndex = line;
}
