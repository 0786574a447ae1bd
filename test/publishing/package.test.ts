import { execFile, spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { type Outcome, Project, until } from "../support/project.ts";
import { fileAnswer, freePort, serving } from "../support/server.ts";
import { GitHub } from "./github.ts";

const root = join(import.meta.dirname, "../..");
const name: string = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).name;
const test = suite("the package");

// A folder outside the repository.
const folder = mkdtempSync(join(tmpdir(), "package-"));
const start = join(folder, "start");
const site = join(folder, "my site");
const dateline = join(start, "node_modules/.bin/dateline");
const facts = ["--name", "Ada Example", "--affiliation", "Example College"];
const address = "https://www.example.edu/~jane/";
test.after(() => rmSync(folder, { recursive: true, force: true }));

function run(cwd: string, program: string, ...args: string[]): Promise<Outcome> {
  // Variables that npm sets for its programs would tell the tests' own npm where to work.
  const own = Object.entries(process.env).filter(([variable]) => !/^npm_|^INIT_CWD$/i.test(variable));
  const env = { ...Object.fromEntries(own), CI: "", SOURCE_DATE_EPOCH: "1767225600" };
  return new Promise((resolve) => {
    execFile(program, args, { cwd, env }, (error, stdout, stderr) => {
      resolve({ status: error ? Number(error.code ?? 1) : 0, stdout, output: stdout + stderr });
    });
  });
}

async function well(cwd: string, program: string, ...args: string[]): Promise<string> {
  const { status, output } = await run(cwd, program, ...args);
  assert.is(status, 0, `${program} ${args.join(" ")}: ${output}`);
  return output;
}

const install = (cwd: string, ...what: string[]) =>
  well(cwd, "npm", "install", "--no-audit", "--no-fund", "--prefer-offline", ...what);

/** All files of a folder, by path, and their bytes. */
function files(of: string): Map<string, string> {
  const entries = readdirSync(of, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [path.slice(of.length), readFileSync(path, "latin1")]));
}

