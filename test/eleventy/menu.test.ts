import { DomUtils, parseDocument } from "htmlparser2";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { htmlMistakes } from "../support/html.ts";
import { Project } from "../support/project.ts";

const test = suite("the menu");

const page = (title: string, ...lines: string[]) =>
  `---\n${[`title: ${title}`, ...lines].join("\n")}\n---\n\nText.\n`;
const home = (...lines: string[]) => `${lines.join("\n\n")}\n\n## News\n\n2025.05 A sundial was set up.\n`;
const bibliography = "@article{tea, title={On tea}, author={Roe, Ann}, year={2024}, journal={Leaves}}\n";

/** The entries of the menu on a page, each as `title address`, with what marks it as current. */
function menuIn(html: string): string[] {
  const menus = DomUtils.getElementsByTagName("nav", parseDocument(html)).filter(
    ({ attribs }) => attribs["aria-label"] === "This site",
  );
  return DomUtils.getElementsByTagName("a", menus).map((link) => {
    const { href, "aria-current": current } = link.attribs;
    return [DomUtils.textContent(link), href, current && `(${current})`].filter(Boolean).join(" ");
  });
}

const menuOf = (project: Project, path = "") => menuIn(project.read(`_site/${path}index.html`));

test("takes the titles and places that empty pages give to Dateline's, which stay as they are", async () => {
  const empty = (...lines: string[]) => `${["---", ...lines, "---"].join("\n")}\n`;
  const project = await new Project()
    .write("src/content/index.md", home("# Ann"))
    .write("src/content/subscribe.md", empty("nav: 1"))
    .write("src/content/404.md", empty("title: Lost"))
    .write("src/content/events.md", empty("nav: 4", "permalink: /publications/"))
    .write("src/content/cv.md", empty("nav: 5", "permalink: /me/"))
    .write("src/content/talks.md", empty("nav: 2"))
    .write("src/content/_talks/tea.md", "---\ntitle: On tea\ndate: 2025-05-03\n---\n")
    .write("src/content/teaching.md", "---\nnav: 3\n---\n\nNothing yet.\n")
    .write("src/content/zh/index.md", home("# 安").replace("## News", "## 动态"))
    .write("src/content/zh/subscribe.md", empty("nav: { title: 关注 }"))
    .write("src/content/zh/404.md", empty("title: 丢了"))
    .build();
  const lists = ["Talks /talks/", "Teaching /teaching/", "Publications /publications/"];
  const menu = ["News /news/", "Subscribe /subscribe/", ...lists, "cv /me/"];
  assert.equal(menuOf(project), ["Home / (page)", ...menu]);
  const page = (path: string) => parseDocument(project.read(`_site/${path}`));
  const heading = (path: string) => DomUtils.textContent(DomUtils.getElementsByTagName("h1", page(path)));
  const address = (path: string) => DomUtils.getElementById("feed-address", page(path))?.attribs.value;
  assert.is(heading("subscribe/index.html"), "Subscribe");
  assert.match(address("subscribe/index.html") ?? "", /[^h]\/feed\.xml$/);
  assert.is(heading("zh/subscribe/index.html"), "订阅");
  assert.match(address("zh/subscribe/index.html") ?? "", /\/zh\/feed\.xml$/);
  assert.is(heading("404.html"), "Lost");
  assert.match(project.read("_site/404.html"), "may have been mistyped");
  assert.match(project.read("_site/404.html"), '<meta name="robots" content="noindex">');
  assert.equal(await htmlMistakes(project.read("_site/404.html")), []);
  const addresses = [...project.read("_site/sitemap.xml").matchAll(/<loc>(.*)<\/loc>/g)].map(([, at]) => at);
  assert.is(new Set(addresses).size, addresses.length);
  assert.is(addresses.filter((at) => at?.endsWith("/subscribe/")).length, 2);
  assert.not.ok(addresses.some((at) => at?.endsWith("/404.html")));
  const hidden = await project.write("src/content/subscribe.md", empty("nav: false")).build();
  assert.not.ok(menuOf(hidden).some((entry) => entry.includes("/subscribe/")));
  assert.match(address("subscribe/index.html") ?? "", "/feed.xml");
});

