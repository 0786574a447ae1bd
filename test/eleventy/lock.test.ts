import { lstatSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readAtom, readJson } from "../support/feeds.ts";
import { brokenLinks, elements } from "../support/html.ts";
import { Project } from "../support/project.ts";
import { fileAnswer, serving } from "../support/server.ts";

const page = "src/content/index.md";
const lock = "_data/news.lock";
const home = "https://hazekiahwon.github.io/";

const read = (project: Project) => {
  const site = project.site();
  return {
    atom: readAtom(site.get("/feed.xml") ?? "").items,
    json: readJson(site.get("/feed.json") ?? "").items,
  };
};

const keeping = suite("what a reader knows an entry by");

const edits: [what: string, edit: (text: string) => string][] = [
  [
    "rewording",
    (text) => text.replace(/^(\d{4}\.\d\d)(.*?<\/span>)(.*)$/, "$1$2Our group is glad to say: $3 Thank you!"),
  ],
  ["redating", (text) => text.replace(/^\d{4}\.\d\d/, "2025.06")],
];

for (const [what, edit] of edits) {
  keeping(`outlives ${what} entries of the seed`, async () => {
    const project = await new Project().build();
    const before = read(project);
    const original = project.read(page);
    const entries = original.split("\n").filter((line) => /^\d{4}\.\d\d</.test(line));
    assert.is(entries.length, 8);
    // The first, one in between and the last; `test/identity` edits all kinds, one by one.
    const edited = [0, 3, 7].reduce((text, at) => text.replace(entries[at] ?? "", edit), original);
    await project.write(page, edited).build();
    const after = read(project);
    for (const format of ["atom", "json"] as const) {
      const known = ({ id, url, published }: (typeof after.atom)[number]) => ({ id, url, published });
      assert.equal(after[format].map(known), before[format].map(known), what);
    }
  });
}

keeping("outlives moving entries of the seed to another place", async () => {
  const project = await new Project().build();
  const before = read(project);
  const original = project.read(page);
  const [head = "", ...entries] = original.split(/(?=^\d{4}\.\d\d<)/m);
  for (const index of [0, 3, 7]) {
    const moved = entries.toSpliced(index, 1).toSpliced((index + 3) % 7, 0, entries[index] as string);
    project.write(page, head + moved.map((entry) => `${entry.trimEnd()}\n\n`).join(""));
    await project.build();
    const after = read(project);
    assert.equal(after.atom, before.atom);
    assert.equal(after.json, before.json);
  }
});

keeping.run();

const test = suite("the lock");

test("is committed, and matches this project's site", async () => {
  const project = new Project();
  const committed = project.restoreLock().read(lock);
  await project.build();
  assert.is(project.read(lock), committed);
});

test("is not touched by a build that changes nothing, fails, or is a dry run", async () => {
  const project = await new Project().build();
  const { mtimeMs } = project.stat(lock);
  await project.build();
  project.edit(page, "2025.03<", "2025.13<").edit(page, "We release [Pixel", "We [Pixel");
  assert.is((await project.eleventy()).status, 1);
  project.edit(page, "2025.13<", "2025.02<");
  await project.build("--dryrun");
  assert.is(project.stat(lock).mtimeMs, mtimeMs);
});

test("that is broken stops the build and is left as it is", async () => {
  const project = await new Project().build();
  const before = project.site();
  const broken = project.read(lock).slice(0, 300);
  project.write(lock, broken);
  const { status, output } = await project.eleventy();
  assert.is(status, 1);
  assert.match(output, /^_data\/news\.lock:2: This line is broken/m);
  assert.is(project.read(lock), broken);
  assert.equal(project.site(), before);
});

