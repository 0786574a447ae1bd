import nunjucks from "nunjucks";
import type { UserConfig } from "./user-config.ts";

/** Nunjucks for all templates: layouts and partials come from `_includes`, and a name that means nothing is an error. */
export default function templates(eleventyConfig: UserConfig): void {
  const loader = new nunjucks.FileSystemLoader("_includes");
  eleventyConfig.setLibrary(
    "njk",
    new nunjucks.Environment(loader, {
      autoescape: true,
      throwOnUndefined: true,
      trimBlocks: true,
      lstripBlocks: true,
    }),
  );
}
