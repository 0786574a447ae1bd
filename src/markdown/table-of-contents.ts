import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import { escapeAttribute } from "../html/fragment.ts";

/**
 * A markdown-it plugin for kramdown's table of contents, a list marked `{:toc}`, and for `[TOC]`: a list of the page's
 * headings except those of class `no_toc`. It runs once headings have their ids.
 */
export function tableOfContents(markdown: MarkdownIt): void {
  markdown.core.ruler.push("table_of_contents", (state) => {
    if (!/toc/i.test(state.src)) return;
    const { tokens } = state;
    const headings = tokens.flatMap((token, index) => {
      const id = token.type === "heading_open" ? token.attrGet("id") : null;
      if (id === null || token.attrGet("class")?.split(" ").includes("no_toc")) return [];
      return [{ rank: Number(token.tag.slice(1)), id, children: tokens[index + 1]?.children ?? [] }];
    });
    const isLeftOut = (token: Token) => /^(?:link|footnote|html_inline|image)/.test(token.type);
    const itemOf = ({ id, children }: (typeof headings)[number]) => {
      const words = state.md.renderer.render(
        children.filter((token) => !isLeftOut(token)),
        state.md.options,
        state.env,
      );
      return `<a href="#${escapeAttribute(id)}">${words.trim()}</a>`;
    };
    const toList = (): string => {
      let html = "";
      const ranks: number[] = [];
      for (const heading of headings) {
        while (ranks.length > 1 && (ranks.at(-1) ?? 0) > heading.rank) {
          html += "</li></ul>";
          ranks.pop();
        }
        if (ranks.length === 0 || (ranks.at(-1) ?? 0) < heading.rank) {
          html += ranks.length === 0 ? '<ul class="toc">' : "<ul>";
          ranks.push(heading.rank);
        } else html += "</li>";
        html += `<li>${itemOf(heading)}`;
      }
      return html + "</li></ul>".repeat(ranks.length);
    };

    let isMade = false;
    const kept: Token[] = [];
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index] as Token;
      const end = endOfMark(tokens, index);
      if (end === undefined) {
        kept.push(token);
        continue;
      }
      index = end;
      // One is enough, and many would make the page grow with the square of its length.
      if (isMade) continue;
      isMade = true;
      const block = new state.Token("html_block", "", 0);
      block.content = `${toList()}\n`;
      block.map = token.map;
      kept.push(block);
    }
    state.tokens = kept;
  });
}

/** The last token of what stands for the table of contents, if it starts at an index. */
function endOfMark(tokens: readonly Token[], index: number): number | undefined {
  const token = tokens[index];
  if (token?.meta?.isToc) {
    for (let end = index + 1; end < tokens.length; end++) {
      if (tokens[end]?.nesting === -1 && tokens[end]?.level === token.level) return end;
    }
  }
  const isMark =
    token?.type === "paragraph_open" &&
    /^(?:@?\[(?:\[_?toc_?\]|toc)\](?:\([^()]*\))?|\$\{toc\})$/i.test(tokens[index + 1]?.content ?? "");
  return isMark ? index + 2 : undefined;
}
