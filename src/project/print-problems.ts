import { groupBy } from "../group-by.ts";
import { formatProblem, type Problem } from "../problem.ts";

/** How many problems of one kind are printed. */
const mostOfAKind = 10;

/**
 * Prints what the author should look at, a line each, as {@link printProblems} does; those of one kind together, and at
 * most ten of them.
 */
export function printWarnings(warnings: readonly Problem[]): void {
  for (const line of linesOf(warnings, false)) console.error(line);
  annotate(warnings, "warning");
}

/**
 * The lines that {@link printWarnings} prints.
 *
 * @param printsAll whether more than ten of a kind are among them
 */
export function linesOf(warnings: readonly Problem[], printsAll: boolean): string[] {
  const kinds = groupBy(warnings, ({ kind, message }) => [kind ?? message]);
  return [...kinds.values()].flatMap((alike) => {
    const [first] = alike;
    if (first?.kind === undefined || alike.length === 1) return alike.map(formatProblem);
    const shown = printsAll ? alike : alike.slice(0, mostOfAKind);
    const left = alike.length - shown.length;
    return [
      `${alike.length} ${first.kind}:`,
      ...shown.map((problem) => `  ${formatProblem(problem)}`),
      ...(left > 0
        ? [
            `  and ${left} more, which are shown once these are fixed. "npm run dateline -- news --verbose" shows everything about news and publications.`,
          ]
        : []),
    ];
  });
}

/** The lines listing what was left behind, grouped by kind, at most ten of each. */
export function leftLines(left: readonly Problem[]): readonly string[] {
  const kinds = groupBy(left, ({ kind, message }) => [
    kind ?? message.replace(/["“`].*?["”`]|\/\S*|\d+/g, ""),
  ]);
  return [...kinds.values()].flatMap((alike) => {
    const more = alike.length - mostOfAKind;
    const shown = alike.slice(0, mostOfAKind).map(formatProblem);
    return more > 0 ? [...shown, `and ${more} more like this.`] : shown;
  });
}

/**
 * Prints problems for the author, a line each: `file:line: sentence`. On a server that builds the site (`CI` is set),
 * each is printed again in GitHub's form, which shows it at the changed line.
 */
export function printProblems(problems: readonly Problem[]): void {
  for (const problem of problems) console.error(formatProblem(problem));
  annotate(problems, "error");
}

/** Prints problems as GitHub's workflow commands. */
function annotate(problems: readonly Problem[], rank: "error" | "warning"): void {
  if (!process.env.CI) return;
  for (const { file, line, message } of problems) {
    const name = `file=${escaped(file).replaceAll(":", "%3A").replaceAll(",", "%2C")}`;
    const place = line === undefined ? name : `${name},line=${line}`;
    console.error(`::${rank} ${place}::${escaped(message)}`);
  }
}

function escaped(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
