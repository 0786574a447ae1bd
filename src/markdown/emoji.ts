import { createRequire } from "node:module";
import type MarkdownIt from "markdown-it";
import { inlineTokens } from "./inline-lines.ts";

const load = createRequire(import.meta.url);
const name = /:([a-z0-9_+-]{1,60}):/iy;
const names = new RegExp(name.source, "gi");

type Table = Readonly<Record<string, string>>;
let table: Table | undefined;

/** Loaded for the first name: a page without any need not wait for it. */
function emojiOf(word: string): string | undefined {
  table ??= load("markdown-it-emoji/lib/data/full.mjs").default as Table;
  const known = word.toLowerCase();
  return Object.hasOwn(table, known) ? table[known] : undefined;
}

/** Puts emoji in place of their names, in a text that is not Markdown. */
export function withEmoji(text: string): string {
  return text.replace(names, (written, word: string, at: number) =>
    isPart(word, text, at) ? written : (emojiOf(word) ?? written),
  );
}

/** Whether what looks like a name is a part of a ratio, a time or a code, such as `1:100:2` or `A:B:C`. */
function isPart(word: string, text: string, at: number): boolean {
  const around = `${text[at - 1] ?? ""}${text[at + word.length + 2] ?? ""}`;
  if (/^\d+$/.test(word)) return /\d/.test(around);
  return (word.length < 3 || /[A-Z]/.test(word)) && /[\p{L}\p{N}]/u.test(around);
}

/** A markdown-it plugin for emoji by GitHub's names, such as `:tada:`. Unknown names are reported in `env.remarks`. */
export function emojiByName(markdown: MarkdownIt): void {
  markdown.inline.ruler.before("escape", "emoji", (state, silent) => {
    if (state.src.charCodeAt(state.pos) !== 0x3a) return false;
    name.lastIndex = state.pos;
    const [written, word = ""] = name.exec(state.src) ?? [];
    if (written === undefined || isPart(word, state.src, state.pos)) return false;
    const emoji = emojiOf(word);
    if (emoji === undefined) return false;
    if (!silent) state.pending += emoji;
    state.pos += written.length;
    return true;
  });
  markdown.core.ruler.push("unknown_emoji", ({ env, src, tokens }) => {
    if (!/:[a-z][\w+-]*:/i.test(src)) return;
    for (const { token, line } of inlineTokens(tokens)) {
      if (token.type !== "text") continue;
      for (const [written] of token.content.matchAll(/(?<=^|[\s(]):[a-z][a-z0-9_+-]+:(?=[\s.,;!?){]|$)/gi)) {
        // A known one was meant as text, after a backslash.
        if (emojiOf(written.slice(1, -1)) !== undefined) continue;
        env.remarks?.push({
          line,
          message: `"${written}" is not an emoji that GitHub knows, so readers see the name. Write the emoji itself.`,
        });
      }
    }
  });
}
