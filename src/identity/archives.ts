import { DateTime } from "luxon";
import type { ArchiveYears, NewsItem } from "../news/entry.ts";
import type { LockedEntry, LockedList } from "./lock.ts";

/** The most that one document may hold: more entries, or more bytes of them, need archives. */
const mostEntries = 30;
const mostBytes = 256 * 1024;

/** The instants at which years begin, by year and zone. */
const turns = new Map<string, number>();

/** The year of an instant, in the site's zone. */
export function yearOfInstant(time: number, timeZone: string): number {
  const inUtc = new Date(time).getUTCFullYear();
  // In the zone, it is this year, the one before or the next; asking the zone takes long.
  if (time < turnOf(inUtc, timeZone)) return inUtc - 1;
  return time < turnOf(inUtc + 1, timeZone) ? inUtc : inUtc + 1;
}

/** The instant at which a year begins in a zone. */
function turnOf(year: number, timeZone: string): number {
  const key = `${year} ${timeZone}`;
  const turn = turns.get(key) ?? DateTime.fromObject({ year }, { zone: timeZone }).toMillis();
  turns.set(key, turn);
  return turn;
}

/** The year whose archive holds an entry: that of its publication, or the later one in which it was first seen. */
export function archiveYear({ published, archive }: LockedEntry, timeZone: string): number {
  return archive ?? yearOfInstant(Date.parse(published), timeZone);
}

/**
 * The years that the feed has archives for. Once there are archives, they stay, from the same year on: readers know
 * their addresses.
 *
 * @param before the lock of the last build
 * @param entries all that has been published, withdrawn or not
 * @param items what is on the page now
 * @returns undefined as long as everything fits in one document
 */
export function archiveYears(
  before: LockedList | undefined,
  entries: readonly LockedEntry[],
  items: readonly NewsItem[],
  timeZone: string,
): ArchiveYears | undefined {
  const years = entries.map((entry) => archiveYear(entry, timeZone));
  const current = years.reduce((last, year) => Math.max(last, year), 0);
  if (before?.archivesFrom !== undefined) return { first: before.archivesFrom, current };
  if (entries.length <= mostEntries && bytesOf(items) <= mostBytes) return undefined;
  return { first: years.reduce((least, year) => Math.min(least, year), current), current };
}

function bytesOf(items: readonly NewsItem[]): number {
  return items.reduce((sum, { content }) => sum + Buffer.byteLength(content.parts.join("")), 0);
}
