/** Something to tell the author about a line of a text. */
export interface Remark {
  /** The line, counted from 1 in the text that was read. */
  readonly line: number;
  /** Its kind, for warnings that there may be many of: see `Problem`. */
  readonly kind?: string;
  /** A sentence that quotes what is meant. */
  readonly message: string;
}

/** As much of a tag, on one line, as a person needs to find it. */
export function shortened(tag: string): string {
  const text = tag.replace(/\s+/g, " ");
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** How many lines end within a text. */
export function lineEndsIn(text: string): number {
  return text.split("\n").length - 1;
}
