import type MarkdownIt from "markdown-it";

const htmlHeading = /<(\/?)h([1-6])\b/gi;

/**
 * A markdown-it plugin that lowers all headings together so that the highest is an `h2`: the page's `h1` is the
 * layout's. Headings in raw HTML count like the others.
 */
export function lowerHeadings(markdown: MarkdownIt): void {
  markdown.core.ruler.push("lower_headings", ({ tokens }) => {
    const ofHeadings = tokens.filter(({ type }) => type === "heading_open" || type === "heading_close");
    const ofHtml = tokens.filter(
      ({ type, content }) => type === "html_block" && content.search(htmlHeading) >= 0,
    );
    const ranks = [
      ...ofHeadings.map(({ tag }) => Number(tag.slice(1))),
      ...ofHtml.flatMap(({ content }) => [...content.matchAll(htmlHeading)].map((match) => Number(match[2]))),
    ];
    const highest = ranks.reduce((least, rank) => Math.min(least, rank), 6);
    const lower = (rank: number) => Math.min(6, rank - highest + 2);
    for (const token of ofHeadings) token.tag = `h${lower(Number(token.tag.slice(1)))}`;
    for (const token of ofHtml) {
      token.content = token.content.replace(
        htmlHeading,
        (_, slash, rank) => `<${slash}h${lower(Number(rank))}`,
      );
    }
  });
}

/**
 * The id GitHub gives a heading: its words in lower case, with hyphens for spaces and without punctuation, and a number
 * from the second heading of the same words on.
 *
 * @param state where markdown-it keeps what belongs to one page
 */
export function headingId(
  text: string,
  { env }: { readonly env: { headingIds?: Map<string, number> } },
): string {
  const id = text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
    .replaceAll(" ", "-");
  env.headingIds ??= new Map();
  const copies = env.headingIds.get(id) ?? 0;
  env.headingIds.set(id, copies + 1);
  return copies === 0 ? id : `${id}-${copies}`;
}
