import { IANAZone } from "luxon";
import * as v from "valibot";
import type { Problem } from "../problem.ts";

/** Where the site facts stand, from the project's folder. */
export const factsFile = "_data/site.ts";

const text = v.pipe(v.string("must be text in quotes"), v.trim(), v.nonEmpty("must not be empty"));

const webAddress = v.pipe(
  text,
  v.check(
    (value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol),
    "must be a full web address such as https://example.org/",
  ),
);

const pictureAddress = v.pipe(
  text,
  v.check(
    (value) => value.startsWith("/") || URL.canParse(value),
    "must start with a slash, as in /portrait.jpg for the file src/content/portrait.jpg",
  ),
);

const schema = v.strictObject({
  title: text,
  description: text,
  url: v.pipe(
    webAddress,
    v.check(
      (value) => /^[^?#]*\/$/.test(value),
      "must be the address of the home page itself and end in a slash, as in https://example.org/~jane/",
    ),
  ),
  language: v.pipe(text, v.check(isLanguageTag, 'must be a language tag such as "en", "en-GB" or "zh-Hans"')),
  timeZone: v.pipe(
    text,
    v.check((value) => IANAZone.isValidZone(value), 'must be a time zone such as "Asia/Hong_Kong" or "UTC"'),
  ),
  since: v.pipe(
    v.number("must be a year, as in 2024, without quotes"),
    v.check((year) => Number.isInteger(year) && year >= 1990 && year <= 9999, "must be a year, as in 2024"),
  ),
  newsHeadings: v.optional(
    v.pipe(v.array(text, 'must be a list of headings, as in ["News"]'), v.minLength(1, "must not be empty")),
  ),
  dates: v.optional(
    v.strictObject({
      order: v.optional(v.picklist(["day-month", "month-day"], 'must be "day-month" or "month-day"')),
      twoDigitYears: v.optional(v.boolean("must be true or false")),
    }),
  ),
  hub: v.optional(webAddress),
  topics: v.optional(v.record(text, v.strictObject({ name: text, description: v.optional(text) }))),
  author: v.strictObject({
    name: text,
    affiliation: text,
    links: v.array(v.strictObject({ name: text, url: webAddress }), "must be a list of { name, url }"),
    picture: v.optional(v.strictObject({ src: pictureAddress, alt: text })),
    email: v.optional(v.pipe(text, v.email("must be an e-mail address such as jane@example.org"))),
  }),
});

/** The facts about the site that stand in `_data/site.ts`, as a person writes them; each is explained there. */
export type SiteFacts = v.InferInput<typeof schema>;

/** The same facts after they were checked. */
export type Site = v.InferOutput<typeof schema>;

/**
 * Checks the site facts.
 *
 * @param facts what `_data/site.ts` exports, of any shape
 * @returns the facts, with spaces around texts removed; or one problem for each fact that is missing, wrong or unknown
 */
export function checkSite(
  facts: unknown,
): { readonly site: Site } | { readonly problems: readonly Problem[] } {
  const result = v.safeParse(schema, facts, { abortPipeEarly: true });
  return result.success ? { site: result.output } : { problems: result.issues.map(toProblem) };
}

function toProblem(issue: v.BaseIssue<unknown>): Problem {
  const field = v.getDotPath(issue);
  if (field === null)
    return { file: factsFile, message: "must export the site facts, as in: export default { title: … }." };
  if (issue.expected === "never")
    return { file: factsFile, message: `${field} is not a fact Dateline knows. Is it misspelt?` };
  if (issue.received === "undefined")
    return { file: factsFile, message: `${field} is missing. Write it as the comments in that file show.` };
  if (issue.type === "strict_object")
    return { file: factsFile, message: `${field} must be a group of facts in braces.` };
  return { file: factsFile, message: `${field} ${issue.message}; it is ${written(issue.input)}.` };
}

function written(value: unknown): string {
  return typeof value === "string" ? `"${value}"` : String(value);
}

function isLanguageTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}
