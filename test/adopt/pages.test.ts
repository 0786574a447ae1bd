import { suite } from "uvu";
import * as assert from "uvu/assert";
import { folderOfSite } from "../../src/old-site/folder-of-site.ts";
import { adopt } from "../support/old-site.ts";

const test = suite("the pages of an old site");

test("a site's only page is its home page, and gives the site its language", () => {
  const { facts, texts } = adopt({
    "_config.yml": "title: Ada\nlocale: en-US\n",
    "_pages/about_zh.md": "---\npermalink: /zh/\nlang: zh-Hans\n---\n我研究日晷。\n",
  });
  assert.is(facts.language, "zh-Hans");
  assert.match(texts.get("index.md") ?? "", "我研究日晷。");
});

test("Hugo and Quarto: pages that list others still do", () => {
  const hugo = adopt({
    "hugo.yaml": "baseURL: https://ada.example.org/\n",
    "content/_index.md": "---\ntitle: Ada\n---\nHello\n",
    "content/authors/_index.md": "---\ntitle: Authors\n---\n",
    "content/project/_index.md": "---\ntitle: Projects\n---\n",
    "content/project/dial/index.md": "---\ntitle: A dial\ndate: 2024-05-01\n---\nOf sand.\n",
  });
  assert.is(
    hugo.texts.get("project.md"),
    "---\ntitle: Projects\n---\n\n- [A dial](/project/dial/), 2024-05-01\n",
  );
  assert.equal(hugo.left, []);
  const quarto = adopt({
    "_quarto.yml": "website:\n  title: Ada\n",
    "index.qmd": "---\ntitle: Ada\n---\nHello\n",
    "blog.qmd": '---\ntitle: Blog\nlisting:\n  contents: "posts/**.qmd"\n---\nWords.\n',
    "crafts/index.qmd": "---\ntitle: Crafts\nlisting:\n  - id: a\n---\n",
    "posts/dial/index.qmd": "---\ntitle: A dial\ndate: 2024-05-01\n---\nOf sand.\n",
    "crafts/clock.qmd": "---\ntitle: A clock\n---\nOf water.\n",
    "craftsmen/none.qmd": "---\ntitle: Another folder\n---\nText.\n",
  });
  assert.match(quarto.texts.get("blog.md") ?? "", "Words.\n\n- [A dial](/posts/dial/), 2024-05-01\n");
  assert.match(quarto.texts.get("crafts.md") ?? "", "---\n\n- [A clock](/crafts/clock.html)\n");
  assert.not.match(quarto.texts.get("crafts.md") ?? "", "Another");
});

test("a folder that holds only a built site is reported", () => {
  const { left } = adopt({
    "index.html": '<!doctype html><meta name="generator" content="Jekyll v4.3.1"><body><p>A</p></body>',
  });
  assert.match(left[0]?.message ?? "", /holds a built site/);
});

test("a plain page is taken over as it is", () => {
  const { kind, texts } = adopt({
    "index.md": "# Ada\n\n## News\n\n- 2025-05 A sundial.\n",
    "cv.pdf": "%PDF",
  });
  assert.is(kind, "plain");
  assert.is(texts.get("index.md"), "# Ada\n\n## News\n\n- 2025-05 A sundial.\n");
});

