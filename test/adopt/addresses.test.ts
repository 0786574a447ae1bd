import { suite } from "uvu";
import * as assert from "uvu/assert";
import { adopt, menuOf, textsOf } from "../support/old-site.ts";

const test = suite("addresses, links and files of an old site");

test("Hugo and Quarto: former addresses are relative to the page", () => {
  const hugo = textsOf({
    "hugo.toml": "title = 'Ada'\n",
    "content/_index.md": "Dials.\n",
    "content/post/sand.md": "+++\ntitle = 'Sand'\naliases = ['old', '/older/']\n+++\nText.\n",
  });
  assert.match(hugo["post/sand.md"] ?? "", "redirect_from:\n  - /post/old\n  - /older/\n");
  const quarto = textsOf({
    "_quarto.yml": "project: {type: website}\n",
    "index.qmd": "Dials.\n",
    "post/sand.qmd": "---\naliases: [old.html, ../salt.html]\n---\nText.\n",
  });
  assert.match(quarto["post/sand.md"] ?? "", "redirect_from:\n  - /post/old.html\n  - /salt.html\n");
});

test("Jekyll and Hugo: what is scheduled for later stays behind, unless the site already shows it", () => {
  const posts = {
    "_posts/2031-05-01-ice.md": "---\ntitle: Ice\n---\nText\n",
    "_posts/2031-05-02-snow.md": "---\ntitle: Snow\ndate: 2024-05-02\n---\nText\n",
    "_talks/dial.md": "---\ntitle: Dial\ndate: 2031-05-03\n---\nText\n",
    "index.md": "---\n---\nI study dials.\n",
  };
  const left = "One page is not published, so it stays behind.";
  const jekyll = adopt({ ...posts, "_config.yml": "title: Ada\nfuture: false\n" });
  assert.is(jekyll.said, `_posts/2031-05-01-ice.md: ${left}`);
  assert.match(jekyll.text("blog.md"), /^- \[Snow\]\(.*\), 2024-05-02$/m);
  assert.ok(jekyll.texts.has("_talks/dial.md"));
  // GitHub Pages shows future posts unless it is told not to.
  assert.match(adopt({ ...posts, "_config.yml": "title: Ada\n" }).text("blog.md"), "[Ice]");

  const pages = {
    "content/_index.md": "---\ntitle: Ada\n---\nI study dials.\n",
    "content/post/ice.md": "---\ntitle: Ice\ndate: 2024-05-01\npublishDate: 2031-05-01\n---\nText\n",
    "content/event/dial.md": "---\ntitle: Dial\ndate: 2031-05-03\npublishdate: 2024-05-03\n---\nText\n",
    "content/event/snow.md": "---\ntitle: Snow\ndate: 2026-01-03T01:00:00+14:00\n---\nText\n",
    "content/job/tea.md": "+++\ntitle = 'Tea'\nexpiryDate = 2021-05-03\n+++\nText\n",
  };
  const hugo = adopt({ ...pages, "hugo.toml": "title = 'Ada'\n" });
  assert.is(hugo.said, `content/job/tea.md: ${left}\ncontent/post/ice.md: ${left}`);
  assert.ok(hugo.texts.has("event/dial.md") && hugo.texts.has("event/snow.md"));
  const whole = adopt({ ...pages, "hugo.toml": "buildFuture = true\nbuildExpired = true\n" });
  assert.is(whole.said, "");
});

