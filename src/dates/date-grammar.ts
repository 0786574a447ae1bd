import { isDate, isoDate, type WrittenDate, type WrittenTime } from "./date.ts";
import { type DateWords, dateWords, neighbouringDateWords } from "./date-words.ts";
import { readTerm } from "./terms.ts";

/** Which comes first in `08/06/2024`. */
export type DateOrder = "day-month" | "month-day";

/** What cannot be read off a date itself. */
export interface DateConventions {
  /** Without it a date that can be read either way is refused, unless its dots mean that the day is first. */
  readonly order?: DateOrder | undefined;
  /** Whether `05/24` and `May 24` name a year of this century; without it they are refused. */
  readonly twoDigitYears?: boolean | undefined;
}

/** What a date is read with: the author's conventions, the page's language, and what the heading above says. */
export interface DateContext extends DateConventions {
  /** A BCP 47 language tag; names of months are read in this language and in English. */
  readonly language?: string | undefined;
  readonly year?: number | undefined;
  /** The month of the heading above: below it a number may be a day, as in `14: We`, and a day of it needs no year. */
  readonly month?: Month | undefined;
  /** Whether `24.05` and `24/05/20` start with a year of this century, as the list around them shows. */
  readonly startsWithShortYear?: boolean | undefined;
  /** Whether `5/20/24` ends with one. */
  readonly endsWithShortYear?: boolean | undefined;
}

/** A month of a year. */
export type Month = Required<Pick<WrittenDate, "year" | "month">>;

/** What a text says at its start: a time, or something that looks like one and is none. */
export type DateReading = (
  | { readonly time: WrittenTime; readonly written: string }
  | { readonly mistake: string; readonly written: string }
) & {
  /** Of a date whose month and day are numbers, the year last: the only order it can have, or "either" when both can be. */
  readonly order?: DateOrder | "either";
  /** Whether it is part of a sentence: "On 3 May 2025, we". */
  readonly isInSentence?: boolean;
};

/** A way of writing a date: its pieces, and whether it counts only where something sets it off from a sentence. */
interface Form {
  readonly pattern: RegExp;
  readonly read: (written: string, groups: Groups, context: DateContext) => Read | undefined;
  readonly needsSetting: boolean;
}
type Groups = Readonly<Record<string, string | undefined>>;

/** The date that a form says, or why what looks like one is none. */
type Read = ({ readonly date: WrittenDate } | { readonly mistake: string }) & Pick<DateReading, "order">;

/** The ways of writing a date in one language. */
interface Grammar {
  readonly words: DateWords;
  /** Those that start with a digit, and those that start with a letter; none takes the beginning of another. */
  readonly forms: { readonly digit: readonly Form[]; readonly letter: readonly Form[] };
  /** What stands where Markdown would see the number of a list's item, and is a date. */
  readonly numbered: RegExp;
  readonly weekdayBefore: RegExp;
  readonly weekdayAfter: RegExp;
  readonly ranges: Readonly<Record<"fromName" | "fromDay" | "days" | "daysFirst", RegExp>>;
}

const numbers = {
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
  closed: String.raw`(?=\s{0,4}(?:$|[:：|\])】）〕］\uE001]))`,
};

/** What makes a number an ordinal one; it may be raised by mark-up. */
const ordinal = String.raw`(?:\uE000?(?:st|nd|rd|th|er|re|\.?[ºª°])\uE001?)?`;

