import { pageRange, type WorkPlace } from "./citation-tags.ts";
import { isoOf } from "./dates.ts";
import { arxivAddressOf, doiAddress } from "./identifiers.ts";
import type { Kind } from "./kinds.ts";
import type { Person, Work } from "./work.ts";

const types: Readonly<Partial<Record<Kind, string>>> = {
  book: "Book",
  chapter: "Chapter",
  thesis: "Thesis",
  report: "Report",
  software: "SoftwareSourceCode",
  dataset: "Dataset",
  other: "CreativeWork",
};

/**
 * What search engines should know about a work, in the vocabulary of https://schema.org/, without `@context`.
 *
 * @param authorId the `@id` of the site's author on all its pages
 */
export function workData(
  work: Work,
  { absolute, pdf, authorId }: WorkPlace & { readonly authorId: string },
): Readonly<Record<string, unknown>> {
  const { kind, doi, arxiv, date, abstract, award, pages } = work;
  const person = (someone: Person) => personData(someone, authorId, absolute);
  const [pageStart, pageEnd] = pageRange(pages);
  const identifiers = [
    ...(doi === undefined ? [] : [{ "@type": "PropertyValue", propertyID: "DOI", value: doi }]),
    ...(arxiv === undefined ? [] : [{ "@type": "PropertyValue", propertyID: "arXiv", value: arxiv }]),
  ];
  const sameAs = [
    ...(doi === undefined ? [] : [doiAddress(doi)]),
    ...(arxiv === undefined ? [] : [arxivAddressOf(arxiv)]),
  ];
  const isBook = kind === "book";
  const data: Record<string, unknown> = {
    "@type": types[kind] ?? "ScholarlyArticle",
    "@id": absolute(work.url),
    url: absolute(work.url),
    name: work.title.text,
    headline: work.title.text,
    [work.isEdited ? "editor" : "author"]: work.authors.map(person),
    datePublished: isoOf(date),
    creativeWorkStatus: kind === "preprint" ? "Preprint" : date.words,
    isPartOf: isPartOf(work),
    publisher: work.publisher && { "@type": "Organization", name: work.publisher },
    sourceOrganization:
      kind === "thesis" && work.institution ? { "@type": "Organization", name: work.institution } : undefined,
    inSupportOf: kind === "thesis" ? thesisOf(work.type) : undefined,
    isbn: isBook ? work.isbn : undefined,
    pageStart,
    pageEnd,
    pagination: pages,
    identifier: identifiers.length > 0 ? identifiers : undefined,
    sameAs: sameAs.length > 0 ? sameAs : undefined,
    encoding: pdf && { "@type": "MediaObject", contentUrl: absolute(pdf), encodingFormat: "application/pdf" },
    abstract: abstract?.text,
    award: award?.name,
    keywords: work.keywords.length > 0 ? work.keywords : undefined,
    inLanguage: work.language,
  };
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined && value !== ""));
}

function personData(
  { text, given, family, isWhole, isAuthor, href }: Person,
  authorId: string,
  absolute: WorkPlace["absolute"],
) {
  const isOrganization = isWhole && !isAuthor && /[\p{Script=Latin}]/u.test(text);
  return {
    "@type": isOrganization ? "Organization" : "Person",
    ...(isAuthor && { "@id": authorId }),
    name: text,
    ...(!isWhole && given !== "" && { givenName: given, familyName: family }),
    ...(href !== undefined && { url: href.startsWith("/") ? absolute(href) : href }),
  };
}

function isPartOf({ kind, venue, issn, isbn, volume, number }: Work): unknown {
  if (venue === undefined || kind === "preprint") return undefined;
  if (venue.kind === "journal") {
    const periodical = { "@type": "Periodical", name: venue.text, ...(issn !== undefined && { issn }) };
    const ofVolume =
      volume === undefined
        ? periodical
        : { "@type": "PublicationVolume", volumeNumber: volume, isPartOf: periodical };
    return number === undefined
      ? ofVolume
      : { "@type": "PublicationIssue", issueNumber: number, isPartOf: ofVolume };
  }
  if (venue.kind !== "book") return undefined;
  return { "@type": "Book", name: venue.text, ...(isbn !== undefined && { isbn }) };
}

function thesisOf(type: string): string | undefined {
  return type === "phdthesis"
    ? "PhD"
    : type === "mastersthesis"
      ? "Master"
      : type === "bachelorsthesis"
        ? "Bachelor"
        : undefined;
}
