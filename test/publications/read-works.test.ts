import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readBibliography } from "../../src/publications/read-bibliography.ts";
import { shortAuthors, type Work } from "../../src/publications/work.ts";

const raw = String.raw;

interface Found {
  works: readonly Work[];
  problems: string[];
}

function read(source: string, options: Partial<Parameters<typeof readBibliography>[1]> = {}): Found {
  const bytes = new TextEncoder().encode(source);
  const { works, problems } = readBibliography([{ file: "content/_bibliography/papers.bib", bytes }], {
    author: "Ann Doe",
    contentFolder: "content",
    isPublished: true,
    ...options,
  });
  return { works, problems: problems.map(({ line, message }) => `${line}: ${message}`) };
}

function one(source: string, options?: Parameters<typeof read>[1]): Work {
  const { works } = read(source, options);
  assert.is(works.length, 1);
  return works[0] as Work;
}

const shown = suite("what is shown of a work");

shown("is the place where it appeared, whatever field that is in", () => {
  const venue = (fields: string, type = "misc") => one(`@${type}{a, title={T}, ${fields}}`).venue?.text;
  assert.is(venue("journal={NeurIPS}", "inproceedings"), "NeurIPS");
  assert.is(venue("booktitle={ICML}"), "ICML");
  assert.is(venue("school={Tea College}", "phdthesis"), "Tea College");
  assert.is(venue("institution={Tea Board}", "techreport"), "Tea Board");
  assert.is(venue("publisher={Tea Press}", "book"), "Tea Press");
  assert.is(venue("howpublished={Poster}"), "Poster");
  assert.is(venue(raw`howpublished={\url{https://example.org}}`), undefined);
  assert.is(venue("eprint={2101.00001}, archiveprefix={arXiv}"), "arXiv:2101.00001");
});

shown("is that place with its subtitle, even if it comes from the book around it", () => {
  assert.is(
    one("@article{a, title={T}, journaltitle={Tea}, journalsubtitle={Old and New}}").venue?.text,
    "Tea: Old and New",
  );
  const { works } = read(
    "@book{w, title={Whole}, subtitle={Sub}}\n@incollection{p, title={P}, crossref={w}}\n@incollection{q, title={Q}, booktitle={Own}, crossref={w}}",
  );
  assert.equal(
    works.map(({ venue }) => venue?.text),
    ["Whole: Sub", "Own"],
  );
});

shown("is its kind, from its type and venue", () => {
  const kind = (type: string, fields = "journal={Tea}") => one(`@${type}{a, title={T}, ${fields}}`).kind;
  assert.equal(
    [
      "article",
      "inproceedings",
      "book",
      "incollection",
      "phdthesis",
      "techreport",
      "software",
      "dataset",
      "patent",
      "online",
      "weird",
      "inreference",
      "mvbook",
      "suppbook",
    ].map((type) => kind(type)),
    [
      "journal",
      "conference",
      "book",
      "chapter",
      "thesis",
      "report",
      "software",
      "dataset",
      "patent",
      "other",
      "other",
      "chapter",
      "book",
      "chapter",
    ],
  );
  assert.is(kind("inproceedings", "booktitle={Workshop on Tea}"), "workshop");
  assert.is(kind("thesis", "type={phdthesis}"), "thesis");
  for (const preprint of [
    "journal={arXiv preprint arXiv:2101.00001}",
    "journal={CoRR}",
    "journal={bioRxiv}",
  ]) {
    assert.is(kind("article", preprint), "preprint", preprint);
  }
  assert.is(kind("misc", "eprint={2101.00001}, archiveprefix={arXiv}"), "preprint");
  assert.is(kind("unpublished", "arxiv={2101.00001}"), "preprint");
  assert.is(kind("article", "journal={Tea}, arxiv={2101.00001}"), "journal");
});

shown("is its pages, with proper dashes", () => {
  const pages = (value: string) => one(`@article{a, title={T}, pages={${value}}}`).pages;
  assert.equal(["1--9", "1-9", "1–9", "12:1--12:9", "e123", "1 - 9"].map(pages), [
    "1–9",
    "1–9",
    "1–9",
    "12:1–12:9",
    "e123",
    "1–9",
  ]);
});

