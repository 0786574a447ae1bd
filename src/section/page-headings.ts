import type { ChildNode, Element } from "domhandler";
import { rankOfHeading } from "../html/elements.ts";
import { childrenOf, isElement, isText, isVisible, nameOf, textOf } from "../html/tree.ts";

/** A heading of a page, or what serves as one. */
export interface PageHeading {
  readonly node: Element;
  /** 1 for an `h1` to 6 for an `h6`; 7 for bold text, and for whatever else only looks like a heading. */
  readonly rank: number;
  readonly text: string;
  /** The elements around it, from the outermost. */
  readonly ancestors: readonly Element[];
  /** For each of these, and then for the heading itself, its place among its siblings. */
  readonly path: readonly number[];
  /** Its place among the elements of the page. */
  readonly order: number;
}

/** The headings of a page, in order: those of HTML, and bold or boxed text that may serve as one. */
export function headingsOf(nodes: readonly ChildNode[]): PageHeading[] {
  const headings: PageHeading[] = [];
  let order = 0;
  const ancestors: Element[] = [];
  const path: number[] = [];
  const visit = (node: ChildNode, index: number) => {
    if (!isElement(node)) return;
    order++;
    const rank = rankOf(node);
    if (rank !== undefined) {
      const text = textOf([node]).replace(/\s+/g, " ").trim();
      if (text !== "") {
        headings.push({ node, rank, text, ancestors: [...ancestors], path: [...path, index], order });
      }
      if (rank < 7 || node.name === "summary") return;
    }
    // Where mark-up surrounds a whole text, its first tag may have begun a paragraph.
    if (node.name === "pre" || node.children.length === 0 || (node.name === "p" && !holdsHeading(node)))
      return;
    ancestors.push(node);
    path.push(index);
    node.children.forEach(visit);
    ancestors.pop();
    path.pop();
  };
  nodes.forEach(visit);
  return headings;
}

function holdsHeading({ children }: Element): boolean {
  return children.some(
    (child) => isElement(child) && (rankOfHeading(child.name) !== undefined || holdsHeading(child)),
  );
}

const boxes = new Set(["center", "div", "dt", "header", "heading", "td", "th"]);

function rankOf(node: Element): number | undefined {
  const rank = rankOfHeading(node.name);
  if (rank !== undefined) return rank;
  if (node.name === "summary") return 7;
  if (node.name === "p" ? !isBold(node) : !boxes.has(node.name)) return undefined;
  return isShort(node) ? 7 : undefined;
}

/** Lines drawn beside words: `**** Updates ****`. */
const drawn = /[*=_~–—-]{3,}/g;

/** Whether an element holds a few words and nothing else. */
function isShort(node: Element): boolean {
  let length = 0;
  const isFew = (child: ChildNode): boolean => {
    if (isText(child)) length += child.data.replace(drawn, "").trim().length;
    else if (/^(?:b|strong|big|em|i|u|font|span|a|img|br)$/.test(nameOf(child)))
      return childrenOf(child).every(isFew);
    else if (isElement(child) && isVisible(child)) return false;
    return length <= 60;
  };
  return node.children.every(isFew) && length > 0;
}

/** Whether all the words of an element are bold. */
export function isBold(node: Element): boolean {
  const inner = node.children.filter(isVisible);
  return (
    inner.length > 0 &&
    inner.every(
      (child) =>
        /^(?:b|strong|big)$/.test(nameOf(child)) ||
        (/^(?:em|i|u|font|span|a)$/.test(nameOf(child)) && isBold(child as Element)) ||
        (isText(child) && !/[\p{L}\p{N}]/u.test(child.data)),
    ) &&
    inner.some((child) => isElement(child))
  );
}
