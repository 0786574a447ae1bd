import { plainValue, webAddress } from "../tex/addresses.ts";
import type { EntryFields } from "./entry-fields.ts";
import type { Kind } from "./kinds.ts";
import { some } from "./some.ts";
import type { Work } from "./work.ts";

/** Where in its container a work is, and who publishes it. */
export function placeFields(fields: EntryFields) {
  const pages = fields.text("pages");
  const articleNumber =
    pages === undefined ? fields.text("eid", "articleno", "article-number", "art_number") : undefined;
  // Better BibTeX puts a preprint's number there, which is its link.
  const number = [fields.text("number"), fields.text("issue")].find(
    (found) => found !== undefined && !/^arXiv:/i.test(found),
  );
  return {
    ...some("volume", fields.text("volume")?.replace(/^vol(?:ume)?\b\.?\s*(?=[\dIVXL])/i, "")),
    ...some("number", number?.replace(/^(?:no|nr|issue|number)\b\.?\s*(?=\d)/i, "")),
    ...some("pages", pagesOf(pages ?? articleNumber)),
    ...(articleNumber !== undefined && { isArticleNumber: true as const }),
    ...some("series", fields.text("series")),
    ...some("edition", fields.text("edition")),
    ...some("publisher", fields.text("publisher")),
    ...some("institution", fields.text("school", "institution", "organization")),
    ...some("location", fields.text("location", "venue")),
  };
}

/** What a work appeared in: a journal, a book, or else who published it. */
export function venueOf(fields: EntryFields, kind: Kind, arxiv: string | undefined): Work["venue"] {
  const containers = [
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
  for (const [name, container] of containers) {
    const value = fields.entry.fields.get(name)?.value ?? "";
    const plain = plainValue(value);
    // An address is a link, not a place.
    if (plain === "" || (!plain.includes(" ") && webAddress(plain) !== undefined)) continue;
    const rich = fields.titled(name, subtitles[name], name === "howpublished");
    if (rich !== undefined) return { ...rich, kind: container };
  }
  if (arxiv === undefined || kind !== "preprint") return undefined;
  return { html: `arXiv:${arxiv}`, text: `arXiv:${arxiv}`, kind: "other" };
}

/** The biblatex fields that continue others. */
const subtitles: Readonly<Partial<Record<string, string>>> = {
  journaltitle: "journalsubtitle",
  booktitle: "booksubtitle",
};

/** Pages with typographic dashes between them. */
function pagesOf(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  // The number of a preprint is its link, and IEEE numbers from 1 what has no pages yet.
  if (/^(?:arxiv:.*|1\s*[-–]+\s*1)$/i.test(written)) return undefined;
  const bare = written.replace(/^(?:pp?\.|S\.|pages?\b|Seiten?\b)\s*(?=\d)|^pp?\s+(?=\d)/i, "");
  const tidied = bare.replace(/\s*[–—‒−]+\s*/g, "–");
  return tidied.includes("–") ? tidied : tidied.replace(/(?<=[\p{L}\p{N}])\s*-\s*(?=[\p{L}\p{N}])/gu, "–");
}
