import { type ChildNode, DomHandler, Element, Text } from "domhandler";
import { Parser } from "htmlparser2";

/** Says that HTML nests elements more deeply than any browser shows. */
export class NestingError extends Error {
  /** The line of the page it was seen on, where the HTML says so: see {@link lineAttribute}. */
  readonly line: number | undefined;

  constructor(line?: number) {
    super(
      `HTML tags are nested more than ${maxDepth} deep here. Close them, or put code between back-quotes.`,
    );
    this.line = line;
  }
}

/** Browsers nest no deeper; with a bound, hostile input costs no more than its length. */
const maxDepth = 512;

/** Carries the line of the page that an element starts on, counted from 1; it is no part of what is written out. */
export const lineAttribute = "data-line";

/** Marks an element whose id, class or other attributes stand in braces in Markdown: `{#name .topic}`. */
export const bracesAttribute = "data-braces";

/** Carries the number that was written before an item of a list. */
export const numberAttribute = "data-number";

class BoundedHandler extends DomHandler {
  #line: number | undefined;

  override onopentag(name: string, attributes: Record<string, string>): void {
    const { [lineAttribute]: line } = attributes;
    if (line !== undefined) this.#line = Number(line);
    if (this.tagStack.length > maxDepth) throw new NestingError(this.#line);
    super.onopentag(name, attributes);
  }
}

/**
 * Reads HTML as a browser does, closing what was left open.
 *
 * @param html any text
 * @throws {NestingError} when elements are nested more than 512 deep
 */
export function parse(html: string): ChildNode[] {
  const handler = new BoundedHandler();
  new Parser(handler).end(html);
  return handler.dom;
}

/** The name of an element; nothing for other nodes. */
export function nameOf(node: ChildNode): string {
  return node instanceof Element ? node.name : "";
}

/** What stands in a node; nothing for texts and comments. */
export function childrenOf(node: ChildNode): ChildNode[] {
  return node instanceof Element ? node.children : [];
}

/** Makes an element. */
export function element(
  name: string,
  attributes: Record<string, string>,
  children: readonly ChildNode[],
): Element {
  const made = new Element(name, attributes);
  // Set here, since the parents of its children do not matter to anyone.
  made.children = [...children];
  return made;
}

/** An element like another, with other content. */
export function withChildren(like: Element, children: readonly ChildNode[]): Element {
  return element(like.name, { ...like.attribs }, children);
}

/** The text in some nodes, as it stands in the source. */
export function textOf(nodes: readonly ChildNode[]): string {
  let text = "";
  const collect = (node: ChildNode) => {
    if (node instanceof Text) text += node.data;
    else if (nameOf(node) !== "script" && nameOf(node) !== "style") childrenOf(node).forEach(collect);
  };
  nodes.forEach(collect);
  return text;
}

/** Elements that show something without holding any text. */
const shown = new Set(
  "audio canvas embed hr iframe img input math object picture progress svg video".split(" "),
);

/** Whether a visitor sees anything of a node. */
export function isVisible(node: ChildNode): boolean {
  if (node instanceof Text) return /\S/.test(node.data);
  const name = nameOf(node);
  if (name === "" || name === "script" || name === "style") return false;
  return shown.has(name) || childrenOf(node).some(isVisible);
}
