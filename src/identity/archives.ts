import { DateTime } from "luxon";
import type { ArchiveYears, NewsItem } from "../news/entry.ts";
import type { LockedEntry, LockedList } from "./lock.ts";

/** More entries, or more bytes of them, are too much for one document. */
const mostEntries = 30;
const mostBytes = 256 * 1024;

/** More than any zone is away from UTC, in milliseconds. */
const furthestZone = 24 * 60 * 60 * 1000;

/** The year of an instant, in the site's zone. */
export function yearOfInstant(time: number, timeZone: string): number {
  const [earliest, latest] = [time - furthestZone, time + furthestZone].map(yearInUtc);
  // Only at the turn of a year does it take the zone, which is slow to ask.
  return earliest === latest ? yearInUtc(time) : DateTime.fromMillis(time, { zone: timeZone }).year;
}

function yearInUtc(time: number): number {
  return new Date(time).getUTCFullYear();
}

/** The year under which an entry stays in the history: that of its publication, or the later one it was first seen in. */
export function archiveYear({ published, archive }: LockedEntry, timeZone: string): number {
  return archive ?? yearOfInstant(Date.parse(published), timeZone);
}

/**
 * The years that the feed has archives for. Once there are archives there always are, from the same year on: their
 * addresses are known to readers.
 *
 * @param before the lock that was
 * @param entries all that has been published, withdrawn or not
 * @param items what is on the page now
 * @returns nothing as long as everything fits in one document
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
  return items.reduce((sum, { content }) => sum + content.parts.join("").length, 0);
}
