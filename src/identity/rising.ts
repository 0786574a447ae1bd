/**
 * The longest of all selections of some numbers, in their order, that rise from each to the next (by patience sorting,
 * in the time of n log n).
 *
 * @returns the places of those that belong to it, in order
 */
export function longestRising(values: readonly number[]): number[] {
  // For each length, the place at which a selection of that length ends lowest; and the place before each.
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [place, value] of values.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] as number] as number) < value) low = middle + 1;
      else high = middle;
    }
    previous[place] = ends[low - 1] ?? -1;
    ends[low] = place;
  }
  const found: number[] = [];
  for (let place = ends.at(-1) ?? -1; place >= 0; place = previous[place] as number) found.push(place);
  return found.reverse();
}
