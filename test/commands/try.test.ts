import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { Project } from "../support/project.ts";

const test = suite("dateline try");
const page =
  "# Jane\n\n![Me](me.png) ![100%](100%.png) [Start](index.md)\n\n# News\n\n- 2025.05 We release a kite. It flies.\n- no date\n\n<!-- 2024.01 Hidden -->\n";

test("shows what is read from any page, and from a folder that has one", async () => {
  const project = new Project()
    .write("old/_pages/about.md", page)
    .write("else/page.md", page)
    .write("else/index.md", "# Else\n");
  const before = project.files("old");
  project.write("old.md", Buffer.from("# News\n\n2025.05 A caf\xe9.\n", "latin1"));
  assert.match((await project.npm("dateline", "try", "old.md")).output, "2025-05  A café");
  for (const place of ["old", "old/_pages/about.md", join(project.folder, "else/page.md")]) {
    const { status, output } = await project.npm("dateline", "try", place);
    assert.is(status, 0, output);
    assert.match(output, /^1 item, as subscribers would see it:\n\n2025-05 {2}We release a kite\n/);
    assert.match(output, /(?:about|page)\.md:10: "2024\.01" is in a comment, so it is not read\./);
  }
  assert.equal(project.files("old"), before);
  assert.not.ok(project.has("_data/news.lock"));
});

test("tells what has to be corrected, and where, in the author's own file", async () => {
  const project = new Project().write("page.md", "# News\n\n2025.05 A kite\n\n2024.13 No\n");
  const { status, output } = await project.npm("dateline", "try", "page.md");
  assert.is(status, 1);
  assert.match(output, /^page\.md:5: "2024\.13" is not a month\./m);
  const nowhere = await project.npm("dateline", "try", "nowhere.md");
  assert.match(nowhere.output, "There is no nowhere.md.");
  const office = await project.write("page.docx", "PK\x03\x04\x14\0\x06").npm("dateline", "try", "page.docx");
  assert.match(office.output, "page.docx is not text, so it cannot be read.");
  const empty = await project.write("empty/x.txt", "").npm("dateline", "try", "empty");
  assert.match(empty.output, "empty: There is no home page here: no index.md, _pages/about.md");
});

test("takes over a site of another kind to show what becomes of it", async () => {
  const project = new Project()
    .write("old/_config.yml", "first_name: Ada\r\nlast_name: Example\r\nscholar: {}\r\n")
    .write("old/_pages/about.md", "---\r\npermalink: /\r\n---\r\nHello\r\n")
    .write("old/_news/a.md", "---\ndate: 2025-05-03\ninline: true\n---\nA kite.\n")
    .write("old/_news/b.md", "---\ndate: 2025-04-03\n---\n{% link gone.md %} A pot.\n")
    .write("old/drafts/x.html", "<p>x</p>");
  const before = project.files("old");
  const { status, output } = await project.npm("dateline", "try", "old");
  assert.is(status, 0, output);
  assert.match(
    output,
    /^old is a site made with al-folio\. Carried over:\n- The home page, from _pages\/about\.md\./,
  );
  assert.match(output, "2025-05-03  A kite");
  assert.match(output, '\n_news/b.md:4: "{% link gone.md %}" leads nowhere');
  assert.equal(project.files("old"), before);
  project
    .write("pages/_config.yml", "title: Ada\n")
    .write("pages/about.md", "---\npermalink: /\n---\nHello\n");
  project.write("pages/cv.md", "---\npermalink: /cv/\n---\nBorn.\n");
  const whole = await project.npm("dateline", "try", "pages");
  assert.match(whole.output, "- The home page, from about.md.\n- One other page, at its old address.");
});

test("refuses web addresses and sites made with Dateline with a sentence", async () => {
  const project = new Project();
  for (const [place, sentence] of [
    [
      "https://github.com/ada/ada.github.io",
      /Download the \.zip under Code at https:\/\/github\.com\/ada\/ada\.github\.io/,
    ],
    ["ada.github.io", /is an address, and sites are read from a folder/],
  ] as const) {
    assert.match((await project.npm("dateline", "try", place)).output, sentence);
    assert.match((await project.npm("dateline", "new", "site", "--from", place)).output, sentence);
  }
  const own = project.write("own/_data/site.yml", "").write("own/content/index.md", "Hello");
  assert.match(
    (await own.npm("dateline", "new", "site", "--from", "own")).output,
    "own is already a site made with Dateline.",
  );
});

test.run();
