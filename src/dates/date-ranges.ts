import { caseless } from "./caseless.ts";
import { isoDate, type WrittenDate, type WrittenTime } from "./date.ts";
import { type Grammar, readOne, readSeason } from "./date-forms.ts";
import {
  betweenDates,
  betweenDays,
  connector,
  type Groups,
  isClosed,
  isSetOff,
  numbers,
  ordinal,
  pattern,
  toEnd,
} from "./date-pieces.ts";
import { type DateContext, type DateOrder, type DateReading, isTime } from "./date-reading.ts";
import {
  checked,
  dayAndMonth,
  endsWithYear,
  fromName,
  fromNumbers,
  orderOfDots,
  yearOf,
} from "./date-values.ts";

/** A number, or the name of a month and one, and what may come before another number. */
const mayBeNarrowRange = caseless(
  String.raw`^(?:\d{4}\s?/\s?(?:1[3-9]|[2-9]\d)(?!\d)|\d{4}\s?[/&]\s?\d{4}(?!\d)|\d{4}(?:[./-]\d{1,2}){1,2}\s?[/&,、]|[\d\s./年년月월日일-]{0,20}${ordinal}\s{0,4}(?:[-–—~～〜至到]|から|(?:to|until|through|thru|und|bis)\s)|(?:[^\s\d]\D{0,30})?\d{1,2}${ordinal}\.?${betweenDays}\d)`,
);

/** What shows, anywhere in two dates, that they are the ends of a longer time and not a pair. */
const saysRange = caseless(`[-–—]|${betweenDates}`);

