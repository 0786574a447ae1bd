import type { Entry } from "../news/entry.ts";

/** What other pages that link to an entry show of it: its title, and its date as the author wrote it. */
export function linkedEntry({ url, title, date, until, written }: Entry) {
  return { url, title, date, until, written };
}
