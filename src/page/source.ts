/** A line's place in the author's files. */
export interface Place {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
}

/** A text, and where each of its lines was written. */
export interface Source {
  readonly text: string;
  /** One for each line of the text. */
  readonly places: readonly Place[];
}

/** The text of a file, or the part of it that begins at a line. */
export function sourceOf(file: string, text: string, firstLine = 1): Source {
  return { text, places: text.split("\n").map((_, at) => ({ file, line: firstLine + at })) };
}
