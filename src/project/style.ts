import { readFileSync } from "node:fs";
import { transform } from "lightningcss";
import type { Problem } from "../problem.ts";
import { includePath } from "./engine.ts";

/** The files of each style sheet, in order. */
const files = { page: ["tokens.css", "site.css"], feed: ["tokens.css", "feed.css"] } as const;

/**
 * Reads a style sheet, and takes out what only people need.
 *
 * @param name that of pages, or of feeds that are opened in a browser
 * @returns the style; or what is wrong with one of its files, as a sentence
 */
export function readStyle(
  name: keyof typeof files,
): { readonly css: string } | { readonly problem: Problem } {
  let css = "";
  for (const file of files[name].map((file) => includePath(`css/${file}`))) {
    try {
      css += transform({ filename: file, code: readFileSync(file), minify: true }).code.toString();
    } catch (error) {
      const { message, loc } = error as Error & { loc?: { line: number } };
      return { problem: { file, ...(loc && { line: loc.line }), message: `this is no CSS: ${message}.` } };
    }
  }
  return { css };
}
