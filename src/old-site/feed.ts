import { Parser } from "htmlparser2";
import { toFragment } from "../html/fragment.ts";
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

const textElements = new Set(
  "id guid title link published updated pubDate dc:date content content:encoded summary description".split(
    " ",
  ),
);

/** Reads the items of a feed: Atom (RFC 4287) or RSS 2.0, if they have an id and a time. */
export function readOldFeed(xml: string): readonly OldItem[] {
  const items: OldItem[] = [];
  let fields: Map<string, string> | undefined;
  let name = "";
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (tag === "entry" || tag === "item") fields = new Map();
        else if (fields !== undefined) {
          depth += 1;
          if (depth === 1) name = textElements.has(tag) && !fields.has(tag) ? tag : "";
          const isMain = (attributes.rel ?? "alternate") === "alternate";
          if (depth === 1 && tag === "link" && attributes.href && isMain) fields.set("link", attributes.href);
        }
      },
      ontext(text) {
        if (fields !== undefined && depth > 0 && name !== "" && name !== "link")
          fields.set(name, (fields.get(name) ?? "") + text);
        else if (fields !== undefined && name === "link" && text.trim() !== "")
          fields.set("link", (fields.get("link") ?? "") + text);
      },
      onclosetag(tag) {
        if (fields === undefined) return;
        if (depth > 0) {
          depth -= 1;
          if (depth === 0) name = "";
        } else if (tag === "entry" || tag === "item") {
          const item = itemOf(fields);
          if (item) items.push(item);
          fields = undefined;
        }
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml.replace(/^\uFEFF/, ""));
  return items;
}

function itemOf(fields: ReadonlyMap<string, string>): OldItem | undefined {
  const first = (...names: readonly string[]) =>
    names.map((each) => fields.get(each)?.trim()).find((text) => text !== undefined && text !== "");
  const link = first("link") ?? "";
  const id = first("id", "guid") ?? link;
  const published = Date.parse(first("published", "pubDate", "dc:date", "updated") ?? "");
  if (id === "" || Number.isNaN(published)) return undefined;
  const html = first("content", "content:encoded", "description", "summary") ?? "";
  const { text, links } = toFragment(html);
  return { id, published, title: toFragment(first("title") ?? "").text, link, text, links };
}
