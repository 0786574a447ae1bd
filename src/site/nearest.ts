/**
 * The known word that somebody who wrote a different one most likely meant.
 *
 * @param most how many letters may differ; by default two, or a third of the word if that is more, and one if either
 *   word has three letters or fewer
 * @returns undefined when none is near enough
 */
export function nearest(written: string, known: readonly string[], most?: number): string | undefined {
  const [best] = known
    .map((word) => ({ word, distance: distance(written.toLowerCase(), word.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  if (best === undefined) return undefined;
  const usual = Math.min(written.length, best.word.length) < 4 ? 1 : Math.max(2, best.word.length / 3);
  return best.distance <= (most ?? usual) ? best.word : undefined;
}

/** How many letters must be inserted, deleted or changed to turn one word into another (Levenshtein, 1966). */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (const [column, other] of [...to].entries()) {
      const changed = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
