import slugify from "@sindresorhus/slugify";
import { tagUri } from "../site/tag-uri.ts";
import { isoDate, lastMinute, type WrittenDate } from "./date.ts";
import type { Entry, NewsItem } from "./entry.ts";

const minute = 60_000;
const longestSlug = 60;

/**
 * Decides what readers know each entry by: its id, its address and its time.
 *
 * The time is the last minute of the period the author wrote. Entries that would fall together, or out of the order
 * the author put them in, are a minute apart, so that a reader who sorts by time shows the author's order.
 *
 * @param items the news in the order of the page, newest first or oldest first
 * @param site the address the ids are made from, a year in which it was the author's, and the zone of the dates
 * @returns the entries, newest first
 */
export function identify(
  items: readonly NewsItem[],
  site: { readonly url: string; readonly since: number; readonly timeZone: string },
): Entry[] {
  const ordered = newestFirst(items);
  const slugs = distinctSlugs(ordered);
  let previous = Number.POSITIVE_INFINITY;
  return ordered.map((item, index) => {
    const slug = slugs[index] as string;
    const published = Math.min(lastMinute(item.date, site.timeZone).getTime(), previous - minute);
    previous = published;
    return {
      ...item,
      id: tagUri(site, `news/${slug}`),
      slug,
      url: `/news/${slug}/`,
      published: new Date(published),
      updated: new Date(published),
    };
  });
}

/**
 * Puts items in order of their dates, newest first. Where the dates do not tell (two items of one month), the order of
 * the page does: a date that leaves out the month or day goes right below the item it follows, if it can.
 */
function newestFirst(items: readonly NewsItem[]): NewsItem[] {
  const fromNewest = isOldestFirst(items) ? items.toReversed() : items;
  let above: string | undefined;
  const keyed = fromNewest.map((item) => {
    const date = isoDate(item.date);
    // "2025-05" covers "2025-05-20"; without such a neighbour it counts as its own end.
    const key = above?.startsWith(date) ? above : date.padEnd(10, "-99");
    above = key;
    return { item, key };
  });
  return keyed.sort((a, b) => (a.key < b.key ? 1 : a.key > b.key ? -1 : 0)).map(({ item }) => item);
}

/** Whether the page lists its news from the oldest to the newest: most neighbours step forward in time. */
function isOldestFirst(items: readonly NewsItem[]): boolean {
  let forward = 0;
  for (const [index, item] of items.entries()) {
    const next = items[index + 1];
    if (next) forward += Math.sign(compareDates(next.date, item.date));
  }
  return forward > 0;
}

/** Compares dates as far as both are written: positive when `a` is later, 0 when they may be the same. */
function compareDates(a: WrittenDate, b: WrittenDate): number {
  for (const unit of ["year", "month", "day"] as const) {
    const difference = (a[unit] ?? Number.NaN) - (b[unit] ?? Number.NaN);
    if (Number.isNaN(difference)) return 0;
    if (difference !== 0) return difference;
  }
  return 0;
}

/** A slug for each item; of several with the same date and words the oldest, the last, has the plain one. */
function distinctSlugs(items: readonly NewsItem[]): string[] {
  const taken = new Set<string>();
  const copies = new Map<string, number>();
  const distinct = (base: string): string => {
    const copy = (copies.get(base) ?? 0) + 1;
    copies.set(base, copy);
    const slug = copy === 1 ? base : `${base}-${copy}`;
    if (taken.has(slug)) return distinct(base);
    taken.add(slug);
    return slug;
  };
  return items
    .toReversed()
    .map((item) => distinct(slugOf(item)))
    .reverse();
}

/** The date and the first words of the title; the date alone where the title has no letters that ASCII can stand for. */
function slugOf({ date, title }: NewsItem): string {
  const words = slugify(title, { decamelize: false });
  const lastHyphen = words.lastIndexOf("-", longestSlug);
  const short =
    words.length <= longestSlug ? words : words.slice(0, lastHyphen > 0 ? lastHyphen : longestSlug);
  return [isoDate(date), short].filter(Boolean).join("-");
}
