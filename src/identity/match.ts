import { groupBy } from "../group-by.ts";
import type { NewsItem } from "../news/entry.ts";
import { gapsBetweenKnown, pairEqualWords } from "./equal-words.ts";
import { isYearLater, isYearMended, Likeness, monthsBetween } from "./likeness.ts";
import { type Lock, type LockedEntry, plainTextOf, type Trait, traitOf } from "./lock.ts";
import { wordsOf, yearsIn } from "./words.ts";

/** Which item of a page is which published entry. */
export interface Matches {
  /** For each item that is known, its entry. */
  readonly known: ReadonlyMap<NewsItem, LockedEntry>;
  /** Items that may be new, or may be entries, which may also be other items. */
  readonly doubtful: readonly Doubt[];
}

/** An item, and the entries that it may be. */
export interface Doubt {
  readonly item: NewsItem;
  readonly entries: readonly LockedEntry[];
}

/** An item whose {@link Likeness} to an entry is at least this is that entry, unless another is as likely. */
const surely = 3;
/** An item whose likeness to an entry is less than this is not that entry. */
const hardly = -2;
/** The same for an item that has a different month and place, as other news has. */
const hardlyElsewhere = 1;
/** If this many lines of a page were changed at once, and keep their months, they were rewritten one by one. */
const fewRewritten = 5;
/** The score that each of them then gets for its month. */
const ofRewritten = 10;
/** Scores closer than this are equally likely. */
const tie = 0.8;
/** A word that more entries have says nothing; looking at all of them would take long. */
const commonWord = 50;
/** This many entries can all be looked at. */
const fewEntries = 50;

/**
 * Finds out which item is which published entry, one to one.
 *
 * First comes the name the author gave an entry, which may also be its slug, unless another line still looks exactly as
 * the entry did. Then equal text, with the same date or else with a different one; a withdrawn entry also comes back
 * this way, if its date is the same. Of the rest (changed items, and entries that are missing), the most alike are
 * paired first. What is neither surely the same nor surely different is doubtful, as is a pair in whose place another
 * would be as likely; the author has to say. A name that nothing had marks an item as new. A line that comes back for a
 * different year is never surely the same: with a different year in its words, it is new; with the same year in them,
 * its date was corrected.
 *
 * @param items the page's news, newest first
 * @param lock what was published, in any order
 */
export function matchEntries(items: readonly NewsItem[], lock: Pick<Lock, "entries">): Matches {
  const matching = new Matching(items, lock.entries);
  matching.takeNamed();
  matching.takeWhole();
  matching.takeEqualWords();
  matching.takeEqual("live", whole, () => true);
  matching.takeEqual(
    "live",
    ({ text }) => text,
    (item, entry) => item.text !== "" && !isForAnotherYear(item, entry),
  );
  matching.takeEqual(
    "gone",
    ({ text, date }) => `${date} ${text}`,
    ({ text }) => text !== "",
  );
  const doubtful = matching.takeLikely();
  return { known: matching.known, doubtful };
}

/** All that is seen of an item. */
function whole({ text, date, links }: Trait): string {
  return `${date} ${text} ${links.join(" ")}`;
}

/** The items of a page and the entries of a lock, while they are paired step by step. */
class Matching {
  readonly known = new Map<NewsItem, LockedEntry>();
  readonly #taken = new Map<LockedEntry, NewsItem>();
  readonly #items: readonly NewsItem[];
  readonly #traits: ReadonlyMap<NewsItem, Trait>;
  readonly #entries: readonly LockedEntry[];
  /** The entries that were on the page, and those withdrawn from it, newest first. */
  readonly #of: Readonly<Record<"live" | "gone", readonly LockedEntry[]>>;