shown("is a badge, from abbr or the name of the conference", () => {
  const venues = { TEA: { url: "https://tea.example.org", color: "#060" } };
  assert.equal(one("@misc{a, title={T}, abbr={TEA}}", { venues }).badge, { text: "TEA", ...venues.TEA });
  assert.is(
    one("@inproceedings{a, title={T}, booktitle={Conference on Tea ({TEA} 2024)}}").badge?.text,
    "TEA",
  );
  assert.is(one("@inproceedings{a, title={T}, booktitle={Conference on Tea (London)}}").badge, undefined);
});

shown("is the abstract in paragraphs, with formulas", () => {
  const { abstract } = one("@misc{a, title={T}, abstract={One $x$.\n\n  Two & \\emph{three}.}}", {
    toMathMl: (formula) => `<math>${formula}</math>`,
  });
  assert.is(abstract?.html, "<p>One <math>x</math>.</p>\n<p>Two &amp; <em>three</em>.</p>");
  assert.is(abstract?.text, "One x. Two & three.");
});

shown("is its title and subtitle, or else its key, with a message", () => {
  assert.is(one("@misc{a, title={Tea}, subtitle={A Study}}").title.text, "Tea: A Study");
  const { works, problems } = read("@misc{tea, year=2020}");
  assert.is(works[0]?.title.text, "tea");
  assert.equal(problems, ['1: "tea" has no title. Write one, as in title = {…}.']);
});

shown("comes with a message if a month or a year is not one", () => {
  const { problems } = read(
    "@misc{a, title={T}, year=2020,\n month={Foo}}\n@misc{b, title={U}, year=2020, month={Spring}}\n" +
      "@misc{c, title={V}, year=2020, month={Herbst}}\n@misc{d, title={W},\n year=20233}",
  );
  assert.equal(problems, [
    '2: "Foo" is not a month. Write it as in month = mar.',
    '6: "20233" is not a year. Write it as in year = 2025.',
  ]);
});

shown("comes with a message if its year is far ahead", () => {
  const source =
    "@misc{a, title={T},\n year=2052}\n@misc{b, title={U}, date={2027-01}}\n@misc{c, title={V}, year={n.d.}}";
  assert.equal(read(source, { latestYear: 2027 }).problems, [
    "2: 2052 is far in the future. Correct the year.",
  ]);
  assert.equal(read(source).problems, []);
});

shown("comes with a message for each unknown command, with its line", () => {
  const { problems } = read("@misc{a,\n title={T},\n abstract={x\n \\foo{y} \\foo{z}}}");
  assert.is(problems.length, 1);
  assert.match(problems[0] ?? "", /^4: The command \\foo is not known/);
});

shown("has bold words and links in notes and abstracts, however people write them", () => {
  const link = (address: string, words = address) => `<a href="${address}">${words}</a>`;
  for (const [value, html] of [
    ["see https://example.org/tool.", `see ${link("https://example.org/tool")}.`],
    ["(https://example.org/~ann/a--b\\_c)", `(${link("https://example.org/~ann/a--b_c")})`],
    ["https://example.org/Dial_(x)", link("https://example.org/Dial_(x)")],
    ["[doi](https://doi.org/10.1000/5-0_1)", link("https://doi.org/10.1000/5-0_1", "doi")],
    ["\\url{https://example.org/a}", link("https://example.org/a")],
    ["https://example.org/a{\\_}b", "https://example.org/a_b"],
    ["[a](https://example.org/b(c)\\_d)", link("https://example.org/b(c)_d", "a")],
    ["**[Best](https://example.org/b)**", `<strong>${link("https://example.org/b", "Best")}</strong>`],
    ["[**Best**](https://example.org/b)", link("https://example.org/b", "<strong>Best</strong>")],
    ["at 1% (**) and at 5% (**)", "at 1% (**) and at 5% (**)"],
    ["**Best paper**, 2 ** 3 ** 4, C**-algebra", "<strong>Best paper</strong>, 2 ** 3 ** 4, C**-algebra"],
  ] as const) {
    const work = one(`@misc{a, title={T}, note={${value}}, abstract={${value}}}`);
    assert.is(work.note?.html, html);
    assert.is(work.abstract?.html, `<p>${html}</p>`);
  }
});

