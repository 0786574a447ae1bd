import type Token from "markdown-it/lib/token.mjs";

/** The tokens within the lines of a text, each with the line, counted from 1, in which it stands. */
export function* inlineTokens(
  blocks: readonly Token[],
): Generator<{ readonly token: Token; readonly line: number }> {
  for (const { children, map } of blocks) {
    let line = (map?.[0] ?? 0) + 1;
    for (const token of children ?? []) {
      if (/break$/.test(token.type)) line++;
      yield { token, line };
    }
  }
}
