import type { Trait } from "./lock.ts";
import { isNearly, namesOf, wordsOf, yearsIn } from "./words.ts";

/** What comes again in a different year, and at least so many months later, may be the same line for that year. */
const nextYear = 10;

/** More texts would not show any better which words are common, and take longer. */
const mostTexts = 200;
/** This many words of a text are compared with those of another one by one. */
const mostCompared = 60;
/** This many other lines show which words are common at the start of a sentence, and which are names. */
const enoughTexts = 8;
/** The score for a link that no other entry has. */
const ownLink = 10;
/** A lower score by words, links, names and date alone is not looked at more closely. */
const hopeless = -5;

/**
 * Tells how likely an item of the page is to be a missing entry, by the words, names, links, date and place that they
 * share.
 *
 * A word weighs more the fewer texts of the page and the lock have it. What two lines share is measured against all
 * they have (Dice's coefficient) and against the shorter one (the overlap coefficient), so that a line can be cut or
 * lengthened. Subtracted from that is how alike the item is to the likeliest of the other entries: what many lines of a
 * page have ("Our paper on … was accepted to …") is its author's way of writing and shows nothing. Two lines that both
 * name something, and nothing that the other names, are about two things. A link that no other entry has says as much
 * as most of the words, in the same month more than names: a line for other news is often begun with a copy of the
 * last one, link and all. Dates that are apart count against; the same place between the same neighbours counts for, if
 * they share more than a word or two, and so does, in one month, that one has all words of the other: then it was cut
 * or added to.
 *
 * The weights were fitted to some 27,000 pairs of random histories (by logistic regression), except those of links,
 * dates and words that were only added or cut: these to what scholars did to the news of their home pages.
 */
export class Likeness {
  readonly #weights: ReadonlyMap<string, number>;
  readonly #others: readonly Bag[];
  /** For each word, the places of those that have it, and what it weighs there. */
  readonly #othersWith = new Map<string, [place: number, weight: number][]>();
  readonly #linked = new Map<string, number>();
  readonly #bags = new Map<Trait, Bag>();
  readonly #nearest = new Map<Trait, number>();
  readonly #names = new Map<Trait, Set<string>>();

  /**
   * @param others what was recognised already, and what was withdrawn
   * @param compared all that will be compared
   */
  constructor(others: readonly Trait[], compared: readonly Trait[]) {
    const step = Math.max(1, Math.ceil(others.length / mostTexts));
    const texts = others.filter((_, index) => index % step === 0).map(({ text }) => wordsOf(text));
    const words = compared.map(({ text }) => wordsOf(text));
    this.#weights = weightsOf([...texts, ...words]);
    this.#others = texts.map((each) => this.#toBag(each));
    for (const [index, { words }] of this.#others.entries()) {
      for (const [word, weight] of words) {
        const having = this.#othersWith.get(word);
        if (having) having.push([index, weight]);
        else this.#othersWith.set(word, [[index, weight]]);
      }
    }
    for (const { links } of others) {
      for (const link of links) this.#linked.set(link, (this.#linked.get(link) ?? 0) + 1);
    }
    for (const [index, trait] of compared.entries()) this.#bags.set(trait, this.#toBag(words[index] ?? []));
  }

  /**
   * The logarithm of the odds that an item is an entry: about -4 for what has nothing in common but the date, 0 where
   * it is as likely as not, more than 10 for nearly the same words. Both must be among the traits given as compared.
   *
   * @param isInItsPlace whether it is where the entry was, between the same neighbours
   */
  score(item: Trait, entry: Trait, isInItsPlace: boolean): number {
    const [a, b] = [this.#bags.get(item) as Bag, this.#bags.get(entry) as Bag];
    const shared = sharedWeight(a, b);
    const links = this.#linkScore(item, entry);
    const date = dateScore(item, entry);
    const names = links === ownLink && date === 0 ? 0 : this.#nameScore(item, entry);
    const beside = links + names + date - 4;
    const words = beside + wordScore(shared, a, b, isInItsPlace);
    // What follows takes long, and only helps those that are somewhat alike without it.
    if (words < hopeless) return words;
    const nearest = 3 * this.#nearestOther(entry, b) - 10 * this.#nearestOther(item, a);
    const all = shared + nearlySharedWeight(a, b);
    const isCut = date === 0 && all > 0.99 * Math.min(a.weight, b.weight);
    return beside + nearest + wordScore(all, a, b, isInItsPlace) + (isCut ? 2 : 0);
  }

  /** Names that one has in place of the other's count against it, all the more if they share none. */
  #nameScore(item: Trait, entry: Trait): number {
    const [a, b] = [this.#namesIn(item), this.#namesIn(entry)];
    const shared = [...a].filter((name) => b.has(name)).length;
    const replaced = Math.min(2, a.size - shared, b.size - shared);
    return Math.min(3, shared) - 2.5 * replaced - (shared === 0 && replaced > 0 ? 3 : 0);
  }

  #namesIn(trait: Trait): Set<string> {
    const known = this.#names.get(trait);
    if (known) return known;
    const isName = (word: string) =>
      this.#others.length >= enoughTexts && !wordsOf(word).some((each) => this.#othersWith.has(each));
    const names = new Set(namesOf(trait.text, isName));
    this.#names.set(trait, names);
    return names;
  }

