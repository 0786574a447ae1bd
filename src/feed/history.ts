import { groupBy } from "../group-by.ts";
import type { ArchiveYears, Entry } from "../news/entry.ts";
import type { Topic } from "../news/topics.ts";

/** A document in which a feed, or a part of it, is published in each format. */
export interface FeedDocument {
  /** Its path from the site's root, without the ending of a format: `/feed`, `/feed/2024`, `/feed/paper`. */
  readonly path: string;
  readonly entries: readonly Entry[];
  /** What the entries are about, if the feed does not have all news. */
  readonly topic?: Topic;
  /** Whether it holds the whole of its feed (RFC 5005 §2). */
  readonly isComplete: boolean;
  /** Whether it holds a closed year of the feed (RFC 5005 §4). */
  readonly isArchive: boolean;
  /** The path of the document with the year before, and of the one with the year after. */
  readonly previous?: string;
  readonly next?: string;
  /** The path of the document with what is new. */
  readonly current: string;
}

/** The main document holds at least this many entries, if there are as many. */
const fewest = 20;

/**
 * The documents of the feed of all news: one with everything; or, once there are archives, the main document with the
 * current year and the one before, and one for each closed year, even if it is empty.
 *
 * @param entries in any order
 * @param years undefined as long as everything fits in the main document
 * @param prefix what addresses begin with in the language of the news: nothing, or `/zh`
 */
export function historyOf(
  entries: readonly Entry[],
  years: ArchiveYears | undefined,
  prefix: string,
): FeedDocument[] {
  const main = `${prefix}/feed`;
  if (!years || years.first === years.current) {
    return [{ path: main, entries, isComplete: true, isArchive: false, current: main }];
  }
  const ofYear = groupBy(entries, ({ archiveYear }) => [archiveYear]);
  const closed = Array.from({ length: years.current - years.first }, (_, index) => years.first + index);
  const path = (year: number) => `${main}/${year}`;
  const recent = [...(ofYear.get(years.current) ?? []), ...(ofYear.get(years.current - 1) ?? [])];
  const newest = () =>
    entries.toSorted((a, b) => b.published.getTime() - a.published.getTime()).slice(0, fewest);
  return [
    {
      path: main,
      entries: recent.length < fewest ? [...new Set([...recent, ...newest()])] : recent,
      isComplete: false,
      isArchive: false,
      current: main,
      previous: path(years.current - 1),
    },
    ...closed.map((year) => ({
      path: path(year),
      entries: ofYear.get(year) ?? [],
      isComplete: false,
      isArchive: true,
      current: main,
      ...(year > years.first && { previous: path(year - 1) }),
      ...(year + 1 < years.current && { next: path(year + 1) }),
    })),
  ];
}

/**
 * The document of a topic's feed.
 *
 * @param prefix what addresses begin with in the language of the news: nothing, or `/zh`
 */
export function topicDocument(topic: Topic, prefix: string): FeedDocument {
  const path = `${prefix}/feed/${topic.slug}`;
  return { path, entries: topic.entries, topic, isComplete: true, isArchive: false, current: path };
}
