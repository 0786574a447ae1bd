import type { WrittenDate } from "./date.ts";
import type { DateOrder, DateReading } from "./date-reading.ts";

/**
 * Which of day and month comes first in a list, as its own dates show: `20/05/2024` tells how `06/05/2024` beside it is
 * meant.
 *
 * @param readings the list's dates, read without knowing it
 * @returns undefined if no date shows it, or if two of them contradict each other
 */
export function settledOrder(readings: Iterable<DateReading>): DateOrder | undefined {
  const shown = new Set<DateOrder>();
  for (const { order } of readings) if (order && order !== "either") shown.add(order);
  return shown.size === 1 ? [...shown][0] : undefined;
}

/**
 * Whether two-digit numbers in a list are years, as the list shows: `24.06`, `24.05`, `23.12` go back month by month if
 * they are, and are in no order if they are days.
 *
 * @param dates the list's dates in their order, with numbers that could be years read as years
 */
export function showsTwoDigitYears(dates: readonly WrittenDate[]): boolean {
  const months = monthsIn(dates);
  const steps = months.slice(1).map((month, index) => month - (months[index] ?? 0));
  const isInOrder = steps.every((step) => step <= 0) || steps.every((step) => step >= 0);
  // Three numbers are hardly anything but a date, and two are often something else.
  const longest = dates.every(({ day }) => day !== undefined) ? 36 : 12;
  // Days that follow each other would be the same month of many years.
  const pauses = steps.filter((step) => Math.abs(step) > longest);
  const isByMonths =
    steps.some((step) => step % 12 !== 0) &&
    pauses.every((step) => Math.abs(step) <= 36) &&
    5 * pauses.length <= steps.length;
  return months.length > 2 && isInOrder && isByMonths;
}

/** How many months there are from the first to the last of some dates. */
export function monthsOf(dates: readonly WrittenDate[]): number {
  const months = monthsIn(dates);
  return Math.max(...months) - Math.min(...months);
}

function monthsIn(dates: readonly WrittenDate[]): number[] {
  return dates.flatMap(({ year, month }) => (month === undefined ? [] : 12 * year + month));
}
