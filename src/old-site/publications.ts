import { type Data, record, textOf } from "../data.ts";
import { replaceComments } from "../html/comments.ts";
import { parse, textOf as textIn } from "../html/tree.ts";
import { stemOf } from "./old-site.ts";
import { fieldNamesIn, linksOf, writtenLink } from "./publication-links.ts";

/** A publication that an old site keeps as a Markdown file, and the BibTeX next to it. */
export interface OldPublication {
  readonly file: string;
  readonly data: Data;
  readonly body: string;
  /** BibTeX of the same work; one entry is taken. */
  readonly bibtex?: string | undefined;
}

/**
 * The meanings of Hugo's older codes for publications (Wowchemy, `publication_types`), and of the newer names from CSL.
 */
const types: Readonly<Record<string, string>> = {
  1: "inproceedings",
  2: "article",
  3: "misc",
  4: "techreport",
  5: "book",
  6: "incollection",
  7: "phdthesis",
  8: "misc",
  "paper-conference": "inproceedings",
  "article-journal": "article",
  article: "misc",
  manuscript: "misc",
  report: "techreport",
  book: "book",
  chapter: "incollection",
  thesis: "phdthesis",
  books: "book",
  conferences: "inproceedings",
  manuscripts: "article",
};

/**
 * A work as BibTeX: the entry next to it, or one made from its front matter, with what else the old site showed.
 *
 * @param nameOf the name of somebody whom the old site calls `admin` or by a folder's name
 */
export function toBibtex(
  { file, data, body, bibtex }: OldPublication,
  nameOf: (author: string) => string,
): string {
  const entry = /^@[\s\S]*\}$/.exec(bibtex?.trim() ?? "")?.[0] ?? "";
  const shown = shownFields(data, body, entry);
  if (entry !== "") {
    const present = fieldNamesIn(entry);
    const added = shown.filter(([name]) => !present.has(name));
    if (added.length === 0) return `${entry}\n`;
    return `${entry.slice(0, -1).trimEnd().replace(/,?$/, ",")}\n${fieldsOf(added)}}\n`;
  }
  const [year, month] =
    /^(\d{4})(?:-(\d{1,2}))?/.exec(textOf(data.date) ?? textOf(data.year) ?? "")?.slice(1) ?? [];
  const type =
    types[String(Array.isArray(data.publication_types) ? data.publication_types[0] : data.category)] ??
    (textOf(data.journal) === undefined ? "misc" : "article");
  const venueField =
    { article: "journal", inproceedings: "booktitle", incollection: "booktitle" }[type] ?? "howpublished";
  const { venue: place, publication, pub, journal, booktitle, conference } = data;
  // A venue may also be a town, next to the name of the journal or the proceedings.
  const names = [data[venueField], booktitle, conference, place, publication, pub, journal];
  const venue = plain(names.map(textOf).find(Boolean) ?? "");
  const written = data.authors ?? data.author;
  const listed =
    typeof written === "string"
      ? namesIn(written.replace(/(?<=\p{Ll}{2})\.$/u, ""))
      : [written].flat().map((author) => textOf(author) ?? textOf(record(author).name));
  const people = listed.flatMap((name) => (name ? nameOf(name.replace(/<[^<>]*>/g, "").trim()) : []));
  const citation = plain(textOf(data.citation) ?? "");
  const authors = people.length > 0 ? people.join(" and ") : authorsIn(citation, textOf(data.title));
  const fields: (readonly [string, string | undefined])[] = [
    ["title", plain(textOf(data.title) ?? stemOf(file))],
    ["author", authors],
    [venueField, venue],
    ["year", year],
    ["month", month && String(Number(month))],
    ["note", authors === undefined ? citation : undefined],
    ...shown,
  ];
  return `@${type}{${keyOf(file)},\n${fieldsOf(fields)}}\n`;
}

/** Entries that begin and end a line, up to the next one or a brace alone, as programs write them. */
const entryOnLines =
  /^@(?!comment\b)\w+\s*\{\s*([^,\s]+)\s*,(?:(?!^@)[\s\S])*?(?:^\}[ \t]*$|\}[ \t]*$(?=\s*(?:^@|(?![\s\S]))))/gim;
/** The title of an entry: up to the next field or the end. */
const titleOfEntry = /\btitle\s*=([\s\S]*?)(?=,\s*[\w-]+\s*=|[,\s]*\}\s*$)/i;

