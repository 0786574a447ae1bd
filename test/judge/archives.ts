import type { Problem } from "../../src/problem.ts";
import type { ParsedFeed } from "./parsed-feed.ts";

/**
 * What keeps a subscriber from walking back through the whole history of a site's Atom feeds (RFC 5005); another rule
 * checks that their JSON twins link in the same way.
 *
 * @param feeds the Atom documents of a site, by the addresses at which they are published
 * @param main the address of the one with the newest entries
 */
export function brokenChains(feeds: ReadonlyMap<string, ParsedFeed>, main: string): Problem[] {
  const newest = feeds.get(main);
  const history = newest ? walkBack(feeds, newest) : new Set<ParsedFeed>();
  const ids = new Set([...history].flatMap(({ entries }) => entries.map(({ id }) => id)));
  return [...feeds].flatMap(([address, feed]) => {
    const sentences = [...kindOf(feed), ...linksOf(feed, address, feeds)];
    if (feed.isArchive) {
      if (feed.current !== main)
        sentences.push(`It is an archive and does not lead to the newest entries, at ${main}. (RFC 5005 §4)`);
      if (!history.has(feed))
        sentences.push("It is an archive that the main feed does not lead back to. (RFC 5005 §4)");
      if (feed.id !== newest?.id)
        sentences.push("It is an archive and has not the id of the main feed. (RFC 5005 §4)");
    } else if (feed !== newest) {
      if (feed.id === newest?.id)
        sentences.push("It has the id of the main feed and is another feed. (RFC 4287 §4.2.6)");
      const unknown = feed.entries.filter(({ id }) => !ids.has(id));
      sentences.push(
        ...unknown.map(
          ({ id }) => `${id} stands neither in the main feed nor in its archives. (RFC 5005 §4)`,
        ),
      );
    }
    return sentences.map((message) => ({ file: feed.path, message }));
  });
}

function kindOf({ isComplete, isArchive, previous }: ParsedFeed): string[] {
  if (isComplete && (isArchive || previous))
    return ["It says that it is complete, and that there are archives. (RFC 5005 §2)"];
  return isComplete || isArchive || previous
    ? []
    : ["It is not complete and leads to no archive: earlier entries cannot be found. (RFC 5005 §4)"];
}

function linksOf(feed: ParsedFeed, address: string, feeds: ReadonlyMap<string, ParsedFeed>): string[] {
  const sentences: string[] = [];
  for (const [rel, back] of [
    ["previous", "next"],
    ["next", "previous"],
  ] as const) {
    const target = feed[rel];
    if (target === undefined) continue;
    const there = feeds.get(target);
    if (!there?.isArchive) sentences.push(`It leads to ${target}, where there is no archive. (RFC 5005 §4)`);
    else if (feed.isArchive && there[back] !== address)
      sentences.push(`It leads to ${target}, which does not lead back to it. (RFC 5005 §4)`);
  }
  return sentences;
}

function walkBack(feeds: ReadonlyMap<string, ParsedFeed>, newest: ParsedFeed): Set<ParsedFeed> {
  const met = new Set<ParsedFeed>();
  for (
    let feed: ParsedFeed | undefined = newest;
    feed && !met.has(feed);
    feed = feeds.get(feed.previous ?? "")
  ) {
    met.add(feed);
  }
  return met;
}
