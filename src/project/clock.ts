import { formatProblem, type Problem } from "../problem.ts";

const variable = "SOURCE_DATE_EPOCH";
/** The end of the year 9999, after which dates cannot be written in a feed (RFC 3339 §5.6), in seconds since 1970. */
const latest = 253_402_300_799;

/**
 * The instant of the build: now, or the value of `SOURCE_DATE_EPOCH`, in seconds since 1970
 * (https://reproducible-builds.org/specs/source-date-epoch/). Nothing else reads the clock for what is published.
 *
 * @returns the instant; or what is wrong with the variable
 */
export function buildTime(): { readonly now: Date } | { readonly problem: Problem } {
  const epoch = process.env[variable];
  if (epoch === undefined || epoch === "") return { now: new Date() };
  const seconds = /^\d+$/.test(epoch) ? Number(epoch) : Number.NaN;
  if (seconds <= latest) return { now: new Date(seconds * 1000) };
  const isTooLate = seconds > latest;
  const why = isTooLate
    ? "is too late; it may be in milliseconds or nanoseconds. Write whole seconds"
    : "is not a time. Write the seconds";
  const message = `"${epoch}" ${why} since 1970, as in 1735689600 for the beginning of 2025, or unset the variable.`;
  return { problem: { file: variable, message } };
}

/**
 * The same, for programs that have nothing else to say when the variable is wrong.
 *
 * @throws an error whose message says what is wrong
 */
export function buildTimeOrThrow(): Date {
  const time = buildTime();
  if ("problem" in time) throw new Error(formatProblem(time.problem));
  return time.now;
}
