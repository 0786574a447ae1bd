import type { ArchiveYears, Entry, NewsItem } from "../news/entry.ts";
import type { Problem } from "../problem.ts";
import { tagUri } from "../site/tag-uri.ts";
import { archiveYear, archiveYears, yearOfInstant } from "./archives.ts";
import { type Lock, type LockedEntry, traitOf } from "./lock.ts";
import { matchEntries } from "./match.ts";
import { newestFirst } from "./order.ts";
import { publishTimes } from "./publish-times.ts";
import { Slugs } from "./slug.ts";
import { instantOfMark } from "./updated.ts";

/** The page's news with what readers know each entry by. */
export interface Identified {
  /** Newest first, in the author's order. */
  readonly entries: readonly Entry[];
  /** What has gone from the page; its addresses still have to answer. */
  readonly withdrawn: readonly LockedEntry[];
  /** Those of them that were on the page when it was built last. */
  readonly newlyWithdrawn: readonly LockedEntry[];
  /** The years that the feed has archives for; nothing as long as it needs none. */
  readonly archives: ArchiveYears | undefined;
  /** The lock to keep when these entries have been published. */
  readonly lock: Lock;
  /** For each entry that was published before, what the old lock says of it. */
  readonly known: ReadonlyMap<Entry, LockedEntry>;
  /** What the author has to decide first, in the order of the page. */
  readonly problems: readonly Problem[];
}

/** What ids and times are made from. */
export interface IdentifyOptions {
  /** The address the ids are made from, a year in which it was the author's, and the zone of the dates. */
  readonly site: { readonly url: string; readonly since: number; readonly timeZone: string };
  /** The instant of the build. */
  readonly now: Date;
  /** The page's and the lock's names, for problems. */
  readonly file: string;
  readonly lockFile: string;
}

/**
 * Decides what readers know each entry by: its id, its address and its times. Entries that the lock knows keep theirs,
 * whatever was done to them on the page; new ones get an id that nothing had before.
 *
 * @param items the news in the order of the page, newest first or oldest first
 * @param lock what was published before; nothing on a first build
 */
export function identify(
  items: readonly NewsItem[],
  lock: Lock | undefined,
  options: IdentifyOptions,
): Identified {
  const { site, now, file, lockFile } = options;
  const ordered = newestFirst(items);
  const published = lock?.entries ?? [];
  const { known, doubtful } = matchEntries(ordered, { entries: published });

  const slugs = new Slugs(published.flatMap(({ slug, formerSlugs = [] }) => [slug, ...formerSlugs]));
  const times = publishTimes(
    ordered.map((item) => ({ date: item.date, published: timeOf(known.get(item)) })),
    now.getTime(),
    site.timeZone,
    published.map((entry) => Date.parse(entry.published)),
  );
  const problems: Problem[] = doubtful.map(({ item, others }) => ({
    file: item.file ?? file,
    line: item.line,
    message: doubt(item, others, published),
  }));

  const locked = new Map<NewsItem, LockedEntry>();
  // From the oldest on, so that of several with the same words the oldest has the plain slug.
  for (const [index, item] of [...ordered.entries()].reverse()) {
    const entry = known.get(item);
    const { problem, slug } = slugFor(item, entry, slugs);
    if (problem) problems.push({ file: item.file ?? file, line: item.line, message: problem });
    const time = times[index] ?? now.getTime();
    locked.set(item, {
      id: entry?.id ?? tagUri(site, `news/${slug}`),
      slug,
      ...formerSlugs(entry, slug),
      ...(item.name !== undefined && { name: item.name }),
      ...traitOf(item),
      published: entry?.published ?? rfc3339(time),
      ...archiveOf(entry, lock, time, now, site.timeZone),
      ...updatedOf(item, entry, time, now, site.timeZone),
    });
  }

  const entries = ordered.map((item) => toEntry(item, locked.get(item) as LockedEntry, site.timeZone));
  const stillThere = new Set(known.values());
  const missing = published.filter((entry) => !stillThere.has(entry));
  const withdrawn = missing.map((entry): LockedEntry => ({ ...entry, withdrawn: true }));
  if (published.some((entry) => !entry.withdrawn) && stillThere.size === 0) {
    problems.push({ file, message: allGone(lockFile) });
  }
  const all = [...locked.values(), ...withdrawn];
  const archives = archiveYears(lock, all, items, site.timeZone);
  return {
    entries,
    archives,
    withdrawn,
    newlyWithdrawn: missing.filter((entry) => !entry.withdrawn),
    lock: {
      ...(archives && { archivesFrom: archives.first }),
      entries: all.sort((a, b) => compare(a.published, b.published) || compare(a.id, b.id)),
    },
    known: new Map(
      entries.flatMap((entry, index) => {
        const before = known.get(ordered[index] as NewsItem);
        return before ? [[entry, before]] : [];
      }),
    ),
    problems: problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  };
}

