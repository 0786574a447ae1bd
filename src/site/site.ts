import * as v from "valibot";
import type { Problem } from "../problem.ts";
import { readYaml } from "../yaml.ts";
import { isOfOwnComputer } from "./address.ts";
import { complaint } from "./complaint.ts";
import { type Facts, schema } from "./facts-schema.ts";
import { isSameLanguage } from "./language.ts";
import { orcidCheckDigit, orcidOf } from "./profile-links.ts";
import { fill, hasWords, wordKeys, wordsOf } from "./words/words.ts";

/** Where the site facts are, from the project's folder. */
export const factsFile = "_data/site.yml";

/** The facts with the address of the site, which comes from the host if they leave it out. */
export type Site = Facts & { readonly url: string };

/**
 * Reads and checks the site facts.
 *
 * @param source the text of `_data/site.yml`: YAML 1.2
 * @param latestYear no address has been the author's since a later one
 * @returns the facts, with spaces around texts removed, and what is doubtful in them; or a problem, with its line, for
 *   each fact that is missing, wrong or unknown
 */
export function readSite(
  source: string,
  latestYear = 9999,
):
  | { readonly site: Facts; readonly warnings: readonly Problem[] }
  | { readonly problems: readonly Problem[] } {
  const yaml = readYaml(source, { isStrict: true });
  if ("mistake" in yaml) return problem(yaml.mistake.message, yaml.mistake.line);
  if (typeof yaml.value !== "object" || yaml.value === null || Array.isArray(yaml.value))
    return problem("This file has no facts. Write one on each line, as in title: Jane Doe.");
  const result = v.safeParse(schema, yaml.value, { abortPipeEarly: true });
  if (result.success) {
    const site = result.output;
    const warning = (fact: string) => (message: string) => ({
      file: factsFile,
      line: yaml.lineOf([fact]),
      message,
    });
    return {
      site,
      warnings: [
        ...missingWords(site).map(warning("language")),
        ...unreachable(site.url).map(warning("url")),
        ...(site.since > latestYear ? [notYet(site.since)] : []).map(warning("since")),
        ...mistypedOrcids(site).map(({ id, message }) => ({
          file: factsFile,
          line: source.slice(0, source.indexOf(id)).split(/\r\n|\r|\n/).length,
          message,
        })),
        ...[...shownAsWritten(site), ...unusableTopics(site)].map(({ path, message }) => ({
          file: factsFile,
          line: yaml.lineOf(path),
          message,
        })),
      ],
    };
  }
  const all = result.issues.map((issue) => {
    const path = issue.path?.map(({ key }) => key as string | number) ?? [];
    // The schema of a group takes a list for a group whose names are numbers.
    const list = issue.path?.findIndex(({ type, input }) => type === "object" && Array.isArray(input)) ?? -1;
    if (list < 0) return { file: factsFile, line: yaml.lineOf(path), message: complaint(issue) };
    const group = path.slice(0, list);
    const message = `${group.join(".")} must be a group and not a list: write a name and a colon on each line, two spaces further in, and no dash before them.`;
    return { file: factsFile, line: yaml.lineOf(group), message };
  });
  // A fact with a misspelt name is not missing as well.
  const isMeant = (name: string) => all.some(({ message }) => message.endsWith(` Did you mean ${name}?`));
  return {
    problems: onceEach(all).filter(
      ({ message }) => !isMeant(/([^.\s]+) is missing\./.exec(message)?.[1] ?? ""),
    ),
  };
}

/** ORCID iDs whose last digit is not what the others make it. */
function mistypedOrcids({ author }: Pick<Facts, "author">): readonly { id: string; message: string }[] {
  return author.links.flatMap(({ name, url }) => {
    const id = name === "ORCID" ? orcidOf(url) : undefined;
    if (id === undefined || id.toUpperCase().endsWith(orcidCheckDigit(id))) return [];
    const message = `${id} is nobody's ORCID iD: a digit in it is wrong. Copy it from your page at orcid.org.`;
    return [{ id, message }];
  });
}

/** Topics in the facts that no entry can have, so that what is written there is never shown. */
function unusableTopics({ topics = {}, languages = {} }: Pick<Facts, "topics" | "languages">): {
  readonly path: readonly string[];
  readonly message: string;
}[] {
  const groups = [
    { path: ["topics"], topics },
    ...Object.entries(languages).map(([tag, { topics = {} }]) => ({
      path: ["languages", tag, "topics"],
      topics,
    })),
  ];
  return groups.flatMap(({ path, topics }) =>
    Object.keys(topics)
      .filter((name) => !/^[a-z][a-z0-9-]*$/.test(name))
      .map((name) => ({
        path: [...path, name],
        message: `${[...path, name].join(".")} names no topic that your news can have. Use lower-case letters a to z, digits and hyphens, as in paper: { name: Papers } for {.paper}.`,
      })),
  );
}

