import { caseless, type Pattern } from "./caseless.ts";
import type { DateWords } from "./date-words.ts";

/** What the named groups of a pattern have found. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** The pieces that are the same in every language. */
export const numbers = {
  Y: String.raw`(?<year>(?:19|20|21)\d\d)(?!\d)`,
  // Phones and word processors turn the apostrophe the wrong way.
  "'YY": String.raw`['’‘ʼ´](?<short>\d\d)(?!\d)`,
  M: String.raw`(?<month>\d{1,2})(?!\d)`,
  D: String.raw`(?<day>\d{1,2})(?!\d)`,
  A: String.raw`(?<first>\d{1,2})`,
  B: String.raw`(?<second>\d{1,2})`,
  // Many write a dash where they mean a hyphen.
  S: String.raw`(?<separator>[./-]|[–—](?=\d\d(?!\d))| / )`,
  "=S": String.raw`\k<separator>`,
  _: String.raw`[,\s]{0,4}`,
  MM: String.raw`(?<month>0[1-9]|1[0-2])(?!\d)`,
  // What also parts a date from words, and counts within one only where the date ends for sure: "2025 · May".
  sign: String.raw`(?:\s?[·•|]\s?|\s[–—]\s)`,
  apart: String.raw`(?=\s{0,4}(?:$|[:：|·•\])】）〕］\uE001]))`,
  closed: String.raw`(?=\s{0,4}(?:$|[:：|\])】）〕］\uE001]))`,
};

/** What makes a number an ordinal; mark-up may raise it. */
export const ordinal = String.raw`(?:\uE000?(?:st|nd|rd|th|er|re|\.?[ºª°])\uE001?)?`;

/** The pieces that the forms are made of; in a form, each is named in «…». */
export function piecesOf({ months, links }: DateWords): Readonly<Record<string, string>> {
  const link = (words: string, more = "") => String.raw`[,\s]{0,4}(?:(?:${words}${more})[,\s]{0,4})?`;
  return {
    ...numbers,
    Nth: String.raw`(?<day>\d{1,2})(?!\d)${ordinal}(?:(?!\p{L})|(?=${links.end}))`,
    Mon: String.raw`(?<name>${months})(?:(?!\p{L})|(?=${links.md}))\.?`,
    dm: link(links.dm, "|of(?!\\p{L})|de(?!\\p{L})|d['’]|[-/.]"),
    md: String.raw`[,\s]{0,4}(?:${links.md}(?!\p{L})[,\s]{0,4})?`,
    my: link(links.my, "|de|del|of|[-/]"),
    ym: link(links.ym, "|[-/.]"),
    yd: link(links.yd),
    end: String.raw`(?:\s{0,2}${links.end}(?!\p{L}))?`,
  };
}

/** A pattern of the pieces named in «…»; case does not matter. */
export function pattern(spelling: string, pieces: Readonly<Record<string, string>>): Pattern {
  return caseless(spelling.replace(/«(.+?)»/g, (_, piece) => pieces[piece] ?? ""));
}

/** What comes between the two ends of a longer time. */
export const connector = String.raw`\s{0,4}(?:-{1,2}>?|–|—|~|～|〜|→|至|到|(?<=\s)(?:to|until|through|thru)(?=\s))\s{0,4}`;

/** Words that say it only between dates, as they say much else. */
export const betweenDates = String.raw`(?:${connector}|\s{1,4}(?:bis(?:\szum)?|au|à|al|ad|a|até|tot|t\/m|do|до|по)\s{1,4}|から)`;

/** Two months that share a year: `May/June 2024`. */
export const betweenMonths = String.raw`(?:${betweenDates}|\s?[/&]\s?|,\s|\s{1,4}(?:and|und|et|y|e|en|i|и)\s{1,4})`;

/** Two days that share a month: `5 & 6 May 2024`, `5./6. Mai 2024`. */
export const betweenDays = String.raw`(?:${betweenDates}|\s?[&+/]\s?|\s{1,4}(?:and|und|et|y|e|en|i|и)\s{1,4})`;

/** Whether a language writes a dot after the day. */
export function writesDots({ links }: DateWords): boolean {
  return new RegExp(`^${links.dm}`, "u").test(".");
}

/**
 * Whether what follows sets a date off from a sentence: an end, a separator, a closing bracket or mark-up, or a word
 * that is not written in lower case. It tells "2024: We" and "2024 We" from "2024 was".
 */
const setting =
  /^(?:$|\s*[:,.](?!\d)|\s*[：，、;；|·•\])】）〕］–—\uE000-\uE003]|\s+-|-{2,}|\s+(?!\p{Ll})|[^\S\n]*\n|['’]?\s*→|\t)/u;

const closed = new RegExp(`^${numbers.closed}`, "u");

/** Whether what follows shows that only a date can be meant. */
export function isClosed(rest: string): boolean {
  return closed.test(rest);
}

/** What connects the two ends of a longer time. */
export const toEnd = caseless(String.raw`^(?:${connector}(?=\S)|${betweenDates}(?=\d))`);

/** Whether what follows a date sets it off from a sentence. */
export function isSetOff(rest: string): boolean {
  return setting.test(rest) || toEnd.test(rest);
}
