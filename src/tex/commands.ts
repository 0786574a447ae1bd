import { plainValue } from "./addresses.ts";
import { readUpTo } from "./dollars.ts";
import { readFormula } from "./formula.ts";
import type { TexOptions, TexReader } from "./options.ts";
import type { RichWriter } from "./rich-text.ts";
import type { Scanner } from "./scanner.ts";
import {
  accents,
  characters,
  elements,
  journals,
  mathCharacters,
  silent,
  switches,
  transparent,
} from "./symbols.ts";
import { readEntity } from "./tags.ts";

/** A control word, whose name is letters, or a control symbol, which is a single character (The TeXbook, chapter 3). */
const controlSequence = /\\(?:([A-Za-z]+)\*?|[\s\S]?)/y;
const space = /[ \t\n\r]+/y;
const openBrace = /\{/y;
const emptyGroup = /\{\}/y;
const option = /\[[^[\]{}]{0,100}\](?=\{)/y;

/** Commands that make characters, or go on them; pending accents go on the first of these. */
const ofCharacters: ReadonlyMap<string, TexReader> = new Map([
  ...each({ ...journals, ...mathCharacters, ...characters }, readCharacter),
  ...each(accents, readAccent),
  ...named(["", "-", "/", "!", "@", "]", ")"], () => {}),
  ...named(["\\", ";", ":", ">"], readSpace),
  [",", (_, out) => out.write("\u2009")],
  ["(", (source, out, options) => void readUpTo("\\)", source, out, options)],
  ["[", (source, out, options) => void readUpTo("\\]", source, out, options)],
  // Exports escape the `&` of an entity.
  [
    "&",
    (source, out) => {
      source.position--;
      readEntity(source, out);
    },
  ],
]);

/** Those that act on what follows them. Of two with the same name, the last is used. */
const ofText: ReadonlyMap<string, TexReader> = new Map([
  ...named(transparent, (source) => void source.skip(space)),
  ...named(silent, (source) => {
    source.skip(option);
    readArgument(source);
  }),
  ["ensuremath", readEnsuredMath],
  ...named(["enquote", "mkbibquote"], readQuotation),
  ["href", readNamedLink],
  ...named(["url", "nolinkurl", "path"], readLink),
  ...each(switches, readSwitch),
  ...each(elements, readElement),
]);

/** Reads a control sequence. An unknown one leaves the words of its argument, or its own name. */
export function readCommand(source: Scanner, out: RichWriter, options: TexOptions): void {
  const start = source.position;
  const [whole = "", word] = source.match(controlSequence) ?? [];
  const name = word ?? whole.slice(1);
  const ofCharacter = ofCharacters.get(name);
  if (ofCharacter !== undefined) ofCharacter(source, out, options);
  else if (word !== undefined) readWord(word, start, source, out, options);
  else if (/\s/.test(name)) readSpace(source, out);
  else out.write(name);
}

function readWord(word: string, start: number, source: Scanner, out: RichWriter, options: TexOptions): void {
  out.settle();
  const known = ofText.get(word);
  if (known !== undefined) {
    known(source, out, options);
    return;
  }
  options.onUnknown?.(word, start);
  source.skip(option);
  if (source.skip(emptyGroup) || source.peek() !== "{") out.write(word);
}

function readCharacter(character: string): TexReader {
  return (source, out) => {
    source.skip(space);
    source.skip(emptyGroup);
    out.write(character);
  };
}

function readAccent(combining: string): TexReader {
  return (source, out) => {
    source.skip(space);
    out.accent(combining);
  };
}

function readSpace(_: Scanner, out: RichWriter): void {
  out.settle();
  out.write(" ");
}

/** Its command is followed by a group, or one character. */
function readElement(element: string): TexReader {
  return (source, out) => {
    source.skip(space);
    const next = source.peek();
    if (next === "" || next === "}" || next === "\\") return;
    source.position++;
    out.openGroup();
    out.openElement(element);
    if (next === "{") return;
    out.write(next);
    out.closeGroup();
  };
}

function readSwitch(element: string): TexReader {
  return (source, out) => {
    source.skip(space);
    out.openElement(element);
  };
}

function readLink(source: Scanner, out: RichWriter): void {
  const address = readArgument(source);
  if (address === undefined) return;
  out.openGroup();
  out.openLink(address);
  out.write(plainValue(address));
  out.closeGroup();
}

function readNamedLink(source: Scanner, out: RichWriter): void {
  const address = readArgument(source) ?? "";
  source.skip(space);
  if (!source.skip(openBrace)) return;
  out.openGroup();
  out.openLink(address);
}

function readQuotation(source: Scanner, out: RichWriter): void {
  source.skip(space);
  if (!source.skip(openBrace)) return;
  out.write("“");
  out.openGroup("”");
}

function readEnsuredMath(source: Scanner, out: RichWriter, options: TexOptions): void {
  const formula = readArgument(source);
  if (formula !== undefined) out.add(readFormula(formula, false, options));
}

/** The text of the group that comes next; moves past it. */
function readArgument(source: Scanner): string | undefined {
  source.skip(space);
  const start = source.position;
  const end = source.closeOf(start);
  if (end < 0) return undefined;
  source.position = end + 1;
  return source.text.slice(start + 1, end);
}

function each(
  table: Readonly<Record<string, string>>,
  readerOf: (value: string) => TexReader,
): [string, TexReader][] {
  return Object.entries(table).map(([name, value]) => [name, readerOf(value)]);
}

function named(names: Iterable<string>, read: TexReader): [string, TexReader][] {
  return Array.from(names, (name) => [name, read]);
}
