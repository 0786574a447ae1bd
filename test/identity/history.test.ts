import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { toFragment } from "../../src/html/fragment.ts";
import { identify } from "../../src/identity/identify.ts";
import type { Lock } from "../../src/identity/lock.ts";
import type { NewsItem } from "../../src/news/entry.ts";
import { formatLock, parseLock } from "../../src/project/lock-file.ts";
import { sampling } from "../support/sampling.ts";

const site = { url: "https://example.org/", since: 2020, timeZone: "Asia/Hong_Kong" };
const year = 365 * 24 * 3600 * 1000;

/** A piece of news as its author thinks of it: it stays the same one whatever is done to it. */
interface Piece {
  readonly key: number;
  words: string[];
  month: number;
  name?: string;
}

/** What an author does to one piece of the page; `at` picks the piece, `seed` decides the rest. */
const edit = fc.record({
  what: fc.constantFrom("rewrite", "rewrite", "swap", "insert", "insert", "delete", "redate", "pin"),
  at: fc.nat(),
  seed: fc.nat(),
});
const history = fc.record({
  start: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 300 })),
  seed: fc.nat(),
  steps: fc.array(fc.array(edit, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
});

/** Numbers that look random and are the same for the same seed. */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const common = "we our paper was accepted to the a new on release for and conference tool".split(" ");

/** A page, and what its author does to it. */
class Author {
  pieces: Piece[] = [];
  next = 0;

  constructor(count: number, seed: number) {
    for (let index = 0; index < count; index++) {
      this.pieces.push(this.makePiece(300 - Math.floor(index / 2), seed));
    }
  }

  makePiece(month: number, seed: number): Piece {
    // Two pieces with the same words could not be told apart by anybody.
    const key = this.next++;
    const random = numbers(Math.imul(seed + 1, 2654435761) + Math.imul(key + 1, 40503));
    const words = Array.from({ length: 5 + Math.floor(random() * 16) }, () => this.makeWord(random));
    return { key, words, month };
  }

  makeWord(random: () => number): string {
    if (random() < 0.4) return common[Math.floor(random() * common.length)] as string;
    return `w${Math.floor(random() * 3000).toString(36)}`;
  }

  /** @param rewritten the pieces that were reworded since the last build; each is only once */
  do({ what, at, seed }: { what: string; at: number; seed: number }, rewritten: Set<Piece>): void {
    const random = numbers(seed);
    const index = at % this.pieces.length;
    const piece = this.pieces[index] as Piece;
    const other = (index + 1) % this.pieces.length;
    if (what === "rewrite" && !rewritten.has(piece)) {
      rewritten.add(piece);
      const count = Math.floor(piece.words.length * 0.4 * random());
      for (let n = 0; n < count; n++)
        piece.words[Math.floor(random() * piece.words.length)] = this.makeWord(random);
    } else if (what === "swap") {
      [this.pieces[index], this.pieces[other]] = [this.pieces[other] as Piece, piece];
    } else if (what === "insert") {
      this.pieces.splice(index, 0, this.makePiece(piece.month, seed));
    } else if (what === "delete" && this.pieces.length > 1) {
      this.pieces.splice(index, 1);
    } else if (what === "redate") {
      piece.month += random() < 0.5 ? -1 : 1;
    } else if (what === "pin" && piece.name === undefined) {
      piece.name = `pin-${piece.key}`;
    }
  }

  items(): NewsItem[] {
    return this.pieces.map(({ words, month, name }, index) => {
      const text = words.join(" ");
      const date = { year: 2000 + Math.floor(month / 12), month: 1 + (month % 12) };
      return {
        date,
        line: index + 1,
        content: toFragment(text),
        title: text,
        summary: text,
        topics: [],
        ...(name && { name }),
      };
    });
  }

  copy(): Author {
    return Object.assign(Object.create(Author.prototype), this, { pieces: structuredClone(this.pieces) });
  }
}

const test = suite("the lock, over any history of edits");

test("keeps ids and times of what is still there, and gives no id twice", () => {
  let asked = 0;
  let built = 0;
  fc.assert(
    fc.property(history, ({ start, seed, steps }) => {
      let author = new Author(start, seed);
      let lock: Lock | undefined;
      const idOf = new Map<number, { id: string; published: number }>();
      const owner = new Map<string, number>();
      for (const [step, edits] of [[], ...steps].entries()) {
        const before = author.copy();
        const rewritten = new Set<Piece>();
        for (const each of edits) author.do(each, rewritten);
        const now = new Date(Date.UTC(2024, 0, 1) + step * (year / 50));
        const result = identify(author.items(), lock, { site, now, file: "page", lockFile: "lock" });
        if (result.problems.length > 0) {
          // The author is asked, and in this test takes the edits back.
          asked++;
          author = before;
          continue;
        }
        built++;
        assert.is(result.entries.length, author.pieces.length);
        const pieceOf = new Map(author.pieces.map((piece, index) => [index + 1, piece]));
        for (const { line, id, published } of result.entries) {
          const { key } = pieceOf.get(line) as Piece;
          const known = idOf.get(key);
          if (known)
            assert.equal({ id, published: published.getTime() }, known, `piece ${key} in step ${step}`);
          assert.is(owner.get(id) ?? key, key, `${id} in step ${step}`);
          idOf.set(key, { id, published: published.getTime() });
          owner.set(id, key);
        }
        const times = result.lock.entries.map(({ published }) => published);
        assert.is(new Set(times).size, times.length, "times differ");
        const content = formatLock(result.lock);
        const read = parseLock(content);
        assert.ok("lock" in read, "the lock can be read");
        lock = read.lock;
        const again = identify(author.items(), lock, { site, now, file: "page", lockFile: "lock" });
        assert.is(formatLock(again.lock), content);
      }
    }),
    sampling(100),
  );
  assert.ok(asked * 20 < built, `the author was asked in ${asked} of ${built + asked} builds`);
});

test.run();
