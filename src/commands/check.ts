import { join } from "node:path";
import { groupBy } from "../group-by.ts";
import { brokenPromises } from "../identity/broken-promises.ts";
import { readBuiltSite } from "../project/built-site.ts";
import { FactsFile } from "../project/facts-file.ts";
import { LockFile } from "../project/lock-file.ts";
import { readEditions, readProjectNews } from "../project/news.ts";
import { siteFolder } from "../project/output.ts";
import { printProblems } from "../project/print-problems.ts";
import { printable } from "../project/printable.ts";
import { readPublishedFeed } from "../project/published-feed.ts";
import { readPublishedFile } from "../project/published-file.ts";
import { type Deadline, deadlineFromNow } from "../project/reach.ts";
import { type BrokenLink, brokenLinks } from "../site/broken-links.ts";
import { readArguments, type Say } from "./arguments.ts";

export const help = `dateline check [PLACE] [OPTIONS]

Checks the site that npx eleventy has built, before you publish it: does every
link, picture and file within it lead somewhere? Links to other sites are not
checked.

With PLACE, the address or folder of the site that is published now, it also
compares your news, in every language, with what your subscribers have: would
one of them lose an item, or see one again?

  --if-published   succeed if nothing is published at PLACE yet
  --no-links       only compare the news
  --quiet          print only what has to be fixed`;

/** `dateline check`, as its help says. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals, say } = readArguments(
    args,
    { "if-published": { type: "boolean" }, "no-links": { type: "boolean" } },
    1,
  );
  const [place] = positionals;
  // Without a place, the links are all there is to check.
  if (!values["no-links"]) await checkLinks(say, place === undefined ? complain : say);
  if (place === undefined) return;
  const deadline = deadlineFromNow();
  if (values["if-published"] && (await readPublishedFile(place, "feed.json", deadline)) === undefined) {
    return say(`${place}: Nothing is published there yet, so nobody can lose anything.`);
  }
  await checkNews(place, deadline, say);
}

async function checkLinks(say: Say, sayUnbuilt: Say): Promise<void> {
  const site = await readBuiltSite(siteFolder);
  if (!site)
    return sayUnbuilt(
      `${siteFolder}: There is no built site, so no links were checked. Run npx eleventy first.`,
    );
  const broken = groupBy(brokenLinks(site.files, site.addresses), ({ address, missing }) => [
    `${missing} ${address}`,
  ]);
  for (const links of broken.values()) complain(sentenceOf(links));
  if (broken.size === 0) say(`${siteFolder}: Every link, picture and file within the site leads somewhere.`);
}

/** The sentence for a dead link, with the first page it is on. */
function sentenceOf([link, ...others]: readonly BrokenLink[]): string {
  if (!link) return "";
  const more = others.length === 0 ? "" : ` (and on ${others.length} more)`;
  const fault = link.missing === "place" ? "leads to a place that is not on its page" : "leads nowhere";
  return `${join(siteFolder, link.page)}${more}: "${link.address}" ${fault}.`;
}

async function checkNews(place: string, deadline: Deadline, say: Say): Promise<void> {
  const facts = new FactsFile();
  const wrong = facts.read();
  if (wrong.length > 0) return fail(() => printProblems(wrong));
  const { editions, problems } = await readProjectNews(await readEditions(facts.site), new LockFile());
  if (problems.length > 0) return fail(() => printProblems(problems));
  for (const { edition, news } of editions) {
    const { prefix } = edition;
    const at = prefix === "" ? place : `${place.replace(/\/$/, "")}${prefix}/`;
    // A language may be new on the site.
    if (prefix !== "" && (await readPublishedFile(at, "feed.json", deadline)) === undefined) continue;
    const published = await readPublishedFeed(at, deadline);
    const { broken, explained } = brokenPromises(published, news);
    for (const sentence of explained) say(printable(sentence));
    for (const sentence of broken) complain(printable(sentence));
    if (broken.length === 0) say(`${at}: All ${published.length} published items keep their ids and times.`);
  }
}

function complain(sentence: string): void {
  fail(() => console.error(sentence));
}

function fail(print: () => void): void {
  print();
  process.exitCode = 1;
}