/** The pieces that the forms are made of; in a form each stands in «…». */
function piecesOf({ months, links }: DateWords): Readonly<Record<string, string>> {
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

function form(
  spelling: string,
  pieces: Readonly<Record<string, string>>,
  read: Form["read"],
  needsSetting = false,
): Form {
  return { pattern: pattern(`^${spelling}`, pieces), read, needsSetting };
}

function pattern(spelling: string, pieces: Readonly<Record<string, string>>): RegExp {
  return new RegExp(
    spelling.replace(/«(.+?)»/g, (_, piece) => pieces[piece] ?? ""),
    "iu",
  );
}

/** What stands between the two ends of a longer time. */
const connector = String.raw`\s{0,4}(?:-{1,2}>?|–|—|~|～|〜|→|至|到|(?<=\s)(?:to|until|through|thru)(?=\s))\s{0,4}`;
/** Words that say it only between dates, as they say much else. */
const betweenDates = String.raw`(?:${connector}|\s{1,4}(?:bis|au|à|al|ad|a|até|tot|t\/m|do|до|по)\s{1,4}|から)`;
/** Two months that share a year: `May/June 2024`. */
const betweenMonths = String.raw`(?:${betweenDates}|\s?[/&]\s?|,\s|\s{1,4}(?:and|und|et|y|e|en|i|и)\s{1,4})`;
/** Two days that share a month: `5 & 6 May 2024`, `5./6. Mai 2024`. */
const betweenDays = String.raw`(?:${betweenDates}|\s?[&+/]\s?|\s{1,4}(?:and|und|et|y|e|en|i|и)\s{1,4})`;
/** A number, or the name of a month and one, and what may stand before another number. */
const mayBeNarrowRange = new RegExp(
  String.raw`^(?:\d{4}\s?/\s?(?:1[3-9]|[2-9]\d)(?!\d)|\d{4}\s?[/&]\s?\d{4}(?!\d)|\d{4}[./-]\d{1,2}\s?[/&,、]|[\d\s./年년月월日일-]{0,20}${ordinal}\s{0,4}(?:[-–—~～〜至到]|(?:to|until|through|thru)\s)|\d{1,2}${ordinal}\.?(?:\s{1,4}(?:\p{L}{1,5}|t\/m)\s{1,4}|\s?[&+/]\s?|から)\d|[^\s\d]\D{0,30}\d{1,2}${ordinal}\s{0,4}(?:[-–—~～〜至到&+/]|\p{L}{1,7}\s))`,
  "iu",
);
/** What says, anywhere in two dates, that they are the ends of a longer time and no pair. */
const saysRange = new RegExp(`[-–—]|${betweenDates}`, "iu");
const rangeForms = {
  toDate: new RegExp(String.raw`^(?:${connector}(?=\S)|${betweenDates}(?=\d))`, "iu"),
  /** Two months with a year each: `Dec 2023/Jan 2024`, `Mai 2023 bis Juni 2024`. */
  toMonth: /^(?:\s?[/&]\s?|\s{1,4}(?:bis|au|à|al|a|até|tot|t\/m|do|до|по)\s{1,4})(?=\p{L})/iu,
  /** Two dates side by side: `2024.05, 2024.07:` */
  toAnother: /^(?:\s?[,，、&/]\s?|\s(?:and|und|et|y|e)\s)(?=[\p{L}\d])/u,
  toNow: new RegExp(
    String.raw`^(?:${connector}(?:present|now|today|ongoing|heute|jetzt|aujourd['’]hui|présent|presente|actualidad|hoy|atual|oggi|heden|今|現在|现在|현재|настоящее время|наст\.? вр\.?)|\s?至今|\s?[~～〜]|\s?[-–—](?=\s?[)\]】）]))(?=\s*(?:$|[:：,，|)\]】）\uE000-\uE003]|[.–—-](?:\s|$)))`,
    "iu",
  ),
  /** A year of study, or two years: `2024/25`, `2024 & 2025`. */
  years: /^(?<year>(?:19|20|21)\d\d)\s?[/–&-]\s?(?<next>(?:(?:19|20|21)\d\d|\d\d))(?!\d|[./-]\d)/u,
  months: pattern(
    String.raw`^«Y»(?<separator>[./])(?<from>\d{1,2})(?:\s{0,4}[-–—]\s{0,4}(?=\d\d)|[-–—~～〜](?=\d(?!\d))|[~～〜](?=1[0-2])|\s{0,2}[~～〜]\s{0,2}(?=0\d))(?<to>\d{1,2})(?![\d./-])`,
    numbers,
  ),
  twoMonths: pattern(
    String.raw`^«Y»(?<separator>[./-])(?<from>\d{1,2})(?:\s?(?!\k<separator>)[/&]\s?|[,、]\s?(?=\d\d?«closed»))(?<to>\d{1,2})(?![\d./-])`,
    numbers,
  ),
  monthsWithSigns: pattern(
    String.raw`^«Y»\s?[年년]\s?(?<from>\d{1,2})\s?[月월]?\s{0,2}[-–—~～〜至到]\s{0,2}(?<to>\d{1,2})\s?[月월](?!\s?\d)`,
    numbers,
  ),
  daysWithSigns: pattern(
    String.raw`^«Y»\s?[年년]\s?«M»\s?[月월]\s?(?<from>\d{1,2})\s?[日일]?\s{0,2}[-–—~～〜至到]\s{0,2}(?:(?<toMonth>\d{1,2})\s?[月월]\s?)?(?<to>\d{1,2})\s?[日일]`,
    numbers,
  ),
  daysOfMonths: pattern(
    String.raw`^«Y»«S»«M»«=S»(?<from>\d{1,2})\s?[-–—~～〜至到]\s?(?<toMonth>\d{1,2})«=S»(?<to>\d{1,2})(?![\d./-])`,
    numbers,
  ),
  daysLast: pattern(String.raw`^«Y»«S»«M»«=S»(?<from>\d{1,2})\s?[-–—~]\s?(?<to>\d{1,2})(?![\d./-])`, numbers),
  daysOfTwoMonths: pattern(
    String.raw`^(?<from>\d{1,2})\.\s?«M»\.?\s{0,4}[-–—]\s{0,4}(?<to>\d{1,2})\.\s?(?<toMonth>\d{1,2})\.\s?«Y»`,
    numbers,
  ),
  daysWithSlashes: pattern(
    String.raw`^(?:(?<from>\d{1,2})\s?[-–—]\s?(?<to>\d{1,2})/«M»|(?<monthBefore>\d{1,2})/(?<start>\d{1,2})\s?[-–—]\s?(?<end>\d{1,2}))/«Y»`,
    numbers,
  ),
  daysOfTwoMonthsWithSlashes: pattern(
    String.raw`^(?<first>\d{1,2})/(?<second>\d{1,2})(?:\s?[-–—]\s?|\s{1,4}(?:to|bis|au|à|al|a|até|tot|t/m)\s{1,4})(?<third>\d{1,2})/(?<fourth>\d{1,2})/«Y»`,
    numbers,
  ),
  /** Days and the number of their month, of which only a year above makes dates: `3.–5.4.`, `3-5/04`, `4/3-5`. */
  daysUnderYear: pattern(
    String.raw`^(?:(?<from>\d{1,2})\.?\s?[-–—]\s?(?<to>\d{1,2})(?:\.\s?«M»\.|/(?<monthAfter>\d{1,2}))|(?<monthBefore>\d{1,2})/(?<start>\d{1,2})\s?[-–—]\s?(?<end>\d{1,2}))(?![\d./-]|\s?\d)`,
    numbers,
  ),
  daysWithShortYear: pattern(
    String.raw`^(?<from>\d{1,2})(?:\.?\s?[-–—]\s?|\.\s?[/&+]\s?)(?<to>\d{1,2})(?<separator>[./])«M»«=S»(?<short>\d\d)(?![\d./-])`,
    numbers,
  ),
  days: pattern(
    String.raw`^(?<from>\d{1,2})(?:\.?\s{0,4}[-–—]\s{0,4}|\.\s?[/&+]\s?|\.\s(?:und|bis)\s)(?<to>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?«Y»`,
    numbers,
  ),
};

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

/** The forms that carry all they need, with a name for the month, longest first. */
function namedForms(
  words: DateWords,
  read: Form["read"] = (_, groups) => fromName(words, groups),
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
    ],
    letter: [
      make("«Mon»(?:«md»|[-/])«Nth»\\.?(?:«_»|[-/])«Y»«end»"),
      make("«Mon»«_»«Nth»«_»«'YY»"),
      make("«Mon»«my»['’]?«Y»«end»"),
      make("«Mon»«my»«'YY»"),
    ],
  };
}

