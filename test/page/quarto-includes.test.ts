import { suite } from "uvu";
import * as assert from "uvu/assert";
import { withQuartoIncludes } from "../../src/page/quarto-includes.ts";
import { sourceOf } from "../../src/page/source.ts";

const test = suite("files that a Quarto page takes in");

const files: Readonly<Record<string, string>> = {
  "_news.qmd": "- 2025.05 A kite\n- 2025.04 A kettle",
  "me.qmd": "I am\n\n{{< include _news.qmd >}}",
  "circle.qmd": "{{< include circle.qmd >}}",
};
const include = (name: string) => {
  const text = files[name];
  return text === undefined ? undefined : sourceOf(name, text);
};
const read = (text: string) => withQuartoIncludes(sourceOf("index.qmd", text), include);

test("are put in their place, and know where they were written", () => {
  const { text, places, warnings } = read('# Me\n```{r child="me.qmd"}\n\n```\nend');
  assert.equal(warnings, []);
  assert.equal(
    text.split("\n").map((line, at) => `${places[at]?.file}:${places[at]?.line} ${line}`),
    [
      "index.qmd:1 # Me",
      "me.qmd:1 I am",
      "me.qmd:2 ",
      "_news.qmd:1 - 2025.05 A kite",
      "_news.qmd:2 - 2025.04 A kettle",
      "index.qmd:5 end",
    ],
  );
});

test("are reported if they are missing, or include themselves", () => {
  assert.equal(read("a\n{{< include no.qmd >}}").warnings, [
    {
      file: "index.qmd",
      line: 2,
      message: '"{{< include no.qmd >}}" is left out: there is no file "no.qmd".',
    },
  ]);
  assert.match(read("{{< include circle.qmd >}}").warnings[0]?.message ?? "", /in a circle/);
});

test("leave other cells and shortcodes alone", () => {
  const page = "```{r}\n1\n```\n{{< meta title >}}";
  assert.is(read(page).text, page);
});

test.run();
