import { readFileSync } from "node:fs";
import { projectFile } from "./project-file.ts";
import type { UserConfig } from "./user-config.ts";

/**
 * Changes the HTML of a page before it is written.
 *
 * @param inputPath the file the page was made of, from the project's folder
 */
export type Transform = (html: string, inputPath: string) => string | Promise<string>;

/** Changes every page that Eleventy writes, in the order of the transforms. */
export default function addTransforms(eleventyConfig: UserConfig, transforms: readonly Transform[]): void {
  eleventyConfig.addTransform("pages", function (content) {
    const { inputPath, outputPath } = this.page;
    if (!String(outputPath).endsWith(".html")) return content;
    // A whole document of the author's is published as it is.
    if (inputPath.endsWith(".html") && content === readFileSync(inputPath, "utf8")) return content;
    return transformed(content, projectFile(inputPath), transforms);
  });
}

/** A page after all transforms. */
export async function transformed(
  html: string,
  inputPath: string,
  transforms: readonly Transform[],
): Promise<string> {
  let changed = html;
  for (const transform of transforms) changed = await transform(changed, inputPath);
  return changed;
}
