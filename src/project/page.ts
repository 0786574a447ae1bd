import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { sep } from "node:path";
import { decodeText, readText } from "../decode.ts";
import { mergeMarkLine, mergeMarkMessage } from "../merge-marks.ts";
import type { Edition } from "../page/editions.ts";
import { loadPage } from "../page/load.ts";
import { type FiledNewsRead, readNewsData, readNewsFiles } from "../page/news-files.ts";
import { isFiledNews } from "../page/place.ts";
import { type Page, readLoadedPage, readPage } from "../page/read.ts";
import { factsFile } from "../site/site.ts";
import { wordsOf } from "../site/words/words.ts";
import { buildTime } from "./clock.ts";
import { contentFolder, homeFile, noHome } from "./content.ts";
import { expandPage, expandText } from "./expand-page.ts";
import { readIfThere } from "./read-if-there.ts";

/**
 * Reads the author's home page in a language, and news in files of its own, from disk. A missing page is a problem like
 * any other.
 */
export async function readProjectPage(edition: Edition): Promise<Page> {
  const { site, prefix, file = homeFile } = edition;
  const titleOfNews = wordsOf(site.language, site.words).news;
  const isMain = prefix === "";
  const place = isMain
    ? {}
    : { base: `/${file.slice(contentFolder.length + 1)}`, home: `${prefix}/`, mayHaveNoNews: true };
  const options = { file, ...site, titleOfNews, ...place };
  const bytes = await readIfThere(file);
  if (!bytes) {
    return { ...readPage("", options), problems: [{ ...noHome(), file }], warnings: [] };
  }
  const source = decodeText(bytes).text;
  const line = mergeMarkLine(source);
  if (line !== undefined)
    return { ...readPage("", options), problems: [{ file, line, message: mergeMarkMessage }], warnings: [] };
  const loaded = loadPage(source, file);
  const body = await expandPage({ file, url: `${prefix}/` }, loaded, site);
  const filed = readFiledNews(edition, /<!--\s*news\s*-->/.test(body.text));
  const sources = await Promise.all(
    filed.news.map(({ source, title }) => expandText(source, { title }, site)),
  );
  const news = filed.news.map((item, at) => ({ ...item, source: sources[at] ?? item.source }));
  const page = readLoadedPage(loaded, body, options, news);
  const warnings = [body, filed, ...sources, page].flatMap(({ warnings }) => warnings);
  const problems = [body, filed, ...sources, page].flatMap(({ problems }) => problems);
  return { ...page, warnings, problems };
}

/**
 * Reads news in files of its own: in the folder `_news`, or the one that the facts name; and in the data file that the
 * facts name, or `news.yml` if the page has a place for it. In another language, it is below a folder of that name:
 * `zh/_news`.
 */
function readFiledNews({ site, prefix }: Edition, isMarked: boolean): FiledNewsRead {
  const base = contentFolder + prefix;
  const place = site.news?.folder ?? "_news";
  const folder = `${base}/${place}`;
  const isThere = isFolder(folder);
  const names = isThere
    ? readdirSync(folder, { encoding: "utf8", recursive: true })
        .map((name) => name.split(sep).join("/"))
        .filter(
          (name) =>
            isFiledNews(place, name) &&
            !/(?:^|\/)(?:[_.~#]|drafts?\/)/i.test(name) &&
            /\.(?:md|markdown|html?)$/i.test(name),
        )
    : [];
  // Perhaps only another language has news.
  const isElsewhere = () =>
    readdirSync(contentFolder).some((name) => isFolder(`${contentFolder}/${name}/${place}`));
  const isMissing = site.news?.folder !== undefined && prefix === "" && !isThere && !isElsewhere();
  const message = `news.folder names ${site.news?.folder}, but there is no such folder. Put it in ${contentFolder}, correct the name, or delete the line.`;
  // No news is withdrawn by a slip in the facts.
  const missing = isMissing ? [{ file: factsFile, message }] : [];
  const clock = buildTime();
  const read = (file: string) => ({ file, ...readText(readFileSync(file), file) });
  const found = names.sort().map((name) => {
    const file = `${folder}/${name}`;
    return { file, stats: statSync(file, { throwIfNoEntry: false }) };
  });
  const broken = found
    .filter(({ stats }) => stats === undefined)
    .map(({ file }) => ({ file, message: "This link leads nowhere, so it is not read." }));
  const texts = found.filter(({ stats }) => stats?.isFile()).map(({ file }) => read(file));
  const now = "now" in clock ? clock.now : undefined;
  const inFiles = readNewsFiles(texts, now);
  const ofTexts = texts.flatMap(({ warnings }) => warnings);
  const files = {
    ...inFiles,
    warnings: [...inFiles.warnings, ...ofTexts, ...broken],
    problems: [...inFiles.problems, ...missing],
  };
  const named = site.news?.data;
  const usual = isMarked ? ["yml", "yaml", "json", "csv"].map((ending) => `_data/news.${ending}`) : [];
  const file = [...(named === undefined ? usual : [named])]
    .flatMap((name) => [`${base}/${name}`, ...(prefix === "" ? [name, `_data/${name}`] : [])])
    .find((name) => isFile(name));
  if (named === undefined && file !== undefined && names.length > 0) {
    const message = `This news is not read, because the folder ${folder} is. To have both, write news: { data: ${file.replace(`${base}/`, "")} } in ${factsFile}.`;
    return { ...files, warnings: [...files.warnings, { file, message }] };
  }
  if (named !== undefined && file === undefined && prefix === "") {
    const message = `news.data names ${named}, but there is no such file. Put it in ${contentFolder}, correct the name, or delete the line.`;
    return { ...files, problems: [...files.problems, { file: factsFile, message }] };
  }
  if (file === undefined) return files;
  const context = { ...site.dates, language: site.language };
  const { text, warnings } = read(file);
  const data = readNewsData(file, text, context, now);
  return {
    news: [...files.news, ...data.news],
    warnings: [...files.warnings, ...warnings, ...data.warnings],
    problems: [...files.problems, ...data.problems],
  };
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}
