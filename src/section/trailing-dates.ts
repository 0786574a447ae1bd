import { isTime } from "../dates/date-reading.ts";
import { textOf } from "../html/tree.ts";
import {
  type Block,
  isGroup,
  isHeading,
  isOverList,
  isRule,
  rankOf,
  stretchesOf,
  type Unit,
  unitsOf,
} from "./blocks.ts";
import type { DatesBelow } from "./dates-below.ts";
import { isOfCv } from "./news-words.ts";
import { isBold } from "./page-headings.ts";
import { datesAt, periodHeadsAmong } from "./periods.ts";
import { isShown, saysPosted, saysWhenUpdated } from "./units.ts";
import { isWayToMore } from "./ways-to-more.ts";

/** A part of the news, such as what is below one year, with the dates of its entries moved above their words. */
interface Turned {
  readonly blocks: readonly Block[];
  /** How many entries have a date. */
  readonly dated: number;
  /** The titles of all entries, and of those that have no date. */
  readonly titles: readonly Unit[];
  readonly undated: readonly Unit[];
  /** Whether the last thing of an entry is its date, or what should be one. */
  readonly isDateLast: boolean;
}

/** An entry without a title: words, and below them a date. */
interface Entry {
  readonly words: readonly Block[];
  readonly date: Block;
}

/**
 * Some blocks with the dates that end entries right below the titles of these, or above their words. Years and months
 * may head the entries.
 *
 * Where entries have titles, no date is that of the title below it if there is none above the first title, and each
 * title has one, or nothing follows the last date. Where they have none, words are above the first date, and nothing
 * follows the last.
 */
export function withTrailingDatesAbove(blocks: readonly Block[], dates: DatesBelow): readonly Block[] {
  const datesOf = datesAt(blocks, dates);
  if (!blocks.some((block) => isLineOfDate(block, datesOf(block)))) return blocks;
  const periodHeads = periodHeadsAmong(blocks, dates);
  const isPeriod = (block: Block): block is Unit => periodHeads.has(block);
  const isTitle = blocks.some((block) => isHeading(block) && !isPeriod(block)) ? isHeading : isBoldParagraph;
  const periods = stretchesOf(blocks, isPeriod);
  const turnBy = (turn: (below: readonly Block[]) => Turned | undefined) => {
    const turned = periods.flatMap(({ heading, blocks }) => {
      const one = turn(blocks);
      return one ? { ...one, blocks: heading ? [heading, ...one.blocks] : one.blocks } : [];
    });
    const areAll = turned.length === periods.length;
    return areAll && areTrailing(turned) ? turned.flatMap(({ blocks }) => blocks) : undefined;
  };
  return (
    turnBy((below) => belowTitles(below, isTitle, datesOf)) ??
    turnBy((below) => belowWords(below, datesOf)) ??
    blocks
  );
}

function isBoldParagraph(block: Block): block is Unit {
  return block.kind === "paragraph" && isBold(block.whole);
}

function areTrailing(periods: readonly Turned[]): boolean {
  const undated = periods.flatMap((period) => period.undated);
  // Deeper headings, and words in bold, may be within an entry.
  const ranks = new Set(periods.flatMap(({ titles }) => titles.map(rankOf)));
  const areTitles = ranks.size === 1 && !ranks.has(0);
  const areAllLast = areTitles && periods.every(({ isDateLast }) => isDateLast);
  const dated = periods.reduce((sum, period) => sum + period.dated, 0);
  return dated > 1 && (undated.length === 0 || areAllLast);
}

