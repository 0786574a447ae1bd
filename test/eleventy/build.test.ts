import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { DomUtils, parseDocument } from "htmlparser2";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { draw } from "../support/draw.ts";
import { readAtom, readJson } from "../support/feeds.ts";
import { brokenLinks, elements, htmlMistakes } from "../support/html.ts";
import { Project } from "../support/project.ts";

const page = "src/content/index.md";

const well = suite("a build");

well("works below a path prefix", async () => {
  const site = (await new Project().build("--pathprefix=/~jane/")).site();
  const home = "https://hazekiahwon.github.io/~jane/";
  assert.equal(brokenLinks(site, home), []);
  const atom = readAtom(site.get("/feed.xml") ?? "");
  assert.is(atom.self, `${home}feed.xml`);
  for (const { url } of atom.items) assert.ok(url?.startsWith(`${home}news/`), url);
  assert.match(site.get("/about/index.html") ?? "", 'content="0; url=/~jane/"');
});

well("uses the engine's current sources", async () => {
  const project = new Project();
  for (const word of ["Jump", "Leap"]) {
    const words = project.read("src/site/words/en.ts").replace(/skip: .*/, `skip: "${word} to the text",`);
    const { output } = await project.write("src/site/words/en.ts", words).npx();
    assert.match(project.read("_site/index.html"), `${word} to the text`, output);
  }
});

well("takes the path prefix from the site's own address", async () => {
  const project = new Project().facts({ url: "https://example.org/~jane/" });
  const site = (await project.build()).site();
  assert.equal(brokenLinks(site, "https://example.org/~jane/"), []);
});

well("without any news makes valid pages and feeds", async () => {
  for (const text of ["", "Only a bio.", "News\n====\n\nNothing yet."]) {
    const site = (await new Project().write(page, text).build()).site();
    assert.equal(readAtom(site.get("/feed.xml") ?? "").items, []);
    assert.equal(readJson(site.get("/feed.json") ?? "").items, []);
    for (const [path, html] of site) {
      if (path.endsWith(".html")) assert.equal(await htmlMistakes(html), [], path);
    }
  }
});

well("shows the latest ten at home and all in the archive", async () => {
  const news = Array.from({ length: 25 }, (_, index) => `- ${2024 - index}.05 Item ${index}`).join("\n");
  const old = "- Fall 1999 Dials\n- 1998 Sand";
  const site = (await new Project().write(page, `# News\n\n${news}\n${old}`).build()).site();
  const items = (path: string) =>
    elements(site.get(path) ?? "").filter(({ attributes }) => attributes.class?.startsWith("news-item"))
      .length;
  assert.is(items("/index.html"), 10);
  assert.match(site.get("/index.html") ?? "", '<a href="/news/">All news, back to 1998</a>');
  assert.is(items("/news/index.html"), 27);
  const archive = site.get("/news/index.html") ?? "";
  assert.match(archive, '<time class="dt-published" datetime="1999">Fall 1999</time>');
  // The year is above it already.
  assert.match(archive, '<time class="dt-published visually-hidden" datetime="1998">1998</time>');
  assert.is(readAtom(site.get("/feed.xml") ?? "").items.length, 27);
});

well("rewrites what has changed in the site, and touches nothing else", async () => {
  const project = new Project()
    .write(page, "# News\n\n- 2025.05 Sand\n- 2025.04 Clay\n- 2025.03 Silt\n")
    .write(
      "src/content/publications.bib",
      "@article{doe, title = {Sand}, author = {Doe, Jane}, year = 2024}\n",
    )
    .write("src/content/dune.jpg", await draw("jpeg", 640, 480))
    .write("src/content/places.md", "# Places\n\n![A dune](dune.jpg)\n");
  const file = (path: string) => join(project.folder, "_site", path);
  await project.build();
  const first = project.site();
  const clay = "news/2025-04-clay/index.html";
  project.write(`_site/${clay}`, project.read(`_site/${clay}`).replaceAll("Clay", "Mud!"));
  const others = [...first.keys()].filter((path) => path !== `/${clay}`);
  assert.ok(
    others.some((path) => path.startsWith("/pictures/")) && first.has("/publications/doe/index.html"),
  );
  const before = new Map(others.map((path) => [path, statSync(file(path)).ino]));
  await project.build();
  assert.equal(project.site(), first);
  assert.equal(new Map(others.map((path) => [path, statSync(file(path)).ino])), before);

  await project.write(page, "# News\n\n- 2025.05 Sand\n- 2025.03 Silt\n").build();
  assert.not.match(project.read(`_site/${clay}`), "Clay</h1>");
  assert.not.match(project.read("_site/news/2025-03-silt/index.html"), "Clay");
});

