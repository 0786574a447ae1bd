import { compare } from "../compare.ts";
import { dateFormat } from "./calendar.ts";
import { lowered } from "./caseless.ts";

/** The words of a language for dates, in lower case, as parts of regular expressions with the flag `u`. */
export interface DateWords {
  /** The names of months. */
  readonly months: string;
  /** The names of the days of the week. */
  readonly weekdays: string;
  /** What comes between two parts of a date (`dm`: day and month) and after the last one. */
  readonly links: Readonly<Record<Link, string>>;
  /** The month, from 1 to 12, that a name found by `months` means. */
  readonly monthOf: (name: string) => number;
  /**
   * Whether a date that a text starts with may name a month: its first letters are there, right at the start unless
   * that is a digit. Names make patterns long, and compiling one takes longer than reading many lines.
   */
  readonly mayNameMonth: (text: string) => boolean;
}

type Link = (typeof linkKinds)[number];
const linkKinds = ["dm", "md", "my", "ym", "yd", "end"] as const;

/** British English has `Sept`. */
const english = ["en", "en-GB"];

/** Where a language has further names of months: `Jänner`, `setiembre`, and others in the Levant and the Maghreb. */
const regions: Readonly<Record<string, readonly string[]>> = {
  ar: ["ar-LB", "ar-DZ", "ar-MA"],
  de: ["de-AT"],
  es: ["es-PE"],
};

/** "Year" as it is written after a number, where CLDR does not have it. */
const yearWords: Readonly<Record<string, readonly string[]>> = {
  bg: ["година"],
  pl: ["r.", "roku"],
  ru: ["года", "год", "г."],
  uk: ["року"],
};

/** Names of months in use that CLDR does not have. */
const shortNames: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  de: { Feber: 2, Febr: 2, Mrz: 3 },
  el: { Μάι: 5, Σεπτ: 9, Νοέ: 11 },
  fr: { Fév: 2 },
  id: { Agt: 8 },
  it: { Genn: 1, Febbr: 2, Sett: 9 },
  nl: { Febr: 2 },
  ru: { Фев: 2, Сен: 9, Ноя: 11 },
};

/** What is in use for days of the week and CLDR does not have; in Vietnamese, the word "day". */
const shortWeekdays: Readonly<Record<string, readonly string[]>> = {
  en: ["Tues", "Weds", "Thur", "Thurs"],
  vi: ["ngày"],
};

/** No name of a month in one of these means a different month in another. */
const neighbours = [
  "de",
  "de-AT",
  "fr",
  "es",
  "pt",
  "it",
  "nl",
  "ru",
  "uk",
  "pl",
  "cs",
  "tr",
  "sv",
  "id",
  "zh",
];

const known = new Map<string, DateWords>();

/**
 * The words of a language and English for dates, from Node's language data (CLDR).
 *
 * @param language a BCP 47 language tag; if there is no such language, English is all there is
 */
export function dateWords(language: string): DateWords {
  const tags = [...(regions[language.split("-")[0] ?? ""] ?? []), language].filter(isKnown);
  return remembered(language, () => gather([...english, ...tags].map(formsOf)));
}

/** The full names of months in the languages that most pages are in: a page is often in two of them. */
export function neighbouringDateWords(): DateWords {
  // Asking for a form takes far longer than reading a line: these two have all names in full.
  const forms = longForms.filter(({ day, year }) => (day === undefined) === (year === undefined));
  return remembered("", () =>
    gather(
      neighbours.map((language) => [language, forms]),
      [],
    ),
  );
}

const inFull = new Map<string, readonly string[]>();

/** The names of months in English and in a language, in full. */
export function monthNames(language = "en"): readonly string[] {
  const names =
    inFull.get(language) ??
    [...english, language].filter(isKnown).flatMap((tag) => {
      const format = dateFormat(tag, { month: "long" });
      return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2024, month, 3)));
    });
  inFull.set(language, names);
  return names;
}

function remembered(key: string, make: () => DateWords): DateWords {
  const words = known.get(key) ?? make();
  known.set(key, words);
  return words;
}

function isKnown(language: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
  } catch {
    return false;
  }
}

/** A name depends on what is next to it: Czech has `květen 2025`, and `3. května 2025`. */
const surroundings: readonly Intl.DateTimeFormatOptions[] = [
  {},
  { day: "numeric" },
  { year: "numeric" },
  { day: "numeric", year: "numeric" },
];
const longForms = surroundings.map((around) => ({ ...around, month: "long" as const }));
const forms = [...longForms, ...surroundings.map((around) => ({ ...around, month: "short" as const }))];

/** A language, and the forms of its dates that differ in their words. */
type InForms = readonly [language: string, forms: readonly Intl.DateTimeFormatOptions[]];
/** In English, no word depends on what is next to it, and asking for each form takes time in every build. */
const formsOf = (language: string): InForms => [
  language,
  /^en\b/.test(language) ? [{ month: "long" }, { month: "short" }] : forms,
];

/**
 * @param languages if two give a name to different months, the later one is right
 * @param lengths which names of weekdays are wanted
 */
