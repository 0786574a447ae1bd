import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import type { Problem } from "../problem.ts";
import { appearanceStyle } from "../site/appearance.ts";
import { factsFile } from "../site/site.ts";
import { includePath, siteIncludes } from "./engine.ts";
import { kept } from "./kept.ts";

/** The file of each style sheet, which follows the one with the tokens and what the facts say. */
const files = { page: "site.css", feed: "feed.css" } as const;

/** What a site adds to the style of its pages; the last word is its own. */
const ownStyle = `${siteIncludes}/css/own.css`;

/** Where what people do not need was taken out already. */
const cacheFolder = ".cache/styles";
/** To be raised when something else is taken out. */
const recipe = 1;

/**
 * Reads a style sheet, and takes out what only people need.
 *
 * @param name that of pages, or of feeds that are opened in a browser
 * @param site what it says of its looks
 * @returns the style; or what is wrong with one of its files, as a sentence
 */
export async function readStyle(
  name: keyof typeof files,
  site: Parameters<typeof appearanceStyle>[0],
): Promise<{ readonly css: string } | { readonly problem: Problem }> {
  const tokens = includePath("css/tokens.css");
  const sheets = [
    { file: tokens, code: readFileSync(tokens) },
    { file: factsFile, code: Buffer.from(appearanceStyle(site)) },
    ...[
      includePath(`css/${files[name]}`),
      ...(name === "page" && existsSync(ownStyle) ? [ownStyle] : []),
    ].map((file) => ({ file, code: readFileSync(file) })),
  ];
  let css = "";
  for (const { file, code } of sheets) {
    try {
      css += await smaller(file, code);
    } catch (error) {
      const { message, loc } = error as Error & { loc?: { line: number } };
      return { problem: { file, ...(loc && { line: loc.line }), message: `this is no CSS: ${message}.` } };
    }
  }
  return { css };
}

async function smaller(filename: string, code: Buffer): Promise<string> {
  const hash = createHash("sha256").update(`${recipe} `).update(code).digest("hex").slice(0, 16);
  const css = await kept(`${cacheFolder}/${hash}.css`, async () => {
    // Loaded here, only the first build waits for it.
    const { transform } = await import("lightningcss");
    return Buffer.from(transform({ filename, code, minify: true }).code);
  });
  return css.toString();
}

/** Where the style of pages lies in the site: at another address whenever it is another, so that it may be kept for good. */
export function stylePath(css: string): string {
  return `/css/${createHash("sha256").update(css).digest("hex").slice(0, 12)}.css`;
}
