import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { factsFile } from "../site/site.ts";
import { contentFolder, contentPaths } from "./content.ts";
import { siteIncludes } from "./engine.ts";

/** A file written when no build has seen a change, so that Eleventy, which watches it, builds again. */
export const missedChangesFile = ".cache/missed";

/** Milliseconds between two looks at the author's folders. */
const pause = 500;

/** How many looks after the start are also for files that were saved. */
const looksForSaved = 20;

/** Where the author's data and parts of the theme are. */
const folders = [dirname(factsFile), siteIncludes];

/**
 * Looks now and then whether a file came or went in the author's folders. Eleventy does not notice deletions, and its
 * watcher (chokidar 4.0) not always what is put into a folder just as that appears; and what is saved during the first
 * build, it does not watch yet.
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

  /** Notes that a build begins again, even if wrong facts stop it before it sees any file. */
  begin(): void {
    if (this.#begun !== undefined) this.#begun = Date.now();
  }

  /**
   * Starts looking, or notes what a build has seen.
   *
   * @param paths what it found in the author's folder, relative to it; it may have gone meanwhile
   */
  watch(paths: readonly string[]): void {
    this.#known = new Set([...paths.map(inContent), ...otherPaths()]);
    // The first build began with the program.
    this.#begun ??= performance.timeOrigin;
    this.#timer ??= setInterval(() => this.#look(), pause).unref();
  }

  #look(): void {
    const there = new Set([...contentPaths().map(inContent), ...otherPaths()]);
    const gone = [...this.#known].filter((path) => !there.has(path));
    // What came or changed since the last look may still be noticed.
    const come = [...there].filter((path) => !this.#known.has(path) && this.#seen.has(path));
    const changed = this.#looks++ < looksForSaved ? [...there].filter((path) => this.#isChanged(path)) : [];
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

/** All files and folders of data and of the theme except the lock and the draft next to it while it is written. */
function otherPaths(): string[] {
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => `${folder}/${path}`),
    )
    .filter((path) => !/\.lock$|\/\.[^/]*$/.test(path));
}
