import type { WrittenTime } from "../dates/date.ts";
import { type DateContext, type DateConventions, type DateReading, readDate } from "../dates/date-grammar.ts";
import { settledOrder } from "../dates/date-order.ts";
import {
  bracesAttribute,
  type ChildNode,
  type Element,
  element,
  isVisible,
  Text,
  textOf,
} from "../html/tree.ts";
import { type Block, type Group, isGroup, type Unit } from "./blocks.ts";
import { type DateOnLine, dateInOwnElement, leadingDate, loneDate, trailingDate } from "./line.ts";

/** What a section of dated news holds. */
export interface Section {
  /** What stands before the first date. */
  readonly introduction: readonly Element[];
  readonly dated: readonly Dated[];
  /** Items without a date among dated ones: they are no entries, and stay on the page. */
  readonly undated: readonly Unit[];
  /** Lines that look like a date and are none. */
  readonly mistakes: readonly Remark[];
  /** What is in no entry, and why. */
  readonly skipped: readonly Remark[];
}

/** A date and what was written under it. */
export interface Dated {
  readonly time: WrittenTime;
  readonly units: readonly Unit[];
}

/** Something to tell the author about a line of the page, counted from 1. */
export interface Remark {
  readonly line: number;
  readonly message: string;
}

/**
 * Splits a section into dated news.
 *
 * A date stands at the start of a line or item, or in an element of its own; where more end with a date than start with
 * one, also at the end. A heading that is only a date gives it to what stands under it.
 *
 * @param blocks what stands in the section; the dates of its news are taken out of it
 */
export function splitSection(blocks: readonly Block[], options: DateContext): Section {
  const context = { ...options, order: options.order ?? orderIn(blocks, options) };
  const atStart = new Splitter(context, false);
  atStart.plan(blocks);
  const anywhere = new Splitter(context, true);
  anywhere.plan(blocks);
  return (anywhere.found > 2 * atStart.found ? anywhere : atStart).finish();
}

/** How many lines and items among some blocks have a date. */
export function countDates(blocks: readonly Block[], options: DateContext): number {
  return new Splitter(options, true).count(blocks);
}

/** Whether all that an element says is a date. */
export function isOnlyDate(heading: Element, conventions: DateConventions): boolean {
  const reading = loneDate(heading, conventions);
  return reading !== undefined && "time" in reading;
}

function orderIn(blocks: readonly Block[], options: DateContext): DateContext["order"] {
  const readings: DateReading[] = [];
  const splitter = new Splitter(options, true);
  const collect = (block: Block) => {
    if (isGroup(block)) {
      block.blocks.forEach(collect);
      if (block.label) collect(block.label);
    } else {
      const found = splitter.find(block);
      if (found) readings.push(found.reading);
    }
  };
  blocks.forEach(collect);
  return settledOrder(readings);
}

/** A date found for a unit, and what is left of the unit without it. */
interface Found {
  readonly reading: DateReading;
  /** Takes the date out of the unit. */
  readonly taken: () => Unit;
  readonly isAtEnd: boolean;
}

interface Heading {
  readonly time: WrittenTime;
  readonly line: number;
  isUsed: boolean;
}

/** Goes through a section from top to bottom. Nothing is changed before {@link Splitter.finish}. */
class Splitter {
  readonly #options: DateContext;
  readonly #takesEnds: boolean;
  readonly #introduction: Unit[] = [];
  readonly #dated: { readonly time: WrittenTime; readonly units: Unit[]; readonly taken?: () => Unit }[] = [];
  readonly #undated: Unit[] = [];
  readonly #mistakes: Remark[] = [];
  readonly #skipped: Remark[] = [];
  readonly #found = new Map<Unit, { readonly year: number | undefined; readonly found: Found | undefined }>();
  readonly #counts = new Map<Group, { readonly year: number | undefined; readonly count: number }>();
  /** The date that a heading gives to what stands under it. */
  #heading: Heading | undefined;
  /** A heading without a date, of which the next block says what it belongs to. */
  #title: Unit | undefined;

  /** @param takesEnds whether dates at the end of a line count as well */
  constructor(options: DateContext, takesEnds: boolean) {
    this.#options = options;
    this.#takesEnds = takesEnds;
  }

  get found(): number {
    return this.#dated.length + this.#mistakes.length;
  }

