import type MarkdownIt from "markdown-it";

const attribute = String.raw`(?:[#.][\p{L}\p{N}_-]+|[A-Za-z][\w-]*=(?:"[^"\n]*"|'[^'\n]*'|[^\s"'{}]+))`;
const attributes = new RegExp(String.raw`\{:?[ \t]*${attribute}(?:[ \t]+${attribute})*[ \t]*\}`, "uy");

/**
 * A markdown-it plugin that keeps braces which hold no attributes as text. The attributes plugin would take
 * `the set {a}` and `{{ site.title }}` for attributes, and their text would be gone.
 */
export function literalBraces(markdown: MarkdownIt): void {
  markdown.inline.ruler.before("escape", "literal_brace", (state, silent) => {
    if (state.src.charCodeAt(state.pos) !== 0x7b) return false;
    attributes.lastIndex = state.pos;
    if (attributes.test(state.src)) return false;
    if (!silent) {
      const token = state.push("text_special", "", 0);
      token.content = "{";
      token.markup = "{";
      token.info = "escape";
    }
    state.pos++;
    return true;
  });
}
