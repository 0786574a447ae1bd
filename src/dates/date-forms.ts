import { caseless, type Pattern } from "./caseless.ts";
import {
  dayInRoman,
  fromEra,
  fromHan,
  fromRoman,
  inEra,
  inHan,
  monthInRoman,
  yearInHan,
} from "./date-numerals.ts";
import {
  betweenDays,
  betweenMonths,
  connector,
  isSetOff,
  ordinal,
  pattern,
  piecesOf,
  writesDots,
} from "./date-pieces.ts";
import type { DateContext, DateReading } from "./date-reading.ts";
import {
  checked,
  fromName,
  fromNumbers,
  noDay,
  noMonth,
  type ReadForm,
  readDayAndMonth,
  readDayNameAndShortYear,
  readDottedNumbers,
  readNameAndNumber,
  readShortYear,
  readShortYearAtEnd,
  readSigns,
  readTwoNumbers,
} from "./date-values.ts";
import { type DateWords, dateWords, neighbouringDateWords } from "./date-words.ts";
import { readTerm } from "./terms.ts";

/** A way of writing a date: its pieces, and whether it is one only where something sets it off from a sentence. */
interface Form {
  readonly pattern: Pattern;
  readonly read: ReadForm;
  readonly needsSetting: boolean;
  /** Whether it has the name of a month. */
  readonly isNamed: boolean;
}

/** The ways of writing a date in one language. */
export interface Grammar {
  readonly words: DateWords;
  /** Those that start with a digit, and those that start with a letter; none matches just the beginning of another. */
  readonly forms: { readonly digit: readonly Form[]; readonly letter: readonly Form[] };
  /** A date whose first number Markdown would take for that of a list item. */
  readonly numbered: Pattern;
  readonly weekdayBefore: Pattern;
  readonly weekdayAfter: Pattern;
  readonly weekdayInBrackets: RegExp;
  readonly ranges: Readonly<Record<"fromName" | "fromDay" | "days" | "daysFirst", Pattern>>;
}

function form(
  spelling: string,
  pieces: Readonly<Record<string, string>>,
  read: ReadForm,
  needsSetting = false,
): Form {
  return {
    pattern: pattern(`^${spelling}`, pieces),
    read,
    needsSetting,
    isNamed: spelling.includes("«Mon»"),
  };
}

/** The forms that are numbers alone, longest first. */
function numericForms(words: DateWords): Form[] {
  const pieces = piecesOf(words);
  return [
    form("«Y»«S»(?:x{1,2}|\\?{1,2})(?!\\p{L})", pieces, (written, { year }) => noMonth(written, `${year}`)),
    form("«Y»«S»«M»«=S»(?:x{1,2}|\\?{1,2})(?!\\p{L})", pieces, noDay),
    form("«Y»«S»«M»«=S»«D»", pieces, fromNumbers),
    form("«Y»«S»«M»(?!«=S»\\d)(?:\\s?[月월])?", pieces, fromNumbers),
    form("«Y»\\s?[年년]\\s?«M»\\s?[月월](?:\\s?«D»\\s?[日일号號])?", pieces, fromNumbers),
    form("«Y»_«MM»(?:_(?<day>\\d\\d)(?!\\d))?", pieces, fromNumbers, true),
    form("«Y»:«MM»(?!:)", pieces, fromNumbers, true),
    form("(?<short>\\d{2})\\s?[年년]\\s?«M»\\s?[月월](?:\\s?«D»\\s?[日일号號])?", pieces, fromNumbers),
    form("«Y»\\. «M»\\.(?: «D»(?:\\.|$|(?<=0\\d)|(?=[:：,)\\]】）\\uE001])))?", pieces, fromNumbers),
    form("«A»«S»«B»«=S»«Y»«end»", pieces, readDayAndMonth),
    form("«A»(?<separator>\\.) «B»\\. «Y»«end»", pieces, readDayAndMonth),
    form("«A»(?<separator>/)«B» «Y»", pieces, readDayAndMonth, true),
    form(dayInRoman, pieces, fromRoman, true),
    form("«M»«S»«Y»«end»", pieces, fromNumbers),
    form("«M»\\. «Y»«end»", pieces, fromNumbers),
    // "2024 05:" and "202405:" are dates only where nothing but the date can be meant.
    form("«Y»(?:\\s?[-–—.,，、]\\s?|\\s)«MM»«closed»", pieces, fromNumbers),
    form("«Y» «MM» «D»«closed»", pieces, fromNumbers),
    form("«Y»(?<sign>«sign»)«MM»(?:\\k<sign>«D»|(?!\\k<sign>\\d))«apart»", pieces, fromNumbers),
    form("«MM»[,\\s]\\s?«Y»«closed»", pieces, fromNumbers),
    form("(?<year>(?:19|20)\\d\\d)«MM»«closed»", pieces, fromNumbers),
    form(
      "(?<year>(?:19|20)\\d\\d)(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\\d|3[01])(?!\\d)",
      pieces,
      fromNumbers,
      true,
    ),
  ];
}

