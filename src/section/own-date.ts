import type { WrittenTime } from "../dates/date.ts";
import { isTime } from "../dates/date-reading.ts";
import { isElement, isVisible, textOf } from "../html/tree.ts";
import { isHead, isItem, type Unit } from "./blocks.ts";
import type { DatesBelow } from "./dates-below.ts";
import type { UnitDate } from "./unit-dates.ts";

/**
 * The date of a unit; not the year that its first words begin with below a month or day: `2025 Award for Eggs`,
 * `2024/25 season`. In text below a day, that may be any year.
 *
 * @param above the date above it
 */
export function ownDate(unit: Unit, above: WrittenTime | undefined, dates: DatesBelow): UnitDate | undefined {
  const found = dates.find(unit);
  if (!isTime(found?.reading) || above?.date.month === undefined) return found;
  const { time, written } = found.reading;
  const { date, until = date } = time;
  const isOfYearAbove = date.year <= above.date.year && until.year >= above.date.year;
  const isYearThere = isOfYearAbove || (above.date.day !== undefined && !isItem(unit));
  const mayBeWords = date.month === undefined && isYearThere && !isHead(unit) && unit.kind !== "row";
  const [line] = unit.lines;
  if (!mayBeWords || !line) return found;
  const text = textOf([line]).trimStart();
  if (!text.startsWith(written) || !/^\s?\p{L}/u.test(text.slice(written.length))) return found;
  const first = line.children.find(isVisible);
  const isMarked = isElement(first) && textOf([first]).trim() === written;
  return isMarked ? found : undefined;
}

/**
 * Whether a paragraph tells what the date alone above it is about, and begins with that date or less of it.
 *
 * @param time the date that it begins with
 */
export function saysAgain(
  unit: Unit,
  { date, until }: WrittenTime,
  above: WrittenTime,
  dates: DatesBelow,
): boolean {
  if (above.date.month === undefined || until || isItem(unit) || !dates.startsWithDate(unit)) return false;
  const { year, month = above.date.month, day = above.date.day } = date;
  return year === above.date.year && month === above.date.month && day === above.date.day;
}
