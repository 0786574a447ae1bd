import type MarkdownIt from "markdown-it";

/** Quotes by language: outer, then inner, each opening and closing. */
const quotes: Readonly<Record<string, string | readonly [string, string, string, string]>> = {
  en: "“”‘’",
  de: "„“‚‘",
  cs: "„“‚‘",
  sk: "„“‚‘",
  da: "„“‚‘",
  is: "„“‚‘",
  sl: "„“‚‘",
  hr: "„“‚‘",
  bg: "„“‚‘",
  et: "„“‚‘",
  lt: "„“‚‘",
  pl: "„”‚’",
  hu: "„”»«",
  ro: "„”«»",
  nl: "“”‘’",
  fr: ["«\u202f", "\u202f»", "‹\u202f", "\u202f›"],
  es: "«»“”",
  ca: "«»“”",
  it: "«»“”",
  pt: "“”‘’",
  ru: "«»„“",
  uk: "«»„“",
  be: "«»„“",
  el: "«»“”",
  no: "«»‘’",
  nb: "«»‘’",
  nn: "«»‘’",
  sv: "””’’",
  fi: "””’’",
  tr: "“”‘’",
  "de-ch": "«»‹›",
};

/** The quotes of a language, as markdown-it's option of that name takes them; English ones for an unknown language. */
export function quotesOf(language: string): string | string[] {
  const tag = language.toLowerCase();
  const found = quotes[tag] ?? quotes[tag.split("-")[0] ?? ""] ?? "“”‘’";
  return typeof found === "string" ? found : [...found];
}

/**
 * A markdown-it plugin for dashes and ellipses, `--`, `---` and `...`, besides markdown-it's own quotes. Other
 * replacements of markdown-it, such as `(c)`, would change what people mean.
 */
export function dashes(markdown: MarkdownIt): void {
  markdown.core.ruler.at("replacements", (state) => {
    if (!state.md.options.typographer || !/--|\.\.\./.test(state.src)) return;
    for (const { type, children } of state.tokens) {
      if (type !== "inline") continue;
      let isAddress = false;
      for (const token of children ?? []) {
        if (token.type === "link_open") isAddress = token.info === "auto";
        if (token.type === "link_close") isAddress = false;
        if (token.type !== "text" || isAddress) continue;
        token.content = token.content
          .replace(/(?<!\.)\.\.\.(?!\.)/g, "…")
          .replace(/(?<!-)---(?!-)/g, "—")
          .replace(/(?<=^|\s)--(?=\s|$)|(?<=[^-\s])--(?=[^-\s])/g, "–");
      }
    }
  });
}

/**
 * A text as it was written before quotes and dashes were set, dots put between the cells of a row, and characters
 * raised and lowered, for comparing; all kinds of quotes become one.
 */
export function withoutTypography(text: string): string {
  return text
    .replaceAll(" · ", " ")
    .replace(/(?<=\S)([~^])([^\s~^]{1,12})\1/g, "$2")
    .replace(/«\u202f|\u202f»|[“”„«»]/g, '"')
    .replace(/‹\u202f|\u202f›|[‘’‚‹›]/g, "'")
    .replaceAll("…", "...")
    .replaceAll("—", "---")
    .replaceAll("–", "--");
}
