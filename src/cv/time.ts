import { formatShort, isDate, isoDate, type WrittenDate } from "../dates/date.ts";
import type { CvTime } from "./cv.ts";

/** How formats write that something is ongoing. */
const present = /^(?:present|now|current|today|ongoing)$/i;

/**
 * The time of an entry.
 *
 * @param fields what the file contains: a date or words by themselves, or a start and an end; with only a start, it is
 *   ongoing
 * @returns the time, and the dates in it that do not exist, such as `2024-13`
 */
export function timeOf({
  date,
  start,
  end,
}: Readonly<Record<"date" | "start" | "end", string | undefined>>): {
  readonly time: CvTime | undefined;
  readonly wrong: readonly string[];
} {
  const wrong = [date, start, end].filter((text) => text !== undefined && isWrong(text)) as string[];
  if (date !== undefined) return { time: { start: read(date) }, wrong };
  if (start === undefined) return { time: end === undefined ? undefined : { start: read(end) }, wrong };
  return { time: { start: read(start), end: read(end ?? "present") }, wrong };
}

/**
 * A time for people, short and with months instead of days, as in `Sep 2021 – present`; and for machines, as in HTML's
 * `datetime`, if it is a single date.
 *
 * @param language a BCP 47 tag
 * @param lasts the word for what is ongoing
 */
export function cvTime(
  { start, end }: CvTime,
  language: string,
  lasts: string,
): { readonly text: string; readonly machine: string | undefined } {
  const written = (part: WrittenDate | string) =>
    part === "present"
      ? lasts
      : typeof part === "string"
        ? part
        : formatShort({ date: toMonth(part) }, language);
  if (end === undefined)
    return { text: written(start), machine: typeof start === "string" ? undefined : isoDate(start) };
  const text =
    typeof start === "string" ||
    typeof end === "string" ||
    isoDate(end) < isoDate(start).slice(0, isoDate(end).length)
      ? `${written(start)} – ${written(end)}`
      : formatShort({ date: toMonth(start), until: toMonth(end) }, language);
  return { text, machine: undefined };
}

function read(text: string): WrittenDate | string {
  if (present.test(text)) return "present";
  const [, year, month, day] = pattern.exec(text) ?? [];
  const date = {
    year: Number(year),
    ...(month !== undefined && { month: Number(month) }),
    ...(day !== undefined && { day: Number(day) }),
  };
  return year !== undefined && isDate(date) ? date : text;
}

/** ISO 8601, with what may follow a day. */
const pattern = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?(?:T.*)?$/;

function isWrong(text: string): boolean {
  return pattern.test(text) && typeof read(text) === "string";
}

function toMonth({ year, month }: WrittenDate): WrittenDate {
  return { year, ...(month !== undefined && { month }) };
}
