/** Where the lines of a text start; they end with a line feed, and are counted from 1. */
export class Lines {
  readonly #length: number;
  readonly #starts = [0];

  constructor(text: string) {
    this.#length = text.length;
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1))
      this.#starts.push(end + 1);
  }

  /** The line at a place, by bisection: the last that starts there or before. */
  at(position: number): number {
    let [low, high] = [0, this.#starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= position) low = middle;
      else high = middle;
    }
    return low + 1;
  }

  /** Where a line starts. */
  startOf(line: number): number {
    return this.#starts[line - 1] ?? 0;
  }

  /** Where the line feed of a line is, or the end of the text. */
  endOf(line: number): number {
    return (this.#starts[line] ?? this.#length + 1) - 1;
  }
}
