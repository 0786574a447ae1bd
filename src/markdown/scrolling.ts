import type MarkdownIt from "markdown-it";

/**
 * A markdown-it plugin that lets the keyboard reach tables, which scroll when they are wider than the page (WCAG 2.2,
 * 2.1.1): not every browser does so by itself.
 */
export function letTablesBeReached(markdown: MarkdownIt): void {
  markdown.core.ruler.push("let_tables_be_reached", ({ tokens }) => {
    for (const token of tokens) if (token.type === "table_open") token.attrSet("tabindex", "0");
  });
}
