import { matchBraces } from "./braces.ts";

/**
 * A text and the place up to which it is read: what the readers of BibTeX and of TeX have in common. Patterns are
 * sticky (`/…/y`) and begin at that place, so that no piece of the text is cut off to look at it. What a reader has to
 * look for in the whole text is found once: the cost of reading grows only with the length.
 */
export class Scanner {
  readonly text: string;
  position = 0;
  #partners: Int32Array | undefined;
  readonly #lasts = new Map<string, number>();

  constructor(text: string) {
    this.text = text;
  }

  /** The character at the position, or so many after it; empty past the end. */
  peek(ahead = 0): string {
    return this.text[this.position + ahead] ?? "";
  }

  /** What a sticky pattern finds at the position, which moves past it. */
  match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.text);
    if (found !== null) this.position = pattern.lastIndex;
    return found;
  }

  /** Moves the position past what a sticky pattern finds there; returns whether it found anything. */
  skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.position;
    const isFound = pattern.test(this.text);
    if (isFound) this.position = pattern.lastIndex;
    return isFound;
  }

  /** The place of the `}` that closes the `{` at a place; -1 if there is none. */
  closeOf(position: number): number {
    this.#partners ??= matchBraces(this.text);
    return this.#partners[position] ?? -1;
  }

  /** The last place of some characters, or -1: past it, there is no need to look for them. */
  last(characters: string): number {
    const known = this.#lasts.get(characters);
    if (known !== undefined) return known;
    const last = this.text.lastIndexOf(characters);
    this.#lasts.set(characters, last);
    return last;
  }
}
