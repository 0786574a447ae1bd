import type MarkdownIt from "markdown-it";

/**
 * A markdown-it plugin that drops control characters and noncharacters, which come along when text is pasted and which
 * HTML cannot hold (https://html.spec.whatwg.org/multipage/parsing.html#preprocessing-the-input-stream).
 */
export function dropControls(markdown: MarkdownIt): void {
  markdown.core.ruler.after("normalize", "drop_controls", (state) => {
    state.src = state.src.replace(/(?![\t\n])[\p{Control}\p{Surrogate}\p{Noncharacter_Code_Point}]/gu, "");
  });
}
