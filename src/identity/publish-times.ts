import { isoDate, type Period, periodOf, type WrittenDate } from "../dates/date.ts";

const second = 1000;
const minute = 60 * second;

/** An entry to be given a time, or one that has its time for good. */
export interface Timed {
  readonly date: WrittenDate;
  /** Milliseconds since 1970; nothing for an entry that is new. */
  readonly published: number | undefined;
}

/**
 * Decides when new entries were published: the moment they are first seen, no later than the end of the period that
 * the author wrote. Entries that would fall together are a minute apart, in their order; one between two others gets a
 * time between theirs, where its period allows. Entries that have a time keep it.
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
  const below = nextKnown(entries);
  const periods = new Map<string, Period>();
  let above: number | undefined;
  return entries.map(({ date, published }, index) => {
    const time = published ?? free(fit(date, above, below[index]));
    used.add(time);
    above = time;
    return time;
  });

  function fit(date: WrittenDate, above: number | undefined, next: NextKnown | undefined): number {
    const { start, end } = period(date);
    const latest = Math.min(Math.floor(now / second) * second, end - second);
    const usual = Math.floor(Math.min(now, end - minute) / minute) * minute;
    const fitsBelow = above !== undefined && above > start;
    const wanted = fitsBelow ? Math.min(usual, above - minute) : usual;
    if (!next || wanted > next.time || next.time >= latest) return wanted;
    // Between two that are close, those that come between them share the time there is.
    const top = fitsBelow && above > next.time ? Math.min(above, latest + second) : latest + second;
    const share = ((top - next.time) * next.newAbove) / (next.newAbove + 1);
    return next.time + Math.max(second, Math.floor(share / second) * second);
  }

  /** Many entries have the same date, and it takes long to ask the zone. */
  function period(date: WrittenDate): Period {
    const key = isoDate(date);
    const known = periods.get(key) ?? periodOf(date, timeZone);
    periods.set(key, known);
    return known;
  }

  function free(time: number): number {
    let candidate = time;
    while (used.has(candidate)) candidate -= second;
    return candidate;
  }
}

interface NextKnown {
  /** The time of the next entry below that has one. */
  readonly time: number;
  /** How many new entries there are above that, counted from the entry on. */
  readonly newAbove: number;
}

function nextKnown(entries: readonly Timed[]): (NextKnown | undefined)[] {
  const found: (NextKnown | undefined)[] = [];
  let next: NextKnown | undefined;
  for (const [index, { published }] of [...entries.entries()].reverse()) {
    if (published !== undefined) next = { time: published, newAbove: 0 };
    else if (next) next = { ...next, newAbove: next.newAbove + 1 };
    found[index] = next;
  }
  return found;
}