const rangeForms = {
  /** Two months with a year each: `Dec 2023/Jan 2024`, `Mai 2023 bis Juni 2024`. */
  toMonth: caseless(
    String.raw`^(?:\s?[/&]\s?|\s{1,4}(?:bis(?:\szum)?|au|à|al|a|até|tot|t\/m|do|до|по)\s{1,4})(?=\p{L})`,
  ),
  /** Two dates side by side: `2024.05, 2024.07:` */
  toAnother: /^(?:\s?[,，、&/]\s?|\s(?:and|und|et|y|e)\s)(?=[\p{L}\d])/u,
  toNow: caseless(
    String.raw`^(?:${connector}(?:present|now|today|ongoing|heute|jetzt|aujourd['’]hui|présent|presente|actualidad|hoy|atual|oggi|heden|今|現在|现在|현재|настоящее время|наст\.? вр\.?)|\s?至今|\s?[~～〜]|\s?[-–—](?=\s?[)\]】）]))(?=\s*(?:$|[:：,，|)\]】）\uE000-\uE003]|[.–—-](?:\s|$)))`,
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
    String.raw`^«Y»\s?[年년]\s?(?<from>\d{1,2})\s?[月월]?\s{0,2}(?:[-–—~～〜至到]|から)\s{0,2}(?<to>\d{1,2})\s?[月월](?!\s?\d)`,
    numbers,
  ),
  /** Months that only a year above makes dates: `3-5月`, which would be the third of May; not `3-5 月曜日`, a Monday. */
  monthsUnderYear: pattern(
    String.raw`^(?<from>\d{1,2})\s?[-–—~～〜至到]\s?(?<to>\d{1,2})\s?[月월](?!\s?\d|曜|요일)`,
    numbers,
  ),
  daysWithSigns: pattern(
    String.raw`^(?:«Y»\s?[年년]\s?)?«M»\s?[月월]\s?(?<from>\d{1,2})\s?[日일]?\s{0,2}(?:[-–—~～〜至到]|から)\s{0,2}(?:(?<toMonth>\d{1,2})\s?[月월]\s?)?(?<to>\d{1,2})\s?[日일]`,
    numbers,
  ),
  daysOfMonths: pattern(
    String.raw`^«Y»«S»«M»«=S»(?<from>\d{1,2})\s?[-–—~～〜至到]\s?(?<toMonth>\d{1,2})«=S»(?<to>\d{1,2})(?![\d./-])`,
    numbers,
  ),
  daysLast: pattern(
    String.raw`^«Y»«S»«M»«=S»(?<from>\d{1,2})(?:\s?[-–—~～〜]\s?|(?!\k<separator>)[/&])(?<to>\d{1,2})(?![\d./-])`,
    numbers,
  ),
  /** As Korean offices write it: `2025. 11. 20. ~ 22.`, `2025. 11. 20. ~ 12. 2.`; below a year, `11. 20. ~ 22.` */
  daysWithDots: pattern(
    String.raw`^(?:«Y»\.\s?)?«M»\.\s?(?<from>\d{1,2})\.(?:\s?[~～〜]\s?|[-–])(?:(?<toMonth>\d{1,2})\.\s?)?(?<to>\d{1,2})\.(?!\d)`,
    numbers,
  ),
  daysOfTwoMonths: pattern(
    String.raw`^(?<from>\d{1,2})\.\s?«M»\.?(?:\s{0,4}[-–—]\s{0,4}|\s(?:und|bis(?:\szum)?)\s)(?<to>\d{1,2})\.\s?(?<toMonth>\d{1,2})\.\s?«Y»`,
    numbers,
  ),
  daysWithSlashes: pattern(
    String.raw`^(?:(?<from>\d{1,2})\s?[-–—]\s?(?<to>\d{1,2})/«M»|(?<monthBefore>\d{1,2})/(?<start>\d{1,2})\s?[-–—]\s?(?<end>\d{1,2}))/«Y»`,
    numbers,
  ),
  daysOfTwoMonthsWithSlashes: pattern(
    String.raw`^(?<first>\d{1,2})/(?<second>\d{1,2})(?:\s?[-–—]\s?|\s{1,4}(?:to|bis(?:\szum)?|au|à|al|a|até|tot|t/m)\s{1,4})(?<third>\d{1,2})/(?<fourth>\d{1,2})/«Y»`,
    numbers,
  ),
  /** Days and the number of their month, which only a year above makes dates: `3.–5.4.`, `3-5/04`, `4/3-5`, `4.3~5`. */
  daysUnderYear: pattern(
    String.raw`^(?:(?<from>\d{1,2})\.?\s?[-–—]\s?(?<to>\d{1,2})(?:\.\s?«M»\.|/(?<monthAfter>\d{1,2}))|(?<monthBefore>\d{1,2})(?:/(?=\d+\s?[-–—])|[./](?=\d+\s?[~～〜]))(?<start>\d{1,2})\s?[-–—~～〜]\s?(?<end>\d{1,2}))(?![\d./-]|\s?\d)`,
    numbers,
  ),
  daysWithShortYear: pattern(
    String.raw`^(?<from>\d{1,2})(?:\.?\s?[-–—]\s?|\.\s?[/&+]\s?)(?<to>\d{1,2})(?<separator>[./])«M»«=S»(?<short>\d\d)(?![\d./-])`,
    numbers,
  ),
  days: pattern(
    String.raw`^(?<from>\d{1,2})(?:\.?\s{0,4}[-–—]\s{0,4}|\.\s?[/&+]\s?|\.\s(?:und|bis(?:\szum)?)\s)(?<to>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?«Y»`,
    numbers,
  ),
};

/** A reading with {@link wordsOfPair} in its time. */
export function withWordsOfPair(reading: DateReading | undefined): DateReading | undefined {
  const words = isTime(reading) ? wordsOfPair(reading) : undefined;
  return isTime(reading) && words ? { ...reading, time: { ...reading.time, written: words } } : reading;
}

