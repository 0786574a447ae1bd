import { suite } from "uvu";
import * as assert from "uvu/assert";
import { type FeedDocument, historyOf } from "../../src/feed/history.ts";
import { identify } from "../../src/identity/identify.ts";
import type { Lock } from "../../src/identity/lock.ts";
import { readPage } from "../../src/page/read.ts";

const site = { url: "https://example.org/", since: 2010, timeZone: "UTC" };

/** The documents of a build in the middle of a year, with entries from lines such as "2024.05 A tool". */
function build(lines: readonly string[], year: number, lock?: Lock) {
  const { items } = readPage(`# News\n\n${lines.map((line) => `- ${line}`).join("\n")}`, {
    file: "page",
    language: "en",
  });
  const now = new Date(Date.UTC(year, 5, 1));
  const result = identify(items, lock, { site, now, file: "page", lockFile: "lock" });
  assert.equal(result.problems, []);
  return { ...result, documents: historyOf(result.entries, result.archives, "") };
}

const news = (year: number, count: number) =>
  Array.from(
    { length: count },
    (_, index) => `${year}.0${1 + (index % 5)} Tool ${year} number ${index} is out`,
  );
const summary = (documents: readonly FeedDocument[]) =>
  documents.map(({ path, entries, previous, next }) => [path, entries.length, previous, next]);

const test = suite("historyOf");

test("is one complete document while everything fits in it", () => {
  const { documents, lock } = build([...news(2020, 15), ...news(2018, 15)], 2025);
  assert.equal(summary(documents), [["/feed", 30, undefined, undefined]]);
  assert.ok(documents[0]?.isComplete);
  assert.is(lock.archivesFrom, undefined);
});

test("is chained by year beyond that, including empty years", () => {
  const { documents } = build([...news(2025, 25), ...news(2024, 3), ...news(2022, 4)], 2025);
  assert.equal(summary(documents), [
    ["/feed", 28, "/feed/2024", undefined],
    ["/feed/2022", 4, undefined, "/feed/2023"],
    ["/feed/2023", 0, "/feed/2022", "/feed/2024"],
    ["/feed/2024", 3, "/feed/2023", undefined],
  ]);
});

test("holds at least twenty entries in the main document", () => {
  const { documents } = build([...news(2025, 2), ...news(2020, 60)], 2025);
  assert.is(documents[0]?.entries.length, 20);
});

test("is chained for a few very long entries", () => {
  const { documents } = build(["2025.05 Short", `2020.05 ${"word ".repeat(60_000)}`], 2025);
  assert.is(documents.length, 6);
});

test("keeps its addresses when entries are withdrawn", () => {
  const all = [...news(2025, 25), ...news(2022, 15)];
  const before = build(all, 2025);
  const after = build(all.slice(0, 5), 2025, before.lock);
  assert.equal(
    after.documents.map(({ path }) => path),
    before.documents.map(({ path }) => path),
  );
});

test("puts an old entry added late into the year it is first seen, and leaves closed years alone", () => {
  const all = [...news(2025, 25), ...news(2022, 15)];
  const before = build(all, 2025);
  const after = build([...all, "2022.03 Something that was forgotten"], 2026, before.lock);
  const closed = (documents: readonly FeedDocument[]) =>
    documents.find(({ path }) => path === "/feed/2022")?.entries.map(({ id }) => id);
  assert.equal(closed(after.documents), closed(before.documents));
  assert.ok(after.documents[0]?.entries.some(({ title }) => title === "Something that was forgotten"));
  const again = build([...all, "2022.03 Something that was forgotten"], 2030, after.lock);
  assert.equal(summary(again.documents), summary(after.documents));
});

test("holds each entry at least once, in a main document that stays small", () => {
  const all = Array.from({ length: 40 }, (_, index) => news(2050 - index, 60)).flat();
  const { documents, entries } = build(all, 2050);
  const met = new Set(documents.flatMap((document) => document.entries.map(({ id }) => id)));
  assert.is(met.size, entries.length);
  assert.is(documents[0]?.entries.length, 120);
});

test.run();
