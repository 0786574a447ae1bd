import type { DateContext } from "../dates/date-grammar.ts";
import { headingElements } from "../html/elements.ts";
import {
  type ChildNode,
  childrenOf,
  Element,
  isVisible,
  nameOf,
  Text,
  textOf,
  withChildren,
} from "../html/tree.ts";
import { type Block, isGroup, toBlocks } from "./blocks.ts";
import { countDates, isOnlyDate } from "./items.ts";
import { leadingDate } from "./line.ts";
import type { Lines } from "./lines.ts";
import { comparable, type HeadingKind, kindOfHeading } from "./news-words.ts";

/** A heading of a page, or what serves as one. */
export interface PageHeading {
  readonly node: Element;
  /** 1 for an `h1` to 6 for an `h6`; 7 for bold text, and for whatever else only looks like a heading. */
  readonly rank: number;
  readonly text: string;
  /** The elements around it, from the outermost. */
  readonly ancestors: readonly Element[];
  /** Its place among the elements of the page. */
  readonly order: number;
}

/** A part of a page with news in it. */
export interface NewsSection {
  readonly heading: PageHeading | undefined;
  readonly blocks: readonly Block[];
  /** The nodes the blocks are made of. */
  readonly nodes: readonly ChildNode[];
}

/** A page around its sections of news, in order. */
export interface Parts {
  readonly before: readonly ChildNode[];
  readonly sections: readonly NewsSection[];
  readonly after: readonly ChildNode[];
}

/** How sections are looked for. */
export interface SectionOptions {
  /** The names of the author's sections; without them, any that a visitor takes for news. */
  readonly newsHeadings?: readonly string[] | undefined;
  readonly dates: DateContext;
  /** The page's own title, where it has one. */
  readonly title?: string | undefined;
}

/**
 * Finds the sections of news on a page and takes the page apart around them.
 *
 * A section runs from its heading to the next heading of its rank that is more than a date, or to the end of what is around
 * the heading; where nothing follows there, of what is around that. Elements that are cut through are closed and opened
 * again, so that nothing of the page is lost.
 *
 * @param nodes the whole page
 * @param lines where everything stands in the page's source
 */
export function findSections(nodes: readonly ChildNode[], lines: Lines, options: SectionOptions): Parts {
  return new Finder(nodes, lines, options).find();
}

/** The headings of a page, in order: those of HTML, and bold or boxed text that may serve as one. */
export function headingsOf(nodes: readonly ChildNode[]): PageHeading[] {
  const headings: PageHeading[] = [];
  let order = 0;
  const visit = (node: ChildNode, ancestors: readonly Element[]) => {
    if (!(node instanceof Element)) return;
    order++;
    const rank = rankOf(node);
    if (rank !== undefined) {
      const text = textOf([node]).replace(/\s+/g, " ").trim();
      if (text !== "") headings.push({ node, rank, text, ancestors, order });
      if (rank < 7 || node.name === "summary") return;
    }
    if (node.name === "p" || node.name === "pre" || node.children.length === 0) return;
    const inner = [...ancestors, node];
    for (const child of node.children) visit(child, inner);
  };
  for (const node of nodes) visit(node, []);
  return headings;
}

/** The headings of a page with the dated lines right under each, most first; those with one only are left out. */
export function datesUnderHeadings(
  nodes: readonly ChildNode[],
  lines: Lines,
  dates: DateContext,
): { readonly heading: PageHeading; readonly count: number }[] {
  const headings = headingsOf(nodes).filter(({ rank }) => rank < 7);
  const found = headings.map((heading, index) => {
    const { ancestors, node } = heading;
    const end = headings[index + 1];
    const within = ancestors.at(-1);
    const below = between(within?.children ?? nodes, node, end);
    return { heading, count: countDates(toBlocks(below, lines), dates) };
  });
  return found.filter(({ count }) => count > 1).sort((a, b) => b.count - a.count);
}

const boxes = new Set(["center", "div", "dt", "header", "td", "th"]);

function rankOf(node: Element): number | undefined {
  if (headingElements.has(node.name)) return Number(node.name.slice(1));
  if (node.name === "summary") return 7;
  if (node.name === "p" ? !isBold(node) : !boxes.has(node.name)) return undefined;
  return isShort(node) ? 7 : undefined;
}

/** Whether an element holds a few words and nothing else. */
function isShort(node: Element): boolean {
  let length = 0;
  const isFew = (child: ChildNode): boolean => {
    if (child instanceof Text) length += child.data.trim().length;
    else if (/^(?:b|strong|big|em|i|u|font|span|a|img|br)$/.test(nameOf(child)))
      return childrenOf(child).every(isFew);
    else if (child instanceof Element) return false;
    return length <= 60;
  };
  return node.children.every(isFew) && length > 0;
}

