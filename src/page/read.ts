import type { ChildNode } from "domhandler";
import { compare } from "../compare.ts";
import { isoDate } from "../dates/date.ts";
import { readDate } from "../dates/date-grammar.ts";
import type { DateConventions } from "../dates/date-reading.ts";
import { type Fragment, toFragment } from "../html/fragment.ts";
import { isComment, isElement, isVisible, startOf, textOf } from "../html/tree.ts";
import type { Remark } from "../markdown/remark.ts";
import type { NewsItem } from "../news/entry.ts";
import type { Problem } from "../problem.ts";
import type { Block } from "../section/blocks.ts";
import { draftsAmong, misplacedDraft, misplacedDrafts, saysDraft, undatedDraft } from "../section/drafts.ts";
import { findSections, type NewsSection } from "../section/find-sections.ts";
import { type Footnotes, withFootnotes } from "../section/footnotes.ts";
import { hiddenDates } from "../section/hidden-dates.ts";
import { missingSection } from "../section/missing-section.ts";
import { kindOfHeading } from "../section/news-words.ts";
import type { PageHeading } from "../section/page-headings.ts";
import { leftOnPage, type SplitSection } from "../section/section-draft.ts";
import { splitSection } from "../section/split-section.ts";
import { UnitDates } from "../section/unit-dates.ts";
import { belowYear } from "../section/units.ts";
import { Findings } from "./findings.ts";
import { type ItemOptions, ItemReader, onLines } from "./items.ts";
import { type LoadedPage, loadPage } from "./load.ts";
import { type MenuSection, takeMenuSections } from "./menu.ts";
import type { FiledNews } from "./news-files.ts";
import { plainWords } from "./plain-words.ts";
import { markPublications, type PublicationsPlace } from "./publications-place.ts";
import { renderSource } from "./render.ts";
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
export interface ReadOptions extends ItemOptions {
  /** The headings under which news is looked for; if left out, any that a visitor takes for news. */
  readonly newsHeadings?: readonly string[] | undefined;
  /** The title of a section of news without a heading; "News" if left out. */
  readonly titleOfNews?: string;
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
  readonly #nodes: ChildNode[];
  readonly #publications: PublicationsPlace | undefined;
  readonly #menu: readonly MenuSection[];
  readonly #footnotes: Footnotes;
  readonly #findings: Findings;

  constructor({ data, problems, lineOf }: LoadedPage, body: Source, options: ReadOptions) {
    this.#findings = new Findings(options.file, body, problems);
    this.#source = body;
    const key = ["news", "announcements"].find((name) => isWanted(data[name]));
    this.#newsElsewhere = key === undefined ? undefined : { key, line: lineOf(key) ?? 1 };
    this.#title = typeof data.title === "string" ? plainWords(data.title) : undefined;
    this.#options = options;
    this.#dates = new UnitDates({ ...options.dates, language: options.language });
    const { nodes, footnotes } = renderSource(body, options.language, this.#findings);
    this.#nodes = [...nodes];
    this.#publications = markPublications(this.#nodes);
    const { sections, mistakes } = takeMenuSections(this.#nodes);
    this.#menu = sections;
    for (const remark of mistakes) this.#findings.problem(remark);
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
    for (const remark of section.mistakes) this.#findings.problem(remark);
    for (const remark of datesTakenForLinks(this.#source.text.split("\n"))) this.#findings.problem(remark);
    for (const remark of section.skipped) this.#findings.note(remark);
    const undatedDrafts = undatedDraftsIn(section);
    for (const remark of section.undatedItems)
      if (!undatedDrafts.has(remark.line)) this.#findings.warning(remark);
    this.#tellSections(sections, repeated);
    const reader = new ItemReader(this.#options, this.#footnotes, this.#findings);
    const own = section.dated.map((dated) => reader.read(dated));
    this.#tellDrafts(sections, undatedDrafts);
    const others = filed.map((news) => reader.readFiled(news));
    const items = others.length === 0 ? own : [...own, ...others].sort(byDate);
    const isMissing = items.length === 0 && section.mistakes.length === 0;
    if (isMissing && !(this.#options.mayHaveNoNews && sections.length === 0)) this.#tellMissing(sections);
    const [heading] = sections;
    // News from other files goes where the page has a place for it, or else at its end.
    const place = heading || others.length === 0 ? -1 : this.#nodes.findIndex(isNewsMark);
    const [top, rest] = place < 0 ? [before, after] : [this.#nodes.slice(0, place), this.#nodes.slice(place)];
    const shown = heading || others.length > 0 ? this.#heading(heading?.heading) : undefined;
    return {
      before: this.#part(top, "before"),
      heading: shown,
      introduction: this.#part(onLines(section.introduction), "introduction"),
      items,
      undated: this.#part(onLines(leftOnPage(section.undated)), "undated"),
      after: this.#part(rest, "after"),
      publications: this.#publications,
      menu: this.#menu,
      ...this.#findings.sorted(),
    };
  }

  /** Notes which sections were read together, where one ends, and what is in them that no visitor sees. */
  #tellSections(sections: readonly NewsSection[], repeated: ReadonlySet<NewsSection>): void {
    for (const one of sections.slice(1)) {
      const message = repeated.has(one)
        ? "This section repeats the first, so it is left out."
        : "The news in this section is added to that of the first.";
      if (one.heading) this.#findings.note({ line: startOf(one.heading.node), message });
    }
    for (const { endsAbove: end, nodes } of sections) {
      if (end) {
        const message = `"${end.text}" names something else, so the news ends above it.`;
        this.#findings.note({ line: startOf(end.node), message });
      }
      for (const remark of hiddenDates(nodes, this.#dates.context)) this.#findings.note(remark);
    }
  }

  /** Tells which marks for drafts keep nothing back, because of where they are. */
  #tellDrafts(sections: readonly NewsSection[], undated: ReadonlySet<number>): void {
    const misplaced = sections.flatMap(({ heading, nodes }) =>
      misplacedDrafts([...(heading ? [heading.node] : []), ...nodes]),
    );
    for (const line of new Set(misplaced)) this.#findings.problem({ line, message: misplacedDraft });
    for (const line of undated) this.#findings.problem({ line, message: undatedDraft });
  }

  #tellMissing(sections: readonly NewsSection[]): void {
    if (this.#newsElsewhere) {
      const { key, line } = this.#newsElsewhere;
      const message = `"${key}" shows news from files in a folder _news beside this page, but there is no such folder. Put it there, or write the news on this page under a heading "## News", each item with its date.`;
      this.#findings.warningAbove(line, message);
      return;
    }
    const where = (line: number) => {
      const place = this.#findings.placeOf(line);
      return place.file === this.#options.file ? `line ${place.line}` : `${place.file}, line ${place.line}`;
    };
    this.#findings.warning(missingSection(this.#nodes, sections, this.#dates, where));
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

  /** A part of the page apart from the news. */
  #part(nodes: readonly ChildNode[], name: string): Fragment {
    return this.#fragment(nodes, name, true);
  }

  /** @param name what the ids of the part's footnotes contain */
  #fragment(nodes: readonly ChildNode[], name: string, keepsMark = false): Fragment {
    const { base, home } = this.#options;
    return toFragment(withFootnotes(nodes, this.#footnotes, name), base, { keepsMark, home });
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
