import { createRequire } from "node:module";
import { isoDate } from "../dates/date.ts";
import type { NewsItem } from "../news/entry.ts";

const longest = 60;
const load = createRequire(import.meta.url);

/** Gives out slugs, each only once. */
export class Slugs {
  readonly #taken: Set<string>;
  readonly #copies = new Map<string, number>();

  /** @param taken slugs that were given out before */
  constructor(taken: Iterable<string>) {
    this.#taken = new Set(taken);
  }

  has(slug: string): boolean {
    return this.#taken.has(slug);
  }

  /** Takes a slug that the author chose. */
  take(slug: string): void {
    this.#taken.add(slug);
  }

  /** A slug from the item's date and first words, with a number if another item has the same ones. */
  next(item: NewsItem): string {
    const base = baseOf(item);
    const copy = (this.#copies.get(base) ?? 0) + 1;
    this.#copies.set(base, copy);
    const slug = copy === 1 ? base : `${base}-${copy}`;
    if (this.#taken.has(slug)) return this.next(item);
    this.#taken.add(slug);
    return slug;
  }
}

/** The date and the first words of the title; the date alone if no letter of the title can be written in ASCII. */
function baseOf({ date, title }: NewsItem): string {
  // Loaded when the first new entry needs it, since that takes long.
  const { default: slugify }: typeof import("@sindresorhus/slugify") = load("@sindresorhus/slugify");
  // Ligatures, as copied from a PDF, and full-width letters are letters; characters such as ™ and ² are not.
  const plain = title.replace(/[\ufb00-\ufb06\uff01-\uff5e]+/g, (letters) => letters.normalize("NFKC"));
  const words = slugify(plain, { decamelize: false });
  const lastHyphen = words.lastIndexOf("-", longest);
  const short = words.length <= longest ? words : words.slice(0, lastHyphen > 0 ? lastHyphen : longest);
  return [isoDate(date), short].filter(Boolean).join("-");
}