function isBold(node: Element): boolean {
  const inner = node.children.filter(isVisible);
  return (
    inner.length > 0 &&
    inner.every(
      (child) =>
        /^(?:b|strong|big)$/.test(nameOf(child)) ||
        (/^(?:em|i|u|font|span|a)$/.test(nameOf(child)) && isBold(child as Element)) ||
        (child instanceof Text && !/[\p{L}\p{N}]/u.test(child.data)),
    ) &&
    inner.some((child) => child instanceof Element)
  );
}

/** Where a section lies: in an element, or at the top of the page, after its heading and before another one. */
interface Extent {
  readonly heading: PageHeading;
  /** The element the section lies in; nothing at the top of the page. */
  readonly within: Element | undefined;
  /** The heading that ends it; nothing where it goes on to the end of what it lies in. */
  readonly end: PageHeading | undefined;
}

interface Candidate extends Extent {
  readonly kind: HeadingKind;
  readonly dates: number;
  readonly units: number;
}

class Finder {
  readonly #nodes: readonly ChildNode[];
  readonly #lines: Lines;
  readonly #options: SectionOptions;
  readonly #headings: readonly PageHeading[];

  constructor(nodes: readonly ChildNode[], lines: Lines, options: SectionOptions) {
    this.#nodes = nodes;
    this.#lines = lines;
    this.#options = options;
    this.#headings = headingsOf(nodes);
  }

