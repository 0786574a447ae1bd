import type { Element } from "domhandler";
import type { WrittenTime } from "../dates/date.ts";
import { isTime } from "../dates/date-reading.ts";
import { hasWords, isElement, isVisible, textOf } from "../html/tree.ts";
import {
  type Block,
  type Group,
  holdsList,
  isGroup,
  isHead,
  isHeading,
  isItem,
  merged,
  type Unit,
  unitsOf,
} from "./blocks.ts";
import {
  isAboveWhatItDates,
  isOfOtherYear,
  isOfYearAbove,
  isOverUndatedList,
  isYearOver,
  yearOfLabel,
} from "./date-above.ts";
import { type DateHeading, dateHeading, isPartOfYear, isWithin, isYear, rankOf } from "./date-heading.ts";
import { DatesBelow } from "./dates-below.ts";
import { cardsAmong, datedPartsOf, detailsBelowHeadings, labelsAmong, sayTheSameDate } from "./look-ahead.ts";
import { type Opening, quoted, SectionDraft, type SplitSection } from "./section-draft.ts";
import {
  titledTermsAmong,
  titleLinesAmong,
  titlesAmong,
  withDatesBelowTitles,
  withDaysBelowTitles,
} from "./titles-above-dates.ts";
import type { UnitDate, UnitDates } from "./unit-dates.ts";
import {
  asLines,
  asParagraph,
  asText,
  asUnit,
  isContinued,
  isContinuedTerm,
  isShown,
  isSmall,
  leadsOn,
  saysWhenUpdated,
  showsMore,
  yearOfRow,
} from "./units.ts";
import { isWayToAllNews, isWayToMore, saysOlder } from "./ways-to-more.ts";

/**
 * Splits a section into dated news.
 *
 * A date is at the start of a line or item, or in an element of its own; if more lines end with a date than begin with
 * one, also at the end. A heading that is only a date dates what is below it.
 *
 * @param blocks the content of the section, from which the dates of its news are removed
 */
export function splitSection(blocks: readonly Block[], dates: UnitDates): SplitSection {
  const settled = dates.settledBy(blocks);
  const atStart = new Splitter(settled, false);
  atStart.plan(blocks);
  const anywhere = new Splitter(settled, true);
  anywhere.plan(blocks);
  return (anywhere.isMostlyAtEnd ? anywhere : atStart).finish();
}

/** Goes through a section from top to bottom. Nothing is changed before {@link Splitter.finish}. */
class Splitter {
  /** The dates below the heading that gives one to what is under it. */
  #dates: DatesBelow;
  readonly #draft = new SectionDraft();
  #atEnds = 0;
  /** The date that a heading gives to what is under it. */
  #heading: DateHeading | undefined;
  /** The year that the heading of the section gives. */
  #year: number | undefined;
  /** Headings without a date, each right below the one it is under; the next block shows what they belong to. */
  #titles: Unit[] = [];
  /** The last heading without a date: dates further below, after other lines, may be under it. */
  #undatedHeading: Unit | undefined;
  /** What seems to link to all news; if more news follows, it is part of the entry. */
  #way: Unit | undefined;
  /** A heading beside the one that a date was under, or that was one: what follows it has no date. */
  #beyond: Unit | undefined;
  /** Whether the author knows that from a message. */
  #isBeyondTold = false;
  /** Whether the last heading ends with a date, as others do: a deadline that ends a paragraph below belongs to it. */
  #isBelowTrailingDate = false;
  /** Whether that heading is the title of the entry that starts below it. */
  #isTitleOfNext = false;
  /** The rank of the heading that the last entry started with, by its date; 0 where it started with none. */
  #rankOfEntry = 0;
  /** The rank of the heading right above the date of the last entry, which is its title; otherwise 0. */
  #rankOfTitle = 0;
  /** Whether a paragraph above says when it, or the page, was changed. */
  #isAnyUpdated = false;
  /**
   * Whether the last entry began with a paragraph that has a day or a date of its own, or a colon at its end: a list below
   * is part of it.
   */
  #isBelowOwnDate = false;

