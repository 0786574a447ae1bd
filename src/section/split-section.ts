import type { Element } from "domhandler";
import { isTime } from "../dates/date-reading.ts";
import { textOf } from "../html/tree.ts";
import {
  type Block,
  type Group,
  holdsList,
  isGroup,
  isHeading,
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
import { isYear } from "./date-heading.ts";
import type { DatesBelow } from "./dates-below.ts";
import { cardsAmong, datedPartsOf, detailsBelowHeadings, labelsAmong, sayTheSameDate } from "./look-ahead.ts";
import { periodHeadsAmong, withPeriodsOutOfBoxes } from "./periods.ts";
import { quoted, type SplitSection } from "./section-draft.ts";
import { SectionWriter } from "./section-writer.ts";
import { titledTermsAmong, titleLinesAmong, titlesAmong, withDaysBelowTitles } from "./titles-above-dates.ts";
import { withTrailingDatesAbove } from "./trailing-dates.ts";
import type { UnitDates } from "./unit-dates.ts";
import {
  asLines,
  asParagraph,
  asText,
  asUnit,
  isContinued,
  isContinuedTerm,
  isShown,
  isSmall,
  saysWhenUpdated,
  showsMore,
  yearOfRow,
} from "./units.ts";

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
  const write = (takesEnds: boolean) => {
    const writer = new SectionWriter(settled, takesEnds);
    new Splitter(writer).plan(blocks);
    return writer;
  };
  const atStart = write(false);
  const anywhere = write(true);
  return (anywhere.isMostlyAtEnd ? anywhere : atStart).finish();
}

/** What is known of a unit from what is around it. */
interface Around {
  /** Whether it is a year or month that heads what is below it. */
  readonly isPeriod?: boolean;
  /** Whether the heading above ends with a date, as others do: a deadline or year at a paragraph's end is no other. */
  readonly isBelowTrailingDate?: boolean;
}

/** Goes through a section from top to bottom, and tells the writer what each block is. */
class Splitter {
  readonly #writer: SectionWriter;

  constructor(writer: SectionWriter) {
    this.#writer = writer;
  }

