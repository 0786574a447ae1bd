import { existsSync, readFileSync } from "node:fs";
import MarkdownIt from "markdown-it";
import { type Data, record, textOf } from "../data.ts";
import { decodeText } from "../decode.ts";
import { toFragment, toHtml } from "../html/fragment.ts";
import { toMathMl } from "../markdown/math.ts";
import type { Problem } from "../problem.ts";
import { chooseFiles } from "../publications/bibliography-files.ts";
import { type BibliographyWorks, readBibliography } from "../publications/read-bibliography.ts";
import { badgeColors } from "../site/badge.ts";
import { elsewhere } from "../site/profiles.ts";
import { factsFile, type Site } from "../site/site.ts";
import { readYaml } from "../yaml.ts";
import { buildTime } from "./clock.ts";
import { contentFolder, readContent } from "./content.ts";

/** The site's works, and the BibTeX files they come from. */
export interface ProjectPublications extends BibliographyWorks {
  /** The paths of those files within the author's folder. */
  readonly files: readonly string[];
}

type Facts = NonNullable<Site["publications"]>;

/** Where al-folio's sites describe co-authors and venues. */
const coauthorsFile = "_data/coauthors.yml";
const venuesFile = "_data/venues.yml";

/** Reads the site's publications, again only if something they depend on has changed. */
export class PublicationsReader {
  #key = "";
  #read: ProjectPublications | undefined;

  /**
   * @param paths of all files in the author's folder, relative to it
   * @param published the paths of those that are published as they are
   */
  read(site: Site, paths: readonly string[], published: readonly string[]): ProjectPublications {
    const facts = site.publications ?? {};
    const authors = [site.author, ...Object.values(site.languages ?? {}).map(({ author }) => author)];
    const names = authors.flatMap((author) => [author?.name, author?.nativeName]);
    const { chosen, missing, open } = chooseFiles(paths, facts);
    const files = chosen.map((path) => ({
      file: `${contentFolder}/${path}`,
      bytes: readFileSync(`${contentFolder}/${path}`),
    }));
    const own = [coauthorsFile, venuesFile].map((file) =>
      existsSync(file) ? decodeText(readFileSync(file)).text : "",
    );
    const texts = files.map(({ bytes }) => bytes.toString("latin1"));
    const key = JSON.stringify([site, chosen, missing, open, published, own, texts]);
    if (this.#read !== undefined && key === this.#key) return this.#read;
    const problems: Problem[] = [
      ...missing.map((name) => ({
        file: factsFile,
        message: `The BibTeX file "${name}" under publications is not in ${contentFolder}. Put it there, or correct its name.`,
      })),
      ...(open.length > 0 ? [severalFiles(open, chosen)] : []),
    ];
    const isThere = new Set(published);
    const time = buildTime();
    const read = readBibliography(files, {
      ...facts,
      author: site.author.name,
      me: [...(facts.me ?? []), ...names.filter((name) => name !== undefined)],
      coauthors: { ...coauthorsOf(own[0] ?? "", problems), ...facts.coauthors },
      venues: { ...venuesOf(own[1] ?? "", problems), ...facts.venues },
      scholarUser: scholarUserOf(site),
      language: site.language,
      latestYear: "now" in time ? time.now.getUTCFullYear() + 2 : undefined,
      toMathMl: (formula, isDisplay) => toHtml(toFragment(toMathMl(formula, isDisplay)), ""),
      toInlineHtml,
      contentFolder,
      locate: (places) => {
        const found = places.find((place) => isThere.has(place));
        return found === undefined ? undefined : `/${found}`;
      },
      isPublished: facts.publish !== false,
    });
    this.#key = key;
    this.#read = { ...read, problems: [...problems, ...read.problems], files: chosen };
    return this.#read;
  }
}

/** The problems with the site's publications, read from the project's folder. */
export async function publicationProblems(site: Site): Promise<readonly Problem[]> {
  const { files, leftOut } = await readContent();
  const { problems, faults } = new PublicationsReader().read(site, [...files, ...leftOut], files);
  return [...problems, ...faults];
}

function severalFiles(open: readonly string[], chosen: readonly string[]): Problem {
  const some = `${open.slice(0, 5).join(", ")}${open.length > 5 ? " …" : ""}`;
  const message =
    chosen.length > 0
      ? `Only ${chosen} is read, not ${some}. To show the works of several files, write publications: { files: [${[...chosen, open[0]].join(", ")}] } in ${factsFile}; to show only those of ${chosen}, write publications: { files: [${chosen}] }.`
      : `There are several BibTeX files: ${some}. Call one publications.bib, or name those with your publications in ${factsFile}, as in publications: { files: [${open[0]}] }.`;
  return { file: `${contentFolder}/${open[0]}`, message };
}

let inline: MarkdownIt | undefined;

/** Turns CommonMark into HTML, with any HTML in it as text: anybody may have written these fields. */
function toInlineHtml(text: string): string {
  inline ??= new MarkdownIt();
  return inline.renderInline(text);
}

function scholarUserOf({ author }: Site): string | undefined {
  const link = elsewhere(author.links).find(({ url }) =>
    /(?:^|\.)scholar\.google\./.test(new URL(url).hostname),
  );
  return link === undefined ? undefined : (new URL(link.url).searchParams.get("user") ?? undefined);
}

/** al-folio's list: by last name, each with first names and an address. */
function coauthorsOf(source: string, problems: Problem[]): Facts["coauthors"] {
  const found: Record<string, string> = {};
  for (const [family, people] of Object.entries(read(source, coauthorsFile, problems))) {
    for (const person of Array.isArray(people) ? people : []) {
      const { firstname, url: written } = record(person);
      const url = textOf(written);
      if (url === undefined) continue;
      for (const given of Array.isArray(firstname) ? firstname : [firstname]) {
        if (typeof given === "string" && given.trim() !== "") found[`${family}, ${given}`] = url;
      }
    }
  }
  return found;
}

/** al-folio's list: an address and a colour for each short name. */
function venuesOf(source: string, problems: Problem[]): Facts["venues"] {
  const found: NonNullable<Facts["venues"]> = {};
  for (const [name, venue] of Object.entries(read(source, venuesFile, problems))) {
    const { url, color = "" } = record(venue);
    found[name] = { url: textOf(url), ...(badgeColors(String(color)) && { color: String(color) }) };
  }
  return found;
}

function read(source: string, file: string, problems: Problem[]): Data {
  const yaml = readYaml(source, { isStrict: false });
  if ("mistake" in yaml) {
    problems.push({ file, ...yaml.mistake });
    return {};
  }
  return record(yaml.value);
}
