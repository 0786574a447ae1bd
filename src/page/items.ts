import { createHash } from "node:crypto";
import { type ChildNode, type Element, Text } from "domhandler";
import { formatTime, isoTime } from "../dates/date.ts";
import { type Fragment, toFragment } from "../html/fragment.ts";
import { isElement, isVisible, trimmed } from "../html/tree.ts";
import type { NewsItem } from "../news/entry.ts";
import { marksAtEndOf, strayMarks, takeAttributes } from "../section/attributes.ts";
import { draftsAmong, labelOfDraft, misplacedDraft, saysDraft } from "../section/drafts.ts";
import { wordsOf } from "../section/entry-words.ts";
import { type Footnotes, withFootnotes } from "../section/footnotes.ts";
import type { Dated } from "../section/section-draft.ts";
import { Titles } from "../section/title.ts";
import { contentOf } from "../section/unit-dates.ts";
import type { Findings } from "./findings.ts";
import type { FiledNews } from "./news-files.ts";
import { renderSource } from "./render.ts";
import type { Source } from "./source.ts";

/** What the items of a page share. */
export interface ItemOptions {
  /** The page's name, for problems. */
  readonly file: string;
  /** A BCP 47 language tag, for titles, names of months, and quotes. */
  readonly language: string;
  /** What its addresses are relative to, and where it is published; paths from the site's root, the default. */
  readonly base?: string;
  readonly home?: string;
}

/** Makes news items of what is dated on a page, and of news in files of its own. */
export class ItemReader {
  readonly #options: ItemOptions;
  readonly #footnotes: Footnotes;
  readonly #findings: Findings;
  readonly #titles: Titles;
  readonly #named = new Map<string, NewsItem>();

  /** @param footnotes those of the page */
  constructor(options: ItemOptions, footnotes: Footnotes, findings: Findings) {
    this.#options = options;
    this.#footnotes = footnotes;
    this.#findings = findings;
    this.#titles = new Titles(options.language);
  }

  /** Reads what is dated on the page. */
  read({ time, units }: Dated): NewsItem {
    const line = units[0]?.at ?? 1;
    const { attributes, mistakes } = takeAttributes(units);
    for (const message of mistakes) this.#findings.problem({ line, message });
    const nodes = trimmed(units.flatMap(contentOf), isRule);
    this.#tellStrayMarks(nodes, line);
    const words = wordsOf(nodes);
    if (words.text === "" && !nodes.some(isVisible))
      this.#findings.warning({
        line,
        kind: "items without text",
        message:
          "This item has a date but no text, and is published like that. Write some, or delete the line.",
      });
    const name = this.#footnotes.size > 0 ? nameOf(`${isoTime(time)} ${words.text}`) : "";
    const content = this.#contentOf(nodes, this.#footnotes, name);
    const title =
      this.#titles.titleOf(words.heading ?? words.text) || formatTime(time, this.#options.language);
    // Spreading more than one object takes V8 as long as rendering the item.
    const item: NewsItem = Object.assign(
      { content, title, summary: words.text },
      time,
      this.#findings.placeOf(line),
      attributes,
    );
    if (saysDraft(content) || draftsAmong(nodes).length > 0)
      this.#findings.problem({ line, message: misplacedDraft });
    const label = labelOfDraft(content);
    if (label !== undefined)
      this.#findings.warning({
        line,
        kind: "marks that readers see",
        message: `${label} is shown to readers, and keeps nothing back. To keep this item back, write {.draft} at its end. To show the word, put it between backquotes.`,
      });
    this.#keepName(item, line);
    return item;
  }

  /** Reads a piece of news from another file. */
  readFiled({ source, title: given, ...time }: FiledNews): NewsItem {
    const { nodes, footnotes } = renderSource(source, this.#options.language, this.#findings);
    const blocks = trimmed(nodes.filter(isElement), isRule);
    const words = wordsOf(blocks);
    const name = footnotes.size > 0 ? nameOf(`${isoTime(time)} ${words.text}`) : "";
    const content = this.#contentOf(blocks, footnotes, name);
    const firstLine = source.text.split("\n").findIndex((line) => line.trim() !== "");
    const first = source.places[firstLine] ?? { file: this.#options.file, line: 1 };
    this.#tellStrayMarks(blocks, firstLine + 1, source);
    const marks = marksAtEndOf(source.text);
    if (marks !== undefined && !/\.draft\b/.test(marks)) {
      const message = `${marks} only counts in news on your page. Remove it, or move this item there.`;
      const kind = "marks in news that has files of its own";
      this.#findings.warning({ line: firstLine + 1, kind, message }, source);
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
      this.#findings.problem({ line: firstLine + 1, message }, source);
    }
    return { ...time, ...first, content, title, summary: words.text, topics: [] };
  }

  #contentOf(blocks: readonly Element[], footnotes: Footnotes, name: string): Fragment {
    const { base, home } = this.#options;
    return toFragment(withFootnotes(onLines(blocks), footnotes, name), base, { home });
  }

  #tellStrayMarks(nodes: readonly ChildNode[], line: number, source?: Source): void {
    for (const message of strayMarks(nodes))
      this.#findings.warning({ line, kind: "marks that readers see", message }, source);
  }

  #keepName(item: NewsItem, line: number): void {
    if (item.name === undefined) return;
    const first = this.#named.get(item.name);
    if (first) {
      const message = `{#${item.name}} is already the name of line ${first.line}. Choose another.`;
      this.#findings.problem({ line, message });
    } else {
      this.#named.set(item.name, item);
    }
  }
}

/** Blocks, each on lines of its own. */
export function onLines(blocks: readonly Element[]): ChildNode[] {
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