test("links are from the site's root, even if the base path was written out", () => {
  const { text, facts } = adopt({
    "_config.yml":
      "title: Ada\nurl: https://ada.example.org\nbaseurl: /dials\nauthor: {avatar: '{{ site.baseurl }}/a.png', links: [{label: CV, url: files/cv.pdf}, {label: Mail, url: ada@example.org}]}\n",
    "index.md":
      '[CV](/dials/cv.pdf) <img src="/dials/a.png"> [Dials](/dials2/) [x](https://e.org/dials/x) <a href=/dials/cv.pdf> [cv]\n\n[cv]: /dials/cv.pdf\n',
    "_data/navigation.yml":
      "- {title: CV, url: /dials/cv.pdf}\n- {title: Tea, url: 'https://ada.example.org/dials/tea/'}\n",
    "tea.md": "---\npermalink: /tea/\n---\nTea.\n",
    "cv.pdf": "PDF",
    "_news/a.md": "---\ndate: 2025-05-03\n---\n[CV](/dials/cv.pdf)\n",
  });
  assert.match(
    text("index.md"),
    '[CV](/cv.pdf) <img src="/a.png"> [Dials](/dials2/) [x](https://e.org/dials/x) <a href=/cv.pdf> [cv]\n\n[cv]: /cv.pdf',
  );
  assert.match(text("_news/a.md"), "[CV](/cv.pdf)");
  assert.equal(menuOf({ text }), ["CV /cv.pdf", "Tea /tea/"]);
  assert.is(facts.author.picture, "/a.png");
  assert.equal(facts.author.links, [{ name: "CV", url: "/files/cv.pdf" }]);
  const whole = adopt({
    "_config.yml": "title: Ada\nurl: https://ada.example.org\n",
    "index.md":
      '![a]({{ site.url }}{{ site.baseurl }}//a.png) <a href="http://www.ada.example.org/cv.pdf">CV</a> [x](https://bo.example.org/x) [home](https://ada.example.org/) [tool](https://ada.example.org/tool/) [tea](https://ada.example.org/tea/#hot)\n',
    "tea.md": "---\npermalink: /tea/\n---\nTea.\n",
    "a.png": "PNG",
    "cv.pdf": "PDF",
  });
  assert.is(
    whole.text("index.md"),
    '![a](/a.png) <a href="/cv.pdf">CV</a> [x](https://bo.example.org/x) [home](https://ada.example.org/) [tool](https://ada.example.org/tool/) [tea](/tea/#hot)\n',
  );
  const unsaid = adopt({
    "_config.yml": "title: Ada\n",
    "index.md": "[a](/repository/files/a%20b.pdf) [b](/files/a%20b.pdf) [c](/repository/none.pdf)\n",
    "people.md": "---\npermalink: /people\n---\n![Ada](images/ada.png)\n",
    "files/a b.pdf": "PDF",
    "public/b.pdf": "PDF",
  });
  assert.ok(unsaid.copies.has("public/b.pdf"));
  assert.match(
    unsaid.text("index.md"),
    "[a](/files/a%20b.pdf) [b](/files/a%20b.pdf) [c](/repository/none.pdf)",
  );
  assert.match(unsaid.text("people.md"), "images/ada.png");
  const names = adopt({
    "_config.yml": "title: Ada\n",
    "index.md": "---\n---\n[a](/essays/index.html) [b](/tea/cup.md) [c](/repository/index.html)\n",
    "index.html": "<p>Built.</p>",
    "cup.md": "---\npermalink: /cup/\n---\nA cup.\n",
    "tea/sugar.png": "PNG",
    "essays.md": "---\npermalink: /essays/\n---\nEssays.\n",
  });
  assert.match(names.text("index.md"), "[a](/essays/index.html) [b](/tea/cup.md) [c](/index.html)");
});

test("files: links find those that had to move, and linked files are taken over", () => {
  const jekyll = adopt({
    "_config.yml": "title: Ada\ncollections: {courses: {output: true}}\n",
    "index.md":
      "![a](/news/a%20b.png) ![b](news/b.png) [c](/files/my%20c.py) [d](</files/d e.R> \"D\") <a href='/files/f.sh#L3'>f</a> [g] [h](/_pages/h.pdf) [j](_config.yml) [i](https://e.org/i.py) <img src='news/a b.png?k'> [l](</news/a b.png#l>)\n\n[g]: /files/g.bib\n",
    "tea.md": "---\npermalink: /tea/cup/\n---\n![b](../../news/b.png) [k](k.ipynb) ![l](/courses/l.png)\n",
    "_courses/l.png": "PNG",
    "_data/navigation.yml": "- {title: B, url: /news/b.png}\n",
    "_courses/old": "File",
    "_news/2025-01-01-m.md": "---\ndate: 2025-01-01\n---\n![m](m%20n.png)\n",
    ...Object.fromEntries(
      "_news/m n.png,_pages/h.pdf,files/d e.R,files/f.sh,files/g.bib,files/i.py,files/my c.py,news/a b.png,news/b.png,tea/cup/k.ipynb"
        .split(",")
        .map((file) => [file, "File"]),
    ),
  });
  assert.match(
    jekyll.text("index.md"),
    '![a](/files/news/a%20b.png) ![b](/files/news/b.png) [c](/files/my%20c.py) [d](</files/d e.R> "D")',
  );
  assert.match(jekyll.text("index.md"), "[h](/pages/h.pdf)");
  assert.match(jekyll.text("index.md"), "<img src='/files/news/a%20b.png?k'> [l](</files/news/a%20b.png#l>)");
  assert.equal(menuOf(jekyll), ["B /files/news/b.png"]);
  assert.match(jekyll.text("tea/cup/index.md"), "![b](/files/news/b.png) [k](k.ipynb)");
  assert.match(jekyll.text("_news/2025-01-01-m.md"), "![m](/files/news/m%20n.png)");
  assert.equal([...jekyll.copies.keys()].sort(), [
    "courses/l.png",
    "files/d e.R",
    "files/f.sh",
    "files/g.bib",
    "files/my c.py",
    "files/news/a b.png",
    "files/news/b.png",
    "files/news/m n.png",
    "pages/h.pdf",
    "tea/cup/k.ipynb",
  ]);
  const byHand = adopt({
    "index.html":
      '<html><head><title>Ada</title></head><body><h1>Ada</h1><img src="docs/_a.png"><img src="docs/_b.png"><img src="docs/a.png">\n',
    ...Object.fromEntries(["docs/_a.png", "docs/_b.png", "docs/a.png"].map((file) => [file, "PNG"])),
  });
  assert.equal(
    [...byHand.copies],
    [
      ["docs/a.png", "docs/a.png"],
      ["docs/b.png", "docs/_b.png"],
    ],
  );
  assert.match(
    byHand.text("index.md"),
    '<img src="docs/_a.png"><img src="/docs/b.png"><img src="docs/a.png">',
  );
  const quarto = adopt({
    "_quarto.yml": "project: {type: website, output-dir: docs}\n",
    "index.qmd": "[a](slides/a.pdf) ![b](b.png)\n",
    "b.png": "PNG",
    "docs/b.png": "PNG",
    "docs/slides/a.pdf": "PDF",
    "docs/slides/c.pdf": "PDF",
  });
  assert.equal(
    [...quarto.copies],
    [
      ["b.png", "b.png"],
      ["slides/a.pdf", "docs/slides/a.pdf"],
    ],
  );
});

