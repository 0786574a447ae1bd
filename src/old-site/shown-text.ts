import { replaceComments } from "../html/comments.ts";
import { isUnseen } from "../html/tree.ts";
import { newsMark, publicationsMark } from "../liquid/theme.ts";
import { verbatimIn } from "../markdown/verbatim.ts";

/** A single word in an element, which may be the name of an icon. */
const loneWord = /<(i|span)\b([^<>]*)>\s*(?:\w+\s*)?<\/\1>/gi;
/** Breadcrumbs, which the new site's menu and addresses replace. */
const breadcrumbs = /<nav\b[^<>]*\bbreadcrumbs?\b[^<>]*>[\s\S]*?<\/nav\s*>/gi;
/** Controls of a scripted slide show (Bootstrap, "Carousel"): here all its pictures are on the page. */
const slideControls =
  /<(ol|ul|div)\b[^<>]*\bclass="[^"]*\bcarousel-indicators\b[^<>]*>[\s\S]*?<\/\1\s*>|<(a|button)\b[^<>]*\bdata-(?:bs-)?slide="[^<>]*>[\s\S]*?<\/\2\s*>/gi;
/** A script whose address contains Liquid, as those of themes do. */
const themeScript = /<script\b[^>]*\bsrc=["'][^>]*?\{\{[\s\S]*?<\/script\s*>/gi;
/** A link whose first tag is a line of its own. */
const link = /^[ \t]*<a\b[^<>]*>[ \t]*\n(?:(?!<\/?(?:a|pre)\b)[\s\S]){0,3000}?<\/a>/gim;
/** Marks of Markdown in words, which mean nothing within HTML unless an empty line is before them. */
const markdownMark = /[*_`]|\]\(|^[ \t]*(?:[#>|+=-]|\d+[.)])/m;
/** An HTML tag. */
const tag = /<[a-z](?:[^<>"]|"[^"]*"){0,2000}>/gi;

/** A text without what belongs to the old theme: names of icons, which a font turned into pictures, and breadcrumbs. */
export function withoutOldTheme(text: string): string {
  return text.replace(breadcrumbs, "").replace(loneWord, (whole, name: string, attributes: string) => {
    const [, names = ""] = /\bclass=["']([^"']*)/i.exec(attributes) ?? [];
    return isUnseen({ name: name.toLowerCase(), attribs: { class: names } }) ? "" : whole;
  });
}

/** A text without the controls of slide shows. */
export function withoutSlideControls(text: string): string {
  return text.replace(slideControls, "");
}

/** A text without the scripts of the old theme. */
export function withoutThemeScripts(text: string): string {
  return text.replace(themeScript, "");
}

/** A text without the lines that Liquid left empty within a tag, or between those within a link, which would end it. */
export function withWholeTags(text: string): string {
  const isVerbatim = verbatimIn(text);
  return text
    .replace(link, (link, at: number) =>
      isVerbatim(at) || markdownMark.test(link.replace(/<[^<>]*>/g, ""))
        ? link
        : link.replace(/(?<=>[ \t]*)\n(?:[ \t]*\n)+|\n(?:[ \t]*\n)+(?=[ \t]*<)/g, "\n"),
    )
    .replace(tag, (tag) => tag.replace(/\n(?:[ \t]*\n)+/g, "\n"));
}

/**
 * Tables whose heads and lines of hyphens have as many cells as their rows: kramdown and Pandoc do not mind, but we
 * would drop extra cells.
 */
export function withEvenTables(text: string): string {
  const cellsOf = (row: string) =>
    row
      .trim()
      .replace(/^\||(?<!\\)\|$/g, "")
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim());
  return text.replace(
    /^([^|\n]*\|.*)\n([ \t]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t|:-]*)?)$(?=((?:\n[ \t]*\|.*)*))/gm,
    (table, head: string, line: string, rows: string) => {
      const counts = [head, ...rows.split("\n").slice(1)].map((row) => cellsOf(row).length);
      const count = Math.max(...counts);
      const cells = cellsOf(line);
      if (count < 2 || (counts[0] === count && cells.length === count && !cells.includes(""))) return table;
      const missing = " |".repeat(count - (counts[0] ?? 0));
      const whole = missing && `${head.trimEnd().replace(/(?<!\\)\|$/, "")}|${missing}`;
      return `${whole || head}\n|${Array.from({ length: count }, (_, at) => cells[at] || "---").join("|")}|`;
    },
  );
}

/** A text with Liquid escaped: the content of a data file may look like Liquid. */
export function withLiquidEscaped(text: string): string {
  const isVerbatim = verbatimIn(text);
  return text.replace(/\{(?=[{%])/g, (sign, at: number) => (isVerbatim(at) ? sign : "&#123;"));
}

/** Whether a visitor sees nothing of a text: it is empty, or has only styles and comments, and no place for a list. */
export function showsNothing(text: string): boolean {
  if (text.includes(newsMark) || text.includes(publicationsMark)) return false;
  return (
    replaceComments(text)
      .replace(/<style\b[\s\S]*?(?:<\/style\s*>|$)/gi, "")
      .trim() === ""
  );
}
