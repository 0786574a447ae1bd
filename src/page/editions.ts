import { isSameLanguage } from "../site/language.ts";
import { type Site, siteIn } from "../site/site.ts";
import type { AuthorPage } from "./author-page.ts";

/** The site in one language. */
export interface Edition {
  /** The facts in its language. */
  readonly site: Site;
  /** The file of its home page, from the project's folder; undefined if only other pages are in its language. */
  readonly file: string | undefined;
  /** What addresses of its news and feeds begin with, from the site's root: empty for the main language, or `/zh`. */
  readonly prefix: string;
}

/**
 * The editions of a site: first that of its home page, then one for each other language that a page is in.
 *
 * @param homeFile the home page in the main language
 */
export function editionsOf(
  site: Site,
  pages: readonly Pick<AuthorPage, "file" | "language" | "homePrefix">[],
  homeFile: string,
): readonly [Edition, ...Edition[]] {
  const said = pages.find(({ file }) => file === homeFile)?.language;
  const isOther = said !== undefined && !isSameLanguage(said, site.language);
  const main: Edition = { site: isOther ? { ...site, language: said } : site, file: homeFile, prefix: "" };
  const others: Edition[] = [];
  // Home pages first: other pages of their languages belong to them.
  for (const isHome of [true, false]) {
    for (const { file, language, homePrefix } of pages) {
      if (language === undefined || (homePrefix !== undefined) !== isHome) continue;
      if ([main, ...others].some((edition) => isSameLanguage(edition.site.language, language))) continue;
      others.push({
        site: siteIn(language, site),
        file: isHome ? file : undefined,
        prefix: homePrefix ?? "",
      });
    }
  }
  return [main, ...others];
}

/** The edition of a site that a page belongs to. */
export function editionOf<Found extends Edition>(
  { language }: Pick<AuthorPage, "language">,
  editions: readonly [Found, ...Found[]],
): Found {
  const found = language && editions.find(({ site }) => isSameLanguage(site.language, language));
  return found || editions[0];
}
