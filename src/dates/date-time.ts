import { isDate, type WrittenDate } from "./date.ts";

const dateTime =
  /^(?<year>\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d)(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?)?)?$/;

/**
 * Reads the value of a `<time>` element's `datetime`: a year, a month, a date, or a date with a time, whose date is
 * taken as written.
 *
 * @returns undefined for any other value, such as a duration, a week, a day without a year, or one that does not exist
 * @see https://html.spec.whatwg.org/multipage/text-level-semantics.html#datetime-value
 */
export function readDateTime(value: string): WrittenDate | undefined {
  const { year, month, day } = dateTime.exec(value.trim())?.groups ?? {};
  if (year === undefined || Number(year) < 100) return undefined;
  const date = {
    year: Number(year),
    ...(month && { month: Number(month) }),
    ...(day && { day: Number(day) }),
  };
  return isDate(date) ? date : undefined;
}

/** Writes an instant in UTC as Atom and JSON Feed require it (RFC 3339 §5.6), without fractions of a second. */
export function formatInstant(instant: Date): string {
  return `${instant.toISOString().slice(0, 19)}Z`;
}
