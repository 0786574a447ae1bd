/** How well a row and a column go together, when they can at all. */
export interface Pair {
  readonly row: number;
  readonly column: number;
  /** More than 0. */
  readonly score: number;
}

/**
 * Pairs rows with columns, each at most once, so that the sum of the scores is as large as it can be (the assignment
 * problem, solved by shortest augmenting paths, in the time of rows × rows × columns).
 *
 * @param pairs the pairs that are possible
 * @returns the pairs that were chosen
 */
export function bestPairs(pairs: readonly Pair[]): Pair[] {
  const rows = [...new Set(pairs.map(({ row }) => row))];
  const columns = [...new Set(pairs.map(({ column }) => column))];
  const rowIndex = new Map(rows.map((row, index) => [row, index]));
  const columnIndex = new Map(columns.map((column, index) => [column, index]));
  // A row that goes with no column gets one of its own, at no gain.
  const width = columns.length + rows.length;
  const costs = rows.map(() => new Float64Array(width));
  const chosen = rows.map(() => new Map<number, Pair>());
  for (const pair of pairs) {
    const row = rowIndex.get(pair.row) ?? 0;
    const column = columnIndex.get(pair.column) ?? 0;
    (costs[row] as Float64Array)[column] = -pair.score;
    chosen[row]?.set(column, pair);
  }
  return solve(costs, width).flatMap((column, row) => chosen[row]?.get(column) ?? []);
}

/** The column for each row at the least cost in all; there are no fewer columns than rows. */
function solve(costs: readonly Float64Array[], width: number): number[] {
  const rowOf = new Int32Array(width).fill(-1);
  const rowPotential = new Float64Array(costs.length);
  const columnPotential = new Float64Array(width);
  for (let start = 0; start < costs.length; start++) {
    const distance = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
    const previous = new Int32Array(width).fill(-1);
    const done = new Uint8Array(width);
    let column = -1;
    let row = start;
    let length = 0;
    do {
      if (column >= 0) done[column] = 1;
      const rowCosts = costs[row] as Float64Array;
      let next = -1;
      for (let candidate = 0; candidate < width; candidate++) {
        if (done[candidate]) continue;
        const reduced =
          length + (rowCosts[candidate] ?? 0) - (rowPotential[row] ?? 0) - (columnPotential[candidate] ?? 0);
        if (reduced < (distance[candidate] ?? 0)) {
          distance[candidate] = reduced;
          previous[candidate] = column;
        }
        if (next < 0 || (distance[candidate] ?? 0) < (distance[next] ?? 0)) next = candidate;
      }
      column = next;
      length = distance[column] ?? 0;
      row = rowOf[column] ?? -1;
    } while (row >= 0);
    for (let candidate = 0; candidate < width; candidate++) {
      if (!done[candidate]) continue;
      const change = length - (distance[candidate] ?? 0);
      columnPotential[candidate] = (columnPotential[candidate] ?? 0) - change;
      const matched = rowOf[candidate] ?? 0;
      rowPotential[matched] = (rowPotential[matched] ?? 0) + change;
    }
    rowPotential[start] = (rowPotential[start] ?? 0) + length;
    while (column >= 0) {
      const before = previous[column] ?? -1;
      rowOf[column] = before >= 0 ? (rowOf[before] ?? start) : start;
      column = before;
    }
  }
  const columnOf = new Array<number>(costs.length).fill(-1);
  for (const [column, row] of rowOf.entries()) if (row >= 0) columnOf[row] = column;
  return columnOf;
}
