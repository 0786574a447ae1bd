import { createRequire } from "node:module";
import type MarkdownIt from "markdown-it";
import { inlineTokens } from "./inline-lines.ts";

const load = createRequire(import.meta.url);
const name = /:([a-z0-9_+-]{1,60}):/y;
const names = new RegExp(name.source, "g");

type Table = Readonly<Record<string, string>>;
let table: Table | undefined;

/** Loaded by the first name: a page without any need not wait for it. */
function emojiOf(word: string): string | undefined {
  table ??= load("markdown-it-emoji/lib/data/full.mjs").default as Table;
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

/** Puts emoji in the place of their names, in a text that is no Markdown. */
export function withEmoji(text: string): string {
  return text.replace(names, (written, word: string, at: number) =>
    isNumber(word, text, at) ? written : (emojiOf(word) ?? written),
  );
}

/** Whether what looks like a name is a part of a ratio or a time, such as `1:100:2`. */
function isNumber(word: string, text: string, at: number): boolean {
  return /^\d+$/.test(word) && /\d/.test(`${text[at - 1] ?? ""}${text[at + word.length + 2] ?? ""}`);
}

/** A markdown-it plugin for emoji by GitHub's names, such as `:tada:`. Names that are not known are text, and said in `env.remarks`. */
export function emojiByName(markdown: MarkdownIt): void {
  markdown.inline.ruler.before("escape", "emoji", (state, silent) => {
    if (state.src.charCodeAt(state.pos) !== 0x3a) return false;
    name.lastIndex = state.pos;
    const [written, word = ""] = name.exec(state.src) ?? [];
    if (written === undefined || isNumber(word, state.src, state.pos)) return false;
    const emoji = emojiOf(word);
    if (emoji === undefined) return false;
    if (!silent) state.pending += emoji;
    state.pos += written.length;
    return true;
  });
  markdown.core.ruler.push("unknown_emoji", ({ env, src, tokens }) => {
    if (!/:[a-z][\w+-]*:/.test(src)) return;
    for (const { token, line } of inlineTokens(tokens)) {
      if (token.type !== "text") continue;
      for (const [written] of token.content.matchAll(/(?<=^|\s):[a-z][a-z0-9_+-]+:(?=[\s.,!]|$)/g))
        env.remarks?.push({
          line,
          message: `"${written}" is no emoji that GitHub knows, so readers see the name. Put the emoji itself there.`,
        });
    }
  });
}
