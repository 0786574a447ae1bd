/**
 * The longest increasing subsequence of some numbers, by patience sorting, in O(n log n).
 *
 * @returns the indices of its members, in order
 */
export function longestIncreasing(values: readonly number[]): number[] {
  // For each length, the index at which a subsequence of that length ends lowest; and the index before each.
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
