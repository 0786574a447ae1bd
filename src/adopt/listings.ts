import { record, textOf } from "../data.ts";
import { newsMark, placeForNews } from "../liquid/theme.ts";
import { linkList, listedOn } from "../old-site/collections.ts";
import { dataFilesOf, isShownIn, listedData } from "../old-site/listed-data.ts";
import type { OldPage } from "../old-site/page.ts";
import type { Problem } from "../problem.ts";
import type { OldContent } from "./old-content.ts";

/** What a page may list. */
interface Listable {
  readonly pages: readonly OldPage[];
  /** The data file of news that it lists, for which it leaves a place. */
  readonly news?: string | undefined;
}

/**
 * The text of a page with what it lists: in its place for a list, else at its end.
 *
 * @param left takes what is not listed, and why
 */
export function withListings(
  content: OldContent,
  page: OldPage,
  text: string,
  listable: Listable,
  left: Problem[],
): string {
  const listings = [page.data.listing].flat().filter((listing) => listing !== undefined);
  const read = listings.map((listing) => readListing(content, page, listing, listable));
  left.push(...read.flatMap(({ problems }) => problems));
  const withoutItems = new Set(read.flatMap(({ withoutItems }) => withoutItems));
  if (withoutItems.size > 0)
    left.push({
      file: page.file,
      message: `What this page lists from ${[...withoutItems].join(", ")} is left out, because no items could be read there. Write on the page what readers should see.`,
    });
  const unread = new Set(read.flatMap(({ unread }) => unread));
  if (unread.size > 0)
    left.push({
      file: page.file,
      message: `The lists on this page are made from data. This part of it is left out: ${[...unread].join(", ")}. Write on the page what readers should see.`,
    });
  return read.reduce((text, { listing, list, atEnd }) => withListing(text, listing, list, atEnd), text);
}

/** The list that a Quarto listing makes, what goes at the page's end instead, and what in it is not read. */
function readListing(
  { site, configuration, pages }: OldContent,
  page: OldPage,
  listing: unknown,
  listable: Listable,
) {
  const { problems, items, unread, withoutItems } = listedData(site, page.file, listing, pages);
  if (listable.news !== undefined && dataFilesOf(page.file, listing).includes(listable.news))
    return { listing, list: newsMark, atEnd: placeForNews, unread: [], withoutItems, problems: [] };
  const listed = listedOn({ ...page, data: { listing } }, listable.pages, configuration.kind);
  const shown = [...listed, ...items].filter((item) => isShownIn(listing, item));
  const most = Number(record(listing)["max-items"] ?? Number.NaN);
  const list = linkList(shown, most > 0 ? most : undefined);
  return { listing, list, atEnd: list, unread: list === "" ? [] : unread, withoutItems, problems };
}

/**
 * A page's text with the list that a Quarto listing makes: in the empty div named after it, else at the end.
 *
 * @param list if it is empty, nothing is added
 * @param atEnd what goes at the end instead of just the list
 */
function withListing(text: string, listing: unknown, list: string, atEnd: string): string {
  if (list === "") return text;
  const id = textOf(record(listing).id) ?? "listing";
  const place = new RegExp(
    `^(:{3,})[ \\t]*\\{[^}\\n]*#${id.replace(/[^\w-]/g, "")}\\b[^}\\n]*\\}\\s*\\1[ \\t]*$(?:\\n(?=[^\\n]))?`,
    "m",
  );
  // A line right below would belong to the last item.
  return place.test(text)
    ? text.replace(place, (found) => list + (found.endsWith("\n") ? "\n\n" : ""))
    : `${text.trimEnd()}\n\n${atEnd}\n`;
}