test("links to the pages that ask for it, in the order they ask for, and marks the current one", async () => {
  const project = await new Project()
    .write("src/content/index.md", home("# Ann"))
    .write("src/content/publications.bib", bibliography)
    .write("src/content/teaching.md", page("Teaching", "nav: 2"))
    .write("src/content/teaching/logic.md", page("Logic"))
    .write("src/content/group.md", page("The group", "nav: { title: Group, order: 1 }"))
    .write("src/content/code.md", page("Code", "nav: true"))
    .write("src/content/tea.html", page("Tee", 'nav: "1.5"'))
    .write("src/content/plain.md", page("Plain"))
    .write("src/content/hidden.md", page("Hidden", "nav: false", "nav_order: 1"))
    .write("src/content/later.md", page("Later", "nav: 1", "draft: true"))
    .build();
  const others = [
    "Group /group/",
    "Tee /tea/",
    "Teaching /teaching/",
    "Code /code/",
    "Subscribe /subscribe/",
  ];
  const [news, works] = ["News /news/", "Publications /publications/"];
  assert.equal(menuOf(project), ["Home / (page)", news, works, ...others]);
  assert.equal(menuOf(project, "teaching/"), [
    "Home /",
    news,
    works,
    ...others.map((entry) => entry.replace("/teaching/", "/teaching/ (page)")),
  ]);
  assert.ok(menuOf(project, "teaching/logic/").includes("Teaching /teaching/ (true)"));
  assert.ok(menuOf(project, "publications/tea/").includes("Publications /publications/ (true)"));
  const [entry = ""] = project.files("_site/news").filter((path) => /news\/[^/]+\/index\.html$/.test(path));
  assert.ok(menuIn(project.read(entry)).includes("News /news/ (true)"), entry);
  assert.not.ok(menuOf(project, "plain/").some((entry) => entry.includes("(")));
});

test("is not there for an author with one page and no news", async () => {
  const project = await new Project().write("src/content/index.md", "# Ann\n\nI study tea.\n").build();
  assert.equal(menuOf(project), []);
  assert.not.match(project.read("_site/index.html"), 'class="site-links"');
});

test("links to the sections of the home page that ask for it, and removes those marks", async () => {
  const project = await new Project()
    .write(
      "src/content/index.md",
      `# Ann

## My Research {#research .nav .wide}

Tea.

## Teaching {nav=1}

Brewing.

## Other

More.

## News & updates {nav=3}

2025.05 A sundial was set up.

<h2 id="friends" class="nav">Friends</h2>

Roe.
`,
    )
    .write("src/content/code.md", page("Code", "nav: 2"))
    .build("--pathprefix=~ann");
  assert.equal(menuOf(project), [
    "Home /~ann/ (page)",
    "Teaching /~ann/#teaching",
    "Code /~ann/code/",
    "News & updates /~ann/news/",
    "My Research /~ann/#research",
    "Friends /~ann/#friends",
    "Subscribe /~ann/subscribe/",
  ]);
  const html = project.read("_site/index.html");
  const heading = (id: string) => DomUtils.getElementById(id, parseDocument(html))?.attribs;
  assert.equal(heading("research"), { id: "research", class: "wide" });
  assert.equal(heading("teaching"), { id: "teaching" });
  assert.equal(heading("friends"), { id: "friends" });
  assert.not.match(html, "{nav");
  assert.equal(await htmlMistakes(html), []);
});

test("gives Dateline's own pages the place and name that the author says, or none", async () => {
  const project = await new Project()
    .write("src/content/index.md", home("# Ann").replace("## News", "## News {nav=false}"))
    .edit("src/content/index.md", "# Ann", "---\nnav: { title: Ann }\n---\n\n# Ann")
    .write("src/content/publications.bib", bibliography)
    .write("src/content/publications.md", page("Papers", "nav: 2"))
    .write("src/content/code.md", page("Code", "nav: 1"))
    .write("src/content/subscribe.md", page("Follow", "nav: 3"))
    .build();
  assert.equal(menuOf(project), [
    "Ann / (page)",
    "Code /code/",
    "Papers /publications/",
    "Follow /subscribe/",
  ]);
});

