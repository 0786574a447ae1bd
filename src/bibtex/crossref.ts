import type { Problem } from "../problem.ts";
import type { BibEntry } from "./bibtex.ts";
import type { Field } from "./strings.ts";

/** Entries with the fields they refer to. */
interface Resolved {
  /** All entries, in order, with the fields they take from others. */
  readonly entries: readonly BibEntry[];
  /** Those that others refer to, by their places in `entries`. */
  readonly parents: ReadonlySet<number>;
  readonly problems: readonly Problem[];
}

/** What belongs to the whole, and so to each part; a part has its own title, authors, pages and links. */
const inherited = new Set(
  (
    "editor editora editortype booktitle booksubtitle journal journaltitle publisher organization institution school series " +
    "volume number edition address location venue eventtitle eventdate year month date isbn issn langid language"
  ).split(" "),
);

/** How far chains of references are followed: further than any bibliography needs. */
const longestChain = 4;

/**
 * Gives entries what they leave to others: `crossref` (BibTeX, "btxdoc" §3; the title of the whole becomes the
 * `booktitle` or `journaltitle` of its part) and `xdata` (biblatex, §3.13.7). Circular references are ignored.
 */
export function resolveCrossrefs(entries: readonly BibEntry[]): Resolved {
  const placeOf = placesByKey(entries);
  const { parentOf, problems } = parentsOf(entries, placeOf);
  // What many entries take from one must not grow without bound.
  let left = 1_000_000 + 20 * entries.length * 1000;
  const resolved = entries.map((entry, index) => {
    const names = entry.fields.get("xdata")?.value.split(",") ?? [];
    if (parentOf[index] === undefined && names.length === 0) return entry;
    const fields = new Map(entry.fields);
    const take = (name: string, field: Field) => {
      if (fields.has(name) || field.value.length > left) return;
      left -= field.value.length;
      fields.set(name, { ...field, line: entry.line });
    };
    for (const name of names.slice(0, 20)) {
      const place = placeOf(name.trim());
      for (const [name, field] of place === undefined ? [] : (entries[place]?.fields ?? []))
        take(name, field);
    }
    let parent = parentOf[index];
    for (let step = 0; parent !== undefined && step < longestChain; step++) {
      const whole = entries[parent] as BibEntry;
      const title = whole.fields.get("title");
      const isPeriodical = /^(?:periodical|suppperiodical)$/i.test(whole.type);
      const subtitle = whole.fields.get("subtitle");
      if (title !== undefined && step === 0 && !fields.has("booktitle") && !fields.has("journaltitle")) {
        take(isPeriodical ? "journaltitle" : "booktitle", title);
        if (subtitle !== undefined) take(isPeriodical ? "journalsubtitle" : "booksubtitle", subtitle);
      }
      for (const [name, field] of whole.fields) if (inherited.has(name)) take(name, field);
      if (/^(?:inbook|suppbook)$/i.test(entry.type)) {
        const author = whole.fields.get("author");
        if (author !== undefined) take("author", author);
      }
      parent = parentOf[parent];
    }
    return { ...entry, fields };
  });
  return { entries: resolved, parents: new Set(parentOf.filter((place) => place !== undefined)), problems };
}

/** Finds an entry by its key, or else by its key in any case. */
function placesByKey(entries: readonly BibEntry[]): (key: string) => number | undefined {
  const places = new Map<string, number>();
  for (const [index, { key }] of entries.entries()) {
    for (const name of [key, key.toLowerCase()])
      if (name !== "" && !places.has(name)) places.set(name, index);
  }
  return (key) => places.get(key) ?? places.get(key.toLowerCase());
}

/** The place of the entry that each refers to, if it does, and what is wrong with such references. */
function parentsOf(
  entries: readonly BibEntry[],
  placeOf: (key: string) => number | undefined,
): { readonly parentOf: readonly (number | undefined)[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const parentOf = entries.map(({ file, key, fields }) => {
    const reference = fields.get("crossref");
    if (reference === undefined) return undefined;
    const name = reference.value.trim();
    const place = placeOf(name);
    // DBLP repeats in the part what the whole would provide.
    if (place === undefined && !["booktitle", "journal", "journaltitle"].some((name) => fields.has(name))) {
      const message = `"${key}" refers to "${name}", which is not in this file. Add that entry, or delete the field.`;
      problems.push({ file, line: reference.line, kind: "references that lead nowhere", message });
    }
    return place;
  });
  for (const place of inCircles(parentOf)) {
    const { file, line, key, fields } = entries[place] as BibEntry;
    const message = `"${key}" refers to itself, directly or through others. Delete its field "crossref".`;
    problems.push({
      file,
      line: fields.get("crossref")?.line ?? line,
      kind: "references that lead nowhere",
      message,
    });
    parentOf[place] = undefined;
  }
  return { parentOf, problems };
}

/** The places that references lead back to. */
function inCircles(next: readonly (number | undefined)[]): number[] {
  const found: number[] = [];
  const walkOf = new Array<number>(next.length).fill(-1);
  for (let start = 0; start < next.length; start++) {
    let place: number | undefined = start;
    while (place !== undefined && walkOf[place] === -1) {
      walkOf[place] = start;
      place = next[place];
    }
    if (place === undefined || walkOf[place] !== start) continue;
    const first = place;
    do {
      found.push(place);
      place = next[place] as number;
    } while (place !== first);
  }
  return found;
}
