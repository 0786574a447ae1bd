import { suite } from "uvu";
import * as assert from "uvu/assert";
import { parse } from "yaml";
import { adopt, menuOf } from "../support/old-site.ts";

const test = suite("old sites of Quarto, R Markdown and MyST");

test("Quarto: icons are not part of a link's words", () => {
  const { facts, texts } = adopt({
    "_quarto.yml":
      'website:\n  title: Ada\n  navbar:\n    left:\n      - text: "{{< fa house >}} Start"\n        href: index.qmd\n      - text: "{{< ai orcid >}}"\n        href: https://orcid.org/1\n    right:\n      - text: "{{< iconify bi blog title=\'Blogger\' >}}"\n        href: https://dials.example.org/\n      - {icon: orcid, href: "https://www.orcid.org/1/"}\n',
    "index.qmd":
      '---\ntitle: Hello there!\npagetitle: Ada Example\nabout:\n  links:\n    - text: "{{< ai google-scholar >}}"\n      href: https://scholar.google.com/citations?user=A\n    - text: "<i class=\'bi-house\'></i> {{< bi house >}} Our lab"\n      href: https://lab.example.org\n    - {text: CV, href: "https://github.com/ada/cv/raw/main/cv.pdf"}\n---\nHello\n',
  });
  assert.equal(
    facts.author.links.map(({ name }) => name),
    ["Google Scholar", "Our lab", "CV", "ORCID", "Blogger"],
  );
  assert.is(facts.author.name, "Ada Example");
  assert.equal(parse(texts.get("_data/navigation.yml") ?? ""), { main: [{ title: "Start", url: "/" }] });
});

test("Quarto: the title of a browser's tab may differ from the author's name", () => {
  for (const called of ["Home", "Ada Example | Dials", "Ada's website"]) {
    const index = `---\ntitle: Ada Example\npagetitle: "${called}"\n---\nI study dials.\n`;
    const { facts } = adopt({ "_quarto.yml": "website:\n  title: Dials\n", "index.qmd": index });
    assert.is(facts.author.name, "Ada Example", called);
  }
});

test("Quarto: keeps addresses, and puts included files into pages", () => {
  const { kind, facts, texts, copies } = adopt({
    "_quarto.yml":
      "project:\n  type: website\nwebsite:\n  title: Ada's page\n  site-url: https://ada.example.org\nlang: de\n",
    "index.qmd":
      "---\ntitle: Ada Example\nabout:\n  template: jolla\n  image: me.png\n  links:\n    - icon: github\n      text: GitHub\n      href: https://github.com/ada\n---\nI study sundials, and [teach](teaching.qmd#dials), not [here](lost.qmd).\n\n{{< include _news.qmd >}}\n",
    "_news.qmd": "## News\n\n- 2025-05 A sundial.\n",
    "teaching.qmd": "---\ntitle: Teaching\n---\nDials.\n",
    "me.png": "PNG",
  });
  assert.is(kind, "Quarto");
  assert.equal(
    {
      url: facts.url,
      language: facts.language,
      name: facts.author.name,
      links: facts.author.links,
      picture: facts.author.picture,
    },
    {
      url: "https://ada.example.org/",
      language: "de",
      name: "Ada Example",
      links: [{ name: "GitHub", url: "https://github.com/ada" }],
      picture: "me.png",
    },
  );
  assert.is(
    texts.get("index.md"),
    "---\ntitle: Ada Example\n---\n\nI study sundials, and [teach](/teaching.html#dials), not [here](lost.qmd).\n\n## News\n\n- 2025-05 A sundial.\n",
  );
  assert.is(texts.get("teaching.md"), "---\ntitle: Teaching\npermalink: /teaching.html\n---\n\nDials.\n");
  assert.is(copies.get("me.png"), "me.png");
});

