import { isTime } from "../dates/date-reading.ts";
import { textOf } from "../html/tree.ts";
import {
  type Block,
  isGroup,
  isHeading,
  isOverList,
  isParagraph,
  merged,
  rankOf,
  type Unit,
  unitsOf,
} from "./blocks.ts";
import { isYear } from "./date-heading.ts";
import type { DatesBelow } from "./dates-below.ts";
import { isOfCv, kindOfHeading } from "./news-words.ts";
import { isBold } from "./page-headings.ts";
import { datesAt } from "./periods.ts";
import { asText, isShown, saysWhenUpdated } from "./units.ts";
import { isWayToMore } from "./ways-to-more.ts";

/**
 * Some blocks with the days that are headings right below those of their titles, nearly each time, as paragraphs; some
 * may say more: `12 May 2025 (online)`.
 */
export function withDaysBelowTitles(blocks: readonly Block[], dates: DatesBelow): readonly Block[] {
  const headings = blocks.filter(isHeading);
  if (headings.length === 0) return blocks;
  const datesOf = datesAt(blocks, dates);
  const days = headings.filter((heading) => datesOf(heading).atStart(heading)?.date.day !== undefined);
  const rankAt = (index: number) => {
    const block = blocks[index];
    return block && isHeading(block) && !datesOf(block).find(block) ? rankOf(block) : 0;
  };
  // A day right above deeper headings is that of each of them.
  const isBelowTitle = (day: Unit) => {
    const [at, rank] = [blocks.indexOf(day), rankOf(day)];
    return rankAt(at - 1) > 0 && rankAt(at - 1) < rank && rankAt(at + 1) <= rank;
  };
  const below = days.filter(isBelowTitle);
  const areSome = below.filter((day) => datesOf(day).lone(day)).length > 1;
  // Some author's one slip among many is no other order.
  if (!areSome || below.length < days.length * 0.75) return blocks;
  const all = new Set<Block>(below);
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

/**
 * Some blocks with the dates that are below what they date above it: each is a paragraph of its own, and words are above
 * the first, but nothing is below the last.
 */
export function withDatesBelowWords(blocks: readonly Block[], dates: DatesBelow): readonly Block[] {
  const moved: Block[] = [];
  let [words, count]: [Block[], number] = [[], 0];
  for (const block of blocks) {
    if (!isLineOfDate(block, dates)) {
      words.push(block);
      continue;
    }
    if (!words.some(isShown) || words.some(isHeading)) return blocks;
    moved.push(block, ...words);
    words = [];
    count++;
  }
  const isEach = count > 1 && dates.count(blocks) === count && words.every(isNoMoreOfEntry);
  return isEach ? [...moved, ...words] : blocks;
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

/**
 * The headings among some blocks, two or more, each above a paragraph, or a box above what else is said, with the only
 * date up to the next heading.
 */
export function titlesAmong(blocks: readonly Block[], dates: DatesBelow): ReadonlySet<Block> {
  const titles = new Set<Unit>();
  if (blocks.filter(isHeading).length < 2) return titles;
  const datesOf = datesAt(blocks, dates);
  for (const { heading, blocks: below } of stretchesOf(blocks, isHeading)) {
    const [first] = below;
    if (!heading || !first || datesOf(heading).find(heading)) continue;
    const isBox = first.kind === "wrapper" && below.length > 1;
    const line = isBox ? first.item?.() : first;
    if (!line || isGroup(line) || !(isBox || line.kind === "paragraph")) continue;
    const isOver = isDateLine(line, datesOf(first)) && datesOf(heading).count(below) === 1;
    if (isOver) titles.add(heading);
  }
  // "Talks" and "Papers" head what may be many.
  const areParts = [...titles].every(({ whole }) => isOfCv(textOf([whole])));
  return titles.size > 1 && !areParts ? titles : new Set();
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
