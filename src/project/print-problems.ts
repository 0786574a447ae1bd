import { formatProblem, type Problem } from "../problem.ts";

/** What GitHub calls something that has to be mended, and something that should be looked at. */
type Rank = "error" | "warning";

/** Prints what the author should look at but need not mend, a line each, as {@link printProblems} does. */
export function printWarnings(warnings: readonly Problem[]): void {
  print(warnings, "warning");
}

/**
 * Prints problems for the author, a line each: `file:line: sentence`. On a server that builds the site (`CI` is set),
 * each is printed once more as GitHub wants it, which shows it at the line of the change.
 */
export function printProblems(problems: readonly Problem[]): void {
  print(problems, "error");
}

function print(problems: readonly Problem[], rank: Rank): void {
  for (const problem of problems) console.error(formatProblem(problem));
  if (!process.env.CI) return;
  for (const { file, line, message } of problems) {
    const place = line === undefined ? `file=${file}` : `file=${file},line=${line}`;
    console.error(`::${rank} ${place}::${message.replaceAll("%", "%25").replaceAll("\n", "%0A")}`);
  }
}
