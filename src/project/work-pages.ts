import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A page that can be told from what it was when it was last written. */
export interface WorkPage {
  /** Its path from the site's root. */
  readonly url: string;
  /** All that can be seen on it, as a text. */
  readonly shown: () => string;
  readonly render: () => Promise<string>;
}

/** Writes the pages of works, which are no pages of Eleventy's for the reason that those of entries are none. */
export class WorkPages {
  /** What each page showed when it was last written. */
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
   */
  async write(pages: readonly WorkPage[], output: string, isWatching: boolean): Promise<void> {
    const written = new Map<string, string>();
    for (const { url, shown, render } of pages) {
      const text = isWatching ? shown() : "";
      if (!isWatching || this.#written.get(url) !== text) {
        const file = join(output, url, "index.html");
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, await render());
      }
      if (isWatching) written.set(url, text);
    }
    this.#written = written;
  }
}
