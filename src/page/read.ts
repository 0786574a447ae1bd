import { createHash } from "node:crypto";
import { type ChildNode, type Element, Text } from "domhandler";
import { compare } from "../compare.ts";
import { formatTime, isoDate, isoTime } from "../dates/date.ts";
import { readDate } from "../dates/date-grammar.ts";
import type { DateConventions } from "../dates/date-reading.ts";
import { type Fragment, toFragment } from "../html/fragment.ts";
import {
  isComment,
  isElement,
  isVisible,
  NestingError,
  parse,
  startOf,
  textOf,
  trimmed,
} from "../html/tree.ts";
import { renderMarkdown } from "../markdown/markdown.ts";
import type { Remark } from "../markdown/remark.ts";
import type { NewsItem } from "../news/entry.ts";
import { byLine, type Problem } from "../problem.ts";
import { marksAtEndOf, strayMarks, takeAttributes } from "../section/attributes.ts";
import type { Block } from "../section/blocks.ts";
import {
  draftsAmong,
  labelOfDraft,
  misplacedDraft,
  misplacedDrafts,
  saysDraft,
  undatedDraft,
} from "../section/drafts.ts";
import { wordsOf } from "../section/entry-words.ts";
import { findSections, type NewsSection } from "../section/find-sections.ts";
import { type Footnotes, takeFootnotes, withFootnotes } from "../section/footnotes.ts";
import { hiddenDates } from "../section/hidden-dates.ts";
import { missingSection } from "../section/missing-section.ts";
import { kindOfHeading } from "../section/news-words.ts";
import type { PageHeading } from "../section/page-headings.ts";
import { type Dated, leftOnPage, type SplitSection } from "../section/section-draft.ts";
import { splitSection } from "../section/split-section.ts";
import { Titles } from "../section/title.ts";
import { contentOf, UnitDates } from "../section/unit-dates.ts";
import { belowYear } from "../section/units.ts";
import { type LoadedPage, loadPage } from "./load.ts";
import { type MenuSection, takeMenuSections } from "./menu.ts";
import type { FiledNews } from "./news-files.ts";
import { plainWords } from "./plain-words.ts";
import { markPublications, type PublicationsPlace } from "./publications-place.ts";
import { type Source, sourceOf } from "./source.ts";

/** The heading of the News section. */
export interface Heading {
  readonly id: string;
  /** 2 for an `h2`, and so on; at most 5, since the years come under it. */
  readonly rank: number;
  readonly content: Fragment;
}

/** A page, taken apart around its news. */
export interface Page {
  /** What comes before the heading of the news; the whole page if it has no such section. */
  readonly before: Fragment;
  /** The heading of the first section of news, or of news from other files; undefined if there is neither. */
  readonly heading: Heading | undefined;
  /** What is in the sections before the first date. */
  readonly introduction: Fragment;
  /** The dated news of all sections, in the order of the page. */
  readonly items: readonly NewsItem[];
  /** Items without a date among dated ones, which are not entries. */
  readonly undated: Fragment;
  /** What comes after the first section, except the others. */
  readonly after: Fragment;
  /** Where the publications belong; a mark for them is in one of the parts around the news. */
  readonly publications: PublicationsPlace | undefined;
  /** The sections that say something about the menu. */
  readonly menu: readonly MenuSection[];
  /** Everything the author has to fix before the page can be published, in the order of the page. */
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
  /** A BCP 47 language tag, for titles, names of months, and quotes. */
  readonly language: string;
  /** The headings under which news is looked for; if left out, any that a visitor takes for news. */
  readonly newsHeadings?: readonly string[] | undefined;
  /** The title of a section of news without a heading; "News" if left out. */
  readonly titleOfNews?: string;
  /** What its addresses are relative to, and where it is published; paths from the site's root, the default. */
  readonly base?: string;
  readonly home?: string;
  /** Whether a page without news is as it should be. */
  readonly mayHaveNoNews?: boolean;
  /** What the author's dates do not say themselves. */
  readonly dates?: DateConventions | undefined;
}

