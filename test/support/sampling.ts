import { randomInt } from "node:crypto";

/**
 * How many samples a property is tried on, and from which seed they are drawn. `RUNS=…` sets their number, `SEED=…` the
 * seed; `SEED=fresh` takes a new one and prints it.
 *
 * @param numRuns how many samples by default
 */
export function sampling(numRuns: number): { readonly numRuns: number; readonly seed: number } {
  return { numRuns: Number(process.env.RUNS ?? numRuns), seed };
}

const { SEED = "1" } = process.env;
const seed = SEED === "fresh" ? randomInt(2 ** 31) : Number(SEED);
if (!Number.isInteger(seed)) throw new Error(`SEED=${SEED} is no whole number, nor the word fresh.`);
if (SEED === "fresh") console.log(`SEED=${seed}`);