  get #dates(): DatesBelow {
    return this.#writer.current.dates;
  }

  plan(written: readonly Block[]): void {
    const unboxed = withPeriodsOutOfBoxes(written, this.#dates);
    const all = withTrailingDatesAbove(withDaysBelowTitles(unboxed, this.#dates), this.#dates);
    const periods = periodHeadsAmong(all, this.#dates);
    const { blocks, titles } = titleLinesAmong(all, periods, this.#dates) ?? {
      blocks: all,
      titles: titlesAmong(all, this.#dates),
    };
    const cards = cardsAmong(blocks, this.#dates);
    const labels = labelsAmong(blocks, this.#dates, this.#writer.current.heading);
    const details = detailsBelowHeadings(blocks, this.#dates);
    const endsWithDate = (block: Block) => isHeading(block) && this.#dates.find(block)?.isAtEnd === true;
    const areHeadingsDated = blocks.filter(endsWithDate).length > 1;
    let isBelowTrailingDate = false;
    for (const [index, block] of blocks.entries()) {
      if (isHeading(block)) isBelowTrailingDate = areHeadingsDated && endsWithDate(block);
      else if (isGroup(block) && this.#dates.count([block]) > 0) isBelowTrailingDate = false;
      const card = cards.get(block);
      if (card) this.#planItem(card, true);
      else if (details.has(block)) this.#writer.append(isGroup(block) ? asParagraph(block) : block);
      else if (isGroup(block)) this.#planGroup(block);
      else if (titles.has(block)) this.#writer.addTitle(block);
      else if (labels.has(block)) this.#writer.addLabel(block);
      else {
        const next = blocks.slice(index + 1, index + 3).find(isShown);
        this.#planUnit(block, next, { isPeriod: periods.has(block), isBelowTrailingDate });
      }
    }
  }

  #planGroup(group: Group): void {
    if (group.year !== undefined) {
      this.#writer.current.withinYear(group.year, () => this.plan(group.blocks));
      return;
    }
    const hasDates = this.#dates.count([group]) > 0;
    const box = isSmall(group) ? group.item?.() : undefined;
    const time = box && this.#dates.lone(box);
    if (time) this.#writer.startHeading(time, box);
    else if (!hasDates && !(this.#writer.datesList && holdsList(group))) this.#planItem(asUnit(group), false);
    else if (group.kind === "lines") this.#planLines(group);
    else if (group.kind === "list") this.#planList(group, hasDates);
    else {
      this.#writer.current.within(() => this.plan(group.blocks));
      if (this.#dates.count([group]) > 1) this.#writer.endList();
    }
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
        this.#writer.current.belowYear(yearOfRows, () => this.#planItem(block, hasDates));
      } else if (block.kind === "control") this.#planUnit(block, undefined, {});
      else if (block.canBeHead && !this.#dates.find(block)) this.#skipControl(block);
      else {
        // A year alone heads the items of that year.
        const year = hasDates ? this.#dates.atStart(block) : undefined;
        const isAbove = year && isYear(year) && !isOfOtherYear(list.blocks[index + 1], year, this.#dates);
        if (isAbove && this.#dates.lone(block)) this.#writer.startHeading(year, block);
        else this.#planItem(block, hasDates);
        if (!isContinued(block)) yearOfRows = yearOfRow(block);
      }
    }
    this.#writer.endList();
  }

  /** A term that is a title, with its date at the start or the end of what is said of it. */
  #planTitledTerm({ label, item, blocks }: Group): void {
    const whole = item?.();
    if (!label || !whole) return;
    if (this.#dates.find(whole)) {
      this.#planItem(whole, true);
    } else {
      this.#writer.addTitle(label);
      this.#writer.current.within(() => this.plan(blocks));
    }
  }

  /** A date that is all an item says is that of the items below it; another date is the item's own. */
  #planLabelled({ label, item, blocks }: Group, isAmongDated: boolean): void {
    if (!label || !item) return;
    const time = label.content.length === 1 ? this.#dates.lone(label) : undefined;
    if (time) {
      this.#writer.current.within(() => {
        this.#writer.startHeading(time, label);
        this.plan(blocks);
      });
    } else if (!this.#dates.find(label) && unitsOf(blocks).some((unit) => this.#writer.ownDate(unit))) {
      // What is below it is in entries of its own.
      if (label.content.some(showsMore)) this.#skipControl(label, label.content);
      this.#writer.current.within(() => this.plan(blocks));
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
      this.#writer.addDateAbove(time, year);
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
      if (last && !date) this.#writer.tellNearly(line);
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
    if (update) this.#writer.addUpdate({ ...update, kind: "paragraph" }, undefined);
  }

  #planUnit(unit: Unit, next: Block | undefined, { isPeriod, isBelowTrailingDate }: Around): void {
    const { title } = this.#writer;
    // A rule, or a target for links, right below a heading is not dated by it.
    if (this.#writer.current.heading?.isUsed === false && !isShown(unit)) return;
    const lone = this.#dates.lone(unit);
    if (!lone) this.#writer.current.tellWithoutYear(unit);
    const isUpdate = saysWhenUpdated(unit, lone !== undefined);
    if (isUpdate && !title && !isOverUndatedList(next, this.#dates)) {
      this.#writer.addUpdate(unit, next);
      return;
    }
    const time = lone ?? yearOfLabel(unit, next, this.#dates);
    if (
      time &&
      (isPeriod || isAboveWhatItDates(time, unit, next, this.#dates)) &&
      !this.#writer.isBelowItsTitle(time, unit)
    )
      this.#writer.addDateAbove(time, unit);
    else if (unit.kind === "heading" && !this.#dates.find(unit)) this.#writer.addUndatedHeading(unit);
    else if (unit.kind === "control" && (unit.whole.name === "caption" || !this.#dates.find(unit)))
      this.#skipControl(unit);
    else if (time && title) this.#writer.addDateBelowTitle(time, unit, title);
    else if (isBelowTrailingDate && endsWithOtherDate(unit, this.#dates)) this.#writer.append(unit);
    else this.#planItem(unit.kind === "heading" ? asText(unit) : unit, false);
  }

  /** @param isAmongDated whether the unit is an item of a list in which others have a date of their own */
  #planItem(unit: Unit, isAmongDated: boolean): void {
    const found = this.#writer.ownDate(unit);
    const parts = found ? datedPartsOf(unit, this.#dates) : [];
    if (parts.length > 1) this.plan(parts);
    else this.#writer.addItem(unit, found, isAmongDated);
  }

  #skipControl(unit: Unit, said: readonly Element[] = [unit.whole]): void {
    this.#writer.skip(
      unit,
      unit.canBeHead
        ? "The head of a table is not part of any entry."
        : `${quoted(...said)} is among the news, but not part of any entry.`,
    );
  }
}

function isDatedTerm(block: Block, dates: DatesBelow): boolean {
  return isGroup(block) && block.label !== undefined && dates.find(block.label) !== undefined;
}

/**
 * Whether a paragraph ends with a day of its sentence, "until *30 April 2025*", not "We met. (30 April 2025)"; or with
 * the year of something that it tells of: "(2019)".
 */
function endsWithOtherDate(unit: Unit, dates: DatesBelow): boolean {
  const { reading, isAtEnd } = dates.find(unit) ?? {};
  if (!isAtEnd || unit.kind !== "paragraph" || !isTime(reading)) return false;
  if (isYear(reading.time)) return true;
  const text = textOf([unit.whole]);
  const before = text.slice(0, Math.max(0, text.lastIndexOf(reading.written)));
  return reading.time.date.day !== undefined && /[\p{L}:：]\s*$/u.test(before);
}
