import { basename, join, resolve } from "node:path";
import type { FileContent, Files } from "../../create/new-site.ts";
import { type FurtherFacts, factsText } from "../../create/site.ts";
import { adoptSite } from "../adopt/adopt.ts";
import { compare } from "../compare.ts";
import { renderMarkdown } from "../markdown/markdown.ts";
import { adviceWithoutHome } from "../old-site/advice-without-home.ts";
import type { OldFacts } from "../old-site/facts.ts";
import { feedsIn, isFeed, type OldItem, readOldFeed } from "../old-site/feed.ts";
import { isOurs } from "../old-site/folder-of-site.ts";
import { byLine, type Problem } from "../problem.ts";
import { isFormerFeed } from "../site/facts-schema.ts";
import { factsFile, readSite } from "../site/site.ts";
import { type OldFolder, openOldSite } from "./old-folder.ts";
import { deadlineFromNow, reach } from "./reach.ts";
import { readIfThere } from "./read-if-there.ts";

/** Where the author's files go in a new site. */
const content = "content";

/** What an old site gives to a new one. */
export interface Takeover {
  readonly old: OldFolder;
  /** The file of its home page. */
  readonly home: string;
  readonly facts: OldFacts;
  readonly further: FurtherFacts;
  readonly files: Files;
  /** What the old site is, and what was carried over from it. */
  readonly report: string;
  /** The items of its feeds. */
  readonly subscribed: readonly OldItem[];
  /** The former addresses of news in files of its own, by file name. */
  readonly newsAddresses: ReadonlyMap<string, string>;
  /** What was not carried over, and why, with file and line in the old site. */
  readonly left: readonly Problem[];
}

interface Circumstances {
  /** Where the new site will be. */
  readonly folder: string;
  /** The text of the template's facts. */
  readonly template: string;
  readonly now: Date;
  /** A feed of the old site, a file or an address; undefined if the site's own files are to be searched. */
  readonly feed?: string | undefined;
}

/**
 * Reads an old site and decides what becomes of it; nothing is written. The caller closes `old`, after copying the
 * files.
 *
 * @param place the old site's folder, or a zip file of it
 * @throws {Error} with a sentence if there is no site that can be taken over
 */
export async function takeOver(
  place: string,
  { folder, template, now, feed }: Circumstances,
): Promise<Takeover> {
  if (resolve(place) === resolve(folder))
    throw new Error("The new site cannot be in the folder of the old one. Name another folder.");
  const old = await openOldSite(place, folder);
  try {
    if (isOurs(old.files))
      throw new Error(
        `${place} is already a site made with Dateline. To see it, run npx eleventy --serve there.`,
      );
    const adopted = adoptSite(old, now, (markdown) => renderMarkdown(markdown).html);
    const { kind, madeWith, home, facts, texts, copies, carried, newsAddresses } = adopted;
    if (home === undefined || !texts.has("index.md"))
      throw new Error(`${place}: ${adviceWithoutHome(old.files)} Nothing was written.`);
    const files: Files = new Map<string, FileContent>([
      ...[...texts].map(([name, text]) => [`${content}/${name}`, text] as const),
      ...[...copies]
        .filter(([name]) => !texts.has(name))
        .map(([name, file]) => [`${content}/${name}`, { copyOf: old.pathOf(file) }] as const),
    ]);
    const { paths, items } = await readFeeds(old, feed, kind);
    const { further, left } = furtherFacts(facts, { copies, template, formerFeeds: paths });
    const what = madeWith === undefined ? "a folder of pages" : `a site made with ${madeWith}`;
    const where = old.within === undefined ? place : join(place, old.within);
    const report = [`${where} is ${what}. Carried over:`, ...carried.map((line) => `- ${line}`)].join("\n");
    return {
      old,
      home,
      facts,
      further,
      files,
      report,
      subscribed: items,
      newsAddresses,
      left: inOrder([...old.skipped, ...adopted.left, ...left]),
    };
  } catch (error) {
    old.close();
    throw error;
  }
}