/** The complete forms with a name for the month, longest first. */
function namedForms(
  words: DateWords,
  read: ReadForm = (_, groups) => fromName(words, groups),
  needsSetting = false,
): Grammar["forms"] {
  const pieces = piecesOf(words);
  const make = (spelling: string) => form(spelling, pieces, read, needsSetting);
  return {
    digit: [
      make("«Nth»«dm»«Mon»«my»«Y»«end»"),
      make("«Nth»«dm»«Mon»(?:«my»)«'YY»"),
      make("«Y»«yd»«Nth»\\.?«dm»«Mon»"),
      make("«Y»«ym»«Mon»(?:(?:«md»|[-/])«Nth»(?![-–./]\\d)«end»)?"),
      make("«Y»«sign»«Mon»(?:(?:«md»|«sign»)«Nth»)?«apart»"),
      make("«Nth»(?:«dm»|«sign»)«Mon»«sign»«Y»«apart»"),
    ],
    letter: [
      make("«Mon»(?:«md»|[-/])«Nth»\\.?(?:«_»|[-/])«Y»«end»"),
      make("«Mon»«_»«Nth»«_»«'YY»"),
      make("«Mon»«my»['’]?«Y»«end»"),
      make("«Mon»«my»«'YY»"),
      make("«Mon»(?:(?:«md»|«sign»)«Nth»)?«sign»«Y»«apart»"),
    ],
  };
}

/** The forms without the century, or the year, which must be known from elsewhere. */
function shortForms(words: DateWords): Grammar["forms"] {
  const pieces = piecesOf(words);
  const read: ReadForm = (written, groups, context) => readNameAndNumber(words, written, groups, context);
  return {
    digit: [
      form(
        "«Nth»«dm»«Mon»(?:(?<separator>[-./])|\\s)(?<short>\\d\\d)(?![\\d/-]|[.:]\\d)(?:(?<=[-./]\\d\\d)|«closed»)",
        pieces,
        (written, groups, context) => readDayNameAndShortYear(words, written, groups, context),
        true,
      ),
      form("«Nth»«dm»«Mon»", pieces, read, true),
      form("«M»\\s?[月월](?:份|\\s?«D»\\s?[日일号號])?", pieces, readSigns),
      form("(?<short>\\d\\d)«S»«MM»(?:«=S»(?<day>\\d\\d)(?!\\d)|(?![./-]\\d))", pieces, readShortYear, true),
      form("«A»«S»«B»«=S»(?<short>\\d\\d)(?![\\d./-])", pieces, readShortYearAtEnd(writesDots(words)), true),
      form("«A»(?<separator>\\.)\\s?«B»\\.(?!\\d)", pieces, readDottedNumbers, true),
      form("«A»«S»«B»(?![\\d./]|-(?!\\d{1,2}\\/\\d{1,2}(?![\\d/])))", pieces, readTwoNumbers, true),
    ],
    letter: [
      form("«Mon»«md»«Nth»", pieces, read, true),
      form("«Mon»-(?<day>\\d\\d)(?!\\d)", pieces, read, true),
      form(
        "«Mon»",
        pieces,
        (_, { name }, { year }) => (year ? fromName(words, { name, year: `${year}` }) : undefined),
        true,
      ),
    ],
  };
}

const grammars = new Map<string, Grammar>();

