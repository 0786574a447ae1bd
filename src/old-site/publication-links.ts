import { type Data, record, textOf } from "../data.ts";

/** The fields in which Dateline and al-folio keep what other programs keep under other names. */
const fieldsOfKeys: readonly (readonly [string, string])[] = [
  ["url_pdf", "pdf"],
  ["url_code", "code"],
  ["url_poster", "poster"],
  ["url_slides", "slides"],
  ["url_video", "video"],
  ["url_project", "website"],
  ["paperurl", "url"],
  ["slidesurl", "slides"],
  ["codeurl", "code"],
  ["link", "url"],
  ["external_link", "url"],
];
/** The same for links with names of their own, each an address, or in a list. */
const named: readonly (readonly [RegExp, string])[] = [
  [/^pdf$/i, "pdf"],
  [/^(?:paper|arxiv|preprint|source|publisher)$/i, "url"],
  [/^(?:code|github)$/i, "code"],
  [/^(?:data|dataset)$/i, "data"],
  [/^slides$/i, "slides"],
  [/^poster$/i, "poster"],
  [/^video$/i, "video"],
  [/^(?:website|project(?: page)?|site)$/i, "website"],
];

/** Links in Markdown and HTML, not pictures: the words and the address of each, or the other way round. */
export const writtenLink =
  /(?<!!)\[([^[\]\n]*)\]\(\s*<?((?:[^\s()<>]|\([^\s()]*\))+)>?[^()\n]*\)|<a\s[^<>]*?\bhref=["']([^"'<>]+)["'][^<>]*>([^\n]*?)<\/a>/gi;
/** What may be around a name. */
const around =
  /\b(?:download|read|view|see|get|the|full|available|here|is|at|link)\b|<[^<>]*>|[^\p{L}\p{N}<]+|</giu;
/** The example that academicpages has on each of its pages. */
const sample = /^https?:\/\/academicpages\.github\.io\/files\//i;

/**
 * The links of a publication as fields of BibTeX, and the text of its page without the lines that were only such links.
 * Of several for one field the first is taken; the others stay in the text.
 *
 * @param entry the BibTeX of the work, if it has any: what is there is not taken again
 */
export function linksOf(
  data: Data,
  page: string,
  entry: string,
): { readonly fields: readonly (readonly [string, string])[]; readonly text: string } {
  const fields = new Map<string, string>();
  const present = fieldNamesIn(entry);
  const add = (field: string, address: string | undefined) => {
    if (!address || fields.has(field) || present.has(field)) return false;
    fields.set(field, address);
    return true;
  };
  for (const [key, field] of fieldsOfKeys) add(field, textOf(data[key]));
  for (const [field, address] of namedLinks(data.links)) add(field, address);
  const isTaken = (names: readonly string[], address: string, isAlone: boolean): boolean => {
    const field = names.map(fieldNamed).find((name) => name !== undefined);
    if (sample.test(address) || [...fields.values()].includes(address) || entry.includes(`{${address}}`))
      return isAlone || field !== undefined;
    if (field === undefined || !/^(?:https?:\/)?\/[^\s{}]+$/.test(address)) return false;
    if (field === "url" && /\.pdf$/i.test(address)) return add("pdf", address);
    return (field !== "url" || !address.startsWith("/")) && add(field, address);
  };
  const lines = withAddresses(page, data)
    .split("\n")
    .map((line) => {
      const there = [...line.matchAll(writtenLink)];
      const rest = nameIn(line.replace(writtenLink, " "));
      if (there.length === 0 || (there.length > 1 && rest !== "")) return line;
      const left = there.filter(([written, name = "", to = "", href = to, words = name]) => {
        // What a picture links to need not be the work.
        if (!/[\p{L}\p{N}]/u.test(words.replace(/<[^<>]*>/g, ""))) return true;
        const said = nameIn(words);
        // The name may also be before the link: `Code: [here](…)`, but not `Data: [Tides of the Nile](…)`.
        const isBefore = fieldNamed(said) !== undefined || href.includes(words.trim());
        const names =
          rest === "" ? [said] : [nameIn(line.replace(written, () => words)), ...(isBefore ? [rest] : [])];
        return !isTaken(names, href, rest === "");
      });
      return left.length === there.length ? line : left.map(([written]) => written).join(" · ");
    });
  return { fields: [...fields], text: lines.join("\n") };
}

/** The names of the fields of a BibTeX entry. */
export function fieldNamesIn(entry: string): ReadonlySet<string> {
  return new Set(
    [...entry.matchAll(/(?:^|,)\s*([a-z_]+)\s*=/gim)].map(([, name = ""]) => name.toLowerCase()),
  );
}

/** The words that name what a link leads to: `Paper` in `Download the paper here`. */
function nameIn(words: string): string {
  return words.replace(around, " ").trim();
}

/** The field for a link of that name; one without a name leads to the work. */
function fieldNamed(name: string): string | undefined {
  return name === "" ? "url" : named.find(([pattern]) => pattern.test(name))?.[1];
}

/** A page without comments and attributes of links, and with the addresses that Jekyll puts there. */
function withAddresses(page: string, data: Data): string {
  return page
    .replace(/<!--(?!more)[\s\S]*?-->|(?<=\))(?:\{:[^{}\n]*\})+/g, "")
    .replace(/\{\{-?\s*(?:site\.(?:base)?url|base_path)\s*-?\}\}/g, "")
    .replace(/\{\{-?\s*["']([^"'{}]*)["']\s*\|\s*(?:relative|absolute)_url\s*-?\}\}/g, "$1")
    .replace(
      /(?<=\]\(\s*|href=["'])\{\{-?\s*page\.(\w+)\s*-?\}\}/g,
      (_, key: string) => textOf(data[key]) ?? "",
    );
}

/** Links under names of the author's choice, such as `Paper`; those that Dateline has no field for are left out. */
function namedLinks(written: unknown): [string, string | undefined][] {
  const entries = Array.isArray(written)
    ? written.map(record).map(({ name, type, label, url }) => ({ names: [name, type, label], url }))
    : Object.entries(record(written)).map(([name, url]) => ({ names: [name], url }));
  return entries.flatMap(({ names, url }) => {
    const [, field] = named.find(([pattern]) => names.some((name) => pattern.test(textOf(name) ?? ""))) ?? [];
    const address = textOf(url);
    const isNumber = field === "url" && /^(?:arxiv:)?\d{4}\.\d{4,5}(?:v\d+)?$/i.test(address ?? "");
    return field === undefined ? [] : [[isNumber ? "arxiv" : field, address]];
  });
}
