import { suite } from "uvu";
import * as assert from "uvu/assert";
import { isoOf, readWorkDate } from "../../src/publications/dates.ts";
import { monthReader } from "../../src/publications/months.ts";

const months = suite("monthReader");

months("reads numbers, macros and names, with what is around them", () => {
  const monthOf = monthReader("en");
  const texts = [
    "mar",
    "March",
    "Mar.",
    "3",
    "03",
    "10~jan",
    "May/June",
    "März",
    "février",
    "Sept.",
    "12",
    "March 5–7",
  ];
  assert.equal(texts.map(monthOf), [3, 3, 3, 3, 3, 1, 5, 3, 2, 9, 12, 3]);
  assert.equal(["Spring", "13", "soon", ""].map(monthOf), [undefined, undefined, undefined, undefined]);
});

months("lets the site's language decide what a name means", () => {
  assert.is(monthReader("hr")("listopad"), 10);
  assert.is(monthReader("cs")("listopad"), 11);
});

months.run();

const dates = suite("readWorkDate");
const monthOf = monthReader("en");

const table: [fields: Parameters<typeof readWorkDate>[0], iso: string | undefined, words?: string][] = [
  [{ year: "2021", month: "mar" }, "2021-03"],
  [{ year: "2021", month: "10\u00A0jan" }, "2021-01-10"],
  [{ year: "2021", month: "Spring" }, "2021"],
  [{ year: "2021年", month: "3月" }, "2021-03"],
  [{ date: "2021-03-05/2021-04" }, "2021-03-05"],
  [{ date: "2021-03-05", month: "mar" }, "2021-03-05"],
  [{ date: "2021-03~" }, "2021-03"],
  [{ date: "2021?" }, "2021"],
  [{ date: "1999/open" }, "1999"],
  [{ date: "2021-21" }, "2021"],
  [{ date: "2021-02-30" }, "2021-02"],
  [{ date: "2020-05", year: "2021" }, "2021"],
  [{ date: "2021-05", year: "2021" }, "2021-05"],
  [{ year: "2023/24" }, "2023"],
  [{ year: "c. 2019a" }, "2019"],
  [{ year: "to appear" }, undefined, "to appear"],
  [{ year: "(in press)" }, undefined, "in press"],
  [{ date: "05/12/2020" }, "2020"],
  [{ year: "to appear in 2025" }, "2025"],
  [{ date: "in press" }, undefined, "in press"],
  [{ date: "5 March 2020" }, "2020-03-05"],
  [{ date: "2020-Mar" }, "2020-03"],
  [{ date: "May 2020", year: "2021" }, "2021"],
  [{ date: "2020/03/05" }, "2020-03-05"],
  [{ date: "20200305" }, "2020-03-05"],
  [{ year: "1320" }, "1320"],
  [{ year: "２０２０" }, "2020"],
  [{ year: "20233" }, undefined],
  [{ year: "350 BC" }, undefined, "350 BC"],
  [{ year: "44 B.C." }, undefined, "44 B.C."],
  [{ year: "AD 79" }, undefined, "AD 79"],
  [{ year: "令和2年" }, undefined, "令和2年"],
  [{ year: "2020年" }, "2020"],
  [{}, undefined],
];

for (const [fields, iso, words] of table) {
  dates(JSON.stringify(fields), () => {
    const date = readWorkDate(fields, monthOf);
    assert.is(isoOf(date), iso);
    assert.is(date.words, words);
  });
}

dates.run();
