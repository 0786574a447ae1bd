import { mkdirSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { brokenLinks, htmlMistakes } from "../support/html.ts";
import { Project } from "../support/project.ts";

const test = suite("a search");

/** A site with everything installed except Pagefind. */
function siteWithout(): Project {
  const project = new Project().facts({ url: "https://example.org/", search: true });
  const installed = join(project.folder, "node_modules");
  const real = realpathSync(installed);
  rmSync(installed);
  mkdirSync(installed);
  for (const name of readdirSync(real).filter((name) => name !== "pagefind"))
    symlinkSync(join(real, name), join(installed, name), "junction");
  return project;
}

/** A site with a package that stands in for Pagefind and records what it was given. */
function siteWith(getFiles: string): Project {
  const project = siteWithout();
  const installed = join(project.folder, "node_modules/pagefind");
  mkdirSync(join(installed, "lib"), { recursive: true });
  const about = { name: "pagefind", type: "module", exports: { ".": { import: "./lib/index.js" } } };
  writeFileSync(join(installed, "package.json"), JSON.stringify(about));
  writeFileSync(
    join(installed, "lib/index.js"),
    `export const createIndex = async () => {
      const pages = [];
      return {
        errors: [],
        index: {
          addHTMLFile: async ({ url, content }) => {
            pages.push({ url, isPage: content.includes("<main"), language: /<html lang="([^"]*)"/.exec(content)[1] });
            return { errors: [] };
          },
          getFiles: async () => (${getFiles}),
        },
      };
    };
    export const close = async () => null;`,
  );
  return project;
}

const told = `{
  errors: [],
  files: [
    { path: "pagefind.js", content: new TextEncoder().encode("") },
    { path: "index/pages.json", content: new TextEncoder().encode(JSON.stringify(pages)) },
    { path: "pagefind-ui.js", content: new TextEncoder().encode("") },
  ],
}`;

test("has the title that an empty page of the author's gives it", async () => {
  const project = siteWith(told).write("src/content/search.md", "---\ntitle: Look it up\n---\n");
  await project.build();
  const html = project.read("_site/search/index.html");
  assert.match(html, "<h1>Look it up</h1>");
  assert.match(html, '<form class="field" role="search">');
});

test("covers home page, news, publications and pages, each once", async () => {
  const project = siteWith(told)
    .write("src/content/teaching.md", "---\ntitle: Teaching\n---\nDials.\n")
    .write("src/content/bio.md", "---\ntitle: Bio\npermalink: /bio.html\n---\nDials.\n")
    .write("src/content/404.md", "---\ntitle: Lost\npermalink: /404.html\n---\nNot here.\n")
    .write("src/content/hidden.md", "---\ntitle: Hidden\nsitemap: false\n---\nSand.\n")
    .write(
      "src/content/publications.bib",
      "@article{doe, title = {Sand}, author = {Doe, Jane}, year = 2024}\n",
    );
  await project.build();
  const pages = JSON.parse(project.read("_site/pagefind/index/pages.json")) as {
    url: string;
    isPage: boolean;
  }[];
  const urls = pages.map(({ url }) => url);
  assert.ok(pages.every(({ isPage }) => isPage));
  assert.equal(urls.filter((url) => !/^\/news\/[^/]+\/$/.test(url)).sort(), [
    "/",
    "/bio.html",
    "/publications/doe/",
    "/teaching/",
  ]);
  assert.is(urls.length, new Set(urls).size);
  assert.is(
    urls.length - 4,
    project.files("_site/news").filter((path) => /news\/\d[^/]*\/index\.html$/.test(path)).length,
  );
  assert.equal(project.files("_site/pagefind").sort(), [
    "_site/pagefind/index/pages.json",
    "_site/pagefind/pagefind.js",
  ]);
  const html = project.read("_site/search/index.html");
  assert.equal(await htmlMistakes(html), []);
  assert.equal(brokenLinks(project.site(), "https://example.org/"), []);
  assert.match(project.read("_site/index.html"), '<a href="/search/">Search</a>');
  assert.not.match(project.read("_site/index.html"), "pagefind");
  // Pages that have not changed are read from the built site.
  const { output } = await project.eleventy();
  assert.not.match(output, /warning/i);
  assert.equal(JSON.parse(project.read("_site/pagefind/index/pages.json")), pages);
});

test("has a page in each language, since it finds nothing in others", async () => {
  const project = await siteWith(told)
    .write("src/content/index.md", "Dials. [Suche](/de/search/)\n\n## News\n\n2025.05 A dial.\n")
    .write("src/content/index.de.md", "Uhren.\n\n## Neuigkeiten\n\nMai 2025: Eine Uhr.\n")
    .write("src/content/page.md", "---\nlang: fr\ntitle: Page\n---\nCadrans.\n")
    .build();
  const pages: { url: string; language: string }[] = JSON.parse(
    project.read("_site/pagefind/index/pages.json"),
  );
  const languages = new Map(pages.map(({ url, language }) => [url, language]));
  assert.is(languages.get("/"), "en");
  assert.is(languages.get("/de/"), "de");
  assert.is(languages.get("/page/"), "en", "nobody searches in French");
  assert.match(project.read("_site/index.html"), '<a href="/search/">Search</a>');
  assert.match(project.read("_site/de/index.html"), '<a href="/de/search/">Suche</a>');
  assert.match(project.read("_site/de/search/index.html"), /<html lang="de"[\s\S]*data-root="\/"/);
  assert.match(project.read("_site/de/search/index.html"), '<a href="/search/" lang="en"');
  assert.match(project.read("_site/search/index.html"), '<a href="/de/search/" lang="de"');
  assert.not.match(project.read("_site/page/index.html"), "search/");
  assert.equal(brokenLinks(project.site(), "https://example.org/"), []);
});

test("that was not asked for, or lacks its package, is missing, and the author is told how to get it", async () => {
  const asked = siteWithout();
  const { status, output } = await asked.eleventy();
  assert.is(status, 0, output);
  assert.match(output, "_data/site.yml: search: true needs the package pagefind");
  assert.match(output, '"npm install pagefind"');
  const silent = siteWith(told).facts({ search: undefined });
  assert.not.match((await silent.eleventy()).output, "pagefind");
  for (const project of [asked, silent]) {
    assert.not.ok(project.has("_site/search/index.html"));
    assert.not.match(project.read("_site/index.html"), "/search/");
  }
});

test("that cannot be built stops the build, and the site stays as it was", async () => {
  const project = siteWith('{ errors: ["No room."], files: [] }');
  const { status, output } = await project.eleventy();
  assert.ok(status !== 0);
  assert.match(output, "_data/site.yml: The search could not be built: No room.");
  assert.not.ok(project.has("_site") || project.has("_data/news.lock"));
});

test.run();
