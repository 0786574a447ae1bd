import { type Data, record, textOf } from "../data.ts";
import { isoDate } from "../dates/date.ts";
import { readWrittenDay } from "../page/news-files.ts";
import { linked } from "./addresses.ts";
import { isOfPandoc, type SiteKind } from "./old-site.ts";
import type { OldPage } from "./page.ts";

/** The titles of folders of pages, on the lists of them. */
const titles: Readonly<Record<string, string>> = {
  posts: "Posts",
  talks: "Talks",
  teaching: "Teaching",
  teachings: "Teaching",
  portfolio: "Portfolio",
  projects: "Projects",
  books: "Books",
};

/** A Jekyll post, and its name without the day. */
export const datedPost = /(?:^|\/)_posts\/(?:.*\/)?\d{4}-\d\d?-\d\d?-([^/]+)\.\w+$/;

/** Where publications have files of their own, a Jekyll collection or a Hugo folder; not the page named like the folder. */
export const publicationFolders = /^_publications\/(?!publications\.\w+$)|^content\/publications?\/[^/]+\//;

/** The title for the list of a folder's pages. */
export function titleOf(collection: string): string {
  return titles[collection] ?? collection.charAt(0).toUpperCase() + collection.slice(1).replace(/[-_]/g, " ");
}

