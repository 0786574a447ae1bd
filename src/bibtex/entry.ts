import type { Scanner } from "../tex/scanner.ts";
import type { Lines } from "./lines.ts";
import { brokenValue, hasFields } from "./recovery.ts";
import type { Piece, RawField } from "./strings.ts";

/** What an entry begins with: `@type{`. */
export interface Head {
  readonly start: number;
  /** Where its brace or parenthesis is. */
  readonly open: number;
  readonly type: string;
  /** Where the next entry starts on a line of its own, which ends anything broken in this one. */
  readonly limit: number;
}

/** What differs between entries in braces and in parentheses, where a parenthesis ends keys and words, too. */
const forms = {
  "{": {
    close: "}",
    closing: "A closing brace",
    key: /[^,={}\n]*/y,
    word: /[^\s,#{}"=]+/y,
    moreWords: /[ \t]+[^\s,#{}"=][^,#{}"=\n]*/y,
  },
  "(": {
    close: ")",
    closing: "A closing parenthesis",
    key: /[^,={}\n)]*/y,
    word: /[^\s,#{}"=)]+/y,
    moreWords: /[ \t]+[^\s,#{}"=)][^,#{}"=\n)]*/y,
  },
};

const space = /\s+/y;
const restOfLine = /.+/y;
const restOfField = /[^\n,{}]+/y;
const moreFields = /\s*,\s*(?=[A-Za-z][\w+-]*\s*=\s*[{"\w])/y;
const fieldName = /[^\s,={}()"#%]+/y;
const equals = /=/y;
const strayBeforeValue = /\s*([^\s\w{"])\s*(?=[{"])/y;
const concatenation = /#/y;

/**
 * Reads what is within an entry's braces. A fault costs a message and as little of the entry as possible: messages are
 * kept with their places, and used only if the entry is not read a second time, by lines.
 */
export class EntryReader {
  key = "";
  readonly fields: RawField[] = [];
  readonly problems: { readonly position: number; readonly message: string }[] = [];
  readonly #source: Scanner;
  readonly #lines: Lines;
  readonly #head: Head;
  readonly #form: (typeof forms)["{"];
  readonly #isByLine: boolean;

  /**
   * @param isByLine whether each line `name =` starts a field, also within braces: if one is missing, a value would
   *   swallow the fields below
   */
  constructor(source: Scanner, lines: Lines, head: Head, isByLine: boolean) {
    this.#source = source;
    this.#lines = lines;
    this.#head = head;
    this.#form = source.text[head.open] === "(" ? forms["("] : forms["{"];
    this.#isByLine = isByLine;
  }

  /**
   * Reads the entry, and moves the scanner past it.
   *
   * @returns whether its end was found
   */
  read(): boolean {
    this.#source.position = this.#head.open + 1;
    const hasKey = this.#head.type.toLowerCase() !== "string";
    if (hasKey && !this.#readKey()) return true;
    return this.#readFields();
  }

  /** @returns whether fields can follow */
  #readKey(): boolean {
    const source = this.#source;
    source.skip(space);
    const from = source.position;
    const [written = ""] = source.match(this.#form.key) ?? [];
    const next = source.peek();
    if (next === "{") {
      const { start, open, type } = this.#head;
      this.#complain(start, `"@${type}{" has neither a key nor a field, so it is skipped.`);
      source.position = open + 1;
      return false;
    }
    if (next === "=") {
      // Without a comma after it, the key runs into the first field, or there is no key at all.
      const [, before = "", field = ""] = /^(?:(.*)\s)?(\S+)\s*$/.exec(written) ?? [];
      this.key = before.trim();
      source.position = from + written.lastIndexOf(field);
    } else {
      this.key = written.trim();
      if (next !== "\n") return true;
      source.skip(space);
      if (source.peek() === "," || source.peek() === this.#form.close) return true;
    }
    if (this.key !== "") this.#complain(from, `A comma is missing after the key "${this.key}".`);
    return true;
  }

  #readFields(): boolean {
    const source = this.#source;
    const { start, limit } = this.#head;
    for (;;) {
      source.skip(space);
      const next = source.peek();
      if (next === "" || source.position >= limit) {
        const { closing } = this.#form;
        this.#complain(start, `${closing} is missing in ${this.#what()}: the fields before it are shown.`);
        source.position = limit;
        return false;
      }
      if (next === ",") source.position++;
      else if (next === "%") source.skip(restOfLine);
      else if (next === this.#form.close) {
        if (this.#isEnd()) return true;
      } else if (next === "}" || next === ")") source.position++;
      else this.#readField();
    }
  }

  /** Whether the entry ends here, and was not closed by an extra brace: more fields would follow. */
  #isEnd(): boolean {
    const source = this.#source;
    const end = ++source.position;
    if (!source.skip(moreFields)) return true;
    if (source.position > this.#head.limit) {
      source.position = end;
      return true;
    }
    this.#complain(end - 1, `There is one closing brace too many in ${this.#what()}.`);
    return false;
  }

  #readField(): void {
    const source = this.#source;
    const from = source.position;
    const [name = ""] = source.match(fieldName) ?? [];
    if (name === "") {
      this.#skipUnexpected();
      return;
    }
    source.skip(space);
    if (!this.#readEquals(name, from)) return;
    const line = this.#lines.at(from);
    const { length: faults } = this.problems;
    const pieces = this.#readPieces(name);
    if (pieces.length > 0) this.fields.push({ name, line, pieces });
    source.skip(space);
    const isLast = source.position >= this.#head.limit;
    if (
      !isLast &&
      !["", ",", "}", "%", this.#form.close].includes(source.peek()) &&
      this.problems.length === faults
    )
      this.#complain(from, `A comma is missing after the field "${name}" of ${this.#what()}.`);
  }

  #skipUnexpected(): void {
    const source = this.#source;
    const from = source.position;
    const end = source.closeOf(from);
    source.position = (end >= 0 && end < this.#head.limit ? end : from) + 1;
    this.#complain(
      from,
      `"${source.text[from]}" is not expected in ${this.#what()}. Write fields as in title = {…}.`,
    );
    source.skip(restOfField);
  }

  /** @returns whether a value can follow */
  #readEquals(name: string, from: number): boolean {
    const source = this.#source;
    const next = source.peek();
    if (source.skip(equals)) {
      const stray = source.match(strayBeforeValue)?.[1];
      if (stray !== undefined)
        this.#complain(from, `"${stray}" is not expected after ${name} = in ${this.#what()}.`);
      return true;
    }
    if (next === "{" || next === '"') {
      this.#complain(from, `An equals sign is missing after "${name}" in ${this.#what()}.`);
      return true;
    }
    this.#complain(from, `"${name}" is not a field in ${this.#what()}. Write fields as in title = {…}.`);
    source.skip(restOfField);
    return false;
  }

  #readPieces(name: string): Piece[] {
    const source = this.#source;
    const pieces: Piece[] = [];
    do {
      source.skip(space);
      if (source.position >= this.#head.limit) break;
      const piece = this.#readPiece(name);
      if (piece === undefined) break;
      pieces.push(piece);
      source.skip(space);
    } while (source.skip(concatenation));
    return pieces;
  }

  #readPiece(name: string): Piece | undefined {
    const next = this.#source.peek();
    if (next === "{") return this.#readDelimited(this.#endOfBraced(), "brace", name);
    if (next === '"') return this.#readDelimited(this.#endOfQuoted(), "quotation mark", name);
    return this.#readBare(name);
  }

  #readDelimited(end: number, what: string, name: string): Piece {
    const source = this.#source;
    const from = source.position;
    if (end >= 0) {
      source.position = end + 1;
      return { kind: "text", text: source.text.slice(from + 1, end) };
    }
    this.#complain(from, `The ${what} that opens "${name}" of ${this.#what()} is not closed.`);
    const { value, length } = brokenValue(source.text.slice(from, this.#head.limit));
    source.position = from + length;
    return { kind: "text", text: value };
  }

  /** Where the brace here is closed; -1 if it is not, or not where it should be. */
  #endOfBraced(): number {
    const { text, position } = this.#source;
    const end = this.#source.closeOf(position);
    if (end < 0 || (this.#isByLine && hasFields(text.slice(position, end)))) return -1;
    return end < this.#head.limit || /[,})#]/.test(nextAfter(text, end + 1)) ? end : -1;
  }

  /** Where the quotation mark here is closed, by one outside braces; or -1. */
  #endOfQuoted(): number {
    const { text, position } = this.#source;
    const stop = /[{}"]/g;
    stop.lastIndex = position + 1;
    for (let found = stop.exec(text); found !== null; found = stop.exec(text)) {
      if (found.index >= this.#head.limit) return -1;
      if (found[0] === '"') return found.index;
      const end = this.#source.closeOf(found.index);
      if (end < 0) return -1;
      stop.lastIndex = end + 1;
    }
    return -1;
  }

  /** A number, the name of a string, or words without braces around them, up to the comma. */
  #readBare(name: string): Piece | undefined {
    const source = this.#source;
    const word = source.match(this.#form.word)?.[0];
    if (word === undefined) return undefined;
    if (/^\d+$/.test(word)) return { kind: "number", text: word };
    const after = source.position;
    const more = source.match(this.#form.moreWords)?.[0].trimEnd();
    if (more !== undefined && source.peek() !== "=") {
      this.#complain(
        after - word.length,
        `Put braces around "${word}${more}", the value of "${name}" of ${this.#what()}.`,
      );
      return { kind: "text", text: word + more };
    }
    source.position = after;
    return { kind: /^[\d-]+$/.test(word) ? "text" : "name", text: word };
  }

  #what(): string {
    return this.key === "" ? `the entry @${this.#head.type}` : `"${this.key}"`;
  }

  #complain(position: number, message: string): void {
    this.problems.push({ position, message });
  }
}

function nextAfter(text: string, position: number): string {
  const next = /\S/g;
  next.lastIndex = position;
  return next.exec(text)?.[0] ?? "";
}
