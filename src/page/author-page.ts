import { parse, textOf as textIn } from "../html/tree.ts";
import { withEmoji } from "../markdown/emoji.ts";
import { markdown } from "../markdown/markdown.ts";
import type { Problem } from "../problem.ts";
import { decoded } from "../site/address.ts";
import { isLanguageTag, isSameLanguage, languageCalled } from "../site/language.ts";
import type { Redirect } from "../site/redirect.ts";
import { wordsLostFrom } from "../yaml.ts";
import { record, textOf } from "./data-file.ts";
import type { NamedLanguage } from "./languages.ts";
import { flagOf, type LoadedPage, loadPage } from "./load.ts";
import { type Nav, readNav } from "./menu.ts";
import { addressOf, readAddress } from "./place.ts";

/** A page of the author's, as its front matter describes it. */
export interface AuthorPage {
  /** The file, from the project's folder. */
  readonly file: string;
  /** Its path below the author's folder. */
  readonly path: string;
  /** The path from the site's root at which it is published. */
  readonly url: string;
  /** The BCP 47 tag of the language that the page says it is in; that of the site when it says none. */
  readonly language: string | undefined;
  /** Where the news of its language belong below the site's root, for the home page in a language: empty, or `/zh`. */
  readonly homePrefix: string | undefined;
  /** What it has in common with its translations, and with no other page. */
  readonly original: string;
  readonly title: string;
  readonly description: string | undefined;
  /** The picture that it names for where it is shared: a web address, or paths from the site's root, of which one is meant. */
  readonly image: readonly string[];
  /** The name of the layout that it asks for below `layouts`. */
  readonly template: string | undefined;
  /** Whether only those may see it who build the site. */
  readonly isDraft: boolean;
  /** Whether search engines are to be told of it. */
  readonly isListed: boolean;
  /** What search engines that find it nevertheless are told: `noindex`; nothing when they may show it. */
  readonly robots: string | undefined;
  /** What it says of its place in the menu; nothing when it says nothing. */
  readonly nav: Nav | undefined;
  /** Whether it has nothing to show, and only holds entries of the menu together. */
  readonly isDropdown: boolean;
  /** Addresses it had before. */
  readonly redirects: readonly (Redirect & { readonly line: number })[];
  /** The text of the file. */
  readonly source: string;
  readonly loaded: LoadedPage;
}

/** Keys by which Eleventy's own pages become programs. */
const programs = ["templateEngineOverride", "eleventyComputed", "eleventyImport"];

