import { execFileSync, spawnSync } from "node:child_process";
import { createServer } from "node:http";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { Project } from "../support/project.ts";

const page = "src/content/index.md";
const test = suite("newsboat, a feed reader");

test.before(() => {
  if (spawnSync("newsboat", ["--version"]).error) {
    throw new Error(
      "These tests need newsboat and sqlite3. Install them (on Debian: apt-get install newsboat sqlite3).",
    );
  }
});

/** Serves a project's built site, and lets newsboat fetch its feed into the same cache on each call. */
async function subscribe(
  project: Project,
  use: (fetchItems: () => Promise<string[]>) => Promise<void>,
): Promise<void> {
  const server = createServer((_, response) => {
    response.setHeader("Content-Type", "application/atom+xml");
    response.end(project.site().get("/feed.xml"));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  project.write("reader/urls", `http://127.0.0.1:${port}/feed.xml\n`).write("reader/config", "");
  const file = (name: string) => join(project.folder, "reader", name);
  try {
    await use(async () => {
      await project.command("newsboat", [
        "-u",
        file("urls"),
        "-c",
        file("cache.db"),
        "-C",
        file("config"),
        "-x",
        "reload",
      ]);
      const query =
        "select guid || ' ' || pubDate || ' ' || title from rss_item where deleted = 0 order by pubDate desc";
      return execFileSync("sqlite3", [file("cache.db"), query], { encoding: "utf8" })
        .trim()
        .split("\n");
    });
  } finally {
    server.close();
  }
}

test("shows each item once, over twenty edits of the page", async () => {
  const project = await new Project().build();
  const edits: ((text: string) => string)[] = [
    (text) => text.replace("We release [Pixel", "We are happy to release [Pixel"),
    (text) => text.replace("2025.03<", "2025.04<"),
    (text) => text.replace("Congrats to Yihua!", "Congratulations to Yihua!"),
    (text) => text.replace("2024.08<", "2024.09<"),
    (text) =>
      text.replace("Four papers accepted to ACL 2024! Please Check", "Four papers are in ACL 2025! See"),
    (text) =>
      text.replace("It studied tool-integrated reasoning for math reasoning.", "It reasons with tools."),
    (text) => text.replace(/^(2024\.10.*)\n\n(2024\.09.*)$/m, "$2\n\n$1"),
    (text) =>
      text.replace("which explores how to incentivize deliberate thinking", "a way to deliberate thinking"),
    (text) => text.replace("a new diffusion quantization method", "a method for quantizing diffusion models"),
    (text) => text.replace("RenderWorld](", "RenderWorld, a world model](").replace("2025.01<", "2025.02<"),
    (text) => text.replace("2025.04<", "2025.05<"),
    (text) => text.replace("on metacognitive tool-use LLMs for math", "for maths with tools"),
    (text) => text.replace("large-scale test-case synthesis", "the synthesis of test cases"),
    (text) => text.replace("critical learning trap", "trap of learning"),
    (text) => text.replace("novel reasoning capability.", "new capability. {#pixel-reasoner}"),
    (text) => text.replace("We are happy to release", "Out now:"),
    (text) => text.replace(/ accepted to NeurIPS 2025\./, " is accepted to NeurIPS 2025, our first there."),
    (text) => text.replace(/^2025\.(\d\d)</gm, "**2025-$1**<"),
    (text) => text.replace(/^(\*\*2025)/gm, "- $1"),
    (text) => text.replace("2024.09<", "2024.08<"),
  ];
  assert.is(edits.length, 20);
  await subscribe(project, async (fetchItems) => {
    const ids = (items: string[]) => items.map((item) => item.split(" ").slice(0, 2).join(" ")).sort();
    const first = await fetchItems();
    assert.is(first.length, 8);
    for (const [index, edit] of edits.entries()) {
      const before = project.read(page);
      project.write(page, edit(before));
      assert.is.not(project.read(page), before, `edit ${index} does something`);
      await project.build();
      assert.equal(ids(await fetchItems()), ids(first), `after edit ${index}`);
    }
    assert.ok((await fetchItems()).some((item) => item.endsWith("Out now: Pixel Reasoner")));

    project.write(
      page,
      project.read(page).replace("News\n======\n", "News\n======\n- **2026-01** A kettle.\n"),
    );
    await project.build();
    assert.is((await fetchItems()).length, 9);
  });
});

test.run();
