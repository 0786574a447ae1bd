import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { LockedEntry } from "../../src/identity/lock.ts";
import { formatLock, parseLock } from "../../src/identity/lock-format.ts";

const content = readFileSync(join(import.meta.dirname, "../../_data/news.lock"), "utf8");
const lines = content.trimEnd().split("\n");

const read = (text: string) => {
  const found = parseLock(text);
  if ("problem" in found) throw new Error(found.problem.message);
  return found.lock;
};
const problem = (text: string) => {
  const found = parseLock(text);
  return "problem" in found ? `${found.problem.line ?? ""}: ${found.problem.message}` : undefined;
};
/** The lock of the seed with one of its lines changed. */
const withLine = (index: number, change: (line: string) => string) =>
  lines.map((line, at) => (at === index ? change(line) : line)).join("\n");
/** The lock of the seed with other fields in its first entry. */
const withFields = (fields: object) =>
  withLine(1, (line) => JSON.stringify({ ...JSON.parse(line), ...fields }));

const test = suite("the lock file");

test("of the seed is read, and written as the same bytes", () => {
  assert.is(formatLock(read(content)), content);
  assert.is(read(content).entries.length, 8);
});

test("has a line for each entry, and in its first line how ids begin", () => {
  const lock = read(content);
  const [first] = lock.entries;
  assert.ok(first);
  const added = { ...first, id: "urn:isbn:1", slug: "x", published: "2026-01-01T00:00:00Z" };
  const longer = formatLock({ ...lock, archivesFrom: 2020, entries: [...lock.entries, added] }).split("\n");
  assert.is(longer.length, lines.length + 3);
  assert.equal(JSON.parse(longer[0] ?? ""), { version: 2, tag: "tag:hazekiahwon.github.io,2024:" });
  assert.equal(read(longer.join("\n")).entries.at(-1), added, "an id is any URI");
});

test("has a line for each work, by which it is recognised", () => {
  const works = [
    { slug: "doe2024", doi: "10.1234/abc", title: "aquickkettle" },
    { slug: "x", title: "tea" },
  ];
  const written = formatLock({ ...read(content), works });
  assert.is(written.trimEnd().split("\n").length, lines.length + 2);
  assert.equal(read(written).works, works);
  assert.match(problem(`${written}{"work":"../x","title":"y"}`) ?? "", /^12: work is not what it should be/);
});

test("is read the same with a byte order mark, with Windows line ends, and in any order", () => {
  const lock = read(content);
  assert.equal(read(`\uFEFF${lines.join("\r\n")}\r\n`), lock);
  const [head = "", ...entries] = lines;
  assert.equal(read([head, ...entries.reverse()].join("\n")).entries.length, 8);
  assert.equal(
    read([...lines, lines[3]].join("\n")),
    lock,
    "a line that both sides of a merge have counts once",
  );
});

test("in the previous form is read", () => {
  const { tag, entries } = read(content);
  const before = JSON.stringify({ version: 1, archivesFrom: 2020, entries }, null, 2);
  assert.equal(read(before), { tag, archivesFrom: 2020, entries });
  const merged = before.replace('"slug": "2024-08-', '"slug": "other",\n      "slug": "2024-08-');
  assert.match(problem(merged) ?? "", /^: "slug" is in one entry twice/);
});

for (const [what, text, sentence] of [
  ["half of it", content.slice(0, 1000), /^\d: This line is broken \(.*\)\. This file remembers the ids/],
  ["nothing", "", /^: The file is broken/],
  ["something else", "[]", /^1: This line is broken \(it is not an object\)/],
  ["no first line", lines.slice(1).join("\n"), /^: The file is broken \(its first line/],
  [
    "another version",
    content.replace('"version":2', '"version":3'),
    /^1: Version 3 of this file is not known\./,
  ],
  ["an unknown field", withFields({ colour: "red" }), /^2: colour is not what it should be/],
  ["an invalid time", withFields({ published: "May" }), /^2: published is not what it should be/],
  ["an invalid day", withFields({ date: "2024-02-31" }), /^2: date is not what it should be/],
  ["an invalid id", withFields({ id: "my id" }), /^2: id is not what it should be/],
  ["an invalid year", [...lines, '{"archivesFrom":-5}'].join("\n"), /^10: archivesFrom is not what/],
  [
    "two first years",
    [...lines, '{"archivesFrom":2020}', '{"archivesFrom":2021}'].join("\n"),
    /^11: archivesFrom is in two lines\. Delete the one with the later year\.$/,
  ],
  [
    "a field twice",
    withLine(1, (line) => line.replace('"slug":', '"slug":"other","slug":')),
    /^2: "slug" is in this line twice/,
  ],
  [
    "an id twice",
    withFields({ id: read(content).entries[1]?.id }),
    /^3: "tag:.*" is here in line 2, too\. Delete one of the two lines\.$/,
  ],
  [
    "a former address of another entry",
    withFields({ formerSlugs: [read(content).entries[1]?.slug] }),
    /^3: ".*" is the address of another entry, or was: it is here in line 2, too\. Delete the line of whichever is not/,
  ],
  [
    "a time twice",
    withFields({ published: "2024-10-31T23:59:00+08:00" }),
    /^3: "2024-10-31T15:59:00Z" is here as a time of publication in line 2, too, so/,
  ],
] as const) {
  test(`that holds ${what} is refused with a sentence`, () => assert.match(problem(text) ?? "", sentence));
}

for (const mark of ["<<<<<<< HEAD", "||||||| 1234567", "=======", ">>>>>>> other"]) {
  test(`that holds ${mark} is refused with advice on how to merge it`, () => {
    assert.match(
      problem([...lines.slice(0, 4), mark, ...lines.slice(4)].join("\n")) ?? "",
      /^5: Two versions were not merged here\. Delete the lines that begin with <<<<<<<, .* and keep all others\.$/,
    );
  });
}

test("never takes the content of a string for fields", () => {
  const text = 'It says "id": {"id": 1, "id": 2} and \\"id\\": twice.';
  const entry = { ...read(content).entries[0], text } as LockedEntry;
  const spaced = `${lines[0]}\n${JSON.stringify(entry).replaceAll('","', '" , "')}`;
  assert.is(read(spaced).entries[0]?.text, text);
});

test.run();
