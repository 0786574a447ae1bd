import { cutToQuote } from "../site/excerpt.ts";
import type { Identified } from "./identify.ts";
import { type LockedEntry, shortened, type Trait } from "./lock.ts";
import { matchEntries } from "./match.ts";

/** An entry, as a published feed has it. */
export interface PublishedItem extends Trait {
  readonly id: string;
  /** An instant in RFC 3339. */
  readonly published: string;
}

/** The result of comparing a published feed with the one that would replace it. */
export interface Comparison {
  /** A sentence for each change that would make a subscriber lose an item or see one again. */
  readonly broken: readonly string[];
  /** A sentence for each item that subscribers may see again, since nobody was there to say what it is. */
  readonly explained: readonly string[];
}

/**
 * Compares a published feed, item by item, with the news that would replace it. It does not trust the lock, which may
 * be what is wrong: items and news are matched by their words, links and dates, as the page and the lock are in a
 * build. What the author named is what the author says it is.
 *
 * @param published each item of the feed once
 */
export function brokenPromises(
  published: readonly PublishedItem[],
  { entries, lock }: Identified,
): Comparison {
  const lockedById = new Map(lock.entries.map((entry) => [entry.id, entry]));
  const publishedById = new Map(published.map((item) => [item.id, item]));
  const broken: string[] = [];
  const explained: string[] = [];

  const slugOf = (id: string) => lockedById.get(id)?.slug ?? "";
  const asLocked = published.map((item): LockedEntry => ({ ...item, ...shortened(item), slug: "" }));
  const nameless = entries.map(({ name, ...entry }) => entry);
  const { known, doubtful } = matchEntries(nameless, { entries: asLocked });
  const maybe = new Map(doubtful.map(({ item, entries }) => [item, entries.map(({ id }) => id)]));
  const cameBack = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    const item = nameless[index] as (typeof nameless)[number];
    const { id, title, line } = entry;
    const before = known.get(item)?.id;
    const there = publishedById.get(id);
    const { mayBe } = lockedById.get(id) ?? {};
    if (before === id) continue;
    if (there) {
      const isDecided = before === undefined && (entry.name !== undefined || maybe.get(item)?.includes(id));
      if (isDecided) continue;
      broken.push(
        `${id} says "${cutToQuote(there.text)}" and would say "${title}" (line ${line}), which readers would not see as ` +
          `news. If it is the same in other words, write {#${slugOf(id)}} at its end.`,
      );
    } else if (mayBe) {
      for (const each of mayBe) cameBack.add(each);
      explained.push(
        `"${title}" (line ${line}) is published as new, though it may be ${mayBe.join(" or ")}.`,
      );
    } else if (before !== undefined && entry.name === undefined) {
      cameBack.add(before);
      const advice = lockedById.has(before) ? ` Write {#${slugOf(before)}} at its end.` : "";
      broken.push(
        `"${title}" (line ${line}) was published as ${before} and would come back as ${id}, so that readers would see ` +
          `it twice.${advice}`,
      );
    }
  }
  for (const { id, published: time } of published) {
    const now = lockedById.get(id)?.published;
    if (now === undefined) {
      if (!cameBack.has(id)) broken.push(`${id} was published and is gone.`);
    } else if (Date.parse(now) !== Date.parse(time)) {
      broken.push(`${id} was published at ${time}, and would now be at ${now}.`);
    }
  }
  return { broken, explained };
}