test("names the lists that only the home page's layout shows", () => {
  const files = {
    "_config.yml": "title: Ada Example\ncollections: {dials: {output: true}}\n",
    "index.md": "---\nlayout: front\n---\nI study sundials.\n",
    "_data/books.yml": "- {title: Of shadows and noon}\n- {title: Of water clocks}\n",
    "_data/empty.yml": "[]\n",
    "_data/me.yml": "name: Ada of Example Town\n",
    "_data/talks.yml": "- {title: What the shadow says, year: 2024}\n",
    "_data/menu.yml": "- {title: Everything about dials}\n",
    "_dials/sand.md": "---\ntitle: A dial of sand\n---\nIt runs.\n",
    "_includes/dials.html": "{%- for dial in site.dials limit:3 -%}{{ dial.title }}{% endfor %}",
    "_layouts/front.html":
      "{{ content }}\n{% for book in site.data.books %}{{ book.title }}{% endfor %}{% include dials.html %}\n{% assign talks = site.data.talks | where: 'year', 2024 %}{% for talk in talks %}{{ talk.title }}{% endfor %}{% assign me = site.data.me %}{{ me.name }}\n{% for no in site.data.empty %}{{ no }}{% endfor %}\n<nav>{% for entry in site.data.menu %}{{ entry.title }}{% endfor %}</nav>\n",
  };
  const left = (more: Readonly<Record<string, string>> = {}) =>
    adopt({ ...files, ...more }).left.filter(({ file }) => file.startsWith("_layouts"));
  assert.equal(left(), [
    {
      file: "_layouts/front.html",
      message:
        "On the home page, this layout also shows items of site.data.books, site.dials, and site.data.talks, which are left out there. Write what visitors should see into content/index.md.",
    },
  ]);
  // What the page itself shows, too, is not lost.
  const page =
    "---\nlayout: front\n---\n{% for book in site.data.books %}\n- {{ book.title }}\n{% endfor %}\n";
  assert.match(left({ "index.md": page })[0]?.message ?? "", "shows items of site.dials and ");
  // Nor what the layout only shows on other pages.
  const layout = files["_layouts/front.html"]
    .replace("{% for", "{% if page.books %}{% for")
    .replace("{% inc", "{% endif %}{% inc");
  assert.match(left({ "_layouts/front.html": layout })[0]?.message ?? "", "shows items of site.dials and ");
  // What is on all pages surrounds them.
  assert.equal(left({ "tea.md": "---\nlayout: front\n---\nIt is warm.\n" }), []);
});

test("names the words that only the home page's layout shows", () => {
  const layout = (words: string) => `---
layout: default
description: Sundials, and what they say at night to those who listen.
---
<nav>Home, people, papers, talks, teaching, software, news, contact.</nav>
<!-- Change the words below, or leave them as they are. -->
{% if page.title %}
<main>
  ${words}
  {{ content }}
</main>
{% endif %}
<footer>Ada Example, the sundial group, Example College, room 12, Earth.</footer>
`;
  const left = (words: string, body = "I study sundials.\n", name = "home") =>
    adopt({
      "_config.yml": "title: Ada Example\n",
      "index.md": `---\ntitle: Dials\nlayout: ${name}\n---\n${body}`,
      [`_layouts/${name}.html`]: layout(words),
    }).left.filter(({ file }) => file.startsWith("_layouts"));
  const [problem] = left(
    "<p>Our <b>group</b> measures\n  sundials, and looks for a student who sleeps well.</p>",
  );
  assert.is(problem?.line, 9);
  assert.match(problem?.message ?? "", '"Our group measures sundials, and looks for a student who …"');
  assert.equal(left("<h1>About</h1> <p>Powered by Jekyll, with a theme that somebody made for all.</p>"), []);
  assert.match(
    left("<p>私たちは日時計を研究しています。夜に何を示すかを調べています。</p>")[0]?.message ?? "",
    '"私たちは',
  );
  assert.match(
    left("<p>Sun &amp; moon, and what they say to each other.</p>")[0]?.message ?? "",
    '"Sun & moon,',
  );
  assert.equal(left("<p>&copy; Ada Example, who wrote all of this, and more, herself.</p>"), []);
  assert.equal(left("<form>Write what you look for, then press the key at the right.</form>"), []);
  assert.equal(left("<p>Based on the sundial theme, by somebody else, and hosted by some machine.</p>"), []);
  const words = "<p>Our group measures <em>sundials</em>, and looks for a student.</p>";
  assert.is(left(words, "").length, 1);
  // Without any of its own, the page has those of its layout, unless that is one which lists posts.
  assert.equal(left(words, "", "start"), []);
  assert.equal(left(words, "Our group measures sundials,\nand looks for a student.\n"), []);
});

