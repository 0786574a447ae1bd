import MarkdownIt from "markdown-it";

/**
 * The Markdown that pages and entries are written in: CommonMark and tables, with the author's own HTML let through.
 * Headings are lowered together so that the highest is an `h2`: the page's `h1` is the layout's.
 */
export const markdown = new MarkdownIt({ html: true });

markdown.core.ruler.push("lower_headings", ({ tokens }) => {
  const ofHeadings = tokens.filter(({ type }) => type === "heading_open" || type === "heading_close");
  const highest = Math.min(...ofHeadings.map(rank));
  for (const token of ofHeadings) token.tag = `h${Math.min(6, rank(token) - highest + 2)}`;
});

function rank({ tag }: { readonly tag: string }): number {
  return Number(tag.slice(1));
}
