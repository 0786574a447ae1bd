/**
 * The first line at which git left its marks because two versions of a file could not be merged.
 *
 * A row of `=` is ignored, since in Markdown it makes the line above it a heading; so is a whole conflict within a block
 * of code between fences, with which a page explains git.
 *
 * @returns the line, counted from 1; undefined in a file that was merged
 */
export function mergeMarkLine(source: string): number | undefined {
  const mark = markForm.exec(source) && markForm.exec(source.replace(fenced, withoutConflict));
  return mark ? mark.input.slice(0, mark.index).split(/\r\n|\r|\n/).length : undefined;
}

const markForm = /^(?:[<>]{7}(?= |\r?$)|\|{7} )/m;

/** A block of code between fences, and its end unless that is missing (CommonMark, 4.5). */
const fenced = /^ {0,3}(`{3,}(?=[^`\r\n]*$)|~{3,}).*$[\s\S]*?(?:^( {0,3}\1[`~]*[ \t]*)$|(?![\s\S]))/gm;

function withoutConflict(block: string, _fence: string, end?: string): string {
  return end !== undefined && /^<{7}[\s\S]*^>{7}/m.test(block) ? block.replace(/[^\r\n]/g, "") : block;
}

/** The message for such a line. */
export const mergeMarkMessage =
  "Two versions of this file were not merged here. Keep the lines you want from both, and delete those that begin with " +
  "<<<<<<<, =======, ||||||| or >>>>>>>. If readers should see such a line, as in code, put a space before it.";
