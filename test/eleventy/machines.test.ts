import { suite } from "uvu";
import * as assert from "uvu/assert";
import { elements } from "../support/html.ts";
import { builtSites, entriesOf, home, kindOf, pagesOf } from "../support/machines.ts";

const sites = await builtSites();
const pages = pagesOf(sites);

const head = suite("the head of each page");

const meta = (html: string, name: string) =>
  elements(html)
    .filter(({ attributes }) => attributes.property === name || attributes.name === name)
    .map(({ attributes }) => attributes.content ?? "");
const link = (html: string, rel: string) =>
  elements(html)
    .filter(({ name, attributes }) => name === "link" && attributes.rel === rel)
    .map(({ attributes }) => attributes.href ?? "");

head("has a title, a description, a language with its direction, and an icon that is there", () => {
  for (const { name, html, site } of pages) {
    const language = site === "right to left" ? { lang: "ar", dir: "rtl" } : { lang: "en", dir: "ltr" };
    assert.equal(elements(html).find(({ name }) => name === "html")?.attributes, language, name);
    assert.match(html, /<title>[^<]+<\/title>/, name);
    assert.is(meta(html, "description").length, 1, name);
    assert.ok(meta(html, "description")[0], name);
    assert.equal(link(html, "icon"), ["/icon.png", "/icon.svg"], name);
    assert.equal(link(html, "apple-touch-icon"), ["/icon.png"], name);
    for (const path of ["/icon.png", "/icon.svg"]) assert.ok(sites.get(site)?.has(path), path);
  }
});

head("names the page's own address and a picture for sharing", () => {
  for (const { name, html, address, site } of pages) {
    if (address === `${home}404.html`) {
      assert.equal(meta(html, "robots"), ["noindex"], name);
      continue;
    }
    assert.equal(link(html, "canonical"), [address], name);
    assert.equal(meta(html, "og:url"), [address], name);
    for (const property of ["og:title", "og:description", "og:site_name"]) {
      assert.ok(meta(html, property)[0], `${name}: ${property}`);
    }
    const type = { home: "profile", entry: "article", list: "website", other: "website" }[
      kindOf({ address })
    ];
    assert.equal(meta(html, "og:type"), [type], name);
    const [image = ""] = meta(html, "og:image");
    assert.match(image, /^https:.*\.(?:png|jpe?g|webp)$/, name);
    assert.ok(sites.get(site)?.has(image.slice(home.length - 1)), `${name}: ${image}`);
  }
});

head("gives a direction, and so does a feed opened in a browser", () => {
  for (const [site, files] of sites) {
    const direction = site === "right to left" ? "rtl" : "ltr";
    assert.match(files.get("/css/feed.css") ?? "", `direction: ${direction};`, site);
  }
});

head.run();

const forRobots = suite("sitemap.xml and robots.txt");

forRobots("name every page and no other, with the time of a change if it is known", () => {
  for (const [site, files] of sites) {
    const sitemap = files.get("/sitemap.xml") ?? "";
    const listed = [...sitemap.matchAll(/<loc>(.*?)<\/loc>(?:<lastmod>(.*?)<\/lastmod>)?/g)];
    const expected = pages.filter((page) => page.site === site && page.address !== `${home}404.html`);
    assert.equal(listed.map(([, loc]) => loc).sort(), expected.map(({ address }) => address).sort(), site);
    const updated = new Map(entriesOf(sites.get(site)).map((item) => [item.url, item.updated]));
    for (const [, loc = "", lastmod] of listed) {
      if (updated.has(loc)) assert.is(lastmod, updated.get(loc), loc);
      if (kindOf({ address: loc }) !== "entry") assert.is(lastmod, undefined, loc);
    }
    assert.match(files.get("/robots.txt") ?? "", `Sitemap: ${home}sitemap.xml`);
  }
});

forRobots.run();
