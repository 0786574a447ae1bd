import { createHash } from "node:crypto";
import { takeDirectives } from "../markdown/directives.ts";
import { type Fragment, NestingError, toFragment } from "../markdown/html.ts";
import { markdown } from "../markdown/markdown.ts";
import { unusedStyles } from "../markdown/unused-styles.ts";
import { formatTime } from "../news/date.ts";
import type { NewsItem } from "../news/entry.ts";
import { loadPage } from "../page/load.ts";
import type { Problem } from "../problem.ts";
import { takeAttributes } from "./attributes.ts";
import { type Block, headingRank, toBlocks } from "./blocks.ts";
import { type DateConventions, readDate } from "./date-grammar.ts";
import { type Footnotes, takeFootnotes, withFootnotes } from "./footnotes.ts";
import { type DatedBlocks, isHeadingOf, type Remark, splitSection, usualHeadings } from "./section.ts";
import { Titles } from "./title.ts";

/** The heading of the News section. */
export interface Heading {
  readonly id: string;
  /** 2 for an `h2`, and so on; at most 5, since the years stand under it. */
  readonly rank: number;
  readonly content: Fragment;
}

/** A page, taken apart around its News section. */
export interface Page {
  /** What stands before the section's heading; the whole page when it has no such section. */
  readonly before: Fragment;
  /** The section's heading; nothing when the page has no such section. */
  readonly heading: Heading | undefined;
  /** What stands in the section before the first date. */
  readonly introduction: Fragment;
  /** The dated news, in the order of the page. */
  readonly items: readonly NewsItem[];
  /** What stands after the section. */
  readonly after: Fragment;
  /** Everything the author has to mend before the page can be published, in the order of the page. */
  readonly problems: readonly Problem[];
  /** What was not read as news on purpose, and why. */
  readonly notes: readonly Problem[];
  /** What was left out of the page, so that the page is not quite what the author sees elsewhere. */
  readonly warnings: readonly Problem[];
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
  const { body, bodyLine, problems, warnings } = loadPage(source, options.file);
  const { text, remarks } = takeDirectives(body);
  const page = new PageReader([...Array(bodyLine - 1).fill(""), ...text.split("\n")], options).read();
  const left = remarks.map(({ line, message }) => ({
    file: options.file,
    line: line + bodyLine - 1,
    message,
  }));
  return {
    ...page,
    problems: [...problems, ...page.problems],
    warnings: [...warnings, ...left, ...page.warnings],
  };
}

/** Reads one page. */
class PageReader {
  readonly #lines: readonly string[];
  readonly #options: ReadOptions;
  readonly #titles: Titles;
  readonly #environment: Environment = {};
  readonly #blocks: readonly Block[];
  readonly #footnotes: Footnotes;
  readonly #problems: Problem[] = [];
  readonly #notes: Problem[] = [];
  readonly #warnings: Problem[] = [];
  readonly #named = new Map<string, NewsItem>();

  constructor(lines: readonly string[], options: ReadOptions) {
    this.#lines = lines;
    this.#options = options;
    this.#titles = new Titles(options.language);
    const { tokens, footnotes } = takeFootnotes(markdown.parse(lines.join("\n"), this.#environment));
    this.#footnotes = footnotes;
    this.#blocks = toBlocks(tokens);
  }

  read(): Page {
    const headings = this.#options.newsHeadings ?? usualHeadings;
    const at = this.#blocks.findIndex((block) => isHeadingOf(block, headings));
    const heading = this.#blocks[at];
    const end = heading ? this.#endOfSection(at) : this.#blocks.length;
    const after = this.#blocks.slice(end);
    const section = splitSection(heading ? this.#blocks.slice(at + 1, end) : [], this.#options.dates ?? {});

    for (const remark of section.mistakes) this.#tell(this.#problems, remark);
    for (const remark of datesTakenForLinks(this.#lines, this.#environment))
      this.#tell(this.#problems, remark);
    for (const remark of section.skipped) this.#tell(this.#notes, remark);
    for (const { start: line } of after.filter((block) => isHeadingOf(block, headings))) {
      const message = "A second section of news is not read; it stays on the page as it is.";
      this.#tell(this.#notes, { line, message });
    }
    const page = {
      before: this.#render(heading ? this.#blocks.slice(0, at) : this.#blocks, "before"),
      heading: heading && this.#heading(heading),
      introduction: this.#render(section.introduction, "introduction"),
      items: section.dated.map((dated) => this.#item(dated)),
      after: this.#render(after, "after"),
    };
    const problems = this.#problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
    return { ...page, problems, notes: this.#notes, warnings: this.#warnings };
  }

  /** Where the section ends whose heading stands at an index: at the next heading of its rank. */
  #endOfSection(at: number): number {
    const rank = headingRank(this.#blocks[at] as Block) ?? 0;
    const length = this.#blocks.slice(at + 1).findIndex((block) => (headingRank(block) ?? 7) <= rank);
    return length < 0 ? this.#blocks.length : at + 1 + length;
  }

  #heading(heading: Block): Heading {
    return {
      id: heading.tokens[0]?.attrGet("id") ?? "news",
      rank: Math.min(5, headingRank(heading) ?? 2),
      content: this.#render([{ ...heading, tokens: heading.tokens.slice(1, -1) }], "heading"),
    };
  }

  #item({ time, blocks }: DatedBlocks): NewsItem {
    const start = blocks[0]?.start ?? 0;
    const { mistakes, ...attributes } = takeAttributes(blocks);
    for (const message of mistakes) this.#tell(this.#problems, { line: start, message });
    const text = this.#lines.slice(start, blocks.at(-1)?.end).join("\n").trim();
    const content = this.#render(blocks, this.#footnotes.size > 0 ? nameOf(text) : "");
    const title = this.#titles.titleOf(content.text) || formatTime(time, this.#options.language);
    const item = { ...time, line: start + 1, markdown: text, content, title, ...attributes };
    this.#keepName(item);
    return item;
  }

  #keepName(item: NewsItem): void {
    if (item.name === undefined) return;
    const first = this.#named.get(item.name);
    if (first) {
      const message = `{#${item.name}} is the name of line ${first.line} already. Choose another.`;
      this.#tell(this.#problems, { line: item.line - 1, message });
    } else {
      this.#named.set(item.name, item);
    }
  }

  /** @param name what the ids of the part's footnotes carry */
  #render(blocks: readonly Block[], name: string): Fragment {
    const tokens = blocks.flatMap((block) => block.tokens);
    const environment = { ...this.#environment, docId: name };
    try {
      const complete = [...withFootnotes(tokens, this.#footnotes)];
      const fragment = toFragment(markdown.renderer.render(complete, markdown.options, environment));
      this.#warnings.push(...unusedStyles(fragment, this.#lines, this.#options.file));
      return fragment;
    } catch (error) {
      if (!(error instanceof NestingError)) throw error;
      this.#tell(this.#problems, { line: blocks[0]?.start ?? 0, message: error.message });
      return toFragment("");
    }
  }

  #tell(to: Problem[], { line, message }: Remark): void {
    to.push({ file: this.#options.file, line: line + 1, message });
  }
}

/** A name that no other entry has: footnotes of several entries stand on one page, and their ids carry it. */
function nameOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}

/** What markdown-it shares between parsing and rendering. */
interface Environment {
  references?: Readonly<Record<string, unknown>>;
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
