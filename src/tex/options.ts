import type { RichWriter } from "./rich-text.ts";
import type { Scanner } from "./scanner.ts";

/** What a reader of TeX is given. */
export interface TexOptions {
  /** Turns a formula into MathML; absent or undefined when it cannot: then its plain text is shown. */
  readonly toMathMl?: ((formula: string, isDisplay: boolean) => string | undefined) | undefined;
  /** Whether the HTML may contain links; else it has only their texts. */
  readonly hasLinks?: boolean | undefined;
  /** Whether quotes and hyphens are TeX's, to be typeset; true by default. */
  readonly isTypeset?: boolean | undefined;
  /** Is told of each unknown command, with its place in the TeX. */
  readonly onUnknown?: ((command: string, position: number) => void) | undefined;
}

/** Reads what begins at the scanner's position, moves past it, and writes what it says. */
export type TexReader = (source: Scanner, out: RichWriter, options: TexOptions) => void;