function gather(
  languages: readonly InForms[],
  lengths: readonly ("long" | "short")[] = ["long", "short"],
): DateWords {
  const numbers = new Map<string, number>();
  const months = new Set<string>();
  const weekdays = new Set<string>();
  const links = new Map<string, Set<string>>(linkKinds.map((kind) => [kind, new Set()]));
  const add = (name: string, month: number, language: string) => {
    numbers.set(folded(name), month);
    for (const spelling of spellingsOf(name, language)) months.add(spelling);
  };
  for (const [language, forms] of languages) {
    for (const word of yearWords[language.split("-")[0] ?? ""] ?? []) links.get("end")?.add(word);
    for (const form of forms) {
      const format = dateFormat(language, form);
      for (let month = 1; month <= 12; month++) {
        const parts = format.formatToParts(Date.UTC(2024, month - 1, 3));
        collectLinks(parts, links);
        const name = nameIn(parts);
        if (name === undefined) continue;
        add(name, month, language);
      }
    }
    for (const [name, month] of Object.entries(shortNames[language] ?? {})) add(name, month, language);
    for (const weekday of shortWeekdays[language] ?? []) weekdays.add(weekday);
    for (const weekday of lengths) {
      const format = dateFormat(language, { weekday });
      for (let day = 1; day <= 7; day++) {
        for (const spelling of spellingsOf(format.format(Date.UTC(2024, 0, day)), language))
          weekdays.add(spelling);
      }
    }
  }
  const linkOf = (kind: Link) => oneOf(links.get(kind) ?? []);
  return {
    months: oneOf(months),
    weekdays: oneOf(weekdays),
    links: {
      dm: linkOf("dm"),
      md: linkOf("md"),
      my: linkOf("my"),
      ym: linkOf("ym"),
      yd: linkOf("yd"),
      end: linkOf("end"),
    },
    monthOf: (name) => numbers.get(folded(name)) ?? 0,
    mayNameMonth: finderOf(months),
  };
}

/** The name of the month, without the preposition that Catalan puts before it; undefined if it is a number. */
function nameIn(parts: readonly Intl.DateTimeFormatPart[]): string | undefined {
  const name = parts.find(({ type }) => type === "month")?.value ?? "";
  return /\p{L}/u.test(name) ? name.replace(/^(?:de\s+|d['’])/iu, "") : undefined;
}

function collectLinks(parts: readonly Intl.DateTimeFormatPart[], links: Map<string, Set<string>>): void {
  for (const [index, { type, value }] of parts.entries()) {
    if (type !== "literal" || value.trim() === "") continue;
    const before = parts[index - 1]?.type[0];
    const after = parts[index + 1]?.type[0];
    const texts = links.get(after ? `${before}${after}` : "end");
    for (const form of ["NFC", "NFD"]) texts?.add(value.trim().normalize(form));
  }
}

/** A test for the names of months, by their first three letters or, if they have fewer, by all. */
function finderOf(months: ReadonlySet<string>): DateWords["mayNameMonth"] {
  const beginnings = new Set([...months].map((name) => lowered(name).slice(0, 3)));
  const lengths = [...new Set([...beginnings].map(({ length }) => length))];
  return (text) => {
    const start = lowered(text.slice(0, farthestName));
    const isNameAt = (at: number) => lengths.some((length) => beginnings.has(start.slice(at, at + length)));
    if (!/^\d/.test(start)) return isNameAt(0);
    for (let at = 0; at < start.length; at++) if (isNameAt(at)) return true;
    return false;
  };
}

/** No name of a month is farther from the start of its date, in UTF-16 code units. */
const farthestName = 40;

/** A name as people write it: in capitals, with and without its accents, in either normal form of Unicode. */
function spellingsOf(name: string, language: string): string[] {
  const bare = name.replace(/\.$/, "");
  const cases = [bare, bare.toLocaleLowerCase(language), bare.toLocaleUpperCase(language)];
  return cases.flatMap((spelling) => [
    spelling.normalize("NFC"),
    spelling.normalize("NFD"),
    unaccented(spelling),
  ]);
}

/** Without the accents of the Latin, Greek and Cyrillic scripts; in other scripts, such marks are letters. */
function unaccented(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036F]/g, "")
    .normalize("NFC");
}

/** What all spellings of a name have in common. */
function folded(name: string): string {
  return unaccented(name)
    .toLowerCase()
    .replaceAll("ı", "i")
    .replaceAll("ς", "σ")
    .replace(/\s+/g, " ")
    .replace(/\.$/, "");
}

/** A pattern for one of some texts, the longest that is there; if there are none, it matches nothing. */
function oneOf(texts: Iterable<string>): string {
  const longestFirst = [...new Set([...texts].map(lowered))].sort(
    (a, b) => b.length - a.length || compare(a, b),
  );
  const patterns = longestFirst.map((text) => {
    const pattern = text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&").replace(/\s+/g, "\\s+");
    return /\d$/.test(text) ? `${pattern}(?!\\d)` : pattern;
  });
  return patterns.length > 0 ? `(?:${patterns.join("|")})` : "(?!)";
}
