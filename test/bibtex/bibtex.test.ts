import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readBibtex } from "../../src/bibtex/bibtex.ts";

/** The entries as plain objects: their keys, and their fields by name. */
function read(source: string): Record<string, Record<string, string>> {
  return Object.fromEntries(
    readBibtex(source, "p.bib").entries.map(({ key, fields }) => [
      key,
      Object.fromEntries([...fields].map(([name, { value }]) => [name, value])),
    ]),
  );
}

function problems(source: string): string[] {
  return readBibtex(source, "p.bib").problems.map(({ line, message }) => `${line}: ${message}`);
}

const values = suite("values");

values("are in braces, in quotes, or bare", () => {
  const source = `@article{a, title = {A {B} c}, note = "x {"} y", year = 2020, month = mar}`;
  assert.equal(read(source).a, { title: "A {B} c", note: 'x {"} y', year: "2020", month: "mar" });
});

values("are joined, and @string names replaced in any case", () => {
  const source = `@STRING{jk = "J. Kettles"} @article{a, journal = JK # { B}}`;
  assert.equal(read(source).a, { journal: "J. Kettles B" });
});

values("keep their per cent signs, which start no comments there", () => {
  assert.equal(read("@misc{a, note = {50% of\nall}, year = 1}").a, { note: "50% of\nall", year: "1" });
});

values("without text count as absent", () => {
  assert.equal(read(`@misc{a, pdf = {}, doi = "", note = { }, url = {}, url = {x}}`).a, { url: "x" });
  assert.equal(problems(`@misc{a, url = {}, url = {x}}`), []);
});

values("know their lines", () => {
  const { entries } = readBibtex("\n@misc{a,\n  title = {x},\r\n  note = {y}}", "p.bib");
  assert.equal(
    [entries[0]?.line, ...[...(entries[0]?.fields.values() ?? [])].map(({ line }) => line)],
    [2, 3, 4],
  );
});

values.run();

const files = suite("files");

files("may hold comments, preambles, free text and front matter, which are skipped", () => {
  const source = `\uFEFF---
layout: x
---
Mail ann@example.org{or me} for more.
% @article{no, title = {x}}
@comment{ @article{no2, title = {x}} }
@Comment{jabref-meta: databaseType:bibtex;}
@preamble{ "\\newcommand{\\x}{y}" }
@article{yes, title = {z}}
}
@misc(also, title = "w")
`;
  assert.equal(read(source), { yes: { title: "z" }, also: { title: "w" } });
  assert.equal(problems(source), []);
});

files("yield entries despite stray characters or text before them", () => {
  const source = `text@misc{a, year=1}\n@@misc{b, year=1}\n@mi\\sc{c, year=1}\nby @ann (a friend) and @bob{}`;
  assert.equal(Object.keys(read(source)), ["a", "b", "c"]);
  assert.equal(problems(source), ['4: "@bob{}" has no fields, so it is skipped.']);
});

files("may hold a damaged comment", () => {
  assert.equal(read("@Comment{jabref-meta: {{{;\n@misc{a, title = {x}}"), { a: { title: "x" } });
});

files("keep keys with spaces, colons and slashes", () => {
  assert.equal(Object.keys(read("@misc{a b, year=1}\n@misc{DBLP:conf/x/Y, year=1}")), [
    "a b",
    "DBLP:conf/x/Y",
  ]);
});

files("fail only if there is text and none of it can be read", () => {
  const fault = (source: string) => readBibtex(source, "p.bib").fault?.message;
  assert.match(fault("my publications") ?? "", "no entry can be read");
  assert.match(fault("@article{{{") ?? "", "no entry can be read");
  assert.is(fault(""), undefined);
  assert.is(fault("% nothing yet\n@comment{x}"), undefined);
  for (const empty of ["---\n---\n", "---\n---\n---\n---\n", "---\ntitle: x\n---", "---\r\n---\r\n"])
    assert.is(fault(empty), undefined, empty);
  assert.is(fault("x @misc{a, year = 1}"), undefined);
});

files.run();

const raw = String.raw;
const faults = suite("faults");
const good = "\n@misc{good, title = {Good}}\n";

