import { type Fragment, toHtml } from "../markdown/html.ts";
import { byYear } from "../news/by-year.ts";
import { formatTime, isoDate, type WrittenTime } from "../news/date.ts";
import type { Entry } from "../news/entry.ts";
import { identify } from "../news/identify.ts";
import type { Page } from "../news/read.ts";
import { pageFile, readProjectPage } from "../project/page.ts";
import { toAddresses } from "../site/address.ts";
import type { Site } from "../site/site.ts";
import { stopBuild } from "./stop-build.ts";
import type { UserConfig } from "./user-config.ts";

/**
 * Reads the home page before anything is written, so that a mistake in it leaves the last good site as it was. What was
 * read becomes the collection `news` and the data `home`, the page without its news.
 */
export default function news(eleventyConfig: UserConfig, site: Site): void {
  let page: Omit<Page, "items" | "problems">;
  let entries: readonly Entry[];

  eleventyConfig.on("eleventy.before", async () => {
    const { items, problems, ...rest } = await readProjectPage(site);
    if (problems.length > 0) stopBuild(problems);
    page = rest;
    entries = identify(items, site);
  });
  eleventyConfig.addCollection("news", () => [...entries]);
  eleventyConfig.addGlobalData("home", () => page);
  // The layout writes out `home`; rendering the page's Markdown once more would be for nothing.
  eleventyConfig.addPreprocessor("home", "md", function () {
    return this.inputPath === `./${pageFile}` ? "\n" : undefined;
  });

  const { root } = toAddresses(site.url, eleventyConfig.pathPrefix);
  eleventyConfig.addFilter("html", (content: Fragment) => toHtml(content, root));
  eleventyConfig.addFilter("byYear", byYear);
  eleventyConfig.addFilter("isoDate", isoDate);
  eleventyConfig.addFilter("longDate", (time: WrittenTime) => formatTime(time, site.language));
}