/** The years of Taiwan and Japan: `民國114年5月`, `令和7年5月1日`. */
const eras: Readonly<Record<string, number>> = { 民國: 1911, 民国: 1911, 令和: 2018, 平成: 1988 };
const inEra = String.raw`(?<name>${Object.keys(eras).join("|")})\s?(?<year>\d{1,3})\s?年(?:度|\s?«M»\s?月(?:\s?«D»\s?日)?)?`;

function fromEra(_: string, { name = "", year, month, day }: Groups): { date: WrittenDate } {
  const first = eras[name] ?? 0;
  return fromNumbers("", { year: String(first + Number(year)), month, day });
}

/** Months in Roman numbers: `14.iii.2025`, `14 III 2025`, `XII 2024`. */
const romanMonths = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
const romanEnd = String.raw`(?=\s{0,4}(?:$|[:：|\])】）〕］\uE001]|[–—-]\s))`;
/** "12 V 2024 Power" is no date, though "12.v.2024 Power" is one. */
const dayInRoman = String.raw`«D»(?:\.\s?|[-/\s])(?<name>[ivx]{2,4}|[ivx](?=[./-]|\s\d{4}(?:\sr\.)?${romanEnd}))(?:\.\s?|[-/\s])«Y»«end»`;
const monthInRoman = String.raw`(?<name>[ivx]{2,4})(?:\.\s?|[/\s])«Y»«end»${romanEnd}`;

function fromRoman(written: string, { name = "", year, day }: Groups): { date: WrittenDate } | undefined {
  const month = romanMonths.indexOf(name.toLowerCase()) + 1;
  // "3 x 2024 pixels"
  const isPlain = !/[./-]/.test(written) && name !== name.toUpperCase();
  return month === 0 || isPlain ? undefined : fromNumbers("", { year, month: String(month), day });
}

/** The digits of dates such as `二〇二五年五月三日`. */
const hanDigits = "〇一二三四五六七八九";
const yearInHan = String.raw`(?<year>[一二][${hanDigits}零○]{3})\s?年`;
const inHan = String.raw`${yearInHan}\s?(?<month>[一二三四五六七八九十]{1,2})\s?月(?:\s?(?<day>[一二三四五六七八九十]{1,3})\s?[日号號])?`;

function fromHan(_: string, { year = "", month, day }: Groups): { date: WrittenDate } {
  const digits = [...year.replace(/[零○]/g, "〇")].map((digit) => hanDigits.indexOf(digit)).join("");
  return fromNumbers("", { year: digits, month: numberInHan(month), day: numberInHan(day) });
}

/** Reads a number up to 99, as in `二十三`. */
function numberInHan(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  const [tens = "", ones = ""] = written.includes("十") ? written.split("十") : ["〇", written];
  const value = (digit: string, alone: number) => (digit === "" ? alone : hanDigits.indexOf(digit));
  return String(10 * value(tens, 1) + value(ones, 0));
}