/** The ways of writing a date in a language, which take long to make and are made once. */
export function grammarOf(language = "en"): Grammar {
  const known = grammars.get(language);
  if (known) return known;
  const words = dateWords(language);
  const pieces = piecesOf(words);
  const [named, short] = [namedForms(words), shortForms(words)];
  const aYear = form("«Y»(?:\\s?(?:年度?|년도?)|«end»)", pieces, fromNumbers, true);
  const grammar = {
    words,
    forms: {
      digit: [...numericForms(words), ...named.digit, aYear, ...short.digit],
      letter: [
        ...named.letter,
        form(monthInRoman, pieces, fromRoman),
        form(inEra, pieces, fromEra),
        form(inHan, pieces, fromHan),
        form(yearInHan, pieces, fromHan, true),
        form("«'YY»[./-]«MM»", pieces, fromNumbers),
        form("«'YY»\\s?[.년年]\\s?«M»\\s?[월月]", pieces, fromNumbers),
        ...short.letter,
      ],
    },
    numbered: pattern(
      String.raw`^(?:(?:\d{1,2}\.(?:\s?\d{1,2}\.)?${betweenDays})?\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{4}(?!\d)|[:：]\s|\s?[(（](?:${words.weekdays})\.?[)）])|\d{4}\.\s?(?:\d{1,2}\.(?:[\s:：,)]|$)|(?:0[1-9]|1[0-2])«closed»)|(?:\d{1,2}\.${betweenDays})?(?:${dotted(words)})«Mon»)`,
      pieces,
    ),
    weekdayBefore: caseless(
      String.raw`^(?:${words.weekdays})\.?(?<to>\s?[-–—/&+,]\s?(?:${words.weekdays})\.?)?,?\s{1,3}(?=[\p{L}\d])`,
    ),
    weekdayAfter: caseless(
      String.raw`^(?:\.?\s?[(（](?:${words.weekdays})\.?[)）]|,?\s{1,3}(?:${words.weekdays})\.?(?=\s?[\])>】〕］:：]))`,
    ),
    weekdayInBrackets: new RegExp(String.raw`\s?[(（](?:${words.weekdays})\.?[)）]`, "giu"),
    ranges: {
      fromName: pattern(`^«Mon»(?:\\s{1,3}(?<day>\\d{1,2})${ordinal})?${betweenMonths}`, pieces),
      fromDay: pattern(`^«Nth»«dm»«Mon»${betweenMonths}`, pieces),
      days: pattern(
        // Without a year, "May 5 and 6" may be followed by what there are six of.
        `^«Mon»\\s{0,3}(?<from>\\d{1,2})${ordinal}(?:${connector}(?<to>\\d{1,2})(?!\\d)${ordinal}(?:«_»«Y»)?|${betweenDays}(?<second>\\d{1,2})(?!\\d)${ordinal}(?:«_»(?<yearOfTwo>(?:19|20|21)\\d\\d)(?!\\d)|«closed»))`,
        pieces,
      ),
      daysFirst: pattern(
        `^(?<from>\\d{1,2})(?:\\.|${ordinal})${betweenDays}(?<to>\\d{1,2})${ordinal}«dm»«Mon»(?:«my»«Y»«end»)?`,
        pieces,
      ),
    },
  };
  grammars.set(language, grammar);
  return grammar;
}

/** The numbers with a dot before the name of a month: years, and in languages such as German days. */
function dotted(words: DateWords): string {
  return writesDots(words) ? "(?:\\d{1,2}|\\d{4})\\.\\s" : "\\d{4}\\.\\s";
}

let neighbouring: Pick<Grammar, "words" | "forms"> | undefined;

/** Whatever the page's language, a whole date in a neighbouring one is as clear, unless its month is a name, too. */
function neighbouringGrammar(): Pick<Grammar, "words" | "forms"> {
  if (neighbouring) return neighbouring;
  const words = neighbouringDateWords();
  const read: ReadForm = (written, groups) =>
    /Mars|Mayo/.test(written) ? undefined : fromName(words, groups);
  neighbouring = { words, forms: namedForms(words, read, true) };
  return neighbouring;
}

/** Reads the one date, season or term that a text starts with. */
export function readOne(text: string, grammar: Grammar, context: DateContext): DateReading | undefined {
  if (/^\d/.test(text)) {
    return (
      readSeason(text) ??
      readForms(text, "digit", grammar, context) ??
      readForms(text, "digit", neighbouringGrammar(), context)
    );
  }
  return (
    readForms(text, "letter", grammar, context) ??
    readSeason(text) ??
    readForms(text, "letter", neighbouringGrammar(), context)
  );
}

function readForms(
  text: string,
  start: keyof Grammar["forms"],
  { words, forms, weekdayAfter }: Pick<Grammar, "words" | "forms"> & Partial<Grammar>,
  context: DateContext,
): DateReading | undefined {
  let mayBeNamed: boolean | undefined;
  for (const { pattern, read, needsSetting, isNamed } of forms[start]) {
    if (isNamed) {
      mayBeNamed ??= words.mayNameMonth(text);
      if (!mayBeNamed) continue;
    }
    const match = pattern.exec(text);
    if (!match) continue;
    const written = match[0].replace(/[,\s]+$/, "");
    const rest = text.slice(written.length);
    if (needsSetting && !isSetOff(rest) && !weekdayAfter?.exec(rest)) continue;
    const found = read(written, match.groups ?? {}, context);
    if (found === undefined) continue;
    const reading = "mistake" in found ? { ...found, written } : checked(written, { date: found.date });
    return found.order ? { ...reading, order: found.order } : reading;
  }
  return undefined;
}

/** Reads the season or term that a text starts with, where it is set off from a sentence. */
export function readSeason(text: string): DateReading | undefined {
  const term = readTerm(text);
  if (!term || !isSetOff(text.slice(term.written.length))) return undefined;
  const { year, written } = term;
  return { time: { date: { year }, written }, written };
}
