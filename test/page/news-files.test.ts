import { suite } from "uvu";
import * as assert from "uvu/assert";
import { isoDate, isoTime } from "../../src/dates/date.ts";
import { loadPage } from "../../src/page/load.ts";
import { readNewsData, readNewsFiles } from "../../src/page/news-files.ts";
import { readLoadedPage } from "../../src/page/read.ts";
import { sourceOf } from "../../src/page/source.ts";

const test = suite("news in files of their own");

const file = (name: string, matter: string, text: string) => ({
  file: `src/content/_news/${name}.md`,
  text: `---\nlayout: post\n${matter}\n---\n\n${text}\n`,
});

test("are read from a folder, newest first, by the written date", () => {
  const { news, warnings } = readNewsFiles([
    file("a", "date: 2024-05-03 23:30:00-0800\ninline: true", "A kite."),
    file("b", "date: 2025-1-9\ninline: false\ntitle: A kettle", "It boils."),
    file("c", "date: 2023-01-01\npublished: false", "A secret."),
  ]);
  assert.equal(warnings, []);
  assert.equal(
    news.map(({ date, source, title }) => [isoDate(date), title, source.text.trim()]),
    [
      ["2025-01-09", "A kettle", "**A kettle**\n\n\nIt boils."],
      ["2024-05-03", undefined, "A kite."],
    ],
  );
});

test("appear and expire on their days, and are reported if unknown words ask to hide them", () => {
  const { news, warnings } = readNewsFiles(
    [
      file("a", "date: 2025-05-01\npublishDate: 2031-01-01", "A kite."),
      file("b", "date: 2025-05-02\nexpiryDate: 2025-06-01", "A kettle."),
      file("c", "date: 2025-05-03\npublishDate: 2025-01-01\nhidden: true", "A cup."),
      file("d", "date: 2025-05-02\npublishDate: in May", "A can."),
    ],
    new Date("2026-01-01"),
  );
  assert.equal(
    news.map(({ source }) => source.text.trim()),
    ["A cup.", "A can."],
  );
  assert.equal(
    warnings.map(({ line, message }) => [line, message.split(",")[0]]),
    [
      [5, '"hidden" is not known here'],
      [4, '"in May" is not a date'],
    ],
  );
});
for (const [date, day] of [
  ["2024/05/03", "2024-05-03"],
  ["'2024.5.3'", "2024-05-03"],
  ["2024/05", "2024-05"],
  ["2024.10", "2024-10"],
  ["2024-05-03T10:00+01:00", "2024-05-03"],
  ["2024/05/03 10:00:00 +0800", "2024-05-03"],
  ["May 3, 2024 10:00", "2024-05-03"],
  ["3 May 2024", "2024-05-03"],
  ["2024年5月3日", "2024-05-03"],
  ["May 3–5, 2024", "2024-05-03/2024-05-05"],
  ["2024-05-03 - 2024-05-05", "2024-05-03/2024-05-05"],
  ["Spring 2024", "2024 Spring 2024"],
  ["2024", "2024"],
  ["2024-05 or later", undefined],
  ["2024/05/33", undefined],
  ["08/06/2024", undefined],
  ["May 3, 2024 at noon", undefined],
] as const) {
  test(`get ${day ?? "no date"} from ${date}`, () => {
    const { news } = readNewsFiles([file("a", `date: ${date}`, "A kite.")]);
    const [first] = news;
    assert.is(first && [isoTime(first), first.written].filter(Boolean).join(" "), day);
  });
}

test("have the date that their name begins with, and no more of it than is one", () => {
  for (const [name, date] of [
    ["2025-02-d", "2025-02"],
    ["2025-02-03-d", "2025-02-03"],
    ["2025-02-03 d", "2025-02-03"],
    ["2025-02-03_d", "2025-02-03"],
    ["2025-02-03风筝", "2025-02-03"],
    ["2025-02-03", "2025-02-03"],
    ["2025-02", "2025-02"],
    ["2025/2025-02-03", "2025-02-03"],
    ["2025-02-10th-edition", "2025-02"],
    ["2025-02-3d-kites", "2025-02"],
  ] as const) {
    const { news } = readNewsFiles([file(name, "inline: true", "A kite.")]);
    assert.equal(news.map(isoTime), [date], name);
  }
});

