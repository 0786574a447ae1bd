import type { UserConfig } from "./user-config.ts";

/**
 * Changes the HTML of a page before it is written.
 *
 * @param url the path from the site's root at which the page is published
 */
export type Transform = (html: string, url: string) => string | Promise<string>;

/** Changes every page that Eleventy writes, in the order of the transforms. */
export default function addTransforms(eleventyConfig: UserConfig, transforms: readonly Transform[]): void {
  eleventyConfig.addTransform("pages", function (content) {
    const { url, outputPath } = this.page;
    if (!String(outputPath).endsWith(".html")) return content;
    return transformed(content, String(url), transforms);
  });
}

/** A page after all transforms. */
export async function transformed(
  html: string,
  url: string,
  transforms: readonly Transform[],
): Promise<string> {
  let changed = html;
  for (const transform of transforms) changed = await transform(changed, url);
  return changed;
}
