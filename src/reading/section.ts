import type { WrittenTime } from "../dates/date.ts";
import { type DateContext, readDate } from "../dates/date-grammar.ts";
import { type Block, firstLine, headingRank } from "./blocks.ts";
import { findLeadingDate, findLoneDate, findTrailingDate, removeText } from "./line-date.ts";
import { type DatePlace, split, type Unit, yearOf } from "./split.ts";
import { makeParagraph, plainText } from "./tokens.ts";

/** What a section of dated news holds. */
export interface Section {
  /** What stands before the first date. */
  readonly introduction: readonly Block[];
  readonly dated: readonly DatedBlocks[];
  /** Lines, counted from 0, that look like a date and are none. */
  readonly mistakes: readonly Remark[];
  /** Lines that are in no entry, and why. */
  readonly skipped: readonly Remark[];
}

/** A date and what was written under it. */
export interface DatedBlocks {
  readonly time: WrittenTime;
  readonly blocks: (Block | Unit)[];
}

/** Something to tell the author about a line. */
export interface Remark {
  /** Counted from 0. */
  readonly line: number;
  readonly message: string;
}

/** The headings under which news are looked for, when the site's facts name no others. */
export const usualHeadings = [
  "News",
  "Recent News",
  "Latest News",
  "What's New",
  "News and Updates",
  "Updates",
];

const atStart: DatePlace = { find: findLeadingDate, isAtEnd: false };
const atEnd: DatePlace = { find: findTrailingDate, isAtEnd: true };

/** Whether a block is a heading with one of some texts; case, emoji, punctuation and mark-up do not matter. */
export function isHeadingOf(block: Block, headings: readonly string[]): boolean {
  if (headingRank(block) === undefined) return false;
  const text = comparable(plainText(firstLine(block)));
  return headings.some((heading) => comparable(heading) === text);
}

function comparable(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("’", "'")
    .replaceAll("&", "and")
    .replace(/\s+/g, " ")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}

/**
 * Splits the blocks of a section into dated news.
 *
 * Dates stand at the start of a line; in a section where no line starts with a date, at the end. A heading that is only
 * a date gives it to what stands under it.
 *
 * @param blocks what stands under the section's heading; their tokens are changed
 */
export function splitSection(blocks: readonly Block[], conventions: DateContext): Section {
  const leading = new Splitter(atStart, conventions);
  for (const block of blocks) leading.plan(block);
  if (leading.foundDates) return leading.finish();
  const trailing = new Splitter(atEnd, conventions);
  for (const block of blocks) trailing.plan(block);
  return trailing.foundDates ? trailing.finish() : leading.finish();
}

/** Goes through a section from top to bottom. Nothing is changed before {@link Splitter.finish}. */
class Splitter {
  readonly #place: DatePlace;
  readonly #conventions: DateContext;
  readonly #introduction: Block[] = [];
  readonly #dated: DatedBlocks[] = [];
  readonly #mistakes: Remark[] = [];
  readonly #skipped: Remark[] = [];
  readonly #removals: (() => void)[] = [];
  readonly #listsWithDates = new Map<readonly Unit[], boolean>();
  /** The date that a heading gives to what stands under it. */
  #heading: { readonly time: WrittenTime; readonly line: number; isUsed: boolean } | undefined;

  constructor(place: DatePlace, conventions: DateContext) {
    this.#place = place;
    this.#conventions = conventions;
  }

  get foundDates(): boolean {
    return this.#dated.length > 0 || this.#mistakes.length > 0;
  }

  finish(): Section {
    this.#endHeading();
    for (const remove of this.#removals) remove();
    return {
      introduction: this.#introduction,
      dated: this.#dated,
      mistakes: this.#mistakes,
      skipped: this.#skipped,
    };
  }

  plan(block: Block): void {
    if (headingRank(block) !== undefined) {
      this.#planHeading(block);
    } else {
      const units = split(block, this.#place, this.#context(), this.#heading !== undefined);
      for (const unit of units) this.#planUnit(unit);
    }
  }

  #context(): DateContext {
    const { date } = this.#heading?.time ?? {};
    return { ...this.#conventions, year: date?.month === undefined ? date?.year : undefined };
  }

  #planHeading(block: Block): void {
    const line = firstLine(block);
    const lone = findLoneDate(line, this.#conventions);
    if (lone && "time" in lone.reading) {
      this.#startHeading(lone.reading.time, block.start);
    } else if (findLeadingDate(line, this.#conventions)) {
      const { start, end } = block;
      this.#planUnit({ tokens: makeParagraph(line, [start, end]), start, end, line });
    } else {
      this.#append(block);
    }
  }

  #planUnit(unit: Unit): void {
    if (unit.isTableHead) {
      this.#skip(unit.start, "The head of a table is in no entry.");
      return;
    }
    const year = yearOf(unit);
    if (year) {
      this.#startHeading(year, unit.start);
      return;
    }
    const found = unit.apart ? undefined : this.#place.find(unit.line, this.#context());
    const reading = unit.apart ?? found?.reading;
    if (reading && "mistake" in reading) this.#mistakes.push({ line: unit.start, message: reading.mistake });
    if (reading && "time" in reading) {
      if (found) this.#removals.push(() => removeText(unit.line, found));
      this.#start(reading.time, unit);
    } else if (this.#heading && !reading && this.#takesHeadingsDate(unit)) {
      this.#start(this.#heading.time, unit);
    } else {
      this.#append(unit);
    }
  }

  /** Under a date, each item of a list without dates is dated by it, and so is whatever comes first. */
  #takesHeadingsDate({ list }: Unit): boolean {
    if (!list) return !this.#heading?.isUsed;
    const known = this.#listsWithDates.get(list);
    if (known !== undefined) return !known;
    const context = this.#context();
    const hasDates = list.some(({ line }) => this.#place.find(line, context) !== undefined);
    this.#listsWithDates.set(list, hasDates);
    return !hasDates;
  }

  #startHeading(time: WrittenTime, line: number): void {
    this.#endHeading();
    this.#heading = { time, line, isUsed: false };
  }

  #endHeading(): void {
    if (this.#heading && !this.#heading.isUsed)
      this.#skip(this.#heading.line, "A date with nothing under it.");
    this.#heading = undefined;
  }

  #start(time: WrittenTime, unit: Unit): void {
    this.#dated.push({ time, blocks: [unit] });
    if (this.#heading) this.#heading.isUsed = true;
  }

  #append(block: Block): void {
    const hidden = block.tokens.length === 1 && hiddenDate(block);
    if (hidden) this.#skip(hidden.line, hidden.message);
    (this.#dated.at(-1)?.blocks ?? this.#introduction).push(block);
  }

  #skip(line: number, message: string): void {
    this.#skipped.push({ line, message });
  }
}

/** The first line of a comment or a code block that would be news elsewhere. */
function hiddenDate({ tokens: [token], start }: Block): Remark | undefined {
  const place = token?.type === "html_block" && token.content.startsWith("<!--") ? "comment" : "code block";
  if (!token || (place === "code block" && !/^(?:fence|code_block)$/.test(token.type))) return undefined;
  const above = token.type === "fence" ? 1 : 0;
  for (const [index, line] of token.content.split("\n").entries()) {
    const text = line.replace(/^\s*(?:<!--)?\s*(?:[-*+]\s+)?/, "");
    const reading = readDate(text.slice(0, 100));
    if (reading && "time" in reading) {
      return {
        line: start + above + index,
        message: `"${reading.written}" stands in a ${place} and is not read.`,
      };
    }
  }
  return undefined;
}
