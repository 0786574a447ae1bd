import { matchBraces } from "./braces.ts";
import { formulaText } from "./formula.ts";
import { readTex } from "./tex.ts";
import { withAccents } from "./tex-escapes.ts";

/** A name as BibTeX tells its parts apart; all parts are plain text. */
export interface Name {
  /** As it is written on the work: given name first, in Han, kana and hangul the family's. */
  readonly text: string;
  /** What it is sorted by, without the particle; the whole of a name that has no parts. */
  readonly family: string;
  readonly given: string;
  /** `van der`, `de la`. */
  readonly particle: string;
  /** `Jr.`, `III`. */
  readonly suffix: string;
  /** Whether it is an organisation's, or written so that its parts are not told apart. */
  readonly isWhole: boolean;
  /** Marks on it, such as `*` for equal contribution, in their order. */
  readonly marks: readonly string[];
}

/** Names that stand together. */
export interface Names {
  readonly names: readonly Name[];
  /** Whether there are more, who are not named: `and others`. */
  readonly hasOthers: boolean;
  /** What had to be guessed, as sentences for the author. */
  readonly guesses: readonly string[];
}

/** What people write behind a name that is no part of it: what somebody did, and ORCID's number or its sign. */
const roles =
  /\s*[([](?:(?:corresponding|co-?corresponding|(?:co-?)?first|lead|senior|presenting|equal)(?: authors?| contributions?)?|(?:co-?)?(?:pi|presenter|speaker|supervisor|advisor)|ed\.|eds\.?|editors?|hrsg\.?|(?:orcid\b[^)\]]*)|(?:https?:\/\/orcid\.org\/)?\d{4}-\d{4}-\d{4}-\d{3}[\dX])[)\]]/gi;

/**
 * Reads a list of names as BibTeX has it (`and` between them; `First von Last`, `von Last, First`, `von Last, Jr, First`;
 * "btxdoc"), and what people write instead: semicolons, `&`, commas.
 *
 * @param value TeX; any text is accepted
 * @param onUnknown is told of each command that is not known
 */
export function readNames(value: string, onUnknown?: (command: string) => void): Names {
  const guesses = new Set<string>();
  const written = withAccents(value.replace(/\s+/g, " ").replace(/&amp;/g, "&").replace(roles, ""), false)
    .replace(/, eds\.? *$/, "")
    .trim()
    // Not in capitals: And is a name.
    .replace(/^\\?and(?: |$)/, "");
  const parts = splitAt(written, betweenNames).flatMap((part) => {
    const bySemicolon = splitAt(part, semicolon);
    if (bySemicolon.length > 1) {
      const signs = part.includes("、") ? '"、"' : "semicolons";
      guesses.add(`Names are separated by ${signs} here. Write "and" between them.`);
    }
    return bySemicolon.flatMap((part) => {
      const byAmpersand = splitAt(part, ampersand);
      if (byAmpersand.length > 1) {
        guesses.add(
          'Names are separated by "&" here. Write "and" between them, or braces around {Tea & Cake}.',
        );
      }
      return byAmpersand;
    });
  });
  let hasOthers = false;
  const names: Name[] = [];
  const isCommaList = parts.length > 1 && isListOfFullNames(parts);
  for (const part of parts) {
    const { rest, marks } = takeMarks(part.trim().replace(formatting, "$1$2"));
    const withoutOthers = rest.replace(others, "");
    if (withoutOthers !== rest) hasOthers = true;
    const named = namedPieces(withoutOthers);
    for (const pieces of named === undefined ? namesOfPart(withoutOthers, guesses, isCommaList) : [named]) {
      const name = readName(pieces, marks, onUnknown);
      if (name.text !== "") names.push(name);
    }
  }
  return { names, hasOthers, guesses: [...guesses] };
}

