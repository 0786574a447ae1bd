import { readFileSync } from "node:fs";
import { enginePagePaths, enginePages } from "../project/engine.ts";
import type { State } from "./state.ts";
import type { UserConfig } from "./user-config.ts";

/** Adds the pages of `src/pages` to the site, but for those in whose place the author has put something. */
export default function enginePagesPlugin(eleventyConfig: UserConfig, { content }: State): void {
  for (const path of enginePagePaths()) {
    const template = readFileSync(`${enginePages}/${path}`, "utf8");
    // In further languages, what they add is told of with their news.
    const address = /^permalink: (?:"\{\{ own\.prefix \}\})?(\/[^\s"]*)"?$/m.exec(template)?.[1];
    if (address !== undefined) content.added.add(address);
    eleventyConfig.addTemplate(`dateline/${path}`, template, {});
  }
  eleventyConfig.addPreprocessor("added pages", "njk", (data) =>
    typeof data.permalink === "string" && data.permalink !== "/" && content.plan.has(data.permalink)
      ? false
      : undefined,
  );
}
