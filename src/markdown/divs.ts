import type MarkdownIt from "markdown-it";
import type StateBlock from "markdown-it/lib/rules_block/state_block.mjs";
import type Token from "markdown-it/lib/token.mjs";
import { escapeAttribute } from "../html/fragment.ts";
import {
  type Box,
  callout,
  directiveBox,
  fold,
  kindOfAdmonition,
  optionsOf,
  titleOfAdmonition,
} from "./admonitions.ts";
import { attributesOfDiv } from "./attributes.ts";
import { indentOf, lineOf } from "./block-lines.ts";

const fence = /^:{3,}[ \t]*(\{[^\n]*\}|[\p{L}\p{N}_-]+)?[ \t]*:*[ \t]*$/u;
/** A note with a title as Docusaurus and VitePress have it: `:::tip[Title]`, `::: warning Title`. */
const titledNote =
  /^:{3,}[ \t]*(?<kind>[a-z]+)(?:\[(?<inBrackets>(?:[^[\]\n]|\[[^[\]\n]*\])+)\]|[ \t]+(?<title>[^\s:{][^\n]*))$/;
const directive = /^:{3,}[ \t]*\{(?<name>[a-z][\w-]*)\}[ \t]*(?<argument>[^\n]*)$/;

/**
 * A markdown-it plugin for Pandoc's divs, `::: {.class}` to `:::`, with any number of colons from three on and one within
 * the other; for Quarto's callouts, `::: {.callout-note title="…"}`, which become quotes, and those of Docusaurus and
 * VitePress, `:::tip[Title]`; and for MyST's directives, `:::{card} Title`. Unknown directives are reported in
 * `env.remarks`.
 */
export function divs(markdown: MarkdownIt): void {
  markdown.block.ruler.before(
    "fence",
    "div",
    (state, startLine, endLine, silent) => {
      const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
      if (state.src.charCodeAt(start) !== 0x3a || !state.src.startsWith(":::", start)) return false;
      if (indentOf(state, startLine) >= 4) return false;
      const line = state.src.slice(start, state.eMarks[startLine]).trimEnd();
      const { name, argument = "" } = directive.exec(line)?.groups ?? {};
      const found = name === undefined ? fence.exec(line) : null;
      const note = name === undefined && !found ? noteOf(line, state) : undefined;
      if (!found && name === undefined && !note) return false;
      if (silent) return true;
      state.env.divEnds ??= [];
      const ends: string[] = state.env.divEnds;
      const token = state.push("html_block", "", 0);
      token.map = [startLine, startLine + 1];
      state.line = startLine + 1;
      if (name === undefined && !note && found?.[1] === undefined) {
        token.content = `${ends.pop() ?? ""}\n`;
        return true;
      }
      let box: Box;
      if (note) box = note;
      else if (name === undefined)
        box = startOfDiv(found?.[1] ?? "", startsWithHeading(state, state.line, endLine), state.env.language);
      else {
        const { options, next } = optionsOf(state, startLine + 1, endLine);
        state.line = next;
        const known = directiveBox(name, argument, options, state.env.language);
        box = known ?? { html: "<div>", end: "</div>" };
        if (!known)
          state.env.remarks?.push({
            line: startLine + 1,
            message: `"${line}" is a MyST directive that is not known here, so only its content is shown.`,
          });
      }
      token.content = `${box.html}\n`;
      ends.push(box.end);
      return true;
    },
    { alt: ["paragraph", "reference", "blockquote", "list"] },
  );
}

/** A markdown-it plugin for GitHub's callouts, quotes that begin with `[!NOTE]`. */
export function githubCallouts(markdown: MarkdownIt): void {
  markdown.core.ruler.after("inline", "github_callouts", (state) => {
    if (!state.src.includes("[!")) return;
    for (const [index, token] of state.tokens.entries()) {
      if (token.type !== "blockquote_open" || state.tokens[index + 1]?.type !== "paragraph_open") continue;
      const inline = state.tokens[index + 2];
      const [mark, written = ""] = /^\[!(\w+)\][+-]?[ \t]*/.exec(inline?.content ?? "") ?? [];
      const kind = written.toLowerCase();
      const word = titleOfAdmonition(kind, state.env.language);
      if (!inline?.children || mark === undefined || word === undefined) continue;
      token.attrJoin("class", `callout callout-${kindOfAdmonition(kind)}`);
      const found = inline.children.findIndex(({ type }) => type === "softbreak" || type === "hardbreak");
      const end = found < 0 ? inline.children.length : found;
      // Obsidian allows a title after the mark.
      const title = inline.children.splice(0, end);
      // A bracket may be a piece of its own.
      let left = mark.length;
      for (const piece of title) {
        if (left === 0) break;
        const cut = Math.min(left, piece.content.length);
        piece.content = piece.content.slice(cut);
        left -= cut;
      }
      const isEmpty = title.every(({ content }) => content.trim() === "");
      inline.children.unshift(...strong(isEmpty ? [textToken(word, state.Token)] : title, state.Token));
    }
  });
}

/** The box of a note with a title, which is Markdown; undefined if it is not one. */
function noteOf(line: string, { md, env: { language } }: StateBlock): Box | undefined {
  const { kind = "", inBrackets, title = "" } = titledNote.exec(line)?.groups ?? {};
  const isFold = kind === "details";
  if (!isFold && titleOfAdmonition(kind, language) === undefined) return undefined;
  const [attributes = ""] = /\{(?:[#.][\w-]+|open)\}$/.exec(title) ?? [];
  const words = inBrackets ?? title.slice(0, title.length - attributes.length).replace(/(?<!:):{3,}$/, "");
  const html = md.renderInline(words.trim(), { language });
  const { html: start, end } = isFold ? fold("", attributes === "{open}") : callout(kind, "", { language });
  return {
    html: isFold
      ? start.replace("</summary>", () => `${html}</summary>`)
      : `${start}<p><strong>${html}</strong></p>`,
    end,
  };
}

/** Whether the first of some lines that is not empty is a heading, which in Quarto is the title of a callout. */
function startsWithHeading(state: StateBlock, from: number, to: number): boolean {
  let line = from;
  while (line < to && state.isEmpty(line)) line++;
  return line < to && /^#{1,6}(?:\s|$)/.test(lineOf(state, line));
}

/** @param isTitled whether it holds a title */
function startOfDiv(written: string, isTitled: boolean, language: string | undefined): Box {
  const pairs = written.startsWith("{") ? attributesOfDiv(written) : ([["class", written]] as const);
  const classes = pairs.filter(([name]) => name === "class").map(([, value]) => value);
  const kind = classes.map((name) => /^callout-(\w+)$/.exec(name)?.[1]).find((name) => name !== undefined);
  const title = pairs.find(([name]) => name === "title")?.[1];
  const others = pairs
    .filter(([name]) => name !== "class" && name !== "title" && (kind === undefined || name === "id"))
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join("");
  if (kind === undefined) {
    const ofClass = classes.length > 0 ? ` class="${escapeAttribute(classes.join(" "))}"` : "";
    return { html: `<div${ofClass}${others}>`, end: "</div>" };
  }
  return callout(kind, title ?? (isTitled ? "" : titleOfAdmonition(kind, language)) ?? "", {
    attributes: others,
    language,
  });
}

function strong(words: Token[], TokenClass: typeof Token): Token[] {
  return [new TokenClass("strong_open", "strong", 1), ...words, new TokenClass("strong_close", "strong", -1)];
}

function textToken(content: string, TokenClass: typeof Token): Token {
  return Object.assign(new TokenClass("text", "", 0), { content });
}
