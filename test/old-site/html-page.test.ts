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
    '<a href="#inhalt">Zum Inhalt springen</a>',
  ])
    assert.match(words(link) ?? "", /^\s*<p>A dial\.<\/p>$/);
  for (const link of ['<a href="#works">Jump to works</a>', '<a href="skip.html">Skip to part two</a>'])
    assert.is(words(link), `${link}<p>A dial.</p>`);
});

test("a sign beside a heading that links to it is none of its words", () => {
  const page =
    '<body><h2>Dials<a class="headerlink" href="#dials" title="Permalink">¶</a></h2><p>Of sand.</p></body>';
  assert.is(htmlPage(page)?.body, "<h2>Dials</h2><p>Of sand.</p>");
});

test.run();
