import { changesOf } from "../identity/changes.ts";
import { type ReportRow, reportOf } from "../identity/report.ts";
import { formatProblem, type Problem } from "../problem.ts";
import { FactsFile } from "../project/facts-file.ts";
import { LockFile } from "../project/lock-file.ts";
import { type EditionNews, hasNews, readEditions, readProjectNews } from "../project/news.ts";
import { linesOf, printProblems, printWarnings } from "../project/print-problems.ts";
import { publicationProblems } from "../project/publications.ts";
import { readArguments } from "./arguments.ts";

export const help = `dateline news [OPTIONS]

Shows what is read from your page, line by line; what is new, reworded, redated
or withdrawn since it was published; and what is not read as news, and why. If
you have pages with news in several languages, it shows all of them. Nothing is
built or written.

  --json      print it as JSON, for programs
  --changes   only what subscribers will notice: how many items are new,
              changed or withdrawn, and which
  --verbose   print all warnings, however many are alike
  --quiet     print only what has to be fixed`;

/** `dateline news`, as its help says. */
export async function run(args: readonly string[]): Promise<void> {
  const options = {
    json: { type: "boolean" },
    changes: { type: "boolean" },
    verbose: { type: "boolean" },
  } as const;
  const { values, say } = readArguments(args, options, 0);
  const facts = new FactsFile();
  const wrong = facts.read();
  if (wrong.length > 0) return fail(wrong);
  const { editions, problems } = await readProjectNews(await readEditions(facts.site), new LockFile());
  const [main, ...others] = editions;
  const lists = [
    {
      ...main,
      page: { ...main.page, warnings: [...main.page.warnings, ...(await publicationProblems(facts.site))] },
    },
    ...others.filter(hasNews),
  ];
  if (values.json) {
    const [own, ...further] = lists.map((list) => [list.edition.site.language, toJson(list)] as const);
    const languages = further.length > 0 ? { languages: Object.fromEntries(further) } : {};
    say(JSON.stringify({ ...own?.[1], problems, ...languages }, null, 2));
  } else if (values.changes) {
    say(changesOf(...lists.map(({ news }) => news)));
  } else {
    const isVerbose = values.verbose === true;
    const texts = lists.map((list) => textOf(list, isVerbose));
    const headed = texts.map((text, index) => `${lists[index]?.edition.file}:\n${text}`);
    say(lists.length > 1 ? headed.join("\n\n\n") : texts.join(""));
  }
  printWarnings(lists.flatMap(({ news }) => news.warnings));
  if (problems.length > 0) {
    if (!values.json && !values.changes) say("\nTo fix:");
    fail(problems);
  }
}

function fail(problems: readonly Problem[]): void {
  printProblems(problems);
  process.exitCode = 1;
}

/** The news in one language, for programs. */
function toJson({ page, news }: EditionNews) {
  return {
    entries: reportOf(news),
    withdrawn: news.withdrawn.map(({ slug, text }) => ({ slug, text })),
    skipped: page.notes,
    warnings: [...page.warnings, ...news.warnings],
  };
}

/** The news in one language, for people, in paragraphs. */
function textOf({ news, page: { notes, warnings } }: EditionNews, isVerbose: boolean): string {
  const rows = reportOf(news);
  const paragraphs = [rows.length === 0 ? "There is no dated news on the page." : tableOf(rows)];
  for (const { line, before } of rows) {
    if (before?.date) paragraphs.push(`Line ${line} was dated ${before.date}.`);
    if (before?.text) paragraphs.push(`Line ${line} said: ${before.text}`);
  }
  if (news.withdrawn.length > 0) {
    const withdrawn = news.withdrawn.map(({ slug, text }) => `  ${slug}: ${text}`);
    const advice = "If one of them was only reworded, write its slug after the new text, as in {#slug}.";
    paragraphs.push(["Withdrawn, no longer on the page:", ...withdrawn, advice].join("\n"));
  }
  const lines = linesOf(warnings, isVerbose);
  if (lines.length > 0) paragraphs.push(`To look at:\n${lines.join("\n")}`);
  if (notes.length > 0) paragraphs.push(`Not read as news:\n${notes.map(formatProblem).join("\n")}`);
  return paragraphs.join("\n\n");
}

function tableOf(rows: readonly ReportRow[]): string {
  const columns = ["line", "date", "status", "slug", "title"] as const;
  const table = [columns, ...rows.map((row) => columns.map((name) => row[name]))];
  const widths = columns.map((_, index) => Math.max(...table.map((cells) => String(cells[index]).length)));
  const lines = table.map((cells) =>
    cells.map((cell, index) =>
      typeof cell === "number" ? String(cell).padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0),
    ),
  );
  return lines.map((padded) => padded.join("  ").trimEnd()).join("\n");
}
