import type MarkdownIt from "markdown-it";
import type StateBlock from "markdown-it/lib/rules_block/state_block.mjs";
import type Token from "markdown-it/lib/token.mjs";
import { indentOf, lineOf } from "./block-lines.ts";

const closedRow = /^\|.*(?<!\\)\|$/;
const openRow = /^\|(?:[ \t]|$)/;
const rule = /^\|(?:[ \t]*:?-+:?[ \t]*\|)+$/;

/**
 * A markdown-it plugin for the tables of kramdown that GitHub does not have. All their lines begin with `|`, and end
 * with one or have a space after the first: without a head, or with a head of several rows or a different number of
 * columns. The first line of hyphens ends the head; it may come first, and others are left out. Lines that begin with
 * `|` and have no other are Pandoc's lines of an address or a poem.
 */
export function kramdownTables(markdown: MarkdownIt): void {
  markdown.block.ruler.after("table", "kramdown_table", (state, startLine, endLine, silent) => {
    const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
    if (silent || state.src.charCodeAt(start) !== 0x7c) return false;
    let end = startLine;
    while (end < endLine && isRow(state, end)) end++;
    const lines = Array.from({ length: end - startLine }, (_, index) => lineOf(state, startLine + index));
    const firstRule = lines.findIndex((line) => rule.test(line));
    const aligned = cellsOf(lines[firstRule] ?? "").map(alignmentOf);
    const isOpen = lines.some((line) => !closedRow.test(line));
    const rows = lines
      .map((line, index) => ({
        line,
        at: startLine + index,
        cells: cellsOf(line),
        isHead: index < firstRule,
      }))
      .filter(({ line }) => !rule.test(line));
    if (isOpen ? lines.length < 2 : rows.flatMap(({ cells }) => cells).length < 2) return false;
    if (isOpen && rows.every(({ cells }) => cells.length === 1)) {
      const map: [number, number] = [startLine, end];
      state.push("paragraph_open", "p", 1).map = map;
      const content = rows.map(({ cells }) => cells.join("")).join("\\\n");
      Object.assign(state.push("inline", "", 0), { content, map, children: [] });
      state.push("paragraph_close", "p", -1);
      state.line = end;
      return true;
    }
    state.push("table_open", "table", 1).map = [startLine, end];
    pushRows(
      rows.filter(({ isHead }) => isHead),
      "thead",
      "th",
    );
    pushRows(
      rows.filter(({ isHead }) => !isHead),
      "tbody",
      "td",
    );
    state.push("table_close", "table", -1);
    state.line = end;
    return true;

    function pushRows(part: typeof rows, group: "thead" | "tbody", cell: "th" | "td"): void {
      if (part.length === 0) return;
      state.push(`${group}_open`, group, 1);
      for (const { at, cells } of part) {
        state.push("tr_open", "tr", 1).map = [at, at + 1];
        for (const [column, content] of cells.entries()) {
          const open = state.push(`${cell}_open`, cell, 1);
          if (aligned[column]) open.attrSet("style", `text-align:${aligned[column]}`);
          const inline = state.push("inline", "", 0);
          inline.content = content;
          inline.children = [];
          state.push(`${cell}_close`, cell, -1);
        }
        state.push("tr_close", "tr", -1);
      }
      state.push(`${group}_close`, group, -1);
    }
  });
}

/** A markdown-it plugin for the lines that divide a table in kramdown, `|---|---|` and `|===`, which are not shown. */
export function linesWithinTables(markdown: MarkdownIt): void {
  markdown.core.ruler.after("block", "lines_within_tables", (state) => {
    if (!/---|===/.test(state.src)) return;
    const kept: Token[] = [];
    let row = 0;
    let cells: string[] = [];
    for (const token of state.tokens) {
      if (token.type === "tr_open") [row, cells] = [kept.length, []];
      kept.push(token);
      if (token.type === "inline") cells.push(token.content.trim());
      if (token.type !== "tr_close") continue;
      const isLine =
        cells.every((cell) => /^:?-{3,}:?$/.test(cell)) || /^={3,}(?:[ +]*=+)*$/.test(cells.join(""));
      if (isLine) kept.length = row;
    }
    state.tokens = kept;
  });
}

/** A markdown-it plugin for captions as Pandoc and Quarto have them, `: The words` in a paragraph below a table. */
export function captionsOfTables(markdown: MarkdownIt): void {
  markdown.core.ruler.after("block", "captions_of_tables", (state) => {
    if (!/^:[ \t]/m.test(state.src)) return;
    const kept: Token[] = [];
    let table = 0;
    for (let at = 0; at < state.tokens.length; at++) {
      const [token, open, inline, close] = state.tokens.slice(at, at + 4);
      if (!token) break;
      if (token.type === "table_open") table = kept.length;
      kept.push(token);
      const [colon = ""] = /^:[ \t]+/.exec(inline?.content ?? "") ?? [];
      if (
        token.type !== "table_close" ||
        open?.type !== "paragraph_open" ||
        !inline ||
        !close ||
        colon === ""
      )
        continue;
      inline.content = inline.content.slice(colon.length);
      Object.assign(open, { type: "caption_open", tag: "caption" });
      Object.assign(close, { type: "caption_close", tag: "caption" });
      // Only what the table holds has to move.
      kept.splice(table + 1, 0, open, inline, close);
      at += 3;
    }
    state.tokens = kept;
  });
}

/** Code, and formulas, whose dollars are right next to them and, if single, not before a digit or letter. */
const wholes =
  /(`+)[^`\n]*\1(?!`)|(?<!\\)\$\$(?=\S)[^$`\n]*[^\s$`\\]\$\$|(?<![\\$])\$(?=\S)[^$`\n]*[^\s$`\\]\$(?![\p{L}\d$])/gu;

/** A markdown-it plugin for `|` in code and formulas in a row that begins with one: as in kramdown, cells go on. */
export function strokesWithinCells(markdown: MarkdownIt): void {
  markdown.core.ruler.after("normalize", "strokes_within_cells", (state) => {
    if (!/^ {0,3}\|.*[`$]/m.test(state.src)) return;
    let isCode = false;
    const lines = state.src.split("\n").map((line) => {
      if (/^\s*(?:```|~~~|<pre\b(?!.*<\/pre>)|<\/pre>)/i.test(line)) isCode = !isCode;
      if (isCode || !/^ {0,3}\|/.test(line)) return line;
      return line.replace(wholes, (whole) => whole.replace(/(?<!\\)\|/g, "\\|"));
    });
    state.src = lines.join("\n");
  });
}

function isRow(state: StateBlock, line: number): boolean {
  const indent = indentOf(state, line);
  const text = lineOf(state, line);
  return indent >= 0 && indent < 4 && (closedRow.test(text) || openRow.test(text));
}

function cellsOf(line: string): string[] {
  return line
    .slice(1, closedRow.test(line) ? -1 : undefined)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replaceAll("\\|", "|").trim());
}

function alignmentOf(hyphens: string): string {
  if (hyphens.endsWith(":")) return hyphens.startsWith(":") ? "center" : "right";
  return hyphens.startsWith(":") ? "left" : "";
}