well("runs no template in a page, and says what it leaves out", async () => {
  const text =
    "A {{ site.nothing }} {# x #}\n\nNews\n====\n\n2025.05 {% raw %}{{ 1 + 1 }}{% endraw %} and `{% if %}`";
  const project = new Project().write(page, text);
  const { output } = await project.eleventy();
  assert.match(output, /^src\/content\/index\.md:1: "\{\{ site\.nothing \}\}" is left out/m);
  assert.match(project.site().get("/index.html") ?? "", "A  {# x #}");
  const [item] = readAtom(project.site().get("/feed.xml") ?? "").items;
  assert.is(item?.content, "<p>{{ 1 + 1 }} and <code>{% if %}</code></p>");
});

well("accepts a page from a Jekyll theme, and ignores its layout", async () => {
  const text = "---\nlayout: about\npermalink: /\ntitle: about\n---\n\n## news\n\n- 2025-05 A paper\n";
  const site = (await new Project().write(page, text).build()).site();
  assert.is(readAtom(site.get("/feed.xml") ?? "").items.length, 1);
});

well("gives another Markdown page the site's layout", async () => {
  const site = (
    await new Project().write("src/content/teaching.md", "---\ntitle: Teaching\n---\n\n# A course\n").build()
  ).site();
  const html = site.get("/teaching/index.html") ?? "";
  assert.match(html, "<h1>Teaching</h1>");
  assert.match(html, '<h2 id="a-course">A course</h2>');
  assert.equal(await htmlMistakes(html), []);
});

well("shows the optional facts about the author", async () => {
  const project = new Project().facts({
    "author.nativeName": "珍",
    "author.pronouns": "she/her",
    "author.role": "Watcher of clouds",
    "author.affiliation": ["The Institute", "The Museum"],
    "author.location": "A hill",
    "author.bio": "Looks up.",
  });
  const html = (await project.build()).site().get("/index.html") ?? "";
  const shown = DomUtils.findAll(
    ({ attribs }) => /^p-(?:nickname|pronouns|job-title|org|locality|note)/.test(attribs.class ?? ""),
    parseDocument(html).children,
  );
  assert.equal(shown.map(DomUtils.textContent), [
    "珍",
    "she/her",
    "Watcher of clouds",
    "The Institute",
    "The Museum",
    "A hill",
    "Looks up.",
  ]);
  assert.equal(await htmlMistakes(html), []);
});

well("publishes files at the paths they have in the folder", async () => {
  const site = (await new Project().write("src/content/files/cv.pdf", "a file").build()).site();
  assert.is(site.get("/files/cv.pdf"), "a file");
});

well("keeps awkward text whole in both feeds", async () => {
  const text = "2025.05 Quotes \" ' <b>&</b> ]]> &lt;tag&gt; 🎉 \u0007bell, עברית `a < b && c`";
  const site = (await new Project().write(page, `News\n===\n\n${text}`).build()).site();
  const [atom] = readAtom(site.get("/feed.xml") ?? "").items;
  const [json] = readJson(site.get("/feed.json") ?? "").items;
  assert.equal(atom, json);
  assert.is(atom?.title, 'Quotes " ’ & ]]> <tag> 🎉 bell, עברית a < b && c');
  assert.is(
    atom?.content,
    '<p>Quotes " ’ <b>&amp;</b> ]]&gt; &lt;tag&gt; 🎉 bell, עברית <code>a &lt; b &amp;&amp; c</code></p>',
  );
});

