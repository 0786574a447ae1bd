import { createRequire } from "node:module";
import type { HLJSApi } from "highlight.js";

const require = createRequire(import.meta.url);

/**
 * Marks up code by classes that the style sheet gives colours, `hljs-…`.
 *
 * @param language as it is named after the fence of a block of code: `python`, `js`
 * @returns HTML; empty if the language is not known, so that the code stays as it is
 */
export function highlight(code: string, language: string): string {
  const library = language === "" ? undefined : libraryWith(language);
  return library?.highlight(code, { language, ignoreIllegals: true }).value ?? "";
}

/** Loaded late, since few pages hold code: the usual languages first, which load in a third of the time. */
function libraryWith(language: string): HLJSApi | undefined {
  for (const name of ["highlight.js/lib/common", "highlight.js"]) {
    const library: HLJSApi = require(name);
    if (library.getLanguage(language)) return library;
  }
  return undefined;
}
