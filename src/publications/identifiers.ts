import type { BibEntry } from "../bibtex/bibtex.ts";
import { decoded } from "../site/address.ts";
import { plainValue } from "../tex/addresses.ts";

/** What identifies a work elsewhere. */
export interface Identifiers {
  /** A DOI without an address before it, in its original case: `10.1234/x_y`. */
  readonly doi?: string;
  /** An arXiv identifier without its version: `2101.00001`, `cs/0101001`. */
  readonly arxiv?: string;
  readonly pmid?: string;
  readonly pmcid?: string;
  readonly hal?: string;
  readonly jstor?: string;
  readonly handle?: string;
  readonly isbn?: string;
  readonly issn?: string;
}

const arxivId = String.raw`(\d{4}\.\d{4,5}|[a-z]+(?:-[a-z]+)?(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?`;
const wholeArxivId = new RegExp(`^(?:arXiv[:\\s]\\s*)?${arxivId}(?:\\s*\\[.*)?$`, "i");
const arxivInText = new RegExp(
  `\\barXiv(?:\\s*(?:preprint|e-?print)s?)?\\s*[:\\s/]\\s*(?:arXiv:\\s*)?${arxivId}`,
  "i",
);
const arxivAddress = new RegExp(`arxiv\\.org/(?:abs|pdf|html|format)/${arxivId}`, "i");
const arxivDoi = new RegExp(`^10\\.48550/arxiv\\.${arxivId}$`, "i");

/**
 * Collects the identifiers of an entry, in all the forms in which exports give them.
 *
 * @param wrong is told of a field that holds something else
 */
export function readIdentifiers(
  entry: Pick<BibEntry, "fields">,
  wrong: (field: string, message: string) => void,
): Identifiers {
  const plainOf = (name: string) => plainValue((entry.fields.get(name)?.value ?? "").slice(0, 2000));
  const firstOf = (...names: string[]) => names.map(plainOf).find((value) => value !== "") ?? "";
  const url = plainOf("url");

  const writtenDoi = plainOf("doi");
  const ownDoi = doiOf(writtenDoi) ?? doiWithin(writtenDoi);
  const doi = ownDoi ?? [url, plainOf("ee"), plainOf("html")].map(doiOf).find((id) => id !== undefined);
  if (writtenDoi !== "" && ownDoi === undefined) {
    wrong("doi", `"${writtenDoi}" is not a DOI. Write it as in doi = {10.1234/abc}.`);
  }

  const archive = firstOf("eprinttype", "archiveprefix").toLowerCase();
  const eprint = plainOf("eprint");
  const ownArxiv = plainOf("arxiv");
  const journal = firstOf("journal", "journaltitle");
  const volume = plainOf("volume");
  const arxiv =
    wholeArxivId.exec(ownArxiv)?.[1] ??
    arxivAddress.exec(ownArxiv)?.[1] ??
    (archive === "arxiv" || archive === "" ? wholeArxivId.exec(eprint)?.[1] : undefined) ??
    arxivAddress.exec(eprint)?.[1] ??
    arxivInText.exec(journal)?.[1] ??
    (/^corr$/i.test(journal) ? /^abs\/(.+)$/.exec(volume)?.[1] : undefined) ??
    arxivOf(url) ??
    arxivOf(doi ?? "") ??
    arxivInText.exec(firstOf("howpublished", "number", "note"))?.[1] ??
    arxivInText.exec(plainOf("note"))?.[1];
  if (ownArxiv !== "" && arxiv === undefined) {
    wrong("arxiv", `"${ownArxiv}" is not an arXiv identifier. Write it as in arxiv = {2101.00001}.`);
  }

  const pmid = /^(?:pmid:?\s*)?(\d{1,9})$/i.exec(
    firstOf("pmid", "pubmedid", ...(archive === "pubmed" || archive === "pmid" ? ["eprint"] : [])),
  )?.[1];
  const pmcid = /PMC\d+/i.exec(firstOf("pmcid", "pmc"))?.[0].toUpperCase();
  const hal = /\b[a-z]+-\d{6,}(?:v\d+)?/.exec(
    firstOf("hal", "hal_id", ...(archive === "hal" ? ["eprint"] : [])),
  )?.[0];
  const jstor = archive === "jstor" && /^[\w./-]+$/.test(eprint) ? eprint : undefined;
  const handle = archive === "hdl" && /^[\w./-]+$/.test(eprint) ? eprint : undefined;
  const isbn = /(?<!\d)(?:97[89][ -]?)?(?:\d[ -]?){9}[\dX](?![\dX])/i.exec(withHyphens(plainOf("isbn")))?.[0];
  const issn = /\b\d{4}-?\d{3}[\dX]\b/i.exec(withHyphens(plainOf("issn")))?.[0];
  return Object.fromEntries(
    Object.entries({ doi, arxiv, pmid, pmcid, hal, jstor, handle, isbn, issn }).filter(
      ([, value]) => value !== undefined,
    ),
  );
}

/** Numbers with ordinary hyphens in place of any dashes. */
function withHyphens(text: string): string {
  return text.replace(/[‐-―−]/g, "-");
}

/** The DOI in a text that is one, or an address of one (DOI Handbook, §2.2, §3.8). */
export function doiOf(text: string): string | undefined {
  const [resolver] = /^https?:\/\/(?:(?:dx\.|www\.)?doi\.org|doi\.acm\.org)\//i.exec(text) ?? [];
  const rest = resolver === undefined ? text.replace(/^doi:?\s*/i, "") : decoded(text.slice(resolver.length));
  const bare = rest
    .replace(/%2F/i, "/")
    .trim()
    // What follows it in a sentence or a list.
    .replace(/(?<![.,;])[.,;]+$/, "");
  // Old ones contain a part as in 49:8<693::AID-ASI3>3.0.CO;2-O (SICI, ANSI/NISO Z39.56).
  return /^10\.\d+(?:\.\d+)*\/(?:[^\s"<>\\]|<[\w:-]+>)+$/.test(bare) ? bare : undefined;
}

/** The DOI within a publisher's or library's address: `http://doi.acm.org/10.1145/1`, `example.org/doi/abs/10.1/x`. */
function doiWithin(text: string): string | undefined {
  const [, found = ""] = /(?:^|[/:\s])(10\.\d{4,9}\/[^\s?#]+)/.exec(text) ?? [];
  return doiOf(found.replace(/\/(?:full|pdf|abstract|epub|html|meta)\/?$/i, ""));
}

/** The address of a DOI. */
export function doiAddress(doi: string): string {
  return `https://doi.org/${encodeURI(doi).replace(/[#?]/g, encodeURIComponent)}`;
}

/** The arXiv identifier in the address of a preprint there, or of its DOI. */
export function arxivOf(address: string): string | undefined {
  return arxivAddress.exec(address)?.[1] ?? arxivDoi.exec(doiOf(address) ?? "")?.[1];
}

/** The address of an arXiv identifier. */
export function arxivAddressOf(id: string): string {
  return `https://arxiv.org/abs/${id}`;
}

/** One form for all ways to write the same DOI: case does not matter (DOI Handbook, §2.4). */
export function comparableDoi(doi: string): string {
  return doi.toLowerCase();
}
