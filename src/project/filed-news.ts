import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { sep } from "node:path";
import { readText } from "../decode.ts";
import type { Edition } from "../page/editions.ts";
import { type FiledNewsRead, readNewsData, readNewsFiles } from "../page/news-files.ts";
import { isFiledNews } from "../page/place.ts";
import type { Problem } from "../problem.ts";
import { factsFile } from "../site/site.ts";
import { buildTime } from "./clock.ts";
import { contentFolder } from "./content.ts";

/**
 * Reads news in files of its own: in the folder `_news`, or the one that the facts name; and in the data file that the
 * facts name, or `news.yml` if the page has a place for it. In another language, it is below a folder of that name:
 * `zh/_news`.
 *
 * @param isMarked whether the page has a place for news from other files
 */
export function readFiledNews(edition: Edition, isMarked: boolean): FiledNewsRead {
  const { site, prefix } = edition;
  const base = contentFolder + prefix;
  const place = site.news?.folder ?? "_news";
  const folder = `${base}/${place}`;
  const clock = buildTime();
  const now = "now" in clock ? clock.now : undefined;
  const paths = newsFilesIn(folder, place);
  const read = readFiles(paths, now);
  const files = { ...read, problems: [...read.problems, ...missingFolder(edition)] };
  const named = site.news?.data;
  const file = dataFileOf(edition, isMarked);
  if (named === undefined && file !== undefined && paths.length > 0) {
    const message = `This news is not read, because the folder ${folder} is. To have both, write news: { data: ${file.replace(`${base}/`, "")} } in ${factsFile}.`;
    return { ...files, warnings: [...files.warnings, { file, message }] };
  }
  if (named !== undefined && file === undefined && prefix === "") {
    const message = `news.data names ${named}, but there is no such file. Put it in ${contentFolder}, correct the name, or delete the line.`;
    return { ...files, problems: [...files.problems, { file: factsFile, message }] };
  }
  if (file === undefined) return files;
  const { text, warnings } = textIn(file);
  const data = readNewsData(file, text, { ...site.dates, language: site.language }, now);
  return {
    news: [...files.news, ...data.news],
    warnings: [...files.warnings, ...warnings, ...data.warnings],
    problems: [...files.problems, ...data.problems],
  };
}

/** The files of news in a folder, by name, from the project's folder. */
function newsFilesIn(folder: string, place: string): readonly string[] {
  if (!isFolder(folder)) return [];
  return readdirSync(folder, { encoding: "utf8", recursive: true })
    .map((name) => name.split(sep).join("/"))
    .filter(
      (name) =>
        isFiledNews(place, name) &&
        !/(?:^|\/)(?:[_.~#]|drafts?\/)/i.test(name) &&
        /\.(?:md|markdown|html?)$/i.test(name),
    )
    .sort()
    .map((name) => `${folder}/${name}`);
}

function readFiles(paths: readonly string[], now: Date | undefined): FiledNewsRead {
  const found = paths.map((file) => ({ file, stats: statSync(file, { throwIfNoEntry: false }) }));
  const broken = found
    .filter(({ stats }) => stats === undefined)
    .map(({ file }) => ({ file, message: "This link leads nowhere, so it is not read." }));
  const texts = found.filter(({ stats }) => stats?.isFile()).map(({ file }) => textIn(file));
  const read = readNewsFiles(texts, now);
  return { ...read, warnings: [...read.warnings, ...texts.flatMap(({ warnings }) => warnings), ...broken] };
}

/** The problem that the facts name a folder that is not there: no news is withdrawn by a slip in them. */
function missingFolder({ site, prefix }: Edition): Problem[] {
  const folder = site.news?.folder;
  if (folder === undefined || prefix !== "" || isFolder(`${contentFolder}/${folder}`)) return [];
  // Perhaps only another language has news.
  if (readdirSync(contentFolder).some((name) => isFolder(`${contentFolder}/${name}/${folder}`))) return [];
  const message = `news.folder names ${folder}, but there is no such folder. Put it in ${contentFolder}, correct the name, or delete the line.`;
  return [{ file: factsFile, message }];
}

/** The data file of news, if there is one. */
function dataFileOf({ site, prefix }: Edition, isMarked: boolean): string | undefined {
  const usual = isMarked ? ["yml", "yaml", "json", "csv"].map((ending) => `_data/news.${ending}`) : [];
  const names = site.news?.data === undefined ? usual : [site.news.data];
  return names
    .flatMap((name) => [
      `${contentFolder}${prefix}/${name}`,
      ...(prefix === "" ? [name, `_data/${name}`] : []),
    ])
    .find(isFile);
}

function textIn(file: string) {
  return { file, ...readText(readFileSync(file), file) };
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}
