import { record, textOf } from "../data.ts";
import { type Configuration, mainLanguageOf } from "./configuration.ts";
import type { OldSite } from "./old-site.ts";
import { renamedView, type View } from "./view.ts";

/**
 * A Hugo site as if its main language were its only one: the pages of that language are in `content` itself, where Hugo
 * keeps those of each language in a folder of its own (Hugo, "Multilingual mode", `contentDir`).
 *
 * @returns undefined for a site without such folders
 */
export function inMainLanguage(
  old: OldSite,
  { kind, data }: Pick<Configuration, "kind" | "data">,
): View | undefined {
  const languages = record(data.languages);
  const main = mainLanguageOf(data);
  const folder = textOf(record(languages[main]).contentDir)?.replace(/^\.?\/|\/$/g, "") ?? "";
  if (kind !== "Hugo" || !/^content\/[^/]+$/.test(folder)) return undefined;
  return renamedView(old, (file) =>
    file.startsWith(`${folder}/`) ? `content${file.slice(folder.length)}` : file,
  );
}
