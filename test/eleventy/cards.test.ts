import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { draw, readPicture } from "../support/draw.ts";
import { elements } from "../support/html.ts";
import { Project } from "../support/project.ts";

const home = "https://hazekiahwon.github.io/";
const page = `---
title: Grains
---

# News

- 2025.12 With a picture ![Sand](sand.png)
- 2025.11 We count grains. {#grains}
- 2025.10 我们数沙粒。 {#chinese}
- 2025.09 ![A drawing](sand.svg) is drawn, ![](https://img.shields.io/github/stars/a/b) ![](sand.png){width=16}. {#drawn}
${Array.from({ length: 8 }, (_, index) => `- 2025.0${8 - index} Number ${index}. {#n${index}}`).join("\n")}
`;

const project = async (facts: Record<string, unknown> = {}) => {
  const made = new Project()
    .write("src/content/index.md", page)
    .write("src/content/sand.png", await draw("png", 40, 30))
    .write("src/content/sand.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>')
    .write("src/content/teaching.md", "---\ntitle: Teaching\n---\n\nSand.\n")
    .write("src/content/talks/tea.md", "---\ntitle: Tea\nimage: tea%20cup.png\n---\n")
    .write("src/content/talks/tea cup.png", await draw("png", 40, 30))
    .write("src/content/talks/pot.md", "---\ntitle: Pot\nimage: { path: sand.png }\n---\n")
    .facts({ cards: undefined, ...facts });
  return made.build();
};
const imageOf = (made: Project, path: string) =>
  elements(made.read(`_site/${path}`)).find(({ attributes }) => attributes.property === "og:image")
    ?.attributes.content;
const bytesOf = (made: Project, address = "") =>
  readFileSync(join(made.folder, "_site", address.slice(home.length)));

const test = suite("the picture shown where a page is shared");

test("is the entry's picture, else a card of its own, else that of the site", async () => {
  const made = await project();
  const site = imageOf(made, "index.html");
  assert.match(site ?? "", /^https:\/\/hazekiahwon\.github\.io\/cards\/[\da-f]{16}\.png$/);
  assert.is(imageOf(made, "news/2025-12-with-a-picture/index.html"), `${home}sand.png`);
  assert.is(imageOf(made, "talks/tea/index.html"), `${home}talks/tea%20cup.png`);
  assert.is(imageOf(made, "talks/pot/index.html"), `${home}sand.png`);
  const cards = [
    "news/grains/index.html",
    "news/drawn/index.html",
    "news/n5/index.html",
    "teaching/index.html",
  ].map((path) => imageOf(made, path));
  assert.is(new Set([...cards, site]).size, 5);
  for (const path of [
    "news/chinese/index.html",
    "news/n7/index.html",
    "news/index.html",
    "subscribe/index.html",
  ]) {
    assert.is(imageOf(made, path), site, path);
  }
  for (const card of [...cards, site]) {
    const bytes = bytesOf(made, card);
    const { format, width, height } = await readPicture(bytes);
    assert.equal({ format, width, height }, { format: "png", width: 1200, height: 630 });
    assert.ok(bytes.length < 60_000, `${card} has ${bytes.length} bytes`);
  }
});

test("is drawn once, and the same from build to build", async () => {
  const made = await project();
  const site = imageOf(made, "index.html");
  const drawn = bytesOf(made, site);
  const { mtimeMs } = made.stat(`.cache/cards/${site?.slice(-20)}`);
  await made.build();
  assert.is(made.stat(`.cache/cards/${site?.slice(-20)}`).mtimeMs, mtimeMs);
  const other = await project();
  assert.equal(bytesOf(other, imageOf(other, "index.html")), drawn);
});

test("shows the site's address if the font lacks letters for the name", async () => {
  const made = await project({ "author.name": "日晷" });
  const site = imageOf(made, "index.html");
  assert.match(site ?? "", "/cards/");
  assert.is(imageOf(made, "news/grains/index.html"), site);
});

test("can be turned off by one line", async () => {
  const made = await project({ cards: false });
  assert.is(imageOf(made, "index.html"), `${home}icon.png`);
  assert.not.ok(made.has("_site/cards"));
  assert.is(imageOf(made, "news/2025-12-with-a-picture/index.html"), `${home}sand.png`);
  const odd = made.write("src/content/odd.md", "---\ntitle: Odd\nimage: nope.png\n---\n");
  odd.write("src/content/even.md", "---\ntitle: Even\nimage: [sand.svg]\n---\n");
  const { output } = await odd.eleventy();
  assert.match(output, /^src\/content\/odd\.md:3: "\/nope\.png" leads nowhere/m);
  assert.match(output, /^src\/content\/even\.md:3: "\/sand\.svg" is of a kind that is not shown/m);
});

test.run();
