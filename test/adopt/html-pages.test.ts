import { suite } from "uvu";
import * as assert from "uvu/assert";
import { adopt, menuOf } from "../support/old-site.ts";

const test = suite("old sites written in HTML");

test("HTML that loads Markdown: the files it loads become one page, under the headings in the HTML", () => {
  const { text, texts, copies, said, facts, madeWith, home } = adopt({
    "contents/awards.md": "- 2024 A dial of {{ gold }}\n",
    "contents/config.yml": "title: Ada Example's Homepage\nhome-subtitle: ADA <b>EXAMPLE</b>\n",
    "contents/home.md": "I study sundials.\n",
    "contents/news.md": "## 2025\n\n- 2025.05 A dial\n",
    "contents/tea.md": "Tea is at four.\n",
    "index.html":
      '<!doctype html><body><div class="user-photo photo"><img class="shadow" src="static/assets/ada.jpg"></div><h2 id="home-subtitle"></h2><div id="home-md"></div><!-- <div id="old-md"></div> --><h2 id="news-subtitle"><i></i>&nbsp;NEWS</h2><div id="news-md"></div><h2 id="awards-subtitle">Awards</h2><div class="main-body" id="awards-md"></div><div id="tea-md"></div><script src="static/js/scripts.js"></script></body>',
    "static/assets/ada.jpg": "",
    "static/js/scripts.js": "fetch('contents/' + name + '.md')",
  });
  assert.is(home, "index.html");
  assert.is(madeWith, "HTML that loads Markdown");
  assert.is(
    text("index.md"),
    "I study sundials.\n\n# NEWS\n\n## 2025\n\n- 2025.05 A dial\n\n## Awards\n\n- 2024 A dial of &#123;{ gold }}\n\nTea is at four.\n",
  );
  assert.equal([...texts.keys()], ["index.md"]);
  assert.equal([facts.author.name, facts.author.picture], ["Ada Example", "/static/assets/ada.jpg"]);
  assert.ok(copies.has("static/assets/ada.jpg"));
  assert.is(said, "");
  const itself = adopt({
    "contents/home.md": "A draft.\n",
    "index.html": '<!doctype html><body><div id="home-md"><p>I study sundials.</p></div></body>',
  });
  assert.match(itself.text("index.md"), "I study sundials.");
});

test("HTML pages: menus are not text, and links find pages without their extension", () => {
  const old = adopt({
    "index.html":
      '<html><head><title>Ada Example</title></head><body><div class="navbar"><button>Toggle</button><div><a href="/talks">Talks</a></div></div><h2><button type="button">Work</button></h2><button>More</button><p>I study <a href="/talks">sundials</a>.</p><a href="code/dial.py">Code</a></body></html>',
    "talks.html":
      '<html><body><td id="layout-menu"><a href="./index.html">Home</a></td><p>One talk.</p></body></html>',
    "data/table.csv": "a,b",
    "code/dial.py": "print()",
    "code/other.py": "print()",
  });
  assert.match(old.text("index.md"), '<p>I study <a href="/talks.html">sundials</a>.</p>');
  assert.match(old.text("index.md"), "<h2>Work</h2>");
  assert.not.match(old.text("index.md"), /Toggle|Talks<|More/);
  assert.not.match(old.text("talks.html"), "Home");
  assert.equal(menuOf(old), ["Talks /talks.html"]);
  assert.equal([...old.copies.keys()], ["code/dial.py", "data/table.csv"]);
});

test("HTML pages: the author, the language, and a program that built them are recognised", () => {
  const page = (title: string, lang: string, more = "") =>
    adopt({
      "index.html": `<html lang="${lang}"><head><title>${title}</title>${more}</head><body><ul class="Menu"><li><a href="index.html"><img src="a.png" alt="Logo"></a></li><li><a href="./tea.html">Tea</a></li></ul><p>I study sundials.</p></body></html>`,
      "tea.html": "<html><body><p>It is warm.</p></body></html>",
    });
  const facts = (title: string, lang: string) => {
    const { author, language } = page(title, lang).facts;
    return [author.name ?? page(title, lang).facts.title, language];
  };
  assert.equal(facts("Home page of Ada Example", "jp"), ["Ada Example", "ja"]);
  assert.equal(facts("Ada Example's contact", "zxx"), ["Ada Example", undefined]);
  assert.equal(facts("Ada Example | Dials", "en"), ["Ada Example", "en"]);
  assert.equal(facts("Home · The Dial Lab", "en"), ["The Dial Lab", "en"]);
  assert.equal(facts("Ada Li's Homepage", "en"), ["Ada Li", "en"]);
  const byJemdoc = adopt({
    "index.html":
      '<html><head><title></title></head><body><h1>Ada <i>Example</i></h1><p>Dials</p><div id="footer"><div id="footer-text">\nPage generated 2025-03-02, by <a href="http://jemdoc.jaboc.net/">jemdoc</a>.\n</div></div></body></html>',
  });
  assert.is(byJemdoc.facts.author.name ?? byJemdoc.facts.title, "Ada Example");
  assert.not.match(byJemdoc.text("index.md"), "jemdoc");
  assert.equal(menuOf(page("Ada", "en")), ["Tea /tea.html"]);
  assert.not.match(page("Ada", "en").text("index.md"), "tea.html");
  const built = page("Ada", "en", '<meta name=generator content="Source Themes Academic 4.7.0">');
  assert.match(built.said, "This folder holds a built site, without the pages it was built from.");
});

