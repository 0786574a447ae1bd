import facts from "../../_data/site.ts";
import { isoTime } from "../news/date.ts";
import type { Entry } from "../news/entry.ts";
import { identify } from "../news/identify.ts";
import { formatProblem } from "../problem.ts";
import { readProjectPage } from "../project/page.ts";
import { printProblems } from "../project/print-problems.ts";
import { checkSite } from "../site/site.ts";

/**
 * `npm run news`: says what is read from the page, without building anything. With `--json` it says so to programs. The
 * exit status is 1 when a line could not be read.
 */
const isForPrograms = process.argv.includes("--json");
const checked = checkSite(facts);
if ("problems" in checked) {
  printProblems(checked.problems);
  process.exitCode = 1;
} else {
  const { items, problems, notes } = await readProjectPage(checked.site);
  const entries = identify(items, checked.site).sort((a, b) => a.line - b.line);
  if (isForPrograms) {
    console.log(JSON.stringify({ entries: entries.map(toRow), skipped: notes, problems }, null, 2));
  } else {
    printTable(entries.map(toRow));
    if (notes.length > 0) console.log(`\nNot read as news:\n${notes.map(formatProblem).join("\n")}`);
    if (problems.length > 0) console.log("\nTo be mended:");
  }
  if (problems.length > 0) {
    if (!isForPrograms) printProblems(problems);
    process.exitCode = 1;
  }
}

interface Row {
  readonly line: number;
  readonly date: string;
  readonly slug: string;
  readonly title: string;
}

function toRow(entry: Entry): Row {
  return { line: entry.line, date: isoTime(entry), slug: entry.slug, title: entry.title };
}

function printTable(rows: readonly Row[]): void {
  if (rows.length === 0) {
    console.log("There is no dated news in the page.");
    return;
  }
  const columns = ["line", "date", "slug", "title"] as const;
  const widths = columns.map((name) =>
    Math.max(...[name, ...rows.map((row) => row[name])].map((cell) => `${cell}`.length)),
  );
  const print = (cells: readonly (string | number)[]) => {
    const padded = cells.map((cell, index) =>
      typeof cell === "number" ? `${cell}`.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0),
    );
    console.log(padded.join("  ").trimEnd());
  };
  print(columns);
  for (const row of rows) print(columns.map((name) => row[name]));
}
