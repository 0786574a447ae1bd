import type MarkdownIt from "markdown-it";

/** Only 16-bit characters that every page can hold; for most texts, this check is enough. */
const plain = /^[\t\n -~\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd]*$/;

/**
 * Makes text readable for every program: without control characters, lone surrogates and noncharacters, which HTML and
 * XML cannot hold or discourage (HTML, "Preprocessing the input stream"; XML 1.0 §2.2), and with line feeds at the ends
 * of lines, since XML turns all others into one (§2.11).
 */
export function readable(text: string): string {
  if (plain.test(text)) return text;
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/(?![\t\n])[\p{Control}\p{Surrogate}\p{Noncharacter_Code_Point}]/gu, "");
}

/** A markdown-it plugin that drops what no page can hold, which comes along when text is pasted. */
export function dropControls(markdown: MarkdownIt): void {
  markdown.core.ruler.after("normalize", "drop_controls", (state) => {
    state.src = readable(state.src);
  });
}
