import type MarkdownIt from "markdown-it";
import { inlineTokens } from "./inline-lines.ts";
import { lineEndsIn, shortened } from "./remark.ts";

const localFile =
  /(?:\]\(\s*<?|\s(?:src|href)=["']?)((?:[a-z]:[\\/]|file:\/\/|(?<other>sandbox|blob|attachment):)[^)"'>\n`]*)/gi;

/** A markdown-it plugin that reports, in `env.remarks`, addresses of files on the author's own computer, or in a program. */
export function localFiles(markdown: MarkdownIt): void {
  markdown.core.ruler.push("local_files", ({ env, tokens }) => {
    let start = 0;
    for (const { type, content, map, children } of tokens) {
      start = map?.[0] ?? start;
      if (type !== "inline" && type !== "html_block") continue;
      for (const { 1: address = "", index, groups } of content.matchAll(localFile)) {
        const isCode = children?.some(
          ({ type, content }) => type === "code_inline" && content.includes(address),
        );
        if (isCode) continue;
        const line = start + 1 + lineEndsIn(content.slice(0, index));
        const where =
          groups?.other === undefined ? "on your own computer" : "in the program it was copied from";
        const message = `"${shortened(address)}" is ${where}, where readers cannot see it. Put the file beside your page, and link to it by its name.`;
        env.remarks?.push({ line, kind: "links to files that readers cannot see", message });
      }
    }
  });
}

/** A markdown-it plugin that reports, in `env.remarks`, links without an address: `[Paper]()`. */
export function emptyLinks(markdown: MarkdownIt): void {
  markdown.core.ruler.push("empty_links", ({ env, tokens }) => {
    const all = [...inlineTokens(tokens)];
    for (const [index, { token, line }] of all.entries()) {
      if (token.type !== "link_open" || token.attrGet("href") !== "") continue;
      const words = all[index + 1]?.token.content ?? "";
      env.remarks?.push({
        line,
        kind: "links without an address",
        message: `"[${shortened(words)}]()" leads nowhere. Write an address between the round brackets, or only the words.`,
      });
    }
  });
}
