import type { WrittenTime } from "../dates/date.ts";
import type { Fragment } from "../html/fragment.ts";

/** A piece of news as it is on the author's page. */
export interface NewsItem extends WrittenTime {
  /** The file it is in, from the project's folder; the home page if left out. */
  readonly file?: string;
  /** The line of the file it starts on, counted from 1. */
  readonly line: number;
  /** What follows the date. */
  readonly content: Fragment;
  /** Plain text made from its first words; never empty. */
  readonly title: string;
  /** Its plain text, without what is meaningless elsewhere: footnote marks, buttons. */
  readonly summary: string;
  /** The topics the author put it under, in `{.topic}`. */
  readonly topics: readonly string[];
  /** The name the author gave it, in `{#name}`. */
  readonly name?: string;
  /** The day of an edit that the author wants readers to notice, from `{updated=2025-06-03}`. */
  readonly updatedMark?: string;
}

/** A piece of news as it is published. */
export interface Entry extends NewsItem {
  /** A `tag:` URI (RFC 4151), the same in every feed. */
  readonly id: string;
  /** The last part of its address: ASCII letters, digits and hyphens. */
  readonly slug: string;
  /** The path of its page from the site's root. */
  readonly url: string;
  /** Its instant in feeds; no two entries share one, and the order of instants is the author's. */
  readonly published: Date;
  /** The year whose archive holds it. */
  readonly archiveYear: number;
  /** The instant of the last change the author wants readers to notice; `published` if there was none. */
  readonly updated: Date;
}

/** The years that the feed has archives for: from the first one on, up to the one that is not closed yet. */
export interface ArchiveYears {
  readonly first: number;
  readonly current: number;
}
