import { groupBy } from "../group-by.ts";
import { type Kind, kinds } from "./kinds.ts";
import type { Work } from "./work.ts";

/** Works under one heading. */
export interface WorkGroup {
  /** What the heading says: a year, words in place of one ("To appear"), that there is neither, or a kind of work. */
  readonly heading:
    | { readonly is: "year"; readonly year: number }
    | { readonly is: "words"; readonly words: string }
    | { readonly is: "undated" }
    | { readonly is: "kind"; readonly kind: Kind };
  readonly works: readonly Work[];
}

/** How a list of works is divided. */
export interface Grouping {
  readonly group?: "year" | "type" | undefined;
  /** Whether, among years, preprints have their own group on top. */
  readonly preprints?: "apart" | undefined;
}

/** Groups works: by year with those without one on top, then the newest; or by type, journals first. */
export function groupWorks(
  works: readonly Work[],
  { group = "year", preprints }: Grouping = {},
): WorkGroup[] {
  const sorted = newestFirst(works);
  if (group === "type") {
    const byKind = groupBy(sorted, ({ kind }) => [kind]);
    return kinds.flatMap((kind) => {
      const works = byKind.get(kind);
      return works === undefined ? [] : [{ heading: { is: "kind", kind }, works }];
    });
  }
  const isApart = ({ kind }: Work) => preprints === "apart" && kind === "preprint";
  const apart = sorted.filter(isApart);
  const byHeading = groupBy(
    sorted.filter((work) => !isApart(work)),
    ({ date: { year, words } }) => [year ?? words?.toLowerCase() ?? ""],
  );
  const groups = [...byHeading.values()].map((works): WorkGroup => {
    const { year, words } = (works[0] as Work).date;
    if (year !== undefined) return { heading: { is: "year", year }, works };
    return {
      heading: words === undefined ? { is: "undated" } : { is: "words", words: capitalise(words) },
      works,
    };
  });
  const dated = groups.findIndex(({ heading }) => heading.is === "year");
  const at = dated < 0 ? groups.length : dated;
  if (apart.length > 0) groups.splice(at, 0, { heading: { is: "kind", kind: "preprint" }, works: apart });
  return groups;
}

/**
 * Puts works in the order of the list: those without a year first, then by year and month, newest first, and otherwise
 * in the order of the file.
 */
export function newestFirst(works: readonly Work[]): Work[] {
  // A work with words in place of a year is forthcoming; without either, nobody knows.
  const rank = ({ date: { year, words } }: Work) => year ?? (words === undefined ? 1e5 : 1e6);
  return [...works].sort((a, b) => rank(b) - rank(a) || (b.date.month ?? 0) - (a.date.month ?? 0));
}

/** What front matter asks for in a list. */
export interface WorkFilter {
  readonly keywords?: readonly string[] | undefined;
  readonly keys?: readonly string[] | undefined;
}

/**
 * The works that have one of some keywords, whatever their case, or one of some keys, in the order of the list.
 *
 * @returns also the keys and keywords that no work has
 */
export function filterWorks(
  works: readonly Work[],
  { keywords = [], keys = [] }: WorkFilter,
): { readonly works: Work[]; readonly missing: string[] } {
  const wantedWords = new Set(keywords.map((keyword) => keyword.trim().toLowerCase()));
  const wantedKeys = new Set(keys.map((key) => key.trim()));
  const found = new Set<string>();
  const chosen = works.filter((work) => {
    const words = work.keywords
      .map((keyword) => keyword.toLowerCase())
      .filter((word) => wantedWords.has(word));
    for (const word of words) found.add(word);
    if (wantedKeys.has(work.key)) found.add(work.key);
    return words.length > 0 || wantedKeys.has(work.key);
  });
  const missing = [...wantedWords, ...wantedKeys].filter((wanted) => !found.has(wanted));
  return { works: newestFirst(chosen), missing };
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
