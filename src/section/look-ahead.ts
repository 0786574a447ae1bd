import type { Element } from "domhandler";
import { isoTime } from "../dates/date.ts";
import { isTime } from "../dates/date-reading.ts";
import { groupBy } from "../group-by.ts";
import { hasWords, isText, nameOf, textOf } from "../html/tree.ts";
import {
  type Block,
  type Group,
  holdsList,
  isGroup,
  isHeading,
  isOverList,
  isParagraph,
  rankOf,
  type Unit,
  unitsOf,
} from "./blocks.ts";
import { toBlocks } from "./cut.ts";
import { type DateHeading, isYear } from "./date-heading.ts";
import type { DatesBelow } from "./dates-below.ts";
import { kindOfHeading } from "./news-words.ts";
import { isBold } from "./page-headings.ts";
import { datesAt, periodsAbove } from "./periods.ts";
import { isShown } from "./units.ts";

/**
 * The cards among some blocks, each with the item it is: wrappers of one kind side by side, or boxes of one class, at
 * least two of which have exactly one date; or a single one that ends with it.
 */
export function cardsAmong(blocks: readonly Block[], dates: DatesBelow): ReadonlyMap<Block, Unit> {
  const cards = new Map<Block, Unit>();
  const mayBeCards = blocks.filter((block) => (isGroup(block) ? block.kind === "wrapper" : isBox(block)));
  const kinds = groupBy(mayBeCards, (block) => {
    const { name, attribs } = isGroup(block) ? block.node : block.whole;
    // Of several slides or tabs, one is shown at first.
    const classes = (attribs.class ?? "")
      .split(/\s+/)
      .filter((word) => !/^(?:is-)?(?:active|current|show|visible)$/.test(word));
    return [[name, ...classes].join(" ")];
  });
  if (kinds.size === 0) return cards;
  const datesOf = datesAt(blocks, dates);
  for (const alike of kinds.values()) {
    const dated = new Set(alike.filter((block) => isDatedCard(block, datesOf(block))));
    const [only] = alike.length === 1 ? dated : [];
    const isAlone = only && endsWithDate(only, blocks, datesOf(only));
    if (dated.size < 2 && !isAlone) continue;
    for (const block of alike) {
      const isCard = dated.has(block) || datesOf(block).count([block]) === 0;
      if (!isCard) continue;
      if (!isGroup(block)) cards.set(block, block);
      else if (block.item) cards.set(block, block.item());
    }
  }
  return cards;
}

/** Whether a box ends with a date alone, of which nothing more follows: it can only be that of the words above it. */
function endsWithDate(box: Block, blocks: readonly Block[], dates: DatesBelow): boolean {
  const shown = isGroup(box) ? box.blocks.filter((block) => isGroup(block) || isShown(block)) : [];
  const last = shown.at(-1);
  if (!last || isGroup(last) || rankOf(last) > 0 || shown.length < 2) return false;
  const time = dates.lone(last);
  const at = blocks.indexOf(box);
  const [title, next] = [blocks[at - 1], blocks[at + 1]];
  const isBelowTitle = title !== undefined && isHeading(title) && !dates.find(title);
  const mayBeOfNext = isOverList(next) || (isBelowTitle && next?.kind === "paragraph");
  const isOfNext = mayBeOfNext && dates.count([next]) === 0;
  return time !== undefined && !isYear(time) && !isOfNext;
}

function isDatedCard(block: Block, dates: DatesBelow): boolean {
  if (!isGroup(block)) return dates.startsWithDate(block);
  if (dates.count([block]) !== 1 || isOfOneYear(block, dates)) return false;
  return !holdsList(block) || isTitledAboveDay(block, dates);
}

/** Whether all that dates what is in a box is a year, of which there are days below that it completes. */
function isOfOneYear(box: Group, dates: DatesBelow): boolean {
  const year = unitsOf([box]).find((unit) => dates.find(unit));
  const time = year && dates.lone(year);
  return time !== undefined && isYear(time) && dates.below({ year: time.date.year }).count([box]) > 1;
}

/** Whether a box begins with a title and a day, so that a list in it, such as links or topics, belongs to one entry. */
function isTitledAboveDay({ blocks, item }: Group, dates: DatesBelow): boolean {
  const [title, date] = unitsOf(blocks).filter(({ whole }) => hasWords(whole));
  if (!title || !date || !isHeading(title) || dates.find(title)) return false;
  return (
    dates.atStart(date)?.date.day !== undefined && item !== undefined && dates.find(item()) !== undefined
  );
}

/**
 * What belongs to the entry of a heading with a date and a title, though it holds a date, the only one up to the next
 * heading: the paragraph right below with a sentence, `## 04/2026 A symposium` and `On 20 April 2026, we met`, or a list
 * with a detail that ends with it, `- Published: May 2026`.
 */
export function detailsBelowHeadings(blocks: readonly Block[], dates: DatesBelow): ReadonlySet<Block> {
  const details = new Set<Block>();
  let end = blocks.length;
  for (const [index, heading] of [...blocks.entries()].reverse()) {
    if (!isHeading(heading)) continue;
    const below = blocks.slice(index + 1, end);
    end = index;
    const { reading } = dates.find(heading) ?? {};
    if (!reading || dates.lone(heading) || kindOfHeading(textOf([heading.whole])) !== "other") continue;
    if (dates.count(below) !== 1) continue;
    const [first] = below;
    const line = first?.kind === "lines" ? first.blocks[0] : first;
    if (first && line && isParagraph(line) && dates.find(line)?.reading.isInSentence) details.add(first);
    // A year may head a list of news.
    if (!isTime(reading) || reading.time.date.month === undefined) continue;
    for (const block of below) if (isListWithDateAtEnd(block, dates)) details.add(block);
  }
  return details;
}

