import { suite } from "uvu";
import * as assert from "uvu/assert";
import { brokenLinks, htmlMistakes } from "../support/html.ts";
import { Project } from "../support/project.ts";

const test = suite("a CV");

const resume = JSON.stringify({
  basics: {
    name: "Ada Example",
    phone: "+49 30 1234567",
    location: { address: "Shadow Lane 3", postalCode: "10115", city: "Berlin" },
  },
  work: [
    {
      name: "Example University",
      position: "Professor",
      startDate: "2021-09",
      summary: "See [talks](/news/) and [more](files/cv.pdf), [lost](lost.pdf). <b>Bold",
    },
  ],
  "selected-honours": ["A prize"],
});

const site = (facts: Record<string, unknown> = {}) =>
  new Project().facts({ url: "https://example.org/~ada/", ...facts }).write("src/content/cv.json", resume);

test("is a page that others link to, and a file that nobody can load", async () => {
  const project = site()
    .write("src/content/files/cv.pdf", "%PDF")
    .edit("src/content/index.md", "I am a PhD student", "[CV](cv.md) I am a PhD student");
  const { status, output } = await project.eleventy();
  assert.is(status, 0, output);
  const html = project.read("_site/cv/index.html");
  assert.match(html, /<h2 id="work">Experience<\/h2>/);
  assert.match(html, /Sep 2021 – present/);
  assert.match(
    html,
    /<p>See <a href="\/~ada\/news\/">talks<\/a> and <a href="\/~ada\/files\/cv.pdf">more<\/a>/,
  );
  assert.match(html, /\. <b>Bold<\/b><\/p>/);
  assert.match(output, 'src/content/cv.json:1: "/lost.pdf" leads nowhere');
  assert.match(html, /<h2 id="selected-honours">Selected honours<\/h2>/);
  assert.match(html, '<a href="/~ada/files/cv.pdf" type="application/pdf">PDF</a>');
  assert.equal(await htmlMistakes(html), []);
  assert.equal(brokenLinks(project.site(), "https://example.org/~ada/"), [
    "/cv/index.html -> /~ada/lost.pdf",
  ]);
  assert.match(project.read("_site/index.html"), /<a href="\/~ada\/cv\/">CV<\/a>/);
  assert.match(project.read("_site/sitemap.xml"), "https://example.org/~ada/cv/");
  for (const [path, text] of project.site())
    for (const secret of ["1234567", "Shadow Lane", "10115"]) assert.not.match(text, secret, path);
  assert.not.ok(project.has("_site/cv.json"));
  assert.match(
    output,
    /src\/content\/cv\.json: Telephone numbers, streets, postal codes .* cv: \{ show: \[\] \} to end/,
  );
});

test("is not published as a file, in whatever case its name is", async () => {
  const project = new Project().facts({ url: "https://example.org/" }).write("src/content/CV.JSON", resume);
  const { status, output } = await project.eleventy();
  assert.is(status, 0, output);
  assert.match(project.read("_site/cv/index.html"), "Experience");
  assert.not.ok(project.has("_site/CV.JSON"));
});

test("holds a telephone number and a street, and can be loaded as a file, if the facts ask for it", async () => {
  const project = await site({
    cv: { show: ["phone", "address"], publish: true, pdf: "https://example.org/a.pdf" },
  }).build();
  const html = project.read("_site/cv/index.html");
  for (const text of ["+49 30 1234567", "Shadow Lane 3", "10115 Berlin", 'href="https://example.org/a.pdf"'])
    assert.match(html, text);
  assert.is(project.read("_site/cv.json"), resume);
});

test("is in the site's language, and read from YAML where al-folio has it", async () => {
  const source =
    "cv:\n  name: Ada\n  sections:\n    experience:\n      - { company: Museum, position: Leiterin, start_date: 2021-09 }\n    DFG-Projekte: [Sand]\n";
  const project = await new Project().facts({ language: "de" }).write("_data/cv.yml", source).build();
  const html = project.read("_site/cv/index.html");
  assert.match(html, "<h1>Lebenslauf</h1>");
  assert.match(html, '<h2 id="experience">Berufserfahrung</h2>');
  assert.match(html, ">DFG-Projekte</h2>");
  assert.match(html, "Sept. 2021 – heute");
});

