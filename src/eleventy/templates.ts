import nunjucks from "nunjucks";
import { engineIncludes, siteIncludes } from "../project/engine.ts";
import { readStyle } from "../project/style.ts";
import { directionOf } from "../site/direction.ts";
import { initialsOf } from "../site/initials.ts";
import type { CurrentSite } from "./current-site.ts";
import { stopBuild } from "./stop-build.ts";
import type { UserConfig } from "./user-config.ts";

/** Nunjucks as all templates use it. */
export type Templates = nunjucks.Environment;

/**
 * Makes Nunjucks: a layout or partial comes from the site's own folder, or else from the engine's, and a name that means
 * nothing is an error. Eleventy adds its filters when a build begins.
 */
export function makeTemplates(): Templates {
  return new nunjucks.Environment(new nunjucks.FileSystemLoader([siteIncludes, engineIncludes]), {
    autoescape: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
}

/**
 * Nunjucks for all pages. Every template knows `site` and what follows from its facts, the style sheets `pageStyle` and
 * `feedStyle`, and the filters `absolute`, the absolute address of a path, and `url`, the one for links within the site.
 */
export default function templates(
  eleventyConfig: UserConfig,
  { current, environment }: { readonly current: CurrentSite; readonly environment: Templates },
): void {
  eleventyConfig.setLibrary("njk", environment);
  eleventyConfig.on("eleventy.before", () => {
    // A file that was added takes the place of one that was read.
    for (const loader of (environment as unknown as { loaders: { cache: object }[] }).loaders)
      loader.cache = {};
    environment
      .addGlobal("site", current.site)
      .addGlobal("direction", directionOf(current.site.language))
      .addGlobal("initials", initialsOf(current.site.author.name));
    for (const name of ["page", "feed"] as const) {
      const style = readStyle(name);
      if ("problem" in style) stopBuild([style.problem]);
      else environment.addGlobal(`${name}Style`, style.css);
    }
  });
  eleventyConfig.addFilter("absolute", (path: string) => current.addresses.absolute(path));
  // In the place of Eleventy's own, which parses each address: with thousands of pages that took a twelfth of a build.
  eleventyConfig.addFilter("url", (path: string) => current.addresses.onPage(path));
}
