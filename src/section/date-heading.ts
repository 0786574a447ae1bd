import type { WrittenTime } from "../dates/date.ts";
import type { Month } from "../dates/date-reading.ts";
import { readTerm } from "../dates/terms.ts";
import { textOf } from "../html/tree.ts";
import { rankOf, type Unit } from "./blocks.ts";
import type { Above } from "./unit-dates.ts";

/** A heading, or a line, that dates what is below it. */
export interface DateHeading {
  readonly time: WrittenTime;
  /** The year for what is under it with a month or day only; a month keeps the year of the heading above it. */
  readonly year: number | undefined;
  /** The month for what is under it with a day only; a day keeps the month of the heading above it. */
  readonly month: Month | undefined;
  readonly line: number;
  readonly rank: number;
  /** The rank of a heading above that it is part of: its date ends at the next one of that rank. Otherwise 0. */
  readonly rankAbove: number;
  isUsed: boolean;
  /** Whether a heading beside it, right below it, is part of it: some authors give all headings one rank. */
  isOverBeside: boolean;
}

/**
 * What a date gives to the dates below it.
 *
 * @param above the year or month of a date without one, which it keeps
 */
export function dateHeading(time: WrittenTime, unit: Unit, above: Above, rankAbove: number): DateHeading {
  const { year, month } = time.date;
  const isWithinYear = year === above.year;
  const isWithinMonth = year === above.month?.year && month === above.month.month;
  return {
    time,
    line: unit.at,
    year: (month === undefined && isOfOneYear(time)) || isWithinYear ? year : undefined,
    month: isWithinMonth ? above.month : monthOf(time),
    rank: rankOf(unit),
    rankAbove,
    isUsed: false,
    isOverBeside: false,
  };
}

/** Whether a date only applies under the heading right above it, and not to that heading's siblings. */
export function isWithin(date: Unit, heading: Unit): boolean {
  return rankOf(date) === 0 || rankOf(date) > rankOf(heading);
}

/** Whether months without a year can only be of the year a time begins in: not below `2024/25` or `2020 – present`. */
function isOfOneYear({ date, until = date, written = "" }: WrittenTime): boolean {
  return date.year === until.year && !/\d\d\s?[-–—/~～〜]\s?(?:\d|$|\p{Ll}{3})/u.test(written);
}

/** Whether a time is a year and no more. */
export function isYear({ date, until, written }: WrittenTime): boolean {
  return date.month === undefined && !until && written === undefined;
}

/** Whether a heading names nothing but a part of the year or years above: `Q3`, `上半年`, `Fall` below `2024/25`. */
export function isPartOfYear({ whole }: Unit, { date, until, written }: WrittenTime): boolean {
  if (date.month !== undefined || (written !== undefined && !until)) return false;
  const said = textOf([whole]).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
  return [`${said} 2025`, `2025${said}`].some((text) => readTerm(text)?.written === text);
}

/** The month, if a time is exactly that. */
export function monthOf({ date: { year, month, day }, until, written }: WrittenTime): Month | undefined {
  return month === undefined || day || until || written !== undefined ? undefined : { year, month };
}
