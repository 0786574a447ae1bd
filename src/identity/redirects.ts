import type { Redirect } from "../site/redirect.ts";
import type { LockedList } from "./lock.ts";

/**
 * The addresses that entries had before the author renamed them, and where they lead now.
 *
 * @param prefix what the addresses begin with: empty, or `/zh`
 */
export function redirectsOf({ entries }: LockedList, prefix: string): Redirect[] {
  return entries.flatMap(({ slug, formerSlugs = [] }) =>
    formerSlugs.map((former) => ({
      from: `${prefix}/news/${former}/`,
      to: `${prefix}/news/${slug}/`,
    })),
  );
}