/** The author's words for two dates side by side, if something lies between them: `3 and 10 May 2024` is not a week. */
export function wordsOfPair({ time, written }: DateReading & { time: WrittenTime }): string | undefined {
  const { date, until, written: words } = time;
  if (!until || words !== undefined || !yearIn.test(written) || saysRange.test(written)) return undefined;
  return isNext(date, until) ? undefined : written.replace(/\s+/g, " ");
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

/** Reads on after a date: `2025.05 – 2025.07`, `2024-2025`, `Nov 2024 to Jan 2025`, `2024 – present`. */
export function readRange(
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
  const to = toEnd.exec(rest) ?? rangeForms.toMonth.exec(rest);
  const connected = (to ?? rangeForms.toAnother.exec(rest))?.[0];
  if (connected === undefined) return undefined;
  const order = start.order === "either" ? undefined : start.order;
  const end = readOne(rest.slice(connected.length), grammar, order ? { ...context, order } : context);
  // Half of "05/05/2025 – 06/07/2025" would say less than the author did.
  if (to && end?.order === "either" && "mistake" in end)
    return { ...end, written: start.written + connected + end.written };
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
  // Some write a date in two languages: "3 May 2025 / 3. Mai 2025".
  const isOne = isoDate(until) === isoDate(date);
  return { time: isOne ? { date } : { date, until }, written, ...(order && { order }) };
}

/** Which comes first in an ambiguous date, if the end of its range shows it: `12/05/2025 – 14/05/2025`. */
export function orderOfEnd(
  text: string,
  start: DateReading,
  grammar: Grammar,
  context: DateContext,
): DateOrder | undefined {
  const rest = text.slice(start.written.length);
  const [to] = toEnd.exec(rest) ?? [];
  const { order } = (to === undefined ? undefined : readOne(rest.slice(to.length), grammar, context)) ?? {};
  return order === "either" ? undefined : order;
}

/** Reads `May – July 2025` and `30 May – 2 June 2025`, where the end gives the start its year. */
export function readRangeFromName(
  text: string,
  grammar: Grammar,
  context: DateContext,
): DateReading | undefined {
  if (!grammar.words.mayNameMonth(text)) return undefined;
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
export function readNarrowRange(
  text: string,
  grammar: Grammar,
  context: DateContext,
): DateReading | undefined {
  // Most dates are not ranges, and compiling all these patterns takes as long as reading a page of ten lines.
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
    rangeForms.months.exec(text) ??
    rangeForms.monthsWithSigns.exec(text) ??
    rangeForms.twoMonths.exec(text) ??
    (context.year === undefined ? null : rangeForms.monthsUnderYear.exec(text));
  if (months?.groups) {
    const { year = context.year, from, to } = months.groups;
    if (Number(from) >= Number(to)) return undefined;
    // In "2025.05~10 talks" and "2025/05 - 10 talks", the last number is not a month.
    if (/(?:[~～〜]|\s[-–—]\s?)1\d$/.test(months[0]) && !isSetOff(text.slice(months[0].length)))
      return undefined;
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
    (/^\d{4}/.test(text) || orderOfDots(context) === "month-day"
      ? rangeForms.daysWithDots.exec(text)
      : null) ??
    rangeForms.daysWithSigns.exec(text);
  const days = numbered ?? grammar.ranges.days.exec(text) ?? grammar.ranges.daysFirst.exec(text);
  if (!days?.groups) return undefined;
  const { monthBefore, start, end, second = end, from = start, to = second, yearOfTwo } = days.groups;
  const month = days.groups.month ?? days.groups.monthAfter ?? monthBefore;
  const { short } = days.groups;
  const yearAround = yearOfTwo ?? (short ? yearOf(short) : context.year?.toString());
  const { toMonth = month, year = yearAround, name } = days.groups;
  if (year === undefined) return undefined;
  // "13/5 May" is a slip, whatever was meant, and the last number of "2025-05-05 - 3 papers" is not a day.
  if (toMonth === month && Number(from) >= Number(to)) return undefined;
  if (/\s[-–—~～〜]\s?[1-9]\d?$/.test(days[0]) && !isSetOff(text.slice(days[0].length))) return undefined;
  const at = (day: string | undefined, month: string | undefined) =>
    (month ? fromNumbers("", { year, month, day }) : fromName(grammar.words, { name, year, day })).date;
  const isYearLast = days.groups.year !== undefined && !/^\d{4}/.test(text);
  return checked(
    days[0],
    aroundNewYear({ date: at(from, month), until: at(to, toMonth) }, isYearLast ? "end" : "start"),
  );
}

/** Reads `25/10-02/11/2025`, where any of the numbers can show whether days or months come first. */
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

/** The year in a date as it was written. */
export const yearIn = /\d{4}|['’‘ʼ´]\d\d/;

/** Which end of a range is in the year that was read: the last, if it gives one, or the first, if a heading does. */
function yearFrom({ written }: DateReading): "start" | "end" {
  return yearIn.test(written) ? "end" : "start";
}

/** Whether two dates are a pair, as in `May & March 2025`, and not the ends of a range, as December and January are. */
function arePair(between: string, { date, until }: { date: WrittenDate; until: WrittenDate }): boolean {
  const isAround = date.month === 12 && until.month === 1;
  return !isAround && /[,，、&/+]|\s(?:and|und|et|y|e|en|i|и)\s/iu.test(between);
}

/**
 * A range that was read in one year, `28 December – 3 January 2025`, in the two years it spans.
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
