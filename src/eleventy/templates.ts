import nunjucks from "nunjucks";
import type { UserConfig } from "./user-config.ts";

/** Nunjucks as all templates use it: layouts and partials come from `_includes`, and a name that means nothing is an error. */
export type Templates = nunjucks.Environment;

/** Makes Nunjucks; Eleventy adds its filters when a build begins. */
export function makeTemplates(): Templates {
  return new nunjucks.Environment(new nunjucks.FileSystemLoader("_includes"), {
    autoescape: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
}

/** Nunjucks for all templates of the site. */
export default function templates(eleventyConfig: UserConfig, environment: Templates): void {
  eleventyConfig.setLibrary("njk", environment);
}
