import type MarkdownIt from "markdown-it";
import type { PluginSimple } from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import footnote from "markdown-it-footnote";
import { inlineTokens } from "./inline-lines.ts";
import type { Remark } from "./remark.ts";

// Its types describe markdown-it's CommonJS build, which TypeScript takes for something else.
const plugin = footnote as unknown as PluginSimple;

/** A note as the plugin keeps it: `tokens` are those of a note written where it is referred to, `^[note]`. */
interface Note {
  readonly label?: string;
  readonly content?: string;
  readonly count?: number;
  readonly tokens?: Token[];
}

/** How often the page refers to each note, by `:label`; -1 if it does not. */
type References = Readonly<Record<string, number>>;

/**
 * A markdown-it plugin for footnotes, which gathers them at the end of the page. The plugin it uses copies all of the
 * page for each note, so its last step is done here. Marks without a note and notes without a mark are reported in
 * `env.remarks`.
 */
export function footnotes(markdown: MarkdownIt): void {
  markdown.use(plugin);
  // A note has one number, however often the page refers to it.
  markdown.renderer.rules.footnote_caption = (tokens, index) => `[${Number(tokens[index]?.meta.id) + 1}]`;
  markdown.core.ruler.at("footnote_tail", (state) => {
    if (state.src.includes("[^")) tellMissing(state.tokens, state.env);
    const written: { refs?: References; list?: readonly Note[] } | undefined = state.env.footnotes;
    if (!written) return;
    const page: Token[] = [];
    const byLabel = new Map<string, Token[]>();
    let within: Token[] = page;
    for (const token of state.tokens) {
      if (token.type === "footnote_reference_open") {
        within = [];
        byLabel.set(token.meta.label, within);
      } else if (token.type === "footnote_reference_close") within = page;
      else within.push(token);
    }
    state.tokens = page;
    tellUnused(written.refs, byLabel, state.env);
    if (!written.list) return;
    const make = (type: string, tag = "", nesting: -1 | 0 | 1 = 0) => new state.Token(type, tag, nesting);
    page.push(make("footnote_block_open", "", 1));
    for (const [id, note] of written.list.entries()) {
      const open = make("footnote_open", "", 1);
      open.meta = { id, label: note.label };
      page.push(open);
      const tokens = note.tokens ? paragraphOf(note, make) : byLabel.get(note.label ?? "");
      for (const token of tokens ?? []) page.push(token);
      const last = page.at(-1)?.type === "paragraph_close" ? page.pop() : undefined;
      for (let subId = 0; subId < Math.max(1, note.count ?? 0); subId++) {
        const wayBack = make("footnote_anchor");
        wayBack.meta = { id, subId, label: note.label };
        page.push(wayBack);
      }
      if (last) page.push(last);
      page.push(make("footnote_close", "", -1));
    }
    page.push(make("footnote_block_close", "", -1));
  });
}

function paragraphOf(
  { content = "", tokens = [] }: Note,
  make: (type: string, tag?: string, nesting?: -1 | 0 | 1) => Token,
) {
  const inline = Object.assign(make("inline"), { content, children: tokens });
  return [make("paragraph_open", "p", 1), inline, make("paragraph_close", "p", -1)];
}

/** Says which marks, such as `[^1]`, are shown as they are, since there is no note of that name. */
function tellMissing(tokens: readonly Token[], { remarks }: { readonly remarks?: Remark[] }): void {
  for (const { token, line } of inlineTokens(tokens)) {
    if (token.type !== "text") continue;
    for (const [, name = ""] of token.content.matchAll(/^\[\^([^[\]]{0,60}\s[^[\]]{0,60})\]:/g))
      remarks?.push({
        line,
        message: `"[^${name}]" is no note, for the space in its name. Write it without one here and where it belongs, as in [^${name.trim().replace(/\s+/g, "-")}].`,
      });
    for (const [mark] of token.content.matchAll(/\[\^[^\s[\]]+\]/g))
      remarks?.push({
        line,
        message: `"${mark}" has no note. Write one on a line of its own, as in ${mark}: The note.`,
      });
  }
}

/** Says which notes are not shown, since nothing refers to them. */
function tellUnused(
  references: References = {},
  notes: ReadonlyMap<string, readonly Token[]>,
  { remarks }: { readonly remarks?: Remark[] },
): void {
  for (const [label, tokens] of notes) {
    const line = tokens.find(({ map }) => map)?.map?.[0];
    if ((references[`:${label}`] ?? 0) >= 0 || line === undefined) continue;
    const message = `The note [^${label}] is not shown, since no mark leads to it. Write [^${label}] where it belongs.`;
    remarks?.push({ line: line + 1, message });
  }
}
