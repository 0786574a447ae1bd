import { isDate, isoDate, type WrittenDate, type WrittenTime } from "./date.ts";
import type { Groups } from "./date-pieces.ts";
import type { DateContext, DateOrder, DateReading } from "./date-reading.ts";
import type { DateWords } from "./date-words.ts";

/** The date that a form gives, or why what looks like one is not. */
type Read = ({ readonly date: WrittenDate } | { readonly mistake: string }) & Pick<DateReading, "order">;

/** Reads what a form has found; undefined if it is not a date after all. */
export type ReadForm = (written: string, groups: Groups, context: DateContext) => Read | undefined;

/** The date of a year, of two digits or four, and of month and day, if given. */
export function fromNumbers(_: string, { year, short, month, day }: Groups): { date: WrittenDate } {
  return { date: toDate(Number(year ?? yearOf(short)), month ? Number(month) : undefined, day) };
}

/** The date of a year, of two digits or four, the name of a month, and the day, if given. */
export function fromName(words: DateWords, { year, short, name = "", day }: Groups): { date: WrittenDate } {
  const month = words.monthOf(name);
  return { date: toDate(Number(year ?? yearOf(short)), month, day) };
}

function toDate(year: number, month: number | undefined, day: string | undefined): WrittenDate {
  if (month === undefined) return { year };
  return day ? { year, month, day: Number(day) } : { year, month };
}

/** The year that two digits name, from 1970 to 2069. */
export function yearOf(digits = ""): string {
  return Number(digits) < 70 ? `20${digits}` : `19${digits}`;
}

/** Languages where `8/6 2024` is the usual way to write a date, the day first. */
const nordic = /^(?:sv|da|nb|nn|no|fi|is|fo)\b/;

/** Reads `08/06/2024`, if only one reading is possible or it is known which comes first, and `08.06.2024` day first. */
export function readDayAndMonth(
  written: string,
  { first, second, year, separator }: Groups,
  { order, language = "en" }: DateContext,
): Read {
  const isDayFirst = separator === "." || (written.includes(" ") && nordic.test(language));
  const isUsual = order === undefined && isDayFirst && Number(second) <= 12 && Number(first) <= 12;
  const read = dayAndMonth(
    written,
    Number(year),
    Number(first),
    Number(second),
    isUsual ? "day-month" : order,
  );
  // Another date of the list may show that even with dots the month is first.
  return isUsual && first !== second ? { ...read, order: "either" } : read;
}

/** The date of two numbers, either of which may be the day. */
export function dayAndMonth(
  written: string,
  year: number,
  first: number,
  second: number,
  order: DateContext["order"],
): Read {
  const dayFirst = { year, month: second, day: first };
  const monthFirst = { year, month: first, day: second };
  if (first > 12) return { date: dayFirst, order: "day-month" };
  if (order === "day-month" || first === second) return { date: dayFirst };
  if (second > 12) return { date: monthFirst, order: "month-day" };
  if (order === "month-day") return { date: monthFirst };
  const mistake =
    `"${written}" can be ${isoDate(dayFirst)} or ${isoDate(monthFirst)}. Write it the way you mean it, ` +
    "or say in _data/site.yml which comes first, as in dates: {order: day-month} or {order: month-day}.";
  return { mistake, order: "either" };
}

/** Reads `May 24` and `24 May`: a day in the year of the heading, or a year of two digits. */
export function readNameAndNumber(
  words: DateWords,
  written: string,
  { name, day = "" }: Groups,
  { year, twoDigitYears }: DateContext,
): Read {
  if (year) return fromName(words, { name, day, year: String(year) });
  if (day.length !== 2 || !/^\p{L}/u.test(written)) return { mistake: withoutYear(written) };
  if (twoDigitYears) return fromName(words, { name, short: day });
  const mistake =
    `"${written}" can be day ${day} of a month without a year, or the year ${yearOf(day)}. Write the year in full, ` +
    "or say in _data/site.yml that you write years with two digits: dates: {twoDigitYears: true}.";
  return { mistake };
}

/** Reads `5-May-24` and `5 May 24` where two digits may name a year. */
export function readDayNameAndShortYear(
  words: DateWords,
  written: string,
  groups: Groups,
  context: DateContext,
): Read | undefined {
  if (endsWithYear(groups.short, context)) return fromName(words, groups);
  return context.year === undefined ? { mistake: ofShortYear(written) } : undefined;
}

/** Asks for the year of a month or day. */
export function withoutYear(written: string): string {
  return `"${written}" has no year. Write the year as well, as in "${withYear(written)}".`;
}

function withYear(written: string): string {
  if (/[月日]/.test(written)) return `2025年${written}`;
  if (/[월일]/.test(written)) return `2025년 ${written}`;
  const [, day, mark] = /^(\d+([./-])\d+)\2?$/.exec(written) ?? [];
  if (day !== undefined) return `${day}${mark}2025`;
  return /^\D+\d/.test(written) ? `${written}, 2025` : `${written} 2025`;
}

