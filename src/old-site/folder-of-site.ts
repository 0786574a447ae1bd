import { isConfiguration, programOf, programs } from "./programs.ts";

/** Whether a site is one of ours already. */
export function isOurs(files: readonly string[]): boolean {
  return (
    files.includes("_data/site.yml") && files.some((file) => /^(?:src\/)?content\/index\.\w+$/.test(file))
  );
}

const homes = /^(?:index\.(?:md|qmd|Rmd|html?|org|jemdoc)|_pages\/.*|content\/.*)$/;

/** The folder with the sources of a site, if that is not the whole folder but the only one of its kind in it. */
export function folderOfSite(files: readonly string[]): string | undefined {
  if (files.some((file) => isConfiguration(file) || homes.test(file))) return undefined;
  const folders = new Set<string>();
  for (const file of files) {
    const [, folder = "", path = ""] = /^([^/]+)\/(.*)$/.exec(file) ?? [];
    if (isConfiguration(path)) folders.add(folder);
  }
  // Astro's themes keep settings of their own there.
  if (programOf(files) === "Astro") folders.delete("src");
  const [only] = folders;
  if (only !== undefined) return folders.size === 1 ? only : undefined;
  // GitHub Pages may show only this folder of a repository.
  const isShown = files.some((file) => /^docs\/index\.(?:md|html?)$/.test(file));
  const isHome = files.some((file) => /^(?:about|home)\.\w+$/i.test(file));
  return isShown && !isHome && programOf(files) === undefined ? "docs" : undefined;
}

/** The folder of a site that is below files about it, such as a README. */
export function siteBesideReadme(files: readonly string[]): string | undefined {
  if (files.some((file) => isConfiguration(file) || homes.test(file))) return undefined;
  for (const file of files) {
    const [, folder, path = ""] =
      /^(?!(?:docs?|themes?|examples?|tests?)\/)([^/.][^/]*)\/(.+)$/.exec(file) ?? [];
    if (isConfiguration(path) || programs.some(([, sign]) => sign.test(path))) return folder;
  }
  return undefined;
}
