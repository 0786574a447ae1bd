import { compare } from "../compare.ts";
import { comparableDoi } from "./identifiers.ts";
import { titleKey } from "./preprints.ts";
import type { Work } from "./work.ts";

/** All that is remembered of a work: where it was, and what it is recognised by. */
export interface RememberedWork {
  readonly slug: string;
  readonly doi?: string;
  /** The letters and digits of its title. */
  readonly title: string;
}

/** A former address of a work. */
interface FormerWork {
  /** The last part of its former address. */
  readonly from: string;
  readonly work: Work;
}

/**
 * Recognises works whose keys have changed, by DOI or else by title, and preprints that are now part of a published
 * work.
 *
 * @param remembered what the last build left
 * @returns which redirects are needed, and what to remember now: no address is ever forgotten
 */
export function followKeys(
  works: readonly Work[],
  remembered: readonly RememberedWork[],
): { readonly former: FormerWork[]; readonly remembered: RememberedWork[] } {
  const taken = new Set(works.map(({ slug }) => slug));
  const byDoi = new Map<string, Work>();
  const byTitle = new Map<string, Work>();
  const bySlug = new Map<string, Work>();
  for (const work of works) {
    if (work.doi !== undefined && !byDoi.has(comparableDoi(work.doi)))
      byDoi.set(comparableDoi(work.doi), work);
    if (!byTitle.has(titleKey(work))) byTitle.set(titleKey(work), work);
    for (const { slug } of work.preprints) bySlug.set(slug, work);
  }
  const former: FormerWork[] = [];
  for (const [from, work] of bySlug) if (!taken.has(from)) former.push({ from, work });
  const gone: RememberedWork[] = [];
  const seen = new Set([...taken, ...bySlug.keys()]);
  for (const one of remembered) {
    if (seen.has(one.slug)) continue;
    seen.add(one.slug);
    gone.push(one);
    const work =
      (one.doi === undefined ? undefined : byDoi.get(comparableDoi(one.doi))) ?? byTitle.get(one.title);
    if (work !== undefined && one.title !== "") former.push({ from: one.slug, work });
  }
  const preprints = works.flatMap((work) => work.preprints.map(({ slug }) => toRemember(work, slug)));
  const known = [...works.map((work) => toRemember(work, work.slug)), ...preprints, ...gone];
  return { former, remembered: known.sort((a, b) => compare(a.slug, b.slug)) };
}

function toRemember(work: Work, slug: string): RememberedWork {
  return { slug, ...(work.doi !== undefined && { doi: comparableDoi(work.doi) }), title: titleKey(work) };
}
