import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import MarkdownIt from "markdown-it";
import { identify } from "../src/identity/identify.ts";
import { parseLock } from "../src/identity/lock-format.ts";
import { readPage } from "../src/page/read.ts";
import { FactsFile } from "../src/project/facts-file.ts";

/**
 * `node identify-once.cjs PAGE LOCK`, which `identify.ts` compiles: reads a page and a lock and identifies the entries,
 * in a fresh process, as in a build. Prints as JSON how many milliseconds each step took, how many items were known, and
 * which problems were found.
 */
const [, , page = "", lockFile = ""] = process.argv;
const facts = new FactsFile();
facts.read();
const { site } = facts;
const files = { file: page, lockFile };
const source = readFileSync(page, "utf8");
const lockSource = readFileSync(lockFile, "utf8");

const begin = performance.now();
new MarkdownIt({ html: true }).render(source);
const start = performance.now();
const { items } = readPage(source, { ...site, ...files });
const read = performance.now();
const parsed = parseLock(lockSource);
const locked = performance.now();
const lock = "lock" in parsed ? parsed.lock : undefined;
const { known, problems } = identify(items, lock, { site, now: new Date(), ...files });
const identified = performance.now();

console.log(
  JSON.stringify({
    markdown: start - begin,
    read: read - start,
    lock: locked - read,
    identify: identified - locked,
    known: known.size,
    problems: problems.map(({ message }) => message),
  }),
);
