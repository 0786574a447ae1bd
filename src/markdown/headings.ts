import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import { inlineTokens } from "./inline-lines.ts";
import { shortened } from "./remark.ts";

const htmlHeading = /<(\/?)h([1-6])\b/gi;
const emptyHeading = /<(h[1-6])\b([^<>]*)>\s*<\/\1\s*>/gi;

/**
 * A markdown-it plugin that lowers all headings together so that the highest is an `h2`: the page's `h1` is the
 * layout's. Headings in raw HTML are lowered as well; one without words, which only names a place, is not a heading.
 */
export function lowerHeadings(markdown: MarkdownIt): void {
  markdown.core.ruler.push("lower_headings", ({ tokens }) => {
    for (const [index, token] of tokens.entries()) {
      if (token.type === "heading_open" && !tokens[index + 1]?.children?.some(isShown)) {
        Object.assign(token, { type: "div_open", tag: "div" });
        Object.assign(tokens[index + 2] ?? {}, { type: "div_close", tag: "div" });
      }
      if (token.type === "html_block")
        token.content = token.content.replace(emptyHeading, (_, _name, attributes: string) =>
          attributes.trim() === "" ? "" : `<div${attributes}></div>`,
        );
    }
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

function isShown({ type, content }: Token): boolean {
  return type !== "text" || content !== "";
}

/** A markdown-it plugin for `{-}` at the end of a heading, which to Pandoc and R Markdown is short for `{.unnumbered}`. */
export function headingsWithoutNumbers(markdown: MarkdownIt): void {
  markdown.core.ruler.after("block", "headings_without_numbers", ({ tokens }) => {
    for (const [index, { type }] of tokens.entries()) {
      const words = tokens[index + 1];
      if (type === "heading_open" && words)
        words.content = words.content.replace(/(?<=\s)\{-(?=(?: [^{}]*)?\}$)/, "{.unnumbered");
    }
  });
}

/** The id that GitHub gives a heading of some words; empty where they have no letters. */
export function idOfHeading(words: string): string {
  return words
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
    .replaceAll(" ", "-");
}

/**
 * A markdown-it plugin that gives headings without an id the one GitHub gives them: their words in lower case, with
 * hyphens for spaces and without punctuation, and a number from the second heading with the same words on.
 */
export function nameHeadings(markdown: MarkdownIt): void {
  markdown.core.ruler.push("name_headings", ({ tokens }) => {
    const copies = new Map<string, number>();
    const taken = new Set(tokens.map((token) => token.attrGet("id")));
    for (const [index, token] of tokens.entries()) {
      if (token.type !== "heading_open" || token.attrGet("id") !== null) continue;
      const words = (tokens[index + 1]?.children ?? [])
        .map(({ type, content }) => (type === "text" || type === "code_inline" ? content : ""))
        .join("");
      const id = idOfHeading(words);
      if (id === "") continue;
      let copy = copies.get(id) ?? 0;
      const named = () => (copy === 0 ? id : `${id}-${copy}`);
      // Footnotes have such names.
      while (taken.has(named()) || /^fn(?:ref)?\d+$/.test(named())) copy++;
      copies.set(id, copy + 1);
      taken.add(named());
      token.attrSet("id", named());
    }
  });
}

/** A markdown-it plugin that reports, in `env.remarks`, rows of `=` that make no heading, so that readers see them. */
export function rowsWithoutHeading(markdown: MarkdownIt): void {
  markdown.core.ruler.push("rows_without_heading", ({ env, src, tokens }) => {
    if (!/^[ \t>]*={3,}[ \t]*$/m.test(src)) return;
    for (const { token, line } of inlineTokens(tokens)) {
      if (token.type !== "text" || !/^={3,}$/.test(token.content)) continue;
      const message = `"${shortened(token.content)}" is shown to readers, because the line above it is part of a paragraph and cannot become a heading. Delete it, or put an empty line above the heading.`;
      env.remarks?.push({ line, message });
    }
  });
}
