import { periodOf } from "../dates/date.ts";

/**
 * The instant of a marked edit: when the mark is first seen, but no later than the last minute of the marked day.
 *
 * @param mark a day, such as `2025-06-03`
 * @param timeZone the IANA zone of that day
 * @returns milliseconds since 1970, in whole seconds
 */
export function instantOfMark(mark: string, now: Date, timeZone: string): number {
  const [year = 0, month = 1, day = 1] = mark.split("-").map(Number);
  const { end } = periodOf({ year, month, day }, timeZone);
  return Math.floor(Math.min(now.getTime(), end - 60_000) / 1000) * 1000;
}
