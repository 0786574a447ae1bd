/** Numbers and choices that look random, the same ones for the same seed. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** At least 0, less than 1 (the generator mulberry32). */
  fraction(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from `least` to `most`. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.fraction() * (most - least + 1));
  }

  /** Whether something happens that does so in this share of all cases. */
  happens(part: number): boolean {
    return this.fraction() < part;
  }

  one<Value>(values: readonly Value[]): Value {
    return values[Math.floor(this.fraction() * values.length)] as Value;
  }

  /** A number of different values out of some, in any order. */
  some<Value>(values: readonly Value[], count: number): Value[] {
    const left = [...values];
    return Array.from({ length: Math.min(count, left.length) }, () => {
      const [value] = left.splice(Math.floor(this.fraction() * left.length), 1);
      return value as Value;
    });
  }
}
