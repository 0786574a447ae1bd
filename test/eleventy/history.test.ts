import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readAtom, readJson } from "../support/feeds.ts";
import { Project } from "../support/project.ts";
import { longSite } from "../support/sites.ts";

const home = "https://hazekiahwon.github.io/";
const test = suite("the history of 400 entries over twelve years");

const project = longSite();
await project.build();
const site = project.site();
const at = (address: string) => site.get(`/${address.slice(home.length)}`) ?? "";

/** The addresses in a feed's links of a kind. */
const link = (xml: string, rel: string) =>
  new RegExp(`<link rel="${rel}" [^>]*href="([^"]*)"`).exec(xml)?.[1];

test("can be walked back from the Atom feed, each entry met", () => {
  const met = new Map<string, string>();
  const path: string[] = [];
  for (
    let address: string | undefined = `${home}feed.xml`;
    address;
    address = link(at(address), "prev-archive")
  ) {
    path.push(address.slice(home.length));
    const { items, self } = readAtom(at(address));
    assert.is(self, address);
    for (const { id = "", published = "" } of items) {
      assert.is(met.get(id) ?? published, published);
      met.set(id, published);
    }
  }
  assert.is(met.size, 400);
  assert.equal(path, ["feed.xml", ...Array.from({ length: 11 }, (_, index) => `feed/${2024 - index}.xml`)]);
});

test("can be walked back from the JSON feed in the same way", () => {
  const met = new Set<string>();
  for (let address: string | undefined = `${home}feed.json`; address; ) {
    const json = readJson(at(address));
    assert.is(json.feed_url, address);
    for (const { id = "" } of json.items) met.add(id);
    address = JSON.parse(at(address)).next_url;
  }
  assert.is(met.size, 400);
});

test("says what each document is", () => {
  const main = at(`${home}feed.xml`);
  assert.not.match(main, "fh:complete/>");
  assert.not.match(main, "fh:archive/>");
  const archive = at(`${home}feed/2019.xml`);
  assert.match(archive, "<fh:archive/>");
  assert.is(link(archive, "current"), `${home}feed.xml`);
  assert.is(link(archive, "next-archive"), `${home}feed/2020.xml`);
  assert.is(readAtom(archive).id, readAtom(main).id);
  assert.equal(readAtom(at(`${home}feed/2020.xml`)).items, []);
});

test("is all read by a check before publishing", async () => {
  const { status, output } = await project.npm("dateline", "check", "_site");
  assert.is(status, 0, output);
  assert.match(output, /All 4\d\d published items keep/);
});

test("is in one document that says so while it is short", async () => {
  const short = await new Project().build();
  const xml = short.site().get("/feed.xml") ?? "";
  assert.match(xml, "<fh:complete/>");
  assert.is(link(xml, "prev-archive"), undefined);
});

test.run();
