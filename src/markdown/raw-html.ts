import type MarkdownIt from "markdown-it";

/**
 * A markdown-it plugin for code that is to be done something with: Pandoc's raw HTML, `{=html}`, is let through, what is
 * raw for other formats is left out, and so are Quarto's cells, ```` ```{python} ````, which would have to be run. Pandoc's
 * ```` ```{.python} ```` is code. What is left out is said in `env.remarks`.
 */
export function rawHtmlAndCells(markdown: MarkdownIt): void {
  markdown.core.ruler.after("block", "raw_html_and_cells", ({ env, src, tokens }) => {
    if (!/[`~]{3}[ \t]*\{/.test(src)) return;
    for (const token of tokens) {
      if (token.type !== "fence") continue;
      const info = token.info.trim();
      if (/^\{=html\d?\}$/.test(info)) token.type = "html_block";
      else if (/^\{=?[A-Za-z]/.test(info)) {
        const what = info.startsWith("{=")
          ? "raw text for another program"
          : "a cell to be run by another program";
        env.remarks?.push({
          line: (token.map?.[0] ?? 0) + 1,
          message: `"${token.markup}${info}" starts ${what}, so it is left out with all up to "${token.markup}". Write out what it shows.`,
        });
        token.type = "html_block";
        token.content = "";
      } else if (info.startsWith("{")) token.info = /\.([\w-]+)/.exec(info)?.[1] ?? "";
    }
  });
  markdown.core.ruler.after("inline", "raw_html_spans", ({ src, tokens }) => {
    if (!/`\{=/.test(src)) return;
    for (const { children } of tokens) {
      for (const [index, token] of (children ?? []).entries()) {
        const format =
          token.type === "code_inline" ? /^\{=(\w+)\}/.exec(children?.[index + 1]?.content ?? "") : null;
        const after = children?.[index + 1];
        if (!format || after?.type !== "text") continue;
        token.type = "html_inline";
        if (!/^html\d?$/.test(format[1] ?? "")) token.content = "";
        after.content = after.content.slice(format[0].length);
      }
    }
  });
}
