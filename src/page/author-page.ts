import { type Data, listOf, record, textOf } from "../data.ts";
import type { Problem } from "../problem.ts";
import { decoded } from "../site/address.ts";
import { isLanguageTag, isSameLanguage, languageCalled } from "../site/language.ts";
import { takeHeading } from "./first-heading.ts";
import { flagOf, type KeyRemark } from "./flags.ts";
import type { NamedLanguage } from "./languages.ts";
import { type LoadedPage, loadPage } from "./load.ts";
import { type Nav, readNav } from "./menu.ts";
import { type FormerPlace, formerAddresses, ownAddress, redirectsTo } from "./own-addresses.ts";
import { addressOf } from "./place.ts";
import { plainWords } from "./plain-words.ts";
import { isOutOfTime } from "./time-shown.ts";
import { refusedWishes, unmetWishes } from "./wishes.ts";

/** A page of the author's, as its front matter describes it. */
export interface AuthorPage {
  /** The file, from the project's folder. */
  readonly file: string;
  /** Its path below the author's folder. */
  readonly path: string;
  /** The path from the site's root at which it is published. */
  readonly url: string;
  /** The BCP 47 tag of the language that the page says it is in; undefined if it is in that of the site. */
  readonly language: string | undefined;
  /** For the home page in a language, where below the site's root the news in it belongs: empty, or `/zh`. */
  readonly homePrefix: string | undefined;
  /** What it has in common with its translations, and with no other page. */
  readonly original: string;
  readonly title: string;
  /** Whether it says its title, which is the name of its file otherwise. */
  readonly hasTitle: boolean;
  readonly description: string | undefined;
  /** The picture to show where it is shared: a web address, or paths from the site's root, one of which is meant. */
  readonly image: readonly string[];
  /** The name of the layout that it asks for below `layouts`. */
  readonly template: string | undefined;
  /** Whether only those who build the site may see it. */
  readonly isDraft: boolean;
  /** Whether search engines should be told about it. */
  readonly isListed: boolean;
  /** What search engines that find it anyway are told: `noindex`; undefined if they may show it. */
  readonly robots: string | undefined;
  /** What it says about its place in the menu, if anything. */
  readonly nav: Nav | undefined;
  /** Whether it has nothing to show, and only holds entries of the menu together. */
  readonly isDropdown: boolean;
  /** Addresses it had before. */
  readonly redirects: readonly FormerPlace[];
  /** The text of the file. */
  readonly source: string;
  readonly loaded: LoadedPage;
}

/**
 * Reads what a page says about itself.
 *
 * @param source the text of its file
 * @param file the file, from the project's folder
 * @param path its path below the author's folder; the home page is `index.md`
 * @param named what its path says about its language
 * @param now the instant of the build: pages wait for the `publishDate` in their front matter, and end at `expiryDate`
 * @returns the page, unless it has no address, is kept back, or its front matter cannot be read; and all that keeps it
 *   from being published, despite which the rest is read, so that links to it are not called wrong, too
 */
export function readAuthorPage(
  source: string,
  {
    file,
    path,
    named,
    now,
  }: {
    readonly file: string;
    readonly path: string;
    readonly named?: NamedLanguage | undefined;
    readonly now?: Date | undefined;
  },
): {
  readonly page?: AuthorPage;
  readonly problems: readonly Problem[];
  readonly warnings?: readonly Problem[];
} {
  const { heading, loaded } = takeHeading(loadPage(source, file), path);
  if (loaded.problems.length > 0) return { problems: loaded.problems };
  const { data } = loaded;
  const lineOf = (key: string) => loaded.lineOf(key) ?? 1;
  const problemsOf = (remarks: readonly KeyRemark[]): Problem[] =>
    remarks.map(({ key, message }) => ({ file, line: lineOf(key), message }));

  const isMain = path === "index.md";
  const inLanguage = named?.path ?? path;
  const prefix = named === undefined ? "" : `/${named.name}`;
  const isHome = isMain || (named !== undefined && addressOf(inLanguage) === "/");
  const own = ownAddress(data, isHome);
  const url = own.path ?? prefix + addressOf(inLanguage);
  const former = formerAddresses(data, isHome, url);
  const lang = languageIn(data);
  const nav = readNav(data);
  const problems = problemsOf([
    ...own.mistakes,
    ...former.mistakes,
    ...lang.mistakes,
    ...nav.mistakes,
    ...refusedWishes(data, isMain),
  ]);
  if (!isMain && isKeptBack(data, now)) return { problems };

  // A page zh.md that says lang: zh.
  const [, place = ""] = /^\/([^/]+)\/$/.exec(url) ?? [];
  const isInPlace = lang.tag !== undefined && isLanguageTag(place) && isSameLanguage(place, lang.tag);
  const tag = lang.tag ?? named?.name;
  const title = textOf(data.title) ?? heading;
  const description = textOf(data.description);
  const page: AuthorPage = {
    file,
    path,
    url,
    language: tag && new Intl.Locale(tag).toString(),
    homePrefix: isHome ? prefix : isInPlace ? `/${place}` : undefined,
    original: isInPlace ? "/" : addressOf(inLanguage),
    title: plainWords(title ?? nameOf(inLanguage)),
    hasTitle: title !== undefined,
    description: description && plainWords(description),
    image: imageOf(data, path),
    template: problems.length > 0 ? undefined : textOf(data.template)?.replace(/^layouts\/|\.njk$/g, ""),
    isDraft: !isMain && data.draft === true,
    isListed: !isUnlisted(data),
    robots: robotsOf(data),
    nav: nav.nav,
    isDropdown: !isHome && nav.nav?.children !== undefined && loaded.body.trim() === "",
    redirects: redirectsTo(url, former.addresses, lineOf),
    source,
    loaded,
  };
  const unmet = page.isDraft || problems.length > 0 ? [] : problemsOf(unmetWishes(source, loaded, url));
  return { page, problems, warnings: [...unmet, ...aboutWholePage(page)] };
}

