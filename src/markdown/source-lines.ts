import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import { blockElements } from "../html/elements.ts";
import { bracesAttribute, lineAttribute, lineMark, numberAttribute } from "../html/tree.ts";

/** What an entry can be, so that braces at its end are about it. */
const canBeEntry = /^(?:paragraph|list_item|dd|td)_open$/;

/**
 * A markdown-it plugin that lets each block, also of raw HTML, carry the line of the text it starts in as `data-line`,
 * counted from 1, if `env.lines` is set.
 */
export function sourceLines(markdown: MarkdownIt): void {
  markdown.core.ruler.push("source_lines", ({ env, tokens }) => {
    if (env.lines !== true) return;
    for (const token of tokens) {
      for (const part of token.children ?? []) if (isDraft(part)) part.attrSet(bracesAttribute, "");
      if (
        isDraft(token) ||
        (canBeEntry.test(token.type) && token.attrs?.some(([name]) => /^(?:id|class|updated)$/.test(name)))
      )
        token.attrSet(bracesAttribute, "");
      if (!token.map) continue;
      const line = token.map[0] + 1;
      if (token.type === "html_block") token.content = lineMark(line) + withLines(token.content, line);
      else if (token.nesting >= 0 && token.type !== "inline" && !token.hidden) {
        // The number of an item is shown only where a list starts, so a year there would be lost.
        if (token.type === "list_item_open" && token.info.length === 4)
          token.attrSet(numberAttribute, token.info);
        token.attrSet(lineAttribute, String(line));
      }
    }
  });
}

function isDraft(token: Token): boolean {
  return token.attrGet("draft") !== null || token.attrGet("class")?.split(" ").includes("draft") === true;
}

/** Gives each tag that starts a block its line, and each comment, in which there are no tags. */
function withLines(html: string, firstLine: number): string {
  let line = firstLine;
  let commentEnds = true;
  let comment = -1;
  return html.replace(
    /\n|<!---?>|<!--|<([a-z][a-z0-9]*)(?=[\s/>])|-->/gi,
    (found, name: string | undefined, at: number) => {
      if (found === "\n") line++;
      else if (found === "<!--" && comment < 0 && commentEnds) {
        commentEnds = html.indexOf("-->", at) >= 0;
        if (commentEnds) {
          comment = at;
          return `<!--${lineAttribute}="${line}"`;
        }
      } else if (found.endsWith("-->")) comment = -1;
      else if (
        name !== undefined &&
        comment < 0 &&
        (blockElements.has(name.toLowerCase()) || /^(?:br|summary)$/i.test(name))
      ) {
        return `${found} ${lineAttribute}="${line}"`;
      }
      return found;
    },
  );
}
