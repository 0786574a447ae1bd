import type { Problem } from "../problem.ts";
import type { Fragment } from "./fragment.ts";

/** The lines of more styles than this are not looked for: each takes a walk through the page. */
const mostLooked = 100;

/**
 * Says which inline styles of a page are not used, each once.
 *
 * @param lines the lines of the file that the page comes from
 */
export function unusedStyles(
  fragments: readonly Fragment[],
  lines: readonly string[],
  file: string,
): Problem[] {
  const styles = new Set(fragments.flatMap(({ unknownStyles }) => unknownStyles));
  return [...styles].map((style, index) => {
    const line = index < mostLooked ? lines.findIndex((text) => text.includes(style)) + 1 : 0;
    const message =
      `the inline style "${style}" is not used, because it may not suit a dark page or a phone. ` +
      "Give the element a class, and the class a rule in _includes/css/site.css.";
    return { file, ...(line > 0 && { line }), kind: "inline styles that are not used", message };
  });
}
