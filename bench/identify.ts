import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { identify } from "../src/identity/identify.ts";
import { formatLock } from "../src/identity/lock-format.ts";
import { readPage } from "../src/page/read.ts";
import { FactsFile } from "../src/project/facts-file.ts";
import { workshop } from "./contestant.ts";
import { buildEpoch, makeEntries, toPage } from "./entries.ts";
import { count, machine, median, number, table } from "./report.ts";

/**
 * `npm run bench:identify -- 1500 15000`: how long it takes to read a page with that many entries and to identify them
 * with a lock of as many, when every hundredth was reworded; each time in a new process, as in a build.
 */
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1500, 15_000];
const runs = 5;
/** What reading and identifying 15,000 entries may take, in seconds. */
const target = 0.3;

const steps = ["read", "lock", "identify"] as const;
type Took = Readonly<Record<(typeof steps)[number] | "known", number>> & {
  readonly problems: readonly string[];
};

console.log(`\`npm run bench:identify -- ${sizes.join(" ")}\` on ${machine()}, medians of ${runs} runs.\n`);
const times = sizes.map((size) => ({ size, ...measure(size) }));
const columns = ["read", "lock", "identify", "read and identify"] as const;
console.log(
  table(
    [
      "entries",
      "read the page, s",
      "read the lock, s",
      "identify, s",
      "read and identify, s",
      "µs per entry",
    ],
    times.map((time) => [
      count(time.size),
      ...columns.map((column) => number(time[column])),
      number((time["read and identify"] / time.size) * 1e6),
    ]),
  ),
);
const most = times.find(({ size }) => size === 15_000)?.["read and identify"];
if (most !== undefined) {
  console.log(
    `\n- ${most <= target ? "met" : "missed"}: read and identify 15,000, ${number(most)} s (at most ${target} s)`,
  );
}

/** The median time of each step, in seconds. */
function measure(size: number): Readonly<Record<(typeof columns)[number], number>> {
  const [page, lock] = prepare(size);
  const all = Array.from({ length: runs }, () => runOnce(page, lock, size));
  const seconds = (of: (took: Took) => number) => median(all.map(of)) / 1000;
  return {
    read: seconds(({ read }) => read),
    lock: seconds(({ lock }) => lock),
    identify: seconds(({ identify }) => identify),
    "read and identify": seconds(({ read, identify }) => read + identify),
  };
}

/** Writes a lock with that many entries, and a page with the same entries, every hundredth reworded. */
function prepare(size: number): [page: string, lock: string] {
  const entries = makeEntries(size);
  const page = join(workshop, `page-${size}.md`);
  const lockFile = join(workshop, `lock-${size}.json`);
  const files = { file: page, lockFile };
  const facts = new FactsFile();
  facts.read();
  const { site } = facts;
  const { items } = readPage(toPage(entries), { ...site, ...files });
  const { lock } = identify(items, undefined, {
    site,
    now: new Date(Number(buildEpoch) * 1000),
    ...files,
  });
  const reworded = entries.map((entry, index) =>
    index % 100 === 0 ? { ...entry, text: `Good news today: ${entry.text}` } : entry,
  );
  writeFileSync(lockFile, formatLock(lock));
  writeFileSync(page, toPage(reworded));
  return [page, lockFile];
}

function runOnce(page: string, lock: string, size: number): Took {
  const script = join(import.meta.dirname, "identify-once.ts");
  const jiti = join(import.meta.dirname, "../node_modules/.bin/jiti");
  const { stdout, stderr } = spawnSync(jiti, [script, page, lock], { encoding: "utf8" });
  if (stdout === "") throw new Error(`identify-once.ts failed:\n${stderr}`);
  const took: Took = JSON.parse(stdout);
  if (took.known !== size || took.problems.length > 0) {
    throw new Error(`${took.known} of ${size} entries were known again. ${took.problems.join(" ")}`);
  }
  return took;
}
