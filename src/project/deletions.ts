import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { factsFile } from "../site/site.ts";
import { contentPaths } from "./content.ts";
import { siteIncludes } from "./engine.ts";

/** A file that is written when something was deleted from the author's folders, so that Eleventy, which watches it, builds again. */
export const deletionsFile = ".cache/deleted";

/** Milliseconds between two looks at the author's folder. */
const pause = 1000;

/** Where the author's data and parts of the theme lie. */
const folders = [dirname(factsFile), siteIncludes];

/** Looks now and then whether something was deleted from the author's folders, which Eleventy does not notice. */
export class Deletions {
  #paths: readonly string[] = [];
  #timer: NodeJS.Timeout | undefined;

  /**
   * Starts looking.
   *
   * @param paths what was there when the site was built, from the author's folder on: it may have gone meanwhile
   */
  watch(paths: readonly string[]): void {
    this.#paths = [...paths, ...otherPaths()];
    this.#timer ??= setInterval(() => this.#look(), pause).unref();
  }

  #look(): void {
    const paths = [...contentPaths(), ...otherPaths()];
    const isThere = new Set(paths);
    const gone = this.#paths.filter((path) => !isThere.has(path));
    this.#paths = paths;
    if (gone.length === 0) return;
    mkdirSync(dirname(deletionsFile), { recursive: true });
    writeFileSync(deletionsFile, gone.join("\n"));
  }
}

function otherPaths(): string[] {
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => `/${folder}/${path}`),
    );
}
