import { DomUtils, parseDocument } from "htmlparser2";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { Project } from "../support/project.ts";

/** What a visitor sees of a work. */
interface Shown {
  readonly title?: string;
  readonly authors?: string;
  readonly imprint?: string;
  readonly badge?: string;
  readonly links?: Readonly<Record<string, string>>;
}

const arxiv = { arXiv: "https://arxiv.org/abs/2407.01234" };

/** Fields of an entry, or its type before them, and what is shown; an entry that gives no title or author gets one. */
const examples: readonly (readonly [fields: string, shown: Shown])[] = [
  [
    String.raw`title={Th{\'e} m{\"\i}nt {\OE}uvre \v{Z}iva {\aa} gro\ss}`,
    { title: "Thé mïnt Œuvre Živa å groß" },
  ],
  ["title={The {DNA} of {I}ndian tea}", { title: "The DNA of Indian tea" }],
  ["title={{Steeping}}", { title: "Steeping" }],
  [
    String.raw`title={Wet \emph{and} \texttt{dry} CO\textsubscript{2} --- 'hot'}`,
    { title: "Wet and dry CO2 — ‘hot’" },
  ],
  [String.raw`title={Milk \& sugar: 20\% \#3 tea\_pot}`, { title: "Milk & sugar: 20% #3 tea_pot" }],
  ["title={Milk & lemon: 30% #4 tea_cup}", { title: "Milk & lemon: 30% #4 tea_cup" }],
  [String.raw`title={One~cup\ldots{} and\\ more}`, { title: "One\u00A0cup… and more" }],
  ["journal = qt # { C}, year = 2001", { imprint: "Quarterly of Tea C, 2001" }],
  ["journal = {T}, year = 2001, month = apr", { imprint: "T, April 2001" }],
  ["journal = {T}, year = 2001, month = {April}", { imprint: "T, April 2001" }],
  ["journal = {T}, year = 2001, month = 4", { imprint: "T, April 2001" }],
  ['journal = {T}, year = 2001, month = "12~" # apr', { imprint: "T, April 2001" }],
  ["journal = {T}, date = {2001-04-03/2001-05}", { imprint: "T, April 2001" }],
  ["journal = {T}, date = {1999/open}", { imprint: "T, 1999" }],
  [
    "author={Karl von der Heide and de la Rosa, Ana and Ford, Jr., Tom}",
    { authors: "Karl von der Heide, Ana de la Rosa, Tom Ford Jr." },
  ],
  [
    "author={{Cup and Saucer Club} and Ray, Kim and others}",
    { authors: "Cup and Saucer Club, Kim Ray et al." },
  ],
  ["author={Kim Ray, Lee Fay, Max Gay}", { authors: "Kim Ray, Lee Fay, Max Gay" }],
  ["author={Ray, Kim; Fay, Lee}", { authors: "Kim Ray, Lee Fay" }],
  ["author={Kim Ray & Lee Fay}", { authors: "Kim Ray, Lee Fay" }],
  ["author={Ray, Kim AND\n  Fay, Lee}", { authors: "Kim Ray, Lee Fay" }],
  [String.raw`author={\textbf{Ray}, Kim and Fay$^{\dagger}$, Lee}`, { authors: "Kim Ray, Lee Fay†" }],
  ["author={李, 小龙 and 鈴木 一郎}", { authors: "李小龙, 鈴木一郎" }],
  ["crossref = {whole}, pages = {3--4}", { imprint: "In Proc. Cups, pp. 3–4, 2009" }],
  ["archivePrefix={arXiv}, eprint={2407.01234}", { links: arxiv }],
  ["eprinttype={arxiv}, eprint={2407.01234v3}", { links: arxiv }],
  ["journal={arXiv preprint arXiv:2407.01234}", { links: arxiv }],
  ["url={https://arxiv.org/abs/2407.01234v2}", { links: arxiv }],
  ["journal={CoRR}, volume={abs/2407.01234}", { links: arxiv }],
  ["doi={10.48550/arXiv.2407.01234}", { links: arxiv }],
  ["doi={https://doi.org/10.5555/A_b}", { links: { DOI: "https://doi.org/10.5555/A_b" } }],
  [String.raw`doi={doi:10.5555/a\_b}`, { links: { DOI: "https://doi.org/10.5555/a_b" } }],
  ["url={https://cups.example/a%20b_c#d}", { links: {} }],
  ["hal={hal-01234567}", { links: { HAL: "https://hal.science/hal-01234567" } }],
  ["video={https://cups.example/v}, pdf={}", { links: { Video: "https://cups.example/v" } }],
  ["booktitle={Cups ({CUP} 2009)}, year=2009", { imprint: "In Cups (CUP 2009), 2009", badge: "CUP" }],
  ["title={<i>Wet</i> &amp; dry}", { title: "Wet & dry" }],
  ["journal={T}, year=2001, year=2002", { imprint: "T, 2001" }],
  [
    String.raw`author={Nu{\~n}ez, Ana and Nguy{\~{\^e}}n, V{\u a}n and Kim~Q. Ray}`,
    { authors: "Ana Nuñez, Văn Nguyễn, Kim Q. Ray" },
  ],
  ["author={Kim Ray 0002 and Lee Fay}", { authors: "Kim Ray, Lee Fay" }],
  ["booktitle={T}, booksubtitle={A Cup}, year=2001", { imprint: "In T: A Cup, 2001" }],
  ["booktitle={T}, pages={5}, year=2001", { imprint: "In T, p. 5, 2001" }],
  ["booktitle={T}, articleno={5}, year=2001", { imprint: "In T, article 5, 2001" }],
  ["journal={T}, volume=1, articleno={5}, year=2001", { imprint: "T 1, 5, 2001" }],
  ["booktitle={T}, volume={Vol. 3}, pages={pp. 5--9}, year=2001", { imprint: "In T, vol. 3, pp. 5–9, 2001" }],
  ["booktitle={T}, articleno={65040P}, year=2001", { imprint: "In T, article 65040P, 2001" }],
  ["booktitle={T}, pages={12 pages}, year=2001", { imprint: "In T, 12 pages, 2001" }],
  [
    "journal={T}, volume={Vol. 3}, number={No. 2}, pages={S5--S9}, year=2001",
    { imprint: "T 3 (2), S5–S9, 2001" },
  ],
  ["@book publisher={P}, edition={Second edn.}, year=2001", { imprint: "P, 2nd edition, 2001" }],
  ["@book publisher={P}, volume=2, edition={2nd}, year=2001", { imprint: "P, vol. 2, 2nd edition, 2001" }],
  ["@book publisher={P}, edition={Third}, year=2001", { imprint: "P, 3rd edition, 2001" }],
  ["@book publisher={P}, edition={11}, year=2001", { imprint: "P, 11th edition, 2001" }],
  ["@book publisher={P}, edition={Revised}, year=2001", { imprint: "P, Revised, 2001" }],
  ["@thesis type={phdthesis}, institution={U}, year=2001", { imprint: "PhD thesis, U, 2001" }],
  ["@thesis type={mathesis}, institution={U}, year=2001", { imprint: "Master’s thesis, U, 2001" }],
  ["@phdthesis type={Habilitation}, school={U}, year=2001", { imprint: "Habilitation, U, 2001" }],
  ["@report type={techreport}, institution={U}, year=2001", { imprint: "Technical report, U, 2001" }],
  [
    "@techreport type={Working paper}, number=7, institution={U}, year=2001",
    { imprint: "Working paper 7, U, 2001" },
  ],
  ["journal={T}, pubstate={inpress}", { imprint: "T, in press" }],
  [
    "doi={10.5555/(SICI)1-2(199806)49:8<693::AID-T3>3.0.CO;2-O}",
    { links: { DOI: "https://doi.org/10.5555/(SICI)1-2(199806)49:8%3C693::AID-T3%3E3.0.CO;2-O" } },
  ],
  [
    String.raw`title={{\textless}i{\textgreater}Wet{\textless}/i{\textgreater} tea, n{\textgreater}9}`,
    { title: "Wet tea, n>9" },
  ],
];

