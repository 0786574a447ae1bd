import { type Name, readPlainName } from "./names.ts";

/** How two names agree: in full first names, or only in initials. */
export type Likeness = "full" | "initials";

/**
 * Finds people by name, in any of its forms: `Doe, Ann`, `Ann B. Doe`, `A. Doe`, `Doe A`; ignoring accents, case, dots
 * and hyphens. A contradictory first name is a different person.
 */
export class People<Value> {
  readonly #byFamily = new Map<string, { given: string[]; suffix: string; value: Value }[]>();
  readonly #byWhole = new Map<string, Value>();
  /** The results so far, since most people made more than one work. */
  readonly #found = new Map<string, { value: Value; likeness: Likeness } | undefined>();

  /** @param people names as in the site's facts, the likeliest first */
  constructor(people: Iterable<readonly [name: string, value: Value]>) {
    for (const [written, value] of people) {
      for (const spelling of spellings(written)) {
        const name = readPlainName(spelling);
        const entry = { given: words(name.given), suffix: words(name.suffix).join(""), value };
        for (const family of folds(name.particle + name.family)) {
          const entries = this.#byFamily.get(family);
          if (entries) entries.push(entry);
          else this.#byFamily.set(family, [entry]);
        }
        for (const whole of folds(name.text)) if (!this.#byWhole.has(whole)) this.#byWhole.set(whole, value);
      }
    }
  }

  /** Who has a name, if anyone. */
  find(name: Name): { value: Value; likeness: Likeness } | undefined {
    if (this.#byFamily.size === 0 && this.#byWhole.size === 0) return undefined;
    const { particle, family, given, suffix, isWhole } = name;
    const key = [particle, family, given, suffix, isWhole].join("|");
    if (!this.#found.has(key)) this.#found.set(key, this.#find(name));
    return this.#found.get(key);
  }

  #find(name: Name): { value: Value; likeness: Likeness } | undefined {
    for (const whole of folds(name.text)) {
      const value = this.#byWhole.get(whole);
      if (value !== undefined) return { value, likeness: "full" };
    }
    if (name.isWhole) return undefined;
    return (
      this.#findByParts(name.particle + name.family, name.given, name) ??
      // Family name first and no comma: "Doe A".
      this.#findByParts(name.given, name.family, name)
    );
  }

  #findByParts(
    family: string,
    given: string,
    { suffix }: Name,
  ): { value: Value; likeness: Likeness } | undefined {
    let found: { value: Value; likeness: Likeness } | undefined;
    const isShouted = family === family.toUpperCase();
    const initials = !isShouted && /^\p{Lu}{2,3}$/u.test(given) ? [...given].join(" ") : given;
    for (const key of folds(family)) {
      for (const person of this.#byFamily.get(key) ?? []) {
        const ownSuffix = words(suffix).join("");
        if (ownSuffix !== "" && person.suffix !== "" && ownSuffix !== person.suffix) continue;
        const likeness =
          compareGiven(words(given), person.given) ?? compareGiven(words(initials), person.given);
        if (likeness === "full") return { value: person.value, likeness };
        if (likeness !== undefined) found ??= { value: person.value, likeness };
      }
    }
    return found;
  }
}

/** A name in two scripts, or with a second in brackets, stands for both. */
function spellings(name: string): string[] {
  const bracketed = [...name.matchAll(/[(（]([^()（）]+)[)）]/g)].map(([, inner = ""]) => inner);
  const outside = name.replace(/[(（][^()（）]+[)）]/g, " ").trim();
  const scripts = outside.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}・]+(?:\s+[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}・]+)*/gu,
  );
  const latin = outside.replace(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}・]+/gu,
    " ",
  );
  return [...new Set([outside, latin.trim(), ...(scripts ?? []), ...bracketed])].filter((text) =>
    /\p{L}/u.test(text),
  );
}

function compareGiven(a: readonly string[], b: readonly string[]): Likeness | undefined {
  if (a.length === 0 || b.length === 0) return undefined;
  if (a.join("") === b.join("")) return "full";
  let likeness: Likeness = "full";
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const [one = "", other = ""] = [a[index], b[index]];
    if (one === other) {
      if (index === 0 && one.length === 1) likeness = "initials";
      continue;
    }
    const isInitial = one.length === 1 || other.length === 1;
    if (!isInitial || one[0] !== other[0]) return undefined;
    if (index === 0) likeness = "initials";
  }
  return likeness;
}

function words(text: string): string[] {
  return fold(text)
    .split(" ")
    .filter((word) => word !== "");
}

/** The ways one name may be spelled without accents: Müller is Muller and Mueller. */
function folds(text: string): Set<string> {
  const squeezed = fold(text).replaceAll(" ", "");
  if (/^[a-z]*$/i.test(text) || squeezed === "") return new Set(squeezed === "" ? [] : [squeezed]);
  const spelled = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[äöüåø]/g, (letter) => ({ ä: "ae", ö: "oe", ü: "ue", å: "aa", ø: "oe" })[letter] ?? letter);
  return new Set([squeezed, fold(spelled).replaceAll(" ", "")]);
}

const plainLetters: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  "’": "",
  "'": "",
  "‘": "",
  ʼ: "",
};

/** Small letters without accents, words separated by one space. */
export function fold(text: string): string {
  if (/^[a-z ]*$/.test(text)) return text;
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[ßæœøłđðþı’'‘ʼ]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .normalize("NFC")
    .trim();
}
