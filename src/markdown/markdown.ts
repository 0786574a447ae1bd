import { tex } from "@mdit/plugin-tex";
import MarkdownIt, { type PluginSimple, type PluginWithOptions } from "markdown-it";
import attributes from "markdown-it-attrs";
import footnote from "markdown-it-footnote";
import { literalBraces } from "./braces.ts";
import { lowerHeadings, nameHeadings } from "./headings.ts";
import { rememberLineBreaks } from "./line-breaks.ts";
import { markdownInHtml } from "./markdown-in-html.ts";
import { toMathMl } from "./math.ts";

// The types of these two describe markdown-it's CommonJS build, which TypeScript takes for something else.
const withAttributes = attributes as unknown as PluginWithOptions<{ leftDelimiter: string }>;
const withFootnotes = footnote as unknown as PluginSimple;

/**
 * The Markdown that pages and entries are written in: CommonMark with the author's own HTML let through, and what
 * pages on Jekyll and GitHub have besides: tables, strikethrough, footnotes, attributes in braces, ids for headings,
 * `markdown="1"` in HTML blocks, and formulas in TeX, which become MathML.
 */
export const markdown = new MarkdownIt({ html: true })
  .use(literalBraces)
  .use(withAttributes, { leftDelimiter: "{:" })
  .use(withAttributes)
  .use(markdownInHtml)
  .use(withFootnotes)
  .use(tex, { delimiters: "dollars", render: toMathMl })
  .use(lowerHeadings)
  .use(nameHeadings)
  .use(rememberLineBreaks);
