import { type Data, record, textOf } from "../data.ts";
import { parseDataFile } from "../data-file.ts";
import type { Problem } from "../problem.ts";
import { joined, linked } from "./addresses.ts";
import type { OldSite } from "./old-site.ts";
import type { OldPage } from "./page.ts";

/** The keys in data for what a line of a list shows, the likeliest first. */
const keys = {
  title: ["title", "name"],
  place: ["path", "href", "url", "link"],
  people: ["author", "authors"],
  venue: ["venue", "journal", "publication", "institution", "event", "role"],
  location: ["location"],
  date: ["date", "year", "period", "years"],
  description: ["description", "text", "subtitle", "abstract", "summary"],
} as const;
/** Keys for how something is laid out, sorted or found, which no reader sees as words. */
const unseen =
  /^(?:id|order|sort|priority|weight|page-layout|status|type|kind|categor(?:y|ies)|tags?|keywords|featured|highlight|display.?date|.*(?:image|img|photo|icon|thumbnail|color|alt|width|height).*)$/i;

/** The data files from which a Quarto listing takes items, from the site's folder. */
export function dataFilesOf(file: string, listing: unknown): readonly string[] {
  return dataNamesOf(listing)
    .filter((name) => /\.ya?ml$/.test(name))
    .flatMap((name) => joined(file, name) ?? []);
}

/** The names in a listing of files that are not pages. */
function dataNamesOf(listing: unknown): readonly string[] {
  return contentsOf(listing)
    .map((name) => textOf(name) ?? "")
    .filter((name) => /^[^*]+\.(?:ya?ml|csv|tsv|json|ipynb)$/.test(name));
}

/**
 * The items that a Quarto listing takes from data, as pages without a text; those of their keys that no line of a list
 * shows; the problems with the data; and the names of other files without items.
 */
export function listedData(
  old: OldSite,
  file: string,
  listing: unknown,
  pages: readonly OldPage[],
): {
  readonly items: readonly OldPage[];
  readonly unread: readonly string[];
  readonly problems: readonly Problem[];
  readonly withoutItems: readonly string[];
} {
  const sources = dataNamesOf(listing).map((name) => {
    const [from] = dataFilesOf(file, name);
    const read = from === undefined ? undefined : parseDataFile(from, old.text(from) ?? "");
    return { name, problem: read?.problem, items: Array.isArray(read?.data) ? read.data : [] };
  });
  const unread = new Set<string>();
  const placeOf = (path: string) => {
    if (/^(?:[a-z][a-z\d+.-]*:|#|\/\/)/i.test(path)) return path;
    const named = joined(file, path) ?? path;
    return linked(pages.find((page) => page.file === named)?.address ?? `/${named}`);
  };
  const items = [...sources.flatMap(({ items }) => items), ...contentsOf(listing)]
    .map(record)
    .flatMap((item) => itemOf(file, item, { unread, placeOf }) ?? []);
  // Keys that sort items into lists are shown by their headings.
  const { include, exclude } = record(listing);
  const sorted = [include, exclude].flatMap((keys) => Object.keys(record(keys)));
  return {
    items,
    unread: [...unread].filter((key) => !sorted.includes(key)),
    problems: sources.flatMap(({ problem }) => problem ?? []),
    withoutItems: sources
      .filter(({ items, problem }) => items.length === 0 && problem === undefined)
      .map(({ name }) => name),
  };
}

/** Whether a listing shows a page or an item, by what it includes and excludes. */
export function isShownIn(listing: unknown, { data }: OldPage): boolean {
  const { include, exclude } = record(listing);
  const has = ([key, wanted]: [string, unknown]) => {
    const own = [data[key]].flat().map(textOf);
    return [wanted].flat().some((value) => own.includes(textOf(value)));
  };
  // A pattern may mean anything.
  const plain = (among: unknown) =>
    Object.entries(record(among)).filter(([, value]) => !String(value).includes("*"));
  return plain(include).every(has) && !plain(exclude).some(has);
}

function contentsOf(listing: unknown): readonly unknown[] {
  return [textOf(listing) ?? record(listing).contents].flat();
}

function itemOf(
  file: string,
  item: Data,
  { unread, placeOf }: { readonly unread: Set<string>; readonly placeOf: (path: string) => string },
): OldPage | undefined {
  const first = (among: readonly string[]) =>
    among.map((key) => saidOf(item[key])).find((text) => text !== undefined);
  const words = first(keys.description);
  const title = first(keys.title) ?? words;
  if (title === undefined) return undefined;
  const known = Object.values(keys).flat() as readonly string[];
  for (const [key, value] of Object.entries(item))
    if (!known.includes(key) && key !== "doi" && !unseen.test(key) && saidOf(value) !== undefined)
      unread.add(key);
  const doi = saidOf(item.doi);
  const place = first(keys.place) ?? (doi && (doi.includes("://") ? doi : `https://doi.org/${doi}`));
  // What is a link already cannot be within one.
  const isLink = /\]\(|<a\b/.test(title);
  const data: Data = {
    ...item,
    title: title.replace(/\s+/g, " "),
    description: title === words ? undefined : words,
    // A line first gives a page's kind; here, whose it is.
    type: first(keys.people),
    venue: first(keys.venue),
    location: first(keys.location),
    date: first(keys.date),
    ...(place !== undefined && !isLink && { redirect: placeOf(place) }),
  };
  return { file, data, body: "", bodyLine: 1, address: "" };
}

/** A text, or several texts or names. */
function saidOf(value: unknown): string | undefined {
  const texts = [value].flat().flatMap((one) => textOf(one) ?? textOf(record(one).name) ?? []);
  return texts.join(", ").trim() || undefined;
}
