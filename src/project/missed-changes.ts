import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { factsFile } from "../site/site.ts";
import { contentFolder, contentPaths } from "./content.ts";
import { siteIncludes } from "./engine.ts";

/** A file that is written when no build has seen a change, so that Eleventy, which watches it, builds again. */
export const missedChangesFile = ".cache/missed";

/** Milliseconds between two looks at the author's folders. */
const pause = 500;

/** At how many looks after the start changes of files count as well. */
const looksAtTimes = 20;

/** Where the author's data and parts of the theme lie. */
const folders = [dirname(factsFile), siteIncludes];

/**
 * Looks now and then whether a file came or went in the author's folders. Eleventy does not notice what is deleted, and
 * its watcher (chokidar 4.0) not always what is put into a folder in the moment in which that appears. What is saved while
 * the first build runs, it has not begun to watch.
 */
export class MissedChanges {
  /** What builds have seen. */
  #known: ReadonlySet<string> = new Set();
  /** What was there at the last look. */
  #seen: ReadonlySet<string> = new Set();
  /** When the last build began, in milliseconds since 1970. */
  #begun: number | undefined;
  #looks = 0;
  #timer: NodeJS.Timeout | undefined;

  /** Notes that a build begins again, even if it is stopped by facts that are wrong before it sees any file. */
  begin(): void {
    if (this.#begun !== undefined) this.#begun = Date.now();
  }

  /**
   * Starts looking, or notes what a build has seen.
   *
   * @param paths what it found in the author's folder, from there on; it may have gone meanwhile
   */
  watch(paths: readonly string[]): void {
    this.#known = new Set([...paths.map(inContent), ...otherPaths()]);
    this.#begun ??= performance.timeOrigin;
    this.#timer ??= setInterval(() => this.#look(), pause).unref();
  }

  #look(): void {
    const there = new Set([...contentPaths().map(inContent), ...otherPaths()]);
    const gone = [...this.#known].filter((path) => !there.has(path));
    // What came or changed since the last look may be noticed yet.
    const come = [...there].filter((path) => !this.#known.has(path) && this.#seen.has(path));
    const changed = this.#looks++ < looksAtTimes ? [...there].filter((path) => this.#isChanged(path)) : [];
    this.#seen = there;
    const missed = [...gone, ...come, ...changed];
    if (missed.length === 0) return;
    this.#known = there;
    mkdirSync(dirname(missedChangesFile), { recursive: true });
    writeFileSync(missedChangesFile, missed.join("\n"));
  }

  #isChanged(path: string): boolean {
    const { mtimeMs = 0 } = statSync(path, { throwIfNoEntry: false }) ?? {};
    return mtimeMs > (this.#begun ?? Number.POSITIVE_INFINITY) && mtimeMs < Date.now() - pause;
  }
}

function inContent(path: string): string {
  return `${contentFolder}/${path}`;
}

/** All files and folders of data and of the theme but the lock and what lies beside it while it is written. */
function otherPaths(): string[] {
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => `${folder}/${path}`),
    )
    .filter((path) => !/\.lock$|\/\.[^/]*$/.test(path));
}
