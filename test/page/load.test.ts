import { suite } from "uvu";
import * as assert from "uvu/assert";
import { loadPage } from "../../src/page/load.ts";

const test = suite("loadPage");

const load = (...lines: string[]) => loadPage(lines.join("\n"), "a.md");

for (const [what, lines, data, bodyLine] of [
  ["YAML", ["---", "title: A", "---", "b"], { title: "A" }, 4],
  ["YAML that ends in dots", ["---", "title: A", "...", "b"], { title: "A" }, 4],
  [
    "a byte order mark and empty lines before it",
    ["\uFEFF", "", "---", "title: A", "---", "b"],
    { title: "A" },
    6,
  ],
  [
    "comments in it",
    ["---", "<!-- draft: true", "title: B -->", "title: A", "-<!-- c -->", "---", "b"],
    { title: "A" },
    7,
  ],
  ["a comment before it", ["<!-- c", "-->", "---", "title: A", "---", "b"], { title: "A" }, 6],
  ["Windows line ends", ["---\r", "title: A\r", "---\r", "b"], { title: "A" }, 4],
  ["tabs", ["---", "a:", "\tb: 1", "---", "b"], { a: { b: 1 } }, 5],
  ["a key twice, the first of which is used", ["---", "a: 1", "a:", "  - 2", "---", "b"], { a: 1 }, 6],
  ["indented keys", ["---", " title: A", " b: 1", "---", "b"], { title: "A", b: 1 }, 5],
  ["a second block", ["---", "a: 1", "---", "", "---", "a: 2", "c: 3", "---", "b"], { a: 1, c: 3 }, 9],
  ["TOML", ["+++", 'title = "A"', "[b]", "c = 1", "+++", "b"], { title: "A", b: { c: 1 } }, 6],
  ["JSON", ["---json", '{ "title": "A" }', "---", "b"], { title: "A" }, 4],
  ["JSON between lines of YAML's", ["---", "{", '  "title": "A"', "}", "---", "b"], { title: "A" }, 6],
  ["JSON in braces alone", ["{", '  "title": "A"', "}", "b"], { title: "A" }, 4],
  [
    "yes and no",
    ["---", "draft: yes", "published: 'False'", "---", "b"],
    { draft: true, published: false },
    5,
  ],
  [
    "a comma after yes, and a repeated key",
    ["---", "draft: true,", "published: no;", "draft: true # a", "---", "b"],
    { draft: true, published: false },
    6,
  ],
  ["spaces before it", ["---", "  title: A", "  draft: true", "---", "b"], { title: "A", draft: true }, 5],
  ["capital letters", ["---", "Draft: On", "---", "b"], { Draft: "On", draft: true }, 4],
  ["nothing in it", ["---", "---", "b"], {}, 3],
  [
    "R's types and names in braces",
    ["---", "date: !expr Sys.Date()", "a: {{ b.c }}", "---", "b"],
    { date: "Sys.Date()", a: { "{ b.c }": null } },
    5,
  ],
  [
    "lists in brackets that continue without indentation",
    ["---", "a: [", '"[x](/)",', "y", "]", "b: {c: [1,", "2]}", "---", "b"],
    { a: ["[x](/)", "y"], b: { c: [1, 2] } },
    9,
  ],
  [
    "quoted words that continue without indentation",
    ["---", "a: 'It''s", 'b: c, "d', "  e'", "f: 1", "g: {h: 'i", "j', k: 2}", "---", "b"],
    { a: "It's b: c, \"d e", f: 1, g: { h: "i j", k: 2 } },
    9,
  ],
] as const) {
  test(`reads front matter with ${what}`, () => {
    const page = load(...lines);
    assert.equal([page.data, page.body, page.bodyLine, page.problems], [data, "b", bodyLine, []]);
  });
}

for (const [what, lines] of [
  ["a page without", ["", "a", "", "---", "", "b"]],
  ["a page that starts with a rule", ["---", "", "a", "", "---", "", "b: c"]],
  ["a rule before code", ["---", "    a: 1", "---", "b"]],
  ["a heading after a rule", ["---", "a", "---", "b"]],
  ["a heading of several lines after a rule", ["---", "nav and", "Note: this", "---", "b"]],
  ["lines and a fact after a rule", ["---", "nav and", "", "title: this", "---", "b"]],
  ["a name and titles after a rule", ["---", "Ada Tea", "Title: Keeper", "Date: May", "---", "b"]],
  ["a heading of words and a colon", ["Note: this", "---", "b"]],
  ["braces that are text", ["{a}", "b", "}"]],
  ["words between two rules", ["a", "", "---", "", "layout: b", "", "---", "", "c"]],
  ["a line that begins with a percent sign", ["%a", "b"]],
  ["a line of percent signs", ["%%%", "", "b"]],
  ["a comment only", ["<!-- a -->", "b"]],
] as const) {
  test(`sees no front matter in ${what}`, () => {
    const page = load(...lines);
    assert.equal([page.data, page.body, page.bodyLine, page.problems], [{}, lines.join("\n"), 1, []]);
  });
}

