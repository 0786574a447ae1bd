import type { Element } from "domhandler";
import { isoTime, type WrittenTime } from "../dates/date.ts";
import { isTime } from "../dates/date-reading.ts";
import { groupBy } from "../group-by.ts";
import { hasWords, isText, nameOf, textOf } from "../html/tree.ts";
import {
  type Block,
  type Group,
  isGroup,
  isHeading,
  isParagraph,
  merged,
  type Unit,
  unitsOf,
} from "./blocks.ts";
import { toBlocks } from "./cut.ts";
import { type DateHeading, isYear, monthOf, rankOf } from "./date-heading.ts";
import type { DatesBelow } from "./dates-below.ts";
import { kindOfHeading } from "./news-words.ts";
import { isBold } from "./page-headings.ts";
import { asText, isShown, saysWhenUpdated } from "./units.ts";
import { isWayToMore } from "./ways-to-more.ts";

/**
 * The cards among some blocks, each with the item it is: wrappers of one kind side by side, or boxes of one class, at
 * least two of which have exactly one date.
 */
export function cardsAmong(
  blocks: readonly Block[],
  dates: DatesBelow,
  above: DateHeading | undefined,
): ReadonlyMap<Block, Unit> {
  const cards = new Map<Block, Unit>();
  const mayBeCards = blocks.filter((block) => (isGroup(block) ? block.kind === "wrapper" : isBox(block)));
  if (mayBeCards.length < 2) return cards;
  const kinds = groupBy(mayBeCards, (block) => {
    const { name, attribs } = isGroup(block) ? block.node : block.whole;
    // Of several slides or tabs, one is shown at first.
    const classes = (attribs.class ?? "")
      .split(/\s+/)
      .filter((word) => !/^(?:is-)?(?:active|current|show|visible)$/.test(word));
    return [[name, ...classes].join(" ")];
  });
  let periods: ReadonlyMap<Block | undefined, DatesBelow> | undefined;
  for (const alike of kinds.values()) {
    if (alike.length < 2) continue;
    periods ??= new Map(periodsAbove(blocks, dates, above).map(({ below }, index) => [blocks[index], below]));
    const datesOf = (block: Block) => periods?.get(block) ?? dates;
    const dated = new Set(alike.filter((block) => isDatedCard(block, datesOf(block))));
    if (dated.size < 2) continue;
    for (const block of alike) {
      const isCard = dated.has(block) || datesOf(block).count([block]) === 0;
      if (!isCard) continue;
      if (!isGroup(block)) cards.set(block, block);
      else if (block.item) cards.set(block, block.item());
    }
  }
  return cards;
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

/** Some blocks with the days that are headings right below those of their titles, each time, as paragraphs. */
export function withDaysBelowTitles(blocks: readonly Block[], dates: DatesBelow): readonly Block[] {
  const days = blocks.filter((block) => isHeading(block)).filter((heading) => dates.lone(heading));
  const rankAt = (index: number) => {
    const block = blocks[index];
    return block && isHeading(block) && !dates.find(block) ? rankOf(block) : 0;
  };
  // A day right above deeper headings is that of each of them.
  const isBelowTitle = (day: Unit) => {
    const [at, rank] = [blocks.indexOf(day), rankOf(day)];
    const isOfTitle = rankAt(at - 1) > 0 && rankAt(at - 1) < rank && rankAt(at + 1) <= rank;
    return isOfTitle && dates.lone(day)?.date.day !== undefined;
  };
  if (days.length < 2 || !days.every(isBelowTitle)) return blocks;
  const all = new Set<Block>(days);
  return blocks.map((block) => (all.has(block) && isHeading(block) ? asText(block) : block));
}

/**
 * Some blocks with the dates that end entries right below the titles of these: no date is that of the title below it if
 * there is none above the first title, and each title has one, or nothing follows the last.
 */
export function withDatesBelowTitles(blocks: readonly Block[], dates: DatesBelow): readonly Block[] {
  const isTitle = blocks.some(isHeading)
    ? isHeading
    : (block: Block): block is Unit => block.kind === "paragraph" && isBold(block.whole);
  const [above, ...stretches] = stretchesOf(blocks, isTitle);
  if (!above || dates.count(above.blocks) > 0) return blocks;
  const moved = [...above.blocks];
  const [dated, undated]: [Unit[], Unit[]] = [[], []];
  let [below, isDateLast] = [dates, false];
  for (const { heading, blocks: said } of stretches) {
    const time = heading && dates.lone(heading);
    const date = said.find((block, index) => isLineOfDate(block, below) && !isOverList(said[index + 1]));
    if (!heading || (time ? !isYear(time) || said.some(isShown) : below.find(heading))) return blocks;
    if (!said.some(isShown)) {
      // Below the last title, nothing but the date above it may be of it.
      if (!time && said === stretches.at(-1)?.blocks) return blocks;
      if (time) below = dates.below({ year: time.date.year });
      moved.push(heading, ...said);
    } else if (date && below.count(said) === 1) {
      dated.push(heading);
      moved.push(heading, date, ...said.filter((block) => block !== date));
      isDateLast = said.slice(said.indexOf(date) + 1).every(isNoMoreOfEntry);
    } else if (!unitsOf(said).some((unit) => isTime(below.find(unit)?.reading))) {
      undated.push(heading);
      moved.push(heading, ...said);
      const end = said.findLast((block) => !isNoMoreOfEntry(block));
      isDateLast = end !== undefined && !isGroup(end) && isMeantAsDate(end, below);
    } else {
      return blocks;
    }
  }
  // Deeper headings, and words in bold, may be within an entry.
  const ranks = new Set([...dated, ...undated].map(rankOf));
  const areTitles = ranks.size === 1 && !ranks.has(0);
  return dated.length > 1 && (undated.length === 0 || (isDateLast && areTitles)) ? moved : blocks;
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
  if (block.kind !== "paragraph" || saysWhenUpdated(block, true)) return false;
  return dates.lone(block)?.date.month !== undefined;
}

/** Longer lines than these say more than who and when. */
const longestByline = 70;

/** The headings among some blocks, two or more, each above a paragraph with the only date up to the next heading. */
export function titlesAmong(blocks: readonly Block[], dates: DatesBelow): ReadonlySet<Block> {
  const titles = new Set<Block>();
  let heading: Unit | undefined;
  let below: Block[] = [];
  const endStretch = () => {
    const [first] = below;
    const isOver = first?.kind === "paragraph" && isDateLine(first, dates);
    if (heading && isOver && dates.count(below) === 1) titles.add(heading);
    below = [];
  };
  for (const block of blocks) {
    if (!isHeading(block)) {
      if (heading) below.push(block);
      continue;
    }
    endStretch();
    heading = dates.find(block) ? undefined : block;
  }
  endStretch();
  return titles.size > 1 ? titles : new Set();
}

/** Whether a paragraph begins with a date, or ends with one and says no more than who: `Dial Times | 3 May 2025`. */
function isDateLine(paragraph: Unit, dates: DatesBelow): boolean {
  if (dates.atStart(paragraph)) return true;
  const { reading } = dates.find(paragraph) ?? {};
  const text = textOf([paragraph.whole]).trim();
  return isTime(reading) && text.length <= longestByline && !/[\])）】]$/u.test(text);
}

