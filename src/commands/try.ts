import { spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { writeSite } from "../../create/new-site.ts";
import {
  type Answers,
  circumstancesAt,
  configText,
  type FurtherFacts,
  factsText,
} from "../../create/site.ts";
import { isoTime } from "../dates/date.ts";
import { decodeText } from "../decode.ts";
import type { Entry } from "../news/entry.ts";
import { isConfiguration } from "../old-site/programs.ts";
import { formatProblem, type Problem } from "../problem.ts";
import { buildTimeOrThrow } from "../project/clock.ts";
import { contentFolder, homeFile } from "../project/content.ts";
import { FactsFile } from "../project/facts-file.ts";
import { LockFile } from "../project/lock-file.ts";
import { readEditions, readProjectNews } from "../project/news.ts";
import { leftLines, printProblems } from "../project/print-problems.ts";
import { decoded } from "../site/address.ts";
import { factsFile } from "../site/site.ts";
import { readArguments, refuseAddress, type Say, UsageError } from "./arguments.ts";

export const help = `dateline try PAGE-OR-FOLDER [OPTIONS]

Shows what Dateline would make of a page, or of an old site in a folder or a
.zip: each item as subscribers would see it, with its date, and what is not read
as news. It writes nothing there.

  --serve            also build it, and serve the result until you press
                     Ctrl+C
  --language TAG     the language of the page: en, de, zh-Hans
  --quiet            print only what has to be fixed`;

const template = readFileSync(new URL("../../create/template/_data/site.yml", import.meta.url), "utf8");

/** Where the home page in a folder may be. */
const homes = ["index.md", "_pages/about.md", "about.md"];

/** `dateline try`, as its help says. */
export async function run(args: readonly string[]): Promise<void> {
  const options = { serve: { type: "boolean" }, language: { type: "string", default: "en" } } as const;
  const { values, positionals, say } = readArguments(args, options, 1);
  const [place] = positionals;
  if (place === undefined) throw new UsageError("Name a page, or the folder of a site.");
  const page = pageAt(place);
  const site = mkdtempSync(join(tmpdir(), "dateline-try-"));
  const before = process.cwd();
  try {
    const old = page === undefined ? await layOutSite(site, place, values.language) : undefined;
    if (page !== undefined) layOutPage(site, page, place, values.language);
    process.chdir(site);
    if (old) say(`${old.report}\n`);
    await printNews(page ?? `${old?.home}`, page !== undefined, say);
    if (old && old.left.length > 0) say(`\nNot carried over, or to check:\n${old.left.join("\n")}`);
    if (values.serve && process.exitCode === undefined) await serve();
  } finally {
    process.chdir(before);
    rmSync(site, { recursive: true, force: true });
  }
}

/** The page to read, if there is only one to read; undefined for a whole site. */
function pageAt(place: string): string | undefined {
  refuseAddress(place);
  if (!existsSync(place)) throw new Error(`There is no ${place}.`);
  if (!statSync(place).isDirectory()) return /\.zip$/i.test(place) ? undefined : place;
  const page = homes.map((home) => join(place, home)).find((path) => existsSync(path));
  const isAlone =
    !readdirSync(place).some(isConfiguration) &&
    ["_news", "_data/news.yml"].every((name) => !existsSync(join(place, name)));
  return page !== undefined && isAlone && !/\{[{%]/.test(readFileSync(page, "utf8")) ? page : undefined;
}

/** Makes a site from an old one. */
async function layOutSite(site: string, place: string, language: string) {
  const { takeOver } = await import("../project/takeover.ts");
  const taken = await takeOver(place, { folder: site, template, now: buildTimeOrThrow() });
  const { old, home, facts, further, files, report, left } = taken;
  try {
    writeSite(
      site,
      new Map([...files].map(([path, content]) => [join(contentFolder, relative("content", path)), content])),
    );
    putFacts(
      site,
      { name: facts.author.name ?? facts.title ?? "Your Name", language: facts.language ?? language },
      further,
    );
    return { home, report, left: leftLines(left) };
  } finally {
    old.close();
  }
}

/** The beginnings of PDF and RTF, and a byte in every file of an office program. */
const ofOtherPrograms = /^(?:%PDF-|\{\\rtf)|\0/;

/** Makes a site from a page, and the files next to it that the page names. */
function layOutPage(site: string, page: string, place: string, language: string): void {
  const { text } = decodeText(readFileSync(page));
  if (ofOtherPrograms.test(text))
    throw new Error(`${page} is not text, so it cannot be read. Save it as a page in Markdown or HTML.`);
  put(join(site, homeFile), text);
  putFacts(site, { name: "Your Name", affiliation: "Your Affiliation", language });
  const root = statSync(place).isDirectory() ? place : dirname(page);
  for (const [, quoted, bare] of text.matchAll(/(?:src|href)=["']([^"']+)|\]\(<?([^\s)>]+)/g)) {
    const path = decoded((quoted ?? bare ?? "").replace(/[?#].*/, ""));
    const file = path.startsWith("/") ? join(root, path) : join(dirname(page), path);
    const inRoot = relative(root, file);
    if (inRoot.startsWith("..") || !statSync(file, { throwIfNoEntry: false })?.isFile()) continue;
    const target = path.startsWith("/") ? path : relative(dirname(page), file);
    // It may lead to a different page of the name that this one has there.
    cpSync(file, join(site, contentFolder, target), { force: false });
  }
}

function putFacts(site: string, answers: Answers, further?: FurtherFacts): void {
  const circumstances = circumstancesAt(buildTimeOrThrow());
  put(join(site, factsFile), factsText(template, answers, circumstances, further));
}

function put(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/**
 * Prints what was read from the page of the site in this folder.
 *
 * @param page what the author calls it
 * @param hasLines whether its lines are those of the author's own page
 */
async function printNews(page: string, hasLines: boolean, say: Say): Promise<void> {
  const facts = new FactsFile();
  const wrong = facts.read();
  if (wrong.length > 0) throw new Error(wrong.map(({ message }) => message).join(" "));
  const { editions, problems } = await readProjectNews(await readEditions(facts.site), new LockFile());
  const [read] = editions;
  const named = (problem: Problem): Problem => {
    const { line: _line, ...whole } = problem;
    return problem.file === homeFile
      ? { ...(hasLines ? problem : whole), file: page }
      : { ...problem, file: problem.file.replace(`${contentFolder}/`, "") };
  };
  const { entries } = read.news;
  say(
    entries.length === 1
      ? "1 item, as subscribers would see it:"
      : `${entries.length} items, as subscribers would see them:`,
  );
  for (const entry of entries) say(`\n${described(entry, hasLines)}`);
  const others = [...read.page.notes, ...read.page.warnings].map((problem) => formatProblem(named(problem)));
  if (others.length > 0) say(`\nNot read as news, or not used:\n${others.join("\n")}`);
  if (problems.length === 0) return;
  say("\nTo fix:");
  printProblems(problems.map(named));
  process.exitCode = 1;
}

/** An entry: its date and title, the rest of its text, and its line. */
function described(entry: Entry, hasLine: boolean): string {
  const { title, line, content } = entry;
  const rest = content.text.replace(/\.$/, "") === title ? [] : [`  ${content.text}`];
  return [`${isoTime(entry)}  ${title}`, ...rest, ...(hasLine ? [`  (line ${line})`] : [])].join("\n");
}

/** Serves the site that was laid out, until stopped. */
function serve(): Promise<void> {
  writeFileSync("eleventy.config.mjs", engineConfig());
  const eleventy = createRequire(import.meta.url).resolve("@11ty/eleventy");
  const command = resolve(dirname(eleventy), "../cmd.cjs");
  // Ctrl+C reaches both processes; this one removes the site after the server has ended.
  process.on("SIGINT", () => {});
  return new Promise((end) => {
    spawn(process.execPath, [command, "--serve"], { stdio: "inherit" }).once("exit", () => end());
  });
}

/** A config that exports this engine, wherever it is. */
function engineConfig(): string {
  const here = import.meta.url;
  if (!here.endsWith(".ts")) return configText({ name: new URL("../eleventy/dateline.js", here).href });
  const jiti = JSON.stringify(import.meta.resolve("jiti"));
  const engine = JSON.stringify(fileURLToPath(new URL("../eleventy/dateline.ts", here)));
  return `import { createJiti } from ${jiti};\nconst engine = await createJiti(${jiti}).import(${engine});\nexport default engine.default;\nexport const config = engine.config;\n`;
}
