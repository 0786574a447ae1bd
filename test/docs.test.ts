import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, sep } from "node:path";
import { runInNewContext } from "node:vm";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { identify } from "../src/identity/identify.ts";
import { readPage } from "../src/page/read.ts";
import { brokenLinks } from "./support/html.ts";
import { Project } from "./support/project.ts";
import { shapesPage, withShapes } from "./support/shapes.ts";

const root = join(import.meta.dirname, "..");
const read = (file: string) => readFileSync(join(root, file), "utf8");
const pages = readdirSync(join(root, "docs/content"))
  .filter((name) => name.endsWith(".md"))
  .map((name) => `docs/content/${name}`);
const documents = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "bench/README.md", ...pages];
const contributing = read("CONTRIBUTING.md");

const written = suite("the documentation");

written("lists the shapes that the fixtures show; if not, npm run shapes updates it", () => {
  const page = readFileSync(shapesPage, "utf8");
  assert.is(page, withShapes(page));
});

written("has no dead links", () => {
  assert.equal(
    documents.flatMap((file) => deadLinks(file)),
    [],
  );
});

written("names only commands, files and folders that exist", () => {
  const { scripts } = JSON.parse(read("package.json"));
  for (const file of documents.filter((file) => file !== "CHANGELOG.md")) {
    for (const [, name = ""] of read(file).matchAll(/npm run (?:--silent )?([\w:]+)/g))
      assert.ok(name in scripts, `${file}: npm run ${name}`);
  }
  for (const [, path = ""] of contributing.matchAll(
    /`((?:src|test|create|icons|bench|docs|_includes|_data)\/[\w./-]*)`/g,
  )) {
    if (path !== "test/browser/screenshots") assert.ok(existsSync(join(root, path)), path);
  }
});

