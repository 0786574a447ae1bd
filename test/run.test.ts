import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";

const test = suite("the test runner");

/** Runs the runner on a folder with one test file, and gives its last line and exit status. */
function run(body: string): { lastLine: string | undefined; status: number } {
  const folder = mkdtempSync(join(tmpdir(), "dateline-run-"));
  try {
    const jiti = join(import.meta.dirname, "../node_modules/jiti/lib/jiti-cli.mjs");
    cpSync(join(import.meta.dirname, "run.ts"), join(folder, "test/run.ts"));
    symlinkSync(join(import.meta.dirname, "../node_modules"), join(folder, "node_modules"));
    writeFileSync(
      join(folder, "test/a.test.ts"),
      `import { suite } from "uvu";\nconst test = suite("a");\n${body}`,
    );
    try {
      const output = execFileSync(process.execPath, [jiti, join(folder, "test/run.ts")], {
        encoding: "utf8",
      });
      return { lastLine: output.trimEnd().split("\n").at(-1), status: 0 };
    } catch (error) {
      const { stdout, status } = error as { stdout: string; status: number };
      return { lastLine: stdout.trimEnd().split("\n").at(-1), status };
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

for (const [what, body, lastLine, status] of [
  ["counts what passes", 'test("x", () => {}); test.run();', "1 passed, 0 failed", 0],
  ["counts what fails", 'test("x", () => { throw new Error("x") }); test.run();', "0 passed, 1 failed", 1],
  ["fails a file that forgets .run()", 'test("x", () => {});', "0 passed, 1 failed", 1],
  ["fails an empty suite", "test.run();", "0 passed, 1 failed", 1],
  [
    "fails a skipped test",
    'test("x", () => {}); test.skip("y", () => {}); test.run();',
    "1 passed, 1 failed",
    1,
  ],
  [
    "fails a lone test",
    'test("x", () => {}); test.only("y", () => {}); test.run();',
    "1 passed, 1 failed",
    1,
  ],
  [
    "fails a broken hook",
    'test.before(() => { throw 1 }); test("x", () => {}); test.run();',
    "0 passed, 1 failed",
    1,
  ],
] as const) {
  test(what, () => assert.equal(run(body), { lastLine, status }));
}

test.run();
