import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readAuthorPage } from "../../src/page/author-page.ts";

const test = suite("what a page says of itself");

for (const [written, read] of [
  ["Tea &amp; cake", "Tea & cake"],
  [
    "On tea:<br>a survey of <i>all</i> leaves&nbsp;&mdash; and R&D",
    "On tea: a survey of all leaves — and R&D",
  ],
  ["Why 1 < 2, and List<T> is not <b>T</b>", "Why 1 < 2, and List<T> is not T"],
] as const) {
  test(`is read as words where other programs put it into HTML: ${written}`, () => {
    const source = `---\ntitle: ${JSON.stringify(written)}\ndescription: ${JSON.stringify(written)}\n---\nText\n`;
    const { page } = readAuthorPage(source, { file: "src/content/tea.md", path: "tea.md" });
    assert.equal([page?.title, page?.description], [read, read]);
  });
}

test.run();
