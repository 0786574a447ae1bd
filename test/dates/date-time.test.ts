import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readDateTime } from "../../src/dates/date-time.ts";

const test = suite("readDateTime");

for (const [value, date] of [
  ["2024", { year: 2024 }],
  ["2024-05", { year: 2024, month: 5 }],
  [" 2024-05-03 ", { year: 2024, month: 5, day: 3 }],
  ["2024-05-03T23:30", { year: 2024, month: 5, day: 3 }],
  ["2024-05-03 23:30:00.5+0800", { year: 2024, month: 5, day: 3 }],
  ["2024-05-03T00:00:00Z", { year: 2024, month: 5, day: 3 }],
  ["2024-02-30", undefined],
  ["2024-13", undefined],
  ["2024-W05", undefined],
  ["05-03", undefined],
  ["12:30", undefined],
  ["P1D", undefined],
  ["May 2024", undefined],
  ["", undefined],
] as const) {
  test(`reads "${value}"`, () => assert.equal(readDateTime(value), date));
}

test.run();
