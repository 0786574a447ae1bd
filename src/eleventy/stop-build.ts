import type { Problem } from "../problem.ts";
import { printProblems } from "../project/print-problems.ts";

/**
 * Ends a build in which something has to be fixed, before any of it replaces the last good one.
 *
 * @param problems each is printed on a line of its own; without any, the build goes on
 * @throws {BuildStopped} when there is one
 */
export function stopForProblems(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  printProblems(problems);
  throw new BuildStopped(problems.length);
}

class BuildStopped extends Error {
  /** Tells Eleventy to print no stack trace: the mistake is not in the code. */
  readonly skipOriginalStack = true;

  constructor(count: number) {
    const mistakes = count === 1 ? "One mistake" : `${count} mistakes`;
    super(`${mistakes}, listed above with file and line. Nothing was written: the site is as it was.`);
  }
}
