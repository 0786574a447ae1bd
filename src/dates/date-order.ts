import type { DateOrder, DateReading } from "./date-grammar.ts";

/**
 * Which of day and month comes first in a list, as its own dates show: `20/05/2024` tells how `06/05/2024` beside it is
 * meant.
 *
 * @param readings what was read of the list's dates without knowing
 * @returns nothing when no date shows it, or when two of them contradict each other
 */
export function settledOrder(readings: Iterable<DateReading>): DateOrder | undefined {
  const shown = new Set<DateOrder>();
  for (const { order } of readings) if (order && order !== "either") shown.add(order);
  return shown.size === 1 ? [...shown][0] : undefined;
}
