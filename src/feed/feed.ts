import { isoTime } from "../dates/date.ts";
import { readable } from "../html/characters.ts";
import { escapeText, toHtml } from "../html/fragment.ts";
import { inert } from "../html/inert.ts";
import type { Entry } from "../news/entry.ts";
import { topicName } from "../news/topics.ts";
import type { Addresses } from "../site/address.ts";
import { inDirectionOf } from "../site/direction.ts";
import { iconPath, previewOf } from "../site/preview.ts";
import type { Site } from "../site/site.ts";
import { newsTag } from "../site/tag.ts";
import type { FeedDocument } from "./history.ts";

/** A format-neutral feed, in the words of Atom (RFC 4287 §4); every text is fit for XML, every address is absolute. */
export interface Feed {
  /** A `tag:` URI, the same in every format (§4.2.6). */
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  /** A BCP 47 language tag. */
  readonly language: string;
  /** The address of the page the feed belongs to. */
  readonly alternate: string;
  /** The instant of the newest change a subscriber should notice (§4.2.15). */
  readonly updated: Date;
  readonly author: { readonly name: string; readonly uri: string; readonly email?: string };
  /** The address of a small square picture for the feed (§4.2.5). */
  readonly icon: string;
  /** The address of the author's picture (§4.2.8). */
  readonly logo?: string;
  /** The WebSub hub that passes on what is new in this document (https://www.w3.org/TR/websub/ §4). */
  readonly hub?: string;
  /** Whether the document holds the whole feed (RFC 5005 §2). */
  readonly isComplete: boolean;
  /** Whether it holds a closed year of the feed (RFC 5005 §4). */
  readonly isArchive: boolean;
  /**
   * The addresses of the documents with the year before and the year after, and, for a closed year, of the main document;
   * all without the extension of a format.
   */
  readonly previous?: string;
  readonly next?: string;
  readonly current?: string;
  /** By their times of publication, the latest first; no two are the same. */
  readonly entries: readonly FeedEntry[];
}

/** An entry of a {@link Feed} (RFC 4287 §4.1.2). */
export interface FeedEntry {
  readonly id: string;
  readonly title: string;
  readonly alternate: string;
  readonly published: Date;
  readonly updated: Date;
  /** What it is about (§4.2.2): one word for machines and one for people. */
  readonly categories: readonly { readonly term: string; readonly label: string }[];
  /** The address of what it announces, if it links to just one. */
  readonly via?: string;
  /** HTML. */
  readonly content: string;
  /** The date as precisely as it was written, in ISO 8601: `2025-05`, or `2025-05/2025-07`. */
  readonly date: string;
}

/**
 * Makes a document of the site's feeds.
 *
 * @param tag the beginning of its id: the lock's, which outlives the site's address
 * @param prefix what addresses in the language of the feed begin with, and its id after the tag: empty, or `/zh`
 */
export function toFeed(
  document: FeedDocument,
  {
    site,
    tag,
    prefix,
    addresses,
  }: { readonly site: Site; readonly tag: string; readonly prefix: string; readonly addresses: Addresses },
): Feed {
  const { entries, topic, isComplete, isArchive, previous, next, current } = document;
  const home = addresses.absolute(`${prefix}/`);
  const { name, email, picture } = site.author;
  return {
    id: newsTag(tag, prefix) + (topic ? `/topic/${topic.slug}` : ""),
    title: readable(topic ? `${site.title}: ${topic.name}` : site.title),
    subtitle: readable(topic?.description ?? site.description),
    language: site.language,
    alternate: topic ? addresses.absolute(topic.url) : home,
    updated: new Date(
      entries.reduce((last, { updated }) => Math.max(last, updated.getTime()), Date.UTC(site.since)),
    ),
    author: { name: readable(name), uri: home, ...(email && { email }) },
    icon: addresses.absolute(iconPath),
    ...(picture && previewOf(site) === picture.src && { logo: addresses.absolute(picture.src) }),
    // Nobody subscribes to a closed year.
    ...(site.hub && !isArchive && { hub: site.hub }),
    isComplete,
    isArchive,
    ...(previous && { previous: addresses.absolute(previous) }),
    ...(next && { next: addresses.absolute(next) }),
    ...(isArchive && { current: addresses.absolute(current) }),
    entries: entries
      .toSorted((a, b) => b.published.getTime() - a.published.getTime())
      .map((entry) => toFeedEntry(entry, site, addresses)),
  };
}

function toFeedEntry(entry: Entry, site: Site, { absolute, absoluteRoot }: Addresses): FeedEntry {
  const announced = new Set(entry.content.links.filter((link) => /^https?:/.test(link)));
  const [via] = announced.size === 1 ? announced : [];
  return {
    id: entry.id,
    title: readable(entry.title),
    alternate: absolute(entry.url),
    published: entry.published,
    updated: entry.updated,
    categories: entry.topics.map((term) => ({ term, label: readable(topicName(term, site.topics)) })),
    ...(via && { via }),
    // An entry may be a date alone, which then is its title.
    content: inDirectionOf(
      entry.content.text,
      inert(toHtml(entry.content, absoluteRoot, absolute(entry.url))) || escapeText(readable(entry.title)),
    ),
    date: isoTime(entry),
  };
}
