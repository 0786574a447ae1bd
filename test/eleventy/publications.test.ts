import { DomUtils, parseDocument } from "htmlparser2";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { brokenLinks, htmlMistakes } from "../support/html.ts";
import { Project } from "../support/project.ts";

const home = "https://example.org/";
const page = `# Ann Doe

I brew.

## News

- 2025-05: We boil [A quick kettle](https://example.com/elsewhere).
- 2025-04: [Paper](https://doi.org/10.1234/X_Y) accepted.
- 2025-03: Nothing to read.
`;

/** Ann Doe's site. */
function siteOf(bib: string, facts: Record<string, unknown> = {}, index = page): Project {
  return new Project()
    .facts({ url: home, "author.name": "Ann Doe", ...facts })
    .write("src/content/index.md", index)
    .write("src/content/publications.bib", bib);
}

type Found = ReturnType<typeof parseDocument>;
const parsed = (project: Project, path: string) => parseDocument(project.read(`_site/${path}`));
const withClass = (within: Found["children"] | Found, name: string) =>
  DomUtils.findAll(
    (node) => (node.attribs.class ?? "").split(" ").includes(name),
    Array.isArray(within) ? within : within.children,
  );
const named = (within: Found | Found["children"], name: string) =>
  DomUtils.getElementsByTagName(name, within, true);
const text = (node: Found["children"][number] | undefined) =>
  node === undefined
    ? undefined
    : DomUtils.innerText(node)
        .replace(/[ \n]+/g, " ")
        .trim();
const works = (document: Found) => withClass(document, "h-cite");
/** The work with a title on a page. */
const work = (document: Found, title: string) => {
  const found = works(document).find((node) => text(withClass([node], "p-name")[0]) === title);
  assert.ok(
    found,
    `${title} is not among ${works(document).map((node) => text(withClass([node], "p-name")[0]))}`,
  );
  return found;
};
const titles = (document: Found) => works(document).map((node) => text(withClass([node], "p-name")[0]));
const linksOf = (node: Found["children"][number]) =>
  Object.fromEntries(named([node], "a").map((link) => [text(link), link.attribs.href]));
const structuredData = (document: Found) => {
  const scripts = named(document, "script").filter(({ attribs }) => attribs.type === "application/ld+json");
  return scripts.length === 0 ? undefined : JSON.parse(DomUtils.textContent(scripts));
};
const metas = (document: Found, name: string) =>
  named(document, "meta")
    .filter(({ attribs }) => attribs.name === name)
    .map(({ attribs }) => attribs.content);

const list = suite("the list of publications");

const site = siteOf(
  `Text before the first entry, with ann@example.org in it.
@string{JK = "Journal of Kettles"}
@article{Kettle:Quick, title = {A quick {K}ettle for {\\'E}lan: $O(n\\log n)$}, author = {Doe*, Ann and {Tea Board} and
  van der Berg, Ludwig and Doe, Bob}, journal = jk # { B}, volume = 3, number = 4, pages = {1-9}, month = {M{\\"a}rz}, year = 2024,
  doi = {https://doi.org/10.1234/x\\_y}, pdf = {kettle.pdf}, code = {https://code.example/kettle}, abbr = {JK},
  abstract = {It boils at 50% of the power.

  And \\emph{fast}.}, keywords = {tea, water}, selected = {yes}, timestamp = {today}}
@inproceedings{old, title = {Tea \\& cake --- a ` +
    "``study''" +
    `}, author = {Roe, Bob and others}, booktitle = {Proc. of Tea ({TEA} 2023)}, year = 2023, month = jan, note = {Oral}}
}
@inproceedings{newer, title = {Newer in the year}, author = {A. Doe}, booktitle = {Tea}, month = 10, year = 2023}
@misc{soon, title = {Soon}, author = {Doe, Ann}, year = {to appear}, html = {javascript:alert(1)}}
@article{pre, title = {Newer in the Year}, author = {Doe, Ann}, journal = {arXiv preprint arXiv:2301.00001}, year = 2023}
@misc{sign, title = {Signs <script>alert(1)</script> \\mycommand{kept}}, author = {王, 小明}, year = 2020}
@phdthesis{many, title = {Many}, author = {A One and B Two and C Three and D Four and E Five and F Six and G Seven and H Eight and I Nine and J Ten and Ann Doe}, school = {Tea School}, year = 2019}
@article{broken, title = {Lost
@article{last, title = {After a mistake}, author = {Doe, Ann}, year = 2018, slides = {none.pdf}, website = {/None/}, file = {/home/ann/x.pdf}}
`,
  { publications: { coauthors: { "Ludwig van der Berg": "https://example.net/~ludwig/" } } },
).write("src/content/assets/pdf/kettle.pdf", "%PDF-1.4");
const { status, output } = await site.eleventy();
assert.is(status, 0, output);
const all = parsed(site, "publications/index.html");
const kettle = "A quick Kettle for Élan: O(nlog⁡n)";

