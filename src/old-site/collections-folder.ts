import { textOf } from "../data.ts";
import { namesIn } from "./addresses.ts";
import type { Configuration } from "./configuration.ts";
import type { OldSite } from "./old-site.ts";
import { renamedView, type View } from "./view.ts";

/**
 * A Jekyll site as if its collections and posts were at the top, where Jekyll looks for them unless the configuration
 * names a folder that holds them all (Jekyll, "Collections", `collections_dir`), or jekyll-multiple-languages-plugin has
 * those of the main language in a folder.
 *
 * @returns undefined for a site without such a folder
 */
export function withCollectionsAtTop(
  old: OldSite,
  { kind, data }: Pick<Configuration, "kind" | "data">,
): View | undefined {
  const ofLanguage = `_i18n/${namesIn(data.languages)[0]}`;
  const folder = textOf(data.collections_dir)?.replace(/^(?:\.?\/)+|\/+$/g, "") ?? ofLanguage;
  const isWithin = (file: string) => file.startsWith(`${folder}/_`);
  if (kind !== "Jekyll" || folder === "" || !old.files.some(isWithin)) return undefined;
  return renamedView(old, (file) => (isWithin(file) ? file.slice(folder.length + 1) : file));
}
