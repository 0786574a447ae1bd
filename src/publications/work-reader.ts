import { posix } from "node:path";
import type { Problem } from "../problem.ts";
import { plainValue, webAddress } from "./addresses.ts";
import type { BibEntry } from "./bibtex.ts";
import { readWorkDate, type WorkDate } from "./dates.ts";
import { exportBibtex } from "./export.ts";
import { arxivAddressOf, doiAddress, type Identifiers, readIdentifiers } from "./identifiers.ts";
import { type Kind, kindOf } from "./kinds.ts";
import { Lines } from "./lines.ts";
import { isTrue, type LinkOptions, readLinks, readTarget } from "./links.ts";
import { type MonthOf, monthReader } from "./months.ts";
import { type Names, readNames } from "./names.ts";
import { fold, type Likeness, People } from "./people.ts";
import type { Rich } from "./rich-text.ts";
import { slugOf } from "./slugs.ts";
import { readTex } from "./tex.ts";
import type { Person, Work } from "./work.ts";
import { languageOf } from "./work-languages.ts";

/** What the site's facts say, and what needs more than the entries. */
export interface WorksOptions {
  /** The name of the site's author. */
  readonly author: string;
  /** Other spellings of it. */
  readonly me?: readonly string[] | undefined;
  /** The addresses of co-authors' pages, by their names. */
  readonly coauthors?: Readonly<Record<string, string>> | undefined;
  /** Short names of venues, with their addresses and colours. */
  readonly venues?:
    | Readonly<Record<string, { url?: string | undefined; color?: string | undefined }>>
    | undefined;
  /** The author's id at Google Scholar. */
  readonly scholarUser?: string | undefined;
  /** The site's language, a BCP 47 tag. */
  readonly language?: string | undefined;
  /** The last year in which works are announced; a later one is a slip. */
  readonly latestYear?: number | undefined;
  /** Turns a formula into MathML; what does not start with `<math` is not shown. */
  readonly toMathMl?: ((formula: string, isDisplay: boolean) => string | undefined) | undefined;
  /** Turns a line of Markdown into HTML that is safe, whatever it says. */
  readonly toInlineHtml?: ((markdown: string) => string) | undefined;
  /** The author's folder, from which files have their addresses, as entries name their files. */
  readonly contentFolder?: string | undefined;
  /** Finds the first of some paths from the site's root at which a file lies; returns it with a slash before it. */
  readonly locate?: ((places: readonly string[]) => string | undefined) | undefined;
}

/** A work without what depends on the others. */
export type Draft = Omit<Work, "slug" | "anchor" | "url" | "preprints">;

/** How the fields of one entry are asked for. */
interface Fields {
  readonly entry: BibEntry;
  /** A field as visitors see it; nothing when it is missing or empty. */
  readonly rich: (name: string, hasLinks?: boolean) => Rich | undefined;
  /** The plain text of the first of some fields that has one. */
  readonly text: (...names: string[]) => string | undefined;
  /** Says what is wrong with a field. */
  readonly wrong: (field: string, message: string) => void;
}

/** Reads entries as works, one after the other: what is said once, and what many entries have in common, is known from the ones before. */
export class WorkReader {
  readonly #options: WorksOptions;
  readonly #say: (problem: Problem) => void;
  readonly #monthOf: MonthOf;
  readonly #self: People<true>;
  readonly #coauthors: People<string>;
  readonly #names = new Map<string, Names>();
  readonly #rich = new Map<string, Rich>();
  readonly #unknown = new Set<string>();
  readonly #formulas = new Map<string, string | undefined>();

