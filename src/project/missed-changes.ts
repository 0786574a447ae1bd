import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { factsFile } from "../site/site.ts";
import { contentPaths } from "./content.ts";
import { siteIncludes } from "./engine.ts";

/** A file that is written when a file came or went that no build has seen, so that Eleventy, which watches it, builds again. */
export const missedChangesFile = ".cache/missed";

/** Milliseconds between two looks at the author's folders. */
const pause = 500;

/** Where the author's data and parts of the theme lie. */
const folders = [dirname(factsFile), siteIncludes];

/**
 * Looks now and then whether a file came or went in the author's folders. Eleventy does not notice what is deleted, and
 * its watcher (chokidar 4.0) not always what is put into a folder in the moment in which that appears.
 */
export class MissedChanges {
  /** What builds have seen. */
  #known: ReadonlySet<string> = new Set();
  /** What was there at the last look. */
  #seen: ReadonlySet<string> = new Set();
  #timer: NodeJS.Timeout | undefined;

  /**
   * Starts looking.
   *
   * @param paths what a build found in the author's folder, from there on; it may have gone meanwhile
   */
  watch(paths: readonly string[]): void {
    this.#known = new Set([...paths, ...otherPaths()]);
    this.#timer ??= setInterval(() => this.#look(), pause).unref();
  }

  #look(): void {
    const there = new Set([...contentPaths(), ...otherPaths()]);
    const gone = [...this.#known].filter((path) => !there.has(path));
    // What came since the last look may be noticed yet.
    const come = [...there].filter((path) => !this.#known.has(path) && this.#seen.has(path));
    this.#seen = there;
    if (gone.length + come.length === 0) return;
    this.#known = there;
    mkdirSync(dirname(missedChangesFile), { recursive: true });
    writeFileSync(missedChangesFile, [...gone, ...come].join("\n"));
  }
}

/** All files and folders of data and of the theme but the lock and what lies beside it while it is written. */
function otherPaths(): string[] {
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => `/${folder}/${path}`),
    )
    .filter((path) => !/\.lock$|\/\.[^/]*$/.test(path));
}
