import type { Problem } from "../problem.ts";
import { matchBraces, withoutLoneBraces } from "./braces.ts";

/** What a BibTeX file holds. */
export interface Bibliography {
  /** The entries in the order of the file, without strings, preambles and comments. */
  readonly entries: readonly BibEntry[];
  /** What is wrong in the file, in its order. */
  readonly problems: readonly Problem[];
  /** What is wrong with the file as a whole: there is text in it, and none of it can be read. */
  readonly fault?: Problem;
}

/** One entry: `@article{key, name = value, …}`. */
export interface BibEntry {
  readonly file: string;
  /** Where it starts, counted from 1. */
  readonly line: number;
  /** Its type as it was written. */
  readonly type: string;
  /** Its key as it was written; empty when there is none. */
  readonly key: string;
  /** By their names in lower case. Fields without a value are left out. */
  readonly fields: ReadonlyMap<string, Field>;
}

/** The value of a field. */
export interface Field {
  /** The line on which it starts, counted from 1. */
  readonly line: number;
  /** What it says, in TeX: without the braces or quotes around it, strings replaced and its parts joined. */
  readonly value: string;
  /** The same as BibTeX that stands alone: other strings than months are replaced by what they stand for. */
  readonly written: string;
}

const months = new Set("jan feb mar apr may jun jul aug sep oct nov dec".split(" "));

