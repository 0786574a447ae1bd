import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { draw, readPicture } from "../support/draw.ts";
import { elements } from "../support/html.ts";
import { Project, until } from "../support/project.ts";

const page = "src/content/index.md";
const load = async (address: string) => (await fetch(address)).text();

const test = suite("while the site is served");

test("the lock is left alone, whatever is saved, and saving it starts no loop", async () => {
  const project = new Project();
  await project.serve(async (address, printed) => {
    const shows = (text: string) =>
      until(
        async () => (await load(`${address}feed.xml`)).includes(text),
        () => `the feed never showed ${text}`,
      );
    await shows("Pixel");
    project.edit(page, "======\n2025.05<span", "======\n2026.01 We rel\n\n2025.05<span");
    await shows("<title>We rel</title>");
    project.facts({ title: "Kettles" });
    await shows("<title>Kettles</title>");
    project.edit(page, "We rel\n", "We release a kettle.\n");
    await shows("<title>We release a kettle</title>");
    const builds = () => printed().match(/Wrote \d+ files/g)?.length;
    await until(
      async () => {
        const before = builds();
        await new Promise((resolve) => setTimeout(resolve, 2000));
        return builds() === before;
      },
      () => "the server never stopped building",
    );
  });
  const lock = "_data/news.lock";
  assert.not.ok(project.has(lock), "nothing was published");
  await project.build();
  assert.match(project.read(lock), "2026-01-we-release-a-kettle");
  assert.not.match(project.read(lock), /"2026-01-we-rel"/);
});

test("pictures are found, and updated when they change", async () => {
  const wide = "src/content/images/wide.png";
  const project = new Project()
    .write(wide, await draw("png", 1300, 130))
    .write(page, "![Wide](images/wide.png)\n\n# News\n\n2025.05 A tool\n");
  await project.serve(async (address) => {
    const widths = async () => {
      const source = elements(await load(address)).find(({ name }) => name === "source");
      const paths = (source?.attributes.srcset ?? "").split(", ").map((text) => text.replace(/ .*/, ""));
      return Promise.all(
        paths.map(async (path) => {
          const response = await fetch(new URL(path, address));
          return (await readPicture(Buffer.from(await response.arrayBuffer()))).width;
        }),
      );
    };
    assert.equal(await widths(), [320, 640, 1116]);
    project.write(wide, await draw("png", 700, 70));
    await until(
      async () => `${await widths()}` === "320,640,700",
      () => "the changed picture was never shown",
    );
  });
});

test("the menu changes on every page when a section of the home page asks for it", async () => {
  const project = new Project()
    .write(page, "# Ann\n\n## Research\n\nTea.\n\n## News\n\n2025.05 A sundial was set up.\n")
    .write(
      "src/content/publications.bib",
      "@article{tea, title={On tea}, author={Roe, Ann}, year={2024}, journal={Leaves}}\n",
    );
  await project.serve(async (address) => {
    const [, entry = ""] = /href="\/(news\/[^/"]+\/)"/.exec(await load(address)) ?? [];
    assert.not.equal(entry, "");
    project.edit(page, "## Research", "## Research {.nav}");
    for (const path of ["", entry, "publications/tea/"]) {
      await until(
        async () =>
          /<nav [^>]*"This site"(?:(?!<\/nav>).)* href="\/#research"/s.test(await load(address + path)),
        () => `the menu of /${path} never named the section`,
      );
    }
  });
});

test("news in a second language come and go", async () => {
  const chinese = "src/content/index.zh.md";
  const project = new Project()
    .write(page, "# News\n\n- 2025.05 We release a spoon. {.paper}\n")
    .facts({ url: "https://example.org/~jane/" });
  await project.serve(async (address) => {
    const answers = (path: string, isRight: (status: number, text: string) => boolean) =>
      until(
        async () => {
          const response = await fetch(address + path);
          return isRight(response.status, await response.text());
        },
        () => `/${path} was never right`,
      );
    await answers("~jane/", (_, text) => text.includes("We release a spoon") && !text.includes("hreflang"));
    project.write(chinese, "你好。\n\n# 动态\n\n- 2025年5月 我们发布了一把勺子。 {.paper}\n");
    await answers("~jane/zh/feed.xml", (_, text) => text.includes("我们发布了一把勺子"));
    await answers("~jane/news/2025-05-we-release-a-spoon/", (_, text) => text.includes('hreflang="zh"'));
    project.edit(chinese, "我们发布了", "大家发布了");
    await answers("~jane/zh/", (_, text) => text.includes("大家发布了一把勺子"));
    project.remove(chinese);
    await answers("~jane/zh/feed.xml", (status) => status === 404);
    await answers("~jane/news/2025-05-we-release-a-spoon/", (_, text) => !text.includes("hreflang"));
  });
});

test("its addresses work where it is served, even if the facts name a different path", async () => {
  const project = new Project().facts({ url: "https://example.org/" });
  await project.serve(async (address) => {
    project.facts({ url: "https://example.org/~jane/", title: "Kettles" });
    await until(
      async () => (await load(`${address}feed.xml`)).includes("<title>Kettles</title>"),
      () => "the feed never had the new title",
    );
    const links = elements(await load(address)).flatMap(({ attributes: { href = "" } }) => href);
    const own = links.filter((href) => href.startsWith("/"));
    assert.ok(own.length > 3);
    for (const href of own) assert.is((await fetch(new URL(href, address))).status, 200, href);
  });
});

test("pages come and go, including drafts but not unpublished pages", async () => {
  const project = new Project()
    .write("src/content/moths.md", "They fly.")
    .write("src/content/nest/ants.md", "They walk.")
    .write("src/content/idea.md", "---\ndraft: true\n---\n\nNot yet.\n")
    .write("src/content/old.md", "---\npublished: false\n---\n\nNo more.\n");
  await project.serve(async (address) => {
    const status = async (path: string) => (await fetch(address + path)).status;
    const becomes = (path: string, wanted: number) =>
      until(
        async () => (await status(path)) === wanted,
        () => `/${path} never answered ${wanted}`,
      );
    await becomes("moths/", 200);
    assert.match(await load(`${address}idea/`), "Not yet.");
    assert.is(await status("old/"), 404);
    project.remove("src/content/moths.md");
    await becomes("moths/", 404);
    rmSync(join(project.folder, "src/content/nest"), { recursive: true });
    await becomes("nest/ants/", 404);
    project.write("src/content/nest/ants.md", "They walk again.");
    await becomes("nest/ants/", 200);
  });
});

test.run();

const trying = suite("dateline try --serve");

trying("serves the result of a page", async () => {
  const project = new Project().write("page.md", "# News\n\n- 2025.05 We release a kite.\n");
  const server = spawn("npm", ["run", "--silent", "dateline", "--", "try", "page.md", "--serve"], {
    cwd: project.folder,
    detached: true,
  });
  let output = "";
  for (const stream of [server.stdout, server.stderr]) stream.on("data", (text) => (output += text));
  const ended = new Promise((resolve) => server.once("exit", resolve));
  try {
    await until(
      () => /Server at http:/.test(output) && output.includes("Watching"),
      () => output,
    );
    const [address = ""] = /http:\/\/localhost:\d+\//.exec(output) ?? [];
    assert.match(await load(address), "We release a kite");
  } finally {
    // Like Ctrl+C, for the whole group.
    process.kill(-(server.pid ?? 0), "SIGINT");
    await ended;
  }
  assert.not.ok(project.has("_site"));
});

trying.run();
