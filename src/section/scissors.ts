import type { ChildNode, Element } from "domhandler";
import { isElement, isVisible, placeAt, startOf, withChildren } from "../html/tree.ts";
import type { PageHeading } from "./page-headings.ts";

/** Where a section lies: in an element, or at the top of the page, after its heading and before another one. */
export interface Extent {
  readonly heading: PageHeading;
  /** The element the section lies in; undefined at the top of the page. */
  readonly within: Element | undefined;
  /** The heading that ends it; undefined if it goes on to the end of what it lies in. */
  readonly end: PageHeading | undefined;
}

/** Whether a heading is in a section. */
export function holds({ heading, within, end }: Extent, other: PageHeading): boolean {
  return (
    other.order > heading.order &&
    (end === undefined || other.order < end.order) &&
    (within === undefined || other.ancestors.includes(within))
  );
}

/** The children of an element from one of them up to a heading. */
export function between(
  children: readonly ChildNode[],
  start: number,
  end: PageHeading | undefined,
): readonly ChildNode[] {
  const found: ChildNode[] = [];
  for (let at = start; at < children.length; at++) {
    const node = children[at] as ChildNode;
    if (node === end?.node) break;
    if (end && isElement(node) && end.ancestors.includes(node)) {
      const inner = between(node.children, 0, end);
      if (inner.some(isVisible)) found.push(withChildren(node, inner));
      break;
    }
    found.push(node);
  }
  return found;
}

/**
 * Cuts sections out of a page. Elements that are cut through get a copy in each part that has some of them, but not
 * around a section, which they only held together.
 */
export class Scissors {
  readonly #extents: readonly Extent[];
  readonly #cutThrough: ReadonlySet<ChildNode>;
  /** How many sections have begun. */
  #begun = 0;
  #isWithin = false;

  constructor(extents: readonly Extent[]) {
    this.#extents = extents;
    this.#cutThrough = new Set(
      extents.flatMap(({ heading, end }) => [...heading.ancestors, ...(end?.ancestors ?? [])]),
    );
  }

  /** What comes before, between and after the sections: one part more than there are sections. */
  cut(nodes: readonly ChildNode[]): readonly (readonly ChildNode[])[] {
    const parts = this.#distribute(nodes);
    return Array.from({ length: this.#extents.length + 1 }, (_, index) => parts.get(index) ?? []);
  }

  #distribute(nodes: readonly ChildNode[]): Map<number, ChildNode[]> {
    const parts = new Map<number, ChildNode[]>();
    const put = (part: number, node: ChildNode) => {
      const known = parts.get(part);
      if (known) known.push(node);
      else parts.set(part, [node]);
    };
    for (const node of nodes) {
      const current = this.#isWithin ? this.#extents[this.#begun - 1] : undefined;
      if (current && node === current.end?.node) this.#isWithin = false;
      if (!this.#isWithin && node === this.#extents[this.#begun]?.heading.node) {
        this.#begun++;
        this.#isWithin = true;
      } else if (isElement(node) && this.#cutThrough.has(node)) {
        let copies = 0;
        for (const [part, inner] of this.#distribute(node.children)) {
          if (inner.some(isVisible)) put(part, this.#copy(node, inner, copies++ === 0));
        }
        if (this.#isWithin && this.#extents[this.#begun - 1]?.within === node) this.#isWithin = false;
      } else if (!this.#isWithin) {
        put(this.#begun, node);
      }
    }
    return parts;
  }

  #copy(node: Element, children: readonly ChildNode[], isFirst: boolean): Element {
    const copy = withChildren(node, children);
    if (!isFirst) delete copy.attribs.id;
    placeAt(copy, startOf(node));
    return copy;
  }
}
