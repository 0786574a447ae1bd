import { parse, textOf } from "../html/tree.ts";
import { withEmoji } from "../markdown/emoji.ts";
import { markdown } from "../markdown/markdown.ts";

/**
 * The words of a title or a description as a visitor reads them.
 *
 * @param text as it is in the front matter: with Markdown, names of emoji, or the HTML that other programs put there
 * @returns one line, without marks and tags
 */
export function plainWords(text: string): string {
  return withEmoji(withoutTags(withoutMarkdown(text)));
}

/** Marks of Markdown around words, and formulas, as Quarto has them in titles: not lone ones, as in "A*" and "$5". */
const marked =
  /(?<![^\s("'])(\*{1,2}|`)(?=\S)[^*`]*[^\s*`]\1(?![^\s)"'.,:;!?])|\[[^[\]]+\]\([^()\s]+\)|\$(?=\S)[^$]*[\\^_][^$]*[^\s$]\$(?!\d)/;

function withoutMarkdown(text: string): string {
  if (!marked.test(text)) return text;
  return textOf(parse(markdown.renderInline(text, {})))
    .replaceAll("<", "&lt;")
    .replace(/\s+/g, " ")
    .trim();
}

/** Words that other programs put into a page as HTML: without its tags, and with the characters that it names. */
function withoutTags(text: string): string {
  if (!/[<&]/.test(text)) return text;
  const words = text.replace(
    /<\/?(?:a|b|br|center|code|div|em|font|h[1-6]|i|img|p|small|span|strong|sub|sup|u|wbr)\b[^<>]*>/gi,
    (tag) => (/^<\/?(?:br|div|h[1-6]|p)\b/i.test(tag) ? " " : ""),
  );
  return textOf(parse(words.replaceAll("<", "&lt;")))
    .replace(/\s+/g, " ")
    .trim();
}
