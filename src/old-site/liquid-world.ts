import { type Data, record, textOf } from "../data.ts";
import { expandLiquid } from "../liquid/expand.ts";
import type { LiquidWorld } from "../liquid/world.ts";
import { sourceOf } from "../page/source.ts";
import { slugOf } from "../publications/slugs.ts";
import { workUrl } from "../publications/work.ts";
import { languageOfPolyglot, linked, mainLanguageOfPolyglot } from "./addresses.ts";
import { dateOf, publicationFolders, redirectOf, titleByName } from "./collections.ts";
import type { Configuration } from "./configuration.ts";
import { collectionOf, collectionsIn, postsBy } from "./jekyll.ts";
import { stemOf } from "./old-site.ts";
import type { OldPage } from "./page.ts";
import { keyOf } from "./publications.ts";

/** What pages and their Liquid take from outside the site: the time, for those that show it, and Markdown. */
export type FromOutside = Pick<LiquidWorld, "now" | "markdownify">;

/**
 * What Liquid sees of an old site, on any page.
 *
 * @param pages all pages, and posts without pages of their own
 * @param files the names of all files
 * @param more what else it finds
 */
export function worldOf(
  pages: readonly OldPage[],
  files: readonly string[],
  configuration: Configuration,
  more: FromOutside & Pick<LiquidWorld, "filters" | "translations" | "addressOf" | "include">,
): LiquidWorld {
  const shown = expandingOnce((page) => ({ ...world, site: siteOn(page, world.site, configuration) }));
  const collections = collectionsOf(pages, configuration, more.markdownify, shown);
  const { posts = [] } = collections;
  const world: LiquidWorld = {
    site: { lang: more.translations?.language, ...siteOf(configuration, files, collections) },
    page: {},
    hasOnlyKnownFilters: !files.some((file) => /^_plugins\/.*\.rb$/.test(file)),
    paginator: { posts, page: 1, total_pages: 1, total_posts: posts.length },
    ...more,
  };
  return world;
}

/** What templates see of the pages of each collection, oldest first, except posts, newest first. */
function collectionsOf(
  pages: readonly OldPage[],
  { data }: Configuration,
  markdownify: (markdown: string) => string,
  shown: (page: OldPage, text: string) => string,
): Record<string, Data[]> {
  // Collections that a configuration names exist, even if empty.
  const collections: Record<string, Data[]> = Object.fromEntries(
    ["posts", ...collectionsIn(data)].map((name) => [name, []]),
  );
  for (const page of pages) {
    const folder = folderOf(page.file);
    collections[folder] ??= [];
    collections[folder].push(documentOf(page, (text) => shown(page, text), markdownify));
  }
  for (const items of Object.values(collections))
    items.sort((a, b) => String(record(a).date ?? "").localeCompare(String(record(b).date ?? "")));
  collections.posts?.reverse();
  return collections;
}

/** Expands the Liquid of a page, once; a page that shows all others appears in them without its own. */
function expandingOnce(worldOn: (page: OldPage) => LiquidWorld): (page: OldPage, text: string) => string {
  const known = new Map<OldPage, Map<string, string>>();
  const expanding = new Set<OldPage>();
  return (page, text) => {
    const before = known.get(page)?.get(text);
    if (before !== undefined) return before;
    if (expanding.has(page)) return "";
    expanding.add(page);
    const { file, bodyLine } = page;
    const expanded = expandLiquid(sourceOf(file, text, bodyLine), {
      ...worldOn(page),
      page: pageOf(page),
    }).text;
    expanding.delete(page);
    known.set(page, (known.get(page) ?? new Map()).set(text, expanded));
    return expanded;
  };
}

/** Jekyll's `site`. */
function siteOf(
  { data, dataFiles }: Configuration,
  files: readonly string[],
  collections: Readonly<Record<string, Data[]>>,
): Data {
  const { posts = [] } = collections;
  return {
    ...data,
    // There are no pages for tags and categories.
    display_tags: [],
    display_categories: [],
    static_files: files.map((file) => ({
      path: `/${file}`,
      name: file.replace(/^.*\//, ""),
      basename: stemOf(file),
      extname: /\.[^./]*$/.exec(file)?.[0] ?? "",
    })),
    categories: postsBy(posts, "categories", "category"),
    tags: postsBy(posts, "tags", "tag"),
    ...collections,
    data: dataFiles,
    url: textOf(data.url) ?? "",
    // The smaller copies of pictures that al-folio makes when built do not exist.
    ...(data.imagemagick !== undefined && {
      imagemagick: { ...record(data.imagemagick), enabled: false, widths: [] },
    }),
    // On GitHub, the address below which the site is.
    github: { url: "" },
    baseurl: "",
  };
}

/** Jekyll's `site` on a page: jekyll-polyglot shows the pages and data of its language, or else of the main one. */
export function siteOn(
  { file, data }: Pick<OldPage, "file" | "data">,
  site: Data,
  { data: configuration }: Configuration,
): Data {
  const main = mainLanguageOfPolyglot(configuration);
  const language = languageOfPolyglot(file, data, configuration);
  if (main === undefined || language === undefined) return site;
  const inLanguage = (value: unknown) => {
    if (!Array.isArray(value)) return value;
    const addresses = new Set(value.map((item) => record(item).url));
    return value.filter((item) => {
      const { path, url } = record(item);
      if (path === undefined || url === undefined) return true;
      const own = languageOfPolyglot(String(path), record(item), configuration);
      return own === language || (own === main && !addresses.has(`/${language}${url}`));
    });
  };
  const all = record(site.data);
  return {
    ...Object.fromEntries(Object.entries(site).map(([name, value]) => [name, inLanguage(value)])),
    data: { ...all, ...record(all[main]), ...record(all[language]) },
    default_lang: main,
    active_lang: language,
  };
}

/**
 * What templates see of a page of a collection.
 *
 * @param shown expands the Liquid of a part of the page
 */
function documentOf(
  { file, data, body, address }: OldPage,
  shown: (text: string) => string,
  markdownify: (markdown: string) => string,
): Data {
  const content = () => (/\.html?$/i.test(file) ? shown(body) : markdownify(shown(body)));
  return {
    slug: slugOfName(file),
    ...data,
    title: data.title ?? titleByName(file),
    url: publicationFolders.test(file)
      ? workUrl(slugOf(keyOf(file)))
      : (redirectOf(data, body) ?? linked(address)),
    path: file,
    date: dateOf({ file, data }) || undefined,
    // Loops see pages as they are shown.
    get content() {
      return content();
    },
    get excerpt() {
      return data.excerpt ?? markdownify(shown(body.trim().split(/\n\s*\n/)[0] ?? ""));
    },
    // A page printed as such is its content.
    toString: content,
  };
}

function slugOfName(file: string): string {
  return stemOf(file).replace(/^\d{4}-\d\d?-\d\d?-/, "");
}

/** Jekyll's `page`, on the page itself. */
export function pageOf({ file, data, address }: OldPage): Data {
  const dir = address.replace(/[^/]*$/, "");
  // Only what is in a collection has these, if its front matter does not say them.
  const isOfCollection = folderOf(file) !== "pages";
  const ofName = isOfCollection ? { slug: slugOfName(file), date: dateOf({ file, data }) || undefined } : {};
  return { path: file, name: file.replace(/^.*\//, ""), dir, ...ofName, ...data, url: address };
}

/** The Jekyll folder of a file in a collection. */
export function folderOf(file: string): string {
  return collectionOf(file) ?? "pages";
}
