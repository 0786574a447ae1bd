const months = new Set("jan feb mar apr may jun jul aug sep oct nov dec".split(" "));

/** A part of a value: parts are joined by `#`. */
export interface Piece {
  readonly kind: "text" | "number" | "name";
  readonly text: string;
}

/** A field, or a string, as written. */
export interface RawField {
  readonly name: string;
  readonly line: number;
  readonly pieces: readonly Piece[];
}

/** The value of a field. */
export interface Field {
  /** The line on which it starts, counted from 1. */
  readonly line: number;
  /** Its content, in TeX: without the braces or quotes around it, strings replaced and parts joined. */
  readonly value: string;
  /** The same as self-contained BibTeX: strings other than months are replaced by what they stand for. */
  readonly written: string;
}

/** The strings of a file: case-insensitive names for text. */
export class Strings {
  readonly #definitions = new Map<string, { line: number; value: string }>();
  /** Strings can double one another: what they stand for must not grow without bound. */
  #left: number;

  constructor(length: number) {
    this.#left = 100_000 + 4 * length;
  }

  /** Defines a string, in terms of those defined before. */
  define({ name, line, pieces }: RawField): void {
    const value = pieces.map((piece) =>
      piece.kind === "name" ? (this.#take(piece.text) ?? "") : piece.text,
    );
    this.#definitions.set(name.toLowerCase(), { line, value: value.join("").replace(/\s+/g, " ") });
  }

  /**
   * The content of a field.
   *
   * @param say is told of each string that is not defined
   */
  resolve({ line, pieces }: RawField, say: (message: string) => void): Field {
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

  #valueOf(name: string, line: number, say: (message: string) => void): string {
    const definition = this.#definitions.get(name.toLowerCase());
    if (definition === undefined) {
      // People write `selected = true`, and NASA ADS commands for journals.
      if (isMonthLike(name) || /^(?:true|false|yes|no|\\[a-z]+)$/i.test(name)) return name;
      say(`The string "${name}" is not defined in this file. Put braces around it if it is text.`);
      return name;
    }
    if (definition.line > line) {
      say(`The string "${name}" is used before line ${definition.line} defines it. Move that line up.`);
    }
    const value = this.#take(name);
    if (value === undefined) say(`The string "${name}" stands for too much text, so it is left out.`);
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

/** Text with single spaces. Already single ones are left alone: an abstract has hundreds. */
function onOneLine(text: string): string {
  return text.replace(/[^\S ]\s*| \s+/g, " ");
}

/** Whether a word may be the name of a month, which people write without braces. */
function isMonthLike(word: string): boolean {
  return months.has(word.slice(0, 3).toLowerCase());
}
