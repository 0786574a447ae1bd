import { createRequire } from "node:module";
import type MarkdownIt from "markdown-it";
import type StateInline from "markdown-it/lib/rules_inline/state_inline.mjs";
import { escapeText } from "../html/fragment.ts";

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

/** An environment of LaTeX that is a formula on lines of its own, also without dollars around it. */
const environment = /^\\begin\{((?:align|aligned|eqnarray|equation|gather|multline|split)\*?)\}/;

/** With spaces at both ends, which sums of money have as well, a formula is known by its signs: `$ x^2 $`. */
const spaced = /^\$ (?=[^$\n]*[\\^_])[^$\n]* \$(?!\d)/;
const longestSpaced = 500;

/**
 * A markdown-it plugin for formulas as people write them for MathJax, beside `$x$` and `$$` on lines of its own:
 * `$$x$$` and `\\(x\\)` in a sentence, `\(x\)` where what it holds is no text, `\\[x\\]`, and `\begin{align}`.
 */
export function otherFormulas(markdown: MarkdownIt): void {
  markdown.inline.ruler.before("escape", "math_in_sentence", (state, silent) => {
    const { src, pos } = state;
    const first = src.charCodeAt(pos);
    if (first !== 0x24 && first !== 0x5c) return false;
    const [start, end] = src.startsWith("$$", pos)
      ? ["$$", "$$"]
      : src.startsWith("\\\\(", pos)
        ? ["\\\\(", "\\\\)"]
        : src.startsWith("\\\\[", pos)
          ? ["\\\\[", "\\\\]"]
          : src.startsWith("\\(", pos)
            ? ["\\(", "\\)"]
            : spaced.test(src.slice(pos, pos + longestSpaced))
              ? ["$ ", " $"]
              : ["", ""];
    if (start === "") return false;
    const at = nextIndex(state, end, pos + start.length);
    if (at < 0) return false;
    const formula = src.slice(pos + start.length, at).trim();
    if (formula === "" || formula.includes("$$") || (start === "\\(" && isText(formula))) return false;
    if (!silent) {
      const isAlone = pos === 0 && src.slice(at + end.length).trim() === "";
      const isDisplay = start === "\\\\[" || (start === "$$" && isAlone);
      const token = state.push(isDisplay ? "math_block" : "math_inline", "math", 0);
      token.content = formula;
      token.markup = start;
    }
    state.pos = at + end.length;
    return true;
  });

  markdown.block.ruler.before(
    "html_block",
    "math_on_lines",
    (state, startLine, endLine, silent) => {
      const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
      if (state.src.charCodeAt(start) !== 0x5c || (state.sCount[startLine] ?? 0) - state.blkIndent >= 4)
        return false;
      const first = state.src.slice(start, state.eMarks[startLine]);
      const name = environment.exec(first)?.[1];
      if (name === undefined && !first.startsWith("\\\\[")) return false;
      const end = name === undefined ? "\\\\]" : `\\end{${name}}`;
      state.env.withoutEnd ??= new Map<string, number>();
      // Lines in which the end is known not to stand are not gone over again.
      const withoutEnd: Map<string, number> = state.env.withoutEnd;
      if (startLine < (withoutEnd.get(end) ?? 0)) return false;
      let line = startLine;
      let at = -1;
      // A formula that runs over an empty line is none.
      for (; line < endLine && !state.isEmpty(line); line++) {
        at = state.src.slice(state.bMarks[line], state.eMarks[line]).indexOf(end);
        if (at >= 0) break;
      }
      if (at < 0) {
        withoutEnd.set(end, line);
        return false;
      }
      at += state.bMarks[line] ?? 0;
      if (!/^[ \t.,;]*$/.test(state.src.slice(at + end.length, state.eMarks[line]))) return false;
      if (silent) return true;
      const token = state.push("math_block", "math", 0);
      token.map = [startLine, line + 1];
      token.content =
        name === undefined ? state.src.slice(start + 3, at) : state.src.slice(start, at + end.length);
      state.line = line + 1;
      return true;
    },
    { alt: ["paragraph", "reference", "blockquote", "list"] },
  );
}

/** Words between `\(` and `\)` are in brackets that were escaped, and no formula. */
function isText(formula: string): boolean {
  return !/[\\^_=<>+|]/.test(formula) && /\p{L}{3}|\d{4}/u.test(formula);
}

const ends = new WeakMap<StateInline, Map<string, number>>();

/** Where a text next stands, looked for once only over a whole paragraph when it does not. */
function nextIndex(state: StateInline, text: string, from: number): number {
  const known = ends.get(state) ?? new Map<string, number>();
  ends.set(state, known);
  const before = known.get(text);
  if (before !== undefined && (before < 0 || before >= from)) return before;
  const at = state.src.indexOf(text, from);
  known.set(text, at);
  return at;
}
