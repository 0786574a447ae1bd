import { suite } from "uvu";
import * as assert from "uvu/assert";
import { isoDate, isoTime } from "../../src/dates/date.ts";
import { readDate } from "../../src/dates/date-grammar.ts";

const languages =
  "en en-GB de de-AT fr es pt pt-BR it nl pl cs sk tr ru uk bg hr sr sl el ca eu gl lt lv et hu ro fi sv da nb is he ar fa hi th vi id zh-Hans zh-Hant ja ko".split(
    " ",
  );

const months = Array.from({ length: 12 }, (_, index) => index + 1);
const forms = (["long", "short"] as const).flatMap((month) => [
  { month, year: "numeric" as const },
  { month, year: "numeric" as const, day: "numeric" as const },
]);

const standard = suite("a date written with Node's language data");

for (const language of languages) {
  standard(`is read back in ${language}`, () => {
    const misread: string[] = [];
    for (const form of forms) {
      const format = new Intl.DateTimeFormat(language, {
        ...form,
        calendar: "gregory",
        numberingSystem: "latn",
        timeZone: "UTC",
      });
      for (const month of months) {
        for (const day of "day" in form ? [3, 21] : [1]) {
          const text = format.format(new Date(Date.UTC(2025, month - 1, day)));
          const expected = isoDate({ year: 2025, month, ...("day" in form && { day }) });
          for (const written of [
            text,
            text.toLocaleUpperCase(language),
            text.normalize("NFD"),
            `${text}: ABC`,
          ]) {
            const reading = readDate(written, { language });
            const read = reading && "time" in reading ? isoTime(reading.time) : JSON.stringify(reading);
            const rest = reading && written.slice(reading.written.length);
            if (read !== expected || !/^\.?(?:: ABC)?$/.test(rest ?? ""))
              misread.push(`${written}: ${read}, "${rest}" left`);
          }
        }
      }
    }
    assert.equal(misread, []);
  });
}

// Node.js 20 crashes if it is to write a short month with its year there.
standard("is read in Scottish Gaelic", () => {
  for (const written of ["An Giblean 2025", "Gibl 2025"]) {
    const reading = readDate(written, { language: "gd" });
    assert.equal(reading, { time: { date: { year: 2025, month: 4 } }, written });
  }
});

standard.run();
