import { suite } from "uvu";
import * as assert from "uvu/assert";
import { adopt, menuOf } from "../support/old-site.ts";

const test = suite("old sites of other programs");

test("pages of Pelican, MkDocs and Nikola keep their metadata and links", () => {
  const { text, texts, said, copies } = adopt({
    "index.md":
      'Title: Ada Example: "dials"\nDate: 2024-05-01 10:20\nsave_as: index.html\nStatus: hidden\n\nOn a [dial]({filename}/dial.md), in ![it]({static}/images/dial.png).\n\n[Lost](/lost)\n',
    "dial.md":
      "title: A dial\ntags: sand, ice\n\n# It\n\n<a href='|filename|index.md'>Up</a>, and {static}/x.\n",
    "images/dial.png": "PNG",
    "ice.md": "Title: Ice\nStatus: draft\n\nCold.\n",
    "tea.md": "Title: My tea\nColour: green\n\nText.\n",
    "snow.md": "Date: 2024\n\nText.\n",
    "talk.md": "Title: My talk\nDate: 5 May 2024\n\nText.\n",
    "sun.md": "<!--\n.. title: Sun\n.. slug: sun\n.. tags:\n-->\n\nIt shines. [Lost](/lost)\n",
    "moon.md":
      "title: Moon\nUpdated : 2020-04-23 08:53\nlink: moon\ntype: text\nstatus: private\n\nIt shines, too.\n",
    "rain.md": "<!--\n.. title: Rain\n.. status: draft\n-->\n\nWet.\n",
    "wind.md": "<!-- title: Wind -->\n\nIt blows.\n",
    "sand.md": "---\ntitle: Sand\n---\n\nA [dial]({filename}dial.md).\n",
  });
  assert.match(
    text("index.md"),
    /title: 'Ada Example: "dials"'\n---\n\nOn a \[dial\]\(\/dial\.html\), in !\[it\]/,
  );
  assert.match(text("index.md"), "](/images/dial.png)");
  assert.ok(copies.has("images/dial.png"));
  assert.match(
    text("dial.md"),
    /^---\ntitle: A dial\n[\s\S]*---\n\n# It\n\n<a href='index\.md'>Up<\/a>, and \{static\}\/x\.\n$/,
  );
  assert.match(text("tea.md"), "Title: My tea\nColour: green");
  assert.match(text("snow.md"), "Date: 2024");
  assert.match(text("talk.md"), "Title: My talk\nDate: 5 May 2024");
  assert.match(text("sand.md"), "A [dial](/dial.html).");
  assert.match(text("sun.md"), /^---\ntitle: Sun\npermalink: \/sun\.html\n---\n\nIt shines\./);
  assert.match(text("moon.md"), /^---\ntitle: Moon\nsitemap: false\n[\s\S]*---\n\nIt shines, too\./);
  assert.match(text("wind.md"), "<!-- title: Wind -->");
  assert.not.ok(texts.has("ice.md"));
  assert.is(said, ".: 2 pages are not published, so they stay behind.");
});

test("front matter that is indented is read, but not code between rules", () => {
  const { text } = adopt({
    "index.md": "Hello\n",
    "dial.md":
      '---\n    title: "A dial"\n    tags:\n      - sand\n\n    description: It turns\n---\n\nRound.\n',
    "sand.md": "---\n    title: Sand\n  tags: x\n---\n\nIt runs.\n",
    "code.md": "---\n\n    x: 1\n\n---\n\nSo much for code.\n",
  });
  assert.match(text("dial.md"), /^---\ntitle: A dial\ndescription: It turns\n[\s\S]*---\n\nRound\.\n$/);
  assert.match(text("sand.md"), "    title: Sand\n  tags: x");
  assert.match(text("code.md"), "    x: 1\n");
});

