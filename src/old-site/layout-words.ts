import { parse, textOf } from "../html/tree.ts";

/** What is not shown, or is on every page of a site. */
const aside =
  /<!--[\s\S]*?-->|\{%-?\s*comment\b[\s\S]*?\bendcomment\s*-?%\}|<(script|style|head|svg|noscript|template|nav|footer|form|button|select|textarea)\b[\s\S]*?<\/\1\s*>/gi;
const liquid = /\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}/g;
const tag = /<\/?([a-z][a-z\d]*)(?:[^<>"]|"[^"]*")*>/gi;
const inline = /^(?:a|abbr|b|code|em|i|span|strong|u)$/i;
/** What themes say of themselves. */
const ofTheme =
  /powered by|jekyll|copyright|©|all rights|javascript|built (?:on|with)|based on [\w -]{1,40} theme|github pages|browser|cookie/i;

/** Chinese and Japanese have no spaces between words; most of these have two characters. */
const word = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]{2}|[\p{L}\d]+/gu;

/**
 * The first sentence that an author wrote into a layout of Jekyll itself, and its line there; menus and labels of themes
 * have fewer than eight words, or no punctuation.
 */
export function sentenceOfLayout(
  layout: string,
): { readonly line: number; readonly sentence: string } | undefined {
  // The lines stay as many as they are.
  const gap = (markup: string) => `\0${markup.replace(/[^\n]/g, "")}`;
  const pieces = layout
    .replace(aside, gap)
    .replace(liquid, gap)
    .replace(tag, (whole, name: string) => (inline.test(name) ? whole.replace(/[^\n]/g, "") : gap(whole)))
    .split("\0");
  let line = 1;
  for (const piece of pieces) {
    const sentence = textOf(parse(piece.replaceAll("<", "&lt;")))
      .trim()
      .replace(/\s+/g, " ");
    const words = sentence.match(word) ?? [];
    if (words.length >= 8 && /[,.;:!?。，、]/.test(sentence) && !ofTheme.test(sentence))
      return { line: line + (/^\s*/.exec(piece)?.[0].split("\n").length ?? 1) - 1, sentence };
    line += piece.split("\n").length - 1;
  }
  return undefined;
}

/**
 * What a layout lists of the site's posts, collections and data, by their names in Liquid: `site.posts`,
 * `site.data.books`. What it includes is part of it; menus and the like are not.
 *
 * @param include the text of an include
 */
export function listsOfLayout(
  layout: string,
  include: (name: string) => string | undefined,
): readonly string[] {
  const whole = layout.replace(/\{%-?\s*include\s+([\w./-]+)[^{}]*%\}/g, (_, name) => include(name) ?? "");
  const loop = /\{%-?\s*(?:for\s+[\w-]+\s+in|assign\s+[\w-]+\s*=)\s*site\.([\w.-]+)/g;
  return [...whole.replace(aside, "").matchAll(loop)].map(([, path = ""]) => path.replace(/\.+$/, ""));
}