/**
 * Reads a page as a visitor sees it: finds its sections of news, and splits them into dated items.
 *
 * An item starts where a line, list item, paragraph, row or card has a date, and runs to the next one;
 * docs/content/shapes.md lists the shapes of dates that are understood.
 *
 * @param source the page's Markdown, with or without front matter; any text is accepted
 */
export function readPage(source: string, options: ReadOptions): Page {
  const loaded = loadPage(source, options.file);
  return readLoadedPage(loaded, sourceOf(options.file, loaded.body, loaded.bodyLine), options);
}

/**
 * Reads a page whose file was taken apart before.
 *
 * @param body what is below the front matter, with all it includes from other files
 * @param filed news from other files, which is put among that of the page
 */
export function readLoadedPage(
  loaded: LoadedPage,
  body: Source,
  options: ReadOptions,
  filed: readonly FiledNews[] = [],
): Page {
  return new PageReader(loaded, body, options).read(filed);
}

/** Reads one page. */
class PageReader {
  readonly #source: Source;
  readonly #options: ReadOptions;
  readonly #dates: UnitDates;
  readonly #title: string | undefined;
  /** The key in the front matter that asks a theme for news from other files. */
  readonly #newsElsewhere: { readonly key: string; readonly line: number } | undefined;
  readonly #titles: Titles;
  readonly #nodes: ChildNode[];
  readonly #publications: PublicationsPlace | undefined;
  readonly #menu: readonly MenuSection[];
  readonly #footnotes: Footnotes;
  readonly #problems: Problem[];
  readonly #notes: Problem[] = [];
  readonly #warnings: Problem[] = [];
  readonly #named = new Map<string, NewsItem>();

