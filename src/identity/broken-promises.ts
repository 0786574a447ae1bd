import { groupBy } from "../group-by.ts";
import type { Lock } from "./lock.ts";

/**
 * What publishing a site would break for those who follow it.
 *
 * @param published what the feed of the site that is published now says
 * @param lock what the new site would say
 * @returns a sentence for each id that is gone, stands there twice, or has another time of publication
 */
export function brokenPromises(
  published: readonly { readonly id: string; readonly published: string }[],
  lock: Lock,
): string[] {
  const entries = groupBy(lock.entries, ({ id }) => [id]);
  // An archive may hold an entry that the main feed holds too.
  const before = new Map(published.map((item) => [item.id, item]));
  return [...before.values()].flatMap(({ id, published }) => {
    const now = entries.get(id) ?? [];
    const time = now[0]?.published;
    if (time === undefined) return [`${id} was published and is gone.`];
    if (now.length > 1) return [`${id} stands for two entries.`];
    if (Date.parse(time) !== Date.parse(published))
      return [`${id} was published at ${published}, and would now be at ${time}.`];
    return [];
  });
}
