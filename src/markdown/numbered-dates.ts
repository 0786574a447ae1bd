import type MarkdownIt from "markdown-it";
import { startsWithNumberedDate } from "../dates/date-grammar.ts";

/**
 * A markdown-it plugin for dates such as `5. Mai 2025`, which CommonMark takes for item number 5 of a list: a line that
 * starts with one starts a paragraph.
 *
 * @param language a BCP 47 language tag
 */
export function keepNumberedDates(markdown: MarkdownIt, language?: string): void {
  markdown.block.ruler.before("list", "numbered_date", (state, startLine, endLine, silent) => {
    const line = state.src.slice(
      (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0),
      state.eMarks[startLine],
    );
    if (silent || !/^\d/.test(line) || !startsWithNumberedDate(line, language)) return false;
    // The rule for paragraphs is the last one, as it takes any line.
    return markdown.block.ruler.getRules("").at(-1)?.(state, startLine, endLine, silent) ?? false;
  });
}
