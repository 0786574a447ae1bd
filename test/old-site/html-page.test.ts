import { test } from "uvu";
import * as assert from "uvu/assert";
import { htmlPage } from "../../src/old-site/html-page.ts";

test("an unclosed comment in a page by hand hides the rest, as in browsers", () => {
  assert.is(htmlPage("<body><p>A dial.</p><!-- Later <p>A clock.</p></body>")?.body, "<p>A dial.</p>");
});

test("a link past the menu is none of the page's words; one to a part of it is", () => {
  const words = (link: string) => htmlPage(`<body>${link}<p>A dial.</p></body>`)?.body;
  for (const link of [
    '<a class="sr-only" href="#content">Skip to main content</a>',
    "<a href=#main>\nSkip Navigation</a>",
    '<a href="#content">Skip to the content ↓</a>',
    '<a href="#nav">Jump to navigation</a>',
    '<a href="#inhalt">Zum Inhalt springen</a>',
  ])
    assert.match(words(link) ?? "", /^\s*<p>A dial\.<\/p>$/);
  for (const link of [
    '<a href="#works">Jump to works</a>',
    '<a href="#sand">Skip to sand</a>',
    '<a href="skip.html">Skip to part two</a>',
  ])
    assert.is(words(link), `${link}<p>A dial.</p>`);
});

test("a sign beside a heading that links to it is none of its words; a heading that is a link to itself stays", () => {
  const heading = (inner: string) => htmlPage(`<body><h2>${inner}</h2><p>Of sand.</p></body>`)?.body;
  for (const sign of ["¶", "#", "&para;", "&#8203;", ""])
    assert.is(
      heading(`Dials<a class="headerlink" href="#dials" title="Permalink">${sign}</a>`),
      "<h2>Dials</h2><p>Of sand.</p>",
    );
  for (const words of ["News", "新闻"]) {
    const link = `<a class="header-anchor" href="#news">${words}</a>`;
    assert.is(heading(link), `<h2>${link}</h2><p>Of sand.</p>`);
  }
});

test("what follows the end of a body is shown, as in browsers", () => {
  const ends =
    "<p>A dial.</p></div></BODY>\n</html>\n<html><head>\n<base href='/eggs/'><meta charset='utf-8'><title>Eggs</title><p>Or a hen.</p></head><body class='more'><p>An egg.</p></body></html>";
  const page = htmlPage(`<html><body><div>${ends}<script>"</body>";</script><p>A clock.</p>`);
  assert.is(page?.body, "<div><p>A dial.</p></div>\n\n\n<p>Or a hen.</p><p>An egg.</p><p>A clock.</p>");
});

test.run();
