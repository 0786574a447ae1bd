import { isoOf } from "./dates.ts";
import type { Person, Work } from "./work.ts";

/** What a page of a work needs to know of its site. */
export interface WorkPlace {
  /** Turns a path from the site's root into an absolute address. */
  readonly absolute: (path: string) => string;
  /** The path of the work's PDF in the folder of its page, if the site has it. */
  readonly pdf?: string | undefined;
}

/**
 * The `meta` elements by which Google Scholar, Zotero and others read a work from its page ("Inclusion Guidelines for
 * Webmasters": Highwire Press tags), in order.
 */
export function citationTags(work: Work, { absolute, pdf }: WorkPlace): [name: string, content: string][] {
  const [firstPage, lastPage] = pageRange(work.pages);
  const { kind, venue } = work;
  const container =
    kind === "conference" || kind === "workshop"
      ? "citation_conference_title"
      : venue?.kind === "journal"
        ? "citation_journal_title"
        : venue?.kind === "book"
          ? "citation_inbook_title"
          : undefined;
  const tags: [string, string | undefined][] = [
    ["citation_title", work.title.text],
    ...work.authors.map((person): [string, string] => [
      work.isEdited ? "citation_editor" : "citation_author",
      sortedName(person),
    ]),
    ...work.editors.map((person): [string, string] => ["citation_editor", sortedName(person)]),
    ["citation_publication_date", isoOf(work.date, "/")],
    ...(container === undefined ? [] : [[container, venue?.text] as [string, string | undefined]]),
    ["citation_publisher", work.publisher],
    ["citation_volume", work.volume],
    [kind === "report" ? "citation_technical_report_number" : "citation_issue", work.number],
    ["citation_firstpage", firstPage],
    ["citation_lastpage", lastPage],
    ["citation_issn", work.issn],
    ["citation_isbn", work.isbn],
    ["citation_dissertation_institution", kind === "thesis" ? work.institution : undefined],
    ["citation_technical_report_institution", kind === "report" ? work.institution : undefined],
    ["citation_doi", work.doi],
    ["citation_arxiv_id", work.arxiv],
    ["citation_pmid", work.pmid],
    ["citation_language", work.language],
    ...work.keywords.map((keyword): [string, string] => ["citation_keywords", keyword]),
    ["citation_abstract_html_url", absolute(work.url)],
    ["citation_pdf_url", pdf === undefined ? undefined : absolute(pdf)],
  ];
  return tags.filter((tag): tag is [string, string] => tag[1] !== undefined && tag[1] !== "");
}

/** A name with the family name first, as libraries sort it. */
function sortedName({ text, family, given, particle, suffix, isWhole }: Person): string {
  if (isWhole || given === "") return text;
  return [
    [particle, family].filter((part) => part !== "").join(" "),
    ...(suffix === "" ? [] : [suffix]),
    given,
  ].join(", ");
}

/** Whether this is a number of pages, as in "12 pages"; not a publisher's "65040P" or "1187S". */
export function isPageCount(pages: string): boolean {
  return /\d\s*(?:[Pp]ages?|pp?\.?|Seiten|S\.)$/.test(pages);
}

/** The first and the last page; with a single page, there is no last one. */
export function pageRange(pages: string | undefined): [first: string | undefined, last: string | undefined] {
  const [, first, last] =
    /^([^\s,;–]+)(?:–([^\s,;–]+))?/.exec(pages === undefined || isPageCount(pages) ? "" : pages) ?? [];
  return [first, last];
}
