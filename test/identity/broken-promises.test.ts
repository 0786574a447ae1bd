import { suite } from "uvu";
import * as assert from "uvu/assert";
import { brokenPromises, type PublishedItem } from "../../src/identity/broken-promises.ts";
import { identify } from "../../src/identity/identify.ts";
import type { Lock } from "../../src/identity/lock.ts";
import { readPage } from "../../src/page/read.ts";

const site = { url: "https://example.org/", since: 2020, timeZone: "UTC" };

function build(lock: Lock | undefined, lines: readonly string[], isUnattended = false) {
  const { items } = readPage(`# News\n\n${lines.map((line) => `- ${line}\n`).join("")}`, {
    file: "page.md",
    language: "en",
  });
  const now = new Date("2026-01-01T00:00:00Z");
  return identify(items, lock, { site, now, isUnattended, file: "page.md", lockFile: "the-lock" });
}

const lines = [
  "2025.05 Our paper on kettles was accepted to the tea conference.",
  "2025.04 We release [Spoon](https://example.org/spoon), a tool for stirring.",
  "2025.03 A talk about saucers.",
];
const before = build(undefined, lines);
/** What the site built from that lock shows. */
const live: PublishedItem[] = before.lock.entries.map(({ id, published, date, text, links }) => {
  return { id, published, date, text, links };
});
const [kettles, spoon, saucers] = before.entries.map(({ id }) => id);
/** The lock with its entries changed. */
const broken = (change: (entries: Lock["entries"]) => Lock["entries"]) =>
  brokenPromises(live, build({ ...before.lock, entries: change(before.lock.entries) }, lines)).broken;

const test = suite("brokenPromises");

test("finds nothing where news was reworded, redated, moved, added and withdrawn", () => {
  const after = build(before.lock, [
    "2026.01 A visit to Ghent.",
    "2025.04 Today we release [Spoon](https://example.org/spoon), a new tool for stirring tea.",
    "2025.06 Our paper on kettles was accepted to the tea conference!",
  ]);
  assert.equal(after.problems, []);
  assert.equal(brokenPromises(live, after), { broken: [], explained: [] });
});

test("finds an id that now belongs to something else", () => {
  const said = broken(([a, b, c]) => [
    { ...c, id: a?.id, published: a?.published } as Lock["entries"][0],
    b as Lock["entries"][0],
    { ...a, id: c?.id, published: c?.published } as Lock["entries"][0],
  ]);
  assert.is(said.length, 2);
  assert.match(said[0] ?? "", `${saucers} says "A talk about saucers."`);
  assert.match(said.join(), `${kettles} says "Our paper on kettles`);
});

test("finds an item that would come back under another id", () => {
  const renamed = broken((entries) =>
    entries.map((entry) =>
      entry.id === spoon ? { ...entry, id: "tag:example.org,2020:news/other" } : entry,
    ),
  );
  assert.is(renamed.length, 1);
  assert.match(
    renamed[0] ?? "",
    new RegExp(`line 4\\) was published as ${spoon} and would come back as .*/other`),
  );
});

test("finds an item that is gone, and a time that moved", () => {
  const after = build(before.lock, lines.slice(0, 2));
  const { entries } = after.lock;
  const gone = brokenPromises(live, { ...after, lock: { ...after.lock, entries: entries.slice(1) } }).broken;
  assert.equal(gone, [`${saucers} was published and is gone.`]);
  const [moved] = broken((all) =>
    all.map((entry) => ({ ...entry, published: entry.published.replace("23:", "22:") })),
  );
  assert.match(moved ?? "", /was published at .*T23:59:00Z, and would now be at .*T22:59:00Z\.$/);
});

test("names what got a new id because nobody was there to ask", () => {
  const doubtful = "2025.05 The ceramics group writes on kettles and their tea for children.";
  const after = build(before.lock, [doubtful, ...lines.slice(1)], true);
  const { broken, explained } = brokenPromises(live, after);
  assert.equal(broken, []);
  assert.equal(explained, [
    `"The ceramics group writes on kettles and their tea for children" (line 3) is published as new, though it may be ${kettles}.`,
  ]);
});

test("trusts an author who says that quite different words are the same entry", () => {
  const after = build(before.lock, [`2025.05 Bicycles! {#${before.entries[0]?.slug}}`, ...lines.slice(1)]);
  assert.equal(brokenPromises(live, after), { broken: [], explained: [] });
});

test.run();
