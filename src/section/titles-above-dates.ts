import { isTime } from "../dates/date-reading.ts";
import { textOf } from "../html/tree.ts";
import {
  type Block,
  isGroup,
  isHeading,
  isParagraph,
  merged,
  rankOf,
  stretchesOf,
  type Unit,
} from "./blocks.ts";
import type { DatesBelow } from "./dates-below.ts";
import { isOfCv, kindOfHeading } from "./news-words.ts";
import { isBold } from "./page-headings.ts";
import { datesAt } from "./periods.ts";
import { asText, saysPosted } from "./units.ts";
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
 *
 * @param periods the years and months that head the blocks
 */
export function titleLinesAmong(
  blocks: readonly Block[],
  periods: ReadonlySet<Block>,
  dates: DatesBelow,
): { readonly blocks: readonly Block[]; readonly titles: ReadonlySet<Block> } | undefined {
  const isHead = (block: Block): block is Unit => isHeading(block) || periods.has(block);
  const stretches = stretchesOf(blocks, isHead).map(({ heading, blocks }) => {
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