test("R Markdown: a picture that the program copied next to a built post is not reported", () => {
  const { copies, said } = adopt({
    "_site.yml": "name: site\ntitle: Ada Example\noutput_dir: docs\n",
    "index.Rmd": "---\ntitle: Ada Example\n---\nI study sundials.\n",
    "_posts/2024-05-01-dial/dial.Rmd": "---\ntitle: A dial\ndate: 2024-05-01\n---\n![It](man/dial.png)\n",
    "_posts/2024-05-01-dial/man/dial.png": "",
    "docs/posts/2024-05-01-dial/man/dial.png": "",
    "docs/posts/2024-05-01-dial/index.html": "<p>A dial</p>",
  });
  assert.is(copies.get("posts/2024-05-01-dial/man/dial.png"), "_posts/2024-05-01-dial/man/dial.png");
  assert.not.match(said, "already has");
});

test("R Markdown: what follows the name in a title is not part of the name", () => {
  for (const title of [
    "|\n  Ada *Example*\n  <p>Say it as you like.</p>\n  [CV](cv.pdf) • [Mail](mailto:ada@example.org)",
    '<div class="big">Ada Example</div>',
  ]) {
    const page = `---\ntitle: ${title}\n---\nI study sundials.\n`;
    assert.is(adopt({ "_site.yml": "name: site\n", "index.Rmd": page }).facts.author.name, "Ada Example");
  }
});

