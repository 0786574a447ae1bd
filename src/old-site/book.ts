import { type Data, record, textOf } from "../data.ts";
import { parseDataFile } from "../data-file.ts";
import { nameIn, withoutMarks } from "./fact-values.ts";
import type { OldSite } from "./old-site.ts";

/** What Jupyter Book and MyST say of a site. */
export interface Book {
  /** Who wrote it, under the names that others have for that. */
  readonly data: Data;
  /** Its table of contents, without what is below an entry; the first one is the page to begin with. */
  readonly contents: readonly { readonly title: string | undefined; readonly file: string }[];
}

/** A table of contents says which sites these are; the configuration of the older ones is called as Jekyll's. */
export const ofBook = /^(?:_toc|myst)\.ya?ml$/;

/** What a site says of itself that is made with Jupyter Book or MyST; nothing for another one. */
export function bookOf(old: OldSite): Book | undefined {
  const file = old.files.find((file) => ofBook.test(file));
  if (file === undefined) return undefined;
  const dataIn = (file: string) => parseDataFile(file, old.text(file) ?? "").data;
  const data = dataIn(file);
  if (Array.isArray(data) || file.startsWith("_toc")) {
    // The root of the oldest ones is the first of a list.
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

/** An author of MyST's, with the names that Jekyll's themes have for what is said. */
function personOf(author: unknown): Data {
  const { affiliation, affiliations, website, url, ...own } = record(author);
  const places = [affiliations ?? affiliation]
    .flat()
    .map((place) => textOf(place) ?? textOf(record(place).name));
  const name = textOf(author) ?? textOf(own.name);
  return {
    ...own,
    // It is shown as a heading of links, too.
    name: name?.includes("/") ? undefined : name,
    id: undefined,
    affiliation: places.filter((place) => place !== undefined),
    uri: website ?? url,
  };
}

/** Entries of a table of contents; those of a part without a page stand in its place. */
function entriesOf(entries: unknown): readonly Data[] {
  if (!Array.isArray(entries)) return [];
  return entries.map(record).flatMap((entry) => {
    if (entry.file !== undefined) return [entry];
    return entriesOf(entry.chapters ?? entry.children ?? entry.sections);
  });
}

/** The entries whose files are there, which may be named without an ending. */
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
