import { suite } from "uvu";
import * as assert from "uvu/assert";
import { toFragment } from "../../src/html/fragment.ts";
import { identify } from "../../src/identity/identify.ts";
import type { NewsItem } from "../../src/news/entry.ts";

const site = { url: "https://example.org/~jane/", since: 2020, timeZone: "UTC" };

/** Items from lines such as "2025-05 We release". */
function items(...lines: string[]): NewsItem[] {
  return lines.map((text, index) => {
    const [date = "", ...words] = text.split(" ");
    const [year = 0, month, day] = date.split("-").map(Number);
    const title = words.join(" ");
    const written = { year, ...(month && { month }), ...(day && { day }) };
    const content = toFragment(title);
    return { date: written, line: index + 1, content, title, summary: title, topics: [] };
  });
}

/** A first build in the year 2026. */
const firstBuild = (...lines: string[]) =>
  identify(items(...lines), undefined, {
    site,
    now: new Date("2026-01-01T00:00:00Z"),
    file: "input.md",
    lockFile: "lock",
  });

const first = (...lines: string[]) => firstBuild(...lines).entries;

const titles = (...lines: string[]) => first(...lines).map(({ title }) => title);

const order = suite("the order of identify");

order("is newest first, whichever way the page lists its news", () => {
  assert.equal(titles("2025-05 c", "2025-05 b", "2025-04 a"), ["c", "b", "a"]);
  assert.equal(titles("2025-04 a", "2025-05 b", "2025-05 c"), ["c", "b", "a"]);
});

order("puts a line that is out of place where its date belongs", () => {
  assert.equal(titles("2025-05 d", "2023-01 a", "2025-04 c", "2025-03 b"), ["d", "c", "b", "a"]);
});

order("keeps a date without a day where the author put it", () => {
  assert.equal(titles("2025-05-20 c", "2025-05 b", "2025-05-10 a"), ["c", "b", "a"]);
  assert.equal(titles("2025-06 d", "2025-05 c", "2025-05-20 b", "2024 a"), ["d", "c", "b", "a"]);
});

order.run();

const archives = suite("the archives of identify");

archives("begin above 30 entries, or 256 KB of them in UTF-8", () => {
  const firstYear = (...lines: string[]) => firstBuild(...lines).archives?.first;
  const lines = Array.from({ length: 31 }, (_, index) => `2024-05 number ${index}`);
  assert.is(firstYear(...lines.slice(1)), undefined);
  assert.is(firstYear(...lines), 2024);
  assert.is(firstYear(`2024-05 ${"a".repeat(200_000)}`), undefined);
  assert.is(firstYear(`2024-05 ${"字".repeat(100_000)}`), 2024);
});

archives.run();

const time = suite("the times of identify");

const times = (...lines: string[]) => first(...lines).map(({ published }) => published.toISOString());

time("are the last minutes of the written periods, a minute apart if they would coincide", () => {
  assert.equal(times("2025-05 c", "2025-05 b", "2025-04 a"), [
    "2025-05-31T23:59:00.000Z",
    "2025-05-31T23:58:00.000Z",
    "2025-04-30T23:59:00.000Z",
  ]);
});

time("fall strictly from one entry to the next", () => {
  const many = first(...Array.from({ length: 300 }, (_, index) => `2025-05-${1 + (index % 2)} x`));
  for (const [index, { published }] of many.entries()) {
    assert.ok(index === 0 || published < (many[index - 1]?.published ?? 0), `entry ${index}`);
  }
});

time("are also those of updated, until an edit is marked", () => {
  for (const { published, updated } of first("2025-05 a")) assert.equal(updated, published);
});

time.run();

const names = suite("the names of identify");

const slugs = (...lines: string[]) => first(...lines).map(({ slug }) => slug);

names("are made of date and words", () => {
  const [entry] = first("2025-05 We release VL-Rethinker & friends");
  assert.is(entry?.slug, "2025-05-we-release-vl-rethinker-and-friends");
  assert.is(entry?.url, "/news/2025-05-we-release-vl-rethinker-and-friends/");
  assert.is(entry?.id, "tag:example.org,2020:~jane/news/2025-05-we-release-vl-rethinker-and-friends");
});

names("differ for the same words in one month; the oldest entry has the plain one", () => {
  assert.equal(slugs("2025-05 New paper", "2025-05 New paper", "2025-05 New paper 2"), [
    "2025-05-new-paper-3",
    "2025-05-new-paper",
    "2025-05-new-paper-2",
  ]);
});

names("turn ligatures, full-width letters and signs into plain letters", () => {
  assert.equal(slugs("2025-05 An eﬃcient ﬁlter", "2025-04 ＡＣＬ", "2025-03 Filter™ by Ada¹"), [
    "2025-05-an-efficient-filter",
    "2025-04-acl",
    "2025-03-filter-by-ada",
  ]);
});

names("are never empty and never long", () => {
  assert.equal(slugs("2025-05 🎉", "2025-04 ☃"), ["2025-05", "2025-04"]);
  for (const slug of slugs(`2025-05 ${"word ".repeat(50)}`, `2025-04 ${"x".repeat(500)}`))
    assert.ok(slug.length <= 80);
});

names.run();