shown("is a note without what tools leave in it", () => {
  const note = (value: string) => one(`@misc{a, title={T}, note={${value}}}`).note?.text;
  for (const value of [
    raw`Publisher: Tea Press\n\_eprint: https://example.org/x`.replace(raw`\n`, "\n"),
    "Number: 1 Publisher: Tea Press",
    "cited By 12",
    "Cited by: 3; All Open Access",
    "arXiv:2101.00001 [cs]",
  ])
    assert.is(note(value), undefined, value);
  assert.is(note("ISSN: 1234-5678\nBest \\emph{cake}"), "Best cake");
  assert.is(note("Accepted: with cake"), "Accepted: with cake");
});

shown("is the number of an article, whatever an export calls it, and no meaningless pages", () => {
  const pages = (fields: string) => one(`@article{a, title={T}, journal={Tea}, ${fields}}`).pages;
  assert.equal(["ARTICLE-NUMBER={68}", "art_number={68}", "eid={68}"].map(pages), ["68", "68", "68"]);
  assert.equal(["pages={1-1}", "eid={arXiv:2101.00001}", "pages={1--10}"].map(pages), [
    undefined,
    undefined,
    "1–10",
  ]);
  assert.is(one("@misc{a, title={T}, number={arXiv:2101.00001}, publisher={arXiv}}").number, undefined);
});

shown.run();

const authors = suite("authors");

authors("are the site's author, co-authors with pages, and others", () => {
  const { authors, hasOthers, marks } = one(
    "@misc{a, title={T}, author={Doe*, A. and Roe*, Bob and {Tea Board} and others}}",
    {
      coauthors: { "Bob Roe": "https://roe.example.org", "Tea Board": "javascript:x" },
    },
  );
  assert.equal(
    authors.map(({ text, isAuthor, href }) => [text, isAuthor, href]),
    [
      ["A. Doe", true, undefined],
      ["Bob Roe", false, "https://roe.example.org"],
      ["Tea Board", false, undefined],
    ],
  );
  assert.equal([hasOthers, marks], [true, ["*"]]);
});

authors("are not namesakes: next to the full name, initials are somebody else's", () => {
  const found = (author: string, me: string[] = []) =>
    one(`@misc{a, title={T}, author={${author}}}`, { me })
      .authors.filter(({ isAuthor }) => isAuthor)
      .map(({ text }) => text);
  assert.equal(found("Doe, A. and Doe, Ann and Doe, Alan"), ["Ann Doe"]);
  assert.equal(found("Doe, Alan and Smith, A."), []);
  assert.equal(found("Smith, Ann and Roe, Bob", ["Ann Smith"]), ["Ann Smith"]);
});

authors("carry biblatex's annotations", () => {
  const { authors } = one("@misc{a, title={T}, author={Roe, Bob and Poe, Cy}, author+an={1=equal; 2=equal}}");
  assert.equal(
    authors.map(({ marks }) => marks),
    [["*"], ["*"]],
  );
});

authors("may be editors", () => {
  const { authors, isEdited, editors } = one("@book{a, title={T}, editor={Roe, Bob}}");
  assert.equal([authors.map(({ text }) => text), isEdited, editors], [["Bob Roe"], true, []]);
});

authors("are cut if there are many, but never the site's author", () => {
  const names = Array.from({ length: 12 }, (_, index) => `Roe, B${index}`);
  names[8] = "Doe, Ann";
  const { authors } = one(`@misc{a, title={T}, author={${names.join(" and ")}}}`);
  const { shown, more } = shortAuthors(authors, 3);
  assert.equal([shown.map(({ text }) => text), more], [["B0 Roe", "B1 Roe", "B2 Roe", "Ann Doe"], 8]);
  assert.is(shortAuthors(authors, 11).more, 0);
  // A single name is never cut.
  assert.is(shortAuthors(authors.toReversed(), 3).more, 8);
  assert.is(shortAuthors([...authors.slice(9), ...authors.slice(0, 9)], 10).more, 0);
});

authors.run();

const links = suite("links");

const hrefs = ({ links }: Work) => Object.fromEntries(links.map(({ kind, href }) => [kind, href]));

