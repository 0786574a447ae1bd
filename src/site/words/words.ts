import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { it } from "./it.ts";
import { ja } from "./ja.ts";
import { ko } from "./ko.ts";
import { nl } from "./nl.ts";
import { pt } from "./pt.ts";
import type { WordKey, Words } from "./word-keys.ts";
import { zh } from "./zh.ts";
import { zhHant } from "./zh-hant.ts";

const languages: Readonly<Record<string, Words>> = {
  de,
  en,
  es,
  fr,
  it,
  ja,
  ko,
  nl,
  pt,
  zh,
  "zh-Hant": zhHant,
};

export const wordKeys = Object.keys(en) as readonly WordKey[];

/** Whether there are words in a language, given as a BCP 47 tag. */
export function hasWords(language: string): boolean {
  return known(language) !== undefined;
}

/**
 * Dateline's own words on a site.
 *
 * @param language a BCP 47 tag; for a language without words, they are in English
 * @param own the author's words, which replace ours
 */
export function wordsOf(
  language: string,
  own: Readonly<Partial<Record<WordKey, string>>> = {},
): Readonly<Record<WordKey, string>> {
  return { ...(known(language) ?? en), ...own };
}

function known(language: string): Words | undefined {
  const { language: code, script } = new Intl.Locale(language).maximize();
  return languages[script === "Hant" ? `${code}-Hant` : code];
}

/** Puts values into the slots of a text by name. A slot without a value stays as it is. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place));
}

/** The slots in an author's text that the English one lacks, as in `{autor}`: nothing would be put there. */
export function unknownSlots(key: WordKey, text: string): string[] {
  return slotsIn(text).filter((slot) => !slotsIn(en[key]).includes(slot));
}

function slotsIn(text: string): string[] {
  return text.match(/\{\w+\}/g) ?? [];
}
