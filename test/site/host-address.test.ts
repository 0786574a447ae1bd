import { suite } from "uvu";
import * as assert from "uvu/assert";
import { addressInEnvironment, addressOfRepository } from "../../src/site/host-address.ts";

const test = suite("the address a host gives");

const repositories = [
  ["https://github.com/Jane/Jane.github.io.git", "https://jane.github.io/"],
  ["https://github.com/jane/Site", "https://jane.github.io/Site/"],
  ["https://jane:secret@github.com/jane/site/", "https://jane.github.io/site/"],
  ["git@github.com:Jane/site.git\n", "https://jane.github.io/site/"],
  ["ssh://git@github.com:22/jane/my.site.git", "https://jane.github.io/my.site/"],
  ["https://gitlab.com/group/jane.gitlab.io.git", "https://group.gitlab.io/jane.gitlab.io/"],
  ["git@gitlab.com:jane/jane.gitlab.io.git", "https://jane.gitlab.io/"],
  ["https://gitlab.com/group/lab/site.git", "https://group.gitlab.io/lab/site/"],
  ["https://codeberg.org/jane/pages", "https://jane.codeberg.page/"],
  ["https://codeberg.org/jane/site", "https://jane.codeberg.page/site/"],
] as const;

for (const [remote, address] of repositories) {
  test(`of ${JSON.stringify(remote)} is ${address}`, () => assert.is(addressOfRepository(remote), address));
}

test("is unknown for other hosts, folders and nonsense", () => {
  for (const remote of [
    "https://git.example.org/jane/site.git",
    "/srv/git/site.git",
    "../site",
    "",
    "github.com",
    "constructor:a/b",
  ]) {
    assert.is(addressOfRepository(remote), undefined, remote);
  }
});

test("is taken from the environment of the machine that builds", () => {
  assert.is(
    addressInEnvironment({ DATELINE_URL: "https://jane.github.io/site" }),
    "https://jane.github.io/site/",
  );
  assert.is(addressInEnvironment({ CI_PAGES_URL: "https://jane.gitlab.io" }), "https://jane.gitlab.io/");
  assert.is(
    addressInEnvironment({ NETLIFY: "true", URL: "https://jane.example.org" }),
    "https://jane.example.org/",
  );
  assert.is(addressInEnvironment({ URL: "https://jane.example.org" }), undefined, "URL is a common name");
  assert.is(addressInEnvironment({ DATELINE_URL: "/" }), undefined);
  assert.is(addressInEnvironment({}), undefined);
});

test.run();
