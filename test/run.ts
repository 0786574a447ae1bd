import { readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * Runs every `*.test.ts` under this folder but those in `browser/`, `readers/` and `validator/`, or those whose path contains one of the arguments,
 * with uvu. Unlike uvu's own command it fails when a file forgets `.run()`, when a hook throws, and when tests are skipped or singled out;
 * and its last line reads `N passed, N failed`.
 */
declare global {
  var UVU_DEFER: 1 | undefined;
  var UVU_INDEX: number | undefined;
  var UVU_QUEUE: (string | null | SuiteRun)[][];
}
type SuiteRun = () => Promise<[errors: string | true, passed: number, skipped: number, total: number]>;

const wanted = process.argv.slice(2);
const isWanted = (file: string) =>
  wanted.length === 0
    ? !/^(?:browser|readers|validator)\b/.test(file)
    : wanted.some((part) => file.includes(part));
const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".test.ts") && isWanted(file))
  .sort();

let passed = 0;
let failed = 0;
const complaints: string[] = [];

// uvu looks at these when it is loaded and when a suite runs: suites wait, each in the place of its file.
globalThis.UVU_DEFER = 1;
globalThis.UVU_QUEUE = [];
const { exec } = await import("uvu");
for (const [index, file] of files.entries()) {
  globalThis.UVU_INDEX = index;
  globalThis.UVU_QUEUE.push([file]);
  await import(join(import.meta.dirname, file));
  const [name = null, ...suites] = globalThis.UVU_QUEUE[index] ?? [];
  if (suites.length === 0) complaints.push(`${file} runs no test: does it call .run()?`);
  globalThis.UVU_QUEUE[index] = [name, ...suites.map((suite) => counted(file, suite as SuiteRun))];
}

await exec();
for (const complaint of complaints) console.log(complaint);
failed += complaints.length;
if (passed === 0 || failed > 0) process.exitCode = 1;
console.log(`${passed} passed, ${failed} failed`);

function counted(file: string, run: SuiteRun): SuiteRun {
  return async () => {
    const result = await run();
    const [, ranWell, skipped, total] = result;
    passed += ranWell;
    failed += total - ranWell;
    if (total === 0) complaints.push(`${file} has an empty suite.`);
    if (skipped > 0) complaints.push(`${file} leaves ${skipped} tests out (skip or only).`);
    return result;
  };
}
