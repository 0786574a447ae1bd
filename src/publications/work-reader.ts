import { posix } from "node:path";
import type { BibEntry } from "../bibtex/bibtex.ts";
import type { Problem } from "../problem.ts";
import { plainValue, webAddress } from "../tex/addresses.ts";
import { readWorkDate, type WorkDate } from "./dates.ts";
import { EntryFields, KnownTex } from "./entry-fields.ts";
import { escapeKey, keyOf } from "./entry-key.ts";
import { exportBibtex } from "./export.ts";
import { arxivAddressOf, doiAddress, type Identifiers, readIdentifiers } from "./identifiers.ts";
import { kindOf } from "./kinds.ts";
import { isTrue, type LinkOptions, readLinks, readTarget } from "./links.ts";
import { Makers } from "./makers.ts";
import { type MonthOf, monthReader } from "./months.ts";
import { some } from "./some.ts";
import { placeFields, venueOf } from "./where.ts";
import type { Work } from "./work.ts";
import { languageOf } from "./work-languages.ts";
import type { WorksOptions } from "./works-options.ts";

/** A work without what depends on the others. */
type Draft = Omit<Work, "slug" | "anchor" | "url" | "preprints">;

/** Reads entries as works, one after the other: remembers what was reported, and what many entries have in common. */
export class WorkReader {
  readonly #options: WorksOptions;
  readonly #say: (problem: Problem) => void;
  readonly #monthOf: MonthOf;
  readonly #tex: KnownTex;
  readonly #makers: Makers;

