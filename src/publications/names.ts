import { matchBraces } from "../tex/braces.ts";
import { withAccents } from "../tex/escapes.ts";
import { readTex } from "../tex/tex.ts";
import { formatting, takeMarks } from "./marks.ts";
import { ampersand, betweenNames, comma, semicolon, space, splitAt } from "./split-names.ts";

/** A name in the parts that BibTeX distinguishes; all parts are plain text. */
export interface Name {
  /** As on the work: given name first; in Han, kana and hangul, family name first. */
  readonly text: string;
  /** What it is sorted by, without the particle; the whole of a name without parts. */
  readonly family: string;
  readonly given: string;
  /** `van der`, `de la`. */
  readonly particle: string;
  /** `Jr.`, `III`. */
  readonly suffix: string;
  /** Whether it is an organisation's, or written so that its parts cannot be told apart. */
  readonly isWhole: boolean;
  /** Marks on it, such as `*` for equal contribution, in their order. */
  readonly marks: readonly string[];
}

/** A list of names. */
export interface Names {
  readonly names: readonly Name[];
  /** Whether there are more, unnamed: `and others`. */
  readonly hasOthers: boolean;
  /** What had to be guessed, as sentences for the author. */
  readonly guesses: readonly string[];
}

/** What people write after a name that is not part of it: what somebody did, and an ORCID iD or its symbol. */
const roles =
  /\s*[([](?:(?:corresponding|co-?corresponding|(?:co-?)?first|lead|senior|presenting|equal)(?: authors?| contributions?)?|(?:co-?)?(?:pi|presenter|speaker|supervisor|advisor)|ed\.|eds\.?|editors?|hrsg\.?|(?:orcid\b[^)\]]*)|(?:https?:\/\/orcid\.org\/)?\d{4}-\d{4}-\d{4}-\d{3}[\dX])[)\]]/gi;

/**
 * Reads a list of names as in BibTeX (`and` between them; `First von Last`, `von Last, First`, `von Last, Jr, First`;
 * "btxdoc"), and what people write instead: semicolons, `&`, commas.
 *
 * @param value TeX; any text is accepted
 * @param onUnknown is told of each unknown command
 */
