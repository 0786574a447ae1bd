import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { parse } from "yaml";
import { formatProblem } from "../../src/problem.ts";
import { toAddresses } from "../../src/site/address.ts";
import { judgeFeeds } from "../judge/judge.ts";
import { Project } from "../support/project.ts";
import {
  awkwardSite,
  longPageSite,
  longSite,
  rightToLeftSite,
  tinyPageSite,
  wholeSite,
} from "../support/sites.ts";

const page = "src/content/index.md";
const fixtures = join(import.meta.dirname, "../fixtures");

function judged(project: Project, pathPrefix = "") {
  const addresses = toAddresses(parse(project.read("_data/site.yml")).url, pathPrefix);
  const { problems, ...counts } = judgeFeeds(project.site(), addresses);
  assert.equal(problems.map(formatProblem), []);
  return counts;
}

const sites = suite("the feeds of a site");

for (const [name, make, feeds, entries] of [
  ["the seed", () => new Project().restoreLock(), 2, 8],
  ["400 entries over twelve years", longSite, 24, 400],
  ["awkward text", awkwardSite, 2, 12],
  ["a long page", longPageSite, 24, 300],
  ["a tiny page", tinyPageSite, 2, 0],
  ["a page from right to left", rightToLeftSite, 4, 4],
  ["a professor", () => wholeSite("professor"), 10, 25],
] as const) {
  sites(`are well made: ${name}`, async () => {
    assert.equal(judged(await make().build()), { feeds, entries });
  });
}

sites("are well made below a path prefix", async () => {
  assert.equal(judged(await new Project().build("--pathprefix=/~jane/"), "/~jane"), { feeds: 2, entries: 8 });
});

sites("are well made if a title contains what looks like an element or an entity", async () => {
  const text = "# News\n\n- 2025.05 `if (a <b)`\n  -> c, `List<int>`\n  &amp;amp; `&lt;` -> `x <y\n  z>`\n";
  assert.equal(judged(await new Project().write(page, text).build()), { feeds: 2, entries: 1 });
});

sites.run();

const pages = suite("the feeds of the pages in test/fixtures are well made");

// How dates and headings are written, and where the items are on the page, makes no difference to feeds.
const isOfDates = /^(?:sites$|shape-|heading-)|date|month|day|year|order|range|digit|number|ordinal|refuses/;
const isOfPlaces =
  /^(?:articles|cards|comment|control|crlf|ends|front|hard|introduction|lines|list$|news-under|no-headings|no-news|older|only|page|paragraphs|parts|second|sections?|sub|text|windows)/;
for (const { name } of readdirSync(fixtures, { withFileTypes: true }).filter(
  (entry) => entry.isDirectory() && !isOfDates.test(entry.name) && !isOfPlaces.test(entry.name),
)) {
  pages(name, async () => {
    const read = (file: string) => readFileSync(join(fixtures, name, file), "utf8");
    const project = new Project().write(page, read("input.md"));
    if (existsSync(join(fixtures, name, "facts.json"))) {
      project.facts(JSON.parse(read("facts.json")));
    }
    judged(await project.build());
  });
}

pages.run();