const table: Record<string, { source: string; fields: Record<string, string>; said: string[] }> = {
  "a comma that is missing after a field": {
    source: "@misc{a,\n  title = {T}\n  year = 2020\n}",
    fields: { title: "T", year: "2020" },
    said: ['2: A comma is missing after the field "title" of "a".'],
  },
  "a key that runs into the first field": {
    source: "@misc{a title = {T}}",
    fields: { title: "T" },
    said: ['1: A comma is missing after the key "a".'],
  },
  "a comma that is missing after the key": {
    source: "@misc{a\n  title = {T}}",
    fields: { title: "T" },
    said: ['1: A comma is missing after the key "a".'],
  },
  "a brace of a value that is not closed": {
    source: "@misc{a,\n  title = {T,\n  year = 2020,\n  note = {n}\n}",
    fields: { title: "T", year: "2020", note: "n" },
    said: ['2: The brace that opens "title" of "a" is not closed.'],
  },
  "a brace that is not closed in an entry on one line": {
    source: "@misc{a, title = {T {x, author = {Doe, Ann}, year = {2020}}",
    fields: { title: "T x", author: "Doe, Ann", year: "2020" },
    said: ['1: The brace that opens "title" of "a" is not closed.'],
  },
  "a quotation mark that is not closed": {
    source: '@misc{a,\n  title = "T,\n  year = 2020\n}',
    fields: { title: "T", year: "2020" },
    said: ['2: The quotation mark that opens "title" of "a" is not closed.'],
  },
  "an entry that is not closed": {
    source: "@misc{a,\n  title = {T}\n",
    fields: { title: "T" },
    said: ['1: A closing brace is missing in "a": the fields before it are shown.'],
  },
  "an extra brace": {
    source: "@misc{a,\n  title = {T}},\n  year = 2020\n}",
    fields: { title: "T", year: "2020" },
    said: ['2: There is one closing brace too many in "a".'],
  },
  "a field that is given twice": {
    source: "@misc{a, title = {T},\n title = {U}}",
    fields: { title: "T" },
    said: ['2: The field "title" is given twice in "a": line 1 is shown. Delete one of them.'],
  },
  "a string that is not defined": {
    source: "@misc{a, title = {T}, journal = jk}",
    fields: { title: "T", journal: "jk" },
    said: ['1: The string "jk" is not defined in this file. Put braces around it if it is text.'],
  },
  "words without braces": {
    source: "@misc{a, journal = Journal of Tea, title = {T}}",
    fields: { journal: "Journal of Tea", title: "T" },
    said: ['1: Put braces around "Journal of Tea", the value of "journal" of "a".'],
  },
  "a stray character": {
    source: "@misc{a, title =, {T}, year = # {2020}}",
    fields: { title: "T", year: "2020" },
    said: ['1: "," is not expected after title = in "a".', '1: "#" is not expected after year = in "a".'],
  },
  "an equals sign that is missing": {
    source: "@misc{a, title {T}}",
    fields: { title: "T" },
    said: ['1: An equals sign is missing after "title" in "a".'],
  },
};

for (const [what, { source, fields, said }] of Object.entries(table)) {
  faults(`are reported and cost no other entry: ${what}`, () => {
    assert.equal(read(good + source + good.replace("good", "good2")), {
      good: { title: "Good" },
      a: fields,
      good2: { title: "Good" },
    });
    assert.equal(problems(source), said);
  });
}

faults("do not include bare words that people write: yes and no, and journals' commands", () => {
  const { entries, problems } = readBibtex(
    raw`@misc{a, selected = true, show = False, journal = \mnras}`,
    "p.bib",
  );
  assert.equal(
    [...(entries[0]?.fields.values() ?? [])].map(({ value }) => value),
    ["true", "False", raw`\mnras`],
  );
  assert.equal(problems, []);
});

faults("include a string that is defined further down", () => {
  assert.equal(read("@misc{a, note = n}\n@string{n = {later}}").a, { note: "later" });
  assert.equal(problems("@misc{a, note = n}\n@string{n = {later}}"), [
    '1: The string "n" is used before line 2 defines it. Move that line up.',
  ]);
});

faults("in one entry leave all others whole, even when a lone brace makes up for them", () => {
  const source = `@misc{a, title = {A {b, year = 2020}\n@misc{b, title = {B}}\n}\n@misc{c, title = {C}}\n}\n`;
  assert.equal(read(source).b, { title: "B" });
  assert.equal(read(source).c, { title: "C" });
});

faults.run();
