import { groupBy } from "../group-by.ts";
import { escapeAttribute, type Fragment, unescapeAttribute } from "../html/fragment.ts";
import { decoded, withoutRoot } from "../site/address.ts";
import { outputOf } from "./place.ts";

/** What the addresses within a site can lead to. */
export interface Targets {
  /** The addresses of pages by the paths of their files below the author's folder. */
  readonly pages: ReadonlyMap<string, string>;
  /** What is at each address, by the path of the file that is published there; ids only where they are known. */
  readonly outputs: ReadonlyMap<string, { readonly ids?: ReadonlySet<string> }>;
  /** The files that exist but are not published, by the addresses that someone may write for them. */
  readonly keptBack: ReadonlyMap<string, string>;
  /** The path at which the site's root is on its host, without the last slash: `/~jane`; empty on a host of its own. */
  readonly root?: string;
}

/**
 * Looks up where an address within the site leads.
 *
 * @param address a path from the site's root, escaped, with what may follow `?` and `#`
 * @returns the address to write, which is that of the page if it was that of a page's file; what is missing; and where
 *   else there is something of the same name, if there is just one
 */
export function lookUp(
  address: string,
  targets: Targets,
): {
  readonly address: string;
  readonly missing?: "page" | "place";
  readonly keptBack?: string;
  readonly namesake?: string;
} {
  const { pages, outputs, keptBack, root = "" } = targets;
  const [, path = "", rest = ""] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
  const written = decoded(path);
  const decodedPath = isThere(written) ? written : otherSpelling();
  const page = pages.get(decodedPath.slice(1));
  // Some hosts answer with the `.html` of a name without it.
  const found =
    page ?? [decodedPath, `${decodedPath}/`, `${decodedPath}.html`].find((at) => outputs.has(outputOf(at)));
  if (found === undefined) {
    const file = keptBack.get(decodedPath);
    if (file !== undefined) return { address, missing: "page", keptBack: file };
    // The name of a file may have a # or ?.
    const whole = withoutRoot(decoded(address), root);
    if (rest !== "" && isThere(whole)) return { address, missing: "page", namesake: escaped(whole) };
    const { names } = indexOf(targets);
    const [namesake, ...others] = namesOf(written).flatMap((name) => names.get(name) ?? []);
    const isMeant = namesake !== undefined && others.length === 0;
    return { address, missing: "page", ...(isMeant && { namesake: withoutIndex(namesake) }) };
  }
  const target = found === written ? address : escaped(found) + rest;
  const ids = outputs.get(outputOf(found))?.ids;
  const id = /#(?!:~:)(.*)$/.exec(rest)?.[1] ?? "";
  const hasPlace = id === "" || id === "top" || !ids || ids.has(id) || ids.has(decoded(id));
  return hasPlace ? { address: target } : { address: target, missing: "place" };

  function isThere(at: string): boolean {
    return pages.has(at.slice(1)) || outputs.has(outputOf(at));
  }

  /**
   * The path as its file has it: without the path of the site on its host, which old links begin with. Archives from a
   * Mac write letters such as ü as two characters where people type one; and Windows and Macs ignore case in names.
   */
  function otherSpelling(): string {
    const inside = withoutRoot(written, root);
    if (isThere(inside)) return inside;
    const wanted = [...new Set([inside, outputOf(inside), outputOf(`${inside}/`)])];
    const alike = wanted.flatMap((path) => indexOf(targets).spellings.get(anySpelling(path)) ?? []);
    const same = alike.filter((path) => wanted.some((at) => isSame(at, path)));
    const [only] = same.length > 0 ? same : alike.length === 1 ? alike : [];
    return only === undefined ? written : withoutIndex(only);
  }
}

