import { isoDate, type Period, periodOf, type WrittenDate } from "../dates/date.ts";
import { longestIncreasing } from "./longest-increasing.ts";

const second = 1000;
const minute = 60 * second;
/** The least time between entries squeezed in before the end of a period, so that others still fit. */
const least = 10 * second;
/** How many entries, added one a day, should fit between two that have their times. */
const many = 1000;

/** An entry that needs a time, or one that has its time for good. */
export interface Timed {
  readonly date: WrittenDate;
  /** Milliseconds since 1970; undefined for a new entry. */
  readonly published: number | undefined;
  /**
   * How many milliseconds earlier than usual a new entry should be, if there is room. It differs from entry to entry,
   * so that those added by two branches get different times.
   */
  readonly early?: number;
}

/**
 * Decides when new entries were published: the moment they are first seen, no later than the end of the period that
 * the author wrote. Entries that would fall together are a minute apart. The order is the author's: an entry between
 * two others gets a time between theirs, and if no time is left before the end of its period, it goes past that.
 * Entries that have a time keep it; those that were moved since no longer say anything about their neighbours.
 *
 * @param entries newest first
 * @param now milliseconds since 1970
 * @param timeZone the IANA zone in which the written periods begin and end
 * @param taken more times that no entry may have
 * @returns the time of each entry in milliseconds since 1970, in whole seconds; all differ
 */
export function publishTimes(
  entries: readonly Timed[],
  now: number,
  timeZone: string,
  taken: Iterable<number>,
): number[] {
  const used = new Set([...taken, ...entries.flatMap(({ published }) => published ?? [])]);
  const periods = new Map<string, Period>();
  const times = entries.map(({ published }) => published);
  for (const { start, end, low, high } of newBetween(times)) {
    const between = fill(entries.slice(start, end), low, high);
    for (const [index, time] of between.entries()) times[start + index] = time;
  }
  return times as number[];

  /** The times of new entries, newest first, that come after one time and before another. */
  function fill(group: readonly Timed[], low: number, high: number): number[] {
    const found: number[] = [];
    for (const { date, early = 0 } of group) {
      const usual = Math.floor(Math.min(now, period(date).end - minute) / minute) * minute;
      found.push(Math.min(usual - early, (found.at(-1) ?? high) - minute));
    }
    // The last of them may now be too early: these are spaced anew, from `low` up.
    let first = group.length;
    while (first > 0 && (found[first - 1] as number) <= low + (group.length - first) * second) first--;
    let top = found[first - 1] ?? high;
    if (top - low <= (group.length - first) * second) [first, top] = [0, high];
    const step = stepBetween(low, top, group.slice(first));
    for (let index = first; index < group.length; index++) found[index] = low + step * (group.length - index);
    return found.map((time, index) => free(time, found[index - 1] ?? high));
  }

  /** The distance between new entries that have to come after one time and before another. */
  function stepBetween(low: number, high: number, group: readonly Timed[]): number {
    const last = group.at(-1);
    if (!last) return 0;
    const { early = 0 } = last;
    const { end } = period(last.date);
    const shared = (until: number) => Math.floor((until - low) / (group.length + 1) / second) * second;
    // More entries may soon come on top, so not all of the remaining time is used.
    if (high > end && shared(end) >= least) return least + (early % (shared(end) - least + second));
    const room = Math.floor((high - low) / Math.max(many, group.length + 1) / second) * second;
    const step = Math.max(second, Math.min(minute, high > end ? room : shared(high)));
    return step - (early % Math.max(second, step / 2));
  }

  /** The period of a date, cached: many entries share a date, and asking the zone takes long. */
  function period(date: WrittenDate): Period {
    const key = isoDate(date);
    const known = periods.get(key) ?? periodOf(date, timeZone);
    periods.set(key, known);
    return known;
  }

  /** The time in whole seconds or, if taken, the nearest free one: later, while before the given one, or earlier. */
  function free(time: number, before: number): number {
    const whole = Math.floor(time / second) * second;
    let candidate = whole;
    while (used.has(candidate) && candidate + second < before) candidate += second;
    while (used.has(candidate) || candidate >= before) candidate -= second;
    used.add(candidate);
    return candidate;
  }
}

/** New entries in a row, from `start` to before `end`, and the times between which theirs should be. */
interface Gap {
  readonly start: number;
  readonly end: number;
  readonly low: number;
  readonly high: number;
}

function newBetween(times: readonly (number | undefined)[]): Gap[] {
  const known = [...times.entries()].flatMap(([place, time]) =>
    time === undefined ? [] : [{ place, time }],
  );
  // The times of entries that were moved or redated are not in the order of the page.
  const inOrder = longestIncreasing(known.map(({ time }) => -time)).map(
    (index) => known[index] as (typeof known)[0],
  );
  const gaps: Gap[] = [];
  let above = 0;
  for (let start = 0; start < times.length; start++) {
    if (times[start] !== undefined) continue;
    let end = start;
    while (end < times.length && times[end] === undefined) end++;
    while (above < inOrder.length && (inOrder[above]?.place ?? 0) < start) above++;
    const high = inOrder[above - 1]?.time ?? Number.POSITIVE_INFINITY;
    const below = known.filter(({ place, time }) => place >= end && time < high);
    const low = below.reduce((latest, { time }) => Math.max(latest, time), Number.NEGATIVE_INFINITY);
    gaps.push({ start, end, low, high });
    start = end;
  }
  return gaps;
}
