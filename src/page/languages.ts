import { isLanguageTag, languageCalled } from "../site/language.ts";

/** What the path of a page says about its language. */
export interface NamedLanguage {
  /** The language, as the author wrote it: `zh`, `pt-br`. */
  readonly name: string;
  /** The path that the page would have in the site's own language. */
  readonly path: string;
}

/** Codes that mean something else in the names of scholars' folders and files: a CV, a course in computer science, machine learning. */
const otherwiseMeant = new Set("ba cs cv ee ia is ma ml ms no nn os se".split(" "));

/**
 * Tells the languages of pages by their paths below the author's folder, as Hugo and others have them: `index.zh.md`,
 * `teaching.zh.md`; or `zh/index.md`, and then everything next to it. A page is in a language only if there is
 * something it can be the translation of: the home page, or a page of its name.
 *
 * @param paths those of all pages
 */
export function languagesByPath(paths: readonly string[]): (path: string) => NamedLanguage | undefined {
  const stems = new Set(paths.map(stemOf));
  return (path) => {
    const [, folder = "", inFolder = ""] = /^([^/]+)\/(.+)$/.exec(path) ?? [];
    const hasHome = stems.has(`${folder}/index`) || stems.has(`index.${folder}`);
    if (isLanguageName(folder) && hasHome) return { name: folder, path: inFolder };
    const [, before = "", suffix = "", ending = ""] = /^(.*[^/])\.([^./]+)(\.\w+)$/.exec(path) ?? [];
    const isHome = before === "index";
    const isOther = isHome || stems.has(before) || stems.has(`${before}/index`);
    const isNamed = isHome ? isShortTag(suffix) : isLanguageName(suffix);
    return isOther && isNamed ? { name: suffix, path: before + ending } : undefined;
  };
}

/**
 * The language of the home page that a name is nearly that of: `zh` for `index_zh.md` and `index.cn.md`.
 *
 * @param path below the author's folder
 * @returns a BCP 47 tag
 */
export function nearlyHome(path: string): string | undefined {
  const [, name] = /^index[-_.]([a-z]{2}(?:[-_][a-z]{2,4})?|[a-z]{5,})\.(?:md|markdown)$/i.exec(path) ?? [];
  return name === undefined || otherwiseMeant.has(name.toLowerCase()) ? undefined : languageCalled(name);
}

/** The name of a page's file without its ending, the same for all files that could be the page. */
function stemOf(path: string): string {
  return path.replace(/\.\w+$/, "");
}

/** Whether the name of a folder or page can only be that of a language. */
export function isLanguageName(name: string): boolean {
  return !otherwiseMeant.has(name.slice(0, 2).toLowerCase()) && isShortTag(name);
}

/** Whether a name is a language tag with a code of two letters, as three are words too often; it may have a region. */
function isShortTag(name: string): boolean {
  return /^[a-z]{2}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/i.test(name) && isLanguageTag(name);
}
