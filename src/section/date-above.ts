import type { Element } from "domhandler";
import type { WrittenTime } from "../dates/date.ts";
import { isTime } from "../dates/date-reading.ts";
import { isVisible, textOf } from "../html/tree.ts";
import { type Block, isGroup, isHead, isOverList, type Unit } from "./blocks.ts";
import { isYear, monthOf } from "./date-heading.ts";
import type { DatesBelow } from "./dates-below.ts";
import { kindOfHeading } from "./news-words.ts";
import { isContinued } from "./units.ts";

/** Whether a date alone is that of what is below it, rather than of what is above or of nothing. */
export function isAboveWhatItDates(
  time: WrittenTime,
  unit: Unit,
  next: Block | undefined,
  dates: DatesBelow,
): boolean {
  return isHead(unit) || isOverList(next) || isYear(time) || isAboveDays(time, next, dates);
}

/** Whether a month is above something with days that have no month. */
function isAboveDays(time: WrittenTime, next: Block | undefined, dates: DatesBelow): boolean {
  const month = monthOf(time);
  if (!month || !next || (isGroup(next) && next.kind !== "lines")) return false;
  return dates.below({ month }).count([next]) > 0 && dates.below({}).count([next]) === 0;
}

/** Whether what comes next is, or holds, a list without dates. */
export function isOverUndatedList(next: Block | undefined, dates: DatesBelow): boolean {
  return isOverList(next) && dates.below({}).count([next]) === 0;
}

/** The year that a heading or the like gives what is below, though it says more: `2025 (12 items)`, `News 2025`. */
export function yearOfLabel(unit: Unit, next: Block | undefined, dates: DatesBelow): WrittenTime | undefined {
  const atStart = dates.atStart(unit);
  const time = atStart ?? (isHead(unit) ? yearAtEnd(textOf([unit.whole])) : undefined);
  if (!time || !isYear(time)) return undefined;
  const says = textOf([unit.whole]);
  const { year } = time.date;
  const isOverDates = () => next && isGroup(next) && dates.below({ year }).count([next]) > 0;
  const kind = kindOfHeading(says);
  // "Events 2025" may be the title of one thing, and "Talks 2025" the end of the news.
  if (!atStart) return kind === "news" || (kind !== "other" && isOverDates()) ? time : undefined;
  const saysNews = kind !== "other";
  const isLabel = isHead(unit)
    ? saysNews || !/\p{L}/u.test(says) || isOverDates()
    : saysNews && isOverDates();
  return isLabel ? time : undefined;
}

/** The one year that words end with: `News 2025`, `Old news (2025)`, but not `News 2019–2025` or `2025 and earlier`. */
function yearAtEnd(words: string): WrittenTime | undefined {
  const year = /^\D*((?:19|20)\d\d)(?!\s?[-–—+~])[年년]?[^\p{L}\p{N}]*$/u.exec(words)?.[1];
  return year === undefined ? undefined : { date: { year: Number(year) } };
}

/** Whether a line is nothing but the year of the line below it, which says only the rest of its date. */
export function isYearOver(line: Unit, next: Unit | undefined, dates: DatesBelow): boolean {
  const time = next && dates.lone(line);
  if (!time || !isYear(time)) return false;
  const readBelow = (year?: number) => dates.below({ year }).find(next)?.reading;
  const [alone, below] = [readBelow(), readBelow(time.date.year)];
  return isTime(below) && !isTime(alone);
}

/** Whether a row is of a different year than the row above, which then heads nothing. */
export function isOfOtherYear(row: Block | undefined, { date }: WrittenTime, dates: DatesBelow): boolean {
  if (!row || isGroup(row)) return false;
  const { reading } = dates.below({}).find(row) ?? {};
  return isTime(reading) && reading.time.date.year !== date.year;
}

/** Whether a row has only the month or day of a date whose year is in the row above. */
export function isOfYearAbove(row: Unit, year: number, dates: DatesBelow): boolean {
  if (!isContinued(row) || dates.atStart(row)) return false;
  const below = dates.below({ year });
  const cells = row.content.filter(isVisible);
  if (cells.length < 2) return false;
  // "May I introduce" names no month, and June is a name.
  const isDate = (...content: Element[]) => below.lone({ ...row, content }) !== undefined;
  return cells.some((cell) => isDate(cell)) || isDate(...cells.slice(0, 2));
}
