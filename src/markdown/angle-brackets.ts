import type MarkdownIt from "markdown-it";
import { htmlElements } from "../html/elements.ts";

/** A tag without values: `<name>`, `<b and c>`. */
const bareTag = /^<([a-z][a-z0-9]*)((?:\s+[^\s"'=<>`/-]+)*)\s*>/i;
/** A name of several words; an element may have one, too, but shows nothing if it has no values and no end. */
const bareWords = /^<([a-z][a-z0-9]*(?:-[a-z0-9]+)+)\s*>/i;

/** Attributes that may lack a value (HTML, "Boolean attributes"), also those of old pages, and kramdown's. */
const withoutValue =
  /^(?:allowfullscreen|async|autofocus|autoplay|border|checked|compact|controls|default|defer|disabled|download|formnovalidate|hidden|inert|ismap|itemscope|loop|markdown|multiple|muted|nohref|nomodule|noresize|noshade|novalidate|nowrap|open|playsinline|readonly|required|reversed|selected)$/i;

/**
 * Whether what looks like a tag is words between angle brackets, as in `List<String>`, `<your name>`, `<user-name>` or
 * `a<b and c>d`, which browsers would not show.
 *
 * @param tag a text that begins with it
 * @param around where its end tag would be
 */
export function isNoTag(tag: string, around: string): boolean {
  const [, name = "", words = ""] = bareTag.exec(tag) ?? bareWords.exec(tag) ?? [];
  if (name === "") return false;
  if (words.trim() !== "")
    return !words
      .trim()
      .split(/\s+/)
      .every((word) => withoutValue.test(word));
  if (htmlElements.has(name.toLowerCase())) return false;
  return !endsIn(around).has(name.toLowerCase());
}

let latest: { readonly text: string; readonly names: ReadonlySet<string> } = { text: "", names: new Set() };

/** The names of elements that end somewhere in a text, which is asked about many times over. */
function endsIn(text: string): ReadonlySet<string> {
  if (latest.text !== text) {
    const names = [...text.matchAll(/<\/([a-z][a-z0-9-]*)/gi)].map(([, name = ""]) => name.toLowerCase());
    latest = { text, names: new Set(names) };
  }
  return latest.names;
}

/** A markdown-it plugin that shows words between angle brackets that are not HTML as they are written. */
export function wordsInAngleBrackets(markdown: MarkdownIt): void {
  markdown.inline.ruler.before("html_inline", "words_in_angle_brackets", (state, silent) => {
    if (state.src.charCodeAt(state.pos) !== 0x3c) return false;
    if (!isNoTag(state.src.slice(state.pos, state.pos + 100), state.src)) return false;
    if (!silent) state.pending += "<";
    state.pos++;
    return true;
  });
}
