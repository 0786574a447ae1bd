import { compare } from "../compare.ts";
import type { ArchiveYears, Entry, NewsItem } from "../news/entry.ts";
import { byLine, type Problem } from "../problem.ts";
import { newsTag, tagOf } from "../site/tag.ts";
import { archiveYear, archiveYears } from "./archives.ts";
import { allGone, decision, question } from "./doubts.ts";
import type { Lock, LockedEntry, LockedList } from "./lock.ts";
import { matchEntries } from "./match.ts";
import { newestFirst } from "./order.ts";
import { publishTimes } from "./publish-times.ts";
import { remembered } from "./remembered.ts";
import { Slugs } from "./slug.ts";

/** The page's news with what readers know each entry by. */
export interface Identified {
  /** Newest first, in the author's order. */
  readonly entries: readonly Entry[];
  /** What has gone from the page; its addresses must still work. */
  readonly withdrawn: readonly LockedEntry[];
  /** Those of them that were still on the page at the last build. */
  readonly newlyWithdrawn: readonly LockedEntry[];
  /** The years that the feed has archives for; undefined as long as it needs none. */
  readonly archives: ArchiveYears | undefined;
  /** The lock to keep when these entries have been published. */
  readonly lock: Lock;
  /** For each entry that was published before, its entry in the old lock. */
  readonly known: ReadonlyMap<Entry, LockedEntry>;
  /** What the author has to decide first, in the order of the page. */
  readonly problems: readonly Problem[];
  /** What was decided for an absent author, in the order of the page. */
  readonly warnings: readonly Problem[];
}

/** What ids and times are made from. */
export interface IdentifyOptions {
  /**
   * The address that the ids of a first build are made from, a year in which it was the author's, and the zone of the
   * dates.
   */
  readonly site: { readonly url: string; readonly since: number; readonly timeZone: string };
  /** The instant of the build. */
  readonly now: Date;
  /** What the addresses of the entries begin with, and their ids after the tag: empty, or `/zh`. */
  readonly prefix?: string;
  /** What ids begin with, if something was published before, though none of this news. */
  readonly tag?: string | undefined;
  /** Whether nobody is there to answer a question: what may be new is then published as new. */
  readonly isUnattended?: boolean;
  /** The page's and the lock's names, for problems. */
  readonly file: string;
  readonly lockFile: string;
}

/**
 * Decides what readers know each entry by: its id, its address and its times. Entries that the lock knows keep theirs,
 * whatever was done to them on the page; new ones get an id that was never used before.
 *
 * @param items the news in the order of the page, newest first or oldest first
 * @param lock what was published before; undefined on a first build
 */
export function identify(
  items: readonly NewsItem[],
  lock: (LockedList & Partial<Pick<Lock, "tag">>) | undefined,
  options: IdentifyOptions,
): Identified {
  const { site, now, prefix = "", isUnattended = false, file, lockFile } = options;
  const { timeZone } = site;
  const ordered = newestFirst(items);
  const published = lock?.entries ?? [];
  const tag = lock?.tag ?? options.tag ?? tagOf(site);
  const { known, inDoubt } = recognise(ordered, published, isUnattended);
  const slugs = new Slugs(published.flatMap(({ slug, formerSlugs = [] }) => [slug, ...formerSlugs]));
  const times = publishTimes(
    ordered.map((item) => ({
      date: item.date,
      published: timeOf(known.get(item)),
      ...(lock && !known.has(item) && { early: earlyOf(item) }),
    })),
    now.getTime(),
    timeZone,
    published.map((entry) => Date.parse(entry.published)),
  );
  const doubts = [...inDoubt].map(([item, entries]) => ({
    file: item.file ?? file,
    line: item.line,
    message: isUnattended ? decision(item, entries) : question(item, entries, slugs.next(item)),
  }));
  const problems: Problem[] = isUnattended ? [] : doubts;

  const start = `${newsTag(tag, prefix)}/`;
  const locked = new Map<NewsItem, LockedEntry>();
  // The oldest first, so that it gets the plain slug among several with the same words.
  for (const [index, item] of [...ordered.entries()].reverse()) {
    const entry = known.get(item);
    const { problem, slug } = slugFor(item, entry, slugs);
    if (problem) problems.push({ file: item.file ?? file, line: item.line, message: problem });
    const made = { id: entry?.id ?? start + slug, slug, time: times[index] ?? now.getTime() };
    const others = isUnattended ? inDoubt.get(item) : undefined;
    locked.set(item, remembered(item, entry, made, { lock, moment: { now, timeZone }, others }));
  }

  const entries = ordered.map((item) => toEntry(item, locked.get(item) as LockedEntry, prefix, timeZone));
  const stillThere = new Set(known.values());
  const missing = published.filter((entry) => !stillThere.has(entry));
  const withdrawn = missing.map((entry): LockedEntry => ({ ...entry, withdrawn: true }));
  if (items.length === 0 && published.some((entry) => !entry.withdrawn)) {
    problems.push({ file, message: allGone(lockFile, prefix.slice(1)) });
  }
  const all = [...locked.values(), ...withdrawn];
  const archives = archiveYears(lock, all, items, timeZone);
  return {
    entries,
    archives,
    withdrawn,
    newlyWithdrawn: missing.filter((entry) => !entry.withdrawn),
    lock: {
      tag,
      ...(archives && { archivesFrom: archives.first }),
      entries: all.sort((a, b) => compare(a.published, b.published) || compare(a.id, b.id)),
    },
    known: new Map(
      entries.flatMap((entry, index) => {
        const before = known.get(ordered[index] as NewsItem);
        return before ? [[entry, before]] : [];
      }),
    ),
    problems: problems.toSorted(byLine),
    warnings: isUnattended ? doubts.toSorted(byLine) : [],
  };
}

/** Which items are which entries; if nobody can answer, what may be one of two is neither. */
function recognise(
  items: readonly NewsItem[],
  published: readonly LockedEntry[],
  isUnattended: boolean,
): {
  readonly known: ReadonlyMap<NewsItem, LockedEntry>;
  readonly inDoubt: ReadonlyMap<NewsItem, readonly LockedEntry[]>;
} {
  const { known, doubtful } = matchEntries(items, { entries: published });
  const inDoubt = new Map(doubtful.map(({ item, entries }) => [item, entries]));
  if (!isUnattended) return { known, inDoubt };
  // An item seen twice is better than one never seen.
  const isClaimed = new Set([...inDoubt.values()].flat());
  for (const [item, entry] of known)
    if (isClaimed.has(entry) && !inDoubt.has(item)) inDoubt.set(item, [entry]);
  return { known: new Map([...known].filter(([item]) => !inDoubt.has(item))), inDoubt };
}

function toEntry(item: NewsItem, locked: LockedEntry, prefix: string, timeZone: string): Entry {
  const { id, slug, published, updated } = locked;
  const time = new Date(published);
  const made = {
    id,
    slug,
    url: `${prefix}/news/${slug}/`,
    published: time,
    archiveYear: archiveYear(locked, timeZone),
    updated: updated ? new Date(updated.at) : time,
  };
  return Object.assign(made, item);
}

/** The slug that the author chose, the one the entry has, or a new one. */
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

/** Less than a minute, different from item to item, so that two branches do not give two items the same time. */
function earlyOf({ content, title }: NewsItem): number {
  let hash = 0;
  for (const character of `${title} ${content.text}`)
    hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 999_983;
  return (hash % 60) * 1000;
}

function timeOf(entry: LockedEntry | undefined): number | undefined {
  return entry && Date.parse(entry.published);
}