well.run();

const badly = suite("a build that fails");

badly("names file and line, exits with 1 and leaves the last good site as it was", async () => {
  const project = await new Project().build();
  const before = project.site();
  project.edit(page, "2025.03<span", "2025.13<span").edit(page, "2024.08<span", "2024.08.32<span");
  project.write("_includes/css/site.css", "main { color: teal }");
  const { status, output } = await project.eleventy();
  assert.is(status, 1);
  assert.match(
    output,
    /^src\/content\/index\.md:38: "2025\.13" is not a month\. Write the year and month, as in 2025\.12\.$/m,
  );
  assert.match(output, /^src\/content\/index\.md:46: "2024\.08\.32" is not a day of that month\./m);
  assert.match(output, "2 mistakes, listed above");
  assert.not.match(output, "stack trace");
  assert.equal(project.site(), before);
});

badly("names a broken style sheet, and a file at an address of the news", async () => {
  const project = await new Project().build();
  const before = project.site();
  const style = project.read("_includes/css/site.css");
  const broken = await project.write("_includes/css/site.css", "main {\n  color: red\n").eleventy();
  assert.is(broken.status, 1);
  assert.match(broken.output, /^_includes\/css\/site\.css:\d: This is not valid CSS: /m);
  project.write("_includes/css/site.css", style);

  const address = "/news/2025-05-we-release-pixel-reasoner/";
  const taken = await project.write(`src/content${address}index.md`, "# Mine\n").eleventy();
  assert.is(taken.status, 1);
  assert.match(
    taken.output,
    `src/content${address}index.md: Its address, ${address}, belongs to pages that your subscribers rely on. If it is news, move the file into src/content/_news; otherwise give it another name.`,
  );
  assert.equal(project.site(), before);
});

badly("names the fact that is wrong", async () => {
  const project = await new Project().build();
  const before = project.site();
  const { status, output } = await project.edit("_data/site.yml", "language: en\n", "").eleventy();
  assert.is(status, 1);
  assert.match(output, /^_data\/site\.yml:\d+: language is missing\. Write it/m);
  assert.equal(project.site(), before);
});

badly("reports where the facts cannot be read, and nothing else", async () => {
  const { status, output } = await new Project().edit("_data/site.yml", "author:", "author").eleventy();
  assert.is(status, 1);
  assert.match(output, /^_data\/site\.yml:\d+: This cannot be read as YAML: /m);
  assert.not.match(output, /stack trace|EventEmitter|index\.md/);
  const named = new Project();
  named.write("_data/site.yaml", named.read("_data/site.yml")).remove("_data/site.yml");
  assert.match((await named.eleventy()).output, "If that is what _data/site.yaml is for, give it this name.");
});

badly("reports that there is no home page, and which file may be meant", async () => {
  const project = new Project();
  project.write("src/content/Index.markdown", project.read(page)).remove(page);
  for (const [remove, advice] of [
    [() => {}, "If your page is Index.markdown, name it index.md"],
    [() => rmSync(join(project.folder, "src/content"), { recursive: true }), "Put your page there"],
  ] as const) {
    remove();
    const { status, output } = await project.eleventy();
    assert.is(status, 1);
    assert.is(output.split("src/content/").length, 2, output);
    assert.match(output, `src/content/index.md: There is no such file. ${advice}.\n`);
    assert.not.match(output, /stack trace|No news/);
  }
  const withWorks = new Project();
  withWorks.write("src/content/works.bib", "@misc{tea, title = {Tea}, year = 2025}").remove(page);
  withWorks.edit("_data/site.yml", "language: en\n", "language: en\npublications: { files: [works.bib] }\n");
  assert.not.match((await withWorks.eleventy()).output, "works.bib");
});

badly.run();