/** BibTeX files without the works that an earlier one has under the same key and title. */
export function withoutRepeated(files: readonly string[]): readonly string[] {
  const known = new Set<string>();
  return files.map((text) => {
    const left = text.replace(entryOnLines, (entry, key: string) =>
      known.has(workOf(key, titleIn(entry))) ? "" : entry,
    );
    for (const work of entriesByWork(text).keys()) known.add(work);
    return left.replace(/\n{3,}/g, "\n\n").trim();
  });
}

/** The entries of a BibTeX file that have titles, the first of each work. */
export function entriesByWork(text: string): ReadonlyMap<string, string> {
  const entries = [...text.matchAll(entryOnLines)].map(
    ([entry, key = ""]) => [workOf(key, titleIn(entry)), entry] as const,
  );
  return new Map(entries.filter(([work]) => !work.endsWith(" ")).reverse());
}

/** Of two entries of the same work, the one that has all fields of the other and more; else the first. */
export function fullerEntry(first: string | undefined, second: string | undefined): string | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  const [names, others] = [fieldNamesIn(first), fieldNamesIn(second)];
  const isFuller = others.size > names.size && [...names].every((name) => others.has(name));
  return isFuller ? second : first;
}

/** What entries of the same work have in common: the key and the letters of the title. */
export function workOf(key: string, title: string): string {
  return `${key} ${lettersOf(title)}`;
}

