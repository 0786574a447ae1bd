import type MarkdownIt from "markdown-it";
import { startsWithNumberedDate } from "../dates/date-grammar.ts";
import { lineOf } from "./block-lines.ts";

/**
 * A markdown-it plugin for dates such as `5. Mai 2025`, which CommonMark takes for item number 5 of a list: a line that
 * starts with one starts a paragraph.
 *
 * @param language a BCP 47 language tag
 */
export function keepNumberedDates(markdown: MarkdownIt, language?: string): void {
  markdown.block.ruler.before("list", "numbered_date", (state, startLine, endLine, silent) => {
    const line = lineOf(state, startLine);
    if (silent || !/^\d/.test(line) || !startsWithNumberedDate(line, language)) return false;
    // "1. 3. – 5. 5. 2025" above "2. 7. 4. 2025" is the first of a list.
    const next = lineOf(state, startLine + 1);
    if (/^1\.\s\d+\.\s?[-–—]/.test(line) && /^2\.\s/.test(next) && !startsWithNumberedDate(next, language))
      return false;
    const rules = markdown.block.ruler.getRules("");
    // The date may be a term in a definition list.
    const isTerm = rules.find(({ name }) => name === "deflist")?.(state, startLine, endLine, silent);
    // The rule for paragraphs is the last one, as it takes any line.
    return isTerm || (rules.at(-1)?.(state, startLine, endLine, silent) ?? false);
  });
}
