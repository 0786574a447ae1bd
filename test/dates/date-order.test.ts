import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readDate } from "../../src/dates/date-grammar.ts";
import { settledOrder, showsTwoDigitYears } from "../../src/dates/date-order.ts";

const test = suite("settledOrder");

const orderOf = (...texts: string[]) =>
  settledOrder(texts.map((text) => readDate(text)).filter((reading) => reading !== undefined));

test("is the order of a date that can have no other", () => {
  assert.is(orderOf("06/05/2024", "20/05/2024", "May 2023"), "day-month");
  assert.is(orderOf("06/05/2024", "5/20/2024"), "month-day");
});

test("is unknown if no date shows it", () => {
  assert.is(orderOf("06/05/2024", "05/05/2024", "2024-05-20"), undefined);
  assert.is(orderOf(), undefined);
});

test("is unknown if two dates contradict each other", () => {
  assert.is(orderOf("20/05/2024", "05/20/2024", "06/05/2024"), undefined);
});

test("settles the other dates in the list", () => {
  const order = orderOf("11/12/2020", "20/05/2020");
  const reading = readDate("11/12/2020", { order });
  assert.equal(reading && "time" in reading && reading.time.date, { year: 2020, month: 12, day: 11 });
});

test.run();

const years = suite("showsTwoDigitYears");

const show = (...dates: (readonly [year: number, month?: number])[]) =>
  showsTwoDigitYears(dates.map(([year, month]) => (month === undefined ? { year } : { year, month })));

years("is true of dates that go month by month, newest or oldest first", () => {
  assert.ok(show([2024, 6], [2024, 5], [2023, 12]));
  assert.ok(show([2023, 12], [2024], [2024, 5], [2024, 6]));
});

years("is true of a long list with a pause in it", () => {
  const list = [
    [2024, 6],
    [2024, 1],
    [2023, 11],
    [2023, 4],
    [2022, 2],
    [2021, 12],
  ] as const;
  assert.ok(show(...list));
  assert.not(show(...list.slice(3)));
  assert.not(show(...list, [2018, 5]));
});

years("is false of dates that are unordered, leap, or would name the same month each year", () => {
  assert.not(show([2024, 6], [2023, 7], [2025, 6]));
  assert.not(show([2024, 5], [2018, 4], [2012, 3]));
  assert.not(show([2024, 6], [2023, 6], [2022, 6]));
});

years("is false of two dates", () => {
  assert.not(show([2024, 6], [2024, 5]));
});

years.run();
