import { isoDate } from "../dates/date.ts";
import { withoutTypography } from "../markdown/typography.ts";
import type { NewsItem } from "../news/entry.ts";
import type { RememberedWork } from "../publications/former-keys.ts";

/** What has been published of the news in one language. */
export interface LockedList {
  /** In the order they were published. */
  readonly entries: readonly LockedEntry[];
  /** The first year that the feed has an archive for; undefined before there are archives. */
  readonly archivesFrom?: number;
}

/** What has been published under which id. It is written to a file and committed, like a package lock. */
export interface Lock extends LockedList {
  /**
   * What the ids begin with, `tag:example.org,2024:`: an address that was the author's, and a year in which it was, as
   * the first build knew them. It stays when the site moves, or ids would change.
   */
  readonly tag: string;
  /** The news in further languages, by the names these have in addresses: `zh`. */
  readonly lists?: ReadonlyMap<string, LockedList>;
  /** What works are recognised by when their keys have changed. */
  readonly works?: readonly RememberedWork[];
}

/** What is remembered about a published entry: what its readers know it by, and enough to recognise it. */
export interface LockedEntry {
  /** A URI: one of ours, or what an older feed called it. */
  readonly id: string;
  readonly slug: string;
  /** The slugs it had before, the last one last. */
  readonly formerSlugs?: readonly string[];
  /** The name the author gave it, in `{#name}`. */
  readonly name?: string;
  /** Its date as it was written, in ISO 8601. */
  readonly date: string;
  /** An instant in UTC, in RFC 3339. */
  readonly published: string;
  /** The year it was first seen in, if that was after the year of `published`, whose archive was closed by then. */
  readonly archive?: number;
  /** The author's last `{updated=…}` and the instant it was first seen, in UTC. */
  readonly updated?: { readonly mark: string; readonly at: string };
  /** Whether it has gone from the page. */
  readonly withdrawn?: boolean;
  /** The ids it may have had before, if nobody was there to ask. */
  readonly mayBe?: readonly string[];
  /** The first words of its text. */
  readonly text: string;
  readonly links: readonly string[];
}

const longestText = 400;
const mostLinks = 12;

/** The parts of an item by which it is recognised. */
export interface Trait {
  readonly date: string;
  readonly text: string;
  readonly links: readonly string[];
}

/** The text of an item, before quotes and dashes are set in the page's language. */
export function plainTextOf({ content }: NewsItem): string {
  return withoutTypography(content.text);
}

/** What is remembered about an item. */
export function traitOf(item: NewsItem): Trait {
  return shortened({ date: isoDate(item.date), text: plainTextOf(item), links: item.content.links });
}

/** The part of a text and its links that is remembered. */
export function shortened({ date, text, links }: Trait): Trait {
  return {
    date,
    text: text.length <= longestText ? text : text.slice(0, longestText).replace(/[\uD800-\uDBFF]$/, ""),
    links: links.slice(0, mostLinks),
  };
}
