import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";

const found = new WeakMap<readonly Token[], { readonly source: string; readonly positions: number[] }>();

/** A markdown-it plugin that remembers where the line breaks of each paragraph stand: see {@link linesAfterBreaks}. */
export function rememberLineBreaks(markdown: MarkdownIt): void {
  // Runs before the rules that make the breaks, of which one is for a backslash at the end, and never instead of them.
  markdown.inline.ruler.before("newline", "remember_line_breaks", ({ src, pos, tokens }, silent) => {
    const position = src[pos] === "\\" ? pos + 1 : pos;
    if (silent || src[position] !== "\n") return false;
    const known = found.get(tokens) ?? { source: src, positions: [] };
    known.positions.push(position);
    found.set(tokens, known);
    return false;
  });
}

/**
 * The lines that the line breaks among some inline tokens lead to.
 *
 * @param children the inline tokens of a paragraph, as markdown-it made them
 * @returns a number for each soft or hard break, in order: how many lines below the paragraph's first the next one is
 */
export function linesAfterBreaks(children: readonly Token[]): number[] {
  const { source, positions } = found.get(children) ?? { source: "", positions: [] };
  let line = 0;
  let counted = 0;
  return positions.map((position) => {
    for (; counted <= position; counted++) if (source.charCodeAt(counted) === 0x0a) line++;
    return line;
  });
}
