import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { outputOf } from "../page/place.ts";
import { faultOf } from "../project/fault.ts";
import { readPageFile } from "../project/output.ts";
import { factsFile } from "../site/site.ts";
import type { CurrentContent } from "./current-content.ts";
import type { CurrentEditions } from "./current-editions.ts";
import type { CurrentPublications } from "./current-publications.ts";
import { stopForProblems } from "./stop-build.ts";

/** The search, as the author wanted it when a build began. */
export class CurrentSearch {
  /** Where Pagefind is installed, if the author wants a search. */
  installed: string | undefined;

  /** The addresses of the pages on which visitors search, one for each language with a home page. */
  addresses({ homes }: CurrentEditions): string[] {
    return this.installed === undefined ? [] : homes.map(({ searchUrl }) => searchUrl);
  }

  /**
   * Makes the search index, from the home pages, the news, the works and the author's other pages.
   *
   * @param output the folder in which these were written
   * @throws {Error} which ends the build, if that fails
   */
  async write(
    output: string,
    {
      content,
      editions,
      publications,
    }: {
      readonly content: CurrentContent;
      readonly editions: CurrentEditions;
      readonly publications: CurrentPublications;
    },
  ): Promise<void> {
    if (this.installed === undefined) return;
    const own = [...content.fragments.keys()].filter(({ isListed, url }) => isListed && url !== "/404.html");
    const urls = [
      ...editions.homes.map(({ homeUrl }) => homeUrl),
      ...editions.entries.map(({ url }) => url),
      ...publications.works.map(({ url }) => url),
      ...own.map(({ url }) => url),
    ];
    // Pagefind finds only pages in the language of the page on which somebody searches.
    const pageAt = (url: string) => {
      const html = readPageFile(output, outputOf(url));
      if (editions.at(url).file !== undefined) return html;
      return html.replace(/(?<=<html lang=")[^"]*/, editions.main.site.language);
    };
    const { searchFiles } = await import("../project/search.ts");
    try {
      const pages = [...new Set(urls)].map((url) => [url, pageAt(url)] as const);
      for (const [path, bytes] of await searchFiles(this.installed, new Map(pages))) {
        const file = `${output}/pagefind/${path}`;
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, bytes);
      }
    } catch (error) {
      if (faultOf(error) !== undefined) throw error;
      const message = `The search could not be built: ${(error as Error).message.replace(/\.?$/, ".")} Delete search: true to build the site without it.`;
      stopForProblems([{ file: factsFile, message }]);
    }
  }
}
