import nunjucks from "nunjucks";
import { readStyle } from "../project/style.ts";
import { directionOf } from "../site/direction.ts";
import { initialsOf } from "../site/initials.ts";
import type { Site } from "../site/site.ts";
import { stopBuild } from "./stop-build.ts";
import type { UserConfig } from "./user-config.ts";

/** Nunjucks as all templates use it. */
export type Templates = nunjucks.Environment;

/**
 * Makes Nunjucks: layouts and partials come from `_includes`, and a name that means nothing is an error. Every template
 * knows `site`, and what follows from its facts; Eleventy adds its filters when a build begins.
 */
export function makeTemplates(site: Site): Templates {
  return new nunjucks.Environment(new nunjucks.FileSystemLoader("_includes"), {
    autoescape: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  })
    .addGlobal("site", site)
    .addGlobal("direction", directionOf(site.language))
    .addGlobal("initials", initialsOf(site.author.name));
}

/** Nunjucks for all templates of the site, with the style sheets of the build as `pageStyle` and `feedStyle`. */
export default function templates(eleventyConfig: UserConfig, environment: Templates): void {
  eleventyConfig.setLibrary("njk", environment);
  eleventyConfig.on("eleventy.before", () => {
    for (const name of ["page", "feed"] as const) {
      const style = readStyle(name);
      if ("problem" in style) stopBuild([style.problem]);
      environment.addGlobal(`${name}Style`, style.css);
    }
  });
}
