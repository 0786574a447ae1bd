import { suite } from "uvu";
import * as assert from "uvu/assert";
import { datesAhead } from "../../src/news/ahead.ts";
import type { NewsItem } from "../../src/news/entry.ts";

const test = suite("dates in the future");

for (const [file, advice] of [
  [undefined, "write {.draft} at its end."],
  ["_data/news.yml", "write draft: true beside its date."],
  ["_data/news.csv", "write true beside its date, in a column named draft."],
] as const)
  test(`are reported with how to keep them back in ${file ?? "the page"}`, () => {
    const item = { file, line: 1, date: { year: 2031 } } as NewsItem;
    const options = { now: new Date(0), timeZone: "UTC", language: "en", file: "index.md" };
    assert.ok(datesAhead([item], options)[0]?.message.endsWith(advice));
  });

test.run();
