import type MarkdownIt from "markdown-it";
import { inlineTokens } from "./inline-lines.ts";
import { lineEndsIn, shortened } from "./remark.ts";

/**
 * What was meant as a link or a picture but is none, or is understood only by other programs, so that readers see its
 * characters; and how to fix it. Two labels side by side, such as `[ICML][Oral]`, and the indices of formulas are left
 * out.
 */
const forms: readonly (readonly [RegExp, (label: string, address: string, written: string) => string])[] = [
  [
    /!?\[\[(?!_?toc_?\])(?=[^[\]\n]*\p{L})([^[\]|:,\n]{1,100})(?:\|([^[\]\n]{1,100}))?\]\]/giu,
    (name, words, written) =>
      written.startsWith("!")
        ? `is a picture only in some editors. Write what it shows and its name, as in ![A dial](<${name}>).`
        : `is a link only in some editors. Write the words and the address, as in [${words || name}](/page/).`,
  ],
  [
    /(?<![\]\p{L}\p{N}_])\[(?!\^|\p{L}\]|\p{Lu}[^[\]\n]*\]\[\p{Lu})(?=[^[\]\n]*\p{L})([^[\]\n]{1,100})\]\[([^[\]\n]{0,100})\]/gu,
    (words, name) => {
      const label = name || words;
      return `is not a link, because nothing says where it leads. Add a line such as [${label}]: https://example.org/, or write the address in round brackets in place of [${label}].`;
    },
  ],
  [
    /\[(?=[^[\]\n]*\p{L})([^[\]\n]{1,100})\] \(((?:https?:\/\/|www\.)[^\s()]+|[^\s()]{1,100}(?:\/|\.(?:pdf|html?|md)))\)/gu,
    (words, address) =>
      `is not a link, because of the space between its brackets. Write [${words}](${address}).`,
  ],
  [
    /\[(?=[^[\]\n]*\p{L})([^[\]\n]{1,100})\] ?(?:（|\((?=[^)）\n]{0,300}）))\s*((?:https?:\/\/|www\.)[^\s()（）]+)\s*[)）]/gu,
    (words, address) => `is not a link, because its brackets are full-width. Write [${words}](${address}).`,
  ],
  [
    // With a space between its brackets, what follows a word is prose: "Won![1] (see dial.png)". What is said of files
    // on the author's computer and of scripts is enough.
    /(?<![\p{L}\p{N}](?=!\[[^[\]\n]{0,100}\] ))!\[(?!\^)([^[\]\n]{0,100})\] ?\((?!\s*<?(?:file|javascript|vbscript):)\s*["“”„«'‘]?([^()\n]{0,150}?\.(?:avif|gif|jfif|jpe?g|png|svg|webp)\b(?:[?#][^\s()"“”„«]{0,100})?)[^()\n]{0,100}\)?/giu,
    (words, address) =>
      `is not a picture, because of the characters in or beside its address. Write ![${words}](${/[\s"]/.test(address) ? `<${address}>` : address}).`,
  ],
  [
    /(?<!!)\[([^[\]\n]{1,100})\]\(((?=[^\s()]*[./#])[^\s()"“”„«]{1,149}[^\s()"“”„«.,;:]|[^()"“”„«<\n]{1,150}?\.(?:pdf|docx?|html?|md|pptx?|txt|zip)) [“”„«‘][^()\n]{0,100}\)/gu,
    (words, address) =>
      `is not a link, because the quotation marks after its address are not straight. Write [${words}](${address.includes(" ") ? `<${address}>` : address}).`,
  ],
  [
    /\[([^[\]\n]{1,100})\]\(((?:javascript|vbscript):[^()\n]{0,100}(?:\([^()\n]{0,40}\)[^()\n]{0,40})?)\)/gi,
    (words) =>
      `leads to a script, which links here do not run. Write an address between the round brackets, or only "${words}".`,
  ],
  [
    /(?<![\p{L}\p{N}])\[(?=[^[\]\n]*\d)-?@\p{L}[\p{L}\p{N}_:.-]*(?:[;,][^[\]\n]{1,100})?\](?![[(])/gu,
    () => "is a citation only in Pandoc and Quarto. Write author and year, as in (Roe, 2024), or a link.",
  ],
  [
    /【\d+(?::\d+)?†[^【】\n]{0,100}】|:contentReference(?:\[oaicite:\d+\])?|\[cite(?:_start|: ?\d+(?:, ?\d+)*)\]|\uE200[^\uE201\n]{1,100}\uE201/gu,
    () => "is what a chatbot left in place of a source, and readers see it. Delete it.",
  ],
  [
    /``(?=\S)([^`'\n]{1,200})''/g,
    (words) => `has LaTeX quotation marks, and readers see them as they are. Write "${shortened(words)}".`,
  ],
  [
    /(?<=^|\s)%%(?=[^%\n]*\p{L})\s*([^%\n]{1,200}?)\s*%%(?=[\s.,;]|$)/gu,
    (words) => `is hidden only in some editors, so readers see it. Write <!-- ${shortened(words)} -->.`,
  ],
  [
    /<!--[^\n]{0,200}/g,
    () => "has no end in its paragraph, so readers see it. Write --> where it should end.",
  ],
  [
    /(?<![=\w])==(?=[^=\s>])([^=\n]{1,200})(?<=\S)==(?![=\w])/g,
    (words) =>
      `is marked only in some editors, so readers see it as it is. Write <mark>${shortened(words)}</mark>.`,
  ],
];

/** What each of them has. */
const sign = /\[|\\\*|%%|<!--|==|``|†|:contentReference|\uE200/;

/** An address on a line of its own that has spaces, as Markdown does not allow: `[cv]: my CV.pdf`. */
const addressInWords =
  /^\[([^[\]^]{1,100})\]:\s+([^<>"'\s]{1,100}(?: [^<>"'\s]{1,100}){1,4}\.[a-z0-9]{2,5})$/i;

/**
 * What an editor has put backslashes into since it took what was typed for plain text: `\*\*May 2025\*\*`, or
 * `\[Slides\](https://example.org/)`. Asterisks without a year may be notes: `A. Roe\*\*, \*\*equal contribution`.
 */
const escaped =
  /(?<![^\s-])\\\*\\\*(?=[\p{L}\d])(?=[^*\n]*\d{4})[^*`\n]{1,100}?\\\*\\\*|\\\[[^[\]\n]{1,100}\\\]\\?\((?:https?:\/\/|www\.)[^\s()]+\)/gu;

const kind = "marks that readers see";

/** A markdown-it plugin that reports, in `env.remarks`, what readers see as it was written. */
export function shownAsWritten(markdown: MarkdownIt): void {
  // What is escaped is not in the texts yet.
  markdown.core.ruler.before("linkify", "shown_as_written", ({ env, src, tokens }) => {
    if (!env.remarks || !sign.test(src)) return;
    let start = 0;
    for (const { type, content, children, map } of tokens) {
      start = map?.[0] ?? start;
      if (type !== "inline" || !content.includes("\\")) continue;
      for (const { 0: written, index } of content.matchAll(escaped)) {
        if (children?.some(({ type, content }) => type === "code_inline" && content.includes(written)))
          continue;
        env.remarks.push({
          line: start + 1 + lineEndsIn(content.slice(0, index)),
          kind,
          message: `"${shortened(written)}" has backslashes, so readers see its marks. Write ${written.replace(/\\(?=\p{P})/gu, "")}.`,
        });
      }
    }
    const all = [...inlineTokens(tokens)];
    for (const [index, { token, line }] of all.entries()) {
      if (token.type !== "text" || !sign.test(token.content)) continue;
      const next = all[index + 1]?.token;
      // An address without marks around it has become a link of its own.
      const closing = all[index + 4]?.token.content.trimStart()[0] ?? "";
      const text = `${token.content}${next?.info === "auto" ? `${next.attrGet("href")}${closing}` : ""}`;
      for (const [form, mend] of forms)
        for (const [written, label = "", address = ""] of text.matchAll(form))
          env.remarks.push({
            line,
            kind,
            message: `"${shortened(written)}" ${mend(label, address, written)}`,
          });
      const [, label = "", address = ""] = addressInWords.exec(text) ?? [];
      if (label !== "" && src.split(`[${label}]`).length > 2)
        env.remarks.push({
          line,
          kind,
          message: `"${shortened(text)}" is not read as an address, because of its spaces. Write [${label}]: <${address}>.`,
        });
    }
  });
}
