import { type ChildProcess, fork } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import type { Result } from "./support/test-worker.ts";

/**
 * Runs all `*.test.ts` in this folder except those in folders with a command of their own, or those whose path contains
 * one of the arguments, in as many processes as there are cores (`--jobs=1`: in one). Prints at the end how long each
 * folder took; the last line reads `N passed, N failed`.
 */
const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { jobs: { type: "string", default: String(availableParallelism()) } },
});
const isWanted = (file: string) =>
  wanted.length === 0
    ? !/^(?:browser|long|publishing|readers|serve|validator)\b/.test(file)
    : wanted.some((part) => file.includes(part));
// Those that build sites take longest, so they come first.
const buildsSites = (file: string) =>
  Number(/Project\b|Site\b/.test(readFileSync(join(import.meta.dirname, file), "utf8")));
const files = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter(({ name }) => name !== "node_modules")
  .flatMap((entry) => (entry.isDirectory() ? filesIn(entry.name) : entry.name))
  .filter((file) => file.endsWith(".test.ts") && isWanted(file))
  .sort()
  .sort((one, other) => buildsSites(other) - buildsSites(one));

const jiti = join(dirname(createRequire(import.meta.url).resolve("jiti/package.json")), "lib/jiti-cli.mjs");
const complaints: string[] = [];
const seconds = new Map<string, number>();
let passed = 0;
let failed = 0;

const queue = [...files];
await Promise.all(Array.from({ length: Math.min(Number(values.jobs), files.length) }, workOff));

for (const complaint of complaints) console.log(complaint);
const width = Math.max(0, ...[...seconds.keys()].map((folder) => folder.length));
for (const [folder, time] of [...seconds].sort()) {
  console.log(`${folder.padEnd(width)} ${time.toFixed(1).padStart(7)} s`);
}
if (passed === 0 || failed > 0) process.exitCode = 1;
console.log(`${passed} passed, ${failed} failed`);

function filesIn(folder: string): string[] {
  const files = readdirSync(join(import.meta.dirname, folder), { recursive: true, encoding: "utf8" });
  return files.map((file) => `${folder}/${file.replaceAll("\\", "/")}`);
}

/** Runs one file after the other in a process, until none is left. */
async function workOff(): Promise<void> {
  let worker: ChildProcess | undefined;
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    worker ??= fork(jiti, [join(import.meta.dirname, "support/test-worker.ts")]);
    const begun = performance.now();
    const result = await resultOf(worker, file);
    note(file, result, (performance.now() - begun) / 1000);
    if (worker.exitCode !== null || worker.signalCode !== null) worker = undefined;
  }
  worker?.disconnect();
}

function resultOf(worker: ChildProcess, file: string): Promise<Result> {
  return new Promise((resolve) => {
    const ended = () =>
      resolve({ passed: 0, failed: 1, printed: "", complaints: ["ends the process that runs it."] });
    worker.once("exit", ended);
    worker.once("message", (result: Result) => {
      worker.off("exit", ended);
      resolve(result);
    });
    worker.send(join(import.meta.dirname, file));
  });
}

function note(file: string, result: Result, time: number): void {
  passed += result.passed;
  failed += result.failed;
  const folder = file.includes("/") ? dirname(file) : ".";
  seconds.set(folder, (seconds.get(folder) ?? 0) + time);
  complaints.push(...result.complaints.map((complaint) => `${file} ${complaint}`));
  console.log(`${file} (${time.toFixed(1)} s)\n${result.printed}`);
}
