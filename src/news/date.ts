import { DateTime } from "luxon";

/** A date at the precision it was written; nothing is made up for what the author left out. */
export interface WrittenDate {
  readonly year: number;
  /** From 1 to 12. */
  readonly month?: number;
  /** From 1 to 31; only with a month. */
  readonly day?: number;
}

/** What the start of a line says: a date, or something that looks like one and is none. */
export type DateReading =
  | { readonly date: WrittenDate; readonly written: string }
  | { readonly mistake: string; readonly written: string };

const numeric =
  /^(?<year>(?:19|20|21)\d\d)(?<separator>[./-])(?<month>\d{1,2})(?:\k<separator>(?<day>\d{1,2}))?(?!\d)/;

/**
 * Reads the date that a text starts with: year and month, or year, month and day, separated by `.`, `/` or `-`.
 *
 * @param text plain text, without markup and leading spaces
 * @returns the date and the characters it was written with; the mistake, as a sentence for the author, when the text
 *   starts with something that looks like a date; nothing when it starts with neither
 */
export function readDate(text: string): DateReading | undefined {
  const match = numeric.exec(text);
  if (!match?.groups) return undefined;
  const [written] = match;
  const { year, separator = ".", month, day } = match.groups;
  const date = { year: Number(year), month: Number(month), ...(day && { day: Number(day) }) };
  if (date.month < 1 || date.month > 12) {
    const example = [year, "12", day].filter(Boolean).join(separator);
    const what = day ? "year, month and day" : "year and month";
    return { written, mistake: `"${written}" is not a month. Write the ${what}, as in ${example}.` };
  }
  if (!DateTime.fromObject(date, { zone: "utc" }).isValid) {
    return { written, mistake: `"${written}" is not a day of that month. Write a day that the month has.` };
  }
  return { date, written };
}

/** Writes a date for machines, as HTML's `datetime` and ISO 8601 want it: `2025`, `2025-05` or `2025-05-20`. */
export function isoDate({ year, month, day }: WrittenDate): string {
  return [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}

/**
 * Writes a date for people: `May 2025`, `20 May 2025`.
 *
 * @param language a BCP 47 language tag, which decides the words and their order
 */
export function formatDate(date: WrittenDate, language: string): string {
  return DateTime.fromObject(date, { zone: "utc" })
    .setLocale(language)
    .toLocaleString({
      year: "numeric",
      ...(date.month && { month: "long" }),
      ...(date.day && { day: "numeric" }),
    });
}

/**
 * The last minute of the year, month or day that was written.
 *
 * @param timeZone the IANA zone in which that period begins and ends
 * @returns an instant, in whole minutes
 */
export function lastMinute(date: WrittenDate, timeZone: string): Date {
  const unit = date.day ? "day" : date.month ? "month" : "year";
  return DateTime.fromObject(date, { zone: timeZone }).endOf(unit).startOf("minute").toJSDate();
}
