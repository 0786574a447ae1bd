import type { WordKey } from "../site/words/word-keys.ts";
import { type Grouping, groupWorks, newestFirst, type WorkFilter } from "./groups.ts";
import { kindWords } from "./words.ts";
import type { Work } from "./work.ts";

/** Works as a page shows them. */
export interface WorkList {
  readonly groups: readonly ListGroup[];
  /** Whether the mark `*` has to be explained. */
  readonly hasEqual: boolean;
  /** Whether each work has the anchor `#key`. */
  readonly hasAnchors: boolean;
  /** The rank of the headings over the groups. */
  readonly rank: number;
}

/** Works under one heading, or without one. */
export interface ListGroup {
  /** What the heading says; or the key of the site's words for it. */
  readonly name?: string;
  readonly word?: WordKey;
  readonly id?: string;
  readonly isYear: boolean;
  readonly works: readonly Work[];
}

/** All works in groups, each under a heading. */
export function groupedList(works: readonly Work[], grouping: Grouping): WorkList {
  const groups = groupWorks(works, grouping).map(({ heading, works }) => {
    switch (heading.is) {
      case "year":
        return { name: String(heading.year), id: `y${heading.year}`, isYear: true, works };
      case "words":
        return { name: heading.words, id: groupId(heading.words), isYear: false, works };
      default: {
        const word = heading.is === "kind" ? kindWords[heading.kind] : "undated";
        // Made from the key of the word, to be the same in all languages.
        const id = groupId(word.replace(/\p{Lu}/gu, " $&"));
        return { word, id, isYear: false, works };
      }
    }
  });
  return { groups, hasEqual: works.some(hasEqual), hasAnchors: true, rank: 2 };
}

/** Some works in one list. */
export function plainList(works: readonly Work[]): WorkList {
  const groups = works.length === 0 ? [] : [{ isYear: false, works }];
  return { groups, hasEqual: works.some(hasEqual), hasAnchors: false, rank: 2 };
}

/** The works that the author has selected; if a page asks for them and none is selected, the newest five. */
export function selectedWorks(works: readonly Work[], isAsked: boolean): Work[] {
  const sorted = newestFirst(works);
  const selected = sorted.filter(({ isSelected }) => isSelected);
  return selected.length > 0 || !isAsked ? selected : sorted.slice(0, 5);
}

/** The ids in a list. */
export function idsOf({ groups, hasAnchors }: WorkList): string[] {
  return groups.flatMap(({ id, works }) => [
    ...(id === undefined ? [] : [id]),
    ...(hasAnchors
      ? works.flatMap(({ anchor, preprints }) => [anchor, ...preprints.map((preprint) => preprint.anchor)])
      : []),
  ]);
}

/**
 * What the front matter of a page asks for under `publications`.
 *
 * @returns undefined if it asks for nothing; or what is wrong with it, as a sentence
 */
export function filterOf(written: unknown): WorkFilter | { readonly mistake: string } | undefined {
  if (written === undefined || written === null || typeof written === "boolean") return undefined;
  const { keywords, keys, ...others } = written as { keywords?: unknown; keys?: unknown };
  const lists = { keywords: textsOf(keywords), keys: textsOf(keys) };
  const isKnown =
    typeof written === "object" &&
    !Array.isArray(written) &&
    Object.keys(others).length === 0 &&
    (lists.keywords !== undefined || lists.keys !== undefined);
  if (isKnown) return lists;
  return {
    mistake:
      "What follows publications is not understood. Write keywords or keys of works, as in publications: { keywords: [tea] }.",
  };
}

function textsOf(value: unknown): string[] | undefined {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const texts = list.filter((one) => typeof one === "string" || typeof one === "number").map(String);
  return texts.length === list.length ? texts : undefined;
}

/** Whether a mark on its authors means equal contribution, and nothing else says so. */
export function hasEqual({ marks, annotation }: Work): boolean {
  return annotation === undefined && marks.includes("*");
}

function groupId(words: string): string {
  return `group-${words.toLowerCase().replace(/\P{L}+/gu, "-")}`;
}
