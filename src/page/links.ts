import { escapeAttribute, type Fragment } from "../html/fragment.ts";
import { decoded } from "../site/address.ts";
import { outputOf } from "./place.ts";

/** What the addresses within a site can lead to. */
export interface Targets {
  /** The addresses of pages by the paths of their files below the author's folder. */
  readonly pages: ReadonlyMap<string, string>;
  /** What stands at each address, by the path of the file that is published there; ids only where they are known. */
  readonly outputs: ReadonlyMap<string, { readonly ids?: ReadonlySet<string> }>;
}

/**
 * Looks up where an address within the site leads.
 *
 * @param address a path from the site's root, escaped, with what may follow `?` and `#`
 * @returns the address to write, which is that of the page where it was that of a page's file; and what it misses
 */
export function lookUp(
  address: string,
  { pages, outputs }: Targets,
): { readonly address: string; readonly missing?: "page" | "place" } {
  const [, path = "", rest = ""] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
  const decodedPath = decoded(path);
  const page = pages.get(decodedPath.slice(1));
  const found = page ?? [decodedPath, `${decodedPath}/`].find((at) => outputs.has(outputOf(at)));
  if (found === undefined) return { address, missing: "page" };
  const target = found === decodedPath ? address : escaped(found) + rest;
  const ids = outputs.get(outputOf(found))?.ids;
  const id = /#(?!:~:)(.*)$/.exec(rest)?.[1] ?? "";
  const isThere = id === "" || id === "top" || !ids || ids.has(id) || ids.has(decoded(id));
  return isThere ? { address: target } : { address: target, missing: "place" };
}

/** A fragment with other addresses within the site. */
export function withAddresses(fragment: Fragment, change: (address: string) => string): Fragment {
  const [first = "", ...others] = fragment.parts;
  // Each part but the first begins with an address, which ends with the attribute, or in a list of several before a space.
  const parts = others.map((part) =>
    part.replace(/^[^"\s]*[^"\s,]/, (address) => escapeAttribute(change(unescaped(address)))),
  );
  return { ...fragment, parts: [first, ...parts] };
}

/** The addresses within the site that stand in a fragment, and those that lead to a place on its own page. */
export function addressesIn({ parts, links }: Fragment): string[] {
  const own = links.filter((link) => link.startsWith("#"));
  const within = parts.slice(1).map((part) => unescaped(/^[^"\s]*[^"\s,]/.exec(part)?.[0] ?? ""));
  return [...own, ...within];
}

/**
 * The line of a text in which a link was written.
 *
 * @param address the link as a path from the site's root, which need not be what was written
 * @returns the line, counted from 1; nothing where it cannot be found
 */
export function lineOfAddress(source: string, address: string): number | undefined {
  const [path = "", id = ""] = address.split("#");
  const name = path
    .replace(/[?].*$/, "")
    .split("/")
    .filter(Boolean)
    .at(-1);
  const lines = source.split(/\r\n|\r|\n/);
  const signs = [id && `#${id}`, id && `#${decoded(id)}`, name ?? "", decoded(name ?? "")].filter(
    (sign) => sign !== "",
  );
  // As a whole address, or the end of one, and only else as a part of any word.
  for (const isPart of [false, true]) {
    for (const sign of signs) {
      const line = lines.findIndex((text) => (isPart ? text.includes(sign) : hasAddress(text, sign)));
      if (line >= 0) return line + 1;
    }
  }
  return undefined;
}

function hasAddress(text: string, end: string): boolean {
  for (let at = text.indexOf(end); at >= 0; at = text.indexOf(end, at + 1)) {
    const [before = "", after = ""] = [text[at - 1], text[at + end.length]];
    if (/^[\s("'<=/:#]?$/.test(before) && /^[\s)"'>/?#]?$/.test(after)) return true;
  }
  return false;
}

function escaped(path: string): string {
  return encodeURI(path).replaceAll("?", "%3F").replaceAll("#", "%23");
}

function unescaped(text: string): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&gt;", ">")
    .replaceAll("&lt;", "<")
    .replaceAll("&amp;", "&");
}
