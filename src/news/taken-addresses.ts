import type { Problem } from "../problem.ts";
import type { Entry } from "./entry.ts";

/**
 * The files of a site that want to be published at the address of an entry, which only one of the two can be.
 *
 * @param pages their addresses, as paths from the site's root, and the files they are made of
 */
export function takenAddresses(
  entries: readonly Entry[],
  pages: readonly { readonly url: string | false; readonly file: string }[],
): Problem[] {
  const byUrl = new Map<string | false, Entry>(entries.map((entry) => [entry.url, entry]));
  return pages.flatMap(({ url, file }) => {
    const entry = byUrl.get(url);
    const message = `its address, ${url}, is that of the entry in line ${entry?.line}. Give the file another name.`;
    return entry ? [{ file, message }] : [];
  });
}