test("files with the same name in several folders, or with the same address, are all taken over", () => {
  const talk = (title: string, permalink: string) =>
    `---\ntitle: ${title}\ndate: 2024-05-05\npermalink: ${permalink}\n---\nText.\n`;
  const { text, texts } = adopt({
    "_config.yml": "title: Ada\nscholar: {}\ncollections: {news: {output: true}}\n",
    "_pages/about.md": "---\nlayout: about\npermalink: /\nnews: true\n---\nI study sundials.\n",
    "_news/2023/dial.md": "---\ndate: 2023-05-03\ninline: true\n---\nA dial is set.\n",
    "_news/2024/dial.md": "---\ndate: 2024-05-03\ninline: true\n---\nA dial is lost.\n",
    "_news/dial.markdown": "---\ndate: 2022-05-03\ninline: true\n---\nA dial is bought.\n",
    "_news/dial.md": "---\ndate: 2021-05-03\ninline: true\n---\nA dial is seen.\n",
    "_talks/a.md": talk("Sand", "/talks/2023/kettle/"),
    "_talks/b.md": talk("Salt", "/talks/2024/kettle/"),
    "_talks/c.md": talk("Soap", "/talks/kettle/"),
    "_talks/d.md": talk("Silk", "/talks/kettle/"),
  });
  assert.match(text("_news/2023/dial.md"), "is set");
  assert.match(text("_news/2024/dial.md"), "is lost");
  assert.is([...texts].filter(([path]) => /^_news\/dial(?:-2)?\.md$/.test(path)).length, 2);
  assert.match(text("_talks/2023/kettle.md"), "title: Sand");
  assert.match(text("_talks/2024/kettle.md"), "title: Salt");
  assert.match(text("_talks/kettle.md"), "title: Soap");
  assert.match(text("_talks/kettle-2.md"), "title: Silk");
  assert.not.match([...texts.values()].join("\n"), "permalink");
});

test("addresses that are promised to subscribers are nobody else's, with or without a slash at the end", () => {
  for (const address of ["/news", "/news/", "/feed", "/feed/old/"]) {
    const { texts, said } = adopt({
      "_config.yml": "title: Ada\n",
      "index.md": "---\n---\nI study dials.\n\n# News\n\n- 2025-05-01 A dial.\n",
      "press.md": `---\ntitle: In the press\npermalink: ${address}\n---\nThey like my dials.\n`,
    });
    assert.equal([...texts.keys()], ["index.md"]);
    const why = address.startsWith("/news")
      ? `Dateline makes the page ${address} itself`
      : `This page is left out: its address, ${address}, is kept for`;
    assert.match(said, `press.md: ${why}`);
  }
  const { copies, said } = adopt({
    "index.md": "I study dials: [all](news), [old](news/dial.pdf).\n",
    "feed.json": "{}",
    feed: "As text, too.",
    news: "As text.",
    "news/dial.pdf": "PDF",
  });
  assert.equal([...copies.keys()], ["files/feed", "files/news", "files/news/dial.pdf"]);
  const inTwo = adopt({
    "index.md": "I study dials.\n",
    "zh/index.md": "---\nlang: zh\n---\n我研究[日晷](news/dial.pdf)。\n",
    "zh/feed.json": "{}",
    "zh/news/dial.pdf": "PDF",
    "de/news/dial.pdf": "PDF",
  });
  assert.equal([...inTwo.copies.keys()].sort(), ["de/news/dial.pdf", "files/zh/news/dial.pdf"]);
  assert.match(inTwo.text("zh/index.md"), "[日晷](/files/zh/news/dial.pdf)");
  assert.is(inTwo.said, "zh/feed.json: This is a feed of the old site; Dateline makes its own.");
  assert.is(said, "feed.json: This is a feed of the old site; Dateline makes its own.");
});

test.run();