test("a page that its name excludes is not taken over, and does not replace another one", () => {
  const page = (address: string, words: string) => `---\npermalink: /${address}/\n---\n${words}\n`;
  const { text, texts, said } = adopt({
    "_config.yml": "title: Ada\ninclude: [_pages, _sun*]\n",
    "index.md": "---\n---\nI study dials.\n",
    "_pages/_sundials.md": page("sundials", "Of brass."),
    "_pages/.talks.md": page("talks", "Sample."),
    "_pages/talks.md": page("talks", "On dials."),
    "_pages/_tea.md": page("tea", "Black."),
    "_pages/tea.md": page("tea", "Green."),
    "_pages/._tea.md": "\0",
    "_posts/_old/2024-05-01-sand.md": "---\ntitle: Sand\n---\nText\n",
    "snow/_posts/_2024-05-02-snow.md": "---\ntitle: Snow\n---\nText\n",
    "snow/_posts/2024-05-03-ice.md": "---\ntitle: Ice\n---\nText\n",
  });
  assert.is(text("talks.md"), "On dials.\n");
  assert.is(text("tea.md"), "Green.\n");
  assert.is(text("sundials.md"), "Of brass.\n");
  assert.equal(
    [...texts.keys()].filter((file) => /2024/.test(file)),
    ["snow/2024/05/03/ice.md"],
  );
  assert.is(
    said,
    ["_pages/_tea.md", "_posts/_old/2024-05-01-sand.md", "snow/_posts/_2024-05-02-snow.md"]
      .map((file) => `${file}: One page is not published, so it stays behind.`)
      .join("\n"),
  );
});

test("of a digital garden, only notes that were to be published come over", () => {
  const garden = {
    "Home.md": "---\ndg-home: true\ndg-publish: true\n---\n# Ada\n\nI study sundials.\n",
    "Dials.md": "---\ndg-publish: true\n---\nOf brass.\n",
    "Tea.md": "---\ndg-publish: false\n---\nGreen.\n",
    "Diary/2024-05-01.md": "Tired.\n",
  };
  const { texts, said } = adopt(garden);
  assert.equal([...texts.keys()].sort(), ["Dials.md", "index.md"]);
  assert.is(
    said,
    ["Diary/2024-05-01.md", "Tea.md"]
      .map((file) => `${file}: One page is not published, so it stays behind.`)
      .join("\n"),
  );
  // Notes on gardens, and one that was copied from a garden, do not make one.
  const notes = adopt({ ...garden, "Home.md": "# Ada\n\n```\n---\ndg-home: true\n---\n```\n" });
  assert.ok(notes.texts.has("Diary/2024-05-01.md"));
  assert.not.ok(notes.texts.has("Tea.md"));
});

test("README.md is the home page if there is no other, and an empty home page is reported", () => {
  const { text, said } = adopt({ "README.md": "# Ada\n\nI study sundials.\n" });
  assert.is(text("index.md"), "# Ada\n\nI study sundials.\n");
  assert.is(said, "");
  const other = adopt({ "README.md": "How this is made.\n", "index.md": "---\nlayout: home\n---\n" });
  assert.not.match(other.text("index.md"), "How");
  assert.match(other.said, "index.md: Without what the old theme or code puts there, this page is empty");
});

test("the site is in the folder that GitHub Pages shows, if there is no site above it", () => {
  assert.is(folderOfSite(["README.md", "docs/a.png", "docs/index.html"]), "docs");
  assert.is(folderOfSite(["README.md", "docs/guide.md"]), undefined);
  assert.is(folderOfSite(["about.md", "docs/index.html"]), undefined);
  assert.is(folderOfSite(["mkdocs.yml", "docs/index.md"]), undefined);
  assert.is(folderOfSite(["a/_config.yml", "b/_config.yml", "docs/index.md"]), undefined);
  // Hugo's name for its settings, by which themes of Astro call theirs.
  assert.is(folderOfSite(["README.md", "src/config.yaml", "src/content/a.md"]), "src");
  assert.is(folderOfSite(["astro.config.ts", "src/config.yaml", "src/content/a.md"]), undefined);
});