/** Those who are not named: alone, behind a name, or between the commas of a list, which stay since they tell that it is one. */
const others =
  /^\{?(?:(?:(?:\d+|many|several) )?others|\d+ more|et\.? al\.?|\$?(?:\.\.\.|…|\\l?dots(?:\{\})?)\$?|等),?\}?$|(?<=[,，]) ?(?:(?:and )?et\.? al\.?|(?:(?:\d+|many|several) )?others|等)$|(?<=[,，]) ?(?:\.\.\.|…|\\l?dots(?:\{\})?)(?= ?[,，]|$)| (?:and )?et\.? al\.?$/gi;

/**
 * The pieces of a name whose parts are named ("biblatex", §3.4, extended name format), as Better BibTeX writes those with a
 * particle: `family=Berg, given=Ludwig, prefix=van der, useprefix=true`; undefined for other names.
 */
function namedPieces(part: string): string[] | undefined {
  if (!/^"?(?:family|given|prefix|suffix)(?:-i)?\s*=/i.test(part)) return undefined;
  const parts = new Map<string, string>();
  for (const piece of splitAt(part, comma)) {
    const [, name = "", value = ""] = /^[\s"]*([\w-]+)\s*=\s*(.*?)[\s"]*$/.exec(piece) ?? [];
    parts.set(name.toLowerCase(), value.replace(/^"/, ""));
  }
  const of = (name: string) => parts.get(name) ?? "";
  const family = `${of("prefix")} ${of("family")}`.trim();
  return [family, of("suffix"), of("given")].filter((piece) => piece !== "");
}

/** Reads one name that stands in the site's facts: plain text, with titles and degrees around it. */
function readPlainName(text: string): Name {
  const bare = text
    .replace(/\s+/g, " ")
    .replace(/^(?:(?:prof|dr|mr|mrs|ms|mx|pd|dipl|ing|assoc|asst)\b[.-]*\s*)+/i, "")
    .replace(/,\s*(?:ph\.?\s?d|m\.?d|m\.?sc|b\.?sc|d\.?phil|frs)\b.*$/i, "")
    .replace(/[\\{}$]/g, "")
    .trim();
  return readName(splitAt(bare, comma), [], undefined);
}

/** The commas of a part: those within one name, or those between several. */
function namesOfPart(part: string, guesses: Set<string>, isCommaList: boolean): string[][] {
  const written = splitAt(withoutOuterBraces(part), comma).map((piece) => piece.trim());
  const pieces = written.filter((piece) => piece !== "");
  const endsInComma = written.length > 1 && written.at(-1) === "";
  const haveSpaces = pieces.every((piece) => / /.test(piece.replace(/\{[^{}]*\}/g, "x")));
  // No family's name has initials: "A. Doe, B. Roe", "Doe A, Roe B".
  const haveInitials = [initialsFirst, initialsLast].some((form) =>
    pieces.every((piece) => form.test(piece)),
  );
  const isPair = pieces.length === 2 && (haveInitials || isCommaList);
  // A single sign is a family's or a given name: 王，小明.
  const isEastAsianList =
    pieces.every(isEastAsian) &&
    (pieces.length > 2 ||
      (pieces.length === 2 &&
        (endsInComma || part.includes("，")) &&
        pieces.every((piece) => piece.length > 1)));
  if (
    pieces.length > 3 ||
    isPair ||
    isEastAsianList ||
    (haveSpaces && pieces.length > (endsInComma ? 1 : 2))
  ) {
    guesses.add('Names are separated by commas here. Write "and" between them.');
    if (haveSpaces || isEastAsianList || pieces.length % 2 === 1) return pieces.map((piece) => [piece]);
    return pieces.flatMap((piece, index) => (index % 2 === 0 ? [[piece, pieces[index + 1] ?? ""]] : []));
  }
  return pieces.length === 0 ? [] : [pieces];
}

/** Whether the commas stand between names, as in "Ann Doe, Bob Roe and Cy Poe", where no other name has one. */
function isListOfFullNames([first = "", ...rest]: readonly string[]): boolean {
  const pieces = splitAt(first.trim(), comma).map((piece) => piece.trim());
  return (
    pieces.length === 2 &&
    pieces.every((piece) => fullName.test(piece)) &&
    rest.every((part) => fullName.test(part.trim()))
  );
}

/** A person's name that is braced as if it were an organisation's: `{Doe, Ann}`. */
function withoutOuterBraces(part: string): string {
  const [, family = "", given = ""] = /^\{([^{},]+), ([^{},]+)\}$/.exec(part) ?? [];
  const isPerson =
    /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?$/u.test(family) &&
    /^\p{Lu}[\p{L}'’-]*\.?(?: \p{Lu}[\p{L}'’-]*\.?)?$/u.test(given) &&
    !/\b(?:inc|llc|ltd|corp|gmbh|co|ag|usa?|uk)\b|universit|institut|department|lab|group|team|cent(?:er|re)|society/i.test(
      part,
    );
  return isPerson ? `${family}, ${given}` : part;
}

const fullName = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}\.?)? \p{Lu}[\p{L}'’-]+$/u;
const initialsFirst = /^(?:\p{Lu}\.[ ~-]?)+[ ~]?\p{L}[\p{L}'’-]+/u;
const initialsLast = /^\p{L}[\p{L}'’-]+ \p{Lu}(?:\.?[ -]?\p{Lu}){0,2}\.?$/u;

/** Not what is a given name in small letters: Vi, Iv, Md. */
const suffixes = /^(?:[Jj][Rr]|[Ss][Rr]|[IV]{2,4}|Iii|iii?|2nd|3rd|[Pp][Hh]\.? ?[Dd]|M\.?D|m\.d)\.?$/;

function readName(
  pieces: readonly string[],
  marks: readonly string[],
  onUnknown: ((command: string) => void) | undefined,
): Name {
  const plain = (tex: string) =>
    // What most names look like, and TeX takes far longer.
    (/^[A-Za-z .-]*$/.test(tex) ? tex : readTex(tex, { isTypeset: false, onUnknown }).text)
      .replace(/[\s\u00A0]+/g, " ")
      .replace(/-{2,}/g, "-")
      .trim();
  const [first = ""] = pieces;
  const hasComma = pieces.length > 1;
  if (!hasComma && isBraced(first)) {
    const text = plain(first);
    return { text, family: text, given: "", particle: "", suffix: "", isWhole: true, marks };
  }
  const { given, particle, family, suffix } = partsOf(pieces, plain);
  if (particle.length === 0 && isEastAsian(join([...family, ...given])))
    // Without a comma the family's name comes first, too.
    return {
      ...(hasComma || given.length === 0
        ? eastAsianName(family, given)
        : eastAsianName(given.slice(0, 1), [...given.slice(1), ...family])),
      suffix,
      marks,
    };
  const parts = { given: join(given), particle: join(particle), family: join(family), suffix };
  const text = Object.values(parts).filter(Boolean).join(" ");
  return { text, ...parts, isWhole: false, marks };
}

/** The words of a name, by what they are. */
interface Parts {
  readonly given: readonly Token[];
  readonly particle: readonly Token[];
  readonly family: readonly Token[];
  readonly suffix: string;
}

function partsOf([first = "", second, third]: readonly string[], plain: (tex: string) => string): Parts {
  const words = tokensOf(first, plain);
  if (second === undefined) {
    const last = words.at(-1);
    const isSuffixed = words.length > 2 && last !== undefined && suffixes.test(last.text);
    return isSuffixed
      ? { ...firstVonLast(words.slice(0, -1)), suffix: last.text }
      : { ...firstVonLast(words), suffix: "" };
  }
  const isTitled = suffixes.test(second) && (third === undefined || suffixes.test(third));
  // No family's name stands with a suffix alone: "Roe, MD" has initials.
  if (isTitled && words.length > 1)
    return { ...firstVonLast(words), suffix: plain([second, third].filter(Boolean).join(", ")) };
  const isSwapped = third !== undefined && suffixes.test(third) && !suffixes.test(second);
  const given = tokensOf(third === undefined || isSwapped ? second : third, plain);
  const suffix = third === undefined ? "" : plain(isSwapped ? third : second);
  return { ...vonLast(words, given), suffix };
}

/** "First von Last": the particle is what starts with a small letter, and the last word is always the family's. */
function firstVonLast(words: readonly Token[]): Omit<Parts, "suffix"> {
  const last = words.length - 1;
  if (words.every(({ isSmall }) => isSmall))
    return { given: words.slice(0, -1), particle: [], family: words.slice(-1) };
  const start = words.findIndex(({ isSmall }, index) => isSmall && index > 0 && index < last);
  const end = words.findLastIndex(({ isSmall }, index) => isSmall && index < last);
  const [from, to] = start >= 0 ? [start, end + 1] : end === 0 ? [0, 1] : [last, last];
  return { given: words.slice(0, from), particle: words.slice(from, to), family: words.slice(to) };
}

/** "von Last, First"; or, as libraries write it, "Last, First von". */
function vonLast(words: readonly Token[], given: readonly Token[]): Omit<Parts, "suffix"> {
  const firstLarge = words.findIndex(({ isSmall }) => !isSmall);
  const count = firstLarge < 0 ? words.length - 1 : firstLarge;
  const [particle, family] = [words.slice(0, count), words.slice(count)];
  const trailing = given.findLastIndex(({ isSmall }) => !isSmall) + 1;
  return particle.length === 0 && trailing > 0 && trailing < given.length
    ? { given: given.slice(0, trailing), particle: given.slice(trailing), family }
    : { given, particle, family };
}

/** A name in an East Asian script, which has no spaces and begins with the family's. */
function eastAsianName(family: readonly Token[], given: readonly Token[]): Omit<Name, "suffix" | "marks"> {
  const [familyName, givenName] = [join(family), join(given).replace(/\s/g, "")];
  return {
    text: familyName.replace(/\s/g, "") + givenName,
    family: familyName,
    given: givenName,
    particle: "",
    isWhole: givenName === "",
  };
}

function join(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join(" ");
}

interface Token {
  readonly text: string;
  /** Whether it starts with a small letter, which makes it a particle. */
  readonly isSmall: boolean;
}

function tokensOf(written: string, plain: (tex: string) => string): Token[] {
  return (
    splitAt(written.replace(/(?<!\\)~/g, " "), space)
      .map((word) => {
        const text = plain(word);
        return { text, isSmall: /^\p{Ll}/u.test(text) && !/^\{[^\\]/.test(word) };
      })
      // DBLP numbers people of the same name: "Jane Doe 0002".
      .filter(({ text }) => text !== "" && !/^0\d{3}$/.test(text))
  );
}

function isEastAsian(text: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー・·\s]+$/u.test(text);
}

function isBraced(written: string): boolean {
  const text = written.trim();
  return text.startsWith("{") && !text.startsWith("{\\") && matchBraces(text)[0] === text.length - 1;
}

/** What stands between parts, to be found anywhere and to be tried at one place. */
interface Separator {
  readonly anywhere: RegExp;
  readonly here: RegExp;
}

function separator(pattern: string): Separator {
  return { anywhere: new RegExp(pattern, "iu"), here: new RegExp(pattern, "iuy") };
}

const betweenNames = separator(String.raw` \\?and(?= |$)`);
const ampersand = separator(" \\\\?&(?= )");
const semicolon = separator("[;；、]");
const comma = separator(String.raw`(?<!\\),|，`);
const space = separator(" ");

/** Cuts text, but not within braces; entities of HTML are not cut. */
function splitAt(written: string, { anywhere, here }: Separator): string[] {
  if (!/[{&]/.test(written)) return withoutEmpty(written.split(anywhere));
  const parts: string[] = [];
  let [depth, from, position] = [0, 0, 0];
  while (position < written.length) {
    const character = written[position];
    if (character === "{") depth++;
    else if (character === "}") depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      if (character === "&") {
        const entity = /&#?\w{2,10};/y;
        entity.lastIndex = position;
        if (entity.test(written)) {
          position = entity.lastIndex;
          continue;
        }
      }
      here.lastIndex = position;
      if (here.test(written)) {
        parts.push(written.slice(from, position));
        from = position = here.lastIndex;
        continue;
      }
    }
    position++;
  }
  return withoutEmpty([...parts, written.slice(from)]);
}

function withoutEmpty(parts: readonly string[]): string[] {
  return parts.filter((part, index) => part.trim() !== "" || index > 0);
}

/** People set their own name in bold type: `\textbf{Doe}`, `{\bf Doe}`. */
const formatting =
  /\\(?:textbf|underline|uline|emph|textit|textsc|textrm|mathbf) ?\{((?:[^{}]|\{[^{}]{0,20}\}){0,120})\}|\{\\(?:bf|bfseries|em|it|itshape|sc) ((?:[^{}]|\{[^{}]{0,20}\}){0,120})\}/g;

const signs = "*∗†‡§¶‖#⋆✉";
const markInName = new RegExp(
  [
    String.raw`\{?\$([^$]{1,60})\$\}?`,
    String.raw`\\textsuperscript ?\{([^{}]{1,20}|[^{}]{0,20}\\[a-zA-Z]+(?:\{\})?)\}`,
    String.raw`<sup>([^<]{1,20})<\/sup>`,
    String.raw`(\\(?:d?dag|d?dagger|textdagger|textdaggerdbl|textasteriskcentered|ast|S|P)(?![A-Za-z]) ?(?:\{\})?)`,
    String.raw`(?<!\\)\^ ?(?:\{([^{}]{1,10})\}|(?=[${signs}]))`,
    String.raw`(\\?[${signs}]+)`,
    String.raw`(?<![\\])(\^)`,
  ].join("|"),
  "g",
);

/** Takes the marks off a name: they never tell one person from another. */
function takeMarks(written: string): { rest: string; marks: string[] } {
  const marks: string[] = [];
  const rest = written.replace(markInName, (whole: string, ...found: (string | undefined)[]) => {
    const inner = found.slice(0, 7).find((group) => group !== undefined);
    if (inner === undefined) return "";
    const mark = formulaText(inner)
      .normalize("NFKC")
      .replace(/[\^(){}$\s]/g, "")
      .replace(/∗/g, "*");
    if (inner !== "^" && !/^[*†‡§¶‖#⋆♯✉∘∥\d,a-z]{1,12}$/.test(mark)) return whole;
    if (/^(?:st|nd|rd|th)$/.test(mark)) return whole;
    const at = Number(found.at(-2));
    // McDonald, as printers set it.
    if (/^a?c$/.test(mark) && written[at - 1] === "M" && /\p{Lu}/u.test(written.charAt(at + whole.length)))
      return mark;
    if (mark !== "") marks.push(mark);
    return "";
  });
  return { rest: rest.trim(), marks };
}

/** How two names agree: in full first names, or only as far as initials tell. */
export type Likeness = "full" | "initials";

/**
 * Finds people by their names, in any of the forms these take: `Doe, Ann`, `Ann B. Doe`, `A. Doe`, `Doe A`; blind to
 * accents, case, dots and hyphens. A first name that contradicts is another person.
 */
export class People<Value> {
  readonly #byFamily = new Map<string, { given: string[]; suffix: string; value: Value }[]>();
  readonly #byWhole = new Map<string, Value>();
  /** Who had the names that were asked for, since most people made more than one work. */
  readonly #found = new Map<string, { value: Value; likeness: Likeness } | undefined>();

  /** @param people names as the site's facts give them, the likeliest first */
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
      // The family's name first and no comma: "Doe A".
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

/** A name in two scripts, or with another in brackets, stands for both. */
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

/** Small letters without accents, words apart by one space. */
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
