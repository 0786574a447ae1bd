import { record, textOf } from "../data.ts";
import { bareAddress, namesIn } from "../old-site/addresses.ts";
import { publicationFolders } from "../old-site/collections.ts";
import type { Configuration } from "../old-site/configuration.ts";
import { citedWorks, isLabWebsite } from "../old-site/lab-website.ts";
import { leftBehind } from "../old-site/left-behind.ts";
import { endingOf, type OldSite } from "../old-site/old-site.ts";
import type { OldPage } from "../old-site/page.ts";
import {
  entriesByWork,
  fullerEntry,
  hasPictures,
  keyOf,
  toBibtex,
  withoutRepeated,
  workOf,
} from "../old-site/publications.ts";
import { sampleAuthors, sampleWorks } from "../old-site/samples.ts";
import { readAddress } from "../page/place.ts";
import { slugOf } from "../publications/slugs.ts";
import { workUrl } from "../publications/work.ts";
import type { NewContent } from "./new-content.ts";

/** The publications of an old site: in BibTeX, in files of their own, or in data files. */
export class OldPublications {
  readonly #old: OldSite;
  readonly #configuration: Configuration;
  readonly #pages: readonly OldPage[];

  constructor(old: OldSite, configuration: Configuration, pages: readonly OldPage[]) {
    this.#old = old;
    this.#configuration = configuration;
    this.#pages = pages;
  }

  get #inFiles(): readonly OldPage[] {
    return this.#pages.filter(({ file }) => publicationFolders.test(file) && !/\/_index\.md$/.test(file));
  }

  /** The former addresses of publications that have different ones now, with those of their folders. */
  formerAddresses(): readonly string[] {
    const addresses = this.#inFiles.flatMap(({ file, address, data }) => {
      const lasting = address.replace(/(?<!\/|\.html?)$/, "/");
      // Names that differ only in case are the same on some disks.
      const isSame = lasting.toLowerCase() === workUrl(slugOf(keyOf(file)));
      const former = [isSame ? [] : lasting, data.redirect_from, data.aliases].flatMap(namesIn);
      // Names may be longer than ours can be, which would stop a build.
      return former.filter((from) => "path" in readAddress(from, ".html"));
    });
    const isInHugo =
      addresses.some((address) => address.startsWith("/publication/")) && this.#configuration.kind === "Hugo";
    const hasList = this.#pages.some(
      ({ address, body }) => bareAddress(address) === "publication" && body.trim() !== "",
    );
    return isInHugo && !hasList ? ["/publication/", ...addresses] : addresses;
  }

  /**
   * Writes all of them into one file.
   *
   * @param me the name of the site's owner
   */
  write(made: NewContent, me: string): void {
    const { source: folder, bibliography } = record(this.#configuration.data.scholar);
    const source = textOf(folder)?.replace(/^[./]+|\/$/g, "");
    const shown = (textOf(bibliography) ?? "references").replace(/\.bib$/, "");
    const isShown = (file: string) => file.endsWith(`/${shown}.bib`);
    const all = this.#old.files.filter((file) => endingOf(file) === "bib");
    const isUsual = (file: string) =>
      /^(?:_bibliography\/|[^/]+$)/.test(file) || (source !== undefined && file.startsWith(`${source}/`));
    // al-folio has there what its posts cite, in files with their dates; others have their own works there.
    const isOther = (file: string) => /^assets\/bibliography\/(?!\d{4}-\d\d-\d\d-)/.test(file);
    const cited = this.#pages.map(({ data }) => `assets/bibliography/${textOf(data.bibliography)}`);
    const bibliographies = all.some(isUsual)
      ? all.filter(isUsual)
      : all.filter((file) => isOther(file) && !cited.includes(file));
    // The others may be earlier versions of the one that the site shows.
    bibliographies.sort((a, b) => Number(isShown(b)) - Number(isShown(a)));
    const nameOf = (author: string) =>
      /^(?:admin|me)$/.test(author) ? me : (this.#nameOf(author) ?? author);
    const others = bibliographies.map((file) => {
      const text = this.#old.text(file) ?? "";
      const own = text.replace(sampleWorks, "");
      if (own !== text)
        made.left.push({
          file,
          message: "Works that are the theme's sample content are left out.",
        });
      return own.replace(/^\uFEFF?---\r?\n---\r?\n/, "").trim();
    });
    const known = entriesByWork(others.join("\n"));
    const entries = this.#inFiles.map(({ file, data, body }) => {
      const cited = file.endsWith("/index.md")
        ? this.#old.text(file.replace(/index\.md$/, "cite.bib"))
        : textOf(data.bibtex);
      // Whoever overwrites an example may leave its citation.
      const beside = cited && sampleAuthors.test(cited) ? undefined : cited;
      const [work = workOf(keyOf(file), textOf(data.title) ?? "")] = entriesByWork(beside ?? "").keys();
      const bibtex = fullerEntry(beside, known.get(work));
      return toBibtex({ file, data, body, bibtex }, nameOf).trim();
    });
    const withPictures = this.#inFiles.filter(({ body }) => hasPictures(body)).map(({ file }) => file);
    made.left.push(
      ...leftBehind(withPictures, (are) => `${are} now among the publications, without the pictures there.`),
    );
    if (isLabWebsite(this.#old)) entries.push(...citedWorks(this.#configuration.dataFiles.citations));
    // Pages may say more of a work than the file that a program made them from.
    const text = withoutRepeated([...entries, ...others])
      .filter((entry) => entry !== "")
      .join("\n\n");
    const count = (text.match(/^\s*@(?!string|preamble|comment)\w+\s*[{(]/gim) ?? []).length;
    if (count === 0) return;
    made.texts.set("publications.bib", `${text}\n`);
    made.addresses.add("publications");
    made.carried.push(`${count} ${count === 1 ? "publication" : "publications"}, in publications.bib.`);
  }

  /** The person that a folder's name stands for in Hugo Blox, where authors have pages. */
  #nameOf(author: string): string | undefined {
    const page = this.#pages.find(({ file }) => file === `content/authors/${author}/_index.md`);
    const { name } = record(record(this.#configuration.dataFiles.authors)[author]);
    return textOf(page?.data.title) ?? textOf(record(name).display) ?? textOf(name);
  }
}
