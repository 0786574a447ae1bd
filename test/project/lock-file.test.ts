import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { formatLock, parseLock } from "../../src/project/lock-file.ts";

const content = readFileSync(join(import.meta.dirname, "../../_data/news.lock"), "utf8");

const problem = (text: string) => {
  const read = parseLock(text);
  return "problem" in read ? `${read.problem.line ?? ""}: ${read.problem.message}` : undefined;
};

const test = suite("the lock file");

test("of the seed is read, and written as the same bytes", () => {
  const read = parseLock(content);
  assert.ok("lock" in read);
  assert.is(formatLock(read.lock), content);
  assert.is(read.lock.entries.length, 8);
});

test("changes by the lines of one entry when one is added", () => {
  const read = parseLock(content);
  assert.ok("lock" in read);
  const [first] = read.lock.entries;
  assert.ok(first);
  const added = {
    ...first,
    id: "tag:example.org,2024:x",
    slug: "x",
    published: "2026-01-01T00:00:00Z",
    links: [],
  };
  const lines = formatLock({ entries: [...read.lock.entries, added] }).split("\n");
  assert.is(lines.length, content.split("\n").length + 8);
});

for (const [what, text, sentence] of [
  ["half of it", content.slice(0, content.length / 2), /^: the file is broken \(.*\)\. It remembers the ids/],
  ["nothing", "", /^: the file is broken/],
  ["something else", "[]", /is not what it should be\. It remembers/],
  [
    "another version",
    content.replace('"version": 1', '"version": 2'),
    /^: version 2 of this file is not known\./,
  ],
  [
    "a time that is none",
    content.replace("2025-05-31T15:59:00Z", "May"),
    /^: entries\.\d\.published is not what it should be/,
  ],
  [
    "an unfinished merge",
    content.replace('  "entries"', '<<<<<<< HEAD\n  "entries"'),
    /^3: two versions were not merged here\./,
  ],
  [
    "an entry twice",
    content.replace(
      "2024:news/2024-08-htl-accepted-to-emnlp-2025",
      "2024:news/2024-10-v-petl-benchmark-accepted-to-neurips-2025",
    ),
    /stands in this file twice/,
  ],
] as const) {
  test(`that holds ${what} is refused with a sentence`, () => assert.match(problem(text) ?? "", sentence));
}

test.run();
