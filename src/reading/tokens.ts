import Token from "markdown-it/lib/token.mjs";

/** Lines of the page, counted from 0, end excluded. */
export type LineRange = readonly [start: number, end: number];

/** Makes a text token. */
export function makeText(content: string): Token {
  const token = new Token("text", "", 0);
  token.content = content;
  return token;
}

/**
 * Makes a paragraph of a line of inline tokens.
 *
 * @param isBare whether to leave out the paragraph's own tags, for a line that holds blocks
 */
export function makeParagraph(line: Token[], [start, end]: LineRange, isBare = false): Token[] {
  const opener = new Token("paragraph_open", "p", 1);
  const inline = new Token("inline", "", 0);
  const closer = new Token("paragraph_close", "p", -1);
  inline.children = line;
  for (const token of [opener, inline, closer]) {
    token.map = [start, end];
    token.block = true;
    token.hidden = isBare;
  }
  return [opener, inline, closer];
}

/** The text of some inline tokens, without mark-up. */
export function plainText(line: readonly Token[]): string {
  return line.map((token) => (isText(token) ? token.content : "")).join("");
}

/** Whether a token's content is text for people. */
export function isText({ type }: Token): boolean {
  return type === "text" || type === "code_inline";
}

/** Whether a token ends a line within a paragraph. */
export function isBreak({ type }: Token): boolean {
  return type === "softbreak" || type === "hardbreak";
}
