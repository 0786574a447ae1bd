import type { WrittenTime } from "../dates/date.ts";
import { type Block, isGroup } from "./blocks.ts";
import { type DateHeading, dateHeading } from "./date-heading.ts";
import type { DatesBelow } from "./dates-below.ts";

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
  return blocks.map((block) => {
    const lone = isGroup(block) ? undefined : below.lone(block);
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
