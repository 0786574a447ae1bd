import type { Problem } from "../problem.ts";
import type { OldSite } from "./old-site.ts";

/** A data file or a folder of such in a template: `site.Data.people`, `index .Site.Data "people"`. */
const mention = /\b(?:site|hugo)\.Data(?:\.(\w+)|\s+["']([\w-]+)["'])/gi;
/** Data that is carried over, or that says only how a theme looks. */
const others =
  /^(?:about|announcements?|assets|authors?|bio|fonts?|homepage|i18n|icons?|me|menus?|navigation|news|page_sharer|profile|socials?|themes?|wowchemy)$/i;

/** Reports the data of a Hugo site, such as people, that visitors saw only through the site's own templates. */
export function dataInTemplates(old: OldSite): readonly Problem[] {
  const mentioned = new Set(
    old.files
      .filter((file) => /^layouts\/.*\.html$/.test(file))
      .flatMap((file) => [...(old.text(file) ?? "").matchAll(mention)])
      .map(([, name, other = name]) => other?.toLowerCase()),
  );
  const names = old.files.flatMap((file) => {
    const [, path = "", name = ""] = /^data\/(([\w-]+)(?:\/|\.(?:ya?ml|toml|json|csv)$))/.exec(file) ?? [];
    return mentioned.has(name.toLowerCase()) && !others.test(name) ? path : [];
  });
  if (names.length === 0) return [];
  const message = `The content of these is shown by templates of the old site, so it is left out: ${[...new Set(names)].join(", ")}. Write on a page what visitors should see.`;
  return [{ file: "data", message }];
}
