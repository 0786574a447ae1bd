import { type Data, record, textOf } from "../data.ts";
import { parseDataFile } from "../data-file.ts";
import { nameIn, withoutMarks } from "./fact-values.ts";
import type { OldSite } from "./old-site.ts";

/** What Jupyter Book and MyST know about a site. */
export interface Book {
  /** Who wrote it, under the names used by others. */
  readonly data: Data;
  /** Its table of contents, without what is below an entry; the first entry is the page to begin with. */
  readonly contents: readonly { readonly title: string | undefined; readonly file: string }[];
}

/** These sites are recognised by a table of contents; the configuration of older ones has the name of Jekyll's. */
export const ofBook = /^(?:_toc|myst)\.ya?ml$/;

/** What a site made with Jupyter Book or MyST says about itself; undefined for any other. */
export function bookOf(old: OldSite): Book | undefined {
  const file = old.files.find((file) => ofBook.test(file));
  if (file === undefined) return undefined;
  const dataIn = (file: string) => parseDataFile(file, old.text(file) ?? "").data;
  const data = dataIn(file);
  if (Array.isArray(data) || file.startsWith("_toc")) {
    // In the oldest ones, the root is the first item of a list.
    const { root, chapters, parts, sections } = record(data);
    const entries = [parts, chapters, sections, Array.isArray(data) ? data : []].flatMap(entriesOf);
    return { data: {}, contents: placed(old, [{ file: root }, ...entries]) };
  }
  const { title, description, authors, toc } = record(record(data).project);
  const site = record(record(data).site);
  const [author, ...others] = [authors ?? site.authors].flat();
  return {
    data: {
      title: textOf(site.title) ?? nameIn(textOf(title)),
      description,
      ...(others.length === 0 && author !== undefined && { author: personOf(author) }),
    },
    contents: placed(old, entriesOf(toc)),
  };
}

/** An author in MyST's form, under the names that Jekyll's themes use. */
function personOf(author: unknown): Data {
  const { affiliation, affiliations, website, url, ...own } = record(author);
  const places = [affiliations ?? affiliation]
    .flat()
    .map((place) => textOf(place) ?? textOf(record(place).name));
  const name = textOf(author) ?? textOf(own.name);
  return {
    ...own,
    // It would be shown as a heading of links, too.
    name: name?.includes("/") ? undefined : name,
    id: undefined,
    affiliation: places.filter((place) => place !== undefined),
    uri: website ?? url,
  };
}

/** Entries of a table of contents; those of a part without a page replace it. */
function entriesOf(entries: unknown): readonly Data[] {
  if (!Array.isArray(entries)) return [];
  return entries.map(record).flatMap((entry) => {
    if (entry.file !== undefined) return [entry];
    return entriesOf(entry.chapters ?? entry.children ?? entry.sections);
  });
}

/** The entries whose files exist; these may be named without an extension. */
function placed({ files, text }: OldSite, entries: readonly Data[]): Book["contents"] {
  return entries.flatMap(({ title, file: said }) => {
    const name = textOf(said);
    const file = ["", ".md", ".ipynb", ".rst"]
      .map((ending) => `${name}${ending}`)
      .find((file) => files.includes(file));
    if (name === undefined || file === undefined) return [];
    const [, heading] = /^# +(.*?)[ \t#]*$/m.exec(file.endsWith(".md") ? (text(file) ?? "") : "") ?? [];
    return [{ title: textOf(title) ?? withoutMarks(heading), file }];
  });
}
