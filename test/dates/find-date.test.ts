import { suite } from "uvu";
import * as assert from "uvu/assert";
import { isoTime } from "../../src/dates/date.ts";
import {
  type FoundDate,
  findLeadingDate,
  findLoneDate,
  findTrailingDate,
} from "../../src/dates/find-date.ts";
import { marks } from "../../src/dates/marked-text.ts";

/** In these tests `<` and `>` stand for the start and end of mark-up, `#` for a picture, `$` for a formula. */
const marked = (text: string) =>
  text
    .replaceAll("<", marks.opens)
    .replaceAll(">", marks.closes)
    .replaceAll("#", marks.picture)
    .replaceAll("$", marks.thing);

/** The date, and the text with `_` in place of what belongs to the date. */
function describe(find: typeof findLeadingDate, text: string, language = "en"): string | undefined {
  const found: FoundDate | undefined = find(marked(text), { language });
  if (!found) return undefined;
  const { reading, start, end } = found;
  const date = "time" in reading ? (reading.time.written ?? isoTime(reading.time)) : "mistake";
  return `${date} | ${text.slice(0, start)}_${text.slice(end)}`;
}

const leading = suite("findLeadingDate");

for (const [text, expected] of [
  ["2025.05 We sing.", "2025-05 | _We sing."],
  ["<2025.05>: We sing.", "2025-05 | _We sing."],
  ["2025.05 : We sing.", "2025-05 | _We sing."],
  ["2025.05、We sing.", "2025-05 | _We sing."],
  ["<In May 2025.> We sing.", "2025-05 | _We sing."],
  ["2025.05 :nightingale: We sing.", "2025-05 | _:nightingale: We sing."],
  ["<[2025.05]> We sing.", "2025-05 | _We sing."],
  ["<2025.05: We sing.> Loud.", "2025-05 | _We sing.> Loud."],
  ["🎉 <2025.05> We sing.", "2025-05 | 🎉 <_We sing."],
  ["<New> 2025.05 We sing.", "2025-05 | <New> _We sing."],
  ["[2025.05 We] sing.", "2025-05 | [_We] sing."],
  ["<📅 2025.05> We sing.", "2025-05 | _We sing."],
  ["📅 <2025.05> 📍 Rome", "2025-05 | _📍 Rome"],
  ["🔥 <New!> (May 2025) We sing.", "2025-05 | 🔥 <New!> _We sing."],
  ["🔥New🔥 May 2025: We sing.", "2025-05 | 🔥New🔥 _We sing."],
  ["<New>: In May 2025, We sing.", "2025-05 | <New>: _We sing."],
  ["<NEW! (May 2025)> We sing.", "2025-05 | <NEW! _We sing."],
  ["Last updated May 3, 2025", "2025-05-03 | _"],
  ["Update May 3, 2025", "2025-05-03 | _"],
  ["<Update of 2025.05>", "2025-05 | _"],
  ["Update 2025.05: We sing.", undefined],
  ["Update 2.1", undefined],
  ["@May 3, 2025 We sing.", "2025-05-03 | _We sing."],
  ["<@2025/05/03> We sing.", "2025-05-03 | _We sing."],
  ["@May 3 of us sing.", undefined],
  ["@3 de mayo de 2025 We sing.", "2025-05-03 | _We sing."],
  ["• <2025.05> We sing.", "2025-05 | _We sing."],
  ["·         2025.05 We sing.", "2025-05 | _We sing."],
  ["o   2025.05 We sing.", "2025-05 | _We sing."],
  ["<·<     >><2025.05> We sing.", "2025-05 | _We sing."],
  ["Sept 2025 -> We sing.", "2025-09 | _We sing."],
  ["2025.05 // We sing.", "2025-05 | _We sing."],
  ["2025.05 ➜ We sing.", "2025-05 | _We sing."],
  ["<Fair 2024>: (May 2025) We sing.", "2025-05 | <Fair 2024>: _We sing."],
  ["<Fair 2024>: We sing.", undefined],
  ["· ".repeat(50_000), undefined],
  ["→ 2025.05: We sing.", "2025-05 | _We sing."],
  ["\uF0B7 2025.05 We sing.", "2025-05 | _We sing."],
  ["<> 2025.05 <> We sing.", "2025-05 | <> _ We sing."],
  ["<[2025-05-20 Tue]> We sing.", "2025-05-20 | _We sing."],
  ["<Date:> May 2025 We sing.", "2025-05 | _We sing."],
  ["「2025.05」 We sing.", "2025-05 | _We sing."],
  ["<2025.05> » We sing.", "2025-05 | _We sing."],
  ["2025.05.20.: We sing.", "2025-05-20 | _We sing."],
  ["# 2025.05 $", "2025-05 | # _$"],
  ["2025 $", "2025 | _$"],
  ["[May 2026, CA] We sing.", "May 2026, CA | _We sing."],
  ["<(Paris, June 2024)>: We sing.", "Paris, June 2024 | _We sing."],
  ["[08/06/2024, CA] We sing.", "mistake | _We sing."],
  ["May 2026, CA", "2026-05 | _CA"],
  ["[2024, Springer] We sing.", "2024 | [_Springer] We sing."],
  ["(CVPR, 2024) We sing.", undefined],
  ["June <2025> We sing.", "2025-06 | _We sing."],
  ["June <2025: We sing.>", "2025-06 | _We sing.>"],
  ["(June <2025)> We sing.", "2025-06 | _We sing."],
  ["June <2025 songs> are out.", undefined],
  ["4 <May 2025 songs> are out.", undefined],
  ["$ 2025.05", undefined],
  ["We sing 2025.05", undefined],
  ["© 2025 We sing.", undefined],
] as const) {
  leading(`in "${text}"`, () => assert.is(describe(findLeadingDate, text), expected));
}

