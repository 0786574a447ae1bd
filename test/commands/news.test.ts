import { suite } from "uvu";
import * as assert from "uvu/assert";
import { Project } from "../support/project.ts";

const page = "src/content/index.md";
const test = suite("dateline news");

test("shows line, date, slug and title of each entry", async () => {
  const { status, output } = await new Project().npm("dateline", "news");
  assert.is(status, 0);
  const lines = output.trimEnd().split("\n");
  assert.is(lines.length, 9);
  assert.match(lines[0] ?? "", /^line +date +status +slug +title$/);
  assert.match(
    lines[1] ?? "",
    /^ {2}32 {2}2025-05 {2}new +2025-05-we-release-pixel-reasoner +We release Pixel Reasoner$/,
  );
});

test("reports what is not read and why, and what to correct, in the words of the build", async () => {
  const text = "# News\n\n- 2025.05 A tool\n- 08/06/2024 A talk\n- A chair\n\n<!-- 2024.01 Hidden -->\n";
  const project = new Project().write(page, text);
  const { status, output } = await project.npm("dateline", "news");
  assert.is(status, 1);
  assert.match(output, /^src\/content\/index\.md:7: "2024\.01" is in a comment, so it is not read\.$/m);
  assert.match(output, /^src\/content\/index\.md:5: "A chair" has no date, so it is not an entry/m);
  const sentence = /^src\/content\/index\.md:4: "08\/06\/2024" can be 2024-06-08 or 2024-08-06\..*$/m;
  const said = sentence.exec(output)?.[0];
  assert.ok(said, output);
  assert.is(sentence.exec((await project.eleventy()).output)?.[0], said);
});

test("gives programs the same as JSON", async () => {
  const project = new Project().write(page, "# News\n\n- 2025.05–2025.07 A tool\n- 2024.13 No\n");
  const { status, stdout } = await project.npm("dateline", "news", "--json");
  assert.is(status, 1);
  const said = JSON.parse(stdout);
  assert.equal(said.entries, [
    {
      line: 3,
      date: "2025-05/2025-07",
      status: "new",
      slug: "2025-05-a-tool-2024-13-no",
      title: "A tool 2024.13 No",
    },
  ]);
  assert.equal(
    said.problems.map(({ file, line }: { file: string; line: number }) => [file, line]),
    [[page, 4]],
  );
});

test("and the build annotate the line for GitHub when CI is set", async () => {
  const project = new Project().write(page, "# News\n\n- 2024.13 No\n");
  const { output } = await project.withEnvironment({ CI: "true" }).eleventy();
  assert.match(output, /^::error file=src\/content\/index\.md,line=3::"2024\.13" is not a month\./m);
  assert.not.match((await project.withEnvironment({ CI: "" }).eleventy()).output, "::error");
});

test.run();
