import { createRequire } from "node:module";
import { escapeText } from "../html/fragment.ts";
import { type Remark, shortened } from "./remark.ts";

const load = createRequire(import.meta.url);

/** Commands that MathJax has, or LaTeX itself, but not Temml. */
const furtherCommands = {
  "\\mbox": "\\text{#1}",
  "\\mathds": "\\mathbb{#1}",
  "\\mathbbm": "\\mathbb{#1}",
  "\\ensuremath": "{#1}",
};

/** What defines a command for the formulas that follow. */
const definition = /\\(?:(?:re)?newcommand|DeclareMathOperator|def)(?![A-Za-z])/;

/** The commands that the formulas of a page have defined so far, by their names. */
export type Commands = Record<string, string>;

/**
 * Turns a formula in TeX into MathML, which browsers show without a script.
 *
 * @param isDisplay whether the formula is on lines of its own
 * @param commands those that were defined before; what this formula defines is added
 * @returns MathML; empty for a formula that only defines commands; for anything that is not TeX, the formula as
 *   written, as code
 */
export function toMathMl(formula: string, isDisplay: boolean, commands: Commands = {}): string {
  // Loaded for the first formula: a page without any need not wait for it.
  const temml: typeof import("temml").default = load("temml");
  try {
    // An asterisk is escaped for Markdown's sake, as in the notes of authors: `$^\*$`.
    const tex = asTemmlHasIt(formula.replace(/(?<!\\)\\\*/g, "*"));
    const macros = { ...furtherCommands, ...commands };
    const mathMl = temml.renderToString(tex, { displayMode: isDisplay, throwOnError: true, macros });
    if (definition.test(tex)) {
      Object.assign(commands, temml.definePreamble(tex, { macros }));
      if (/^<math[^>]*>(?:<mrow><\/mrow>)?<\/math>$/.test(mathMl)) return "";
    }
    // A reference to another formula, which has no number here.
    if (mathMl.includes('class="tml-ref')) throw new Error("no formula");
    // The class beside the style says the same. A long formula scrolls, also with the keyboard.
    return mathMl.replace(' style="display:block math;"', ' tabindex="0"');
  } catch {
    const code = `<code>${escapeText(formula)}</code>`;
    return isDisplay ? `<p>${code}</p>` : code;
  }
}

/** A formula as LaTeX and MathJax accept it, in the words of Temml. */
function asTemmlHasIt(formula: string): string {
  // In a formula on one line, 95% is not meant to begin a comment.
  const tex = formula.includes("\n") ? formula : formula.replace(/(?<!\\)%/g, "\\%");
  return tex
    .replace(
      /\\(begin|end)\{eqnarray\*?\}/g,
      (_, part) => `\\${part}{array}${part === "begin" ? "{rcl}" : ""}`,
    )
    .replace(/\\require\{\w+\}/g, "")
    .replace(
      /\\DeclareMathOperator(\*?)\{?(\\[A-Za-z]+)\}?\{([^{}]*)\}/g,
      "\\newcommand{$2}{\\operatorname$1{$3}}",
    )
    .replace(/\\(?:re)?newcommand\*?\{?(\\[A-Za-z]+)\}?/g, "\\providecommand{$1}{}\\renewcommand{$1}");
}

/** What is known about the formulas of a text being rendered. */
interface Environment {
  commands?: Commands;
  /** The lines, counted from 1, on which formulas first appear. */
  readonly linesOfFormulas?: ReadonlyMap<string, number>;
  readonly remarks?: Remark[];
}

/** Renders a formula, as {@link toMathMl} does, and reports one that is not TeX. */
export function renderFormula(formula: string, isDisplay: boolean, env: Environment): string {
  env.commands ??= {};
  const html = toMathMl(formula, isDisplay, env.commands);
  if (html !== "" && !html.startsWith("<math"))
    env.remarks?.push({
      line: env.linesOfFormulas?.get(formula) ?? 1,
      message: `"${shortened(formula.trim())}" cannot be read as a formula, so it is shown as written. Check its braces and commands.`,
    });
  return html;
}
