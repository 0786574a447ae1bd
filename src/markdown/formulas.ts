import type MarkdownIt from "markdown-it";
import type { RuleBlock } from "markdown-it/lib/parser_block.mjs";
import type { RuleCore } from "markdown-it/lib/parser_core.mjs";
import type { RuleInline } from "markdown-it/lib/parser_inline.mjs";
import type StateBlock from "markdown-it/lib/rules_block/state_block.mjs";
import type StateInline from "markdown-it/lib/rules_inline/state_inline.mjs";
import { indentOf } from "./block-lines.ts";
import { inlineTokens } from "./inline-lines.ts";

const dollar = 0x24;
const backslash = 0x5c;

/** An environment of LaTeX that is a formula on lines of its own, even without dollars around it. */
const environment = /^\\begin\{((?:align|aligned|eqnarray|equation|gather|multline|split)\*?)\}/;

/** With spaces at both ends, as sums of money have, too, a formula is known by its characters: `$ x^2 $`. */
const spaced = /^\$ (?=[^$\n]*[\\^_])[^$\n]* \$(?!\d)/;
const longestSpaced = 500;

/** A price before code with a dollar in it, as in ``$5, or set `$HOME` ``: code comes before formulas. */
const beforeCode = /^\$\d[^$`]*`(?:[^$`]*`[^$`]*`)*[^$`]*\$[^`]*`/;

/** A link between escaped brackets, whose address may hold characters of formulas: `\[[pdf](/dial_2.pdf)\]`. */
const link = /\]\((?:https?:|mailto:|#|\.{0,2}\/|[\w-][\w./-]*\.[a-z]{2,5}[)#?])|<a\s[^<>]*\bhref=|<https?:/i;

/** A comparison, command or power right before a digit, where Pandoc does not end a formula: `2$\times$2`, `$>$9`. */
const beforeDigit = /^\$(?:\\[A-Za-z]+[^$\s]{0,40}|\^[^$\s]{1,40}|[<>≈~±×=])\$(?=\d)/;

/** LaTeX that people write where a page has Markdown. */
const commandInText =
  /\\(eqref|ref|textbf|textit|texttt|emph|cite[pt]?|href|url|section|footnote|begin|(?:re)?newcommand|DeclareMathOperator|[hv]space)\{[^{}\n]{1,80}\}|\\(hfill|vfill|(?:big|med|small)skip|noindent|newpage|pagebreak|clearpage|maketitle|tableofcontents)(?![A-Za-z])/g;

/** The marks around a formula in a sentence. */
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
 * A markdown-it plugin for formulas as people write them for MathJax, besides `$x$`: `$$` on lines of its own, also
 * before the label that Quarto gives it; `$$x$$`, GitHub's `` $`x`$ `` and `\\(x\\)` in a sentence, `\(x\)` and `\[x\]`
 * if they do not hold text, `\\[x\\]`, and `\begin{align}`.
 */
export function otherFormulas(markdown: MarkdownIt): void {
  markdown.core.ruler.after("normalize", "math_in_quotation", formulaInQuotation);
  markdown.inline.ruler.before("escape", "math_in_sentence", formulaInSentence);
  // This one takes `$$x$$ and more` for a formula that goes on over the lines below.
  markdown.block.ruler.disable("math_block_dollar");
  markdown.block.ruler.before("html_block", "math_on_lines", formulaOnLines, {
    alt: ["paragraph", "reference", "blockquote", "list"],
  });
  markdown.core.ruler.push("lines_of_formulas", noteLines);
  markdown.core.ruler.push("latex_in_text", tellLatexInText);
}

/** Jekyll's Markdown takes the lines of a formula for part of the quotation it begins in, as it does with text. */
const formulaInQuotation: RuleCore = (state) => {
  if (!state.src.includes("> $$\n")) return;
  const lazy =
    /^( {0,3}> )\$\$\n(?:(?! {0,3}>)(?!.*\$\$)[^\n]*\S[^\n]*\n){1,50}?(?=(?: {0,3}> )?\$\$[ \t]*$)(?:\$\$)?/gm;
  state.src = state.src.replace(lazy, (written, mark: string) => written.replace(/\n(?=.)/g, `\n${mark}`));
};

const formulaInSentence: RuleInline = (state, silent) => {
  const { src, pos } = state;
  const { start, end, isEnvironment } = marksInSentence(src, pos);
  if (end === "") {
    if (src.charCodeAt(pos) !== dollar || !beforeCode.test(src.slice(pos, pos + longestSpaced))) return false;
    if (!silent) state.pending += "$";
    state.pos++;
    return true;
  }
  const at = nextIndex(state, end, pos + start.length);
  if (at < 0) return false;
  const formula = src.slice(pos + start.length, at + (isEnvironment ? end.length : 0)).trim();
  if (formula === "" || formula.includes("$$") || isText(formula, start)) return false;
  if (!silent) {
    const isAlone = pos === 0 && src.slice(at + end.length).trim() === "";
    const isDisplay = start.endsWith("[") || isEnvironment || (start === "$$" && isAlone);
    const token = state.push(isDisplay ? "math_block" : "math_inline", "math", 0);
    token.content = formula;
    token.markup = start;
  }
  state.pos = at + end.length;
  return true;
};

/** What a formula starts and ends with. An environment is a part of its formula: its start is empty. */
interface Marks {
  readonly start: string;
  /** Empty if no formula starts. */
  readonly end: string;
  readonly isEnvironment: boolean;
}

const none: Marks = { start: "", end: "", isEnvironment: false };

function marksInSentence(src: string, pos: number): Marks {
  const first = src.charCodeAt(pos);
  if (first !== dollar && first !== backslash) return none;
  const marked = marksAt(src.slice(pos, pos + 30), marks);
  if (marked.end !== "") return marked;
  const near = src.slice(pos, pos + longestSpaced);
  if (spaced.test(near)) return { start: "$ ", end: " $", isEnvironment: false };
  return beforeDigit.test(near) ? { start: "$", end: "$", isEnvironment: false } : none;
}

function marksAt(text: string, marks: readonly (readonly [start: string, end: string])[]): Marks {
  const name = environment.exec(text)?.[1];
  if (name !== undefined) return { start: "", end: `\\end{${name}}`, isEnvironment: true };
  const [start, end] = marks.find(([start]) => text.startsWith(start)) ?? ["", ""];
  return { start, end, isEnvironment: false };
}

const formulaOnLines: RuleBlock = (state, startLine, endLine, silent) => {
  const begin = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  const sign = state.src.charCodeAt(begin);
  if ((sign !== backslash && sign !== dollar) || indentOf(state, startLine) >= 4) return false;
  const marks = marksAt(state.src.slice(begin, state.eMarks[startLine]), marksOnLines);
  if (marks.end === "") return false;
  const found = endOfFormula(state, startLine, endLine, marks);
  if (!found) return false;
  const { line, at } = found;
  const last = lineAt(state, line);
  if (!/^[ \t.,;]*(?:\{[:#][^{}]*\})?[ \t]*$/.test(last.slice(at + marks.end.length))) return false;
  const lines = Array.from({ length: line - startLine + 1 }, (_, index) => lineAt(state, startLine + index));
  lines[lines.length - 1] = last.slice(0, at + (marks.isEnvironment ? marks.end.length : 0));
  lines[0] = (lines[0] ?? "").slice(begin - (state.bMarks[startLine] ?? 0) + marks.start.length);
  const content = lines.join("\n");
  if (content.trim() === "" || isText(content, marks.start)) return false;
  if (silent) return true;
  const token = state.push("math_block", "math", 0);
  token.map = [startLine, line + 1];
  token.content = content;
  state.line = line + 1;
  return true;
};

/** The line, and the place in it, at which the formula that starts on a line ends; undefined if it has no end. */
function endOfFormula(
  state: StateBlock,
  startLine: number,
  endLine: number,
  { start, end }: Marks,
): { line: number; at: number } | undefined {
  state.env.withoutEnd ??= new Map<string, number>();
  // Lines that are known not to have the end are not searched again.
  const withoutEnd: Map<string, number> = state.env.withoutEnd;
  if (startLine < (withoutEnd.get(end) ?? 0)) return undefined;
  const indent = state.tShift[startLine] ?? 0;
  // A formula cannot run over an empty line, unless its mark is alone on its line.
  const mayBreak = lineAt(state, startLine).slice(indent).trim() === "$$";
  let line = startLine;
  for (; line < endLine && (mayBreak || !state.isEmpty(line)); line++) {
    if (line > startLine && !state.isEmpty(line) && indentOf(state, line) < 0) break;
    const at = lineAt(state, line).indexOf(end, line > startLine ? 0 : indent + start.length);
    if (at >= 0) return { line, at };
  }
  withoutEnd.set(end, line);
  return undefined;
}

function lineAt(state: StateBlock, line: number): string {
  return state.src.slice(state.bMarks[line], state.eMarks[line]);
}

/** `env.linesOfFormulas`: the line on which each formula first appears, for remarks about those that cannot be read. */
const noteLines: RuleCore = ({ env, src, tokens }) => {
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
};

const tellLatexInText: RuleCore = ({ env, src, tokens }) => {
  if (!src.includes("\\")) return;
  for (const { token, line } of inlineTokens(tokens)) {
    if (token.type !== "text") continue;
    for (const [written, name = ""] of token.content.matchAll(commandInText))
      env.remarks?.push({ line, message: aboutLatex(written, name) });
  }
};

function aboutLatex(written: string, name: string): string {
  if (/ref$/.test(name))
    return `"${written}" refers to a formula by number, and formulas here have none. Write \\tag{1} in the formula, and (1) here.`;
  const isLatex = `"${written}" is LaTeX, which is only read in formulas, so readers see it.`;
  return /^(?:[hv]space)?$/.test(name)
    ? `${isLatex} Delete it.`
    : `${isLatex} Write it in Markdown, as in **bold** or [words](https://example.org/).`;
}

/** Whether what is between marks is text in escaped brackets, and not a formula. */
function isText(formula: string, start: string): boolean {
  if (start.startsWith("\\") && link.test(formula)) return true;
  if (start === "\\[") return !/[\\^_=]/.test(formula);
  return start === "\\(" && !/[\\^_=<>+|]/.test(formula) && /\p{L}{3}|\d{4}/u.test(formula);
}

const ends = new WeakMap<StateInline, Map<string, number>>();

/** Where a text next appears; if it does not, a whole paragraph is searched only once. */
function nextIndex(state: StateInline, text: string, from: number): number {
  const known = ends.get(state) ?? new Map<string, number>();
  ends.set(state, known);
  const before = known.get(text);
  if (before !== undefined && (before < 0 || before >= from)) return before;
  const at = state.src.indexOf(text, from);
  known.set(text, at);
  return at;
}
