import { posix } from "node:path";
import { IANAZone } from "luxon";
import * as v from "valibot";
import { readColour } from "../html/colour.ts";
import { withEmoji } from "../markdown/emoji.ts";
import { accentOf, nearestReadable } from "./accent.ts";
import { badgeColors } from "./badge.ts";
import { isLanguageTag, languageCalled } from "./language.ts";
import { linksSchema } from "./profile-links.ts";
import type { WordKey } from "./words/word-keys.ts";
import { unknownSlots, wordKeys } from "./words/words.ts";

const text = v.pipe(
  v.string("must be text"),
  v.trim(),
  v.nonEmpty("must not be empty"),
  v.check((value) => !/^[^"]*"$/.test(value), "must begin and end with a quotation mark, or have none"),
  v.check((value) => !value.endsWith(","), "must not end in a comma"),
);

/** The path of a file or folder within the author's folder: `./list.yml` and `/list.yml` are `list.yml`. */
const path = v.pipe(
  text,
  v.check((written) => /[^./\\]/.test(written), "must name a file or folder"),
  v.transform((written) => {
    // An address is no path, and is reported as written.
    if (written.includes("://")) return written;
    return posix.normalize(written.replaceAll("\\", "/")).replace(/^\/|\/$/g, "");
  }),
);

/** A text that people read, in which emoji may be written by name. */
const prose = v.pipe(
  text,
  v.check(
    (value) => !/^[“”„«‘][^“”„«»]*[“”»’]$/.test(value),
    "must be between straight quotation marks, or none: readers would see these",
  ),
  v.transform(withEmoji),
);

/** O'Doe has an apostrophe (RFC 5322, 3.2.3), and letters may be of any language (RFC 6531). */
const emailAddress =
  /^[\p{L}\p{M}\p{N}!&'*+_~-]+(?:\.[\p{L}\p{M}\p{N}!&'*+_~-]+)*@(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?\.)+[\p{L}][\p{L}\p{M}\p{N}-]*$/u;

const webAddress = v.pipe(
  text,
  v.check(
    (value) => URL.canParse(value) && /^https?:\/\/[^/\s]\S*$/i.test(value),
    "must be a full web address such as https://example.org/",
  ),
);

/**
 * Whether an address is a path of the site or a full address, and not on the author's computer, like `C:\portrait.jpg`.
 */
function isPathOrAddress(value: string): boolean {
  return value.startsWith("/") || (URL.canParse(value) && !/^(?:file|[a-z]):/i.test(value));
}

const pictureAddress = v.pipe(
  text,
  v.check(
    isPathOrAddress,
    "must begin with a slash, as in /portrait.jpg for a file portrait.jpg beside your page",
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

/** @param example what the list may look like */
const listOf = (entry: typeof text | typeof path, example: string) =>
  v.pipe(v.array(entry, `must be a list, as in ${example}`), v.minLength(1, "must not be empty"));

/** Whether a path can be that of a former feed, and is not that of a file of ours. */
export function isFormerFeed(path: string): boolean {
  return (
    /^(?:\/[\w-][\w.-]*)+\.(?:xml|rss|atom)$/.test(path) && !/^\/(?:feed\/|(?:feed|sitemap)\.xml$)/.test(path)
  );
}

const formerFeed = v.pipe(
  text,
  v.check(
    isFormerFeed,
    "must be the path of a former feed of the site, which ends in .xml, .rss or .atom and is no address of Dateline's, as in /index.xml",
  ),
);

const words = v.strictObject(
  Object.fromEntries(wordKeys.map((key) => [key, v.exactOptional(word(key))])) as Record<
    WordKey,
    v.ExactOptionalSchema<ReturnType<typeof word>, undefined>
  >,
);

/** The schema of an author's word in place of ours. */
function word(key: WordKey) {
  return v.pipe(
    text,
    v.check(
      (value) => unknownSlots(key, value).length === 0,
      ({ input }) =>
        `must not hold ${unknownSlots(key, input).join(" or ")}, for which Dateline has nothing to fill in`,
    ),
  );
}

const languageTag = v.pipe(
  text,
  v.check(isLanguageTag, ({ input }) => {
    const tag = languageCalled(input);
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
          v.check(
            (place) => !/^[-–—]\S/.test(place),
            "must have a space after each hyphen, as in - Example College",
          ),
          v.transform((place): readonly string[] => [place]),
        )
      : affiliations,
);

const newsHeadings = v.optional(
  v.pipe(v.array(text, "must be a list of headings, as in [News]"), v.minLength(1, "must not be empty")),
);

/** The message for a fact that must be a group. */
export const aGroup = "must be a group of facts, each on a line of its own and two spaces further in";

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

/** The facts, and what each may be. Messages follow the name of the fact. */
export const schema = v.strictObject({
  title: prose,
  description: prose,
  url: v.optional(
    v.pipe(
      webAddress,
      v.check(
        (value) => /^[^?#]*[^?#/]\/$/.test(value),
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
        const written = input.trim().replace(/\s*\/\s*/g, "/");
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
      files: v.optional(listOf(path, "[papers.bib]")),
      publish: v.optional(v.boolean("must be true or false")),
      me: v.optional(listOf(text, "[Doe, Roe]")),
      coauthors: v.optional(v.record(text, personAddress, aGroup)),
      group: v.optional(v.picklist(["year", "type"], "must be year or type")),
      preprints: v.optional(v.literal("apart", "must be apart, or left out")),
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
      file: v.optional(path),
      pdf: v.optional(v.pipe(text, v.check(isPathOrAddress, "must begin with a slash, as in /files/cv.pdf"))),
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
  news: v.optional(
    v.strictObject({
      folder: v.optional(path),
      data: v.optional(path),
    }),
  ),
  colour: v.optional(
    v.pipe(
      text,
      v.check(
        (value) => readColour(value) !== undefined,
        'must be a CSS colour name such as teal, or hexadecimal between double quotes, as in "#0f5a6e"',
      ),
      v.transform((value) => readColour(value) ?? value),
      v.check(
        (value) => accentOf(value) !== undefined,
        ({ input }) =>
          `must be darker, because links in this colour cannot be read on the light page (WCAG 2.2, 1.4.3); the nearest that can is "${nearestReadable(input)}"`,
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
