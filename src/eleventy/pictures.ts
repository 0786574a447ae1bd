import { type Image, imagesOf, type Picture, withPictures } from "../pictures/images.ts";
import { portrait } from "../pictures/slot.ts";
import { sourceOf } from "../pictures/source.ts";
import { homeFile } from "../project/content.ts";
import { type ProjectPictures, placeComplaint } from "../project/pictures.ts";
import { factsFile } from "../site/site.ts";
import type { CurrentContent } from "./current-content.ts";
import type { CurrentSite } from "./current-site.ts";
import type { Findings } from "./findings.ts";
import type { Transform } from "./transforms.ts";
import type { UserConfig } from "./user-config.ts";
import { writesFiles } from "./writes-files.ts";

/** What the plugin needs to know, and where it puts what it does with a page. */
interface Options {
  readonly current: CurrentSite;
  readonly content: CurrentContent;
  readonly project: ProjectPictures;
  readonly findings: Findings;
  readonly transforms: Transform[];
}

/**
 * Offers the pictures of every page in the sizes they are shown at. The author's portrait is a fact of the site, so the
 * build stops when it cannot be shown; of another picture that cannot, the author is told, and it stays as it was written.
 */
export default function pictures(
  eleventyConfig: UserConfig,
  { current, content, project, findings, transforms }: Options,
): void {
  let output: string | undefined;

  eleventyConfig.on("eleventy.before", async (build) => {
    project.reset();
    output = writesFiles(build) ? build.directories.output : undefined;
    const { root } = current.addresses;
    const src = current.site.author.picture?.src ?? "";
    const path = sourceOf(root + src, root);
    const complaint = path && (await project.complaint(path, portrait));
    if (complaint) findings.refuse(await placeComplaint(complaint, src, [factsFile]));
  });

  transforms.push(async (html, url) => {
    if (!html.includes("<img")) return html;
    const file = content.plan.pages.find((page) => page.url === url)?.file ?? homeFile;
    const shown = imagesOf(html).map((image) => publish(image, [file, homeFile]));
    return withPictures(html, await Promise.all(shown));
  });

  async function publish(
    { attributes, slot }: Image,
    files: readonly [string, ...string[]],
  ): Promise<Picture | undefined> {
    const { root } = current.addresses;
    const { src = "" } = attributes;
    const path = sourceOf(src, root);
    // What is not there has been told of like any other address; what Dateline adds needs no other sizes.
    if (path === undefined || !content.plan.has(`/${path}`)) return undefined;
    const complaint = await project.complaint(path, slot);
    if (complaint === undefined) return project.publish(path, slot, { root, output });
    findings.warn(await placeComplaint(complaint, src, files));
    return undefined;
  }
}
