import { IANAZone } from "luxon";
import * as v from "valibot";
import { readColour } from "../html/colour.ts";
import { withEmoji } from "../markdown/emoji.ts";
import type { Problem } from "../problem.ts";
import { readYaml } from "../yaml.ts";
import { accentOf, nearestReadable } from "./accent.ts";
import { isOfOwnComputer } from "./address.ts";
import { badgeColors } from "./badge.ts";
import { isLanguageTag, isSameLanguage, languageCalled } from "./language.ts";
import { nearest } from "./nearest.ts";
import { linksSchema } from "./profile-links.ts";
import { profileOf } from "./profiles.ts";
import { fill, hasWords, unknownSlots, type WordKey, wordKeys, wordsOf } from "./words/words.ts";

/** Where the site facts stand, from the project's folder. */
export const factsFile = "_data/site.yml";

const text = v.pipe(
  v.string("must be text"),
  v.trim(),
  v.nonEmpty("must not be empty"),
  v.check((value) => !/^[^"]*"$/.test(value), "must begin with a quotation mark, too, or end without one"),
  v.check((value) => !value.endsWith(","), "must not end in a comma"),
);

/** A text that people read, in which emoji may stand by name. */
const prose = v.pipe(
  text,
  v.check(
    (value) => !/^[“”„«‘][^“”„«»]*[“”»’]$/.test(value),
    "must stand between straight quotation marks, or none: readers would see these",
  ),
  v.transform(withEmoji),
);

/** O'Doe has an apostrophe (RFC 5322, 3.2.3), and letters may be those of all languages (RFC 6531). */
const emailAddress =
  /^[\p{L}\p{M}\p{N}!&'*+_~-]+(?:\.[\p{L}\p{M}\p{N}!&'*+_~-]+)*@(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?\.)+[\p{L}][\p{L}\p{M}\p{N}-]*$/u;

const webAddress = v.pipe(
  text,
  v.check(
    (value) => URL.canParse(value) && /^https?:\/\/[^/\s]\S*$/i.test(value),
    "must be a full web address such as https://example.org/",
  ),
);

const pictureAddress = v.pipe(
  text,
  v.check(
    (value) => value.startsWith("/") || URL.canParse(value),
    "must start with a slash, as in /portrait.jpg for a file portrait.jpg beside your page",
  ),
);

const personAddress = v.pipe(
  text,
  v.check(
    (value) =>
      /^(?:https?:\/\/|mailto:|\/(?!\/))/i.test(value) && URL.canParse(value, "https://example.org/"),
    "must be the address of a page such as https://example.org/~ann/",
  ),
);

/** @param example what the list may be */
const texts = (example: string) =>
  v.pipe(v.array(text, `must be a list, as in ${example}`), v.minLength(1, "must not be empty"));

const formerFeed = v.pipe(
  text,
  v.check(
    (value) => /^(?:\/[\w-][\w.-]*)+\.(?:xml|rss|atom)$/.test(value) && !/^\/feed(?:\.xml$|\/)/.test(value),
    "must be the path of a feed that the site had before, as in /index.xml",
  ),
);

const words = v.strictObject(
  Object.fromEntries(wordKeys.map((key) => [key, v.exactOptional(word(key))])) as Record<
    WordKey,
    v.ExactOptionalSchema<ReturnType<typeof word>, undefined>
  >,
);

/** The schema of an author's word that replaces one of ours. */
function word(key: WordKey) {
  return v.pipe(
    text,
    v.check(
      (value) => unknownSlots(key, value).length === 0,
      ({ input }) =>
        `must not hold ${unknownSlots(key, String(input)).join(" or ")}, for which Dateline puts in nothing`,
    ),
  );
}

const languageTag = v.pipe(
  text,
  v.check(isLanguageTag, ({ input }) => {
    const tag = languageCalled(String(input));
    return tag
      ? `must be a language tag: write ${tag}`
      : "must be a language tag such as en, en-GB or zh-Hans";
  }),
  // The tag of German is `de`, though `ger` means the same (RFC 5646 §4.5).
  v.transform((tag) => new Intl.Locale(tag).toString()),
);

