import { DomUtils, parseDocument } from "htmlparser2";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { Project } from "../support/project.ts";

const test = suite("the author's pages");

test("are read with their front matter, whatever program they were written for", async () => {
  const document = '<!DOCTYPE html>\n<html lang="en"><title>a</title><p onclick="b()">{{ c }}</p></html>\n';
  const project = new Project()
    .write("src/content/toml.md", '+++\ntitle = "By TOML"\n+++\n\n"a" :tada: [b](b c.pdf)\n')
    .write("src/content/late.markdown", "\n---\ntitle: Late\npagination: true\npage: 3\n---\n\n{{ a }} b\n")
    .write("src/content/moved.md", "---\npermalink: /elsewhere/\ndate: 2024-01-05 10:00:00 +0800\n---\n\na\n")
    .write("src/content/part.html", "---\ntitle: A part\n---\n\n<p>a *b*</p>\n")
    .write("src/content/whole.html", document)
    .edit("src/content/index.md", "permalink: /\n", "permalink: /home/\n");
  const { status, output } = await project.eleventy();
  assert.is(status, 0, output);
  assert.match(output, /^src\/content\/late\.markdown:8: "\{\{ a \}\}" is left out/m);
  const site = project.site();
  const heading = (path: string) =>
    DomUtils.textContent(DomUtils.getElementsByTagName("h1", parseDocument(site.get(path) ?? "")));
  assert.is(heading("/toml/index.html"), "By TOML");
  assert.match(site.get("/toml/index.html") ?? "", '“a” 🎉 <a href="/b%20c.pdf">b</a>');
  assert.is(heading("/late/index.html"), "Late");
  assert.ok(site.has("/elsewhere/index.html"));
  assert.is(heading("/part/index.html"), "A part");
  assert.match(site.get("/part/index.html") ?? "", "<p>a *b*</p>");
  assert.is(site.get("/whole.html"), document);
  assert.ok(site.has("/index.html"));
  assert.match(site.get("/home/index.html") ?? "", 'content="0; url=/"');
});

test("are named by the heading they begin with, unless their front matter gives a title", async () => {
  const project = new Project()
    .write("src/content/teaching.md", "\n# Teaching: 2025\n\nA [course](#logic).\n\n## Logic\n\n{{ a }}\n")
    .write("src/content/talks.md", "---\nnav: 2\ntitle: Talks\n---\n\nTalks\n=====\n\n## In Bern\n")
    .write("src/content/other.md", "---\ntitle: Something else\n---\n\n# Heading\n")
    .write("src/content/styled.md", "# Our *kettle* & `cups`\n\nThe [kettle](#our-kettle--cups) boils.\n")
    .write("src/content/linked.md", "# Our [kettle](talks.md)\n\nIt boils.\n")
    .write("src/content/tags.md", "# The &lt;b&gt; of HTML\n\nIt is bold.\n")
    .write("src/content/lower.md", "##\u00a0Our cups\n\nThey hold tea.\n\n### Of clay\n\n### Our cups\n")
    .write("src/content/courses.md", "## 2025\n\nTea.\n")
    .write("src/content/parts.md", "## Cups\n\nThey hold tea.\n\n## Pots\n")
    .write("src/content/below.md", "### Cups\n\nThey hold tea.\n\nPots\n----\n")
    .write("src/content/raw.md", "## Cups\n\nThey hold tea.\n\n<h2>Pots</h2>\n");
  const { status, output } = await project.eleventy();
  assert.is(status, 0, output);
  assert.match(output, /^src\/content\/teaching\.md:8: "\{\{ a \}\}" is left out/m);
  const headings = (path: string) =>
    DomUtils.getElementsByTagName(
      (name) => /^h[1-6]$/.test(name),
      parseDocument(project.read(`_site/${path}/index.html`)),
    ).map((element) => `${element.name} ${DomUtils.textContent(element)}`);
  assert.equal(headings("teaching"), ["h1 Teaching: 2025", "h2 Logic"]);
  assert.match(project.read("_site/teaching/index.html"), "<title>Teaching: 2025 · ");
  assert.equal(headings("talks"), ["h1 Talks", "h2 In Bern"]);
  assert.equal(headings("other"), ["h1 Something else", "h2 Heading"]);
  assert.equal(headings("styled"), ["h1 Our kettle & cups"]);
  assert.match(project.read("_site/styled/index.html"), '<div id="our-kettle--cups"></div>');
  assert.equal(headings("linked"), ["h1 linked", "h2 Our kettle"]);
  assert.equal(headings("tags"), ["h1 tags", "h2 The <b> of HTML"]);
  assert.equal(headings("lower"), ["h1 Our cups", "h2 Of clay", "h2 Our cups"]);
  assert.match(project.read("_site/lower/index.html"), '<div id="our-cups"></div>');
  assert.match(project.read("_site/lower/index.html"), '<h2 id="our-cups-1">');
  assert.equal(headings("courses"), ["h1 courses", "h2 2025"]);
  assert.equal(headings("parts"), ["h1 parts", "h2 Cups", "h2 Pots"]);
  assert.equal(headings("below"), ["h1 below", "h3 Cups", "h2 Pots"]);
  assert.equal(headings("raw"), ["h1 raw", "h2 Cups", "h2 Pots"]);
});

test("never take the place of Dateline's own", async () => {
  const project = new Project().edit("src/content/index.md", "permalink: /\n", "permalink: /news/\n");
  const { status, output } = await project.eleventy();
  assert.is(status, 0, output);
  assert.match(output, /^src\/content\/index\.md:2: \/news\/ is the address of a page that every site has/m);
  assert.match(project.site().get("/news/index.html") ?? "", "Pixel Reasoner");
});

test("stop the build with a sentence for each mistake in their front matter", async () => {
  const project = new Project()
    .write("src/content/a.md", "---\ntitle: 'A's'\n---\n")
    .write("src/content/b.md", "---\ntitle: B: c\n---\n");
  const { status, output } = await project.eleventy();
  assert.is(status, 1);
  assert.match(output, /^src\/content\/a\.md:2: .*title: "A's"/m);
  assert.match(output, /^src\/content\/b\.md:2: .*title: "B: c"/m);
  assert.not.match(output, "stack trace");
  assert.not.ok(project.has("_site"));
});

test.run();
