import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readAtom, readJson } from "../support/feeds.ts";
import { brokenLinks, elements, htmlMistakes } from "../support/html.ts";
import { Project } from "../support/project.ts";

const home = "https://hazekiahwon.github.io/";

/** This project's site, built on its published lock. */
const build = async () => (await new Project().restoreLock().build()).site();

const site = await build();
const file = (path: string) => site.get(path) ?? "";
const stylePath = [...site.keys()].find((path) => /^\/css\/[0-9a-f]{12}\.css$/.test(path)) ?? "";
const htmlPages = [...site].filter(([path]) => path.endsWith(".html"));

const expected = [
  ["2025-05", "We release Pixel Reasoner", "2025-05-31T15:59:00Z"],
  ["2025-05", "Four papers accepted to ACL 2024!", "2025-05-31T15:58:00Z"],
  ["2025-04", "We introduce VL-Rethinker", "2025-04-30T15:59:00Z"],
  ["2025-03", "We release a new diffusion quantization method: TR-DQ", "2025-03-31T15:59:00Z"],
  ["2025-02", "We release Autocode on metacognitive tool-use LLMs for math", "2025-02-28T15:59:00Z"],
  ["2025-01", "RenderWorld accepted to ICRA 2025", "2025-01-31T15:59:00Z"],
  ["2024-10", "V-PETL Benchmark accepted to NeurIPS 2025", "2024-10-31T15:59:00Z"],
  ["2024-08", "HTL accepted to EMNLP 2025", "2024-08-31T15:59:00Z"],
];

const seed = suite("the seed");

seed("is the page that a scholar wrote, byte for byte, untouched by formatters", () => {
  const hash = createHash("sha256").update(readFileSync("src/content/index.md")).digest("hex");
  assert.is(hash, "69a1f6b03f0277a143f73ac796604f283c10e0854bf5d0948c2fb2988cfbdf01");
});

seed.run();

const feeds = suite("the feeds of the seed");

feeds("contain its eight entries in the author's order, with strictly falling times", () => {
  for (const { items } of [readAtom(file("/feed.xml")), readJson(file("/feed.json"))]) {
    assert.equal(
      items.map(({ title, published }) => [title, published]),
      expected.map(([, title, published]) => [title, published]),
    );
  }
});

feeds("say the same in both formats", () => {
  const atom = readAtom(file("/feed.xml"));
  const json = readJson(file("/feed.json"));
  assert.equal(atom.items, json.items);
  assert.is(atom.self, `${home}feed.xml`);
  assert.is(json.feed_url, `${home}feed.json`);
  assert.is(atom.alternate, home);
  assert.is(json.home_page_url, home);
  assert.is(atom.authors?.[0]?.name, json.authors?.[0]?.name);
});

feeds("give each entry an id of its own and the address of its page", () => {
  const { items } = readAtom(file("/feed.xml"));
  assert.is(new Set(items.map(({ id }) => id)).size, 8);
  for (const { id, url, updated, published } of items) {
    assert.match(id ?? "", /^tag:hazekiahwon\.github\.io,2024:news\/20/);
    assert.ok(site.has(`/${url?.slice(home.length)}index.html`), url);
    assert.is(updated, published);
  }
});

feeds("contain none of the page's padding and comments, and only absolute links", () => {
  for (const { content = "" } of readAtom(file("/feed.xml")).items) {
    assert.not.match(content, /padding|<!--|<span/);
    for (const { attributes } of elements(content)) assert.match(attributes.href ?? "https:", /^https:/);
  }
});

feeds("are the same bytes if built again", async () => {
  const again = await build();
  for (const path of ["/feed.xml", "/feed.json"]) assert.is(again.get(path), file(path));
});

feeds.run();

const pages = suite("the pages of the seed");