  constructor({ data, problems, lineOf }: LoadedPage, body: Source, options: ReadOptions) {
    this.#problems = [...problems];
    this.#source = body;
    const key = ["news", "announcements"].find((name) => isWanted(data[name]));
    this.#newsElsewhere = key === undefined ? undefined : { key, line: lineOf(key) ?? 1 };
    this.#title = typeof data.title === "string" ? plainWords(data.title) : undefined;
    this.#options = options;
    this.#dates = new UnitDates({ ...options.dates, language: options.language });
    this.#titles = new Titles(options.language);
    const { nodes, footnotes } = this.#render(body);
    this.#nodes = [...nodes];
    this.#publications = markPublications(this.#nodes);
    const { sections, mistakes } = takeMenuSections(this.#nodes);
    this.#menu = sections;
    for (const remark of mistakes) this.#tell(this.#problems, remark);
    this.#footnotes = footnotes;
  }

  read(filed: readonly FiledNews[]): Page {
    const { before, sections, after } = findSections(this.#nodes, {
      newsHeadings: this.#options.newsHeadings,
      dates: this.#dates,
      title: this.#title,
    });
    const repeated = new Set(sections.filter((one) => isRepeated(one, sections)));
    const section = splitSection(
      sections.flatMap((one) => (repeated.has(one) ? [] : blocksOf(one))),
      this.#dates,
    );
    for (const remark of section.mistakes) this.#tell(this.#problems, remark);
    for (const remark of datesTakenForLinks(this.#source.text.split("\n")))
      this.#tell(this.#problems, remark);
    for (const remark of section.skipped) this.#tell(this.#notes, remark);
    const undatedDrafts = undatedDraftsIn(section);
    for (const remark of section.undatedItems)
      if (!undatedDrafts.has(remark.line)) this.#tell(this.#warnings, remark);
    this.#tellSections(sections, repeated);
    const own = section.dated.map((dated) => this.#item(dated));
    this.#tellDrafts(sections, undatedDrafts);
    const others = filed.map((news) => this.#filedItem(news));
    const items = others.length === 0 ? own : [...own, ...others].sort(byDate);
    const isMissing = items.length === 0 && section.mistakes.length === 0;
    if (isMissing && !(this.#options.mayHaveNoNews && sections.length === 0)) this.#tellMissing(sections);
    const [heading] = sections;
    // News from other files goes where the page has a place for it, or else at its end.
    const place = heading || others.length === 0 ? -1 : this.#nodes.findIndex(isNewsMark);
    const [top, rest] = place < 0 ? [before, after] : [this.#nodes.slice(0, place), this.#nodes.slice(place)];
    const shown = heading || others.length > 0 ? this.#heading(heading?.heading) : undefined;
    const page = {
      before: this.#part(top, "before"),
      heading: shown,
      introduction: this.#part(onLines(section.introduction), "introduction"),
      items,
      undated: this.#part(onLines(leftOnPage(section.undated)), "undated"),
      after: this.#part(rest, "after"),
      publications: this.#publications,
      menu: this.#menu,
    };
    return {
      ...page,
      problems: this.#problems.sort(byLine),
      notes: this.#notes.sort(byLine),
      warnings: this.#warnings.sort(byLine),
    };
  }

  /** Renders a text, and tells what of it was not understood. */
  #render(source: Source): ReturnType<typeof takeFootnotes> {
    const { language } = this.#options;
    const { html, remarks } = renderMarkdown(source.text, { language, lines: true });
    for (const remark of remarks) this.#tell(this.#warnings, remark, source);
    return takeFootnotes(this.#parse(html, source));
  }

  /** Notes which sections were read together, where one ends, and what is in them that no visitor sees. */
  #tellSections(sections: readonly NewsSection[], repeated: ReadonlySet<NewsSection>): void {
    for (const one of sections.slice(1)) {
      const message = repeated.has(one)
        ? "This section repeats the first, so it is left out."
        : "The news in this section is added to that of the first.";
      if (one.heading) this.#tell(this.#notes, { line: startOf(one.heading.node), message });
    }
    for (const { endsAbove: end, nodes } of sections) {
      if (end) {
        const message = `"${end.text}" names something else, so the news ends above it.`;
        this.#tell(this.#notes, { line: startOf(end.node), message });
      }
      for (const remark of hiddenDates(nodes, this.#dates.context)) this.#tell(this.#notes, remark);
    }
  }

  /** Tells which marks for drafts keep nothing back, because of where they are. */
  #tellDrafts(sections: readonly NewsSection[], undated: ReadonlySet<number>): void {
    const misplaced = sections.flatMap(({ heading, nodes }) =>
      misplacedDrafts([...(heading ? [heading.node] : []), ...nodes]),
    );
    for (const line of new Set(misplaced)) this.#tell(this.#problems, { line, message: misplacedDraft });
    for (const line of undated) this.#tell(this.#problems, { line, message: undatedDraft });
  }

  #tellMissing(sections: readonly NewsSection[]): void {
    if (this.#newsElsewhere) {
      const { key, line } = this.#newsElsewhere;
      const message = `"${key}" shows news from files in a folder _news beside this page, but there is no such folder. Put it there, or write the news on this page under a heading "## News", each item with its date.`;
      this.#warnings.push({ file: this.#options.file, line, message });
      return;
    }
    const where = (line: number) => {
      const place = this.#source.places[line - 1];
      return place && place.file !== this.#options.file
        ? `${place.file}, line ${place.line}`
        : `line ${place?.line ?? line}`;
    };
    this.#tell(this.#warnings, missingSection(this.#nodes, sections, this.#dates, where));
  }

  #parse(html: string, source: Source): ChildNode[] {
    try {
      return parse(html);
    } catch (error) {
      if (!(error instanceof NestingError)) throw error;
      this.#tell(this.#problems, { line: error.line ?? 1, message: error.message }, source);
      return [];
    }
  }

  /** The title of a section of news without a heading. */
  #titleOfNews(): string {
    if (this.#title !== undefined && kindOfHeading(this.#title) === "news") return this.#title;
    return this.#options.newsHeadings?.[0] ?? this.#options.titleOfNews ?? "News";
  }

  #heading(heading: PageHeading | undefined): Heading {
    const { node, rank } = heading ?? {};
    const id = node?.attribs.id ?? "news";
    // Many authors name the place above a heading, which itself has the name here.
    takeName(id, this.#nodes);
    return {
      id,
      rank: Math.min(5, rank === undefined || rank > 6 ? 2 : rank),
      content: node ? this.#fragment(node.children, "heading") : toFragment(this.#titleOfNews()),
    };
  }

  #item({ time, units }: Dated): NewsItem {
    const line = units[0]?.at ?? 1;
    const { attributes, mistakes } = takeAttributes(units);
    for (const message of mistakes) this.#tell(this.#problems, { line, message });
    const nodes = trimmed(units.flatMap(contentOf), isRule);
    this.#tellStrayMarks(nodes, line);
    const words = wordsOf(nodes);
    if (words.text === "" && !nodes.some(isVisible))
      this.#tell(this.#warnings, {
        line,
        kind: "items without text",
        message:
          "This item has a date but no text, and is published like that. Write some, or delete the line.",
      });
    const name = this.#footnotes.size > 0 ? nameOf(`${isoTime(time)} ${words.text}`) : "";
    const content = this.#fragment(onLines(nodes), name);
    const { language } = this.#options;
    const title = this.#titles.titleOf(words.heading ?? words.text) || formatTime(time, language);
    const place = this.#source.places[line - 1] ?? { file: this.#options.file, line };
    // Spreading more than one object takes V8 as long as rendering the item.
    const item: NewsItem = Object.assign({ content, title, summary: words.text }, time, place, attributes);
    if (saysDraft(content) || draftsAmong(nodes).length > 0)
      this.#tell(this.#problems, { line, message: misplacedDraft });
    const label = labelOfDraft(content);
    if (label !== undefined)
      this.#tell(this.#warnings, {
        line,
        kind: "marks that readers see",
        message: `${label} is shown to readers, and keeps nothing back. To keep this item back, write {.draft} at its end. To show the word, put it between backquotes.`,
      });
    this.#keepName(item);
    return item;
  }

