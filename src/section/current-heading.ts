import type { WrittenTime } from "../dates/date.ts";
import { withoutYear } from "../dates/date-values.ts";
import { textOf } from "../html/tree.ts";
import { rankOf, type Unit } from "./blocks.ts";
import { type DateHeading, dateHeading, isPartOfYear, isYear } from "./date-heading.ts";
import type { DatesBelow } from "./dates-below.ts";
import type { SectionDraft } from "./section-draft.ts";

/** The heading that dates what comes next in a section, while that is written to a draft from top to bottom. */
export class CurrentHeading {
  readonly #draft: SectionDraft;
  #dates: DatesBelow;
  #heading: DateHeading | undefined;
  /** The year that the heading of the section gives. */
  #yearOfSection: number | undefined;

  constructor(dates: DatesBelow, draft: SectionDraft) {
    this.#dates = dates;
    this.#draft = draft;
  }

  /** The dates of what comes next. */
  get dates(): DatesBelow {
    return this.#dates;
  }

  /** Undefined if none dates what comes next. */
  get heading(): DateHeading | undefined {
    return this.#heading;
  }

  /** Starts what a heading, or what is like one, dates. */
  start(time: WrittenTime, unit: Unit, rankAbove: number): void {
    const above = this.#heading;
    if (above?.year === time.date.year) above.isUsed = true;
    const outer = this.#dates.above;
    this.end();
    this.#set(dateHeading(time, unit, outer, rankAbove));
  }

  end(): void {
    this.#goBackTo(undefined);
  }

  /** Ends what the heading dates at one beside it, without a date. */
  endAt(beside: Unit): void {
    const above = this.#heading;
    this.end();
    // Dates without a year keep the one above, but not beside a heading that is one.
    const isBesideTitle = above && rankOf(beside) > 0 && rankOf(beside) <= above.rankAbove;
    const keepsYear = above && (!isYear(above.time) || isBesideTitle);
    this.#dates = this.#dates.below({ year: (keepsYear && above.year) || this.#yearOfSection });
  }

  /**
   * Whether what the heading dates ends at one beside it; at the first right below it, it is over these. At a part of its
   * year, it begins again.
   */
  endsAt(unit: Unit): boolean {
    const above = this.#heading;
    if (!above) return false;
    if (above.isUsed && rankOf(unit) === above.rank && isPartOfYear(unit, above.time)) {
      this.#set({ ...above, line: unit.at, isUsed: false });
      return false;
    }
    const isBeside = rankOf(unit) <= Math.max(above.rank, above.rankAbove);
    if (!above.isUsed) above.isOverBeside ||= isBeside;
    return above.isUsed && isBeside && !above.isOverBeside;
  }

  /** Writes what is below the heading of a section that gives its year. */
  withinYear(year: number, write: () => void): void {
    this.end();
    this.#yearOfSection = year;
    this.#set(undefined);
    write();
    this.#yearOfSection = undefined;
    this.end();
  }

  /**
   * Writes what is in a wrapper. What a heading in it dates ends with the wrapper, unless that holds nothing but the
   * heading.
   */
  within(write: () => void): void {
    const outer = this.#heading;
    write();
    if (this.#heading !== outer && this.#heading?.isUsed !== false) this.#goBackTo(outer);
  }

  /** Writes a row whose year is in the row above. */
  belowYear(year: number, write: () => void): void {
    const dates = this.#dates;
    this.#dates = dates.below({ year });
    write();
    this.#dates = dates;
  }

  /** Asks for the year of a month or day alone that is not in what the heading dates, if nothing else says its year. */
  tellWithoutYear(unit: Unit): void {
    const { time, year } = this.#heading ?? {};
    // What is found, though it has no year, is told of where it is read.
    if (!time || year !== undefined || this.#dates.find(unit)) return;
    if (!this.#dates.below({ year: time.date.year }).lone(unit)) return;
    this.#draft.tellMistake({ line: unit.at, message: withoutYear(textOf([unit.whole]).trim()) });
  }

  #goBackTo(outer: DateHeading | undefined): void {
    if (this.#heading && !this.#heading.isUsed)
      this.#draft.skip(this.#heading.line, "A date with nothing below it.");
    this.#set(outer);
  }

  #set(heading: DateHeading | undefined): void {
    this.#heading = heading;
    this.#draft.resume();
    this.#dates = this.#dates.below({ year: heading?.year ?? this.#yearOfSection, month: heading?.month });
  }
}
