import { groupBy } from "../group-by.ts";
import type { Trait } from "./lock.ts";
import { longestIncreasing } from "./longest-increasing.ts";
import { wordsOf } from "./words.ts";

/** If there are more pairs to compare between two known lines, lines there are not told apart. */
const mostCompared = 1_000_000;

/** A line in one of two lists, and its counterpart in the other once that is known. */
interface Line<Self, Other> {
  readonly self: Self;
  readonly trait: Trait;
  readonly other: Other | undefined;
}

/**
 * Tells lines with equal words apart by their order: where some were deleted or changed, each of the others is the one
 * that was between the same neighbours.
 *
 * @param items all lines of a page, newest first
 * @param entries all that was published, newest first
 * @returns pairs with equal words among those that have no counterpart yet
 */
export function pairEqualWords<Item, Entry>(
  items: readonly Line<Item, Entry>[],
  entries: readonly Line<Entry, Item>[],
): [Item, Entry][] {
  const open = groupBy(
    items.filter(({ other }) => other === undefined),
    ({ trait }) => [trait.text],
  );
  const wanted = groupBy(
    entries.filter(({ other }) => other === undefined),
    ({ trait }) => [trait.text],
  );
  const several = new Set(
    [...open.keys()].filter((text) => {
      const [here, there] = [open.get(text)?.length ?? 0, wanted.get(text)?.length ?? 0];
      return text !== "" && here > 0 && there > 0 && here + there > 2;
    }),
  );
  if (several.size === 0) return [];
  return gapsBetweenKnown(items, entries).flatMap(([here, there]) => {
    const isConcerned =
      here.some(({ trait }) => several.has(trait.text)) && there.some(({ trait }) => several.has(trait.text));
    return isConcerned && here.length * there.length <= mostCompared ? align(here, there) : [];
  });
}

type Gap<Item, Entry> = [items: Line<Item, Entry>[], entries: Line<Entry, Item>[]];

/** The items without a counterpart between each two neighbours that have one, in the same order in both lists. */
export function gapsBetweenKnown<Item, Entry>(
  items: readonly Line<Item, Entry>[],
  entries: readonly Line<Entry, Item>[],
): Gap<Item, Entry>[] {
  const indexOf = new Map(entries.map(({ self }, index) => [self, index]));
  const known = [...items.entries()].flatMap(([here, { other }]) => {
    const there = other === undefined ? undefined : indexOf.get(other);
    return there === undefined ? [] : [{ here, there }];
  });
  const inOrder = longestIncreasing(known.map(({ there }) => there)).map((index) => known[index]);
  let [here, there] = [0, 0];
  return [...inOrder, { here: items.length, there: entries.length }].map((next) => {
    const end = next ?? { here, there };
    const gap: Gap<Item, Entry> = [
      items.slice(here, end.here).filter(({ other }) => other === undefined),
      entries.slice(there, end.there).filter(({ other }) => other === undefined),
    ];
    [here, there] = [end.here + 1, end.there + 1];
    return gap;
  });
}

/** Pairs two lists without crossing, so that as much as possible is equal (Needleman and Wunsch 1970). */
function align<Item, Entry>(
  items: readonly Line<Item, Entry>[],
  entries: readonly Line<Entry, Item>[],
): [Item, Entry][] {
  const words = new Map<Trait, Set<string>>();
  const wordsIn = (trait: Trait) => {
    const found = words.get(trait) ?? new Set(wordsOf(trait.text));
    words.set(trait, found);
    return found;
  };
  // Equal words are worth more than any shared ones, and most with the date and the links equal, too.
  const gain = (a: Trait, b: Trait) => {
    if (a.text === b.text) return a.date !== b.date ? 2 : a.links.join(" ") === b.links.join(" ") ? 3 : 2.5;
    const [left, right] = [wordsIn(a), wordsIn(b)];
    const shared = [...left].filter((word) => right.has(word)).length;
    return shared / Math.max(1, Math.min(left.size, right.size));
  };
  const width = entries.length + 1;
  // From the oldest on, at the end of both lists: of several with the same words, it is known first.
  const best = new Float64Array((items.length + 1) * width);
  const at = (row: number, column: number) => best[row * width + column] ?? 0;
  const gains = items.map(({ trait }) => entries.map((entry) => gain(trait, entry.trait)));
  for (const [row] of [...items.entries()].reverse()) {
    for (const [column] of [...entries.entries()].reverse()) {
      const paired = at(row + 1, column + 1) + (gains[row]?.[column] ?? 0);
      best[row * width + column] = Math.max(paired, at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: [Item, Entry][] = [];
  for (let [row, column] = [0, 0]; row < items.length && column < entries.length; ) {
    if (at(row, column) === at(row + 1, column)) row++;
    else if (at(row, column) === at(row, column + 1)) column++;
    else {
      const [item, entry] = [items[row], entries[column]];
      if (item && entry && item.trait.text === entry.trait.text) pairs.push([item.self, entry.self]);
      row++;
      column++;
    }
  }
  return pairs;
}
