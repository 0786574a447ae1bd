import { monthNames } from "../dates/date-words.ts";
import { nearest } from "../site/nearest.ts";

/** What is nearly a date, and the name of the month that may be meant. */
export interface NearlyDate {
  readonly written: string;
  readonly month: string;
}

const end = String.raw`(?=\s*(?:$|[:：|,)\]】）–—-]|\p{Lu}))`;
const name = String.raw`(?<name>\p{L}{4,12})\.?,?\s`;
const nth = String.raw`\d{1,2}(?:st|nd|rd|th|\.)?`;
const spellings = [
  new RegExp(`^(?:${nth}\\s(?:of\\s)?)?${name}(?:${nth},?\\s)?(?:19|20)\\d\\d(?!\\d)${end}`, "u"),
  new RegExp(`^(?:19|20)\\d\\d,?\\s${name}${nth}${end}`, "u"),
];

const belowYear = new RegExp(
  `^(?:${nth}\\s(?:of\\s)?)?(?<name>\\p{L}{4,12})\\.?(?:\\s${nth})?(?=\\s?(?:$|[:：|)\\]】）]|[–—-]\\s))`,
  "u",
);

/** What differs by a letter from a shorter name of a month may be that of a person: Jane, Judy. */
const shortestAlone = 7;

/**
 * The beginning of a text that would be a date if the name of its month were spelt right: `Septmber 2024`.
 *
 * @param text plain text; characters before the first letter or digit are ignored
 * @param language a BCP 47 language tag, besides English
 * @param isBelowYear whether a heading says the year: `3 Septmber:`
 */
export function nearlyDate(text: string, language?: string, isBelowYear = false): NearlyDate | undefined {
  const start = text.replace(/^[^\p{L}\p{N}]+/u, "").replace(/\s+/g, " ");
  const match = [...spellings, ...(isBelowYear ? [belowYear] : [])]
    .map((spelling) => spelling.exec(start))
    .find((found) => found !== null);
  const name = match?.groups?.name?.toLowerCase() ?? "";
  // Longer by a letter, the name of May is that of a person: Maya, Mayr, Maja.
  const months = monthNames(language).filter((month) => month.length > 3);
  const month = match ? nearest(name, months, name.length > 5 ? 2 : 1) : undefined;
  if (!match || month === undefined) return undefined;
  const isLikely = month.toLowerCase() !== name && month[0]?.toLowerCase() === name[0];
  const isAlone = !/\d/.test(match[0]);
  return isLikely && (!isAlone || month.length >= shortestAlone) ? { written: match[0], month } : undefined;
}
