import RssParser from "rss-parser";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { isFeedPath } from "../judge/judge.ts";
import { readAtom, readJson } from "../support/feeds.ts";
import { Project } from "../support/project.ts";
import { awkwardSite, longSite } from "../support/sites.ts";

const test = suite("feedsmith and rss-parser");

const sites = [
  ["the seed", new Project(), 8],
  ["400 entries over twelve years", longSite(), 400],
  ["awkward text", awkwardSite(), 12],
] as const;
for (const [name, project, entries] of sites) {
  test(`read the same in the feeds of ${name}`, async () => {
    const site = (await project.build()).site();
    const ids = new Set<string | undefined>();
    for (const path of [...site.keys()].filter((path) => isFeedPath(path) && path.endsWith(".xml"))) {
      const atom = readAtom(site.get(path) ?? "");
      const json = readJson(site.get(path.replace(/xml$/, "json")) ?? "");
      assert.equal(json.items, atom.items, path);
      assert.equal(await readWithRssParser(site.get(path) ?? ""), atom.items.map(ofRssParser), path);
      for (const { id } of atom.items) ids.add(id);
    }
    assert.is(ids.size, entries);
  });
}

async function readWithRssParser(xml: string) {
  const { items } = await new RssParser<object, { id: string }>().parseString(xml);
  return items.map(({ id, link, title, isoDate, content }) => ({ id, link, title, isoDate, content }));
}

/** An item as rss-parser gives it, with times to the millisecond. */
function ofRssParser({
  id,
  url,
  title,
  published = "",
  content,
}: ReturnType<typeof readAtom>["items"][number]) {
  return { id, link: url, title, isoDate: new Date(published).toISOString(), content };
}

test.run();
