import type { Trait } from "./lock.ts";
import { isNearly, wordsOf } from "./words.ts";

/** More texts tell no better which words are common, and take longer. */
const mostTexts = 200;
/** So many words of a text are compared with those of another one by one. */
const mostCompared = 60;
/** What scores less by its words, links and date alone is not looked at more closely. */
const hopeless = 0.02;

/**
 * Tells how likely an item of the page is an entry that is missed, by what they share of words, links and date.
 *
 * A word weighs the more the fewer texts of the page and the lock have it. The score starts with the share of its words
 * that the shorter of the two has in common with the other (the overlap coefficient), so that a line can be cut or
 * lengthened; where they are few and common ones that counts for less. From that goes how alike the item is to the
 * likeliest of the other entries: what many lines of a page have ("Our paper on … was accepted to …") is its author's
 * way of writing and tells nothing. A link that no other entry has counts as much as all the words together; dates
 * that lie apart count against.
 */
export class Likeness {
  readonly #weights: ReadonlyMap<string, number>;
  readonly #others: readonly Bag[];
  /** The places of those that have a word, and what it weighs there. */
  readonly #othersWith = new Map<string, [place: number, weight: number][]>();
  readonly #linked = new Map<string, number>();
  readonly #bags = new Map<Trait, Bag>();
  readonly #nearest = new Map<Trait, number>();

  /**
   * @param others what is known again, and what was withdrawn
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
   * How likely an item is an entry: about 0 and less for what has nothing to do with it, about 1 for the same words.
   *
   * Both are among the traits that were to be compared.
   */
  score(item: Trait, entry: Trait): number {
    const [a, b] = [this.#bags.get(item) as Bag, this.#bags.get(entry) as Bag];
    const shared = sharedWeight(a, b);
    const words = closeness(shared, a.weight, b.weight);
    const beside = this.#linkScore(item, entry) + dateScore(item.date, entry.date);
    // What follows takes long, and helps only those that are somewhat alike without.
    if (words + beside < hopeless) return words + beside - 1;
    const rest = beside + 0.4 * this.#nearestOther(entry, b) - this.#nearestOther(item, a);
    return rest + closeness(shared + nearlySharedWeight(a, b), a.weight, b.weight);
  }

  /** How alike the most alike of the other entries is, from 0 to 1: twice what they share by all they have (Dice). */
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
    if (shared.length === 0) return -0.1;
    return shared.some((link) => !this.#linked.has(link)) ? 0.6 : 0.05;
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
  /** What each of them weighs, all times it stands there together. */
  readonly words: ReadonlyMap<string, number>;
  readonly weight: number;
}

/** How much a word tells: about 1 for one that only two of some texts share, less the more have it. */
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
  return word.length >= 5 || word.charCodeAt(0) >= 0x0e00 ? 1 : word.length === 4 ? 0.7 : 0.4;
}

/** What two texts share. */
function sharedWeight(a: Bag, b: Bag): number {
  let shared = 0;
  for (const [word, weight] of a.words) shared += Math.min(weight, b.words.get(word) ?? 0);
  return shared;
}

/** What words of one text that stand in the other in nearly the same form add to what the two share. */
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
 * The mean of what two texts share of the shorter and of both, since a text may be cut or lengthened; less where what
 * they share is little in all.
 */
function closeness(shared: number, a: number, b: number): number {
  if (shared === 0) return 0;
  const least = Math.min(a, b);
  const mean = Math.min(1, shared / Math.sqrt((least * (a + b)) / 2));
  const part = shared > 0.95 * least ? Math.max(0.75, mean) : mean;
  return part * (shared / (shared + 0.25));
}

function dateScore(a: string, b: string): number {
  const months = Math.abs(monthsBetween(a, b));
  return months === 0 ? 0 : months <= 2 ? -0.05 : months < 12 ? -0.15 : -0.3;
}

/** How many months a date, such as `2025-05`, is later than another; whole years where one has no month. */
export function monthsBetween(earlier: string, later: string): number {
  const [[yearA = 0, monthA], [yearB = 0, monthB]] = [earlier, later].map((date) =>
    date.split("-").map(Number),
  ) as [number[], number[]];
  const years = 12 * (yearB - yearA);
  return monthA === undefined || monthB === undefined ? years : years + monthB - monthA;
}
