import { formatInstant } from "../dates/date-time.ts";
import type { NewsItem } from "../news/entry.ts";
import { yearOfInstant } from "./archives.ts";
import { type LockedEntry, type LockedList, traitOf } from "./lock.ts";
import { instantOfMark } from "./updated.ts";

/** When a build was, and the zone of its dates. */
interface Moment {
  readonly now: Date;
  readonly timeZone: string;
}

/**
 * What the lock remembers about an item.
 *
 * @param entry what it was before, if it was published
 * @param time the instant at which it is published if it is new, in milliseconds since 1970
 * @param lock what was published before; undefined on a first build
 * @param others the entries that it may have been, if nobody could be asked
 */
export function remembered(
  item: NewsItem,
  entry: LockedEntry | undefined,
  { id, slug, time }: { readonly id: string; readonly slug: string; readonly time: number },
  {
    lock,
    moment,
    others,
  }: {
    readonly lock: LockedList | undefined;
    readonly moment: Moment;
    readonly others: readonly LockedEntry[] | undefined;
  },
): LockedEntry {
  // Spreading several objects takes V8 much longer.
  return Object.assign(
    { id, slug },
    formerSlugs(entry, slug),
    item.name !== undefined && { name: item.name },
    traitOf(item),
    { published: entry?.published ?? formatInstant(new Date(time)) },
    archiveOf(entry, lock, time, moment),
    updatedOf(item, entry, time, moment),
    mayBe(entry, others),
  );
}

function formerSlugs(entry: LockedEntry | undefined, slug: string): { formerSlugs?: readonly string[] } {
  if (!entry) return {};
  const former = [...(entry.formerSlugs ?? []), entry.slug].filter((old) => old !== slug);
  return former.length > 0 ? { formerSlugs: former } : {};
}

/** An entry first seen after its year was closed goes into the current year's archive: closed ones never change. */
function archiveOf(
  entry: LockedEntry | undefined,
  lock: LockedList | undefined,
  published: number,
  { now, timeZone }: Moment,
): { archive?: number } {
  if (entry) return entry.archive === undefined ? {} : { archive: entry.archive };
  const year = yearOfInstant(now.getTime(), timeZone);
  return lock && yearOfInstant(published, timeZone) < year ? { archive: year } : {};
}

/** `updated` moves only when the author's mark does: to the moment the new mark is first seen. */
function updatedOf(
  { updatedMark: mark }: NewsItem,
  entry: LockedEntry | undefined,
  published: number,
  { now, timeZone }: Moment,
): { updated?: { mark: string; at: string } } {
  if (mark === undefined) return entry?.updated ? { updated: entry.updated } : {};
  if (entry?.updated?.mark === mark) return { updated: entry.updated };
  const before = entry?.updated ? Date.parse(entry.updated.at) : published;
  const at = Math.max(instantOfMark(mark, now, timeZone), before);
  return { updated: { mark, at: formatInstant(new Date(at)) } };
}

/** The ids that an entry may have had before; it stays marked as doubtful. */
function mayBe(
  entry: LockedEntry | undefined,
  others: readonly LockedEntry[] | undefined,
): { mayBe?: readonly string[] } {
  const ids = others?.map(({ id }) => id) ?? entry?.mayBe;
  return ids ? { mayBe: ids } : {};
}
