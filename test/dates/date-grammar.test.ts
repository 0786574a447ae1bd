import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readDate } from "../../src/dates/date-grammar.ts";

const reading = suite("readDate");

for (const [text, date, written] of [
  ["2025.05 We", { year: 2025, month: 5 }, "2025.05"],
  ["2025.5 We", { year: 2025, month: 5 }, "2025.5"],
  ["2025.05.20", { year: 2025, month: 5, day: 20 }, "2025.05.20"],
  ["2025-05: We", { year: 2025, month: 5 }, "2025-05"],
  ["2025/12/31", { year: 2025, month: 12, day: 31 }, "2025/12/31"],
  ["2024.02.29", { year: 2024, month: 2, day: 29 }, "2024.02.29"],
  ["2025.05. We", { year: 2025, month: 5 }, "2025.05"],
] as const) {
  reading(`reads "${text}"`, () => assert.equal(readDate(text), { time: { date }, written }));
}

for (const [text, mistake] of [
  [
    "05/12/2024",
    '"05/12/2024" can be 2024-12-05 or 2024-05-12. Write it the way you mean it, or say in _data/site.yml which comes first, as in dates: {order: day-month} or {order: month-day}.',
  ],
  ["2025.13 We", '"2025.13" is not a month. Write the year and month, as in 2025.12.'],
  ["2025-00-10", '"2025-00-10" is not a month. Write the year, month and day, as in 2025-12-10.'],
  ["2025.02.30", '"2025.02.30" is not a day of that month. Write a day that the month has.'],
] as const) {
  reading(`asks about "${text}"`, () => assert.is((readDate(text) as { mistake: string }).mistake, mistake));
}

for (const text of [
  "",
  "We",
  "1234.56 km",
  "2024 was",
  "2025.123",
  "In May 2025",
  "May we",
  "2.5 times",
  "3/4 of",
  "20250520",
  "v2025.05",
]) {
  reading(`finds no date in "${text}"`, () => assert.is(readDate(text), undefined));
}

reading.run();