  /** How alike the most alike of the other entries is, from 0 to 1: twice what they share over all they have (Dice). */
  #nearestOther(trait: Trait, bag: Bag): number {
    const known = this.#nearest.get(trait);
    if (known !== undefined) return known;
    const shared = new Float64Array(this.#others.length);
    for (const [word, weight] of bag.words) {
      for (const [index, other] of this.#othersWith.get(word) ?? []) {
        shared[index] = (shared[index] as number) + Math.min(weight, other);
      }
    }
    let nearest = 0;
    for (const [index, { weight }] of this.#others.entries()) {
      const both = shared[index] as number;
      if (both > 0) nearest = Math.max(nearest, (2 * both) / (bag.weight + weight));
    }
    this.#nearest.set(trait, nearest);
    return nearest;
  }

  #linkScore({ links }: Trait, entry: Trait): number {
    if (links.length === 0 || entry.links.length === 0) return 0;
    const shared = links.filter((link) => entry.links.includes(link));
    if (shared.length === 0) return -4;
    return shared.some((link) => !this.#linked.has(link)) ? ownLink : 1;
  }

  #toBag(list: readonly string[]): Bag {
    const words = new Map<string, number>();
    let weight = 0;
    for (const word of list) {
      const each = this.#weights.get(word) ?? 0;
      words.set(word, (words.get(word) ?? 0) + each);
      weight += each;
    }
    return { words, weight };
  }
}

/** Words without their order. */
interface Bag {
  /** What each of them weighs, all its occurrences together. */
  readonly words: ReadonlyMap<string, number>;
  readonly weight: number;
}

/** How much a word says: about 1 if only two of some texts share it, less the more have it. */
function weightsOf(texts: readonly (readonly string[])[]): Map<string, number> {
  const textsWith = new Map<string, number>();
  for (const words of texts) {
    for (const word of new Set(words)) textsWith.set(word, (textsWith.get(word) ?? 0) + 1);
  }
  const most = Math.log(texts.length + 2);
  const weight = (count: number) => Math.max(0.05, Math.log((texts.length + 2) / (count + 1)) / most);
  return new Map([...textsWith].map(([word, count]) => [word, share(word) * weight(count)]));
}

/** Short words are common ones in every language, and a year comes with the date. */
function share(word: string): number {
  if (/^(?:19|20)\d\d$/.test(word)) return 0.3;
  if (word.charCodeAt(0) >= 0x0e00) return word.length > 1 ? 0.7 : 0.3;
  return word.length >= 5 ? 1 : word.length === 4 ? 0.7 : 0.4;
}

/** What two texts share. */
function sharedWeight(a: Bag, b: Bag): number {
  let shared = 0;
  for (const [word, weight] of a.words) shared += Math.min(weight, b.words.get(word) ?? 0);
  return shared;
}

/** What words of one text that are in the other in nearly the same form add to what the two share. */
function nearlySharedWeight(a: Bag, b: Bag): number {
  const only = ({ words }: Bag, { words: others }: Bag) =>
    [...words].filter(([word]) => word.length >= 4 && !others.has(word)).slice(0, mostCompared);
  const open = only(b, a);
  let shared = 0;
  for (const [word, weight] of only(a, b)) {
    const index = open.findIndex(([other]) => isNearly(word, other));
    if (index >= 0) shared += 0.8 * Math.min(weight, open.splice(index, 1)[0]?.[1] ?? 0);
  }
  return shared;
}

/**
 * What two texts share of both, and of the shorter; the latter counts less if what they share is little in all. That
 * both are in one place says nothing if they share hardly a word: then one was deleted, and the other is new.
 */
function wordScore(shared: number, a: Bag, b: Bag, isInItsPlace: boolean): number {
  const place = isInItsPlace ? 2.4 : 0;
  if (a.weight === 0 || b.weight === 0) return place;
  const ofBoth = Math.min(1, (2 * shared) / (a.weight + b.weight));
  const ofShorter = Math.min(1, shared / Math.min(a.weight, b.weight));
  return 11 * ofBoth + 9 * ofShorter * (shared / (shared + 0.25)) + place * Math.min(1, 10 * ofBoth);
}

function dateScore(a: Trait, b: Trait): number {
  const months = Math.abs(monthsBetween(a.date, b.date));
  if (isYearMended(a, b)) return -3;
  return months === 0 ? 0 : months <= 2 ? -5 : months < 12 ? -9 : -12;
}

/** Whether what comes again with a later date may be the same line for a different year. */
export function isYearLater(earlier: Trait, later: Trait): boolean {
  const isInSameYear = earlier.date.slice(0, 4) === later.date.slice(0, 4);
  return !isInSameYear && monthsBetween(earlier.date, later.date) >= nextYear;
}

/** Whether two dates are a year apart or more while both texts name the same year: then the date was corrected. */
export function isYearMended(a: Trait, b: Trait): boolean {
  if (!isYearLater(a, b) && !isYearLater(b, a)) return false;
  const years = yearsIn(a.text);
  return years !== "" && years === yearsIn(b.text);
}

/** How many months a date, such as `2025-05`, is later than another; whole years if one has no month. */
export function monthsBetween(earlier: string, later: string): number {
  const years = 12 * (Number(later.slice(0, 4)) - Number(earlier.slice(0, 4)));
  const haveMonths = earlier.length > 4 && later.length > 4;
  return haveMonths ? years + Number(later.slice(5, 7)) - Number(earlier.slice(5, 7)) : years;
}
