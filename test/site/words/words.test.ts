import { suite } from "uvu";
import * as assert from "uvu/assert";
import { formatTime, formatTimeInYear } from "../../../src/dates/date.ts";
import { commaOf } from "../../../src/site/comma.ts";
import { cssString } from "../../../src/site/css-string.ts";
import { fill, hasWords, wordKeys, wordsOf } from "../../../src/site/words/words.ts";

const test = suite("words");

test("exist in ten languages, whatever the country, and in both scripts of Chinese", () => {
  const tags = "en-GB de-AT fr-CA es-MX pt-BR it nl-BE zh-CN zh-TW zh-Hant ja ko".split(" ");
  for (const language of tags) {
    assert.ok(hasWords(language), language);
    assert.is(new Set(wordKeys.map((key) => typeof wordsOf(language)[key])).size, 1);
  }
  for (const language of ["da", "la"]) assert.not.ok(hasWords(language), language);
  const pages = ["zh", "zh-Hans-HK", "zh-Hant-CN", "zh-HK"].map((tag) => wordsOf(tag).search);
  assert.equal(pages, ["搜索", "搜索", "搜尋", "搜尋"]);
});

test("bind French punctuation to its word by a space that does not break", () => {
  for (const text of Object.values(wordsOf("fr"))) assert.not.match(text, /« | [:;?!»]/);
});

/** Words that are the same in several languages. */
const international = new Set(
  [
    "email",
    "home",
    "cv",
    "publications",
    "publication",
    "details",
    "abstract",
    "preprints",
    "software",
    "data",
    "patent",
  ]
    .concat([
      "inVenue",
      "etAl",
      "edited",
      "pageNumber",
      "pageNumbers",
      "articleNumber",
      "volume",
      "linkPreprint",
      "linkUrl",
      "linkCode",
    ])
    .concat(["linkSlides", "linkPoster", "linkVideo", "linkBlog", "linkWebsite"]),
);

test("are the language's own, except those that are the same in it", () => {
  const english = wordsOf("en");
  for (const language of ["de", "fr", "es", "pt", "it", "nl", "zh-Hans", "zh-Hant", "ja", "ko"]) {
    const same = wordKeys.filter((key) => wordsOf(language)[key] === english[key]);
    assert.equal(
      same.filter((key) => !international.has(key)),
      [],
      language,
    );
    // Japanese papers write "pp.", too.
    if (/zh|ja|ko/.test(language))
      assert.ok(
        same.every((key) => key.startsWith("pageNumber")),
        `${language}: ${same}`,
      );
  }
});

test("are English in other languages", () => assert.is(wordsOf("da").news, "News"));

test("give way to the author's", () => {
  const { subscribe, news } = wordsOf("de", { subscribe: "Folgen" });
  assert.equal([subscribe, news], ["Folgen", "Neuigkeiten"]);
});

test("are filled in where they name a value, and nowhere else", () => {
  assert.is(fill("{topic} by {author}, {topic}", { author: "$& Doe", topic: 7 }), "7 by $& Doe, 7");
  assert.is(fill("{nothing}", {}), "{nothing}");
});

test("go with dates in the Gregorian calendar and in Western digits", () => {
  const time = { date: { year: 2025, month: 5, day: 20 } };
  assert.match(formatTime(time, "fa"), /2025/);
  assert.match(formatTime(time, "th"), /2025/);
  assert.match(formatTime(time, "mr"), /20.*2025/);
  assert.is(formatTimeInYear({ date: { year: 2025, month: 5 } }, "zh-Hans"), "5月");
  // Node knows the name of this language, but not its months.
  assert.is(formatTime(time, "la"), "May 20, 2025");
});

test("are joined by the comma of the language", () => {
  assert.is(commaOf("en"), ", ");
  assert.is(commaOf("ja"), "、");
});

test("are one string in style sheets, whatever they contain", () => {
  assert.is(cssString('a "b" \\ c\nd'), '"a \\"b\\" \\\\ c d"');
});

test.run();
