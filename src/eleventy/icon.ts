import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { sourceOf } from "../pictures/source.ts";
import { contentFolder } from "../project/content.ts";
import { drawIcon } from "../project/icon.ts";
import { readIfThere } from "../project/read-if-there.ts";
import { siteAccent } from "../site/appearance.ts";
import { iconPath, previewOf } from "../site/preview.ts";
import type { CurrentContent } from "./current-content.ts";
import type { CurrentSite } from "./current-site.ts";
import type { Findings } from "./findings.ts";
import type { Templates } from "./templates.ts";
import type { UserConfig } from "./user-config.ts";
import { writesFiles } from "./writes-files.ts";

/** What the plugin needs to know. */
interface Options {
  readonly current: CurrentSite;
  readonly content: CurrentContent;
  readonly findings: Findings;
  readonly templates: Templates;
}

/** Adds the site's icon for feed readers and phones, from the author's portrait or initials, unless the author has one. */
export default function icon(
  eleventyConfig: UserConfig,
  { current, content, findings, templates }: Options,
): void {
  content.added.add(iconPath);
  eleventyConfig.on("eleventy.before", () => {
    templates.addGlobal("icon", iconPath);
    templates.addGlobal("preview", previewOf(current.site));
  });
  eleventyConfig.on("eleventy.after", async (build) => {
    if (!writesFiles(build) || content.plan.has(iconPath)) return;
    const path = sourceOf(current.site.author.picture?.src ?? "", "");
    const portrait = path && (await readIfThere(`${contentFolder}/${path}`));
    try {
      const picture = portrait || Buffer.from(await templates.render("partials/initials.njk", {}));
      const file = `${build.directories.output}${iconPath}`;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, await drawIcon(picture, siteAccent(current.site).light));
    } catch (error) {
      const message = `the site's icon cannot be drawn: ${(error as Error).message.split("\n")[0]}.`;
      findings.warn({ file: path ? `${contentFolder}/${path}` : "_includes/partials/initials.njk", message });
    }
  });
}
