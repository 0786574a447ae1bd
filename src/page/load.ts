import type { Data } from "../data.ts";
import type { Problem } from "../problem.ts";
import { bareFrontMatter } from "./bare-front-matter.ts";
import { flagOf, flags, unclearFlags } from "./flags.ts";
import { afterEmpty, readBlock } from "./front-matter.ts";

/** A page's file, taken apart. */
export interface LoadedPage {
  /** The front matter; of a key that is there twice, the first value. */
  readonly data: Data;
  /** Everything after the front matter, with line feeds at the ends of lines. */
  readonly body: string;
  /** The line of the file in which the body starts, counted from 1. */
  readonly bodyLine: number;
  /** What keeps the front matter from being understood. */
  readonly problems: readonly Problem[];
  /** The line of the file that a key of the front matter is on, counted from 1. */
  lineOf(key: string): number | undefined;
}

/**
 * Takes a page's file apart into front matter and body. Front matter is YAML between `---` and `---` or `...`, TOML
 * between `+++`, JSON after `---json` or in braces of its own, or the title that Pandoc has after `%`; a byte order
 * mark, empty lines and HTML comments may come before it. A page that starts with a rule, or has no front matter, is a
 * body only.
 *
 * @param source the file's text
 * @param file its name from the project's folder, for problems
 */
export function loadPage(source: string, file: string): LoadedPage {
  const lines = source
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .split("\n");
  const problems: Problem[] = [];
  const data: Record<string, unknown> = {};
  let bodyStart = 0;
  // A second block is what is left when a page was pasted into another.
  for (const isFirst of [true, false]) {
    const start = afterEmpty(lines, bodyStart);
    const block = readBlock(lines, start, isFirst);
    if (!block) break;
    if (block.problem) problems.push({ file, line: block.problem.line + 1, message: block.problem.message });
    for (const [key, value] of Object.entries(block.data)) {
      // Hugo and people who write by hand take Title for title.
      const names = /^[A-Z]/.test(key) ? [key, key.toLowerCase()] : [key];
      for (const name of names) {
        if (!Object.hasOwn(data, name)) data[name] = flags.has(name) ? flagOf(value) : value;
      }
    }
    bodyStart = block.end;
  }
  const bare = bodyStart === 0 ? bareFrontMatter(lines) : undefined;
  if (bare) problems.push({ file, line: bare.line + 1, message: bare.message });
  const lineOf = (name: string) => {
    const head = lines.slice(0, bodyStart);
    const line = head.findIndex((whole) => {
      const text = whole.trimStart();
      return text.toLowerCase().startsWith(name.toLowerCase()) && /^\s*[:=]/.test(text.slice(name.length));
    });
    return line < 0 ? undefined : line + 1;
  };
  for (const { key, message } of unclearFlags(data)) problems.push({ file, line: lineOf(key) ?? 1, message });
  return {
    data,
    body: lines.slice(bodyStart).join("\n"),
    bodyLine: bodyStart + 1,
    problems,
    lineOf,
  };
}

/** Whether a text begins with front matter, as {@link loadPage} understands it. */
export function hasFrontMatter(source: string): boolean {
  return loadPage(source, "").bodyLine > 1;
}
