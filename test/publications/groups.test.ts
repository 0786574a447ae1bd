import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readBibtex } from "../../src/bibtex/bibtex.ts";
import { filterWorks, type Grouping, groupWorks } from "../../src/publications/groups.ts";
import { filterOf } from "../../src/publications/lists.ts";
import { readWorks } from "../../src/publications/read-works.ts";

const source = `@article{a, title={A}, journal={J}, year=2020, keywords={Tea, cake}}
@misc{b, title={B}, year={to appear}}
@inproceedings{c, title={C}, booktitle={P}, year=2021, month=mar}
@inproceedings{d, title={D}, booktitle={P}, year=2021, month={May}, keywords={tea}}
@misc{e, title={E}, arxiv={2101.00001}, year=2021}
@misc{f, title={F}}
@misc{g, title={G}, year={To Appear}}
@article{h, title={H}, journal={J}, year=2021, month=3}
`;
const { works } = readWorks(readBibtex(source, "p.bib").entries, { author: "Ann Doe" });

function groups(grouping?: Grouping): [string, string][] {
  return groupWorks(works, grouping).map(({ heading, works }) => [
    heading.is === "year"
      ? String(heading.year)
      : heading.is === "words"
        ? heading.words
        : heading.is === "kind"
          ? heading.kind
          : "?",
    works.map(({ key }) => key).join(""),
  ]);
}

const grouping = suite("groupWorks");

grouping("puts the newest year first, in it the newest month, and works without a year on top", () => {
  assert.equal(groups(), [
    ["To appear", "bg"],
    ["?", "f"],
    ["2021", "dche"],
    ["2020", "a"],
  ]);
});

grouping("sets preprints apart when asked to", () => {
  assert.equal(groups({ preprints: "apart" }), [
    ["To appear", "bg"],
    ["?", "f"],
    ["preprint", "e"],
    ["2021", "dch"],
    ["2020", "a"],
  ]);
});

grouping("groups by type, newest first in each", () => {
  assert.equal(groups({ group: "type" }), [
    ["journal", "ha"],
    ["conference", "dc"],
    ["preprint", "e"],
    ["other", "bgf"],
  ]);
});

grouping.run();

const filtering = suite("filterWorks");

filtering("finds works by keywords, in any case, and by keys", () => {
  const keysOf = (filter: Parameters<typeof filterWorks>[1]) =>
    filterWorks(works, filter).works.map(({ key }) => key);
  assert.equal(keysOf({ keywords: ["TEA"] }), ["d", "a"]);
  assert.equal(keysOf({ keys: ["a", "c"] }), ["c", "a"]);
  assert.equal(filterWorks(works, { keys: ["a", "zz"], keywords: ["milk"] }).missing, ["milk", "zz"]);
});

filtering("takes lists or single texts in front matter, and nothing else", () => {
  assert.equal(filterOf({ keywords: "tea", keys: [2020] }), { keywords: ["tea"], keys: ["2020"] });
  assert.is(filterOf(true), undefined);
  for (const written of [[], ["tea"], "tea", { keywords: null }, { keys: [{ a: 1 }] }])
    assert.ok("mistake" in (filterOf(written) ?? {}), JSON.stringify(written));
});

filtering.run();
