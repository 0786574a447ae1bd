import type { Element } from "domhandler";
import { DomUtils, parseDocument } from "htmlparser2";
import { toFragment } from "../html/fragment.ts";
import { isElement } from "../html/tree.ts";
import type { OldSite } from "./old-site.ts";

/** An item of a site's former feed, as its subscribers know it. */
export interface OldItem {
  /** Its id in the feed: a URI, or any text. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly published: number;
  readonly title: string;
  /** The address it links to. */
  readonly link: string;
  readonly text: string;
  readonly links: readonly string[];
}

/** A feed in the folder of an old site. */
export interface OldFeed {
  readonly file: string;
  /** The path of its address, from the site's root. */
  readonly path: string;
}

/** Whether a text is a feed: Atom (RFC 4287) or RSS 2.0, and not a template for one. */
export function isFeed(text: string): boolean {
  return (
    /^\uFEFF?\s*(?:<\?[^>]*\?>\s*|<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:rss|feed|rdf:RDF)\b/.test(text) &&
    !/\{%/.test(text)
  );
}

/**
 * The feeds in an old site's folder, or in the folder it was built into; those of a single tag or category are not meant,
 * nor a theme's templates for feeds.
 * The likeliest to hold all there is comes first.
 */
export function feedsIn(old: OldSite): readonly OldFeed[] {
  return old.files
    .filter(
      (file) =>
        /\.(?:xml|rss|atom)$/i.test(file) &&
        !/(?:^|\/)(?:tags?|categor(?:y|ies)|by_tag|_?layouts)\//.test(file),
    )
    .filter((file) => isFeed(old.text(file) ?? ""))
    .map((file) => ({ file, path: `/${file.replace(/^(?:_site|public|docs|static)\//, "")}` }))
    .sort((a, b) => depthOf(a) - depthOf(b));
}

function depthOf({ path }: OldFeed): number {
  return path.split("/").length;
}

/** Reads the items of a feed: Atom (RFC 4287) or RSS 2.0, if they have an id and a time. */
export function readOldFeed(xml: string): readonly OldItem[] {
  const { children } = parseDocument(xml.replace(/^\uFEFF/, ""), { xmlMode: true });
  const items = DomUtils.getElementsByTagName((name) => name === "entry" || name === "item", children);
  return items.flatMap((item) => itemOf(item) ?? []);
}

function itemOf(element: Element): OldItem | undefined {
  const parts = element.children.filter(isElement);
  const first = (...names: readonly string[]) =>
    names
      .map((name) => DomUtils.textContent(parts.find((part) => part.name === name) ?? []).trim())
      .find((text) => text !== "");
  const main = parts.find(
    ({ name, attribs: { href, rel = "alternate" } }) => name === "link" && href && rel === "alternate",
  );
  const link = main?.attribs.href ?? first("link") ?? "";
  const id = first("id", "guid") ?? link;
  const published = Date.parse(first("published", "pubDate", "dc:date", "updated") ?? "");
  if (id === "" || Number.isNaN(published)) return undefined;
  const html = first("content", "content:encoded", "description", "summary") ?? "";
  const { text, links } = toFragment(html);
  return { id, published, title: toFragment(first("title") ?? "").text, link, text, links };
}
