import { readCommand } from "./commands.ts";
import { readDollar } from "./dollars.ts";
import { unescaped } from "./escapes.ts";
import type { TexOptions, TexReader } from "./options.ts";
import { composed, type Rich, RichWriter } from "./rich-text.ts";
import { Scanner } from "./scanner.ts";
import { withoutScience } from "./science.ts";
import { readEntity, readTag } from "./tags.ts";

/** What reads a piece of TeX, by its first character; others stand for themselves. */
const readers: ReadonlyMap<string, TexReader> = new Map<string, TexReader>([
  ["\\", readCommand],
  ["{", openGroup],
  ["}", closeGroup],
  ["$", readDollar],
  ["~", readTie],
  ["<", readTag],
  ["&", readEntity],
  ["?", readMark],
  ["!", readMark],
  ["-", readHyphens],
  ["`", readQuote],
  ["'", readQuote],
  ['"', readQuote],
  ...Array.from(" \t\n\r\f\v", (space): [string, TexReader] => [space, readSpace]),
]);

const plainRun = /[^\\{}$~<&\s`'"?!-]+|[\s\S]/y;
const spaces = /[ \t\n\r\f\v]+/y;
const invertedMark = /[?!]`/y;
const hyphens = /-{1,3}/y;
const dashes = ["", "-", "–", "—"];
const doubleQuotes: Readonly<Record<string, string>> = { "`": "“", "'": "”" };

/**
 * Reads TeX as found in BibTeX: accents become letters (NFC), dashes and quotes typographic ones, formatting HTML;
 * braces go, letters keep their case. An unknown command leaves the words of its argument, or its own name. HTML tags
 * and entities left over from exports are read, too. The cost is proportional to the length.
 *
 * @param written TeX; any text is accepted
 */
export function readTex(written: string, options: TexOptions = {}): Rich {
  const tex = unescaped(withoutScience(written));
  if (/^[\p{L}\p{M}\p{N} ,.:;()/!?+=*@-]*$/u.test(tex) && !tex.includes("--") && !tex.includes("  ")) {
    const text = composed(tex.trim());
    return { html: text, text };
  }
  const source = new Scanner(tex);
  const out = new RichWriter(options.hasLinks ?? false);
  for (let next = source.peek(); next !== ""; next = source.peek())
    (readers.get(next) ?? readPlain)(source, out, options);
  return out.finish();
}

function readPlain(source: Scanner, out: RichWriter): void {
  out.write(source.match(plainRun)?.[0] ?? "");
}

function readSpace(source: Scanner, out: RichWriter): void {
  source.skip(spaces);
  out.settle();
  out.write(" ");
}

function openGroup(source: Scanner, out: RichWriter): void {
  source.position++;
  out.openGroup();
}

function closeGroup(source: Scanner, out: RichWriter): void {
  source.position++;
  out.closeGroup();
}

function readTie(source: Scanner, out: RichWriter): void {
  source.position++;
  out.write("\u00A0");
}

function readMark(source: Scanner, out: RichWriter): void {
  const mark = source.match(invertedMark)?.[0];
  if (mark === undefined) readPlain(source, out);
  else out.write(mark === "?`" ? "¿" : "¡");
}

function readHyphens(source: Scanner, out: RichWriter, { isTypeset = true }: TexOptions): void {
  if (isTypeset) out.write(dashes[source.match(hyphens)?.[0].length ?? 0] ?? "");
  else readPlain(source, out);
}

/** Typewriter quotes. */
function readQuote(source: Scanner, out: RichWriter, { isTypeset = true }: TexOptions): void {
  const sign = source.peek();
  const isDouble = isTypeset && sign !== '"' && source.peek(1) === sign;
  const quote = !isTypeset ? sign : isDouble ? doubleQuotes[sign] : quoteFor(sign, source, out);
  source.position += isDouble ? 2 : 1;
  out.write(quote ?? sign);
}

/** The quote for a character; a straight one opens before a word. */
function quoteFor(sign: string, { text, position }: Scanner, { last }: RichWriter): string {
  if (sign === "`") return "‘";
  const opens =
    /^$|[\s([{\u2013\u2014]/.test(last) &&
    // DBLP puts them in braces: {"}Tea{"}.
    /^\}?[\p{L}\p{N}{\\]/u.test(text.slice(position + 1, position + 4));
  if (sign === '"') return opens ? "“" : "”";
  return opens && !/^'\d\ds?\b/.test(text.slice(position, position + 5)) ? "‘" : "’";
}
