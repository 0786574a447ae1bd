import { formatTime } from "../dates/date.ts";
import { escapeText } from "../html/fragment.ts";
import { fill } from "../site/words/words.ts";
import { isPageCount } from "./citation-tags.ts";
import { isoOf } from "./dates.ts";
import { editionName, type SiteWords, typeWords } from "./words.ts";
import type { Work } from "./work.ts";

/** The language of a line about a work. */
interface Language {
  /** A BCP 47 tag, for dates and ordinals. */
  readonly language: string;
  readonly words: SiteWords;
}

/**
 * Where and when a work appeared, in one line: *Journal* 12 (3), 1–9, May 2024. The names of places, and times, are
 * marked up for programs (microformats h-cite).
 *
 * @returns HTML of a paragraph
 */
export function imprintOf(work: Work, language: Language): string {
  const { kind, venue, note, additionalInfo } = work;
  const parts = [...placeOf(work, language), ...whereIn(work, language), ...dateOf(work, language)];
  const line = parts.filter((part) => part !== "").join(", ");
  const isNews = note !== undefined && note.text !== venue?.text && !line.includes(note.html);
  const noted = isNews ? (line === "" ? note.html : `${line}. ${note.html}`) : line;
  const info =
    additionalInfo === undefined
      ? ""
      : `${/^[\p{L}\p{N}]/u.test(additionalInfo.text) ? ". " : ""}${additionalInfo.html}`;
  return kind === "other" && noted === "" ? info : noted + info;
}

/** The place itself, with its volume. */
function placeOf(work: Work, { words }: Language): string[] {
  const { kind, type, typeName, venue, volume, number, institution } = work;
  if (kind === "thesis" || kind === "report" || kind === "patent") {
    const name = escapeText(typeName ?? words[typeWords[type] ?? typeWords[kind]]);
    const where = institution === undefined ? "" : mark(escapeText(institution));
    return [number === undefined ? name : `${name} ${escapeText(number)}`, where || shown(venue)];
  }
  if (venue === undefined) return [];
  if (venue.kind === "journal") {
    const issue = number === undefined ? "" : ` (${escapeText(number)})`;
    // DBLP's volume for arXiv says no more than the link.
    const isArchive = kind === "preprint" && /^abs\//.test(volume ?? "");
    return [shown(venue) + (isArchive || volume === undefined ? issue : ` ${escapeText(volume)}${issue}`)];
  }
  return [venue.kind === "book" ? fill(escapeText(words.inVenue), { venue: shown(venue) }) : shown(venue)];
}

/** Where in it, and who brought it out. */
function whereIn(work: Work, { language, words }: Language): string[] {
  const { kind, venue, volume, pages, series, edition, publisher, location, editors } = work;
  const names = editors.map(({ text }) => text).join(", ");
  const isInBook = venue?.kind === "book";
  return [
    isInBook && kind === "chapter" && names !== "" ? escapeText(fill(words.editedBy, { names })) : "",
    (isInBook || kind === "book") && volume !== undefined ? escapeText(fill(words.volume, { volume })) : "",
    edition === undefined ? "" : escapeText(editionName(edition, language, words)),
    series === undefined ? "" : escapeText(series),
    pages === undefined ? "" : escapeText(venue?.kind === "journal" ? pages : pagesName(work, pages, words)),
    publisher === undefined || publisher === venue?.text || kind === "journal" ? "" : escapeText(publisher),
    location === undefined ? "" : escapeText(location),
  ];
}

function pagesName({ isArticleNumber }: Work, pages: string, words: SiteWords): string {
  // A number of pages: "12 pages".
  if (isPageCount(pages)) return pages;
  if (isArticleNumber) return fill(words.articleNumber, { number: pages });
  return fill(/[–,;-]/.test(pages) ? words.pageNumbers : words.pageNumber, { pages });
}

function dateOf({ date }: Work, { language }: Language): string[] {
  const { year, month, words: instead } = date;
  if (year === undefined) return instead === undefined ? [] : [escapeText(instead)];
  const shown = formatTime({ date: { year, ...(month !== undefined && { month }) } }, language);
  return [
    `<time class="dt-published" datetime="${isoOf({ year, ...(month !== undefined && { month }) })}">${escapeText(shown)}</time>`,
  ];
}

function shown(venue: Work["venue"]): string {
  return venue === undefined ? "" : mark(venue.html, venue.kind === "journal" || venue.kind === "book");
}

function mark(html: string, isTitle = false): string {
  const name = isTitle ? "cite" : "span";
  return `<${name} class="p-publication">${html}</${name}>`;
}

/** A sentence for search engines: the start of the abstract, or who wrote the work, where and when. */
export function summaryOf(work: Work, words: SiteWords): string {
  const { abstract, authors, hasOthers, venue, date } = work;
  if (abstract !== undefined) return abstract.text;
  const names = authors.map(({ text }) => text).join(", ") + (hasOthers ? ` ${words.etAl}` : "");
  return [names, venue?.text, date.year ?? date.words]
    .filter((part) => part !== undefined && part !== "")
    .join(". ");
}
