import type MarkdownIt from "markdown-it";
import type { PluginWithOptions } from "markdown-it";
import attributes from "markdown-it-attrs";

// Its types describe markdown-it's CommonJS build, which TypeScript takes for something else.
const plugin = attributes as unknown as PluginWithOptions<{ leftDelimiter: string }>;

/**
 * A markdown-it plugin for attributes in braces, as Pandoc (`{.class}`) and kramdown (`{: .class}`) have them.
 *
 * The plugin it uses tries each of its patterns on each token, which takes longer than all the rest of parsing, so it
 * gets to see only pages in which such a brace stands.
 */
export function attributesInBraces(markdown: MarkdownIt): void {
  for (const leftDelimiter of ["{:", "{"]) {
    const ruler: Pick<MarkdownIt["core"]["ruler"], "before"> = {
      before(place, name, rule) {
        markdown.core.ruler.before(place, name, (state) => {
          if (state.src.includes(leftDelimiter)) rule(state);
        });
      },
    };
    plugin({ renderer: markdown.renderer, core: { ruler } } as MarkdownIt, { leftDelimiter });
  }
}
