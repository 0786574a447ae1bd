import { toFragment } from "../../src/html/fragment.ts";
import type { NewsItem } from "../../src/news/entry.ts";
import { Chance } from "./chance.ts";
import { type Style, styles, yearlyLines } from "./phrases.ts";

/** What an author does to a line between two builds. */
export const edits = [
  "untouched",
  "typo",
  "month",
  "order",
  "links",
  "topic",
  "reformatted",
  "reworded 20–50 %",
  "reworded 50–60 %",
  "reworded 60–70 %",
  "cut to three words",
  "four times as long",
  "an equal one changed",
  "new",
  "new below another reworded",
  "in place of a deleted one",
  "on top, another deleted",
  "yearly line anew",
] as const;
export type Edit = (typeof edits)[number];

/** A line of news as its author thinks of it: the same one whatever happens to it. */
export interface Piece {
  readonly key: number;
  words: string[];
  links: string[];
  /** Months since the year 0. */
  month: number;
  topic?: string;
  isLoud?: boolean;
  /** The name the author gave it for this build, in answer to a question. */
  name?: string;
  /** What was last done to it. */
  edit: Edit;
  /** Not to be edited again: it is one of several with equal words. */
  readonly twin?: true;
  /** One year's line among those that come every year. */
  readonly yearly?: number;
}

/** An author with a page, who edits it at random, in the same way for the same seed. */
export class Author {
  readonly chance: Chance;
  readonly style: Style;
  pieces: Piece[] = [];
  #next = 0;
  /** The share of lines that have a link. */
  readonly #linked: number;
  /** The current month. */
  now = 2020 * 12;
  readonly #seen = new Set<string>();

