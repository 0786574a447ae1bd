import type MarkdownIt from "markdown-it";

const opening =
  /^<(address|article|aside|center|details|div|figure|footer|header|main|nav|section)\b([^>]*)>[ \t]*$/i;
const attribute = /\s+markdown=(["']?)(?:1|block|span)\1(?=\s|$)/i;

/**
 * A markdown-it plugin for kramdown's `markdown="1"`: what stands between such a tag and the one that closes it, each
 * on a line of its own, is Markdown.
 */
export function markdownInHtml(markdown: MarkdownIt): void {
  markdown.block.ruler.before(
    "html_block",
    "markdown_in_html",
    (state, startLine, endLine, silent) => {
      const line = (number: number) =>
        state.src.slice((state.bMarks[number] ?? 0) + (state.tShift[number] ?? 0), state.eMarks[number]);
      const opened = opening.exec(line(startLine));
      if (!opened || !attribute.test(opened[2] ?? "")) return false;
      const [, name = "", attributes = ""] = opened;
      const tag = new RegExp(`^<(/?)${name}\\b`, "i");
      let depth = 1;
      let end = startLine + 1;
      for (; end < endLine; end++) {
        const nested = tag.exec(line(end));
        if (nested) depth += nested[1] ? -1 : 1;
        if (depth === 0) break;
      }
      if (depth > 0) return false;
      if (silent) return true;
      const push = (content: string, at: number) => {
        const token = state.push("html_block", "", 0);
        token.content = `${content}\n`;
        token.map = [at, at + 1];
      };
      push(`<${name}${attributes.replace(attribute, "")}>`, startLine);
      const { lineMax } = state;
      state.lineMax = end;
      state.md.block.tokenize(state, startLine + 1, end);
      state.lineMax = lineMax;
      push(line(end), end);
      state.line = end + 1;
      return true;
    },
    { alt: ["paragraph"] },
  );
}
