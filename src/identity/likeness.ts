import type { Trait } from "./lock.ts";

/**
 * Tells how alike two texts are, from 0 to 1, by what they share of words, links and date. Words that many entries of
 * the page have ("paper", "accepted") count for less than rare ones.
 *
 * The score is 0.55 × words + 0.25 × links + 0.2 × date, or 0.8 × words + 0.2 × date where neither has a link: twice
 * what is shared by what there is (Dice) for words and links; for dates 1 for the same, 0.5 within two months, 0.2
 * within the year or the next.
 */
export class Likeness {
  readonly #features: ReadonlyMap<Trait, Features>;

  /** @param traits all that will be compared, by which is known which words are common */
  constructor(traits: readonly Trait[]) {
    const words = traits.map(({ text }) => wordsOf(text));
    const weights = weightsOf(words);
    this.#features = new Map(
      traits.map((trait, index) => [
        trait,
        {
          words: toBag(words[index] ?? [], (word) => weights.get(word) ?? 0),
          links: toBag(trait.links, () => 1),
          date: trait.date.split("-").map(Number),
        },
      ]),
    );
  }

  /** Both are among the traits that were given at first. */
  score(a: Trait, b: Trait): number {
    const [left, right] = [this.#features.get(a) as Features, this.#features.get(b) as Features];
    const words = dice(left.words, right.words);
    const date = a.date === b.date ? 1 : dateLikeness(left.date, right.date);
    if (a.links.length === 0 && b.links.length === 0) return 0.8 * words + 0.2 * date;
    return 0.55 * words + 0.25 * dice(left.links, right.links) + 0.2 * date;
  }
}

/** What a trait is compared by. */
interface Features {
  readonly words: Bag;
  readonly links: Bag;
  /** Year, month and day, as far as they are written. */
  readonly date: readonly number[];
}

/** A list without its order. */
interface Bag {
  /** What each of its items weighs, all times it stands there together. */
  readonly weights: ReadonlyMap<string, number>;
  readonly weight: number;
}

/** The words of a text in lower case, each as often as it stands there. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** How much a word tells: 1 for one that only two of some texts share, less the more have it. */
function weightsOf(texts: readonly (readonly string[])[]): Map<string, number> {
  const textsWith = new Map<string, number>();
  for (const words of texts) {
    for (const word of new Set(words)) textsWith.set(word, (textsWith.get(word) ?? 0) + 1);
  }
  const most = Math.log(texts.length + 2);
  const weight = (count: number) => Math.max(0.1, Math.log((texts.length + 2) / (count + 1)) / most);
  return new Map([...textsWith].map(([word, count]) => [word, weight(count)]));
}

function toBag(items: readonly string[], weigh: (item: string) => number): Bag {
  const weights = new Map<string, number>();
  let weight = 0;
  for (const item of items) {
    weights.set(item, (weights.get(item) ?? 0) + weigh(item));
    weight += weigh(item);
  }
  return { weights, weight };
}

/** Twice what two lists share by all that they have. */
function dice(a: Bag, b: Bag): number {
  let shared = 0;
  for (const [item, weight] of a.weights) shared += Math.min(weight, b.weights.get(item) ?? 0);
  return a.weight + b.weight === 0 ? 0 : (2 * shared) / (a.weight + b.weight);
}

function dateLikeness(
  [yearA = 0, monthA]: readonly number[],
  [yearB = 0, monthB]: readonly number[],
): number {
  const years = Math.abs(yearA - yearB);
  if (monthA === undefined || monthB === undefined) return years === 0 ? 0.5 : 0;
  const months = Math.abs(12 * (yearA - yearB) + monthA - monthB);
  if (months <= 2) return 0.5;
  return years <= 1 ? 0.2 : 0;
}
