import { setTimeout } from "node:timers/promises";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { Project, until } from "../support/project.ts";

const test = suite("npx eleventy --serve");

const served = ".cache/serve";

test("shows every edit without a restart, and survives mistakes", async () => {
  const project = new Project();
  await project.serve(async (address, printed) => {
    const prints = (text: string) =>
      until(
        () => printed().includes(text),
        () => `the server never printed "${text}"`,
      );
    const load = async (path: string) => (await fetch(address + path)).text();
    const shows = async (path: string, text: string) => {
      const found = async () => (await load(path)).includes(text);
      await until(found, () => `/${path} never showed "${text}"`);
    };
    await shows("", "Pixel Reasoner");

    project.edit("src/content/index.md", "We release [Pixel", "We proudly release [Pixel");
    await shows("", "We proudly release");
    await shows("feed.xml", "We proudly release");

    project.edit("_includes/layouts/base.njk", "{{ words.skip }}", "Jump to the text");
    await shows("news/", "Jump to the text");

    project.write("_includes/css/site.css", "main { color: teal }");
    await shows("", "main{color: teal}");
    const styleOfEntry = async () => {
      const html = await load("news/2025-04-we-introduce-vl-rethinker/");
      return load(/href="\/(css\/\w+\.css)"/.exec(html)?.[1] ?? "");
    };
    await until(
      async () => (await styleOfEntry()).includes("main{color: teal}"),
      () => "the page of an entry never had the new style",
    );

    project.write("_includes/footer.html", "<footer>Imprint</footer>");
    await shows("news/2025-04-we-introduce-vl-rethinker/", "<footer>Imprint</footer>");

    project.facts({ title: "A new title" });
    await shows("feed.xml", "<title>A new title</title>");

    project.facts({ url: "no address" });
    await prints("url must be a full web address");
    // By then it has polled twice for changes.
    await setTimeout(1200);
    assert.is(printed().split("url must be a full web address").length - 1, 1, "the mistake is said once");
    project.edit("src/content/index.md", "We proudly release", "We gladly release");
    project.facts({ url: "https://example.org/" });
    await shows("", "We gladly release");
    await shows("feed.xml", "https://example.org/feed.xml");

    project.edit("src/content/index.md", "2025.03<", "2025.13<");
    await prints('src/content/index.md:38: "2025.13" is not a month');
    await shows("news/", "Mar<");
    project.edit("src/content/index.md", "2025.13<", "2025.12<");
    await shows("news/", "Dec<");
  });
  assert.ok(project.has(`${served}/feed.xml`));
  assert.not.ok(project.has("_site"), "nobody takes what was served for a whole site");
});

test("sees what is saved the moment it prints the site's address", async () => {
  const project = new Project().write(
    "save.cjs",
    `const { readFileSync, writeFileSync } = require("node:fs");
    for (const stream of [process.stdout, process.stderr]) {
      const { write } = stream;
      stream.write = function (text, ...rest) {
        if (String(text).includes("Server at")) {
          const page = readFileSync("src/content/index.md", "utf8");
          writeFileSync("src/content/index.md", page.replace("We release [Pixel", "We proudly release [Pixel"));
        }
        return write.call(this, text, ...rest);
      };
    }`,
  );
  project.withEnvironment({ NODE_OPTIONS: `--require=${project.folder}/save.cjs` });
  await project.serve(async (address) => {
    await until(
      async () => (await (await fetch(address)).text()).includes("We proudly release"),
      () => "the page never showed what was saved",
    );
  });
});

test("notices what its watcher misses: early saves, deleted files of theme and data, and new folders", async () => {
  const [style, menu] = ["_includes/css/own.css", "src/content/_data/navigation.yml"];
  const project = new Project()
    .write(style, "main { color: teal }")
    .write(menu, "main:\n  - {title: Elsewhere, url: https://example.org/elsewhere/}\n")
    .write(
      "deaf.cjs",
      `const fs = require("node:fs");
      const { watch } = fs;
      fs.watch = (path, ...rest) => {
        const watcher = watch(path, ...rest);
        if (/nest|index|content.?$/.test(path)) watcher.close();
        return watcher;
      };
      require("node:module").syncBuiltinESMExports();`,
    );
  project.withEnvironment({ NODE_OPTIONS: `--require=${project.folder}/deaf.cjs` });
  await project.serve(async (address) => {
    const shows = async (text: string) => (await (await fetch(address)).text()).includes(text);
    const isServed = async (path: string) => (await fetch(address + path)).ok;
    project.edit("src/content/index.md", "We release [Pixel", "We have released [Pixel");
    await until(
      () => shows("We have released"),
      () => "what was saved at the start was never seen",
    );
    project.write("src/content/nest/ants.md", "They walk.");
    await until(
      () => isServed("nest/ants/"),
      () => "the new folder was never seen",
    );
    project.write("src/content/nest/bees.md", "They fly.");
    await until(
      () => isServed("nest/bees/"),
      () => "the new file was never seen",
    );
    for (const [file, text] of [
      [style, "color: teal"],
      [menu, "/elsewhere/"],
    ] as const) {
      assert.ok(await shows(text));
      project.remove(file);
    }
    await until(
      async () => !(await shows("color: teal")) && !(await shows("/elsewhere/")),
      () => "what was deleted never went",
    );
  });
});

test("reads facts that are saved together with the page", async () => {
  const project = new Project();
  await project.serve(async (address) => {
    for (let round = 1; round <= 5; round++) {
      project.edit(
        "src/content/index.md",
        round === 1 ? "We release [Pixel" : `${round - 1} [Pixel`,
        `${round} [Pixel`,
      );
      project.facts({ title: `Title ${round}` });
      const feed = async () => (await fetch(`${address}feed.xml`)).text();
      await until(
        async () => /<title>Title \d<\/title>/.exec(await feed())?.[0] === `<title>Title ${round}</title>`,
        () => `the title never became ${round}`,
      );
    }
  });
});

test("rewrites only those pages of entries that have changed", async () => {
  const project = new Project();
  const page = (slug: string) => `${served}/news/${slug}/index.html`;
  const [edited, neighbour, other] = [
    page("2025-04-we-introduce-vl-rethinker"),
    page("2025-05-four-papers-accepted-to-acl-2024"),
    page("2024-08-htl-accepted-to-emnlp-2025"),
  ] as const;
  await project.serve(async () => {
    const written = (path: string) => project.stat(path).mtimeMs;
    const shows = (path: string, text: string) =>
      until(
        () => project.read(path).includes(text),
        () => `${path} never showed "${text}"`,
      );
    const before = [edited, neighbour, other].map(written);
    project.edit("src/content/index.md", "which explores how to", "which shows how to");
    await shows(edited, "which shows how to");
    assert.equal([neighbour, other].map(written), before.slice(1), "nothing of it stands on these");

    project.edit("src/content/index.md", "2025.04<", "2025.03<");
    await shows(neighbour, "Older · <bdi>March 2025</bdi>");
    assert.is(written(other), before[2]);

    // A season has only its year, which stays the same.
    const date = '2025.03<span style="padding-left: 20px;"></span>We introduce';
    project.edit("src/content/index.md", date, "Spring 2025: We introduce");
    await shows(neighbour, "Older · <bdi>Spring 2025</bdi>");
    project.edit("src/content/index.md", "Spring 2025", "Autumn 2025");
    await shows(neighbour, "Older · <bdi>Autumn 2025</bdi>");
  });
});

test.run();
