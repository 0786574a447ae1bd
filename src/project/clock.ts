/**
 * The instant of the build: now, or what `SOURCE_DATE_EPOCH` says, in seconds since 1970
 * (https://reproducible-builds.org/specs/source-date-epoch/). This is the only place where the clock is read.
 */
export function buildTime(): Date {
  const epoch = process.env.SOURCE_DATE_EPOCH;
  return epoch !== undefined && /^\d+$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date();
}
