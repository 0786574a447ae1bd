import { suite } from "uvu";
import * as assert from "uvu/assert";
import { Project } from "../support/project.ts";

const test = suite("the looks of a site");

test("follow from the facts, in pages, feeds opened in a browser, and the icon", async () => {
  const project = await new Project().facts({ colour: "darkred", font: "sans" }).build();
  for (const path of ["_site/index.html", "_site/css/feed.css"]) {
    assert.match(project.read(path), "--accent: light-dark(#8b0000,#ff9687)", path);
    assert.match(project.read(path), "--text: var(--sans)", path);
  }
  assert.match(project.read("_site/icon.svg"), 'fill="#8b0000"');
});

test("have one scheme, and no button, if the facts say so", async () => {
  const project = await new Project().facts({ theme: "light" }).build();
  const html = project.read("_site/index.html");
  assert.match(html, '<meta name="color-scheme" content="light">');
  assert.match(html, /color-scheme: light[;}]/);
  assert.not.match(html, 'class="theme"');
  assert.not.match(html, "localStorage");
});

test("change on all pages at once, as the style moves to a new address and leaves nothing at the old one", async () => {
  const project = await new Project().build();
  const [entry = ""] = project.files("_site/news").filter((path) => path.split("/").length > 3);
  const sheets = () => project.files("_site/css").filter((path) => !path.endsWith("feed.css"));
  const before = sheets();
  await project.facts({ colour: "darkred", url: "https://example.org/~jane/" }).build();
  const after = sheets();
  assert.equal([before.length, after.length], [1, 1]);
  assert.not.equal(after, before);
  for (const path of ["_site/404.html", entry])
    assert.match(
      project.read(path),
      `<link rel="stylesheet" href="/~jane${after[0]?.slice("_site".length)}">`,
    );
});

test("end with the author's own style", async () => {
  const fonts = '@import url("https://fonts.example.org/css2?family=Dial:wght@400;700");';
  const project = await new Project()
    .write("_includes/css/own.css", `/* Fonts */\n${fonts}\nh1 { color: teal }\n`)
    .build();
  const html = project.read("_site/index.html");
  assert.match(html, /h1\{color: teal\}\s*<\/style>/);
  // Browsers ignore it anywhere but at the start.
  assert.ok(html.includes(`<style>${fonts}`), html.slice(html.indexOf("<style>"), 200));
  assert.is(html.split("@import").length, 2);
  const { status, output } = await project.write("_includes/css/own.css", "h1 {\n  color: (\n}\n").eleventy();
  assert.ok(status !== 0);
  assert.match(output, /_includes\/css\/own\.css:3: This is not valid CSS: "\}" closes nothing\./);
});

test.run();
