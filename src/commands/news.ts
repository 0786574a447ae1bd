import "../project/node-version.ts";
import { brokenPromises } from "../identity/broken-promises.ts";
import type { Identified } from "../identity/identify.ts";
import { type ReportRow, reportOf } from "../identity/report.ts";
import type { Page } from "../page/read.ts";
import { formatProblem, type Problem } from "../problem.ts";
import { FactsFile } from "../project/facts-file.ts";
import { LockFile } from "../project/lock-file.ts";
import { readProjectNews } from "../project/news.ts";
import { linesOf, printProblems, printWarnings } from "../project/print-problems.ts";
import { printable } from "../project/printable.ts";
import { readPublishedFeed } from "../project/published-feed.ts";
import type { Site } from "../site/site.ts";

/**
 * `npm run news`: says what is read from the page and what became of what was published, without building anything.
 *
 * `--json` says it to programs. `--check PLACE` also compares with the site that is published at an address or lies in
 * a folder. The exit status is 1 when something has to be mended first, or when publishing would break a promise.
 */
const [, , ...options] = process.argv;
const facts = new FactsFile();
const wrong = facts.read();
if (wrong.length > 0) fail(wrong);
else await report(facts.site);

async function report(site: Site): Promise<void> {
  const { page, news, problems } = await readProjectNews(site, new LockFile());
  if (options.includes("--json")) {
    const withdrawn = news.withdrawn.map(({ slug, text }) => ({ slug, text }));
    console.log(
      JSON.stringify(
        {
          entries: reportOf(news),
          withdrawn,
          skipped: page.notes,
          warnings: [...page.warnings, ...news.warnings],
          problems,
        },
        null,
        2,
      ),
    );
  } else {
    print(news, page);
  }
  printWarnings(news.warnings);
  if (problems.length > 0) {
    if (!options.includes("--json")) console.log("\nTo be mended:");
    fail(problems);
  }
  const place = options[options.indexOf("--check") + 1];
  if (options.includes("--check")) await check(place, news);
}

async function check(place: string | undefined, news: Identified): Promise<void> {
  if (place === undefined)
    return complain(["--check wants the address of the published site, or its folder."]);
  try {
    const published = await readPublishedFeed(place);
    const { broken, explained } = brokenPromises(published, news);
    for (const sentence of explained) console.error(printable(sentence));
    if (broken.length > 0) return complain(broken);
    console.error(`${place}: all ${published.length} published items keep their ids and times.`);
  } catch (error) {
    complain([(error as Error).message]);
  }
}

function complain(sentences: readonly string[]): void {
  for (const sentence of sentences) console.error(printable(sentence));
  process.exitCode = 1;
}

function fail(problems: readonly Problem[]): void {
  printProblems(problems);
  process.exitCode = 1;
}

function print(news: Identified, { notes, warnings }: Page): void {
  const rows = reportOf(news);
  if (rows.length === 0) console.log("There is no dated news in the page.");
  else printTable(rows);
  for (const { line, before } of rows) {
    if (before?.date) console.log(`\nLine ${line} was dated ${before.date}.`);
    if (before?.text) console.log(`\nLine ${line} said: ${before.text}`);
  }
  if (news.withdrawn.length > 0) {
    console.log("\nWithdrawn, no longer on the page:");
    for (const { slug, text } of news.withdrawn) console.log(`  ${slug}: ${text}`);
    console.log("If one of them was only reworded, write its slug after the new words, as in {#slug}.");
  }
  const said = linesOf(warnings, options.includes("--verbose"));
  if (said.length > 0) console.log(`\nTo look at:\n${said.join("\n")}`);
  if (notes.length > 0) console.log(`\nNot read as news:\n${notes.map(formatProblem).join("\n")}`);
}

function printTable(rows: readonly ReportRow[]): void {
  const columns = ["line", "date", "status", "slug", "title"] as const;
  const table = [columns, ...rows.map((row) => columns.map((name) => row[name]))];
  const widths = columns.map((_, index) => Math.max(...table.map((cells) => String(cells[index]).length)));
  for (const cells of table) {
    const padded = cells.map((cell, index) =>
      typeof cell === "number" ? String(cell).padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0),
    );
    console.log(padded.join("  ").trimEnd());
  }
}
