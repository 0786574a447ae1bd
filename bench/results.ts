/** What the runs of one contestant took. */
export interface Measured {
  /** Of each run. */
  readonly seconds: readonly number[];
  readonly median: number;
  /** The median of peak memory; undefined if it could not be measured. */
  readonly mebibytes?: number;
  /** What it wrote, in bytes; undefined if it writes nothing. */
  readonly written?: number | undefined;
}

/** What was measured, by number of entries and by contestant. */
export type Results = ReadonlyMap<number, ReadonlyMap<string, Measured>>;

/** How much longer a contestant takes per additional entry, in seconds; undefined if not measured. */
export function growth(results: Results, name: string, from: number, to: number): number | undefined {
  const [less, more] = [from, to].map((size) => results.get(size)?.get(name)?.median);
  return less === undefined || more === undefined ? undefined : (more - less) / (to - from);
}
