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
  readonly #entriesWith = new Map<string, number>();
  readonly #count: number;

  /** @param traits all that will be compared, by which is known which words are common */
  constructor(traits: readonly Trait[]) {
    this.#count = traits.length;
    for (const trait of traits) {
      for (const word of new Set(wordsOf(trait.text))) {
        this.#entriesWith.set(word, (this.#entriesWith.get(word) ?? 0) + 1);
      }
    }
  }

  score(a: Trait, b: Trait): number {
    const words = dice(wordsOf(a.text), wordsOf(b.text), (word) => this.weight(word));
    const date = dateLikeness(a.date, b.date);
    if (a.links.length === 0 && b.links.length === 0) return 0.8 * words + 0.2 * date;
    return 0.55 * words + 0.25 * dice(a.links, b.links, () => 1) + 0.2 * date;
  }

  /** How much a word tells: 1 for one that only two entries share, less the more have it. */
  weight(word: string): number {
    const rarity = Math.log((this.#count + 2) / ((this.#entriesWith.get(word) ?? 0) + 1));
    return Math.max(0.1, rarity / Math.log(this.#count + 2));
  }
}

/** The words of a text in lower case, each as often as it stands there. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Twice what two lists share by all that they have. */
function dice(a: readonly string[], b: readonly string[], weigh: (item: string) => number): number {
  const left = new Map<string, number>();
  let all = 0;
  let shared = 0;
  for (const item of a) {
    left.set(item, (left.get(item) ?? 0) + 1);
    all += weigh(item);
  }
  for (const item of b) {
    const weight = weigh(item);
    all += weight;
    const count = left.get(item) ?? 0;
    if (count === 0) continue;
    left.set(item, count - 1);
    shared += weight;
  }
  return all === 0 ? 0 : (2 * shared) / all;
}

function dateLikeness(a: string, b: string): number {
  if (a === b) return 1;
  const [yearA = 0, monthA] = a.split("-").map(Number);
  const [yearB = 0, monthB] = b.split("-").map(Number);
  const years = Math.abs(yearA - yearB);
  if (monthA === undefined || monthB === undefined) return years === 0 ? 0.5 : 0;
  const months = Math.abs(12 * (yearA - yearB) + monthA - monthB);
  if (months <= 2) return 0.5;
  return years <= 1 ? 0.2 : 0;
}