/** The same for an address that stays as written, so that only what a server has under that very name is found. */
export function lookUpAsWritten(address: string, targets: Targets): ReturnType<typeof lookUp> {
  const found = lookUp(address, targets);
  const pathOf = (at: string) => decoded(at.replace(/[?#].*$/s, ""));
  const fileOf = (at: string) => pathOf(at).replace(/\/$/, "");
  return fileOf(found.address) === fileOf(address)
    ? found
    : { address, missing: "page", namesake: pathOf(found.address) };
}

/**
 * What a page, its file or another file is known by: the last name in its path, which stays when it is moved; and the
 * path of a picture without its ending, as it may be saved as another kind. Numbers, such as `2024/` or `1.pdf`, are no
 * names.
 */
function namesOf(path: string): string[] {
  const page = anySpelling(path).replace(
    /(?:\/(?:index\.(?:md|markdown|html?))?|\.(?:md|markdown|html?))$/,
    "",
  );
  const name = page.slice(page.lastIndexOf("/") + 1);
  const [, picture] = /^(.*)\.(?:avif|gif|jpe?g|png|svg|webp)$/.exec(page) ?? [];
  return [
    ...(/\p{L}/u.test(name.replace(/\.\w+$/, "")) ? [name] : []),
    ...(picture === undefined ? [] : [picture]),
  ];
}

const anySpelling = (path: string) => path.normalize("NFC").toLowerCase();
const isSame = (path: string, other: string) => path.normalize("NFC") === other.normalize("NFC");
const withoutIndex = (path: string) => path.replace(/\/index\.html$/, "/");

/** For looking up what is meant by an address that is not quite right. */
interface Index {
  /** The files of pages and what is published, by their spelling, regardless of case and forms of accents. */
  readonly spellings: ReadonlyMap<string, readonly string[]>;
  /** What is published, by its names. */
  readonly names: ReadonlyMap<string, readonly string[]>;
}

const indices = new WeakMap<Targets, Index>();

function indexOf(targets: Targets): Index {
  const known = indices.get(targets);
  if (known !== undefined) return known;
  const outputs = [...targets.outputs.keys()];
  const paths = [...[...targets.pages.keys()].map((path) => `/${path}`), ...outputs];
  const made = {
    spellings: groupBy(paths, (path) => [anySpelling(path)]),
    names: groupBy(outputs, namesOf),
  };
  indices.set(targets, made);
  return made;
}

/**
 * The links of a piece that are written as whole addresses and lead into the site itself, each with its path from the
 * site's root. At the root of a host, where GitHub and others put further sites below it, only those into its own
 * folders and to files.
 */
export function wholeLinksWithin(
  { links }: Fragment,
  siteUrl: string,
  { outputs }: Targets,
): { readonly link: string; readonly path: string }[] {
  const own = [...new Set(links)].filter((link) => link.startsWith(siteUrl));
  if (own.length === 0) return [];
  const isShared = new URL(siteUrl).pathname === "/";
  const folders = new Set([...outputs.keys()].map((path) => path.split("/").slice(1, -1)[0]));
  return own
    .map((link) => ({ link, path: `/${link.slice(siteUrl.length)}` }))
    .filter(
      ({ path }) =>
        !isShared || /^\/[^/?#]+\.\w+(?:[?#]|$)/.test(path) || folders.has(path.split(/[/?#]/)[1]),
    );
}

/**
 * HTML that is on every page, with its addresses within the site changed: they are relative to its root, whatever page
 * shows them. Addresses that a template fills in stay, and so do comments and scripts.
 */
export function withSiteAddresses(html: string, change: (address: string) => string): string {
  return html.replace(
    /<!--[\s\S]*?(?:-->|$)|(<script\b[^<>]*>)([\s\S]*?(?:<\/script\s*>|$))|<[a-z][^<>]*>/gi,
    (written, script?: string, program = "") =>
      written.startsWith("<!--") ? written : withAddressesOf(script ?? written, change) + program,
  );
}

function withAddressesOf(tag: string, change: (address: string) => string): string {
  return tag.replace(
    /(\s(?:action|data|href|poster|src)\s*=\s*)(?:"([^"<>{]+)"|'([^'<>{]+)'|([^\s"'<>{]+)(?=[\s/>]))/gi,
    (whole, start: string, double?: string, single?: string, bare = "") => {
      const written = (double ?? single ?? bare).trim();
      if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|[#?])/i.test(written)) return whole;
      const address = unescapeAttribute(written)
        .replace(/^(?:\.{1,2}(?:\/|$))*\/?/, "/")
        .replaceAll(" ", "%20");
      const quote = double === undefined ? (single === undefined ? "" : "'") : '"';
      return start + quote + escapeAttribute(change(address)) + quote;
    },
  );
}

/** A fragment with its addresses within the site changed. */
export function withAddresses(fragment: Fragment, change: (address: string) => string): Fragment {
  const [first = "", ...others] = fragment.parts;
  // Each part but the first begins with an address, which ends with the attribute, or before a space in a list.
  const parts = others.map((part) =>
    part.replace(/^[^"\s]*[^"\s,]/, (address) => escapeAttribute(change(unescapeAttribute(address)))),
  );
  return { ...fragment, parts: [first, ...parts] };
}

/** The addresses within the site in a fragment, and those that lead to a place on its own page. */
export function addressesIn({ parts, links }: Fragment): string[] {
  const own = links.filter((link) => link.startsWith("#"));
  const within = parts.slice(1).map((part) => unescapeAttribute(/^[^"\s]*[^"\s,]/.exec(part)?.[0] ?? ""));
  return [...own, ...within];
}

/**
 * The line of a text in which a link was written.
 *
 * @param address the link as a path from the site's root, which need not be what was written
 * @returns the line, counted from 1; undefined if it cannot be found
 */
export function lineOfAddress(source: string, address: string): number | undefined {
  const [path = "", id = ""] = address.split("#");
  const names = path
    .replace(/[?].*$/, "")
    .split("/")
    .filter(Boolean);
  // The longest first, since `/in/jane` is also the end of other addresses.
  const ends = names.map((_, index) => names.slice(index).join("/"));
  const lines = source.split(/\r\n|\r|\n/);
  const afterFrontMatter = /^(?:---|\+\+\+)\s*$/.test(lines[0] ?? "")
    ? lines.indexOf(lines[0] ?? "", 1) + 1
    : 0;
  const places = [...new Set([id, decoded(id)].filter(Boolean).map((place) => `#${place}`))];
  const signs = [
    ...ends.flatMap((end) => places.map((place) => end + place)),
    ...places,
    ...ends.flatMap((end) => [end, decoded(end)]),
  ];
  // As a whole address, or the end of one; failing that, as a part of any word.
  for (const start of new Set([afterFrontMatter, 0])) {
    for (const isPart of [false, true]) {
      for (const sign of signs) {
        const line = lines.findIndex(
          (text, index) => index >= start && (isPart ? text.includes(sign) : hasAddress(text, sign)),
        );
        if (line >= 0) return line + 1;
      }
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