test("Quarto: code that is run is left out and reported, code that is shown stays", () => {
  const { text, said, copies } = adopt({
    "_quarto.yml":
      "project: {type: website, output-dir: docs}\nwebsite:\n  title: Ada Example\n  navbar:\n    right:\n    - {icon: github, href: 'https://github.com/ada'}\n",
    "index.qmd":
      "---\ntitle: Home\nsubtitle: Student of *dials*\nlisting: {id: new, contents: posts}\n---\nHello\n\n::: {#new}\n:::\n\n```{r}\n#| echo: false\nplot(1)\n```\n\nThere are `r 1 + 1` dials.\n",
    "posts/dial.qmd": "---\ntitle: A dial\ndate: 2024-05-01\n---\n```{r}\nplot(dial)\n```\n\n```r\nx\n```\n",
    "docs/index.html": "<html></html>",
    "posts/dial_files/a.png": "PNG",
    "a.png": "PNG",
  });
  assert.match(text("index.md"), "- [A dial](/posts/dial.html), 2024-05-01");
  assert.not.match(text("index.md"), /:::|plot|`r/);
  assert.match(text("posts/dial.md"), "```r\nplot(dial)\n```\n\n```r\nx\n```");
  assert.match(
    said,
    "index.qmd: 2 pieces of code are run when the old site is built: the output is left out.",
  );
  assert.match(said, "posts/dial.qmd: One piece of code is run");
  assert.equal([...copies.keys()], ["a.png"]);
  const { facts } = adopt({
    "_quarto.yml": "website: {title: Ada}\n",
    "index.qmd": "---\ntitle: Home\n---\nHi\n",
  });
  assert.is(facts.author.name, "Ada");
});

test("Quarto: variables are replaced by their values", () => {
  const { text, facts } = adopt({
    "_quarto.yml":
      'project: {type: website}\nwebsite:\n  title: Ada\n  description: "I study {{< var field >}}."\n',
    "_variables.yml": "field: sundials\nroom: {number: 12}\nopen: true\n",
    "index.qmd":
      "---\ntitle: Ada\n---\n\nOpen: {{< var open >}}. Come to room {{<  var room.number  >}}, not {{< var hall >}}. Write `{{{< var room.number >}}}`.\n",
  });
  assert.is(facts.description, "I study sundials.");
  assert.match(
    text("index.md"),
    "Open: true. Come to room 12, not {{< var hall >}}. Write `{{{< var room.number >}}}`.",
  );
});

test("Quarto: the page of publications and their list become one page", () => {
  const { text, texts } = adopt({
    "_quarto.yml": "website: {title: Ada, navbar: {left: [publications.qmd]}}\n",
    "index.qmd": "---\ntitle: Ada\n---\nHello\n",
    "publications.qmd": "---\ntitle: Papers\n---\nMine.\n",
    "papers.bib": "@misc{a, title = {A}}\n",
  });
  assert.is(
    text("publications.md"),
    "---\ntitle: Papers\nredirect_from:\n  - /publications.html\n---\n\nMine.\n",
  );
  assert.match(text("_data/navigation.yml"), "url: /publications/");
  assert.equal(
    [...texts.keys()].filter((file) => /publications\.(?:md|html)/.test(file)),
    ["publications.md"],
  );
});

test("R Markdown: pages, posts and facts are read as Quarto's are", () => {
  const old = adopt({
    "_config.yml": "title: A theme\ntheme: jekyll-theme-cayman\n",
    "_site.yml": "name: ada\ntitle: Ada's page\nnavbar:\n  left:\n  - {text: Posts, href: blog.html}\n",
    "index.Rmd":
      "---\ntitle: Ada Example\nimage: ada.jpg\nlinks:\n- {label: GitHub, url: 'https://github.com/ada'}\n---\nI study sundials.\n",
    "blog.Rmd": "---\ntitle: Posts\nlisting: posts\n---\n",
    "_posts/2024-05-01-dial/dial.Rmd": "---\ntitle: A dial\ndate: 2024-05-01\n---\nText\n",
    "ada.jpg": "JPEG",
  });
  assert.is(old.kind, "R Markdown");
  assert.match(old.text("blog.md"), "- [A dial](/posts/2024-05-01-dial/), 2024-05-01");
  assert.match(old.text("posts/2024-05-01-dial.md"), "Text");
  assert.equal(menuOf(old), ["Posts /blog.html"]);
  assert.equal(
    [old.facts.title, old.facts.author.name, old.facts.author.picture, old.facts.author.links[0]?.name],
    ["Ada's page", "Ada Example", "ada.jpg", "GitHub"],
  );
});

test("Quarto: days written with spaces are days in a list of news", () => {
  const post = (title: string, day: string) => `---\ntitle: ${title}\ndate: ${day}\n---\nWords.\n`;
  const { text } = adopt({
    "_quarto.yml": "lang: pt\nwebsite: {title: Ada}\n",
    "index.qmd": "---\ntitle: Ada\n---\nRelógios.\n",
    "noticias.qmd": "---\nlisting: posts\n---\n",
    "posts/sand.qmd": post("Areia", "19 02 2025"),
    "posts/tea.qmd": post("Chá", "03 12 2024"),
    "posts/dial.qmd": post("Relógio", "20 06 2025"),
  });
  assert.match(
    text("index.md"),
    "## Notícias\n\n- [Relógio](/posts/dial.html), 20.06.2025\n- [Areia](/posts/sand.html), 19.02.2025\n- [Chá](/posts/tea.html), 03.12.2024\n",
  );
});

test("R Markdown: pages built next to their sources are not taken over, whatever GitHub added", () => {
  const html = "<html><head><meta name=generator content=pandoc></head><body><p>Hello</p></body></html>";
  const { kind, text, said, copies } = adopt({
    "_config.yml": "title: A theme\ntheme: jekyll-theme-cayman\n",
    "posts/2024-05-01-dial/index.html": html,
    "index.Rmd": "---\ntitle: Ada\n---\nHello\n",
    "index.html": html,
    "news.Rmd": "---\ntitle: News\nlisting: posts\n---\n",
    "news.html": html,
    "_posts/2024-05-01-dial/dial.Rmd":
      "---\ntitle: A dial\ndescription: |\n  Of sand.\ndate: 05-01-2024\n---\nWords.\n",
  });
  assert.is(kind, "R Markdown");
  assert.match(text("index.md"), "## News\n\n- [A dial](/posts/2024-05-01-dial/): Of sand. (2024-05-01)");
  assert.is(said, "");
  assert.not.ok(copies.has("posts/2024-05-01-dial/index.html"));
});

test("R Markdown: the configuration excludes exactly the names it lists", () => {
  const { texts, copies } = adopt({
    "_site.yml": "name: ada\nexclude: [R, data/, '*.csv']\n",
    "index.Rmd": "Dials.\n",
    "Research.Rmd": "Sand.\n",
    "data/a.pdf": "PDF",
    "data-2024.pdf": "PDF",
    "tea.csv": "a,b",
  });
  assert.equal([...texts.keys(), ...copies.keys()], ["index.md", "Research.md", "data-2024.pdf"]);
});

for (const [written, meant] of [
  ["Our 2^nd^ prize, **1^st^**, H~2~O", "Our 2<sup>nd</sup> prize, **1<sup>st</sup>**, H<sub>2</sub>O"],
  ["`a^b^c`, ``d^`e^``, $x^2^$, [f](g^h^), <i title='^j^'>", undefined],
  ["```\nk^l^\n```\n\nm ~~n~~ o[^1] ~5 and ~6, 10^9 to 10^10\n\n[^1]: p", undefined],
] as const)
  test(`Quarto: superscripts and subscripts are kept in ${written}`, () => {
    const { text } = adopt({ "_quarto.yml": "project: {type: website}\n", "index.qmd": `${written}\n` });
    assert.is(text("index.md").trim(), meant ?? written);
  });

test("Quarto: news that a page lists, from a data file or other pages, moves to the home page", () => {
  const site = {
    "_quarto.yml": "project: {type: website}\n",
    "index.qmd": "---\ntitle: Ada\n---\nI study sundials.\n",
  };
  const data = "- {description: A dial., date: May 2025, link: 'https://example.org/dial'}\n";
  const ofData = adopt({
    ...site,
    "news.qmd": "---\ntitle: News\nlisting:\n- id: all\n  contents: [lately/all.yml]\n---\n::: {#all}\n:::\n",
    "lately/all.yml": data,
  });
  assert.match(ofData.text("index.md"), /dials\.\n\n## News\n\n<!-- news -->\n$/);
  assert.is(ofData.text("_data/news.yml"), data);
  const ofPages = adopt({
    ...site,
    "news.qmd":
      '---\ntitle: News\nlisting: posts\n---\n```{=html}\n<nav aria-label="breadcrumb"><a href="index.html">Home</a></nav>\n```\n\n# ![](news.svg){.icon} News\n',
    "posts/dial/index.qmd": "---\ntitle: A dial\ndate: 2025-05-03\n---\nOf sand.\n",
  });
  assert.match(
    ofPages.text("index.md"),
    /dials\.\n\n```\{=html\}\s+```\s+# !\[\]\(news\.svg\)\{\.icon\} News\n\n- \[A dial\]\(\/posts\/dial\/\), 2025-05-03\n$/,
  );
});

test("Quarto: a home page that lists news from a data file gets a place for all of it", () => {
  const data = "- {date: 2025-05-03, text: A dial.}\n- {date: 2024-05-03, text: A clock.}\n";
  const listing = "{id: lately, contents: [news.yml], max-items: 1, template: news.ejs}";
  const { text, texts, said } = adopt({
    "_quarto.yml": "website: {title: Ada}\n",
    "index.qmd": `---\ntitle: Ada\nlisting:\n- ${listing}\n---\nHello\n\n### Latest\n\n:::{#lately}\n:::\n\n[Older](archive.qmd)\n`,
    "archive.qmd": `---\ntitle: All\nlisting: ${listing}\n---\n\n# All\n\n::: {#lately}\n:::\n`,
    "news.yml": data,
  });
  assert.match(text("index.md"), /redirect_from:\n {2}- \/archive\.html\n/);
  assert.match(text("index.md"), "### Latest\n\n<!-- news -->\n\n[Older](/archive.html)");
  assert.is(text("_data/news.yml"), data);
  assert.not(texts.has("archive.md"));
  assert.is(said, "");
});

test("Quarto: each listing from data files becomes a list in its place; what is left out is reported", () => {
  const { text, said } = adopt({
    "_quarto.yml": "website: {title: Ada}\n",
    "index.qmd":
      "---\ntitle: Ada\nlisting:\n- {id: new, contents: lists/papers.yml, max-items: 1}\n---\n## Papers\n\n::: {#new}\n:::\n\nMore\n",
    "lists/all.qmd":
      "---\ntitle: All\nlisting:\n- {id: b, contents: people.yml, include: {group: now}}\n- {id: a, contents: [./papers.yml, {title: A slip, path: ../slip.qmd}]}\n- {id: c, contents: [talks.csv, gone.yml, slip.yml]}\n---\n::: {#a}\n:::\n\n## People\n\n::: {#b}\n:::\nAll.\n",
    "lists/papers.yml":
      "- {title: A clock, author: [A. Example, B. Sample], journal: Dials, year: 2020, doi: 10.1/a, image: a.png}\n- {title: A dial, href: 'https://example.org/b', date: 2024-05-03, abstract: Of sand., grant: X1}\n",
    "lists/people.yml": "- {name: Bo, group: now}\n- {name: Cy, group: then}\n",
    "lists/talks.csv": "title,date\nA talk,2024-01-01\n",
    "lists/slip.yml": "title: [A slip\n",
    "fairs.qmd": "---\ntitle: Fairs\nlisting: {contents: fairs.yml}\n---\nWords.\n",
    "fairs.yml":
      "- {title: Dusk, date: 5/6/2023}\n- {title: Noon, years: 2024–2026}\n- {title: Dawn, date: May 2025, path: //example.org/d}\n- {title: Night, date: '`r Sys.Date()`'}\n- {title: Eve, date: [2024\n",
    "slip.qmd": "---\ntitle: Slip\n---\nWords.\n",
  });
  assert.match(
    text("index.md"),
    "## Papers\n\n- [A dial](https://example.org/b): Of sand. (2024-05-03)\n\nMore\n",
  );
  assert.match(
    text("lists/all.md"),
    "- [A dial](https://example.org/b): Of sand. (2024-05-03)\n- [A clock](https://doi.org/10.1/a), A. Example, B. Sample, Dials, 2020\n- [A slip](/slip.html)\n\n## People\n\n- Bo\n\nAll.\n",
  );
  assert.match(
    said,
    "lists/all.qmd: The lists on this page are made from data. This part of it is left out: grant.",
  );
  assert.match(
    said,
    "lists/all.qmd: What this page lists from talks.csv, gone.yml is left out, because no items could be read there.",
  );
  assert.match(
    text("fairs.md"),
    "\n- [Dawn](//example.org/d), May 2025\n- Noon, 2024–2026\n- Eve, 2024\n- Dusk, 5/6/2023\n- Night\n",
  );
  assert.match(said, "fairs.yml: This cannot be read as YAML");
});

test("MyST and Jupyter Book: the author, the first page and the table of contents are read, the last as a menu", () => {
  const pages = {
    "intro.md": "# Ada\n\nHello\n",
    "dials.md": "# My *dials* #\n\nWords.\n",
    "about.md": "# About\n\nWords.\n",
    "run.ipynb": "{}",
  };
  const myst = adopt({
    ...pages,
    "myst.yml":
      "version: 1\nproject:\n  title: Welcome\n  description: Of dials\n  authors:\n  - {name: Ada Example, id: ada, email: ada@example.org, orcid: 0000-0002-1825-0097, github: ada, affiliations: [{name: Dial House}]}\n  toc: [{file: intro.md}, {title: More, children: [{file: dials.md}, {pattern: '*.md'}]}, {file: run.ipynb}]\n",
  });
  const { author, title, description } = myst.facts;
  assert.equal(
    [title, description, author.name, author.email, author.affiliation, author.links.map(({ name }) => name)],
    ["Ada Example", "Of dials", "Ada Example", "ada@example.org", ["Dial House"], ["ORCID", "GitHub"]],
  );
  assert.equal([myst.home, myst.madeWith], ["intro.md", "Jupyter Book"]);
  assert.equal(menuOf(myst), ["My dials /dials.html"]);
  assert.match(myst.said, "run.ipynb: One page is left out, because only Markdown is read.");
  const book = adopt({
    ...pages,
    "_config.yml": "title: Ada's notes\nauthor: Ada Example\n",
    "_toc.yml": "format: jb-book\nroot: intro\nparts:\n- chapters: [{file: dials}, {file: about.md}]\n",
    "dials.html": "<html><head><title>Dials</title></head><body>Words.</body></html>",
  });
  assert.equal(
    [book.home, book.facts.author.name, book.facts.title],
    ["intro.md", "Ada Example", "Ada's notes"],
  );
  assert.equal(menuOf(book), ["My dials /dials.html", "About /about.html"]);
  assert.is(book.text("index.md"), "---\nredirect_from:\n  - /intro.html\n---\n\n# Ada\n\nHello\n");
});

test.run();
