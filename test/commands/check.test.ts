import { suite } from "uvu";
import * as assert from "uvu/assert";
import { Project } from "../support/project.ts";

const test = suite("dateline check");

test("finds dead links in the built site, and reports each once", async () => {
  const project = await new Project().build("--pathprefix=/~jane/");
  const good = await project.npm("dateline", "check");
  assert.is(good.status, 0, good.output);
  assert.match(good.output, "_site: Every link, picture and file within the site leads somewhere.");
  assert.is((await project.npm("dateline", "check", "--quiet")).output, "");

  project.write(
    "_site/teaching/index.html",
    `<a href="../files/cv.pdf">CV</a> <a href="/~jane/news/#nowhere">News</a> <a href="#here">Here</a>
    <a id="here" href="/elsewhere/">Another site on this host</a> <a href="/~jane/subscribe">Subscribe</a>
    <img src="a%20b.png" srcset="a%20b.png 1x, two.png 2x, data:image/png;base64,AA 3x">
    <a href="https://example.org/nowhere">Out</a> <a href="mailto:jane@example.org">Mail</a> <a href="http://[">?</a>`,
  );
  project
    .write("_site/teaching/a b.png", "")
    .write("_site/teaching/more/index.html", `<a href="../../files/cv.pdf">`);
  project.write("_site/again/index.html", `<a href="../files/cv.pdf">`);
  const bad = await project.npm("dateline", "check", "--quiet");
  assert.is(bad.status, 1);
  assert.equal(bad.output.trim().split("\n").sort(), [
    '_site/again/index.html (and on 1 more): "../files/cv.pdf" leads nowhere.',
    '_site/teaching/index.html: "/~jane/news/#nowhere" leads to a place that is not on its page.',
    '_site/teaching/index.html: "http://[" leads nowhere.',
    '_site/teaching/index.html: "two.png" leads nowhere.',
    '_site/teaching/more/index.html: "../../files/cv.pdf" leads nowhere.',
  ]);
  const news = await project.npm("dateline", "check", "_site", "--no-links");
  assert.is(news.status, 0, news.output);
});

test("accepts that nothing is published only if told so", async () => {
  const project = new Project();
  const first = await project.npm("dateline", "check", "no-such-folder", "--if-published");
  assert.is(first.status, 0, first.output);
  assert.match(first.output, "Nothing is published there yet");
  const strict = await project.npm("dateline", "check", "no-such-folder");
  assert.is(strict.status, 1);
  assert.match(strict.output, "There is no feed.json at no-such-folder.");
  const unbuilt = await project.npm("dateline", "check", "--quiet");
  assert.is(unbuilt.status, 1);
  assert.match(unbuilt.output, "There is no built site, so no links were checked. Run npx eleventy first.");
});

test.run();
