import type MarkdownIt from "markdown-it";
import type StateBlock from "markdown-it/lib/rules_block/state_block.mjs";
import { escapeAttribute, escapeText } from "../html/fragment.ts";
import { lineOf } from "./block-lines.ts";
import { titleOfNote } from "./note-titles.ts";

/** What opens and closes a box, around what it holds. */
export interface Box {
  readonly html: string;
  readonly end: string;
}

/** Kinds that have the colour of another. */
const alike: Readonly<Record<string, string>> = {
  hint: "tip",
  success: "tip",
  attention: "warning",
  error: "danger",
  failure: "danger",
  bug: "danger",
};

/**
 * A box for a note, with its title above; a kind that has no title of its own gets none.
 *
 * @param language a BCP 47 language tag, for the title
 */
export function callout(
  kind: string,
  title: string | undefined,
  { attributes = "", language }: { readonly attributes?: string; readonly language: string | undefined },
): Box {
  const words = title ?? titleOf(kind, language);
  const heading = words === "" ? "" : `<p><strong>${escapeText(words)}</strong></p>`;
  const classes = `callout callout-${escapeAttribute(kindOfAdmonition(kind))}`;
  return { html: `<blockquote class="${classes}"${attributes}>${heading}`, end: "</blockquote>" };
}

/** The title of a kind of note; undefined for a word that is not one. */
export function titleOfAdmonition(kind: string, language: string | undefined): string | undefined {
  return kind === "admonition" ? "" : titleOfNote(kind, language);
}

/** The kind whose colour a kind of note has. */
export function kindOfAdmonition(kind: string): string {
  return alike[kind] ?? kind;
}

function titleOf(kind: string, language: string | undefined): string {
  return titleOfAdmonition(kind, language) ?? kind.charAt(0).toUpperCase() + kind.slice(1);
}

/** Something that is folded until a visitor opens it. */
export function fold(summary: string, isOpen: boolean): Box {
  return {
    html: `<details${isOpen ? " open" : ""}><summary>${escapeText(summary)}</summary>`,
    end: "</details>",
  };
}

/** Directives of MyST that only put things in place. */
const places = new Set(
  "card grid grid-item grid-item-card tab-set tab-item margin sidebar div container".split(" "),
);

/**
 * What a directive of MyST stands for: `{note}`, `{card} Title`, `{figure} picture.png`.
 *
 * @returns undefined if the directive is not known
 */
export function directiveBox(
  name: string,
  argument: string,
  options: ReadonlyMap<string, string>,
  language?: string,
): Box | undefined {
  if (titleOfAdmonition(name, language) !== undefined)
    return callout(name, argument === "" ? undefined : argument, { language });
  if (name === "dropdown") return fold(argument === "" ? "…" : argument, options.has("open"));
  if (name === "figure" || name === "image") {
    const [src, alt] = [argument, options.get("alt") ?? ""].map(escapeAttribute);
    return { html: `<figure><img src="${src}" alt="${alt}">`, end: "</figure>" };
  }
  if (!places.has(name)) return undefined;
  // The argument of a grid is the number of its columns.
  return titled(name, /[^\d\s]/.test(argument) ? argument : "");
}

function titled(name: string, title: string): Box {
  const words = title === "" ? "" : `<p><strong>${escapeText(title)}</strong></p>`;
  return { html: `<div class="${escapeAttribute(name)}">${words}`, end: "</div>" };
}

/** Puts a box around some lines, which are Markdown. */
function pushBox(
  state: StateBlock,
  { html, end }: Box,
  { from, to, indent }: { readonly from: number; readonly to: number; readonly indent: number },
): void {
  const push = (content: string, line: number) => {
    const token = state.push("html_block", "", 0);
    token.map = [line, line + 1];
    token.content = `${content}\n`;
  };
  push(html, from - 1);
  const { lineMax, blkIndent, parentType } = state;
  state.lineMax = to;
  state.blkIndent = indent;
  state.parentType = "blockquote";
  state.md.block.tokenize(state, from, to);
  Object.assign(state, { lineMax, blkIndent, parentType });
  push(end, Math.max(from, to) - 1);
}

