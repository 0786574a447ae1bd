import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { outputOf } from "../page/place.ts";
import { readPageFile } from "../project/output.ts";
import { findPagefind } from "../project/search.ts";
import { factsFile } from "../site/site.ts";
import type { CurrentContent } from "./current-content.ts";
import type { CurrentEditions } from "./current-editions.ts";
import type { CurrentSite } from "./current-site.ts";
import type { Findings } from "./findings.ts";
import type { CurrentPublications } from "./publications.ts";
import { stopBuild } from "./stop-build.ts";
import type { UserConfig } from "./user-config.ts";

/** The address of the page on which visitors search. */
export const searchUrl = "/search/";

/** The search, as the author wanted it when a build began. */
export class CurrentSearch {
  /** Where Pagefind is installed, if the author wants a search. */
  installed: string | undefined;

  /**
   * Makes what the search reads, of the pages of the home page's author, their news and their works.
   *
   * @param output the folder in which these have been written
   * @throws {Error} which ends the build, when that cannot be done
   */
  async write(output: string, { content, editions, publications }: Pages): Promise<void> {
    if (this.installed === undefined) return;
    const own = [...content.fragments.keys()].filter(({ isListed, url }) => isListed && url.endsWith("/"));
    const urls = [
      ...editions.homes.map(({ homeUrl }) => homeUrl),
      ...editions.entries.map(({ url }) => url),
      ...publications.works.map(({ url }) => url),
      ...own.map(({ url }) => url),
    ];
    const { searchFiles } = await import("../project/search.ts");
    try {
      const pages = [...new Set(urls)].map((url) => [url, readPageFile(output, outputOf(url))] as const);
      for (const [path, bytes] of await searchFiles(this.installed, new Map(pages))) {
        const file = `${output}/pagefind/${path}`;
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, bytes);
      }
    } catch (error) {
      const message = `the search could not be made: ${(error as Error).message} Take search: true away to build without it.`;
      stopBuild([{ file: factsFile, message }]);
    }
  }
}

/** The pages that can be found. */
interface Pages {
  readonly content: CurrentContent;
  readonly editions: CurrentEditions;
  readonly publications: CurrentPublications;
}

/** What the plugin needs to know. */
interface Options {
  readonly current: CurrentSite;
  readonly content: CurrentContent;
  readonly search: CurrentSearch;
  readonly findings: Findings;
}

/**
 * Adds the page on which visitors search, where the author wants one and has installed Pagefind; what it reads is made by
 * whole builds only.
 */
export default function addSearch(
  eleventyConfig: UserConfig,
  { current, content, search, findings }: Options,
): void {
  eleventyConfig.on("eleventy.before", () => {
    const isWanted = current.site.search === true;
    search.installed = isWanted ? findPagefind() : undefined;
    const isThere = search.installed !== undefined;
    content.added.delete(searchUrl);
    if (isThere) content.added.add(searchUrl);
    if (!isWanted || isThere) return;
    const message =
      'search: true asks for the package pagefind, which is not installed, so the site is built without a search. Install it with "npm install pagefind".';
    findings.warn({ file: factsFile, message });
  });
  eleventyConfig.addCollection("searches", () =>
    search.installed === undefined || content.plan.has(searchUrl) ? [] : [{ url: searchUrl }],
  );
}
