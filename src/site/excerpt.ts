import { parse, textOf } from "../html/tree.ts";

/** Search engines and previews of links cut what is longer. */
const longest = 160;
/** How much of that a space may be away from, where words have spaces between them. */
const longestWord = 40;

/**
 * What a text begins with, for descriptions.
 *
 * @param text plain text, with single spaces
 * @returns at most 160 characters: whole words, and "…" where the text goes on
 */
export function excerpt(text: string): string {
  if (text.length <= longest) return text;
  const start = text.slice(0, longest);
  const space = start.lastIndexOf(" ");
  // Chinese, Japanese and Thai have few spaces; a sign may be made of two code units.
  const cut =
    space > longest - longestWord
      ? start.slice(0, space)
      : start.slice(0, -1).replace(/[\uD800-\uDBFF]$/, "");
  return `${cut.trimEnd()}…`;
}

/**
 * What the paragraphs of a page begin with, for its description.
 *
 * @param html of a page, of any kind; without paragraphs, there is nothing to begin with
 */
export function leadOf(html: string): string {
  let text = "";
  for (const [paragraph] of html.matchAll(/<p[\s>][\s\S]*?<\/p>/g)) {
    text = `${text} ${textOf(parse(paragraph))}`.replace(/\s+/g, " ").trim();
    if (text.length > longest) break;
  }
  return excerpt(text);
}
