import type { Element } from "domhandler";
import { readDate } from "../dates/date-grammar.ts";
import { type DateContext, type DateReading, isTime } from "../dates/date-reading.ts";
import { isElement, isVisible, textOf } from "../html/tree.ts";

/** A part of a date that has a line, a cell or a mark of its own. */
const piece =
  /^(?:(?:19|20)\d\d[年년]?|\d{1,2}(?:st|nd|rd|th|[月日월일])?|\p{L}{3,9}(?:\s\d{1,2})?|\d{1,2}\s\p{L}{3,9})[.,]?$/u;

/**
 * What a box shows beside a day or a year; a cell does not, where the number may be that of the row.
 */
const pieceOfBox =
  /^(?:\p{L}{3,9}\.?\s(?:19|20)\d\d|\d{1,2}[-./]\d{1,2}|\d{1,2}[月월]\s?\d{1,2}[日일]|(?:19|20)\d\d(?:[-./]\d{1,2}|[年년]\s?\d{1,2}[月월]))$/u;

/**
 * The date whose year, month and day are in two or three lines or cells, one below or beside the other.
 *
 * @param areCells whether they are those of a row, in which other numbers may be next to a year
 */
export function dateInPieces(
  lines: readonly Element[],
  context: DateContext,
  areCells = false,
): { readonly reading: DateReading; readonly parts: readonly Element[] } | undefined {
  const texts: string[] = [];
  for (const line of lines.length > 1 ? lines.slice(0, 3) : []) {
    const text = textOf([line]).trim();
    if (!piece.test(text) && (areCells || !pieceOfBox.test(text))) break;
    texts.push(text);
  }
  for (; texts.length > 1; texts.pop()) {
    const reading = readPieces(texts, context);
    if (reading) return { reading, parts: lines.slice(0, texts.length) };
  }
  return undefined;
}

/**
 * The date that is all a line says, in marks one beside the other: `<span>2025</span><span>06</span>`.
 *
 * @param mayCount whether a number beside a year may say how many things of that year there are, as in a heading
 */
export function dateInMarks(line: Element, context: DateContext, mayCount: boolean): DateReading | undefined {
  const shown = line.children.filter(isVisible);
  const marks = shown.filter(isElement);
  if (marks.length < shown.length) return undefined;
  const [only] = marks;
  if (marks.length === 1 && only) return dateInMarks(only, context, mayCount);
  const { reading, parts } = dateInPieces(marks, context) ?? {};
  if (!reading || parts?.length !== marks.length) return undefined;
  return mayCount && /^\d{4} \d\d$/.test(reading.written) ? undefined : reading;
}

function readPieces(texts: readonly string[], context: DateContext): DateReading | undefined {
  const written = texts.join(" ");
  const read = (text: string) => {
    const reading = readDate(text, context);
    if (reading?.written !== text) return undefined;
    return isTime(reading) && reading.time.date.month ? { ...reading, written } : undefined;
  };
  const inOrder = read(written);
  const [first = "", second = "", ...others] = texts;
  if (inOrder || others.length > 0) return inOrder;
  const [day] = /^\d{1,2}(?=日?$)/.exec(first) ?? [];
  const [, separator] = /^\d{4}([-./年])/.exec(second) ?? [];
  if (day && separator) return read(separator === "年" ? `${second}${day}日` : second + separator + day);
  const { language = "en" } = context;
  const isYearFirst = /^(?:zh|ja|ko)\b/i.test(language);
  const [, yearBelow] = isYearFirst ? (yearAlone.exec(second) ?? []) : [];
  const [, year = yearBelow] = yearAlone.exec(first) ?? [];
  const rest = yearBelow ? first : second;
  if (year === undefined) return undefined;
  if (/^\d{1,2}[月월]/.test(rest)) return read(`${year}年${rest}`);
  // A month of one digit looks like a number of things.
  if (/^\d\d$/.test(rest)) return read(`${year}-${rest}`);
  const [, between, last] = /^\d{1,2}([-./])(\d{1,2})$/.exec(rest) ?? [];
  // Beside a year, "5.6" is the fifth of June in most languages.
  const mayBeDayFirst =
    context.order === "day-month" || !(isYearFirst || /^en\b/i.test(language) || between === "-");
  return between && (!mayBeDayFirst || Number(last) > 12) ? read(year + between + rest) : undefined;
}

const yearAlone = /^(\d{4})[年년]?$/;
