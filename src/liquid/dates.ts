/**
 * A date as front matter and data files have it, for the filters that write dates. Its clock and day are kept as they
 * were written; a time zone after them is left out, so that the day never depends on where the site is built.
 *
 * @param value text such as `2024-05-03 10:00:00 -0400` or `June 2024`; `now` and `today` are the time of the build
 * @returns the written time as if it were in UTC; the value itself where it is no date
 */
export function toDate(value: unknown, now: Date): unknown {
  if (value === "now" || value === "today") return now;
  if (typeof value !== "string") return value;
  const written = /^\s*(\d{4}(?:-\d{1,2}(?:-\d{1,2})?)?)(?:[T ]+(\d{1,2}:\d{2}(?::\d{2})?))?/.exec(value);
  if (!written) {
    // Ruby, which Jekyll is written in, reads the day first where it can.
    const [, first, second, last] = /^\s*(\d{1,2})[-./](\d{1,2})[-./](\d{4})\s*$/.exec(value) ?? [];
    const month = Number(second) - 1;
    const dayFirst = new Date(Date.UTC(Number(last), month, Number(first)));
    if (last !== undefined && dayFirst.getUTCMonth() === month) return dayFirst;
    const date = new Date(`${value} UTC`);
    return /\d{4}/.test(value) && !Number.isNaN(date.getTime()) ? date : value;
  }
  const [year = "", month = "1", day = "1"] = (written[1] ?? "").split("-");
  const [hour = "0", minute = "0", second = "0"] = (written[2] ?? "").split(":");
  const numbers = [Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second)] as const;
  return new Date(Date.UTC(Number(year), ...numbers));
}
