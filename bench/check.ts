import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import type { Contestant } from "./contestant.ts";

/**
 * Makes sure that a contestant has done all the work: a page and a feed entry for each entry, an archive that links to
 * all of them, and a home page that links to the latest ten.
 *
 * @param titles those of the entries, in any order
 * @throws {Error} if anything is missing or superfluous
 */
export function checkSite({ name, folder, site }: Contestant, titles: readonly string[]): void {
  if (!site) return;
  const at = (path: string) => join(folder, site.folder, path);
  const expect = (what: string, found: readonly string[]) => {
    if (found.toSorted().join("\n") === titles.toSorted().join("\n")) return;
    throw new Error(
      `${name} has ${found.length} ${what} that are not those of the ${titles.length} entries.`,
    );
  };
  const expectLinks = (page: string, count: number) => {
    const links = readFileSync(at(page), "utf8").matchAll(/href="[^"]*\/news\/([^/"]+)\/"/g);
    const found = new Set([...links].map(([, slug]) => slug)).size;
    if (found !== count)
      throw new Error(`${name} has links to ${found} entries in ${page} instead of ${count}.`);
  };
  expect("pages", pageTitles(at("news")));
  expect("entries in its Atom feed", feedTitles(at("feed"), ".xml", atomItems));
  if (site.hasJsonFeed) expect("items in its JSON feed", feedTitles(at("feed"), ".json", jsonItems));
  expectLinks("news/index.html", titles.length);
  expectLinks("index.html", Math.min(10, titles.length));
}

/** The titles of all pages in a folder, without the site's. */
function pageTitles(folder: string): string[] {
  const pages = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return pages.map(({ name }) => {
    const html = readFileSync(join(folder, name, "index.html"), "utf8");
    return /<title>(.*?)(?: · [^<]*)?<\/title>/.exec(html)?.[1] ?? "";
  });
}

interface Item {
  readonly id: string | undefined;
  readonly title: string | undefined;
}

function atomItems(content: string): Item[] {
  const { entries = [] } = parseAtomFeed(content);
  return entries.map(({ id, title }) => ({ id, title: title?.value }));
}

function jsonItems(content: string): Item[] {
  const { items = [] } = parseJsonFeed(content);
  return items.map(({ id, title }) => ({ id, title }));
}

/** The titles in a feed and in the documents of its closed years, which may repeat items of the main one. */
function feedTitles(feed: string, ending: string, read: (content: string) => Item[]): string[] {
  const years = existsSync(feed) ? readdirSync(feed).filter((file) => file.endsWith(ending)) : [];
  const documents = [feed + ending, ...years.map((file) => join(feed, file))];
  const items = documents.flatMap((file) => read(readFileSync(file, "utf8")));
  return [...new Map(items.map(({ id, title = "" }) => [id, title])).values()];
}
