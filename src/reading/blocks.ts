import type Token from "markdown-it/lib/token.mjs";
import { splitAtHeadings } from "./html-blocks.ts";

/** A stretch of tokens that opens all it closes, and the lines it was written on, counted from 0, end excluded. */
export interface Block {
  readonly tokens: Token[];
  readonly start: number;
  readonly end: number;
}

/** Cuts tokens into the blocks that stand side by side; headings in raw HTML become blocks of their own. */
export function toBlocks(tokens: readonly Token[]): Block[] {
  const blocks: Block[] = [];
  let depth = 0;
  let first = 0;
  for (const [index, token] of tokens.entries()) {
    depth += token.nesting;
    if (depth > 0) continue;
    const block = tokens.slice(first, index + 1);
    first = index + 1;
    if (token.type === "html_block") {
      for (const part of splitAtHeadings(token)) blocks.push(toBlock(part));
    } else {
      blocks.push(toBlock(block));
    }
  }
  return blocks;
}

function toBlock(tokens: Token[]): Block {
  const [start, end] = tokens[0]?.map ?? [0, 0];
  return { tokens, start, end };
}

/** The inline tokens of the paragraph or heading that a block is or starts with; none for other blocks. */
export function firstLine({ tokens: [opener, inline] }: Block): Token[] {
  return (/^(?:paragraph|heading)_open$/.test(opener?.type ?? "") && inline?.children) || [];
}

/** The rank of the heading that a block is, 1 for `h1` to 6 for `h6`; nothing for what is no heading. */
export function headingRank({ tokens: [token] }: Block): number | undefined {
  return token?.type === "heading_open" ? Number(token.tag.slice(1)) : undefined;
}
