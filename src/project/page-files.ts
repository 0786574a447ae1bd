import { outputOf } from "../page/place.ts";
import { earlierSite, writePage } from "./output.ts";

/** A page that can be told from what it was when it was last written. */
export interface PageFile {
  /** Its path from the site's root, with a slash at its end. */
  readonly url: string;
  /** All that can be seen on it but what templates add, as a text. */
  readonly shown: () => string;
  /** Writes it as HTML, the same for what is shown until {@link PageFiles.forget} is called. */
  readonly render: () => Promise<string>;
}

/**
 * Writes pages that there may be thousands of, of entries and of works.
 *
 * They are no pages of Eleventy's: what Eleventy does for each of its pages would take most of the time of a build, and it
 * does it for all when one was edited. While a site is served, only the pages that have changed are written.
 */
export class PageFiles {
  /** What each page showed when it was last written, by path. */
  #written = new Map<string, string>();

  /** Takes all pages for changed, as they are when a template was. */
  forget(): void {
    this.#written.clear();
  }

  /**
   * Writes the pages that have changed.
   *
   * @param output the folder of the site
   * @param isWatching whether to remember them for a next time
   * @param begins is told of each page, by its index
   */
  async write(
    pages: readonly PageFile[],
    output: string,
    isWatching: boolean,
    begins: (index: number) => void = () => {},
  ): Promise<void> {
    const written = new Map<string, string>();
    const earlier = earlierSite(output);
    for (const [index, { url, shown, render }] of pages.entries()) {
      begins(index);
      const text = isWatching ? shown() : "";
      if (!isWatching || this.#written.get(url) !== text) {
        writePage(output, outputOf(url).slice(1), await render(), earlier);
      }
      if (isWatching) written.set(url, text);
    }
    this.#written = written;
  }
}
