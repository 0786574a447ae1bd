import { mkdtempSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { copyFile } from "../../src/project/output.ts";

const test = suite("a file copied into a site");

test("is the current one, even if older and of the same size, and is copied once", async () => {
  const folder = mkdtempSync(join(tmpdir(), "dateline-"));
  const [file, backup, copy] = ["a.csv", "b.csv", "copy/a.csv"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(file, "one");
  utimesSync(file, 1, 1);
  copyFile(file, copy);
  // macOS keeps the time of a file that it copies.
  utimesSync(copy, 1, 1);
  copyFile(file, copy);
  assert.is(statSync(copy).mtimeMs, 1000);

  // The clock of a file system may be coarse.
  await new Promise((resolve) => setTimeout(resolve, 50));
  writeFileSync(backup, "two");
  utimesSync(backup, 1, 1);
  renameSync(backup, file);
  copyFile(file, copy);
  assert.is(readFileSync(copy, "utf8"), "two");
  // An author may delete a file while a site is built.
  rmSync(file);
  copyFile(file, copy);
  rmSync(folder, { recursive: true });
});

test.run();
