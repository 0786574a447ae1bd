import { posix } from "node:path";
import type { BibEntry } from "../bibtex/bibtex.ts";
import { plainValue, webAddress } from "../tex/addresses.ts";
import { arxivAddressOf, doiAddress, doiOf, type Identifiers } from "./identifiers.ts";
import { privatePathIn } from "./private-path.ts";

/** Links that lead to a work itself, not to what goes with it. */
export const ownLinkKinds = [
  "pdf",
  "html",
  "doi",
  "arxiv",
  "preprint",
  "hal",
  "pubmed",
  "pmc",
  "jstor",
  "handle",
  "url",
] as const;

/** What a link of a work leads to, in the order in which links are shown. */
const linkKinds = [
  ...ownLinkKinds,
  "supp",
  "code",
  "data",
  "slides",
  "poster",
  "video",
  "blog",
  "website",
  "inspire",
  "scholar",
  "altmetric",
  "dimensions",
] as const;

export type LinkKind = (typeof linkKinds)[number];

/** A link of a work. */
export interface Link {
  readonly kind: LinkKind;
  /** An absolute address, or for a file of the site its path from the site's root. */
  readonly href: string;
  /** Whether it is a file of the site. */
  readonly isFile: boolean;
}

/** The fields that hold a link, and the folder in which al-folio keeps their files. */
const folders = {
  pdf: "assets/pdf",
  html: "assets/html",
  supp: "assets/pdf",
  slides: "assets/pdf",
  poster: "assets/pdf",
  url: "assets/pdf",
  preview: "assets/img/publication_preview",
  code: "",
  data: "",
  dataset: "",
  video: "",
  blog: "",
  website: "",
} as const;

type FileField = keyof typeof folders;

/**
 * Where the file that a field names may be, as paths from the site's root, the likeliest first: al-folio's folder, the
 * folder of the BibTeX file, `files`, and the path as written.
 *
 * @param beside the folder of the BibTeX file, as a path from the site's root; empty for the root
 * @returns none for a path that leads out of the site
 */