const affiliations = v.pipe(
  v.array(prose, "must be the name of a place, or a list of such names"),
  v.readonly(),
);
/** One place or several. */
const affiliation = v.lazy(
  (input): v.GenericSchema<unknown, readonly string[]> =>
    typeof input === "string"
      ? v.pipe(
          prose,
          v.transform((place): readonly string[] => [place]),
        )
      : affiliations,
);

const newsHeadings = v.optional(
  v.pipe(v.array(text, "must be a list of headings, as in [News]"), v.minLength(1, "must not be empty")),
);

const aGroup = "must be a group of facts, each on a line of its own and two spaces further in";

const topics = v.optional(
  v.record(text, v.strictObject({ name: prose, description: v.optional(prose) }), aGroup),
);

/** The facts that may differ in another language. */
const inLanguage = v.strictObject({
  title: v.exactOptional(prose),
  description: v.exactOptional(prose),
  newsHeadings,
  words: v.exactOptional(words),
  topics,
  author: v.optional(
    v.strictObject({
      name: v.exactOptional(prose),
      nativeName: v.exactOptional(prose),
      pronouns: v.exactOptional(prose),
      role: v.exactOptional(prose),
      affiliation: v.exactOptional(affiliation),
      location: v.exactOptional(prose),
      bio: v.exactOptional(prose),
    }),
  ),
});

