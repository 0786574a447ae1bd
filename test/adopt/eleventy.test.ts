import { suite } from "uvu";
import * as assert from "uvu/assert";
import { folderOfSite } from "../../src/old-site/folder-of-site.ts";
import { adopt } from "../support/old-site.ts";

const test = suite("old sites of Eleventy");

test("Eleventy: pages, pictures and copied files keep their addresses, and the configuration is not run", () => {
  const { text, texts, copies, facts, left, madeWith, said } = adopt({
    "eleventy.config.js": `export default (config) => {
  // config.addPassthroughCopy("src/old");
  config.addPassthroughCopy({ "./public/": "/", 'src/styles': 'css' });
  config.addPassthroughCopy("src/assets/**/*.{txt,csv}");
  return { dir: { input: "src", includes: "parts", output: "_site" } };
};`,
    "README.md": "# How to build this\n",
    "package.json": "{}",
    "public/portrait.jpg": "",
    "src/_data/metadata.json":
      '{ "title": "Ada", "url": "https://ada.example.org/", "author": { "name": "Ada Example" } }',
    "src/assets/dials/a.csv": "",
    "src/assets/dials/a.js": "",
    "src/old/a.txt": "",
    "src/parts/base.html": "{{ content }}",
    "src/index.md": "---\ntitle: Ada\n---\n\nI study dials.\n\n{% image './dial.png', 'A dial' %}\n",
    "src/dial.png": "",
    "src/teaching.md":
      "---\ntitle: Teaching\neleventyNavigation:\n  key: Courses\n  parent: Home\n  order: 2\n---\n\n{% kettle %}\n\nI teach.\n",
    "src/plain.md": "# Plain\n\nWithout front matter.\n",
    "src/blog/2024-05-01-sand.md":
      "---\ntitle: Sand\n---\nIt runs. ![Sand](sand.png) ![Tea](https://tea.example.net/a.png)\n",
    "src/blog/sand.png": "",
    "src/blog/blog.json": '{ "tags": "posts" }',
    "src/news/dial.md": "---\ntitle: A dial\ndate: 2025-05-01\n---\nWe release it.\n",
    "src/people/people.md": "---\ntitle: People\nlayout: people.njk\n---\n",
    "src/people/people.json": '{ "tags": "people" }',
    "src/people/ann.md": "---\ntitle: Ann\n---\nA guest.\n",
    "src/books/index.md": "---\ntitle: Books\n---\nOn tea:\n",
    "src/books/hot.md": "---\ntitle: Hot\ntags: book\n---\nRead it.\n",
    "src/feed.njk": "",
    "src/atom.html": "---\npermalink: /atom.xml\n---\n<feed></feed>\n",
  });
  assert.is(madeWith, "Eleventy");
  assert.equal(facts.title, "Ada");
  assert.is(facts.url, "https://ada.example.org/");
  assert.is(facts.author.name, "Ada Example");
  assert.match(text("index.md"), "I study dials.\n\n![A dial](/dial.png)");
  assert.match(text("teaching.md"), /nav:\n {2}title: Courses\n {2}order: 2\n/);
  assert.match(text("plain.md"), "Without front matter.");
  assert.match(
    text("blog/2024-05-01-sand.md"),
    "It runs. ![Sand](/blog/sand.png) ![Tea](https://tea.example.net/a.png)",
  );
  assert.match(text("blog.md"), "- [Sand](/blog/2024-05-01-sand/), 2024-05-01");
  assert.match(text("people.md"), "- [Ann](/people/ann/)");
  assert.match(text("books.md"), /On tea:\s+- \[Hot\]\(\/books\/hot\/\)\s*$/);
  assert.match(text("_news/dial.md"), "We release it.");
  assert.equal([...copies.keys()].sort(), [
    "assets/dials/a.csv",
    "blog/sand.png",
    "dial.png",
    "portrait.jpg",
  ]);
  assert.equal(
    [...texts.keys()].filter((name) => /README|base|atom|config/.test(name)),
    [],
  );
  assert.is(left.find(({ message }) => message.includes("{% kettle %}"))?.line, 9);
  assert.match(said, "src/feed.njk: One page is in a template language, and not read.");
});