  constructor(options: WorksOptions, say: (problem: Problem) => void) {
    this.#options = options;
    this.#say = say;
    this.#monthOf = monthReader(options.language);
    this.#tex = new KnownTex(options, say);
    this.#makers = new Makers(options, say, (file, line, command) =>
      this.#tex.sayUnknown(file, line, command),
    );
  }

  /** Reads a work; what is wrong with its entry is said. */
  read(entry: BibEntry): Draft {
    const { file, line } = entry;
    const type = entry.type.toLowerCase();
    const fields = new EntryFields(entry, this.#tex, this.#options, this.#say);
    const identifiers = readIdentifiers(entry, (field, message) => fields.wrong(field, message));
    const date = this.#date(fields);
    const makers = this.#makers.of(fields);
    const title = fields.titled("title", "subtitle");
    const key = keyOf(fields, makers.authors[0]?.family, date.year, title?.text);
    if (title === undefined) fields.wrong("title", `"${key}" has no title. Write one, as in title = {…}.`);
    const kind = kindOf(type, {
      journal: fields.text("journaltitle", "journal") ?? "",
      booktitle: fields.text("booktitle", "eventtitle") ?? "",
      other: [
        fields.text("howpublished"),
        fields.text("publisher"),
        fields.text("eprinttype", "archiveprefix"),
        fields.text("note"),
      ].join(" "),
      hasArxiv: identifiers.arxiv !== undefined,
    });
    return {
      ...identifiers,
      file,
      line,
      key,
      ...typeOf(type, fields.text("type")),
      kind,
      title: title ?? { html: escapeKey(key), text: key },
      ...makers,
      date,
      ...some("venue", venueOf(fields, kind, identifiers.arxiv)),
      ...this.#leads(fields, identifiers),
      ...some("badge", this.#badge(fields)),
      ...placeFields(fields),
      ...some("note", fields.note),
      ...some("additionalInfo", fields.markdown("additional_info")),
      ...some("annotation", fields.rich("annotation", true)),
      ...some("abstract", fields.abstract),
      keywords: (fields.text("keywords") ?? "")
        .split(/[,;]/)
        .map((keyword) => keyword.trim())
        .filter((keyword) => keyword !== ""),
      ...some("award", awardOf(fields)),
      bibtex: exportBibtex(entry, key),
      isSelected: isTrue(plainValue(entry.fields.get("selected")?.value ?? "")),
      ...some("language", languageOf(fields.text("langid", "language"))),
    };
  }

  #date(fields: EntryFields): WorkDate {
    const month = fields.text("month");
    const year = fields.text("year") ?? states.get(fields.text("pubstate") ?? "");
    const date = readWorkDate({ date: fields.text("date", "eventdate"), year, month }, this.#monthOf);
    if (month && this.#monthOf(month) === undefined && !seasons.test(month)) {
      fields.wrong("month", `"${month}" is not a month. Write it as in month = mar.`);
    }
    if (date.year === undefined && date.words === undefined && /\d/.test(year ?? ""))
      fields.wrong("year", `"${year}" is not a year. Write it as in year = 2025.`);
    const { latestYear = 9999 } = this.#options;
    if ((date.year ?? 0) > latestYear)
      fields.wrong(
        fields.entry.fields.has("year") ? "year" : "date",
        `${date.year} is far in the future. Correct the year.`,
      );
    return date;
  }

  /** Where a work, and above all its title, links to, and its picture. */
  #leads(fields: EntryFields, identifiers: Identifiers): Pick<Work, "href" | "links" | "preview"> {
    const { entry } = fields;
    const { doi, arxiv } = identifiers;
    const options: LinkOptions = {
      locate: this.#options.locate ?? (() => undefined),
      beside: posix.relative(this.#options.contentFolder ?? "", posix.dirname(entry.file)),
      scholarUser: this.#options.scholarUser,
      wrong: (field, message) => fields.wrong(field, message),
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

  #badge(fields: EntryFields): Work["badge"] {
    const written = fields.text("abbr");
    const booktitle = fields.entry.fields.get("booktitle")?.value ?? "";
    const text =
      written ??
      /\(\{?([A-Z][\w&-]{0,15}[A-Z][\w&-]{0,15})\}?(?:[\s~'’-]*\{?\d{2,4}\}?)?\)/.exec(booktitle)?.[1];
    if (text === undefined || text === "") return undefined;
    const venues = this.#options.venues ?? {};
    const facts = Object.hasOwn(venues, text) ? venues[text] : undefined;
    const url = webAddress(facts?.url ?? "");
    return { text, ...(url !== undefined && { url }), ...(facts?.color && { color: facts.color }) };
  }
}

function awardOf(fields: EntryFields): Work["award"] {
  const name = fields.text("award_name");
  const award = fields.markdown("award");
  if (name === undefined && award === undefined) return undefined;
  return { ...(name !== undefined && { name }), html: award?.html ?? "" };
}

/** biblatex's names of theses and reports, as types of entries ("biblatex", the field type). */
const knownTypes: ReadonlyMap<string, string> = new Map([
  ["phdthesis", "phdthesis"],
  ["mathesis", "mastersthesis"],
  ["mastersthesis", "mastersthesis"],
  ["bathesis", "bachelorsthesis"],
  ["bachelorsthesis", "bachelorsthesis"],
  ["techreport", "techreport"],
  ["resreport", "report"],
]);

/** The type of an entry, and what its author calls a thesis or report of it. */
function typeOf(entryType: string, written: string | undefined): Pick<Work, "type" | "typeName"> {
  if (written === undefined || !/(?:thesis|report)$/.test(entryType)) return { type: entryType };
  const known = knownTypes.get(written);
  if (known === undefined) return { type: entryType, typeName: written };
  return { type: /^(?:thesis|report)$/.test(entryType) ? known : entryType };
}

/** biblatex's states of forthcoming works ("biblatex", the field pubstate). */
const states: ReadonlyMap<string, string> = new Map([
  ["inpreparation", "in preparation"],
  ["submitted", "submitted"],
  ["forthcoming", "forthcoming"],
  ["inpress", "in press"],
]);

/** What magazines give for a month; the page shows only the year. */
const seasons =
  /spring|summer|autumn|fall|winter|quarter|\bq[1-4]\b|half|term|michaelmas|fr(?:ü|u)hling|fr(?:ü|u)hjahr|sommer|herbst|printemps|été|automne|hiver|primavera|verano|otoño|invierno|estate|autunno|inverno|verão|outono|[春夏秋冬]/i;