function toEntry(item: NewsItem, locked: LockedEntry, timeZone: string): Entry {
  const { id, slug, published, updated } = locked;
  const time = new Date(published);
  return {
    ...item,
    id,
    slug,
    url: `/news/${slug}/`,
    published: time,
    archiveYear: archiveYear(locked, timeZone),
    updated: updated ? new Date(updated.at) : time,
  };
}

/** The slug that the author chose, that the entry has, or a new one. */
function slugFor(
  item: NewsItem,
  entry: LockedEntry | undefined,
  slugs: Slugs,
): { slug: string; problem?: string } {
  const { name } = item;
  if (name === undefined) return { slug: entry?.slug ?? slugs.next(item) };
  if (entry && [entry.slug, ...(entry.formerSlugs ?? [])].includes(name)) return { slug: name };
  if (slugs.has(name)) {
    return { slug: name, problem: `{#${name}} is the name of another entry, or was. Choose another name.` };
  }
  slugs.take(name);
  return { slug: name };
}

function formerSlugs(entry: LockedEntry | undefined, slug: string): { formerSlugs?: readonly string[] } {
  if (!entry) return {};
  const former = [...(entry.formerSlugs ?? []), entry.slug].filter((old) => old !== slug);
  return former.length > 0 ? { formerSlugs: former } : {};
}

/** An entry first seen after its year was closed goes into the archive of the year it is seen in: closed ones stay. */
function archiveOf(
  entry: LockedEntry | undefined,
  lock: Lock | undefined,
  published: number,
  now: Date,
  timeZone: string,
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
  now: Date,
  timeZone: string,
): { updated?: { mark: string; at: string } } {
  if (mark === undefined) return entry?.updated ? { updated: entry.updated } : {};
  if (entry?.updated?.mark === mark) return { updated: entry.updated };
  const before = entry?.updated ? Date.parse(entry.updated.at) : published;
  const at = Math.max(instantOfMark(mark, now, timeZone), before);
  return { updated: { mark, at: rfc3339(at) } };
}

function timeOf(entry: LockedEntry | undefined): number | undefined {
  return entry && Date.parse(entry.published);
}

/** Writes an instant, in whole seconds and in UTC, as RFC 3339 §5.6 wants it. */
function rfc3339(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/, "Z");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function doubt(item: NewsItem, others: readonly string[], published: readonly LockedEntry[]): string {
  const slugs = published.filter(({ text }) => others.includes(text)).map(({ slug }) => `{#${slug}}`);
  return (
    `"${item.title}" may be news that was published before in other words, or new. If it was published before, write ` +
    `${slugs.join(" or ")} at its end; if not, give it a name of its own, such as {#my-new-tool}.`
  );
}

function allGone(lockFile: string): string {
  return (
    "nothing that was published is on this page any more. If this is a new page with other news, delete " +
    `${lockFile}; if not, something was lost from the page.`
  );
}