test("appears on the author's own page if that has a place for it, or no text", async () => {
  const page = "---\ntitle: My life\ncv_pdf: /files/mine.pdf\n---\n";
  const project = site()
    .write("src/content/files/mine.pdf", "%PDF")
    .write("src/content/cv.md", page)
    .write("src/content/lebenslauf.md", "---\nlang: de\n---\n<!-- cv -->\n")
    .edit("src/content/index.md", "I am a PhD student", "<!-- cv -->\n\n[Jobs](#work) I am a PhD student");
  assert.match(
    (await project.build()).read("_site/cv/index.html"),
    /<h1>My life<\/h1>[\s\S]*files\/mine\.pdf[\s\S]*id="work"/,
  );
  assert.match(project.read("_site/lebenslauf/index.html"), />Berufserfahrung<\/h2>/);
  assert.match(
    project.read("_site/index.html"),
    />Experience<\/h2>[\s\S]*href="\/~ada\/#work"[\s\S]*I am a PhD/,
  );
  project.write("src/content/cv.md", `${page}Before.\n\n<!-- cv -->\n\nAfter.\n`);
  assert.match((await project.build()).read("_site/cv/index.html"), /Before\.[\s\S]*id="work"[\s\S]*After\./);
  const { output } = await project.write("src/content/cv.md", `${page}In my own words.\n`).eleventy();
  assert.match(output, "src/content/cv.md: This page replaces the CV in src/content/cv.json.");
  assert.not.match(project.read("_site/cv/index.html"), 'id="work"');
});

test("that cannot be read stops the build, and a missing one is reported", async () => {
  const broken = await site().write("src/content/cv.json", '{\n  "basics": {,}\n}').eleventy();
  assert.ok(broken.status !== 0);
  assert.match(broken.output, /src\/content\/cv\.json:2: This cannot be read as JSON/);
  for (const mistaken of ['"basics" {"name": "Ada"}', "“basics”: {“name”: “Ada”}"]) {
    const { output } = await site().write("src/content/cv.json", `{\n  ${mistaken}\n}`).eleventy();
    assert.match(output, /src\/content\/cv\.json:2: This cannot be read as JSON/);
  }
  const missing = await site({ cv: { file: "life.yml", pdf: "/life.pdf" } }).eleventy();
  assert.match(missing.output, "cv.file names life.yml, but there is no such file");
  assert.not.ok(
    (
      await site().write("src/content/cv.yml", "cv: { name: Ada, sections: { Work: A } }").eleventy()
    ).output.includes("cv.json: telephone"),
  );
});

test("is not what only has the name of one, which is told and kept back", async () => {
  const project = new Project().write("src/content/resume.json", '{"jobs": [{"role": "Miller"}]}');
  const { status, output } = await project.eleventy();
  assert.is(status, 0, output);
  assert.match(output, "src/content/resume.json: This is not a CV in a known format");
  for (const path of ["_site/resume.json", "_site/cv/index.html"]) assert.not.ok(project.has(path), path);
  assert.not.match(project.read("_site/index.html"), "/cv/");

  for (const text of [
    '[{"role": "Miller of the title"}]',
    "[]",
    '{"jobs": [{"cv": "/cv.pdf"}], "cv": "/cv.pdf"}',
  ]) {
    const { status, output } = await project.write("src/content/resume.json", text).eleventy();
    assert.is(status, 0, output);
    assert.match(output, "src/content/resume.json: This is not a CV in a known format");
  }
  const plain = await new Project().write("src/content/cv.json", "{basics: {name: 'Ada'}}").build();
  assert.match(plain.read("_site/cv/index.html"), "Ada", "without quotation marks, as YAML reads it");

  const beside = await project.write("src/content/cv.yml", "cv: { name: Ada }").build();
  assert.match(beside.read("_site/cv/index.html"), "Ada");
  const named = await project.facts({ cv: { file: "resume.json" } }).eleventy();
  assert.is(named.status, 1);
  assert.match(named.output, "src/content/resume.json: This cannot be read as a CV");
});

test.run();
