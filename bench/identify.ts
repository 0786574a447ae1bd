import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildSync } from "esbuild";
import { identify } from "../src/identity/identify.ts";
import { formatLock } from "../src/identity/lock-format.ts";
import { readPage } from "../src/page/read.ts";
import { FactsFile } from "../src/project/facts-file.ts";
import { workshop } from "./contestant.ts";
import { buildEpoch, makeEntries, toPage, waysToDate } from "./entries.ts";
import { count, machine, median, number, table } from "./report.ts";

/**
 * `npm run bench:identify -- 15 1500 15000`: how long it takes to read a page with that many entries and to identify them
 * with a lock of as many, when every hundredth was reworded; each time in a new process, as in a build.
 */
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [15, 1500, 15_000];
const runs = 5;
/**
 * How many times as long as rendering it with markdown-it reading a page may take: a little more than it did when this
 * was written, so that a change which slows reading down shows. Of few entries, most is compiling code.
 */
const mostOfMarkdown = (size: number) => (size < 100 ? 11 : 8);

const { asOneScript } = createRequire(import.meta.url)("../src/compiled.cjs");
/** Compiled as the engine is: loading modules one by one slows down what they do. */
const script = join(workshop, "identify-once.cjs");
const url = pathToFileURL(join(import.meta.dirname, "../src/eleventy/dateline.ts")).href;
buildSync({
  ...asOneScript,
  entryPoints: [join(import.meta.dirname, "identify-once.ts")],
  banner: { js: `const url = ${JSON.stringify(url)};` },
  outfile: script,
});

const steps = ["markdown", "read", "lock", "identify"] as const;
type Took = Readonly<Record<(typeof steps)[number] | "known", number>> & {
  readonly problems: readonly string[];
};

console.log(`\`npm run bench:identify -- ${sizes.join(" ")}\` on ${machine()}, medians of ${runs} runs.\n`);
const times = sizes.flatMap((size) =>
  Object.entries(waysToDate).map(([dated, written]) => ({ size, dated, ...measure(size, written) })),
);
console.log(
  table(
    [
      "entries",
      "dates",
      "render with markdown-it, s",
      "read the page, s",
      "÷ markdown-it",
      "read the lock, s",
      "identify, s",
    ],
    times.map(({ size, dated, markdown, read, lock, identify }) => [
      count(size),
      dated,
      ...[markdown, read, read / markdown, lock, identify].map(number),
    ]),
  ),
);
console.log();
for (const { size, dated, markdown, read } of times) {
  const ratio = read / markdown;
  const most = mostOfMarkdown(size);
  const verdict = ratio <= most ? "met" : "missed";
  console.log(
    `- ${verdict}: reading ${count(size)} dated ${dated}, ${number(ratio)} × markdown-it (at most ${most} ×)`,
  );
}

/** The median time of each step, in seconds. */
function measure(
  size: number,
  written: (date: Date) => string,
): Readonly<Record<(typeof steps)[number], number>> {
  const [page, lock] = prepare(size, written);
  const all = Array.from({ length: runs }, () => runOnce(page, lock, size));
  const seconds = (step: (typeof steps)[number]) => median(all.map((took) => took[step])) / 1000;
  return {
    markdown: seconds("markdown"),
    read: seconds("read"),
    lock: seconds("lock"),
    identify: seconds("identify"),
  };
}

/** Writes a lock with that many entries, and a page with the same entries, every hundredth reworded. */
function prepare(size: number, written: (date: Date) => string): [page: string, lock: string] {
  const entries = makeEntries(size);
  const page = join(workshop, `page-${size}.md`);
  const lockFile = join(workshop, `lock-${size}.json`);
  const files = { file: page, lockFile };
  const facts = new FactsFile();
  facts.read();
  const { site } = facts;
  const { items } = readPage(toPage(entries, written), { ...site, ...files });
  const { lock } = identify(items, undefined, {
    site,
    now: new Date(Number(buildEpoch) * 1000),
    ...files,
  });
  const reworded = entries.map((entry, index) =>
    index % 100 === 0 ? { ...entry, text: `Good news today: ${entry.text}` } : entry,
  );
  writeFileSync(lockFile, formatLock(lock));
  writeFileSync(page, toPage(reworded, written));
  return [page, lockFile];
}

function runOnce(page: string, lock: string, size: number): Took {
  const { stdout, stderr } = spawnSync("node", [script, page, lock], { encoding: "utf8" });
  if (stdout === "") throw new Error(`identify-once.ts failed:\n${stderr}`);
  const took: Took = JSON.parse(stdout);
  if (took.known !== size || took.problems.length > 0) {
    throw new Error(`${took.known} of ${size} entries were known again. ${took.problems.join(" ")}`);
  }
  return took;
}