function filePlaces(name: string, field: FileField, beside: string): string[] {
  const path = posix.normalize(name.replace(/^\.\//, "").split(/[?#]/, 1)[0] ?? "");
  if (path === "." || /^\.\.(?:\/|$)/.test(path) || /[\\:\p{Control}]/u.test(path)) return [];
  if (path.startsWith("/")) return [path.slice(1)];
  return [
    ...new Set([
      ...(folders[field] === "" ? [] : [posix.join(folders[field], path)]),
      posix.join(beside, path),
      posix.join("files", path),
      path,
    ]),
  ];
}

/** What {@link readLinks} is given besides the entry. */
export interface LinkOptions {
  /** Finds the first of some paths at which there is a file; returns its path from the site's root, with a slash. */
  readonly locate: (places: readonly string[]) => string | undefined;
  /** The folder of the BibTeX file, as a path from the site's root. */
  readonly beside: string;
  /** The author's id at Google Scholar. */
  readonly scholarUser?: string | undefined;
  /** Is told of a field with a dead link. */
  readonly wrong: (field: string, message: string) => void;
}

/** The links of a work, in the order in which they are shown, each once. */
export function readLinks(entry: BibEntry, identifiers: Identifiers, options: LinkOptions): Link[] {
  const { doi, arxiv, hal, pmid, pmcid, jstor, handle } = identifiers;
  const links = new Map<LinkKind, Link>();
  const add = (kind: LinkKind, href: string | undefined, isFile = false) => {
    if (href !== undefined && !links.has(kind)) links.set(kind, { kind, href, isFile });
  };
  // A DOI from arXiv leads to the same page.
  if (doi !== undefined && !/^10\.48550\/arxiv/i.test(doi)) add("doi", doiAddress(doi));
  if (arxiv !== undefined) add("arxiv", arxivAddressOf(arxiv));
  if (hal !== undefined) add("hal", `https://hal.science/${hal}`);
  if (pmid !== undefined) add("pubmed", `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`);
  if (pmcid !== undefined) add("pmc", `https://pmc.ncbi.nlm.nih.gov/articles/${pmcid}/`);
  if (jstor !== undefined) add("jstor", `https://www.jstor.org/stable/${jstor}`);
  if (handle !== undefined) add("handle", `https://hdl.handle.net/${handle}`);
  const addTarget = (field: FileField, kind: LinkKind) => {
    const found = readTarget(entry, field, options);
    if (found !== undefined) add(kind, found.href, found.isFile);
  };
  for (const [field, kind] of fieldsOfLinks) addTarget(field, kind);
  const value = (field: string) => plainValue(entry.fields.get(field)?.value ?? "");
  if (/^\d+$/.test(value("inspirehep_id"))) {
    add("inspire", `https://inspirehep.net/literature/${value("inspirehep_id")}`);
  }
  // As in addresses there, the work may come with its owner.
  const [, owner = options.scholarUser, work] =
    /^(?:([\w-]+):)?([\w-]+)$/.exec(value("google_scholar_id")) ?? [];
  if (owner !== undefined && work !== undefined) {
    const user = encodeURIComponent(owner);
    const query = `view_op=view_citation&user=${user}&citation_for_view=${user}:${work}`;
    add("scholar", `https://scholar.google.com/citations?${query}`);
  }
  const altmetric = value("altmetric");
  if (/^\d+$/.test(altmetric)) add("altmetric", `https://www.altmetric.com/details/${altmetric}`);
  else if (isTrue(altmetric) && doi !== undefined) {
    add("altmetric", `https://www.altmetric.com/details/doi/${encodeURI(doi)}`);
  }
  const dimensions = value("dimensions");
  if (isTrue(dimensions) && doi !== undefined) {
    add("dimensions", `https://badge.dimensions.ai/details/doi/${encodeURI(doi)}`);
  } else if (isTrue(dimensions) && pmid !== undefined) {
    add("dimensions", `https://badge.dimensions.ai/details/pmid/${pmid}`);
  }
  if (pathOfPdf.test(value("url"))) addTarget("url", "pdf");
  else {
    const url = entryAddress(entry, options);
    // A Scopus page says less than the work's own, and only to subscribers.
    const isIndex = doi !== undefined && /^https?:\/\/www\.scopus\.com\//i.test(url ?? "");
    if (url !== undefined && !isIndex && doiOf(url) === undefined && !isSamePlace(url, links.values(), arxiv))
      add("url", url);
  }
  return inOrder(links.values());
}

/** A file of the site, not an address without a protocol: `example.org/a.pdf`. */
const pathOfPdf = /^(?![\w-]+(?:\.[\w-]+)+\/)[^\s:]+\.pdf$/i;

const fieldsOfLinks: readonly (readonly [field: FileField, kind: LinkKind])[] = [
  ["pdf", "pdf"],
  ["html", "html"],
  ["supp", "supp"],
  ["code", "code"],
  ["data", "data"],
  ["dataset", "data"],
  ["slides", "slides"],
  ["poster", "poster"],
  ["video", "video"],
  ["blog", "blog"],
  ["website", "website"],
];

/** Sorts links into the order in which they are shown. */
export function inOrder(links: Iterable<Link>): Link[] {
  return [...links].sort((a, b) => linkKinds.indexOf(a.kind) - linkKinds.indexOf(b.kind));
}

/** An address within the site that does not end in the name of a file. */
const ofPage = /^\/(?!\/)(?:[^\s\\?#]*\/)?[^\s\\?#./]*(?:#[^\s\\]*)?$/;

/** What may be an address without a protocol: `example.org/code`. */
const withoutStart = /^(?:[a-z\d-]+\.)+[a-z]{2,}\//i;

/** The address or file that a field names. */
export function readTarget(
  { fields }: BibEntry,
  field: FileField,
  { locate, beside, wrong }: LinkOptions,
): { href: string; isFile: boolean } | undefined {
  const value = plainValue(fields.get(field)?.value ?? "");
  if (value === "" || /^(?:true|false|none|n\/a|-|#)$/i.test(value)) return undefined;
  const address = webAddress(value);
  if (address !== undefined) return { href: address, isFile: false };
  if (privatePathIn(value) !== undefined) {
    wrong(field, "This is a path on your computer. Put the file beside the page, and write its name.");
    return undefined;
  }
  if (/^[a-z][a-z0-9+.-]*:/i.test(value)) {
    wrong(field, `"${value.slice(0, 80)}" is not a web address. Write one that begins with https://.`);
    return undefined;
  }
  const places = filePlaces(value, field, beside);
  const found = places.length === 0 ? undefined : locate(places);
  if (found !== undefined) return { href: found, isFile: true };
  // A page of the site; whether it exists is checked once all pages are known.
  if (field !== "pdf" && ofPage.test(value)) return { href: value, isFile: true };
  const where =
    places.length === 0 ? "It is outside the site." : `It was looked for at ${places.join(", ")}.`;
  const hint = withoutStart.test(value) ? " If it is an address, write https:// before it." : "";
  wrong(field, `The file "${value.slice(0, 200)}" is not there. ${where}${hint}`);
  return undefined;
}

function entryAddress({ fields }: BibEntry, { wrong }: LinkOptions): string | undefined {
  const written = fields.get("url")?.value;
  if (written === undefined) return addressIn(fields.get("howpublished")?.value ?? "");
  // In "Available at https://…", only the address matters.
  const plain = plainValue(written);
  const value = /^[\p{L} ]{1,30}:? (?=https?:)/iu.test(plain) ? bareAddressIn(plain) : plain;
  if (value === "") return undefined;
  // Addresses within programs, left over from their exports.
  if (/^(?:(?:papers\d?|zotero|mendeley|bookends|x-devonthink-item):\/\/|<?Go to ISI>?:)/i.test(value))
    return undefined;
  const [first = ""] = value.split(/[,;]? +(?=https?:)|;(?=https?:)/);
  const address =
    webAddress(first) ?? (/^[\w-]+(?:\.[\w-]+)+(?:\/|$)/.test(first) ? `https://${first}` : undefined);
  if (address === undefined && doiOf(first) === undefined) {
    wrong("url", `"${first.slice(0, 80)}" is not a web address. Write one that begins with https://.`);
  }
  return address;
}

/** The first address in TeX, without what ends the sentence. */
function addressIn(tex: string): string | undefined {
  const [, named] = /\\(?:url|href)\s*\{([^{}]*)\}/.exec(tex) ?? [];
  return webAddress(plainValue(named ?? "")) ?? webAddress(bareAddressIn(plainValue(tex)));
}

function bareAddressIn(text: string): string {
  const [found = ""] = /\bhttps?:\/\/\S+/.exec(text) ?? [];
  const address = found.replace(/(?<![.,;:\])])[.,;:\])]+$/, "");
  // The bracket in Tea_(drink) belongs to it.
  return found.startsWith(`${address})`) && /\([^()]*$/.test(address) ? `${address})` : address;
}

function isSamePlace(url: string, links: Iterable<Link>, arxiv: string | undefined): boolean {
  const bare = (address: string) => address.replace(/^https?:\/\/(?:www\.)?/i, "").replace(/\/$/, "");
  if (arxiv !== undefined && url.toLowerCase().includes("arxiv.org/") && url.includes(`/${arxiv}`))
    return true;
  for (const { href } of links) if (bare(href) === bare(url)) return true;
  return false;
}

/** Whether a field is switched on, however written. */
export function isTrue(value: string): boolean {
  return /^(?:true|yes|1|on)$/i.test(value.trim());
}
