import type { MonthOf } from "./months.ts";

/** When a work appeared, at the precision of its entry. */
export interface WorkDate {
  readonly year?: number;
  /** From 1 to 12; never without a year. */
  readonly month?: number;
  readonly day?: number;
  /** What is given in place of a year: "to appear", "in press". */
  readonly words?: string;
}

/**
 * Reads a date as in biblatex ("biblatex", §2.3.8; ISO 8601-2), keeping the start of a period and what is certain:
 * `2021-03-05/2021-04`, `2021-03~`, `2021?`, `1999/open`; or `2021/03/05` and `20210305`, as people write.
 */
function readIsoDate(text: string): WorkDate | undefined {
  const [, year, month, day] =
    /^[\s~?%]*(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?=[~?%\s/T]|$)/.exec(
      text.replace(/^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$|^(\d{4})(\d\d)(\d\d)$/, "$1$4-$2$5-$3$6"),
    ) ?? [];
  if (year === undefined) return undefined;
  return dateOf(Number(year), month, day);
}

/**
 * The date of an entry: its `date`, `year` and `month` fields. The year in `year` wins over that in `date`; words in it
 * that are not a year are kept.
 *
 * @param fields plain text, without TeX
 */
export function readWorkDate(
  fields: { date?: string | undefined; year?: string | undefined; month?: string | undefined },
  monthOf: MonthOf,
): WorkDate {
  const { date = "", month = "" } = fields;
  const year = fields.year?.normalize("NFKC") ?? "";
  const iso = readIsoDate(date);
  // "2024", "2024a", "c. 2024", "2023/24", "to appear in 2025".
  const written = [year, iso === undefined ? date : ""]
    .map((text) => /(?<!\d)(1[4-9]|20|21)\d\d(?!\d)|^[12]\d{3}$/.exec(text.trim())?.[0])
    .find((found) => found !== undefined);
  const full = readIsoDate(year);
  // So is a year in a different era: "350 BC", "令和2年".
  const isInWords = /\p{L}{3,}|\d\s?[ABC]\.?\s?[CDEH]\b|\bA\.?D\.?\s?\d|\p{Script=Han}/u.test(year);
  const words = isInWords ? year.replace(/^[\s([]+|[\s)\]]+$/g, "") : undefined;
  const found: WorkDate =
    full?.month !== undefined ? full : written !== undefined ? { year: Number(written) } : {};
  const base =
    found.year === undefined ? (iso ?? {}) : iso?.year === found.year ? { ...iso, ...found } : found;
  if (base.year === undefined)
    return words === undefined && date === "" ? {} : { words: words ?? date.trim() };
  // The month may be in the date: "5 March 2020".
  const monthText = month || (/\p{L}{3}/u.test(date) && date.includes(String(base.year)) ? date : "");
  if (base.month !== undefined || monthText === "") return base;
  const number = monthOf(monthText);
  if (number === undefined) return base;
  // The day may be in the month: "10~jan", "March 5--7".
  const day =
    /\p{L}/u.test(monthText) && !/\d\s*[月월]/.test(monthText)
      ? /(?<!\d)\d{1,2}(?!\d)/.exec(monthText)?.[0]
      : undefined;
  return dateOf(base.year, String(number), day);
}

function dateOf(year: number, month: string | undefined, day: string | undefined): WorkDate {
  const [monthNumber, dayNumber] = [Number(month), Number(day)];
  // Months above 12 are seasons.
  if (!(monthNumber >= 1 && monthNumber <= 12)) return { year };
  const last = new Date(Date.UTC(2000 + (year % 400), monthNumber, 0)).getUTCDate();
  if (!(dayNumber >= 1 && dayNumber <= last)) return { year, month: monthNumber };
  return { year, month: monthNumber, day: dayNumber };
}

/** The date as machines read it, at its precision: `2021-03`; undefined without a year. */
export function isoOf({ year, month, day }: WorkDate, separator = "-"): string | undefined {
  if (year === undefined) return undefined;
  return [
    String(year).padStart(4, "0"),
    ...[month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, "0")),
  ].join(separator);
}