  #tellStrayMarks(nodes: readonly ChildNode[], line: number, source = this.#source): void {
    for (const message of strayMarks(nodes))
      this.#tell(this.#warnings, { line, kind: "marks that readers see", message }, source);
  }

  /** A piece of news from another file. */
  #filedItem({ source, title: given, ...time }: FiledNews): NewsItem {
    const { nodes, footnotes } = this.#render(source);
    const blocks = trimmed(nodes.filter(isElement), isRule);
    const words = wordsOf(blocks);
    const name = footnotes.size > 0 ? nameOf(`${isoTime(time)} ${words.text}`) : "";
    const { base, home } = this.#options;
    const content = toFragment(withFootnotes(onLines(blocks), footnotes, name), base, { home });
    const firstLine = source.text.split("\n").findIndex((line) => line.trim() !== "");
    const first = source.places[firstLine] ?? { file: this.#options.file, line: 1 };
    this.#tellStrayMarks(blocks, firstLine + 1, source);
    const marks = marksAtEndOf(source.text);
    if (marks !== undefined && !/\.draft\b/.test(marks)) {
      const message = `${marks} only counts in news on your page. Remove it, or move this item there.`;
      this.#warnings.push({ ...first, kind: "marks in news that has files of its own", message });
    }
    const named = given === undefined ? words.heading : wordsOf(blocks.slice(0, 1)).text;
    const title = this.#titles.titleOf(named ?? words.text) || formatTime(time, this.#options.language);
    if (saysDraft(content) || draftsAmong(blocks, () => true).length > 0) {
      const advice = /\.(?:md|markdown)$/i.test(first.file)
        ? "Write draft: true in the front matter."
        : /\.[ct]sv$/i.test(first.file)
          ? "Write true beside its date, in a column named draft."
          : "Write draft: true beside its date.";
      const message = `{.draft} keeps nothing back in news that has files of its own. ${advice}`;
      this.#problems.push({ ...first, message });
    }
    return { ...time, ...first, content, title, summary: words.text, topics: [] };
  }

  #keepName(item: NewsItem): void {
    if (item.name === undefined) return;
    const first = this.#named.get(item.name);
    if (first) {
      const message = `{#${item.name}} is already the name of line ${first.line}. Choose another.`;
      this.#problems.push({ file: item.file ?? this.#options.file, line: item.line, message });
    } else {
      this.#named.set(item.name, item);
    }
  }

  /** A part of the page apart from the news. */
  #part(nodes: readonly ChildNode[], name: string): Fragment {
    return this.#fragment(nodes, name, true);
  }

  /** @param name what the ids of the part's footnotes contain */
  #fragment(nodes: readonly ChildNode[], name: string, keepsMark = false): Fragment {
    const { base, home } = this.#options;
    return toFragment(withFootnotes(nodes, this.#footnotes, name), base, { keepsMark, home });
  }

  /** @param source the text whose lines are counted */
  #tell(to: Problem[], remark: Remark, source: Source = this.#source): void {
    const place = source.places[remark.line - 1] ?? source.places.at(-1);
    to.push({ ...remark, file: place?.file ?? this.#options.file, line: place?.line ?? remark.line });
  }
}

/** The lines of drafts among what has no date. */
function undatedDraftsIn({ introduction, undated }: SplitSection): ReadonlySet<number> {
  return new Set([
    ...draftsAmong([...introduction, ...leftOnPage(undated)]),
    ...[...introduction, ...undated.map(({ whole }) => whole)]
      .filter((element) => saysDraft(toFragment([element])))
      .map(startOf),
  ]);
}

function blocksOf({ heading, year, blocks }: NewsSection): readonly Block[] {
  return heading && year !== undefined ? [belowYear(year, blocks, startOf(heading.node))] : blocks;
}

/** Whether a section repeats the first, as when a page has its news once for wide screens and once for narrow ones. */
function isRepeated(section: NewsSection, [first]: readonly NewsSection[]): boolean {
  const textIn = ({ nodes }: NewsSection) => textOf(nodes).replace(/\s+/g, "");
  return first !== undefined && section !== first && textIn(section) === textIn(first);
}

/** Whether a theme is asked for something: `news: true`, or `announcements: { enabled: true }`. */
function isWanted(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return value === true;
  return "enabled" in value && value.enabled === true;
}

/** Whether a node is the comment that says where news from other files belongs. */
function isNewsMark(node: ChildNode): boolean {
  return isComment(node) && node.data.trim() === "news";
}

/** Orders items from the newest to the oldest. */
function byDate(a: NewsItem, b: NewsItem): number {
  return compare(isoDate(b.date), isoDate(a.date));
}

/** Takes a name from elements that nobody sees. */
function takeName(id: string, nodes: readonly ChildNode[]): void {
  for (const node of nodes) {
    if (!isElement(node) || isVisible(node)) continue;
    if (node.attribs.id === id) delete node.attribs.id;
    takeName(id, node.children);
  }
}

/** Blocks, each on lines of its own. */
function onLines(blocks: readonly Element[]): ChildNode[] {
  return blocks.flatMap((block, index) => (index > 0 ? [new Text("\n"), block] : [block]));
}

/** Whether an element only sets off an entry, if it is at its end. */
function isRule({ name }: Element): boolean {
  return name === "hr";
}

/** A name that no other entry has: footnotes of several entries are on one page, and their ids contain it. */
function nameOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}

/** Lines such as `[2025.05]: Moved.`, which are Markdown for the address of a link, and would vanish from the page. */
function datesTakenForLinks(lines: readonly string[]): Remark[] {
  const remarks: Remark[] = [];
  let isCode = false;
  for (const [index, text] of lines.entries()) {
    if (/^\s{0,3}(?:```|~~~)/.test(text)) isCode = !isCode;
    const [, label, address] = /^\s*(?:[-*+]\s+)?\[([^[\]]{1,40})\]:\s*(\S+)\s*$/.exec(text) ?? [];
    if (isCode || label === undefined || address === undefined) continue;
    const reading = readDate(label);
    if (reading?.written !== label) continue;
    const message = `"${text.trim()}" is how Markdown defines the address of a link. Write the date without the colon or the brackets.`;
    remarks.push({ line: index + 1, message });
  }
  return remarks;
}
