import type Token from "markdown-it/lib/token.mjs";
import { type Fragment, NestingError, toFragment } from "../markdown/html.ts";
import { markdown } from "../markdown/markdown.ts";
import type { Problem } from "../problem.ts";
import { formatDate, type WrittenDate } from "./date.ts";
import { type FoundDate, findDate, removeLead } from "./date-prefix.ts";
import type { NewsItem } from "./entry.ts";
import { titleOf } from "./title.ts";

/** A page, taken apart around its News section. */
export interface Page {
  /** What stands before the section's heading; the whole page when it has no such section. */
  readonly before: Fragment;
  /** The section's heading; nothing when the page has no such section. */
  readonly heading: Fragment | undefined;
  /** What stands in the section before the first date. */
  readonly introduction: Fragment;
  /** The dated news, in the order of the page. */
  readonly items: readonly NewsItem[];
  /** What stands after the section. */
  readonly after: Fragment;
  /** Everything the author has to mend before the page can be published. */
  readonly problems: readonly Problem[];
}

/** A stretch of tokens that opens all it closes, and the lines it was written on, counted from 0, end excluded. */
interface Block {
  readonly tokens: Token[];
  readonly start: number;
  readonly end: number;
}

interface DatedBlocks {
  readonly date: WrittenDate;
  readonly blocks: Block[];
}

const headings = new Set(["news"]);

/**
 * Reads a page: finds its News section, and splits that into dated items.
 *
 * The section runs from a heading "News" to the next heading of its rank. An item starts at a paragraph or list item
 * that starts with a date, and runs to the next one.
 *
 * @param source the page's Markdown, with or without front matter
 * @param file the page's name, for problems
 * @param language a BCP 47 language tag, for titles
 */
export function readPage(source: string, file: string, language: string): Page {
  const lines = source.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/);
  blankFrontMatter(lines);
  const environment = {};
  const tokens = markdown.parse(lines.join("\n"), environment);

  const problems: Problem[] = [];
  const report = (start: number, message: string) => problems.push({ file, line: start + 1, message });
  const render = (blocks: readonly Block[]): Fragment => {
    try {
      const html = markdown.renderer.render(
        blocks.flatMap((block) => block.tokens),
        markdown.options,
        environment,
      );
      return toFragment(html);
    } catch (error) {
      if (!(error instanceof NestingError)) throw error;
      report(blocks[0]?.start ?? 0, error.message);
      return toFragment("");
    }
  };

  const blocks = toBlocks(tokens);
  const at = blocks.findIndex(isNewsHeading);
  if (at < 0) {
    const nothing = toFragment("");
    return {
      before: render(blocks),
      heading: undefined,
      introduction: nothing,
      items: [],
      after: nothing,
      problems,
    };
  }
  const heading = blocks[at] as Block;
  const rank = headingRank(heading);
  const length = blocks.slice(at + 1).findIndex((block) => headingRank(block) <= rank);
  const end = length < 0 ? blocks.length : at + 1 + length;

  const introduction: Block[] = [];
  const dated: DatedBlocks[] = [];
  for (const block of blocks.slice(at + 1, end).flatMap(splitList)) {
    const found = findBlockDate(block);
    if (found && "date" in found.reading) {
      removeLead(firstLine(block), found.length);
      dated.push({ date: found.reading.date, blocks: [block] });
    } else {
      if (found && "mistake" in found.reading) report(block.start, found.reading.mistake);
      (dated.at(-1)?.blocks ?? introduction).push(block);
    }
  }

  const items = dated.map(({ date, blocks }): NewsItem => {
    const start = blocks[0]?.start ?? 0;
    const content = render(blocks);
    return {
      date,
      line: start + 1,
      markdown: lines.slice(start, blocks.at(-1)?.end).join("\n").trim(),
      content,
      title: titleOf(content.text, language) || formatDate(date, language),
    };
  });
  return {
    before: render(blocks.slice(0, at)),
    heading: render([{ ...heading, tokens: heading.tokens.slice(1, -1) }]),
    introduction: render(introduction),
    items,
    after: render(blocks.slice(end)),
    problems,
  };
}

/** Empties the lines of the front matter, so that all others keep their numbers. */
function blankFrontMatter(lines: string[]): void {
  if (lines[0]?.trimEnd() !== "---") return;
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === "---");
  if (end > 0) lines.fill("", 0, end + 1);
}

/** Cuts tokens into the blocks that stand side by side. */
function toBlocks(tokens: readonly Token[]): Block[] {
  const blocks: Block[] = [];
  let depth = 0;
  let first = 0;
  for (const [index, { nesting }] of tokens.entries()) {
    depth += nesting;
    if (depth > 0) continue;
    const block = tokens.slice(first, index + 1);
    const [start, end] = block[0]?.map ?? [0, 0];
    blocks.push({ tokens: block, start, end });
    first = index + 1;
  }
  return blocks;
}

/** Cuts a list that holds dated items into its items' content; all else stays whole. */
function splitList(block: Block): Block[] {
  if (!/^(?:bullet|ordered)_list_open$/.test(block.tokens[0]?.type ?? "")) return [block];
  const items = toBlocks(block.tokens.slice(1, -1)).map((item) => ({
    ...item,
    tokens: item.tokens.slice(1, -1),
  }));
  if (!items.some(findBlockDate)) return [block];
  for (const item of items) showParagraphs(item.tokens);
  return items;
}

/** Gives the paragraphs of a tight list's item, which markdown-it renders without tags, their tags back. */
function showParagraphs(tokens: readonly Token[]): void {
  let depth = 0;
  for (const token of tokens) {
    if (token.nesting < 0) depth--;
    if (depth === 0 && token.type.startsWith("paragraph_")) token.hidden = false;
    if (token.nesting > 0) depth++;
  }
}

function findBlockDate(block: Block): FoundDate | undefined {
  return findDate(firstLine(block));
}

/** The inline tokens of the paragraph that a block is or starts with. */
function firstLine({ tokens: [paragraph, inline] }: Block): Token[] {
  return (paragraph?.type === "paragraph_open" && inline?.children) || [];
}

function isNewsHeading({ tokens }: Block): boolean {
  const [open, inline] = tokens;
  return open?.type === "heading_open" && headings.has((inline?.content ?? "").trim().toLowerCase());
}

/** 1 for `h1` to 6 for `h6`; beyond that for what is no heading. */
function headingRank({ tokens }: Block): number {
  return tokens[0]?.type === "heading_open" ? Number(tokens[0].tag.slice(1)) : 7;
}