  finish(): Section {
    this.#endTitle();
    this.#endHeading(undefined);
    return {
      introduction: this.#introduction.flatMap(contentOf),
      dated: this.#dated.map(({ time, units: [first, ...rest], taken }) => ({
        time,
        units: [...(taken ? [taken()] : first ? [first] : []), ...rest],
      })),
      undated: this.#undated,
      mistakes: this.#mistakes,
      skipped: this.#skipped,
    };
  }

  plan(blocks: readonly Block[]): void {
    const cards = this.#cardsAmong(blocks);
    for (const [index, block] of blocks.entries()) {
      const card = cards.get(block);
      if (card) this.#planItem(card, true);
      else if (isGroup(block)) this.#planGroup(block);
      else this.#planUnit(block, blocks[index + 1]);
    }
  }

  count(blocks: readonly Block[]): number {
    return blocks.reduce((sum, block) => sum + this.#datesIn(block), 0);
  }

  /**
   * Finds the date of a unit: in a cell or element of its own, or on one of its lines.
   */
  find(unit: Unit): Found | undefined {
    const { year } = this.#context();
    const known = this.#found.get(unit);
    if (known && known.year === year) return known.found;
    const found = this.#look(unit);
    this.#found.set(unit, { year, found });
    return found;
  }

  #context(): DateContext {
    const { date } = this.#heading?.time ?? {};
    return { ...this.#options, year: date?.month === undefined ? date?.year : undefined };
  }

  #look(unit: Unit): Found | undefined {
    const context = this.#context();
    if (unit.kind === "row") return this.#lookInRow(unit, context);
    if (unit.number !== undefined) {
      // "2024. We" is Markdown for item number 2024 of a list.
      const reading = readDate(unit.number, context);
      if (reading && "time" in reading) return { reading, taken: () => unit, isAtEnd: false };
    }
    const [first, ...others] = unit.lines;
    if (!first) return undefined;
    const onLine = (found: DateOnLine | undefined, isAtEnd = false): Found | undefined =>
      found && { reading: found.reading, taken: () => without(found, unit), isAtEnd };
    const atStart = onLine(leadingDate(first, context));
    if ((atStart && "time" in atStart.reading) || unit.kind === "heading") return atStart;
    for (const line of others) {
      const reading = loneDate(line, context);
      if (reading && "time" in reading)
        return { reading, taken: () => withoutLine(unit, line), isAtEnd: false };
    }
    for (const line of unit.lines) {
      const own = onLine(dateInOwnElement(line, context));
      if (own) return own;
    }
    if (atStart || !this.#takesEnds) return atStart;
    const last = others.at(-1);
    return onLine(trailingDate(first, context), true) ?? onLine(last && trailingDate(last, context), true);
  }

  #lookInRow(row: Unit, context: DateContext): Found | undefined {
    const alone = row.lines.map((cell) => loneDate(cell, context));
    const at = alone.findIndex((reading) => reading !== undefined);
    const reading = alone[at];
    if (reading)
      return { reading, taken: () => ({ ...row, content: row.content.toSpliced(at, 1) }), isAtEnd: false };
    const content = joined(row.content);
    const item: Unit = { ...row, kind: "item", content, lines: content };
    const found = this.#look(item);
    return found && { ...found, taken: () => found.taken() };
  }

  #datesIn(block: Block): number {
    if (!isGroup(block)) return this.find(block) ? 1 : 0;
    const { year } = this.#context();
    const known = this.#counts.get(block);
    if (known && known.year === year) return known.count;
    const count = this.count(block.label ? [block.label, ...block.blocks] : block.blocks);
    this.#counts.set(block, { year, count });
    return count;
  }

  /**
   * The cards among some blocks, each with the item it is: wrappers of one kind side by side, of which at least two have
   * exactly one date.
   */
  #cardsAmong(blocks: readonly Block[]): ReadonlyMap<Block, Unit> {
    const cards = new Map<Block, Unit>();
    const wrappers = blocks.filter((block): block is Group => isGroup(block) && block.kind === "wrapper");
    if (wrappers.length < 2) return cards;
    const alike = (block: Group) => `${block.node.name} ${block.node.attribs.class ?? ""}`;
    const dated = wrappers.filter((block) => this.#datesIn(block) === 1 && !holdsList(block));
    for (const kind of new Set(dated.map(alike))) {
      if (dated.filter((block) => alike(block) === kind).length < 2) continue;
      for (const block of wrappers) {
        const isCard = dated.includes(block) || this.#datesIn(block) === 0;
        if (alike(block) === kind && isCard && block.item) cards.set(block, block.item());
      }
    }
    return cards;
  }

  #planGroup(group: Group): void {
    const hasDates = this.#datesIn(group) > 0;
    if (group.kind === "labelled") this.#planLabelled(group);
    else if (!hasDates && !(this.#heading && holdsList(group))) this.#planItem(asUnit(group), false);
    else if (group.kind === "lines") this.#planLines(group);
    else if (group.kind === "list") this.#planList(group, hasDates);
    else this.#within(() => this.plan(group.blocks));
  }

  /** What is dated by a heading within a wrapper ends with it. */
  #within(plan: () => void): void {
    const outer = this.#heading;
    plan();
    if (this.#heading !== outer) this.#endHeading(outer);
  }

  #planList(list: Group, hasDates: boolean): void {
    for (const block of list.blocks) {
      if (isGroup(block)) this.#planGroup(block);
      else if (block.kind === "control") this.#planUnit(block, undefined);
      else this.#planItem(block, hasDates);
    }
  }

  /** A date that is all an item says is that of the items below it; another date is the item's own. */
  #planLabelled({ label, item, blocks }: Group): void {
    if (!label || !item) return;
    const [line] = label.content.length === 1 ? label.lines : [];
    const reading = line && loneDate(line, this.#context());
    if (reading && "time" in reading) {
      this.#within(() => {
        this.#startHeading(reading.time, label.at);
        this.plan(blocks);
      });
    } else if (!this.find(label) && this.count(blocks) > 0) {
      this.#skipControl(label);
      this.#within(() => this.plan(blocks));
    } else {
      this.#planItem(item(), false);
    }
  }

  /**
   * A line after a soft break may just be wrapped text, so it counts only in a list of dated lines: the first line is
   * dated, or two lines are.
   */
  #planLines(group: Group): void {
    const lines = group.blocks as readonly Unit[];
    const found = lines.map((line) => this.find(line));
    const isListOfLines = found[0] !== undefined || found.filter(Boolean).length > 1;
    const runs: Unit[][] = [];
    for (const [index, line] of lines.entries()) {
      const isHard = line.breaks?.some((node) => "name" in node && node.name === "br");
      const date = found[index];
      const startsItem = found[index - 1]?.isAtEnd || (date && !date.isAtEnd && (isHard || isListOfLines));
      const last = runs.at(-1);
      if (!last || startsItem) runs.push([line]);
      else last.push(line);
    }
    for (const [index, run] of runs.entries()) {
      const isLast = index === runs.length - 1;
      this.#planItem(
        runs.length === 1 ? asParagraph(group) : merged(run, isLast ? group.node : undefined),
        false,
      );
    }
  }

  #planUnit(unit: Unit, next: Block | undefined): void {
    const [line] = unit.lines;
    const lone = unit.lines.length === 1 && line ? loneDate(line, this.#context()) : undefined;
    const time = lone && "time" in lone ? lone.time : undefined;
    const isOverList = next && isGroup(next) && (next.kind === "list" || holdsList(next));
    const datesWhatFollows =
      unit.kind === "heading" || unit.kind === "control" || isOverList || (time && isYear(time));
    if (time && datesWhatFollows) {
      this.#endTitle();
      this.#startHeading(time, unit.at);
    } else if (unit.kind === "heading" && !this.find(unit)) {
      this.#endTitle();
      this.#title = unit;
    } else if (unit.kind === "control" && !this.find(unit)) {
      this.#skipControl(unit);
    } else if (time && this.#title) {
      const title = this.#title;
      this.#title = undefined;
      this.#start(time, unit, this.find(unit)?.taken);
      this.#dated.at(-1)?.units.push(title);
    } else {
      this.#planItem(unit.kind === "heading" ? asText(unit) : unit, false);
    }
  }

  /** @param isAmongDated whether the unit is an item of a list in which others have a date of their own */
  #planItem(unit: Unit, isAmongDated: boolean): void {
    const found = this.find(unit);
    const { reading } = found ?? {};
    if (reading && "time" in reading) {
      this.#endLabel();
      this.#start(reading.time, unit, found?.taken);
    } else if (reading) {
      this.#mistakes.push({ line: unit.at, message: reading.mistake });
      this.#append(unit);
    } else if (
      this.#heading &&
      !isAmongDated &&
      (unit.kind === "item" || unit.kind === "row" || !this.#heading.isUsed)
    ) {
      this.#endTitle();
      this.#start(this.#heading.time, unit);
    } else if (isAmongDated && this.#dated.length > 0 && !isContinued(unit)) {
      this.#undated.push(unit);
      this.#skip(unit.at, `${quoted(unit)} has no date, so it is no entry; it stays on the page.`);
    } else {
      this.#append(unit);
    }
  }

  #startHeading(time: WrittenTime, line: number): void {
    this.#endHeading(undefined);
    this.#heading = { time, line, isUsed: false };
  }

  #endHeading(next: Heading | undefined): void {
    if (this.#heading && !this.#heading.isUsed)
      this.#skip(this.#heading.line, "A date with nothing under it.");
    this.#heading = next;
  }

  /** A heading right above dated news is no part of the entry before it. */
  #endLabel(): void {
    const title = this.#title;
    if (this.#dated.length === 0) this.#endTitle();
    this.#title = undefined;
    if (!title || this.#dated.length === 0) return;
    this.#skip(title.at, `${quoted(title)} stands above dated news, which are one list; it is in no entry.`);
  }

  #endTitle(): void {
    const title = this.#title;
    this.#title = undefined;
    if (title) this.#append(title);
  }

  #start(time: WrittenTime, unit: Unit, taken?: () => Unit): void {
    this.#dated.push({ time, units: [unit], ...(taken && { taken }) });
    if (this.#heading) this.#heading.isUsed = true;
  }

  #append(unit: Unit): void {
    this.#endTitle();
    (this.#dated.at(-1)?.units ?? this.#introduction).push(unit);
  }

  #skipControl(unit: Unit): void {
    if (unit.content.length === 0) this.#skip(unit.at, "The head of a table is in no entry.");
    else this.#skip(unit.at, `${quoted(unit)} stands among the news and is in no entry.`);
  }

  #skip(line: number, message: string): void {
    this.#skipped.push({ line, message });
  }
}

