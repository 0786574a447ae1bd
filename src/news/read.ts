import { createHash } from "node:crypto";
import type Token from "markdown-it/lib/token.mjs";
import { type Fragment, NestingError, toFragment } from "../markdown/html.ts";
import { markdown } from "../markdown/markdown.ts";
import type { Problem } from "../problem.ts";
import { takeAttributes } from "./attributes.ts";
import { type Block, headingRank, toBlocks } from "./blocks.ts";
import { formatTime } from "./date.ts";
import { type DateConventions, readDate } from "./date-grammar.ts";
import type { NewsItem } from "./entry.ts";
import { takeFootnotes, withFootnotes } from "./footnotes.ts";
import { type DatedBlocks, isHeadingOf, type Remark, splitSection, usualHeadings } from "./section.ts";
import { titleOf } from "./title.ts";

/** A page, taken apart around its News section. */
export interface Page {
  /** What stands before the section's heading; the whole page when it has no such section. */
  readonly before: Fragment;
  /** The section's heading and its id; nothing when the page has no such section. */
  readonly heading: { readonly id: string; readonly content: Fragment } | undefined;
  /** What stands in the section before the first date. */
  readonly introduction: Fragment;
  /** The dated news, in the order of the page. */
  readonly items: readonly NewsItem[];
  /** What stands after the section. */
  readonly after: Fragment;
  /** Everything the author has to mend before the page can be published, in the order of the page. */
  readonly problems: readonly Problem[];
  /** What was left out on purpose, and why. */
  readonly notes: readonly Problem[];
}

/** How a page is to be read; all of it comes from the site's facts. */
export interface ReadOptions {
  /** The page's name, for problems. */
  readonly file: string;
  /** A BCP 47 language tag, for titles. */
  readonly language: string;
  /** The headings under which news are looked for; the usual ones when left out. */
  readonly newsHeadings?: readonly string[] | undefined;
  /** What the author's dates do not say themselves. */
  readonly dates?: DateConventions | undefined;
}

/**
 * Reads a page: finds its News section, and splits that into dated items.
 *
 * The section runs from its heading to the next heading of its rank. An item starts where a line, list item, paragraph
 * or row starts with a date, and runs to the next one; README.md lists the shapes of dates that are understood.
 *
 * @param source the page's Markdown, with or without front matter; any text is accepted
 */
export function readPage(source: string, options: ReadOptions): Page {
  const lines = source.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/);
  blankFrontMatter(lines);
  const environment: Environment = {};
  const { tokens, footnotes } = takeFootnotes(markdown.parse(lines.join("\n"), environment));

  const problems: Problem[] = [];
  const notes: Problem[] = [];
  const tell = (to: Problem[], { line, message }: Remark) =>
    to.push({ file: options.file, line: line + 1, message });

  const render = (part: readonly Token[], start = 0, name?: string): Fragment => {
    try {
      const tokens = withFootnotes(part, footnotes);
      const html = markdown.renderer.render([...tokens], markdown.options, { ...environment, docId: name });
      return toFragment(html);
    } catch (error) {
      if (!(error instanceof NestingError)) throw error;
      tell(problems, { line: start, message: error.message });
      return toFragment("");
    }
  };
  const renderBlocks = (blocks: readonly Block[], name?: string) =>
    render(
      blocks.flatMap((block) => block.tokens),
      blocks[0]?.start,
      name,
    );
  const named = new Map<string, NewsItem>();
  const toItem = ({ time, blocks }: DatedBlocks): NewsItem => {
    const start = blocks[0]?.start ?? 0;
    const { mistakes, ...attributes } = takeAttributes(blocks);
    for (const message of mistakes) tell(problems, { line: start, message });
    const text = lines.slice(start, blocks.at(-1)?.end).join("\n").trim();
    // Footnotes of several entries stand on one page, so their ids carry a name that only this entry has.
    const content = renderBlocks(blocks, createHash("sha256").update(text).digest("hex").slice(0, 8));
    const title = titleOf(content.text, options.language) || formatTime(time, options.language);
    const item = { ...time, line: start + 1, markdown: text, content, title, ...attributes };
    const first = item.name === undefined ? undefined : named.get(item.name);
    if (first)
      tell(problems, {
        line: start,
        message: `{#${item.name}} is the name of line ${first.line} already. Choose another.`,
      });
    else if (item.name !== undefined) named.set(item.name, item);
    return item;
  };

  const blocks = toBlocks(tokens);
  const headings = options.newsHeadings ?? usualHeadings;
  const at = blocks.findIndex((block) => isHeadingOf(block, headings));
  const heading = blocks[at];
  if (!heading) {
    const nothing = toFragment("");
    const before = renderBlocks(blocks);
    return { before, heading: undefined, introduction: nothing, items: [], after: nothing, problems, notes };
  }
  const rank = headingRank(heading) ?? 0;
  const length = blocks.slice(at + 1).findIndex((block) => (headingRank(block) ?? 7) <= rank);
  const end = length < 0 ? blocks.length : at + 1 + length;

  const section = splitSection(blocks.slice(at + 1, end), options.dates ?? {});
  for (const remark of section.mistakes) tell(problems, remark);
  for (const remark of datesTakenForLinks(lines, environment)) tell(problems, remark);
  for (const remark of section.skipped) tell(notes, remark);
  for (const second of blocks.slice(end).filter((block) => isHeadingOf(block, headings))) {
    tell(notes, {
      line: second.start,
      message: "A second section of news is not read; it stays on the page as it is.",
    });
  }
  const page = {
    before: renderBlocks(blocks.slice(0, at), "before"),
    heading: {
      id: String(heading.tokens[0]?.attrGet("id") ?? "news"),
      content: render(heading.tokens.slice(1, -1), heading.start),
    },
    introduction: renderBlocks(section.introduction, "introduction"),
    items: section.dated.map(toItem),
    after: renderBlocks(blocks.slice(end), "after"),
  };
  problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { ...page, problems, notes };
}

/** What markdown-it shares between parsing and rendering. */
interface Environment {
  references?: Readonly<Record<string, unknown>>;
}

/** Empties the lines of the front matter, so that all others keep their numbers. */
function blankFrontMatter(lines: string[]): void {
  if (lines[0]?.trimEnd() !== "---") return;
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === "---");
  if (end > 0) lines.fill("", 0, end + 1);
}

/** Lines such as `[2025.05]: Moved.`, which are Markdown for the address of a link, and so would be gone from the page. */
function datesTakenForLinks(lines: readonly string[], { references = {} }: Environment): Remark[] {
  const remarks: Remark[] = [];
  for (const [line, text] of lines.entries()) {
    const label = /^\s*(?:[-*+]\s+)?\[([^[\]]{1,40})\]:/.exec(text)?.[1];
    if (label === undefined || !(markdown.utils.normalizeReference(label) in references)) continue;
    const reading = readDate(label);
    if (!reading || reading.written !== label) continue;
    const message = `"${text.trim()}" is Markdown for the address of a link. Write the date without the colon or the brackets.`;
    remarks.push({ line, message });
  }
  return remarks;
}