  constructor(items: readonly NewsItem[], entries: readonly LockedEntry[]) {
    this.#items = items;
    this.#traits = new Map(items.map((item) => [item, traitOf(item)]));
    this.#entries = entries;
    const newestFirst = entries.toSorted((a, b) => (a.published < b.published ? 1 : -1));
    this.#of = {
      live: newestFirst.filter(({ withdrawn }) => !withdrawn),
      gone: newestFirst.filter(({ withdrawn }) => withdrawn),
    };
  }

  takeNamed(): void {
    const named = this.#items.filter(({ name }) => name !== undefined);
    if (named.length === 0) return;
    const present = this.#byName(presentNames);
    const unchanged = this.#unchanged(present);
    // Former names come last: a new item with one does not take an entry from the item that has its present name.
    for (const byName of [present, this.#byName(formerNames)]) {
      for (const item of named) {
        const entry = byName.get(item.name as string);
        if (!entry || this.known.has(item) || this.#taken.has(entry)) continue;
        // A line copied from another may have kept its name; what the other says shows which is the entry.
        if ((unchanged.get(entry) ?? item) === item) this.#match(item, entry);
      }
    }
  }

  #byName(namesOf: (entry: LockedEntry) => readonly string[]): ReadonlyMap<string, LockedEntry> {
    return new Map(this.#entries.flatMap((entry) => namesOf(entry).map((name) => [name, entry])));
  }

  /** The items that look as their entries did, if nothing else looks so, and their names are no other entry's. */
  #unchanged(byName: ReadonlyMap<string, LockedEntry>): ReadonlyMap<LockedEntry, NewsItem | undefined> {
    const looksOf = (item: NewsItem) => whole(this.#trait(item));
    const items = onlyOnes(
      this.#items.filter((item) => {
        const entry = byName.get(item.name ?? "");
        return this.#trait(item).text !== "" && (!entry || whole(entry) === looksOf(item));
      }),
      looksOf,
    );
    const entries = [...onlyOnes(this.#entries, whole)];
    return new Map(entries.flatMap(([looks, entry]) => (entry ? [[entry, items.get(looks)]] : [])));
  }

  /** Pairs what looks the same, if there is only one of it. */
  takeWhole(): void {
    const items = onlyOnes(this.#wanting(), (item) => whole(this.#trait(item)));
    const entries = onlyOnes(this.#open("live"), whole);
    for (const [key, item] of items) {
      const entry = entries.get(key);
      if (item && entry) this.#match(item, entry);
    }
  }

  takeEqualWords(): void {
    for (const [item, entry] of pairEqualWords(...this.#places()))
      if (!isForAnotherYear(this.#trait(item), entry)) this.#match(item, entry);
  }

  takeEqual(
    kind: "live" | "gone",
    key: (trait: Trait) => string,
    isSame: (item: Trait, entry: Trait) => boolean,
  ): void {
    const wanting = this.#wanting();
    if (wanting.length === 0) return;
    const open = groupBy(this.#open(kind), (entry) => [key(entry)]);
    // Both run from newest to oldest; the oldest are paired first, so that what is new is above.
    for (const item of wanting.toReversed()) {
      const entries = open.get(key(this.#trait(item))) ?? [];
      const index = entries.findLastIndex((entry) => isSame(this.#trait(item), entry));
      const [entry] = index < 0 ? [] : entries.splice(index, 1);
      if (entry) this.#match(item, entry);
    }
  }

  /** Pairs what was changed with what is missing; returns what is in doubt. */
  takeLikely(): Doubt[] {
    const [changed, missed] = [this.#wanting(), this.#open("live")];
    const stoodAt = changed.length > 0 && missed.length > 0 ? this.#stoodAt() : undefined;
    const traits = changed.map((item) => this.#trait(item));
    const found = likelyPairs(
      changed.map((item, row): Trait => ({ ...(traits[row] as Trait), text: plainTextOf(item) })),
      missed,
      this.#entries.filter((entry) => entry.withdrawn || this.#taken.has(entry)),
      (row, column) => stoodAt?.get(changed[row] as NewsItem) === missed[column],
      inTheirMonths(traits, missed),
    );
    let [best, doubts] = pairUp(found);
    const decided = new Set([...doubts.keys()].filter((row) => changed[row]?.name !== undefined));
    if (decided.size > 0) [best, doubts] = pairUp(found.filter(({ row }) => !decided.has(row)));
    for (const { row, column } of best) this.#match(changed[row] as NewsItem, missed[column] as LockedEntry);
    return [...doubts].map(([row, columns]) => ({
      item: changed[row] as NewsItem,
      entries: [...columns].map((column) => missed[column] as LockedEntry),
    }));
  }

  #match(item: NewsItem, entry: LockedEntry): void {
    this.known.set(item, entry);
    this.#taken.set(entry, item);
  }

  #trait(item: NewsItem): Trait {
    return this.#traits.get(item) as Trait;
  }

  #wanting(): NewsItem[] {
    return this.#items.filter((item) => !this.known.has(item));
  }

  #open(kind: "live" | "gone"): LockedEntry[] {
    return this.#of[kind].filter((entry) => !this.#taken.has(entry));
  }

  /** For each item between two that are known, the entry that was in its place. */
  #stoodAt(): ReadonlyMap<NewsItem, LockedEntry | undefined> {
    const stoodAt = new Map<NewsItem, LockedEntry | undefined>();
    for (const [here, there] of gapsBetweenKnown(...this.#places())) {
      if (here.length !== there.length) continue;
      for (const [index, { self }] of here.entries()) stoodAt.set(self, there[index]?.self);
    }
    return stoodAt;
  }

  #places() {
    return [
      this.#items.map((item) => ({ self: item, trait: this.#trait(item), other: this.known.get(item) })),
      this.#of.live.map((entry) => ({ self: entry, trait: entry, other: this.#taken.get(entry) })),
    ] as const;
  }
}

/**
 * Tells which item replaced which entry if a page was rewritten line by line: if half of what was changed, and more
 * than a few, have a month of their own in which one entry is missing.
 */
function inTheirMonths(
  rows: readonly Trait[],
  columns: readonly Trait[],
): (row: number, column: number) => boolean {
  const monthOf = ({ date }: Trait) => date.slice(0, "2025-05".length);
  const [item, entry] = [onlyOnes(rows, monthOf), onlyOnes(columns, monthOf)];
  const months = [...item.keys()].filter((month) => item.get(month) && entry.get(month));
  if (months.length < fewRewritten || 2 * months.length < Math.max(rows.length, columns.length))
    return () => false;
  return (row, column) => {
    const month = monthOf(rows[row] as Trait);
    return item.get(month) === rows[row] && entry.get(month) === columns[column];
  };
}

/** The values by their keys; undefined for a key that several have. */
function onlyOnes<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
): Map<string, Value | undefined> {
  const found = new Map<string, Value | undefined>();
  for (const value of values) {
    const key = keyOf(value);
    found.set(key, found.has(key) ? undefined : value);
  }
  return found;
}

/** The names by which the author can refer to an entry. */
function presentNames({ slug, name }: LockedEntry): string[] {
  return name === undefined ? [slug] : [slug, name];
}

/** The names by which the author could refer to an entry, and still can if nothing else has them. */
function formerNames({ formerSlugs = [] }: LockedEntry): readonly string[] {
  return formerSlugs;
}

/** Whether an item may be what an entry was for an earlier year; a shared link shows that it is the same. */
function isForAnotherYear(item: Trait, entry: Trait): boolean {
  if (!isYearLater(entry, item) || isYearMended(item, entry)) return false;
  return yearsIn(item.text) !== yearsIn(entry.text) || !item.links.some((link) => entry.links.includes(link));
}

/** A changed item and a missing entry, by their places. */
interface Pair {
  readonly row: number;
  readonly column: number;
  readonly score: number;
}

/** The pairs that are somewhat alike; if there are many, only those that share a link or a rarer word are compared. */
function likelyPairs(
  rows: readonly Trait[],
  columns: readonly Trait[],
  others: readonly Trait[],
  isInItsPlace: (row: number, column: number) => boolean,
  isInItsMonth: (row: number, column: number) => boolean,
): Pair[] {
  if (rows.length === 0 || columns.length === 0) return [];
  const likeness = new Likeness(others, [...rows, ...columns]);
  const every = columns.length <= fewEntries ? [...columns.keys()] : undefined;
  const columnsWith = every
    ? new Map()
    : groupBy([...columns.keys()], (column) => featuresOf(columns[column] as Trait));
  return rows.flatMap((trait, row) => {
    const candidates = new Set<number>(every);
    for (const feature of every ? [] : featuresOf(trait)) {
      const found = columnsWith.get(feature) ?? [];
      if (found.length <= commonWord) for (const column of found) candidates.add(column);
    }
    return [...candidates].flatMap((column) => {
      const entry = columns[column] as Trait;
      const isThere = isInItsPlace(row, column);
      let score = likeness.score(trait, entry, isThere) + (isInItsMonth(row, column) ? ofRewritten : 0);
      if (isForAnotherYear(trait, entry)) {
        const years = yearsIn(trait.text);
        if (years !== yearsIn(entry.text)) return [];
        const isEqual = trait.text === entry.text;
        if (isEqual ? !isThere && years === "" : score < surely) return [];
        score = surely - tie;
      }
      const isElsewhere = !isThere && monthsBetween(entry.date, trait.date) !== 0;
      return score >= (isElsewhere ? hardlyElsewhere : hardly) ? [{ row, column, score }] : [];
    });
  });
}

function featuresOf({ text, links }: Trait): Set<string> {
  return new Set([...wordsOf(text), ...links]);
}

/**
 * Pairs rows with columns, each at most once, the highest scores first.
 *
 * @returns the pairs that are sure; and the rows that are doubtful, each with its columns: a row and a column that are
 *   not surely the same, or a different row for the column, a different column for the row, or two pairs with their
 *   columns swapped, if that would score as much
 */
function pairUp(pairs: readonly Pair[]): [best: Pair[], doubts: Map<number, Set<number>>] {
  const ofRow = new Map<number, Pair>();
  const ofColumn = new Map<number, Pair>();
  for (const pair of pairs.toSorted((a, b) => b.score - a.score)) {
    if (pair.score < surely) break;
    if (ofRow.has(pair.row) || ofColumn.has(pair.column)) continue;
    ofRow.set(pair.row, pair);
    ofColumn.set(pair.column, pair);
  }
  const scores = new Map(pairs.map(({ row, column, score }) => [`${row} ${column}`, score]));
  const doubts = new Map<number, Set<number>>();
  const doubt = (row: number, ...columns: number[]) => {
    doubts.set(row, new Set([...(doubts.get(row) ?? []), ...columns]));
  };
  for (const { row, column, score } of pairs) {
    const [rows, columns] = [ofRow.get(row), ofColumn.get(column)];
    if (rows && rows === columns) continue;
    if (!rows && !columns) doubt(row, column);
    if (rows && !columns && score > rows.score - tie) doubt(row, rows.column, column);
    if (columns && !rows && score > columns.score - tie) doubt(row, column);
    if (rows && columns) {
      const exchanged = score + (scores.get(`${columns.row} ${rows.column}`) ?? Number.NEGATIVE_INFINITY);
      if (exchanged > rows.score + columns.score - tie) doubt(row, rows.column, column);
    }
  }
  return [[...ofRow.values()], doubts];
}
