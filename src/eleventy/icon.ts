import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { sourceOf } from "../pictures/source.ts";
import { contentFolder } from "../project/content.ts";
import { faultOf } from "../project/fault.ts";
import { drawIcon } from "../project/icon.ts";
import { readIfThere } from "../project/read-if-there.ts";
import { siteAccent } from "../site/appearance.ts";
import { faviconsOf, iconPath, previewOf } from "../site/preview.ts";
import type { State } from "./state.ts";
import type { UserConfig } from "./user-config.ts";
import { writesFiles } from "./writes-files.ts";

/** The author's icons for browsers or phones, the largest first: feed readers show the same one. */
const ownIcons = ["apple-touch-icon.png", "favicon.svg", "favicon.png"];

/**
 * Adds the site's icon for feed readers and phones, from the author's browser icon, portrait or initials, unless the
 * author has one.
 */
export default function iconPlugin(
  eleventyConfig: UserConfig,
  { facts, content, findings, templates }: State,
): void {
  content.added.add(iconPath);
  eleventyConfig.on("eleventy.before", () => {
    templates.addGlobal(
      "favicons",
      faviconsOf((address) => content.plan.has(address)),
    );
    templates.addGlobal("preview", previewOf(facts.site));
  });
  eleventyConfig.on("eleventy.after", async (build) => {
    if (!writesFiles(build) || content.plan.has(iconPath)) return;
    const portrait = sourceOf(facts.site.author.picture?.src ?? "", "");
    const paths = [...ownIcons.filter((name) => content.plan.has(`/${name}`)), portrait];
    for (const path of [...paths.filter((path) => path !== undefined), undefined]) {
      const found = path && (await readIfThere(`${contentFolder}/${path}`));
      if (path !== undefined && !found) continue;
      try {
        const picture = found || Buffer.from(await templates.render("partials/initials.njk", {}));
        // Browsers usually show icons on white tabs.
        const isIcon = path !== undefined && ownIcons.includes(path);
        const icon = await drawIcon(picture, isIcon ? "#fff" : siteAccent(facts.site).light);
        const file = `${build.directories.output}${iconPath}`;
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, icon);
        return;
      } catch (error) {
        if (faultOf(error) !== undefined) throw error;
        const message =
          "The site's icon cannot be made from this file: it is not a picture, or is damaged. Save it again.";
        findings.warn({
          file: path ? `${contentFolder}/${path}` : "_includes/partials/initials.njk",
          message,
        });
      }
    }
  });
}
