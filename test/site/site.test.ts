import { suite } from "uvu";
import * as assert from "uvu/assert";
import facts from "../../_data/site.ts";
import { checkSite } from "../../src/site/site.ts";

const test = suite("checkSite");

const problems = (changed: unknown) => {
  const checked = checkSite(changed);
  return "problems" in checked ? checked.problems.map(({ file, message }) => `${file}: ${message}`) : [];
};

test("takes the facts of this site", () => assert.equal(problems(facts), []));

for (const [what, changed, sentence] of [
  [
    "a missing fact",
    { ...facts, title: undefined },
    "title is missing. Write it as the comments in that file show.",
  ],
  ["an empty one", { ...facts, description: " " }, 'description must not be empty; it is "".'],
  ["an unknown one", { ...facts, titel: "x" }, "titel is not a fact Dateline knows. Is it misspelt?"],
  [
    "a missing one within another",
    { ...facts, author: { affiliation: "x", links: [] } },
    "author.name is missing. Write it as the comments in that file show.",
  ],
  [
    "half an address",
    { ...facts, author: { ...facts.author, links: [{ name: "x", url: "example.org" }] } },
    'author.links.0.url must be a full web address such as https://example.org/; it is "example.org".',
  ],
  [
    "an address of something else than a home page",
    { ...facts, url: "https://example.org/me.html" },
    'url must be the address of the home page itself and end in a slash, as in https://example.org/~jane/; it is "https://example.org/me.html".',
  ],
  [
    "a time zone that is none",
    { ...facts, timeZone: "Hong Kong" },
    'timeZone must be a time zone such as "Asia/Hong_Kong" or "UTC"; it is "Hong Kong".',
  ],
  [
    "a language that is none",
    { ...facts, language: "English, please" },
    'language must be a language tag such as "en", "en-GB" or "zh-Hans"; it is "English, please".',
  ],
  [
    "a year in quotes",
    { ...facts, since: "2024" },
    'since must be a year, as in 2024, without quotes; it is "2024".',
  ],
  [
    "a picture that no address leads to",
    { ...facts, author: { ...facts.author, picture: { src: "portrait.jpg", alt: "x" } } },
    'author.picture.src must start with a slash, as in /portrait.jpg for the file src/content/portrait.jpg; it is "portrait.jpg".',
  ],
  ["no author", { ...facts, author: "Jane" }, "author must be a group of facts in braces."],
  ["nothing at all", undefined, "must export the site facts, as in: export default { title: … }."],
] as const) {
  test(`names ${what}`, () => assert.equal(problems(changed), [`_data/site.ts: ${sentence}`]));
}

test("names all mistakes at once", () => {
  assert.is(problems({ ...facts, title: 1, language: "" }).length, 2);
});

test.run();
