import { type Data, record, textOf } from "../data.ts";
import { parseDataFile } from "../data-file.ts";
import { hasFrontMatter } from "../page/load.ts";
import type { Problem } from "../problem.ts";
import { type Book, bookOf, ofBook } from "./book.ts";
import { filesIn, type OldSite, type SiteKind, stemOf } from "./old-site.ts";
import { ofHexo, ofHugo, ofJekyll, ofQuarto, ofRMarkdown } from "./programs.ts";
import { dataOfToha } from "./toha.ts";
import { inHugoWords, isOfZola } from "./zola.ts";

/** What an old site is, and what it says about itself. */
export interface Configuration {
  readonly kind: SiteKind;
  /** Whether it is made with Zola, which has Hugo's folders. */
  readonly isZola: boolean;
  /** Whether it is the folder `source` of a site made with Hexo, which is laid out as Jekyll's sites are. */
  readonly isHexo: boolean;
  /** The first of its files, by name. */
  readonly file: string;
  /** All configuration files as one; a later file's keys win. */
  readonly data: Data;
  /** The data files: `_data/a/b.yml`, on Hugo `data/a/b.yml`, is `a.b`. */
  readonly dataFiles: Data;
  /** What Jupyter Book or MyST know about it. */
  readonly book: Book | undefined;
  readonly problems: readonly Problem[];
}

/** Reads the configuration of an old site, and tells what it was made with. */
export function readConfiguration(old: OldSite): Configuration {
  const problems: Problem[] = [];
  const readData = (file: string) => {
    const { data, problem } = parseDataFile(file, old.text(file) ?? "");
    if (problem) problems.push(problem);
    return data;
  };
  // Next to the settings of R Markdown or Hugo, GitHub's for Jekyll are for a theme that nobody sees.
  const isOfRmd = ["_site.yml", "index.Rmd"].every((file) => old.files.includes(file));
  const isOfOther = isOfRmd || isSurelyHugo(old.files);
  const files = old.files.filter(
    (file) =>
      !(isOfOther && file.startsWith("_config")) &&
      /^(?:_config|_quarto|_site|hugo|config)\.(?:ya?ml|toml|json)$|^config\/_default\/[\w.-]+\.(?:ya?ml|toml|json)$/.test(
        file,
      ),
  );
  const data = settingsIn(files, readData);
  const kind = kindOf(old, data);
  const isZola = kind === "Hugo" && isOfZola(data);
  if (isZola) Object.assign(data, inHugoWords(data));
  if (kind === "Hugo") addMainLanguage(data);
  const isHexo = kind === "Jekyll" && isSourceOfHexo(old.files);
  // The title is that of the file, after its folders (Hexo, "Permalinks").
  if (isHexo) data.permalink = "/:year/:month/:day/:path/";
  if (kind === "R Markdown") {
    const { name, title, description, base_url, navbar } = data;
    data.website = { title: title ?? name, description, "site-url": base_url, navbar };
  }
  const dataFiles = dataFilesIn(old, kind === "Hugo" ? "data" : "_data", readData);
  const ofToha = kind === "Hugo" ? dataOfToha(dataFiles, mainLanguageOf(data) || "en") : undefined;
  if (ofToha !== undefined) {
    data.author ??= ofToha.author;
    problems.push(...ofToha.problems);
    Object.assign(dataFiles, ofToha.dataFiles);
  }
  const book = kind === "plain" ? bookOf(old) : undefined;
  Object.assign(data, book?.data);
  return { kind, isZola, isHexo, file: files[0] ?? ".", data, dataFiles, book, problems };
}

/** All settings as one; a later file's keys win. */
function settingsIn(files: readonly string[], readData: (file: string) => unknown): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const file of files) {
    const read = readData(file);
    // Hugo keeps these in files named after the key, and after a language if they are for one alone.
    const [, key, language] = file.startsWith("config/_default/")
      ? (/^(params|menus?|languages)(?:\.([\w-]+))?$/.exec(stemOf(file)) ?? [])
      : [];
    if (key === undefined) Object.assign(data, record(read));
    else if (language === undefined) data[key] = { ...record(data[key]), ...record(read) };
    else {
      const languages: Record<string, unknown> = { ...record(data.languages) };
      const own = key === "languages" ? record(read) : { [key]: read };
      languages[language] = { ...record(languages[language]), ...own };
      data.languages = languages;
    }
  }
  return data;
}

/** Applies the settings for the site's main language to the site. */
function addMainLanguage(data: Record<string, unknown>): void {
  const own = record(record(data.languages)[mainLanguageOf(data)]);
  for (const key of ["title", "menu", "menus", "author", "languageCode"]) data[key] ??= own[key];
  data.params = { ...record(data.params), ...record(own.params) };
}

