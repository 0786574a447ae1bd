import type { NewsItem } from "../news/entry.ts";
import { cutToQuote } from "../site/excerpt.ts";
import { type LockedEntry, traitOf } from "./lock.ts";

/** Asks whether an item is one that was published; only the author knows. */
export function question(item: NewsItem, entries: readonly LockedEntry[], slug: string): string {
  return (
    `${mayBeSame(item, entries)} If it is the same, write ${marks(entries)} at its end, so that your subscribers do ` +
    `not see it twice; if it is new, write {#${slug}}.`
  );
}

/** Says how it was decided because nobody could be asked. */
export function decision(item: NewsItem, entries: readonly LockedEntry[]): string {
  return (
    `${mayBeSame(item, entries)} Nobody could be asked, so it is published as new: better twice than never. ` +
    `If it is the same, write ${marks(entries)} at its end.`
  );
}

function mayBeSame(item: NewsItem, entries: readonly LockedEntry[]): string {
  const { text } = traitOf(item);
  const hasOtherDate = text !== "" && entries.every((entry) => entry.text === text);
  return hasOtherDate
    ? `"${item.title}" may be the one from ${entries.map(({ date }) => date).join(" or ")} with another date, or new.`
    : `"${item.title}" may be ${quoted(entries)} in other words, or new.`;
}

function quoted(entries: readonly LockedEntry[]): string {
  return entries
    .map(({ text, date }) =>
      text === "" ? `the one without words (${date})` : `"${cutToQuote(text)}" (${date})`,
    )
    .join(" or ");
}

function marks(entries: readonly LockedEntry[]): string {
  return entries.map(({ slug }) => `{#${slug}}`).join(" or ");
}

/**
 * Says that nothing of what was published is on a page.
 *
 * @param list the name of the list in the lock, empty for the main one
 */
export function allGone(lockFile: string, list: string): string {
  const what = list === "" ? lockFile : `the lines with "list":"${list}" in ${lockFile}`;
  return (
    "None of the published news is on this page any more. If that is right, delete " +
    `${what}; if not, restore what was lost from the page.`
  );
}
