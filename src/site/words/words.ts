import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { it } from "./it.ts";
import { ja } from "./ja.ts";
import { ko } from "./ko.ts";
import { nl } from "./nl.ts";
import { pt } from "./pt.ts";
import { zh } from "./zh.ts";

/** The names of the places in a text where something is put in: `author` and `topic` of `{author} on {topic}`. */
type Slots<Text> = Text extends `${string}{${infer Slot}}${infer Rest}` ? Slot | Slots<Rest> : never;

/** Texts that have all of these places. */
type WithSlots<Slot> = [Slot] extends [never]
  ? string
  : (Slot extends string ? (text: `${string}{${Slot}}${string}`) => void : never) extends (
        text: infer Text,
      ) => void
    ? Text
    : never;

export type WordKey = keyof typeof en;

/** All words of a site in one language. */
export type Words = { readonly [Key in WordKey]: WithSlots<Slots<(typeof en)[Key]>> };

const languages: Readonly<Record<string, Words>> = { de, en, es, fr, it, ja, ko, nl, pt, zh };

export const wordKeys = Object.keys(en) as readonly WordKey[];

/** Whether there are words in a language, given as a BCP 47 tag; Chinese is there in simplified characters only. */
export function hasWords(language: string): boolean {
  return known(language) !== undefined;
}

/**
 * What a site says of its own accord.
 *
 * @param language a BCP 47 tag; where there are no words in it, they are English
 * @param own the author's words, which go before
 */
export function wordsOf(
  language: string,
  own: Readonly<Partial<Record<WordKey, string>>> = {},
): Readonly<Record<WordKey, string>> {
  return { ...(known(language) ?? en), ...own };
}

function known(language: string): Words | undefined {
  const locale = new Intl.Locale(language).maximize();
  return locale.script === "Hant" ? undefined : languages[locale.language];
}

/** Puts values into a text at the places that bear their names. A place without a value stays as it is. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place));
}

/** The places in a text of an author's, as in `{autor}`, that its English one has not, so that nothing is put there. */
export function strangePlaces(key: WordKey, text: string): string[] {
  return placesIn(text).filter((place) => !placesIn(en[key]).includes(place));
}

function placesIn(text: string): string[] {
  return text.match(/\{\w+\}/g) ?? [];
}
