import { toFragment, toHtml } from "../html/fragment.ts";
import { unusedStyles } from "../html/unused-styles.ts";
import { markdown } from "../markdown/markdown.ts";
import { printWarnings } from "../project/print-problems.ts";
import { toAddresses } from "../site/address.ts";
import type { Site } from "../site/site.ts";
import { projectFile } from "./project-file.ts";
import type { UserConfig } from "./user-config.ts";

/** Renders every Markdown page of the site the way the home page is rendered. */
export default function markdownPages(eleventyConfig: UserConfig, site: Site): void {
  const { root } = toAddresses(site.url, eleventyConfig.pathPrefix);
  eleventyConfig.setLibrary("md", {
    render(source: string, { page }: { page: { inputPath: string } }) {
      const fragment = toFragment(markdown.render(source));
      // Eleventy has taken off the front matter, so only the file is known.
      printWarnings(unusedStyles(fragment, [], projectFile(page.inputPath)));
      return toHtml(fragment, root);
    },
  });
}
