import { groupBy } from "../../src/group-by.ts";
import { unreadableCharacter } from "./characters.ts";
import { readContent } from "./content.ts";
import type { ParsedEntry, ParsedFeed } from "./parsed-feed.ts";

/** Judges one document by itself, and returns a sentence for each mistake. */
export type Rule = (feed: ParsedFeed, address: string) => string[];

const haveReadableCharacters: Rule = ({ texts }) =>
  texts.flatMap((text) => {
    const character = unreadableCharacter(text);
    return character ? [`It holds ${character}. (XML 1.0 §2.2)`] : [];
  });

const nameLanguage: Rule = ({ language }) =>
  language ? [] : ["It names no language. (RFC 4287 §2; JSON Feed 1.1, language)"];

const nameOwnAddress: Rule = ({ self }, address) =>
  self === address
    ? []
    : [
        `It says that its own address is ${self ?? "nothing"}, but it is published at ${address}. (RFC 4287 §4.2.7.2; JSON Feed 1.1, feed_url)`,
      ];

const haveAbsoluteAddresses: Rule = ({ addresses }) =>
  addresses
    .filter((address) => !/^https?:/.test(address) || !URL.canParse(address))
    .map((address) => `"${address}" is no absolute web address. (RFC 4287 §4.2.7.1; JSON Feed 1.1)`);

const leadToPages: Rule = (feed) => [
  ...(feed.alternate ? [] : ["It leads to no page. (RFC 4287 §4.1.1; JSON Feed 1.1, home_page_url)"]),
  ...ofEntries(feed, ({ alternate }) =>
    alternate ? [] : ["It leads to no page. (RFC 4287 §4.1.2; JSON Feed 1.1, url)"],
  ),
];

const haveLastingIds: Rule = (feed) =>
  ofEntries(feed, ({ id }) =>
    URL.canParse(id) ? [] : [`Its id "${id}" is no absolute IRI. (RFC 4287 §4.2.6)`],
  );

const haveUniqueIds: Rule = ({ entries }) =>
  [...groupBy(entries, ({ id }) => [id])]
    .filter(([, same]) => same.length > 1)
    .map(([id, same]) => `The id ${id} stands for ${same.length} entries. (RFC 4287 §4.2.6)`);

const haveTimes: Rule = (feed) =>
  ofEntries(feed, ({ published, updated }) => {
    if (!published || !updated)
      return ["It does not say when it was published and updated. (RFC 4287 §4.2.9)"];
    const wrong = [published, updated].find((time) => Number.isNaN(instantOf(time)));
    if (wrong) return [`"${wrong}" is no time with a zone. (RFC 4287 §3.3)`];
    return instantOf(updated) < instantOf(published)
      ? [`It was updated at ${updated}, before it was published at ${published}. (RFC 4287 §4.2.15)`]
      : [];
  });

const haveTimesOfTheirOwn: Rule = ({ entries }) =>
  [...groupBy(entries, ({ published }) => [instantOf(published)])]
    .filter(([instant, same]) => same.length > 1 && !Number.isNaN(instant))
    .map(
      ([, same]) =>
        `${same.map(nameOf).join(" and ")} have the same time, so readers show them in any order. (RFC 4287 §4.2.9)`,
    );

const stayInOrder: Rule = ({ entries }) =>
  entries.flatMap((entry, index) => {
    const before = entries[index - 1];
    return before && instantOf(before.published) < instantOf(entry.published)
      ? [`${nameOf(entry)} is newer than ${nameOf(before)}, which stands before it. (RFC 5005 §4)`]
      : [];
  });

const havePlainTitles: Rule = (feed) =>
  ofEntries(feed, ({ title, content = "" }) => {
    if (title === "") return ["It has no title. (RFC 4287 §4.2.14)"];
    if (/[\n\t\r]|^ | $/.test(title))
      return ["Its title is not one line without spaces around it. (RFC 4287 §4.2.14)"];
    // An author may write about markup: what is also text in the content is text, wherever its lines break.
    const text = withoutSpaces(readContent(content).text);
    const markup = title.match(/<\/?[a-z][^>]*>|&(?:[a-z]+|#\d+|#x[\da-f]+);/gi) ?? [];
    return markup
      .filter((piece) => !text.includes(withoutSpaces(piece)))
      .map((piece) => `Its title holds the markup ${piece} and is no plain text. (RFC 4287 §3.1.1.1)`);
  });

const standAlone: Rule = (feed) =>
  ofEntries(feed, ({ content }) =>
    content === undefined ? ["It has no content. (RFC 4287 §4.1.2)"] : readContent(content).complaints,
  );

/** What is asked of each document. */
export const rules: readonly Rule[] = [
  haveReadableCharacters,
  nameLanguage,
  nameOwnAddress,
  haveAbsoluteAddresses,
  leadToPages,
  haveLastingIds,
  haveUniqueIds,
  haveTimes,
  haveTimesOfTheirOwn,
  stayInOrder,
  havePlainTitles,
  standAlone,
];

/** How a sentence names an entry. */
export function nameOf({ id, title }: ParsedEntry): string {
  return title.trim() === "" ? id : `"${title}"`;
}

/** The instant of a time, in milliseconds; not a number unless RFC 3339 §5.6 and RFC 4287 §3.3 allow the time. */
export function instantOf(time = ""): number {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(time)
    ? Date.parse(time)
    : Number.NaN;
}

function withoutSpaces(text: string): string {
  return text.replace(/\s/g, "");
}

function ofEntries({ entries }: ParsedFeed, judge: (entry: ParsedEntry) => readonly string[]): string[] {
  return entries.flatMap((entry) => judge(entry).map((complaint) => `${nameOf(entry)}: ${complaint}`));
}
