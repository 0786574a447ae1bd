import { type Data, listOf } from "../data.ts";
import type { Redirect } from "../site/redirect.ts";
import type { KeyRemark } from "./flags.ts";
import { readAddress } from "./place.ts";

/** A former address of a page, and the key of its front matter that names it. */
interface FormerAddress {
  readonly key: string;
  readonly from: string;
}

/** A redirect from a former address, with the line of the file that names it. */
export interface FormerPlace extends Redirect {
  readonly line: number;
}

/** The address that a page gives itself; the home page cannot. */
export function ownAddress({ permalink }: Data, isHome: boolean): { path?: string; mistakes: KeyRemark[] } {
  if (isHome || permalink === undefined || permalink === null || permalink === false) return { mistakes: [] };
  const own = readAddress(permalink, "/");
  if ("path" in own) return { path: own.path, mistakes: [] };
  return { mistakes: [{ key: "permalink", message: own.mistake }] };
}

/**
 * The addresses that a page says it had before, each with the key it says so under.
 *
 * @param isHome whether it is a home page: its address is given, so a `permalink` was meant for another program
 * @param url the one that it has now
 */
export function formerAddresses(
  data: Data,
  isHome: boolean,
  url: string,
): { addresses: FormerAddress[]; mistakes: KeyRemark[] } {
  const addresses: FormerAddress[] = [];
  const mistakes: KeyRemark[] = [];
  const read = (key: string, value: unknown, ending: "/" | ".html") => {
    const from = readAddress(value, ending);
    if ("path" in from) addresses.push({ key, from: from.path });
    else mistakes.push({ key, message: from.mistake });
  };
  if (isHome && typeof data.permalink === "string") read("permalink", data.permalink, ".html");
  for (const value of listOf(data.redirect_from)) read("redirect_from", value, ".html");
  // Hugo's, which are relative to the page; to others, the word is for names.
  const beside = `https://site.example${url.replace(/\/$/, "")}`;
  for (const value of listOf(data.aliases)) {
    const text = String(value);
    const isRelative = /^[^\s:/?#][^\s:?#]*(?:\/|\.html?)$/i.test(text);
    if (text.startsWith("/") || isRelative)
      read("aliases", isRelative ? new URL(text, beside).pathname : value, "/");
  }
  return { addresses, mistakes };
}

/** Redirects from former addresses to the one that a page has. One that leads to itself, or is listed twice, is left out. */
export function redirectsTo(
  url: string,
  former: readonly FormerAddress[],
  lineOf: (key: string) => number,
): readonly FormerPlace[] {
  const redirects = new Map<string, FormerPlace>();
  for (const { key, from } of former)
    if (from !== url && !redirects.has(from)) redirects.set(from, { from, to: url, line: lineOf(key) });
  return [...redirects.values()];
}
