import type { Problem } from "../problem.ts";
import type { Place, Source } from "./source.ts";

/** Deeper than any includes reach, unless they include themselves. */
const deepest = 20;

const shortcode = /^[ \t]*\{\{<\s*include\s+["']?([^\s"']+)["']?\s*>\}\}[ \t]*$/;
const cell = /^[ \t]*(`{3,}|~{3,})\s*\{[a-z]+\b[^}]*\bchild\s*=\s*["']([^"']+)["'][^}]*\}/;

/**
 * Puts in the files that a Quarto page includes: by `{{< include _news.qmd >}}` or by a cell with `child="news.qmd"`.
 *
 * @param include the text of a file named in another, without its front matter; undefined if it is not there
 * @returns the page with those files in it; what was left out, with its line
 */
export function withQuartoIncludes(
  source: Source,
  include: (name: string, relativeTo: string) => Source | undefined,
): Source & { readonly warnings: readonly Problem[] } {
  const lines: string[] = [];
  const places: Place[] = [];
  const warnings: Problem[] = [];
  const splice = (part: Source, depth: number) => {
    const written = part.text.split("\n");
    for (let at = 0; at < written.length; at++) {
      const line = written[at] ?? "";
      const place = part.places[at] ?? { file: "", line: 1 };
      const [, fence = "", child] = cell.exec(line) ?? [];
      const name = child ?? shortcode.exec(line)?.[1];
      if (name === undefined) {
        lines.push(line);
        places.push(place);
        continue;
      }
      if (child !== undefined) while (++at < written.length && !written[at]?.trim().startsWith(fence));
      const included = depth < deepest ? include(name, place.file) : undefined;
      if (included) splice(included, depth + 1);
      else {
        const why =
          depth < deepest ? `there is no file "${name}"` : "files here include each other in a circle";
        warnings.push({ ...place, message: `"${line.trim()}" is left out: ${why}.` });
      }
    }
  };
  splice(source, 0);
  return { text: lines.join("\n"), places, warnings };
}
