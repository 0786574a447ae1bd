import { type ChildNode, type Element, Text } from "domhandler";
import { childrenOf, element, isElement, isText, nameOf } from "../html/tree.ts";

/** The footnotes of a page by their ids: `fn1` and so on. */
export type Footnotes = ReadonlyMap<string, Element>;

/**
 * Takes the footnotes, which markdown-it's footnote plugin writes at the end of the page, off its tree.
 *
 * @returns the page without them, and the footnotes
 */
export function takeFootnotes(nodes: readonly ChildNode[]): {
  readonly nodes: readonly ChildNode[];
  readonly footnotes: Footnotes;
} {
  const at = nodes.findLastIndex((node) => nameOf(node) === "section" && classOf(node) === "footnotes");
  const section = nodes[at];
  if (!section) return { nodes, footnotes: new Map() };
  const footnotes = new Map<string, Element>();
  for (const list of childrenOf(section)) {
    for (const item of childrenOf(list)) {
      if (!isElement(item) || item.attribs.id === undefined) continue;
      dropWaysBack(item);
      footnotes.set(item.attribs.id, item);
    }
  }
  const isSeparator = (node: ChildNode | undefined) => node && classOf(node) === "footnotes-sep";
  const end = nodes.slice(0, at).findLastIndex((node) => !isText(node) && !isSeparator(node));
  return { nodes: nodes.slice(0, end + 1), footnotes };
}

/**
 * Gives a part of a page the footnotes it refers to, at its end and numbered from 1.
 *
 * @param name part of the ids of its footnotes, so that they differ from those of other parts
 */
export function withFootnotes(
  nodes: readonly ChildNode[],
  footnotes: Footnotes,
  name: string,
): readonly ChildNode[] {
  return footnotes.size === 0 ? nodes : new Notes(footnotes, name).complete(nodes);
}

/** Whether a node is the mark of a footnote. */
export function isFootnoteMark(node: ChildNode): boolean {
  return classOf(node) === "footnote-ref";
}

class Notes {
  readonly #footnotes: Footnotes;
  readonly #prefix: string;
  /** The part's number of each of the page's footnotes, and how many references to it there are. */
  readonly #known = new Map<string, { readonly number: number; references: number }>();

  constructor(footnotes: Footnotes, name: string) {
    this.#footnotes = footnotes;
    this.#prefix = name === "" ? "" : `-${name}-`;
  }

  complete(nodes: readonly ChildNode[]): readonly ChildNode[] {
    const numbered = nodes.map((node) => this.#renumber(node));
    if (this.#known.size === 0) return nodes;
    const items: Element[] = [];
    // Footnotes may refer to others, which then become known as well.
    for (const [id, known] of this.#known) {
      const children = (this.#footnotes.get(id)?.children ?? []).map((child) => this.#renumber(child));
      items.push(element("li", { id: `fn${this.#prefix}${known.number}`, class: "footnote-item" }, children));
    }
    for (const [index, known] of [...this.#known.values()].entries()) {
      const item = items[index];
      if (item) this.#addWaysBack(item, known.number, known.references);
    }
    const list = element(
      "ol",
      { class: "footnotes-list" },
      items.flatMap((item) => [new Text("\n"), item]).concat(new Text("\n")),
    );
    return [
      ...numbered,
      element("hr", { class: "footnotes-sep" }, []),
      new Text("\n"),
      element("section", { class: "footnotes" }, [new Text("\n"), list, new Text("\n")]),
    ];
  }

  /** A node in which footnotes have the part's numbers, in the order of the part; the same node where it has none. */
  #renumber(node: ChildNode): ChildNode {
    if (!isElement(node)) return node;
    const [link] = node.children;
    if (isFootnoteMark(node) && isElement(link)) return this.#mark(link) ?? node;
    const children = node.children.map((child) => this.#renumber(child));
    if (children.every((child, index) => child === node.children[index])) return node;
    return element(node.name, node.attribs, children);
  }

  #mark(link: Element): Element | undefined {
    const id = link.attribs.href?.slice(1) ?? "";
    if (!this.#footnotes.has(id)) return undefined;
    const known = this.#known.get(id) ?? { number: this.#known.size + 1, references: 0 };
    this.#known.set(id, known);
    const which = known.references === 0 ? "" : `:${known.references}`;
    known.references++;
    const own = `${this.#prefix}${known.number}`;
    const attributes = { href: `#fn${own}`, id: `fnref${own}${which}` };
    return element("sup", { class: "footnote-ref" }, [
      element("a", attributes, [new Text(`[${known.number}]`)]),
    ]);
  }

  #addWaysBack(item: Element, number: number, references: number): void {
    const last = item.children.findLastIndex((child) => nameOf(child) === "p");
    const paragraph = item.children[last];
    const ways = Array.from({ length: references }, (_, index) => {
      const href = `#fnref${this.#prefix}${number}${index === 0 ? "" : `:${index}`}`;
      return [new Text(" "), element("a", { href, class: "footnote-backref" }, [new Text("\u21a9\uFE0E")])];
    }).flat();
    if (isElement(paragraph)) {
      item.children[last] = element("p", paragraph.attribs, [...paragraph.children, ...ways]);
    } else item.children.push(...ways);
  }
}

/** Takes the links back to the page's references out of a footnote. */
function dropWaysBack(node: Element): void {
  const kept = node.children.filter((child) => classOf(child) !== "footnote-backref");
  if (kept.length < node.children.length) {
    node.children = kept;
    for (let last = kept.at(-1); isText(last); last = kept.at(-1)) {
      last.data = last.data.trimEnd();
      if (last.data !== "") break;
      kept.pop();
    }
  }
  for (const child of kept) if (isElement(child)) dropWaysBack(child);
}

function classOf(node: ChildNode): string {
  return isElement(node) ? (node.attribs.class ?? "") : "";
}
