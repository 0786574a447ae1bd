import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Entry } from "../news/entry.ts";
import type { Progress } from "./progress.ts";

/** What the template of an entry's page is given. */
export interface EntryPage {
  readonly page: { readonly url: string };
  readonly entry: Entry;
  readonly newer: Entry | undefined;
  readonly older: Entry | undefined;
}

/**
 * Writes the pages of the entries.
 *
 * They are no pages of Eleventy's: with thousands of them, what Eleventy does for each of its pages would take most of
 * the time of a build, and it does it for all when one entry was edited. While a site is served, only the pages that
 * have changed are written.
 */
export class EntryPages {
  readonly #render: (page: EntryPage) => Promise<string>;
  /** What each page showed when it was last written, by path. */
  #written = new Map<string, string>();

  /** @param render writes a page as HTML, the same for the same entries until {@link forget} is called */
  constructor(render: (page: EntryPage) => Promise<string>) {
    this.#render = render;
  }

  /** Takes all pages for changed, as they are when a template was. */
  forget(): void {
    this.#written.clear();
  }

  /**
   * Writes the pages that have changed.
   *
   * @param lists those of each language, newest first
   * @param output the folder of the site
   * @param isWatching whether to remember them for a next time
   * @param progress is told of each page
   */
  async write(
    lists: readonly (readonly Entry[])[],
    output: string,
    { isWatching, progress }: { readonly isWatching: boolean; readonly progress: Progress },
  ): Promise<void> {
    const written = new Map<string, string>();
    const all = lists.flatMap((entries) =>
      entries.map((entry, index) => ({ entry, newer: entries[index - 1], older: entries[index + 1] })),
    );
    for (const [index, { entry, newer, older }] of all.entries()) {
      progress.say(() => `Writing the page of entry ${index + 1} of ${all.length} …`);
      const shown = isWatching ? JSON.stringify([whole(entry), linked(newer), linked(older)]) : "";
      if (shown === "" || this.#written.get(entry.url) !== shown) {
        const folder = join(output, entry.url);
        mkdirSync(folder, { recursive: true });
        const page = { page: { url: entry.url }, entry, newer, older };
        writeFileSync(join(folder, "index.html"), await this.#render(page));
      }
      if (isWatching) written.set(entry.url, shown);
    }
    this.#written = written;
  }
}

/** What can be seen of an entry on its own page. */
function whole({ line: _line, ...entry }: Entry) {
  return entry;
}

/** What can be seen of an entry on the page of its neighbour. */
function linked(entry: Entry | undefined) {
  return entry && { url: entry.url, title: entry.title, date: entry.date, until: entry.until };
}
