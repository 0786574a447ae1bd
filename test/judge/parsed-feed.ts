import type { Problem } from "../../src/problem.ts";

/** A feed document as a reader sees it, whatever its format. */
export interface ParsedFeed {
  /** Its path from the site's root: `/feed.xml`. */
  readonly path: string;
  /** The id of the whole feed; JSON Feed has none. */
  readonly id?: string | undefined;
  readonly title: string;
  readonly language: string | undefined;
  /** The address at which it says it is published. */
  readonly self: string | undefined;
  /** The address of the page it belongs to. */
  readonly alternate: string | undefined;
  /** The addresses of its WebSub hubs. */
  readonly hubs: readonly string[];
  /** The addresses of the documents with earlier and later entries, and of the one with the newest (RFC 5005 §4). */
  readonly previous: string | undefined;
  readonly next?: string | undefined;
  readonly current?: string | undefined;
  /** Whether it says it is a closed archive, or all there is (RFC 5005 §4 and §2); JSON Feed cannot say so. */
  readonly isArchive?: boolean;
  readonly isComplete?: boolean;
  /** All its addresses except those in content. */
  readonly addresses: readonly string[];
  /** All its texts, without names of elements and the like. */
  readonly texts: readonly string[];
  readonly entries: readonly ParsedEntry[];
}

/** An entry of a {@link ParsedFeed}; times are as written. */
export interface ParsedEntry {
  readonly id: string;
  readonly title: string;
  readonly alternate: string | undefined;
  readonly published: string | undefined;
  readonly updated: string | undefined;
  /** HTML. */
  readonly content: string | undefined;
}

/** The result of reading a document: the feed, unless it is too broken to be judged, and what is wrong with it. */
export interface Parsed {
  readonly feed?: ParsedFeed;
  readonly problems: readonly Problem[];
}