/** What ends a value whose own end is missing: a line that starts a field, or holds the end of the entry. */
const fieldOnLine = /\n[ \t]*[A-Za-z][\w+-]*[ \t]*=[ \t]*[{"\w]/;
/** The same for entries on one line, where only the fields that most have are told from words. */
const fieldInLine =
  /,[ \t]*(?:abstract|address|author|booktitle|date|doi|editor|eprint|isbn|issn|journal|keywords|month|note|number|organization|pages|publisher|school|series|title|url|volume|year)[ \t]*=[ \t]*[{"\d]/;
const endOfBrokenValue = new RegExp(
  `${fieldOnLine.source}|${fieldInLine.source}|\\n[ \\t]*[})][ \\t]*(?=\\n|$)`,
);

/** A part of a value: parts are joined by `#`. */
interface Piece {
  readonly kind: "text" | "number" | "name";
  readonly text: string;
}

interface RawField {
  readonly name: string;
  readonly line: number;
  readonly pieces: readonly Piece[];
}

/**
 * `@type{` anywhere, `@type(key,` and `@string(name =`, but not what people put in brackets behind a name: `@ann (see …)`.
 * Signs that have slipped into the type do no harm, nor does text right before it, unless it makes a mail address.
 */
const header =
  /(?:(?<![\w.-])@[ \t]*|@(?=[A-Za-z]{1,40}\{[^\s{},=]{1,200},))([A-Za-z\\@#%"][^\s{}(),=]{0,40})\s*(?:\{|\((?=\s*[^\s,(){}=]*\s*[,=]))/g;
const headerOfLine = /^[ \t]*@[ \t]*[^\s{}(),=]{1,40}\s*[{(]\s*[^\s,{}=]*\s*,/gm;

// What is read at a place, once for each field of a file.
const space = /\s*/y;
const keyInBraces = /[^,={}\n]*/y;
const keyInParentheses = /[^,={}\n)]*/y;
const fieldName = /[^\s,={}()"#%]+/y;
const strayBeforeValue = /\s*([^\s\w{"])\s*(?=[{"])/y;
const bareInBraces = /[^\s,#{}"=]+/y;
const bareInParentheses = /[^\s,#{}"=)]+/y;

/**
 * Reads a BibTeX file (https://www.bibtex.org/Format/, "btxdoc"; types and names of biblatex are read the same) as far as
 * it can be read: a fault costs a sentence and no other entry. A value is text as TeX has it, where `%` is no comment. The
 * cost grows with the length of the file alone, whatever it holds.
 *
 * @param source the file's text
 * @param file its name, for what has to be said
 */
export function readBibtex(source: string, file: string): Bibliography {
  const text = source.replace(/\r\n?/g, "\n");
  const matches = matchBraces(text);
  const lines = linesOf(text);
  const heads = [...text.matchAll(headerOfLine)].map(({ index }) => index);
  const problems: Problem[] = [];
  const said = new Set<string>();
  const entries: BibEntry[] = [];
  const strings = new Strings(text.length);
  const waiting: { line: number; type: string; key: string; fields: RawField[] }[] = [];
  let hasOther = false;
  let at = 0;

  function say(position: number, message: string): void {
    sayAtLine(lineAt(position), message);
  }

  function sayAtLine(line: number, message: string): void {
    const problem = `${line} ${message}`;
    if (said.has(problem)) return;
    said.add(problem);
    problems.push({ file, line, kind: "mistakes in BibTeX", message });
  }

  /** The line, counted from 1, by halving: it is the last that starts at a place or before it. */
  function lineAt(position: number): number {
    let [low, high] = [0, lines.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((lines[middle] ?? 0) <= position) low = middle;
      else high = middle;
    }
    return low + 1;
  }

  let commented = { line: 0, is: false };
  function isCommentedOut(line: number): boolean {
    if (commented.line !== line) {
      const start = /[ \t]*%/y;
      start.lastIndex = lines[line - 1] ?? 0;
      commented = { line, is: start.test(text) };
    }
    return commented.is;
  }

  function endOfLine(position: number): number {
    return (lines[lineAt(position)] ?? text.length + 1) - 1;
  }

  let head = 0;
  /** Where the next entry starts on a line of its own, which ends what is broken; `at` never goes back. */
  function limitAfter(position: number): number {
    while ((heads[head] ?? Number.POSITIVE_INFINITY) <= position) head++;
    return heads[head] ?? text.length;
  }

  for (;;) {
    header.lastIndex = at;
    const found = header.exec(text);
    if (found === null) break;
    const [whole, written = ""] = found;
    const type = written.replace(/[^\w-]/g, "");
    const open = found.index + whole.length - 1;
    at = open + 1;
    const line = lineAt(found.index);
    if (isCommentedOut(line)) continue;
    const name = type.toLowerCase();
    if (name === "comment" || name === "preamble") {
      // What is not closed is as long as its line: JabRef's comments may be damaged.
      hasOther = true;
      const end = matches[open] ?? -1;
      at = (end >= 0 ? end : endOfLine(open)) + 1;
      continue;
    }
    const limit = limitAfter(found.index);
    const reading = { start: found.index, open, limit, close: text[open] === "{" ? "}" : ")", name, type };
    let result = readBody(reading, false);
    // A brace that is missing makes a value swallow the fields below: each line `name =` then starts a field.
    if (result.isOpen) result = readBody(reading, true);
    at = result.end;
    for (const { position, message } of result.problems) say(position, message);
    if (name === "string") {
      hasOther = true;
      for (const { name, line, pieces } of result.fields) strings.define(name, line, pieces);
    } else if (result.fields.length === 0) {
      if (result.problems.length === 0)
        say(found.index, `"@${type}{${result.key}}" has no fields, and is skipped.`);
    } else {
      waiting.push({ line, type, key: result.key, fields: result.fields });
    }
  }

  for (const { line, type, key, fields } of waiting) {
    const read = new Map<string, Field>();
    for (const field of fields) {
      const name = field.name.toLowerCase();
      const first = read.get(name);
      const value = strings.resolve(field, sayAtLine);
      if (value.value.trim() === "") continue;
      if (first === undefined) read.set(name, value);
      else {
        sayAtLine(
          field.line,
          `The field "${name}" is given twice in "${key}": line ${first.line} is shown. Delete one of them.`,
        );
      }
    }
    entries.push({ file, line, type, key, fields: read });
  }
  return {
    entries,
    problems: problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    ...(entries.length === 0 &&
      !hasOther &&
      hasText(text) && {
        fault: {
          file,
          message:
            "There is text in this file, but no entry can be read from it. Write entries as in @article{key, title = {…}, author = {…}, year = 2025}.",
        },
      }),
  };

  interface Reading {
    readonly start: number;
    readonly open: number;
    readonly limit: number;
    readonly close: string;
    readonly name: string;
    readonly type: string;
  }
  interface Body {
    readonly key: string;
    readonly fields: RawField[];
    readonly problems: readonly { position: number; message: string }[];
    readonly end: number;
    /** Whether its end was not found. */
    readonly isOpen: boolean;
  }

  function readBody({ start, open, limit, close, name, type }: Reading, byLine: boolean): Body {
    const problems: { position: number; message: string }[] = [];
    const fields: RawField[] = [];
    let position = open + 1;
    let key = "";
    const complain = (position: number, message: string) => void problems.push({ position, message });
    const what = () => (key === "" ? `the entry @${type}` : `"${key}"`);

    if (name !== "string") {
      skipSpace();
      const from = position;
      const [written = ""] = match(close === ")" ? keyInParentheses : keyInBraces) ?? [];
      if (text[position] === "=") {
        // Without a comma behind it the key runs into the first field, or there is no key at all.
        const [, before = "", field = ""] = /^(?:(.*)\s)?(\S+)\s*$/.exec(written) ?? [];
        key = before.trim();
        if (key !== "") complain(from, `A comma is missing after the key "${key}".`);
        position = from + written.lastIndexOf(field);
      } else if (text[position] === "{") {
        complain(start, `"@${type}{" is followed by neither a key nor a field, and is skipped.`);
        return { key: "", fields: [], problems, end: open + 1, isOpen: false };
      } else {
        key = written.trim();
        if (text[position] === "\n" && key !== "") {
          skipSpace();
          if (text[position] !== "," && text[position] !== close) {
            complain(from, `A comma is missing after the key "${key}".`);
          }
        }
      }
    }

    for (;;) {
      skipSpace();
      const character = text[position];
      if (position >= limit || character === undefined) {
        const closing = close === "}" ? "A closing brace" : "A closing parenthesis";
        complain(start, `${closing} is missing in ${what()}: the fields before it are shown.`);
        return { key, fields, problems, end: limit, isOpen: true };
      }
      if (character === ",") position++;
      else if (character === "%") match(/.*/y);
      else if (character === close || character === "}" || character === ")") {
        position++;
        if (character !== close) continue;
        // More fields after the end: a brace too many has closed the entry.
        const end = position;
        if (match(/\s*,\s*(?=[A-Za-z][\w+-]*\s*=\s*[{"\w])/y) === null || position > limit) {
          return { key, fields, problems, end, isOpen: false };
        }
        complain(end - 1, `There is one closing brace too many in ${what()}.`);
      } else readField();
    }

    function readField(): void {
      const from = position;
      const [name = ""] = match(fieldName) ?? [];
      skipSpace();
      if (name === "") {
        const group = text[from] === "{" ? (matches[from] ?? -1) : -1;
        position = group >= 0 && group < limit ? group + 1 : from + 1;
        complain(from, `"${text[from]}" is not expected in ${what()}. Write fields as in title = {…}.`);
        match(/[^\n,{}]*/y);
        return;
      }
      if (text[position] === "=") {
        position++;
        const stray = match(strayBeforeValue)?.[1];
        if (stray !== undefined) complain(from, `"${stray}" is not expected after ${name} = in ${what()}.`);
      } else if (text[position] === "{" || text[position] === '"') {
        complain(from, `An equals sign is missing after "${name}" in ${what()}.`);
      } else {
        complain(from, `"${name}" is not a field in ${what()}. Write fields as in title = {…}.`);
        match(/[^\n,{}]*/y);
        return;
      }
      const line = lineAt(from);
      const faults = problems.length;
      const pieces = readPieces(name);
      if (pieces.length > 0) fields.push({ name, line, pieces });
      skipSpace();
      const next = text[position];
      if (next === undefined || next === "," || next === "}" || next === close || position >= limit) return;
      if (next !== "%" && problems.length === faults)
        complain(from, `A comma is missing after the field "${name}" of ${what()}.`);
    }

    function readPieces(name: string): Piece[] {
      const pieces: Piece[] = [];
      for (;;) {
        skipSpace();
        if (position >= limit) return pieces;
        const piece = readPiece(name);
        if (piece === undefined) return pieces;
        pieces.push(piece);
        skipSpace();
        if (text[position] !== "#") return pieces;
        position++;
      }
    }

    function readPiece(name: string): Piece | undefined {
      const from = position;
      if (text[from] === "{") {
        const end = byLine ? endOfBroken(from, matches[from] ?? -1) : (matches[from] ?? -1);
        if (end >= 0 && (end < limit || /[,})#]/.test(nextAfter(end + 1)))) {
          position = end + 1;
          return { kind: "text", text: text.slice(from + 1, end) };
        }
        return broken(from, `The brace that opens "${name}" of ${what()} is not closed.`);
      }
      if (text[from] === '"') {
        const end = endOfQuoted(from);
        if (end >= 0) {
          position = end + 1;
          return { kind: "text", text: text.slice(from + 1, end) };
        }
        return broken(from, `The quotation mark that opens "${name}" of ${what()} is not closed.`);
      }
      const bare = match(close === ")" ? bareInParentheses : bareInBraces)?.[0];
      if (bare === undefined) return undefined;
      if (/^\d+$/.test(bare)) return { kind: "number", text: bare };
      // Words without braces around them, up to the comma.
      const after = position;
      const more = match(
        close === ")" ? /[ \t]+[^\s,#{}"=)][^,#{}"=\n)]*/y : /[ \t]+[^\s,#{}"=][^,#{}"=\n]*/y,
      )?.[0];
      if (more !== undefined && text[position] !== "=") {
        complain(from, `Put braces around "${bare}${more.trimEnd()}", the value of "${name}" of ${what()}.`);
        return { kind: "text", text: bare + more.trimEnd() };
      }
      position = after;
      return /^[\d-]+$/.test(bare) ? { kind: "text", text: bare } : { kind: "name", text: bare };
    }

    /** Where a value ends that swallows other fields; where it should end when nothing is wrong with it. */
    function endOfBroken(from: number, end: number): number {
      if (end < 0) return end;
      const value = text.slice(from, end);
      return fieldOnLine.test(value) || fieldInLine.test(value) ? -1 : end;
    }

    function broken(from: number, message: string): Piece {
      complain(from, message);
      const rest = text.slice(from, limit);
      const length = endOfBrokenValue.exec(rest)?.index ?? rest.length;
      position = from + length;
      const value = text.slice(from + 1, position).replace(/[\s,]+$/, "");
      return { kind: "text", text: withoutLoneBraces(value) };
    }

    function endOfQuoted(from: number): number {
      const stop = /[{}"]/g;
      stop.lastIndex = from + 1;
      for (let found = stop.exec(text); found !== null && found.index < limit; found = stop.exec(text)) {
        if (found[0] === '"') return found.index;
        const end = found[0] === "{" ? (matches[found.index] ?? -1) : -1;
        if (end < 0) return -1;
        stop.lastIndex = end + 1;
      }
      return -1;
    }

    function skipSpace(): void {
      space.lastIndex = position;
      space.test(text);
      position = space.lastIndex;
    }

    function nextAfter(position: number): string {
      const next = /\S/g;
      next.lastIndex = position;
      return next.exec(text)?.[0] ?? "";
    }

    function match(pattern: RegExp): RegExpExecArray | null {
      pattern.lastIndex = position;
      const found = pattern.exec(text);
      if (found !== null) position = pattern.lastIndex;
      return found;
    }
  }
}

/** The strings of a file: names for text, blind to case. */
class Strings {
  readonly #definitions = new Map<string, { line: number; value: string }>();
  /** Strings can double one another: what they stand for may not outgrow the file without bound. */
  #left: number;

  constructor(length: number) {
    this.#left = 100_000 + 4 * length;
  }

  define(name: string, line: number, pieces: readonly Piece[]): void {
    const value = pieces.map((piece) =>
      piece.kind === "name" ? (this.#take(piece.text) ?? "") : piece.text,
    );
    this.#definitions.set(name.toLowerCase(), { line, value: value.join("").replace(/\s+/g, " ") });
  }

  resolve({ line, pieces }: RawField, say: (line: number, message: string) => void): Field {
    let value = "";
    const written: string[] = [];
    let literal: string | undefined;
    const endLiteral = () => {
      if (literal !== undefined) written.push(`{${literal}}`);
      literal = undefined;
    };
    for (const { kind, text } of pieces) {
      const name = text.toLowerCase();
      if (kind === "number" && pieces.length === 1) {
        value = text;
        written.push(text);
      } else if (kind === "name" && !this.#definitions.has(name) && months.has(name)) {
        value += name;
        endLiteral();
        written.push(name);
      } else {
        const part = kind === "name" ? this.#valueOf(text, line, say) : text;
        value += part;
        literal = (literal ?? "") + onOneLine(part);
      }
    }
    endLiteral();
    return { line, value, written: written.join(" # ") };
  }

  #valueOf(name: string, line: number, say: (line: number, message: string) => void): string {
    const definition = this.#definitions.get(name.toLowerCase());
    if (definition === undefined) {
      // People write `selected = true`, and NASA ADS has commands for journals.
      if (isMonthLike(name) || /^(?:true|false|yes|no|\\[a-z]+)$/i.test(name)) return name;
      say(line, `The string "${name}" is not defined in this file. Put braces around it if it is text.`);
      return name;
    }
    if (definition.line > line) {
      say(line, `The string "${name}" is used before line ${definition.line} defines it. Move that line up.`);
    }
    const value = this.#take(name);
    if (value === undefined) say(line, `The string "${name}" stands for too much text, and is left out.`);
    return value ?? "";
  }

  #take(name: string): string | undefined {
    const value = this.#definitions.get(name.toLowerCase())?.value;
    if (value === undefined) return name;
    if (value.length > this.#left) return undefined;
    this.#left -= value.length;
    return value;
  }
}

/** Text with single spaces. Those that are single are left alone: an abstract has hundreds. */
function onOneLine(text: string): string {
  return text.replace(/[^\S ]\s*| \s+/g, " ");
}

/** Whether a file says anything but comments and front matter. */
function hasText(text: string): boolean {
  const rest = text
    .replace(/^\uFEFF?(?:---[ \t\r]*\n(?:[\s\S]*?\n)??---[ \t]*(?:\r?\n|$))+/, "")
    .replace(/^[ \t]*%.*$/gm, "");
  return rest.trim() !== "";
}

/** Whether a word may be the name of a month, which people write without braces. */
function isMonthLike(word: string): boolean {
  return months.has(word.slice(0, 3).toLowerCase());
}

function linesOf(text: string): number[] {
  const starts = [0];
  for (let index = text.indexOf("\n"); index >= 0; index = text.indexOf("\n", index + 1))
    starts.push(index + 1);
  return starts;
}
