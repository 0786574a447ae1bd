import { createRequire } from "node:module";
import type MarkdownIt from "markdown-it";
import type StateInline from "markdown-it/lib/rules_inline/state_inline.mjs";
import { escapeText } from "../html/fragment.ts";
import { inlineTokens } from "./inline-lines.ts";
import { type Remark, shortened } from "./remark.ts";

const load = createRequire(import.meta.url);

/** Commands that MathJax has, or LaTeX itself, and Temml has not. */
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
 * @param isDisplay whether the formula stands on lines of its own
 * @param commands those that were defined before; what this formula defines is added
 * @returns MathML; nothing for a formula that only defines commands; for what is no TeX, the formula as it was written, as code
 */
export function toMathMl(formula: string, isDisplay: boolean, commands: Commands = {}): string {
  // Loaded by the first formula: a page without any need not wait for it.
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
    // What the style says is said by the class beside it. A long formula scrolls, also for the keyboard.
    return mathMl.replace(' style="display:block math;"', ' tabindex="0"');
  } catch {
    const code = `<code>${escapeText(formula)}</code>`;
    return isDisplay ? `<p>${code}</p>` : code;
  }
}

/** A formula as LaTeX and MathJax take it, in the words of Temml. */
function asTemmlHasIt(formula: string): string {
  // In a formula on one line, who writes 95% means no comment.
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

/** What a text being rendered knows of its formulas. */
interface Environment {
  commands?: Commands;
  /** The lines, counted from 1, in which formulas were met first. */
  readonly linesOfFormulas?: ReadonlyMap<string, number>;
  readonly remarks?: Remark[];
}

/** Renders a formula, as {@link toMathMl} does, and tells of one that is no TeX. */
export function renderFormula(formula: string, isDisplay: boolean, env: Environment): string {
  env.commands ??= {};
  const html = toMathMl(formula, isDisplay, env.commands);
  if (html !== "" && !html.startsWith("<math"))
    env.remarks?.push({
      line: env.linesOfFormulas?.get(formula) ?? 1,
      message: `"${shortened(formula.trim())}" cannot be read as a formula, so it is shown as it is written. Look at its braces and commands.`,
    });
  return html;
}

/** An environment of LaTeX that is a formula on lines of its own, also without dollars around it. */
const environment = /^\\begin\{((?:align|aligned|eqnarray|equation|gather|multline|split)\*?)\}/;

/** With spaces at both ends, which sums of money have as well, a formula is known by its signs: `$ x^2 $`. */
const spaced = /^\$ (?=[^$\n]*[\\^_])[^$\n]* \$(?!\d)/;
const longestSpaced = 500;

/** A sign of comparison, a command or a power right before a digit, where Pandoc sees no end of a formula: `2$\times$2`, `$>$90%`. */
const beforeDigit = /^\$(?:\\[A-Za-z]+[^$\s]{0,40}|\^[^$\s]{1,40}|[<>≈~±×=])\$(?=\d)/;

/** What people write in LaTeX where a page has Markdown. */
const commandInText =
  /\\(eqref|ref|textbf|textit|texttt|emph|cite[pt]?|href|url|section|footnote|begin|(?:re)?newcommand|DeclareMathOperator|[hv]space)\{[^{}\n]{1,80}\}|\\(hfill|vfill|noindent|newpage|pagebreak|clearpage)(?![A-Za-z])/g;

/** What stands around a formula in a sentence. */
const marks = [
  ["$`", "`$"],
  ["$$", "$$"],
  ["\\\\(", "\\\\)"],
  ["\\\\[", "\\\\]"],
  ["\\(", "\\)"],
  ["\\[", "\\]"],
] as const;
/** Those of a formula on lines of its own. */
const marksOnLines = marks.filter(([start]) => !/[(`]$/.test(start));

/**
 * A markdown-it plugin for formulas as people write them for MathJax, beside `$x$`: `$$` on lines of its own, also before
 * the label that Quarto gives it; `$$x$$`, GitHub's `` $`x`$ `` and `\\(x\\)` in a sentence, `\(x\)` and `\[x\]` where what they hold is no text,
 * `\\[x\\]`, and `\begin{align}`.
 */
export function otherFormulas(markdown: MarkdownIt): void {
  // Jekyll's Markdown takes the lines of a formula for a part of the quotation that it begins in, as it does with text.
  markdown.core.ruler.after("normalize", "math_in_quotation", (state) => {
    if (!state.src.includes("> $$\n")) return;
    const lazy =
      /^( {0,3}> )\$\$\n(?:(?! {0,3}>)(?!.*\$\$)[^\n]*\S[^\n]*\n){1,50}?(?=(?: {0,3}> )?\$\$[ \t]*$)(?:\$\$)?/gm;
    state.src = state.src.replace(lazy, (written, mark: string) => written.replace(/\n(?=.)/g, `\n${mark}`));
  });

  markdown.inline.ruler.before("escape", "math_in_sentence", (state, silent) => {
    const { src, pos } = state;
    const first = src.charCodeAt(pos);
    if (first !== 0x24 && first !== 0x5c) return false;
    const isOneOf = (form: RegExp) => form.test(src.slice(pos, pos + longestSpaced));
    const name = first === 0x5c ? environment.exec(src.slice(pos, pos + 30))?.[1] : undefined;
    const [start, end] =
      name !== undefined
        ? ["", `\\end{${name}}`]
        : (marks.find(([start]) => src.startsWith(start, pos)) ??
          (isOneOf(spaced) ? ["$ ", " $"] : isOneOf(beforeDigit) ? ["$", "$"] : ["", ""]));
    if (end === "") return false;
    const at = nextIndex(state, end, pos + start.length);
    if (at < 0) return false;
    const formula = src.slice(pos + start.length, at + (name === undefined ? 0 : end.length)).trim();
    if (formula === "" || formula.includes("$$") || isText(formula, start)) return false;
    if (!silent) {
      const isAlone = pos === 0 && src.slice(at + end.length).trim() === "";
      const isDisplay = start.endsWith("[") || name !== undefined || (start === "$$" && isAlone);
      const token = state.push(isDisplay ? "math_block" : "math_inline", "math", 0);
      token.content = formula;
      token.markup = start;
    }
    state.pos = at + end.length;
    return true;
  });

  // This one takes `$$x$$ and more` for a formula that goes on over the lines below.
  markdown.block.ruler.disable("math_block_dollar");
  markdown.block.ruler.before(
    "html_block",
    "math_on_lines",
    (state, startLine, endLine, silent) => {
      const begin = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
      const sign = state.src.charCodeAt(begin);
      if ((sign !== 0x5c && sign !== 0x24) || (state.sCount[startLine] ?? 0) - state.blkIndent >= 4)
        return false;
      const first = state.src.slice(begin, state.eMarks[startLine]);
      const name = environment.exec(first)?.[1];
      const [start, end] =
        name === undefined
          ? (marksOnLines.find(([start]) => first.startsWith(start)) ?? ["", ""])
          : ["", `\\end{${name}}`];
      if (end === "") return false;
      state.env.withoutEnd ??= new Map<string, number>();
      // Lines in which the end is known not to stand are not gone over again.
      const withoutEnd: Map<string, number> = state.env.withoutEnd;
      if (startLine < (withoutEnd.get(end) ?? 0)) return false;
      // A formula that runs over an empty line is none, unless its mark stands alone.
      const mayBreak = first.trim() === "$$";
      const lineAt = (line: number) => state.src.slice(state.bMarks[line], state.eMarks[line]);
      let line = startLine;
      let at = -1;
      for (; line < endLine && (mayBreak || !state.isEmpty(line)); line++) {
        if (line > startLine && !state.isEmpty(line) && (state.sCount[line] ?? 0) < state.blkIndent) break;
        const from = line > startLine ? 0 : begin - (state.bMarks[line] ?? 0) + start.length;
        at = lineAt(line).indexOf(end, from);
        if (at >= 0) break;
      }
      if (at < 0) {
        withoutEnd.set(end, line);
        return false;
      }
      if (!/^[ \t.,;]*(?:\{[:#][^{}]*\})?[ \t]*$/.test(lineAt(line).slice(at + end.length))) return false;
      const lines = Array.from({ length: line - startLine + 1 }, (_, index) => lineAt(startLine + index));
      lines[lines.length - 1] = lineAt(line).slice(0, at + (name === undefined ? 0 : end.length));
      lines[0] = (lines[0] ?? "").slice(begin - (state.bMarks[startLine] ?? 0) + start.length);
      const content = lines.join("\n");
      if (content.trim() === "" || isText(content, start)) return false;
      if (silent) return true;
      const token = state.push("math_block", "math", 0);
      token.map = [startLine, line + 1];
      token.content = content;
      state.line = line + 1;
      return true;
    },
    { alt: ["paragraph", "reference", "blockquote", "list"] },
  );

  markdown.core.ruler.push("lines_of_formulas", ({ env, src, tokens }) => {
    if (!/[$\\]|```|~~~/.test(src)) return;
    const blocks = tokens
      .filter(({ type }) => type === "math_block" || type === "fence")
      .map((token) => ({ token, line: (token.map?.[0] ?? 0) + 1 }));
    const lines = new Map<string, number>();
    for (const { token, line } of [...blocks, ...inlineTokens(tokens)]) {
      const { type, content } = token;
      const isFormula = type.startsWith("math_") || type === "fence";
      if (isFormula) lines.set(content, Math.min(line, lines.get(content) ?? line));
    }
    env.linesOfFormulas = lines;
    for (const { token, line } of inlineTokens(tokens)) {
      if (token.type !== "text" || !token.content.includes("\\")) continue;
      for (const [written, name = ""] of token.content.matchAll(commandInText))
        env.remarks?.push({
          line,
          message: /ref$/.test(name)
            ? `"${written}" refers to the number of a formula, and none has one here. Write \\tag{1} into the formula, and (1) in place of this.`
            : /^(?:[hv]space)?$/.test(name)
              ? `"${written}" is LaTeX, which is read within formulas only, so readers see it. Delete it.`
              : `"${written}" is LaTeX, which is read within formulas only, so readers see it. Write it as Markdown has it, as in **bold** or [words](https://example.org/).`,
        });
    }
  });
}

/** Whether what stands between marks is in brackets that were escaped, and no formula. */
function isText(formula: string, start: string): boolean {
  if (start === "\\[") return !/[\\^_=]/.test(formula);
  return start === "\\(" && !/[\\^_=<>+|]/.test(formula) && /\p{L}{3}|\d{4}/u.test(formula);
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
