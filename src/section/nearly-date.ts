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

/**
 * The beginning of a text that would be a date if the name of its month were spelt right: `Septmber 2024`.
 *
 * @param text plain text; characters before the first letter or digit are ignored
 * @param language a BCP 47 language tag, besides English
 */
export function nearlyDate(text: string, language?: string): NearlyDate | undefined {
  const start = text.replace(/^[^\p{L}\p{N}]+/u, "");
  const match = spellings.map((spelling) => spelling.exec(start)).find((found) => found !== null);
  const name = match?.groups?.name?.toLowerCase() ?? "";
  // Longer by a letter, the name of May is that of a person: Maya, Mayr, Maja.
  const months = monthNames(language).filter((month) => month.length > 3);
  const month = match ? nearest(name, months, name.length > 5 ? 2 : 1) : undefined;
  if (!match || month === undefined) return undefined;
  const isLikely = month.toLowerCase() !== name && month[0]?.toLowerCase() === name[0];
  return isLikely ? { written: match[0], month } : undefined;
}
