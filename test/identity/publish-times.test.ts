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

test("is the moment of the first build, but no later than the end of what was written", () => {
  assert.equal(times("2025-06", "2025-05", "2024-12-24", "2023"), [
    "2025-06-10T12:00:00",
    "2025-05-31T23:59:00",
    "2024-12-24T23:59:00",
    "2023-12-31T23:59:00",
  ]);
});

test("takes news of a future month for news seen now", () => {
  assert.equal(times("2026-01", "2025-06"), ["2025-06-10T12:00:00", "2025-06-10T11:59:00"]);
});

test("spaces entries of one month by a minute, in the author's order", () => {
  assert.equal(times("2025-05", "2025-05", "2025-05"), [
    "2025-05-31T23:59:00",
    "2025-05-31T23:58:00",
    "2025-05-31T23:57:00",
  ]);
});

test("never moves a time, and fits new entries between", () => {
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

test("puts an entry above the first of its month that took the last minute", () => {
  const [time = ""] = times("2025-05", "2025-05 2025-05-31T23:59:00Z");
  assert.ok(time > "2025-05-31T23:59:00" && time <= "2025-05-31T23:59:59", time);
});

test("gives no time twice, also where there is no room", () => {
  const all = times(
    "2025-05 2025-05-31T23:59:00Z",
    ...Array(90).fill("2025-05"),
    "2025-05 2025-05-31T23:58:00Z",
  );
  assert.is(new Set(all).size, all.length);
});

test.run();