test("are reported if they have no date, or one that does not exist", () => {
  const { news, warnings } = readNewsFiles([
    file("a", "inline: true", "A kite."),
    file("b", "date: 2021-11-31=0", "A kettle."),
    file("2021", "title: 2021", "- **2021.05** A kettle.\n- [2021.03] A kite."),
  ]);
  assert.equal(news, []);
  assert.equal(
    warnings.map(({ file, line, message }) => [file, line, message]),
    [
      [
        "src/content/_news/a.md",
        undefined,
        "This news item has no date, so it is left out. Write one at the top of the file, as in date: 2025-06-03.",
      ],
      [
        "src/content/_news/b.md",
        3,
        '"2021-11-31=0" is not a date, so it is left out. Write one at the top of the file, as in date: 2025-06-03.',
      ],
      [
        "src/content/_news/2021.md",
        undefined,
        "This news item has no date, so it is left out. Its lines have dates: move them under News on your home page, or each into a file of its own.",
      ],
    ],
  );
});

test("stop a build on a mistake, and are reported if something in them is not read", () => {
  const { news, warnings, problems } = readNewsFiles([
    file("a", "date: 2025-05-01\ntitle: 'Cook's'", "A kite."),
    file("b", "date: 2025-04-01\nredirect_from: /b/", "A kettle."),
    file("c", "date: 2025-03-01", ""),
    file("2025-02-d", "inline: true", "A cup."),
    file("e", "date: 2025-01-01\ndraft: 1", "A spoon."),
  ]);
  assert.equal(
    news.map(({ date }) => isoDate(date)),
    ["2025-04-01", "2025-02"],
  );
  assert.equal(
    problems.map(({ file, line }) => [file, line]),
    [
      ["src/content/_news/a.md", 4],
      ["src/content/_news/e.md", 4],
    ],
  );
  assert.equal(
    warnings.map(({ file, line, message }) => [file, line, message.slice(0, 28)]),
    [
      ["src/content/_news/b.md", 4, '"redirect_from" is not read '],
      ["src/content/_news/c.md", undefined, "This news item has no text, "],
    ],
  );
});

test("are read from a data file in all usual forms", () => {
  const yaml = `main:
  - date: June 2024
    text: "A **kite**"
  - year: 2025
    month: 3
    title: A kettle
    link: https://example.org/
    description: It boils.
  - year: 2023
    month: May
    content: A spoon
    link: https://example.org/spoon
  - year: 2022
    text: "A [cup](/cup/)"
    url: https://example.org/cup
  - text: no date
  - { date: 2021-05, text: A fork, draft: yes }
  - { date: 2021-05, text: A knife, published: "false" }
  - { date: 2021-05, text: A plate, publishDate: 2999-01-01 }
`;
  const { news, warnings } = readNewsData("_data/news.yml", yaml, { language: "en" }, new Date());
  assert.equal(
    news.map(({ date, source }) => [isoDate(date), source.text, source.places[0]]),
    [
      ["2025-03", "[A kettle](https://example.org/): It boils.", { file: "_data/news.yml", line: 4 }],
      ["2024-06", "A **kite**", { file: "_data/news.yml", line: 2 }],
      ["2023-05", "[A spoon](<https://example.org/spoon>)", { file: "_data/news.yml", line: 9 }],
      ["2022", "A [cup](/cup/) <https://example.org/cup>", { file: "_data/news.yml", line: 13 }],
    ],
  );
  assert.equal(
    warnings.map(({ line }) => line),
    [16],
  );
  const unclear = readNewsData("_data/news.yml", "- { date: 2021, text: A fork, draft: maybe }", {
    language: "en",
  });
  assert.equal(
    unclear.problems.map(({ line, message }) => `${line}: ${message}`),
    ['1: "draft: maybe" is neither yes nor no. Write draft: true or draft: false.'],
  );
  const lines = readNewsData("_data/news.csv", 'date,text\n\n2025-05,"A\nkite"\nsoon,A cup\n', {
    language: "en",
  });
  assert.equal([lines.news[0]?.source.places[0]?.line, lines.warnings.map(({ line }) => line)], [3, [5]]);
  const table = 'date,text,draft\n2025-05,"A kite, red",\n2025-06,A fork,yes\n';
  // As Excel writes it in most of Europe.
  const semicolons = "date;text;draft\r\n2025-05;A kite, red;\r\n2025-06;A fork;yes\r\n";
  const capitals = table.replace("date,text,draft", "Date,Text,Draft");
  const others = semicolons.replace("draft", "draft; in English, please");
  for (const written of [table, semicolons, `sep=;\r\n${semicolons}`, capitals, others]) {
    const csv = readNewsData("_data/news.csv", written, { language: "en" });
    assert.equal(
      csv.news.map(({ date, source }) => [isoDate(date), source.text]),
      [["2025-05", "A kite, red"]],
    );
    assert.equal(csv.problems, []);
  }
  for (const [name, faulty] of [
    ["news.csv", 'date,text\n2025-05,"A kite,\nred"\n2025-99,A fork\n'],
    [
      "news.json",
      '[\n\t{ "date": "2025-05",\n\t  "text": "A kite" },\n\t{ "date": "2025-99", "text": "A fork" }\n]',
    ],
  ] as const)
    assert.equal(
      readNewsData(`_data/${name}`, faulty, { language: "en" }).warnings.map(({ line }) => line),
      [4],
      name,
    );
  const ofExcel = 'date;text\r\n2025-05;A "red" kite, 6" long\r\nSpring 2024;"A cup; ""blue"""\r\n';
  assert.equal(
    readNewsData("_data/news.csv", ofExcel, { language: "en" }).news.map(({ source }) => source.text),
    ['A "red" kite, 6" long', 'A cup; "blue"'],
  );
  const years =
    '{"2025": [{"date": "2025-05-03", "text": "A kite"}], "2024": [{"month": 11, "text": "A cup"}]}';
  const byYear = readNewsData("_data/news.json", years, { language: "en" });
  assert.equal(
    byYear.news.map(({ date, source }) => [isoDate(date), source.text]),
    [
      ["2025-05-03", "A kite"],
      ["2024-11", "A cup"],
    ],
  );
});

