import { resolve } from "node:path";
import type { Content, Files } from "../../create/new-site.ts";
import { type FurtherFacts, factsFile as factsOf } from "../../create/site.ts";
import { adoptSite } from "../adopt/adopt.ts";
import type { OldFacts } from "../adopt/facts.ts";
import { groupBy } from "../group-by.ts";
import { renderMarkdown } from "../markdown/markdown.ts";
import { formatProblem, type Problem } from "../problem.ts";
import { factsFile, readSite } from "../site/site.ts";
import { type OldFolder, openOldSite } from "./old-folder.ts";

/** Where the author's files go in a new site. */
const content = "content";

/** What an old site gives to a new one. */
export interface Takeover {
  readonly old: OldFolder;
  readonly facts: OldFacts;
  readonly further: FurtherFacts;
  readonly files: Files;
  /** What the old site is, and what was carried over of it. */
  readonly report: string;
  /** What was not, and why, with file and line in the old site. */
  readonly left: readonly Problem[];
}

/**
 * Reads an old site and decides what becomes of it; nothing is written. Whoever called it closes `old`, after the files
 * were copied.
 *
 * @param place the old site's folder, or a zip file of it
 * @param folder where the new site will be
 * @param template the text of the template's facts
 * @throws {Error} with a sentence when there is no site that can be taken over
 */
export async function takeOver(
  place: string,
  { folder, template, now }: { readonly folder: string; readonly template: string; readonly now: Date },
): Promise<Takeover> {
  if (resolve(place) === resolve(folder))
    throw new Error("The new site cannot be made in the folder of the old one. Name another folder.");
  const old = await openOldSite(place, folder);
  try {
    const adopted = adoptSite(old, now, (markdown) => renderMarkdown(markdown).html);
    const { kind, facts, texts, copies, carried } = adopted;
    if (!texts.has("index.md")) {
      const why = adopted.left.find(({ file }) => file === "." || file === "index.html");
      throw new Error(`${place}: ${why?.message ?? "There is no home page here."} Nothing was written.`);
    }
    const files: Files = new Map<string, Content>([
      ...[...texts].map(([name, text]) => [`${content}/${name}`, text] as const),
      ...[...copies]
        .filter(([name]) => !texts.has(name))
        .map(([name, file]) => [`${content}/${name}`, { copyOf: old.pathOf(file) }] as const),
    ]);
    const { further, left } = furtherFacts(facts, { copies, template });
    const what = kind === "plain" ? "a folder of pages" : `a site made with ${kind}`;
    const report = [`${place} is ${what}. Carried over:`, ...carried.map((line) => `- ${line}`)].join("\n");
    return { old, facts, further, files, report, left: inOrder([...adopted.left, ...left]) };
  } catch (error) {
    old.close();
    throw error;
  }
}

/** The facts that nobody is asked for, as far as the new site can use them. */
function furtherFacts(
  { title, description, timeZone, author, unknownProfiles }: OldFacts,
  { copies, template }: { readonly copies: ReadonlyMap<string, string>; readonly template: string },
): { readonly further: FurtherFacts; readonly left: readonly Problem[] } {
  const left: Problem[] = [];
  const { name = "", affiliation, role, location, pronouns, bio, email, links } = author;
  const src = author.picture && addressOfPicture(author.picture, copies);
  if (author.picture !== undefined && src === undefined)
    left.push({ file: author.picture, message: "This picture of you is not there, so it was left out." });
  if (unknownProfiles.length > 0)
    left.push({
      file: factsFile,
      message: `These profiles lead nowhere that is known: ${unknownProfiles.join(", ")}. Write them under links, with their addresses.`,
    });
  const isUsable = (further: FurtherFacts) => {
    const answers = { name: "A", affiliation: further.author?.affiliation?.[0] ?? "B", language: "en" };
    return "site" in readSite(factsOf(template, answers, { timeZone: "UTC", year: 2000 }, further));
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
          message: `The old site's ${key}, ${written}, cannot be used. Write it anew.`,
        });
      return isGood;
    });
    return Object.fromEntries(good) as Facts;
  };
  const picture = src === undefined ? undefined : { src, alt: name === "" ? "Portrait" : name };
  const top = checked<FurtherFacts>({ title, description, timeZone }, (facts) => facts);
  const checkedAuthor = checked<NonNullable<FurtherFacts["author"]>>(
    { affiliation, role, location, pronouns, bio, email, links, picture },
    (facts) => ({ author: facts }),
  );
  return { further: { ...top, author: checkedAuthor }, left };
}

/** Where a picture stands on the new site that the old one names by a path from its root. */
function addressOfPicture(picture: string, copies: ReadonlyMap<string, string>): string | undefined {
  if (/^https?:\/\//.test(picture)) return picture;
  const path = picture.replace(/^(?:\.?\/)+/, "");
  const name = copies.has(path) ? path : [...copies].find(([, file]) => file === path)?.[0];
  return name && `/${name}`;
}

function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || (a.line ?? 0) - (b.line ?? 0),
  );
}

/** How many of one kind are said. */
const mostOfAKind = 10;

/** What was left behind, those of one kind together and at most ten of them. */
export function leftLines(left: readonly Problem[]): readonly string[] {
  const kinds = groupBy(left, ({ kind, message }) => [
    kind ?? message.replace(/["“`].*?["”`]|\/\S*|\d+/g, ""),
  ]);
  return [...kinds.values()].flatMap((alike) => {
    const more = alike.length - mostOfAKind;
    const shown = alike.slice(0, mostOfAKind).map(formatProblem);
    return more > 0 ? [...shown, `and ${more} more like this.`] : shown;
  });
}