/** Whether the front matter of a page says that it is not to be published, or not now. */
function isKeptBack(data: Data, now: Date | undefined): boolean {
  const isRefused = data.permalink === false || data.published === false;
  return isRefused || isNo(ofHugo(data).render) || isOutOfTime(data, now);
}

/** Hugo's build options of a page, under their current or former name. */
function ofHugo(data: Data): Data {
  return record(data.build ?? data._build);
}

/** Warns of a whole HTML page that is shown within another. */
function aboutWholePage({ file, path, loaded }: AuthorPage): Problem[] {
  if (!/\.html?$/i.test(path) || !/^\s*<(?:!doctype|html)\b/i.test(loaded.body)) return [];
  const message =
    "This is a complete HTML page, but since it has front matter, it is shown inside a page of the site. To publish it as it is, delete the two lines with --- and everything between them.";
  return [{ file, line: 1, message }];
}

/** The language that a page says it is in. */
function languageIn(data: Data): { tag?: string | undefined; mistakes: KeyRemark[] } {
  const written = textOf(data.lang)?.replaceAll("_", "-");
  // What others call it; as a word, it may be that of a course.
  const others = [data.language, data.locale].map((value) => textOf(value)?.replaceAll("_", "-") ?? "");
  if (written === undefined) return { tag: others.find(isLanguageTag), mistakes: [] };
  const tag = languageCalled(written);
  const message = `"${written}" is not a language tag. Write one such as en, pt-BR or zh-Hans.`;
  return { tag, mistakes: tag === undefined ? [{ key: "lang", message }] : [] };
}

/** Whether a page asks not to be found, in the words of Jekyll's, Hugo's and other sitemaps. */
function isUnlisted(data: Data): boolean {
  const { exclude, disable } = record(data.sitemap);
  const isSaid = [data.unlisted, data.sitemap_exclude, data.eleventyExcludeFromCollections, exclude, disable];
  const isRefused = data.sitemap === false || isNo(ofHugo(data).list);
  return isRefused || isSaid.some(isYes) || robotsOf(data) !== undefined;
}

/** What a page tells search engines that should not show it, in the words of Hugo's and other themes. */
function robotsOf({ noindex, robots }: Data): string | undefined {
  const written = listOf(robots).join(", ");
  if (/\b(?:noindex|none)\b/i.test(written)) return written;
  return isYes(noindex) ? "noindex" : undefined;
}

const isYes = (value: unknown) => flagOf(value) === true;
const isNo = (value: unknown) => flagOf(value) === false || /^never$/i.test(String(value));

/**
 * The picture of a page in the words of Jekyll, Hugo and Quarto. It is relative to the page in some of them, and in
 * others to the site's root.
 */
function imageOf(data: Data, path: string): string[] {
  const image = Array.isArray(data.image) ? data.image[0] : data.image;
  const { path: ofJekyll, src, url, filename } = record(image);
  const written = [image, ofJekyll, src, url, filename, data.og_image, listOf(data.images)[0]].find(
    (address): address is string => typeof address === "string" && address !== "",
  );
  if (written === undefined) return [];
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(written)) return [written.replace(/^(?=\/)/, "https:")];
  const from = (base: string) =>
    new URL(encodeURI(decoded(written)), `https://root.invalid/${encodeURI(base)}`).pathname;
  return [...new Set([from(path), from("")])];
}

/** The name of a page without a title: that of its file, or of its folder. */
function nameOf(path: string): string {
  const names = path.replace(/\.[^.]*$/, "").split("/");
  const name = names.at(-1) ?? "";
  return (/^index$/i.test(name) && names.length > 1 ? names.at(-2) : name) ?? name;
}