function isYear({ date, until, written }: WrittenTime): boolean {
  return date.month === undefined && !until && written === undefined;
}

/** What is shown of a unit that is an entry, or part of one. */
export function contentOf(unit: Unit): readonly Element[] {
  return (unit.kind === "row" ? joined(unit.content) : unit.content).filter(isVisible);
}

/** What is shown of items that stay on the page: each as what it is. */
export function leftOnPage(units: readonly Unit[]): Element[] {
  return units.flatMap((unit) =>
    unit.whole.name === "li" ? element("ul", {}, [unit.whole]) : contentOf(unit),
  );
}

/** The words of cells beside each other; where they hold more than words, one below the other. */
function joined(cells: readonly Element[]): Element[] {
  const children: ChildNode[] = [];
  for (const { children: words } of cells.filter(isVisible)) {
    if (children.length > 0) children.push(new Text(" "));
    for (const word of words) children.push(word);
  }
  return [element("p", {}, children)];
}

/** Whether a row of a table goes on with the row before it: its first cell says nothing. */
function isContinued({ kind, content: [first] }: Unit): boolean {
  return kind === "row" && first !== undefined && !isVisible(first);
}

function holdsList(group: Group): boolean {
  return group.kind === "list" || group.blocks.some((block) => isGroup(block) && holdsList(block));
}

