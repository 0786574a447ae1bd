import type { BibEntry } from "../bibtex/bibtex.ts";
import type { Problem } from "../problem.ts";
import { webAddress } from "../tex/addresses.ts";
import type { EntryFields } from "./entry-fields.ts";
import { type Names, readNames } from "./names.ts";
import { type Likeness, People } from "./people.ts";
import type { Person, Work } from "./work.ts";
import type { WorksOptions } from "./works-options.ts";

/** Reads who made works, remembering names: many works share a long list of them. */
export class Makers {
  readonly #self: People<true>;
  readonly #coauthors: People<string>;
  readonly #names = new Map<string, Names>();
  readonly #say: (problem: Problem) => void;
  readonly #sayUnknown: (file: string, line: number, command: string) => void;

  constructor(
    { author, me = [], coauthors = {} }: Pick<WorksOptions, "author" | "me" | "coauthors">,
    say: (problem: Problem) => void,
    sayUnknown: (file: string, line: number, command: string) => void,
  ) {
    this.#self = new People([author, ...me].map((name) => [name, true]));
    this.#coauthors = new People(
      Object.entries(coauthors).flatMap(([name, href]) => {
        const address = webAddress(href) ?? (/^(?:\/(?!\/)|mailto:)/.test(href) ? href : undefined);
        return address === undefined ? [] : [[name, address] as const];
      }),
    );
    this.#say = say;
    this.#sayUnknown = sayUnknown;
  }

  /** Who made a work: its authors, or else its editors, and the collaboration they belong to. */
  of(fields: EntryFields): Pick<Work, "authors" | "hasOthers" | "isEdited" | "editors" | "marks"> {
    const { entry } = fields;
    const writers = this.#people(entry, "author");
    const editors = this.#people(entry, "editor");
    const isEdited = writers.people.length === 0 && editors.people.length > 0;
    const { people, hasOthers } = isEdited ? editors : writers;
    const collaboration = fields.text("collaboration");
    const authors = collaboration === undefined ? people : [...people, collaborationOf(collaboration)];
    return {
      authors,
      hasOthers,
      isEdited,
      editors: isEdited ? [] : editors.people,
      marks: [...new Set(authors.flatMap(({ marks }) => marks))],
    };
  }

  #people(entry: BibEntry, name: "author" | "editor"): { people: Person[]; hasOthers: boolean } {
    const field = entry.fields.get(name);
    if (field === undefined) return { people: [], hasOthers: false };
    const { file } = entry;
    let list = this.#names.get(field.value);
    if (list === undefined) {
      list = readNames(field.value, (command) => this.#sayUnknown(file, field.line, command));
      this.#names.set(field.value, list);
    }
    for (const guess of list.guesses)
      this.#say({ file, line: field.line, kind: "lists of names to check", message: guess });
    const said = annotations(entry.fields.get(`${name}+an`)?.value ?? "");
    const found = list.names.map((name) => this.#self.find(name)?.likeness);
    const isSelf = (index: number, likeness: Likeness | undefined) =>
      said.get(index)?.isAuthor === true ||
      likeness === "full" ||
      (likeness === "initials" && !found.includes("full"));
    const people = list.names.map((name, index): Person => {
      const isAuthor = isSelf(index, found[index]);
      const marks = [...new Set([...name.marks, ...(said.get(index)?.marks ?? [])])];
      const href = isAuthor ? undefined : this.#coauthors.find(name)?.value;
      return { ...name, marks, isAuthor, ...(href !== undefined && { href }) };
    });
    return { people, hasOthers: list.hasOthers };
  }
}

function collaborationOf(name: string): Person {
  const text = /collaborat|team|group|consortium/i.test(name) ? name : `${name} Collaboration`;
  const nothing = { given: "", particle: "", suffix: "", marks: [] };
  return { ...nothing, text, family: text, isWhole: true, isAuthor: false };
}

/** What biblatex annotates about single names (§3.6): `author+an = {1=equal; 2=equal}`; counted from 0 here. */
function annotations(value: string): Map<number, { marks: string[]; isAuthor: boolean }> {
  const found = new Map<number, { marks: string[]; isAuthor: boolean }>();
  for (const part of value.split(";")) {
    const [, place, what = ""] = /^\s*(\d{1,4})(?::\w+)?\s*=\s*"?([^"]*)"?\s*$/.exec(part) ?? [];
    if (place === undefined) continue;
    found.set(Number(place) - 1, {
      marks: [...(/equal|first|contrib/i.test(what) ? ["*"] : []), ...(/corresp/i.test(what) ? ["†"] : [])],
      isAuthor: /\b(?:me|self|highlight|bold|own)\b/i.test(what),
    });
  }
  return found;
}