for (const written of [
  "2024-01-05",
  "2024-01-05 10:00:00 +0800",
  "2024-01-05T10:00:00-05:00",
  "2021-11-31=0",
]) {
  test(`keeps the date ${written} as written`, () =>
    assert.equal(load("---", `date: ${written}`, "---").data, { date: written }));
}

for (const title of ["% A: b", "%A: b"])
  test(`reads the title of a title block as Pandoc does: ${title}`, () => {
    const page = load(title, "% C; D", "%May 2024", "", "e");
    assert.equal([page.data, page.body, page.bodyLine, page.problems], [{ title: "A: b" }, "\ne", 4, []]);
  });

test("keeps a date in TOML as written", () =>
  assert.equal(load("+++", "date = 2024-01-05", "+++").data, { date: "2024-01-05" }));

for (const [lines, line, words] of [
  [["---", "a: 1", "title: 'Cook's garden'", "---"], 3, 'title: "Cook\'s garden"'],
  [["---", "title: Dials: a history", "---"], 2, 'title: "Dials: a history"'],
  [["", "---", 'title: "Dials', "a: 1", "---"], 3, "has no counterpart"],
  [["---", "title: *a*", "---"], 2, 'title: "*a*"'],
  [["---", "authors: [Ada , **Max** , Ann]", "---"], 2, 'Write "**Max**" with'],
  [["---", "title: !a b", "---"], 2, 'title: "!a b"'],
  [["---", 'title: "Dials" and cups', "---"], 2, String.raw`title: "\"Dials\" and cups"`],
  [["---", "a:", "  - b", " c: d", "---"], 4, "Begin it with no space, as they do."],
  [["---", "a:", "  - b: 1", "   c: d", "---"], 4, "Begin it with no space or 4 spaces, as they do."],
  [["---", "a:", "  - b: 1", "      c: d", "---"], 4, "indented further"],
  [["+++", "title = Dials", "+++"], 2, 'title = "My page"'],
  [["---json", "{ title }", "---"], 2, "JSON"],
  [["---js", "{}", "---"], 1, "YAML"],
  [["---", "title: A", "", "Text"], 1, "never ends"],
  [["{", '"title": A', "}"], 1, "JSON"],
  [["# A", "", "---", "title: B", "layout: page", "---", "Text"], 4, "at the very top of the file"],
  [["Title: A", "Date: 2024-05-01", "Slug: a", "", "Text"], 1, "belongs in front matter"],
  [["title: A", "draft: true", "", "Text"], 2, "belongs in front matter"],
  [["", "title: A", "---", "Text"], 2, "belongs in front matter"],
  [["–––", "draft: true", "–––", "Text"], 2, "belongs in front matter"],
  [["----", "title: A", "----", "Text"], 2, "belongs in front matter"],
  [["–––", "draft:true", "–––", "Text"], 2, "and this one as draft: true."],
  [["+++", "title: A", "+++", "Text"], 2, "Replace both +++ with ---."],
  [["---", "title:A", "---", "Text"], 2, ". Write title: A"],
  [["---", "title：A", "---", "Text"], 2, ". Write title: A"],
  [["---", 'title = "A"', "---", "Text"], 2, '. Write title: "A"'],
  [["---", "draft: false", "a: 1", "draft: yes", "---", "Text"], 4, "Delete one of the two."],
  [["---", "title: A", "draft:true", "---", "Text"], 3, "Write draft: true"],
  [["---", "title: A", "draft=true", "---", "Text"], 3, "Write draft: true"],
  [["---", "title: A", "\tdraft: true", "---", "Text"], 3, "indented further"],
  [["---", "title: A", "draft: 1", "---", "Text"], 3, "neither yes nor no"],
  [["---", "title A", "draft: true", "---", "Text"], 2, '"title A" has no colon. Write title: A'],
  [["---", "", "draft true", "---", "Text"], 3, "Write draft: true"],
  [["---", "# Mine", "title= A", "draft: true", "---", "Text"], 3, "Write title: A"],
  [["---", "nav 1", "---", "Text"], 2, "Write nav: 1"],
] as const) {
  test(`says what to write instead of ${lines.join("⏎")}`, () => {
    const { problems } = load(...lines);
    assert.equal(
      problems.map((problem) => [problem.file, problem.line]),
      [["a.md", line]],
    );
    assert.ok(problems[0]?.message.includes(words), problems[0]?.message);
  });
}

test.run();
