import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The folder of the theme's layouts, partials and styles; a site's own files of the same names are used instead. */
export const engineIncludes = fileURLToPath(new URL("../../_includes", import.meta.url));

/** The folder in which a site keeps such files, from the project's folder. */
export const siteIncludes = "_includes";

/** The author's files whose HTML is on every page. */
export const filesOnEveryPage = ["head.html", "footer.html"].map((name) => `${siteIncludes}/${name}`);

/** The folder of the pages that are added to every site. */
export const enginePagesFolder = fileURLToPath(new URL("../pages", import.meta.url));

/** The paths of those pages, relative to that folder. */
export function enginePages(): string[] {
  return readdirSync(enginePagesFolder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".njk"))
    .map((path) => path.replaceAll("\\", "/"))
    .sort();
}

/** Where a file of the theme is: in the site's own folder, or else in the engine's. */
export function includePath(name: string): string {
  const own = `${siteIncludes}/${name}`;
  return existsSync(own) ? own : `${engineIncludes}/${name}`;
}
