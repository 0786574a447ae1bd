import type { Problem } from "../../src/problem.ts";
import type { Addresses } from "../../src/site/address.ts";
import { brokenChains } from "./archives.ts";
import { parseAtom } from "./atom.ts";
import { contradictions } from "./formats.ts";
import { parseJson } from "./json-feed.ts";
import type { ParsedFeed } from "./parsed-feed.ts";
import { rules } from "./rules.ts";

/** What is wrong with the feeds of a site, and how much was checked. */
export interface Judgement {
  /** Their files are paths from the site's root. */
  readonly problems: readonly Problem[];
  readonly feeds: number;
  readonly entries: number;
}

/** Whether a path from the site's root is that of a feed. */
export function isFeedPath(path: string): boolean {
  return /^\/feed(?:\/[^/]+)?\.(?:xml|json)$/.test(path);
}

/**
 * Judges the feeds of a site as the strictest readers would: each document by itself, then all of them together.
 *
 * @param site the site's files by path from its root; those that are not feeds are ignored
 * @param addresses how the site is published
 */
export function judgeFeeds(site: ReadonlyMap<string, string>, { absolute }: Addresses): Judgement {
  const files = [...site].filter(([path]) => isFeedPath(path));
  const paths = files.map(([path]) => path);
  const parsed = files.map(([path, text]) =>
    path.endsWith(".json") ? parseJson(path, text) : parseAtom(path, text),
  );
  const feeds = parsed.flatMap(({ feed }) => feed ?? []);
  const atom = new Map(
    feeds.filter(({ path }) => path.endsWith(".xml")).map((feed) => [absolute(feed.path), feed]),
  );
  return {
    problems: [
      ...missing(paths),
      ...parsed.flatMap(({ problems }) => problems),
      ...feeds.flatMap((feed) => judge(feed, absolute(feed.path))),
      ...contradictions(feeds, paths),
      // What cannot be read would break the chain at every link, and is already reported.
      ...(feeds.length === paths.length ? brokenChains(atom, absolute("/feed.xml")) : []),
    ],
    feeds: feeds.length,
    entries: new Set(feeds.flatMap(({ entries }) => entries.map(({ id }) => id))).size,
  };
}

function judge(feed: ParsedFeed, address: string): Problem[] {
  return rules.flatMap((rule) => rule(feed, address)).map((message) => ({ file: feed.path, message }));
}

function missing(paths: readonly string[]): Problem[] {
  return paths.includes("/feed.xml") ? [] : [{ file: "/feed.xml", message: "There is no such feed." }];
}
