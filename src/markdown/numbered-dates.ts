import type MarkdownIt from "markdown-it";
import type StateBlock from "markdown-it/lib/rules_block/state_block.mjs";
import { startsWithDottedDay, startsWithNumberedDate } from "../dates/date-grammar.ts";
import { indentOf, lineOf } from "./block-lines.ts";

/**
 * A markdown-it plugin for dates such as `5. Mai 2025`, which CommonMark takes for item number 5 of a list: a line that
 * starts with one starts a paragraph.
 *
 * @param language a BCP 47 language tag
 */
export function keepNumberedDates(markdown: MarkdownIt, language?: string): void {
  markdown.block.ruler.before("list", "numbered_date", (state, startLine, endLine, silent) => {
    const line = lineOf(state, startLine);
    if (silent || !/^\d{1,9}\.(?:\s|$)/.test(line)) return false;
    const next = lineOf(state, startLine + 1);
    const isAlone = isBehindMarker(state, startLine) && !isAboveNextItem(state, startLine, endLine);
    if (!startsWithNumberedDate(line, language) && !(isAlone && startsWithDottedDay(line, language)))
      return false;
    // "1. 3. – 5. 5. 2025" above "2. 7. 4. 2025" is the first of a list.
    if (/^1\.\s\d+\.\s?[-–—]/.test(line) && /^2\.\s/.test(next) && !startsWithNumberedDate(next, language))
      return false;
    const rules = markdown.block.ruler.getRules("");
    // The date may be a term in a definition list.
    const isTerm = rules.find(({ name }) => name === "deflist")?.(state, startLine, endLine, silent);
    // The rule for paragraphs is the last one, as it takes any line.
    return isTerm || (rules.at(-1)?.(state, startLine, endLine, silent) ?? false);
  });
}

/** Whether a bullet or number is right before what a line starts with: few write a list of one item in another. */
function isBehindMarker({ src, bMarks, tShift }: StateBlock, line: number): boolean {
  const start = (bMarks[line] ?? 0) + (tShift[line] ?? 0);
  return /(?:^|\n)[\s>]*(?:[-+*]|\d+[.)])[ \t]+$/.test(src.slice(Math.max(0, start - 80), start));
}

/** Whether the line behind such a marker is above the next item of its list there, not the first of another. */
function isAboveNextItem(state: StateBlock, startLine: number, endLine: number): boolean {
  const isFirst = /^1\./.test(lineOf(state, startLine));
  for (let line = startLine + 1; line < endLine; line++) {
    if (state.isEmpty(line)) continue;
    const indent = indentOf(state, line);
    if (indent < 0) return false;
    const [number] = /^\d+\.(?=\s)/.exec(lineOf(state, line)) ?? [];
    if (number && indent < 2) return isFirst || number !== "1.";
  }
  return false;
}
