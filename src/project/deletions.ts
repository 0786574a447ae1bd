import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { contentPaths } from "./content.ts";

/** A file that is written when something was deleted from the author's folder, so that Eleventy, which watches it, builds again. */
export const deletionsFile = ".cache/deleted";

/** Milliseconds between two looks at the author's folder. */
const pause = 1000;

/** Looks now and then whether something was deleted from the author's folder, which Eleventy does not notice. */
export class Deletions {
  #paths: readonly string[] = [];
  #timer: NodeJS.Timeout | undefined;

  /**
   * Starts looking.
   *
   * @param paths what was there when the site was built, from the author's folder on: it may have gone meanwhile
   */
  watch(paths: readonly string[]): void {
    this.#paths = paths;
    this.#timer ??= setInterval(() => this.#look(), pause).unref();
  }

  #look(): void {
    const paths = contentPaths();
    const isThere = new Set(paths);
    const gone = this.#paths.filter((path) => !isThere.has(path));
    this.#paths = paths;
    if (gone.length === 0) return;
    mkdirSync(dirname(deletionsFile), { recursive: true });
    writeFileSync(deletionsFile, gone.join("\n"));
  }
}
