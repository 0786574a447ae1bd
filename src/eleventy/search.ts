import { findPagefind } from "../project/search.ts";
import { factsFile } from "../site/site.ts";
import { searchUrl } from "./current-editions.ts";
import type { State } from "./state.ts";
import type { UserConfig } from "./user-config.ts";

/**
 * Adds the page on which visitors search in each language with a home page, if the author wants one and has installed
 * Pagefind; only whole builds make its index.
 */
export default function searchPlugin(
  eleventyConfig: UserConfig,
  { facts, content, editions, search, findings }: State,
): void {
  eleventyConfig.on("eleventy.before", () => {
    const isWanted = facts.site.search === true;
    search.installed = isWanted ? findPagefind() : undefined;
    const isThere = search.installed !== undefined;
    content.added.delete(searchUrl);
    if (isThere) content.added.add(searchUrl);
    if (!isWanted || isThere) return;
    const message =
      'search: true needs the package pagefind, which is not installed, so the site is built without a search. Install it with "npm install pagefind".';
    findings.warn({ file: factsFile, message });
  });
  eleventyConfig.addCollection("searches", () =>
    search
      .addresses(editions)
      .filter((url) => !content.plan.has(url))
      .map((url) => ({ url })),
  );
}
