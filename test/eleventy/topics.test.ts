import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readAtom, readJson } from "../support/feeds.ts";
import { brokenLinks, elements, htmlMistakes } from "../support/html.ts";
import { Project } from "../support/project.ts";

const home = "https://hazekiahwon.github.io/";
const news = `# News

- 2025.05 We release [Kettle](https://example.org/kettle). {.software}
- 2025.04 A paper on [tea](https://example.org/tea) and [milk](https://example.org/milk). {#tea .paper .open-data}

2025.03 Another paper. {.paper}
2025.02 And one more. {: .paper}

2025.01 Without a topic.
`;

const project = new Project().write("src/content/index.md", news).facts({
  topics: { paper: { name: "Papers", description: "What we publish." } },
});
await project.build();
const site = project.site();
const file = (path: string) => site.get(path) ?? "";

const test = suite("topics");

test("have feeds of their own, alike in both formats", () => {
  const atom = readAtom(file("/feed/paper.xml"));
  const json = readJson(file("/feed/paper.json"));
  assert.equal(atom.items, json.items);
  assert.equal(
    atom.items.map(({ title }) => title),
    ["A paper on tea and milk", "Another paper", "And one more"],
  );
  assert.is(atom.id, "tag:hazekiahwon.github.io,2024:news/topic/paper");
  assert.is(atom.title?.value, "HazekiahWon: Papers");
  assert.is(atom.subtitle?.value, "What we publish.");
  assert.is(atom.self, `${home}feed/paper.xml`);
  assert.is(json.feed_url, `${home}feed/paper.json`);
  assert.is(atom.alternate, `${home}news/topic/paper/`);
});

test("are categories in Atom and tags in JSON, under the ids of the main feed", () => {
  const atom = readAtom(file("/feed.xml"));
  assert.equal(
    atom.entries?.map(({ categories = [] }) => categories.map(({ term, label }) => `${term} ${label}`)),
    [["software Software"], ["paper Papers", "open-data Open data"], ["paper Papers"], ["paper Papers"], []],
  );
  const tags = JSON.parse(file("/feed.json")).items.map((item: { tags?: string[] }) => item.tags);
  assert.equal(tags, [["software"], ["paper", "open-data"], ["paper"], ["paper"], undefined]);
  const ids = new Set(atom.items.map(({ id }) => id));
  for (const { id } of readAtom(file("/feed/paper.xml")).items) assert.ok(ids.has(id));
});

test("have a page that names their feeds and no others", async () => {
  const html = file("/news/topic/paper/index.html");
  assert.equal(await htmlMistakes(html), []);
  const feeds = elements(html).filter(({ attributes }) => attributes.rel === "alternate");
  assert.equal(
    feeds.map(({ attributes }) => attributes.href),
    [`${home}feed/paper.xml`, `${home}feed/paper.json`],
  );
  assert.is(elements(html).filter(({ attributes }) => attributes.class?.startsWith("news-item")).length, 3);
});

test("are linked from the entries, without broken links", async () => {
  for (const path of ["/index.html", "/news/index.html", "/news/tea/index.html"]) {
    assert.match(file(path), /<a [^>]*href="\/news\/topic\/open-data\/">Open data<\/a>/, path);
    assert.equal(await htmlMistakes(file(path)), [], path);
  }
  assert.equal(brokenLinks(site, home), []);
});

test("are offered to subscribers", async () => {
  const html = file("/subscribe/index.html");
  assert.equal(await htmlMistakes(html), []);
  for (const path of ["/feed/open-data.xml", "/feed/paper.json"]) {
    assert.ok(
      elements(html).some(({ attributes }) => attributes.href === path),
      path,
    );
  }
});

test("leave no braces or classes behind", () => {
  assert.not.match(file("/feed.xml"), /\{|class=/);
});

test("leave the address of what an entry is about in the JSON feed", () => {
  const items: { external_url?: string }[] = JSON.parse(file("/feed.json")).items;
  assert.equal(
    items.map((item) => item.external_url),
    ["https://example.org/kettle", undefined, undefined, undefined, undefined],
  );
});

test("that cannot be part of an address stop the build", async () => {
  const wrong = new Project().write("src/content/index.md", "# News\n\n- 2025.05 A tool. {.2025}\n");
  const { status, output } = await wrong.eleventy();
  assert.is(status, 1);
  assert.match(output, /^src\/content\/index\.md:3: \{\.2025\} cannot be part of an address\./m);
});

test.run();