/** The forms that leave the century, or the year, to be known from elsewhere. */
function shortForms(words: DateWords): Grammar["forms"] {
  const pieces = piecesOf(words);
  const read: Form["read"] = (written, groups, context) => readNameAndNumber(words, written, groups, context);
  return {
    digit: [
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

function grammarOf(language = "en"): Grammar {
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
      String.raw`^(?:\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{4}(?!\d)|[:：]\s)|\d{4}\.\s?(?:\d{1,2}\.[\s:：,)]|(?:0[1-9]|1[0-2])«closed»)|(?:\d{1,2}\.${betweenDays})?(?:${dotted(words)})«Mon»)`,
      pieces,
    ),
    weekdayBefore: new RegExp(
      String.raw`^(?:${words.weekdays})\.?(?<to>\s?[-–—/&+]\s?(?:${words.weekdays})\.?)?,?\s{1,3}(?=[\p{L}\d])`,
      "iu",
    ),
    weekdayAfter: new RegExp(
      String.raw`^(?:\s?[(（](?:${words.weekdays})\.?[)）]|,?\s{1,3}(?:${words.weekdays})\.?(?=\s?[\])>】〕］:：]))`,
      "iu",
    ),
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

/** Whether a language writes a dot after the day. */
function writesDots({ links }: DateWords): boolean {
  return new RegExp(`^${links.dm}`, "u").test(".");
}

let neighbouring: Grammar["forms"] | undefined;

/** Whichever language the page is in, a whole date in a neighbouring one is no less clear, unless it is a name's. */
function neighbouringForms(): Grammar["forms"] {
  if (neighbouring) return neighbouring;
  const words = neighbouringDateWords();
  const isName = (name = "") => name === "Mars" || name === "Mayo";
  const read: Form["read"] = (_, groups) => (isName(groups.name) ? undefined : fromName(words, groups));
  neighbouring = namedForms(words, read, true);
  return neighbouring;
}

/**
 * Whether what follows sets a date off from a sentence: an end, a separator, a closing bracket or mark-up, or a word
 * that is not written in lower case. It tells "2024: We" and "2024 We" from "2024 was".
 */
const setting =
  /^(?:$|\s*[:,.](?!\d)|\s*[：，;；|·•\])】）〕］–—\uE000-\uE003]|\s+-|-{2,}|\s+(?!\p{Ll})|[^\S\n]*\n|['’]?\s*→|\t)/u;

/** No date is written with more characters than this. */
const longest = 120;

/**
 * Reads the date that a text starts with.
 *
 * Accepted are year and month, or year, month and day, in numbers with the year first or last, with names of months, and
 * as in `2025年5月`; a year alone; a season or term of a year; a range of these; and, where a heading gives the year, month
 * and day. Names of months are read in English and the page's language, in any form that CLDR has, and, where the date
 * is whole and stands apart, in German, French, Spanish, Portuguese, Italian and Dutch.
 *
 * @param text plain text, without leading spaces; marks of `marked-text.ts` may stand in it
 * @param context what the date does not say itself
 * @returns the time and the characters it was written with; the mistake, as a sentence for the author, when the text
 *   starts with something that looks like a date; nothing when it starts with neither
 */
export function readDate(text: string, context: DateContext = {}): DateReading | undefined {
  const start = text.slice(0, longest);
  // Most lines of a page are none, and only the month under a year's heading is a date without a digit.
  if (context.year === undefined && !/\d|^[一二]\S{3}\s?年/.test(start)) return undefined;
  const grammar = grammarOf(context.language);
  const read = (context: DateContext) =>
    readTime(start, grammar, context) ??
    readAfterWeekday(start, grammar, context) ??
    readAfterWord(start, grammar, context);
  const reading = withWordsOfPair(readInMonth(read, context) ?? read(context));
  if (!reading || !isDay(reading)) return reading;
  const weekday = grammar.weekdayAfter.exec(start.slice(reading.written.length));
  return weekday ? { ...reading, written: reading.written + weekday[0] } : reading;
}

/** Two dates side by side in the author's words, where something lies between them: `3 and 10 May 2024` is no week. */
function withWordsOfPair(reading: DateReading | undefined): DateReading | undefined {
  if (!reading || "mistake" in reading || !reading.time.until) return reading;
  const { time, written } = reading;
  if (time.written !== undefined || !yearIn.test(written) || saysRange.test(written)) return reading;
  return isNext(time.date, reading.time.until) ? reading : { ...reading, time: { ...time, written } };
}

/** Whether a day, month or year is the one after another. */
function isNext({ year, month, day }: WrittenDate, next: WrittenDate): boolean {
  const instant = (date: WrittenDate) => Date.UTC(date.year, (date.month ?? 1) - 1, date.day ?? 1);
  const after =
    month === undefined
      ? { year: year + 1 }
      : day === undefined
        ? { year, month: month + 1 }
        : { year, month, day: day + 1 };
  return instant(after) === instant(next);
}

/**
 * Whether a line starts with a date whose first number Markdown takes for that of a list's item: `5. Mai 2025` where the
 * language writes a dot after the day, `3. 5. 2025`, `2025. 5. 3.`
 *
 * @param language a BCP 47 language tag; English when left out
 */
export function startsWithNumberedDate(line: string, language?: string): boolean {
  const text = line.slice(0, longest);
  return grammarOf(language).numbered.test(text) && readDate(text, { language, year: 2000 }) !== undefined;
}

/** Reads `14 May: We` below the heading `May 2025`, and not `3 June: We`, which may be of another year. */
function readInMonth(
  read: (context: DateContext) => DateReading | undefined,
  context: DateContext,
): DateReading | undefined {
  const { year, month } = context;
  if (month === undefined || year !== undefined) return undefined;
  const reading = read({ ...context, year: month.year });
  if (!reading || "mistake" in reading || yearIn.test(reading.written)) return undefined;
  const { date, until } = reading.time;
  return date.day && (date.month === month.month || until?.month === month.month) ? reading : undefined;
}

function isDay(reading: DateReading): boolean {
  return "mistake" in reading || reading.time.date.day !== undefined;
}

/** Reads `Mon, 3 June 2024` and `Mon–Wed, 3–5 June 2024`. */
function readAfterWeekday(text: string, grammar: Grammar, context: DateContext): DateReading | undefined {
  const match = grammar.weekdayBefore.exec(text);
  const weekday = match?.[0];
  const reading = weekday === undefined ? undefined : readTime(text.slice(weekday.length), grammar, context);
  // "Mon–Fri 9–17" says hours.
  if (match?.groups?.to && (!reading || !/\p{L}{3}|\d\.\s?\d{1,2}\.|\d{4}/u.test(reading.written)))
    return undefined;
  return reading && isDay(reading) ? { ...reading, written: weekday + reading.written } : undefined;
}

/**
 * Words before a date that say no more than the date, those that say where a longer time starts or what part is meant, and
 * those that stand only before two ends of one: `de maio a junho de 2025`.
 */
const wordBefore =
  /^(?:à\s+l['’]|(?:on(?:\s+the)?|the|in|am|im|vom|le|du|en|el|del|il|dal|em|op|au(?=\s+(?:printemps|[1-4](?:er|e|ème))\b)|(?<posted>date|datum|posted|published|(?:last\s+)?updated)(?:\s+on)?:?)|(?<more>(?:week|woche|semaine|semana|settimana)\s+(?:of|commencing|beginning|vom|du|del?)|w\/c|since|from|seit|ab|depuis|dès|desde|sinds|vanaf|od|c\.|ca\.?|around|early|mid|late|end\s+of|beginning\s+of|anfang|mitte|ende|début|mi|fin|begin|eind|(?:a\s+)?(?:finales|mediados|principios)\s+de|(?:início|meados|fim)\s+de|inizio|metà|fine)|(?<range>de|da|von|van|between|entre|zwischen))(?:(?<=['’])|[\s-]+)(?=[\p{L}\d])/iu;
/** What tells a date after such a word from the start of a sentence. */
const labelEnd = /^\s*(?:$|[:：|\])】）〕］]|[–—-](?:\s|\uE001)|\.?\uE001)/u;
/** What tells a date with a month from it that only says when: "In May 2024, we moved". */
const commaEnd = /^,\s+(?=\S)/u;

