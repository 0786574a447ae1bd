import type { WrittenTime } from "../dates/date.ts";
import { isTime } from "../dates/date-reading.ts";
import { hasWords, textOf } from "../html/tree.ts";
import { type Block, isItem, rankOf, type Unit } from "./blocks.ts";
import { CurrentHeading } from "./current-heading.ts";
import { type DateHeading, isWithin } from "./date-heading.ts";
import { DatesBelow } from "./dates-below.ts";
import { isOfCv } from "./news-words.ts";
import { ownDate, saysAgain } from "./own-date.ts";
import { type Opening, quoted, SectionDraft, type SplitSection } from "./section-draft.ts";
import type { UnitDate, UnitDates } from "./unit-dates.ts";
import { isContinued, leadsOn, showsMore } from "./units.ts";
import { isWayToAllNews, isWayToMore, saysOlder } from "./ways-to-more.ts";

/** What the last entry began with. */
interface Beginning {
  /** The rank of the heading that its date is in; 0 where it is in none. */
  readonly rank: number;
  /** The rank of the heading right above its date, which is its title; otherwise 0. */
  readonly rankOfTitle: number;
  /** Whether it was a paragraph that has a day or a date of its own, or a colon at its end: a list below is part of it. */
  readonly mayHoldList: boolean;
}

/**
 * Writes the units of a section to a draft, from top to bottom: each where it belongs by the headings above it and by
 * the entry before it.
 */
export class SectionWriter {
  readonly #draft = new SectionDraft();
  /** The heading that dates what comes next. */
  readonly current: CurrentHeading;
  /** How many entries have their date at the end. */
  #atEnds = 0;
  /** Headings without a date, each right below the one it is under; the next block shows what they belong to. */
  #titles: Unit[] = [];
  /** Whether the last of these is the title of the entry that starts below it. */
  #isTitleOfNext = false;
  /** The last heading without a date: dates further below, after other lines, may be under it. */
  #undatedHeading: Unit | undefined;
  #last: Beginning = { rank: 0, rankOfTitle: 0, mayHoldList: false };
  /** The date that is all the last paragraph said, until another block follows. */
  #awaiting: WrittenTime | undefined;
  /** Whether a paragraph above says when it, or the page, was changed. */
  #isAnyUpdated = false;

