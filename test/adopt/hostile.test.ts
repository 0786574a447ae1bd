import { test } from "uvu";
import * as assert from "uvu/assert";
import { htmlPage } from "../../src/adopt/html-page.ts";
import { withoutShortcodes } from "../../src/adopt/menu.ts";
import { sampleAuthors } from "../../src/adopt/samples.ts";
import { adopt } from "../support/old-site.ts";

const many = 50_000;
const pieces = [
  "<!--",
  "<a ",
  "<body ",
  "<button ",
  "<h1 ",
  "<html ",
  "<link ",
  "<nav ",
  "<script ",
  "<title ",
];

test("what repeats in a document by hand, or in BibTeX, takes no long time", () => {
  const started = performance.now();
  for (const piece of pieces) {
    const text = piece.repeat(many / piece.length);
    htmlPage(`<html><head>${text}</head><body><p>A dial.</p>`);
    htmlPage(`<html><body>${text}</body>`);
  }
  withoutShortcodes("{{<".repeat(many / 3));
  sampleAuthors.test("Bighetti ".repeat(many / 9));
  for (const piece of ["<!--", 'id="a-md" ', 'id="home-subtitle" ', "user-photo "])
    adopt({
      "index.html": `<div id="home-md"></div>${piece.repeat(many / piece.length)}`,
      "contents/home.md": "A dial.\n",
    });
  adopt({ "index.md": `${"a|".repeat(many)}\nb\n` });
  assert.ok(performance.now() - started < 1000, `it took ${performance.now() - started} ms`);
});

test("what nobody closed in a document by hand hides the rest, as in browsers", () => {
  assert.is(htmlPage("<body><p>A dial.</p><!-- Later <p>A clock.</p></body>")?.body, "<p>A dial.</p>");
});

test.run();