leading("not in the name of a person below a year", () => {
  for (const text of ["@June Kettle sings.", "@May: We sing."])
    assert.is(findLeadingDate(text, { language: "en", year: 2025 }), undefined, text);
});

leading.run();

const trailing = suite("findTrailingDate");

for (const [text, expected] of [
  ["We sing. (May 2025)", "2025-05 | We sing. _"],
  ["We sing <2025.05>.", "2025-05 | We sing _"],
  ["We sing – May 2025", "2025-05 | We sing _"],
  ["We sing! 2025-05-03", "2025-05-03 | We sing!_"],
  ["<We sing. > 5/2025", "2025-05 | <We sing. >_"],
  ["我们唱歌。2025年5月", "2025-05 | 我们唱歌。_"],
  ["We sing. 2025", undefined],
  ["We sing (Paris, June 2024).", "Paris, June 2024 | We sing _"],
  ["We sing [June 2024, Paris]", "June 2024, Paris | We sing _"],
  [`${"la ".repeat(60)}[WS 2023/24]`, `WS 2023/24 | ${"la ".repeat(60)}_`],
  ["We sing in May 2025", undefined],
  ["We sing in <May 2025>.", "2025-05 | We sing in <May 2025>._"],
  ["Sing until <3 May 2025>", "2025-05-03 | Sing until <3 May 2025>_"],
  ["We sing Berlin <May 2025>", "2025-05 | We sing Berlin _"],
  ["We sing (CVPR, 2024)", undefined],
  ["We sing (May 2025) $", undefined],
  ["A song in Kites 17. May 2024", "2024-05 | A song in Kites 17._"],
] as const) {
  trailing(`in "${text}"`, () => assert.is(describe(findTrailingDate, text), expected));
}

trailing("keeps the date after words of other languages that it completes", () => {
  const languages = { de: "Ab", fr: "Depuis", es: "Hasta", it: "Fino a", nl: "Sinds", pt: "Desde", ru: "До" };
  for (const [language, word] of Object.entries(languages))
    assert.match(describe(findTrailingDate, `${word} <2025.05.03>`, language) ?? "", `${word} <2025.05.03>_`);
});

trailing("never cuts a date after its day in a language that writes a dot there", () => {
  assert.is(describe(findTrailingDate, "Ein Lied in Bonn am 17. April 2024", "de"), undefined);
  assert.is(describe(findTrailingDate, "Ein Lied. April 2024", "de"), "2024-04 | Ein Lied._");
});

trailing.run();

const lone = suite("findLoneDate");

for (const [text, expected] of [
  ["2025.05", "2025-05 | _"],
  ["<[May 2025]> ", "2025-05 | _"],
  ["📅 May 2025", "2025-05 | _"],
  ["🎂 May 2025", "2025-05 | 🎂 _"],
  ["2025.05 We", undefined],
  ["2025.05 #", undefined],
  ["2025.05 $", undefined],
] as const) {
  lone(`in "${text}"`, () => assert.is(describe(findLoneDate, text), expected));
}

lone.run();

const far = suite("a long line");

far("is searched where a date can be, and no further", () => {
  const gap = " ".repeat(100);
  assert.is(describe(findLeadingDate, `${gap}2025.05 We sing.`), undefined);
  assert.is(describe(findTrailingDate, `We sing. (2025.05)${gap}`), undefined);
  assert.is(describe(findLoneDate, `${gap}2025.05`), undefined);
});

far.run();