/**
 * Titles without a heading, bold or first lines of paragraphs, each right above the date of its entry, in stretches
 * between headings that hold no other dates; and the blocks, with these lines apart. Undefined if there are fewer than
 * two. Where each is all there is between a heading and the date, such as a place or a name, the headings are titles.
 */
export function titleLinesAmong(
  blocks: readonly Block[],
  dates: DatesBelow,
): { readonly blocks: readonly Block[]; readonly titles: ReadonlySet<Block> } | undefined {
  const stretches = stretchesOf(blocks, isHeading).map(({ heading, blocks }) => {
    const { year } = (heading && dates.lone(heading)?.date) ?? {};
    const titles = titleLinesIn(blocks, year === undefined ? dates : dates.below({ year }));
    const mayBeOfHeading = heading && titles.size === 1 && !dates.find(heading);
    const dateFirst = mayBeOfHeading ? withDateFirst(blocks, titles, dates) : undefined;
    return { heading, blocks, titles, dateFirst };
  });
  const titled = stretches.filter(({ titles }) => titles.size > 0);
  const titles = new Set(titled.flatMap(({ titles }) => [...titles]));
  if (titles.size < 2) return undefined;
  const areOfHeadings = titled.every(({ dateFirst }) => dateFirst);
  const apart = stretches.flatMap(({ heading, blocks, dateFirst }) => [
    ...(heading ? [heading] : []),
    ...((areOfHeadings && dateFirst) || blocks.flatMap((block) => withTitleApart(block, titles))),
  ]);
  if (!areOfHeadings) return { blocks: apart, titles };
  const headings = titled.flatMap(({ heading }) => heading ?? []);
  return { blocks: apart, titles: new Set([...headings, ...titlesAmong(apart, dates)]) };
}

/** Some blocks by the headings, or what is taken for them, above them. */
function stretchesOf(
  blocks: readonly Block[],
  isTitle: (block: Block) => block is Unit,
): readonly { readonly heading: Unit | undefined; readonly blocks: readonly Block[] }[] {
  let below: Block[] = [];
  const stretches: { heading: Unit | undefined; blocks: readonly Block[] }[] = [
    { heading: undefined, blocks: below },
  ];
  for (const block of blocks) {
    if (isTitle(block)) {
      below = [];
      stretches.push({ heading: block, blocks: below });
    } else {
      below.push(block);
    }
  }
  return stretches;
}