/** Reads `5月3日` under the heading of a year. */
export function readSigns(written: string, groups: Groups, { year }: DateContext): Read | undefined {
  return year ? fromNumbers(written, { ...groups, year: String(year) }) : undefined;
}

/** Reads `25.05` and `25/05/20` where a year is known to come first. */
export function readShortYear(
  written: string,
  groups: Groups,
  { year, startsWithShortYear }: DateContext,
): Read | undefined {
  return startsWithShortYear && !year ? fromNumbers(written, groups) : undefined;
}

/**
 * Reads `5/20/24` and `20.5.24` where a year is known to come last.
 *
 * @param areDotsOfDates whether numbers with dots are more likely a date than the number of a version or section
 */
export function readShortYearAtEnd(areDotsOfDates: boolean): ReadForm {
  return (written, groups, context) => {
    if (endsWithYear(groups.short, context))
      return readDayAndMonth(written, { ...groups, year: yearOf(groups.short) }, context);
    const [first, second] = [Number(groups.first), Number(groups.second)];
    const isDayFirst = areDotsOfDates && !context.year && !context.month && first > 12 && isMonth(second);
    const isDate = groups.separator === "." ? isDayFirst : groups.separator === "/";
    if (context.startsWithShortYear || !isDate) return undefined;
    return { mistake: ofShortYear(written) };
  };
}

function ofShortYear(written: string): string {
  return (
    `"${written}" has a year of two digits. Write the year in full, or, if it is at the end, ` +
    "say in _data/site.yml that you write years with two digits: dates: {twoDigitYears: true}."
  );
}

function isMonth(number: number): boolean {
  return number >= 1 && number <= 12;
}

/** Whether two digits at the end of a date are known to be its year. */
export function endsWithYear(short: string | undefined, context: DateContext): boolean {
  const { year, twoDigitYears, startsWithShortYear, endsWithShortYear = twoDigitYears } = context;
  const isYearAbove = year !== undefined && year % 100 === Number(short);
  return short !== undefined && (isYearAbove || (endsWithShortYear === true && !startsWithShortYear));
}

/** Languages that write `2025. 5. 3.`, and `5. 3.` where the year is known. */
const yearsFirst = /^(?:hu|ja|ko|zh)\b/;

/** Which of two numbers with dots comes first, in a language: `3. 5.` */
export function orderOfDots({ order, language = "" }: DateContext): DateOrder {
  return order ?? (yearsFirst.test(language) ? "month-day" : "day-month");
}

/** Reads `3. 5.` under the heading of a year: both dots say that these are a day and a month. */
export function readDottedNumbers(written: string, { first, second }: Groups, context: DateContext) {
  const { year } = context;
  return year ? dayAndMonth(written, year, Number(first), Number(second), orderOfDots(context)) : undefined;
}

/** Reads `05/24`: month and day under the heading of a year, or a month and a year of two digits. */
export function readTwoNumbers(
  written: string,
  { first, second = "", separator }: Groups,
  context: DateContext,
): Read | undefined {
  // Of days such as "14–16" a year above makes no date.
  if (/[–—]/.test(separator ?? "") && Number(first) > 12 && Number(second) > 12) return undefined;
  if (context.year) return dayAndMonth(written, context.year, Number(first), Number(second), context.order);
  if (separator !== "/" || second.length !== 2) return undefined;
  if (context.twoDigitYears) return fromNumbers(written, { month: first, year: yearOf(second) });
  const mistake =
    `"${written}" can be a month and a year of two digits, or a day and a month. Write the year in full, ` +
    "or say in _data/site.yml that you write years with two digits: dates: {twoDigitYears: true}.";
  return { mistake };
}

/** A time whose dates exist, or why it is not one. */
export function checked(written: string, time: WrittenTime): DateReading {
  for (const date of [time.date, time.until]) {
    if (!date || isDate(date)) continue;
    const { year, month = 1 } = date;
    if (month < 1 || month > 12) return { written, ...noMonth(written, String(year), date.day) };
    return { written, mistake: `"${written}" is not a day of that month. Write a day that the month has.` };
  }
  return { time, written };
}

/** Why a number is not a month. */
export function noMonth(written: string, year: string, day?: number): { mistake: string } {
  const separator = /[./-]/.exec(written)?.[0] ?? ".";
  const example = [year, "12", day].filter((part) => part !== undefined).join(separator);
  const what = day ? "year, month and day" : "year and month";
  return { mistake: `"${written}" is not a month. Write the ${what}, as in ${example}.` };
}

/** Why something in the place of a day is not one. */
export function noDay(written: string, { year = "", month, separator }: Groups): { mistake: string } {
  if (!isDate({ year: Number(year), month: Number(month) })) return noMonth(written, year, 15);
  const example = `${year}${separator}${month}`;
  return { mistake: `"${written}" is not a day. Write the day, or leave it out, as in ${example}.` };
}
