import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { parse } from "yaml";
import { newSite, writeSite } from "../../create/new-site.ts";
import { ask } from "../../create/questions.ts";
import { readSite } from "../../src/site/site.ts";
import { Project } from "../support/project.ts";

const test = suite("a new site");
const template = join(import.meta.dirname, "../../create/template");
const engine = { name: "the-engine", version: "1.2.3", eleventy: "3.1.7", node: ">=20" };
const circumstances = { timeZone: "Europe/Berlin", year: 2026 };

/** The facts of a site made for somebody. */
function factsFor(answers: { name: string; affiliation: string; url?: string; language?: string }) {
  const files = newSite(template, { language: "en", ...answers }, engine, circumstances);
  const read = readSite(String(files.get("_data/site.yml")));
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  return read.site;
}

test("has its author's facts, whatever they contain", () => {
  const names = [
    "Ada Example",
    "true",
    "No",
    'Ada: "the" Example #1',
    "- Ada",
    "王小明",
    "O’Ada $& $1",
    "1e3",
    "Ada \\ Example",
  ];
  for (const name of names) {
    const site = factsFor({
      name,
      affiliation: name,
      url: "https://ada.example.org/~a/",
      language: "zh-Hans",
    });
    assert.is(site.title, name);
    assert.is(site.author.name, name);
    assert.equal(site.author.affiliation, [name]);
    assert.is(site.description, `${name}, ${name}`);
    assert.is(site.url, "https://ada.example.org/~a/");
    assert.equal([site.language, site.timeZone, site.since], ["zh-Hans", "Europe/Berlin", 2026]);
  }
  assert.is(factsFor({ name: "Ada", affiliation: "Here" }).url, undefined);
});

test("names exact versions, and exports the engine in one line", () => {
  const files = newSite(
    template,
    { name: "Ada", affiliation: "Here", language: "en" },
    engine,
    circumstances,
  );
  assert.is(files.get("eleventy.config.js"), 'export { config, default } from "the-engine";\n');
  const { dependencies } = JSON.parse(String(files.get("package.json")));
  assert.equal(dependencies, { "@11ty/eleventy": "3.1.7", "the-engine": "1.2.3" });
});

test("never overwrites a file", () => {
  const project = new Project().write("site/README.md", "mine").write("site/content/index.md", "mine, too");
  const folder = join(project.folder, "site");
  const files = newSite(
    template,
    { name: "Ada", affiliation: "Here", language: "en" },
    engine,
    circumstances,
  );
  assert.throws(
    () => writeSite(folder, files),
    /^Nothing was written, since .* already holds content\/index\.md\./,
  );
  assert.equal(project.files("site"), ["site/README.md", "site/content/index.md"]);

  project.remove("site/content/index.md");
  assert.equal(writeSite(folder, files), ["README.md"]);
  assert.is(project.read("site/README.md"), "mine");
  assert.match(project.read("site/.gitignore"), "node_modules/\n");
});

test("is not made from answers that cannot be used", async () => {
  const project = new Project();
  for (const [option, value, sentence] of [
    ["--language", "english please", '"english please" is not a language tag.'],
    ["--url", "ftp://ada.example.org/", '"ftp://ada.example.org/" is not the address of a home page.'],
    ["--url", "ada@example.org", '"ada@example.org" is not the address of a home page.'],
    [
      "--url",
      "https://ada.example.org/?a",
      '"https://ada.example.org/?a" is not the address of a home page.',
    ],
  ] as const) {
    const { status, output } = await project.npm("dateline", "new", "site", option, value);
    assert.is(status, 1);
    assert.match(output, sentence);
    assert.not.ok(project.has("site"));
  }
  const { output } = await project.npm("dateline", "new", "my #1 site");
  assert.match(output, "because of the #. Name another folder.");
});

test("is in the language given by its tag or its name", async () => {
  const tagOf = async (language: string) =>
    (await ask({ name: "Ada", affiliation: "Here", url: "", language }, false)).language;
  for (const [written, tag] of [
    ["en-gb", "en-GB"],
    ["English", "en"],
    ["Deutsch", "de"],
    ["zh_CN", "zh-CN"],
    ["中文", "zh"],
  ] as const)
    assert.is(await tagOf(written), tag);
});

test("explains the same facts as this repository's own", () => {
  const comments = (file: string) =>
    readFileSync(join(import.meta.dirname, "../..", file), "utf8")
      .split("\n")
      .filter((line) => /^\s*# [A-Z]/.test(line) && !/Your profiles|A WebSub hub/.test(line));
  assert.equal(comments("create/template/_data/site.yml"), comments("_data/site.yml"));
  assert.ok(parse(readFileSync(join(template, "_data/site.yml"), "utf8")).author);
});

test.run();