/** Reads `Le 3 juin 2024 :`, `Since June 2024:` and `In May 2024, we`. */
function readAfterWord(text: string, grammar: Grammar, context: DateContext): DateReading | undefined {
  const match = wordBefore.exec(text);
  const reading = match ? readTime(text.slice(match[0].length), grammar, context) : undefined;
  if (!match || !reading || "mistake" in reading) return undefined;
  const written = match[0] + reading.written;
  const { time } = reading;
  const rest = text.slice(written.length);
  const { more, posted, range } = match.groups ?? {};
  if (range && !time.until) return undefined;
  const saysWhen = !more && time.date.month !== undefined && (posted ? /^\s+by\s/i : commaEnd).test(rest);
  if (!saysWhen && !labelEnd.test(rest)) return undefined;
  return {
    ...reading,
    written,
    time: more ? { ...time, written: time.written ?? written } : time,
    ...(saysWhen && !posted && { isInSentence: true }),
  };
}

/** A day, or two, below the heading of a month, where nothing else can be meant. */
const dayOfMonth = new RegExp(
  String.raw`^(?<from>\d{1,2})(?!\d)(?:\.|${ordinal})(?:(?<between>\s?[-–—/]\s?|${betweenDays})(?<to>\d{1,2})(?!\d)(?:\.|${ordinal}))?(?=\s{0,2}[:：|]\s|\s{0,2}·\s(?!\s*\d)|[\uE001\s]{0,4}\s[–—-]{1,2}\s(?!\s*(?:\d|\p{L}{2,3}\.?,?\s\d))|\s{0,2}(?:[:：]\s?\uE001|\uE001\s{0,2}[:：|·])\s)`,
  "iu",
);

/** Reads `14: We` and `14–16: We` below the heading of a month, and `3/14: We` where either number is the month. */
function readDayOfMonth(text: string, { month }: DateContext): DateReading | undefined {
  const match = month && dayOfMonth.exec(text);
  if (!month || !match?.groups) return undefined;
  const { from = "", to, between = "" } = match.groups;
  const at = (day: string | undefined) => ({ ...month, day: Number(day) });
  const sign = between.trim();
  const [first = 0, second = 0] = [from, to].map(Number);
  let time: WrittenTime = { date: at(from), ...(to && { until: at(to) }) };
  if (to && first === month.month && (sign === "/" || (sign === "-" && from.startsWith("0"))))
    time = { date: at(to) };
  else if (second === month.month && sign === "/") time = { date: at(from) };
  // "9/11" is none of two days.
  else if (to && (first >= second || (sign === "/" && second - first > 1))) return undefined;
  return [time.date, time.until].every((date) => !date || isDate(date))
    ? { time, written: match[0] }
    : undefined;
}

function readTime(text: string, grammar: Grammar, context: DateContext): DateReading | undefined {
  const day = readDayOfMonth(text, context);
  if (day) return day;
  const range = context.year === undefined ? readRangeAfterYear(text, grammar, context) : undefined;
  if (range) return range;
  const reading = readNarrowRange(text, grammar, context) ?? readOne(text, grammar, context);
  if (!reading || "mistake" in reading) return readRangeFromName(text, grammar, context) ?? reading;
  if (reading.time.until) return reading;
  const read = readRange(text, reading, grammar, context) ?? readOn(text, reading);
  // Where the rest of "28/02-02/03 two months" is no date, its start is none either.
  const isCut = /^\d{1,2}\/\d{1,2}-\d{1,2}\//.test(text) && /^-\d/.test(text.slice(reading.written.length));
  return read ?? (isCut ? undefined : reading);
}

const yearBefore = /^(?<year>(?:19|20|21)\d\d),?\s{1,3}(?=\p{L}{3}|\d{1,2}(?:\p{L}|\.?\s?[-–—&]))/u;

/** Reads `2025 June 16–20` and `2025 May – July`, where the year stands before both ends. */
function readRangeAfterYear(text: string, grammar: Grammar, context: DateContext): DateReading | undefined {
  const [written, year] = yearBefore.exec(text) ?? [];
  if (written === undefined) return undefined;
  const inYear = { ...context, year: Number(year) };
  const rest = text.slice(written.length);
  const reading = readTime(rest, grammar, inYear) ?? readAfterWord(rest, grammar, inYear);
  if (!reading || !("time" in reading) || !reading.time.until?.month) return undefined;
  // In "2025 Aug 5 - 12 talks" the last number is no day.
  const isCount =
    /\s[-–—]\s/u.test(reading.written) && !isSetOff(text.slice(written.length + reading.written.length));
  if (isCount) return undefined;
  const { time } = reading;
  return {
    ...reading,
    time: time.written === undefined ? time : { ...time, written: written + time.written },
    written: written + reading.written,
  };
}

/** What may follow a day without a space, and what part of a month or year is meant. */
const clock = /^T\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d)?/;
const partOfPeriod = /^\s?(?:[上中下]旬|[初底末]|[上下]半年|年[中末底初]|초|중순|말|상반기|하반기)/u;

/** The same right before the sentence; 初, 底 and 末 begin many other words, as 初赛 and 底特律 do. */
const beforeHan =
  /^(?:[上中下]旬(?=\p{Script=Han})|[初底末](?=我|在|赴|与|與|将|將|被|[获獲](?:得|批|奖|獎)|参加|參加|加入|[发發発]表))/u;

/** Reads on after a date: `2024-05-03T10:00Z`, and `2024年5月中旬`, which is shown as it was written. */
function readOn(text: string, { time: { date }, written }: DateReading & { time: WrittenTime }) {
  const rest = text.slice(written.length);
  const [hour] = date.day === undefined ? [] : (clock.exec(rest) ?? []);
  if (hour !== undefined) return { time: { date }, written: written + hour };
  const [part] = partOfPeriod.exec(rest) ?? [];
  if (part === undefined || !(isSetOff(rest.slice(part.length)) || beforeHan.test(rest))) return undefined;
  return { time: { date, written: written + part }, written: written + part };
}

