import { suite } from "uvu";
import * as assert from "uvu/assert";
import { isoTime } from "../../src/dates/date.ts";
import { readPage } from "../../src/page/read.ts";
import { Chance } from "../support/chance.ts";
import { sampling } from "../support/sampling.ts";

/**
 * Six entries that are known, in layouts drawn from the tables below: whatever the layout, the same must be read.
 *
 * To judge another layout, add a line to a table; `RUNS=5000` tries more pages, `SEED=fresh` others. Only what is
 * natural, and what a reader cannot misunderstand, belongs here.
 */
const entries = `
2025-05-12 | Kites in the wind | We fly a new kite. | It is red.
2025-05-03 | Bells are cast | A bell was cast. | It rings at noon.
2025-02-20 | Spades for all | Spades were given away. | They dig deep.
2024-11-07 | Lamps on the shore | Lamps were lit. | Nobody came.
2024-11-02 | Nets old and new | A net was mended. | It took all night.
2024-03-15 | Hooks and nails | Hooks were counted. | None was lost.`
  .trim()
  .split("\n")
  .map((line) => line.split(" | "))
  .map(([day = "", title = "", text = "", more = ""]) => ({ day, title, text, more }));

/** In each language, headings of news, the months, and forms of date: with a day, without one, and below a year. */
const languages = {
  en: {
    news: ["News", "Recent Updates"],
    names: "January February March April May June July August September October November December",
    days: ["NAME D, Y", "D NAME Y", "Y-MM-DD"],
    months: ["NAME Y", "MM/Y", "Y.MM"],
    inYear: ["NAME D", "D NAME"],
  },
  de: {
    news: ["Aktuelles", "Neuigkeiten"],
    names: "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    days: ["D. NAME Y", "DD.MM.Y"],
    months: ["NAME Y"],
    inYear: ["D. NAME"],
  },
  fr: {
    news: ["Actualités", "Nouvelles"],
    names: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    days: ["D NAME Y", "DD/MM/Y"],
    months: ["NAME Y"],
    inYear: ["D NAME"],
  },
  es: {
    news: ["Noticias", "Novedades"],
    names: "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    days: ["D de NAME de Y", "DD/MM/Y"],
    months: ["NAME de Y"],
    inYear: ["D de NAME"],
  },
  zh: { news: ["新闻"], names: "", days: ["Y年M月D日", "Y/MM/DD"], months: ["Y年M月"], inYear: ["M月D日"] },
  ko: {
    news: ["소식"],
    names: "",
    days: ["Y년 M월 D일", "Y. M. D."],
    months: ["Y. M."],
    inYear: ["M월 D일"],
  },
};

/** How entries are written; what is in braces is there for each. */
const layouts = [
  "{- DATE: TEXT\n}",
  "{- **DATE** TEXT\n}",
  "{* [DATE] TEXT\n}",
  "{- 🎉 **DATE**: TEXT\n}",
  "{- TEXT (DATE)\n}",
  "{- **TITLE** (DATE): TEXT\n}",
  "{- **DATE**\n  - TEXT\n}",
  "{- **DATE**  \n  TEXT\n}",
  "{**DATE** – TEXT\n\n}",
  "{**DATE** TEXT\n\nMORE\n\n}",
  "{#### DATE\n\nTEXT\n\nMORE\n\n}",
  "{#### TITLE (DATE)\n\nTEXT\n\n}",
  "{#### TITLE\n\n*DATE*\n\nTEXT\n\nMORE\n\n}",
  "| | |\n|---|---|\n{| DATE | TEXT |\n}",
  '<ul>\n{<li><span class="date">DATE</span> TEXT</li>\n}</ul>',
  '<ul>\n{<li>TEXT <span style="float: right">DATE</span></li>\n}</ul>',
  "{<p><b>DATE</b><br>TEXT</p>\n}",
  '{<p class="date">DATE</p>\n<p>TEXT</p>\n}',
  "<p>{DATE: TEXT<br>\n}</p>",
  "<table>\n{<tr><td>DATE</td><td>TEXT</td></tr>\n}</table>",
  "<table>\n{<tr><td>DATE</td><td><b>TITLE</b></td><td>TEXT</td></tr>\n}</table>",
  '<table>\n{<tr><td><img src="k.jpg" alt=""></td><td><b>DATE</b><br>TEXT</td></tr>\n}</table>',
  "<dl>\n{<dt>DATE</dt><dd>TEXT</dd>\n}</dl>",
  '{<div class="news"><span class="date">DATE</span> <span>TEXT</span></div>\n}',
  '{<div class="card"><h5>TITLE</h5><h6>DATE</h6><p>TEXT</p></div>\n}',
  '{<div class="card"><h5>TITLE</h5><p>TEXT</p><small>DATE</small></div>\n}',
  '{<div class="row">\n<div>\nDATE\n</div>\n<div>\n<p>TEXT</p>\n</div>\n</div>\n}',
  "{<article><h4>TITLE</h4><time>DATE</time><p>TEXT</p></article>\n}",
  '<ul class="timeline">\n{<li><h4>TITLE</h4><p><small>DATE</small></p><div><p>TEXT</p></div></li>\n}</ul>',
];

