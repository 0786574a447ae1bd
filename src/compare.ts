/** Compares two numbers, or two texts by their code units, to sort from the smallest: the same on every machine. */
export function compare<Value extends number | string>(a: Value, b: Value): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