function readOne(text: string, grammar: Grammar, context: DateContext): DateReading | undefined {
  if (/^\d/.test(text)) {
    return (
      readSeason(text) ??
      readForms(text, grammar.forms.digit, context) ??
      readForms(text, neighbouringForms().digit, context)
    );
  }
  return (
    readForms(text, grammar.forms.letter, context) ??
    readSeason(text) ??
    readForms(text, neighbouringForms().letter, context)
  );
}

function readForms(text: string, forms: readonly Form[], context: DateContext): DateReading | undefined {
  for (const { pattern, read, needsSetting } of forms) {
    const match = pattern.exec(text);
    if (!match) continue;
    const written = match[0].replace(/[,\s]+$/, "");
    if (needsSetting && !isSetOff(text.slice(written.length))) continue;
    const found = read(written, match.groups ?? {}, context);
    if (found === undefined) continue;
    const reading = "mistake" in found ? { ...found, written } : checked(written, { date: found.date });
    return found.order ? { ...reading, order: found.order } : reading;
  }
  return undefined;
}

/** Whether what follows can only be what a date tells of. */
const closed = new RegExp(`^${numbers.closed}`, "u");
function isClosed(rest: string): boolean {
  return closed.test(rest);
}

function isSetOff(rest: string): boolean {
  return setting.test(rest) || rangeForms.toDate.test(rest);
}

function readSeason(text: string): DateReading | undefined {
  const term = readTerm(text);
  if (!term || !isSetOff(text.slice(term.written.length))) return undefined;
  const { year, written } = term;
  return { time: { date: { year }, written }, written };
}

/** Reads on after a date: `2025.05 – 2025.07`, `2024-2025`, `Nov 2024 to Jan 2025`, `2024 – present`. */
function readRange(
  text: string,
  start: DateReading & { time: WrittenTime },
  grammar: Grammar,
  context: DateContext,
): DateReading | undefined {
  const rest = text.slice(start.written.length);
  const now = rangeForms.toNow.exec(rest)?.[0];
  if (now !== undefined) {
    const written = start.written + now;
    return { time: { date: start.time.date, written }, written };
  }
  const to = rangeForms.toDate.exec(rest) ?? rangeForms.toMonth.exec(rest);
  const connected = (to ?? rangeForms.toAnother.exec(rest))?.[0];
  if (connected === undefined) return undefined;
  const order = start.order === "either" ? undefined : start.order;
  const end = readOne(rest.slice(connected.length), grammar, order ? { ...context, order } : context);
  if (!end || "mistake" in end) return undefined;
  const ends = { date: start.time.date, until: end.time.date };
  const isInOneYear = yearIn.test(start.written) || arePair(connected, ends);
  const { date, until } = isInOneYear ? ends : aroundNewYear(ends, yearFrom(end));
  if (isoDate(until) < isoDate(date)) return undefined;
  if (!to && !(end.time.date.month && isClosed(rest.slice(connected.length + end.written.length))))
    return undefined;
  const written = start.written + connected + end.written;
  if (start.time.written ?? end.time.written)
    return { time: { date, ...(until.year > date.year && { until }), written }, written };
  return { time: { date, until }, written, ...(order && { order }) };
}

/** Reads `May – July 2025` and `30 May – 2 June 2025`, where the end gives the start its year. */
function readRangeFromName(text: string, grammar: Grammar, context: DateContext): DateReading | undefined {
  const match = grammar.ranges.fromName.exec(text) ?? grammar.ranges.fromDay.exec(text);
  if (!match) return undefined;
  const end = readOne(text.slice(match[0].length), grammar, context);
  if (!end || "mistake" in end || (match.groups?.day && !end.time.date.day)) return undefined;
  const { date } = fromName(grammar.words, { ...match.groups, year: String(end.time.date.year) });
  const ends = { date, until: end.time.date };
  const written = match[0] + end.written;
  if (arePair(match[0], ends)) return checked(written, ends);
  const [nextYear = "", next] = /^\s?[-–/]\s?(?:\d\d)?(\d\d)(?!\d)/.exec(text.slice(written.length)) ?? [];
  // "Dec–Jan 2024/25"
  const inTwo = aroundNewYear(ends, "start");
  if (inTwo.until.year > date.year && Number(next) === inTwo.until.year % 100)
    return checked(written + nextYear, inTwo);
  return checked(written, aroundNewYear(ends, yearFrom(end)));
}

