import { type ChildNode, type Element, Text } from "domhandler";
import { readDate } from "../dates/date-grammar.ts";
import { monthsOf, settledOrder, showsTwoDigitYears } from "../dates/date-order.ts";
import { type DateContext, type DateReading, isTime } from "../dates/date-reading.ts";
import { headingElements, rawTextElements } from "../html/elements.ts";
import { element, hasWords, isVisible, textOf } from "../html/tree.ts";
import { type Block, type Group, isGroup, isHead, isItem, type Unit, unitsOf } from "./blocks.ts";
import { areButtons } from "./buttons.ts";
import { dateInMarks, dateInPieces } from "./date-in-pieces.ts";
import {
  bareDate,
  type DateOnLine,
  dateAfterTitle,
  dateBehindTitle,
  dateInOwnElement,
  dateInTitle,
  empty,
  keepLink,
  leadingDate,
  linksIn,
  loneDate,
  trailingDate,
} from "./line.ts";
import { type NearlyDate, nearlyDate } from "./nearly-date.ts";

/** A date found for a unit. */
export interface UnitDate {
  readonly reading: DateReading;
  /** Takes the date out of the tree; what is left of the unit. */
  readonly take: () => Unit;
  readonly isAtEnd: boolean;
}

/** What the heading above gives the dates below it. */
export type Above = Pick<DateContext, "year" | "month">;

/** Where a date may be, and what the heading above gives. */
export interface Look extends Above {
  readonly takesEnds: boolean;
}

/** Where dates may be when only asking whether there are any, and which. */
export const anywhere: Look = { takesEnds: true };

interface Known {
  readonly atStart: UnitDate | undefined;
  /** Null if it was not looked for yet. */
  atEnd: UnitDate | undefined | null;
}

/** What was found for units, below each heading that they were looked at below. */
class Memory<Found> {
  readonly #all = new Map<Unit, { readonly above: Above; readonly found: Found }[]>();

  /** What was found for a unit, or is now. */
  of(unit: Unit, above: Above, find: () => Found): Found {
    const all = this.#all.get(unit) ?? [];
    const known = all.find((one) => areAlike(one.above, above));
    if (known) return known.found;
    const found = find();
    if (all.push({ above, found }) === 1) this.#all.set(unit, all);
    return found;
  }
}

/** Finds the dates of units, and remembers them. Nothing is changed before a date is taken. */
export class UnitDates {
  readonly context: DateContext;
  readonly #known = new Memory<Known>();
  readonly #counts = new Map<Group, Look & { readonly count: number }>();
  readonly #lone = new Memory<{ readonly reading: DateReading | undefined }>();

  constructor(context: DateContext) {
    this.context = context;
  }

  /** The same for some blocks whose own dates settle whether day or month comes first, or which numbers are years. */
  settledBy(blocks: readonly Block[]): UnitDates {
    const units = unitsOf(blocks);
    const dates = this.#withYearsShownBy(units) ?? this;
    return dates.#withOrderShownBy(units);
  }

