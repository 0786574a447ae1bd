import { suite } from "uvu";
import * as assert from "uvu/assert";
import { toAddresses } from "../../src/site/address.ts";
import { judgeFeeds } from "../judge/judge.ts";
import { readAtom, readJson } from "../support/feeds.ts";
import { Project } from "../support/project.ts";

const page = `A <b style="color: red; rotate: 3deg">bold</b> word.

<script>document.title = "run";</script>
<p onclick="go()">Press.</p>

| a | b |
|---|--:|
| 1 | 2 |

News
====

2025.05 We <span style="background: yellow">shine</span>. <script>go()</script> <a href="javascript:go()" onclick="go()">Go</a>
`;
const other = '---\ntitle: Other\n---\n\nA <i style="zoom: 2">big</i> word.\n';

const project = new Project().write("src/content/index.md", page).write("src/content/other.md", other);
const { status, output } = await project.eleventy();
const site = project.site();
const file = (path: string) => site.get(path) ?? "";

const test = suite("a page with its author's scripts and styles");

test("keeps the scripts on the page, but none in a feed", async () => {
  assert.is(status, 0, output);
  assert.match(file("/index.html"), '<script>document.title = "run";</script>');
  assert.match(file("/index.html"), '<p onclick="go()">Press.</p>');
  const [atom] = readAtom(file("/feed.xml")).items;
  const [json] = readJson(file("/feed.json")).items;
  assert.is(atom?.content, "<p>We <span>shine</span>.  <a>Go</a></p>");
  assert.is(json?.content, atom?.content);
  assert.equal(judgeFeeds(site, toAddresses("https://hazekiahwon.github.io/", "")).problems, []);
});

test("keeps the styles on the page, too, with colours that suit light and dark schemes", async () => {
  assert.match(file("/index.html"), '<b style="rotate: 3deg" class="ink-red">bold</b>');
  assert.match(file("/index.html"), '<span style="background: yellow">shine</span>');
  assert.match(file("/other/index.html"), '<i style="zoom: 2">big</i>');
  assert.not.match(output, "inline style");
});

test.run();
