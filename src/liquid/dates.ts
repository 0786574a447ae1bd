/**
 * A date as front matter and data files have it, for the filters that write dates. Its clock and day are kept as they
 * were written; a time zone after them is left out, so that the day never depends on where the site is built.
 *
 * @param value text such as `2024-05-03 10:00:00 -0400` or `June 2024`; `now` and `today` are the time of the build
 * @returns the written time as if it were in UTC; the value itself if it is not a date
 */
export function toDate(value: unknown, now: Date): unknown {
  if (value === "now" || value === "today") return now;
  if (typeof value !== "string") return value;
  const written = yearFirst.exec(value) ?? dayFirst.exec(value);
  if (!written) {
    const date = new Date(`${value} UTC`);
    return /\d{4}/.test(value) && !Number.isNaN(date.getTime()) ? date : value;
  }
  const { year, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = written.groups ?? {};
  const numbers = [Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second)] as const;
  return new Date(Date.UTC(Number(year), ...numbers));
}

const monthNumber = "(?<month>0?[1-9]|1[0-2])";
const clock = String.raw`(?:[T ]+(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?)?`;
const yearFirst = new RegExp(
  String.raw`^\s*(?<year>\d{4})(?!\d)(?:([-/.])${monthNumber}(?!\d)(?:\2(?<day>\d{1,2}))?)?${clock}`,
);
/** As Ruby reads it, which Jekyll is written in. */
const dayFirst = new RegExp(
  String.raw`^\s*(?<day>\d{1,2})([-/.])${monthNumber}\2(?<year>\d{4})(?!\d)${clock}`,
);
