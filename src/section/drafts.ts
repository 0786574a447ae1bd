import type { ChildNode, Element } from "domhandler";
import type { Fragment } from "../html/fragment.ts";
import { bracesAttribute, isElement, startOf } from "../html/tree.ts";

/** The message for a mark that would have kept back the entry if it were at its end. */
export const misplacedDraft =
  "{.draft} counts only in exactly this form and at the end of an entry, so what it should keep back would be published. Write it at the end of the last line, or above a list within the entry.";

/** The message for a mark on something without a date. */
export const undatedDraft =
  "{.draft} only keeps back entries, and without a date of its own this is not one, so it would be published. Begin it with a date, or delete it.";

/** Whether an entry holds a mark that would have kept it back at its end, or a misspelt one; code is ignored. */
export function saysDraft({ parts }: Fragment): boolean {
  const html = parts.join("");
  if (!/draft/i.test(html)) return false;
  const text = html.replace(/<(code|kbd|pre|samp|tt)\b.*?<\/\1>/gs, "").normalize("NFKC");
  return draftMarks.some((mark) => mark.test(text));
}

const draftMarks: readonly RegExp[] = [
  // Two braces are those of a template: `{{ .Draft }}`.
  /(?<!\{)\{:?[#.,;\s\p{L}\p{N}_=-]{0,80}(?<![\p{L}\p{N}_-])\.\s?draft(?![\w-])/iu,
  // After a command of TeX it is an argument: `\documentclass{draft}`.
  /(?<![\w\]}])\{:?\s*draft\s*\}/i,
  /\{[^{}<>]{0,80}\bdraft\s*[:=]\s*["'“”]?(?:true|yes)\b/i,
  // What is left of Liquid that names nothing.
  /\{[{%]-?\s*(?:\.?d|D)raft\s*-?[%}]\}/,
  // At the end of a block; elsewhere these are words about files: "two kinds (.final and .draft) of them".
  /(?:\s|[([【]\s*)\.draft\s*[)\]】}]?(?:\s|<\/(?:b|em|i|span|strong)>)*(?:$|<\/?(?:p|li|[oud]l|d[dt])\b)/i,
];

/**
 * What an entry begins or ends with that many write on what is not to be read yet, though it may as well be a word of
 * the entry: `[draft]`.
 */
export function labelOfDraft({ parts }: Fragment): string | undefined {
  const html = parts.join("");
  // Few entries have the word, and the pattern looks for it all over them.
  const [, first, last] = /draft/i.test(html) ? (labels.exec(html) ?? []) : [];
  return first ?? last;
}

/** In links they lead to a draft. */
const labels =
  /^(?:\s|<(?:p|b|em|i|span|strong)>)*([[(【（]\s*draft\s*[\])】）])|(?<=[\s>])([[【]\s*draft\s*[\]】]|#draft)(?:[\s.]|<\/(?:p|b|em|i|span|strong)>)*$/iu;

/** The lines in which a mark is of what can be no entry, and so has not been taken off it: of a heading, a list, a date, or words. */
export function misplacedDrafts(nodes: readonly ChildNode[]): number[] {
  return draftsAmong(nodes, (element) => !canBeEntry(element));
}

function canBeEntry({ name }: Element): boolean {
  return /^(?:p|li|dd)$/.test(name);
}

/** The lines of elements of some kind that a mark should keep back. */
export function draftsAmong(
  nodes: readonly ChildNode[],
  isOfKind: (element: Element) => boolean = canBeEntry,
): number[] {
  return nodes.filter(isElement).flatMap((node) => {
    const { class: classes, draft } = node.attribs;
    const isMarked =
      bracesAttribute in node.attribs && (draft !== undefined || classes?.split(" ").includes("draft"));
    return isMarked && isOfKind(node) ? [startOf(node)] : draftsAmong(node.children, isOfKind);
  });
}