  constructor(options: WorksOptions, say: (problem: Problem) => void) {
    this.#options = options;
    this.#say = say;
    this.#monthOf = monthReader(options.language);
    this.#self = new People([options.author, ...(options.me ?? [])].map((name) => [name, true]));
    this.#coauthors = new People(
      Object.entries(options.coauthors ?? {}).flatMap(([name, href]) => {
        const address = webAddress(href) ?? (/^(?:\/(?!\/)|mailto:)/.test(href) ? href : undefined);
        return address === undefined ? [] : [[name, address] as const];
      }),
    );
  }

  read(entry: BibEntry): Draft {
    const { file, line } = entry;
    const type = entry.type.toLowerCase();
    const fields = this.#fieldsOf(entry);
    const { rich, text, wrong } = fields;
    const identifiers = readIdentifiers(entry, wrong);
    const date = this.#date(fields);
    const makers = this.#makers(fields);
    const title = this.#title(entry);
    const key = keyOf(fields, makers.authors[0]?.family, date.year, title?.text);
    if (title === undefined) wrong("title", `"${key}" has no title. Write one, as in title = {…}.`);
    const kind = kindOf(type, {
      journal: text("journaltitle", "journal") ?? "",
      booktitle: text("booktitle", "eventtitle") ?? "",
      other: [
        text("howpublished"),
        text("publisher"),
        text("eprinttype", "archiveprefix"),
        text("note"),
      ].join(" "),
      hasArxiv: identifiers.arxiv !== undefined,
    });
    return {
      ...identifiers,
      file,
      line,
      key,
      ...typeOf(type, text("type")),
      kind,
      title: title ?? { html: escapeKey(key), text: key },
      ...makers,
      date,
      ...some("venue", this.#venue(entry, kind, identifiers.arxiv)),
      ...this.#leads(fields, identifiers),
      ...some("badge", this.#badge(entry)),
      ...imprintOf(text),
      ...some("note", this.#note(entry)),
      ...some("additionalInfo", this.#markdown(entry, "additional_info")),
      ...some("annotation", rich("annotation", true)),
      ...some("abstract", this.#abstract(entry)),
      keywords: (text("keywords") ?? "")
        .split(/[,;]/)
        .map((keyword) => keyword.trim())
        .filter((keyword) => keyword !== ""),
      ...some("award", this.#award(entry)),
      bibtex: exportBibtex(entry, key),
      isSelected: isTrue(plainValue(entry.fields.get("selected")?.value ?? "")),
      ...some("language", languageOf(text("langid", "language"))),
    };
  }

  #fieldsOf(entry: BibEntry): Fields {
    const rich = (name: string, hasLinks = false) => this.#read(entry, name, hasLinks);
    return {
      entry,
      rich,
      text: (...names) => names.map((name) => rich(name)?.text).find((value) => value !== undefined),
      wrong: (field, message) =>
        this.#say({
          file: entry.file,
          line: entry.fields.get(field)?.line ?? entry.line,
          kind: `problems in the field "${field}"`,
          message,
        }),
    };
  }

  #date({ entry, text, wrong }: Fields): WorkDate {
    const month = text("month");
    const year = text("year") ?? states.get(text("pubstate") ?? "");
    const date = readWorkDate({ date: text("date", "eventdate"), year, month }, this.#monthOf);
    if (month && this.#monthOf(month) === undefined && !seasons.test(month)) {
      wrong("month", `"${month}" is not a month. Write it as in month = mar.`);
    }
    if (date.year === undefined && date.words === undefined && /\d/.test(year ?? ""))
      wrong("year", `"${year}" is not a year. Write it as in year = 2025.`);
    const { latestYear = 9999 } = this.#options;
    if ((date.year ?? 0) > latestYear)
      wrong(
        entry.fields.has("year") ? "year" : "date",
        `${date.year} is far in the future. Correct the year.`,
      );
    return date;
  }

  /** Who made a work: its authors, or else its editors, and the collaboration they belong to. */
  #makers({ entry, text }: Fields): Pick<Work, "authors" | "hasOthers" | "isEdited" | "editors" | "marks"> {
    const writers = this.#people(entry, "author");
    const editors = this.#people(entry, "editor");
    const isEdited = writers.people.length === 0 && editors.people.length > 0;
    const { people, hasOthers } = isEdited ? editors : writers;
    const collaboration = text("collaboration");
    const authors = collaboration === undefined ? people : [...people, collaborationOf(collaboration)];
    return {
      authors,
      hasOthers,
      isEdited,
      editors: isEdited ? [] : editors.people,
      marks: [...new Set(authors.flatMap(({ marks }) => marks))],
    };
  }

  /** Where a work leads, its title first of all, and its picture. */
  #leads({ entry, wrong }: Fields, identifiers: Identifiers): Pick<Work, "href" | "links" | "preview"> {
    const { doi, arxiv } = identifiers;
    const options: LinkOptions = {
      locate: this.#options.locate ?? (() => undefined),
      beside: posix.relative(this.#options.contentFolder ?? "", posix.dirname(entry.file)),
      scholarUser: this.#options.scholarUser,
      wrong,
    };
    const links = readLinks(entry, identifiers, options);
    const linkOf = (kind: string) => links.find((link) => link.kind === kind)?.href;
    const href =
      linkOf("url") ??
      (doi === undefined ? undefined : doiAddress(doi)) ??
      linkOf("pdf") ??
      (arxiv === undefined ? undefined : arxivAddressOf(arxiv)) ??
      linkOf("html");
    return { ...some("preview", readTarget(entry, "preview", options)), ...some("href", href), links };
  }

  #read(entry: BibEntry, name: string, hasLinks: boolean): Rich | undefined {
    const field = entry.fields.get(name);
    if (field === undefined) return undefined;
    const known = `${hasLinks}${field.value}`;
    let rich = this.#rich.get(known);
    if (rich === undefined) {
      rich = this.#tex(entry, field.value, field.line, hasLinks);
      this.#rich.set(known, rich);
    }
    return rich.text === "" && rich.html === "" ? undefined : rich;
  }

  #tex({ file }: BibEntry, value: string, line: number, hasLinks: boolean): Rich {
    return readTex(value, {
      toMathMl: (formula, isDisplay) => this.#toMathMl(formula, isDisplay),
      hasLinks,
      onUnknown: (command, position) =>
        this.#sayUnknown(file, line + new Lines(value).at(position) - 1, command),
    });
  }

  #toMathMl(formula: string, isDisplay: boolean): string | undefined {
    const known = `${isDisplay}${formula}`;
    if (!this.#formulas.has(known)) {
      this.#formulas.set(known, this.#options.toMathMl?.(formula, isDisplay));
    }
    return this.#formulas.get(known);
  }

  #sayUnknown(file: string, line: number, command: string): void {
    if (this.#unknown.has(`${file} ${command}`)) return;
    this.#unknown.add(`${file} ${command}`);
    const message = `The command \\${command} is not known here, so only the text in its braces is shown, or else its name. Write what it stands for.`;
    this.#say({ file, line, kind: "unknown TeX commands", message });
  }

  #title(entry: BibEntry): Rich | undefined {
    return this.#titled(entry, "title", "subtitle");
  }

  /** A title with the subtitle in another field. */
  #titled(entry: BibEntry, name: string, further: string | undefined, hasLinks = false): Rich | undefined {
    const title = this.#read(entry, name, hasLinks);
    const subtitle = further === undefined ? undefined : this.#read(entry, further, false);
    if (title === undefined || subtitle === undefined) return title ?? subtitle;
    const between = /[.:?!]$/.test(title.text) ? " " : ": ";
    return { html: title.html + between + subtitle.html, text: title.text + between + subtitle.text };
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

  #note(entry: BibEntry): Rich | undefined {
    const field = entry.fields.get("note");
    if (field === undefined) return undefined;
    const lines = field.value.split("\n");
    const own = withTexLinks(lines.filter((line) => !notesOfTools.test(line)).join("\n"));
    if (own === field.value) return this.#read(entry, "note", true);
    const rich = this.#tex(entry, own, field.line, true);
    return rich.text === "" ? undefined : rich;
  }

  #venue(entry: BibEntry, kind: Kind, arxiv: string | undefined): Work["venue"] {
    const fields = [
      ["journaltitle", "journal"],
      ["journal", "journal"],
      ["booktitle", "book"],
      ["eventtitle", "book"],
      ["school", "institution"],
      ["institution", "institution"],
      ["organization", "institution"],
      ["publisher", "other"],
      ["howpublished", "other"],
    ] as const;
    for (const [name, container] of fields) {
      const value = entry.fields.get(name)?.value ?? "";
      const plain = plainValue(value);
      // An address is a link, not a place.
      if (plain === "" || (!plain.includes(" ") && webAddress(plain) !== undefined)) continue;
      const rich = this.#titled(entry, name, subtitles[name], name === "howpublished");
      if (rich !== undefined) return { ...rich, kind: container };
    }
    if (arxiv === undefined || kind !== "preprint") return undefined;
    return { html: `arXiv:${arxiv}`, text: `arXiv:${arxiv}`, kind: "other" };
  }

  #badge(entry: BibEntry): Work["badge"] {
    const written = this.#read(entry, "abbr", false)?.text;
    const booktitle = entry.fields.get("booktitle")?.value ?? "";
    const text =
      written ??
      /\(\{?([A-Z][\w&-]{0,15}[A-Z][\w&-]{0,15})\}?(?:[\s~'’-]*\{?\d{2,4}\}?)?\)/.exec(booktitle)?.[1];
    if (text === undefined || text === "") return undefined;
    const venues = this.#options.venues ?? {};
    const facts = Object.hasOwn(venues, text) ? venues[text] : undefined;
    const url = webAddress(facts?.url ?? "");
    return { text, ...(url !== undefined && { url }), ...(facts?.color && { color: facts.color }) };
  }

  #abstract(entry: BibEntry): Rich | undefined {
    const field = entry.fields.get("abstract");
    if (field === undefined) return undefined;
    let { line } = field;
    const paragraphs: Rich[] = [];
    for (const part of field.value.split(/(\n[ \t]*\n\s*|\\par(?![A-Za-z])|<\/p>)/)) {
      const rich = this.#tex(entry, withTexLinks(part), line, true);
      if (rich.text !== "" && rich.text !== " ") paragraphs.push(rich);
      line += part.split("\n").length - 1;
    }
    if (paragraphs.length === 0) return undefined;
    return {
      html: paragraphs.map(({ html }) => `<p>${html}</p>`).join("\n"),
      text: paragraphs.map(({ text }) => text).join(" "),
    };
  }

  /** A field that al-folio reads as Markdown. */
  #markdown(entry: BibEntry, name: string): Rich | undefined {
    const rich = this.#read(entry, name, true);
    const { toInlineHtml } = this.#options;
    if (rich === undefined || toInlineHtml === undefined || !/[*_[`]/.test(rich.text)) return rich;
    return { html: toInlineHtml(rich.text), text: rich.text };
  }

  #award(entry: BibEntry): Work["award"] {
    const name = this.#read(entry, "award_name", false)?.text;
    const award = this.#markdown(entry, "award");
    if (name === undefined && award === undefined) return undefined;
    return { ...(name !== undefined && { name }), html: award?.html ?? "" };
  }
}

const markdownLink =
  /(?<![\\\w])\[((?:[^[\]{}\\\n]|\\textbf\{[^{}]*\})+)\]\((https?:\/\/(?:[^\s(){}\\]|\([^\s(){}\\]*\)|\\[_&%#])+)\)/g;
const markdownBold = /(?<![\w*])\*\*([^\s*{})\]](?:[^*{}\n]{0,200}[^\s*{}(])?)\*\*(?![\w*])/g;
/** A web address that no command of TeX and no tag holds: whole, so that nothing in braces is lost of it. */
const bareAddress =
  /(?<=^|[\s(])(?=(https?:\/\/(?:[^\s{}\\<>"()]|\([^\s{}\\<>"()]*\)|\\[_&%#])*(?:[\w/=&#-]|\([^\s{}\\<>"()]*\))))\1(?=[.,;:!?)'\]]*(?:[\s}]|$))/g;

/** A text of TeX, in which links and bold words of Markdown, which others read there, are TeX's, and web addresses are links. */
function withTexLinks(text: string): string {
  if (!/https?:|\*\*/.test(text)) return text;
  // Bold words may hold links, whose braces would keep them from being seen.
  return text
    .replace(markdownBold, "\\textbf{$1}")
    .replace(markdownLink, "\\href{$2}{$1}")
    .replace(bareAddress, "\\url{$1}");
}

/** Lines of a note that Zotero makes of its field Extra, and Scopus of its counts: no words for visitors. */
const notesOfTools =
  /^\s*(?:(?:publisher|\\?_eprint|number|issn|conference name|journal abbreviation|publication title|series title|tex\.\w+|citation key|read\\?_status|original-date|ads bibcode|version number|pmid|pmcid)\s*:|cited by:?\s*\d|arXiv:\S+\s*\[[^\]]*\]\s*$)/i;

function collaborationOf(name: string): Person {
  const text = /collaborat|team|group|consortium/i.test(name) ? name : `${name} Collaboration`;
  const nothing = { given: "", particle: "", suffix: "", marks: [] };
  return { ...nothing, text, family: text, isWhole: true, isAuthor: false };
}

/** What biblatex says of single names (§3.6): `author+an = {1=equal; 2=equal}`; counted from 0 here. */
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

/** What biblatex calls theses and reports, as types of entries ("biblatex", the field type). */
const knownTypes: ReadonlyMap<string, string> = new Map([
  ["phdthesis", "phdthesis"],
  ["mathesis", "mastersthesis"],
  ["mastersthesis", "mastersthesis"],
  ["bathesis", "bachelorsthesis"],
  ["bachelorsthesis", "bachelorsthesis"],
  ["techreport", "techreport"],
  ["resreport", "report"],
]);

/** The type of an entry, and what its author calls theses and reports of this type. */
function typeOf(entryType: string, written: string | undefined): Pick<Work, "type" | "typeName"> {
  if (written === undefined || !/(?:thesis|report)$/.test(entryType)) return { type: entryType };
  const known = knownTypes.get(written);
  if (known === undefined) return { type: entryType, typeName: written };
  return { type: /^(?:thesis|report)$/.test(entryType) ? known : entryType };
}

/** What biblatex says of works on their way ("biblatex", the field pubstate). */
const states: ReadonlyMap<string, string> = new Map([
  ["inpreparation", "in preparation"],
  ["submitted", "submitted"],
  ["forthcoming", "forthcoming"],
  ["inpress", "in press"],
]);

/** A property for a value that there is; for an empty text, too, there is none. */
function some<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { readonly [K in Key]?: Value } {
  return value === undefined || value === "" ? {} : ({ [key]: value } as { [K in Key]: Value });
}

/** What says where in its container a work stands, and who publishes it. */
function imprintOf(text: Fields["text"]) {
  const pages = text("pages");
  const articleNumber =
    pages === undefined ? text("eid", "articleno", "article-number", "art_number") : undefined;
  // Better BibTeX has a preprint's number there, which is its link.
  const number = [text("number"), text("issue")].find(
    (found) => found !== undefined && !/^arXiv:/i.test(found),
  );
  return {
    ...some("volume", text("volume")?.replace(/^vol(?:ume)?\b\.?\s*(?=[\dIVXL])/i, "")),
    ...some("number", number?.replace(/^(?:no|nr|issue|number)\b\.?\s*(?=\d)/i, "")),
    ...some("pages", pagesOf(pages ?? articleNumber)),
    ...(articleNumber !== undefined && { isArticleNumber: true as const }),
    ...some("series", text("series")),
    ...some("edition", text("edition")),
    ...some("publisher", text("publisher")),
    ...some("institution", text("school", "institution", "organization")),
    ...some("location", text("location", "venue")),
  };
}

/** The fields of biblatex that go on where others end. */
const subtitles: Readonly<Partial<Record<string, string>>> = {
  journaltitle: "journalsubtitle",
  booktitle: "booksubtitle",
};

/** What magazines write for a month; the page shows the year alone. */
const seasons =
  /spring|summer|autumn|fall|winter|quarter|\bq[1-4]\b|half|term|michaelmas|fr(?:ü|u)hling|fr(?:ü|u)hjahr|sommer|herbst|printemps|été|automne|hiver|primavera|verano|otoño|invierno|estate|autunno|inverno|verão|outono|[春夏秋冬]/i;

/** The key of an entry; one that has none gets one, with a word to its author. */
function keyOf(
  { entry, text, wrong }: Fields,
  family: string | undefined,
  year: number | undefined,
  title: string | undefined,
): string {
  if (entry.key !== "") return entry.key;
  const key = madeKey(family, year, title) || slugOf(text("booktitle", "type") ?? "") || "work";
  wrong("key", `This entry has no key. Here it is called "${key}"; write @${entry.type}{${key}, …}.`);
  return key;
}

/** A key for an entry without one: name, year and the first long word of the title. */
function madeKey(family = "", year: number | undefined, title = ""): string {
  const word = fold(title)
    .split(" ")
    .find((word) => word.length > 3);
  return slugOf([fold(family).replaceAll(" ", ""), year ?? "", word ?? ""].join(""));
}

function escapeKey(key: string): string {
  return readTex(key.replace(/[\\{}$]/g, "")).html;
}

/** Pages with the dashes of printers between them. */
function pagesOf(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  // The number of a preprint is its link, and IEEE counts from 1 what has no pages yet.
  if (/^(?:arxiv:.*|1\s*[-–]+\s*1)$/i.test(written)) return undefined;
  const bare = written.replace(/^(?:pp?\.|S\.|pages?\b|Seiten?\b)\s*(?=\d)|^pp?\s+(?=\d)/i, "");
  const tidied = bare.replace(/\s*[–—‒−]+\s*/g, "–");
  return tidied.includes("–") ? tidied : tidied.replace(/(?<=[\p{L}\p{N}])\s*-\s*(?=[\p{L}\p{N}])/gu, "–");
}