  #withOrderShownBy(units: readonly Unit[]): UnitDates {
    if (this.context.order !== undefined) return this;
    const readings = this.#readingsOf(units);
    const order = readings.some(({ order }) => order === "either") ? settledOrder(readings) : undefined;
    return order === undefined ? this : new UnitDates({ ...this.context, order });
  }

  #withYearsShownBy(units: readonly Unit[]): UnitDates | undefined {
    const mayBeYear = (unit: Unit) => {
      const [first, ...others] = unit.lines;
      const { reading } = this.find(unit, anywhere) ?? {};
      // The facts say that there are such years, not at which end of three numbers they are.
      if (first === undefined || (isTime(reading) && !threeShortNumbers.test(reading.written))) return false;
      if (shortDate.test(textOf([first]).slice(0, 40))) return true;
      return others
        .map((line) => textOf([line]).trim())
        .some((text) => shortDate.exec(text.slice(0, 12))?.[0] === text);
    };
    const short = units.filter(mayBeYear);
    if (short.length === 0) return undefined;
    const { twoDigitYears = true } = this.context;
    const atStart = { ...this.context, twoDigitYears, startsWithShortYear: true };
    const atEnd = { ...this.context, twoDigitYears, endsWithShortYear: true };
    const shown = settledOrder(new UnitDates(atEnd).#readingsOf(units));
    const order = this.context.order ?? shown;
    const orders = order === undefined ? (["day-month", "month-day"] as const) : [order];
    const ways = [atStart, ...orders.map((order) => ({ ...atEnd, order }))].map((context) => {
      const dates = new UnitDates(context).#withOrderShownBy(units);
      const read = dates.#readingsOf(units).flatMap((one) => (isTime(one) ? one.time.date : []));
      return { dates, read };
    });
    // "10/08/24" could start with its year, but not "11/21/24" beside it.
    const most = Math.max(...ways.map(({ read }) => read.length));
    // Of days taken for years, the news of a month spans many. Most years are at the start.
    const spanOf = ({ dates, read }: (typeof ways)[number]) =>
      monthsOf(read) / (dates.context.startsWithShortYear ? 2 : 1);
    const dates = ways
      .filter(
        ({ dates, read }) => read.length === most && dates.#readsMost(short) && showsTwoDigitYears(read),
      )
      .sort((one, other) => spanOf(one) - spanOf(other))[0]?.dates;
    // Version numbers have three parts, too.
    return dates?.context.startsWithShortYear || shown !== undefined ? dates : undefined;
  }

  /** Whether fewer than half of some units begin with numbers that are no date: "05.12" has no year among "05.27". */
  #readsMost(units: readonly Unit[]): boolean {
    const unread = units.filter(
      (unit) => numbersAtStart.test(textOf(unit.lines)) && !isTime(this.find(unit, anywhere)?.reading),
    );
    return 2 * unread.length < units.length;
  }

  /** The dates read in some units, each with the year that one above it consists of. */
  #readingsOf(units: readonly Unit[]): DateReading[] {
    let year: number | undefined;
    return units.flatMap((unit) => {
      // Whether "(3/5)" at the end of a title is a date is known only once the order is.
      const atEnd = () =>
        unit.kind === "heading" ? this.#lookAtEnd(unit, this.#contextOf({ year })) : undefined;
      const { reading } = this.find(unit, { ...anywhere, year }) ?? atEnd() ?? {};
      // Most units say more than a year, and checking all of them takes long.
      const alone = isTime(reading) && !isPrecise(reading) ? this.lone(unit, {}) : undefined;
      if (isTime(alone) && !isPrecise(alone)) year = alone.time.date.year;
      return reading ?? [];
    });
  }

  /**
   * The date of a unit: in a cell or an element of its own, or at the start of its first line, or, if asked for, at the
   * end of a line, where items may always have a month or day; or what looks like a date there but is not.
   */
  find(unit: Unit, { takesEnds, ...above }: Look): UnitDate | undefined {
    const known = this.#known.of(unit, above, () => ({
      atStart: this.#lookAtStart(unit, this.#contextOf(above)),
      atEnd: null,
    }));
    const { atStart } = known;
    if ((!takesEnds && !isItem(unit)) || isTime(atStart?.reading)) return atStart;
    if (known.atEnd === null) known.atEnd = this.#lookAtEnd(unit, this.#contextOf(above));
    // "(2024)" may say where something appeared, or what is under a heading.
    const takesYears = takesEnds && unit.kind !== "heading";
    return known.atEnd &&
      (takesYears || isUnsettledDay(known.atEnd.reading) || isPrecise(known.atEnd.reading))
      ? known.atEnd
      : atStart;
  }

  /** How many units among some blocks have a date. */
  count(blocks: readonly Block[], look: Look): number {
    let count = 0;
    for (const block of blocks) count += this.#countIn(block, look);
    return count;
  }

  #countIn(block: Block, look: Look): number {
    if (!isGroup(block)) return this.find(block, look) ? 1 : 0;
    const known = this.#counts.get(block);
    if (known && areAlike(known, look) && known.takesEnds === look.takesEnds) return known.count;
    const count = this.count(block.label ? [block.label, ...block.blocks] : block.blocks, look);
    this.#counts.set(block, { ...look, count });
    return count;
  }

  /** What a unit starts with that is nearly a date, and the name of the month that may be meant. */
  nearly({ lines: [line] }: Unit, { year, month }: Above): NearlyDate | undefined {
    const isBelowYear = year !== undefined && !month;
    return line && nearlyDate(textOf([line]).slice(0, 80), this.context.language, isBelowYear);
  }

  /** The date that is all a unit says, in one line or in one for each of its parts. */
  lone(unit: Unit, { year, month }: Above): DateReading | undefined {
    const above = { year, month };
    return this.#lone.of(unit, above, () => ({ reading: this.#readLone(unit, above) })).reading;
  }

  #readLone(unit: Unit, above: Above): DateReading | undefined {
    const context = this.#contextOf(above);
    // A year may have a row of a table to itself, where the other cells are empty.
    const lines = unit.kind === "row" ? unit.content.filter(isVisible) : unit.lines;
    const [line, ...others] = lines;
    if (others.length === 0)
      return line && (dateInMarks(line, context, isHead(unit)) ?? loneDate(line, context));
    const inPieces = dateInPieces(lines, context, unit.kind === "row");
    return inPieces?.parts.length === lines.length ? inPieces.reading : undefined;
  }

  #contextOf({ year, month }: Above): DateContext {
    return year === undefined && !month ? this.context : { ...this.context, year, month };
  }

  #lookAtStart(unit: Unit, context: DateContext): UnitDate | undefined {
    if (unit.kind === "row") return this.#lookInCells(unit, context);
    if (unit.number !== undefined) {
      // "2024. We" is Markdown for item number 2024 of a list.
      const reading = readDate(unit.number, context);
      if (isTime(reading)) return { reading, take: () => unit, isAtEnd: false };
    }
    const { lines } = unit;
    const [first] = lines;
    if (!first) return undefined;
    const inPieces = dateInPieces(lines, context);
    if (inPieces) {
      const take = () => inPieces.parts.reduce(withoutLine, unit);
      return { reading: inPieces.reading, take, isAtEnd: false };
    }
    const inMarks = dateInMarks(first, context, isHead(unit));
    if (inMarks) return { reading: inMarks, take: () => withoutDate(unit, first, inMarks), isAtEnd: false };
    const atStart = found(unit, dateAfterTitle(first, context) ?? leadingDate(first, context), false);
    if (isTime(atStart?.reading) || unit.kind === "heading") return atStart;
    let unsettled: UnitDate | undefined;
    for (const line of lines) {
      const reading = line === first ? undefined : bareDate(line, context);
      if (reading?.order === "either") unsettled ??= { reading, take: () => unit, isAtEnd: false };
      if (isTime(reading)) {
        return { reading, take: () => withoutDate(unit, line, reading), isAtEnd: false };
      }
    }
    for (const line of lines) {
      const title = line === first ? undefined : dateBehindTitle(line, context);
      const own = found(unit, title ?? dateInOwnElement(line, context), false);
      if (own) return own;
    }
    const below = lines.slice(1).find(hasWords);
    const belowTitle =
      below && isUndatedTitle(first, context) ? found(unit, leadingDate(below, context), false) : undefined;
    // A month may be the first of many things under a heading.
    if (belowTitle && isTime(belowTitle.reading) && belowTitle.reading.time.date.day) return belowTitle;
    // An arrow or a picture may have a line of its own above.
    const said = hasWords(first) ? undefined : below;
    return (said && found(unit, leadingDate(said, context), false)) ?? atStart ?? unsettled;
  }

  #lookInCells(row: Unit, context: DateContext): UnitDate | undefined {
    const inPieces = dateInPieces(row.content.slice(row.content.findIndex(isVisible)), context, true);
    if (inPieces) {
      const { reading, parts } = inPieces;
      const take = () => ({ ...row, content: row.content.filter((cell) => !parts.includes(cell)) });
      return { reading, take, isAtEnd: false };
    }
    const readings = row.content.map((cell) => bareDate(cell, context));
    const behindTitles = row.content.flatMap((cell) => dateBehindTitle(cell, context) ?? []);
    // The head of a table whose columns are years.
    if (row.canBeHead && readings.filter(isTime).length + behindTitles.length > 1) return undefined;
    for (const [index, cell] of row.content.entries()) {
      const reading = readings[index];
      if (!reading) continue;
      const take = () => {
        const content = row.content.toSpliced(index, 1);
        return withLinks({ ...row, content }, content, linksIn([cell]), reading);
      };
      return { reading, take, isAtEnd: false };
    }
    const atStart = this.#lookAtStart(asItem(row), context);
    return atStart ?? found(row, behindTitles[0] ?? dayAtStart(row.content, context), false);
  }

  #lookAtEnd(unit: Unit, context: DateContext): UnitDate | undefined {
    const item = unit.kind === "row" ? asItem(unit) : unit;
    const ends = [item.lines[0], item.lines.length > 1 ? item.lines.at(-1) : undefined];
    for (const line of ends) {
      const atEnd = line && found(item, trailingDate(line, context), true);
      if (atEnd) return atEnd;
    }
    const [first] = item.lines;
    return first && found(item, dateInTitle(first, context), true);
  }
}

