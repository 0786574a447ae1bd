import { readFile } from "node:fs/promises";
import { type Fragment, toHtml } from "../markdown/html.ts";
import { byYear } from "../news/by-year.ts";
import { formatDate, isoDate, type WrittenDate } from "../news/date.ts";
import type { Entry } from "../news/entry.ts";
import { identify } from "../news/identify.ts";
import { type Page, readPage } from "../news/read.ts";
import { toAddresses } from "../site/address.ts";
import type { Site } from "../site/site.ts";
import { stopBuild } from "./stop-build.ts";
import type { UserConfig } from "./user-config.ts";

const file = "src/content/index.md";

/**
 * Reads the home page before anything is written, so that a mistake in it leaves the last good site as it was. What was
 * read becomes the collection `news` and the data `home`, the page without its news.
 */
export default function news(eleventyConfig: UserConfig, site: Site): void {
  let page: Omit<Page, "items" | "problems">;
  let entries: readonly Entry[];

  eleventyConfig.on("eleventy.before", async () => {
    const { items, problems, ...rest } = readPage(await source(), file, site.language);
    if (problems.length > 0) stopBuild(problems);
    page = rest;
    entries = identify(items, site);
  });
  eleventyConfig.addCollection("news", () => [...entries]);
  eleventyConfig.addGlobalData("home", () => page);
  // The layout writes out `home`; rendering the page's Markdown once more would be for nothing.
  eleventyConfig.addPreprocessor("home", "md", function () {
    return this.inputPath === `./${file}` ? "\n" : undefined;
  });

  const { root } = toAddresses(site.url, eleventyConfig.pathPrefix);
  eleventyConfig.addFilter("html", (content: Fragment) => toHtml(content, root));
  eleventyConfig.addFilter("byYear", byYear);
  eleventyConfig.addFilter("isoDate", isoDate);
  eleventyConfig.addFilter("longDate", (date: WrittenDate) => formatDate(date, site.language));
}

async function source(): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return stopBuild([{ file, message: "there is no such file. Put your page there." }]);
  }
}
