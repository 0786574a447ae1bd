import type { ChildNode } from "domhandler";
import { type Fragment, toHtml } from "../html/fragment.ts";
import { childrenOf, nameOf, parse, textOf } from "../html/tree.ts";
import type { Entry } from "../news/entry.ts";
import { decoded } from "../site/address.ts";
import { arxivAddressOf, doiAddress, doiOf, sameDoi } from "./identifiers.ts";
import { ownLinkKinds } from "./links.ts";
import { fold } from "./names.ts";
import { titleKey } from "./preprints.ts";
import type { Work } from "./work.ts";

/** Which news are about which works. */
export interface NewsWorks {
  worksOf(entry: Entry): readonly Work[];
  newsOf(work: Work): readonly Entry[];
}

/** Titles of fewer letters are words of a sentence as well. */
const shortestTitle = 8;

const own: ReadonlySet<string> = new Set(ownLinkKinds);

/**
 * Finds the works that news are about: an entry links to a work's DOI, arXiv page, PDF or page here, or the text of one of
 * its links is the work's title.
 */
export function matchNews(works: readonly Work[], entries: readonly Entry[]): NewsWorks {
  const byPlace = new Map<string, Work>();
  const byTitle = new Map<string, Work>();
  const put = (place: string, work: Work) => {
    if (!byPlace.has(place)) byPlace.set(place, work);
  };
  for (const work of works) {
    for (const { kind, href } of work.links) if (own.has(kind)) put(placeOf(href), work);
    if (work.doi !== undefined) put(placeOf(doiAddress(work.doi)), work);
    if (work.arxiv !== undefined) put(placeOf(arxivAddressOf(work.arxiv)), work);
    put(work.url, work);
    for (const { slug, anchor } of [work, ...work.preprints]) {
      put(`/publications/${slug}/`, work);
      put(`/publications/#${anchor}`, work);
    }
    const title = titleKey(work);
    if (title.length >= shortestTitle && !byTitle.has(title)) byTitle.set(title, work);
  }
  const works_ = new Map<string, Work[]>();
  const news = new Map<string, Entry[]>();
  for (const entry of works.length === 0 ? [] : entries) {
    const { content } = entry;
    if (content.links.length === 0) continue;
    const found = new Set<Work>();
    for (const link of content.links) {
      const work = byPlace.get(placeOf(link));
      if (work) found.add(work);
    }
    for (const text of linkTexts(content)) {
      const work = byTitle.get(fold(text).replaceAll(" ", ""));
      if (work) found.add(work);
    }
    if (found.size > 0) works_.set(entry.id, [...found]);
    for (const work of found) {
      const known = news.get(work.slug);
      if (known) known.push(entry);
      else news.set(work.slug, [entry]);
    }
  }
  return { worksOf: ({ id }) => works_.get(id) ?? [], newsOf: ({ slug }) => news.get(slug) ?? [] };
}

/** One form for the addresses of a place. */
function placeOf(address: string): string {
  const doi = doiOf(address);
  if (doi !== undefined) {
    const arxiv = /^10\.48550\/arxiv\.(.+)$/i.exec(doi)?.[1];
    return arxiv === undefined ? `doi:${sameDoi(decoded(doi))}` : `arxiv:${arxiv.toLowerCase()}`;
  }
  const arxiv = /arxiv\.org\/(?:abs|pdf|html|format)\/(.+?)(?:v\d+)?(?:\.pdf)?(?:[?#].*)?$/i.exec(
    address,
  )?.[1];
  if (arxiv !== undefined) return `arxiv:${arxiv.toLowerCase()}`;
  if (address.startsWith("/")) return decoded(address);
  return address.replace(/^https?:\/\/(?:www\.)?/i, "").replace(/\/$/, "");
}

function linkTexts(content: Fragment): string[] {
  const texts: string[] = [];
  const visit = (node: ChildNode): void => {
    if (nameOf(node) === "a") texts.push(textOf([node]));
    else childrenOf(node).forEach(visit);
  };
  parse(toHtml(content, "")).forEach(visit);
  return texts;
}
