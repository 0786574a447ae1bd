import { en } from "../site/words/en.ts";
import type { WordKey } from "../site/words/word-keys.ts";
import { fill } from "../site/words/words.ts";
import type { Kind } from "./kinds.ts";
import type { LinkKind } from "./links.ts";

/** All words of a site in its language. */
export type SiteWords = Readonly<Record<WordKey, string>>;

/** Headings over works of a kind. */
export const kindWords: Readonly<Record<Kind, WordKey>> = {
  journal: "journalArticles",
  conference: "conferencePapers",
  workshop: "workshopPapers",
  book: "books",
  chapter: "chapters",
  thesis: "theses",
  report: "reports",
  preprint: "preprints",
  software: "software",
  dataset: "data",
  patent: "patents",
  other: "otherWorks",
};

/** What a thesis, report or patent is called, by the type of its entry or its kind; the place follows. */
export const typeWords: Readonly<
  Record<"thesis" | "report" | "patent", WordKey> & Partial<Record<string, WordKey>>
> = {
  phdthesis: "phdThesis",
  mastersthesis: "mastersThesis",
  bachelorsthesis: "bachelorsThesis",
  thesis: "thesis",
  report: "technicalReport",
  patent: "patent",
};

/** Links that have the same name in all languages: that of a format or a service. */
const properNames = {
  pdf: "PDF",
  html: "HTML",
  doi: "DOI",
  arxiv: "arXiv",
  hal: "HAL",
  pubmed: "PubMed",
  pmc: "PMC",
  jstor: "JSTOR",
  handle: "Handle",
  inspire: "INSPIRE",
  scholar: "Google Scholar",
  altmetric: "Altmetric",
  dimensions: "Dimensions",
} as const satisfies Partial<Record<LinkKind, string>>;

const linkWords: Readonly<Record<Exclude<LinkKind, keyof typeof properNames>, WordKey>> = {
  preprint: "linkPreprint",
  url: "linkUrl",
  supp: "linkSupplement",
  code: "linkCode",
  data: "data",
  slides: "linkSlides",
  poster: "linkPoster",
  video: "linkVideo",
  blog: "linkBlog",
  website: "linkWebsite",
};

/** What a link is called. */
export function linkName(kind: LinkKind, words: SiteWords): string {
  return kind in linkWords
    ? words[linkWords[kind as keyof typeof linkWords]]
    : properNames[kind as keyof typeof properNames];
}

/** The endings that turn numbers into ordinals, by CLDR category, before a word for "edition". */
const ordinalEndings: Readonly<Record<string, Partial<Record<Intl.LDMLPluralRule, string>>>> = {
  de: { other: "." },
  en: { one: "st", two: "nd", few: "rd", other: "th" },
  es: { other: ".ª" },
  fr: { one: "re", other: "e" },
  it: { other: "ª" },
  ja: {},
  ko: {},
  nl: { other: "e" },
  pt: { other: ".ª" },
  zh: {},
};

const ordinals = "first second third fourth fifth sixth seventh eighth ninth tenth".split(" ");

/**
 * How an edition is named: from its number (`2`, `2nd`, `Second`), or else as written.
 *
 * @param language a BCP 47 tag; if the words are English all the same, so are the ordinals
 */
export function editionName(written: string, language: string, words: SiteWords): string {
  const place = ordinals.indexOf(written.toLowerCase().replace(/ ed(?:n?\.?|ition)$/, ""));
  const digits = /^(\d+)(?:st|nd|rd|th|\.)?(?: ed(?:n?\.?|ition))?$/i.exec(written)?.[1];
  const number = place < 0 ? digits : String(place + 1);
  if (number === undefined) return written;
  const tag = words.edition === en.edition ? "en" : new Intl.Locale(language).language;
  const endings = ordinalEndings[tag];
  const category = new Intl.PluralRules(tag, { type: "ordinal" }).select(Number(number));
  return fill(words.edition, { edition: number + (endings?.[category] ?? endings?.other ?? "") });
}
