import type MarkdownIt from "markdown-it";
import { blockElements } from "./elements.ts";

/**
 * A markdown-it plugin that lets each block, also of raw HTML, carry the line of the file it starts in as `data-line`,
 * counted from 1, where `env.lines` is set; `env.firstLine` is the line of the text's first.
 */
export function sourceLines(markdown: MarkdownIt): void {
  markdown.core.ruler.push("source_lines", ({ env, tokens }) => {
    if (env.lines !== true) return;
    const firstLine: number = env.firstLine ?? 1;
    for (const token of tokens) {
      if (!token.map) continue;
      const line = firstLine + token.map[0];
      if (token.type === "html_block") token.content = withLines(token.content, line);
      else if (token.nesting >= 0 && token.type !== "inline") token.attrSet("data-line", String(line));
    }
  });
}

/** Gives each tag that starts a block its line, and none in comments. */
function withLines(html: string, firstLine: number): string {
  let line = firstLine;
  let commentEnds = true;
  let comment = -1;
  return html.replace(
    /\n|<!--|<([a-z][a-z0-9]*)(?=[\s/>])|-->/gi,
    (found, name: string | undefined, at: number) => {
      if (found === "\n") line++;
      else if (found === "<!--" && comment < 0 && commentEnds) {
        commentEnds = html.indexOf("-->", at) >= 0;
        if (commentEnds) comment = at;
      } else if (found === "-->") comment = -1;
      else if (
        name !== undefined &&
        comment < 0 &&
        (blockElements.has(name.toLowerCase()) || /^(?:br|summary)$/i.test(name))
      ) {
        return `${found} data-line="${line}"`;
      }
      return found;
    },
  );
}