/** The day that a cell other than the first begins with, above or before a time or a place: "3 May 2025, 17:00". */
function dayAtStart([, ...cells]: readonly Element[], context: DateContext): DateOnLine | undefined {
  return cells
    .map((cell) => leadingDate(cell, context))
    .find((date) => isTime(date?.reading) && date.reading.time.date.day !== undefined);
}

function areAlike(one: Above, other: Above): boolean {
  const { year, month } = one.month ?? {};
  return one.year === other.year && year === other.month?.year && month === other.month?.month;
}

/** What may be a date whose year has two digits: `25.05`, `25/05/20`, `5/20/25`, `05/25`, `May 25`. */
const shortDate = /(?<![\d./-])(?:\d\d[./-]\d\d|\d{1,2}([./-])\d{1,2}\1\d\d|\p{L}{3,9}\.?\s\d\d)(?![\d./-])/u;

const numbersAtStart = /^[^\p{L}\d]*\d\d[./-]\d\d(?![\d./-])/u;

const threeShortNumbers = /^\d\d([./-])\d\d\1\d\d$/;

function isPrecise(reading: DateReading): boolean {
  return isTime(reading) && reading.time.date.month !== undefined;
}

/** Whether a line is a heading that does not end with its own date, so that the line below may begin with it. */
function isUndatedTitle(line: Element, context: DateContext): boolean {
  if (!headingElements.has(line.name)) return false;
  const { reading } = trailingDate(line, context) ?? {};
  return !reading || !isPrecise(reading);
}

