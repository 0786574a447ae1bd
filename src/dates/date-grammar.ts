import { caseless } from "./caseless.ts";
import { isDate, type WrittenTime } from "./date.ts";
import { type Grammar, grammarOf, readOne } from "./date-forms.ts";
import { betweenDays, isSetOff, ordinal, toEnd } from "./date-pieces.ts";
import {
  orderOfEnd,
  readNarrowRange,
  readRange,
  readRangeFromName,
  withWordsOfPair,
  wordsOfPair,
  yearIn,
} from "./date-ranges.ts";
import { type DateContext, type DateReading, isTime } from "./date-reading.ts";

/** No date is written with more characters than this. */
const longest = 120;

/**
 * Reads the date that a text starts with.
 *
 * It accepts year and month, or year, month and day, in numbers with the year first or last, with names of months, and
 * as in `2025年5月`; a year alone; a season or term of a year; a range of these; and, if a heading gives the year, month
 * and day. Names of months are read in English and the page's language, in any form that CLDR has, and, where the date
 * is whole and stands apart, in German, French, Spanish, Portuguese, Italian and Dutch.
 *
 * @param text plain text, without leading spaces; marks of `marked-text.ts` may be in it
 * @param context what the date itself does not say
 * @returns the time and the characters it was written with; the mistake, as a sentence for the author, if the text
 *   starts with something that only looks like a date; undefined if it starts with neither
 */
export function readDate(text: string, context: DateContext = {}): DateReading | undefined {
  const start = text.slice(0, longest);
  if (!mayHoldDate(start, context)) return undefined;
  const grammar = grammarOf(context.language);
  const reading = readWhole(start, grammar, context);
  return reading && withParticle(start, withWeekday(start, reading, grammar, context));
}

/**
 * Whether a date may be in a text, which it is not in most lines of a page: only the month under a year's heading is a
 * date without a digit.
 */
export function mayHoldDate(text: string, { year }: DateContext): boolean {
  return year !== undefined || /\d|[一二]\S{3}\s?年/.test(text);
}

function readWhole(text: string, grammar: Grammar, context: DateContext): DateReading | undefined {
  const read = (context: DateContext) =>
    readTime(text, grammar, context) ??
    readAfterWeekday(text, grammar, context) ??
    readAfterWord(text, grammar, context);
  return withWordsOfPair(readInMonth(read, context) ?? read(context));
}

/** Reads on after `3 June 2024 (Mon)`, and over the days of the week in `2024年6月3日(月)～5日(水)`. */
function withWeekday(
  text: string,
  reading: DateReading,
  grammar: Grammar,
  context: DateContext,
): DateReading {
  const after = isDay(reading) ? grammar.weekdayAfter.exec(text.slice(reading.written.length)) : null;
  if (!after) return reading;
  const written = reading.written + after[0];
  if (toEnd.test(text.slice(written.length))) {
    const range = readWhole(text.replace(grammar.weekdayInBrackets, ""), grammar, context);
    if (isTime(range) && range.time.until) {
      let { length } = range.written;
      for (const { 0: weekday, index } of text.matchAll(grammar.weekdayInBrackets))
        if (index <= length) length += weekday.length;
      return { ...range, written: text.slice(0, length) };
    }
  }
  return { ...reading, written };
}

/**
 * What Japanese, Korean and Chinese put after a date in a sentence: when, since when, and till when. If the same script
 * goes on, it is a different word, or more of this one: `には`, `からの`, `까지의`.
 */
const particle =
  /^(?:(?<since>から|より|부터|起(?=[，,：:]))|に|에|(?<till>まで|까지))(?![\p{sc=Hira}\p{sc=Hang}])/u;

/** Reads `2024年4月から` as the author's words, and includes what only ties a date to its sentence: `2024年4月に`. */
function withParticle(text: string, reading: DateReading): DateReading {
  const { written } = reading;
  if ("mistake" in reading || !/[年月日년월일)）]$/.test(written)) return reading;
  const { time } = reading;
  const match = particle.exec(text.slice(written.length));
  const { since, till } = match?.groups ?? {};
  if (!match || (till && !time.until) || (since && time.until)) return reading;
  const whole = written + match[0];
  return { ...reading, written: whole, time: since ? { ...time, written: time.written ?? whole } : time };
}

/**
 * Whether a line starts with a date whose first number Markdown takes for that of a list item: `5. Mai 2025` where the
 * language writes a dot after the day, `3. 5. 2025`, `2025. 5. 3.`
 *
 * @param language a BCP 47 language tag; English when left out
 */
export function startsWithNumberedDate(line: string, language?: string): boolean {
  const text = line.slice(0, longest);
  return grammarOf(language).numbered.test(text) && readDate(text, { language, year: 2000 }) !== undefined;
}

/** Whether a line starts with a day with a dot in any language: `5. May 2025`, which may be the fifth item, of May 2025. */
export function startsWithDottedDay(line: string, language?: string): boolean {
  const reading = /^\d{1,2}\.\s/.test(line)
    ? readDate(line.slice(0, longest), { language, year: 2000 })
    : undefined;
  return isTime(reading) && reading.time.date.day !== undefined;
}