links("come from ids and from al-folio's fields, each once", () => {
  const work = one(
    raw`@article{a, title={T}, doi={10.1/x\_y}, arxiv={2101.00001}, url={https://arxiv.org/abs/2101.00001},
      code={https://example.org/code}, pdf={https://example.org/a\_b.pdf}, video={}, hal={hal-01234567}, inspirehep_id={7},
      google_scholar_id={abc}, altmetric={99}, dimensions={true}, website={www.example.org}}`,
    { scholarUser: "me" },
  );
  assert.equal(hrefs(work), {
    pdf: "https://example.org/a_b.pdf",
    doi: "https://doi.org/10.1/x_y",
    arxiv: "https://arxiv.org/abs/2101.00001",
    hal: "https://hal.science/hal-01234567",
    code: "https://example.org/code",
    website: "https://www.example.org",
    inspire: "https://inspirehep.net/literature/7",
    scholar: "https://scholar.google.com/citations?view_op=view_citation&user=me&citation_for_view=me:abc",
    altmetric: "https://www.altmetric.com/details/99",
    dimensions: "https://badge.dimensions.ai/details/doi/10.1/x_y",
  });
  assert.is(work.href, "https://doi.org/10.1/x_y");
});

links("to Google Scholar take the owner of the work from its id, or else from the profile", () => {
  const scholar = (id: string, options = {}) =>
    hrefs(one(`@misc{a, title={T}, google_scholar_id={${id}}}`, options)).scholar;
  const of = (user: string) =>
    `https://scholar.google.com/citations?view_op=view_citation&user=${user}&citation_for_view=${user}:w_1`;
  assert.is(scholar("you:w_1"), of("you"));
  assert.is(scholar("you:w_1", { scholarUser: "me" }), of("you"));
  assert.is(scholar("w_1", { scholarUser: "me" }), of("me"));
  for (const id of ["w_1", "you:", ":w_1", "a:b:c", "you:w 1"]) assert.is(scholar(id), undefined, id);
});

links("lead to the site's files: where al-folio has them, next to the BibTeX file, or in files", () => {
  const asked: string[] = [];
  const locate = (places: readonly string[]) => {
    asked.push(...places);
    return places.includes("files/t.pdf") ? "/files/t.pdf" : undefined;
  };
  const { works, problems } = read(
    "@misc{a, title={T}, pdf={t.pdf},\n slides={gone.pdf},\n poster={../../up.pdf}, website={/blog/dial/},\n code={example.org/dial}}",
    { locate },
  );
  assert.equal(works[0]?.links, [
    { kind: "pdf", href: "/files/t.pdf", isFile: true },
    { kind: "website", href: "/blog/dial/", isFile: true },
  ]);
  assert.equal(asked.slice(0, 4), ["assets/pdf/t.pdf", "_bibliography/t.pdf", "files/t.pdf", "t.pdf"]);
  assert.equal(problems, [
    '2: The file "gone.pdf" is not there. It was looked for at assets/pdf/gone.pdf, _bibliography/gone.pdf, files/gone.pdf, gone.pdf.',
    '3: The file "../../up.pdf" is not there. It is outside the site.',
    '4: The file "example.org/dial" is not there. It was looked for at _bibliography/example.org/dial, files/example.org/dial, example.org/dial. If it is an address, write https:// before it.',
  ]);
});

links("never run code or name files on the author's computer", () => {
  const { works, problems } = read(
    "@misc{a, title={T}, url={javascript:alert(1)},\n pdf={/home/ann/t.pdf}, code={data:text/html,x}}",
  );
  assert.equal(works[0]?.links, []);
  assert.not.match(JSON.stringify(works), /javascript:|\/home\/ann|data:text/);
  // The path is reported twice: as it is not a link, and as the BibTeX file is public.
  assert.equal(
    problems.map((problem) => problem.slice(0, 43)),
    [
      '1: "javascript:alert(1)" is not a web addre',
      '2: The field "pdf" names a file on your com',
      "2: This is a path on your computer. Put the",
      '2: "data:text/html,x" is not a web address.',
    ],
  );
});

links("from url lead to the site's own PDF, too, or to an address without https://", () => {
  const locate = (places: readonly string[]) =>
    places.includes("uploads/tea.pdf") ? "/uploads/tea.pdf" : undefined;
  const of = (url: string) => hrefs(one(`@article{a, title={T}, journal={Tea}, url={${url}}}`, { locate }));
  assert.equal(of("uploads/tea.pdf"), { pdf: "/uploads/tea.pdf" });
  assert.equal(of("tea.pdf"), {});
  assert.equal(of("example.org/tea.pdf"), { url: "https://example.org/tea.pdf" });
});

