import { type Data, record, textOf } from "../data.ts";
import type { Configuration } from "./configuration.ts";
import { isOfPandoc, stemOf } from "./old-site.ts";

/** Jekyll's named ways of writing addresses. */
const styles: Readonly<Record<string, string>> = {
  date: "/:categories/:year/:month/:day/:title.html",
  pretty: "/:categories/:year/:month/:day/:title/",
  ordinal: "/:categories/:year/:y_day/:title.html",
  none: "/:categories/:title.html",
};

/**
 * The address a source file had on the old site, from its root. Jekyll, "Permalinks"; Hugo, "URL management"; Quarto
 * keeps the paths of files.
 *
 * @param file from the old site's folder
 * @param data the file's front matter
 */
export function addressOfSource(file: string, data: Data, configuration: Configuration): string {
  // Such characters end the path of an address; Hugo leaves them out, too.
  return writtenAddress(file, data, configuration).replace(/[?#]/g, "");
}

function writtenAddress(file: string, data: Data, { kind, data: configuration }: Configuration): string {
  if (kind === "Hugo") return hugoAddress(file, data, configuration);
  if (kind === "R Markdown" && file.startsWith("_posts/")) return `/${file.replace(/^_|[^/]*$/g, "")}`;
  if (isOfPandoc(kind))
    return `/${file.replace(/(?:^|(?<=\/))index\.\w+$/, "").replace(/\.(?:[qR]?md)$/, ".html")}`;
  return languageFolder(file, data, configuration) + jekyllAddress(file, data, configuration);
}

/** The language that jekyll-polyglot shows at the site's own address; undefined on a site without it. */
export function mainLanguageOfPolyglot({ default_lang, plugins, gems }: Data): string | undefined {
  return textOf(default_lang) ?? (namesIn(plugins ?? gems).includes("jekyll-polyglot") ? "en" : undefined);
}

/** The language in which jekyll-polyglot shows a page, by its front matter or its path. */
export function languageOfPolyglot(file: string, data: Data, configuration: Data): string | undefined {
  const languages = namesIn(configuration.languages);
  const ofPath = configuration.lang_from_path === true ? file.split("/") : [];
  const language = textOf(data.lang) ?? ofPath.find((folder) => languages.includes(folder)) ?? "";
  const main = mainLanguageOfPolyglot(configuration);
  return main !== undefined && languages.includes(language) ? language : main;
}

/**
 * The folder in which jekyll-polyglot puts a page in a second language, which has the address of the one in the first.
 */
function languageFolder(file: string, data: Data, configuration: Data): string {
  const language = languageOfPolyglot(file, data, configuration);
  return language === mainLanguageOfPolyglot(configuration) ? "" : `/${language}`;
}

function jekyllAddress(file: string, data: Data, configuration: Data): string {
  const own = textOf(data.permalink);
  const global = textOf(configuration.permalink) ?? "date";
  const pattern = styles[global] ?? global;
  const [, folder, path = ""] = /^_(\w+)\/(.*)\.\w+$/.exec(file.replace(categoryFolders, "_posts/")) ?? [];
  const [, yearOfName, monthOfName, dayOfName, dated] =
    /^(\d{4})-(\d\d?)-(\d\d?)-(.*)$/.exec(stemOf(file)) ?? [];
  // The day in the front matter takes precedence over that in the name (Jekyll, "Front Matter"); Hexo has no other.
  const [, yearSaid, monthSaid, daySaid] =
    /^(\d{4})[-/](\d\d?)[-/](\d\d?)\b/.exec(textOf(data.date) ?? "") ?? [];
  const [year = "", month = "", day = ""] =
    yearSaid === undefined ? [yearOfName, monthOfName, dayOfName] : [yearSaid, monthSaid, daySaid];
  const called = textOf(data.slug) ?? dated ?? stemOf(file);
  const isPage = folder === undefined || folder === "pages";
  const style = global === "pretty" || pattern.endsWith("/") ? "/" : ".html";
  const collection = textOf(record(record(configuration.collections)[folder ?? ""]).permalink);
  const chosen =
    own ?? (folder === "posts" ? pattern : isPage ? undefined : (collection ?? `/:collection/:path${style}`));
  if (chosen === undefined) {
    const [ending = style] = style === ".html" ? (/\.html?$/i.exec(file) ?? []) : [];
    return `/${file.replace(/^_pages\//, "").replace(/(?:^|(?<=\/))index\.\w+$|\.\w+$/, (end) => (/^index/.test(end) ? "" : ending))}`;
  }
  const values: Readonly<Record<string, string>> = {
    collection: folder ?? "",
    path: isPage ? file.replace(/[^/]*$/, "").replace(/^_pages\//, "") : path,
    basename: stemOf(file),
    name: withHyphens(stemOf(file), /[^\p{M}\p{L}\p{Nd}]+/gu).toLowerCase(),
    title: withHyphens(called, /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu),
    slug: withHyphens(called, /[^\p{M}\p{L}\p{Nd}]+/gu).toLowerCase(),
    categories: [...new Set(categoriesOf(file, data).map((name) => name.toLowerCase()))].join("/"),
    year,
    short_year: year.slice(-2),
    month: month.replace(/^\d$/, "0$&"),
    i_month: month.replace(/^0/, ""),
    day: day.replace(/^\d$/, "0$&"),
    i_day: day.replace(/^0/, ""),
    y_day: String((Date.UTC(+year, +month - 1, +day) - Date.UTC(+year, 0, 0)) / 86_400_000).padStart(3, "0"),
    output_ext: ".html",
  };
  const address = chosen.replace(/:(\w+)/g, (written, name: string) => values[name] ?? written);
  // Jekyll writes "/lab/index" to a file that hosts show at "/lab/".
  return `/${address}`.replace(/\/{2,}/g, "/").replace(/\/index$/, "/");
}

/** The name of a file in Jekyll's addresses (Jekyll, `Utils.slugify`), with hyphens for other characters. */
function withHyphens(name: string, others: RegExp): string {
  return name.replace(others, "-").replace(/^-|-$/g, "");
}

/** Folders around a folder of posts, each of which is a category of theirs (Jekyll, "Posts"). */
export const categoryFolders = /^(?!vendor\/|node_modules\/)((?:[^._/][^/]*\/)+)_posts\//;

/** The categories of a post: those of its folders, and its own. */
export function categoriesOf(file: string, data: Data): readonly string[] {
  const [, folders = ""] = categoryFolders.exec(file) ?? [];
  const said = [...folders.split("/"), ...namesIn(data.categories), textOf(data.category)];
  return [...new Set(said.flatMap((name) => name || []))];
}

function hugoAddress(file: string, data: Data, configuration: Data): string {
  const url = textOf(data.url);
  if (url) return `/${url.replace(/^\//, "")}`;
  const main = textOf(configuration.defaultContentLanguage) ?? "en";
  const content = textOf(configuration.contentDir) ?? "content";
  let path = file.startsWith(`${content}/`) ? file.slice(content.length + 1) : file.replace(/^content\//, "");
  let language = "";
  const languages = Object.keys(record(configuration.languages));
  const [, code = ""] =
    /\.([a-z]{2}(?:-[\w]+)?)\.(?:md|markdown|html)$/.exec(path) ??
    /^([a-z]{2}(?:-[\w]+)?)\//.exec(path) ??
    [];
  if (code !== "" && (languages.includes(code) || code === main)) {
    path = path.replace(new RegExp(`\\.${code}(?=\\.\\w+$)|^${code}/`, "g"), "");
    if (code !== main) language = `${code}/`;
  }
  const folders = path.replace(/\.\w+$/, "").split("/");
  const last = folders.pop() ?? "";
  if (!/^_?index$/.test(last)) folders.push(last);
  const slug = textOf(data.slug);
  const name = folders.at(-1) ?? "";
  if (slug && folders.length > 0) folders[folders.length - 1] = slug;
  const pattern =
    last === "_index" ? undefined : permalinkFor(folders.length > 1 ? folders[0] : "", configuration);
  const written = (pattern && hugoPermalink(pattern, { name, folders, data })) ?? hugoPath(folders.join("/"));
  const address = `/${language}${written === "" ? "" : `${written}/`}`;
  return configuration.removePathAccents === true
    ? address
        .normalize("NFD")
        .replace(/\p{Mn}/gu, "")
        .normalize("NFC")
    : address;
}

/**
 * The pattern of the addresses of a section's pages (Hugo, "Permalinks"): older ones for all pages, newer ones by kind.
 */
function permalinkFor(section: string | undefined, { permalinks }: Data): string | undefined {
  const all = record(permalinks);
  const patterns = [...Object.entries(record(all.page)), ...Object.entries(all)];
  const [, pattern] = patterns.find(([name]) => name.replace(/^\/|\/$/g, "") === section) ?? [];
  return textOf(pattern);
}

/**
 * The address that a pattern makes for a page, without slashes around it; undefined if the page lacks what it names.
 */
function hugoPermalink(
  pattern: string,
  {
    name,
    folders,
    data,
  }: { readonly name: string; readonly folders: readonly string[]; readonly data: Data },
): string | undefined {
  const [, yearOfName, monthOfName, dayOfName, dated = name] =
    /^(\d{4})-(\d\d)-(\d\d)-?(.*)$/.exec(name) ?? [];
  const [, year = yearOfName, month = monthOfName, day = dayOfName] =
    /^(\d{4})-(\d\d)-(\d\d)/.exec(textOf(data.date) ?? "") ?? [];
  const slug = textOf(data.slug);
  const title = textOf(data.title) ?? dated;
  const values: Readonly<Record<string, string | undefined>> = {
    year,
    month,
    day,
    section: folders[0],
    sections: folders.slice(0, -1).join("/"),
    title,
    slug: slug ?? title,
    filename: name,
    contentbasename: name,
    slugorfilename: slug ?? name,
    slugorcontentbasename: slug ?? name,
  };
  // Patterns for some of the folders only, or for other forms of the day, are unknown here.
  const key = /:(\w+(?:\[[^\]]*\])?)/g;
  const named = [...pattern.matchAll(key)].map(([, key = ""]) => values[key]);
  if (named.includes(undefined)) return undefined;
  // Hugo reads a "+" in a title as a space, and drops one at the end.
  const address = pattern.replace(key, (_, key: string) =>
    hugoPath(
      hugoPath(values[key] ?? "")
        .replaceAll("+", " ")
        .trimEnd()
        .replace(/-$/, ""),
    ),
  );
  return address.replace(/\/{2,}/g, "/").replace(/^\/|\/$/g, "");
}

/**
 * A path as Hugo writes it in addresses: in small letters, with hyphens for spaces and without most other characters.
 */
export function hugoPath(path: string): string {
  return path
    .toLowerCase()
    .replace(/%(?![\da-f]{2})|[^\p{L}\p{N}\p{M}\s./_#+~@%-]/gu, "")
    .replace(/\s*-\s*|\s+/g, "-");
}

/** An address as written in a link. */
export function linked(address: string): string {
  return address.replace(/[\s#?()<>"]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** A value that may be one text, several separated by spaces or commas, or a list. */
export function namesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map(textOf).filter((text) => text !== undefined);
  return textOf(value)?.split(/[\s,]+/) ?? [];
}

/** The file that a name means in another file's folder; undefined above the site. */
export function joined(from: string, name: string): string | undefined {
  const folders = name.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const part of name.split("/")) {
    if (part === "..") {
      if (folders.pop() === undefined) return undefined;
    } else if (part !== "." && part !== "") folders.push(part);
  }
  return folders.join("/");
}

/** An address without what does not change its page: slashes, an extension, an anchor. */
export function bareAddress(address: string): string {
  return address
    .replace(/[?#].*$/, "")
    .replace(/(?:^|\/)index\.html?$|\.html?$/i, "")
    .replace(/^(?:\.?\/)+|^\.$|\/+$/g, "")
    .toLowerCase();
}
