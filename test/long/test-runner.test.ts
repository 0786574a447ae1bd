import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";

const test = suite("the test runner");

/** Runs the runner on test files by name, and returns the lines it prints and its exit status. */
function run(files: Readonly<Record<string, string>>): { lines: string[]; status: number | null } {
  const folder = mkdtempSync(join(tmpdir(), "dateline-run-"));
  try {
    for (const file of ["run.ts", "support/test-worker.ts"]) {
      cpSync(join(import.meta.dirname, "..", file), join(folder, "test", file));
    }
    symlinkSync(join(import.meta.dirname, "../../node_modules"), join(folder, "node_modules"), "junction");
    for (const [name, body] of Object.entries(files)) {
      const file = join(folder, "test", `${name}.test.ts`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `import { suite } from "uvu";\nconst test = suite("a");\n${body}`);
    }
    const jiti = join(import.meta.dirname, "../../node_modules/jiti/lib/jiti-cli.mjs");
    const { stdout, status } = spawnSync(process.execPath, [jiti, join(folder, "test/run.ts")], {
      encoding: "utf8",
    });
    return { lines: stdout.trimEnd().split("\n"), status };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("counts passed tests, and tells how long each folder took", () => {
  const body = 'test("x", () => {}); test.run();';
  const { lines, status } = run({ "one/a": body, "one/b": body, "another/a": body });
  assert.is(status, 0);
  assert.is(lines.at(-1), "3 passed, 0 failed");
  assert.match(lines.at(-3) ?? "", /^another +\d+\.\d s$/);
  assert.match(lines.at(-2) ?? "", /^one +\d+\.\d s$/);
});

const wrong: [name: string, body: string, complaint: string][] = [
  ["a-failure", 'test("x", () => { throw new Error("x") }); test.run();', "fails:"],
  ["no-run", 'test("x", () => {});', "cannot be run: it runs no test: does it call .run()?"],
  ["empty", "test.run();", "has an empty suite."],
  [
    "skip",
    'test("x", () => {}); test.skip("y", () => {}); test.run();',
    "leaves 1 tests out (skip or only).",
  ],
  [
    "only",
    'test("x", () => {}); test.only("y", () => {}); test.run();',
    "leaves 1 tests out (skip or only).",
  ],
  ["hook", 'test.before(() => { throw 1 }); test("x", () => {}); test.run();', "has a hook that fails."],
  ["error", 'throw "x";', "cannot be run: x"],
  ["exit", "process.exit(0);", "ends the process that runs it."],
];

test("fails files in which tests fail or are left out", () => {
  const { lines, status } = run(Object.fromEntries(wrong));
  assert.is(status, 1);
  for (const [name, , complaint] of wrong) {
    assert.ok(lines.includes(`${name}.test.ts ${complaint}`), `${name}:\n${lines.join("\n")}`);
  }
  assert.is(lines.at(-1), "2 passed, 8 failed");
});

test("fails if there is nothing to run", () => {
  const { lines, status } = run({});
  assert.is(status, 1);
  assert.is(lines.at(-1), "0 passed, 0 failed");
});

test.run();
