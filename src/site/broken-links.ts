import { Parser } from "htmlparser2";
import { type Addresses, decoded } from "./address.ts";

/** A file of a built site. */
export interface BuiltFile {
  /** From the site's root, as in `/news/index.html`. */
  readonly path: string;
  /** Its content, if it is a page. */
  readonly html?: string;
}

/** An address on a built page that leads nowhere within the site. */
export interface BrokenLink {
  /** The page it is on. */
  readonly page: string;
  /** The address as written there. */
  readonly address: string;
  /** What is missing: the page or file itself, or only the place on it named after `#`. */
  readonly missing: "page" | "place";
}

interface Page {
  readonly links: ReadonlySet<string>;
  readonly anchors: ReadonlySet<string>;
}

/** Attributes that hold an address (HTML, "Attributes" in the index). */
const addressAttributes = ["href", "src", "poster", "data"];
const noLinks = new Set(["base"]);

/**
 * The addresses within a site that lead nowhere. Those of other sites are not checked.
 *
 * @param files all files of the site
 * @param addresses where the site is published
 */
export function brokenLinks(files: Iterable<BuiltFile>, addresses: Addresses): BrokenLink[] {
  const pages = new Map<string, Page | undefined>();
  for (const { path, html } of files) pages.set(path, html === undefined ? undefined : pageOf(html));
  return [...pages].flatMap(([page, read]) =>
    [...(read?.links ?? [])].flatMap((address): BrokenLink[] => {
      const missing = missingAt(address, page, pages, addresses);
      return missing === undefined ? [] : [{ page, address, missing }];
    }),
  );
}

/** What is missing at an address; undefined when it leads somewhere, or to another site. */
function missingAt(
  address: string,
  page: string,
  pages: ReadonlyMap<string, Page | undefined>,
  { absoluteRoot, root }: Addresses,
): BrokenLink["missing"] | undefined {
  const from = absoluteRoot + page.replace(/(^|\/)index\.html$/, "$1");
  if (!URL.canParse(address, from)) return "page";
  const { origin, pathname, hash } = new URL(address, from);
  if (origin !== new URL(absoluteRoot).origin || !`${pathname}/`.startsWith(`${root}/`)) return undefined;
  const path = decoded(pathname.slice(root.length)) || "/";
  // The files with which a static server may answer.
  const file = [path, path.replace(/\/?$/, "/index.html"), `${path}.html`].find((name) => pages.has(name));
  if (file === undefined) return "page";
  const target = pages.get(file);
  const anchor = decoded(hash.slice(1));
  // The top of a page needs no anchor, and a text fragment (`#:~:text=`) names words.
  if (!target || anchor === "" || anchor === "top" || anchor.startsWith(":~:")) return undefined;
  return target.anchors.has(anchor) ? undefined : "place";
}

function pageOf(html: string): Page {
  const links = new Set<string>();
  const anchors = new Set<string>();
  const parser = new Parser({
    onopentag(name, { id, name: anchor, srcset, imagesrcset, ...others }) {
      if (id !== undefined) anchors.add(id);
      if (name === "a" && anchor !== undefined) anchors.add(anchor);
      if (noLinks.has(name)) return;
      for (const attribute of addressAttributes) {
        const address = others[attribute]?.trim();
        if (address) links.add(address);
      }
      for (const set of [srcset, imagesrcset])
        for (const address of addressesOf(set ?? "")) links.add(address);
    },
  });
  parser.end(html);
  return { links, anchors };
}

/** The addresses in a `srcset`, each followed by a width or density, separated by commas. */
function addressesOf(set: string): string[] {
  return [...set.matchAll(/([^\s,]\S*[^\s,]|[^\s,])(?:\s+[^,]*)?(?:,|$)/g)].flatMap(
    ([, address]) => address ?? [],
  );
}