function belowTitles(
  blocks: readonly Block[],
  isTitle: (block: Block) => block is Unit,
  datesOf: (block: Block) => DatesBelow,
): Turned | undefined {
  const [above, ...stretches] = stretchesOf(blocks, isTitle);
  if (!above || countOf(above.blocks, datesOf) > 0) return undefined;
  const moved = [...above.blocks];
  const [titles, undated]: [Unit[], Unit[]] = [[], []];
  let isDateLast = true;
  for (const { heading, blocks: said } of stretches) {
    // Below the last title, nothing but the date above it may be of it.
    const isEmpty = !said.some(isShown);
    if (!heading || datesOf(heading).find(heading) || (isEmpty && said === stretches.at(-1)?.blocks))
      return undefined;
    const date = said.find(
      (block, index) => isLineOfDate(block, datesOf(block)) && !isOverList(said[index + 1]),
    );
    if (date && countOf(said, datesOf) === 1) {
      titles.push(heading);
      moved.push(heading, date, ...said.filter((block) => block !== date));
      isDateLast = said.slice(said.indexOf(date) + 1).every(isNoMoreOfEntry);
    } else if (hasTime(said, datesOf)) {
      return undefined;
    } else {
      moved.push(heading, ...said);
      // What is below the last entry may be no news.
      if (isEmpty || (titles.length > undated.length && isOfCv(textOf([heading.whole])))) continue;
      titles.push(heading);
      undated.push(heading);
      const end = said.findLast((block) => !isNoMoreOfEntry(block));
      isDateLast = end !== undefined && !isGroup(end) && isMeantAsDate(end, datesOf(end));
    }
  }
  return { blocks: moved, dated: titles.length - undated.length, titles, undated, isDateLast };
}

function belowWords(blocks: readonly Block[], datesOf: (block: Block) => DatesBelow): Turned | undefined {
  const entries: Entry[] = [];
  let words: Block[] = [];
  for (const block of blocks) {
    if (!isLineOfDate(block, datesOf(block))) {
      words.push(block);
      continue;
    }
    // A month in bold heads what is below it, even if that is nothing yet.
    const isLabel = isBoldParagraph(block) && datesOf(block).lone(block)?.date.day === undefined;
    if (isLabel || !words.some(isShown) || words.some(isHeading)) return undefined;
    entries.push({ date: block, words });
    words = [];
  }
  const rest = words.findIndex(isHeading);
  const isNoMore = words.slice(0, rest < 0 ? undefined : rest).every(isNoMoreOfEntry);
  if (!isNoMore || countOf(blocks, datesOf) > entries.length) return undefined;
  const introduction = introductionOf(entries);
  const moved = entries.flatMap(({ date, words }) => {
    const said = words.filter((block) => !introduction.includes(block));
    // A rule above the words sets them off from the entry before.
    const start = said.findIndex((block) => !isRule(block));
    return [...said.slice(0, start), date, ...said.slice(start)];
  });
  return {
    blocks: [...introduction, ...moved, ...words],
    dated: entries.length,
    titles: [],
    undated: [],
    isDateLast: true,
  };
}

/** What is above a rule in the first entry; or the first block of all, if each other entry has one block less. */
function introductionOf([first, ...others]: readonly Entry[]): readonly Block[] {
  if (!first) return [];
  const rule = first.words.findLastIndex(isRule);
  if (rule > 0 && first.words.slice(rule).some(isShown)) return first.words.slice(0, rule);
  const lengthOf = ({ words }: Entry) => words.filter(isShown).length;
  const isLonger = others.length > 1 && others.every((other) => lengthOf(other) === lengthOf(first) - 1);
  return isLonger ? first.words.filter(isShown).slice(0, 1) : [];
}

function countOf(blocks: readonly Block[], datesOf: (block: Block) => DatesBelow): number {
  return blocks.reduce((sum, block) => sum + datesOf(block).count([block]), 0);
}

function hasTime(blocks: readonly Block[], datesOf: (block: Block) => DatesBelow): boolean {
  return blocks.some((block) => unitsOf([block]).some((unit) => isTime(datesOf(block).find(unit)?.reading)));
}

/** Whether a unit starts with what is no date but should be one: `31 April 2025`, `1 Mrch 2025`, `Posted on 1 Mrch`. */
function isMeantAsDate(unit: Unit, dates: DatesBelow): boolean {
  if (dates.find(unit) || dates.nearly(unit)) return true;
  return saysPosted(unit) && /\d/.test(textOf([unit.whole]));
}

/** Whether a block below an entry shows nothing, or only links to more news. */
function isNoMoreOfEntry(block: Block): boolean {
  return !isShown(block) || (!isGroup(block) && isWayToMore(block));
}

/** Whether a paragraph is the date of an entry and no more. */
function isLineOfDate(block: Block, dates: DatesBelow): boolean {
  const isMonthOrDay = block.kind === "paragraph" && dates.lone(block)?.date.month !== undefined;
  return isMonthOrDay && !saysWhenUpdated(block, true);
}