list(
  "has all works, newest first by year and month, forthcoming ones on top, and preprints with their papers",
  () => {
    assert.equal(titles(all), [
      "Soon",
      "Lost",
      kettle,
      "Newer in the year",
      "Tea & cake — a “study”",
      "Signs kept",
      "Many",
      "After a mistake",
    ]);
    assert.equal(named(all, "h2").map(text), [
      "To appear",
      "Undated",
      "2024",
      "2023",
      "2020",
      "2019",
      "2018",
    ]);
    assert.match(linksOf(work(all, "Newer in the year")).arXiv ?? "", "https://arxiv.org/abs/2301.00001");
  },
);

list("names who made a work, marks the author but no namesake, and links co-authors", () => {
  const item = work(all, kettle);
  assert.equal(withClass([item], "p-author").map(text), [
    "Ann Doe",
    "Tea Board",
    "Ludwig van der Berg",
    "Bob Doe",
  ]);
  assert.equal(named([item], "strong").map(text), ["Ann Doe"]);
  assert.is(linksOf(item)["Ludwig van der Berg"], "https://example.net/~ludwig/");
  assert.equal(named([item], "sup").map(text), ["*"]);
  assert.is(text(withClass(all, "work-legend")[0]), "* Equal contribution");
  assert.match(
    text(withClass([work(all, "Tea & cake — a “study”")], "work-authors")[0]) ?? "",
    /Bob Roe et al\.$/,
  );
  assert.equal(named([work(all, "Newer in the year")], "strong").map(text), ["A. Doe"]);
  assert.equal(withClass([work(all, "Signs kept")], "p-author").map(text), ["王小明"]);
});

list("cuts a long list of authors but never the author, and opens the whole list", () => {
  const [authors] = withClass([work(all, "Many")], "work-authors");
  assert.is(authors?.name, "details");
  const [few] = withClass([authors as never], "few");
  assert.match(text(few) ?? "", /^A One, .*H Eight, Ann Doe and 2 more$/);
  assert.is(withClass([authors as never], "p-author").length, 11);
});

list("gives venue and date in one line, and formulas as MathML", () => {
  const item = work(all, kettle);
  assert.is(text(withClass([item], "work-imprint")[0]), "Journal of Kettles B 3 (4), 1–9, March 2024");
  assert.is(named([item], "math").length, 1);
  assert.is(named([item], "time")[0]?.attribs.datetime, "2024-03");
  assert.is(
    text(withClass([work(all, "Tea & cake — a “study”")], "work-imprint")[0]),
    "In Proc. of Tea (TEA 2023), January 2023. Oral",
  );
  assert.is(text(withClass([work(all, "Tea & cake — a “study”")], "badge")[0]), "TEA");
  assert.is(text(withClass([work(all, "Many")], "work-imprint")[0]), "PhD thesis, Tea School, 2019");
});

