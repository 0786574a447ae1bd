import { groupBy } from "../group-by.ts";
import { arxivAddressOf } from "./identifiers.ts";
import { inOrder, type Link } from "./links.ts";
import { fold } from "./people.ts";
import type { Person, Work } from "./work.ts";

/**
 * Joins each preprint with the published work of the same title that shares an author: people keep both in their files.
 * The published work takes what only the preprint has, such as its arXiv link.
 */
export function joinPreprints(works: readonly Work[]): Work[] {
  const published = new Map<string, Work>();
  for (const work of works) {
    const title = titleKey(work);
    if (work.kind !== "preprint" && title !== "" && !published.has(title)) published.set(title, work);
  }
  const byVersion = groupBy(works, (work) => {
    const version = work.kind === "preprint" ? published.get(titleKey(work)) : undefined;
    return [version !== undefined && haveAuthorInCommon(work, version) ? version : undefined];
  });
  return (byVersion.get(undefined) ?? []).map((work) =>
    (byVersion.get(work) ?? []).reduce(takeFromPreprint, work),
  );
}

/** What tells titles apart: their letters and digits. */
export function titleKey({ title }: Pick<Work, "title">): string {
  return fold(title.text).replaceAll(" ", "");
}

function haveAuthorInCommon(a: Work, b: Work): boolean {
  if (a.authors.length === 0 || b.authors.length === 0) return true;
  const isOf = ({ family, given }: Person) => `${fold(family)} ${fold(given).charAt(0)}`;
  const people = new Set(a.authors.map(isOf));
  return b.authors.some((person) => people.has(isOf(person)));
}

function takeFromPreprint(work: Work, preprint: Work): Work {
  const arxiv = work.arxiv ?? preprint.arxiv;
  const links: Link[] = [...work.links];
  for (const link of preprint.links) {
    // The DOI and the page of a preprint are not those of the work.
    const isItself = link.kind === "doi" || link.kind === "url";
    if (isItself && preprint.arxiv !== undefined) continue;
    const kind = isItself ? "preprint" : link.kind;
    const href = link.href.toLowerCase();
    const isKnown = links.some((other) => other.kind === kind || other.href.toLowerCase() === href);
    if (!isKnown) links.push({ ...link, kind });
  }
  if (arxiv !== undefined && !links.some(({ kind }) => kind === "arxiv")) {
    links.push({ kind: "arxiv", href: arxivAddressOf(arxiv), isFile: false });
  }
  const href = work.href ?? preprint.href;
  return {
    ...preprintsOwn(preprint),
    ...work,
    ...(arxiv !== undefined && { arxiv }),
    ...(href !== undefined && { href }),
    links: inOrder(links),
    keywords: work.keywords.length > 0 ? work.keywords : preprint.keywords,
    isSelected: work.isSelected || preprint.isSelected,
    preprints: [...work.preprints, { slug: preprint.slug, anchor: preprint.anchor }],
  };
}

/** What a published work takes from its preprint if it has none. */
function preprintsOwn({ abstract, preview, award }: Work): Partial<Work> {
  return { ...(abstract && { abstract }), ...(preview && { preview }), ...(award && { award }) };
}
