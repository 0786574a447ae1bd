import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readBibtex } from "../../src/bibtex/bibtex.ts";
import { citationTags } from "../../src/publications/citation-tags.ts";
import { followKeys } from "../../src/publications/former-keys.ts";
import { readWorks } from "../../src/publications/read-works.ts";
import { workData } from "../../src/publications/structured-data.ts";
import type { Work } from "../../src/publications/work.ts";

function read(source: string): readonly Work[] {
  return readWorks(readBibtex(source, "p.bib").entries, { author: "Ann Doe" }).works;
}

const absolute = (path: string) => `https://doe.example.org${path}`;

function tags(source: string): string[] {
  return citationTags(read(source)[0] as Work, { absolute, pdf: "/publications/a/a.pdf" }).map((tag) =>
    tag.join(": ").replace("citation_", ""),
  );
}

const article = String.raw`@article{a, title={On $O(n\log n)$ \emph{Kettles}}, author={Doe*, Ann and van der Berg, Ludwig and {Tea Board} and King, Jr., Martin},
  journal={J. Kettles}, volume=3, number=2, pages={12:1--12:9}, year=2024, month=mar, issn={1234-5678}, doi={10.1/x}, arxiv={2101.00001},
  langid={ngerman}, keywords={tea; cake}, abstract={A}, award_name={Best Paper}}`;

const citation = suite("citationTags");

citation("describe an article as Google Scholar asks, a tag for each name, formulas as text", () => {
  assert.equal(tags(article), [
    "title: On O(n log n) Kettles",
    "author: Doe, Ann",
    "author: van der Berg, Ludwig",
    "author: Tea Board",
    "author: King, Jr., Martin",
    "publication_date: 2024/03",
    "journal_title: J. Kettles",
    "volume: 3",
    "issue: 2",
    "firstpage: 12:1",
    "lastpage: 12:9",
    "issn: 1234-5678",
    "doi: 10.1/x",
    "arxiv_id: 2101.00001",
    "language: de",
    "keywords: tea",
    "keywords: cake",
    "abstract_html_url: https://doe.example.org/publications/a/",
    "pdf_url: https://doe.example.org/publications/a/a.pdf",
  ]);
});

citation("describe conference papers, theses and reports", () => {
  const inproceedings = "@inproceedings{a, title={T}, booktitle={Proc. Tea}, date={2024-03-05}, pages={7}}";
  assert.equal(tags(inproceedings).slice(1, 4), [
    "publication_date: 2024/03/05",
    "conference_title: Proc. Tea",
    "firstpage: 7",
  ]);
  const firstPage = (pages: string) =>
    tags(`@article{a, title={T}, journal={J}, pages={${pages}}}`).find((tag) => tag.startsWith("firstpage"));
  assert.equal(["1187S--1191S", "65040P", "12 pages"].map(firstPage), [
    "firstpage: 1187S",
    "firstpage: 65040P",
    undefined,
  ]);
  const thesis = tags("@phdthesis{a, title={T}, school={Tea College}}");
  assert.ok(thesis.includes("dissertation_institution: Tea College"));
  const chapter = tags("@incollection{a, title={T}, booktitle={Teas}}");
  assert.ok(chapter.includes("inbook_title: Teas"));
  assert.not.ok(thesis.some((tag) => tag.startsWith("inbook_title")));
  const report = tags("@techreport{a, title={T}, institution={Tea Board}, number={TB-7}}");
  assert.ok(report.includes("technical_report_institution: Tea Board"));
  assert.ok(report.includes("technical_report_number: TB-7"));
});

citation.run();

const data = suite("workData");

function dataOf(source: string): Record<string, unknown> {
  return workData(read(source)[0] as Work, { absolute, authorId: "https://doe.example.org/#author" });
}

data("describes a work in the terms of schema.org", () => {
  const found = dataOf(article) as { author: Record<string, unknown>[] } & Record<string, unknown>;
  assert.is(found["@type"], "ScholarlyArticle");
  assert.is(found.name, "On O(n log n) Kettles");
  assert.is(found.datePublished, "2024-03");
  assert.equal(found.author[0], {
    "@type": "Person",
    "@id": "https://doe.example.org/#author",
    name: "Ann Doe",
    givenName: "Ann",
    familyName: "Doe",
  });
  assert.is(found.author[1]?.["@type"], "Person");
  assert.equal(found.author[2], { "@type": "Organization", name: "Tea Board" });
  assert.equal(found.isPartOf, {
    "@type": "PublicationIssue",
    issueNumber: "2",
    isPartOf: {
      "@type": "PublicationVolume",
      volumeNumber: "3",
      isPartOf: { "@type": "Periodical", name: "J. Kettles", issn: "1234-5678" },
    },
  });
  assert.equal([found.pageStart, found.pageEnd, found.pagination], ["12:1", "12:9", "12:1–12:9"]);
  assert.equal(found.sameAs, ["https://doi.org/10.1/x", "https://arxiv.org/abs/2101.00001"]);
});

data("tells the types apart", () => {
  const type = (name: string) => dataOf(`@${name}{a, title={T}}`)["@type"];
  assert.equal(
    ["phdthesis", "book", "incollection", "software", "dataset", "techreport", "inproceedings"].map(type),
    ["Thesis", "Book", "Chapter", "SoftwareSourceCode", "Dataset", "Report", "ScholarlyArticle"],
  );
  assert.is(dataOf("@misc{a, title={T}, arxiv={2101.00001}}").creativeWorkStatus, "Preprint");
});

data.run();

const former = suite("followKeys");

former("redirects from a changed key to the same work, by its DOI or title", () => {
  const before = read(
    "@article{x, title={Tea}, doi={10.1/X}}\n@article{y, title={Cake: A Study}}\n@article{z, title={Milk}}",
  );
  const { remembered } = followKeys(before, []);
  const after = read("@article{x2, title={Tea!}, doi={10.1/x}}\n@article{y2, title={{Cake}, a study}}");
  const moved = followKeys(after, remembered);
  assert.equal(
    moved.former.map(({ from, work }) => [from, work.slug]),
    [
      ["x", "x2"],
      ["y", "y2"],
    ],
  );
  const again = followKeys(
    read("@article{x3, title={Tea}, doi={10.1/x}}\n@article{x, title={New}}"),
    moved.remembered,
  );
  assert.equal(
    again.former.map(({ from, work }) => [from, work.slug]),
    [["x2", "x3"]],
  );
});

former("redirects from a preprint to the work that it became", () => {
  const works = read("@misc{pre, title={Tea}, arxiv={2101.00001}}\n@article{pub, title={Tea}, journal={J}}");
  assert.equal(
    followKeys(works, []).former.map(({ from, work }) => [from, work.slug]),
    [["pre", "pub"]],
  );
});

former.run();
