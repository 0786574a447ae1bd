import { readFileSync } from "node:fs";
import { enginePages, enginePagesFolder } from "../project/engine.ts";
import type { State } from "./state.ts";
import type { UserConfig } from "./user-config.ts";

/** The extension these pages have for Eleventy, which would load its own Nunjucks as well if we took over `njk`. */
export const pageEnding = "page";

/** Adds the pages of `src/pages` to the site, except where the author has a page or file at the same address. */
export default function enginePagesPlugin(eleventyConfig: UserConfig, { content }: State): void {
  for (const path of enginePages()) {
    const template = readFileSync(`${enginePagesFolder}/${path}`, "utf8");
    // Only addresses in the main language; those in others depend on the news.
    const address = /^permalink: (?:"\{\{ own\.prefix \}\})?(\/[^\s"]*)"?$/m.exec(template)?.[1];
    if (address !== undefined) content.added.add(address);
    eleventyConfig.addTemplate(`dateline/${path}.${pageEnding}`, template, {});
  }
  eleventyConfig.addPreprocessor("added pages", pageEnding, (data) =>
    typeof data.permalink === "string" && data.permalink !== "/" && content.plan.has(data.permalink)
      ? false
      : undefined,
  );
}
