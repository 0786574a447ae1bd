import { suite } from "uvu";
import * as assert from "uvu/assert";
import { Project } from "../support/project.ts";
import { awkwardSite, longSite } from "../support/sites.ts";

const test = suite("npm run lint:feeds");

const sites = [
  ["the seed", new Project().restoreLock(), 2, 8],
  ["400 entries over twelve years", longSite(), 24, 400],
  ["awkward text", awkwardSite(), 2, 12],
] as const;
for (const [name, project, feeds, entries] of sites) {
  test(`finds nothing in the site of ${name}`, async () => {
    await project.build();
    const { status, output } = await project.npm("lint:feeds");
    assert.is(
      output,
      `_site: ${feeds} feeds with ${entries} entries are well made, for publication at https://hazekiahwon.github.io/\n`,
    );
    assert.is(status, 0);
  });
}

test("names the file, the entry and what is wrong with it, and exits with 1", async () => {
  const project = await new Project().build();
  project.edit("_site/feed.xml", "<title>HTL accepted", "<title> HTL accepted");
  const { status, output } = await project.npm("lint:feeds");
  assert.is(status, 1);
  assert.equal(output.split("\n"), [
    '_site/feed.xml: " HTL accepted to EMNLP 2025": Its title is not one line without spaces around it. (RFC 4287 §4.2.14)',
    '_site/feed.xml: " HTL accepted to EMNLP 2025": Its title is not the one in /feed.json. (RFC 4287 §4.2.6)',
    "",
  ]);
});

test("takes a folder, and the path prefix the site was built with", async () => {
  const project = await new Project().build("--pathprefix=/~jane/");
  await project.command("mv", ["_site", "elsewhere"]);
  const { status, output } = await project.npm("lint:feeds", "elsewhere", "--pathprefix=/~jane/");
  assert.is(status, 0, output);
  assert.match(output, "https://hazekiahwon.github.io/~jane/");
  const without = await project.npm("lint:feeds", "elsewhere");
  assert.is(without.status, 1);
  assert.match(
    without.output,
    /^elsewhere\/feed\.xml: It says that its own address is .*\/~jane\/feed\.xml, but/m,
  );
});

test("asks for a build when there is no site", async () => {
  const { status, output } = await new Project().npm("lint:feeds");
  assert.is(status, 1);
  assert.is(output, "_site/feed.xml: There is no such feed. Build the site first: npx eleventy.\n");
});

test.run();
