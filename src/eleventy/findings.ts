import { formatProblem, type Problem } from "../problem.ts";
import { printWarnings } from "../project/print-problems.ts";
import { stopBuild } from "./stop-build.ts";

/** What a build has found that the author should know, so that all of it is said in one run, and each thing once. */
export class Findings {
  #problems: Problem[] = [];
  #warnings: Problem[] = [];
  #said = new Set<string>();

  /** Begins a new build. */
  clear(): void {
    this.#problems = [];
    this.#warnings = [];
    this.#said = new Set();
  }

  /** Takes what has to be mended before the site can be built. */
  refuse(...problems: readonly Problem[]): void {
    this.#problems.push(...problems.filter((problem) => this.#isNew(problem)));
  }

  /** Takes what should be looked at. */
  warn(...warnings: readonly Problem[]): void {
    this.#warnings.push(...warnings.filter((warning) => this.#isNew(warning)));
  }

  /**
   * Says what was found since it was last asked to.
   *
   * @throws {Error} which ends the build, when something has to be mended
   */
  say(): void {
    printWarnings(this.#warnings.splice(0));
    stopBuild(this.#problems.splice(0));
  }

  #isNew(problem: Problem): boolean {
    const text = formatProblem(problem);
    return !this.#said.has(text) && this.#said.add(text) !== undefined;
  }
}