const schema = v.strictObject({
  title: prose,
  description: prose,
  url: v.optional(
    v.pipe(
      webAddress,
      v.check(
        (value) => /^[^?#]*\/$/.test(value),
        "must be the address of the home page itself and end in a slash, as in https://example.org/~jane/",
      ),
    ),
  ),
  language: languageTag,
  languages: v.optional(v.record(languageTag, inLanguage, aGroup)),
  timeZone: v.pipe(
    text,
    v.check(
      (value) => IANAZone.isValidZone(value),
      ({ input }) => {
        const written = String(input)
          .trim()
          .replace(/\s*\/\s*/g, "/");
        const end = `/${written.replaceAll(" ", "_").toLowerCase()}`;
        const zone = Intl.supportedValuesOf("timeZone").find((name) =>
          `/${name}`.toLowerCase().endsWith(end),
        );
        return zone
          ? `must be a time zone: write ${zone}`
          : "must be a time zone such as Asia/Hong_Kong or UTC";
      },
    ),
  ),
  since: v.pipe(
    v.number("must be a year, as in 2024, without quotes"),
    v.check((year) => Number.isInteger(year) && year >= 1990 && year <= 9999, "must be a year, as in 2024"),
  ),
  newsHeadings,
  dates: v.optional(
    v.strictObject({
      order: v.optional(v.picklist(["day-month", "month-day"], "must be day-month or month-day")),
      twoDigitYears: v.optional(v.boolean("must be true or false")),
    }),
  ),
  hub: v.optional(webAddress),
  publications: v.optional(
    v.strictObject({
      files: v.optional(texts("[papers.bib]")),
      publish: v.optional(v.boolean("must be true or false")),
      me: v.optional(texts("[Doe, Roe]")),
      coauthors: v.optional(v.record(text, personAddress, aGroup)),
      group: v.optional(v.picklist(["year", "type"], "must be year or type")),
      preprints: v.optional(v.literal("apart", "must be apart, or the line deleted")),
      venues: v.optional(
        v.record(
          text,
          v.strictObject({
            url: v.optional(webAddress),
            color: v.optional(
              v.pipe(
                text,
                v.check((value) => badgeColors(value) !== undefined, 'must be a colour such as "#0f5a6e"'),
              ),
            ),
          }),
          aGroup,
        ),
      ),
    }),
  ),
  cv: v.optional(
    v.strictObject({
      file: v.optional(text),
      pdf: v.optional(
        v.pipe(
          text,
          v.check(
            (value) => value.startsWith("/") || URL.canParse(value),
            "must start with a slash, as in /files/cv.pdf",
          ),
        ),
      ),
      show: v.optional(
        v.array(
          v.picklist(["phone", "address"], "must be phone or address"),
          "must be a list, as in [phone, address]",
        ),
      ),
      publish: v.optional(v.boolean("must be true or false")),
    }),
  ),
  formerFeeds: v.optional(v.array(formerFeed, "must be a list of paths, as in [/index.xml]")),
  news: v.optional(v.strictObject({ folder: v.optional(text), data: v.optional(text) })),
  colour: v.optional(
    v.pipe(
      text,
      v.check(
        (value) => readColour(value) !== undefined,
        'must be a colour by its name in CSS, as in teal, or in hexadecimal between double quotes, as in "#0f5a6e"',
      ),
      v.transform((value) => readColour(value) ?? value),
      v.check(
        (value) => accentOf(value) !== undefined,
        ({ input }) =>
          `must be darker, since links in it cannot be read on the light page (WCAG 2.2, 1.4.3); the nearest that can is "${nearestReadable(String(input))}"`,
      ),
    ),
  ),
  font: v.optional(v.picklist(["serif", "sans"], "must be serif or sans")),
  theme: v.optional(v.picklist(["auto", "light", "dark"], "must be auto, light or dark")),
  cards: v.optional(v.boolean("must be true or false")),
  search: v.optional(v.boolean("must be true or false")),
  words: v.optional(words),
  topics,
  author: v.strictObject({
    name: prose,
    nativeName: v.optional(prose),
    pronouns: v.optional(prose),
    role: v.optional(prose),
    affiliation: v.optional(affiliation, []),
    location: v.optional(prose),
    bio: v.optional(prose),
    links: v.optional(linksSchema(webAddress), []),
    picture: v.optional(v.strictObject({ src: pictureAddress, alt: text })),
    email: v.optional(
      v.pipe(text, v.regex(emailAddress, "must be an e-mail address such as jane@example.org")),
    ),
  }),
});

/** The facts in `_data/site.yml`, checked; each is explained there. */
export type Facts = v.InferOutput<typeof schema>;

/** The facts with the address of the site, which comes from the host where they leave it out. */
export type Site = Facts & { readonly url: string };

/**
 * Reads and checks the site facts.
 *
 * @param source the text of `_data/site.yml`: YAML 1.2
 * @returns the facts, with spaces around texts removed, and what is doubtful in them; or one problem, with its line, for
 *   each fact that is missing, wrong or unknown
 */
export function readSite(
  source: string,
):
  | { readonly site: Facts; readonly warnings: readonly Problem[] }
  | { readonly problems: readonly Problem[] } {
  const yaml = readYaml(source, { isStrict: true });
  if ("mistake" in yaml) return problem(yaml.mistake.message, yaml.mistake.line);
  if (typeof yaml.value !== "object" || yaml.value === null || Array.isArray(yaml.value))
    return problem("this file holds no facts. Write one on each line, as in title: Jane Doe.");
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
        ...shownAsWritten(site).map(({ path, message }) => ({
          file: factsFile,
          line: yaml.lineOf(path),
          message,
        })),
      ],
    };
  }
  const all = result.issues.map((issue) => {
    const path = issue.path?.map(({ key }) => key as string | number) ?? [];
    // What needs names takes a list for a group whose names are numbers.
    const list = issue.path?.findIndex(({ type, input }) => type === "object" && Array.isArray(input)) ?? -1;
    if (list < 0) return { file: factsFile, line: yaml.lineOf(path), message: complaint(issue) };
    const group = path.slice(0, list);
    const message = `${group.join(".")} must be a group and not a list: write a name and a colon on each line, two spaces further in, and no dash before them.`;
    return { file: factsFile, line: yaml.lineOf(group), message };
  });
  // A fact whose name has a slip is not missing as well.
  const isMeant = (name: string) => all.some(({ message }) => message.endsWith(` Did you mean ${name}?`));
  return {
    problems: onceEach(all).filter(
      ({ message }) => !isMeant(/([^.\s]+) is missing\./.exec(message)?.[1] ?? ""),
    ),
  };
}

