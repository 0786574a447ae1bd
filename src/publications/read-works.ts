import type { BibEntry } from "../bibtex/bibtex.ts";
import { resolveCrossrefs } from "../bibtex/crossref.ts";
import type { Problem } from "../problem.ts";
import { comparableDoi } from "./identifiers.ts";
import { isWorkType } from "./kinds.ts";
import { joinPreprints, titleKey } from "./preprints.ts";
import { distinct, slugOf } from "./slugs.ts";
import { type Work, workUrl } from "./work.ts";
import { WorkReader } from "./work-reader.ts";
import type { WorksOptions } from "./works-options.ts";

/** Works, and the problems with them. */
export interface Works {
  /** In the order of the files. */
  readonly works: readonly Work[];
  readonly problems: readonly Problem[];
}

/**
 * Turns entries into works as visitors see them. Entries that others only refer to are not works, and a preprint of a
 * published work becomes a link of that work.
 *
 * @param entries of all the site's BibTeX files
 */
export function readWorks(entries: readonly BibEntry[], options: WorksOptions): Works {
  if (entries.length === 0) return { works: [], problems: [] };
  const resolved = resolveCrossrefs(entries);
  const problems: Problem[] = [...resolved.problems, ...sameKeys(resolved.entries)];
  const reader = new WorkReader(options, (problem) => problems.push(problem));
  const drafts = resolved.entries
    .filter(({ type }) => isWorkType(type))
    .map((entry) => ({ entry, draft: reader.read(entry) }));
  const isParent = new Set([...resolved.parents].map((place) => resolved.entries[place]));
  const listed = drafts.filter(
    ({ entry, draft }) =>
      !isParent.has(entry) ||
      (draft.kind !== "book" && !/^periodical$/i.test(entry.type)) ||
      draft.isSelected ||
      [...draft.authors, ...draft.editors].some(({ isAuthor }) => isAuthor),
  );
  const slugs = distinct(listed.map(({ draft }) => slugOf(draft.key)));
  const anchors = distinct(listed.map(({ draft }) => draft.key.replace(/\s+/g, "-")));
  const works = listed.map(({ draft }, index) => {
    const slug = slugs[index] as string;
    return { ...draft, slug, anchor: anchors[index] as string, url: workUrl(slug), preprints: [] };
  });
  problems.push(...sameWorks(works));
  return { works: joinPreprints(works), problems };
}

function sameKeys(entries: readonly BibEntry[]): Problem[] {
  const firsts = new Map<string, BibEntry>();
  return entries.flatMap((entry) => {
    const { file, line, key } = entry;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, entry);
    if (first === undefined || key === "") return [];
    const message = `The key "${key}" is already used by the entry on ${placeOf(first, file)}. Give one of them another key.`;
    return [{ file, line, kind: "works listed twice", message }];
  });
}

function sameWorks(works: readonly Work[]): Problem[] {
  const firsts = new Map<string, Work>();
  return works.flatMap((work) => {
    const { file, line, key, doi } = work;
    if (doi === undefined) return [];
    const same = `${comparableDoi(doi)} ${titleKey(work)}`;
    const first = firsts.get(same);
    if (first === undefined) firsts.set(same, work);
    if (first === undefined || first.key === key) return [];
    const message = `"${key}" is the same work as "${first.key}" on ${placeOf(first, file)}. Delete one of them.`;
    return [{ file, line, kind: "works listed twice", message }];
  });
}

function placeOf({ file, line }: { file: string; line: number }, here: string): string {
  return file === here ? `line ${line}` : `line ${line} of ${file}`;
}
