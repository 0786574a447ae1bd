import { DateTime } from "luxon";

/** A date at the precision it was written; nothing is made up for what the author left out. */
export interface WrittenDate {
  readonly year: number;
  /** From 1 to 12. */
  readonly month?: number;
  /** From 1 to 31; only with a month. */
  readonly day?: number;
}

/** When something happened: a date, or the first and the last date of a longer time. */
export interface WrittenTime {
  readonly date: WrittenDate;
  readonly until?: WrittenDate;
}

/** Writes a date for machines, as HTML's `datetime` and ISO 8601 want it: `2025`, `2025-05` or `2025-05-20`. */
export function isoDate({ year, month, day }: WrittenDate): string {
  return [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}

/** Writes a time as ISO 8601 has it: a date, or `2025-05/2025-07` for an interval. */
export function isoTime({ date, until }: WrittenTime): string {
  return until ? `${isoDate(date)}/${isoDate(until)}` : isoDate(date);
}

/**
 * Writes a time for people: `May 2025`, `20 May 2025`, `May – July 2025`.
 *
 * @param language a BCP 47 language tag, which decides the words and their order
 */
export function formatTime({ date, until }: WrittenTime, language: string): string {
  const from = inUtc(date).setLocale(language);
  const format = (least: WrittenDate): Intl.DateTimeFormatOptions => ({
    year: "numeric",
    ...(least.month && { month: "long" }),
    ...(least.day && { day: "numeric" }),
    timeZone: "UTC",
  });
  if (!until) return from.toLocaleString(format(date));
  const least = isoDate(date).length < isoDate(until).length ? date : until;
  const formatter = new Intl.DateTimeFormat(language, format(least));
  // Which kind of space stands beside the dash depends on the version of Node's language data.
  return formatter.formatRange(from.toJSDate(), inUtc(until).toJSDate()).replace(/\s/g, " ");
}

/**
 * Writes a time for people who see the year above it: `May`, `20 May`, `May – Jul`; with the year where it is another
 * one, or all there is.
 *
 * @param language a BCP 47 language tag, which decides the words and their order
 */
export function formatTimeInYear({ date, until }: WrittenTime, language: string): string {
  const isWithinYear = date.month !== undefined && (until ?? date).year === date.year;
  const formatter = new Intl.DateTimeFormat(language, {
    ...(!isWithinYear && { year: "numeric" }),
    ...(date.month && { month: "short" }),
    ...(date.day && { day: "numeric" }),
    timeZone: "UTC",
  });
  const [start, end] = [inUtc(date).toJSDate(), inUtc(until ?? date).toJSDate()];
  return until ? formatter.formatRange(start, end).replace(/\s/g, " ") : formatter.format(start);
}

/** Whether there is such a day, month and year. */
export function isDate({ year, month = 1, day = 1 }: WrittenDate): boolean {
  // Where there is no such month or day, the date rolls over to another.
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A stretch of time: its first instant and the first one after it, in milliseconds since 1970. */
export interface Period {
  readonly start: number;
  readonly end: number;
}

/**
 * The year, month or day that was written.
 *
 * @param timeZone the IANA zone in which it begins and ends
 */
export function periodOf(date: WrittenDate, timeZone: string): Period {
  const unit = date.day ? "day" : date.month ? "month" : "year";
  const start = DateTime.fromObject(date, { zone: timeZone });
  return { start: start.toMillis(), end: start.plus({ [unit]: 1 }).toMillis() };
}

function inUtc(date: WrittenDate): DateTime {
  return DateTime.fromObject(date, { zone: "utc" });
}
