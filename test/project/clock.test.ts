import { suite } from "uvu";
import * as assert from "uvu/assert";
import { buildTime } from "../../src/project/clock.ts";

/** The time of a build, or the problem, with a value of `SOURCE_DATE_EPOCH`. */
function timeAt(epoch: string): string {
  const before = process.env.SOURCE_DATE_EPOCH;
  process.env.SOURCE_DATE_EPOCH = epoch;
  try {
    const time = buildTime();
    return "now" in time ? time.now.toISOString() : `${time.problem.file}: ${time.problem.message}`;
  } finally {
    if (before === undefined) delete process.env.SOURCE_DATE_EPOCH;
    else process.env.SOURCE_DATE_EPOCH = before;
  }
}

const test = suite("buildTime");

test("is SOURCE_DATE_EPOCH, in seconds", () => {
  assert.is(timeAt("1735689600"), "2025-01-01T00:00:00.000Z");
  assert.is(timeAt("0"), "1970-01-01T00:00:00.000Z");
});

for (const [what, epoch, sentence] of [
  [
    "milliseconds",
    "1735689600000",
    /^SOURCE_DATE_EPOCH: "1735689600000" is too late; it may be in milliseconds/,
  ],
  [
    "nanoseconds",
    "1735689600000000000",
    /is too late; it may be in milliseconds or nanoseconds\. Write whole/,
  ],
  ["a negative number", "-1", /"-1" is not a time\. Write the seconds since 1970, as in 1735689600/],
  ["a word", "today", /"today" is not a time\./],
  ["part of a second", "1735689600.5", /is not a time\./],
] as const) {
  test(`refuses ${what}`, () => assert.match(timeAt(epoch), sentence));
}

test.run();
