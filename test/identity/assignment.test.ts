import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { bestPairs, type Pair } from "../../src/identity/assignment.ts";
import { sampling } from "../support/sampling.ts";

const test = suite("bestPairs");

/** The best there is, by trying everything. */
function best(pairs: readonly Pair[]): number {
  const [first, ...rest] = pairs;
  if (!first) return 0;
  const compatible = rest.filter(({ row, column }) => row !== first.row && column !== first.column);
  return Math.max(best(rest), first.score + best(compatible));
}

test("takes the best pairs together, not the best pair first", () => {
  const pairs = [
    { row: 0, column: 0, score: 0.9 },
    { row: 0, column: 1, score: 0.8 },
    { row: 1, column: 0, score: 0.85 },
  ];
  assert.equal(
    bestPairs(pairs).map(({ row, column }) => [row, column]),
    [
      [0, 1],
      [1, 0],
    ],
  );
});

test("finds the largest sum, with each row and column once at most", () => {
  const pair = fc.record({ row: fc.nat(4), column: fc.nat(4), score: fc.integer({ min: 1, max: 100 }) });
  fc.assert(
    fc.property(
      fc.uniqueArray(pair, { selector: ({ row, column }) => `${row} ${column}`, maxLength: 12 }),
      (pairs) => {
        const chosen = bestPairs(pairs);
        assert.is(new Set(chosen.map(({ row }) => row)).size, chosen.length);
        assert.is(new Set(chosen.map(({ column }) => column)).size, chosen.length);
        assert.is(
          chosen.reduce((sum, { score }) => sum + score, 0),
          best(pairs),
        );
      },
    ),
    sampling(100),
  );
});

test.run();
