import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

/** The part of the package `pagefind` that Dateline uses. */
interface Pagefind {
  createIndex(options: {
    readonly rootSelector: string;
    readonly excludeSelectors: readonly string[];
  }): Promise<{ readonly errors: readonly string[]; readonly index?: PagefindIndex }>;
  close(): Promise<unknown>;
}

interface PagefindIndex {
  addHTMLFile(page: {
    readonly url: string;
    readonly content: string;
  }): Promise<{ readonly errors: readonly string[] }>;
  getFiles(): Promise<{
    readonly errors: readonly string[];
    readonly files: readonly { readonly path: string; readonly content: Uint8Array }[];
  }>;
}

/** The package to be installed by authors who want a search. */
const name = "pagefind";

const require = createRequire(import.meta.url);

/** Files of Pagefind that the site has no use for: its own user interfaces, and highlighting. */
const spare = /^pagefind-(?:[\w-]*ui|highlight)\.(?:js|css)$/;

/** Where the author has installed Pagefind: in the site's folder, or one above it; undefined if it is not there. */
export function findPagefind(): string | undefined {
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    const installed = join(folder, "node_modules", name);
    if (existsSync(join(installed, "package.json"))) return installed;
    if (dirname(folder) === folder) return undefined;
  }
}

/**
 * Makes the index of a site: of each page, the content of its `main`, except lists of what has pages of its own.
 *
 * @param installed where Pagefind is
 * @param pages their HTML, by their paths from the site's root
 * @returns the files, by their paths below the folder `pagefind` of the site
 * @throws {Error} when Pagefind fails
 */
export async function searchFiles(
  installed: string,
  pages: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { exports, main } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
  const entry = exports?.["."]?.import ?? main ?? "index.js";
  const { importModule } = require("../code-cache.cjs");
  const pagefind: Pagefind = await importModule(pathToFileURL(join(installed, entry)).href);
  try {
    const { index, errors } = await pagefind.createIndex({
      rootSelector: "main",
      excludeSelectors: [".h-feed", "li.h-cite", ".place", ".neighbours", "[hidden]"],
    });
    if (index === undefined) throw new Error(errors.join(" "));
    for (const [url, content] of pages) refuse((await index.addHTMLFile({ url, content })).errors);
    const made = await index.getFiles();
    refuse(made.errors);
    return new Map(
      made.files.filter(({ path }) => !spare.test(path)).map(({ path, content }) => [path, content]),
    );
  } finally {
    await pagefind.close();
  }
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join(" "));
}