/** Reads ranges of days, of months in a year, and of two years: `June 3–7, 2025`, `3–7 June 2025`, `2025.05-07`, `2025.05.30-06.02`, `2024/25`. */
function readNarrowRange(text: string, grammar: Grammar, context: DateContext): DateReading | undefined {
  // Most dates are no range, and to compile all these patterns takes as long as to read a page of ten lines.
  if (!mayBeNarrowRange.test(text)) return undefined;
  const years = rangeForms.years.exec(text);
  const { year: first, next } = years?.groups ?? {};
  // "2011/12" is a month.
  if (years && Number(next) > 12 && Number(next) % 100 === (Number(first) + 1) % 100) {
    const term = readSeason(text);
    if (term) return term;
    const year = Number(first);
    return checked(years[0], { date: { year }, until: { year: year + 1 } });
  }
  const months =
    rangeForms.months.exec(text) ?? rangeForms.monthsWithSigns.exec(text) ?? rangeForms.twoMonths.exec(text);
  if (months?.groups) {
    const { year, from, to } = months.groups;
    if (Number(from) >= Number(to)) return undefined;
    // In "2025.05~10 talks" the last number is no month.
    if (/[~～〜]1\d$/.test(months[0]) && !isSetOff(text.slice(months[0].length))) return undefined;
    const at = (month: string | undefined) => ({ year: Number(year), month: Number(month) });
    return checked(months[0], { date: at(from), until: at(to) });
  }
  const twoMonths = rangeForms.daysOfTwoMonthsWithSlashes.exec(text);
  if (twoMonths) return readDaysOfTwoMonths(twoMonths[0], twoMonths.groups ?? {}, context);
  const shortYear = rangeForms.daysWithShortYear.exec(text);
  const underYear = context.year === undefined ? null : rangeForms.daysUnderYear.exec(text);
  const numbered =
    (underYear && isSetOff(text.slice(underYear[0].length)) ? underYear : undefined) ??
    (endsWithYear(shortYear?.groups?.short, context) ? shortYear : undefined) ??
    rangeForms.days.exec(text) ??
    rangeForms.daysWithSlashes.exec(text) ??
    rangeForms.daysOfTwoMonths.exec(text) ??
    rangeForms.daysOfMonths.exec(text) ??
    rangeForms.daysLast.exec(text) ??
    rangeForms.daysWithSigns.exec(text);
  const days = numbered ?? grammar.ranges.days.exec(text) ?? grammar.ranges.daysFirst.exec(text);
  if (!days?.groups) return undefined;
  const { monthBefore, start, end, second = end, from = start, to = second, yearOfTwo } = days.groups;
  const month = days.groups.month ?? days.groups.monthAfter ?? monthBefore;
  const { short } = days.groups;
  const yearAround = yearOfTwo ?? (short ? yearOf(short) : context.year?.toString());
  const { toMonth = month, year = yearAround, name } = days.groups;
  if (year === undefined) return undefined;
  // "13/5 May" is a slip, whatever was meant.
  if (days !== numbered && days[0].includes("/") && Number(from) >= Number(to)) return undefined;
  const at = (day: string | undefined, month: string | undefined) =>
    (month ? fromNumbers("", { year, month, day }) : fromName(grammar.words, { name, year, day })).date;
  const isYearLast = days.groups.year !== undefined && !/^\d{4}/.test(text);
  return checked(
    days[0],
    aroundNewYear({ date: at(from, month), until: at(to, toMonth) }, isYearLast ? "end" : "start"),
  );
}

/** Reads `25/10-02/11/2025`, where each of the numbers can show whether days or months come first. */
function readDaysOfTwoMonths(written: string, groups: Groups, { order }: DateContext): DateReading {
  const [first = 0, second = 0, third = 0, fourth = 0, year = 0] = [
    "first",
    "second",
    "third",
    "fourth",
    "year",
  ].map((name) => Number(groups[name]));
  const last = second > 12 || fourth > 12 ? "month-day" : undefined;
  const shown = first > 12 || third > 12 ? "day-month" : last;
  const start = dayAndMonth(written, year, first, second, shown ?? order);
  const end = dayAndMonth(written, year, third, fourth, shown ?? order);
  if ("mistake" in start) return { ...start, written };
  if ("mistake" in end) return { ...end, written };
  const reading = checked(written, aroundNewYear({ date: start.date, until: end.date }, "end"));
  return shown ? { ...reading, order: shown } : reading;
}

