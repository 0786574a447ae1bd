import { suite } from "uvu";
import * as assert from "uvu/assert";
import { Project } from "../support/project.ts";

const test = suite("the address of a site");
const lock = "_data/news.lock";
const feedUrl = (project: Project) => JSON.parse(project.read("_site/feed.json")).feed_url;

/** A project whose facts do not say where it is published. */
function withoutUrl(): Project {
  const project = new Project();
  return project.write("_data/site.yml", project.read("_data/site.yml").replace(/^url:.*\n/m, ""));
}

test("comes from the machine that builds the site if the facts leave it out", async () => {
  const project = withoutUrl().withEnvironment({ DATELINE_URL: "https://jane.github.io/site/" });
  await project.build();
  assert.is(feedUrl(project), "https://jane.github.io/site/feed.json");
  assert.match(project.read("_site/index.html"), 'href="/site/news/"');
  assert.match(project.read(lock), "tag:jane.github.io,2024:");
});

test("may have a character in its path that HTML escapes", async () => {
  const project = new Project().facts({ url: "https://example.org/~o'doe/" });
  await project.build();
  assert.match(project.read("_site/index.html"), 'href="/~o%27doe/news/"');
  assert.is(feedUrl(project), "https://example.org/~o%27doe/feed.json");
});

test("comes from the repository's address if nothing else gives it", async () => {
  const project = withoutUrl();
  await project.command("git", ["init", "--quiet"]);
  await project.command("git", ["remote", "add", "origin", "git@github.com:Jane/jane.github.io.git"]);
  await project.build();
  assert.is(feedUrl(project), "https://jane.github.io/feed.json");
});

test("must be known before anything is remembered", async () => {
  const project = withoutUrl();
  const { status, output } = await project.eleventy();
  assert.is(status, 0, output);
  assert.match(output, /^_data\/site\.yml: The address of the site is not known, so nothing was remembered/m);
  assert.not.ok(project.has(lock));
  assert.ok(project.has("_site/index.html"));
});

test("is questioned if the facts and the publishing machine differ", async () => {
  const project = new Project().withEnvironment({ DATELINE_URL: "https://jane.github.io/site/" });
  const { output } = await project.eleventy();
  assert.match(
    output,
    "_data/site.yml: url is https://hazekiahwon.github.io/, but the site is being published at",
  );
  assert.is(feedUrl(project), "https://hazekiahwon.github.io/feed.json");
});

test.run();