test("are read from a data file in the order of day and month that its dates show, and under other keys", () => {
  const { news, warnings } = readNewsData(
    "_data/news.yml",
    "- {date: 03/05/2025, text: A kite}\n- {date: 20/04/2025, text: A kettle}\n- {date: '<em>1. March 2024</em>', prefix: New, suffix: We have a cup}\n- {date: 2024-02-01, en: A spoon, zh: 一把比茶杯还要长得多的勺子 在这里}\n- {date: '[Jan. 2024]', title: A cup, summary: It is warm.}\n",
    { language: "en" },
  );
  assert.equal(warnings, []);
  assert.equal(
    news.map(({ date, source }) => [isoDate(date), source.text]),
    [
      ["2025-05-03", "A kite"],
      ["2025-04-20", "A kettle"],
      ["2024-03-01", "We have a cup"],
      ["2024-02-01", "A spoon"],
      ["2024-01", "A cup: It is warm."],
    ],
  );
  const either = readNewsData("_data/news.yml", "- {date: 03/05/2025, text: A kite}\n", { language: "en" });
  assert.match(either.warnings[0]?.message ?? "", /"03\/05\/2025" can be .* Until then, it is left out\.$/);
});

test("have a headline in a data file, which is linked unless it has a link of its own", () => {
  const yaml = `- { date: 2025-05, headline: We have a kite, text: It is red., link: /kite/ }
- { date: 2025-04, headline: Is this a kettle?, text: It boils. }
- { date: 2025-03, headline: "A [cup](/cup/)", text: It is blue, link: /blue/ }
- { date: 2025-03, headline: "**A pan!**", text: It is hot. }
- { date: 2025-03, headline: "<b>A lid!</b>", text: It fits. }
- { date: 2025-02, headline: A spoon, link: /spoon/ }
- { date: 2025-01, headline: "A [fork](/fork/)" }
`;
  assert.equal(
    readNewsData("_data/news.yml", yaml, { language: "en" }).news.map(({ source }) => source.text),
    [
      "[We have a kite](/kite/): It is red.",
      "Is this a kettle? It boils.",
      "A [cup](/cup/): [It is blue](</blue/>)",
      "**A pan!** It is hot.",
      "<b>A lid!</b> It fits.",
      "[A spoon](</spoon/>)",
      "A [fork](/fork/)",
    ],
  );
});