  /** @param takesEnds whether dates at the end of a line are read as well */
  constructor(dates: UnitDates, takesEnds: boolean) {
    this.current = new CurrentHeading(new DatesBelow(dates, { takesEnds }), this.#draft);
  }

  /** The heading without a date right above. */
  get title(): Unit | undefined {
    return this.#titles.at(-1);
  }

  /** Whether the heading above dates the items of a list that comes next. */
  get datesList(): boolean {
    return this.current.heading !== undefined && !this.#last.mayHoldList;
  }

  /** Whether more dates are at the ends of lines than elsewhere. */
  get isMostlyAtEnd(): boolean {
    return this.#atEnds > this.#draft.countOfDates - this.#atEnds;
  }

  /** Takes the dates out of the entries, and gives the section as split. */
  finish(): SplitSection {
    this.#appendTitle();
    this.current.end();
    return this.#draft.finish();
  }

  /** A heading that is the title of what starts below it. */
  addTitle(heading: Unit): void {
    this.addLabel(heading);
    this.#isTitleOfNext = true;
  }

  /** A line above what is dated, as a heading would be. */
  addLabel(line: Unit): void {
    this.current.tellWithoutYear(line);
    this.#leaveTitles();
    const above = this.current.heading;
    if (above?.isUsed && saysOlder(textOf([line.whole]), above.time.date.year)) this.#endDated(line, false);
    this.#titles = [line];
  }

  /** A heading that says no date. */
  addUndatedHeading(unit: Unit): void {
    const isTold = this.tellNearly(unit);
    if (this.title && rankOf(unit) <= rankOf(this.title)) this.#appendTitle();
    // A day in text, below a month in text, dates a title of any rank.
    const isDated = this.#awaiting && this.current.heading?.rank === 0 && !isOfCv(textOf([unit.whole]));
    if (!isDated && this.current.endsAt(unit)) this.#endDated(unit, isTold);
    else if (rankOf(unit) <= Math.max(this.#last.rankOfTitle, this.#draft.rankOfUndated))
      this.#draft.endDated(unit, isTold);
    this.#titles.push(unit);
    this.#undatedHeading = unit;
    const isBeside = rankOf(unit) <= Math.max(this.current.heading?.rank ?? 0, this.#last.rank);
    if (isBeside) this.#draft.endList();
  }

  /** A date for what is below it. What is right above it is not part of the entry before. */
  addDateAbove(time: WrittenTime, unit: Unit): void {
    const rankAbove = this.#rankAbove(unit);
    this.#leaveTitles();
    this.startHeading(time, unit, rankAbove);
  }

  /** A date alone that is that of the title right above it. */
  addDateBelowTitle(time: WrittenTime, unit: Unit, title: Unit): void {
    this.#takeTitle();
    this.#start(time, unit, { take: this.current.dates.find(unit)?.take });
    this.append(title);
    this.#last = { ...this.#last, rankOfTitle: rankOf(title) };
  }

  /** Whether a date alone is that of the title above: a day, or a line of its paragraph; a month heads what follows. */
  isBelowItsTitle({ date }: WrittenTime, { kind }: Unit): boolean {
    const mayHaveTitle = this.#isTitleOfNext && this.title !== undefined;
    return mayHaveTitle && (kind === "line" || (kind === "paragraph" && date.day !== undefined));
  }

  /**
   * What says when an entry, or the page, was changed. If entries above say so, too, the note below the last is its own.
   */
  addUpdate(unit: Unit, next: Block | undefined): void {
    if (!next && !this.#isAnyUpdated) this.#draft.endList();
    this.#isAnyUpdated = true;
    this.append(unit);
  }

  /**
   * What may be an entry.
   *
   * @param found its own date
   * @param isAmongDated whether it is an item of a list in which others have a date of their own
   */
  addItem(unit: Unit, found: UnitDate | undefined, isAmongDated: boolean): void {
    const { reading } = found ?? {};
    if (
      isTime(reading) &&
      this.#awaiting &&
      saysAgain(unit, reading.time, this.#awaiting, this.current.dates)
    ) {
      this.append(unit);
    } else if (isTime(reading)) {
      if (reading.time.date.month === undefined) this.tellNearly(unit);
      const title = this.#isTitleOfNext ? this.#takeTitle() : undefined;
      this.#skipTitle();
      if (found?.isAtEnd) this.#atEnds++;
      this.#start(reading.time, unit, { title, take: found?.take });
      if (!title && !isItem(unit) && this.current.dates.lone(unit)) this.#awaiting = reading.time;
    } else if (reading) {
      // Without a year, "We lost 2/3" is no reason to read the ends of lines.
      if (found?.isAtEnd && /\d{4}/.test(reading.written)) this.#atEnds++;
      this.#draft.tellMistake({ line: unit.at, message: reading.mistake });
      this.append(unit);
    } else if (this.current.heading && !isContinued(unit) && isItem(unit)) {
      this.#skipTitle();
      this.tellNearly(unit, true);
      this.#start(this.current.heading.time, unit);
    } else if (
      this.current.heading &&
      (!this.current.heading.isUsed || this.#isTitleUnder(this.current.heading)) &&
      !this.#awaiting
    ) {
      this.#start(this.current.heading.time, unit, { title: this.#takeTitle() });
    } else if (isAmongDated && !isContinued(unit)) {
      this.#addUndatedItem(unit);
    } else if (this.#draft.hasDated && isWayToAllNews(unit)) {
      this.#draft.leaveIfLast(unit);
    } else {
      this.tellNearly(unit);
      this.append(unit);
    }
  }

  /** The date that a unit has of its own. */
  ownDate(unit: Unit): UnitDate | undefined {
    return ownDate(unit, this.#awaiting ?? this.current.heading?.time, this.current.dates);
  }

  /**
   * Reports a line that is not an entry because its date is misspelt, or a date of which only the year is read.
   *
   * @param isEntry whether the line is an entry of the date above it
   * @returns whether there was something to say
   */
  tellNearly(unit: Unit, isEntry = false): boolean {
    const { written, month } = this.current.dates.nearly(unit) ?? {};
    if (written === undefined) return false;
    const message = /^\d{4}/.test(written)
      ? `Of "${written}" only the year is read as a date. Did you mean ${month}? If not, put a colon after the year.`
      : `"${written}" is not a date, so the line ${isEntry ? "has only the date above it" : "is not an entry of its own"}. Did you mean ${month}?`;
    this.#draft.tellUndated({ line: unit.at, kind: "misspelt dates", message });
    return true;
  }

  /** Starts what a heading, or what is like one, dates. */
  startHeading(time: WrittenTime, unit: Unit, rankAbove = 0): void {
    this.current.start(time, unit, rankAbove);
    this.#last = { ...this.#last, mayHoldList: false };
  }

  /** What belongs to what it is below. */
  append(unit: Unit): void {
    this.#awaiting = undefined;
    this.#appendTitle();
    this.#draft.append(unit);
  }

  /** Marks what follows as below what is dated, rather than part of it. */
  endList(): void {
    this.#draft.endList();
  }

  /** What is in no entry on purpose, and why. */
  skip(unit: Unit, message: string): void {
    this.#draft.skip(unit.at, message);
  }

  #addUndatedItem(unit: Unit): void {
    // A row with nothing but a rule sets off what is dated.
    if (!unit.content.some(showsMore)) return;
    if (this.#draft.hasDated) this.#draft.leave(unit);
    else this.append(unit);
    if (isWayToMore(unit) || this.tellNearly(unit)) return;
    this.#draft.tellUndated({
      line: unit.at,
      kind: "news items without a date",
      message: `${quoted(unit.whole)} has no date, so it is not an entry. It stays on the page.${adviceOnShortYear(unit)}`,
    });
  }

  #endDated(beyond: Unit, isTold: boolean): void {
    this.current.endAt(beyond);
    this.#draft.endDated(beyond, isTold);
  }

  /** Whether the heading without a date right above is under the one with a date. */
  #isTitleUnder({ rank }: DateHeading): boolean {
    return this.title !== undefined && rankOf(this.title) > rank;
  }

  /** The rank of the heading that a date is under: right above, above other lines, or with the date above. */
  #rankAbove(unit: Unit): number {
    const { heading } = this.current;
    const above = this.title ?? (heading ? undefined : this.#undatedHeading);
    if (above) return isWithin(unit, above) ? rankOf(above) : 0;
    return rankOf(unit) === 0 ? heading?.rank || heading?.rankAbove || 0 : 0;
  }

  #takeTitle(): Unit | undefined {
    const title = this.#titles.pop();
    this.#leaveTitles();
    return title;
  }

  /** Headings above what has a heading of its own. Before all news, they head the section. */
  #leaveTitles(): void {
    if (this.#draft.hasDated) this.#skipTitle();
    else this.#appendTitle();
  }

  /** Headings right above dated news are not part of the entry before it. */
  #skipTitle(): void {
    // Before all news, those further above head the section.
    const above = this.#draft.hasDated ? [] : this.#titles.splice(0, this.#titles.length - 1);
    for (const title of above) this.#draft.append(title);
    for (const title of this.#titles.splice(0))
      this.skip(title, `${quoted(title.whole)} is above a list of dated news, and not part of any entry.`);
  }

  #appendTitle(): void {
    for (const title of this.#titles.splice(0)) this.append(title);
  }

  #start(time: WrittenTime, unit: Unit, opening: Opening = {}): void {
    this.#isTitleOfNext = false;
    this.#awaiting = undefined;
    this.#draft.start(time, unit, opening);
    const { month, day } = time.date;
    const leadsToList = month !== undefined && leadsOn(unit);
    const isOfOneThing = opening.take !== undefined || day !== undefined || leadsToList;
    this.#last = { rank: rankOf(unit), rankOfTitle: 0, mayHoldList: isOfOneThing && !isItem(unit) };
    if (!this.current.heading) return;
    this.current.heading.isUsed = true;
    // A picture leaves the title to the heading below.
    if (!isItem(unit) && !unit.content.some(hasWords)) this.current.heading.isOverBeside = true;
  }
}

/** What to do if a unit begins with a date such as `1.7.99`, which is more likely the number of a version. */
function adviceOnShortYear({ whole }: Unit): string {
  const [, written] =
    /^[^\p{L}\p{N}]*((?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.\d\d)(?![\p{L}\p{N}./-])/u.exec(
      textOf([whole]),
    ) ?? [];
  if (written === undefined) return "";
  return ` If ${written} is a date, write the year in full, or say in _data/site.yml that you write years with two digits: dates: {twoDigitYears: true}.`;
}