function asUnit({ node, at }: Group): Unit {
  return { kind: "other", whole: node, content: [node], lines: [], at };
}

function asParagraph({ node, at }: Group): Unit {
  return { kind: "paragraph", whole: node, content: [node], lines: [node], at };
}

/** A heading that carries a date as the first line of an entry. */
function asText(heading: Unit): Unit {
  const paragraph = element(
    "p",
    {},
    heading.lines.flatMap(({ children }) => children),
  );
  return { ...heading, kind: "paragraph", content: [paragraph], lines: [paragraph] };
}

/**
 * Lines of a paragraph that belong together.
 *
 * @param paragraph where they are its last: what is written in braces at its end belongs to them
 */
function merged(lines: readonly Unit[], paragraph: Element | undefined): Unit {
  const [first] = lines;
  const children = lines.flatMap(({ breaks = [], lines: [line] }, index) => [
    ...(index > 0 ? breaks : []),
    ...(line?.children ?? []),
  ]);
  const attributes = paragraph && bracesAttribute in paragraph.attribs ? paragraph.attribs : {};
  const node = element("p", attributes, children);
  return { kind: "line", whole: node, content: [node], lines: [node], at: first?.at ?? 1 };
}

/** A unit after a date was taken off one of its lines. */
function without(date: DateOnLine, unit: Unit): Unit {
  date.remove();
  return unit;
}

/** A unit without one of its lines, and without what then holds nothing. */
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
  // Words beside blocks have no element of their own in the tree.
  empty(line);
  return { ...unit, content, lines: unit.lines.filter((other) => other !== line) };
}

function empty(node: Element): void {
  for (const child of node.children) {
    if (child instanceof Text) child.data = "";
    else if ("children" in child) empty(child as Element);
  }
}

/** The first words of a unit, for a sentence about it. */
function quoted(unit: Unit): string {
  const text = textOf([unit.whole]).replace(/\s+/g, " ").trim();
  return `"${text.length > 50 ? `${text.slice(0, 49).trimEnd()}…` : text}"`;
}
