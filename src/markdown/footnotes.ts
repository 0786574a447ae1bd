import type MarkdownIt from "markdown-it";
import type { PluginSimple } from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import footnote from "markdown-it-footnote";

// Its types describe markdown-it's CommonJS build, which TypeScript takes for something else.
const plugin = footnote as unknown as PluginSimple;

/** A note as the plugin keeps it: `tokens` are those of a note written where it is referred to, `^[note]`. */
interface Note {
  readonly label?: string;
  readonly content?: string;
  readonly count?: number;
  readonly tokens?: Token[];
}

/**
 * A markdown-it plugin for footnotes, which gathers them at the end of the page. The plugin it uses copies all of the page
 * for each note, so its last step is done here.
 */
export function footnotes(markdown: MarkdownIt): void {
  markdown.use(plugin);
  markdown.core.ruler.at("footnote_tail", (state) => {
    const written: { refs?: unknown; list?: readonly Note[] } | undefined = state.env.footnotes;
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