test("are read from a data file whose quoted text continues without indentation, each with its line", () => {
  const text =
    '- date: 1. May 2025\n  headline: "Our kite,\nit is \\"blue\\"\n  : see it"\n\n- date: 2. May 2025\n  headline: Our kettle\n';
  const { news, warnings } = readNewsData("_data/news.yml", text, { language: "en" });
  assert.equal(warnings, []);
  assert.equal(
    news.map(({ source }) => [source.text, source.places[0]?.line]),
    [
      ["Our kettle", 6],
      ['Our kite, it is "blue" : see it', 1],
    ],
  );
  const open = readNewsData("_data/news.yml", '- date: 2025-05\n  headline: "Our kite\n', { language: "en" });
  assert.match(open.problems[0]?.message ?? "", "cannot be read");
  for (const [name, text] of [
    ["news.csv", "date,text\n<<<<<<< HEAD\n2025-05,A kite\n=======\n2025-05,A kettle\n>>>>>>> other\n"],
    ["news.json", '[\n<<<<<<< HEAD\n{"date": "2025-05", "text": "A kite"}\n>>>>>>> other\n]'],
    ["news.json", '[\n{"date": "2025-05" "text": "A kite"}]'],
    ["news.json", `[\n"${'\\"'.repeat(50_000)}`],
    ["news.json", '[{"date": "2025-05"},\n{"date": "2025-04"},,{"date": "2025-03", "text": "A kettle"}]'],
  ] as const) {
    const { news, problems } = readNewsData(name, text, { language: "en" });
    assert.equal([news.length, problems.length, problems[0]?.line], [0, 1, 2], text.slice(0, 100));
  }
  const json = readNewsData("news.json", '[{"date": 2024.10, "text": "A \\"kite\\": 2.10, b,]",},\n]', {
    language: "en",
  });
  assert.equal(
    json.news.map(({ date, source }) => [isoDate(date), source.text]),
    [["2024-10", 'A "kite": 2.10, b,]']],
  );
});

test("appear among the page's own, each with its file and line", () => {
  const page = "I ring bells.\n\n# News\n\n- 2025.02 A bell.\n- 2023.01 A rope.\n";
  const { news } = readNewsFiles([file("a", "date: 2024-05-03\ninline: true", "A kite[^1].\n\n[^1]: Red.")]);
  const loaded = loadPage(page, "index.md");
  const { items } = readLoadedPage(
    loaded,
    sourceOf("index.md", loaded.body),
    { file: "index.md", language: "en" },
    news,
  );
  assert.equal(
    items.map(({ date, file, line, title }) => [isoDate(date), file, line, title]),
    [
      ["2025-02", "index.md", 5, "A bell"],
      ["2024-05-03", "src/content/_news/a.md", 7, "A kite"],
      ["2023-01", "index.md", 6, "A rope"],
    ],
  );
  assert.match(items[1]?.content.text ?? "", "Red.");
});

for (const [name, advice] of [
  ["news/a.md", "front matter"],
  ["news.yml", "draft: true beside its date"],
  ["news.csv", "in a column named draft"],
] as const)
  test(`are not published if ${name} holds a mark that works only on the page`, () => {
    const news = [{ date: { year: 2024 }, source: sourceOf(name, "A kite. {.draft}"), title: undefined }];
    const options = { file: "index.md", language: "en" };
    const { problems } = readLoadedPage(loadPage("", "index.md"), sourceOf("index.md", ""), options, news);
    assert.is(problems.length, 1);
    assert.is(problems[0]?.file, name);
    assert.match(problems[0]?.message ?? "", advice);
  });

test("have the titles that a visitor reads", () => {
  const title = '<span class="badge">Talk</span> About the *new* [kettle](https://example.org/)';
  const { news } = readNewsFiles([file("a", `date: 2024-05-03\ntitle: '${title}'`, "It boils.")]);
  const { items } = readLoadedPage(
    loadPage("", "index.md"),
    sourceOf("index.md", ""),
    { file: "index.md", language: "en" },
    news,
  );
  assert.is(items[0]?.title, "Talk About the new kettle");
});

test("appear where the page has a place for them, or at its end", () => {
  const { news } = readNewsFiles([file("a", "date: 2024-05-03\ninline: true", "A kite.")]);
  const read = (page: string) => {
    const loaded = loadPage(page, "index.md");
    const options = { file: "index.md", language: "en" };
    const { before, heading, after } = readLoadedPage(
      loaded,
      sourceOf("index.md", loaded.body),
      options,
      news,
    );
    return [before.text, heading?.content.text, after.text];
  };
  assert.equal(read("I ring bells.\n\n<!-- news -->\n\n# Contact\n\nRing."), [
    "I ring bells.",
    "News",
    "Contact Ring.",
  ]);
  assert.equal(read("I ring bells.\n\n# Contact\n\nRing."), ["I ring bells. Contact Ring.", "News", ""]);
  assert.equal(read("I ring bells.\n\n# Recent news\n\n# Contact\n\nRing."), [
    "I ring bells.",
    "Recent news",
    "Contact Ring.",
  ]);
});

test.run();
