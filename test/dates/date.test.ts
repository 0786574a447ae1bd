import { suite } from "uvu";
import * as assert from "uvu/assert";
import { formatShort, formatTime, formatTimeInYear, isoDate, periodOf } from "../../src/dates/date.ts";

const writing = suite("isoDate and formatTime");

writing("keep the precision of what was written", () => {
  const dates = [{ year: 2025 }, { year: 2025, month: 5 }, { year: 2025, month: 5, day: 3 }];
  assert.equal(dates.map(isoDate), ["2025", "2025-05", "2025-05-03"]);
  assert.equal(
    dates.map((date) => formatTime({ date }, "en-GB")),
    ["2025", "May 2025", "3 May 2025"],
  );
});

writing("use the words of the site's language", () => {
  // Node.js 20 crashes with the short name of the month.
  assert.is(formatShort({ date: { year: 2025, month: 3 } }, "gd"), "Am Màrt 2025");
  assert.is(formatTime({ date: { year: 2025, month: 3 } }, "de"), "März 2025");
});

writing("write the first of a month as an ordinal in French", () => {
  const first = { year: 2025, month: 5, day: 1 };
  for (const [time, written] of [
    [{ date: first }, "1er mai 2025"],
    [{ date: { ...first, day: 11 } }, "11 mai 2025"],
    [{ date: first, until: { ...first, day: 3 } }, "1er–3 mai 2025"],
    [{ date: first, until: { ...first, month: 6 } }, "1er mai – 1er juin 2025"],
    [{ date: { year: 2021, month: 5 } }, "mai 2021"],
  ] as const)
    assert.is(formatTime(time, "fr-CA"), written);
  assert.is(formatTimeInYear({ date: first }, "fr"), "1er mai");
  assert.match(formatTimeInYear({ date: first, until: { ...first, day: 3 } }, "fr-CA"), /^1er ?– ?3 mai$/);
});

writing("write a range as people do", () => {
  const time = { date: { year: 2025, month: 5 }, until: { year: 2025, month: 7 } };
  assert.is(formatTime(time, "en"), "May – July 2025");
  assert.is(
    formatTime({ ...time, until: { year: 2026, month: 1, day: 3 } }, "en"),
    "May 2025 – January 2026",
  );
});

writing("write longer times in Chinese and Japanese with the signs of single dates", () => {
  const date = { year: 2025, month: 5, day: 30 };
  for (const [time, written, inYear] of [
    [{ date: { ...date, day: 3 }, until: date }, "2025年5月3日～30日", "5月3日～30日"],
    [{ date, until: { ...date, month: 6 } }, "2025年5月30日～6月30日", "5月30日～6月30日"],
    [{ date, until: { ...date, year: 2026 } }, "2025年5月30日～2026年5月30日", undefined],
    [{ date: { year: 2025, month: 5 }, until: { year: 2025, month: 7 } }, "2025年5月～7月", "5月～7月"],
    [{ date: { year: 2024 }, until: date }, "2024年～2025年", undefined],
    [{ date, until: { year: 2025, month: 5 } }, "2025年5月", "5月"],
  ] as const) {
    assert.is(formatTime(time, "ja"), written);
    assert.is(formatTime(time, "zh-Hant-TW"), written.replace("～", "至"));
    assert.is(formatTimeInYear(time, "zh"), (inYear ?? written).replace("～", "至"));
  }
});

writing.run();

const underYear = suite("formatTimeInYear");

underYear("leaves out the year, which is above", () => {
  const dates = [
    { year: 2025, month: 5 },
    { year: 2025, month: 9, day: 3 },
  ];
  assert.equal(
    dates.map((date) => formatTimeInYear({ date }, "en-US")),
    ["May", "Sep 3"],
  );
  assert.is(formatTimeInYear({ date: { year: 2025, month: 5, day: 3 } }, "de"), "3. Mai");
  assert.is(formatTimeInYear({ date: { year: 2025, month: 5 } }, "lt"), "gegužė");
});

underYear("keeps a year that is the whole date", () => {
  assert.is(formatTimeInYear({ date: { year: 2025 } }, "en"), "2025");
});

underYear("leaves the year out of a range only if all of it is in that year", () => {
  const date = { year: 2025, month: 5 };
  assert.is(formatTimeInYear({ date, until: { year: 2025, month: 7 } }, "en"), "May – Jul");
  assert.is(formatTimeInYear({ date, until: { year: 2026, month: 1 } }, "en"), "May 2025 – Jan 2026");
  assert.is(formatTimeInYear({ date: { year: 2024 }, until: { year: 2025 } }, "en"), "2024 – 2025");
});

underYear.run();

const period = suite("periodOf");

period("is the day, month or year in the zone of the site", () => {
  const iso = (date: Parameters<typeof periodOf>[0], zone: string) => {
    const { start, end } = periodOf(date, zone);
    return `${new Date(start).toISOString()} ${new Date(end).toISOString()}`;
  };
  assert.is(
    iso({ year: 2025, month: 5, day: 20 }, "UTC"),
    "2025-05-20T00:00:00.000Z 2025-05-21T00:00:00.000Z",
  );
  assert.is(
    iso({ year: 2024, month: 2 }, "Asia/Hong_Kong"),
    "2024-01-31T16:00:00.000Z 2024-02-29T16:00:00.000Z",
  );
  assert.is(iso({ year: 2024 }, "America/New_York"), "2024-01-01T05:00:00.000Z 2025-01-01T05:00:00.000Z");
});

period.run();