/** A link, bold words, a tag or a character reference. */
const markup =
  /\[[^[\]\n]+\]\((?:[a-z]+:|[/#])[^()\s]*\)|\*\*[^*\s][^*\n]*\*\*|<\/?(?:a|b|br|code|em|font|i|img|p|small|span|strong|sub|sup|u)(?=[\s/>])[^<>]*>|&(?:[a-z]{2,8}|#\d{2,5});/i;

/** Facts that contain Markdown or HTML, though they are shown as written. */
function shownAsWritten({
  title,
  description,
  author,
  topics = {},
  languages = {},
}: Pick<Facts, "title" | "description" | "author" | "topics" | "languages">): {
  readonly path: readonly (string | number)[];
  readonly message: string;
}[] {
  const { links: _links, picture: _picture, ...words } = author;
  const found: { path: readonly (string | number)[]; message: string }[] = [];
  const look = (value: unknown, path: readonly (string | number)[]): void => {
    if (typeof value === "object" && value !== null) {
      for (const [key, part] of Object.entries(value))
        look(part, [...path, Array.isArray(value) ? Number(key) : key]);
      return;
    }
    const [written] = markup.exec(String(value)) ?? [];
    if (written === undefined) return;
    const message = `${path.filter((key) => typeof key === "string").join(".")} is shown as written, so readers see ${written}. Write only the words; links belong under links, or on your page.`;
    found.push({ path, message });
  };
  look({ title, description, author: words, topics }, []);
  for (const [tag, { words: _words, ...facts }] of Object.entries(languages)) look(facts, ["languages", tag]);
  return found;
}

/**
 * The facts in another language: those that the author gives in it, and the others as they are. The description is ours
 * unless the author gives one.
 *
 * @param language a BCP 47 tag
 */
export function siteIn(language: string, site: Site): Site {
  const found = Object.entries(site.languages ?? {}).find(([tag]) => isSameLanguage(tag, language));
  const { author, words, topics, ...own } = found?.[1] ?? {};
  const names = { ...site.author, ...author };
  const { newsByYear } = wordsOf(language, words);
  return {
    ...site,
    description: fill(newsByYear, { author: names.name }),
    newsHeadings: undefined,
    ...own,
    language,
    // Words in the main language are of no use in another.
    words,
    topics: { ...site.topics, ...topics },
    author: names,
  };
}

/**
 * Warns if Dateline has no words in the language of a site and uses English ones.
 *
 * @param place where among the facts the author's own words belong
 */
export function missingWords(
  { language, words = {} }: Pick<Facts, "language" | "words">,
  place = "words, as in words: { subscribe: Follow }",
): string[] {
  if (hasWords(language) || wordKeys.every((key) => key in words)) return [];
  const name = new Intl.DisplayNames("en", { type: "language" }).of(language);
  return [
    `Dateline has no words in the language ${language} (${name}) yet. The words around your texts are in English, unless ` +
      `you give your own words under ${place}.`,
  ];
}

/** Warns if readers find no site at its address, as at the one where it is served meanwhile. */
function unreachable(url: string | undefined): string[] {
  if (url === undefined) return [];
  if (/^https?:\/\/(?:www\.)?git(?:hub|lab)\.com\//i.test(url))
    return [
      `${url} shows the files of a site, not the site. Write the address at which others find it, as in ` +
        "https://jane.github.io/, or delete the line.",
    ];
  if (!isOfOwnComputer(url)) return [];
  return [
    `${url} leads to your own computer. Write the address at which others find the site, or delete the line until you ` +
      "know it: the permanent ids of your news begin with it.",
  ];
}

/** Says what comes of a year that is probably a slip. */
function notYet(since: number): string {
  return (
    `since: ${since} is in the future. Write a year in which the address of the site was already yours: it becomes part ` +
    "of the permanent ids of your news, and your feeds would seem to have changed last then."
  );
}

function onceEach(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [`${problem.line} ${problem.message}`, problem])).values()];
}

function problem(message: string, line?: number) {
  return { problems: [{ file: factsFile, ...(line !== undefined && { line }), message }] };
}