list("opens abstract and BibTeX without a script, and the BibTeX has only what is for citing", () => {
  const opened = named([work(all, kettle)], "details");
  assert.equal(
    opened.map((node) => text(named([node], "summary")[0])),
    ["Abstract", "BibTeX"],
  );
  assert.match(text(opened[0]) ?? "", "It boils at 50% of the power.");
  assert.is(
    named(opened[0]?.children ?? [], "em")
      .map(text)
      .join(),
    "fast",
  );
  const bibtex = DomUtils.textContent(named(opened[1]?.children ?? [], "pre"));
  assert.match(bibtex, "journal = {Journal of Kettles B}");
  for (const field of ["abbr", "abstract", "pdf", "code", "selected", "timestamp", "keywords"])
    assert.not.match(bibtex, `${field} =`);
});

list("neither shows nor runs what is meant for programs", () => {
  const shown = withClass(all, "news-text").map((node) => {
    const copy = DomUtils.findAll(({ name }) => name === "pre" || name === "math", [node]);
    return copy.reduce(
      (rest, { children }) => rest.replace(DomUtils.textContent(children), ""),
      DomUtils.textContent(node),
    );
  });
  for (const words of shown) assert.not.match(words, /[\\{}]/);
  const html = site.read("_site/publications/index.html");
  assert.not.match(html, "javascript:");
  assert.not.match(html, "/home/ann");
  assert.not.match(html, "<script>alert");
});

list("reports each mistake in the file in a sentence, with its line", () => {
  for (const sentence of [
    /publications\.bib:17: "\/None\/" leads nowhere/,
    /publications\.bib:17: The file "none\.pdf" is not there/,
    /publications\.bib:16: The brace that opens "title" of "broken" is not closed/,
    /publications\.bib:17: The field "file" names a file on your computer/,
    /publications\.bib:14: The command \\mycommand is not known/,
    /publications\.bib:12: .*javascript/,
  ])
    assert.match(output, sentence);
  assert.not.match(output, "Error:");
});

list("links to the file, which is published byte for byte", () => {
  assert.is(linksOf(all as never)["All as BibTeX"], "/publications.bib");
  assert.is(site.read("_site/publications.bib"), site.read("src/content/publications.bib"));
});

list("and all other pages are valid, and have no dead links but those that were reported", async () => {
  for (const path of ["publications/", "publications/kettle-quick/", "publications/sign/", ""])
    assert.equal(
      // HTML allows what a key may contain in an id, here a colon ("The id attribute").
      (await htmlMistakes(site.read(`_site/${path}index.html`))).filter(
        (mistake) => !/valid-id/.test(mistake),
      ),
      [],
      path,
    );
  assert.equal(
    brokenLinks(site.site(), home),
    ["publications/", "publications/last/"].map((path) => `/${path}index.html -> /None/`),
  );
});

list.run();

const pages = suite("the page of a work");
const own = parsed(site, "publications/kettle-quick/index.html");

pages("tells Google Scholar and Zotero of the work", () => {
  assert.equal(metas(own, "citation_title"), ["A quick Kettle for Élan: O(n log n)"]);
  assert.equal(metas(own, "citation_author"), ["Doe, Ann", "Tea Board", "van der Berg, Ludwig", "Doe, Bob"]);
  assert.equal(metas(own, "citation_publication_date"), ["2024/03"]);
  assert.equal(metas(own, "citation_journal_title"), ["Journal of Kettles B"]);
  assert.equal(metas(own, "citation_doi"), ["10.1234/x_y"]);
});

pages("has its PDF in its folder, and keeps it at its old address", () => {
  assert.equal(metas(own, "citation_pdf_url"), [`${home}publications/kettle-quick/kettle.pdf`]);
  assert.is(site.read("_site/publications/kettle-quick/kettle.pdf"), "%PDF-1.4");
  assert.is(site.read("_site/assets/pdf/kettle.pdf"), "%PDF-1.4");
});

pages("describes the work to search engines, and is in the sitemap", () => {
  const data = structuredData(own);
  assert.is(data["@context"], "https://schema.org");
  assert.is(data["@type"], "ScholarlyArticle");
  assert.is(data.author[0]["@id"], `${home}#author`);
  assert.is(data.datePublished, "2024-03");
  const sitemap = site.read("_site/sitemap.xml");
  for (const path of ["publications/", "publications/kettle-quick/", "publications/soon/"])
    assert.match(sitemap, `<loc>${home}${path}</loc>`);
});