  find(): Parts {
    const chosen = this.#choose();
    if (chosen.length > 0) return this.#cut(chosen);
    if (this.#kindOf(this.#options.title ?? "") === "news") {
      const blocks = toBlocks(this.#nodes, this.#lines);
      if (countDates(blocks, this.#options.dates) > 0) {
        return { before: [], sections: [{ heading: undefined, blocks, nodes: this.#nodes }], after: [] };
      }
    }
    return { before: this.#nodes, sections: [], after: [] };
  }

  #kindOf(text: string): HeadingKind {
    const { newsHeadings } = this.#options;
    if (!newsHeadings) return kindOfHeading(text);
    return newsHeadings.some((name) => comparable(name) === comparable(text)) ? "news" : "other";
  }

  /** The sections to read, none within another, in the order of the page. */
  #choose(): Extent[] {
    const candidates = this.#headings.flatMap((heading, index): Candidate[] => {
      const kind = this.#kindOf(heading.text);
      if (kind === "other") return [];
      const found = this.#lookBelow(heading, index);
      return heading.rank === 7 && found.dates === 0 ? [] : [{ ...found, kind }];
    });
    const isMostlyDated = ({ dates, units }: Candidate) => dates > 0 && dates * 2 > units;
    const plain = candidates.filter(
      (one) => one.kind === "news" || (one.kind === "maybe" && isMostlyDated(one)),
    );
    const dated = plain.filter(({ dates }) => dates > 0);
    const weak = candidates.filter((one) => one.kind === "weak" && isMostlyDated(one));
    const read = dated.length > 0 ? dated : weak.length > 0 ? weak : plain.slice(0, 1);
    const apart: Extent[] = [];
    for (const one of read) {
      const last = apart.at(-1);
      if (!last || !holds(last, one.heading)) apart.push(one);
    }
    return apart;
  }

  /** Where the section of a heading lies, and how many of its units have a date. */
  #lookBelow(heading: PageHeading, index: number): Omit<Candidate, "kind"> {
    let end: PageHeading | undefined;
    for (let at = index + 1; at < this.#headings.length && !end; at++) {
      const other = this.#headings[at];
      if (other && this.#ends(heading, other)) end = other;
    }
    let first: Omit<Candidate, "kind"> | undefined;
    for (let depth = heading.ancestors.length; depth >= 0; depth--) {
      const within = heading.ancestors[depth - 1];
      const isEndWithin = end !== undefined && (within === undefined || end.ancestors.includes(within));
      const child = heading.ancestors[depth] ?? heading.node;
      const nodes = between(within?.children ?? this.#nodes, child, isEndWithin ? end : undefined);
      if (nodes.some(isVisible)) {
        const blocks = toBlocks(nodes, this.#lines);
        const [dates, units] = [countDates(blocks, this.#options.dates), countUnits(blocks)];
        const found = { heading, within, end: isEndWithin ? end : undefined, dates, units };
        if (dates > 0) return found;
        first ??= found;
        // A line or two below a heading may belong to it; more is what the section holds.
        if (units > 2) break;
      }
      if (isEndWithin) break;
    }
    return first ?? { heading, within: undefined, end, dates: 0, units: 0 };
  }

  /** Whether a heading ends the section of another: it has its rank or a higher one, and is more than a date. */
  #ends(heading: PageHeading, other: PageHeading): boolean {
    if (other.rank > heading.rank) return false;
    if (other.rank === 7 && other.node.name !== heading.node.name) return false;
    return (other.rank < heading.rank && heading.rank < 7) || !this.#isDate(other.node);
  }

  /** Whether a heading is a date, or starts with one that is more than a year. */
  #isDate(heading: Element): boolean {
    const reading = leadingDate(heading, this.#options.dates)?.reading;
    if (!reading || !("time" in reading)) return false;
    return reading.time.date.month !== undefined || isOnlyDate(heading, this.#options.dates);
  }

  #cut(extents: readonly Extent[]): Parts {
    const parts = new Scissors(extents, this.#lines).cut(this.#nodes);
    const sections = extents.map(({ heading }, index): NewsSection => {
      const nodes = parts[2 * index + 1] ?? [];
      return { heading, nodes, blocks: toBlocks(nodes, this.#lines) };
    });
    const [before = [], ...rest] = parts;
    return { before, sections, after: rest.filter((_, index) => index % 2 === 1).flat() };
  }
}

function holds({ heading, within, end }: Extent, other: PageHeading): boolean {
  return (
    other.order > heading.order &&
    (end === undefined || other.order < end.order) &&
    (within === undefined || other.ancestors.includes(within))
  );
}

/** What stands in an element after one of its children and before a heading. */
function between(
  children: readonly ChildNode[],
  child: ChildNode,
  end: PageHeading | undefined,
): ChildNode[] {
  const found: ChildNode[] = [];
  for (const node of children.slice(children.indexOf(child) + 1)) {
    if (node === end?.node) break;
    if (end && node instanceof Element && end.ancestors.includes(node)) {
      const inner = between([child, ...node.children], child, end);
      if (inner.some(isVisible)) found.push(withChildren(node, inner));
      break;
    }
    found.push(node);
  }
  return found;
}

function countUnits(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => {
    if (!isGroup(block)) return sum + 1;
    return sum + countUnits(block.label ? [block.label, ...block.blocks] : block.blocks);
  }, 0);
}

/**
 * Cuts a page before and after the headings of sections, and at the sections' ends. Elements that are cut through get a copy
 * in each part that has some of them; around a section they only held it together, and are left out.
 */
class Scissors {
  readonly #extents: readonly Extent[];
  readonly #lines: Lines;
  readonly #cutThrough: ReadonlySet<ChildNode>;
  /** Even parts are the page's, and odd ones the sections'. */
  readonly #parts: ChildNode[][];
  #part = 0;

  constructor(extents: readonly Extent[], lines: Lines) {
    this.#extents = extents;
    this.#lines = lines;
    this.#cutThrough = new Set(
      extents.flatMap(({ heading, end }) => [...heading.ancestors, ...(end?.ancestors ?? [])]),
    );
    this.#parts = Array.from({ length: 2 * extents.length + 1 }, () => []);
  }

  cut(nodes: readonly ChildNode[]): readonly (readonly ChildNode[])[] {
    for (const [part, pieces] of this.#distribute(nodes)) this.#parts[part] = pieces;
    return this.#parts;
  }

  #distribute(nodes: readonly ChildNode[]): Map<number, ChildNode[]> {
    const pieces = new Map<number, ChildNode[]>();
    const put = (part: number, ...some: readonly ChildNode[]) => {
      const known = pieces.get(part);
      if (known) for (const node of some) known.push(node);
      else pieces.set(part, [...some]);
    };
    for (const node of nodes) {
      if (this.#current && node === this.#current.end?.node) this.#part++;
      if (node === this.#next?.heading.node) {
        this.#part++;
      } else if (node instanceof Element && this.#cutThrough.has(node)) {
        let copies = 0;
        for (const [part, inner] of this.#distribute(node.children)) {
          if (!inner.some(isVisible)) continue;
          const isAround = part % 2 === 1 && this.#extents[(part - 1) / 2]?.heading.ancestors.includes(node);
          if (isAround) put(part, ...inner);
          else put(part, this.#copy(node, inner, copies++ === 0));
        }
      } else {
        put(this.#part, node);
      }
      if (this.#current && node === this.#current.within) this.#part++;
    }
    return pieces;
  }

  get #current(): Extent | undefined {
    return this.#part % 2 === 1 ? this.#extents[(this.#part - 1) / 2] : undefined;
  }

  get #next(): Extent | undefined {
    return this.#part % 2 === 0 ? this.#extents[this.#part / 2] : undefined;
  }

  #copy(node: Element, children: readonly ChildNode[], isFirst: boolean): Element {
    const copy = withChildren(node, children);
    if (!isFirst) delete copy.attribs.id;
    this.#lines.place(copy, this.#lines.startOf(node));
    return copy;
  }
}
