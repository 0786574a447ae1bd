import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readBibtex } from "../../src/bibtex/bibtex.ts";
import { type Identifiers, readIdentifiers } from "../../src/publications/identifiers.ts";

const raw = String.raw;

function read(fields: string): Identifiers & { wrong?: string[] } {
  const [entry] = readBibtex(`@misc{a, ${fields}}`, "p.bib").entries;
  const wrong: string[] = [];
  const found = entry === undefined ? {} : readIdentifiers(entry, (field) => wrong.push(field));
  return { ...found, ...(wrong.length > 0 && { wrong }) };
}

const identifiers = suite("readIdentifiers");

const arxiv = [
  "arxiv={2101.00001}",
  "arxiv={https://arxiv.org/abs/2101.00001v3}",
  "eprint={2101.00001}, archivePrefix={arXiv}",
  "eprint={2101.00001v2}, eprinttype={arxiv}",
  "eprint={arXiv:2101.00001}",
  "journal={arXiv preprint arXiv:2101.00001}",
  "journal={arXiv e-prints}, volume={abs/2101.00001}, number={arXiv:2101.00001}",
  "url={https://arxiv.org/abs/2101.00001v2}",
  "url={http://arxiv.org/pdf/2101.00001.pdf}",
  "volume={abs/2101.00001}, journal={CoRR}",
  "howpublished={arXiv:2101.00001 [cs.LG]}",
];

for (const fields of arxiv) {
  identifiers(fields, () => assert.equal(read(fields), { arxiv: "2101.00001" }));
}

identifiers("include arXiv's own DOIs and its old identifiers", () => {
  assert.is(read("doi={10.48550/arXiv.2101.00001}").arxiv, "2101.00001");
  assert.equal(read("arxiv={cs/0101001}"), { arxiv: "cs/0101001" });
  assert.equal(read("eprint={math.GT/0309136}, archiveprefix={arXiv}"), { arxiv: "math.GT/0309136" });
});

identifiers("include a DOI with text or an address around it", () => {
  assert.equal(read("doi={https://doi.org/10.1/X_y}"), { doi: "10.1/X_y" });
  assert.equal(read("doi={doi:10.1/x}"), { doi: "10.1/x" });
  assert.equal(read(raw`doi={10.1/x\_y}`), { doi: "10.1/x_y" });
  assert.equal(read("url={https://dx.doi.org/10.1/x}"), { doi: "10.1/x" });
  assert.equal(read("url={http://doi.acm.org/10.1234/x}"), { doi: "10.1234/x" });
  assert.equal(read("doi={10.1234/x.}, url={https://doi.org/10.1234/y}"), { doi: "10.1234/x" });
  assert.equal(read("doi={10.1234/x, 10.1234/y}"), { doi: "10.1234/x" });
  const old = "10.1002/(SICI)10(1998)4:8<69::AID-TEA3>3.0.CO;2-O";
  for (const field of [
    raw`doi={10.1002/(SICI)10(1998)4:8{\textless}69::AID-TEA3{\textgreater}3.0.CO;2-O}`,
    "doi={10.1002/(SICI)10(1998)4:8&lt;69::AID-TEA3&gt;3.0.CO;2-O}",
    "url={https://doi.org/10.1002/%28SICI%2910%281998%294%3A8%3C69%3A%3AAID-TEA3%3E3.0.CO%3B2-O}",
  ])
    assert.equal(read(field), { doi: old }, field);
  for (const address of [
    "http://doi.acm.org/10.1234/x",
    "doi.org/10.1234/x",
    "https://doi-org.library.example.org/10.1234/x",
    "https://example.org/doi/full/10.1234/x?tab=1",
    "https://example.org/doi/10.1234/x/abstract",
  ])
    assert.equal(read(`doi={${address}}`), { doi: "10.1234/x" }, address);
});

identifiers("include PubMed's, HAL's, ISBN and ISSN", () => {
  assert.equal(read("pmid={123}, hal={hal-01234567}, isbn={978-0-00-000000-2}, issn={1234-567X}"), {
    pmid: "123",
    hal: "hal-01234567",
    isbn: "978-0-00-000000-2",
    issn: "1234-567X",
  });
  assert.equal(read("isbn={ISBN 978 0 00 000000 2 (pbk)}, issn={ISSN: 1234–567X}"), {
    isbn: "978 0 00 000000 2",
    issn: "1234-567X",
  });
  assert.is(read("isbn={ISBN9780000000002_12}").isbn, "9780000000002");
  assert.is(read("isbn={9780000000002, 0000000000}").isbn, "9780000000002");
  assert.equal(read("eprint={hal-01234567}, eprinttype={hal}"), { hal: "hal-01234567" });
  assert.equal(read("eprint={123}, eprinttype={pubmed}"), { pmid: "123" });
});

identifiers("are reported if they cannot be one", () => {
  assert.equal(read("doi={soon}, arxiv={tba}"), { wrong: ["doi", "arxiv"] });
});

identifiers.run();
