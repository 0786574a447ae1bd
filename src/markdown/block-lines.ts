import type StateBlock from "markdown-it/lib/rules_block/state_block.mjs";

/** A line of the text that is being parsed, counted from 0, without the spaces around it. */
export function lineOf({ src, bMarks, tShift, eMarks }: StateBlock, line: number): string {
  return src.slice((bMarks[line] ?? 0) + (tShift[line] ?? 0), eMarks[line]).trimEnd();
}

/** By how many columns a line is indented within what it is in; fewer than 0 if it is outside. */
export function indentOf({ sCount, blkIndent }: StateBlock, line: number): number {
  return (sCount[line] ?? 0) - blkIndent;
}
