import { createRequire } from "node:module";
import { escapeText } from "./html.ts";

const load = createRequire(import.meta.url);

/**
 * Turns a formula in TeX into MathML, which browsers show without a script.
 *
 * @param isDisplay whether the formula stands on lines of its own
 * @returns MathML; for what is no TeX, the formula as it was written, as code
 */
export function toMathMl(formula: string, isDisplay: boolean): string {
  // Loaded by the first formula: a page without any need not wait for it.
  const temml: typeof import("temml").default = load("temml");
  try {
    const mathMl = temml.renderToString(formula, { displayMode: isDisplay, throwOnError: true });
    // What the style says is said by the class beside it. A long formula scrolls, also for the keyboard.
    return mathMl.replace(' style="display:block math;"', ' tabindex="0"');
  } catch {
    const code = `<code>${escapeText(formula)}</code>`;
    return isDisplay ? `<p>${code}</p>` : code;
  }
}
