import { suite } from "uvu";
import * as assert from "uvu/assert";
import { nearlyDate } from "../../src/section/nearly-date.ts";

const nearly = suite("nearlyDate");

for (const [text, month] of [
  ["Septmber 2024 We", "September"],
  ["[Febuary 3, 2024] We", "February"],
  ["3 Septmber 2024: We", "September"],
  ["3rd of Septmber 2024", "September"],
  ["2024 Septmber 3: We", "September"],
  ["2024 Septmber kites", undefined],
  ["Maya 2024: We", undefined],
  ["2024 Marcel 2 kites", undefined],
  ["September 2024: We", undefined],
  ["UAI 2024: We", undefined],
  ["Marc 2024 was", undefined],
  ["Paris 2024: We", undefined],
] as const) {
  nearly(`finds ${month} in "${text}"`, () => assert.is(nearlyDate(text)?.month, month));
}

nearly.run();
