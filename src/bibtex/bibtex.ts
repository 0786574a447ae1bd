import type { Problem } from "../problem.ts";
import { Scanner } from "../tex/scanner.ts";
import { EntryReader, type Head } from "./entry.ts";
import { Lines } from "./lines.ts";
import { type Field, type RawField, Strings } from "./strings.ts";

/** The content of a BibTeX file. */
export interface Bibliography {
  /** The entries in the order of the file, without strings, preambles and comments. */
  readonly entries: readonly BibEntry[];
  /** What is wrong in the file, in order. */
  readonly problems: readonly Problem[];
  /** What is wrong with the file as a whole: there is text in it, but none of it can be read. */
  readonly fault?: Problem;
}

/** One entry: `@article{key, name = value, …}`. */
export interface BibEntry {
  readonly file: string;
  /** Where it starts, counted from 1. */
  readonly line: number;
  /** Its type as written. */
  readonly type: string;
  /** Its key as written; empty when there is none. */
  readonly key: string;
  /** By name in lower case. Fields without a value are left out. */
  readonly fields: ReadonlyMap<string, Field>;
}

const unread =
  "There is text in this file, but no entry can be read from it. Write entries as in @article{key, title = {…}, author = {…}, year = 2025}.";

/**
 * `@type{` anywhere, `@type(key,` and `@string(name =`, but not what people put in brackets after a name:
 * `@ann (see …)`. Stray characters in the type do no harm, nor does text right before it, unless that makes an e-mail
 * address.
 */
const header =
  /(?:(?<![\w.-])@[ \t]*|@(?=[A-Za-z]{1,40}\{[^\s{},=]{1,200},))([A-Za-z\\@#%"][^\s{}(),=]{0,40})\s*(?:\{|\((?=\s*(?:[^\s,(){}=]+\s*)?[,=]))/g;
const headerOfLine = /^[ \t]*@[ \t]*[^\s{}(),=]{1,40}\s*[{(]\s*(?:[^\s,{}=]+\s*)?,/gm;
const comment = /[ \t]*%/y;

/**
 * Reads a BibTeX file (https://www.bibtex.org/Format/, "btxdoc"; also biblatex's types and names) as far as possible: a
 * fault costs a message, but no other entry. A value is TeX, but `%` starts no comment. The cost grows only with the
 * length of the file, whatever its content.
 *
 * @param source the file's text
 * @param file its name, for problems
 */
export function readBibtex(source: string, file: string): Bibliography {
  return new BibtexReader(source.replace(/\r\n?/g, "\n"), file).read();
}

/** An entry whose values are not joined yet: strings may be defined below it. */
interface RawEntry {
  readonly line: number;
  readonly type: string;
  readonly key: string;
  readonly fields: readonly RawField[];
}

class BibtexReader {
  readonly #file: string;
  readonly #source: Scanner;
  readonly #lines: Lines;
  /** Where entries start on lines of their own, and how many of these were passed. */
  readonly #starts: readonly number[];
  #passed = 0;
  readonly #strings: Strings;
  readonly #entries: RawEntry[] = [];
  readonly #problems = new Map<string, Problem & { readonly line: number }>();
  /** Whether there are strings, preambles or comments. */
  #hasOther = false;
  #commented = { line: 0, is: false };

  constructor(text: string, file: string) {
    this.#file = file;
    this.#source = new Scanner(text);
    this.#lines = new Lines(text);
    this.#starts = Array.from(text.matchAll(headerOfLine), ({ index }) => index);
    this.#strings = new Strings(text.length);
  }

  read(): Bibliography {
    for (let head = this.#findHead(); head !== undefined; head = this.#findHead()) this.#readPart(head);
    const entries = this.#entries.map((entry) => this.#resolve(entry));
    const problems = [...this.#problems.values()].sort((a, b) => a.line - b.line);
    const isUnread = entries.length === 0 && !this.#hasOther && hasText(this.#source.text);
    return { entries, problems, ...(isUnread && { fault: { file: this.#file, message: unread } }) };
  }

  /** The next head; moves the scanner past it. */
  #findHead(): Head | undefined {
    const source = this.#source;
    for (;;) {
      header.lastIndex = source.position;
      const found = header.exec(source.text);
      if (found === null) return undefined;
      source.position = header.lastIndex;
      const [, written = ""] = found;
      const start = found.index;
      if (this.#isCommentedOut(this.#lines.at(start))) continue;
      const type = written.replace(/[^\w-]/g, "");
      return { start, open: header.lastIndex - 1, type, limit: this.#limitAfter(start) };
    }
  }

  #isCommentedOut(line: number): boolean {
    if (this.#commented.line !== line) {
      comment.lastIndex = this.#lines.startOf(line);
      this.#commented = { line, is: comment.test(this.#source.text) };
    }
    return this.#commented.is;
  }

  /** Where the next entry starts on a line of its own; heads are found in order. */
  #limitAfter(position: number): number {
    while ((this.#starts[this.#passed] ?? Number.POSITIVE_INFINITY) <= position) this.#passed++;
    return this.#starts[this.#passed] ?? this.#source.text.length;
  }

  #readPart(head: Head): void {
    const name = head.type.toLowerCase();
    if (name === "comment" || name === "preamble") {
      this.#hasOther = true;
      this.#skipPart(head);
      return;
    }
    const { key, fields, problems } = this.#readEntry(head);
    for (const { position, message } of problems) this.#say(this.#lines.at(position), message);
    const line = this.#lines.at(head.start);
    if (name === "string") {
      this.#hasOther = true;
      for (const field of fields) this.#strings.define(field);
    } else if (fields.length > 0) this.#entries.push({ line, type: head.type, key, fields });
    else if (problems.length === 0)
      this.#say(line, `"@${head.type}{${key}}" has no fields, so it is skipped.`);
  }

  /** An unclosed part ends with its line: JabRef's comments may be damaged. */
  #skipPart({ open }: Head): void {
    const end = this.#source.closeOf(open);
    this.#source.position = (end >= 0 ? end : this.#lines.endOf(this.#lines.at(open))) + 1;
  }

  #readEntry(head: Head): EntryReader {
    const entry = new EntryReader(this.#source, this.#lines, head, false);
    if (entry.read()) return entry;
    const byLine = new EntryReader(this.#source, this.#lines, head, true);
    byLine.read();
    return byLine;
  }

  #resolve({ line, type, key, fields }: RawEntry): BibEntry {
    const read = new Map<string, Field>();
    for (const field of fields) {
      const name = field.name.toLowerCase();
      const value = this.#strings.resolve(field, (message) => this.#say(field.line, message));
      if (value.value.trim() === "") continue;
      const first = read.get(name);
      if (first === undefined) read.set(name, value);
      else {
        this.#say(
          field.line,
          `The field "${name}" is given twice in "${key}": line ${first.line} is shown. Delete one of them.`,
        );
      }
    }
    return { file: this.#file, line, type, key, fields: read };
  }

  /** Reports something about a line, once. */
  #say(line: number, message: string): void {
    const said = `${line} ${message}`;
    if (!this.#problems.has(said))
      this.#problems.set(said, { file: this.#file, line, kind: "mistakes in BibTeX", message });
  }
}

/** Whether a file contains anything but comments and front matter. */
function hasText(text: string): boolean {
  const rest = text
    .replace(/^\uFEFF?(?:---[ \t\r]*\n(?:[\s\S]*?\n)??---[ \t]*(?:\r?\n|$))+/, "")
    .replace(/^[ \t]*%.*$/gm, "");
  return rest.trim() !== "";
}