function found(unit: Unit, date: DateOnLine | undefined, isAtEnd: boolean): UnitDate | undefined {
  if (!date) return undefined;
  const take = () => withLinks(unit, unit.lines, date.remove(), date.reading);
  return { reading: date.reading, take, isAtEnd };
}

/** A unit whose date is gone, with the date's links on one of its lines. */
function withLinks(
  unit: Unit,
  lines: readonly Element[],
  links: readonly Element[],
  { written }: DateReading,
): Unit {
  const line = lines.find(isVisible) ?? lines[0];
  if (line) for (const link of links) keepLink(line, link, written);
  return unit;
}

/** A unit without a line that is nothing but its date, with the line's links on another. */
function withoutDate(unit: Unit, line: Element, reading: DateReading): Unit {
  const links = linksIn([line]);
  const rest = withoutLine(unit, line);
  return withLinks(rest, rest.lines, links, reading);
}

/** A row as an item: the words of its cells beside each other. */
function asItem(row: Unit): Unit {
  const content = joined(row.content);
  return { ...row, kind: "item", content, lines: content };
}

/** What is shown of a unit that is an entry, or part of one. */
export function contentOf({ kind, content }: Unit): Element[] {
  return (kind === "row" ? joined(content) : content).filter((node) => isVisible(node) || isAtWork(node));
}

/** Whether an element has an effect on a page though nobody sees it. */
function isAtWork({ name }: Element): boolean {
  return rawTextElements.has(name) || name === "link";
}

const wordAtEnd = /[\p{L}\p{N})\]”"’»]\s*$/u;
const wordAtStart = /^\s*[\p{L}\p{N}“"‘«]/u;

/** What the cells of a row say, in one line. */
function joined(cells: readonly Element[]): Element[] {
  const children: ChildNode[] = [];
  let before = "";
  for (const { children: words } of cells.filter(isVisible)) {
    const text = textOf(words);
    const areApart = wordAtEnd.test(before) && wordAtStart.test(text) && !areButtons(words);
    if (children.length > 0) children.push(new Text(areApart ? " · " : " "));
    for (const word of words) children.push(word);
    // A picture separates nothing.
    if (text.trim() !== "") before = text;
  }
  return [element("p", {}, children)];
}

/** A unit without one of its lines, and without what is then empty. */
function withoutLine(unit: Unit, line: Element): Unit {
  const drop = (nodes: readonly Element[]): Element[] =>
    nodes.filter((node) => {
      if (node === line) return false;
      const { length } = node.children;
      node.children = node.children.filter(
        (child) => !("children" in child) || drop([child as Element]).length > 0,
      );
      return node.children.length === length || isVisible(node);
    });
  const content = drop(unit.content);
  // Words next to blocks have no element of their own in the tree.
  empty(line);
  return { ...unit, content, lines: unit.lines.filter((other) => other !== line) };
}

/** Whether a date may have either order. Without a year, as in "Part (2/3)", it may be none at all. */
function isUnsettledDay({ order, written }: DateReading): boolean {
  return order === "either" && /\d{4}/.test(written);
}
