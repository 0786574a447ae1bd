import type MarkdownIt from "markdown-it";
import blockNames from "markdown-it/lib/common/html_blocks.mjs";
import { HTML_TAG_RE } from "markdown-it/lib/common/html_re.mjs";
import blockquote from "markdown-it/lib/rules_block/blockquote.mjs";
import type StateBlock from "markdown-it/lib/rules_block/state_block.mjs";
import { inlineElements, voidElements } from "../html/elements.ts";
import { isNoTag } from "./angle-brackets.ts";
import { indentOf, lineOf } from "./block-lines.ts";
import { shortened } from "./remark.ts";

const blocks: ReadonlySet<string> = new Set(blockNames);

/** Browsers end a comment at "--!>", too. */
const endOfComment = /--!?>/;

/**
 * Blocks that have a written end, and do not end at a blank line (CommonMark 0.31, "HTML blocks", kinds 1 to 5); that
 * of an element has its name.
 */
const closed: readonly (readonly [start: RegExp, end: RegExp, close?: string])[] = [
  [/^<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, endOfComment, "-->"],
  [/^<\?/, /\?>/, "?>"],
  [/^<![A-Za-z]/, />/, ">"],
  [/^<!\[CDATA\[/, /\]\]>/, "]]>"],
];

const startOfTag = /^<\/?([a-z][a-z0-9-]*)(?=[\s/>]|$)/i;
const wholeTag = new RegExp(`${HTML_TAG_RE.source}\\s*$`);
const markdownAttribute = /\smarkdown=(["']?)(?:1|block|span)\1(?=[\s/>])/i;

/** What starts a block of Markdown within HTML so plainly that no text of HTML looks like it. */
const startOfMarkdown =
  /^(?:#{1,6}[ \t]+\S|[-*+][ \t]+\S|\d{1,9}[.)][ \t]+\S|`{3}|~{3}|:{3,}|>[ \t]|\|.*\||\{:|\$\$|\[\^[^\]]+\]:)/;
const listItem = /^(?:[-*+]|\d{1,9}[.)])[ \t]+\S/;
const underline = /^(?:=+|-{3,})[ \t]*$/;

/** Elements in which indented text is not code, counted over the page. */
const wrappers = new Set(
  "article aside blockquote center details div dl figure footer form header main nav ol section table ul".split(
    " ",
  ),
);

/**
 * A markdown-it plugin for HTML in Markdown as found on pages of Jekyll, where CommonMark would show raw tags:
 *
 * - an indented tag is HTML, not code; so is text in an element, or a list, however deep it is indented;
 * - a tag may run over several lines, even blank ones, and end on a line of its own;
 * - a line that starts with an inline tag such as `<br>` or `<span>` is a paragraph;
 * - Markdown goes on where an element has ended, where a heading, list or fence starts, and after `markdown="1"`;
 * - links, strong text, code, formulas and the like in the text of HTML are read.
 */
export function htmlBlocks(markdown: MarkdownIt): void {
  markdown.block.ruler.at("html_block", readHtml, { alt: ["paragraph", "reference", "blockquote"] });
  markdown.block.ruler.at(
    "blockquote",
    (state, startLine, endLine, silent) =>
      !(silent && isEndOfTag(state, startLine)) && blockquote(state, startLine, endLine, silent),
    { alt: ["paragraph", "reference", "blockquote", "list"] },
  );
  markdown.block.ruler.before("code", "indented", (state, startLine, endLine, silent) => {
    if (silent || indentOf(state, startLine) < 4) return false;
    if (readHtml(state, startLine, endLine, false)) return true;
    if (!((state.env.openWrappers ?? 0) > 0 || listItem.test(lineOf(state, startLine)))) return false;
    const outer = state.blkIndent;
    state.blkIndent = state.sCount[startLine] ?? 0;
    state.md.block.tokenize(state, startLine, endLine);
    state.blkIndent = outer;
    return true;
  });
  markdown.core.ruler.push("drop_markdown_attribute", ({ src, tokens }) => {
    if (!src.includes("markdown=")) return;
    for (const token of tokens.flatMap((block) => [block, ...(block.children ?? [])])) {
      if (token.type !== "html_block" && token.type !== "html_inline") continue;
      token.content = token.content.replace(
        /(<[a-z][^<>\n]{0,1000}?)\smarkdown=(["']?)\w+\2(?=[\s/>])/gi,
        "$1",
      );
    }
  });
}

function readHtml(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const first = lineOf(state, startLine);
  if (first.charCodeAt(0) !== 0x3c || (silent && indentOf(state, startLine) >= 4)) return false;
  const name = startOfTag.exec(first)?.[1]?.toLowerCase();
  const kind = closed.find(([start]) => start.test(first));
  if (kind) {
    if (silent) return true;
    pushHtml(state, startLine, endOfClosed(state, startLine, endLine, kind), false);
    const [, end, close = `</${name}>`] = kind;
    const block = state.tokens.at(-1);
    if (!block || end.test(block.content)) return true;
    // All that is below would be taken for the rest of it.
    block.content += close;
    tellNoEnd(state, startLine, first, close);
    return true;
  }
  if (name === undefined) return false;
  if (!blocks.has(name)) {
    if (silent) return false;
    const isSplit = isSplitTag(state, startLine, endLine);
    if (!isSplit && (!wholeTag.test(first) || isNoTag(first, state.src))) return false;
    if (!isSplit && (inlineElements.has(name) || name === "br" || name === "img")) {
      const next = startLine + 1 < endLine ? startOfTag.exec(lineOf(state, startLine + 1))?.[1] : undefined;
      if (next === undefined || !blocks.has(next.toLowerCase()) || name === "br") return false;
    }
  }
  if (!silent) pushHtml(state, startLine, endOfOpen(state, startLine, endLine), true);
  return true;
}

/**
 * Where a block with a written end ends, which may be below the item it begins in. Without that end, or where the next
 * such element begins before it, the block ends with the item.
 */
function endOfClosed(
  state: StateBlock,
  startLine: number,
  endLine: number,
  [start, end, close]: (typeof closed)[number],
): number {
  const missing = missingEnds(state);
  let outside: number | undefined;
  for (let line = startLine; line < endLine; line++) {
    const text = lineOf(state, line);
    if (line > startLine && indentOf(state, line) < 0 && !state.isEmpty(line)) outside ??= line;
    // Of a comment, the start of another one is part.
    const isNext = close === undefined && start.test(text);
    if (outside !== undefined && (missing.has(end.source) || isNext)) return outside;
    if (end.test(text)) return line + 1;
  }
  // Below a quotation or box there may be an end.
  if (endLine === state.bMarks.length - 1) missing.add(end.source);
  return outside ?? endLine;
}

/** Where a block ends, which is at a blank line at the latest. */
function endOfOpen(state: StateBlock, startLine: number, endLine: number): number {
  const scan = new Scan();
  for (let line = startLine; line < endLine; line++) {
    const text = lineOf(state, line);
    if (line > startLine) {
      const isOutside = indentOf(state, line) < 0;
      const goesOn = scan.raw !== undefined || (scan.isInTag && hasMoreOfTag(state, line, endLine));
      if (goesOn ? isOutside && text !== "" : isOutside || text === "") return line;
      if (scan.raw === undefined && !scan.isInTag) {
        const name = text.startsWith("<") ? startOfTag.exec(text)?.[1]?.toLowerCase() : undefined;
        const isInline = name === undefined ? !text.startsWith("<!") : !blocks.has(name);
        if (isInline && scan.depth === 0) return line;
        if (startOfMarkdown.test(text)) return line;
        const next = line + 1 < endLine ? lineOf(state, line + 1) : "";
        if (isInline && underline.test(next) && !text.startsWith("<")) return line;
      }
    }
    const hasMarkdown = scan.read(text, state, line);
    if (hasMarkdown && scan.raw === undefined && !scan.isInTag) return line + 1;
  }
  return endLine;
}

const longestTag = 2000;
const attribute = /^(?:[a-z][\w:.-]*\s*=|\/?>)/i;

/** Whether a line holds only the end of a tag that was begun before, which otherwise starts a quotation. */
function isEndOfTag(state: StateBlock, line: number): boolean {
  if (lineOf(state, line) !== ">") return false;
  const start = state.bMarks[line] ?? 0;
  return /<[a-z][^<>]*$/i.test(state.src.slice(Math.max(0, start - longestTag), start));
}

/** Whether blank lines are within the tag that a line starts with, as templates leave them between attributes. */
function isSplitTag(state: StateBlock, startLine: number, endLine: number): boolean {
  let line = startLine;
  while (line < endLine && !lineOf(state, line).includes(">") && !state.isEmpty(line)) line++;
  return line < endLine && state.isEmpty(line) && hasMoreOfTag(state, line, endLine);
}

/** Whether a tag that was not ended goes on in a line, or below blank ones. */
function hasMoreOfTag(state: StateBlock, startLine: number, endLine: number): boolean {
  let line = startLine;
  while (line < endLine && state.isEmpty(line)) line++;
  return line < endLine && attribute.test(lineOf(state, line));
}

/** Follows the tags of a block line by line. */
class Scan {
  /** How many of the elements opened in the block are still open. */
  depth = 0;
  /** The awaited end of an element whose content is not HTML, or of a comment. */
  raw: RegExp | undefined;
  isInTag = false;

  /** @returns whether a tag says that what follows is Markdown */
  read(text: string, state: StateBlock, line: number): boolean {
    let hasMarkdown = false;
    let at = 0;
    while (at < text.length) {
      if (this.raw) {
        const end = this.raw.exec(text.slice(at));
        if (!end) return hasMarkdown;
        at += end.index + end[0].length;
        this.raw = undefined;
      } else if (this.isInTag) {
        const end = text.indexOf(">", at);
        if (end < 0) return hasMarkdown;
        this.isInTag = false;
        at = end + 1;
      } else {
        at = text.indexOf("<", at);
        if (at < 0) return hasMarkdown;
        if (text.startsWith("<!--", at) && !/^-?>/.test(text.slice(at + 4))) {
          if (hasLater(state, line, "-->") || hasLater(state, line, "--!>")) this.raw = endOfComment;
          else tellNoEnd(state, line, text.slice(at), "-->");
          at += 4;
          continue;
        }
        const tag = /<(\/?)([a-z][a-z0-9-]*)(?=[\s/>]|$)/iy;
        tag.lastIndex = at;
        const [found, slash = "", written = ""] = tag.exec(text) ?? [];
        if (found === undefined) {
          at++;
          continue;
        }
        const name = written.toLowerCase();
        const end = text.indexOf(">", at);
        const whole = end < 0 ? text.slice(at) : text.slice(at, end + 1);
        if (markdownAttribute.test(whole)) hasMarkdown = true;
        if (
          !voidElements.has(name) &&
          (blocks.has(name) || !inlineElements.has(name)) &&
          !whole.endsWith("/>")
        ) {
          const step = slash ? -1 : 1;
          this.depth = Math.max(0, this.depth + step);
          if (wrappers.has(name)) {
            state.env.openWrappers = Math.max(0, (state.env.openWrappers ?? 0) + step);
          }
        }
        if (
          !slash &&
          /^(?:pre|script|style|textarea|svg|math)$/.test(name) &&
          hasLater(state, line, `</${name}`)
        ) {
          this.raw = new RegExp(`</${name}`, "i");
        }
        this.isInTag = end < 0;
        at = end < 0 ? text.length : end + 1;
      }
    }
    return hasMarkdown;
  }
}

function tellNoEnd(state: StateBlock, line: number, text: string, close: string): void {
  const message = `"${shortened(text)}" has no end. Write ${close} where it should end.`;
  state.env.remarks?.push({ line: line + 1, message });
}

/** The ends that are nowhere further down: each is looked for only once. */
function missingEnds(state: StateBlock): Set<string> {
  state.env.missingEnds ??= new Set();
  return state.env.missingEnds;
}

/** Whether an end is somewhere from a line on. */
function hasLater(state: StateBlock, line: number, end: string): boolean {
  const missing = missingEnds(state);
  if (missing.has(end)) return false;
  const isThere =
    state.src.indexOf(end, state.bMarks[line]) >= 0 ||
    state.src.indexOf(end.toUpperCase(), state.bMarks[line]) >= 0;
  if (!isThere) missing.add(end);
  return isThere;
}

/** Marks that nobody writes in HTML except as Markdown. */
const inlineMarkdown =
  /\*\*\S|__\S|\]\(|\]\[|\[\^|`|\$\S|\\[([]|:[a-z0-9_+-]+:|~~\S|(?:^|[\s(>])[*_][\p{L}\p{N}]/u;
/** The start of an element in which text is not read, with the name that ends it. */
const verbatim = /<!--|<(pre|code|script|style|textarea|svg|math|button|select|kbd|samp)(?=[\s>])/iy;

function pushHtml(state: StateBlock, startLine: number, endLine: number, hasText: boolean): void {
  const source = state.getLines(startLine, endLine, state.blkIndent, true);
  const push = (type: "html_block" | "inline", content: string, line: number) => {
    const token = state.push(type, "", 0);
    token.content = content;
    token.map = [line, endLine];
    if (type === "inline") token.children = [];
  };
  state.line = endLine;
  if (!hasText || !inlineMarkdown.test(source)) {
    push("html_block", source, startLine);
    return;
  }
  let line = startLine;
  for (const { text, isMarkdown } of segmentsOf(source)) {
    push(isMarkdown ? "inline" : "html_block", isMarkdown ? withoutStars(text) : text, line);
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) line++;
  }
}

/** Cuts HTML into runs of text with inline tags that hold Markdown, and everything else. */
function segmentsOf(source: string): { text: string; isMarkdown: boolean }[] {
  const segments: { text: string; isMarkdown: boolean }[] = [];
  let written = 0;
  let runStart = 0;
  const endRun = (end: number, next: number) => {
    const run = source.slice(runStart, end);
    if (inlineMarkdown.test(run)) {
      const start = runStart + run.length - run.trimStart().length;
      const stop = runStart + run.trimEnd().length;
      if (start > written) segments.push({ text: source.slice(written, start), isMarkdown: false });
      segments.push({ text: source.slice(start, stop), isMarkdown: true });
      written = stop;
    }
    runStart = next;
  };
  const tag = new RegExp(HTML_TAG_RE.source.replace(/^\^/, ""), "iy");
  const missing = new Set<string>();
  for (let at = source.indexOf("<"); at >= 0; at = source.indexOf("<", at)) {
    verbatim.lastIndex = at;
    const raw = verbatim.exec(source);
    if (raw) {
      const close = raw[1] === undefined ? endOfComment : new RegExp(`</${raw[1]}`);
      const end = missing.has(close.source) ? null : close.exec(source.slice(at));
      if (!end) missing.add(close.source);
      const next = at + (end ? end.index + end[0].length : raw[0].length);
      if (raw[1] === undefined || !inlineElements.has(raw[1].toLowerCase())) endRun(at, next);
      at = next;
      continue;
    }
    const name = startOfTag.exec(source.slice(at, at + 40))?.[1]?.toLowerCase();
    if (name === undefined) {
      at++;
      continue;
    }
    tag.lastIndex = at;
    const whole = tag.exec(source)?.[0];
    const close = source.indexOf(">", at);
    const next = whole !== undefined ? at + whole.length : close < 0 ? source.length : close + 1;
    const isInline = whole !== undefined && (inlineElements.has(name) || name === "br" || name === "img");
    if (!isInline) endRun(at, next);
    at = next;
  }
  endRun(source.length, source.length);
  if (written < source.length) segments.push({ text: source.slice(written), isMarkdown: false });
  return segments;
}

/** In HTML, a star is usually just a star, as in *Jane Doe\**; only around whole words it means emphasis. Tags stay. */
function withoutStars(text: string): string {
  return text.replace(
    /<\/?[a-z][^<>]*>|(^|[\s>\p{Ps}，。：；、])([*_])([\p{L}\p{N}"“](?:[^*_<>\n]*[^\s*_<>])?)\2(?=[\s<]|(?![*_])\p{P}|$)|\*\*+|__+|[*_]/gu,
    (found, _before: string, mark: string | undefined) =>
      mark !== undefined || found.length > 1 ? found : `\\${found}`,
  );
}
