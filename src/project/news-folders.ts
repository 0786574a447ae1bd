import type { AuthorPage } from "../page/author-page.ts";
import { foldersOfJekyll, isFiledNews } from "../page/place.ts";
import type { Problem } from "../problem.ts";
import { factsFile, type Site } from "../site/site.ts";
import { type Content, contentFolder } from "./content.ts";

/** Leaves out pages that are in the folder of news which the facts name: they are read as news, not published twice. */
export function withoutNews(content: Content, { news }: Site): Content {
  const { folder } = news ?? {};
  if (!folder) return content;
  const starts = homesOf(content).map((home) => `${home}${folder}/`);
  const isNews = ({ file, path }: AuthorPage) =>
    // A talk in the folder _talks has the path of a page in the folder talks.
    file === `${contentFolder}/${path}` &&
    starts.some((start) => path.startsWith(start) && isFiledNews(folder, path.slice(start.length)));
  const filed = content.pages.filter(isNews);
  const files = new Set(filed.map(({ file }) => file));
  const isOther = ({ file }: Problem) => !files.has(file);
  return {
    ...content,
    pages: content.pages.filter((page) => !isNews(page)),
    leftOut: [...content.leftOut, ...filed.map(({ path }) => path)],
    problems: content.problems.filter(isOther),
    warnings: content.warnings.filter(isOther),
  };
}

/** The data files of news that the facts name: what is kept back in them is for nobody else. */
export function newsData(content: Content, { news }: Site): string[] {
  const { data } = news ?? {};
  if (data === undefined) return [];
  const names = new Set(
    homesOf(content)
      .map((home) => `${contentFolder}/${home}${data}`)
      .concat(data),
  );
  return content.files.filter((path) => names.has(`${contentFolder}/${path}`));
}

/** Warns of news in folders below those in which it is read: the author's, and one for each other language. */
export function unreadNews({ paths, pages }: Content, { news }: Site): Problem[] {
  if (pages.length === 0) return [];
  const read = news?.folder ?? "_news";
  const homes = new Set(homesOf({ pages }).map((home) => home.toLowerCase()));
  const folders = paths.flatMap(
    (path) => /^((?:[^/_.][^/]*\/)+)_news\/.*\.(?:md|markdown|html?)$/i.exec(path)?.[1] ?? [],
  );
  return [...new Set(folders)]
    .filter((folder) => !homes.has(folder.toLowerCase()) && !`${folder}_news/`.startsWith(`${read}/`))
    .map((folder) => ({
      file: `${contentFolder}/${folder}_news`,
      kind: "files and folders in the wrong place",
      message: `This news is not read, because ${folder.slice(0, -1)} has no home page in a language of its own. Move it to ${contentFolder}/${read}.`,
    }));
}

/** Warns that folders which Jekyll publishes are left out. */
export function leftOutFolders(leftOut: readonly string[], { news }: Site): Problem[] {
  return foldersOfJekyll(leftOut)
    .filter((folder) => folder !== news?.folder)
    .map((folder) => ({
      file: `${contentFolder}/${folder}`,
      message: `Nothing in this folder is published, because its name begins with _. Call it ${folder.slice(1)}${
        folder === "_posts" ? `, or write news: { folder: _posts } in ${factsFile} if it holds your news` : ""
      }.`,
    }));
}

/** The folders of the languages that have a home page: `zh/`, and that of the main one, which is empty. */
function homesOf({ pages }: Pick<Content, "pages">): string[] {
  return ["", ...pages.flatMap(({ homePrefix }) => (homePrefix ? [`${homePrefix.slice(1)}/`] : []))];
}
