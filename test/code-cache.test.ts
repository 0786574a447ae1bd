import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";

const test = suite("the code cache");

test("holds functions called only at the start, even if memory was cleared often before it was written", () => {
  const folder = mkdtempSync(join(tmpdir(), "dateline-code-"));
  const source = `function start() { return [1, 2, 3].map((n) => ${"n + ".repeat(500)}1); } exports.value = start();`;
  const program = `
    const { runCached } = require(${JSON.stringify(join(import.meta.dirname, "../src/code-cache.cjs"))});
    const [codeFile, times] = process.argv.slice(1);
    runCached(${JSON.stringify(source)}, { filename: codeFile, from: codeFile, codeFile, state: "first" });
    for (let time = 0; time < times; time++) Array.from({ length: 1e5 }, () => ({}));`;
  const keep = (name: string, times: number) => {
    const file = join(folder, name);
    execFileSync(process.execPath, ["--gc-global", "--eval", program, file, String(times)]);
    return statSync(file).size;
  };
  try {
    // The cache holds the names of files, so these two have the same length.
    assert.is(keep("often", 100), keep("never", 0));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.run();
