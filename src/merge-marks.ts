/**
 * The first line at which git left its marks because two versions of a file could not be merged.
 *
 * A row of `=` is ignored, since in Markdown it makes the line above it a heading.
 *
 * @returns the line, counted from 1; undefined in a file that was merged
 */
export function mergeMarkLine(source: string): number | undefined {
  const mark = /^(?:[<>]{7}(?= |\r?$)|\|{7} )/m.exec(source);
  return mark ? source.slice(0, mark.index).split(/\r\n|\r|\n/).length : undefined;
}

/** The message for such a line. */
export const mergeMarkMessage =
  "Two versions of this file were not merged here. Keep the lines you want from both, and delete those that begin with " +
  "<<<<<<<, =======, ||||||| or >>>>>>>.";

/** The message for such a line in a file, on a page of which readers may be meant to see it. */
export function mergeMarkMessageIn(file: string): string {
  if (!/\.(?:md|markdown|html?)$/i.test(file)) return mergeMarkMessage;
  return `${mergeMarkMessage} If readers should see such a line, put a space before it; in a block of code, put one before each line, the fences included, and readers do not see the spaces.`;
}
