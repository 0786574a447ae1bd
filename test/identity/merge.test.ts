import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { identify } from "../../src/identity/identify.ts";
import type { Lock } from "../../src/identity/lock.ts";
import { formatLock, parseLock } from "../../src/identity/lock-format.ts";
import { readPage } from "../../src/page/read.ts";

const site = { url: "https://example.org/", since: 2020, timeZone: "UTC" };
const file = "page.md";

/** The lock after a build of a page of these lines, at a minute of a day. */
function build(lines: readonly string[], lock: Lock | undefined, minute = 0, prefix = ""): Lock {
  const { items } = readPage(`# News\n\n${lines.map((line) => `- ${line}\n`).join("")}`, {
    file,
    language: "en",
  });
  const now = new Date(Date.UTC(2025, 5, 10, 12, minute));
  const result = identify(items, lock, { site, now, prefix, file, lockFile: "lock" });
  assert.equal(result.problems, []);
  return result.lock;
}

const lines = ["2025.05 A talk about kettles.", "2025.04 We release a spoon.", "2025.03 Saucers."];
const first = build(lines, undefined);

/** Lets git merge the locks of two branches, and returns the file it leaves. */
function merge(ours: Lock, theirs: Lock, style: string, base = first): string {
  const folder = mkdtempSync(join(tmpdir(), "merge-"));
  const path = join(folder, "news.lock");
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=Jane", "-c", "user.email=jane@example.org", ...args], {
      cwd: folder,
      stdio: "pipe",
    });
  const commit = (lock: Lock) => {
    writeFileSync(path, formatLock(lock));
    git("add", ".");
    git("commit", "--quiet", "--message=lock");
  };
  git("init", "--quiet", "--initial-branch=main");
  commit(base);
  git("checkout", "--quiet", "-b", "other");
  commit(theirs);
  git("checkout", "--quiet", "main");
  commit(ours);
  try {
    git("-c", `merge.conflictStyle=${style}`, "merge", "--quiet", "other");
  } catch {
    // A conflict, which the file tells of.
  }
  const merged = readFileSync(path, "utf8");
  rmSync(folder, { recursive: true });
  return merged;
}

/** Follows the advice in the message about a conflict. */
function resolve(content: string): string {
  const read = parseLock(content);
  if ("lock" in read) return content;
  assert.match(
    read.problem.message,
    "Delete the lines that begin with <<<<<<<, |||||||, ======= or >>>>>>> and keep",
  );
  return content
    .split("\n")
    .filter((line) => !/^(?:<<<<<<<|\|\|\|\|\|\|\||=======|>>>>>>>)/.test(line))
    .join("\n");
}

const test = suite("a lock that git merged");

for (const style of ["merge", "diff3", "zdiff3"]) {
  test(`has the items of both branches (${style})`, () => {
    for (const [ours, theirs] of [
      ["2025.06 A visit to Ghent.", "2025.06 A new bowl."],
      ["2025.05 A visit to Ghent.", "2025.05 A new bowl."],
      ["2025.06 A visit to Ghent.", "2025.04 A new bowl."],
    ] as const) {
      const [one, other] = [build([ours, ...lines], first), build([theirs, ...lines], first)];
      const read = parseLock(resolve(merge(one, other, style)));
      assert.ok("lock" in read, "problem" in read ? read.problem.message : "");
      const known = new Map(read.lock.entries.map(({ id, published }) => [id, published]));
      assert.is(known.size, 5);
      const after = build([ours, theirs, ...lines], read.lock, 30);
      for (const { id, published } of [...one.entries, ...other.entries]) {
        assert.is(known.get(id), published);
        assert.is(after.entries.find((entry) => entry.id === id)?.published, published);
      }
    }
  });
}

test("has the items of both branches in each language", () => {
  const zh = (words: readonly string[], before?: Lock) =>
    build([...words, ...lines], before && { ...before, ...before.lists?.get("zh") }, 0, "/zh");
  const lists = (lock: Lock) => new Map([["zh", lock]]);
  const base = { ...first, lists: lists(zh([])) };
  const one = { ...base, lists: lists(zh(["2025.06 A visit to Ghent."], base)) };
  const other = {
    ...build(["2025.06 A new bowl.", ...lines], first),
    lists: lists(zh(["2025.06 Tea."], base)),
  };
  const read = parseLock(resolve(merge(one, other, "merge", base)));
  assert.ok("lock" in read, "problem" in read ? read.problem.message : "");
  assert.is(read.lock.entries.length, 4);
  const texts = read.lock.lists?.get("zh")?.entries.map(({ text }) => text) ?? [];
  assert.equal(texts.filter((text) => /Ghent|Tea/.test(text)).length, 2);
  assert.is(texts.length, 5);
});

test("tells which line to delete if both branches changed the same one", () => {
  const one = build([...lines.slice(0, 2), "2025.03 Saucers, and cups."], first);
  const other = build([...lines.slice(0, 2), "2025.03 Saucers from Kyoto."], first);
  const content = resolve(merge(one, other, "merge"));
  const read = parseLock(content);
  assert.ok("problem" in read);
  assert.match(read.problem.message, /is here in line 2, too\. Delete one of the two lines\.$/);
  const mended = content.split("\n").toSpliced((read.problem.line ?? 0) - 1, 1);
  const again = parseLock(mended.join("\n"));
  assert.ok("lock" in again);
  assert.equal(
    again.lock.entries.map(({ id }) => id),
    first.entries.map(({ id }) => id),
  );
});

test.run();
