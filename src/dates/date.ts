import { DateTime } from "luxon";
import { dateFormat } from "./calendar.ts";

/** A date with the precision it was written with; nothing is made up for what the author left out. */
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
  /**
   * The author's own words, if the dates say less: a season or term (`Spring 2024`), or a place beside the date
   * (`May 2026, CA`). People are shown these. A season has no more than its year, so that it stays where the author put
   * it among the news of a year.
   */
  readonly written?: string;
}

/** Writes a date for machines, as HTML's `datetime` and ISO 8601 require: `2025`, `2025-05` or `2025-05-20`. */
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
 * Writes a time for people: `May 2025`, `20 May 2025`, `May – July 2025`; as the author wrote it where that says more.
 *
 * @param language a BCP 47 language tag, which decides the words and their order
 */
export function formatTime(time: WrittenTime, language: string): string {
  return time.written ?? write(time, language, leastUnitOf(time));
}

/**
 * Writes a time for people who see the year above it: `May`, `20 May`, `May – Jul`; with the year if it is a different
 * one, or all there is.
 *
 * @param language a BCP 47 language tag, which decides the words and their order
 */
export function formatTimeInYear(time: WrittenTime, language: string): string {
  const { date, until = date, written } = time;
  if (written !== undefined) return written;
  const unit = leastUnitOf(time);
  const isWithinYear = unit !== "year" && until.year === date.year;
  return write(time, language, isWithinYear ? `${unit} in year` : `short ${unit}`);
}

/** Writes a time in few letters, with its year: `May 2025`, `May – Jul 2025`. */
export function formatShort(time: WrittenTime, language: string): string {
  return write(time, language, `short ${leastUnitOf(time)}`);
}

/** Writes a date, or a range, which takes several times as long. */
function write({ date, until }: WrittenTime, language: string, form: keyof typeof formats): string {
  const format = formatter(language, form);
  // CLDR writes ranges with slashes there, though it has signs for years, months and days.
  if (until && /^(?:ja|zh)\b/.test(language)) {
    const dash = language.startsWith("ja") ? "～" : "至";
    return rangeOfSigns(format.format(inUtc(date)), format.format(inUtc(until)), dash);
  }
  // Which kind of space is around the dash depends on the version of Node's language data.
  const written = until
    ? format.formatRange(inUtc(date), inUtc(until)).replace(/\s/g, " ")
    : format.format(inUtc(date));
  // The first is the only day that French counts, and CLDR does not.
  return /^fr\b/.test(language)
    ? written.replace(/(?<!\d)1(?=(?:\s?–\s?\d{1,2})?\s\p{Ll})/gu, "1er")
    : written;
}

/** A range that says once what both its ends have: `2024年3月5日～7日`. */
function rangeOfSigns(from: string, to: string, dash: string): string {
  const parts = from.split(/(?<=[年月])/);
  const last = to.split(/(?<=[年月])/);
  const firstOther = last.findIndex((part, index) => part !== parts[index]);
  return firstOther < 0 ? from : from + dash + last.slice(firstOther).join("");
}

type Unit = "year" | "month" | "day";

/** The smallest unit that was written. */
function unitOf({ month, day }: WrittenDate): Unit {
  return day ? "day" : month ? "month" : "year";
}

/** The smallest unit that both ends of a time have. */
function leastUnitOf({ date, until = date }: WrittenTime): Unit {
  return unitOf(isoDate(date).length < isoDate(until).length ? date : until);
}

const formats = {
  year: { year: "numeric" },
  month: { year: "numeric", month: "long" },
  day: { year: "numeric", month: "long", day: "numeric" },
  "short year": { year: "numeric" },
  "short month": { year: "numeric", month: "short" },
  "short day": { year: "numeric", month: "short", day: "numeric" },
  "month in year": { month: "short" },
  "day in year": { month: "short", day: "numeric" },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter takes far longer than using it, so those that were made are kept. */
function formatter(language: string, format: keyof typeof formats): Intl.DateTimeFormat {
  const key = `${language} ${format}`;
  const known =
    formatters.get(key) ??
    // Where Node knows a language by name only, it would write in that of the machine.
    dateFormat([language, "en"], {
      ...formats[format],
      // CLDR has mere numbers for short months there.
      ...(format === "month in year" && /^(?:bg|lt)\b/.test(language) ? { month: "long" } : {}),
    });
  formatters.set(key, known);
  return known;
}

/** Whether there is such a day, month and year. */
export function isDate(date: WrittenDate): boolean {
  // Where there is no such month or day, it rolls over to another.
  const instant = inUtc(date);
  return instant.getUTCMonth() + 1 === (date.month ?? 1) && instant.getUTCDate() === (date.day ?? 1);
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
  const start = DateTime.fromObject(date, { zone: timeZone });
  return { start: start.toMillis(), end: start.plus({ [unitOf(date)]: 1 }).toMillis() };
}

/** The first instant of a date in UTC. */
function inUtc({ year, month = 1, day = 1 }: WrittenDate): Date {
  return new Date(Date.UTC(year, month - 1, day));
}
