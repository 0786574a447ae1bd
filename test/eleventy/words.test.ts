import { Parser } from "htmlparser2";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { wordKeys, wordsOf } from "../../src/site/words/words.ts";
import { Project } from "../support/project.ts";

const page = (title: string) => `---
title: 日
permalink: /
---

日

# 日

- 2025年5月 ${title} {.topic}
- 2024年4月 日
${"- 2024年3月 日\n".repeat(10)}`;

/** Every kind of work, one of them with everything a work can have. */
const bibliography = `
@article{1, title = {日月}, author = {日 and others}, journal = {日}, year = 2024, pages = {1--2}, keywords = {日}, selected = {true},
  doi = {10.1234/1}, abstract = {日}, award = {日}, code = {https://example.org/c}, data = {https://example.org/d},
  supp = {https://example.org/s}, slides = {https://example.org/l}, poster = {https://example.org/p},
  video = {https://example.org/v}, blog = {https://example.org/b}, website = {https://example.org/w}, url = {https://example.org/u}}
@article{15, title = {日月}, author = {日}, journal = {bioRxiv}, year = 2023, url = {https://example.org/preprint}}
@inproceedings{2, title = {火}, author = {${"日 and ".repeat(12)}日}, booktitle = {日}, year = 2024, pages = {1--2}}
@inproceedings{3, title = {水}, author = {日*}, booktitle = {{W}orkshop}, year = 2024}
@book{4, title = {木}, editor = {日}, edition = {2}, year = 2024}
@incollection{5, title = {金}, author = {日}, booktitle = {日}, editor = {月}, volume = 3, year = 2024}
@phdthesis{6, title = {土}, author = {日}, school = {日}, year = 2024}
@mastersthesis{7, title = {土土}, author = {日}, school = {日}, year = 2024}
@bachelorsthesis{8, title = {土土土}, author = {日}, school = {日}, year = 2024}
@thesis{9, title = {土火}, author = {日}, school = {日}, year = 2024}
@report{10, title = {土水}, author = {日}, institution = {日}, year = 2024}
@unpublished{11, title = {土木}, author = {日}, eprint = {2401.00001}, archiveprefix = {arXiv}, year = 2024}
@software{12, title = {土金}, author = {日}, year = 2024}
@dataset{13, title = {火火}, author = {日}, year = 2024}
@patent{14, title = {火水}, author = {日}, year = 2024}
@misc{16, title = {火木}, author = {日}}
`;

const site = async (facts: Record<string, unknown>) => {
  const project = new Project().write("src/content/publications.bib", bibliography);
  project.write("src/content/index.md", page("[月月月](https://doi.org/10.1234/1)")).facts({
    title: "日",
    description: "日",
    language: "zh-Hans",
    newsHeadings: ["日"],
    "author.name": "日",
    "author.affiliation": "日",
    "author.links": [{ name: "日", url: "https://example.org/" }],
    "author.email": "jane@example.org",
    topics: { topic: { name: "日" } },
    ...facts,
  });
  // This withdraws one item.
  await project.build();
  project.write("src/content/index.md", page("火火火 {#fire}"));
  await project.build();
  return project.site();
};

/** What a page says to people, including in attributes. */
function said(html: string): string {
  let said = "";
  let isCode = false;
  const parser = new Parser({
    onopentag(name, { content, title, href, rel, ...attributes }) {
      isCode = name === "style" || name === "script" || name === "pre";
      said += ` ${attributes["aria-label"] ?? ""} ${attributes.name === "description" ? content : ""} ${title ?? ""}`;
    },
    ontext: (text) => (said += isCode ? "" : text),
    onclosetag: () => (isCode = false),
  });
  parser.end(html);
  return said;
}

const test = suite("words");

test("make up all the text around the author's own", async () => {
  const words = Object.fromEntries(
    wordKeys.map((key) => [
      key,
      `字${
        wordsOf("en")
          [key].match(/\{\w+\}/g)
          ?.join("") ?? ""
      }`,
    ]),
  );
  const files = await site({ words });
  const pages = [...files.keys()].filter((path) => path.endsWith(".html"));
  assert.ok(pages.length >= 6, String(pages));
  for (const path of pages) {
    const letters = said(files.get(path) ?? "")
      // Names of formats and readers, and addresses.
      .replace(
        /\b(?:BibTeX|DOI|arXiv|bioRxiv|Workshop|Atom|JSON Feed|Feedbin|NetNewsWire|NewsBlur|The Old Reader|Unread)\b|https:\S+/g,
        "",
      )
      .match(/[a-z].*/i);
    assert.not.ok(letters, `${path}: ${letters}`);
  }
  assert.match(files.get("/css/feed.css") ?? "", '--this-is-feed: "字"');
});

test("are in the language of the site", async () => {
  const files = await site({});
  assert.match(files.get("/404.html") ?? "", "页面不存在");
  assert.match(files.get("/subscribe/index.html") ?? "", "如何在阅读器中订阅日的动态。");
  assert.match(files.get("/index.html") ?? "", "5月");
  assert.match(files.get("/css/feed.css") ?? "", "这是一个订阅源");
});

test("give news in files of its own a heading", async () => {
  const project = new Project()
    .write("src/content/index.md", "Guten Tag.\n")
    .write("src/content/_news/start.md", "---\ndate: 2025-05-01\n---\nWir fangen an.\n")
    .facts({ language: "de" });
  await project.build();
  assert.match(project.site().get("/index.html") ?? "", />Neuigkeiten<\/h2>/);
});

test.run();
