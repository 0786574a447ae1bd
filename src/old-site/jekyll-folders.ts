import { type Data, textOf } from "../data.ts";
import { namesIn } from "./addresses.ts";
import type { Configuration } from "./configuration.ts";
import { isJekyll, type OldSite } from "./old-site.ts";
import { renamedView, type View } from "./view.ts";

/** Folders of Jekyll that a configuration may name, and its own names for them. */
const folders = { data_dir: "_data", includes_dir: "_includes", layouts_dir: "_layouts" };

/** Other files beside these are published where they are. */
const isData = /\.(?:ya?ml|json|csv|tsv)$/i;

/**
 * A Jekyll site as if its folders were at the top under Jekyll's own names, where it looks for them unless the
 * configuration names others: one for the whole site (Jekyll, "Configuration", `source`), those for data, parts and
 * layouts, and one that holds all collections and posts (`collections_dir`), as those of the main language have with
 * jekyll-multiple-languages-plugin.
 *
 * @returns undefined for a site without such folders
 */
export function withFoldersAtTop(
  old: OldSite,
  { kind, data }: Pick<Configuration, "kind" | "data">,
): View | undefined {
  if (!isJekyll(kind)) return undefined;
  const source = folderIn(data, "source");
  const within = old.files.filter((file) => file.startsWith(`${source}/`));
  // Without pages in it, it is not what was built: GitHub Pages builds from the top, whatever the settings say.
  const hasSource = within.some((file) => /^(?:index\.|_pages\/)/.test(file.slice(source.length + 1)));
  const atSource = (file: string) => {
    if (!hasSource || /^_config\.\w+$/.test(file)) return file;
    // What is beside that folder was not published.
    return file.startsWith(`${source}/`) ? file.slice(source.length + 1) : `_beside/${file}`;
  };
  const collections = folderIn(data, "collections_dir") || `_i18n/${namesIn(data.languages)[0]}`;
  const own = Object.entries(folders).map(([key, name]) => [folderIn(data, key), name] as const);
  const rename = (path: string) => {
    const file = atSource(path);
    if (file.startsWith(`${collections}/_`)) return file.slice(collections.length + 1);
    const [from = "", to = ""] =
      own.find(
        ([from, to]) => from !== "" && file.startsWith(`${from}/`) && (to !== "_data" || isData.test(file)),
      ) ?? [];
    return to + file.slice(from.length);
  };
  return old.files.some((file) => rename(file) !== file) ? renamedView(old, rename) : undefined;
}

/** A folder that a configuration names, without `/` at its ends; empty for the site's own. */
function folderIn(data: Data, key: string): string {
  return textOf(data[key])?.replace(/^\.?(?:\/+|$)|\/+$/g, "") ?? "";
}