links("are found among the words of howpublished and url", () => {
  const said = (fields: string) => {
    const { works, problems } = read(`@misc{a, title={T}, ${fields}}`);
    return [works[0]?.href, works[0]?.venue?.text, ...problems];
  };
  const address = "https://example.org/a";
  for (const [fields, venue] of [
    [raw`howpublished={Available at \url{${address}}}`, `Available at ${address}`],
    [raw`howpublished={\url{${address}}, accessed 2020}`, `${address}, accessed 2020`],
    [raw`howpublished={\href{${address}}{Tea blog}}`, "Tea blog"],
    [raw`howpublished={\url{${address}}.}`, undefined],
    [`howpublished={Online: ${address}.}`, `Online: ${address}.`],
    [`url={${address}, https://example.org/b}`, undefined],
    [`url={Available: ${address}}`, undefined],
    [`url={See ${address}, and https://example.org/b}`, undefined],
    [raw`howpublished={\href{mailto:a@example.org}{Mail}, ${address}}`, `Mail, ${address}`],
  ] as const)
    assert.equal(said(fields), [address, venue], fields);
  assert.is(said(`howpublished={See ${address}/Tea_(drink).}`)[0], `${address}/Tea_(drink)`);
  assert.is(said(`howpublished={Tea (${address})}`)[0], address);
  assert.is(said("url={https://example.org/?a=1&amp;b=2}")[0], "https://example.org/?a=1&b=2");
});

links("leave out addresses of indexes and of programs", () => {
  const read1 = (fields: string) => read(`@article{a, title={T}, journal={Tea}, ${fields}}`);
  const doi = "doi={10.1234/x}";
  for (const url of [
    "https://www.scopus.com/inward/record.uri?eid=1",
    "papers3://publication/1",
    "<Go to ISI>://1",
  ]) {
    const { works, problems } = read1(`${doi}, url={${url}}`);
    assert.equal(hrefs(works[0] as Work), { doi: "https://doi.org/10.1234/x" });
    assert.equal(problems, []);
  }
});

links.run();

const relations = suite("entries that refer to others");

relations("take from the book what belongs to each of its parts", () => {
  const { works } = read(
    "@inproceedings{x, title={X}, crossref={P}}\n@proceedings{p, title={Proc. Tea}, year=2017, doi={10.1/p}}",
  );
  assert.equal(
    works.map(({ key, venue, date, doi }) => [key, venue?.text, date.year, doi]),
    [["x", "Proc. Tea", 2017, undefined]],
  );
  assert.match(works[0]?.bibtex ?? "", /booktitle = \{Proc\. Tea\}/);
  assert.not.match(works[0]?.bibtex ?? "", /crossref/);
});

relations("leave the book in the list if it is the author's own", () => {
  const { works } = read(
    "@inproceedings{x, title={X}, crossref={p}}\n@proceedings{p, title={P}, editor={Doe, Ann}}",
  );
  assert.equal(
    works.map(({ key }) => key),
    ["x", "p"],
  );
});

relations("are reported if they lead in a circle, or nowhere", () => {
  const { works, problems } = read(
    "@book{a, title={A}, crossref={b}}\n@book{b, title={B}, crossref={a}}\n@misc{c, title={C}, crossref={d}}",
  );
  assert.is(works.length, 3);
  assert.equal(
    problems.map((problem) => problem.slice(0, 30)),
    ['1: "a" refers to itself, direc', '2: "b" refers to itself, direc', '3: "c" refers to "d", which is'],
  );
});

relations("may lead nowhere if the part itself names its book, as in DBLP's exports", () => {
  const { works, problems } = read(
    "@inproceedings{x, title={X}, booktitle={Proc. Tea}, crossref={DBLP:conf/tea/2018}}",
  );
  assert.is(works[0]?.venue?.text, "Proc. Tea");
  assert.equal(problems, []);
});

relations("take fields from biblatex's data entries, which are not works", () => {
  const { works } = read("@xdata{d, publisher={Tea Press}}\n@book{a, title={A}, xdata={d}}");
  assert.equal(
    works.map(({ publisher }) => publisher),
    ["Tea Press"],
  );
});