/**
 * Reads what a page says of itself.
 *
 * @param source the text of its file
 * @param file the file, from the project's folder
 * @param path its path below the author's folder; the home page is `index.md`
 * @param named what its path says of its language
 * @param now the instant of the build: pages wait for the `publishDate` of their front matter, and end at its `expiryDate`
 * @returns the page, unless it has no address or is kept back; with all that keeps it from being published
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
  const problems: Problem[] = [];
  const refuse = (key: string, message: string) => problems.push({ file, line: lineOf(key), message });
  for (const key of programs.filter((key) => key in data))
    refuse(key, `a page is never a program, so ${key} is not known here. Delete the line.`);

  const inLanguage = { path, ...named }.path;
  const prefix = named === undefined ? "" : `/${named.name}`;
  const isMain = path === "index.md";
  const isHome = isMain || (named !== undefined && addressOf(inLanguage) === "/");
  const own =
    isHome || data.permalink === undefined || data.permalink === null || data.permalink === false
      ? undefined
      : readAddress(data.permalink, "/");
  if (own && "mistake" in own) refuse("permalink", own.mistake);
  const url = own && "path" in own ? own.path : prefix + addressOf(inLanguage);

  const redirects: (Redirect & { line: number })[] = [];
  const former = isHome && typeof data.permalink === "string" ? [["permalink", data.permalink] as const] : [];
  for (const [key, value] of [
    ...former,
    ...listOf(data.redirect_from).map((value) => ["redirect_from", value] as const),
    // Hugo's; to others the word is for names.
    ...listOf(data.aliases).flatMap((value) =>
      /^\//.test(String(value)) ? [["aliases", value] as const] : [],
    ),
  ]) {
    const from = readAddress(value, key === "aliases" ? "/" : ".html");
    if ("mistake" in from) refuse(key, from.mistake);
    // An address that leads to itself, or stands there twice, needs nothing more.
    else if (from.path !== url && !redirects.some((other) => other.from === from.path))
      redirects.push({ from: from.path, to: url, line: lineOf(key) });
  }
  const written = textOf(data.lang)?.replaceAll("_", "-");
  // What others call it; in words, it may be that of a course.
  const tag = [data.language, data.locale]
    .map((value) => textOf(value)?.replaceAll("_", "-") ?? "")
    .find(isLanguageTag);
  const lang = written === undefined ? tag : languageCalled(written);
  if (written !== undefined && lang === undefined)
    refuse("lang", `"${written}" is no language tag. Write one such as en, pt-BR or zh-Hans.`);
  if (data.template !== undefined && !/^[\w-]+(?:\/[\w-]+)*(?:\.njk)?$/.test(String(data.template)))
    refuse(
      "template",
      `${JSON.stringify(data.template)} is not the name of a layout. Write one such as page, or delete the line.`,
    );
  const { nav, mistakes } = readNav(data);
  for (const { key, message } of mistakes) refuse(key, message);
  if (problems.length > 0) return { problems };
  const hugo = record(data.build ?? data._build);
  const isKeptBack =
    data.permalink === false || data.published === false || isNo(hugo.render) || isOutOfTime(data, now);
  for (const key of isMain ? ["draft", "published"] : [])
    if (data[key] === (key === "draft"))
      refuse(
        key,
        `${key}: ${data[key]} cannot be kept for the home page, since there is no site without it. Delete the line.`,
      );
  if (problems.length > 0 || (!isMain && isKeptBack)) return { problems };
  const language = lang ?? named?.name;
  // A page zh.md that says lang: zh.
  const [, place = ""] = /^\/([^/]+)\/$/.exec(url) ?? [];
  const isInPlace = lang !== undefined && isLanguageTag(place) && isSameLanguage(place, lang);
  const description = textOf(data.description);
  const page = {
    file,
    path,
    url,
    language: language && new Intl.Locale(language).toString(),
    homePrefix: isHome ? prefix : isInPlace ? `/${place}` : undefined,
    original: isInPlace ? "/" : addressOf(inLanguage),
    title: withEmoji(wordsIn(withoutMarkdown(textOf(data.title)) ?? heading ?? nameOf(inLanguage))),
    description: description && withEmoji(wordsIn(withoutMarkdown(description))),
    image: imageOf(data, path),
    template: textOf(data.template)?.replace(/^layouts\/|\.njk$/g, ""),
    isDraft: !isMain && data.draft === true,
    isListed: !isUnlisted(data) && !isNo(hugo.list),
    robots: robotsOf(data),
    nav,
    isDropdown: !isHome && nav?.children !== undefined && loaded.body.trim() === "",
    redirects,
    source,
    loaded,
  };
  const warnings = page.isDraft
    ? []
    : [...unknownWishes(data), ...addressesElsewhere(data, url)].map(([key, message]) => ({
        file,
        line: lineOf(key),
        message,
      }));
  for (const key of page.isDraft ? [] : ["title", "description"]) {
    const line = loaded.lineOf(key);
    const fact = line === undefined ? "" : (source.split(/\r\n?|\n/)[line - 1] ?? "");
    const message = /^\w+:/.test(fact) ? wordsLostFrom(fact) : undefined;
    if (line !== undefined && message !== undefined) warnings.push({ file, line, message });
  }
  if (/\.html?$/i.test(path) && /^\s*<(?:!doctype|html)\b/i.test(loaded.body)) {
    const message =
      "this is a whole page of HTML, but it is shown within the pages of the site, since it has front matter. To publish it as it is, delete the two lines with --- and what is between them.";
    warnings.push({ file, line: 1, message });
  }
  return { page, problems, warnings };
}

/** Whether a page or a piece of news waits for its `publishDate`, or is past its `expiryDate`, as Hugo has them. */
export function isOutOfTime(data: LoadedPage["data"], now: Date | undefined): boolean {
  const timeOf = (key: string) => Date.parse(textOf(data[key]) ?? "");
  return (
    now !== undefined && (timeOf("publishDate") > now.getTime() || timeOf("expiryDate") <= now.getTime())
  );
}

