import { type ChildNode, Comment, type Element, Text } from "domhandler";
import { rankOfHeading } from "../html/elements.ts";
import { isPublicationsMark, publicationsMark } from "../html/fragment.ts";
import { childrenOf, isElement, isText, isVisible, nameOf } from "../html/tree.ts";
import { headingsOf } from "../section/page-headings.ts";

/** Where a page wants its publications: at a mark, or nowhere, since they are already on it. */
export type PublicationsPlace = "marked" | "filled";

/** What people call the part of a page with their publications, in the languages that most pages are in. */
const names =
  /^(?:(?:selected|recent|featured|key|main|representative|ausgewählte|publications choisies|sélection de)\s+)?(?:publications?|papers|research papers|list of publications|publikationen|veröffentlichungen|publicaciones(?: seleccionadas)?|publicações(?: selecionadas)?|pubblicazioni(?: scelte)?|publicaties)$|^(?:selected publications and preprints|publications choisies|(?:代表性?)?(?:论文|論文|出版物|发表论文|著作)|主要論文|논문|출판물|публикации|المنشورات|منشورات مختارة)$/iu;

/**
 * Finds where on a page its publications belong, and puts a mark there: at `<!-- publications -->`, or under a
 * heading such as *Selected publications* that has nothing under it.
 *
 * @param nodes the page's tree, which gets the mark
 */
export function markPublications(nodes: ChildNode[]): PublicationsPlace | undefined {
  if (hasMark(nodes)) return "marked";
  let isFilled = false;
  for (const { node, rank, text, ancestors } of headingsOf(nodes)) {
    if (rank > 6 || !names.test(text.replace(/[\s:.]+$/, ""))) continue;
    if (hasTextBelow(nodes, node, rank)) {
      isFilled = true;
      continue;
    }
    const siblings = ancestors.at(-1)?.children ?? nodes;
    siblings.splice(
      siblings.indexOf(node) + 1,
      0,
      new Text("\n"),
      new Comment(publicationsMark.slice(4, -3)),
    );
    return "marked";
  }
  return isFilled ? "filled" : undefined;
}

function hasMark(nodes: readonly ChildNode[]): boolean {
  return nodes.some((node) => (isElement(node) ? hasMark(node.children) : isPublicationsMark(node)));
}

/** Whether a visitor sees anything between a heading and the next of its rank or a higher one. */
function hasTextBelow(nodes: readonly ChildNode[], heading: Element, rank: number): boolean {
  let isBelow = false;
  let found: boolean | undefined;
  const visit = (node: ChildNode): void => {
    if (found !== undefined) return;
    const other = rankOfHeading(nameOf(node));
    if (node === heading) isBelow = true;
    else if (!isBelow) childrenOf(node).forEach(visit);
    else if (other !== undefined) found = other > rank;
    else if (isText(node) || childrenOf(node).length === 0) {
      if (isVisible(node)) found = true;
    } else childrenOf(node).forEach(visit);
  };
  nodes.forEach(visit);
  return found ?? false;
}
