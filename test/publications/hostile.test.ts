import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readBibliography } from "../../src/publications/read-bibliography.ts";

const many = 20_000;
const raw = String.raw;

/** Files made to cost more than their length. */
const files: Record<string, string> = {
  "braces in a value": `@misc{a, title={${"{".repeat(many)}${"}".repeat(many)}}}`,
  "braces that are never closed": `@misc{a, title={${"{".repeat(many)}`,
  "entries in entries": "@misc{".repeat(many),
  "entries that are never closed": "\n@misc{a, x={".repeat(many / 5),
  "space behind a head": `@misc{${"\n".repeat(5 * many)}@misc(${" ".repeat(5 * many)}`,
  "comments that are never closed": "@comment(".repeat(many),
  "quotes that are never closed": '@misc{a, x="'.repeat(many / 5),
  "strings that double": `@string{s0={xx}}${Array.from({ length: 1000 }, (_, n) => `@string{s${n + 1}=s${n} # s${n}}`).join("")}@misc{a, title=s1000}`,
  "references in a circle": Array.from(
    { length: many / 10 },
    (_, n) => `@misc{k${n}, title={T}, crossref={k${(n + 1) % (many / 10)}}}`,
  ).join("\n"),
  "a chain of references": Array.from(
    { length: many / 10 },
    (_, n) => `@misc{k${n}, title={T}, crossref={k${n + 1}}}`,
  ).join("\n"),
  "the same key": "@misc{a, title={T}}\n".repeat(many / 10),
  "the same title": Array.from(
    { length: many / 10 },
    (_, n) => `@misc{k${n}, title={T}, arxiv={2101.${10000 + n}}}`,
  ).join("\n"),
  "commands in commands": `@misc{a, title={${raw`\emph{`.repeat(many)}${"}".repeat(many)}}}`,
  "links in links": `@misc{a, note={${raw`\href{a}{`.repeat(many)}${"}".repeat(many)}}}`,
  "formulas that are never closed": `@misc{a, title={${raw`\(`.repeat(many)}}}`,
  "a deep formula": `@misc{a, title={$${"{".repeat(many)}x${"}".repeat(many)}$}}`,
  accents: `@misc{a, title={${raw`\'`.repeat(many)}e}}`,
  names: `@misc{a, title={T}, author={${"A and ".repeat(many)}B}}`,
  "names with commas": `@misc{a, title={T}, author={${"A,".repeat(many)}}}`,
  "marks in a name": `@misc{a, title={T}, author={${raw`\textsuperscript{`.repeat(many)}}}`,
  tags: `@misc{a, title={${"<b ".repeat(many)}}}`,
  "space in a tag": `@misc{a, title={<b${" ".repeat(5 * many)}<i>x</i>}}`,
  quotes: `@misc{a, title={${"x'".repeat(many)}}}`,
  spaces: `@misc{a, title={x${" ".repeat(many)}y}, abstract={${"\n ".repeat(many)}}, month={${" ".repeat(many)}}}`,
  "signs behind addresses": `@misc{a, title={T}, url={https://example.org/${",".repeat(5 * many)}x}, howpublished={https://example.org/${")".repeat(5 * many)}x}}
@misc{b, title={T}, howpublished={https://example.org/${")".repeat(5 * many)}x}}`,
  addresses: `@misc{a, title={T}, url={${"http://".repeat(many)}}, doi={${"10.1/".repeat(many)}}, pdf={${"../".repeat(many)}}}`,
};

const hostile = suite("hostile files");

for (const [what, source] of Object.entries(files)) {
  // Quadratic time would take minutes here, and recursion for each brace would overflow the stack.
  hostile(`are read to their ends: ${what}`, () => {
    for (const work of read(source).works) {
      const seen = [work.title, work.note, work.abstract].map((rich) => rich?.text ?? "").join("");
      assert.not.match(seen, /[\\{}]/);
      const depth = Math.max(
        0,
        ...[...work.title.html.matchAll(/^(?:<[a-z]+>)+/g)].map(([tags]) => tags.length),
      );
      assert.ok(depth < 100, "elements are nested deeply");
    }
  });
}

hostile("get no mark-up or scripts onto a page", () => {
  const bad = `<script>alert(1)</script><img src=x onerror=alert(1)>`;
  const fields = [
    "title",
    "author",
    "journal",
    "note",
    "abstract",
    "annotation",
    "award",
    "award_name",
    "abbr",
    "pages",
    "keywords",
    "location",
    "additional_info",
    "volume",
  ];
  const links = [
    "url",
    "pdf",
    "html",
    "code",
    "slides",
    "video",
    "website",
    "preview",
    "doi",
    "arxiv",
    "hal",
  ];
  const source = `@article{"><script>, ${[...fields.map((field) => `${field}={${bad}x}`), ...links.map((field) => `${field}={javascript:alert(1)}`)].join(",\n")}}`;
  const [work] = read(source).works;
  assert.ok(work);
  const html = [work.title, work.note, work.abstract, work.annotation, work.additionalInfo, work.venue].map(
    (rich) => rich?.html,
  );
  assert.not.match([...html, work.award?.html].join(""), /<(?:script|img)/);
  assert.equal(work.links, []);
  assert.not.match(work.slug, /[^a-z0-9-]/);
  assert.not.match(work.bibtex, /javascript:/);
});

hostile.run();

function read(source: string) {
  return readBibliography([{ file: "p.bib", bytes: new TextEncoder().encode(source) }], {
    author: "Ann Doe",
    isPublished: true,
    toMathMl: (formula) => `<math>${formula}</math>`,
  });
}
