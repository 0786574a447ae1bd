import type MarkdownIt from "markdown-it";
import type { ParseLinkDestinationResult } from "markdown-it/lib/helpers/parse_link_destination.mjs";
import { indentOf, lineOf } from "./block-lines.ts";

/** A whole address in the round brackets of a link, up to its end or a title. */
const withSpaces =
  /(?:[^()<>\n"]|\([^()<>\n"]{0,100}\)){1,1000}?(?=\)|\s(?:"[^"\n]{0,300}"|'[^'\n]{0,300}')\s*\))/y;

/** A markdown-it plugin for addresses with spaces in them: `[CV](My CV.pdf)`, `[Call](tel:+1 555 0100)`. */
export function addressesWithSpaces(markdown: MarkdownIt): void {
  const parse = markdown.helpers.parseLinkDestination;
  markdown.helpers.parseLinkDestination = (source, start, max): ParseLinkDestinationResult => {
    const read = parse(source, start, max);
    if (!read.ok || source.charCodeAt(read.pos) !== 0x20 || source.charCodeAt(start) === 0x3c) return read;
    withSpaces.lastIndex = start;
    const address = withSpaces.exec(source.slice(0, Math.min(max, start + 1400)))?.[0].trim();
    if (address === undefined || !address.includes(" ")) return read;
    if (/ [“”„«‘][^“”„«»]*[“”»’]$/.test(address)) return read;
    const isNumber = /^(?:tel|sms|callto):/i.test(address);
    if (!isNumber && !/\/|\.[a-z0-9]{2,8}(?:[?#]\S+)?$|^#\p{L}|^mailto:/iu.test(address)) return read;
    const str = address.replaceAll(" ", isNumber ? "" : "%20");
    return { ...read, pos: start + address.length, str };
  };
}

/** Strong emphasis that starts a line, with a space just inside its marks: `**May: **We`, `** May** We`. */
const spacedStrong =
  /(?<![^\n])\*\*(?=\s|[^*\n]{1,200} \*\*) {0,2}(?<inner>[\p{L}\p{N}\p{Ps}\p{Pi}"'](?:[^*\n]{0,199}[^\s*])?) {0,2}\*\*(?!\*)/uy;

/**
 * A markdown-it plugin for strong emphasis around the start of a line, such as a date, with a space just inside its
 * marks. In CommonMark, it is not emphasis, or pairs with marks further on.
 */
export function strongWithSpaces(markdown: MarkdownIt): void {
  markdown.inline.ruler.before("emphasis", "strong_with_spaces", (state, silent) => {
    const { src, pos, posMax } = state;
    if (src.charCodeAt(pos) !== 0x2a) return false;
    spacedStrong.lastIndex = pos;
    const match = spacedStrong.exec(src);
    if (!match) return false;
    const end = pos + match[0].length;
    const [, beforeNext] = /^[^*\n]*?([^*\n])\*\*/.exec(src.slice(end, end + 500)) ?? [];
    if (end > posMax || (beforeNext !== undefined && /[^\s([>]/.test(beforeNext))) return false;
    if (!silent) {
      const inner = match.groups?.inner ?? "";
      state.push("strong_open", "strong", 1).markup = "**";
      state.pos = src.indexOf(inner, pos + 2);
      state.posMax = state.pos + inner.length;
      state.md.inline.tokenize(state);
      state.push("strong_close", "strong", -1).markup = "**";
      if (/[^\s.,;:!?)\]]/.test(src[end] ?? " ")) state.push("text", "", 0).content = " ";
      state.posMax = posMax;
    }
    state.pos = end;
    return true;
  });
}

/**
 * A markdown-it plugin for headings below the first rank without a space after the `#`, as in old Markdown: `##Words`; and
 * for those with one that does not break, which a Mac writes where the keys of the `#` are still held, or a wide one.
 */
export function headingsWithoutSpace(markdown: MarkdownIt): void {
  markdown.block.ruler.before("heading", "heading_without_space", (state, startLine, _, silent) => {
    if (indentOf(state, startLine) >= 4) return false;
    const [, signs = "", written = ""] =
      /^(#{2,6}(?=[^\s#!])|#{1,6}(?=[\u00a0\u3000]))[\u00a0\u3000]?\s*([^\s#].*)$/.exec(
        lineOf(state, startLine),
      ) ?? [];
    if (signs === "") return false;
    if (silent) return true;
    const tag = `h${signs.length}`;
    const open = state.push("heading_open", tag, 1);
    const inline = state.push("inline", "", 0);
    const words = written.replace(/(?<!#)#+$/, "").trimEnd();
    Object.assign(inline, { content: words, map: [startLine, startLine + 1], children: [] });
    Object.assign(open, { markup: signs, map: inline.map });
    state.push("heading_close", tag, -1).markup = signs;
    state.line = startLine + 1;
    return true;
  });
}

/** A markdown-it plugin for the mark with which kramdown ends a block: `^` on a line of its own. */
export function endsOfBlocks(markdown: MarkdownIt): void {
  const alt = ["paragraph", "reference", "blockquote", "list"];
  markdown.block.ruler.before(
    "paragraph",
    "end_of_block",
    (state, startLine, _, silent) => {
      if (lineOf(state, startLine) !== "^") return false;
      if (!silent) state.line = startLine + 1;
      return true;
    },
    { alt },
  );
}

/** A markdown-it plugin for the size of a picture after its address, as other editors have it: `![a](b.png =20x10)`. */
export function sizesOfPictures(markdown: MarkdownIt): void {
  const form = /`[^`\n]+`|(!\[[^\]\n]{0,300}\]\([^()\n]{1,300}?)[ \t]+=(\d{0,5})x(\d{0,5})[ \t]*\)/g;
  markdown.core.ruler.before("inline", "sizes_of_pictures", ({ tokens }) => {
    for (const inline of tokens) {
      if (inline.type !== "inline" || !inline.content.includes(" =")) continue;
      inline.content = inline.content.replace(form, (written, picture?: string, width = "", height = "") => {
        if (picture === undefined) return written;
        const size = [width && `width=${width}`, height && `height=${height}`].filter(Boolean).join(" ");
        return `${picture})${size && `{${size}}`}`;
      });
    }
  });
}

/**
 * A markdown-it plugin that ends addresses without marks around them at the punctuation of Chinese and Japanese, and
 * before the backslash that breaks a line; and begins e-mail addresses after what is right before them:
 * `Email:jane@example.org`. Backslashes are not part of them.
 */
export function endsOfAddresses(markdown: MarkdownIt): void {
  const { linkify } = markdown;
  const lengthAt = linkify.testSchemaAt.bind(linkify);
  linkify.testSchemaAt = (text, schema, at) => {
    const length = text.slice(at).search(/[、。，．；：！？（）《》「」『』【】“”‘’…]|\\{1,2}(?:\n|$)/u);
    return lengthAt(length < 0 ? text : text.slice(0, at + length), schema, at);
  };
  // What the library takes for a name includes the colon, and begins only after a space.
  const name = String.raw`(^|[^\w.%+@/\-\u00c0-\u1fff])([a-z0-9_][\w.+-]*`;
  const { re } = linkify as unknown as { re: Record<"email_fuzzy" | "email_fuzzy_global", RegExp> };
  for (const key of ["email_fuzzy", "email_fuzzy_global"] as const) {
    const { source, flags } = re[key];
    re[key] = new RegExp(name + source.slice(source.indexOf("@")), flags);
  }
  // Some editors write a backslash before each underscore.
  markdown.core.ruler.after("linkify", "backslashes_in_addresses", ({ src, tokens }) => {
    if (!src.includes("\\")) return;
    for (const { children } of tokens)
      for (const [index, token] of (children ?? []).entries()) {
        const words = children?.[index + 1];
        if (token.type !== "link_open" || token.info !== "auto" || !words?.content.includes("\\")) continue;
        token.attrSet("href", String(token.attrGet("href")).replaceAll("%5C", ""));
        words.content = words.content.replaceAll("\\", "");
      }
  });
}

/**
 * A markdown-it plugin for `__strong__` between Chinese, Japanese and Korean characters, which have no spaces; not
 * `__init__`.
 */
export function underscoresWithinCjk(markdown: MarkdownIt): void {
  const sign = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\u3000-\u303f\uff00-\uffef]/u;
  const Outer = markdown.inline.State;
  markdown.inline.State = class extends Outer {
    override scanDelims(start: number, canSplitWord: boolean) {
      const isStrong = this.src.startsWith("__", start) && this.src[start + 2] !== "_";
      const beside = `${this.src[start - 1] ?? ""}${this.src[start + 2] ?? ""}`;
      return super.scanDelims(start, canSplitWord || (isStrong && sign.test(beside) && !/\w/.test(beside)));
    }
  };
}

/**
 * Raised: after a word or a sign, and not before one; neither faces such as `^o^`, and `^-^` after a word, nor what is
 * between two powers: `x^2+y^{3}`.
 */
const raised =
  /(?<=[\p{L}\p{N})\]*_.,’'"”~])\^(?![OUVWouvw]\^)(?!(?<=(?:[a-z]{2}|[^A-Za-z\d)\]*~])\^)[,+−-]\^)((?:[\p{L}\p{N},*†‡§¶+−-]|\\\*){1,12})\^(?![\p{L}\p{N}^])(?!(?<=[,+−-][\p{L}\p{N}]{1,3}\^)(?:[{+−∞-]|\\\p{L}|\(-?\d))/uy;
/** Lowered: after a letter of a formula, not after a word, as in LaTeX's `Table~2~and`. */
const lowered =
  /(?<=[A-Za-z)\]])(?<![a-z]{2})~(?:(\d{1,3}[+−-]?)|([A-Za-z]{1,5})(?=~(?![\p{L}\p{N}~])))~(?!~)/uy;

/** A markdown-it plugin for what Pandoc raises and lowers: `5^th^`, `H~2~O`. */
export function raisedAndLowered(markdown: MarkdownIt): void {
  markdown.inline.ruler.before("strikethrough", "raised_and_lowered", (state, silent) => {
    const sign = state.src[state.pos];
    if (sign !== "^" && sign !== "~") return false;
    const form = sign === "^" ? raised : lowered;
    form.lastIndex = state.pos;
    const [written, digits, letters] = form.exec(state.src) ?? [];
    if (written === undefined || state.pos + written.length > state.posMax) return false;
    if (!silent) {
      const name = sign === "^" ? "sup" : "sub";
      // Quotes before it are set according to the sign, as if it were still there.
      Object.assign(state.push(`${name}_open`, name, 1), { markup: sign, content: sign });
      state.push("text", "", 0).content = (digits ?? letters ?? "").replaceAll("\\", "");
      state.push(`${name}_close`, name, -1).markup = sign;
    }
    state.pos += written.length;
    return true;
  });
}

/** A markdown-it plugin for kramdown's break, two backslashes at the end of a line. */
export function backslashBreaks(markdown: MarkdownIt): void {
  markdown.inline.ruler.before("escape", "backslash_break", (state, silent) => {
    const { src, pos } = state;
    if (src.charCodeAt(pos) !== 0x5c || src.charCodeAt(pos + 1) !== 0x5c) return false;
    let end = pos + 2;
    while (src.charCodeAt(end) === 0x20 && end - pos < 100) end++;
    if (end < state.posMax && src.charCodeAt(end) !== 0x0a) return false;
    if (!silent && end < state.posMax) state.push("hardbreak", "br", 0);
    state.pos = Math.min(end + 1, state.posMax);
    while (state.src.charCodeAt(state.pos) === 0x20) state.pos++;
    return true;
  });
}

/**
 * A markdown-it plugin for several terms of one explanation, each on a line of its own above it, as kramdown has them.
 * It uses the rule of the plugin for definition lists, which reads the last of them.
 */
export function termsOnLines(markdown: MarkdownIt): void {
  const rule = markdown.block.ruler.getRules("").find(({ name }) => name === "deflist");
  markdown.block.ruler.before("deflist", "terms_on_lines", (state, startLine, endLine, silent) => {
    if (silent || !rule) return false;
    let last = startLine;
    while (last - startLine < 5 && last + 1 < endLine && isTerm(lineOf(state, last + 1))) last++;
    if (last === startLine || !isTerm(lineOf(state, startLine))) return false;
    const at = state.tokens.length;
    if (!rule(state, last, endLine, false)) return false;
    const list = state.tokens[at];
    if (list?.map) list.map[0] = startLine;
    const terms = Array.from({ length: last - startLine }, (_, index) => {
      const [open, inline, close] = state.tokens
        .slice(at + 1, at + 4)
        .map((token) => Object.assign(new state.Token("", "", 0), token));
      if (!open || !inline || !close) return [];
      const line = startLine + index;
      open.map = inline.map = [line, line];
      Object.assign(inline, { content: lineOf(state, line), children: [] });
      return [open, inline, close];
    });
    state.tokens.splice(at + 1, 0, ...terms.flat());
    return true;
  });
}

function isTerm(line: string): boolean {
  return /^[^\s:~>|#*+\-<`=_[{]/.test(line) && !/^\d+[.)]\s/.test(line);
}

/**
 * A markdown-it plugin for GitHub's task lists: `- [ ] open`, `- [x] done`; and for such boxes at the start of a cell of a
 * table or a line. They cannot be changed by a visitor.
 */
export function taskLists(markdown: MarkdownIt): void {
  markdown.core.ruler.before("inline", "task_lists", ({ src, tokens }) => {
    if (!/\[[ xX~/-]?\](?:[ \t\n|]|$)/.test(src)) return;
    for (const [index, inline] of tokens.entries()) {
      if (inline.type !== "inline") continue;
      const isFirst = tokens[index - 2]?.type === "list_item_open";
      // People leave out the space in the brackets, too, or mark what is begun; each line of a paragraph may have one.
      const form = isFirst ? /^\[([ xX~/-]?)\](?=[ \t]|$)/gm : /^\[([ xX])\](?=[ \t]|$)/gm;
      inline.content = inline.content.replace(form, (_, sign: string) =>
        // For those who cannot see it, named by a symbol that all languages have.
        /x/i.test(sign)
          ? '<input type="checkbox" aria-label="☑" checked disabled>'
          : '<input type="checkbox" aria-label="☐" disabled>',
      );
    }
  });
}