/** What is around the entries of a year. */
const years = [
  "### YEAR\n\nBODY",
  "### YEAR (3)\n\nBODY",
  "<p><b>YEAR</b></p>\n\nBODY",
  '<div class="year">\n<h3>YEAR</h3>\n\nBODY\n\n</div>',
  "<details><summary>YEAR</summary>\n\nBODY\n\n</details>",
];

const texts = [
  "TEXT",
  "TEXT MORE",
  "🎉 TEXT",
  'TEXT <img src="k.jpg" alt="">',
  '<a href="https://example.org/">TITLE</a>: TEXT',
  'TEXT <a href="https://example.org/">More</a>',
  "TEXT It was accepted at KITE 2026.",
  "TEXT The deadline is 1 June 2025.",
];

const introductions = ["", "", "This is new."];
const ends = ["", "# Kites\n\n- Ten kites.\n", "---\n\nMade by hand.\n", "[All news](news.html)\n"];

/** A text with other words in the place of those in capital letters. */
function filled(template: string, words: Record<string, string | number>): string {
  return template.replace(new RegExp(Object.keys(words).join("|"), "g"), (word) => `${words[word]}`);
}

/** A page with the entries, and the dates that must be read from it. */
function draw(chance: Chance) {
  const [language, { news, names, days, months, inYear }] = chance.one(Object.entries(languages));
  const [layout, aroundYear] = [chance.one(layouts), chance.happens(0.5) ? chance.one(years) : undefined];
  const forms = chance.one(aroundYear ? [days, months, inYear] : [days, months]);
  const form = chance.one(forms);
  const written = entries.map(({ day, title: TITLE, text, more: MORE }) => {
    const [Y = "", MM = "", DD = ""] = day.split("-");
    const [M, D] = [Number(MM), Number(DD)];
    const DATE = filled(form, { NAME: names.split(" ")[M - 1] ?? "", Y, MM, DD, M, D });
    const TEXT = filled(chance.one(texts), { TITLE, TEXT: text, MORE });
    return { Y, entry: (template: string) => filled(template, { DATE, TITLE, TEXT, MORE }) };
  });
  const bodyOf = (some: typeof written) =>
    layout.replace(/\{(.*)\}/s, (_, each) => some.map(({ entry }) => entry(each)).join(""));
  const yearOf = (YEAR: string) =>
    filled(aroundYear ?? "", { YEAR, BODY: bodyOf(written.filter(({ Y }) => Y === YEAR)) });
  const body = aroundYear ? `${yearOf("2025")}\n\n${yearOf("2024")}` : bodyOf(written);
  const [introduction, end] = [chance.one(introductions), chance.one(ends)];
  return {
    options: { file: "input.md", language },
    source: [`# ${chance.one(news)}`, introduction, body, end].join("\n\n"),
    introduction,
    dates: entries.map(({ day }) => (forms === months ? day.slice(0, 7) : day)),
  };
}

const test = suite("any layout of news");

const { numRuns, seed } = sampling(250);

test("is read with the same entries, each with its date and its words", () => {
  const chance = new Chance(seed);
  for (let run = 0; run < numRuns; run++) {
    const { options, source, introduction, dates } = draw(chance);
    const page = readPage(source, options);
    assert.equal([...page.problems, ...page.warnings], [], source);
    assert.equal(page.items.map(isoTime), dates, source);
    assert.is(page.introduction.text, introduction, source);
    for (const [index, { content }] of page.items.entries()) {
      for (const [other, { title, text, more }] of entries.entries()) {
        for (const words of [title, text, more].filter((words) => source.includes(words)))
          assert.is(
            content.text.includes(words),
            index === other,
            `"${words}" on line ${page.items[index]?.line} of ${source}`,
          );
      }
      assert.not.match(content.text, /Ten kites|Made by hand|All news/, source);
    }
  }
});

test.run();