const yearIn = /\d{4}|['’‘ʼ´]\d\d/;

/** Which end of a range is in the year that was read: the last, where it says that year, or the first, below a heading's. */
function yearFrom({ written }: DateReading): "start" | "end" {
  return yearIn.test(written) ? "end" : "start";
}

/** Whether two dates stand side by side, as `May & March 2025` do, and are the ends of no range, as December and January are. */
function arePair(between: string, { date, until }: { date: WrittenDate; until: WrittenDate }): boolean {
  const isAround = date.month === 12 && until.month === 1;
  return !isAround && /[,，、&/+]|\s(?:and|und|et|y|e|en|i|и)\s/iu.test(between);
}

/**
 * A range that was read in one year, `28 December – 3 January 2025`, in the two that it is in.
 *
 * @param end which of its ends is in the year that was read
 */
function aroundNewYear({ date, until }: Required<Pick<WrittenTime, "date" | "until">>, end: "start" | "end") {
  const isAround = date.year === until.year && (until.month ?? 12) < (date.month ?? 1);
  if (!isAround) return { date, until };
  return end === "end"
    ? { date: { ...date, year: date.year - 1 }, until }
    : { date, until: { ...until, year: until.year + 1 } };
}

function fromNumbers(_: string, { year, short, month, day }: Groups): { date: WrittenDate } {
  return { date: toDate(Number(year ?? yearOf(short)), month ? Number(month) : undefined, day) };
}

function fromName(words: DateWords, { year, short, name = "", day }: Groups): { date: WrittenDate } {
  const month = words.monthOf(name);
  return { date: toDate(Number(year ?? yearOf(short)), month, day) };
}

function toDate(year: number, month: number | undefined, day: string | undefined): WrittenDate {
  if (month === undefined) return { year };
  return day ? { year, month, day: Number(day) } : { year, month };
}

/** The year that two digits name, from 1970 to 2069. */
function yearOf(digits = ""): string {
  return Number(digits) < 70 ? `20${digits}` : `19${digits}`;
}

/** Where `8/6 2024` is the usual way to write a date, and has the day first. */
const nordic = /^(?:sv|da|nb|nn|no|fi|is|fo)\b/;

/** Reads `08/06/2024`, when one reading is possible or it is known which comes first, and `08.06.2024` day first. */
function readDayAndMonth(
  written: string,
  { first, second, year, separator }: Groups,
  { order, language = "en" }: DateContext,
): Read {
  const isDayFirst = separator === "." || (written.includes(" ") && nordic.test(language));
  const isUsual = order === undefined && isDayFirst && Number(second) <= 12 && Number(first) <= 12;
  const read = dayAndMonth(
    written,
    Number(year),
    Number(first),
    Number(second),
    isUsual ? "day-month" : order,
  );
  // Another date of the list may show that even with dots the month is first.
  return isUsual && first !== second ? { ...read, order: "either" } : read;
}

function dayAndMonth(
  written: string,
  year: number,
  first: number,
  second: number,
  order: DateContext["order"],
): Read {
  const dayFirst = { year, month: second, day: first };
  const monthFirst = { year, month: first, day: second };
  if (first > 12) return { date: dayFirst, order: "day-month" };
  if (order === "day-month" || first === second) return { date: dayFirst };
  if (second > 12) return { date: monthFirst, order: "month-day" };
  if (order === "month-day") return { date: monthFirst };
  const mistake =
    `"${written}" can be ${isoDate(dayFirst)} or ${isoDate(monthFirst)}. Write it the way you mean it, ` +
    "or say in _data/site.yml which comes first, as in dates: {order: day-month} or {order: month-day}.";
  return { mistake, order: "either" };
}

/** Reads `May 24` and `24 May`: a day in the year of the heading, or a year of two digits. */
function readNameAndNumber(
  words: DateWords,
  written: string,
  { name, day = "" }: Groups,
  { year, twoDigitYears }: DateContext,
): Read {
  if (year) return fromName(words, { name, day, year: String(year) });
  if (day.length !== 2 || !/^\p{L}/u.test(written))
    return { mistake: `"${written}" has no year. Write the year as well, as in "${withYear(written)}".` };
  if (twoDigitYears) return fromName(words, { name, short: day });
  const mistake =
    `"${written}" can be day ${day} of a month without its year, or the year ${yearOf(day)}. Write the year in full, ` +
    "or say in _data/site.yml that you write years with two digits: dates: {twoDigitYears: true}.";
  return { mistake };
}

function withYear(written: string): string {
  return /^\d/.test(written) ? `${written} 2025` : `${written}, 2025`;
}

/** Reads `5月3日` under the heading of a year. */
function readSigns(written: string, groups: Groups, { year }: DateContext): Read | undefined {
  return year ? fromNumbers(written, { ...groups, year: String(year) }) : undefined;
}

/** Reads `25.05` and `25/05/20` where a year is known to come first. */
function readShortYear(
  written: string,
  groups: Groups,
  { year, startsWithShortYear }: DateContext,
): Read | undefined {
  return startsWithShortYear && !year ? fromNumbers(written, groups) : undefined;
}

/**
 * Reads `5/20/24` and `20.5.24` where a year is known to come last.
 *
 * @param areDotsOfDates whether numbers with dots are rather a date than the number of a version or section
 */
function readShortYearAtEnd(areDotsOfDates: boolean): Form["read"] {
  return (written, groups, context) => {
    if (endsWithYear(groups.short, context))
      return readDayAndMonth(written, { ...groups, year: yearOf(groups.short) }, context);
    const [first, second] = [Number(groups.first), Number(groups.second)];
    const isDayFirst = areDotsOfDates && !context.year && !context.month && first > 12 && isMonth(second);
    const isDate =
      groups.separator === "." ? isDayFirst : groups.separator === "/" && Math.max(first, second) > 12;
    if (context.startsWithShortYear || !isDate) return undefined;
    const mistake =
      `"${written}" has a year of two digits. Write the year in full, ` +
      "or say in _data/site.yml that you write years with two digits: dates: {twoDigitYears: true}.";
    return { mistake };
  };
}

function isMonth(number: number): boolean {
  return number >= 1 && number <= 12;
}

/** Whether two digits at the end of a date are known to be its year. */
function endsWithYear(short: string | undefined, context: DateContext): boolean {
  const { year, twoDigitYears, startsWithShortYear, endsWithShortYear = twoDigitYears } = context;
  const isYearAbove = year !== undefined && year % 100 === Number(short);
  return short !== undefined && (isYearAbove || (endsWithShortYear === true && !startsWithShortYear));
}

/** Reads `3. 5.` under the heading of a year: both dots say that these are a day and a month, in this order. */
function readDottedNumbers(written: string, { first, second }: Groups, { year, order }: DateContext) {
  return year ? dayAndMonth(written, year, Number(first), Number(second), order ?? "day-month") : undefined;
}

/** Reads `05/24`: month and day under the heading of a year, or a month and a year of two digits. */
function readTwoNumbers(
  written: string,
  { first, second = "", separator }: Groups,
  context: DateContext,
): Read | undefined {
  // Of days such as "14–16" a year above makes no date.
  if (context.year && /[–—]/.test(separator ?? "") && Number(first) > 12 && Number(second) > 12)
    return undefined;
  if (context.year) return dayAndMonth(written, context.year, Number(first), Number(second), context.order);
  if (separator !== "/" || second.length !== 2) return undefined;
  if (context.twoDigitYears) return fromNumbers(written, { month: first, year: yearOf(second) });
  const mistake =
    `"${written}" can be a month and a year of two digits, or a day and a month. Write the year in full, ` +
    "or say in _data/site.yml that you write years with two digits: dates: {twoDigitYears: true}.";
  return { mistake };
}

function checked(written: string, time: WrittenTime): DateReading {
  for (const date of [time.date, time.until]) {
    if (!date || isDate(date)) continue;
    const { year, month = 1 } = date;
    if (month < 1 || month > 12) return { written, ...noMonth(written, String(year), date.day) };
    return { written, mistake: `"${written}" is not a day of that month. Write a day that the month has.` };
  }
  return { time, written };
}

function noMonth(written: string, year: string, day?: number): { mistake: string } {
  const separator = /[./-]/.exec(written)?.[0] ?? ".";
  const example = [year, "12", day].filter((part) => part !== undefined).join(separator);
  const what = day ? "year, month and day" : "year and month";
  return { mistake: `"${written}" is not a month. Write the ${what}, as in ${example}.` };
}

function noDay(written: string, { year = "", month, separator }: Groups): { mistake: string } {
  if (!isDate({ year: Number(year), month: Number(month) })) return noMonth(written, year, 15);
  const example = `${year}${separator}${month}`;
  return { mistake: `"${written}" is not a day. Write the day, or leave it out, as in ${example}.` };
}