relations("make a preprint the arXiv link of its published version", () => {
  const { works } = read(
    "@misc{pre, title={On {Tea}}, author={Doe, Ann}, eprint={2101.00001}, archiveprefix={arXiv}, selected={yes}, abstract={A}}\n" +
      "@article{pub, title={On tea}, author={A. Doe and B. Roe}, journal={Tea}, doi={10.1/x}}\n" +
      "@misc{else, title={On Tea}, author={Roe, Cy}, arxiv={2101.00002}}",
  );
  assert.equal(
    works.map(({ key }) => key),
    ["pub", "else"],
  );
  const [work] = works;
  assert.equal(
    [work?.arxiv, work?.isSelected, work?.abstract?.text, work?.preprints],
    ["2101.00001", true, "A", [{ slug: "pre", anchor: "pre" }]],
  );
  assert.equal(hrefs(work as Work), {
    doi: "https://doi.org/10.1/x",
    arxiv: "https://arxiv.org/abs/2101.00001",
  });
});

relations(
  "make a preprint that is not on arXiv a link of its own, unless it leads to the published version",
  () => {
    const links = (preprint: string) =>
      hrefs(
        one(
          `@article{pre, title={Tea}, journal={bioRxiv}, ${preprint}}\n@article{pub, title={Tea}, journal={Tea}, doi={10.1/x}}`,
        ),
      );
    const doi = "https://doi.org/10.1/x";
    assert.equal(links("doi={10.1101/1}"), { doi, preprint: "https://doi.org/10.1101/1" });
    assert.equal(links("doi={10.1/X}"), { doi });
  },
);

relations.run();

const keys = suite("keys");

keys("become addresses: small letters, and hyphens for the rest", () => {
  const { works } = read(
    ["Doe2024Tea", "DBLP:conf/x/Y", "../x", "a b", "doe2024tea", "王"]
      .map((key) => `@misc{${key}, title={T ${key}}}`)
      .join("\n"),
  );
  assert.equal(
    works.map(({ url, anchor }) => [url, anchor]),
    [
      ["/publications/doe2024tea/", "Doe2024Tea"],
      ["/publications/dblp-conf-x-y/", "DBLP:conf/x/Y"],
      ["/publications/x/", "../x"],
      ["/publications/a-b/", "a-b"],
      ["/publications/doe2024tea-2/", "doe2024tea"],
      ["/publications/work/", "王"],
    ],
  );
});

keys("that occur twice are reported with both lines, and a third work never takes their addresses", () => {
  const { works, problems } = read("@misc{a, title={A}}\n@misc{a, title={B}}\n@misc{a-2, title={C}}");
  assert.equal(
    works.map(({ slug, anchor }) => [slug, anchor]),
    [
      ["a", "a"],
      ["a-3", "a-3"],
      ["a-2", "a-2"],
    ],
  );
  assert.equal(problems, [
    '2: The key "a" is already used by the entry on line 1. Give one of them another key.',
  ]);
});

keys("that are missing are made from name, year and title", () => {
  const { works, problems } = read("@misc{, title={On Kettles}, author={Doe, Ann}, year=2020}");
  assert.is(works[0]?.key, "doe2020kettles");
  assert.match(problems[0] ?? "", /^1: This entry has no key\. Here it is called "doe2020kettles"/);
});

keys.run();

const bibtex = suite("the BibTeX to copy");

bibtex("is that of the file, without what is only for sites and tools", () => {
  const { bibtex } = one(raw`@string{jk = "J. Kettles"}
@Article{Doe2024, title = {The {Kettle} $O(n)$}, author = "Doe, Ann
    and Roe, Bob", journal = jk # { B}, month = mar, year = 2024, note = {Oral},
  doi = {10.1/x}, abbr={T}, abstract={A}, pdf={https://example.org}, data={https://example.org/d}, dataset={d.csv}, selected={true}, bibtex_show={true}, file={:/home/ann/x.pdf:PDF},
  timestamp={1}, biburl={u}, bibsource={s}, keywords={k}, groups={g}, owner={o}, date-added={d}, bdsk-url-1={https://example.org}}`);
  assert.is(
    bibtex,
    raw`@Article{Doe2024,
  title = {The {Kettle} $O(n)$},
  author = {Doe, Ann and Roe, Bob},
  journal = {J. Kettles B},
  month = mar,
  year = 2024,
  note = {Oral},
  doi = {10.1/x}
}`,
  );
});

