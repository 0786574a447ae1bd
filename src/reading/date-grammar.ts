import { isDate, isoDate, type WrittenDate, type WrittenTime } from "../news/date.ts";

/** What cannot be read off a date itself. */
export interface DateConventions {
  /** Which comes first in `08/06/2024`; without it such a date is refused. */
  readonly order?: "day-month" | "month-day" | undefined;
  /** Whether `05/24` and `May 24` name a year of this century; without it they are refused. */
  readonly twoDigitYears?: boolean | undefined;
}

/** What a date is read with: the author's conventions, and the year of the heading above. */
export interface DateContext extends DateConventions {
  readonly year?: number | undefined;
}

/** What a text says at its start: a time, or something that looks like one and is none. */
export type DateReading =
  | { readonly time: WrittenTime; readonly written: string }
  | { readonly mistake: string; readonly written: string };

const monthNames = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** The pieces that the forms below are made of. */
const pieces: Record<string, string> = {
  Y: String.raw`(?<year>(?:19|20|21)\d\d)(?!\d)`,
  YY: String.raw`['’]?(?<short>\d\d)(?!\d)`,
  M: String.raw`(?<month>\d{1,2})(?!\d)`,
  D: String.raw`(?<day>\d{1,2})(?!\d)`,
  A: String.raw`(?<first>\d{1,2})`,
  B: String.raw`(?<second>\d{1,2})`,
  Nth: String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?(?![\d\p{L}])`,
  Mon: String.raw`(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?!\p{L})\.?`,
  S: "(?<separator>[./-])",
  "=S": String.raw`\k<separator>`,
  _: String.raw`[,\s]*`,
};

/** A way of writing a date: its pieces, and whether it counts only where something sets it off from a sentence. */
interface Form {
  readonly pattern: RegExp;
  readonly read: (written: string, groups: Groups, context: DateContext) => WrittenDate | string | undefined;
  readonly needsSetting: boolean;
}
type Groups = Readonly<Record<string, string | undefined>>;
const form = (spelling: string, read: Form["read"], needsSetting = false): Form => ({
  pattern: new RegExp(`^${spelling.replace(/«(.+?)»/g, (_, piece) => pieces[piece] ?? "")}`, "iu"),
  read,
  needsSetting,
});

/** The forms that carry all they need, longest first, so that no form takes the beginning of another. */
const fullForms: readonly Form[] = [
  form("«Y»«S»(?:x{1,2}|\\?{1,2})(?!\\p{L})", (written, { year }) => noMonth(written, `${year}`)),
  form("«Y»«S»«M»«=S»«D»", fromNumbers),
  form("«Y»«S»«M»(?!«=S»\\d)", fromNumbers),
  form("«Y»\\s*年\\s*«M»\\s*月(?:\\s*«D»\\s*日)?", fromNumbers),
  form("«A»«S»«B»«=S»«Y»", readDayAndMonth),
  form("«M»«S»«Y»", fromNumbers),
  form("«Mon»«_»«Nth»«_»«Y»", fromName),
  form("«Nth»\\s*(?:of\\s+)?«Mon»«_»«Y»", fromName),
  form("«Mon»(?:«_»|[-/])['’]?«Y»", fromName),
  form("«Y»(?:«_»|[-/])«Mon»(?:«_»«Nth»(?![-–./]\\d))?", fromName),
  form("«Y»\\s*年?", fromNumbers, true),
];

/** The forms that leave the century, or the year, to be known from elsewhere. */
const shortForms: readonly Form[] = [
  form("«Mon»«_»«Nth»", readNameAndNumber, true),
  form("«Nth»\\s*(?:of\\s+)?«Mon»", readNameAndNumber, true),
  form("«Mon»\\s*«YY»", readNameAndNumber, true),
  form("«A»«S»«B»(?![\\d./-])", readTwoNumbers, true),
  form(
    "«Mon»",
    (_, groups, { year }) => (year ? fromName("", { ...groups, year: `${year}` }) : undefined),
    true,
  ),
];

const forms = [...fullForms, ...shortForms];

const connector = String.raw`\s*(?:-{1,2}|–|—|~|\bto\b|\buntil\b)\s*`;
const rangeForms = {
  toDate: new RegExp(`^${connector}(?=\\S)`, "iu"),
  fromName: new RegExp(`^${pieces.Mon}(?:\\s+(?<day>\\d{1,2}))?${connector}`, "iu"),
  days: new RegExp(
    `^(?<before>${pieces.Mon}\\s*(?<from>\\d{1,2}))${connector}(?<to>\\d{1,2})(?!\\d)(?:${pieces._}${pieces.Y})?`,
    "iu",
  ),
  daysFirst: new RegExp(
    `^(?<from>\\d{1,2})${connector}(?<to>\\d{1,2})\\s*${pieces.Mon}${pieces._}${pieces.Y}`,
    "iu",
  ),
  months: new RegExp(
    `^${pieces.Y}(?<separator>[./])(?<from>\\d{1,2})\\s*[-–—]\\s*(?<to>\\d{2})(?![\\d./-])`,
    "u",
  ),
};

/**
 * Whether what follows sets a date off from a sentence: an end, a separator, a closing bracket or mark-up, or a word
 * that is not written in lower case. It tells "2024: We" and "2024 We" from "2024 was".
 */
const setting =
  /^(?:$|\s*[:,.](?!\d)|\s*[：，|·•\])】–—\uE000-\uE002]|\s+-|-{2,}|\s+(?!\p{Ll})|['’]?\s*→|\t)/u;

/**
 * Reads the date that a text starts with.
 *
 * Accepted are year and month, or year, month and day, in numbers with the year first or last, with English names of
 * months, and as in `2025年5月`; a year alone; a range of these; and, where a heading gives the year, month and day.
 *
 * @param text plain text, without leading spaces; the marks U+E000 and U+E001 stand where mark-up begins and ends
 * @param context what the date does not say itself
 * @returns the time and the characters it was written with; the mistake, as a sentence for the author, when the text
 *   starts with something that looks like a date; nothing when it starts with neither
 */
export function readDate(text: string, context: DateContext = {}): DateReading | undefined {
  const reading = readNarrowRange(text, context) ?? readOne(text, context);
  if (!reading || "mistake" in reading) return readRangeFromName(text, context) ?? reading;
  return (reading.time.until ? undefined : readRange(text, reading, context)) ?? reading;
}

function readOne(text: string, context: DateContext): DateReading | undefined {
  for (const { pattern, read, needsSetting } of forms) {
    const match = pattern.exec(text);
    if (!match) continue;
    const written = match[0].trimEnd().replace(/[,\s]+$/, "");
    const rest = text.slice(written.length);
    if (needsSetting && !setting.test(rest) && !rangeForms.toDate.test(rest)) continue;
    const date = read(written, match.groups ?? {}, context);
    if (date === undefined) continue;
    return typeof date === "string" ? { mistake: date, written } : checked(written, { date });
  }
  return undefined;
}

/** Reads on after a date: `2025.05 – 2025.07`, `2024-2025`, `Nov 2024 to Jan 2025`. */
function readRange(text: string, start: DateReading & { time: WrittenTime }, context: DateContext) {
  const rest = text.slice(start.written.length);
  const connected = rangeForms.toDate.exec(rest)?.[0];
  if (connected === undefined) return undefined;
  const end = readOne(rest.slice(connected.length), context);
  if (!end || "mistake" in end || isoDate(end.time.date) < isoDate(start.time.date)) return undefined;
  const written = start.written + connected + end.written;
  return { time: { date: start.time.date, until: end.time.date }, written };
}

/** Reads `May – July 2025`, where the end gives the start its year. */
function readRangeFromName(text: string, context: DateContext): DateReading | undefined {
  const match = rangeForms.fromName.exec(text);
  if (!match) return undefined;
  const end = readOne(text.slice(match[0].length), context);
  if (!end || "mistake" in end) return undefined;
  const date = fromName("", { ...match.groups, year: String(end.time.date.year) });
  return date && checked(match[0] + end.written, { date, until: end.time.date });
}

/** Reads ranges of days in a month and of months in a year: `June 3–7, 2025`, `3–7 June 2025`, `2025.05-07`. */
function readNarrowRange(text: string, context: DateContext): DateReading | undefined {
  const months = rangeForms.months.exec(text);
  if (months?.groups) {
    const { year, from, to } = months.groups;
    if (Number(from) >= Number(to)) return undefined;
    const at = (month: string | undefined) => ({ year: Number(year), month: Number(month) });
    return checked(months[0], { date: at(from), until: at(to) });
  }
  const days = rangeForms.days.exec(text) ?? rangeForms.daysFirst.exec(text);
  if (!days?.groups) return undefined;
  const { from, to, year = context.year?.toString(), name } = days.groups;
  if (year === undefined) return undefined;
  const [date, until] = [from, to].map((day) => fromName("", { name, year, day }));
  return date && until && checked(days[0], { date, until });
}

function fromNumbers(_: string, { year, month, day }: Groups): WrittenDate {
  return { year: Number(year), ...(month && { month: Number(month) }), ...(day && { day: Number(day) }) };
}

function fromName(_: string, { year, name = "", day }: Groups): WrittenDate {
  const month = monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return { year: Number(year), month, ...(day && { day: Number(day) }) };
}

/** Reads `08/06/2024`, when one reading is possible or the author said which comes first. */
function readDayAndMonth(written: string, { first, second, year }: Groups, { order }: DateContext) {
  return dayAndMonth(written, Number(year), Number(first), Number(second), order);
}

function dayAndMonth(
  written: string,
  year: number,
  first: number,
  second: number,
  order: DateContext["order"],
) {
  const dayFirst = { year, month: second, day: first };
  const monthFirst = { year, month: first, day: second };
  if (order === "day-month" || first > 12 || first === second) return dayFirst;
  if (order === "month-day" || second > 12) return monthFirst;
  return (
    `"${written}" can be ${isoDate(dayFirst)} or ${isoDate(monthFirst)}. Write it the way you mean it, ` +
    "or say in _data/site.yml which comes first: dates: { order: day-month } or month-day."
  );
}

/** Reads `May 24`, `24 May` and `May '24`: a day in the year of the heading, or a year of two digits. */
function readNameAndNumber(
  written: string,
  { name, day, short }: Groups,
  { year, twoDigitYears }: DateContext,
) {
  if (day && year) return fromName(written, { name, day, year: String(year) });
  const number = short ?? (day?.length === 2 && /^\p{L}/u.test(written) ? day : undefined);
  if (number === undefined)
    return `"${written}" has no year. Write the year as well, as in "${written}, 2025".`;
  if (twoDigitYears) return fromName(written, { name, year: `20${number}` });
  return (
    `"${written}" can be day ${number} of a month without its year, or the year 20${number}. Write the year in full, ` +
    "or say in _data/site.yml that you write years with two digits: dates: { twoDigitYears: true }."
  );
}

/** Reads `05/24`: month and day under the heading of a year, or a month and a year of two digits. */
function readTwoNumbers(written: string, { first, second = "", separator }: Groups, context: DateContext) {
  if (context.year) return dayAndMonth(written, context.year, Number(first), Number(second), context.order);
  if (separator !== "/" || second.length !== 2) return undefined;
  if (context.twoDigitYears) return fromNumbers(written, { month: first, year: `20${second}` });
  return (
    `"${written}" can be a month and a year of two digits, or a day and a month. Write the year in full, ` +
    "or say in _data/site.yml that you write years with two digits: dates: { twoDigitYears: true }."
  );
}

function checked(written: string, time: WrittenTime): DateReading {
  for (const date of [time.date, time.until]) {
    if (!date || isDate(date)) continue;
    const { year, month = 1 } = date;
    if (month < 1 || month > 12) return { written, mistake: noMonth(written, String(year), date.day) };
    return { written, mistake: `"${written}" is not a day of that month. Write a day that the month has.` };
  }
  return { time, written };
}

function noMonth(written: string, year: string, day?: number): string {
  const separator = /[./-]/.exec(written)?.[0] ?? ".";
  const example = [year, "12", day].filter((part) => part !== undefined).join(separator);
  const what = day ? "year, month and day" : "year and month";
  return `"${written}" is not a month. Write the ${what}, as in ${example}.`;
}