function lettersOf(text: string): string {
  // TeX writes accents apart from their letters.
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

function titleIn(entry: string): string {
  return titleOfEntry.exec(entry)?.[1] ?? "";
}

function shownFields(data: Data, page: string, entry: string): (readonly [string, string | undefined])[] {
  const { fields, text: body } = linksOf(data, page, entry);
  const given = shownParagraphs(textOf(data.abstract) ?? "");
  const own = /<!--more-->|^$/.test(body.trim()) ? "" : shownParagraphs(paragraphsOf(body) ?? "");
  // One of the two may say the other once more.
  const isIn = (text: string, other: string) => lettersOf(other).includes(lettersOf(text));
  const abstract = isIn(own, given) ? given : isIn(given, own) ? own : `${given}\n\n${own}`;
  return [
    ["volume", textOf(data.volume) ?? textOf(data.vol)],
    ["number", textOf(data.issue)],
    ["pages", textOf(data.pages)],
    ["doi", textOf(data.doi)],
    ["abstract", abstract],
    ["selected", data.featured === true || data.selected === true ? "true" : undefined],
    ...fields,
  ];
}

/** Fields as lines of BibTeX; of those with the same name, the first is kept. */
export function fieldsOf(fields: readonly (readonly [string, string | undefined])[]): string {
  const seen = new Set<string>();
  return fields
    .filter(([name, value]) => value && !seen.has(name) && seen.add(name))
    .map(
      ([name, value = ""]) =>
        `  ${name} = {${/^(?:url|pdf|code|slides|video|poster|website|doi)$/.test(name) ? value : balanced(value)}},\n`,
    )
    .join("");
}

/** Names with separators between them; next to initials a comma is within a name, so all of them are one text. */
function namesIn(written: string): readonly string[] {
  const names = written.split(/[,;，；、]|\band\b|&/).map((name) => name.trim());
  return names.some((name) => /^(?:\p{Lu}\.[\s-]*)+$/u.test(name)) ? [written] : names;
}

/** The authors at the front of a ready-made citation: what comes before the year or the title. */
function authorsIn(citation: string, title: string | undefined): string | undefined {
  const [, before = ""] = /^(.{3,300}?)\s*[.,]?\s*(?:\(\d{4}|["“])/.exec(citation) ?? [];
  if (before === "" || (title && before.includes(title))) return undefined;
  const listed = before.replace(/,?\s+(?:&|and)\s+/g, " and ").replace(/\.$/, "");
  // Between full names, a comma separates two; next to initials, it is within one.
  const names = listed.split(/,\s*|\s+and\s+/);
  return names.every((name) => /^\S+\s(?:.*\s)?\p{L}{2,}\S*$/u.test(name)) ? names.join(" and ") : listed;
}

/** The abstract on the page of a publication: the text under a heading of that name, or else all but headings. */
function paragraphsOf(body: string): string | undefined {
  const [, abstract = body] =
    /^#{1,6}[ \t]*abstract\b[^\n]*\n([\s\S]*?)(?=^#{1,6}[ \t]|$(?![\s\S]))/im.exec(body) ?? [];
  const text = abstract
    .replace(
      /<!--[\s\S]*?-->|\{[{%][\s\S]*?[%}]\}\}?|^\s*(?:#{1,6}[ \t]|Recommended citation|\[?Download(?!.*\]\(https?:)|(?:> *)?(?:\[!NOTE\]|Click the [*_]Cite[*_] button above to |Create your slides in Markdown - click the )).*$/gim,
      "",
    )
    .trim();
  const isSample =
    /^(?:> *)?(?:This (?:paper|talk) is about|Add the (?:publication's )?\**full text\** or \**supplementary notes\**|Supplementary notes can be added here|This work is driven by the results in my \[previous paper\])/.test(
      text,
    );
  return text === "" || isSample ? undefined : text;
}

/** Markdown's emphasis; underscores in addresses and the star in `A*` are not. */
const emphasis =
  /(?<![\p{LC}\p{N}])(\*{1,2}|_{1,2})(?=\S)((?:(?!\1|\n[ \t]*\n).)+)(?<=\S)\1(?![\p{LC}\p{N}])/gsu;

/** Text without tags and Markdown's emphasis and links, on one line. */
function plain(text: string): string {
  return (
    text
      .replace(/!?\[([^[\]\n]*)\]\([^()\s]*\)/g, "$1")
      .replace(/<[^<>]*>/g, "")
      .replace(emphasis, "$2")
      // One may be within another.
      .replace(emphasis, "$2")
      .replace(/&#?\w+;/g, (written) => textIn(parse(written)))
      .replace(/\s+/g, " ")
      .trim()
  );
}

/** The same, with its links to other sites in Markdown, which BibTeX's readers also take. */
function plainWithLinks(text: string): string {
  const kept: string[] = [];
  const marked = text.replace(
    writtenLink,
    (written: string, name = "", to = "", href = to, words = name, at: number) => {
      const label = plain(words);
      // An address by itself is a link anyway.
      const isKept =
        label !== href &&
        /^https?:[^\s{}\\]+$/i.test(href) &&
        /^[^[\]{}\\]+$/.test(label) &&
        !/[\w\\]$/.test(text.slice(0, at));
      if (!isKept) return written;
      kept.push(`[${label}](${href})`);
      return "\uE000";
    },
  );
  return plain(marked).replace(/\uE000/g, () => kept.shift() ?? "");
}

/** A picture in Markdown. */
const picture = /!\[[^[\]]*\]\([^()]*(?:\([^()]*\)[^()]*)*\)(?:\{[^{}]*\})?/g;

/** BibTeX as code, with its name above: the new site shows its own. */
const bibtexAsCode = /(?:^[*_]*BibTeX[*_:]*\s+)?^`{3}\w*\s*@\w+\s*\{[\s\S]*?^`{3}[ \t]*$/gim;

/** The same for each paragraph and item of a list. */
function shownParagraphs(text: string): string {
  return (
    text
      .replace(bibtexAsCode, "")
      .split(/\n[ \t]*(?:\n|(?=(?:[*+-]|\d\d?[.)])[ \t]))/)
      .map((paragraph) => plainWithLinks(paragraph.replace(picture, "").replace(/^[ \t]*>/gm, "")).trim())
      // Entries may not be within others.
      .filter((paragraph) => paragraph !== "" && !/^(?:`{3}\w*\s*)?@\w+\s*\{/.test(paragraph))
      .join("\n\n")
  );
}

/** Whether the page of a publication shows pictures, for which BibTeX has no place. */
export function hasPictures(body: string): boolean {
  const shown = replaceComments(body);
  return /<img\b/i.test(shown) || shown.search(picture) >= 0;
}

/** Text that cannot end a value before its time. */
function balanced(text: string): string {
  let depth = 0;
  for (const sign of text) {
    depth += sign === "{" ? 1 : sign === "}" ? -1 : 0;
    if (depth < 0) break;
  }
  return depth === 0 ? text : text.replace(/[{}]/g, "");
}

/** A key that BibTeX takes. */
export function keyOf(file: string): string {
  const name = /^index$/.test(stemOf(file)) ? (file.split("/").at(-2) ?? "") : stemOf(file);
  return name.replace(/[^\w:.-]+/g, "-") || "work";
}