test("tables whose rows differ in length keep all their cells", () => {
  const table = "| a | b |\n|---|\n| 1 | 2 | 3 |\n\n| | |\n|:-|:-|:-|\n|1|2|3|\n";
  for (const files of [
    { "_config.yml": "title: Ada\n", "index.md": `---\ntitle: Ada\n---\n${table}` },
    { "_quarto.yml": "project: {type: website}\n", "index.qmd": `---\ntitle: Ada\n---\n${table}` },
  ])
    assert.match(
      adopt(files).text("index.md"),
      "| a | b | |\n|---|---|---|\n| 1 | 2 | 3 |\n\n| | | |\n|:-|:-|:-|\n|1|2|3|",
    );
});

test("what would keep the new site from being built is left out, with a message", () => {
  const { texts, said } = adopt({
    "_config.yml": "title: Ada\nscholar: {}\n",
    "_pages/about.md": "---\npermalink: /\n---\nI study sundials.\n",
    "_pages/people.md": "---\nlayout: profiles\npermalink: /people/\n",
    "_data/cv.yml": "# - title: Education\n#   type: map\n",
    "assets/json/resume.json": '{"contact": {"name": "Ada"}}',
  });
  assert.not.ok([...texts.keys()].some((file) => /^(?:cv|people)\b/.test(file)));
  const cv =
    "This CV cannot be read, so it is left out. Write it as JSON Resume (basics, work, education …) or as RenderCV (cv: with sections), as cv.json or cv.yml beside the home page.";
  assert.equal(said.split("\n"), [
    "_pages/people.md: The front matter that begins with --- never ends. Write a line with --- after its last line.",
    `assets/json/resume.json: ${cv}`,
    `_data/cv.yml: ${cv}`,
  ]);
});

test("pages of a theme for feeds and searches are left out, and not those whose names only begin like them", () => {
  const { texts } = adopt({
    "_config.yml": "title: Ada\n",
    "index.md": "---\n---\nI study sundials.\n",
    "search.html": "---\n---\n<input>\n",
    "search.zh.html": "---\n---\n<input>\n",
    "search.fil.html": "---\n---\n<input>\n",
    "search.pt_BR.html": "---\n---\n<input>\n",
    "feedback.md": "---\ntitle: Feedback\n---\nTell me what you think.\n",
    "search.dials.md": "---\n---\nHow to search.\n",
    "searching-for-dials.md": "---\ntitle: Where dials are\n---\nOn old walls.\n",
  });
  assert.equal([...texts.keys()].sort(), [
    "feedback.md",
    "index.md",
    "search.dials.md",
    "searching-for-dials.md",
  ]);
});

test("the list of publications at its new address keeps its links to files", () => {
  const adopted = (permalink: string) =>
    adopt({
      "_config.yml": "title: Ada\n",
      "index.md": "---\ntitle: Ada\n---\nI study sundials.\n",
      "papers.md": `---\ntitle: Papers\npermalink: ${permalink}\n---\n[Dials](files/dials.pdf)\n`,
      "papers.bib": "@misc{dials, title = {Dials}, year = 2024}\n",
      "files/dials.pdf": "PDF",
    });
  const moved = adopted("/publications.html");
  assert.match(
    moved.text("publications.md"),
    /redirect_from:\n {2}- \/publications\.html\n[\s\S]*\(files\/dials\.pdf\)/,
  );
  assert.ok(adopted("/publications").texts.has("publications.md"));
  assert.ok(adopted("/Publications.html").texts.has("publications.md"));
  // Here they start from the folder that is its address.
  for (const folder of ["/publications/", "/publications/index.html"])
    assert.not.match(adopted(folder).text("publications/index.md"), /^$|redirect_from/);
});

test.run();
