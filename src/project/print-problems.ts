import { formatProblem, type Problem } from "../problem.ts";

/**
 * Prints problems for the author, a line each: `file:line: sentence`. On a server that builds the site (`CI` is set),
 * each is printed once more as GitHub wants it, which shows it at the line of the change.
 */
export function printProblems(problems: readonly Problem[]): void {
  for (const problem of problems) console.error(formatProblem(problem));
  if (!process.env.CI) return;
  for (const { file, line, message } of problems) {
    const place = line === undefined ? `file=${file}` : `file=${file},line=${line}`;
    console.error(`::error ${place}::${message.replaceAll("%", "%25").replaceAll("\n", "%0A")}`);
  }
}