/** The options below the first line of a directive, `:class: tip`, and the line after them. */
export function optionsOf(
  state: StateBlock,
  from: number,
  to: number,
): {
  readonly options: ReadonlyMap<string, string>;
  readonly next: number;
} {
  const options = new Map<string, string>();
  let next = from;
  for (; next < to; next++) {
    const [, name, value = ""] = /^:([\w-]+):(?:[ \t]+(.*))?$/.exec(lineOf(state, next)) ?? [];
    if (name === undefined) break;
    options.set(name, value.trim());
  }
  return { options, next };
}

const sign = /^(!!!|\?\?\?\+?)[ \t]+([\w-]+(?:[ \t]+[\w-]+)*)[ \t]*(?:"([^"]*)")?$/;
/** A tab; all are shown, one below the other. */
const tab = /^===[!+]?[ \t]+"([^"]+)"$/;

/**
 * A markdown-it plugin for the notes of Material for MkDocs, `!!! note "Title"` with an indented text below, folded with
 * `???`, and its tabs, `=== "Title"`; and for directives of MyST within code fences, ```` ```{note} ````.
 */
export function notes(markdown: MarkdownIt): void {
  const options = { alt: ["paragraph", "reference", "blockquote", "list"] };
  markdown.block.ruler.before(
    "fence",
    "mkdocs_note",
    (state, startLine, endLine, silent) => {
      const first = state.src[(state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0)];
      if (first !== "!" && first !== "?" && first !== "=") return false;
      const line = lineOf(state, startLine);
      const [, tabTitle] = tab.exec(line) ?? [];
      const [, mark = "", kinds = "", title] = sign.exec(line) ?? [];
      if (mark === "" && tabTitle === undefined) return false;
      const indent = (state.sCount[startLine] ?? 0) + 4;
      let to = startLine + 1;
      for (let line = to; line < endLine; line++) {
        if (state.isEmpty(line)) continue;
        if ((state.sCount[line] ?? 0) < indent) break;
        to = line + 1;
      }
      if (to === startLine + 1) return false;
      if (silent) return true;
      const [kind = "note"] = kinds.toLowerCase().split(/\s+/);
      const { language } = state.env;
      const note = () =>
        mark === "!!!"
          ? callout(kind, title, { language })
          : fold(title ?? titleOf(kind, language), mark.endsWith("+"));
      const box = tabTitle === undefined ? note() : titled("tab-item", tabTitle);
      pushBox(state, box, { from: startLine + 1, to, indent });
      state.line = to;
      return true;
    },
    options,
  );
  markdown.block.ruler.before(
    "fence",
    "myst_fence",
    (state, startLine, endLine, silent) => {
      const found = /^(`{3,}|~{3,})\{([a-z][\w-]*)\}[ \t]*(.*)$/.exec(lineOf(state, startLine));
      const [, mark = "", name = "", argument = ""] = found ?? [];
      if (!found || !directiveBox(name, argument, new Map())) return false;
      let to = startLine + 1;
      while (to < endLine && !isClosing(lineOf(state, to), mark)) to++;
      // A fence without an end is code, as elsewhere.
      if (to === endLine) return false;
      if (silent) return true;
      const { options, next } = optionsOf(state, startLine + 1, to);
      const box = directiveBox(name, argument, options, state.env.language);
      if (box) pushBox(state, box, { from: next, to, indent: state.blkIndent });
      state.line = to + 1;
      return true;
    },
    options,
  );
}

/** Whether a line ends a fence. */
function isClosing(line: string, mark: string): boolean {
  return line.startsWith(mark) && line.replaceAll(mark.charAt(0), "") === "";
}
