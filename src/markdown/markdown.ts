import { tex } from "@mdit/plugin-tex";
import MarkdownIt, { type PluginSimple } from "markdown-it";
import abbreviations from "markdown-it-abbr";
import cjkFriendly from "markdown-it-cjk-friendly";
import definitionLists from "markdown-it-deflist";
import { dropControls } from "../html/characters.ts";
import { notes } from "./admonitions.ts";
import { wordsInAngleBrackets } from "./angle-brackets.ts";
import { attributesInBraces } from "./attributes.ts";
import { takeDirectives } from "./directives.ts";
import { divs, githubCallouts } from "./divs.ts";
import { emojiByName } from "./emoji.ts";
import { emptyLinks, localFiles } from "./faulty-links.ts";
import { footnotes } from "./footnotes.ts";
import { otherFormulas } from "./formulas.ts";
import { headingsWithoutNumbers, lowerHeadings, nameHeadings, rowsWithoutHeading } from "./headings.ts";
import { highlight } from "./highlight.ts";
import { htmlBlocks } from "./html-blocks.ts";
import {
  captionsOfTables,
  kramdownTables,
  linesWithinTables,
  strokesWithinCells,
} from "./kramdown-tables.ts";
import {
  addressesWithSpaces,
  backslashBreaks,
  endsOfAddresses,
  endsOfBlocks,
  headingsWithoutSpace,
  raisedAndLowered,
  sizesOfPictures,
  strongWithSpaces,
  taskLists,
  termsOnLines,
  underscoresWithinCjk,
} from "./leniency.ts";
import { renderFormula } from "./math.ts";
import { keepNumberedDates } from "./numbered-dates.ts";
import { curlyQuotesInTags, programsWithinLines, rawHtmlAndCells } from "./raw-html.ts";
import type { Remark } from "./remark.ts";
import { letTablesBeReached } from "./scrolling.ts";
import { shownAsWritten } from "./shown-as-written.ts";
import { sourceLines } from "./source-lines.ts";
import { tableOfContents } from "./table-of-contents.ts";
import { dashes, quotesOf } from "./typography.ts";

// Its types describe markdown-it's CommonJS build, which TypeScript takes for something else.
const withCjk = cjkFriendly as unknown as PluginSimple;

/**
 * The Markdown that pages and entries are written in: CommonMark with the author's own HTML let through, and what pages
 * on Jekyll, GitHub, Quarto and Hugo have besides; each plugin says what.
 *
 * @param language a BCP 47 language tag, for quotes; without one quotes and dashes stay as they are written
 */
function createMarkdown(language?: string): MarkdownIt {
  const markdown = new MarkdownIt({
    html: true,
    highlight,
    // Web addresses without marks around them are links, as on GitHub.
    linkify: true,
    typographer: language !== undefined,
    quotes: quotesOf(language ?? "en"),
  });
  // But not words such as readme.md, which only look like the name of a host.
  markdown.linkify.set({ fuzzyLink: false }).add("www.", {
    validate: (text, at, { re }) =>
      new RegExp(`^${re.src_host_port_strict}${re.src_path}`, "i").exec(text.slice(at))?.[0].length ?? 0,
    normalize: (match) => {
      match.url = `http://${match.url}`;
    },
  });
  return markdown
    .use(dropControls)
    .use(withCjk)
    .use(underscoresWithinCjk)
    .use(endsOfAddresses)
    .use(addressesWithSpaces)
    .use(strongWithSpaces)
    .use(sizesOfPictures)
    .use(htmlBlocks)
    .use(wordsInAngleBrackets)
    .use(programsWithinLines)
    .use(curlyQuotesInTags)
    .use(keepNumberedDates, language)
    .use(footnotes)
    .use(kramdownTables)
    .use(strokesWithinCells)
    .use(linesWithinTables)
    .use(captionsOfTables)
    .use(definitionLists)
    .use(termsOnLines)
    .use(abbreviations)
    .use(divs)
    .use(githubCallouts)
    .use(notes)
    .use(taskLists)
    .use(localFiles)
    .use(emptyLinks)
    .use(shownAsWritten)
    .use(tex, { delimiters: "dollars", mathFence: true, render: renderFormula })
    .use(attributesInBraces)
    .use(rawHtmlAndCells)
    .use(backslashBreaks)
    .use(raisedAndLowered)
    .use(endsOfBlocks)
    .use(headingsWithoutSpace)
    .use(headingsWithoutNumbers)
    .use(otherFormulas)
    .use(emojiByName)
    .use(dashes)
    .use(lowerHeadings)
    .use(nameHeadings)
    .use(rowsWithoutHeading)
    .use(tableOfContents)
    .use(letTablesBeReached)
    .use(sourceLines);
}

/** Markdown without a language. */
export const markdown = createMarkdown();

const byLanguage = new Map([["", markdown]]);

/** How to render Markdown. */
export interface RenderOptions {
  /** A BCP 47 language tag, for quotes and dashes; without one they stay as they are written. */
  readonly language?: string | undefined;
  /**
   * Whether blocks carry the line of the text they start in, counted from 1, as `data-line`, and attributes in braces at
   * the end of a line within a paragraph are there in an empty `<span data-attributes="{#name}">`.
   */
  readonly lines?: boolean;
}

/** Rendered Markdown, and what was left out of it. */
export interface Rendered {
  readonly html: string;
  /** What was not understood and so is not shown, by lines of the text, in their order. */
  readonly remarks: readonly Remark[];
}

/**
 * Renders Markdown to HTML.
 *
 * @param source Markdown without front matter; any text is accepted
 */
export function renderMarkdown(source: string, options: RenderOptions = {}): Rendered {
  const { language = "", lines = false } = options;
  const known = byLanguage.get(language) ?? createMarkdown(language);
  byLanguage.set(language, known);
  const { text, remarks } = takeDirectives(source.replace(/\r\n?/g, "\n"));
  const environment = { lines, language: language || undefined, remarks: [...remarks] };
  const html = known.render(text, environment);
  return { html, remarks: environment.remarks.sort((a, b) => a.line - b.line) };
}
