import { suite } from "uvu";
import * as assert from "uvu/assert";
import { formatDate, isoDate, lastMinute, readDate } from "../../src/news/date.ts";

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
  reading(`reads "${text}"`, () => assert.equal(readDate(text), { date, written }));
}

for (const [text, mistake] of [
  ["2025.13 We", '"2025.13" is not a month. Write the year and month, as in 2025.12.'],
  ["2025-00-10", '"2025-00-10" is not a month. Write the year, month and day, as in 2025-12-10.'],
  ["2025.02.30", '"2025.02.30" is not a day of that month. Write a day that the month has.'],
] as const) {
  reading(`asks about "${text}"`, () => assert.is((readDate(text) as { mistake: string }).mistake, mistake));
}

for (const text of ["", "We", "1234.56 km", "2025", "2024-2025", "2025.123", "20250520", "v2025.05"]) {
  reading(`finds no date in "${text}"`, () => assert.is(readDate(text), undefined));
}

reading.run();

const writing = suite("isoDate and formatDate");

writing("keep the precision that was written", () => {
  const dates = [{ year: 2025 }, { year: 2025, month: 5 }, { year: 2025, month: 5, day: 3 }];
  assert.equal(dates.map(isoDate), ["2025", "2025-05", "2025-05-03"]);
  assert.equal(
    dates.map((date) => formatDate(date, "en-GB")),
    ["2025", "May 2025", "3 May 2025"],
  );
});

writing("use the words of the site's language", () => {
  assert.is(formatDate({ year: 2025, month: 3 }, "de"), "März 2025");
});

writing.run();

const ending = suite("lastMinute");

ending("is that of the day, month or year in the zone of the site", () => {
  const iso = (date: Parameters<typeof lastMinute>[0], zone: string) => lastMinute(date, zone).toISOString();
  assert.is(iso({ year: 2025, month: 5, day: 20 }, "UTC"), "2025-05-20T23:59:00.000Z");
  assert.is(iso({ year: 2024, month: 2 }, "Asia/Hong_Kong"), "2024-02-29T15:59:00.000Z");
  assert.is(iso({ year: 2024 }, "America/New_York"), "2025-01-01T04:59:00.000Z");
});

ending.run();