test("Franklin: pages, facts and menu, without what its program fills in", () => {
  const { madeWith, facts, text, texts, said, copies } = adopt({
    "config.md":
      '<!-- The site -->\n+++\nauthor = "Ada Example"\nmintoclevel = 2\n# Not these.\nignore = ["node_modules/", "notes",\n  "plan.md"]\nwebsite_title = "The \\"dials\\""\nwebsite_url = "https://ada.example.org/"\n+++\n',
    "index.md":
      '+++\ntitle = "Home"\ndate = Date(2025, 1, 27)\n+++\n\n~~~\n<div class="row">\n~~~\nI study **sundials**.\\\\\nIn London.\n~~~\n\n    <p>Far in.</p>\n\n    {{fill it}}<b>B</b>\n</div>\n~~~\n\n@@wide,blue\nA box.\n@@\n\n![It](/assets/dial.png)\n\n## News\n\n- 2025.05 We set a dial\n',
    "dials/index.md":
      '@def title = "On dials"\n@def tags = ["sand"]\n\n\\toc\n\n{{fill tags}}\n\n{{if sand}}\nOf sand.\n{{else if tea}}\n{{end}}\n',
    "dials/code.md":
      "Write `{{fill x}}` or `~~~`:\n\n```julia\n@def x = 1\n{{fill x}}\n~~~\n```\n\n$$a \\\\\nb$$\n",
    "notes/plan.md": "Secret.\n",
    "plan.md": "Secret.\n",
    "planet.md": "Venus.\n",
    "utils.jl": "1",
    "_assets/dial.png": "PNG",
    "_css/all.css": "",
    "_layout/head.html": "<html>\n<body>\n{{insert header.html}}",
    "_layout/header.html":
      '<nav><ul><li class="{{ispage /}}on{{end}}"><a href="/">Home</a></li><li><a href="/dials/">Dials</a></li></ul></nav>',
  });
  assert.is(madeWith, "Franklin");
  assert.is(facts.author.name, "Ada Example");
  assert.is(facts.url, "https://ada.example.org/");
  assert.is(facts.title, 'The "dials"');
  const home = text("index.md");
  assert.match(
    home,
    '<div class="row">\n\nI study **sundials**.<br>\nIn London.\n\n<p>Far in.</p>\n<b>B</b>\n</div>',
  );
  assert.not.match(home, /~~~|@@|Date\(/);
  assert.match(home, "A box.");
  assert.match(home, "- 2025.05 We set a dial");
  assert.equal([...copies.keys()].sort(), ["assets/dial.png"]);
  assert.match(text("dials.md"), "title: On dials");
  assert.not.match(text("dials.md"), /@def|toc|fill/);
  assert.match(text("dials/code.md"), "Write `{{fill x}}` or `~~~`:");
  assert.match(text("dials/code.md"), "@def x = 1\n{{fill x}}\n~~~\n");
  assert.match(text("dials/code.md"), "$$a \\\\\nb$$");
  assert.equal([...texts.keys()].sort(), [
    "_data/navigation.yml",
    "dials.md",
    "dials/code.md",
    "index.md",
    "planet.md",
  ]);
  assert.equal(menuOf({ text }), ["Dials /dials/"]);
  const sample = adopt({
    "config.md":
      '@def author = "Septimia Zenobia"\n@def website_title = "Franklin Template"\n@def website_url = "https://tlienart.github.io/FranklinTemplates.jl/"\n',
    "index.md": "# Ada Example\n\nI study sundials.\n",
    "_layout/head.html": "",
  });
  assert.equal(
    [sample.facts.author.name, sample.facts.title, sample.facts.url],
    [undefined, "Ada Example", undefined],
  );
  assert.match(said, 'index.md: "{{fill it}}" is filled in');
  assert.match(said, 'dials/index.md: "{{fill tags}}" is filled in by the program of the old site');
  assert.match(said, "{{if sand}}");
  assert.not.match(said, /\{\{(?:else|end)/);
});

test("Hakyll: what its program fills in is reported, and neither it nor its templates are published", () => {
  const { madeWith, text, said, texts, copies } = adopt({
    "site.hs": "main = hakyll",
    "ada.cabal": "name: ada",
    "stack.yaml": "packages: []",
    "templates/post.html": "$body$",
    "index.html":
      '---\ntitle: Ada\n---\n<p>I study dials.</p>\n$if(posts)$\n<h2>Posts</h2>\n$for(posts)$\n<a href="$url$">$title$</a>\n$endfor$\n$endif$\n$partial("templates/list.html")$\n<p>All.</p>\n',
    "posts/dial.markdown": "---\ntitle: A dial\n---\nIt has $f(x)$ hours, $for$ and $if$.\n",
    "stack.md":
      '---\ntitle: Stacks\n---\nWrite `$partial("a.html")$` or `` ` $if(a)$``.\n\n- So:\n\n  ````html\n  ```\n  $for(posts)$\n  $endfor$\n  ````\n',
    "lectures/dial.hs": "main = dial",
    "dial.png": "PNG",
  });
  assert.is(madeWith, "Hakyll");
  assert.match(text("index.md"), /<p>I study dials\.<\/p>\s*<h2>Posts<\/h2>\s*<p>All\.<\/p>\s*$/);
  assert.match(text("posts/dial.md"), "It has $f(x)$ hours, $for$ and $if$.");
  assert.match(
    text("stack.md"),
    'Write `$partial("a.html")$` or `` ` $if(a)$``.\n\n- So:\n\n  ````html\n  ```\n  $for(posts)$\n  $endfor$\n  ````\n',
  );
  assert.equal([...texts.keys()].sort(), ["index.md", "posts/dial.md", "stack.md"]);
  assert.equal([...copies.keys()], ["dial.png", "lectures/dial.hs"]);
  const program =
    "is filled in by the program of the old site, so what it shows is left out. Write it on the page.";
  assert.equal(said.split("\n"), [
    `index.html: "$for(posts)$" ${program}`,
    `index.html: "$partial("templates/list.html")$" ${program}`,
  ]);
});

test("links in exports from Notion lead to the pages they name", () => {
  const { text } = adopt({
    "Ada 0a1b.md": "# Ada\n\n[Papers](Ada%200a1b/Papers%202c3d.md)\n",
    "Ada 0a1b/Papers 2c3d.md": "# Papers\n",
  });
  assert.match(text("index.md"), "[Papers](/Ada%200a1b/Papers%202c3d.html)");
});

test("a program that only makes styles and scripts is not taken for the one that makes the pages", () => {
  const styles = {
    "vite.config.ts": "",
    "svelte.config.js": "",
    "content/post/a.md": "---\ntitle: A\n---\nWords\n",
  };
  const home = "---\ntitle: Ada\n---\nI study dials.\n";
  for (const [kind, files] of [
    ["Hugo", { "hugo.toml": "", "content/_index.md": home }],
    ["Jekyll", { "_config.yml": "", "index.html": home, "pages/a.md": home }],
    ["Jekyll", { "_config.yml": "", "_pages/about.md": home }],
    ["Quarto", { "_quarto.yml": "", "index.qmd": home }],
    ["Eleventy", { ".eleventy.js": "" }],
  ] as const)
    assert.is(adopt({ ...styles, ...files }).madeWith, kind);
});

test("a site of a program that is not supported and an empty folder are reported", () => {
  const said = (...files: readonly string[]) =>
    adopt(Object.fromEntries(files.map((file) => [file, "x"]))).said;
  assert.match(
    said("astro.config.mjs", "src/content/a/b/c.md"),
    "This site is made with Astro, which is not read.",
  );
  assert.match(said("astro.config.mjs", "NOTES.md"), "This site is made with Astro, which is not read.");
  assert.match(said("_config.yml", "astro.config.mjs", "README.md"), "made with Astro, which is not read.");
  assert.match(
    said("ada.WordPress.2024-05-01.xml"),
    "an export from WordPress, which is not read. Convert it to",
  );
  assert.match(said("ada.lektorproject", "content/contents.lr"), "made with Lektor, which is not read.");
  assert.match(
    said("conf.py", "posts/a.rst"),
    "made with Sphinx or Nikola, and reStructuredText is not read.",
  );
  assert.match(said("next-env.d.ts", "app/page.tsx"), "This site is made with Next.js, which is not read.");
  assert.match(
    said("mkdocs.yml", "docs/index.md"),
    "MkDocs, which is not read, but its folder docs holds Markdown pages. Give that folder.",
  );
  assert.match(
    said("conf.py", "index.rst"),
    "Convert its pages to Markdown, as in pandoc index.rst -o index.md",
  );
  assert.match(
    said("conf.py", "pages/index.rst", "README.md", "themes/sun/README.md"),
    "made with Sphinx or Nikola, and reStructuredText is not read.",
  );
  assert.match(
    said("conf.py", "pages/index.md", "README.md"),
    "made with Sphinx or Nikola, which is not read, but its folder pages holds Markdown pages. Give that folder.",
  );
  assert.match(
    said(
      ...["docusaurus.config.js", "src/pages/index.md", "src/pages/docs/ice.md", "docs/tea.md"],
      ...["blog/2024/dial.mdx", "content/notes/sand.md", "i18n/de/tea.md"],
    ),
    "src/pages holds Markdown pages. Give that folder. What is in blog, content/notes, and docs comes over only if you copy it into that folder first.",
  );
  assert.match(
    said("gatsby-config.js", "content/index.md", "content/blog/dial.md", "src/content/notes/sand.md"),
    "its folder content holds Markdown pages. Give that folder. What is in src/content/notes comes over",
  );
  assert.match(
    said("_config.yml", "_config.next.yml", "source/index.md", "README.md"),
    "Hexo, which is not read, but its folder source holds Markdown pages. Give that folder.",
  );
  assert.match(
    said("_config.yml", "source/_posts/tea.md", "README.md"),
    "This site is made with Hexo, which is not read.",
  );
  assert.match(
    said("_config.yml", "scaffolds/post.md", "source/index.md", "README.md"),
    "Hexo, which is not read, but its folder source holds Markdown pages. Give that folder.",
  );
  assert.match(said("README.md", "web/astro.config.mjs"), "In the folder web: This site is made with Astro");
  assert.match(
    said("README.md", "web/.vitepress/config.ts", "web/index.md"),
    "The site is in the folder web. Give that folder.",
  );
  assert.match(
    said("README.md", "old/hugo.toml", "web/hugo.toml"),
    "The site is in the folder old. Give that folder. If README.md is your home page, name it index.md.",
  );
  assert.match(said("index.jemdoc"), "Let jemdoc build its HTML pages");
  assert.match(said(), "This folder is empty.");
});

test("what a program adds to pages is reported as left out if only their Markdown is read", () => {
  const besides = "adds to them, such as lists of posts, is left out.";
  const page = { "index.md": "Hello\n", "_includes/base.njk": "{{ content }}" };
  const eleventy = adopt({ ...page, ".eleventy.js": "" });
  assert.match(eleventy.said, `What Eleventy ${besides}`);
  assert.is(eleventy.madeWith, "Eleventy");
  assert.match(
    adopt({ "index.md": "Hello\n", ".vitepress/config.ts": "" }).said,
    `What VitePress ${besides}`,
  );
  assert.is(adopt({ ...page, "_config.yml": "title: Ada\n", "package.json": "{}" }).said, "");
  for (const sign of ["index.jemdoc", "vite.config.js", "docs/conf.py"])
    assert.is(adopt({ "index.html": "<p>Hello</p>", [sign]: "" }).said.includes(besides), false);
  assert.is(adopt({ "index.md": "Hello\n", "docs/conf.py": "" }).madeWith, undefined);
});

test("Hexo: posts are at the dates in their front matter, and its sample post is left out", () => {
  const { texts, text, said, madeWith } = adopt({
    "index.md": "Hello\n",
    "_posts/dial.md": "---\ntitle: A dial\ndate: 2024-5-1 10:00:00\n---\nIt turns.\n",
    "_posts/sand.md": "---\ntitle: Sand\n---\nIt runs.\n",
    "_posts/2023-02-03-tea.md": "---\ntitle: Tea\n---\nIt cools.\n",
    // The date in the front matter comes before that in the name, as in Jekyll.
    "_posts/2023-02-03-salt.md": "---\ntitle: Salt\ndate: 2024-06-07\n---\nIt melts.\n",
    "_posts/rooms/cup.md": "---\ntitle: A cup\ndate: 2024-05-01\n---\nIt holds tea.\n",
    "_posts/hello-world.md":
      "---\ntitle: Hello World\n---\nWelcome to [Hexo](https://hexo.io/)! This is your very first post. Check [the documentation](https://hexo.io/docs/).\n",
  });
  assert.equal([...texts.keys()].filter((file) => /dial|sand|salt|tea|cup|hello/.test(file)).sort(), [
    "2023/02/03/2023-02-03-tea.md",
    "2024/05/01/dial.md",
    "2024/05/01/rooms/cup.md",
    "2024/06/07/2023-02-03-salt.md",
    "sand.md",
  ]);
  assert.not.match(text("2024/05/01/dial.md"), /\.html|permalink/, "at /2024/05/01/dial/ as before");
  assert.is(madeWith, "Hexo");
  const post = { "index.md": "Hello\n", "_posts/dial.md": "---\ndate: 2024-05-01\n---\nIt turns.\n" };
  const others = [
    adopt({ ...post, "_config.yml": "title: Ada\n" }),
    adopt({ ...post, "_posts/2024-05-02-sand.md": "It runs.\n" }),
    adopt({ ...post, "package.json": "{}" }),
  ];
  for (const { madeWith, text } of others) {
    assert.is(madeWith, "Jekyll");
    assert.match(text("2024/05/01/dial.md"), "/2024/05/01/dial.html");
  }
  assert.is(said, "_posts/hello-world.md: One page is left out, as sample content of the theme.");
});

test.run();
