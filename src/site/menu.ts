import { compare } from "../compare.ts";
import { decoded } from "./address.ts";

/** An entry of the menu. */
export interface MenuEntry {
  readonly title: string;
  /** A path from the site's root, or the address of a place elsewhere. */
  readonly url: string;
}

/** An entry that a page or a section asks for. */
export interface AskedEntry extends MenuEntry {
  /** Its place among the others that have one; those without come after them. */
  readonly order?: number | undefined;
}

/**
 * What the menu is made of; of several entries with the same address, the first is used. An entry of the author's with
 * the name of one of Dateline's pages replaces it.
 */
export interface MenuParts {
  /** The path of the home page. */
  readonly homeUrl: string;
  /** The home page; undefined when the author does not want it there. */
  readonly home: MenuEntry | undefined;
  /** Dateline's pages that come after it, unless the author gives them another place. */
  readonly first: readonly MenuEntry[];
  /** What the author listed, in the order of the list. */
  readonly listed: readonly MenuEntry[];
  /** What pages and sections ask for. */
  readonly asked: readonly AskedEntry[];
  /** Dateline's pages that come at the end, unless the author gives them another place. */
  readonly last: readonly MenuEntry[];
}

/** Makes the menu; it is empty if there is only the home page. */
export function makeMenu({ homeUrl, home, first, listed, asked, last }: MenuParts): readonly MenuEntry[] {
  const inOrder = [...asked].sort((a, b) => compare(a.order ?? Infinity, b.order ?? Infinity));
  const own = [...listed, ...inOrder.map(({ title, url }) => ({ title, url }))];
  const ofHome = own.find(({ url }) => url === homeUrl) ?? home;
  const others = own.filter(({ url }) => url !== homeUrl);
  const isOurs = ({ title, url }: MenuEntry) =>
    !others.some(
      (entry) => entry.url === url || entry.title.trim().toLowerCase() === title.trim().toLowerCase(),
    );
  const entries = new Map<string, MenuEntry>();
  for (const entry of [...first.filter(isOurs), ...others, ...last.filter(isOurs)])
    if (!entries.has(entry.url)) entries.set(entry.url, entry);
  if (entries.size === 0) return [];
  return [...(ofHome ? [ofHome] : []), ...entries.values()];
}

/**
 * The menu as shown on one page.
 *
 * @param url the page's path from the site's root
 * @param homeUrl that of the home page, below which all others are
 * @returns the entries, with a value for `aria-current` (WAI-ARIA 1.2): `page` for the page's own entry; if it has
 *   none, `true` for that of the nearest page above it
 */
export function menuOn(
  menu: readonly MenuEntry[],
  url: string,
  homeUrl: string,
): readonly (MenuEntry & { readonly current?: "page" | "true" })[] {
  const here = decoded(url);
  const above = menu
    .filter(
      (entry) => entry.url.endsWith("/") && entry.url !== homeUrl && here.startsWith(decoded(entry.url)),
    )
    .sort((a, b) => b.url.length - a.url.length);
  const current = menu.find((entry) => decoded(entry.url) === here) ?? above[0];
  if (current === undefined) return menu;
  const mark = decoded(current.url) === here ? "page" : "true";
  return menu.map((entry) => (entry === current ? { ...entry, current: mark } : entry));
}
