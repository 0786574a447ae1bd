import type MarkdownIt from "markdown-it";
import type StateInline from "markdown-it/lib/rules_inline/state_inline.mjs";
import { inlineTokens } from "./inline-lines.ts";
import { lineEndsIn, shortened } from "./remark.ts";

const programTag = /<(script|style)(?=[\s>])[^<>]{0,1000}>/iy;
const codeTag = /^<(\/?)(?:code|kbd|pre|samp|textarea|tt|var)(?=[\s>])/i;

/**
 * A markdown-it plugin for what HTML within a sentence holds as it is: scripts and styles are not Markdown, and code
 * keeps its quotes and hyphens.
 */
export function programsWithinLines(markdown: MarkdownIt): void {
  // A missing end is looked for only once.
  const withoutEnd = new WeakMap<StateInline, Set<string>>();
  markdown.inline.ruler.before("html_inline", "program_in_line", (state, silent) => {
    if (state.src.charCodeAt(state.pos) !== 0x3c) return false;
    programTag.lastIndex = state.pos;
    const name = programTag.exec(state.src)?.[1]?.toLowerCase();
    if (name === undefined || withoutEnd.get(state)?.has(name)) return false;
    const end = new RegExp(`</${name}\\s{0,9}>`, "ig");
    end.lastIndex = programTag.lastIndex;
    if (!end.test(state.src)) {
      withoutEnd.set(state, new Set([...(withoutEnd.get(state) ?? []), name]));
      return false;
    }
    if (!silent) state.push("html_inline", "", 0).content = state.src.slice(state.pos, end.lastIndex);
    state.pos = end.lastIndex;
    return true;
  });
  markdown.core.ruler.after("inline", "code_in_html", ({ src, tokens }) => {
    if (!/<(?:code|kbd|pre|samp|textarea|tt|var)\b/i.test(src)) return;
    for (const { children } of tokens) {
      let depth = 0;
      for (const token of children ?? []) {
        const tag = token.type === "html_inline" ? codeTag.exec(token.content) : null;
        if (tag) depth = Math.max(0, depth + (tag[1] === "/" ? -1 : 1));
        // As this type, it is joined to the text again once quotes and dashes are set.
        else if (depth > 0 && token.type === "text") token.type = "text_special";
      }
    }
  });
}

/**
 * A markdown-it plugin for code that is not just shown: Pandoc's raw HTML, `{=html}`, is let through, what is raw for
 * other formats is left out, and so are Quarto's cells, ```` ```{python} ````, which would have to be run. Pandoc's
 * ```` ```{.python} ```` is code. What is left out is reported in `env.remarks`.
 */
export function rawHtmlAndCells(markdown: MarkdownIt): void {
  markdown.core.ruler.after("block", "raw_html_and_cells", ({ env, src, tokens }) => {
    if (!/[`~]{3}[ \t]*\{/.test(src)) return;
    for (const token of tokens) {
      if (token.type !== "fence") continue;
      const info = token.info.trim();
      if (/^\{=html\d?\}$/.test(info)) token.type = "html_block";
      else if (/^\{=?[A-Za-z]/.test(info)) {
        const what = info.startsWith("{=")
          ? "raw text for another program"
          : "a cell to be run by another program";
        env.remarks?.push({
          line: (token.map?.[0] ?? 0) + 1,
          message: `"${token.markup}${info}" starts ${what}, so it is left out, with everything up to "${token.markup}". Write out what it shows.`,
        });
        token.type = "html_block";
        token.content = "";
      } else if (info.startsWith("{")) token.info = /\.([\w-]+)/.exec(info)?.[1] ?? "";
    }
  });
  markdown.core.ruler.after("inline", "code_to_run", ({ env, src, tokens }) => {
    // Without cells, it may be code that starts with an r.
    if (!env.remarks || !/^[`~]{3}[ \t]*\{r\b/m.test(src)) return;
    for (const { token, line } of inlineTokens(tokens)) {
      if (token.type !== "code_inline" || !/^(?:r|\{r\})\s+\S/.test(token.content)) continue;
      const message = `"\`${shortened(token.content)}\`" is meant to be run by another program, so readers see it as it is. Write out what it shows.`;
      env.remarks.push({ line, message });
    }
  });
  markdown.core.ruler.after("inline", "raw_html_spans", ({ src, tokens }) => {
    if (!/`\{=/.test(src)) return;
    for (const { children } of tokens) {
      for (const [index, token] of (children ?? []).entries()) {
        const format =
          token.type === "code_inline" ? /^\{=(\w+)\}/.exec(children?.[index + 1]?.content ?? "") : null;
        const after = children?.[index + 1];
        if (!format || after?.type !== "text") continue;
        token.type = "html_inline";
        if (!/^html\d?$/.test(format[1] ?? "")) token.content = "";
        after.content = after.content.slice(format[0].length);
      }
    }
  });
}

/** A value of a tag between curly quotes. */
const curlyValue = /<[a-z][a-z0-9-]*\s[^<>]*?=\s*([“”„][^<>“”„]{0,300}[“”])/gi;

/**
 * A markdown-it plugin that reports, in `env.remarks`, attributes whose values are between curly quotes, which no
 * browser understands.
 */
export function curlyQuotesInTags(markdown: MarkdownIt): void {
  markdown.core.ruler.before("linkify", "curly_quotes_in_tags", ({ env, src, tokens }) => {
    if (!env.remarks || !/=\s*[“”„]/.test(src)) return;
    const blocks = tokens
      .filter(({ type }) => type === "html_block")
      .map((token) => ({ token, line: (token.map?.[0] ?? 0) + 1 }));
    for (const { token, line } of [...blocks, ...inlineTokens(tokens)]) {
      const { type, content } = token;
      if (type !== "html_block" && type !== "html_inline" && type !== "text") continue;
      for (const { 0: tag, 1: value = "", index } of content.matchAll(curlyValue)) {
        const message = `"${shortened(tag)}" has curly quotation marks, which browsers take for part of the value. Write straight ones: "${shortened(value.slice(1, -1))}".`;
        env.remarks.push({ line: line + lineEndsIn(content.slice(0, index)), message });
      }
    }
  });
}