pages("and the page of news about it link to each other", () => {
  const news = withClass(own, "topics").map(text);
  assert.ok(news.includes("In the news: April 2025"), news.join());
  const entries = site.files("_site/news").filter((path) => /news\/[^/]+\/index/.test(path));
  const about = entries.filter((path) => site.read(path).includes("/publications/kettle-quick/"));
  assert.is(about.length, 1);
});

pages("of a preprint redirects to the work", () => {
  assert.match(site.read("_site/publications/pre/index.html"), 'content="0; url=/publications/newer/"');
  assert.ok(named(all, "span").some(({ attribs }) => attribs.id === "pre"));
  assert.ok(works(all).some(({ attribs }) => attribs.id === "Kettle:Quick"));
});

pages("is redirected to from the keys that a work had before", async () => {
  const bib = (key: string) => `@article{${key}, title = {One kettle}, author = {Doe, Ann}, year = 2024}`;
  const project = await siteOf(bib("first")).build();
  await project.write("src/content/publications.bib", bib("second")).build();
  assert.match(project.read("_site/publications/first/index.html"), 'content="0; url=/publications/second/"');
  assert.ok(project.has("_site/publications/second/index.html"));
  const again = await project.write("src/content/publications.bib", bib("third")).build();
  assert.match(again.read("_site/publications/first/index.html"), 'content="0; url=/publications/third/"');
});

pages.run();

const places = suite("where publications appear");
const two = `@article{a, title = {Chosen}, author = {Doe, Ann}, year = 2024, selected = {true}, keywords = {tea}}
@article{b, title = {Not chosen}, author = {Doe, Ann}, year = 2025, keywords = {Cake}}`;
const main = (project: Project, path = "index.html") => text(named(parsed(project, path), "main")[0]) ?? "";

places("on the home page, the selected ones after the news", async () => {
  assert.match(
    main(await siteOf(two).build()),
    /Nothing to read\..*Selected publications.*Chosen.*All publications$/,
  );
});

places("under a heading with nothing under it, anywhere, those the page asks for", async () => {
  const index = page.replace("## News", "## Selected Publications\n\n## News");
  assert.match(
    main(await siteOf(two, {}, index).build()),
    /^Ann.*Selected Publications Chosen.*All publications News/,
  );
  const last = `---\npublications: { keys: [b] }\n---\n${page}\n## Publications\n`;
  assert.match(main(await siteOf(two, {}, last).build()), /Nothing to read\. Publications Not chosen/);
});

places("at the mark", async () => {
  const index = page.replace("I brew.", "I brew.\n\n<!-- publications -->\n\nAnd drink.");
  assert.match(main(await siteOf(two, {}, index).build()), /I brew\. Chosen.*And drink\./);
});

places("not on a home page that lists them itself, or if none is selected", async () => {
  const filled = `${page}\n## Publications\n\nMy book.\n`;
  assert.not.match(main(await siteOf(two, {}, filled).build()), "Chosen");
  const none = await siteOf(two.replace("selected", "sel")).build();
  assert.not.match(main(none), "Chosen");
});

places("on the author's own page at that address, before its other text or at its end", async () => {
  const list = (body: string) =>
    siteOf(two).write("src/content/publications.md", `---\ntitle: My papers\n---\n${body}`).build();
  const marked = "publications/index.html";
  assert.match(
    main(await list("Before.\n\n<!-- publications -->\n\nAfter."), marked),
    /^My papers Before\. 2025 Not chosen.*2024 Chosen.*After\.$/,
  );
  assert.match(main(await list("Before."), marked), /^My papers Before\. 2025 Not chosen/);
});