bibtex("is well formed even if the file is not", () => {
  assert.is(
    one("@misc{a,\n title = {A {b,\n year = 2020\n}").bibtex,
    "@misc{a,\n  title = {A b},\n  year = 2020\n}",
  );
});

bibtex.run();

const files = suite("files");

files("whose bytes beyond ASCII come in pairs are read as GB 18030", () => {
  // 茶壶 in GB 18030.
  const bytes = Buffer.from("@misc{a, title={\xb2\xe8\xba\xf8}}", "latin1");
  const { works, problems } = readBibliography([{ file: "p.bib", bytes }], {
    author: "Ann Doe",
    isPublished: true,
  });
  assert.is(works[0]?.title.text, "茶壶");
  assert.match(problems.map(({ message }) => message).join(), "is read as GB 18030");
});

files("in UTF-8 keep their letters if one in another encoding got in", () => {
  const bytes = Buffer.concat([
    Buffer.from("@misc{a, title={茶壶 Zürich Caf"),
    Buffer.from([0xe9]),
    Buffer.from("}}"),
  ]);
  const { works, problems } = readBibliography([{ file: "p.bib", bytes }], {
    author: "Ann Doe",
    isPublished: true,
  });
  assert.is(works[0]?.title.text, "茶壶 Zürich Café");
  assert.match(problems.map(({ message }) => message).join(), "UTF-8 mixed with Windows-1252");
});

files("that are not UTF-8 are read as Windows-1252, with one message", () => {
  const bytes = Uint8Array.from(
    [..."@misc{a, title={Caf\xe9 \x96 Z\xfcrich}}"].map((character) => character.charCodeAt(0)),
  );
  const { works, problems } = readBibliography([{ file: "p.bib", bytes }], {
    author: "Ann Doe",
    isPublished: true,
  });
  assert.is(works[0]?.title.text, "Café – Zürich");
  assert.equal(problems.length, 1);
});

files("in UTF-16 are read, even without a byte order mark", () => {
  const utf16le = Buffer.from("@misc{a, title={Café}}", "utf16le");
  for (const bytes of [utf16le, Buffer.from(utf16le).swap16()]) {
    const { works, problems } = readBibliography([{ file: "p.bib", bytes }], {
      author: "Ann Doe",
      isPublished: true,
    });
    assert.equal([works[0]?.title.text, problems], ["Café", []]);
  }
});

files("that hold paths of the author's computer are reported once, if visitors can load them", () => {
  for (const path of [
    "/home/ann/x.pdf",
    ":/Users/ann/x.pdf:PDF",
    raw`C\:\\Users\\ann\\x.pdf:application/pdf`,
    raw`:C$\backslash$:/Users/ann/x.pdf:pdf`,
    "Full Text:D:/x.pdf:pdf",
  ]) {
    const source = `@misc{a, title={T},\n file={${path}}}\n@misc{b, title={U}, file={${path}}}`;
    const { works, problems } = read(source);
    assert.equal(
      problems.map((problem) => problem.slice(0, 54)),
      ['2: The field "file" names a file on your computer, and'],
      path,
    );
    assert.not.match(JSON.stringify(works), /Users|home\//);
    assert.equal(read(source, { isPublished: false }).problems, []);
  }
  assert.equal(
    read("@misc{a, title={T}, file={PDF:files/12/x.pdf:application/pdf}, url={https://example.org/home/ann}}")
      .problems,
    [],
  );
  const shared = "https://example-my.sharepoint.com/:b:/g/personal/ann/EU_1?e=Mr";
  const { works, problems } = read(`@misc{a, title={T}, pdf={${shared}}}`);
  assert.equal([works[0]?.links.map(({ href }) => href), problems], [[shared], []]);
});

files("that have the same work under two keys are reported", () => {
  const { works, problems } = read(
    "@article{a, title={T}, doi={10.1/X}, journal={J}}\n@article{b, title={T}, doi={10.1/x}, journal={J}}",
  );
  assert.is(works.length, 2);
  assert.equal(problems, ['2: "b" is the same work as "a" on line 1. Delete one of them.']);
});

files.run();
