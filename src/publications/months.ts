import { dateWords, neighbouringDateWords } from "../dates/date-words.ts";

/** Finds the month that a text names, from 1 to 12. */
export type MonthOf = (text: string) => number | undefined;

/**
 * Makes a reader of months: their names in English, in the site's language and in its neighbours, and their numbers.
 *
 * @param language the site's language, a BCP 47 tag: it wins if a name means different months
 */
export function monthReader(language = "en"): MonthOf {
  // Gathered when first needed: most sites have no bibliography, and most bibliographies only numbers.
  const tables = [() => dateWords(language), neighbouringDateWords].map((words) => {
    let table: { readonly pattern: RegExp; readonly monthOf: MonthOf } | undefined;
    return () => {
      const { months, monthOf } = words();
      table ??= { pattern: new RegExp(`(?<!\\p{L})${months}(?!\\p{L})`, "iu"), monthOf };
      return table;
    };
  });
  return (written) => {
    const text = written.replace(/(?<=\d)\s*[月월]/g, "");
    if (!/\p{L}/u.test(text)) {
      const number = /(?<!\d)(?:1[0-2]|0?[1-9])(?!\d)/.exec(text)?.[0];
      return number === undefined ? undefined : Number(number);
    }
    for (const tableOf of tables) {
      const { pattern, monthOf } = tableOf();
      const name = pattern.exec(text)?.[0];
      if (name !== undefined) return monthOf(name);
    }
    return undefined;
  };
}
