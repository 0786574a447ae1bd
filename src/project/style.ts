import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { decodeText } from "../decode.ts";
import { mergeMarkLine, mergeMarkMessage } from "../merge-marks.ts";
import type { Problem } from "../problem.ts";
import { appearanceStyle } from "../site/appearance.ts";
import { factsFile } from "../site/site.ts";
import { compactStyle, withAddressesFromRoot } from "../site/style-sheet.ts";
import { includePath, siteIncludes } from "./engine.ts";

/** The file of each style sheet; the tokens, and the looks that the facts ask for, come first. */
const files = { page: "site.css", feed: "feed.css" } as const;

/** The style sheet that a site may add; it comes last. */
const ownStyle = `${siteIncludes}/css/own.css`;

/** While a site is served, few sheets change. */
const compacted = new Map<string, ReturnType<typeof compactStyle>>();

/**
 * Reads a style sheet, and leaves out comments and needless space.
 *
 * @param name that of pages, or of feeds opened in a browser
 * @param site the facts about its looks
 * @param root the path of the site's root without its last slash; addresses in the site's own sheet are relative to it
 * @returns the style; or what is wrong with one of its files, as a sentence
 */
export function readStyle(
  name: keyof typeof files,
  site: Parameters<typeof appearanceStyle>[0],
  root: string,
): { readonly css: string } | { readonly problem: Problem } {
  const tokens = includePath("css/tokens.css");
  const ownSheets = name === "page" && existsSync(ownStyle) ? [ownStyle] : [];
  const sheets = [
    { file: tokens, sheet: readFileSync(tokens, "utf8") },
    { file: factsFile, sheet: appearanceStyle(site) },
    ...[includePath(`css/${files[name]}`), ...ownSheets].map((file) => ({
      file,
      sheet: withAddressesFromRoot(decodeText(readFileSync(file)).text, file === ownStyle ? root : undefined),
    })),
  ];
  let css = "";
  for (const { file, sheet } of sheets) {
    const line = mergeMarkLine(sheet);
    if (line !== undefined) return { problem: { file, line, message: mergeMarkMessage } };
    const style = compacted.get(sheet) ?? compactStyle(sheet);
    compacted.set(sheet, style);
    if ("message" in style) {
      return { problem: { file, line: style.line, message: `This is not valid CSS: ${style.message}.` } };
    }
    css += style.css;
  }
  // Browsers heed an import only at the start (CSS Cascading 5, §2).
  const imports = css.match(atImport) ?? [];
  return { css: imports.join("") + css.replace(atImport, "") };
}

/** An import of another style sheet, whose address may hold a semicolon. */
const atImport = /@import\s*(?:url\((?:"[^"]*"|'[^']*'|[^"')]*)\)|"[^"]*"|'[^']*')[^;{}]*;/gi;

/** The path of the style of pages. It changes with the style, so that browsers may cache it for ever. */
export function stylePath(css: string): string {
  return `/css/${createHash("sha256").update(css).digest("hex").slice(0, 12)}.css`;
}
