import type { Rich } from "../tex/rich-text.ts";
import type { WorkDate } from "./dates.ts";
import type { Identifiers } from "./identifiers.ts";
import type { Kind } from "./kinds.ts";
import type { Link } from "./links.ts";
import type { Name } from "./names.ts";

/** A publication, ready to be shown. All HTML in it is safe and goes within a paragraph, unless stated otherwise. */
export interface Work extends Identifiers {
  readonly file: string;
  /** The line of its entry, counted from 1. */
  readonly line: number;
  /** The key of its entry, or one made of name, year and title. */
  readonly key: string;
  /** The last part of its page's address. */
  readonly slug: string;
  /** The path of its page from the site's root. */
  readonly url: string;
  /** The id of its place in lists: its key. */
  readonly anchor: string;
  /** What identifies preprints of it, which have neither a page nor a place of their own. */
  readonly preprints: readonly { readonly slug: string; readonly anchor: string }[];
  /** The type of its entry in small letters. */
  readonly type: string;
  readonly kind: Kind;
  /** What its entry calls a thesis or report: *Habilitation*, *Working paper*. */
  readonly typeName?: string;
  readonly title: Rich;
  /** In the order of the work; its editors, when it has no authors. */
  readonly authors: readonly Person[];
  /** Whether there are more authors than named. */
  readonly hasOthers: boolean;
  /** Whether `authors` are editors. */
  readonly isEdited: boolean;
  /** Who edited what it appeared in. */
  readonly editors: readonly Person[];
  readonly date: WorkDate;
  /** Where it appeared. */
  readonly venue?: Rich & { readonly kind: "journal" | "book" | "institution" | "other" };
  readonly badge?: { readonly text: string; readonly url?: string; readonly color?: string };
  readonly volume?: string;
  readonly number?: string;
  /** With dashes between first and last: `1–9`. */
  readonly pages?: string;
  /** Whether `pages` is the number that an article has in place of pages. */
  readonly isArticleNumber?: true;
  readonly series?: string;
  readonly edition?: string;
  readonly publisher?: string;
  readonly institution?: string;
  readonly location?: string;
  readonly note?: Rich;
  /** Comes after the venue, with its own separator. */
  readonly additionalInfo?: Rich;
  /** Explains the marks on the authors. */
  readonly annotation?: Rich;
  /** The marks on its authors: without an annotation, `*` means equal contribution. */
  readonly marks: readonly string[];
  /** HTML of paragraphs. */
  readonly abstract?: Rich;
  readonly keywords: readonly string[];
  readonly award?: { readonly name?: string; readonly html: string };
  /** The picture of it: an address, or a file's path from the site's root. */
  readonly preview?: { readonly href: string; readonly isFile: boolean };
  /** What its title links to: the work itself, wherever that is. */
  readonly href?: string;
  readonly links: readonly Link[];
  /** Its entry, for copying. */
  readonly bibtex: string;
  readonly isSelected: boolean;
  /** A BCP 47 tag. */
  readonly language?: string;
}

/** Someone who made a work. */
export interface Person extends Name {
  /** Whether this is the author of the site. */
  readonly isAuthor: boolean;
  /** The address of their page. */
  readonly href?: string;
}

/** The path of the list of all works from the site's root. */
export const worksUrl = "/publications/";

/** The path of a work's page from the site's root. */
export function workUrl(slug: string): string {
  return `${worksUrl}${slug}/`;
}

/**
 * Cuts a long list of authors without ever cutting the author of the site: the first ones, the author, and how many are
 * left out.
 *
 * @param limit how many are shown at most, besides the author
 */
export function shortAuthors(
  authors: readonly Person[],
  limit: number,
): { readonly shown: readonly Person[]; readonly more: number } {
  // One name takes no more room than "and 1 more".
  const shown = authors.filter(({ isAuthor }, index) => index < limit || isAuthor);
  const more = authors.length - shown.length;
  return more > 1 ? { shown, more } : { shown: authors, more: 0 };
}