test("that is a folder or cannot be written stops the build with a sentence; a link works", async () => {
  const project = await new Project().build();
  const content = project.read(lock);
  const before = project.site();
  project.remove(lock).write(`${lock}/file`, "");
  const folder = await project.eleventy();
  assert.is(folder.status, 1);
  assert.match(folder.output, /^_data\/news\.lock: It cannot be read: it is a folder\. This file remembers/m);
  assert.equal(project.site(), before);

  rmSync(join(project.folder, lock), { recursive: true });
  symlinkSync("../kept.lock", join(project.folder, lock));
  const nowhere = await project.eleventy();
  assert.is(nowhere.status, 1);
  assert.match(nowhere.output, /^_data\/news\.lock: It is a link that leads nowhere\./m);

  project.write("kept.lock", content).edit(page, "We release [Pixel", "We now release [Pixel");
  await project.build();
  assert.match(project.read("kept.lock"), "We now release Pixel");
  assert.ok(lstatSync(join(project.folder, lock)).isSymbolicLink());
});

test("keeps ids when the site moves", async () => {
  const project = await new Project().build();
  const ids = ({ atom }: ReturnType<typeof read>) => atom.map(({ id }) => id);
  const before = read(project);
  const feedId = /<id>[^<]*<\/id>/.exec(project.site().get("/feed.xml") ?? "")?.[0];
  project.facts({ url: "https://example.org/" });
  await project.build();
  const after = read(project);
  assert.equal(ids(after), ids(before));
  assert.ok(after.atom.every(({ url }) => url?.startsWith("https://example.org/news/")));
  assert.is(/<id>[^<]*<\/id>/.exec(project.site().get("/feed.xml") ?? "")?.[0], feedId);
});

test("stops the build of a page from which all news is gone", async () => {
  const project = await new Project().build();
  const before = project.read(lock);
  const { status, output } = await project.write(page, "# About\n\nI study shadows.\n").eleventy();
  assert.is(status, 1);
  assert.match(output, /^src\/content\/index\.md: None of the published news is on this page any more\./m);
  assert.is(project.read(lock), before);
});

test("says that an item is withdrawn where it was moved to a page without news", async () => {
  const lines = [
    "2025.05 We sew a tent -- a 'small' one.",
    "2024.05 We look for a *field*.",
    "2024.04 A cow in a field.",
  ];
  const project = await new Project().write(page, `# News\n\n- ${lines.join("\n- ")}\n`).build();
  const { output } = await project
    .write(page, "# News\n\n- 2025.06 We stay at home.\n- 2024.05 We look for a *field*.\n")
    .write("src/content/archive.md", `# Old news\n\n- ${lines.join("\n- ")}\n`)
    .eleventy();
  const [tent, cow] = ["We sew a tent", "A cow"].map(
    (text) => new RegExp(`^Withdrawn: ${text}.*\\n(.*)$`, "m").exec(output)?.[1] ?? "",
  );
  assert.match(tent ?? "", "Its words are in src/content/archive.md, where no news is read.");
  assert.match(cow ?? "", "If it was only reworded");
});