test("understands al-folio's keys, and puts the entries of a dropdown in its place", async () => {
  const project = await new Project()
    .write("src/content/index.md", home("# Ann"))
    .edit(
      "src/content/index.md",
      "# Ann",
      "---\nlayout: about\ntitle: about\nnav: true\nnav_order: 1\n---\n\n# Ann",
    )
    .write("src/content/cv.md", page("cv", "nav: yes", "nav_order: 5"))
    .write("src/content/repositories.md", page("repositories", "nav: true", "nav_order: 3"))
    .write("src/content/books.md", page("bookshelf", "nav: false"))
    .write(
      "src/content/submenus.md",
      `---
title: submenus
nav: true
nav_order: 4
dropdown: true
children:
  - title: bookshelf
    permalink: /books/
  - title: divider
  - title: lost
    permalink: /gone/
---
`,
    );
  const { status, output } = await project.eleventy();
  assert.is(status, 0, output);
  assert.match(output, 'src/content/submenus.md:11: "/gone/" leads nowhere');
  assert.equal(menuOf(project).slice(2), [
    "repositories /repositories/",
    "bookshelf /books/",
    "cv /cv/",
    "Subscribe /subscribe/",
  ]);
  assert.not.ok(project.has("_site/submenus/index.html"), "a page with nothing on it");
});

test("is the list in _data/navigation.yml, as in academicpages, then what else asks for it", async () => {
  const project = new Project()
    .write("src/content/index.md", home("# Ann", "## Research"))
    .write("src/content/cv.md", page("Curriculum vitae", "nav: 1"))
    .write("src/content/code.md", page("Code", "nav: 2"))
    .write("src/content/files/notes.pdf", "notes")
    .write(
      "_data/navigation.yml",
      `# main links
main:
  - title: "News"
    url: /#news

  - title: "Vita"
    url: /cv.md

  - title: "Papers :books:"
    url: "https://papers.example.org/ann"

  - title: "Notes"
    url: files/notes.pdf

  - title: "Guide"
    url: /markdown/

  - title: Research
    url: /#researching

  - title: Nothing
  - title: More
    url: javascript:void(0)
    children:
      - title: Research
        url: /#research
`,
    );
  const { status, output } = await project.eleventy();
  assert.is(status, 0, output);
  assert.match(output, '_data/navigation.yml:15: "/markdown/" leads nowhere');
  assert.match(output, '_data/navigation.yml:18: "/#researching" leads to a place that is not on that page');
  assert.match(output, "_data/navigation.yml:21: This entry of the menu has no url.");
  assert.equal(menuOf(project), [
    "Home / (page)",
    "News /#news",
    "Vita /cv/",
    "Papers 📚 https://papers.example.org/ann",
    "Notes /files/notes.pdf",
    "Research /#research",
    "Code /code/",
    "Subscribe /subscribe/",
  ]);
});

test("reports a list that it cannot read, and is there without it", async () => {
  const project = new Project().write("src/content/index.md", home("# Ann"));
  for (const [list, complaint] of [
    ["docs:\n  - title: A\n", /navigation\.yml:1: There is no list "main" here/],
    ["main:\n  - title: 'A's'\n", /navigation\.yml:2: This cannot be read as YAML/],
  ] as const) {
    const { status, output } = await project.write("_data/navigation.yml", list).eleventy();
    assert.is(status, 0, output);
    assert.match(output, complaint);
    assert.equal(menuOf(project), ["Home / (page)", "News /news/", "Subscribe /subscribe/"]);
  }
});

test("stops the build with a sentence for each value that means nothing", async () => {
  const project = new Project()
    .write("src/content/index.md", home("# Ann", "## Research {nav=first}", '<h2 class="nav">Friends</h2>'))
    .write("src/content/a.md", page("A", "nav: first"))
    .write("src/content/b.md", page("B", "nav: { name: B }"))
    .write("src/content/c.md", page("C", "nav: true", "nav_order: last"))
    .write("src/content/d.md", page("D", "nav:"))
    .write("src/content/e.md", page("E", "nav: 1", "dropdown: true", "children: [a, b]"));
  const { status, output } = await project.eleventy();
  assert.is(status, 1);
  assert.match(
    output,
    "src/content/index.md:3: nav=first says nothing about the menu. Write {.nav}, or {nav=2}",
  );
  assert.match(output, "src/content/index.md:5: The menu cannot link to this heading, because it has no id.");
  assert.match(output, 'src/content/a.md:3: "first" says nothing about the menu. Write nav: true, nav: 2');
  assert.match(output, 'src/content/b.md:3: {"name":"B"} says nothing about the menu.');
  assert.match(
    output,
    'src/content/c.md:4: "last" says nothing about the menu. Write a number, as in nav_order: 2',
  );
  assert.match(output, "src/content/d.md:3: null says nothing about the menu.");
  assert.match(output, 'src/content/e.md:5: ["a","b"] says nothing about the menu. Write each as in');
  assert.not.match(output, "stack trace");
  assert.not.ok(project.has("_site"));
});

test.run();