/** The facts that nobody is asked for, if the new site can use them. */
function furtherFacts(
  { title, description, timeZone, author, unknownProfiles }: OldFacts,
  {
    copies,
    template,
    formerFeeds,
  }: {
    readonly copies: ReadonlyMap<string, string>;
    readonly template: string;
    readonly formerFeeds: readonly string[];
  },
): { readonly further: FurtherFacts; readonly left: readonly Problem[] } {
  const left: Problem[] = [];
  const { name = title ?? "", affiliation, role, location, pronouns, bio, email, links } = author;
  const src = author.picture && addressOfPicture(author.picture, copies);
  if (author.picture !== undefined && src === undefined)
    left.push({ file: author.picture, message: "This picture of you does not exist, so it is left out." });
  if (unknownProfiles.length > 0)
    left.push({
      file: factsFile,
      message: `These profiles are not known: ${unknownProfiles.join(", ")}. Write them under links, with their addresses.`,
    });
  const isUsable = (further: FurtherFacts) => {
    const answers = { name: "A", affiliation: further.author?.affiliation?.[0] ?? "B", language: "en" };
    return "site" in readSite(factsText(template, answers, { timeZone: "UTC", year: 2000 }, further));
  };
  const checked = <Facts extends FurtherFacts | NonNullable<FurtherFacts["author"]>>(
    facts: Facts,
    whole: (facts: Facts) => FurtherFacts,
  ): Facts => {
    const good = Object.entries(facts).filter(([key, value]) => {
      if (value === undefined) return false;
      const isGood = isUsable(whole({ [key]: value } as Facts));
      const written = typeof value === "string" ? `"${value}"` : JSON.stringify(value);
      if (!isGood)
        left.push({
          file: factsFile,
          message: `The old site's ${key}, ${written}, cannot be used. Correct it here.`,
        });
      return isGood;
    });
    return Object.fromEntries(good) as Facts;
  };
  const picture = src === undefined ? undefined : { src, alt: name === "" ? "Portrait" : name };
  const top = checked<FurtherFacts>({ title, description, timeZone, formerFeeds }, (facts) => facts);
  const checkedAuthor = checked<NonNullable<FurtherFacts["author"]>>(
    { affiliation, role, location, pronouns, bio, email, links, picture },
    (facts) => ({ author: facts }),
  );
  return { further: { ...top, author: checkedAuthor }, left };
}

/** How many old addresses of feeds are kept. */
const mostFeeds = 10;

/** The feeds of an old site: their items, each once, and the addresses that differ from ours. */
async function readFeeds(
  old: OldFolder,
  feed: string | undefined,
  kind: string,
): Promise<{ readonly paths: readonly string[]; readonly items: readonly OldItem[] }> {
  const found = feedsIn(old).slice(0, mostFeeds);
  const texts = found.map(({ file }) => old.text(file) ?? "");
  const paths = found.map(({ path }) => path);
  if (feed !== undefined) {
    const isAddress = /^https?:\/\//i.test(feed);
    const text = isAddress ? (await reach(feed, deadlineFromNow())).content : await readIfThere(feed);
    if (text === undefined || !isFeed(text.toString()))
      throw new Error(`${feed} is not a feed: it should hold Atom or RSS. Nothing was written.`);
    texts.unshift(text.toString());
    paths.unshift(isAddress ? new URL(feed).pathname : `/${basename(feed)}`);
  }
  // Hugo writes one there, even if the folder does not hold what it built.
  if (kind === "Hugo") paths.push("/index.xml");
  const items = new Map<string, OldItem>();
  for (const item of texts.flatMap(readOldFeed)) if (!items.has(item.id)) items.set(item.id, item);
  return { paths: [...new Set(paths)].filter(isFormerFeed), items: [...items.values()] };
}

/** The address on the new site of a picture that the old one names by a path from its root. */
function addressOfPicture(picture: string, copies: ReadonlyMap<string, string>): string | undefined {
  if (/^https?:\/\//.test(picture)) return picture;
  const path = picture.replace(/^(?:\.?\/)+/, "");
  const name = copies.has(path) ? path : [...copies].find(([, file]) => file === path)?.[0];
  return name && `/${name}`;
}

function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted((a, b) => compare(a.file, b.file) || byLine(a, b));
}
