import { fold } from "./names.ts";

/** Finds the month that a text names, from 1 to 12. */
export type MonthOf = (text: string) => number | undefined;

const common = [
  "en",
  "de",
  "fr",
  "es",
  "pt",
  "it",
  "nl",
  "ca",
  "pl",
  "sv",
  "da",
  "nb",
  "fi",
  "tr",
  "ru",
  "uk",
  "el",
];

/**
 * Makes a reader of months: their names, long and short, in English, in the site's language and in others that are
 * common (Unicode CLDR, by `Intl`), and their numbers.
 *
 * @param language the site's language, a BCP 47 tag: it wins where a name means different months
 */
export function monthReader(language = "en"): MonthOf {
  const tables = new Map<string, Map<string, number>>();
  return (text) => {
    const found = /(?<!\d)(?:1[0-2]|0?[1-9])(?!\d)/.exec(text);
    const words = fold(text).match(/\p{L}+/gu) ?? [];
    for (const word of words) {
      for (const tongue of ["en", language, ...common]) {
        let table = tables.get(tongue);
        if (table === undefined) {
          table = namesOf(tongue);
          tables.set(tongue, table);
        }
        const month = table.get(word);
        if (month !== undefined) return month;
      }
    }
    return words.length === 0 && found !== null ? Number(found[0]) : undefined;
  };
}

function namesOf(language: string): Map<string, number> {
  const names = new Map<string, number>();
  if (!Intl.DateTimeFormat.supportedLocalesOf(language, { localeMatcher: "lookup" }).length) return names;
  for (const month of ["long", "short"] as const) {
    for (const day of [undefined, "numeric"] as const) {
      const format = new Intl.DateTimeFormat(language, {
        month,
        day,
        calendar: "gregory",
        numberingSystem: "latn",
        timeZone: "UTC",
      });
      for (let index = 0; index < 12; index++) {
        const parts = format.formatToParts(Date.UTC(2021, index, 15));
        const name = fold(parts.find(({ type }) => type === "month")?.value ?? "");
        if (/^\p{L}+$/u.test(name) && !names.has(name)) names.set(name, index + 1);
      }
    }
  }
  // English has two short forms.
  if (language === "en") names.set("sept", 9);
  return names;
}