written("names the rooms of src in an order in which each knows only those below it", () => {
  const rooms = [...contributing.matchAll(/^\| `src\/([\w-]+)\/` \|/gm)]
    .map(([, room = ""]) => room)
    .filter((room) => room !== "content");
  const folders = readdirSync(join(root, "src"), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  assert.equal(
    [...rooms].sort(),
    folders
      .map(({ name }) => name)
      .filter((name) => name !== "content")
      .sort(),
  );
  const [shared = ""] =
    /^All rooms may use the files directly in `src`:[\s\S]*?\n\n/m.exec(contributing) ?? [];
  assert.equal(
    [...shared.matchAll(/`([\w-]+\.ts)`/g)].map(([, name]) => name).sort(),
    readdirSync(join(root, "src")).filter((name) => name.endsWith(".ts")),
  );
  const pure = rooms.slice(rooms.indexOf("project") + 1);
  for (const [index, room] of rooms.entries()) {
    for (const [file, target] of importsOf(room)) {
      const [other = ""] = target.startsWith("src/") ? target.slice("src/".length).split("/") : [];
      if (rooms.includes(other)) assert.ok(rooms.indexOf(other) >= index, `${file} imports ${target}`);
      if (pure.includes(room))
        assert.not.match(target, /^(?:node:fs|node:child|node:http|@11ty\/eleventy$)/, file);
    }
    if (pure.includes(room))
      for (const file of filesOf(room))
        assert.not.match(read(file), /\bnew Date\(\)|\bDate\.now\(|\bperformance\.now\(|\bprocess\./, file);
  }
});

written("describes what really happens to its sample item", async () => {
  const [, page = ""] = /^```markdown\n([\s\S]*?)^```/m.exec(contributing) ?? [];
  const project = new Project()
    .write("src/content/index.md", page)
    .facts({ url: "https://ada.example.org/", since: 2026, timeZone: "UTC", language: "en" })
    .withEnvironment({ SOURCE_DATE_EPOCH: "1767225600" });
  await project.build();
  const file = "src/content/index.md";
  const [readAs, gets] = [...contributing.matchAll(/^ {3}```js\n([\s\S]*?)^ {3}```/gm)].map(([, js = ""]) =>
    JSON.parse(runInNewContext(`JSON.stringify(${js})`)),
  );
  const { items } = readPage(page, { file, language: "en" });
  assert.equal(items, [readAs]);
  const [entry] = identify(items, undefined, {
    site: { url: "https://ada.example.org/", since: 2026, timeZone: "UTC" },
    now: new Date("2026-01-01T00:00:00Z"),
    file,
    lockFile: "_data/news.lock",
  }).entries;
  assert.equal(JSON.parse(JSON.stringify(entry)), { ...readAs, ...gets });
  const [line, item] = [...contributing.matchAll(/^ {3}```json\n([\s\S]*?)^ {3}```/gm)].map(([, json = ""]) =>
    JSON.parse(json),
  );
  assert.equal(JSON.parse(project.read("_data/news.lock").trim().split("\n").at(-1) ?? ""), line);
  const [published] = JSON.parse(project.read("_site/feed.json")).items;
  assert.equal(published, item);
  const [, ofFeeds = ""] = /^```json\n([\s\S]*?)^```/m.exec(read("docs/content/feeds.md")) ?? [];
  assert.equal(published, JSON.parse(ofFeeds));
  assert.match(
    project.read(`_site${new URL(item.url).pathname}index.html`),
    'datetime="2025-05">May 2025</time>',
  );
});

written("becomes a site without dead links that can be searched", async () => {
  const project = new Project();
  for (const file of readdirSync(join(root, "docs/content"), { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const path = join(file.parentPath, file.name);
    project.write(`src/${path.slice(join(root, "docs/").length).replaceAll(sep, "/")}`, readFileSync(path));
  }
  project
    .write("_data/site.yml", read("docs/_data/site.yml"))
    .facts({ url: "https://dateline.example/docs/" });
  const { status, output } = await project.eleventy();
  assert.is(status, 0, output);
  assert.not.match(output, /^(?!src\/content\/index\.md:1: No news)src\//m);
  assert.equal(brokenLinks(project.site(), "https://dateline.example/docs/"), []);
  assert.ok(project.has("_site/writing-news/index.html"));
  assert.ok(project.has("_site/search/index.html"));
});

/** The links of a document that lead to no file or heading, as `document -> link`. */
function deadLinks(file: string): string[] {
  const text = read(file)
    .replace(/^( *)```[\s\S]*?^\1```/gm, "")
    .replace(/`[^`\n]*`/g, "");
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = ""]) => link)
    .filter((link) => !/^(?:https?|mailto):/.test(link) && !leads(file, link))
    .map((link) => `${file} -> ${link}`);
}

function leads(file: string, link: string): boolean {
  const [path = "", anchor] = link.split("#");
  const target = path === "" ? file : normalize(join(dirname(file), path));
  if (!existsSync(join(root, target))) return false;
  return anchor === undefined || anchorsOf(read(target)).includes(anchor);
}

/** The anchors GitHub makes: the words of each heading in small letters, with hyphens for spaces. */
function anchorsOf(markdown: string): string[] {
  const text = markdown.replace(/^( *)```[\s\S]*?^\1```/gm, "");
  return [...text.matchAll(/^#+ +(.+?) *$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\- ]/gu, "")
      .replaceAll(" ", "-"),
  );
}

/** What the files of a room import: paths from the project's folder, and packages as they are written. */
function importsOf(room: string): [file: string, target: string][] {
  return filesOf(room).flatMap((file) =>
    [...read(file).matchAll(/(?:from|import\()\s*"([^"]+)"/g)].map(([, target = ""]): [string, string] => [
      file,
      target.startsWith(".") ? join(dirname(file), target).replaceAll(sep, "/") : target,
    ]),
  );
}

function filesOf(room: string): string[] {
  const names = readdirSync(join(root, "src", room), { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `src/${room}/${name.replaceAll(sep, "/")}`);
}

written.run();
