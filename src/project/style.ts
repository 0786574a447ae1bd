import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import type { Problem } from "../problem.ts";
import { appearanceStyle } from "../site/appearance.ts";
import { factsFile } from "../site/site.ts";
import { compactStyle } from "../site/style-sheet.ts";
import { includePath, siteIncludes } from "./engine.ts";

/** The file of each style sheet, which follows the one with the tokens and what the facts say. */
const files = { page: "site.css", feed: "feed.css" } as const;

/** What a site adds to the style of its pages; the last word is its own. */
const ownStyle = `${siteIncludes}/css/own.css`;

/** While a site is served, few sheets change. */
const compacted = new Map<string, ReturnType<typeof compactStyle>>();

/**
 * Reads a style sheet, and takes out what only people need.
 *
 * @param name that of pages, or of feeds that are opened in a browser
 * @param site what it says of its looks
 * @returns the style; or what is wrong with one of its files, as a sentence
 */
export function readStyle(
  name: keyof typeof files,
  site: Parameters<typeof appearanceStyle>[0],
): { readonly css: string } | { readonly problem: Problem } {
  const tokens = includePath("css/tokens.css");
  const ownSheets = name === "page" && existsSync(ownStyle) ? [ownStyle] : [];
  const sheets = [
    { file: tokens, sheet: readFileSync(tokens, "utf8") },
    { file: factsFile, sheet: appearanceStyle(site) },
    ...[includePath(`css/${files[name]}`), ...ownSheets].map((file) => ({
      file,
      sheet: readFileSync(file, "utf8"),
    })),
  ];
  let css = "";
  for (const { file, sheet } of sheets) {
    const style = compacted.get(sheet) ?? compactStyle(sheet);
    compacted.set(sheet, style);
    if ("message" in style) {
      return { problem: { file, line: style.line, message: `this is not valid CSS: ${style.message}.` } };
    }
    css += style.css;
  }
  return { css };
}

/** Where the style of pages lies in the site: at another address whenever it is another, so that it may be kept for good. */
export function stylePath(css: string): string {
  return `/css/${createHash("sha256").update(css).digest("hex").slice(0, 12)}.css`;
}
