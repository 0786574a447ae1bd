import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readDate } from "../../src/dates/date-grammar.ts";
import { settledOrder } from "../../src/dates/date-order.ts";

const test = suite("settledOrder");

const orderOf = (...texts: string[]) =>
  settledOrder(texts.map((text) => readDate(text)).filter((reading) => reading !== undefined));

test("is the order of the date that can have no other", () => {
  assert.is(orderOf("06/05/2024", "20/05/2024", "May 2023"), "day-month");
  assert.is(orderOf("06/05/2024", "5/20/2024"), "month-day");
});

test("is not known where no date shows it", () => {
  assert.is(orderOf("06/05/2024", "05/05/2024", "2024-05-20"), undefined);
  assert.is(orderOf(), undefined);
});

test("is not known where two dates contradict each other", () => {
  assert.is(orderOf("20/05/2024", "05/20/2024", "06/05/2024"), undefined);
});

test("makes the others of the list plain", () => {
  const order = orderOf("11/12/2020", "20/05/2020");
  const reading = readDate("11/12/2020", { order });
  assert.equal(reading && "time" in reading && reading.time.date, { year: 2020, month: 12, day: 11 });
});

test.run();
