import type MarkdownIt from "markdown-it";
import type { RuleBlock } from "markdown-it/lib/parser_block.mjs";
import type { RuleCore } from "markdown-it/lib/parser_core.mjs";
import type { RuleInline } from "markdown-it/lib/parser_inline.mjs";
import type StateBlock from "markdown-it/lib/rules_block/state_block.mjs";
import type Token from "markdown-it/lib/token.mjs";
import { escapeAttribute } from "../html/fragment.ts";
import { indentOf } from "./block-lines.ts";
import { inlineTokens } from "./inline-lines.ts";
import { type Remark, shortened } from "./remark.ts";

/** What is in a pair of braces: `{#id .class key=value}` as in Pandoc, `{: .class}` as in kramdown. */
interface Attributes {
  /** As it was written. */
  readonly text: string;
  readonly isKramdown: boolean;
  readonly pairs: Pairs;
  /** The names of kramdown's lists of attributes that belong to it as well. */
  readonly references: readonly string[];
  /** Whether it is `{:toc}`, which turns a list into a table of contents. */
  readonly isToc: boolean;
}

type Pairs = readonly (readonly [name: string, value: string])[];

const attribute = String.raw`(?:[#.][\p{L}\p{N}_-]+(?::[\p{L}\p{N}_-]+)*|[A-Za-z][\w:-]*=(?:"[^"\n]*"|'[^'\n]*'|[“„][^“”\n]*[“”]|[^\s"'{}]+))`;
const ofPandoc = new RegExp(String.raw`\{[ \t]*${attribute}(?:[ \t]+${attribute})*[ \t]*\}`, "uy");
const ofKramdown = /\{:(?![:/])[^{}\n]{0,2000}\}/y;
const piece = new RegExp(attribute, "gu");
/** A list of attributes with a name, which others refer to: `{:external: target="_blank"}`. */
const definition = /^\{:([A-Za-z][\w-]*):\s/;

/** Reads the attributes that start at a place of a text; undefined if none start there. */
function readAttributes(text: string, at: number): Attributes | undefined {
  for (const form of [ofKramdown, ofPandoc]) {
    form.lastIndex = at;
    const written = form.exec(text)?.[0];
    if (written === undefined) continue;
    const pairs = [...written.matchAll(piece)].map(([word]) => toPair(word));
    const isKramdown = form === ofKramdown;
    const references = isKramdown
      ? [...written.replace(piece, "").matchAll(/(?<=[:\s])[A-Za-z][\w-]*/g)].flat()
      : [];
    return { text: written, isKramdown, pairs, references, isToc: references.includes("toc") };
  }
  return undefined;
}

function toPair(word: string): [name: string, value: string] {
  if (word.startsWith("#")) return ["id", word.slice(1)];
  if (word.startsWith(".")) return ["class", word.slice(1)];
  const [, name = "", value = ""] = /^([^=]+)=(.*)$/s.exec(word) ?? [];
  // Some editors make them curly as one types.
  return [name, value.replace(/^(["'])(.*)\1$/s, "$2").replace(/^[“”„](.*)[“”]$/, "$1")];
}

/** The attributes in braces that a text starts with. */
export function attributesOfDiv(text: string): Pairs {
  return readAttributes(text, 0)?.pairs ?? [];
}

/**
 * A markdown-it plugin for attributes in braces, as Pandoc (`{#id .class key=value}`) and kramdown (`{: .class}`) have
 * them: after a link, picture or other span; at the end of a block; on a line of their own after or before a block; and,
 * as kramdown has them, at the start of a list item; and for kramdown's lists of attributes with a name. Also
 * `[text]{.class}`, a span. Braces without attributes are text, and those that nearly have some are reported in
 * `env.remarks`.
 *
 * At the end of a line within a paragraph, they belong to the line. That has no element of its own, so an empty
 * `<span data-attributes="{#name}">` marks the place if `env.lines` is set; otherwise, they are text.
 */
export function attributesInBraces(markdown: MarkdownIt): void {
  markdown.inline.ruler.before("escape", "attributes", attributesWithinLine);
  markdown.inline.ruler.after("image", "span_open", openSpan);
  markdown.inline.ruler.after("span_open", "span_close", closeSpan);
  markdown.block.ruler.before("table", "attributes_line", attributesOnLine, {
    alt: ["paragraph", "reference", "blockquote", "list"],
  });
  // Notes written where they are referred to become blocks only at the end of the page.
  markdown.core.ruler.after("footnote_tail", "apply_attributes", applyAttributes);
}

const attributesWithinLine: RuleInline = (state, silent) => {
  if (state.src.charCodeAt(state.pos) !== 0x7b) return false;
  const read = readAttributes(state.src, state.pos);
  if (!read) return false;
  if (!silent) {
    const token = state.push("attributes", "", 0);
    token.content = read.text;
    token.meta = read;
  }
  state.pos += read.text.length;
  return true;
};

/** Brackets that no rule for links took: the innermost open one belongs to the next closing one. */
const openBrackets = new WeakMap<object, Token[] | "none">();

const openSpan: RuleInline = (state, silent) => {
  if (silent || state.src.charCodeAt(state.pos) !== 0x5b) return false;
  const open = openBrackets.get(state) ?? (state.src.includes("]{") ? [] : "none");
  openBrackets.set(state, open);
  if (open === "none") return false;
  const token = state.push("text_special", "", 0);
  token.content = "[";
  open.push(token);
  state.pos++;
  return true;
};

const closeSpan: RuleInline = (state, silent) => {
  if (silent || state.src.charCodeAt(state.pos) !== 0x5d) return false;
  const open = openBrackets.get(state);
  const opener = open === "none" ? undefined : open?.pop();
  if (!opener || !readAttributes(state.src, state.pos + 1)) return false;
  opener.type = "span_open";
  opener.tag = "span";
  opener.nesting = 1;
  opener.content = "";
  // Nesting is set afterwards: markdown-it keeps the marks of emphasis of each level apart.
  state.push("span_close", "span", 0).nesting = -1;
  state.pos++;
  return true;
};

const attributesOnLine: RuleBlock = (state, startLine, endLine, silent) => {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if (state.src.charCodeAt(start) !== 0x7b) return false;
  if (indentOf(state, startLine) >= 4) return false;
  const read = readAttributes(state.src, start);
  if (!read || state.src.slice(start + read.text.length, state.eMarks[startLine]).trim() !== "") return false;
  if (silent) return true;
  const name = read.isKramdown ? definition.exec(read.text)?.[1] : undefined;
  if (name === undefined) pushLine(state, startLine, endLine, read);
  else state.env.attributeLists = new Map(state.env.attributeLists).set(name, read.pairs);
  state.line = startLine + 1;
  return true;
};

/** Attributes on a line of their own belong to the block above, and only where there is none to the block below. */
function pushLine(state: StateBlock, line: number, endLine: number, read: Attributes): void {
  const follows = line > 0 && !state.isEmpty(line - 1) && state.tokens.at(-1)?.nesting !== 1;
  const isWithin = indentOf(state, line + 1) >= 0;
  const precedes = line + 1 < endLine && !state.isEmpty(line + 1) && isWithin;
  const token = state.push("attributes_line", "", 0);
  token.hidden = true;
  token.meta = { read, isForNext: !follows && precedes };
}

const applyAttributes: RuleCore = (state) => {
  // The sizes of pictures have become braces.
  if (!state.src.includes("{") && !state.src.includes(" =")) return;
  tellNearly(state.tokens, state.env);
  const lists: Lists = state.env.attributeLists ?? new Map();
  const open: Token[] = [];
  let last: Token | undefined;
  let forNext: Attributes[] = [];
  for (const token of state.tokens) {
    if (token.type === "attributes_line") {
      const { read, isForNext } = token.meta as { read: Attributes; isForNext: boolean };
      if (isForNext) forNext.push(read);
      else if (last) apply(visible(last, open), read, lists);
    } else if (token.type === "inline") {
      if (!token.content.includes("{") || !token.children) continue;
      const around = open.at(-1);
      const element = around && visible(around, open);
      token.children = applyWithin(token.children, element, state.env.lines === true, lists);
    } else if (token.nesting === -1) last = open.pop();
    else {
      for (const read of forNext) apply(token, read, lists);
      forNext = [];
      if (token.nesting === 1) open.push(token);
      last = token.nesting === 1 ? undefined : token;
    }
  }
  state.tokens = state.tokens.filter(({ type }) => type !== "attributes_line");
};

/** The element that a visitor gets: the paragraph of a short list item is the item. */
function visible(token: Token, open: readonly Token[]): Token {
  return token.hidden ? (open.findLast(({ hidden }) => !hidden) ?? token) : token;
}

/** Lists of attributes by their names. */
type Lists = ReadonlyMap<string, Pairs>;

/** A length in a unit that HTML's attributes do not have (HTML, "Dimension attributes"), but CSS and Pandoc do. */
const lengthInUnit = /^(?:\d+|\d*\.\d+)(?:cm|mm|in|pt|pc|r?em|ex|ch|v[wh])$/;

function apply(token: Token, { pairs, references, isToc }: Attributes, lists: Lists): void {
  for (const [name, value] of [...references.flatMap((name) => lists.get(name) ?? []), ...pairs]) {
    if (name === "class") token.attrJoin("class", value);
    else if (name === "style") addStyle(token, value);
    else if (/^(?:width|height)$/.test(name) && lengthInUnit.test(value))
      addStyle(token, `${name}: ${value}`);
    else token.attrSet(name, value);
  }
  if (isToc) token.meta = { ...token.meta, isToc };
}

function addStyle(token: Token, style: string): void {
  const before = token.attrGet("style")?.trimEnd() ?? "";
  const between = before === "" ? "" : before.endsWith(";") ? " " : "; ";
  token.attrSet("style", before + between + style);
}

/** Inline elements without content that attributes can follow. */
const single = new Set(["code_inline", "image"]);

function applyWithin(
  children: readonly Token[],
  around: Token | undefined,
  marksLines: boolean,
  lists: Lists,
): Token[] {
  const kept: Token[] = [];
  const open: Token[] = [];
  let target: Token | undefined;
  for (const [index, token] of children.entries()) {
    if (token.type !== "attributes") {
      kept.push(token);
      if (token.nesting === 1) open.push(token);
      if (token.nesting === -1) target = open.pop();
      else if (token.type !== "text" || token.content !== "")
        target = single.has(token.type) ? token : undefined;
      continue;
    }
    const read = token.meta as Attributes;
    const next = children
      .slice(index + 1, index + 3)
      .find(({ type, content }) => type !== "text" || content.trim() !== "");
    const isLast = index + 1 === children.length || (next === undefined && index + 2 === children.length);
    const isFirst = kept.every(({ type, content }) => type === "text" && content.trim() === "");
    if (target) apply(target, read, lists);
    else if (around && isLast && !(marksLines && !read.isKramdown && kept.some(isBreak))) {
      trimEnd(kept);
      apply(around, read, lists);
    } else if (around && isFirst && read.isKramdown) apply(around, read, lists);
    else if (marksLines && (isLast || isBreak(next))) {
      trimEnd(kept);
      token.type = "html_inline";
      token.content = `<span data-attributes="${escapeAttribute(read.text)}"></span>`;
      kept.push(token);
    } else if (!read.isKramdown || isBreak(next)) {
      token.type = "text";
      kept.push(token);
    }
  }
  return kept;
}

function isBreak(token: Token | undefined): boolean {
  const isTag = token?.type === "html_inline" && /^<br\b/i.test(token.content);
  return isTag || token?.type === "softbreak" || token?.type === "hardbreak";
}

function trimEnd(tokens: readonly Token[]): void {
  const last = tokens.at(-1);
  if (last?.type === "text") last.content = last.content.trimEnd();
}

/** Braces of kramdown with a space before their colon, or without their end. */
const nearly =
  /\{[ \t]+:[ \t]*(?:[#.][\w-]+|[\w-]+=["'“\w])[^{}\n]{0,200}\}?|\{:[ \t]*(?:[#.][\w-]+|[\w-]+=["'“\w])[^{}\n]{0,200}$/;

/** Reports what was meant as attributes but is shown as it is written. */
function tellNearly(tokens: readonly Token[], { remarks }: { readonly remarks?: Remark[] }): void {
  for (const { token, line } of inlineTokens(tokens)) {
    const written = token.type === "text" ? nearly.exec(token.content)?.[0] : undefined;
    if (written === undefined) continue;
    const whole = `{:${written.replace(/^\{\s*:\s*|\s*\}$/g, "")}}`;
    remarks?.push({
      line,
      message: `"${shortened(written)}" is not read as attributes, so readers see it. Write ${shortened(whole)}.`,
    });
  }
}
