import type { WrittenDate, WrittenTime } from "../dates/date.ts";
import { isTime } from "../dates/date-reading.ts";
import { type Block, type Group, isGroup, isHeading, type Unit, unitsOf } from "./blocks.ts";
import { yearOfLabel } from "./date-above.ts";
import { type DateHeading, dateHeading, isYear, monthOf } from "./date-heading.ts";
import type { DatesBelow } from "./dates-below.ts";
import { isBold } from "./page-headings.ts";
import { isShown } from "./units.ts";

/** The year or month that a block is below, and the dates there. */
export interface Period {
  readonly time: WrittenTime | undefined;
  readonly below: DatesBelow;
}

/**
 * The periods that each of some blocks is below.
 *
 * @param above what dates the blocks
 */
export function periodsAbove(
  blocks: readonly Block[],
  dates: DatesBelow,
  above: DateHeading | undefined,
): readonly Period[] {
  let [time, below] = [above?.time, dates];
  return blocks.map((block, index) => {
    const lone = isGroup(block)
      ? undefined
      : (below.lone(block) ?? yearOfLabel(block, blocks[index + 1], below));
    if (lone && !isGroup(block)) {
      time = lone;
      below = below.below(dateHeading(lone, block, below.above, 0));
    }
    return { time: time?.date.day === undefined ? time : undefined, below };
  });
}

/** The dates at each of some blocks, below the years and months among them. */
export function datesAt(blocks: readonly Block[], dates: DatesBelow): (block: Block) => DatesBelow {
  const periods = periodsAbove(blocks, dates, undefined);
  const known = new Map(periods.map(({ below }, index) => [blocks[index], below]));
  return (block) => known.get(block) ?? dates;
}

/**
 * Some blocks with the years and months that are each alone in a box out of these, where they head what is below: above
 * another such box they head nothing, and may be links; where one is last, dates are below what they date.
 */
export function withPeriodsOutOfBoxes(blocks: readonly Block[], dates: DatesBelow): readonly Block[] {
  const periods = blocks.map((block) => (isGroup(block) ? periodAloneIn(block, dates) : undefined));
  if (periods.at(-1)) return blocks;
  return blocks.map((block, index) => (!periods[index + 1] && periods[index]) || block);
}

function periodAloneIn(box: Group, dates: DatesBelow): Unit | undefined {
  // Counts are remembered; to take every box of a page apart takes long.
  if (box.kind !== "wrapper" || dates.count([box]) !== 1) return undefined;
  const [only, ...others] = unitsOf([box]).filter(isShown);
  const time = only && others.length === 0 ? dates.lone(only) : undefined;
  return time && time.date.day === undefined ? only : undefined;
}

/**
 * What heads what is below it: years, headings that are years or months, and months above titles or dates, or words
 * with dates below, if all that is dated up to the next is of days of theirs.
 */
export function periodHeadsAmong(blocks: readonly Block[], dates: DatesBelow): ReadonlySet<Block> {
  const datesOf = datesAt(blocks, dates);
  const times = blocks.map((block) => (isGroup(block) ? undefined : datesOf(block).lone(block)));
  const heads = new Set<Block>();
  let end = blocks.length;
  for (const [index, block] of [...blocks.entries()].reverse()) {
    const time = times[index];
    if (!time || time.date.day !== undefined) continue;
    const below = blocks.slice(index + 1, end);
    if (isYear(time) || isHeading(block) || isOverDays(time, below, dates)) heads.add(block);
    end = index;
  }
  return heads;
}

function isOverDays(time: WrittenTime, blocks: readonly Block[], dates: DatesBelow): boolean {
  const month = monthOf(time);
  const units = unitsOf(blocks).filter(isShown);
  const [first, last] = [units[0], units.at(-1)];
  if (!month || !first || !last) return false;
  const below = dates.below({ month });
  const isOverTitle = first.kind === "heading" || isBold(first.whole) || below.atStart(first) !== undefined;
  // A day below all else can only be that of the words above it.
  if (!isOverTitle && !(last.kind === "paragraph" && below.lone(last))) return false;
  const readings = units.map((unit) => below.find(unit)?.reading);
  const isOfMonth = ({ year, month: of, day }: WrittenDate) =>
    day !== undefined && year === month.year && of === month.month;
  const times = readings.filter(isTime);
  return times.length > 0 && times.every(({ time }) => isOfMonth(time.date));
}
