import { groupBy } from "../../src/group-by.ts";
import type { Problem } from "../../src/problem.ts";
import type { ParsedEntry, ParsedFeed } from "./parsed-feed.ts";
import { instantOf, nameOf } from "./rules.ts";

/** The facts that a feed states in both formats. */
const factsOfFeeds: readonly (readonly [name: string, fact: (feed: ParsedFeed) => unknown])[] = [
  ["title", ({ title }) => title],
  ["language", ({ language }) => language],
  ["page", ({ alternate }) => alternate],
  ["WebSub hubs", ({ hubs }) => hubs.toSorted()],
  ["document with earlier entries", ({ previous }) => previous && withoutFormat(previous)],
  ["list of ids", ({ entries }) => entries.map(({ id }) => id)],
];

/** The facts of an entry, which are the same in every document. */
const factsOfEntries: readonly (readonly [name: string, fact: (entry: ParsedEntry) => unknown])[] = [
  ["title", ({ title }) => title],
  ["page", ({ alternate }) => alternate],
  ["time of publication", ({ published }) => instantOf(published)],
  ["time of its last update", ({ updated }) => instantOf(updated)],
  ["content", ({ content }) => content],
];

/**
 * Where feeds contradict each other: Atom and JSON Feed at one path are one feed in two formats, and an entry, known by
 * its id, is the same in all documents (RFC 4287 §4.2.6).
 *
 * @param paths the paths of all documents, including those that could not be read
 */
export function contradictions(feeds: readonly ParsedFeed[], paths: readonly string[]): Problem[] {
  const formats = groupBy(paths, (path) => [withoutFormat(path)]);
  const alone = [...formats.values()]
    .filter((same) => same.length === 1)
    .flatMap(([file = ""]) => ({ file, message: "It has no twin in the other format, Atom or JSON Feed." }));
  const twins = groupBy(feeds, ({ path }) => [withoutFormat(path)]);
  return [
    ...alone,
    ...[...twins.values()].flatMap(([first, second]) => (first && second ? betweenTwins(first, second) : [])),
    ...betweenEntries(feeds),
  ];
}

function betweenTwins(first: ParsedFeed, second: ParsedFeed): Problem[] {
  return factsOfFeeds
    .filter(([, fact]) => !isSame(fact(first), fact(second)))
    .map(([name]) => ({ file: second.path, message: `Its ${name} is not the one in ${first.path}.` }));
}

function betweenEntries(feeds: readonly ParsedFeed[]): Problem[] {
  const places = feeds.flatMap(({ path, entries }) => entries.map((entry) => ({ path, entry })));
  const ofId = groupBy(places, ({ entry }) => [entry.id]);
  return [...ofId.values()].flatMap(([first, ...others]) =>
    others.flatMap(({ path, entry }) =>
      factsOfEntries
        .filter(([, fact]) => first && !isSame(fact(first.entry), fact(entry)))
        .map(([name]) => ({
          file: path,
          message: `${nameOf(entry)}: Its ${name} is not the one in ${first?.path}. (RFC 4287 §4.2.6)`,
        })),
    ),
  );
}

function withoutFormat(place: string): string {
  return place.replace(/\.(?:xml|json)$/, "");
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
