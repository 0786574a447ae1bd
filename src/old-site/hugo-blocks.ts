import { type Data, record, textOf } from "../data.ts";
import { namesIn } from "./addresses.ts";
import { stemOf } from "./old-site.ts";
import type { OldPage } from "./page.ts";

/** Hugo Blox's note on its page for filtering publications. */
const toFilter =
  /\{\{%\s*callout\b[^%]*%\}\}\s*[^[\]{}]{0,80}\[filtering publications\]\([^)]*\)\.?\s*\{\{%\s*\/callout\s*%\}\}/i;
/** Folders whose pages the new site lists by itself. */
const listed = /^(?:publications?|news|authors)$/;

/** Blocks that show an author's biography. */
export const aboutAuthor = /^(?:about|biography|resume-biography)/;

/** A block of a Hugo Blox page. */
export interface HugoBlock {
  readonly file: string;
  /** The anchor that a menu links to. */
  readonly id: string | undefined;
  readonly name: string;
  /** The front matter of its file; empty if it has no file of its own. */
  readonly matter: Data;
  readonly content: Data;
  readonly title: unknown;
  readonly text: unknown;
}

/** The blocks of the home page that are shown, in order. */
export function hugoBlocks(pages: readonly OldPage[]): readonly HugoBlock[] {
  const landing = landingOf(pages);
  return (landing && blocksOf(landing, pages)) ?? widgetsIn("content/home/", pages).map(widgetOf);
}

/** The blocks that a page shows instead of a text, in order; undefined for a page not made of blocks. */
export function blocksOf(
  { file, data, body }: OldPage,
  pages: readonly OldPage[],
): readonly HugoBlock[] | undefined {
  if (data.type === "widget_page") return widgetsIn(file.replace(/[^/]*$/, ""), pages).map(widgetOf);
  if (!Array.isArray(data.sections)) return undefined;
  return data.sections
    .map(record)
    .filter(({ demo }) => demo !== true)
    .map(({ block, id, content: settings }) => {
      const content = record(settings);
      const name = textOf(block) ?? "";
      const isOfPerson = aboutAuthor.test(name) && file.startsWith("content/authors/");
      const { title, text } = isOfPerson ? { title: "", text: body } : content;
      return { file, id: textOf(id), name, matter: {}, content, title, text };
    });
}

/** The page that holds the blocks of a newer site. */
export function landingOf(pages: readonly OldPage[]): OldPage | undefined {
  return pages.find(({ file, data }) => file === "content/_index.md" && Array.isArray(data.sections));
}

/** The files of an older site's blocks that are switched on: those in the folder of the page that shows them. */
export function widgetsIn(folder: string, pages: readonly OldPage[]): readonly OldPage[] {
  return pages
    .filter(
      ({ file, data }) =>
        file.startsWith(folder) &&
        /^[^/]+\.(?:md|markdown|html)$/.test(file.slice(folder.length)) &&
        data.active !== false &&
        !/^_?index$/.test(stemOf(file)),
    )
    .sort((a, b) => Number(a.data.weight ?? 0) - Number(b.data.weight ?? 0));
}

function widgetOf({ file, data, body }: OldPage): HugoBlock {
  const { widget, title, content } = data;
  return {
    file,
    id: stemOf(file),
    name: textOf(widget) ?? "",
    matter: data,
    content: record(content),
    title,
    text: body,
  };
}

/** What a block says, whether in a file or in the settings of the page. */
export function blockOf({ name, content, title, text }: HugoBlock) {
  const { folders } = record(content.filters);
  const all = [folders, content.page_type].flatMap(namesIn);
  return {
    title: textOf(title)?.trim() ?? "",
    text: (textOf(text) ?? "")
      .replace(toFilter, "")
      .replace(/^\s*Lorem ipsum dolor sit amet[^\n]*/, "")
      .trim(),
    folders: all.filter((folder) => !listed.test(folder)),
    isListed: all.some((folder) => listed.test(folder)),
    isOfPublications: /^publications/.test(name) || all.some((folder) => /^publications?$/.test(folder)),
  };
}
