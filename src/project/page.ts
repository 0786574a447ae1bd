import { decodeText } from "../decode.ts";
import { mergeMarkLine, mergeMarkMessageIn } from "../merge-marks.ts";
import type { Edition } from "../page/editions.ts";
import { loadPage } from "../page/load.ts";
import { type Page, readLoadedPage, readPage } from "../page/read.ts";
import { wordsOf } from "../site/words/words.ts";
import { contentFolder, homeFile, noHome } from "./content.ts";
import { expandPage, expandText } from "./expand-page.ts";
import { readFiledNews } from "./filed-news.ts";
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
    return {
      ...readPage("", options),
      problems: [{ file, line, message: mergeMarkMessageIn(file) }],
      warnings: [],
    };
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
