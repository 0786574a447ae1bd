import type Token from "markdown-it/lib/token.mjs";

/** The tokens within the lines of a text, each with the line, counted from 1, that it is on. */
export function* inlineTokens(
  blocks: readonly Token[],
): Generator<{ readonly token: Token; readonly line: number }> {
  let start = 0;
  for (const { children, map } of blocks) {
    // A cell has the line of its row.
    start = map?.[0] ?? start;
    let line = start + 1;
    for (const token of children ?? []) {
      if (/break$/.test(token.type)) line++;
      yield { token, line };
    }
  }
}