/** The title that Jekyll gives a post without one: its file's name without the day. */
export function titleByName(file: string): string | undefined {
  const [, name] = datedPost.exec(file) ?? [];
  return name?.replace(/-+/g, " ").replace(/(?<=^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** The details of a page in a list: its kind, event, place and date, if it has them. */
export function particularsOf(page: Pick<OldPage, "file" | "data">): string {
  const { data } = page;
  // An event is often called what its page or its place is called.
  // The type of a page made of blocks tells Hugo Blox how to show it.
  const type = isOfBlocks(data) ? undefined : data.type;
  const parts = new Set([type, data.venue, data.event, data.location].map(textOf));
  parts.delete(textOf(data.title));
  return [...parts, shownDate(dateOf(page))].filter(Boolean).join(", ");
}

function isOfBlocks({ type, sections }: Data): boolean {
  return type === "widget_page" || (type === "landing" && Array.isArray(sections));
}

/** A date without its hour, or as written: `May 2024`, `2019–2021`; undefined for what a program was to fill in. */
function shownDate(said: string): string | undefined {
  const [date] = /^\d{4}(?:-\d{2}){0,2}(?=$|[T\s]\d)/.exec(said) ?? [];
  return date ?? (/^[^{}<>`]*\b\d{4}\b[^{}<>`]*$/.test(said) ? said : undefined);
}

/** What pages are sorted by: a day, with its hour if given, or the first year named. */
function whenOf(page: OldPage): string {
  const said = dateOf(page);
  if (/^\d{4}-\d\d-\d\d/.test(said)) return said;
  const day = readWrittenDay(said);
  return day === undefined ? (/\b\d{4}\b/.exec(said)?.[0] ?? "") : isoDate(day);
}

/**
 * A list of links to the pages of a collection, the newest first; pages without a date keep their order after them.
 *
 * @param most the most it shows
 */
export function linkList(pages: readonly OldPage[], most = Number.POSITIVE_INFINITY): string {
  return [...pages]
    .sort((a, b) => whenOf(b).localeCompare(whenOf(a)) || orderOf(a) - orderOf(b))
    .slice(0, most)
    .map((page) => {
      const { data, address } = page;
      const particulars = particularsOf(page);
      const about = textOf(data.description)?.replace(/\s+/g, " ");
      const title = (textOf(data.title) ?? titleByName(page.file) ?? address).replace(/[[\]]/g, "\\$&");
      const place = redirectOf(data, page.body) ?? linked(address);
      // An item without a text has no page.
      const isEmpty = page.body.trim() === "" && !isOfBlocks(data);
      const name = isEmpty && place === linked(address) ? title : `[${title}](${place})`;
      // In a list of news, the date is found at the end.
      if (about && particulars) return `- ${name}: ${about} (${particulars})`;
      return `- ${name}${particulars && `, ${particulars}`}${about ? `: ${about}` : ""}`;
    })
    .join("\n");
}

/**
 * The pages that a page lists by itself: those of its section on Hugo, those that Quarto's `listing` names.
 * Publications and people are listed differently.
 */
export function listedOn(
  { file, data, body }: OldPage,
  pages: readonly OldPage[],
  kind: SiteKind,
): readonly OldPage[] {
  const folder = file.replace(/[^/]*$/, "");
  const isSection = kind === "Hugo" && /^content\/.+\/_index\.md$/.test(file) && body.trim() === "";
  const listings = isOfPandoc(kind) ? [data.listing].flat() : [];
  const named = listings.flatMap((listing) =>
    listing === undefined
      ? []
      : [textOf(listing) ?? record(listing).contents ?? "."].flat().map((name) => textOf(name) ?? ""),
  );
  // A pattern begins with its folder.
  const folders = named.map((name) => {
    const path = name.replace(/^(?:\.?\/)+|^\.$/, "").replace(/\*.*$/, "");
    const from = `${name.startsWith("/") ? "" : folder}${path}`;
    if (pages.some((page) => page.file === from && from !== file)) return from;
    // The bare name of a file means one in any folder.
    return from.replace(/[^/]+\.\w+$/, "").replace(/\/*$/, "/");
  });
  if (isSection && !/^content\/(?:authors|publications?|news)\//.test(file)) folders.push(folder);
  return pages.filter(
    (page) =>
      page.file !== file &&
      !/\/_index\.md$/.test(page.file) &&
      folders.some(
        (folder) => folder !== "/" && page.file.replace(/^_/, "").startsWith(folder.replace(/^_/, "")),
      ),
  );
}

/** The date of a page, from its front matter or, as for Jekyll's posts, from its file's name. */
export function dateOf({ file, data }: Pick<OldPage, "file" | "data">): string {
  // Between spaces, only a year at the beginning or points make a date of numbers.
  const own = textOf(data.date)?.replace(/^(\d\d?) (0?[1-9]|1[0-2]) (\d{4})$/, "$1.$2.$3");
  if (own && /^\d{4}\b/.test(own)) return own;
  const [, day] = /(?:^|\/)(\d{4}-\d\d?-\d\d?)-[^/]*(?:\/[^/]*)?$/.exec(file) ?? [];
  return day?.replace(/-(?=\d(?:-|$))/g, "-0") ?? own ?? "";
}

/** Where a page, or an al-folio item without a text, redirects to, instead of being a page of its own. */
export function redirectOf(data: Data, body: string): string | undefined {
  return (
    textOf(data.redirect_to) ?? (body.trim() === "" ? textOf(data.redirect ?? data.external_link) : undefined)
  );
}

function orderOf({ data }: OldPage): number {
  return Number(data.importance) || 0;
}

/**
 * What replaces theme includes that show one item of a collection: a paragraph, or a list item if the theme puts it
 * into a list.
 */
export function itemInclude(name: string): string | undefined {
  const link = '<a href="{{ post.url }}">{{ post.title }}</a>';
  const rest =
    "{% if post.venue %}, {{ post.venue }}{% endif %}{% if post.date %}, {{ post.date | date: '%Y-%m-%d' }}{% endif %}";
  if (/^archive-single(?:-\w+)*-cv\.html$/.test(name)) return `<li>${link}${rest}</li>`;
  if (/^archive-single(?:-\w+)*\.html$/.test(name)) return `<p>${link}${rest}</p>\n`;
  if (/^projects?(?:_horizontal)?\.(?:html|liquid)$/.test(name))
    return '<p><a href="{{ project.url }}">{{ project.title }}</a>{% if project.description %}: {{ project.description }}{% endif %}</p>\n';
  return undefined;
}
