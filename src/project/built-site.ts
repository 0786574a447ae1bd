import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import * as v from "valibot";
import { type Addresses, toAddresses } from "../site/address.ts";
import type { BuiltFile } from "../site/broken-links.ts";
import { readIfThere } from "./read-if-there.ts";
import { readJson } from "./read-json.ts";

const feed = v.object({ home_page_url: v.pipe(v.string(), v.url()) });

/**
 * The files of a built site, each read when its turn comes, and where the site is to be published, according to its
 * feed.
 *
 * @returns undefined when there is no site in the folder
 * @throws {Error} with a sentence when its feed is not usable
 */
export async function readBuiltSite(
  folder: string,
): Promise<{ readonly files: Iterable<BuiltFile>; readonly addresses: Addresses } | undefined> {
  const content = await readIfThere(join(folder, "feed.json"));
  if (content === undefined) return undefined;
  const read = readJson(content, feed);
  if (read === undefined)
    throw new Error(`${join(folder, "feed.json")} is not a feed. Run npx eleventy again.`);
  const { home_page_url } = read;
  return { files: filesIn(folder), addresses: toAddresses(home_page_url, new URL(home_page_url).pathname) };
}

function* filesIn(folder: string): Iterable<BuiltFile> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((entry) => entry.isFile())) {
    const file = join(entry.parentPath, entry.name);
    const path = file.slice(join(folder, "/").length - 1).replaceAll(sep, "/");
    yield path.endsWith(".html") ? { path, html: readFileSync(file, "utf8") } : { path };
  }
}
