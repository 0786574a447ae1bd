import type { WrittenDate } from "./date.ts";
import type { Groups } from "./date-pieces.ts";
import { fromNumbers } from "./date-values.ts";

/** The years of Taiwan and Japan: `民國114年5月`, `令和7年5月1日`. */
const eras: Readonly<Record<string, number>> = { 民國: 1911, 民国: 1911, 令和: 2018, 平成: 1988 };

export const inEra = String.raw`(?<name>${Object.keys(eras).join("|")})\s?(?<year>\d{1,3})\s?年(?:度|\s?«M»\s?月(?:\s?«D»\s?日)?)?`;

/** The date that {@link inEra} has found. */
export function fromEra(_: string, { name = "", year, month, day }: Groups): { date: WrittenDate } {
  const first = eras[name] ?? 0;
  return fromNumbers("", { year: String(first + Number(year)), month, day });
}

/** Months in Roman numerals: `14.iii.2025`, `14 III 2025`, `XII 2024`. */
const romanMonths = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

const romanEnd = String.raw`(?=\s{0,4}(?:$|[:：|\])】）〕］\uE001]|[–—-]\s))`;

/** "12 V 2024 Power" is not a date, though "12.v.2024 Power" is one. */
export const dayInRoman = String.raw`«D»(?:\.\s?|[-/\s])(?<name>[ivx]{2,4}|[ivx](?=[./-]|\s\d{4}(?:\sr\.)?${romanEnd}))(?:\.\s?|[-/\s])«Y»«end»`;

export const monthInRoman = String.raw`(?<name>[ivx]{2,4})(?:\.\s?|[/\s])«Y»«end»${romanEnd}`;

/** The date that {@link dayInRoman} or {@link monthInRoman} has found; undefined if the numeral is not a month. */
export function fromRoman(
  written: string,
  { name = "", year, day }: Groups,
): { date: WrittenDate } | undefined {
  const month = romanMonths.indexOf(name.toLowerCase()) + 1;
  // "3 x 2024 pixels"
  const isPlain = !/[./-]/.test(written) && !written.includes(name.toUpperCase());
  return month === 0 || isPlain ? undefined : fromNumbers("", { year, month: String(month), day });
}

/** The digits of dates such as `二〇二五年五月三日`. */
const hanDigits = "〇一二三四五六七八九";

export const yearInHan = String.raw`(?<year>[一二][${hanDigits}零○]{3})\s?年`;

export const inHan = String.raw`${yearInHan}\s?(?<month>[一二三四五六七八九十]{1,2})\s?月(?:\s?(?<day>[一二三四五六七八九十]{1,3})\s?[日号號])?`;

/** The date that {@link inHan} or {@link yearInHan} has found. */
export function fromHan(_: string, { year = "", month, day }: Groups): { date: WrittenDate } {
  const digits = [...year.replace(/[零○]/g, "〇")].map((digit) => hanDigits.indexOf(digit)).join("");
  return fromNumbers("", { year: digits, month: numberInHan(month), day: numberInHan(day) });
}

/** Reads a number up to 99, as in `二十三`. */
function numberInHan(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  const [tens = "", ones = ""] = written.includes("十") ? written.split("十") : ["〇", written];
  const value = (digit: string, alone: number) => (digit === "" ? alone : hanDigits.indexOf(digit));
  return String(10 * value(tens, 1) + value(ones, 0));
}