places("with structured data of the list, in order, on an author's own page, too", async () => {
  const project = siteOf(two)
    .write("src/content/publications.md", "---\ntitle: My papers\n---\n")
    .write("src/content/tea.md", "---\ntitle: Tea\npublications: { keywords: [tea] }\n---\nOn tea.")
    .write("src/content/cake.md", "---\ntitle: Cake\n---\nOn cake.");
  await project.build();
  const listOf = (path: string) => {
    const data = structuredData(parsed(project, path));
    if (data === undefined) return undefined;
    const { numberOfItems, itemListElement } = data.mainEntity;
    const urls = itemListElement.map(({ url, position }: { url: string; position: number }) => [
      position,
      url,
    ]);
    return [data["@type"], data.name, numberOfItems, urls];
  };
  const [a, b] = [`${home}publications/a/`, `${home}publications/b/`];
  const papers = [
    "CollectionPage",
    "My papers",
    2,
    [
      [1, b],
      [2, a],
    ],
  ];
  assert.equal(listOf("publications/index.html"), papers);
  assert.equal(listOf("tea/index.html"), ["CollectionPage", "Tea", 1, [[1, a]]]);
  assert.is(listOf("cake/index.html"), undefined);
});

places("on any page that names keywords or keys, and missing ones are reported", async () => {
  const project = siteOf(two)
    .write("src/content/cake.md", "---\ntitle: Cake\npublications: { keywords: [cake] }\n---\nOn cake.")
    .write("src/content/tea.md", "---\ntitle: Tea\npublications: { keys: [a, zz] }\n---\nOn tea.");
  const { status, output } = await project.eleventy();
  assert.is(status, 0, output);
  assert.equal(titles(parsed(project, "cake/index.html")), ["Not chosen"]);
  assert.equal(titles(parsed(project, "tea/index.html")), ["Chosen"]);
  assert.match(output, /tea\.md:3: No publication has the key or keyword "zz"/);
});

places("in groups by type, with preprints apart, if the facts say so", async () => {
  const more = `${two}\n@misc{p, title = {Pre}, author = {Doe, Ann}, eprint = {2401.00001}, archiveprefix = {arXiv}, year = 2024}`;
  const heads = async (facts: object) =>
    named(parsed(await siteOf(more, { publications: facts }).build(), "publications/index.html"), "h2").map(
      text,
    );
  assert.equal(await heads({ group: "type" }), ["Journal articles", "Preprints"]);
  assert.equal(await heads({ preprints: "apart" }), ["Preprints", "2025", "2024"]);
});

places.run();

const languages = suite("publications in other languages");
const book = `@incollection{a, title = {Un}, author = {Doe, Ann and others}, booktitle = {Livre}, editor = {Roe, Bob},
  volume = 3, edition = 1, pages = {1--9}, year = 2024, month = mar, code = {https://code.example/}}`;

languages("are described as in those languages, or as the author writes", async () => {
  const project = siteOf(book, {
    language: "fr",
    publications: { group: "type" },
    words: { volume: "t. {volume}" },
  });
  const french = parsed(await project.build(), "publications/index.html");
  assert.is(
    text(withClass(french, "work-imprint")[0]),
    "In Livre, sous la direction de Bob Roe, t. 3, 1re édition, p. 1–9, mars 2024",
  );
  assert.is(text(withClass(french, "work-authors")[0]), "Ann Doe et al.");
  assert.equal(Object.keys(linksOf(work(french, "Un"))), ["Un", "Code", "Détails"]);
  const [heading] = named(french, "h2");
  assert.equal([text(heading), heading?.attribs.id], ["Chapitres", "group-chapters"]);
  const chinese = parsed(
    await project.facts({ language: "zh-Hans", words: {} }).build(),
    "publications/index.html",
  );
  assert.is(
    text(withClass(chinese, "work-imprint")[0]),
    "载于 Livre, Bob Roe 编, 第 3 卷, 第 1 版, 第 1–9 页, 2024年3月",
  );
});

languages("have English ordinals only with English words", async () => {
  const edition = (number: number) =>
    `@book{b${number}, title = {Bog}, author = {Doe, Ann}, edition = ${number}}\n`;
  const bib = [1, 2, 3, 11].map(edition).join("");
  const project = siteOf(bib, { language: "da" });
  const editions = async () =>
    withClass(parsed(await project.build(), "publications/index.html"), "work-imprint").map(text);
  const english = ["1st", "2nd", "3rd", "11th"].map((number) => `${number} edition`);
  assert.equal(await editions(), english);
  project.facts({ language: "zh-TW" });
  assert.equal(
    await editions(),
    [1, 2, 3, 11].map((number) => `第 ${number} 版`),
  );
  project.facts({ language: "da", words: { edition: "{edition}. udgave" } });
  assert.equal(
    await editions(),
    [1, 2, 3, 11].map((number) => `${number}. udgave`),
  );
});