test("pages by hand whose names end in .htm stay at their addresses", () => {
  const page = (title: string, body: string) =>
    `<html><head><title>${title}</title></head><body>${body}</body></html>`;
  const { text, said } = adopt({
    "index.htm": page("Ada Example", '<p>I study <a href="dials.htm">dials</a>.</p>'),
    "dials.htm": page("Dials", '<p>By <a href="index.htm">Ada</a>, with <a href="tea.html">tea</a>.</p>'),
    "tea.html": page("Tea", "<p>Hot.</p>"),
    "SAND.HTM": page("Sand", "<p>Fine.</p>"),
  });
  assert.is(text("dials.html").split("\n\n")[0], "---\ntitle: Dials\npermalink: /dials.htm\n---");
  assert.match(text("tea.html"), "permalink: /tea.html");
  assert.match(text("SAND.html"), "permalink: /SAND.HTM");
  assert.match(text("index.md"), "redirect_from:\n  - /index.htm\n---");
  assert.match(text("index.md"), '<a href="dials.htm">');
  const loud = adopt({ "INDEX.HTM": page("Ada Example", "<p>I study dials.</p>") });
  assert.match(loud.text("index.md"), "redirect_from:\n  - /INDEX.HTM\n---");
  assert.match(said, ".: 4 pages are written in HTML");
  const jekyll = { "_config.yml": "title: Ada\n", "index.md": "---\ntitle: Ada\n---\nHello\n" };
  const matter = "---\ntitle: Dials\n---\n<p>Of sand.</p>\n";
  assert.match(adopt({ ...jekyll, "dials.htm": matter }).text("dials.html"), "permalink: /dials.htm");
  const pretty = { ...jekyll, "_config.yml": "title: Ada\npermalink: pretty\n", "dials.htm": matter };
  assert.not.match(adopt(pretty).text("dials.html"), "permalink");
});

test("a home page written by hand is read despite a Jekyll configuration, and one that a program built is not", () => {
  const page =
    "<html><head><title>Ada</title></head><body><h1>Ada</h1><p>I study sundials.</p></body></html>";
  const files = {
    "_config.yml": "title: A theme\ntheme: jekyll-theme-cayman\n",
    "README.md": "# About the files\n",
  };
  const { kind, text } = adopt({ ...files, "index.html": page });
  assert.is(kind, "plain");
  assert.match(text("index.md"), "I study sundials.");
  assert.is(adopt({ ...files, "index.html": `---\nlayout: x\n---\n${page}` }).kind, "Jekyll");
  const parts = { "_layouts/x.html": "{{ content }}", "old/index.html": `---\nlayout: x\n---\n${page}` };
  assert.is(adopt({ ...parts, "index.html": page }).kind, "plain");
  assert.is(adopt({ ...parts, "index.html": `---\nlayout: x\n---\n${page}` }).kind, "Jekyll");
  const built = page.replace("<title>", '<meta name="generator" content="Jekyll v4.3.2"><title>');
  const { said, texts } = adopt({ "index.html": built, "SETUP.md": "# How to set up\n", "_pages/menu": "" });
  assert.match(said, "This folder holds a built site");
  assert.not.ok(texts.has("index.md"));
});

