import type { RichWriter } from "./rich-text.ts";
import type { Scanner } from "./scanner.ts";

/** What a reader of TeX is given. */
export interface TexOptions {
  /** Turns a formula into MathML; absent or undefined when it cannot: then its plain text is shown. */
  readonly toMathMl?: ((formula: string, isDisplay: boolean) => string | undefined) | undefined;
  /** Whether links may stand in the HTML; else only their texts do. */
  readonly hasLinks?: boolean | undefined;
  /** Whether quotes and hyphens are TeX's, to be set as printers do; they are, unless said otherwise. */
  readonly isTypeset?: boolean | undefined;
  /** Is told of each command that is not known, with its place in the TeX. */
  readonly onUnknown?: ((command: string, position: number) => void) | undefined;
}

/** Reads what begins at the scanner's position, which moves behind it, and writes what it says. */
export type TexReader = (source: Scanner, out: RichWriter, options: TexOptions) => void;
