/** Something the author has to fix, with its place in one of their files. */
export interface Problem {
  /** The file, relative to the project's folder, with `/` between folders. */
  readonly file: string;
  /** The line, counted from 1; absent when the whole file is meant. */
  readonly line?: number;
  /** Its kind, for warnings that there may be many of: "inline styles that are not used". */
  readonly kind?: string;
  /** One or two sentences: what is wrong, and what to write instead. */
  readonly message: string;
}

/** Writes a problem as `file:line: message`, the form that terminals and editors turn into a link. */
export function formatProblem({ file, line, message }: Problem): string {
  return line === undefined ? `${file}: ${message}` : `${file}:${line}: ${message}`;
}

/** Compares problems of one file by their lines; those with the file as a whole come first. */
export function byLine(a: Problem, b: Problem): number {
  return (a.line ?? 0) - (b.line ?? 0);
}