/** A link, bold words, a tag or a reference to a character. */
const markup =
  /\[[^[\]\n]+\]\((?:[a-z]+:|[/#])[^()\s]*\)|\*\*[^*\s][^*\n]*\*\*|<\/?(?:a|b|br|code|em|font|i|img|p|small|span|strong|sub|sup|u)(?=[\s/>])[^<>]*>|&(?:[a-z]{2,8}|#\d{2,5});/i;

/** Facts that hold Markdown or HTML, though they are shown as they are written. */
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
    const message = `${path.filter((key) => typeof key === "string").join(".")} is shown as it is written, so readers see ${written}. Write the words alone; links belong under links, or on your page.`;
    found.push({ path, message });
  };
  look({ title, description, author: words, topics }, []);
  for (const [tag, { words: _words, ...facts }] of Object.entries(languages)) look(facts, ["languages", tag]);
  return found;
}

/**
 * The facts in another language: those that the author gives in it, and the others as they are. The description is in our
 * words unless the author gives one.
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
    // Words in the main language say nothing in another.
    words,
    topics: { ...site.topics, ...topics },
    author: names,
  };
}

/**
 * Warns if Dateline has no words in the language of a site, so that they are English.
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
    `Dateline has no words in the language ${language} (${name}) yet. What stands around your texts is in English, unless ` +
      `you give your own words under ${place}.`,
  ];
}

/** Warns if nobody but the author can reach the site at its address, as at the one where it is served meanwhile. */
function unreachable(url: string | undefined): string[] {
  if (url === undefined || !isOfOwnComputer(url)) return [];
  return [
    `${url} leads to your own computer. Write the address at which others find the site, or delete the line until you ` +
      "know it: the permanent ids of your news begin with it.",
  ];
}

function onceEach(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [`${problem.line} ${problem.message}`, problem])).values()];
}

function problem(message: string, line?: number) {
  return { problems: [{ file: factsFile, ...(line !== undefined && { line }), message }] };
}

function complaint(issue: v.BaseIssue<unknown>): string {
  const field = v.getDotPath(issue) ?? "";
  if (issue.expected === "never") return `${field} is not a known fact.${advice(field)}`;
  if (issue.received === "undefined")
    return `${field} is missing. Write it as the comments in this file show.`;
  if (field === "colour" && issue.input === null)
    return 'colour is empty: a # begins a comment, unless it stands between double quotes, as in colour: "#0f5a6e".';
  if (issue.input === null) return `${field} is empty. Write something after the colon, or delete the line.`;
  if (issue.type === "strict_object") {
    const example =
      field === "author.picture" && /^[^:]+$/.test(String(issue.input))
        ? `, as in picture: { src: /${String(issue.input).replace(/^\.?\//, "")}, alt: What it shows }`
        : "";
    return `${field} ${aGroup}${example}.`;
  }
  const quotes =
    issue.type === "string" && typeof issue.input !== "object"
      ? ` between double quotes, as in "${issue.input}"`
      : "";
  return `${field} ${issue.message}${quotes}; it is ${written(issue.input)}.`;
}

/** What an unknown fact may mean: one with nearly the same name beside it, or one that belongs elsewhere. */
function advice(field: string): string {
  const [name = "", ...groups] = field.split(".").reverse();
  const group = groups.reverse().join(".");
  const here = factsIn(groups);
  const meant = nearest(name, here);
  if (meant !== undefined) return ` Did you mean ${meant}?`;
  if (group === "" && author.includes(name)) return " It belongs under author, two spaces further in.";
  if (group === "author" && top.includes(name))
    return " It does not belong under author, but at the start of a line.";
  if (/^(?:author)?$/.test(group) && profileOf(name, "https://example.org/") !== undefined)
    return ` It is a profile, which belongs under links under author: - ${name}: and your name there.`;
  const ofAuthor = group === "" ? nearest(name, author) : undefined;
  if (ofAuthor !== undefined) return ` Did you mean ${ofAuthor} under author?`;
  return here.length > 0 ? ` The known ones are ${here.join(", ")}.` : " Delete it.";
}

/** What a schema is made of, whichever it is. */
interface Parts {
  readonly type: string;
  readonly wrapped?: Parts;
  readonly entries?: Readonly<Record<string, Parts>>;
  readonly value?: Parts;
}

/** The names of the facts in a group, given by its names from the outermost on; none where any name will do. */
function factsIn(groups: readonly string[]): string[] {
  let parts: Parts | undefined = schema;
  for (const name of groups) {
    const within: Parts | undefined = parts?.entries?.[name] ?? parts?.value;
    parts = within?.wrapped ?? within;
  }
  return Object.keys(parts?.entries ?? {});
}

const top = factsIn([]);
const author = factsIn(["author"]);

function written(value: unknown): string {
  return typeof value === "string" ? `"${value}"` : JSON.stringify(value);
}
