import type { Entry } from "../news/entry.ts";

/** What can be seen of an entry on other pages that lead to it: its title, and its date as the author wrote it. */
export function linkedEntry({ url, title, date, until, written }: Entry) {
  return { url, title, date, until, written };
}