const project = new Project().write(
  "src/content/_bibliography/references.bib",
  `---\n---\n% A comment, and kim@cups.example.\n@STRING{QT = "Quarterly of Tea"}\n${examples
    .map(([example], index) => {
      const [, ownType, fields = example] = /^@(\w+) (.*)$/s.exec(example) ?? [];
      const has = (name: string) => new RegExp(`(?:^|[ ,])${name} ?=`).test(fields);
      const others = [
        ...(has("title") ? [] : [`title = {Number ${index}}`]),
        ...(has("author") ? [] : ["author = {Ray, Kim}"]),
      ];
      const usualType = /^(?:crossref|booktitle)/.test(fields)
        ? "InProceedings"
        : /journal/.test(fields)
          ? "article"
          : "misc";
      const type = ownType ?? usualType;
      return `@${type}{e${index}, ${[...others, fields].join(", ")}}\r\n`;
    })
    .join("")}@proceedings{whole, title = {Proc. Cups}, year = 2009}`,
);
const { status, output } = await project.eleventy();
assert.is(status, 0, output);
const document = parseDocument(project.read("_site/publications/index.html"));

const test = suite("an example of BibTeX");

for (const [index, [fields, shown]] of examples.entries()) {
  test(fields, () => {
    const item = DomUtils.getElementById(`e${index}`, document.children, true);
    const text = (name: string) => {
      const [found] = DomUtils.getElementsByClassName(name, item ?? [], true);
      return (
        found &&
        DomUtils.innerText(found)
          .replace(/[ \n\r]+/g, " ")
          .trim()
      );
    };
    const links = Object.fromEntries(
      DomUtils.getElementsByClassName("work-links", item ?? [], true)
        .flatMap((row) => DomUtils.getElementsByTagName("a", row, true))
        .map((link) => [DomUtils.innerText(link), link.attribs.href]),
    );
    delete links.Details;
    if (shown.title !== undefined) assert.is(text("work-title"), shown.title);
    if (shown.authors !== undefined) assert.is(text("work-authors"), shown.authors);
    if (shown.imprint !== undefined) assert.is(text("work-imprint"), shown.imprint);
    if (shown.badge !== undefined) assert.is(text("badge"), shown.badge);
    if (shown.links !== undefined) assert.equal(links, shown.links);
  });
}

test("links its title to the work itself, at the address as written", () => {
  const addresses = DomUtils.getElementsByClassName("p-name u-url", document.children, true).map(
    ({ attribs }) => attribs.href,
  );
  assert.ok(addresses.includes("https://cups.example/a%20b_c#d"), addresses.join(" "));
});

test("that others only refer to is not a work of its own", () => {
  assert.not.match(project.read("_site/publications/index.html"), 'id="whole"');
});

test.run();