/** The lines of a paragraph with its first one, a title, apart. */
function withTitleApart(block: Block, titles: ReadonlySet<Block>): readonly Block[] {
  if (!isGroup(block)) return [block];
  const [title, ...others] = block.blocks as readonly Unit[];
  return title && titles.has(title) ? [title, merged(others, block.node)] : [block];
}

/** What is below a heading, a line and then a date alone, with the date moved before the line. */
function withDateFirst(
  blocks: readonly Block[],
  titles: ReadonlySet<Block>,
  dates: DatesBelow,
): readonly Block[] | undefined {
  const [first, second, ...others] = blocks;
  if (!first) return undefined;
  if (isGroup(first)) {
    const [line, date, ...lines] = first.blocks as readonly Unit[];
    if (!line || !date || !titles.has(line) || !dates.lone(date)) return undefined;
    return [date, merged([line, ...lines], first.node), ...blocks.slice(1)];
  }
  if (!second || isGroup(second) || !titles.has(first) || !dates.lone(second)) return undefined;
  return [second, first, ...others];
}

function titleLinesIn(blocks: readonly Block[], dates: DatesBelow): ReadonlySet<Block> {
  const linesOf = (block: Block | undefined) => (block?.kind === "lines" ? block.blocks : [block]);
  const titles = new Set<Block>();
  for (const [index, block] of blocks.entries()) {
    const [title, second = linesOf(blocks[index + 1])[0]] = linesOf(block);
    if (title && isTitleLine(title, second, dates)) titles.add(title);
  }
  return dates.count(blocks) === titles.size ? titles : new Set();
}

function isTitleLine(line: Block, below: Block | undefined, dates: DatesBelow): boolean {
  if (!below || !isParagraph(line) || !isParagraph(below) || dates.find(line)) return false;
  const isOfOneParagraph = line.kind === "line" && below.kind === "line";
  const isDate = () => dates.lone(below)?.date.month !== undefined;
  if (!isBold(line.whole)) return isOfOneParagraph && isDate();
  if (isWayToMore(line)) return false;
  return isDate() || (dates.atStart(below) !== undefined && (isOfOneParagraph || saysPosted(below)));
}

function saysPosted({ whole }: Unit): boolean {
  return /^\W*(?:posted|published)\b/i.test(textOf([whole]));
}

/**
 * The terms of a list that are titles: each term with a date has only one, in its first description, and if there are
 * several terms, more than one has a date.
 */
export function titledTermsAmong(blocks: readonly Block[], dates: DatesBelow): ReadonlySet<Block> {
  const dated = blocks.filter((block) => dates.count([block]) > 0);
  const areSeveral = dated.length > 1 || blocks.length === 1;
  return new Set(areSeveral && dated.every((block) => isTitledTerm(block, dates)) ? dated : []);
}

function isTitledTerm(block: Block, dates: DatesBelow): boolean {
  const { label, blocks } = isGroup(block) ? block : {};
  if (!label || !blocks || dates.find(label) || dates.count(blocks) !== 1) return false;
  const [said] = blocks;
  const first = said && isGroup(said) ? said.blocks[0] : undefined;
  if (!first || isGroup(first) || !dates.find(first)) return false;
  return kindOfHeading(textOf([label.whole])) === "other";
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
    const isOverList = areLists[index + 1] === true;
    if (!isOverList || block.kind !== "paragraph") continue;
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

/** The year or month that each of some blocks is below, and the dates there. */
function periodsAbove(
  blocks: readonly Block[],
  dates: DatesBelow,
  above: DateHeading | undefined,
): readonly { readonly time: WrittenTime | undefined; readonly below: DatesBelow }[] {
  let [time, below] = [above?.time, dates];
  return blocks.map((block) => {
    const lone = isGroup(block) ? undefined : below.lone(block);
    if (lone) [time, below] = [lone, dates.below({ year: lone.date.year, month: monthOf(lone) })];
    return { time: time?.date.day === undefined ? time : undefined, below };
  });
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
  const wordsOf = (part: Unit) =>
    dates
      .find(part)
      ?.reading.written.toLowerCase()
      .match(/\p{L}+/gu) ?? [""];
  const words = parts.flatMap((part) => [...new Set(wordsOf(part))]);
  const times = new Set(parts.flatMap((part) => dates.atStart(part) ?? []).map(isoTime));
  return new Set(words).size === words.length && times.size === 1 ? [] : parts;
}

/** Whether what comes next is a list, or holds one. */
export function isOverList(next: Block | undefined): next is Group {
  return next !== undefined && isGroup(next) && holdsList(next);
}

/** Whether a group is a list, or has one in it. */
export function holdsList(group: Group): boolean {
  return group.kind === "list" || group.blocks.some((block) => isGroup(block) && holdsList(block));
}

/** Whether a paragraph is a box that has something in common with others. */
function isBox({ kind, whole }: Unit): boolean {
  return kind === "paragraph" && whole.name === "div" && whole.attribs.class !== undefined;
}

function hasLineBreak({ children }: Element): boolean {
  return children.some((child) => nameOf(child) === "br");
}
