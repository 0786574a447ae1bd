import { escapeText } from "../html/fragment.ts";
import type { TexOptions } from "./options.ts";
import type { Rich } from "./rich-text.ts";
import { characters, functions, mathCharacters } from "./symbols.ts";

/** Longer or more deeply nested formulas are shown as plain text. */
const longestFormula = 2000;
const deepestFormula = 50;

/** What only raises or lowers some letters. */
const onlyScript = /^\s*(?:\{\})?([_^])\s*(?:\{([\w+−*†‡,-]+)\}|(\w|\*))\s*$/;

const superscripts: Readonly<Record<string, string>> = {
  "0": "⁰",
  "1": "¹",
  "2": "²",
  "3": "³",
  "4": "⁴",
  "5": "⁵",
  "6": "⁶",
  "7": "⁷",
  "8": "⁸",
  "9": "⁹",
  "+": "⁺",
  "-": "⁻",
  n: "ⁿ",
};
const subscripts: Readonly<Record<string, string>> = {
  "0": "₀",
  "1": "₁",
  "2": "₂",
  "3": "₃",
  "4": "₄",
  "5": "₅",
  "6": "₆",
  "7": "₇",
  "8": "₈",
  "9": "₉",
};

/**
 * Reads a formula: as MathML, if possible and not a mere index, and as people type it.
 *
 * @param formula TeX, without the dollars around it; any text is accepted
 */
export function readFormula(formula: string, isDisplay: boolean, { toMathMl }: TexOptions): Rich {
  const [, sign, letters, letter] = onlyScript.exec(formula) ?? [];
  const text = letters ?? letter;
  if (text !== undefined) {
    const name = sign === "_" ? "sub" : "sup";
    return { html: `<${name}>${escapeText(text)}</${name}>`, text };
  }
  if (formula.trim() === "") return { html: "", text: "" };
  const plain = formulaText(formula);
  const isFit = formula.length <= longestFormula && depthOf(formula) <= deepestFormula;
  const mathMl = isFit ? toMathMl?.(formula, isDisplay) : undefined;
  // A text that is not a formula may come back as its TeX, which is not for visitors.
  return { html: mathMl?.startsWith("<math") ? mathMl : escapeText(plain), text: plain };
}

function depthOf(formula: string): number {
  let [depth, deepest] = [0, 0];
  for (const character of formula) {
    if (character === "{") deepest = Math.max(deepest, ++depth);
    else if (character === "}") depth--;
  }
  return deepest;
}

/**
 * Writes a formula as people type it where nothing can be typeset: `O(n \log n)` becomes `O(n log n)`, `x^2` becomes
 * `x²`, `\frac{a}{b}` becomes `a/b`. Unknown commands are left out or named; no TeX backslash or brace remains.
 *
 * @param formula TeX, without the dollars around it; any text is accepted
 */
export function formulaText(formula: string): string {
  const tokens =
    formula.match(/\\[A-Za-z]+\*?|\\[\s\S]|[{}]|[_^]\{[^{}]{0,40}\}|[_^][^\\{}]?|\s+|[^\\{}_^\s]+/g) ?? [];
  let text = "";
  /** For each open brace, what to write where it closes. */
  const closers: string[] = [];
  /** What the next groups are followed by. */
  let coming: string[] = [];
  for (const token of tokens) {
    if (token === "{") closers.push(coming.shift() ?? "");
    else if (token === "}") text += closers.pop() ?? "";
    else if (/^[_^]./.test(token)) {
      const script = token.slice(1).replace(/[{}]/g, "");
      const table = token.startsWith("^") ? superscripts : subscripts;
      const raised = [...script].map((character) => table[character]);
      text += raised.every((character) => character !== undefined)
        ? raised.join("")
        : formulaTextOfScript(token[0] ?? "", script);
    } else if (token === "_" || token === "^") text += token;
    else if (/^\\[A-Za-z]/.test(token)) {
      const name = token.slice(1).replace("*", "");
      if (/^[dt]?frac$/.test(name)) coming = ["/", ""];
      else if (functions.has(name)) text += `${/[\p{L}\p{N})]$/u.test(text) ? " " : ""}${name}`;
      else if (Object.hasOwn(mathCharacters, name)) text += mathCharacters[name];
      else if (Object.hasOwn(characters, name)) text += characters[name];
    } else if (/^\\[,;:> \\\s]/.test(token)) text += " ";
    else if (token.startsWith("\\")) text += token === "\\!" ? "" : token.slice(1);
    else if (token.trim() === "") text += " ";
    else text += token;
  }
  return (
    text
      .replace(/\$/g, "")
      .replace(/\^∘/g, "°")
      .replace(/\^−/g, "⁻")
      // Characters that are raised by themselves.
      .replace(/\^(?=[′±∓∗*†])/g, "")
      .replace(/[\s~]+/g, " ")
      .trim()
  );
}

function formulaTextOfScript(sign: string, script: string): string {
  const plain = script
    .replace(/\\([A-Za-z]+)\s*/g, (_, name: string) => mathCharacters[name] ?? name)
    .replace(/\\/g, "");
  return plain.length > 1 && !/^\([^()]*\)$/.test(plain) ? `${sign}(${plain})` : sign + plain;
}
