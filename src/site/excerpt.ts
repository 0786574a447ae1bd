import { parse, textOf } from "../html/tree.ts";

/** Search engines and link previews cut longer ones. */
const longest = 160;
/** How far from the end of that the last space may be, in a language with spaces between words. */
const longestWord = 40;
/** Longer ones make a sentence hard to read. */
const longestQuoted = 60;

/**
 * The beginning of a text, for descriptions.
 *
 * @param text plain text, with single spaces
 * @returns at most 160 characters: whole words, and "…" if the text goes on
 */
export function excerpt(text: string): string {
  return text.length <= longest ? text : `${cutBefore(text, longest)}…`;
}

/** The beginning of a text, for quoting it in a sentence: at most 60 characters, whole words, and "…" if it goes on. */
export function cutToQuote(text: string): string {
  return text.length <= longestQuoted ? text : `${cutBefore(text, longestQuoted + 1)} …`;
}

/** The beginning of a text that is as long as a length, or longer: fewer characters than that, in whole words. */
function cutBefore(text: string, length: number): string {
  const start = text.slice(0, length);
  const space = start.lastIndexOf(" ");
  // Chinese, Japanese and Thai have few spaces; a character may consist of two code units.
  const cut =
    space > length - longestWord ? start.slice(0, space) : start.slice(0, -1).replace(/[\uD800-\uDBFF]$/, "");
  return cut.trimEnd();
}

/**
 * The beginning of a page's paragraphs, for its description.
 *
 * @param html of a page of any kind; without paragraphs, the beginning is empty
 */
export function leadOf(html: string): string {
  let text = "";
  for (const [paragraph] of html.matchAll(/<p[\s>][\s\S]*?<\/p>/g)) {
    text = `${text} ${textOf(parse(paragraph))}`.replace(/\s+/g, " ").trim();
    if (text.length > longest) break;
  }
  return excerpt(text);
}