test("makes the address of a withdrawn item say so, and revives the item", async () => {
  const project = await new Project().build();
  const original = project.read(page);
  const gone = /^2025\.04.*\n\n/m.exec(original)?.[0] ?? "";
  const { output } = await project.write(page, original.replace(gone, "")).eleventy();
  assert.match(
    output,
    /^Withdrawn: We introduce VL-Rethinker.*\n.*write \{#2025-04-we-introduce-vl-rethinker\} at the end/m,
  );
  const path = "/news/2025-04-we-introduce-vl-rethinker/index.html";
  const html = project.site().get(path) ?? "";
  assert.match(html, "This item was withdrawn");
  assert.match(html, '<meta name="robots" content="noindex">');
  assert.is(read(project).atom.length, 7);
  assert.not.match(project.site().get("/news/index.html") ?? "", "vl-rethinker");
  assert.equal(brokenLinks(project.site(), home), []);

  project.write(page, original);
  await project.build();
  assert.not.match(project.site().get(path) ?? "", "withdrawn");
  assert.is(read(project).atom.length, 8);
});

test("redirects from an entry's former address to its new one", async () => {
  const project = await new Project().build();
  const [before] = read(project).atom;
  project.edit(page, "novel reasoning capability.", "novel reasoning capability. {#pixel-reasoner}");
  await project.build();
  const [after] = read(project).atom;
  assert.is(after?.id, before?.id);
  assert.is(after?.url, `${home}news/pixel-reasoner/`);
  const found = elements(project.site().get("/news/2025-05-we-release-pixel-reasoner/index.html") ?? "");
  const refresh = found.find(({ attributes }) => attributes["http-equiv"] === "refresh")?.attributes.content;
  assert.is(refresh, "0; url=/news/pixel-reasoner/");
});

test("takes its times from SOURCE_DATE_EPOCH", async () => {
  const news = "# News\n\n- 2030.01 From the future\n- 2001.09 Now\n- 2001.08 Before\n";
  const project = new Project().write(page, news).withEnvironment({ SOURCE_DATE_EPOCH: "1000000000" });
  await project.build();
  assert.equal(
    read(project).atom.map(({ published }) => published),
    ["2001-09-09T01:46:00Z", "2001-09-09T01:45:00Z", "2001-08-31T15:59:00Z"],
  );
});

test.run();

const migrating = suite("a lock in the older format");

migrating("is converted once, with a message", async () => {
  const project = await new Project().build();
  const written = project.read(lock);
  const [, ...entries] = written
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  project.write(lock, JSON.stringify({ version: 1, entries }, null, 2));
  const first = await project.eleventy();
  const sentence = "_data/news.lock was in an older format; this build has converted it.";
  assert.is(first.output.split(sentence).length, 2, first.output);
  assert.is(project.read(lock), written);
  assert.not.match((await project.eleventy()).output, sentence);
});

migrating.run();

const checking = suite("npm run news after edits");

checking("shows what was reworded, redated, withdrawn and added", async () => {
  const project = await new Project().build();
  project
    .edit(page, "Four papers accepted to ACL 2024!", "Four papers were accepted to ACL 2025!")
    .edit(page, "2025.03<", "2025.02<")
    .write(page, project.read(page).replace(/^2025\.04.*\n\n/m, "2026.01 A new kettle.\n\n"));
  const { output, status } = await project.npm("dateline", "news");
  assert.is(status, 0);
  assert.match(output, /2025-05 +reworded +2025-05-four-papers/);
  assert.match(output, "Line 34 said: Four papers accepted to ACL 2024!");
  assert.match(output, /2025-02 +redated +2025-03-we-release/);
  assert.match(output, "Line 38 was dated 2025-03.");
  assert.match(output, /2026-01 +new +2026-01-a-new-kettle/);
  assert.match(
    output,
    /Withdrawn, no longer on the page:\n {2}2025-04-we-introduce-vl-rethinker: We introduce/,
  );
});

checking("compares with a published site, and fails if ids or times would be lost", async () => {
  const project = await new Project().build();
  const good = await project.npm("dateline", "check", "_site");
  assert.is(good.status, 0, good.output);
  assert.match(good.output, "_site: All 8 published items keep their ids and times.");

  project.facts({ since: 2025 }).remove(lock);
  const bad = await project.npm("dateline", "check", "_site");
  assert.is(bad.status, 1);
  assert.is(
    bad.output.match(/was published as .* and would come back as tag:hazekiahwon.github.io,2025:/g)?.length,
    8,
  );

  project.facts({ since: 2024, timeZone: "UTC" });
  const moved = await project.npm("dateline", "check", "_site");
  assert.is(moved.status, 1);
  assert.match(
    moved.output,
    "was published at 2025-05-31T15:59:00Z, and would now be at 2025-05-31T23:59:00Z.",
  );

  const nowhere = await project.npm("dateline", "check", "no-such-folder");
  assert.is(nowhere.status, 1);
});

checking("reads the published site over HTTP as well", async () => {
  const project = await new Project().build();
  await serving(
    ({ path }) => fileAnswer(join(project.folder, "_site"), path),
    async (address) => {
      const { status, output } = await project.npm("dateline", "check", address);
      assert.is(status, 0, output);
    },
  );
});

checking.run();