/** Reads `14 May: We` below the heading `May 2025`, but not `3 June: We`, which may be of a different year. */
function readInMonth(
  read: (context: DateContext) => DateReading | undefined,
  context: DateContext,
): DateReading | undefined {
  const { month } = context;
  if (month === undefined) return undefined;
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
 * Words before a date that say no more than it, those that say where a longer time starts or what part is meant, and
 * those that come only before the two ends of one, `de maio a junho de 2025`, or before a date alone, `Update May 2025`.
 */
const wordBefore = caseless(
  String.raw`^(?:à\s+l['’]|(?:on(?:\s+the)?|the|in|am|im|vom|le|du|en|el|del|il|dal|em|op|den|(?:year|jahr|jaar|année|año|ano|anno|år|rok)(?=\s+\d{4})|au(?=\s+(?:printemps|[1-4](?:er|e|ème))\b)|(?<posted>date|datum|posted|published|(?:last\s+)?updated)(?:\s+on)?:?)|(?<more>(?:week|woche|semaine|semana|settimana)\s+(?:of|commencing|beginning|vom|du|del?)|w/c|since|from|seit|ab|depuis|dès|desde|sinds|vanaf|od|c\.|ca\.?|around|early|mid|late|end(?:\s+of)?|beginning\s+of|anfang|mitte|ende|début|mi|fin|begin|eind|(?:a\s+)?(?:finales|mediados|principios)\s+de|(?:início|meados|fim)\s+de|inizio|metà|fine)|(?<update>updates?(?:\s+(?:on|of|from|vom))?)|(?<range>de|da|von|van|со?|between|entre|zwischen))(?:(?<=['’])|[\s-]+)(?=[\p{L}\d])`,
);

/** What tells a date after such a word from the start of a sentence. */
const labelEnd = /^\s*(?:$|[:：|\])】）〕］]|[–—-](?:\s|\uE001)|\.?\uE001)/u;

/** What shows that a date with a month only says when: "In May 2024, we moved". */
const commaEnd = /^,\s+(?=\S)/u;

/** Reads `Le 3 juin 2024 :`, `Since June 2024:` and `In May 2024, we`. */
function readAfterWord(text: string, grammar: Grammar, context: DateContext): DateReading | undefined {
  const match = wordBefore.exec(text);
  const reading = match ? readTime(text.slice(match[0].length), grammar, context) : undefined;
  if (!match || !reading || "mistake" in reading) return undefined;
  const written = match[0] + reading.written;
  const { time } = reading;
  const rest = text.slice(written.length);
  const { more, posted, range, update } = match.groups ?? {};
  if ((range && !time.until) || (update && !/^[\s\uE001]*$/u.test(rest))) return undefined;
  const saysWhen = !more && time.date.month !== undefined && (posted ? /^\s+by\s/i : commaEnd).test(rest);
  if (!saysWhen && !labelEnd.test(rest)) return undefined;
  // "On 3 and 10 May 2024" says no more than the dates, and "between" says what they are.
  const words = more ? (time.written ?? written) : range ? undefined : wordsOfPair(reading);
  return {
    ...reading,
    written,
    time: words === undefined ? time : { ...time, written: words },
    ...(saysWhen && !posted && { isInSentence: true }),
  };
}

/** A day, or two, below the heading of a month, where nothing else can be meant. */
const dayOfMonth = caseless(
  String.raw`^(?<from>\d{1,2})(?!\d)(?:\.|${ordinal})(?:(?<between>\s?[-–—/]\s?|${betweenDays})(?<to>\d{1,2})(?!\d)(?:\.|${ordinal}))?(?=\s{0,2}[:：|]\s|\s{0,2}·\s(?!\s*\d)|[\uE001\s]{0,4}\s[–—-]{1,2}\s(?!\s*(?:\d|\p{L}{2,3}\.?,?\s\d))|\s{0,2}(?:[:：]\s?\uE001|\uE001\s{0,2}[:：|·])\s)`,
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
  // "9/11" is not two days.
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
  if (!reading || "mistake" in reading) {
    const order = reading?.order === "either" ? orderOfEnd(text, reading, grammar, context) : undefined;
    const ordered = order && readTime(text, grammar, { ...context, order });
    return ordered ? { ...ordered, order } : (readRangeFromName(text, grammar, context) ?? reading);
  }
  if (reading.time.until) return reading;
  const read = readRange(text, reading, grammar, context) ?? readOn(text, reading);
  // If the rest of "28/02-02/03 two months" is not a date, its start is not either.
  const isCut = /^\d{1,2}\/\d{1,2}-\d{1,2}\//.test(text) && /^-\d/.test(text.slice(reading.written.length));
  return read ?? (isCut ? undefined : reading);
}

const yearBefore = /^(?<year>(?:19|20|21)\d\d),?\s{1,3}(?=\p{L}{3}|\d{1,2}(?:\p{L}|\.?\s?[-–—&]))/u;

/** Reads `2025 June 16–20` and `2025 May – July`, where the year comes before both ends. */
function readRangeAfterYear(text: string, grammar: Grammar, context: DateContext): DateReading | undefined {
  const [written, year] = /^\d{4},?\s/.test(text) ? (yearBefore.exec(text) ?? []) : [];
  if (written === undefined) return undefined;
  const inYear = { ...context, year: Number(year) };
  const rest = text.slice(written.length);
  const reading = readTime(rest, grammar, inYear) ?? readAfterWord(rest, grammar, inYear);
  if (!isTime(reading) || !reading.time.until?.month) return undefined;
  // In "2025 Aug 5 - 12 talks", the last number is not a day.
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

/** A time of day right after a date, and then which part of a month or year is meant. */
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
