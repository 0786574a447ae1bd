import { mergeMarkMessage } from "../merge-marks.ts";
import { formatProblem, type Problem } from "../problem.ts";
import { homeFile } from "../project/content.ts";
import { printWarnings } from "../project/print-problems.ts";
import { stopForProblems } from "./stop-build.ts";

/** What a build has found that the author should know, reported in one run, each thing once. */
export class Findings {
  #problems: Problem[] = [];
  #warnings: Problem[] = [];
  #seen = new Set<string>();

  /** Begins a new build. */
  clear(): void {
    this.#problems = [];
    this.#warnings = [];
    this.#seen = new Set();
  }

  /** Adds what has to be fixed before the site can be built. */
  error(...problems: readonly Problem[]): void {
    this.#problems.push(...problems.filter((problem) => this.#isNew(problem)));
  }

  /** Adds what the author should look at. */
  warn(...warnings: readonly Problem[]): void {
    this.#warnings.push(...warnings.filter((warning) => this.#isNew(warning)));
  }

  /**
   * Prints what was found since the last report.
   *
   * @throws {Error} which ends the build, if something has to be fixed
   */
  report(): void {
    const [problems, warnings] = [this.#problems.splice(0), this.#warnings.splice(0)];
    const isMark = ({ message }: Problem) => message.startsWith(mergeMarkMessage);
    const unmerged = new Set([...problems, ...warnings].filter(isMark).map(({ file }) => file));
    // News in files of its own is missing from the home page.
    if ([...unmerged].some((file) => /(?:^|\/)_[^/]+\//.test(file))) unmerged.add(homeFile);
    // Whatever else was found in a file with git's conflict markers comes from them.
    const counts = (problem: Problem) => isMark(problem) || !unmerged.has(problem.file);
    printWarnings(warnings.filter(counts));
    stopForProblems(problems.filter(counts));
  }

  #isNew(problem: Problem): boolean {
    const text = formatProblem(problem);
    const isNew = !this.#seen.has(text);
    this.#seen.add(text);
    return isNew;
  }
}