  constructor(seed: number) {
    this.chance = new Chance(Math.imul(seed + 1, 2654435761));
    this.style = this.chance.one(styles);
    this.#linked = this.chance.one([0, 0, 0.5, 1]);
    const count = this.chance.one([3, 5, 8, 12, 20, 40, 80]);
    for (let index = 0; index < count; index++) {
      this.pieces.push(this.#piece(this.now - Math.floor((index * this.chance.whole(1, 3)) / 2), "new"));
    }
    this.pieces.sort((a, b) => b.month - a.month);
    if (this.chance.happens(0.25))
      this.#addYearly(this.now - this.chance.whole(1, 8), this.chance.whole(0, 4));
    if (this.chance.happens(0.15)) this.#addTwins();
  }

  /** Edits one to four lines, each once; all others are untouched. */
  edit(): void {
    this.now += this.chance.one([0, 0, 1, 1, 2]);
    for (const piece of this.pieces) {
      piece.edit = "untouched";
      delete piece.name;
    }
    for (let times = this.chance.one([1, 1, 2, 3, 4]); times > 0; times--) this.#editOne();
  }

  copy(): Piece[] {
    return structuredClone(this.pieces);
  }

  #editOne(): void {
    const { chance } = this;
    const free = this.pieces.filter(
      ({ edit, twin, yearly }) => edit === "untouched" && !twin && yearly === undefined,
    );
    const index = this.pieces.indexOf(chance.one(free));
    const piece = this.pieces[index];
    const what = chance.fraction();
    const yearly = this.pieces.findIndex((each) => each.yearly !== undefined && each.edit === "untouched");
    if (yearly >= 0 && chance.happens(0.05)) this.#renewYearly(yearly);
    else if (chance.happens(0.1) && this.#changeTwin()) return;
    else if (what < 0.24 || piece === undefined) this.#insert(this.#piece(this.now, "new"));
    else if (what < 0.32) this.#mark(piece, "typo", () => this.#mistype(piece));
    else if (what < 0.38) {
      this.#mark(piece, "month", () => {
        piece.month += chance.one([-3, -2, -1, 1, 2, 3]);
        if (chance.happens(0.5)) this.#insert(this.pieces.splice(index, 1)[0] as Piece);
      });
    } else if (what < 0.43) {
      this.#mark(piece, "order", () => {
        this.pieces.splice(chance.whole(0, this.pieces.length - 1), 0, ...this.pieces.splice(index, 1));
      });
    } else if (what < 0.48) this.#mark(piece, "links", () => this.#relink(piece));
    else if (what < 0.51) this.#mark(piece, "topic", () => (piece.topic = chance.one(["paper", "talk"])));
    else if (what < 0.55) this.#mark(piece, "reformatted", () => (piece.isLoud = !piece.isLoud));
    else if (what < 0.69) this.#mark(piece, "reworded 20–50 %", () => this.#reword(piece, 0.2, 0.5));
    else if (what < 0.72) this.#mark(piece, "reworded 50–60 %", () => this.#reword(piece, 0.5, 0.6));
    else if (what < 0.735) this.#mark(piece, "reworded 60–70 %", () => this.#reword(piece, 0.6, 0.7));
    else if (what < 0.75) this.#mark(piece, "cut to three words", () => this.#cut(piece));
    else if (what < 0.77) this.#mark(piece, "four times as long", () => this.#lengthen(piece));
    else if (what < 0.8) {
      this.#mark(piece, "reworded 20–50 %", () => this.#reword(piece, 0.2, 0.5));
      this.pieces.splice(index, 0, this.#piece(piece.month, "new below another reworded"));
    } else if (what < 0.83) {
      this.pieces[index] = this.#piece(piece.month, "in place of a deleted one");
    } else if (what < 0.86) {
      this.pieces.splice(index, 1);
      this.#insert(this.#piece(this.now + (piece.month === this.now ? 1 : 0), "on top, another deleted"));
    } else if (what < 0.92 && this.pieces.length > 3) this.pieces.splice(index, 1);
  }

  #mark(piece: Piece, edit: Edit, change: () => void): void {
    piece.edit = edit;
    change();
  }

  #piece(month: number, edit: Edit): Piece {
    const { chance } = this;
    const key = this.#next++;
    // Nobody could tell two lines with the same words apart.
    let words: string[];
    do words = this.style.line(chance, Math.floor(month / 12));
    while (this.#seen.has(words.join(" ")) || words.length < 2);
    this.#seen.add(words.join(" "));
    return { key, words, links: chance.happens(this.#linked) ? [this.#link()] : [], month, edit };
  }

  #link(): string {
    return this.chance.happens(0.15)
      ? "https://example.org/group"
      : `https://example.org/${this.chance.whole(1, 1e9).toString(36)}`;
  }

  #insert(piece: Piece): void {
    const index = this.pieces.findIndex(({ month }) => month <= piece.month);
    this.pieces.splice(index < 0 ? this.pieces.length : index, 0, piece);
  }

  #mistype(piece: Piece): void {
    const index = this.chance.whole(0, piece.words.length - 1);
    const word = [...(piece.words[index] as string)];
    if (word.length < 2) piece.words[index] += "，";
    else
      piece.words[index] = word
        .toSpliced(this.chance.whole(0, word.length - 1), 1, this.chance.one([..."aeiou"]))
        .join("");
  }

  #relink(piece: Piece): void {
    const [first] = piece.links;
    piece.links =
      first === undefined || this.chance.happens(0.3)
        ? [...piece.links, this.#link()]
        : this.chance.happens(0.5)
          ? []
          : [this.#link()];
  }

  #reword({ words }: Piece, least: number, most: number): void {
    const part = least + this.chance.fraction() * (most - least);
    const count = Math.max(1, Math.round(words.length * part));
    for (const index of this.chance.some([...words.keys()], count))
      words[index] = this.style.word(this.chance);
  }

  #cut(piece: Piece): void {
    const start = this.chance.whole(0, Math.max(0, piece.words.length - 3));
    piece.words = piece.words.slice(start, start + 3);
  }

  #lengthen(piece: Piece): void {
    const more = Array.from({ length: 3 * piece.words.length }, () => this.style.word(this.chance));
    const at = this.chance.one([0, 0, more.length, this.chance.whole(0, more.length)]);
    piece.words = more.toSpliced(at, 0, ...piece.words);
  }

  #addYearly(month: number, kind: number): void {
    const year = Math.floor(month / 12);
    const words = (yearlyLines[kind] as (year: number) => string)(year).split(" ");
    const key = this.#next++;
    this.#insert({ key, words, links: [], month, edit: "new", yearly: kind });
  }

  #renewYearly(index: number): void {
    const [{ month, yearly = 0 }] = this.pieces.splice(index, 1) as [Piece];
    const later = month + 12 + this.chance.one([-1, 0, 0, 0, 1]);
    this.now = Math.max(this.now, later);
    this.#addYearly(later, yearly);
    const added = this.pieces.find((piece) => piece.yearly !== undefined);
    if (added) added.edit = "yearly line anew";
  }

  #addTwins(): void {
    const words = this.style.space === "" ? ["新", "论文"] : ["New", "paper."];
    const first = this.now - this.chance.whole(0, 6);
    for (let count = this.chance.whole(2, 3); count > 0; count--) {
      const month = first + (this.chance.happens(0.5) ? count : 0);
      this.#insert({ key: this.#next++, words: [...words], links: [], month, edit: "new", twin: true });
    }
  }

  /** Rewords one of the lines with equal words, or restores it; the others stay as they are. */
  #changeTwin(): boolean {
    const twins = this.pieces.filter(({ twin }) => twin);
    if (twins.length < 2 || new Set(twins.map(({ words }) => words.join(" "))).size > 1) return false;
    for (const twin of twins) twin.edit = "an equal one changed";
    this.chance.one(twins).words.push(this.style.word(this.chance), this.style.word(this.chance));
    return true;
  }

  /** The items that would be read from the page. */
  items(): NewsItem[] {
    return this.pieces.map((piece, index): NewsItem => {
      const { words, links, month, topic, isLoud, name } = piece;
      const text = words.join(this.style.space);
      return {
        date: { year: Math.floor(month / 12), month: 1 + (((month % 12) + 12) % 12) },
        line: index + 1,
        summary: text,
        content: { ...toFragment(""), text: isLoud ? text.replaceAll(".", "!") : text, links },
        title: text,
        topics: topic === undefined ? [] : [topic],
        ...(name !== undefined && { name }),
      };
    });
  }
}
