import { type Image, imagesOf, type Picture, withPictures } from "../pictures/images.ts";
import { portrait } from "../pictures/slot.ts";
import { sourceOf } from "../pictures/source.ts";
import { formatProblem, type Problem } from "../problem.ts";
import { pageFile } from "../project/page.ts";
import { ProjectPictures, placeComplaint } from "../project/pictures.ts";
import { printWarnings } from "../project/print-problems.ts";
import { toAddresses } from "../site/address.ts";
import { factsFile, type Site } from "../site/site.ts";
import { stopBuild } from "./stop-build.ts";
import type { UserConfig } from "./user-config.ts";
import { writesFiles } from "./writes-files.ts";

/**
 * Offers the pictures of every page in the sizes they are shown at. The author's portrait is a fact of the site, so the
 * build stops when it cannot be shown; of another picture that cannot, the author is told, and it stays as it was written.
 */
export default function pictures(eleventyConfig: UserConfig, site: Site): void {
  const { root } = toAddresses(site.url, eleventyConfig.pathPrefix);
  const project = new ProjectPictures(root);
  const problems = new Map<string, Problem>();
  let output: string | undefined;

  eleventyConfig.on("eleventy.before", async (build) => {
    project.reset();
    problems.clear();
    output = writesFiles(build) ? build.directories.output : undefined;
    const src = site.author.picture?.src ?? "";
    const path = sourceOf(root + src, root);
    const complaint = path && (await project.complaint(path, portrait));
    if (complaint) stopBuild([await placeComplaint(complaint, src, [factsFile])]);
  });

  eleventyConfig.addTransform("pictures", async function (html) {
    if (!String(this.page.outputPath).endsWith(".html") || !html.includes("<img")) return html;
    const files = [this.page.inputPath.replace(/^\.\//, ""), pageFile] as const;
    return withPictures(html, await Promise.all(imagesOf(html).map((image) => publish(image, files))));
  });

  eleventyConfig.on("eleventy.after", () => {
    printWarnings([...problems].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, problem]) => problem));
  });

  async function publish(
    { attributes, slot }: Image,
    files: readonly [string, ...string[]],
  ): Promise<Picture | undefined> {
    const { src = "" } = attributes;
    const path = sourceOf(src, root);
    if (path === undefined) return undefined;
    const complaint = await project.complaint(path, slot);
    if (complaint === undefined) return project.publish(path, slot, output);
    const problem = await placeComplaint(complaint, src, files);
    problems.set(formatProblem(problem), problem);
    return undefined;
  }
}