/** The bytes of all files in a folder. */
function size(of: string): number {
  const entries = readdirSync(of, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

const items = (of: string): { id: string; title: string; date_published: string }[] =>
  JSON.parse(readFileSync(join(of, "feed.json"), "utf8")).items;

test("contains the engine with its libraries and nothing else, in less than 2 MB", async () => {
  mkdirSync(start);
  writeFileSync(join(start, "package.json"), '{ "private": true }\n');
  const printed = await well(root, "npm", "pack", "--silent", "--pack-destination", folder);
  await install(start, join(folder, printed.trim().split("\n").at(-1) ?? ""));
  const engine = join(start, "node_modules", name);
  // What npm nests in it, if another package needs a different version, is not part of it.
  const held = [...files(engine).keys()].filter((path) => !path.startsWith("/node_modules/"));
  const bytes = held.reduce((sum, path) => sum + statSync(join(engine, path)).size, 0);
  assert.ok(bytes < 2_000_000, `${bytes} bytes`);
  assert.equal(
    held.filter(
      (path) =>
        !/^\/(?:_includes|create\/template|dist)\/|^\/(?:LICENSE|README\.md|package\.json)$/.test(path),
    ),
    [],
  );
  assert.not(held.some((path) => /(?<!\.d)\.ts$|HazekiahWon/.test(path)));
  for (const path of held) {
    const content = readFileSync(join(engine, path), "utf8");
    if (!path.endsWith("README.md")) assert.not.match(content, /HazekiahWon/i, path);
  }
});

test("makes a site that installs, and contains nobody's name but the author's", async () => {
  await well(folder, dateline, "new", site, ...facts, "--url", address, "--quiet");
  const made = files(site);
  assert.match(made.get("/eleventy.config.js") ?? "", /^export \{ config, default \} from "[^"\n]+";\n$/);
  for (const path of [
    "/content/index.md",
    "/_data/site.yml",
    "/.gitignore",
    "/.github/workflows/publish.yml",
    "/README.md",
  ]) {
    assert.ok(made.has(path), path);
  }
  const { dependencies, allowScripts } = JSON.parse(made.get("/package.json") ?? "{}");
  for (const version of Object.values<string>(dependencies))
    assert.match(version, /^(?:\d+\.\d+\.\d+|file:[\w.-]+\.tgz)$/);

  const again = await run(folder, dateline, "new", site, ...facts);
  assert.is(again.status, 1);
  assert.match(again.output, "Nothing was written, since");
  assert.equal(files(site), made);
  const inFile = join(site, "README.md", "site");
  const refused = await run(folder, dateline, "new", inFile, ...facts);
  assert.is(
    refused.output,
    `${inFile} cannot be read or written: there is a file where a folder should be.\n`,
  );

  await install(site);
  const { packages } = JSON.parse(readFileSync(join(site, "package-lock.json"), "utf8"));
  const withScripts = Object.keys(packages).filter((path) => packages[path].hasInstallScript);
  assert.equal(
    withScripts.map((path) => path.replace("node_modules/", "")),
    Object.keys(allowScripts),
  );
  const megabytes = size(join(site, "node_modules")) / 1e6;
  const count =
    (await well(site, "npm", "ls", "--omit=dev", "--all", "--parseable")).trim().split("\n").length - 1;
  console.log(`  a new site: ${count} packages, ${megabytes.toFixed(0)} MB`);
  assert.ok(megabytes <= 90, `${megabytes} MB`);
});

test("takes over an old site, in a zip file as GitHub hands it out", async () => {
  const old = join(folder, "old");
  const wrapped = join(old, "ada.github.io-main");
  for (const [path, text] of Object.entries({
    "_config.yml":
      "title: Ada\nurl: https://ada.example.org\nscholar: {}\nfirst_name: Ada\nlast_name: Example\n",
    "_pages/about.md": "---\nlayout: about\npermalink: /\nnews: true\n---\nI study sundials.\n",
    "_news/announcement_1.md": "---\ndate: 2025-05-20\ninline: true\n---\nA sundial of sand.\n",
    "assets/img/dial.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>',
    "feed.xml":
      '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><entry><title>x</title><link href="https://ada.example.org/news/announcement_1/"/><published>2025-05-20T07:59:00Z</published><id>https://ada.example.org/news/announcement_1</id><content type="html">A sundial of sand.</content></entry></feed>',
  })) {
    mkdirSync(dirname(join(wrapped, path)), { recursive: true });
    writeFileSync(join(wrapped, path), text);
  }
  const zip = join(folder, "old.zip");
  await well(old, "python3", "-m", "zipfile", "-c", zip, "ada.github.io-main");
  const before = files(old);
  const from = (target: string, place: string) =>
    well(folder, dateline, "new", target, "--from", place, "--affiliation", "Example College");
  const told = await from("taken", zip);
  assert.match(told, "old.zip is a site made with al-folio. Carried over:");
  assert.match(told, "One item of the old feed keeps its id.");
  assert.match(told, "  npx eleventy --serve\n");
  await from("again", wrapped);
  assert.equal(files(join(folder, "again")), files(join(folder, "taken")));
  assert.equal(files(old), before);
  const taken = join(folder, "taken");
  cpSync(join(site, "node_modules"), join(taken, "node_modules"), {
    recursive: true,
    verbatimSymlinks: true,
  });
  await well(taken, "npx", "eleventy");
  assert.equal(
    items(join(taken, "_site")).map(({ id, date_published }) => [id, date_published]),
    [["https://ada.example.org/news/announcement_1", "2025-05-20T07:59:00Z"]],
  );
  assert.ok(existsSync(join(taken, "_site/assets/img/dial.svg")));
});

test("serves the page while it is written", async () => {
  const port = await freePort();
  const server = spawn(join(site, "node_modules/.bin/eleventy"), ["--serve", `--port=${port}`], {
    cwd: site,
  });
  let output = "";
  for (const stream of [server.stdout, server.stderr]) stream.on("data", (text) => (output += text));
  const page = async (path: string) => (await fetch(`http://localhost:${port}/~jane/${path}`)).text();
  try {
    await until(
      () => output.includes("Watching") && output.includes("Server at"),
      () => output,
    );
    assert.match(await page(""), "sundials");
    const file = join(site, "content/index.md");
    writeFileSync(
      file,
      readFileSync(file, "utf8").replace("# News\n", "# News\n\n2026.04 A lecture in Bern.\n"),
    );
    await until(
      async () => (await page("")).includes("A lecture in Bern"),
      () => output,
    );
  } finally {
    server.kill();
  }
  assert.not.ok(existsSync(join(site, "_data/news.lock")), "a served site remembers nothing");
});

test("builds a site that is published below /~jane/, and then edited on GitHub", async () => {
  await well(site, "npx", "eleventy");
  const www = join(folder, "www");
  cpSync(join(site, "_site"), join(www, "~jane"), { recursive: true });
  const before = items(join(www, "~jane"));
  assert.is(before.length, 4);
  for (const { id } of before) assert.ok(id.startsWith("tag:www.example.edu,"), id);
  await serving(
    ({ path }) => fileAnswer(www, path),
    async (home) => {
      assert.match(await (await fetch(`${home}~jane/`)).text(), "A lecture in Bern");
      const checked = await well(site, "npx", "dateline", "check", `${home}~jane/`);
      assert.match(checked, "All 4 published items keep their ids and times");
    },
  );

  await GitHub.hosting(site, undefined, async (github) => {
    github.publish(join(www, "~jane"));
    await github.edit("content/index.md", (text) =>
      text
        .replace("# News\n", "# News\n\n2026.05 A paper.\n")
        .replace("A lecture in Bern", "A long lecture in Bern"),
    );
    const first = await github.run();
    assert.ok(first.isGood, first.log);
    assert.match(first.summary, /^### 1 new item, 1 changed\n/);
    const after = github.items();
    assert.is(after.length, 5);
    assert.is(new Set(after.map(({ id }) => id)).size, 5);
    assert.equal(
      after.slice(1).map(({ id, date_published }) => [id, date_published]),
      before.map(({ id, date_published }) => [id, date_published]),
    );
    const second = await github.run();
    assert.ok(second.isGood, second.log);
    assert.equal(github.items(), after);
  });
});

test("gives the same bytes as the repository for the same site", async () => {
  const project = new Project().restoreLock().withEnvironment({ SOURCE_DATE_EPOCH: "1767225600" });
  const copy = join(folder, "same");
  for (const part of ["_data", "src/content"])
    cpSync(join(project.folder, part), join(copy, part), { recursive: true });
  for (const part of ["eleventy.config.js", "package.json"]) cpSync(join(site, part), join(copy, part));
  cpSync(join(site, "node_modules"), join(copy, "node_modules"), { recursive: true, verbatimSymlinks: true });
  await Promise.all([project.build(), well(copy, "npx", "eleventy")]);
  assert.equal(files(join(copy, "_site")), files(join(project.folder, "_site")));
  assert.is(readFileSync(join(copy, "_data/news.lock"), "utf8"), project.read("_data/news.lock"));
});

test("tells TypeScript what it exports", async () => {
  const file = join(site, "check.ts");
  writeFileSync(
    file,
    `import plugin, { config } from "${name}";\nconst input: string = config.dir.input;\nconst wrong: number = plugin;\n`,
  );
  const options = [
    "--noEmit",
    "--module",
    "nodenext",
    "--ignoreConfig",
    "--skipLibCheck",
    "false",
    "--types",
    "",
  ];
  const { output } = await run(site, join(root, "node_modules/.bin/tsc"), ...options, "check.ts");
  rmSync(file);
  assert.match(output, /^check\.ts\(3,7\): error TS2322[^\n]*\n?[^\n]*$/);
});

test("makes the same site through create-dateline, which has the same version", async () => {
  const [engine, starter] = ["package.json", "create/package.json"].map((file) =>
    JSON.parse(readFileSync(join(root, file), "utf8")),
  );
  assert.is(starter.version, engine.version);
  assert.equal(starter.engines, engine.engines);
  await well(join(root, "create"), "npm", "pack", "--silent", "--pack-destination", folder);
  const [mine, its] = [join(folder, "mine"), join(folder, "its")];
  await well(folder, dateline, "new", mine, ...facts);
  await well(folder, process.execPath, join(root, "create/dist/index.js"), its, ...facts);
  assert.equal([...files(its).keys()], [...files(mine).keys()]);
  assert.is(files(its).get("/_data/site.yml"), files(mine).get("/_data/site.yml"));
});

test.run();
