import jsonld from "jsonld";
import { mf2 } from "microformats-parser";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { builtSites, entriesOf, home, kindOf, pagesOf } from "../support/machines.ts";

const sites = await builtSites();
const pages = pagesOf(sites);

type Microformat = ReturnType<typeof mf2>["items"][number];
const typed = (items: readonly unknown[], type: string) =>
  (items as Microformat[]).filter((item) => item.type?.includes(type));

const microformats = suite("microformats2");

microformats("name the author on every page, representatively at home", () => {
  for (const { name, html, address, site } of pages) {
    const { items, rels } = mf2(html, { baseUrl: address });
    const [card, ...others] = typed(items, "h-card");
    const { properties = {} } = card ?? {};
    assert.is(others.length, 0, name);
    assert.is(properties.name?.length, 1, name);
    assert.is(properties.org?.length, 1, name);
    // https://microformats.org/wiki/representative-h-card-parsing: uid and url are the page's own address.
    assert.equal(properties.uid, [home], name);
    assert.is(properties.url?.[0], home, name);
    assert.is(Boolean(properties.photo), site === "long", name);
    if (address !== home) continue;
    const elsewhere = properties.url?.slice(1) as string[];
    assert.ok(elsewhere.length > 0);
    for (const url of elsewhere) assert.ok(rels.me?.includes(url), url);
  }
});

microformats("list the news at home and in the archive, each with its address and time", () => {
  for (const { name, html, address, site } of [
    ...pages.filter((page) => kindOf(page) === "home"),
    ...pages.filter((page) => kindOf(page) === "list"),
  ]) {
    const [feed] = typed(mf2(html, { baseUrl: address }).items, "h-feed");
    const expected = new Set(entriesOf(sites.get(site)).map(({ url }) => url));
    if (expected.size === 0 && address === home) {
      assert.is(feed, undefined, name);
      continue;
    }
    assert.is(feed?.properties.name?.length, 1, name);
    const listed = typed(feed?.children ?? [], "h-entry");
    if (address === `${home}news/` && site !== "long") assert.is(listed.length, expected.size, name);
    for (const { properties } of listed) {
      if (site !== "long") assert.ok(expected.has(String(properties.url?.[0])), name);
      assert.is(properties.url?.length, 1, name);
      assert.match(String(properties.published?.[0]), /^\d{4}(-\d\d){0,2}$/, name);
      assert.ok(properties.name ?? properties.content, name);
    }
  }
});

microformats("give an entry's name, address, date and content on its page", () => {
  for (const { name, html, address } of pages.filter((page) => kindOf(page) === "entry")) {
    const { items, rels } = mf2(html, { baseUrl: address });
    const [entry, ...others] = typed(items, "h-entry");
    assert.is(others.length, 0, name);
    assert.equal(entry?.properties.url, [address], name);
    assert.match(String(entry?.properties.published?.[0]), /^\d{4}(-\d\d){0,2}$/, name);
    assert.is(entry?.properties.name?.length, 1, name);
    assert.ok((entry?.properties.content?.[0] as { value?: string })?.value, name);
    // https://indieweb.org/authorship: without an author of its own, an entry has the page's rel=author.
    assert.ok(rels.author?.includes(home), name);
  }
});

microformats.run();

const linkedData = suite("JSON-LD");

/** What schema.org's context defines for the terms used here, without the network. */
const context = {
  "@vocab": "https://schema.org/",
  url: { "@type": "@id" },
  sameAs: { "@type": "@id" },
  image: { "@type": "@id" },
  datePublished: { "@type": "https://schema.org/DateTime" },
  dateModified: { "@type": "https://schema.org/DateTime" },
};

async function documentLoader(url: string) {
  if (url !== "https://schema.org") throw new Error(`${url} is asked for`);
  return { documentUrl: url, document: { "@context": context } };
}

/** The nodes of a page in expanded form (https://www.w3.org/TR/json-ld11/#expanded-document-form). */
async function nodesOf(html: string) {
  const scripts = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  const expanded = await Promise.all(
    scripts.map(([, json = ""]) => jsonld.expand(JSON.parse(json), { documentLoader, base: "" })),
  );
  return expanded.flat();
}

linkedData("tells the kind of each page", async () => {
  const types = { home: ["ProfilePage"], list: ["CollectionPage"], entry: ["BlogPosting"], other: [] };
  for (const { name, html, address } of pages) {
    const nodes = await nodesOf(html);
    assert.equal(
      nodes.flatMap((node) => node["@type"] ?? []),
      types[kindOf({ address })].map((type) => `https://schema.org/${type}`),
      name,
    );
    for (const node of nodes) {
      assert.equal(node["https://schema.org/url"], [{ "@id": address }], name);
      for (const id of JSON.stringify(node).matchAll(/"@id":"(.*?)"/g)) {
        assert.ok(URL.canParse(id[1] ?? ""), `${name}: ${id[1]}`);
      }
    }
  }
});

linkedData("gives the author the same id on all pages of a site", async () => {
  for (const { name, html, address } of pages) {
    for (const node of await nodesOf(html)) {
      const words = kindOf({ address }) === "home" ? "mainEntity" : "author";
      const [person] = node[`https://schema.org/${words}`] as Record<string, unknown>[];
      assert.is(person?.["@id"], `${home}#author`, name);
      assert.equal(person?.["@type"], ["https://schema.org/Person"], name);
    }
  }
});

linkedData.run();
