/** What kind of work an entry is, in the order of a list by type. */
export const kinds = [
  "journal",
  "conference",
  "workshop",
  "book",
  "chapter",
  "thesis",
  "report",
  "preprint",
  "software",
  "dataset",
  "patent",
  "other",
] as const;

export type Kind = (typeof kinds)[number];

const kindOfType: Readonly<Record<string, Kind>> = {
  article: "journal",
  periodical: "journal",
  suppperiodical: "journal",
  review: "journal",
  inproceedings: "conference",
  conference: "conference",
  book: "book",
  mvbook: "book",
  collection: "book",
  mvcollection: "book",
  reference: "book",
  mvreference: "book",
  proceedings: "book",
  mvproceedings: "book",
  booklet: "book",
  inbook: "chapter",
  incollection: "chapter",
  bookinbook: "chapter",
  suppbook: "chapter",
  suppcollection: "chapter",
  inreference: "chapter",
  phdthesis: "thesis",
  mastersthesis: "thesis",
  bachelorsthesis: "thesis",
  thesis: "thesis",
  techreport: "report",
  report: "report",
  manual: "report",
  standard: "report",
  preprint: "preprint",
  software: "software",
  dataset: "dataset",
  data: "dataset",
  patent: "patent",
};

const archives =
  /\b(?:arXiv|CoRR|bioRxiv|medRxiv|chemRxiv|SSRN|PsyArXiv|SocArXiv|OSF|Preprints?\b|Research Square|TechRxiv|HAL preprint|ePrint)\b/i;

/**
 * Tells the kind of a work from its entry's type (BibTeX and biblatex), where it appeared, and whether that is a
 * preprint archive.
 *
 * @param places plain text of what may give the place
 */
export function kindOf(
  type: string,
  places: {
    readonly journal: string;
    readonly booktitle: string;
    readonly other: string;
    readonly hasArxiv: boolean;
  },
): Kind {
  const name = type.toLowerCase();
  const kind = Object.hasOwn(kindOfType, name) ? (kindOfType[name] as Kind) : "other";
  const { journal, booktitle, other, hasArxiv } = places;
  if (kind === "journal" || kind === "other") {
    if (archives.test(journal)) return "preprint";
    if (journal === "" && booktitle === "" && (hasArxiv || archives.test(other))) return "preprint";
  }
  if (kind === "conference" && /\bworkshop/i.test(booktitle)) return "workshop";
  return kind;
}

/** Whether an entry is a work, not one from which others take their fields, nor instructions for programs. */
export function isWorkType(type: string): boolean {
  return !/^(?:xdata|set|control|jurisdiction|legislation)$/i.test(type);
}