/** The content of data files, by path below a folder: `a/b.yml` is `a.b`. */
function dataFilesIn(
  old: OldSite,
  folder: string,
  readData: (file: string) => unknown,
): Record<string, unknown> {
  const dataFiles: Record<string, unknown> = {};
  for (const file of filesIn(old, folder)) {
    if (!/\.(?:ya?ml|toml|json|csv|tsv)$/i.test(file)) continue;
    const path = file
      .slice(folder.length + 1)
      .replace(/\.[^.]*$/, "")
      .split("/");
    let at = dataFiles;
    for (const folder of path.slice(0, -1)) {
      // A file may have the name of a folder.
      const within: Record<string, unknown> = { ...record(at[folder]) };
      at[folder] = within;
      at = within;
    }
    at[path.at(-1) ?? ""] = readData(file);
  }
  return dataFiles;
}

/** What a site was made with, from signs that only such sites have. */
function kindOf(old: OldSite, data: Data): SiteKind {
  const has = (pattern: RegExp) => old.files.some((file) => pattern.test(file));
  // Others have a file of that name, too.
  const isJekyll = has(ofJekyll) && !has(ofHexo) && !has(ofBook);
  const isHugo =
    isSurelyHugo(old.files) ||
    (!isJekyll && (has(ofHugo) || (has(/^config(?:\/_default\/.*)?\.(?:toml|ya?ml)$/) && has(/^content\//))));
  const isQuarto = has(ofQuarto) || has(/^index\.qmd$/);
  const makesSite = /^(?:website|book)$/.test(textOf(record(data.project).type) ?? "");
  // Quarto also makes pages for Hugo, whose home page is elsewhere.
  const hasPagesOfHugo = has(/^content\/(?:.+\/)?_index\./) || !has(/^index\.qmd$/);
  if (isQuarto && (makesSite || !isHugo || !hasPagesOfHugo)) return "Quarto";
  if (isHugo) return "Hugo";
  if (
    "scholar" in data ||
    data.theme === "al_folio_core" ||
    has(/^_bibliography\/|^_layouts\/bib\.|^_data\/socials\.yml$/)
  )
    return "al-folio";
  if ("google_scholar_stats_use_cdn" in data || has(/^google_scholar_crawler\//)) return "acad-homepage";
  if (record(data.author).googlescholar !== undefined || has(/^talkmap|^markdown_generator\//))
    return "academicpages";
  if (has(/^_publications\//) && has(/^_talks\/|^_teaching\//)) return "academicpages";
  // GitHub puts a theme's configuration next to other programs' and handmade pages, which Jekyll leaves as they are.
  const home = old.text("index.html");
  const isAsIs = home !== undefined && !hasFrontMatter(home);
  if ((!isJekyll || isAsIs || has(ofRMarkdown)) && has(/^index\.Rmd$/)) return "R Markdown";
  const theme = `${data.theme ?? ""} ${data.remote_theme ?? ""}`;
  if (theme.includes("minimal-mistakes") || "minimal_mistakes_skin" in data) return "minimal-mistakes";
  if (has(/^_news\//)) return "al-folio";
  if ((isJekyll && !isAsIs) || has(/^_(?:pages|posts)\//)) return "Jekyll";
  return !isAsIs && has(/^_(?:layouts|includes)\//) ? "Jekyll" : "plain";
}

/** Whether most posts have no date in their names, which Jekyll asks for, and no file is another program's. */
function isSourceOfHexo(files: readonly string[]): boolean {
  const ofOthers = /^(?:_(?:config\.|site\.|includes\/|layouts\/|pages\/|sass\/)|Gemfile|package\.json)/;
  if (files.some((file) => ofOthers.test(file))) return false;
  const posts = files.filter((file) => /^_posts\/.*\.(?:md|markdown)$/.test(file));
  const dated = posts.filter((file) => /^\d{4}-\d\d?-\d\d?-/.test(stemOf(file)));
  return dated.length * 2 < posts.length;
}

/** Whether a site is made with Hugo, even if GitHub has left a configuration for Jekyll there. */
function isSurelyHugo(files: readonly string[]): boolean {
  const has = (pattern: RegExp) => files.some((file) => pattern.test(file));
  return (
    (has(ofHugo) || has(/^config\.toml$/)) &&
    has(/^content\//) &&
    !has(/^_(?:includes|layouts|pages|posts)\//) &&
    // GitHub has left a home page, too, where one of Hugo's is there.
    (has(/^content\/_index\.\w+$/) || !has(/^index\.(?:md|markdown)$/))
  );
}

/** The main language of a Hugo site, as called in its configuration. */
export function mainLanguageOf({ defaultContentLanguage, languages }: Data): string {
  return textOf(defaultContentLanguage) ?? Object.keys(record(languages))[0] ?? "";
}
