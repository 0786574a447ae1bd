import { compare } from "../compare.ts";
import { archiveYears } from "../identity/archives.ts";
import type { Identified } from "../identity/identify.ts";
import type { Lock, LockedEntry } from "../identity/lock.ts";
import { matchEntries } from "../identity/match.ts";
import { publishTimes } from "../identity/publish-times.ts";
import type { Entry } from "../news/entry.ts";
import type { OldItem } from "../old-site/feed.ts";

/** What subscribers of an old feed keep. */
interface Kept {
  /** What the new site remembers; undefined if none of its news had a known id or address. */
  readonly lock?: Lock;
  /** How many items were recognised. */
  readonly count: number;
  /** Items that were not, or whose id our feeds cannot use. */
  readonly others: readonly OldItem[];
}

/** What our feeds accept as an id: a URI (RFC 4287 §4.2.6). */
const uri = /^[a-z][a-z0-9+.-]*:[^\s\p{Cc}]+$/iu;

/**
 * Lets the news of a new site keep the ids and times by which subscribers to the old one know it, and its addresses as
 * pages.
 *
 * @param news the new site's news, as its first build would publish it
 * @param addresses the former address of a file's news item, by the end of the file's path
 * @param now milliseconds since 1970
 * @param timeZone the site's zone, for dates
 */
export function keepSubscribers(
  { entries, lock }: Pick<Identified, "entries" | "lock">,
  items: readonly OldItem[],
  {
    addresses,
    now,
    timeZone,
  }: { readonly addresses: ReadonlyMap<string, string>; readonly now: number; readonly timeZone: string },
): Kept {
  const named = [...new Map(items.filter(({ id }) => uri.test(id)).map((item) => [item.id, item])).values()];
  const known = recognised(entries, named);
  const others = items.filter((item) => ![...known.values()].includes(item));
  const slugs = formerSlugs(entries, addresses);
  if (known.size === 0 && slugs.size === 0) return { count: 0, others };
  const taken = new Set<number>();
  const given = new Map<Entry, number>();
  for (const [entry, { published }] of known) {
    let time = Math.floor(published / 1000) * 1000;
    while (taken.has(time)) time -= 1000;
    taken.add(time);
    given.set(entry, time);
  }
  // The others go between them, in the order of the page.
  const times = publishTimes(
    entries.map((entry) => ({ date: entry.date, published: given.get(entry) })),
    now,
    timeZone,
    [],
  );
  const before = new Map(lock.entries.map((entry) => [entry.id, entry]));
  const locked = entries.map((entry, index): LockedEntry => {
    const old = before.get(entry.id) as LockedEntry;
    const published = new Date(times[index] ?? now).toISOString().replace(/\.\d+Z$/, "Z");
    const former = slugs.get(entry);
    return {
      ...old,
      ...(former && { formerSlugs: [former] }),
      id: known.get(entry)?.id ?? old.id,
      published,
    };
  });
  locked.sort((a, b) => compare(a.published, b.published));
  const archives = archiveYears(undefined, locked, entries, timeZone);
  return {
    lock: { tag: lock.tag, ...(archives && { archivesFrom: archives.first }), entries: locked },
    count: known.size,
    others,
  };
}

/** The former names of entries' pages below `/news/`, if unique. */
function formerSlugs(
  entries: readonly Entry[],
  addresses: ReadonlyMap<string, string>,
): ReadonlyMap<Entry, string> {
  const taken = new Set(entries.map(({ slug }) => slug));
  const slugs = new Map<Entry, string>();
  for (const entry of entries) {
    const file = entry.file?.replace(/^.*\/(?=_news\/)/, "") ?? "";
    const [, slug] = /^\/news\/([A-Za-z0-9][\w.-]*)\/$/.exec(addresses.get(file) ?? "") ?? [];
    if (slug === undefined || taken.has(slug)) continue;
    taken.add(slug);
    slugs.set(entry, slug);
  }
  return slugs;
}

/** Which entry is which item of the old feed: by its link, by its words, or by near equality. */
function recognised(entries: readonly Entry[], items: readonly OldItem[]): ReadonlyMap<Entry, OldItem> {
  const known = new Map<Entry, OldItem>();
  const free = new Set(items);
  const pair = (keysOfEntry: (entry: Entry) => readonly string[], keyOf: (item: OldItem) => string) => {
    const byKey = new Map<string, OldItem[]>();
    for (const item of free) byKey.set(keyOf(item), [...(byKey.get(keyOf(item)) ?? []), item]);
    const wanting = new Map<OldItem, Entry[]>();
    for (const entry of entries) {
      if (known.has(entry)) continue;
      for (const key of keysOfEntry(entry)) {
        const [item, another] = key === "" ? [] : (byKey.get(key) ?? []);
        if (item && another === undefined) wanting.set(item, [...(wanting.get(item) ?? []), entry]);
      }
    }
    for (const [item, [entry, another]] of wanting) {
      if (entry === undefined || another !== undefined || known.has(entry)) continue;
      known.set(entry, item);
      free.delete(item);
    }
  };
  pair(
    ({ content }) => [plain(content.text)],
    ({ text }) => plain(text),
  );
  pair(
    ({ title }) => [plain(title)],
    ({ title }) => plain(title),
  );
  pair(
    ({ content }) => content.links.map(linkOf),
    ({ link }) => linkOf(link),
  );
  // A news item in a file of its own had a page named after the file.
  pair(
    ({ file = "" }) => (/\/_\w+\//.test(file) ? [stemOf(file)] : []),
    ({ link }) => stemOf(link),
  );
  const left = entries.filter((entry) => !known.has(entry));
  const asLocked = new Map(
    [...free].map((item, index): [LockedEntry, OldItem] => [
      {
        id: item.id,
        slug: `old-${index}`,
        date: new Date(item.published).toISOString().slice(0, 10),
        published: new Date(item.published).toISOString(),
        text: item.text || item.title,
        links: item.links,
      },
      item,
    ]),
  );
  for (const [entry, locked] of matchEntries(left, { entries: [...asLocked.keys()] }).known) {
    const item = asLocked.get(locked);
    if (item) known.set(entry as Entry, item);
  }
  return known;
}

/** The letters and digits of a text, which suffice to compare two. */
function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** A link without what may be written in two ways. */
function linkOf(link: string): string {
  return link
    .replace(/^https?:\/\/[^/]*/, "")
    .replace(/(?:index)?\.html?$|\/$/, "")
    .replace(/^\/?$/, "");
}

/** The name that a file and its page share. */
function stemOf(path: string): string {
  return path
    .replace(/\/$/, "")
    .replace(/^.*\//, "")
    .replace(/\.\w+$/, "");
}