pages("are at the promised addresses", () => {
  const others = [
    "/",
    "/news/",
    "/about/",
    "/about.html",
    "/404.html",
    "/subscribe/",
    "/feed.xml",
    "/feed.json",
    "/_headers",
    "/css/feed.css",
    stylePath,
    "/icon.png",
    "/icon.svg",
    "/robots.txt",
    "/sitemap.xml",
  ];
  const news = readAtom(file("/feed.xml")).items.map(({ url = "" }) => `/${url.slice(home.length)}`);
  const paths = [...others, ...news].map((path) => (path.endsWith("/") ? `${path}index.html` : path));
  assert.equal([...site.keys()].sort(), paths.sort());
});

for (const [path, html] of htmlPages) {
  pages(`${path} is valid`, async () => assert.equal(await htmlMistakes(html), []));
}

pages("have no broken link", () => assert.equal(brokenLinks(site, home), []));

pages(
  "have no inline styles or scripts; all but the home page, which holds it, share one style sheet",
  () => {
    const style = /<style>(.*)<\/style>/s.exec(file("/index.html"))?.[1];
    assert.is(file(stylePath).trim(), style);
    for (const [path, html] of htmlPages) {
      const asked = elements(html).flatMap(({ name, attributes: { src, rel, href } }) =>
        name === "script" ? (src ?? []) : rel === "stylesheet" ? (href ?? []) : [],
      );
      assert.equal(asked, path === "/index.html" ? [] : [stylePath], path);
      const styled = elements(html).filter(({ attributes }) => attributes.style !== undefined);
      assert.equal(styled, [], path);
    }
  },
);

pages("name both feeds, with titles", () => {
  for (const [path, html] of htmlPages) {
    if (path.startsWith("/about")) continue;
    const alternates = elements(html).filter(({ attributes }) => attributes.rel === "alternate");
    assert.equal(
      alternates.map(({ attributes }) => [attributes.type, attributes.href, Boolean(attributes.title)]),
      [
        ["application/atom+xml", `${home}feed.xml`, true],
        ["application/feed+json", `${home}feed.json`, true],
      ],
      path,
    );
  }
});

pages("show the news in the author's order: at home, in the archive and one by one", () => {
  const dates = (html: string) =>
    elements(html).flatMap(({ attributes }) => (attributes.datetime ? [attributes.datetime] : []));
  for (const path of ["/index.html", "/news/index.html"]) {
    assert.equal(
      dates(file(path)),
      expected.map(([date]) => date),
      path,
    );
  }
  const chain = [];
  for (let url: string | undefined = readAtom(file("/feed.xml")).items[0]?.url; url; ) {
    const html = file(`/${url.slice(home.length)}index.html`);
    chain.push(dates(html)[0]);
    const next = elements(html).find(({ attributes }) => attributes.rel === "next")?.attributes.href;
    url = next && new URL(next, home).href;
  }
  assert.equal(
    chain,
    expected.map(([date]) => date),
  );
});

pages("explain how to subscribe, and all link there", () => {
  const field = elements(file("/subscribe/index.html")).find(({ name }) => name === "input");
  assert.is(field?.attributes.value, `${home}feed.xml`);
  for (const [path, html] of htmlPages) {
    if (path.startsWith("/about")) continue;
    const ways = elements(html).filter(({ attributes }) => attributes.href === "/subscribe/");
    assert.is(ways.length, 1, path);
  }
});

pages("keep what the author wrote around the news", () => {
  const html = file("/index.html");
  assert.match(html, "<u>Large Language Models (LLMs)");
  assert.match(html, '<span class="ink-red">I am actively seeking');
  assert.match(html, 'href="https://scholar.google.ca/citations?user=V96YGIMAAAAJ&amp;hl=en"');
  assert.not.match(html, "<!--");
  assert.not.match(html, "padding-left");
});

pages("redirect old addresses without a server", () => {
  for (const path of ["/about/index.html", "/about.html"]) {
    const found = elements(file(path));
    const attribute = (name: string, key: string, value: string) =>
      found.find(({ name: n, attributes }) => n === name && attributes[key] === value)?.attributes;
    assert.is(attribute("link", "rel", "canonical")?.href, home);
    assert.is(attribute("meta", "http-equiv", "refresh")?.content, "0; url=/");
    assert.ok(attribute("a", "href", "/"));
  }
});

pages.run();
