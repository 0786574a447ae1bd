import { outputOf } from "../page/place.ts";
import { earlierSite, writePage } from "./output.ts";

/** A page that may or may not have changed since it was last written. */
export interface PageFile {
  /** Its path from the site's root, ending in a slash. */
  readonly url: string;
  /** All it shows besides what templates add, as one text to compare. */
  readonly shown: () => string;
  /** Its HTML; the same for the same `shown`, until {@link PageFiles.forget} is called. */
  readonly render: () => Promise<string>;
}

/**
 * Writes pages of which there may be thousands: those of entries and of works.
 *
 * They are not Eleventy's own pages, since what it does for each would take most of a build's time, and it does that
 * for all when one is edited. While a site is served, only changed pages are written.
 */
export class PageFiles {
  /** What each page showed when it was last written, by path. */
  #written = new Map<string, string>();

  /** Treats all pages as changed, as after a change of a template. */
  forget(): void {
    this.#written.clear();
  }

  /**
   * Writes the pages that have changed.
   *
   * @param output the folder of the site
   * @param isWatching whether to remember them for the next build
   * @param onPage is called before each page, with its index
   */
  async write(
    pages: readonly PageFile[],
    output: string,
    isWatching: boolean,
    onPage: (index: number) => void = () => {},
  ): Promise<void> {
    const written = new Map<string, string>();
    const earlier = earlierSite(output);
    for (const [index, { url, shown, render }] of pages.entries()) {
      onPage(index);
      const text = isWatching ? shown() : "";
      if (!isWatching || this.#written.get(url) !== text) {
        writePage(output, outputOf(url).slice(1), await render(), earlier);
      }
      if (isWatching) written.set(url, text);
    }
    this.#written = written;
  }
}
