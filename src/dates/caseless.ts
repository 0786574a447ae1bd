/**
 * Makes a pattern for texts in any case, with the flag `u`. V8 takes several times as long to compile one with `iu`, and
 * to compile those of dates takes longer than reading most pages; each is compiled when it is first needed.
 *
 * @param source what it matches, with letters in lower case
 */
export function caseless(source: string): Pattern {
  return new Caseless(source);
}

/** What is used of a regular expression without the flag `g`. */
export interface Pattern {
  /** The match as it was written, and its groups in lower case. */
  readonly exec: (text: string) => RegExpExecArray | null;
  readonly test: (text: string) => boolean;
}

/** The last text that was looked at, which many patterns are tried on one after the other. */
let last = { text: "", lower: "" };

class Caseless implements Pattern {
  readonly #source: string;
  #pattern: RegExp | undefined;

  constructor(source: string) {
    this.#source = source;
  }

  exec(text: string): RegExpExecArray | null {
    this.#pattern ??= new RegExp(this.#source, "u");
    if (text !== last.text) last = { text, lower: lowered(text) };
    const match = this.#pattern.exec(last.lower);
    if (match) match[0] = text.slice(match.index, match.index + match[0].length);
    return match;
  }

  test(text: string): boolean {
    return this.exec(text) !== null;
  }
}

/** A text in lower case, with as many UTF-16 code units. */
export function lowered(text: string): string {
  return (text.includes("İ") ? text.replaceAll("İ", "i") : text).toLowerCase();
}