languages.run();

const files = suite("the BibTeX files");

files("are found in _bibliography, too, and published next to the page", async () => {
  const project = new Project().facts({ url: home }).write("src/content/_bibliography/papers.bib", two);
  await project.build();
  assert.equal(titles(parsed(project, "publications/index.html")).length, 2);
  assert.is(project.read("_site/papers.bib"), two);
});

files("are kept back if the facts say so, and still show their works", async () => {
  const project = await siteOf(two, { publications: { publish: false } }).build();
  assert.not.ok(project.has("_site/publications.bib"));
  assert.is(linksOf(parsed(project, "publications/index.html") as never)["All as BibTeX"], undefined);
  assert.is(titles(parsed(project, "publications/index.html")).length, 2);
});

files("are asked about if there are several, or if one in the facts is missing", async () => {
  const several = siteOf(two).write("src/content/a.bib", two).write("src/content/b.bib", two);
  const { output } = await several.remove("src/content/publications.bib").eleventy();
  assert.match(output, "There are several BibTeX files: a.bib, b.bib.");
  assert.not.ok(several.has("_site/publications/index.html"));
  const chosen = await several.facts({ publications: { files: ["b.bib", "c.bib"] } }).eleventy();
  assert.match(chosen.output, '"c.bib" under publications is not in src/content');
  assert.ok(several.has("_site/publications/index.html"));
  const other = two.replace(/(?<=^@\w+\{)/gm, "other-");
  await several
    .write("src/content/texts/a b.bib", other)
    .facts({ publications: { files: ["b.bib", "texts/a b.bib"] } })
    .build();
  const links = linksOf(parsed(several, "publications/index.html") as never);
  assert.equal([links["b.bib"], links["texts/a b.bib"]], ["/b.bib", "/texts/a%20b.bib"]);
});

files("are named where one of a usual name is read instead, until the facts say which to read", async () => {
  const other = two.replace(/(?<=^@\w+\{)/gm, "other-");
  const project = siteOf(two).write("src/content/talks.bib", other);
  for (const name of ["_old.bib", "._talks.bib", "courses/reading.bib"])
    project.write(`src/content/${name}`, other);
  const { status, output } = await project.eleventy();
  assert.is(status, 0);
  assert.match(
    output,
    /^src\/content\/talks\.bib: Only publications\.bib is read, not talks\.bib\. To show/m,
  );
  for (const [names, count] of [
    [["publications.bib", "talks.bib"], 4],
    [["publications.bib"], 2],
  ] as const) {
    const chosen = await project.facts({ publications: { files: names } }).eleventy();
    assert.not.match(chosen.output, "talks.bib");
    assert.is(titles(parsed(project, "publications/index.html")).length, count);
  }
});

files("without anything readable stop the build, with a sentence", async () => {
  const { status, output } = await siteOf("This is a letter, not a list of works.").eleventy();
  assert.is(status, 1);
  assert.match(output, /^src\/content\/publications\.bib/m);
  assert.not.match(output, "    at ");
});

files("that are not there leave no trace", async () => {
  const project = await new Project().build();
  assert.not.ok(project.has("_site/publications/index.html"));
  assert.not.match(project.read("_site/index.html"), "Publications");
  assert.not.match(project.read("_data/news.lock"), "works");
});

files("go with co-authors whose addresses must be those of pages", async () => {
  const { status, output } = await siteOf(two, {
    publications: { coauthors: { "Bob Roe": "javascript:alert(1)" } },
  }).eleventy();
  assert.is(status, 1);
  assert.match(output, /site\.yml:\d+: publications\.coauthors\.Bob Roe must be the address of a page/);
});

files.run();
