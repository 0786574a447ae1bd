import type { Problem } from "../problem.ts";
import type { Fragment } from "./fragment.ts";

/**
 * Says which inline styles of a text are not used.
 *
 * @param lines the lines of the file that the text comes from
 */
export function unusedStyles({ unknownStyles }: Fragment, lines: readonly string[], file: string): Problem[] {
  return unknownStyles.map((style) => {
    const line = lines.findIndex((text) => text.includes(style)) + 1;
    const message =
      `the inline style "${style}" is not used, because it may not suit a dark page or a phone. ` +
      "Give the element a class, and the class a rule in _includes/css/site.css.";
    return { file, ...(line > 0 && { line }), message };
  });
}
