import { readFormula } from "./formula.ts";
import type { TexOptions } from "./options.ts";
import type { RichWriter } from "./rich-text.ts";
import type { Scanner } from "./scanner.ts";

const upToDollar = /([^$\\]*(?:\\[\s\S][^$\\]*)*)\$/y;
/** The start of text within a formula. */
const openText = /\\(?:text[a-z]*|mbox)\s*\{[^{}]*$/;

/** Reads what begins with a dollar: a formula as in `$x$` or `$$x$$`, or the sign itself. */
export function readDollar(source: Scanner, out: RichWriter, options: TexOptions): void {
  out.settle();
  const start = source.position++;
  if (source.skip(/\$/y) && readUpTo("$$", source, out, options)) return;
  source.position = start + 1;
  const formula = source.last("$") > start ? formulaAt(source) : undefined;
  if (formula === undefined || formula.trim() === "" || isPrice(formula, source.peek())) {
    source.position = start + 1;
    out.write("$");
  } else out.add(readFormula(formula, false, options));
}

/** The formula that begins here, up to the dollar that closes it. */
function formulaAt(source: Scanner): string | undefined {
  let formula = source.match(upToDollar)?.[1];
  // Within a formula there may be text, and within that another formula.
  for (let more = 0; more < 8 && formula !== undefined && openText.test(formula); more++) {
    const inner = source.match(upToDollar)?.[1];
    const rest = source.match(upToDollar)?.[1];
    formula = rest === undefined ? undefined : `${formula}$${inner}$${rest}`;
  }
  return formula;
}

/** Prices are not formulas: "from $5 to $10"; "TGF-$\beta$1" has one. */
function isPrice(formula: string, next: string): boolean {
  return /^\d[^\\{^_~]*\s$/.test(formula) || (/\d/.test(next) && !/[\\^_]|^\s*\p{L}\s*$/u.test(formula));
}

/**
 * Reads a formula, from after what opens it, unless it is not closed.
 *
 * @returns whether there was one
 */
export function readUpTo(close: string, source: Scanner, out: RichWriter, options: TexOptions): boolean {
  const start = source.position;
  if (source.last(close) < start) return false;
  const end = source.text.indexOf(close, start);
  source.position = end + close.length;
  out.add(readFormula(source.text.slice(start, end), close !== "\\)", options));
  return true;
}