function isListWithDateAtEnd(block: Block, dates: DatesBelow): boolean {
  if (!isGroup(block) || !/^[uo]l$/.test(block.node.name) || block.blocks.length < 2) return false;
  return unitsOf(block.blocks).some((item) => {
    const { reading } = dates.find(item) ?? {};
    const text = textOf([item.whole]).replace(/[\s.。]+$/, "");
    return reading !== undefined && text.endsWith(reading.written);
  });
}

/** Longer lines are sentences. */
const longestLabel = 40;

/** Of a label above items without dates. */
const mostWords = 4;

/**
 * The lines that separate one dated list, or paragraph of dated lines, from the next, as headings do: `**Past**`,
 * `*Past:*`, above a list also `Past:`; and such a line above the first list where others follow. A year or month above
 * dates what is in a list.
 *
 * @param above what dates the blocks
 */
export function labelsAmong(
  blocks: readonly Block[],
  dates: DatesBelow,
  above: DateHeading | undefined,
): ReadonlySet<Block> {
  const labels = new Set<Block>();
  const mayBeLabel = (block: Block, index: number) => {
    const next = blocks[index + 1];
    const isAboveGroup = next !== undefined && isGroup(next) && block.kind === "paragraph";
    return isAboveGroup && textOf([block.whole]).trim().length <= longestLabel;
  };
  // To look for the periods of all blocks takes long.
  if (!blocks.some(mayBeLabel)) return labels;
  const periods = periodsAbove(blocks, dates, above);
  const areLists = blocks.map(
    (block, index) => isListOfNews(block, dates) || (periods[index]?.time && block.kind === "list"),
  );
  let areSome = false;
  for (const [index, block] of blocks.entries()) {
    const isOverNews = areLists[index + 1] === true;
    if (!isOverNews || block.kind !== "paragraph") continue;
    const { time, below: datesBelow = dates } = periods[index] ?? {};
    if (datesBelow.find(block) || datesBelow.nearly(block)) continue;
    const isBelowList = areLists[index - 1] === true;
    const text = textOf([block.whole]).trim();
    const isShort = text.length <= longestLabel && !/[.!?。！？]$/u.test(text);
    const below = blocks[index + 1];
    // Plain words with a colon may lead from an entry, or from an introduction, to lines below.
    const isPlain = block.whole.children.some((node) => isText(node) && /\p{L}/u.test(node.data));
    const isLabel = /[:：]$/u.test(text) && !(isPlain && below?.kind === "lines");
    if (!isShort || !(isBold(block.whole) || isLabel)) continue;
    // What is above a list without dates may be an entry: a sentence, or below a month, words with a colon.
    const mayBeEntry = text.split(/\s+/).length > mostWords || (isLabel && time?.date.month !== undefined);
    if (mayBeEntry && time && below && !isListOfNews(below, dates)) continue;
    labels.add(block);
    areSome ||= isBelowList;
  }
  return areSome ? labels : new Set();
}

/** Whether a block is a list with dates, or more than one line with a date: any paragraph may have one. */
function isListOfNews(block: Block, dates: DatesBelow): boolean {
  if (block.kind !== "list" && block.kind !== "lines") return false;
  return dates.count([block]) >= (block.kind === "list" ? 1 : 2);
}

/**
 * The paragraphs or lines of an item, where each of them starts with a date: then each is an entry, unless they say the
 * same date without a word in common, as in two languages.
 */
export function datedPartsOf({ kind, lines, content }: Unit, dates: DatesBelow): readonly Block[] {
  const mayBeSome = kind === "item" && (lines.length > 1 || content.some(hasLineBreak));
  const blocks = mayBeSome ? toBlocks(content) : [];
  const areDated = (parts: readonly Block[]): boolean =>
    parts.every((part) =>
      isGroup(part) ? part.kind === "lines" && areDated(part.blocks) : dates.startsWithDate(part),
    );
  if (!areDated(blocks)) return [];
  const parts = unitsOf(blocks);
  return sayTheSameDate(parts, dates) ? [] : parts;
}

/** Whether parts that each start with a date say the same one, but without a word in common, as in two languages. */
export function sayTheSameDate(parts: readonly Unit[], dates: DatesBelow): boolean {
  const times = parts.flatMap((part) => dates.atStart(part) ?? []);
  // What the words of a time say may differ, as seasons of one year do.
  if (times.some(({ written }) => written !== undefined) || new Set(times.map(isoTime)).size > 1)
    return false;
  // English and German share "April", but not "3. April".
  const words = parts.map((part) => {
    const written = dates.find(part)?.reading.written.toLowerCase();
    return written?.match(/(?:\d\.\s+)?\p{L}+/gu) ?? [""];
  });
  return !words.some((some, index) => {
    const others = words.slice(index + 1).flat();
    return some.some((word) => others.some((other) => isAlike(word, other)));
  });
}

/** Whether two words are the same, or one may be short for the other: "Sept" and "September". */
function isAlike(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short === long || (short.length > 2 && long.startsWith(short));
}

/** Whether a paragraph is a box that has something in common with others. */
function isBox({ kind, whole }: Unit): boolean {
  return kind === "paragraph" && whole.name === "div" && whole.attribs.class !== undefined;
}

function hasLineBreak({ children }: Element): boolean {
  return children.some((child) => nameOf(child) === "br");
}