  /** The date that is all the last paragraph said, until another block follows. */
  #awaiting: WrittenTime | undefined;

  /** @param takesEnds whether dates at the end of a line are read as well */
  constructor(dates: UnitDates, takesEnds: boolean) {
    this.#dates = new DatesBelow(dates, { takesEnds });
  }

  /** Whether more dates are at the ends of lines than elsewhere. */
  get isMostlyAtEnd(): boolean {
    return this.#atEnds > this.#draft.countOfDates - this.#atEnds;
  }

  finish(): SplitSection {
    this.#appendTitle();
    if (this.#way) this.#draft.leave(this.#way);
    this.#endHeading(undefined);
    return this.#draft.finish();
  }

  plan(written: readonly Block[]): void {
    const all = withDatesBelowTitles(withDaysBelowTitles(written, this.#dates), this.#dates);
    const { blocks, titles } = titleLinesAmong(all, this.#dates) ?? {
      blocks: all,
      titles: titlesAmong(all, this.#dates),
    };
    const cards = cardsAmong(blocks, this.#dates);
    const labels = labelsAmong(blocks, this.#dates, this.#heading);
    const details = detailsBelowHeadings(blocks, this.#dates);
    const endsWithDate = (block: Block) => isHeading(block) && this.#dates.find(block)?.isAtEnd === true;
    const areHeadingsDated = blocks.filter(endsWithDate).length > 1;
    for (const [index, block] of blocks.entries()) {
      if (isHeading(block)) this.#isBelowTrailingDate = areHeadingsDated && endsWithDate(block);
      else if (isGroup(block) && this.#dates.count([block]) > 0) this.#isBelowTrailingDate = false;
      const card = cards.get(block);
      if (card) this.#planItem(card, true);
      else if (details.has(block)) this.#append(isGroup(block) ? asParagraph(block) : block);
      else if (isGroup(block)) this.#planGroup(block);
      else if (titles.has(block)) this.#planTitle(block);
      else if (labels.has(block)) this.#planLabel(block);
      else this.#planUnit(block, blocks.slice(index + 1, index + 3).find(isShown));
    }
  }

  #planTitle(heading: Unit): void {
    this.#planLabel(heading);
    this.#isTitleOfNext = true;
  }

  #planLabel(line: Unit): void {
    this.#leaveTitles();
    const above = this.#heading;
    if (above?.isUsed && saysOlder(textOf([line.whole]), above.time.date.year)) this.#endDate(line, false);
    this.#titles = [line];
  }

  #planGroup(group: Group): void {
    if (group.year !== undefined) {
      this.#planYear(group.year, group.blocks);
      return;
    }
    const hasDates = this.#dates.count([group]) > 0;
    const box = isSmall(group) ? group.item?.() : undefined;
    const time = box && this.#dates.lone(box);
    if (time) this.#startHeading(time, box);
    else if (!hasDates && !(this.#heading && !this.#isBelowOwnDate && holdsList(group)))
      this.#planItem(asUnit(group), false);
    else if (group.kind === "lines") this.#planLines(group);
    else if (group.kind === "list") this.#planList(group, hasDates);
    else {
      this.#within(() => this.plan(group.blocks));
      if (this.#dates.count([group]) > 1) this.#draft.endList();
    }
  }

  #planYear(year: number, blocks: readonly Block[]): void {
    this.#endHeading(undefined);
    this.#year = year;
    this.#setHeading(undefined);
    this.plan(blocks);
    this.#year = undefined;
    this.#endHeading(undefined);
  }

  /** What a heading within a wrapper dates ends with the wrapper, unless that holds nothing but the heading. */
  #within(plan: () => void): void {
    const outer = this.#heading;
    plan();
    if (this.#heading !== outer && this.#heading?.isUsed !== false) this.#endHeading(outer);
  }

  #planList(list: Group, hasDates: boolean): void {
    const isOfRows = list.blocks.every((block) => isGroup(block) && block.node.name === "tr");
    const isOfTerms = list.node.name === "dl";
    const titles = isOfTerms ? titledTermsAmong(list.blocks, this.#dates) : undefined;
    // Among terms that describe one thing, its date may be one.
    const areTerms =
      isOfTerms && (titles?.size || list.blocks.some((block) => isDatedTerm(block, this.#dates)));
    const areItems = hasDates && (isOfRows || areTerms);
    let yearOfRows: number | undefined;
    for (const [index, block] of list.blocks.entries()) {
      if (
        areItems &&
        isGroup(block) &&
        !isContinuedTerm(block) &&
        block.item &&
        this.#dates.count([block]) === 0
      )
        this.#planItem(block.item(), true);
      else if (isGroup(block) && titles?.has(block)) this.#planTitledTerm(block);
      else if (block.kind === "labelled") this.#planLabelled(block, hasDates && !isOfTerms);
      else if (isGroup(block)) this.#planGroup(block);
      else if (yearOfRows !== undefined && isOfYearAbove(block, yearOfRows, this.#dates)) {
        const dates = this.#dates;
        this.#dates = dates.below({ year: yearOfRows });
        this.#planItem(block, hasDates);
        this.#dates = dates;
      } else if (block.kind === "control") this.#planUnit(block, undefined);
      else if (block.canBeHead && !this.#dates.find(block)) this.#skipControl(block);
      else {
        // A year alone heads the items of that year.
        const year = hasDates ? this.#dates.atStart(block) : undefined;
        const isAbove = year && isYear(year) && !isOfOtherYear(list.blocks[index + 1], year, this.#dates);
        if (isAbove && this.#dates.lone(block)) this.#startHeading(year, block);
        else this.#planItem(block, hasDates);
        if (!isContinued(block)) yearOfRows = yearOfRow(block);
      }
    }
    this.#draft.endList();
  }

  /** A term that is a title, with its date at the start or the end of what is said of it. */
  #planTitledTerm({ label, item, blocks }: Group): void {
    const whole = item?.();
    if (!label || !whole) return;
    if (this.#dates.find(whole)) {
      this.#planItem(whole, true);
    } else {
      this.#planTitle(label);
      this.#within(() => this.plan(blocks));
    }
  }

  /** A date that is all an item says is that of the items below it; another date is the item's own. */
  #planLabelled({ label, item, blocks }: Group, isAmongDated: boolean): void {
    if (!label || !item) return;
    const time = label.content.length === 1 ? this.#dates.lone(label) : undefined;
    if (time) {
      this.#within(() => {
        this.#startHeading(time, label);
        this.plan(blocks);
      });
    } else if (!this.#dates.find(label) && unitsOf(blocks).some((unit) => this.#ownDate(unit))) {
      // What is below it is in entries of its own.
      if (label.content.some(showsMore)) this.#skipControl(label, label.content);
      this.#within(() => this.plan(blocks));
    } else {
      this.#planItem(item(), isAmongDated);
    }
  }

  /**
   * A line after a soft break may just be wrapped text, so it is an item only in a list of dated lines: the first line
   * is dated, or two lines are.
   */
  #planLines(group: Group): void {
    const all = group.blocks as readonly Unit[];
    const at = all.findIndex((line, index) => isYearOver(line, all[index + 1], this.#dates));
    const year = all[at];
    const time = year && this.#dates.lone(year);
    if (time) {
      if (at > 0) this.#planLines(asLines(all.slice(0, at), undefined));
      this.#planDateAbove(time, year);
      this.#planLines(asLines(all.slice(at + 1), group.node));
      return;
    }
    const end = all.at(-1);
    const update = end && saysWhenUpdated(end, this.#dates.lone(end) !== undefined) ? end : undefined;
    const lines = update ? all.slice(0, -1) : all;
    const found = lines.map((line) => this.#dates.find(line));
    // A date in numbers is in no language, so a line with it is news of its own.
    const isInWords = (written = "") => /\p{L}/u.test(written) && !/\d\s?[-./]\s?\d/.test(written);
    const mayBeOneItem = (line: Unit, index: number) =>
      this.#dates.startsWithDate(line) && isInWords(found[index]?.reading.written);
    const isOneItem = lines.length > 1 && lines.every(mayBeOneItem) && sayTheSameDate(lines, this.#dates);
    const isListOfLines = found[0] !== undefined || found.filter(Boolean).length > 1;
    const runs: Unit[][] = [];
    for (const [index, line] of lines.entries()) {
      const isHard = line.breaks?.some((node) => "name" in node && node.name === "br");
      const date = found[index];
      const startsItem =
        !isOneItem && (found[index - 1]?.isAtEnd || (date && !date.isAtEnd && (isHard || isListOfLines)));
      const last = runs.at(-1);
      if (last && !date) this.#tellNearly(line);
      if (!last || startsItem) runs.push([line]);
      else last.push(line);
    }
    for (const [index, run] of runs.entries()) {
      const isLast = index === runs.length - 1;
      this.#planItem(
        runs.length === 1 && !update ? asParagraph(group) : merged(run, isLast ? group.node : undefined),
        false,
      );
    }
    if (update) this.#planUpdate({ ...update, kind: "paragraph" }, undefined);
  }

  #planUnit(unit: Unit, next: Block | undefined): void {
    // A rule, or a target for links, right below a heading is not dated by it.
    if (this.#heading?.isUsed === false && !isShown(unit)) return;
    const lone = this.#dates.lone(unit);
    const isUpdate = saysWhenUpdated(unit, lone !== undefined);
    if (isUpdate && !this.#title && !isOverUndatedList(next, this.#dates)) {
      this.#planUpdate(unit, next);
      return;
    }
    const time = lone ?? yearOfLabel(unit, next, this.#dates);
    if (time && isAboveWhatItDates(time, unit, next, this.#dates) && !this.#isBelowItsTitle(time, unit))
      this.#planDateAbove(time, unit);
    else if (unit.kind === "heading" && !this.#dates.find(unit)) this.#planUndatedHeading(unit);
    else if (unit.kind === "control" && (unit.whole.name === "caption" || !this.#dates.find(unit)))
      this.#skipControl(unit);
    else if (time && this.#title) this.#planDateBelowTitle(time, unit, this.#title);
    else if (this.#isBelowTrailingDate && endsWithDeadline(unit, this.#dates)) this.#append(unit);
    else this.#planItem(unit.kind === "heading" ? asText(unit) : unit, false);
  }

  /** Says when an entry, or the page, was changed. If entries above say so, too, the note below the last is its own. */
  #planUpdate(unit: Unit, next: Block | undefined): void {
    if (!next && !this.#isAnyUpdated) this.#draft.endList();
    this.#isAnyUpdated = true;
    this.#append(unit);
  }

  /** A date for what is below it. What is right above it is not part of the entry before. */
  #planDateAbove(time: WrittenTime, unit: Unit): void {
    const rankAbove = this.#rankAbove(unit);
    this.#leaveTitles();
    this.#startHeading(time, unit, rankAbove);
  }

  #planDateBelowTitle(time: WrittenTime, unit: Unit, title: Unit): void {
    this.#takeTitle();
    this.#start(time, unit, { take: this.#dates.find(unit)?.take });
    this.#append(title);
    this.#rankOfTitle = rankOf(title);
  }

  #planUndatedHeading(unit: Unit): void {
    this.#tellWithoutYear(unit);
    const isTold = this.#tellNearly(unit);
    if (this.#title && rankOf(unit) <= rankOf(this.#title)) this.#appendTitle();
    if (this.#endsDate(unit)) this.#endDate(unit, isTold);
    else if (rankOf(unit) <= Math.max(this.#rankOfTitle, this.#beyond ? rankOf(this.#beyond) : 0))
      this.#setBeyond(unit, isTold);
    this.#titles.push(unit);
    this.#undatedHeading = unit;
    const isBeside = rankOf(unit) <= Math.max(this.#heading?.rank ?? 0, this.#rankOfEntry);
    if (isBeside) this.#draft.endList();
  }

  /**
   * Whether what the heading above dates ends at one beside it; at the first right below it, it is over these. At a part
   * of its year, it begins again.
   */
  #endsDate(unit: Unit): boolean {
    const above = this.#heading;
    if (!above) return false;
    if (above.isUsed && rankOf(unit) === above.rank && isPartOfYear(unit, above.time)) {
      this.#setHeading({ ...above, line: unit.at, isUsed: false });
      return false;
    }
    const isBeside = rankOf(unit) <= Math.max(above.rank, above.rankAbove);
    if (!above.isUsed) above.isOverBeside ||= isBeside;
    return above.isUsed && isBeside && !above.isOverBeside;
  }

  #endDate(beyond: Unit, isTold: boolean): void {
    const above = this.#heading;
    this.#endHeading(undefined);
    // Dates without a year keep the one above, but not beside a heading that is one.
    const isBesideTitle = above && rankOf(beyond) > 0 && rankOf(beyond) <= above.rankAbove;
    const keepsYear = above && (!isYear(above.time) || isBesideTitle);
    this.#dates = this.#dates.below({ year: (keepsYear && above.year) || this.#year });
    this.#setBeyond(beyond, isTold);
  }

  /** Whether a date alone is that of the title above: a day, or a line of its paragraph; a month heads what follows. */
  #isBelowItsTitle({ date }: WrittenTime, { kind }: Unit): boolean {
    const mayHaveTitle = this.#isTitleOfNext && this.#title !== undefined;
    return mayHaveTitle && (kind === "line" || (kind === "paragraph" && date.day !== undefined));
  }

  /** @param isAmongDated whether the unit is an item of a list in which others have a date of their own */
  #planItem(unit: Unit, isAmongDated: boolean): void {
    const found = this.#ownDate(unit);
    const { reading } = found ?? {};
    const parts = found ? datedPartsOf(unit, this.#dates) : [];
    if (parts.length > 1) {
      this.plan(parts);
    } else if (isTime(reading) && this.#isSaidAgain(unit, reading.time)) {
      this.#append(unit);
    } else if (isTime(reading)) {
      if (reading.time.date.month === undefined) this.#tellNearly(unit);
      const title = this.#isTitleOfNext ? this.#takeTitle() : undefined;
      this.#skipTitle();
      if (found?.isAtEnd) this.#atEnds++;
      this.#start(reading.time, unit, { title, take: found?.take });
      if (!title && !isItem(unit) && this.#dates.lone(unit)) this.#awaiting = reading.time;
    } else if (reading) {
      this.#draft.tellMistake({ line: unit.at, message: reading.mistake });
      this.#append(unit);
    } else if (this.#heading && !isContinued(unit) && isItem(unit)) {
      this.#skipTitle();
      this.#tellNearly(unit, true);
      this.#start(this.#heading.time, unit);
    } else if (
      this.#heading &&
      (!this.#heading.isUsed || this.#isTitleUnder(this.#heading)) &&
      !this.#awaiting
    ) {
      this.#start(this.#heading.time, unit, { title: this.#takeTitle() });
    } else if (isAmongDated && !isContinued(unit)) {
      // A row with nothing but a rule sets off what is dated.
      if (!unit.content.some(showsMore)) return;
      if (this.#draft.hasDated) this.#draft.leave(unit);
      else this.#append(unit);
      if (isWayToMore(unit) || this.#tellNearly(unit)) return;
      this.#draft.tellUndated({
        line: unit.at,
        kind: "news items without a date",
        message: `${quoted(unit.whole)} has no date, so it is not an entry. It stays on the page.${adviceOnShortYear(unit)}`,
      });
    } else if (this.#draft.hasDated && isWayToAllNews(unit)) {
      this.#appendWay();
      this.#way = unit;
    } else {
      this.#tellNearly(unit);
      this.#append(unit);
    }
  }

  /**
   * The date of a unit; not the year that its first words begin with below a month or day: `2025 Award for Eggs`,
   * `2024/25 season`. In text below a day, that may be any year.
   */
  #ownDate(unit: Unit): UnitDate | undefined {
    const found = this.#dates.find(unit);
    const above = (this.#awaiting ?? this.#heading?.time)?.date;
    if (!isTime(found?.reading) || above?.month === undefined) return found;
    const { time, written } = found.reading;
    const { date, until = date } = time;
    const isOfYearAbove = date.year <= above.year && until.year >= above.year;
    const isYearThere = isOfYearAbove || (above.day !== undefined && !isItem(unit));
    const mayBeWords = date.month === undefined && isYearThere && !isHead(unit) && unit.kind !== "row";
    const [line] = unit.lines;
    if (!mayBeWords || !line) return found;
    const text = textOf([line]).trimStart();
    if (!text.startsWith(written) || !/^\s?\p{L}/u.test(text.slice(written.length))) return found;
    const first = line.children.find(isVisible);
    const isMarked = isElement(first) && textOf([first]).trim() === written;
    return isMarked ? found : undefined;
  }

  /** Whether a paragraph tells what the date alone above it is about, and begins with that date or less of it. */
  #isSaidAgain(unit: Unit, { date, until }: WrittenTime): boolean {
    const above = this.#awaiting?.date;
    if (above?.month === undefined || until || isItem(unit) || !this.#dates.startsWithDate(unit))
      return false;
    const { year, month = above.month, day = above.day } = date;
    return year === above.year && month === above.month && day === above.day;
  }

  /** Asks for the year of a month alone below a heading of two years: nothing that it dates would show it. */
  #tellWithoutYear(unit: Unit): void {
    const { time, year } = this.#heading ?? {};
    if (!time || time.date.month !== undefined || year !== undefined) return;
    if (!this.#dates.below({ year: time.date.year }).lone(unit)) return;
    const written = textOf([unit.whole]).trim();
    const message = `"${written}" has no year. Write the year as well, as in "${written} 2025".`;
    this.#draft.tellMistake({ line: unit.at, message });
  }

  /**
   * Reports a line that is not an entry because its date is misspelt, or a date of which only the year is read.
   *
   * @param isEntry whether the line is an entry of the date above it
   * @returns whether there was something to say
   */
  #tellNearly(unit: Unit, isEntry = false): boolean {
    const { written, month } = this.#dates.nearly(unit) ?? {};
    if (written === undefined) return false;
    const message = /^\d{4}/.test(written)
      ? `Of "${written}" only the year is read as a date. Did you mean ${month}? If not, put a colon after the year.`
      : `"${written}" is not a date, so the line ${isEntry ? "has only the date above it" : "is not an entry of its own"}. Did you mean ${month}?`;
    this.#draft.tellUndated({ line: unit.at, kind: "misspelt dates", message });
    return true;
  }

  /** Whether the heading without a date right above is under the one with a date. */
  #isTitleUnder({ rank }: DateHeading): boolean {
    return this.#title !== undefined && rankOf(this.#title) > rank;
  }

  /** The rank of the heading without a date that a date is under: right above, or above other lines. */
  #rankAbove(unit: Unit): number {
    const above = this.#title ?? (this.#heading ? undefined : this.#undatedHeading);
    if (above) return isWithin(unit, above) ? rankOf(above) : 0;
    return rankOf(unit) === 0 && this.#heading?.rank === 0 ? this.#heading.rankAbove : 0;
  }

  #startHeading(time: WrittenTime, unit: Unit, rankAbove = 0): void {
    const above = this.#heading;
    if (above?.year === time.date.year) above.isUsed = true;
    const yearAbove = this.#dates.year;
    this.#endHeading(undefined);
    this.#setHeading(dateHeading(time, unit, { yearAbove, rankAbove }));
    this.#isBelowOwnDate = false;
  }

  #endHeading(next: DateHeading | undefined): void {
    if (this.#heading && !this.#heading.isUsed)
      this.#draft.skip(this.#heading.line, "A date with nothing below it.");
    this.#setHeading(next);
  }

  #setHeading(heading: DateHeading | undefined): void {
    this.#heading = heading;
    this.#beyond = undefined;
    this.#dates = this.#dates.below({ year: heading?.year ?? this.#year, month: heading?.month });
  }

  /** The heading right above. */
  get #title(): Unit | undefined {
    return this.#titles.at(-1);
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
    for (const { at, whole } of this.#titles.splice(0))
      this.#draft.skip(at, `${quoted(whole)} is above a list of dated news, and not part of any entry.`);
  }

  #appendTitle(): void {
    for (const title of this.#titles.splice(0)) this.#append(title);
  }

  #start(time: WrittenTime, unit: Unit, opening: Opening = {}): void {
    this.#isTitleOfNext = false;
    this.#awaiting = undefined;
    this.#appendWay();
    this.#beyond = undefined;
    this.#draft.start(time, unit, opening);
    this.#rankOfEntry = rankOf(unit);
    this.#rankOfTitle = 0;
    const { month, day } = time.date;
    const leadsToList = month !== undefined && leadsOn(unit);
    const isOfOneThing = opening.take !== undefined || day !== undefined || leadsToList;
    this.#isBelowOwnDate = isOfOneThing && !isItem(unit);
    if (!this.#heading) return;
    this.#heading.isUsed = true;
    // A picture leaves the title to the heading below.
    if (!isItem(unit) && !unit.content.some(hasWords)) this.#heading.isOverBeside = true;
  }

  #append(unit: Unit): void {
    this.#awaiting = undefined;
    this.#appendTitle();
    this.#appendWay();
    if (!this.#beyond) {
      this.#draft.append(unit);
      return;
    }
    this.#draft.leave(unit);
    const { at, whole } = this.#beyond;
    if (unit === this.#beyond || this.#isBeyondTold) return;
    this.#isBeyondTold = true;
    this.#draft.tellUndated({
      line: at,
      kind: "headings in the news without a date",
      message: `What is below ${quoted(whole)} has no date, so it is not an entry. It stays on the page.`,
    });
  }

  #setBeyond(heading: Unit, isTold: boolean): void {
    this.#beyond = heading;
    this.#isBeyondTold = isTold;
  }

  #appendWay(): void {
    if (this.#way) this.#draft.append(this.#way);
    this.#way = undefined;
  }

  #skipControl(unit: Unit, said: readonly Element[] = [unit.whole]): void {
    if (unit.canBeHead) this.#draft.skip(unit.at, "The head of a table is not part of any entry.");
    else this.#draft.skip(unit.at, `${quoted(...said)} is among the news, but not part of any entry.`);
  }
}

function isDatedTerm(block: Block, dates: DatesBelow): boolean {
  return isGroup(block) && block.label !== undefined && dates.find(block.label) !== undefined;
}

/** Whether a paragraph ends with a day of its sentence: "until *30 April 2025*", not "We met. (30 April 2025)". */
function endsWithDeadline(unit: Unit, dates: DatesBelow): boolean {
  const { reading, isAtEnd } = dates.find(unit) ?? {};
  if (!isAtEnd || unit.kind !== "paragraph" || !isTime(reading)) return false;
  const text = textOf([unit.whole]);
  const before = text.slice(0, Math.max(0, text.lastIndexOf(reading.written)));
  return reading.time.date.day !== undefined && /[\p{L}:：]\s*$/u.test(before);
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
