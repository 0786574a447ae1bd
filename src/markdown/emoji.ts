import { createRequire } from "node:module";
import type MarkdownIt from "markdown-it";

const load = createRequire(import.meta.url);
const name = /:([a-z0-9_+-]{1,60}):/y;

/** A markdown-it plugin for emoji by GitHub's names, such as `:tada:`. Names that are not known are text. */
export function emojiByName(markdown: MarkdownIt): void {
  let table: Readonly<Record<string, string>> | undefined;
  markdown.inline.ruler.before("escape", "emoji", (state, silent) => {
    if (state.src.charCodeAt(state.pos) !== 0x3a) return false;
    name.lastIndex = state.pos;
    const [written, word = ""] = name.exec(state.src) ?? [];
    if (written === undefined) return false;
    // Loaded by the first name: a page without any need not wait for it.
    table ??= load("markdown-it-emoji/lib/data/full.mjs").default as Readonly<Record<string, string>>;
    if (!Object.hasOwn(table, word)) return false;
    if (!silent) state.pending += table[word];
    state.pos += written.length;
    return true;
  });
}
