import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { Project } from "../support/project.ts";

const page = "src/content/index.md";
const stale = suite("what an earlier build wrote");

stale(
  "is gone once its source is: a page, its redirect, a file, a topic; and nothing else changes",
  async () => {
    const project = new Project()
      .facts({ cards: undefined })
      .write("src/content/moths.md", "---\ntitle: Moths\nredirect_from: /insects/\n---\n\nThey fly.\n")
      .write("src/content/papers/moths.pdf", "a file")
      .write(page, "# News\n\n2025.05 A kite. {.kites}\n\n2025.04 A kettle.\n");
    await project.build();
    const before = project.files("_site");
    const [card] = /\/cards\/\w+\.png/.exec(project.read("_site/moths/index.html")) ?? [];
    project
      .write("src/content/moths.md", "")
      .remove("src/content/moths.md")
      .remove("src/content/papers/moths.pdf")
      .edit(page, " {.kites}", "");
    await project.build();
    const gone = before.filter((path) => !project.has(path));
    assert.equal(gone, [
      `_site${card}`,
      "_site/feed/kites.json",
      "_site/feed/kites.xml",
      "_site/insects/index.html",
      "_site/moths/index.html",
      "_site/news/topic/kites/index.html",
      "_site/papers/moths.pdf",
    ]);
    assert.equal(
      project.files("_site"),
      before.filter((path) => !gone.includes(path)),
    );
    assert.not.ok(project.has("_site/papers"), "no empty folder is left");
  },
);

stale("is known from a list; without one it is everything but dotfiles and CNAME", async () => {
  const project = await new Project().build();
  project
    .write("_site/.git/HEAD", "ref")
    .write("_site/CNAME", "example.org")
    .write("_site/by-hand.txt", "mine");
  const { output } = await project.eleventy();
  assert.match(output, "Not part of this site, and left in _site as found: .git/, CNAME, by-hand.txt");
  assert.is(project.read("_site/by-hand.txt"), "mine");

  rmSync(join(project.folder, ".cache"), { recursive: true });
  const without = await project.eleventy();
  assert.is(without.status, 0, without.output);
  assert.not.ok(project.has("_site/by-hand.txt"));
  assert.ok(project.has("_site/.git/HEAD") && project.has("_site/CNAME"));
});

stale("makes room if a file becomes a folder, or a folder a file", async () => {
  const project = await new Project().write("src/content/a", "file").write("src/content/b/c", "file").build();
  project.remove("src/content/a").remove("src/content/b/c");
  rmSync(join(project.folder, "src/content/b"), { recursive: true });
  await project.write("src/content/a/c", "deep").write("src/content/b", "flat").build();
  assert.is(project.read("_site/a/c"), "deep");
  assert.is(project.read("_site/b"), "flat");
});

stale.run();

const place = suite("the site's folder");

place("may be a link, to a folder that exists or not", async () => {
  const project = new Project();
  const elsewhere = mkdtempSync(join(tmpdir(), "dateline-elsewhere-"));
  symlinkSync(join(elsewhere, "site"), join(project.folder, "_site"));
  await project.build();
  await project.edit(page, "We release [Pixel", "We gladly release [Pixel").build();
  assert.match(readFileSync(join(elsewhere, "site/index.html"), "utf8"), "We gladly release");
  rmSync(elsewhere, { recursive: true });
});

place("may be on a different disk, with other files of the author's", async () => {
  // Without a second disk, there is nothing to test.
  if (!existsSync("/dev/shm")) return;
  const project = new Project();
  const elsewhere = mkdtempSync("/dev/shm/dateline-");
  writeFileSync(join(elsewhere, "old.html"), "Mine");
  symlinkSync(elsewhere, join(project.folder, "_site"));
  await project.write("src/content/moths.md", "Moths.").build();
  const { output } = await project
    .remove("src/content/moths.md")
    .edit(page, "We release [Pixel", "We gladly release [Pixel")
    .eleventy();
  assert.match(output, "Not part of this site, and left in _site as found: old.html");
  assert.match(readFileSync(join(elsewhere, "index.html"), "utf8"), "We gladly release");
  assert.not.ok(existsSync(join(elsewhere, "moths/index.html")));
  assert.is(readFileSync(join(elsewhere, "old.html"), "utf8"), "Mine");
  assert.not.ok(existsSync(join(elsewhere, ".dateline-draft")));
  rmSync(elsewhere, { recursive: true });
});

place("that is not a folder is reported in a sentence", async () => {
  const project = new Project().write("_site", "a file");
  const { status, output } = await project.eleventy();
  assert.is(status, 1);
  assert.match(output, /^_site: It cannot be read or written: there is a file where a folder should be\./m);
  assert.not.match(output, "stack trace");
});

place("stays as it was, as the lock does, if a file cannot be written, which a sentence says", async () => {
  const project = await new Project().write("src/content/large.pdf", Buffer.alloc(1_000_000)).build();
  const lock = project.read("_data/news.lock");
  project.edit(page, "We release [Pixel", "We gladly release [Pixel");
  const fails = async (why: string, limit = ":") => {
    const { status, output } = await project.command("sh", [
      "-c",
      `${limit}; exec node_modules/.bin/eleventy`,
    ]);
    assert.is(status, 1, output);
    const said = output.split("\n").filter((line) => line.includes("It cannot be read or written: "));
    assert.is(said.map((line) => line.split(": ")[0]).join(), why, output);
    assert.not.match(output, "stack trace");
    assert.is(project.read("_data/news.lock"), lock);
    assert.not.match(project.read("_site/index.html"), "We gladly release");
  };
  // Some of Eleventy's pages are larger than that; then only the author's file is.
  await fails("_site", "ulimit -f 8");
  await fails("src/content/large.pdf", "ulimit -f 1000");
  project.remove(".cache/templates.json").write(".cache/templates.json/in-the-way", "");
  await fails(".cache/templates.json");
  rmSync(join(project.folder, ".cache"), { recursive: true });
  await fails(".cache/draft", "echo > .cache");
});

place("is left alone by a build into a different folder", async () => {
  const project = await new Project().build("--output=public");
  assert.ok(project.has("public/index.html"));
  assert.not.ok(project.has("_site"));
});

place("cannot be where the author's files are", async () => {
  const project = new Project();
  for (const folder of ["src/content", "src/content/site", "_data", ".", "../"]) {
    const { status, output } = await project.eleventy(`--output=${folder}`);
    assert.is(status, 1, folder);
    assert.match(output, "The site cannot be built into this folder, since it holds your own files.");
  }
  assert.not.ok(project.has("src/content/index.html"));
  assert.not.ok(project.has("index.html"));
});

place("may be in a project with special characters in its name", async () => {
  const project = new Project();
  const folder = join(mkdtempSync(join(tmpdir(), "dateline-signs-")), "my #1 'site' (50%25 done?)");
  renameSync(project.folder, folder);
  const eleventy = join(folder, "node_modules/@11ty/eleventy/cmd.cjs");
  execFileSync(process.execPath, [eleventy], { cwd: folder, stdio: "pipe" });
  assert.ok(existsSync(join(folder, "_site/index.html")));
  rmSync(dirname(folder), { recursive: true });
});

place("is built even if nobody reads the output", async () => {
  const project = new Project();
  writeFileSync(join(project.folder, page), "# Ann\n\n[Gone](gone.html)\n");
  await project.command("sh", ["-c", "node_modules/.bin/eleventy 2>&1 | :"]);
  assert.ok(project.has("_site/index.html"));
});

place.run();
