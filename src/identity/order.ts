import { compare } from "../compare.ts";
import { isoDate, type WrittenDate } from "../dates/date.ts";
import type { NewsItem } from "../news/entry.ts";

/**
 * Sorts items by their dates, newest first. Where dates do not decide (two items of one month), the order of the page
 * does: a date without month or day goes right below the item it follows, if it can.
 *
 * @param items in the order of the page, newest first or oldest first
 */
export function newestFirst(items: readonly NewsItem[]): NewsItem[] {
  const fromNewest = isOldestFirst(items) ? items.toReversed() : items;
  let above: string | undefined;
  const keyed = fromNewest.map((item) => {
    const date = isoDate(item.date);
    // "2025-05" covers "2025-05-20"; without such a neighbour, it sorts as its own end.
    const key = above?.startsWith(date) ? above : date.padEnd(10, "-99");
    above = key;
    return { item, key };
  });
  return keyed.sort((a, b) => compare(b.key, a.key)).map(({ item }) => item);
}

/** Whether the page lists its news from oldest to newest: most neighbours step forward in time. */
function isOldestFirst(items: readonly NewsItem[]): boolean {
  let forward = 0;
  for (const [index, item] of items.entries()) {
    const next = items[index + 1];
    if (next) forward += Math.sign(compareDates(next.date, item.date));
  }
  return forward > 0;
}

/** Compares dates as precisely as both are written: positive if `a` is later, 0 if they may be the same. */
function compareDates(a: WrittenDate, b: WrittenDate): number {
  for (const unit of ["year", "month", "day"] as const) {
    const difference = (a[unit] ?? Number.NaN) - (b[unit] ?? Number.NaN);
    if (Number.isNaN(difference)) return 0;
    if (difference !== 0) return difference;
  }
  return 0;
}