/** What other programs, or people, call a page that not everybody is to see. */
const secret =
  /^(?:private|hidden|hide|headless|protected|password|status|visibility|visible|listed|drafts|is_?draft|publish|public|unpublished|wip|exclude)$/;

const yes = /^(?:true|yes|on|draft|private|hidden|unpublished)$/i;
const no = /^(?:false|no|off)$/i;

/** What is meant for `redirect_from`. */
const formerAddress = /^(?:redirects|redirects?[_-]?from|alias)$/i;

/** The keys by which a page or a piece of news asks not to be seen, in words that are not known here. */
export function unknownSecrets(data: LoadedPage["data"]): string[] {
  return Object.keys(data).filter(
    (key) =>
      secret.test(key) &&
      (key === "password"
        ? data[key]
        : (/^(?:pub|visible|listed)/.test(key) ? no : yes).test(String(data[key]))),
  );
}

/** What a page asks for that would else be passed over without a word, each with its key. */
function unknownWishes(data: LoadedPage["data"]): [key: string, message: string][] {
  const wishes = unknownSecrets(data).map((key): [string, string] => [
    key,
    `"${key}" is not known here, so everybody can see this page. Write draft: true to keep it back, or sitemap: false to keep it from search engines only.`,
  ]);
  for (const key of ["title", "description"]) {
    const value = data[key];
    const isBraces = typeof value === "object" && value !== null && !Array.isArray(value);
    if (isBraces || /\{\{|\{%/.test(String(value)))
      wishes.push([
        key,
        `"${key}" is no place for braces: nothing is put in for them there. Write the words themselves.`,
      ]);
  }
  if (Array.isArray(data.title))
    wishes.push([
      "title",
      'this title is no text: [ means something else there. Write it in double quotes, as in title: "[Draft] My page".',
    ]);
  for (const key of Object.keys(data)) {
    if (/^redirect(?:_to)?$/.test(key))
      wishes.push([
        key,
        `"${key}" is not known here, so nothing leads on from this page. Name its address under redirect_from in the page it is to lead to, or write a link.`,
      ]);
    // Of a key with a capital, there is one without.
    else if (formerAddress.test(key) && !/^redirect_from$|^[A-Z]/.test(key))
      wishes.push([key, `"${key}" is not known here, so nothing leads on from there. Write redirect_from.`]);
  }
  return wishes;
}

/** Where Hugo would publish a page that says so, and we do not. */
function addressesElsewhere(
  { url, slug, permalink }: LoadedPage["data"],
  address: string,
): [key: string, message: string][] {
  if (permalink !== undefined || address === "/") return [];
  const wish = url === undefined ? "slug" : "url";
  const written = textOf(url ?? slug) ?? "";
  const wanted =
    wish === "slug" && /^[\w-]+$/.test(written) ? address.replace(/[^/]+\/?$/, written) : written;
  const read = /^\/(?!\/)/.test(wanted) ? readAddress(wanted, "/") : undefined;
  if (!read || "mistake" in read || read.path === address) return [];
  return [[wish, `"${wish}" is not known here: this page is at ${address}. Write permalink: ${read.path}`]];
}

/** Whether a page asks not to be found, in the words of Jekyll's, Hugo's and other sitemaps. */
function isUnlisted(data: LoadedPage["data"]): boolean {
  const { exclude, disable } = record(data.sitemap);
  const isSaid = [data.unlisted, data.sitemap_exclude, data.eleventyExcludeFromCollections, exclude, disable];
  return data.sitemap === false || isSaid.some(isYes) || robotsOf(data) !== undefined;
}

/** What a page has for search engines that are not to show it, in the words of Hugo's and other themes. */
function robotsOf({ noindex, robots }: LoadedPage["data"]): string | undefined {
  const written = listOf(robots).join(", ");
  if (/\b(?:noindex|none)\b/i.test(written)) return written;
  return isYes(noindex) ? "noindex" : undefined;
}

const isYes = (value: unknown) => flagOf(value) === true;
const isNo = (value: unknown) => flagOf(value) === false || /^never$/i.test(String(value));

/**
 * The picture of a page in the words of Jekyll, Hugo and Quarto. It counts from the page in some of them, and in others from
 * the site's root.
 */
function imageOf(data: LoadedPage["data"], path: string): string[] {
  const { path: ofJekyll, src, url, filename } = record(data.image);
  const written = [data.image, ofJekyll, src, url, filename, data.og_image, listOf(data.images)[0]].find(
    (address): address is string => typeof address === "string" && address !== "",
  );
  if (written === undefined) return [];
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(written)) return [written.replace(/^(?=\/)/, "https:")];
  const from = (base: string) =>
    new URL(encodeURI(decoded(written)), `https://root.invalid/${encodeURI(base)}`).pathname;
  return [...new Set([from(path), from("")])];
}

/** A Markdown heading of the first rank, of words alone, that a page begins with. */
const firstHeading = /^\s*(?:# +([^\n]+?)(?: +#+)?|([^\n]+)\n=+)[ \t]*(?:\n|$)/;

/**
 * Takes the heading that a page begins with for its title, as GitHub Pages does. It leaves the text, above which the title
 * stands, unless the page has another title in its front matter.
 */
function takeHeading(
  loaded: LoadedPage,
  path: string,
): { readonly heading: string | undefined; readonly loaded: LoadedPage } {
  const { data, body } = loaded;
  const [whole = "", ...forms] =
    /\.html?$/i.test(path) || path === "index.md" ? [] : (firstHeading.exec(body) ?? []);
  const heading = forms.find((text) => text !== undefined)?.trim();
  const title = textOf(data.title) ?? heading;
  if (heading === undefined || title !== heading || /[*_`[\]<>{}$&\\]|:\w+:/.test(heading))
    return { heading: undefined, loaded };
  return { heading, loaded: { ...loaded, body: whole.replace(/[^\n]/g, "") + body.slice(whole.length) } };
}

/** Marks of Markdown around words, and formulas, as Quarto has them in titles: not single signs, as in "A*" and "$5". */
const marked =
  /(?<![^\s("'])(\*{1,2}|`)(?=\S)[^*`]*[^\s*`]\1(?![^\s)"'.,:;!?])|\[[^[\]]+\]\([^()\s]+\)|\$(?=\S)[^$]*[\\^_][^$]*[^\s$]\$(?!\d)/;

/** Words as a visitor reads them, of which some are written in Markdown. */
function withoutMarkdown(text: string): string;
function withoutMarkdown(text: string | undefined): string | undefined;
function withoutMarkdown(text: string | undefined): string | undefined {
  if (text === undefined || !marked.test(text)) return text;
  return textIn(parse(markdown.renderInline(text, {})))
    .replaceAll("<", "&lt;")
    .replace(/\s+/g, " ")
    .trim();
}

/** Words that other programs put into a page as HTML: without its tags, and with the characters that it names. */
function wordsIn(text: string): string {
  if (!/[<&]/.test(text)) return text;
  const words = text.replace(
    /<\/?(?:a|b|br|center|code|em|font|i|img|p|small|span|strong|sub|sup|u|wbr)\b[^<>]*>/gi,
    (tag) => (/^<(?:br|p)\b/i.test(tag) ? " " : ""),
  );
  return textIn(parse(words.replaceAll("<", "&lt;")))
    .replace(/\s+/g, " ")
    .trim();
}

function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** What a page is called that has no title: as its file, or as its folder. */
function nameOf(path: string): string {
  const names = path.replace(/\.[^.]*$/, "").split("/");
  const name = names.at(-1) ?? "";
  return (/^index$/i.test(name) && names.length > 1 ? names.at(-2) : name) ?? name;
}
