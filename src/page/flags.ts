import type { Data } from "../data.ts";
import { nearest } from "../site/nearest.ts";

/** A remark about a key of the front matter. */
export interface KeyRemark {
  readonly key: string;
  readonly message: string;
}

/** Keys that say whether and where a page is published: what is kept back by one must never become public. */
export const flags: ReadonlySet<string> = new Set(["draft", "published", "sitemap", "permalink"]);

/** What is wrong with flags that are neither true nor false; some themes have a date in `published`. */
export function unclearFlags({ draft, published }: Data): KeyRemark[] {
  // Where a table has a column for it, most of its cells are empty.
  const isUnclear = !/^\s*$/.test(String(draft ?? "")) && typeof flagOf(draft) !== "boolean";
  const isSlip = typeof flagOf(published) !== "boolean" && nearest(String(published), ["true", "false"]);
  const unclear = Object.entries({
    ...(isUnclear && { draft }),
    ...((isSlip || /^[01]$/.test(String(published))) && { published }),
  });
  return unclear.map(([key, value]) => ({
    key,
    message: `"${key}: ${value}" is neither yes nor no. Write ${key}: true or ${key}: false.`,
  }));
}

/** A flag as Jekyll's YAML 1.1 reads it, also in quotes; any other value as it is. */
export function flagOf(value: unknown): unknown {
  const text = String(value)
    .replace(/[\s,;.]+$/, "")
    .trim();
  return /^(?:true|yes|on)$/i.test(text) ? true : /^(?:false|no|off)$/i.test(text) ? false : value;
}