export function readNames(value: string, onUnknown?: (command: string) => void): Names {
  const guesses = new Set<string>();
  const written = withAccents(value.replace(/\s+/g, " ").replace(/&amp;/g, "&").replace(roles, ""), false)
    .replace(/, eds\.? *$/, "")
    .trim()
    // Not capitalised: And is a name.
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

/**
 * Those who are not named: alone, after a name, or between the commas of a list, which stay since they show that it is
 * one.
 */
const others =
  /^\{?(?:(?:(?:\d+|many|several) )?others|\d+ more|et\.? al\.?|\$?(?:\.\.\.|…|\\l?dots(?:\{\})?)\$?|等),?\}?$|(?<=[,，]) ?(?:(?:and )?et\.? al\.?|(?:(?:\d+|many|several) )?others|等)$|(?<=[,，]) ?(?:\.\.\.|…|\\l?dots(?:\{\})?)(?= ?[,，]|$)| (?:and )?et\.? al\.?$/gi;

/**
 * The pieces of a name with named parts ("biblatex", §3.4, extended name format), as Better BibTeX writes names with a
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

/** Reads a name from the site's facts: plain text, perhaps with titles and degrees around it. */
export function readPlainName(text: string): Name {
  const bare = text
    .replace(/\s+/g, " ")
    .replace(/^(?:(?:prof|dr|mr|mrs|ms|mx|pd|dipl|ing|assoc|asst)\b[.-]*\s*)+/i, "")
    .replace(/,\s*(?:ph\.?\s?d|m\.?d|m\.?sc|b\.?sc|d\.?phil|frs)\b.*$/i, "")
    .replace(/[\\{}$]/g, "")
    .trim();
  return readName(splitAt(bare, comma), [], undefined);
}

/** The names in a part, whose commas are within one name or between several. */
function namesOfPart(part: string, guesses: Set<string>, isCommaList: boolean): string[][] {
  const written = splitAt(withoutOuterBraces(part), comma).map((piece) => piece.trim());
  const pieces = written.filter((piece) => piece !== "");
  const endsInComma = written.length > 1 && written.at(-1) === "";
  const haveSpaces = pieces.every((piece) => / /.test(piece.replace(/\{[^{}]*\}/g, "x")));
  // Family names have no initials: "A. Doe, B. Roe", "Doe A, Roe B".
  const haveInitials = [initialsFirst, initialsLast].some((form) =>
    pieces.every((piece) => form.test(piece)),
  );
  const isPair = pieces.length === 2 && (haveInitials || isCommaList);
  // A single character is a family or given name: 王，小明.
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

/** Whether the commas are between names, as in "Ann Doe, Bob Roe and Cy Poe", where no other name has one. */
function isListOfFullNames([first = "", ...rest]: readonly string[]): boolean {
  const pieces = splitAt(first.trim(), comma).map((piece) => piece.trim());
  return (
    pieces.length === 2 &&
    pieces.every((piece) => fullName.test(piece)) &&
    rest.every((part) => fullName.test(part.trim()))
  );
}

/** A person's name in braces as if it were an organisation's: `{Doe, Ann}`. */
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

/** Not with small letters where that is a given name: Vi, Iv, Md. */
const suffixes = /^(?:[Jj][Rr]|[Ss][Rr]|[IV]{2,4}|Iii|iii?|2nd|3rd|[Pp][Hh]\.? ?[Dd]|M\.?D|m\.d)\.?$/;

function readName(
  pieces: readonly string[],
  marks: readonly string[],
  onUnknown: ((command: string) => void) | undefined,
): Name {
  const plain = (tex: string) =>
    // Most names look like this, and TeX is far slower.
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
    // Without a comma, the family name comes first, too.
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

/** The words of a name, by part. */
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
  // No family name has only a suffix: "Roe, MD" has initials.
  if (isTitled && words.length > 1)
    return { ...firstVonLast(words), suffix: plain([second, third].filter(Boolean).join(", ")) };
  const isSwapped = third !== undefined && suffixes.test(third) && !suffixes.test(second);
  const given = tokensOf(third === undefined || isSwapped ? second : third, plain);
  const suffix = third === undefined ? "" : plain(isSwapped ? third : second);
  return { ...vonLast(words, given), suffix };
}

/**
 * "First von Last": the particle is what starts with a small letter, and the last word always belongs to the family
 * name.
 */
function firstVonLast(words: readonly Token[]): Omit<Parts, "suffix"> {
  const last = words.length - 1;
  if (words.every(({ isSmall }) => isSmall))
    return { given: words.slice(0, -1), particle: [], family: words.slice(-1) };
  const start = words.findIndex(({ isSmall }, index) => isSmall && index > 0 && index < last);
  const end = words.findLastIndex(({ isSmall }, index) => isSmall && index < last);
  const [from, to] = start >= 0 ? [start, end + 1] : end === 0 ? [0, 1] : [last, last];
  return { given: words.slice(0, from), particle: words.slice(from, to), family: words.slice(to) };
}

/** "von Last, First"; or, as libraries write, "Last, First von". */
function vonLast(words: readonly Token[], given: readonly Token[]): Omit<Parts, "suffix"> {
  const firstLarge = words.findIndex(({ isSmall }) => !isSmall);
  const count = firstLarge < 0 ? words.length - 1 : firstLarge;
  const [particle, family] = [words.slice(0, count), words.slice(count)];
  const trailing = given.findLastIndex(({ isSmall }) => !isSmall) + 1;
  return particle.length === 0 && trailing > 0 && trailing < given.length
    ? { given: given.slice(0, trailing), particle: given.slice(trailing), family }
    : { given, particle, family };
}

/** A name in an East Asian script, without spaces and family name first. */
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
