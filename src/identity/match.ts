import { groupBy } from "../group-by.ts";
import type { NewsItem } from "../news/entry.ts";
import { bestPairs, type Pair } from "./assignment.ts";
import { Likeness, wordsOf } from "./likeness.ts";
import { type Lock, type LockedEntry, type Trait, traitOf } from "./lock.ts";

/** Which item of a page is which published entry. */
export interface Matches {
  /** For each item that is known, its entry. */
  readonly known: ReadonlyMap<NewsItem, LockedEntry>;
  /** Items that may be one of several entries, or entries that may be one of several items: the item, and the others' texts. */
  readonly doubtful: readonly { readonly item: NewsItem; readonly others: readonly string[] }[];
}

/** An item that shares less than this with an entry is new. */
const threshold = 0.42;
/** Scores closer than this are equally likely. */
const tie = 0.03;
/** A word that more entries have tells nothing; looking at all of them would take long. */
const commonWord = 200;

/**
 * Finds out which item is which published entry, one to one.
 *
 * First comes the name the author gave an entry, which may also be its slug. Then the same text, with the same date or
 * else with another; what has been withdrawn comes back so, too. The rest, what was changed against what is missed, is
 * paired so that the sum of the {@link Likeness} scores is the largest there can be; pairs that score less than 0.42
 * are not. With the same date and no link that is 28% of the words, with the same date and link it needs no word, and
 * with another year and no link about half of the words: an author who rewrites a sentence keeps its month or its link,
 * while two papers "accepted" somewhere share only words that count for little. Where another pairing is worth as much,
 * within 0.03, the author is asked.
 *
 * @param items the page's news; those with the same text are told apart by their order
 * @param lock what was published, in the order of publication
 */
export function matchEntries(items: readonly NewsItem[], lock: Lock): Matches {
  const known = new Map<NewsItem, LockedEntry>();
  const taken = new Set<LockedEntry>();
  const match = (item: NewsItem, entry: LockedEntry) => {
    known.set(item, entry);
    taken.add(entry);
  };
  const byName = new Map(lock.entries.flatMap((entry) => namesOf(entry).map((name) => [name, entry])));
  for (const item of items) {
    const entry = item.name === undefined ? undefined : byName.get(item.name);
    if (entry && !taken.has(entry)) match(item, entry);
  }

  const traits = new Map(items.map((item) => [item, traitOf(item)]));
  const trait = (item: NewsItem) => traits.get(item) as Trait;
  const live = lock.entries.filter(({ withdrawn }) => !withdrawn);
  const gone = lock.entries.filter(({ withdrawn }) => withdrawn);
  const keys = [
    ({ text, date, links }: Trait) => `${date} ${text} ${links.join(" ")}`,
    ({ text }: Trait) => text,
  ];
  for (const entries of [live, gone]) {
    for (const key of keys) {
      const candidates = groupBy(
        entries.filter((entry) => !taken.has(entry)),
        (entry) => [key(entry)],
      );
      for (const item of items.toReversed()) {
        if (known.has(item) || trait(item).text === "") continue;
        // Both lists run from the oldest to the newest, so the same words at two places stay two entries in order.
        const entry = candidates.get(key(trait(item)))?.shift();
        if (entry) match(item, entry);
      }
    }
  }

  const missed = live.filter((entry) => !taken.has(entry));
  let changed = items.filter((item) => !known.has(item));
  let { best, doubts } = pairUp(changed.map(trait), missed);
  // Asked about in an earlier build, the author gave it a name that nothing had: it is new.
  const decided = new Set(doubts.map(({ row }) => changed[row]).filter((item) => item?.name !== undefined));
  if (decided.size > 0) {
    changed = changed.filter((item) => !decided.has(item));
    ({ best, doubts } = pairUp(changed.map(trait), missed));
  }
  for (const { row, column } of best) match(changed[row] as NewsItem, missed[column] as LockedEntry);
  return {
    known,
    doubtful: doubts.map(({ row, columns }) => ({
      item: changed[row] as NewsItem,
      others: columns.map((column) => missed[column]?.text ?? ""),
    })),
  };
}

/** What the author can call an entry by; the name given last comes last, and so counts. */
function namesOf({ slug, formerSlugs = [], name }: LockedEntry): string[] {
  return [...formerSlugs, slug, ...(name === undefined ? [] : [name])];
}

/** The best pairs of rows and columns, and the rows for which others would have been as good. */
function pairUp(rows: readonly Trait[], columns: readonly Trait[]) {
  const pairs = likelyPairs(rows, columns);
  const best = bestPairs(pairs);
  return { best, doubts: doubtfulPairs(pairs, best) };
}

/** The pairs of rows and columns that are alike enough; only those are compared that share a link or a rarer word. */
function likelyPairs(rows: readonly Trait[], columns: readonly Trait[]): Pair[] {
  if (rows.length === 0 || columns.length === 0) return [];
  const likeness = new Likeness([...rows, ...columns]);
  const columnsWith = groupBy([...columns.keys()], (column) => featuresOf(columns[column] as Trait));
  return rows.flatMap((trait, row) => {
    const candidates = new Set<number>();
    for (const feature of featuresOf(trait)) {
      const found = columnsWith.get(feature) ?? [];
      if (found.length <= commonWord) for (const column of found) candidates.add(column);
    }
    return [...candidates].flatMap((column) => {
      const score = likeness.score(trait, columns[column] as Trait);
      return score >= threshold ? [{ row, column, score }] : [];
    });
  });
}

function featuresOf({ text, links }: Trait): Set<string> {
  return new Set([...wordsOf(text), ...links]);
}

/**
 * The chosen pairs in whose place others would have been as good: the row with another column that is free, another row
 * that is free with the column, or two pairs with their columns exchanged.
 */
function doubtfulPairs(pairs: readonly Pair[], best: readonly Pair[]): { row: number; columns: number[] }[] {
  const scores = new Map(pairs.map(({ row, column, score }) => [`${row} ${column}`, score]));
  const ofRow = new Map(best.map((pair) => [pair.row, pair]));
  const ofColumn = new Map(best.map((pair) => [pair.column, pair]));
  const doubts = new Map<number, Set<number>>();
  const doubt = (row: number, ...columns: number[]) => {
    const known = doubts.get(row) ?? new Set();
    for (const column of columns) known.add(column);
    doubts.set(row, known);
  };
  for (const { row, column, score } of pairs) {
    const [rows, columns] = [ofRow.get(row), ofColumn.get(column)];
    if (rows && rows === columns) continue;
    if (rows && !columns && score > rows.score - tie) doubt(row, rows.column, column);
    if (columns && !rows && score > columns.score - tie) doubt(row, column);
    if (rows && columns) {
      const exchanged = score + (scores.get(`${columns.row} ${rows.column}`) ?? Number.NEGATIVE_INFINITY);
      if (exchanged > rows.score + columns.score - tie) doubt(row, rows.column, column);
    }
  }
  return [...doubts].map(([row, columns]) => ({ row, columns: [...columns] }));
}