test("Eleventy: what is published, and where, is as its configuration, data of folders and front matter say", () => {
  const { texts, text, copies, said } = adopt({
    "eleventy.config.cjs": `module.exports = function (config) {
  config.setInputDirectory("content");
  config.setDataDirectory("../facts");
  config.setOutputDirectory("built");
  config.addPassthroughCopy({ "pictures/*.{png,gif}": "shown", "me.jpg": "portraits/ada.jpg" });
  config.addPassthroughCopy("content/dials/**/*.csv"); /* Not the
  config.addPassthroughCopy("private"); */
  config.ignores.add("content/plan.md");
};`,
    ".eleventyignore": "# Later\ncontent/later/\n",
    "built/content/old.md": "Old\n",
    "private/a.txt": "",
    "pictures/a.png": "",
    "pictures/deep/b.png": "",
    "pictures-of-mine/c.png": "",
    "me.jpg": "",
    "facts/news.yml": "- date: 2024-05-01\n  text: We build a dial.\n",
    "content/index.md": "---\ntitle: Ada\n---\nI study dials. [Plan](plan.pdf)\n",
    "content/parts/list.njk": "{% for item in news %}{{ item.text }}{% endfor %}",
    "content/plan.pdf": "",
    "content/review.pdf": "",
    "content/plan.md": "A plan.\n",
    "content/later/a.md": "Later.\n",
    "content/hand.html": "<p>By hand</p>",
    "content/off.md": "---\ntitle: Off\npermalink: false\n---\nNot shown.\n",
    "content/slug.md": '---\ntitle: Slug\npermalink: "/by/{{ page.fileSlug }}/index.html"\n---\nShown.\n',
    "content/odd.md": '---\ntitle: Odd\npermalink: "/{{ kettle }}/"\n---\nShown.\n',
    "content/dials/deep/a.csv": "",
    "content/posts/posts.json": '{ "tags": ["posts"], "permalink": "/notes/{{ page.fileSlug }}/" }',
    "content/posts/2024-05-01-sand.md": "---\ntitle: Sand\n---\nIt runs.\n",
    "content/drafts/drafts.json": '{ "permalink": false, "eleventyExcludeFromCollections": true }',
    "content/drafts/a.md": "---\ntitle: Draft\n---\nNot yet.\n",
    "content/_tea/_tea.json": '{ "tags": "tea" }',
    "content/_tea/hot.md": "---\ntitle: Hot\n---\nDrink it.\n",
    "content/walks/long/long.md": "---\ntitle: Long\ntags: walk\n---\nWalk it.\n",
    "facts/cups.json": '[{ "name": "Ann", "of": ["tin", "tea"] }]',
    "content/cups.md": "{% for cup in cups %}{{ cup.of | join(' & ') | safe }}{% endfor %}\n",
    "content/de/de.json": '{ "lang": "de" }',
    "content/de/index.md": "---\ntitle: Heim\n---\nWillkommen.\n",
    "content/de/tee.md":
      "---\ntitle: Tee\neleventyNavigation: { key: 'Tee, heiß', order: 1 }\n---\nTrinkt ihn.\n",
  });
  assert.equal([...texts.keys()].sort(), [
    "_data/news.yml",
    "blog.md",
    "by/slug.md",
    "cups.md",
    "de/index.md",
    "de/tee.md",
    "index.md",
    "notes/sand.md",
    "odd.md",
    "tea.md",
    "tea/hot.md",
    "walks.md",
    "walks/long.md",
  ]);
  assert.equal([...copies.keys()].sort(), [
    "dials/deep/a.csv",
    "hand/index.html",
    "plan.pdf",
    "portraits/ada.jpg",
    "shown/a.png",
  ]);
  assert.match(text("cups.md"), "tin & tea");
  assert.match(text("de/tee.md"), /title: Tee, heiß/);
  assert.not.match(text("de/index.md"), "[Tee]");
  assert.match(said, "content/off.md: One page is not published");
  assert.match(said, "content/drafts/a.md: One page is not published");
});

test("Eleventy: a site in a folder beside other things is found by its configuration", () => {
  assert.is(folderOfSite(["README.md", "web/.eleventy.js", "web/src/index.md", "lab/a.md"]), "web");
});

test("Eleventy: settings of other things, such as a CMS, do not hide whose site it is, but those of Jekyll do", () => {
  const site = {
    ".eleventy.js": 'module.exports = () => ({ dir: { input: "src" } });',
    "src/index.md": "---\ntitle: Ada\n---\nI study dials.\n",
  };
  for (const other of ["config.yml", "config/_default/cms.yml"]) {
    const { madeWith, text } = adopt({ ...site, [other]: "backend: git\n" });
    assert.is(madeWith, "Eleventy");
    assert.match(text("index.md"), "I study dials.");
  }
  const { madeWith } = adopt({ ...site, "_config.yml": "title: Ada\n", "index.md": "Hello\n" });
  assert.is(madeWith, "Jekyll");
});

test.run();
