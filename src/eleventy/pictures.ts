import type { State } from "./state.ts";
import type { UserConfig } from "./user-config.ts";
import { writesFiles } from "./writes-files.ts";

/** Offers the pictures of every page that Eleventy writes in the sizes they are shown at. */
export default function picturesPlugin(eleventyConfig: UserConfig, { pictures }: State): void {
  eleventyConfig.on("eleventy.before", (build) =>
    pictures.begin(writesFiles(build) ? build.directories.output : undefined),
  );
  eleventyConfig.addTransform("pictures", function (content) {
    const { url, outputPath } = this.page;
    return String(outputPath).endsWith(".html") ? pictures.complete(content, String(url)) : content;
  });
}
