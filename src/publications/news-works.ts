import type { ChildNode } from "domhandler";
import { groupBy } from "../group-by.ts";
import { type Fragment, toHtml } from "../html/fragment.ts";
import { childrenOf, nameOf, parse, textOf } from "../html/tree.ts";
import type { Entry } from "../news/entry.ts";
import { decoded } from "../site/address.ts";
import { arxivAddressOf, arxivOf, comparableDoi, doiAddress, doiOf } from "./identifiers.ts";
import { ownLinkKinds } from "./links.ts";
import { fold } from "./people.ts";
import { titleKey } from "./preprints.ts";
import { type Work, worksUrl, workUrl } from "./work.ts";

/** Which news is about which works. */
export interface NewsWorks {
  worksOf(entry: Entry): readonly Work[];
  newsOf(work: Work): readonly Entry[];
}

/** Shorter titles may be words of a sentence as well. */
const shortestTitle = 8;

const own: ReadonlySet<string> = new Set(ownLinkKinds);

/**
 * Finds the works that news is about: an entry links to a work's DOI, arXiv page, PDF or page here, or the text of one
 * of its links is the work's title.
 */
export function matchNews(works: readonly Work[], entries: readonly Entry[]): NewsWorks {
  const byPlace = groupBy(works, placesOf);
  const byTitle = groupBy(works, (work) => [titleKey(work)].filter(({ length }) => length >= shortestTitle));
  const worksIn = ({ content }: Entry): Work[] => {
    if (works.length === 0 || content.links.length === 0) return [];
    const found = [
      ...content.links.map((link) => byPlace.get(placeOf(link))?.[0]),
      ...linkTexts(content).map((text) => byTitle.get(fold(text).replaceAll(" ", ""))?.[0]),
    ];
    return [...new Set(found.filter((work) => work !== undefined))];
  };
  const worksOf = new Map(entries.map((entry) => [entry.id, worksIn(entry)]));
  const newsOf = groupBy(entries, ({ id }) => (worksOf.get(id) ?? []).map(({ slug }) => slug));
  return { worksOf: ({ id }) => worksOf.get(id) ?? [], newsOf: ({ slug }) => newsOf.get(slug) ?? [] };
}

/** Where a work is, here and elsewhere. */
function placesOf(work: Work): Set<string> {
  const { links, doi, arxiv, url } = work;
  return new Set([
    ...links.filter(({ kind }) => own.has(kind)).map(({ href }) => placeOf(href)),
    ...(doi === undefined ? [] : [placeOf(doiAddress(doi))]),
    ...(arxiv === undefined ? [] : [placeOf(arxivAddressOf(arxiv))]),
    url,
    ...[work, ...work.preprints].flatMap(({ slug, anchor }) => [workUrl(slug), `${worksUrl}#${anchor}`]),
  ]);
}

/** One form for the addresses of a place. */
function placeOf(address: string): string {
  const arxiv = arxivOf(address);
  if (arxiv !== undefined) return `arxiv:${arxiv.toLowerCase()}`;
  const doi = doiOf(address);
  if (doi !== undefined) return `doi:${comparableDoi(decoded(doi))}`;
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