test("pages by hand: what scripts load into them is reported as left out, and what they only move is not", () => {
  const page = (script: string) => ({
    "index.html": `<html><body><h1>Ada</h1><p>I study dials.</p><ul id="news-list"> <!-- Here --> </ul><div id="dots"></div><div id="sun">Sun</div><script src="./js/a.js"></script><script>${script}</script></body></html>`,
    "js/a.js": "document.querySelector('#dots').innerHTML = '...'",
  });
  const load = "const sun = 'sun'; fetch('news.json').then((x) => document.getElementById('news-list'))";
  assert.match(
    adopt(page(load)).said,
    'index.html: Scripts fill "news-list" on this page with what they load, which is left out. Write it on the page.',
  );
  assert.match(adopt({ ...page(""), "js/a.js": load }).said, 'Scripts fill "news-list"');
  assert.match(adopt(page("$('#news-list').load('news.html')")).said, 'Scripts fill "news-list"');
  const waiting = "const news = await loader.news(); document.getElementById('news-list').append(news)";
  assert.match(
    adopt({ ...page(waiting), "js/a.js": "class Loader { news() { return fetch('news.json') } }" }).said,
    'Scripts fill "news-list" on',
  );
  const dated = '[{"date": "2025-05", "content": "A dial."}]';
  for (const file of ["news.json", "data/news.json"]) {
    const { text, said, carried } = adopt({ ...page(load), [file]: dated });
    assert.match(text("index.md"), "<p>I study dials.</p><!-- news -->");
    assert.is(text("_data/news.json"), dated);
    assert.ok(carried.includes(`The news in ${file}.`));
    assert.not.match(said, "Scripts fill");
  }
  assert.match(adopt({ ...page(load), "news.json": '{"api": 1}' }).said, 'Scripts fill "news-list"');
  for (const own of [
    "document.getElementById('news-list').hidden = true",
    `fetch("/visit"); $("#news-list").click(open)`,
  ])
    assert.not.match(adopt(page(own)).said, "Scripts fill");
});

test("the controls of a carousel are left out; menus in two languages and titles put into pages are taken over", () => {
  const { text } = adopt({
    "_config.yml": "title: Ada\n",
    "index.md":
      '---\ntitle: Ada\n---\n<div id="dials" class="carousel">\n<ol class="carousel-indicators"><li data-slide-to="0"></li></ol>\n<img src="dial.jpg">\n<a href="#dials" data-slide="prev"><span>Previous</span></a>\n<button data-bs-slide="next">Next</button>\n</div>\n\n## Tea\n',
    "_data/navigation.yml": "main:\n- title_en: Tea\n  title_zh: 茶\n  url: /#tea\n",
  });
  assert.match(text("index.md"), /carousel">\s*<img src="dial\.jpg">\s*<\/div>/);
  assert.equal(menuOf({ text }), ["Tea /#tea"]);
  const quarto = adopt({
    "_quarto.yml": "project: {type: website}\n",
    "index.qmd": "---\ntitle: Ada\n---\n```{=html}\n<i>{{< meta title >}}</i>\n```\n",
  });
  assert.match(quarto.text("index.md"), "<i>Ada</i>");
});

test("HTML pages: what a script would have shown is there, what was hidden for good stays hidden", () => {
  const { text, facts } = adopt({
    "index.html":
      '<html><head><title>| Ada Example</title></head><body><nav><a href=".">Home</a> <a href="talks.html">Talks</a></nav><div style="visibility:hidden"><p style="color:red; opacity: 0;transform:translateY(20px)">Hello</p><p style="opacity:0.5;transform:none">Pale</p></div><i style="display:none;visibility:hidden">x</i></body></html>',
    "talks.html": "<html><body><p>One talk.</p></body></html>",
  });
  assert.match(
    text("index.md"),
    '<div style=""><p style="color:red">Hello</p><p style="opacity:0.5;transform:none">Pale</p></div><i style="display:none;visibility:hidden">',
  );
  assert.is(facts.title, "Ada Example");
});

test("formulas in pages written in HTML no longer need a script", () => {
  const page = (script: string) =>
    adopt({
      "index.html": `<html><head><title>Ada</title>${script}</head><body><p>For \\(a &gt; b\\):</p>\n<pre>\\(a\\)</pre><p>\\[\na^2\\]</p></body></html>`,
    }).text("index.md");
  const shown = page('<script src="https://cdn.example.org/MathJax.js"></script>');
  assert.match(shown, /<p>For <math><mrow><mi>a<\/mi><mo>&gt;<\/mo><mi>b<\/mi><\/mrow><\/math>:<\/p>/);
  assert.match(shown, /<pre>\\\(a\\\)<\/pre><p><math display="block"/);
  assert.match(page(""), "<p>For \\(a &gt; b\\):</p>");
});

test.run();
