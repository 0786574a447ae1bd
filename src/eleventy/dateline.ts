import "../project/node-version.ts";
import authorPages from "./author-pages.ts";
import cards from "./cards.ts";
import cv from "./cv.ts";
import engagements from "./engagements.ts";
import enginePages, { pageEnding } from "./engine-pages.ts";
import { stopForFaults } from "./faults.ts";
import feeds from "./feeds.ts";
import { folders } from "./folders.ts";
import icon from "./icon.ts";
import links from "./links.ts";
import menu from "./menu.ts";
import news from "./news.ts";
import nunjucks from "./nunjucks.ts";
import output from "./output.ts";
import pictures from "./pictures.ts";
import publications from "./publications.ts";
import search from "./search.ts";
import settings from "./settings.ts";
import { State } from "./state.ts";
import { stopForProblems } from "./stop-build.ts";
import structuredData from "./structured-data.ts";
import type { UserConfig } from "./user-config.ts";

/** What Eleventy takes only from a site's own config, which exports it, not from a plugin: folders and formats. */
export const config = {
  get dir() {
    return folders();
  },
  // Those of Dateline's own pages; the author's are data.
  templateFormats: [pageEnding],
};

/** In the order in which a build runs them: each may use what those before it have read. */
const plugins = [
  settings,
  nunjucks,
  search,
  authorPages,
  enginePages,
  pictures,
  icon,
  feeds,
  structuredData,
  news,
  publications,
  cv,
  engagements,
  links,
  menu,
  cards,
  output,
];

/**
 * Dateline, as one Eleventy plugin. The whole config of a site exports it: `export { config, default } from` here.
 *
 * @returns for Eleventy, where this is a site's config: the path of the site's address
 */
export default function dateline(eleventyConfig: UserConfig): { readonly pathPrefix: string } {
  const state = new State();
  const { facts, findings } = state;
  const isWrong = facts.read("/").length > 0;
  stopForFaults(eleventyConfig, findings);
  // One after the other: wrong facts stop a build before anything else is looked at.
  eleventyConfig.setEventEmitterMode("sequential");
  eleventyConfig.on("eleventy.before", ({ runMode }) => {
    findings.clear();
    stopForProblems(facts.read(eleventyConfig.pathPrefix, runMode !== "build"));
    findings.warn(...facts.warnings);
  });
  for (const plugin of plugins) eleventyConfig.addPlugin(plugin, state);
  return { pathPrefix: isWrong ? "/" : new URL(facts.site.url).pathname.replaceAll("'", "%27") };
}
