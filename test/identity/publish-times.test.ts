import { suite } from "uvu";
import * as assert from "uvu/assert";
import { publishTimes, type Timed } from "../../src/identity/publish-times.ts";

const now = Date.parse("2025-06-10T12:00:30Z");

/** Entries from lines such as "2025-05" (new) or "2025-05 2025-05-03T00:00:00Z" (published then). */
function times(...lines: string[]): string[] {
  const entries = lines.map((line): Timed => {
    const [date = "", published] = line.split(" ");
    const [year = 0, month, day] = date.split("-").map(Number);
    const written = { year, ...(month && { month }), ...(day && { day }) };
    return { date: written, published: published === undefined ? undefined : Date.parse(published) };
  });
  return publishTimes(entries, now, "UTC", []).map((time) =>
    new Date(time).toISOString().replace(".000Z", ""),
  );
}

const test = suite("publishTimes");

test("is the moment of the first build, but no later than the end of the written date", () => {
  assert.equal(times("2025-06", "2025-05", "2024-12-24", "2023"), [
    "2025-06-10T12:00:00",
    "2025-05-31T23:59:00",
    "2024-12-24T23:59:00",
    "2023-12-31T23:59:00",
  ]);
});

test("publishes news of a future month now", () => {
  assert.equal(times("2026-01", "2025-06"), ["2025-06-10T12:00:00", "2025-06-10T11:59:00"]);
});

test("spaces entries of one month by a minute, in the author's order", () => {
  assert.equal(times("2025-05", "2025-05", "2025-05"), [
    "2025-05-31T23:59:00",
    "2025-05-31T23:58:00",
    "2025-05-31T23:57:00",
  ]);
});

test("never moves a time, and fits new entries in between", () => {
  assert.equal(times("2025-05 2025-05-31T23:59:00Z", "2025-05", "2025-05 2025-05-31T23:57:00Z"), [
    "2025-05-31T23:59:00",
    "2025-05-31T23:58:00",
    "2025-05-31T23:57:00",
  ]);
  assert.equal(times("2025-05 2025-05-31T23:59:00Z", "2025-05", "2025-05", "2025-05 2025-05-31T23:58:00Z"), [
    "2025-05-31T23:59:00",
    "2025-05-31T23:58:40",
    "2025-05-31T23:58:20",
    "2025-05-31T23:58:00",
  ]);
});

test("puts an entry above one that took the last minute of its month", () => {
  const [time = ""] = times("2025-05", "2025-05 2025-05-31T23:59:00Z");
  assert.ok(time > "2025-05-31T23:59:00" && time <= "2025-05-31T23:59:59", time);
});

test("goes past the end of a month that has no time left, rather than break the order", () => {
  let page = ["2025-06 2025-06-02T09:00:00Z", "2025-05 2025-05-31T23:59:00Z"];
  for (let day = 0; day < 1000; day++) {
    page = page.toSpliced(1, 0, "2025-05");
    const [, time = ""] = times(...page);
    page[1] = `2025-05 ${time}Z`;
    assert.ok(time > (page[2]?.slice(8, 27) ?? ""), `day ${day}: ${time} comes after ${page[2]}`);
    assert.ok(time < "2025-06-02T09:00:00", `day ${day}: ${time}`);
  }
});

test("finds room for many at once", () => {
  for (const above of [[], ["2025-06 2025-06-01T01:00:00Z"]]) {
    const all = times(...above, ...Array(1000).fill("2025-05"), "2025-05 2025-05-31T23:59:00Z");
    for (const [index, time] of all.entries()) assert.ok(time < (all[index - 1] ?? "9"), `${index}: ${time}`);
  }
});

test("keeps the order when the clock was set back by an hour", () => {
  let page = ["2025-06 2025-06-10T13:00:00Z"];
  for (let build = 0; build < 100; build++) {
    const [time = ""] = times("2025-06", ...page);
    assert.ok(`${time}Z` > (page[0]?.slice(8) ?? ""), `${time} comes after ${page[0]}`);
    page = [`2025-06 ${time}Z`, ...page];
  }
});

test("is not misled by an entry that was moved or redated", () => {
  const [top = "", , between = ""] = times(
    "2025-06",
    "2025-04 2025-04-30T23:59:00Z",
    "2025-03",
    "2025-02 2025-02-28T23:59:00Z",
    "2024-12 2025-05-20T10:00:00Z",
    "2024-11 2024-11-30T23:59:00Z",
  );
  assert.is(top, "2025-06-10T12:00:00");
  assert.is(between, "2025-03-31T23:59:00");
});

test("never gives a time twice, even without room", () => {
  const all = times(
    "2025-05 2025-05-31T23:59:00Z",
    ...Array(90).fill("2025-05"),
    "2025-05 2025-05-31T23:58:00Z",
  );
  assert.is(new Set(all).size, all.length);
});

test.run();
