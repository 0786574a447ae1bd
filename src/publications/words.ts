import type { Kind } from "./kinds.ts";
import type { LinkKind } from "./links.ts";

/** What is said of publications of its own accord. `{…}` stands for what is put in. */
export const words = {
  publications: "Publications",
  selected: "Selected publications",
  allPublications: "All publications",
  allOf: "All publications of {author}.",
  bibtexFile: "All as BibTeX",
  undated: "Undated",
  equalContribution: "* Equal contribution",
  etAl: "et al.",
  andMore: "and {count} more",
  allAuthors: "All authors:",
  edited: "(ed.)",
  editedBy: "edited by {names}",
  in: "In",
  pages: "pp. {pages}",
  volume: "vol. {volume}",
  edition: "{edition} edition",
  abstract: "Abstract",
  bibtex: "BibTeX",
  details: "Details",
  award: "Award",
  keywords: "Keywords:",
  inTheNews: "In the news:",
  publication: "Publication:",
} as const;

/** Headings over works of a kind. */
export const kindNames: Readonly<Record<Kind, string>> = {
  journal: "Journal articles",
  conference: "Conference papers",
  workshop: "Workshop papers",
  book: "Books",
  chapter: "Chapters",
  thesis: "Theses",
  report: "Reports",
  preprint: "Preprints",
  software: "Software",
  dataset: "Data",
  patent: "Patents",
  other: "Other works",
};

/** What a thesis or report is called before the place it was written at. */
export const typeNames: Readonly<Record<string, string>> = {
  phdthesis: "PhD thesis",
  mastersthesis: "Master’s thesis",
  bachelorsthesis: "Bachelor’s thesis",
  thesis: "Thesis",
  report: "Technical report",
  patent: "Patent",
};

/** What a link is called. */
export const linkNames: Readonly<Record<LinkKind, string>> = {
  pdf: "PDF",
  html: "HTML",
  doi: "DOI",
  arxiv: "arXiv",
  preprint: "Preprint",
  hal: "HAL",
  pubmed: "PubMed",
  pmc: "PMC",
  jstor: "JSTOR",
  handle: "Handle",
  url: "Link",
  supp: "Supplement",
  code: "Code",
  data: "Data",
  slides: "Slides",
  poster: "Poster",
  video: "Video",
  blog: "Blog",
  website: "Website",
  inspire: "INSPIRE",
  scholar: "Google Scholar",
  altmetric: "Altmetric",
  dimensions: "Dimensions",
};

/** Puts texts in the place of what stands in braces. */
export function fill(pattern: string, values: Readonly<Record<string, string | number>>): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
