import { tex } from "@mdit/plugin-tex";
import MarkdownIt, { type PluginSimple } from "markdown-it";
import footnote from "markdown-it-footnote";
import { attributesInBraces } from "./attributes.ts";
import { literalBraces } from "./braces.ts";
import { dropControls } from "./characters.ts";
import { lowerHeadings, nameHeadings } from "./headings.ts";
import { rememberLineBreaks } from "./line-breaks.ts";
import { markdownInHtml } from "./markdown-in-html.ts";
import { toMathMl } from "./math.ts";
import { keepNumberedDates } from "./numbered-dates.ts";
import { letTablesBeReached } from "./scrolling.ts";

// Its types describe markdown-it's CommonJS build, which TypeScript takes for something else.
const withFootnotes = footnote as unknown as PluginSimple;

/**
 * The Markdown that pages and entries are written in: CommonMark with the author's own HTML let through, and what
 * pages on Jekyll and GitHub have besides: tables, strikethrough, footnotes, attributes in braces, ids for headings,
 * `markdown="1"` in HTML blocks, and formulas in TeX, which become MathML.
 */
export const markdown = new MarkdownIt({ html: true })
  .use(dropControls)
  .use(literalBraces)
  .use(keepNumberedDates)
  .use(attributesInBraces)
  .use(markdownInHtml)
  .use(withFootnotes)
  .use(tex, { delimiters: "dollars", render: toMathMl })
  .use(lowerHeadings)
  .use(nameHeadings)
  .use(rememberLineBreaks)
  .use(letTablesBeReached);
