import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { isoDate, isoTime } from "../../src/dates/date.ts";
import type { Fragment } from "../../src/html/fragment.ts";
import { toHtml } from "../../src/html/fragment.ts";
import { type Page, readPage } from "../../src/page/read.ts";
import type { Problem } from "../../src/problem.ts";

const fixtures = join(import.meta.dirname, "../fixtures");
const seed = readFileSync(join(import.meta.dirname, "../../src/content/index.md"), "utf8");

const english = { file: "input.md", language: "en" };

/**
 * What was read, in the form that `test/fixtures/README.md` describes.
 *
 * @param expected what should have been read: a sentence that ends in "…" there is cut at the same place
 */
function describe(page: Page, expected: string): string {
  const part = (name: string, fragment: Fragment) =>
    fragment.text === "" ? [] : [`${name}: ${fragment.text}`];
  const remarks = (name: string, problems: readonly Problem[]) =>
    problems.map(({ line, message }) => `${name} in line ${line}: ${message}`);
  const lines = [
    ...part("before", page.before),
    ...part("introduction", page.introduction),
    ...page.items.map((item) => `line ${item.line}: ${isoTime(item)} | ${item.content.text}`.trimEnd()),
    ...part("undated", page.undated),
    ...part("after", page.after),
    ...remarks("problem", page.problems),
    ...remarks("note", page.notes),
    ...remarks("warning", page.warnings),
  ];
  const cut = expected.split("\n").map((line) => (line.endsWith("…") ? line.slice(0, -1) : undefined));
  return lines
    .map((line, index) => (cut[index] !== undefined && line.startsWith(cut[index]) ? `${cut[index]}…` : line))
    .join("\n");
}

const cases = suite("readPage, the cases in test/fixtures");

for (const folder of readdirSync(fixtures, { withFileTypes: true }).filter(
  (entry) => entry.isDirectory() && entry.name !== "sites",
)) {
  cases(folder.name, () => {
    const read = (name: string) => readFileSync(join(fixtures, folder.name, name), "utf8");
    const facts = existsSync(join(fixtures, folder.name, "facts.json")) ? JSON.parse(read("facts.json")) : {};
    const expected = read("expected.txt").trimEnd();
    assert.is(describe(readPage(read("input.md"), { ...english, ...facts }), expected), expected);
  });
}

cases.run();

const test = suite("readPage");

test("keeps the markup of an entry", () => {
  const { items } = readPage("# News\n\n- **2025.05**: A *paper* by `us`\n\n  - x\n- 2025.04 y", english);
  const [entry] = items;
  assert.is(
    entry && toHtml(entry.content, ""),
    "<p>A <em>paper</em> by <code>us</code></p>\n<ul>\n<li>x</li>\n</ul>",
  );
});

test("reads ranges of days below a year whole or not at all, and takes the order of all dates from them", () => {
  const lines = ["11/4–11/9, Kiel", "7/27-8/1 Bonn", "12/29-01/03: Rome", "5/20-5/22 we met"];
  const { items, problems } = readPage(`# News\n\n## 2025\n\n- ${lines.join("\n- ")}\n`, english);
  assert.equal(problems, []);
  assert.equal(
    items.map(({ title }) => title),
    ["Kiel", "Bonn", "Rome", "5/20-5/22 we met"],
  );
});

test("keeps what is below an empty term with the term above", () => {
  const source = "# News\n\n2025.05\n: A roof\n\n&nbsp;\n: It is red.\n\n2025.04\n: A wall\n";
  const { items, warnings } = readPage(source, english);
  assert.equal(
    items.map(({ content }) => content.text),
    ["A roof It is red.", "A wall"],
  );
  assert.equal(warnings, []);
});

test("keeps terms that describe one entry together, though one of them is its date", () => {
  const [roof, wall] = ["5", "4"].map(
    (month) => `<dl><dt>Date</dt><dd>2025-0${month}-03</dd><dt>What</dt><dd>A thing in ${month}</dd></dl>`,
  );
  const { items } = readPage(`# News\n\n${roof}\n${wall}\n`, english);
  assert.is(items[0]?.content.text, "What A thing in 5");
  const page = readPage("# News\n\n2025.05 A fair\n\nPlace\n: Ulm\n\nUntil\n: 1 June 2025\n", english);
  assert.is(page.items[0]?.content.text, "A fair Place Ulm");
});

test("reads month and day in columns of their own below a year", () => {
  const rows = ["| 2025 | March | 3 | A roof |", "| | Feb | 2 | A wall |", "| 2024 | Dec | 31 | A plan |"];
  const { items } = readPage(
    `# News\n\n| Year | Month | Day | What |\n|--|--|--|--|\n${rows.join("\n")}\n`,
    english,
  );
  assert.equal(
    items.map((item) => [isoDate(item.date), item.title]),
    [
      ["2025-03-03", "A roof"],
      ["2025-02-02", "A wall"],
      ["2024-12-31", "A plan"],
    ],
  );
});

test("reads days below a month, whatever says the month", () => {
  const titlesOf = (page: string) =>
    readPage(page, english).items.map(({ date, title }) => `${isoDate(date)} ${title}`);
  assert.equal(titlesOf("# News\n\n### May 2025\n- 14: Rome\n- 2 kites\n- 28 May: Oslo\n"), [
    "2025-05-14 Rome",
    "2025-05 2 kites",
    "2025-05-28 Oslo",
  ]);
  assert.equal(titlesOf("# News\n\n## 2025\n\n### May\n- 14: Rome\n\n### April\n- 3: Oslo\n"), [
    "2025-05-14 Rome",
    "2025-04-03 Oslo",
  ]);
  assert.equal(
    titlesOf("# News\n\n**May 2025**\n\n14 · Rome\n21 · Oslo\n\n**April 2025**\n\n3 kites flew.\n"),
    ["2025-05-14 Rome", "2025-05-21 Oslo", "2025-04 3 kites flew"],
  );
});

test("takes a heading above a day for the title of one entry, and above a month for that of a list", () => {
  const page = (date: string) => `# News\n\n### Rome\n**${date}**\n- A\n- B\n\n### Bonn\n**${date}**\n- C\n`;
  const titles = (date: string) => readPage(page(date), english).items.map(({ title }) => title);
  assert.equal(titles("3 May 2025"), ["Rome", "Bonn"]);
  assert.equal(titles("May 2025"), ["A", "B", "C"]);
});

test("never applies a date under one heading to what is under the next", () => {
  const page =
    "# News\n\n### Rome\n\n**May 2025**\n\n- A\n\n### Bonn\n\n- B\n\n### Oslo\n\n**2024**\n\n- C\n";
  const { items, undated, warnings } = readPage(page, english);
  assert.equal(
    items.map(({ date, title }) => `${isoDate(date)} ${title}`),
    ["2025-05 A", "2024 C"],
  );
  assert.is(undated.text, "Bonn B");
  assert.equal(
    warnings.map(({ line, message }) => `${line}: ${message.slice(0, 36)}`),
    ['9: What is below "Bonn" has no date, so'],
  );
  const once = "# News\n\n### Rome\n\n**2025**\n\n- May 3: A\n\n### Bonn\n\n- May 2: B\n";
  assert.is(readPage(once, english).items.length, 2);
  const above = "# News\n\n**May 2025**\n\n- A\n\n### Bonn\n\n- B\n";
  assert.is(readPage(above, english).items.length, 2);
});

test("asks for the year of a heading with a month below a heading with two years", () => {
  const { problems } = readPage(
    "# News\n\n## 2024/25\n\n### January\n\n- A cake\n\n### Talks\n\n- Eggs",
    english,
  );
  assert.equal(
    problems.map(({ line, message }) => `${line}: ${message}`),
    ['5: "January" has no year. Write the year as well, as in "January 2025".'],
  );
});

test("asks about a day with a year of two digits rather than skip it", () => {
  const { problems } = readPage("# News\n\n14.3.25: Rome\n\n**May 2024** Oslo\n", {
    ...english,
    language: "de",
  });
  assert.match(problems[0]?.message ?? "", /"14\.3\.25" has a year of two digits/);
});

test("quotes a row without a date with spaces between its cells", () => {
  const rows = [
    "<td>May 2025</td><td>Kites</td>",
    "<td>April 2025</td><td>Bells</td>",
    "<td>TBA</td><td>Songs</td>",
  ];
  const { warnings } = readPage(`# News\n\n<table><tr>${rows.join("</tr>\n<tr>")}</tr></table>\n`, english);
  assert.equal(
    warnings.map(({ message }) => message),
    ['"TBA Songs" has no date, so it is not an entry. It stays on the page.'],
  );
});

test("keeps the scripts and styles of an entry, but not as its words", () => {
  const source =
    '# News\n\n- 2025.05 Our film:\n  <blockquote>Hi</blockquote>\n  <script src="https://x.org/a.js"></script>\n- 2025.04 Dials\n\n  <style>.a { top: 0 }</style>\n';
  const { items } = readPage(source, english);
  assert.equal(
    items.map(({ title, content }) => [title, toHtml(content, "").replace(/^<p>.*?<\/p>\s*/, "")]),
    [
      ["Our film: Hi", '<blockquote>Hi</blockquote>\n<script src="https://x.org/a.js"></script>'],
      ["Dials", "<style>.a { top: 0 }</style>"],
    ],
  );
});

test("keeps elements that browsers show inline in one paragraph, whatever their names", () => {
  const lines = [
    '<iconify-icon icon="dial"></iconify-icon> Dials <ion-icon name="sun"></ion-icon> are out',
    "A <ruby>晷<rt>gui</rt></ruby> by the <acronym>BBC</acronym>",
    "<highlight>Oral</highlight> on dials",
    'Done: <progress value="3" max="4"></progress> of <output>4</output>',
  ];
  const { items } = readPage(`# News\n\n${lines.map((line) => `- 2025.05 ${line}\n`).join("")}`, english);
  assert.equal(
    items.map(({ content }) => toHtml(content, "")),
    lines.map((line) => `<p>${line}</p>`),
  );
});

test("leaves a progress bar with parts of its own in one piece", () => {
  const bar = '<progress value="0">\n  <div>\n    <span></span>\n  </div>\n</progress>';
  const { after } = readPage(`# News\n\n- 2025.05 A roof\n\n# More\n\n${bar}\n`, english);
  assert.match(toHtml(after, ""), bar);
});

test("reads each item of a list in elements that HTML does not know", () => {
  const lists = [
    "<news-list>\n<news-item>2025.05 A roof</news-item>\n<news-item>2025.04 A wall</news-item>\n</news-list>",
    "<section><item>2025.03 A plan</item><old-item>2025.02 A pot</old-item></section>",
    "<x-list><x-item><x-label>2025.01 A lid</x-label></x-item><x-item><x-label>2024.12 A cup</x-label></x-item></x-list>",
    "<x-lines>\n2024.11 A jug<br>\n2024.10 A lamp\n</x-lines>",
  ];
  const { items } = readPage(`# News\n\n${lists.join("\n\n")}\n`, english);
  assert.equal(
    items.map(({ title }) => title),
    ["A roof", "A wall", "A plan", "A pot", "A lid", "A cup", "A jug", "A lamp"],
  );
  const [item] = readPage(
    "# News\n\n- 2025.05 <b><x-tag>A 1</x-tag> <x-tag>B 2</x-tag></b> out",
    english,
  ).items;
  assert.is(item && toHtml(item.content, ""), "<p><b><x-tag>A 1</x-tag> <x-tag>B 2</x-tag></b> out</p>");
});

test("keeps punctuation at the start of code or a word after a date", () => {
  const lines = ["`--all` is new", "`.bib` is read", "<kbd>|</kbd> works", ".bib is read"];
  const { items } = readPage(`# News\n\n- ${lines.map((line) => `2025.05: ${line}`).join("\n- ")}`, english);
  assert.equal(
    items.map(({ title }) => title),
    ["--all is new", ".bib is read", "| works", ".bib is read"],
  );
  const plain = readPage(
    "# News\n\n- 2025.05 . Dials\n- 2025.04. lamps\n- `2025.03`: `#x`\n- `#y` 2025.02 z\n- `--v` 2025.01\n- <kbd>·</kbd> 2024.12 w",
    english,
  );
  assert.equal(
    plain.items.map(({ title }) => title),
    ["Dials", "lamps", "#x", "#y z", "--v", "· w"],
  );
});

test("moves the link of a date to the words next to it, or after them if they have links of their own", () => {
  const source =
    "# News\n\n- [2025.05](a.html): A *paper*\n- [2025.04](b.html) A [talk](c.html)\n- [2025.03](#) x";
  assert.equal(
    readPage(source, english).items.map(({ content }) => toHtml(content, "")),
    [
      '<p><a href="/a.html">A <em>paper</em></a></p>',
      '<p>A <a href="/c.html">talk</a> (<a href="/b.html">2025.04</a>)</p>',
      "<p>x</p>",
    ],
  );
});

test("removes what separates a date in an element of its own from the words", () => {
  const time = (day: number) => `<time datetime="2025-05-0${day}">May ${day}</time>`;
  const source = `# News\n\n${time(5)}: A\n\n<b>${time(4)}</b> – B\n\nC (${time(3)}).\n\n<a href="/d/">${time(2)}</a> | D`;
  assert.equal(
    readPage(source, english).items.map(({ content }) => toHtml(content, "")),
    ["<p>A</p>", "<p>B</p>", "<p>C.</p>", '<p><a href="/d/">D</a></p>'],
  );
});

test("keeps the markup that starts before a date and ends after it", () => {
  const { items } = readPage("# News\n\n**2025.05: Big news!** More.", english);
  assert.is(items[0] && toHtml(items[0].content, ""), "<p><strong>Big news!</strong> More.</p>");
});

test("takes what is above an entry's words for its title, whatever boxes they are in", () => {
  const cards = [
    "<div><div>May 2025</div><div><h4>A cake</h4><p>It is sweet.</p></div></div>",
    '<div><div>April 2025</div><div><a class="h4 d-block">Eggs</a><p>They are white.</p></div></div>',
    "<div><div>March 2025</div><div><div><b>A hen</b></div><div>She lays.</div></div></div>",
    "<div><div>May 2024</div><div><p>A pan.</p><p>It is black.</p></div></div>",
    "<div><div>April 2024</div><div><p>Prize</p><p>A cake won.</p></div></div>",
    "<div><div>March 2024</div><div><p>We have</p><p>a cake.</p></div></div>",
    '<div><div>May 2023 <span class="news-category">Baking · Prize</span></div><h4>A tart</h4><p>It is red.</p></div>',
    '<div><span>April 2023</span> <b class="badge">Baking Prize</b><p>A bun won.</p></div>',
    '<div><div>March 2023</div><p class="tag-line">We have a cake</p><h4>Its colour</h4><p>It is white.</p></div>',
  ];
  assert.equal(
    readPage(`# News\n\n${cards.join("\n")}`, english).items.map(({ title }) => title),
    [
      ...["A cake", "Eggs", "A hen", "A pan. It is black", "Prize: A cake won", "We have a cake"],
      ...["A tart", "Baking Prize: A bun won", "We have a cake"],
    ],
  );
  const lines = [
    "**May 2025 – A great cake**  \n  We ate it",
    "**April 2025** **Prize**<br>The cake won",
    "March 2025: **A great hen:**<br>Ada",
    "May 2024: **Our hens**  \n  laid eggs",
    "April 2024: **A pan**<br>[Slides](pan.pdf) [Video](pan.mp4)",
  ];
  assert.equal(
    readPage(`# News\n\n- ${lines.join("\n- ")}\n`, english).items.map(({ title }) => title),
    ["A great cake", "Prize: The cake won", "A great hen: Ada", "Our hens laid eggs", "A pan"],
  );
});

test("keeps the lines below a bold title and its date in one paragraph, and reads the braces at its end", () => {
  const text =
    "# News\n\n**A cake**\n5 May 2025\nIt is sweet and\nall gone. {#cake}\n\n**Eggs**<br>\n3 May 2025<br>\nThey are\nwhite.\n";
  const { items } = readPage(text, english);
  assert.equal(
    items.map(({ content, name }) => [content.parts.join(""), name]),
    [
      ["<p><strong>A cake</strong></p>\n<p>It is sweet and\nall gone.</p>", "cake"],
      ["<p><strong>Eggs</strong></p>\n<p>They are\nwhite.</p>", undefined],
    ],
  );
});

test("takes bold first lines for headings if one of them announces news", () => {
  const page = readPage(
    "# Ann\n\n**News:**\n**May 2025** A cake\nApril 2025: Eggs\n\n**Papers:**\nOn eggs. May 2024.\n\n" +
      "<div><b>Tea</b><br>Green</div>",
    english,
  );
  assert.equal(
    page.items.map(({ line, title }) => `${line} ${title}`),
    ["4 A cake", "5 Eggs"],
  );
  assert.match(toHtml(page.after, "/"), "On eggs. May 2024.");
  assert.equal(page.warnings, []);
});

test("joins a list to the paragraph above if the heading names a day, or the paragraph ends in a colon", () => {
  const page = readPage(
    "# News\n\n## 2 May 2025\n\nA cake.\n\n- Eggs\n- Flour\n\n## April 2025\n\nWe bake:\n\n- Bread\n\n" +
      "## March 2025\n\nA month of milk.\n\n- A cow\n- A goat\n\n## 1 March 2025\n\n- A hen\n- An egg\n\n## 2024\n\nBest of it:\n\n- Tea",
    english,
  );
  assert.equal(
    page.items.map(({ content }) => content.text),
    [
      "A cake. Eggs Flour",
      "We bake: Bread",
      "A month of milk.",
      "A cow",
      "A goat",
      "A hen",
      "An egg",
      "Best of it:",
      "Tea",
    ],
  );
});

for (const [news, expected, rest] of [
  ["**Soon**\n\n- 2025.05 A cake\n\n**Past**\n\n- 2025.04 Eggs", ["2025-05 A cake", "2025-04 Eggs"], ""],
  ["Soon:\n\n- 2025.05 A cake\n\nPast:\n\n- 2025.04 Eggs", ["2025-05 A cake", "2025-04 Eggs"], ""],
  [
    "**Call me!**\n\n- 2025.05 A cake\n\nIt is sweet.\n\n- 2025.04 Eggs",
    ["2025-05 A cake It is sweet.", "2025-04 Eggs"],
    "Call me!",
  ],
  ["Here is what I did:\n\n- 2025.05 A cake", ["2025-05 A cake"], "Here is what I did:"],
  [
    "| S.No. | Date | What |\n|---|---|---|\n| 1. | 2025.05 | A cake |\n| 2. | 2025.04 | Eggs |",
    ["2025-05 A cake", "2025-04 Eggs"],
    "",
  ],
  [
    "<ul><li><h4>A cake</h4><p><small>08/07/26</small></p>Sweet.</li><li><h4>Eggs</h4><p><small>20/09/25</small></p></li><li><h4>A hen</h4><p><small>01/03/24</small></p></li></ul>",
    ["2026-07-08 A cake Sweet.", "2025-09-20 Eggs", "2024-03-01 A hen"],
    "",
  ],
  [
    "**05.07.2025**\n\nJuly 2025, a warm month: a cake\n\n**26.04.2025**\n\n2025 is the year of eggs\n\n**01.04.2025**\n\n2024: A hen",
    [
      "2025-07-05 July 2025, a warm month: a cake",
      "2025-04-26 2025 is the year of eggs",
      "2025-04-01 ",
      "2024 A hen",
    ],
    "",
  ],
  [
    '<div><div><i class="material-icons">stars</i></div><div>May 5, 2025 - A cake</div></div><div><div><i class="material-icons">campaign</i></div><div><span class="material-icons-text">May 3, 2025</span> - Eggs</div></div>',
    ["2025-05-05 A cake", "2025-05-03 Eggs"],
    "",
  ],
  ["- 2025: > 100 eggs\n- 2024.05 > A cake", ["2025 > 100 eggs", "2024-05 A cake"], ""],
  ["| # | What |\n|---|---|\n| 2025 | A cake |\n| 2024 | Eggs |", ["2025 A cake", "2024 Eggs"], ""],
  ["| No. | Date | What |\n|---|---|---|\n| A1 | 2025.05 | A cake |", ["2025-05 A1 · A cake"], ""],
  [
    "| Date | What | Where | |\n|-|-|-|-|\n| 2025.05 | A cake | Rome | [PDF](a) [Code](b) |",
    ["2025-05 A cake · Rome PDF Code"],
    "",
  ],
] as const)
  test(`keeps what only arranges news out of the entries: ${JSON.stringify(news)}`, () => {
    const { items, introduction } = readPage(`# News\n\n${news}`, english);
    assert.equal(
      items.map(({ date, content }) => `${isoDate(date)} ${content.text}`),
      expected,
    );
    assert.is(introduction.text, rest);
  });

test("gives dates without a year that of the heading", () => {
  const { items } = readPage(
    "## News 2025\n\n- May: A cake\n- 3 April: Eggs\n\n## News (2024)\n\n- Dec: A hen\n\n## News of 2023\n\n- 2022.05 A cow",
    english,
  );
  assert.equal(
    items.map(({ date, title }) => `${isoDate(date)} ${title}`),
    ["2025-05 A cake", "2025-04-03 Eggs", "2024-12 A hen", "2022-05 A cow"],
  );
});

test("gives the year of the heading only to dates, and never one that begins or ends a range", () => {
  const page = readPage(
    "## News 2025\n\nOlder ones are [here](b).\n\n- May 5: A cake\n- Mum bakes\n\n### April\n\n- Eggs\n\n### March\n\n- A hen",
    english,
  );
  assert.equal(
    page.items.map(({ date, title }) => `${isoDate(date)} ${title}`),
    ["2025-05-05 A cake", "2025-04 Eggs", "2025-03 A hen"],
  );
  assert.match(page.introduction.text, "Older ones are here.");
  for (const heading of ["News since 2019", "News 2019–", "News (2019 – now)"])
    assert.equal(readPage(`## ${heading}\n\n- May: A cake\n- April: Eggs`, english).items, [], heading);
});

test("does not ask for a date on links to more news", () => {
  const { items, warnings } = readPage(
    "# News\n\n- 2025.05 A cake\n- …\n- [Older news](b)\n- [More →](b)\n- See all news [here](b)\n- More eggs at [home](b)\n- [Eggs](b)\n- [Full recipe](b)",
    english,
  );
  assert.is(items.length, 1);
  assert.equal(
    warnings.map(({ line }) => line),
    [8, 9, 10],
  );
});

test("keeps a link to all news out of the entry above it, but not one to more of that entry", () => {
  const page = readPage(
    "# News\n\n2025.05 A cake\n\n[Read more](a)\n\n2025.04 Eggs\n\n[More updates](a)\n\n2025.03 A hen\n\nSee [all news](b)",
    english,
  );
  assert.equal(
    page.items.map(({ content }) => content.text),
    ["A cake Read more", "Eggs More updates", "A hen"],
  );
  assert.is(page.undated.text, "See all news");
});

for (const [news, expected] of [
  [
    "# News\n\n2025\n:   - May: A cake\n    - April: Eggs\n\n2024\n:   A hen",
    ["2025-05 A cake", "2025-04 Eggs", "2024 A hen"],
  ],
  ["# News\n\n## 2025\n\n- May 12\n  a cake\n- April 3 A hen", ["2025-05-12 a cake", "2025-04-03 A hen"]],
  [
    "# News\n\n## WS 2024/25\n\n- January: A cake\n\n## 2022 – present\n\n- March: Eggs\n\n## Spring 2022\n\n- May: A hen",
    ["2024 January: A cake", "2022 March: Eggs", "2022-05 A hen"],
  ],
  ["# News\n\n## Q1/2024\n\n- March 2: A cake", ["2024-03-02 A cake"]],
  ["# News\n\n## May 2025: A cake\n\nSweet.\n\n## Contact\n\nMail", ["2025-05 A cake Sweet."]],
  [
    "# News\n\n## May 2025 A cake\n\nUpdated: 3 May 2025\n\n## April 2025 Eggs\n\nUpdated: 4 May 2025\n\nBrown.",
    ["2025-05 A cake Updated: 3 May 2025", "2025-04 Eggs Updated: 4 May 2025 Brown."],
  ],
  ["# News\n\n1. 3. – 5. 5. 2025 A cake\n2. 7. 4. 2025 Eggs", ["2025-05-03 A cake", "2025-04-07 Eggs"]],
  ["# 新闻\n\n## 2025年\n\n- 5月3日至5日在北京", ["2025-05-03 在北京"]],
  [
    "# News\n\n3 May 2024: A cake\n2023\n5 May: Eggs\n4 April: A hen",
    ["2024-05-03 A cake", "2023-05-05 Eggs", "2023-04-04 A hen"],
  ],
  [
    "# News\n\n2025.05 A cake\n\n2025.04 Eggs\n\n*Last updated: 3 May 2025*",
    ["2025-05 A cake", "2025-04 Eggs"],
  ],
  ["# What's happening?\n\n- 2025.05 A cake", ["2025-05 A cake"]],
  ["# Headlines\n\n- 2025.05 A cake", ["2025-05 A cake"]],
  ["# الأخبار\n\n- ٢٠٢٥/٠٥: كعكة\n- ۲۰۲۴-۰۳ بيض", ["2025-05 كعكة", "2024-03 بيض"]],
  ["# News & Professional Activities\n\n- 2025.05 A cake", ["2025-05 A cake"]],
  [
    "---\ntitle: News\n---\n\n### May 2025\n\n- A cake\n\n### April 2025\n\n- Eggs\n\n## [Older news](/old/)",
    ["2025-05 A cake", "2025-04 Eggs"],
  ],
  [
    "---\ntitle: News\n---\n\n- 2025.05 A cake\n- 2025.04 Eggs\n\n## Older news\n\n- 2024.05 A hen\n\n## Papers\n\n- 2020.01 Ducks",
    ["2025-05 A cake", "2025-04 Eggs", "2024-05 A hen"],
  ],
  [
    "# News\n\n- **2025.05: **A cake\n- ** 2025.04** Eggs\n- ** 2025.03 ** Two hens",
    ["2025-05 A cake", "2025-04 Eggs", "2025-03 Two hens"],
  ],
  [
    "# News\n\n## 05/2025 Tea party\nOn 2-3 May 2025, we drank.\n\n## 04/2025 Eggs\n\nIn March 2025, a hen came.\n\nShe lays.",
    ["2025-05 Tea party On 2-3 May 2025, we drank.", "2025-04 Eggs In March 2025, a hen came. She lays."],
  ],
  [
    "# News\n\n## May 2025 at the farm\n\nOn 20 May 2025, we met.\n\nOn 3 May 2025, we ate.",
    ["2025-05 at the farm", "2025-05-20 we met.", "2025-05-03 we ate."],
  ],
  [
    "# News\n\n<div>\n  <div>\n    <span>20</span>\n    <span>May 2025</span>\n  </div>\n  <p>A cake</p>\n</div>\n<div>\n  <div><div>3</div><div>May 2025</div></div>\n  <p>Eggs</p>\n</div>",
    ["2025-05-20 A cake", "2025-05-03 Eggs"],
  ],
  [
    "# News\n\n**A cake**  \n*5 May 2025*\n\nIt is sweet.\n\n**Eggs**\n\n*3 May 2025*\n\n- white",
    ["2025-05-05 A cake It is sweet.", "2025-05-03 Eggs white"],
  ],
  [
    "# News\n\n## 2025\n\n**A cake**<br>Posted on May 5, 2025 by Ada\n\n## 2024\n\nEggs  \n*May 2024*  \nThey are white.",
    ["2025-05-05 A cake by Ada", "2024-05 Eggs They are white."],
  ],
  [
    "# News\n\n*5 May 2025*\n\n**A cake**\n\n*3 May 2025*\n\n**Eggs**\n\n*1 May 2025*\n\n**A hen**",
    ["2025-05-05 A cake", "2025-05-03 Eggs", "2025-05-01 A hen"],
  ],
  [
    "# News\n\n### A cake\n**Ada**  \n*5 May 2025*  \nIt is sweet.\n\n### Eggs\n\nRome\n3 May 2025\n\n### A hen\n\n1 May 2025",
    ["2025-05-05 A cake Ada It is sweet.", "2025-05-03 Eggs Rome", "2025-05-01 A hen"],
  ],
  [
    "# News\n\n**What is new**\n\n5 May 2025\n\nA cake.\n\n[**Read more**](a.md)\n\n3 May 2025\n\nEggs.",
    ["2025-05-05 A cake. Read more", "2025-05-03 Eggs."],
  ],
  [
    "# News\n\nOf May  \n5 May 2025  \nA cake  \n3 May 2025  \nEggs",
    ["2025-05-05 A cake", "2025-05-03 Eggs"],
  ],
  [
    "# News\n\n| No. | When | What |\n|--|--|--|\n| 2 | May 2025 | A cake |\n| 1 | April 2025 | Eggs |",
    ["2025-05 A cake", "2025-04 Eggs"],
  ],
] as const)
  test(`reads ${JSON.stringify(news)}`, () =>
    assert.equal(
      readPage(news, english).items.map(({ date, content }) => `${isoDate(date)} ${content.text}`),
      expected,
    ));

test("finds the sections of a text that is all within one element", () => {
  const source =
    '<meta charset="utf-8"><b><h1>Ann</h1><h2>News</h2><p>May 2025: A cake</p><h2>Tea</h2><p>Green</p></b>';
  const page = readPage(source, english);
  assert.equal(
    page.items.map(({ title }) => title),
    ["A cake"],
  );
  assert.is(page.after.text, "Tea Green");
});

for (const [source, message] of [
  [
    "# Ann\n\nNEWS\n\n- 2025.05 A cake\n- 2025.04 Eggs\n\nTEA\n\n- Green",
    /^No News section was found: "NEWS" is an ordinary line/,
  ],
  [
    "# Ann\n\n\\## News\n\n- 2025.05 A cake\n- 2025.04 Eggs",
    /: "## News" is an ordinary line\. Make it a heading, as in "## News" without a backslash or space before it, and/,
  ],
  ["# Ann\n\n#News\n\n- 2025.05 A cake\n- 2025.04 Eggs", /Make it a heading, as in "## News", and/],
  [
    "# Ann\n\nHello\n\n## 🎖 Honors and Awards\n\n- 2025.05 A cake\n- 2025.04 Eggs",
    /^No news was found: the page has no heading such as "News"\. Write one/,
  ],
  [
    "# Ann\n\n2025.05 A cake\n\n2025.04 Eggs\n\n## Tea\n\nGreen",
    /though 2 lines begin or end with a date\. If they are news, write a heading such as "## News"/,
  ],
  ["# Ann\n\n## News (May 2025)\n\n- A cake", /"News \(May 2025\)" has no dated lines/],
  ["---\nnews: true\n---\n# Ann", /^"news" shows news from files in a folder _news/],
  ["---\nannouncements:\n  enabled: true\n---\n# Ann", /^"announcements" shows news from files/],
  [
    "# Ann\n\n## Professional Activities\n\n- 2025: Cook\n- 2024: Baker",
    /"Professional Activities" \(line 3\) has 2/,
  ],
  ["# Ann\n\n## Research 2025\n\n2025.05 A cake\n\n2025.04 Eggs", /"Research 2025" \(line 3\) has 2/],
  [`# Ann\n\n## Teaching ${", ".repeat(40)}and x\n\n2025.05 A cake\n\n2025.04 Eggs`, /has 2 dated lines/],
  [
    "# Ann\n\n## Chronicle\n\n2025.05 A cake\n\n2025.04 Eggs",
    /"Chronicle" \(line 3\) has 2 dated lines\. If they are/,
  ],
  [
    "Hello\n\n## 2025\n\n- 5 May 2025: A cake\n- 3 May 2025: Eggs\n\n## 2024\n\n- May 2024: A hen",
    /though 3 lines begin or end with a date\. If they are news, write a heading such as "# News"/,
  ],
] as const)
  test(`reports what is missing: ${JSON.stringify(source)}`, () => {
    const { items, warnings } = readPage(source, english);
    assert.equal(items, []);
    assert.match(warnings.map((one) => one.message).join(), message);
  });

test("keeps text next to the heading in a box of its own", () => {
  for (const box of [
    "<div><h2>News</h2><p>What I did lately</p></div>",
    "<div><div><div><h2>News</h2></div><p>What I did</p></div><p>lately</p></div>",
    "> **News**\n>\n> What I did lately",
  ]) {
    const { introduction, items } = readPage(`# Ada\n\n${box}\n\n- 2025.05 A\n- 2025.04 B\n`, english);
    assert.is(introduction.text, "What I did lately");
    assert.is(items.length, 2);
  }
});

test("gives an entry without words its date or its picture's words as a title", () => {
  const source =
    "# News\n\n2025.05\n\n2025.04 ![A photo](x.jpg)\n\n2025.03 ![A photo](x.jpg) A walk.\n\n2025.02 We buy ![paint](x.jpg).";
  assert.equal(
    readPage(source, english).items.map(({ title }) => title),
    ["May 2025", "A photo", "A walk", "We buy paint"],
  );
});

test("reads no date or title in hidden text", () => {
  const source =
    '# News\n\n- <span style="display:none">2025-05-01</span> June 2025 We move.\n- 2025.05 We stay<i hidden> or not</i>.\n' +
    '- 2025.04 We wait.\n\n  <div hidden>So long</div>\n\n<p style="display:none">2025.03 We unfold.</p>';
  assert.equal(
    readPage(source, english).items.map(({ date, title }) => `${isoDate(date)} ${title}`),
    ["2025-06 We move", "2025-05 We stay", "2025-04 We wait", "2025-03 We unfold"],
  );
});

test("names file and line of HTML that is nested without end", () => {
  const { problems } = readPage(`# News\n\n2025.05 x\n\n<div>${"<b>".repeat(600)}`, english);
  assert.equal(
    problems.map(({ file, line }) => ({ file, line })),
    [{ file: "input.md", line: 5 }],
  );
});

test("names the line of a text that follows a stray closing tag", () => {
  const page = readPage("# News\n\n- An old one\n- Another\n</li>2025.05 We moved\n\nand stayed\n", english);
  assert.equal(
    page.items.map(({ line, content }) => [line, content.text]),
    [[5, "We moved and stayed"]],
  );
});

test("gives the News section the id of an empty heading above it, and unwraps a whole HTML document", () => {
  const page = readPage(
    '<html lang="en"><body>\n<p>Hello</p>\n\n<h1 id="news"></h1>\n\n<h2>News</h2>\n\n- 2025.05 We moved\n</body></html>\n',
    english,
  );
  assert.equal([page.heading?.id, page.before.ids, page.items.length], ["news", [], 1]);
  assert.not.match(toHtml(page.before, "/"), /<(?:html|body)/);
});

test("drops a mark of an edit that names no day", () => {
  for (const mark of ["tomorrow", "2025-13-01", "2025-02-30", "2025-05", "5"]) {
    const { items, problems } = readPage(`# News\n\n2025.05 A kettle. {updated=${mark}}`, english);
    assert.is(items[0]?.updatedMark, undefined, mark);
    assert.match(problems[0]?.message ?? "", `"updated=${mark}" is not a day`);
  }
});

test("keeps pictures with the captions below them, or the words above them", () => {
  const picturesOf = (news: string) => {
    const { introduction, items } = readPage(`# News\n\n${news}\n`, english);
    return [introduction, ...items.map(({ content }) => content)].map((part) =>
      [...toHtml(part, "").matchAll(/src="\/?(\w+)/g)].map(([, name]) => name).join(),
    );
  };
  const captions = ["![](kite.png)", "2025.05 A kite", "![](cup.png)", "2025.04 A cup", "![](tea.png)"];
  assert.equal(picturesOf([...captions, "2025.03 Tea"].join("\n\n")), ["", "kite", "cup", "tea"]);
  assert.equal(
    picturesOf(["![](sky.png)", ...captions.slice(1), "2025.03 Tea", "![](pot.png)"].join("\n\n")),
    ["sky", "cup", "tea", "pot"],
  );
  assert.equal(picturesOf(captions.slice(1).join("\n\n")), ["", "cup", "tea"]);
  const announced = ["![](sky.png)", "2025.05 A kite:", ...captions.slice(2), "2025.03 Tea"];
  assert.equal(picturesOf(announced.join("\n\n")), ["sky", "cup", "tea", ""]);
});

test("reads the marks in braces from entries of every shape", () => {
  const marksOf = (news: string) =>
    readPage(`# News\n\n${news}\n`, english).items.map(({ name, topics, title }) =>
      [title, name, ...topics].join(" "),
    );
  assert.equal(marksOf("2025.05\n: A kite. {.paper}\n: A cup. {#cup}\n\n2025.04\n: Tea."), [
    "A kite  paper",
    "A cup cup",
    "Tea ",
  ]);
  assert.equal(
    marksOf("| Date | What |\n|---|---|\n| 2025.05 | A kite {.paper #kite} |\n| 2025.04 | Tea |"),
    ["A kite kite paper", "Tea "],
  );
  assert.equal(marksOf("## 2025.05 A kite {.draft}\n\nIt flies.\n\n## 2025.04 Tea\n\nGreen."), [
    "A kite: It flies  draft",
    "Tea: Green ",
  ]);
  assert.equal(marksOf("- 2025.05 A kite\n\n  {.draft}\n- 2025.04 Tea"), ["A kite  draft", "Tea "]);
});

for (const news of [
  "- 2025.05 {.draft} A kite",
  "- **2025.05**{.draft} A kite",
  "- 2025.05 [A kite](https://example.org){.draft}",
  "- 2025.05 A kite {.draft}.",
  "- 2025.05 A kite {draft}",
  "- 2025.05 A kite {#draft}",
  "- 2025.05 A kite\n  - that flies {.draft}",
  "- 2025.05 A kite\n{: .draft}",
  "## 2025.05 {.draft}\n\nA kite",
  "## 2025 {.draft}\n\n- May: A kite",
  "| 2025.05 {.draft} | A kite |\n|---|---|\n| 2025.04 | Tea |",
  "- 2025.04 Tea\n- A kite {.draft}",
  "A kite {.draft}\n\n- 2025.04 Tea",
  "- 2025.04 Tea\n- {.draft} 2025.05 A kite",
  "- {.draft} 2025.05 A kite\n- 2025.04 Tea",
  "- 2025.05 A kite {{draft}}",
  "- 2025.05 A kite {{ .draft }}",
  "- 2025.05 A kite {% draft %}",
  "- 2025.05 A kite {draft: true}",
  "- 2025.05 A kite {draft=true}",
  '2025.05 A kite { .paper draft="true" }\n2025.04 Tea',
  "<ul><li>2025.05 A kite {draft=yes}</li></ul>",
  "- 2025.05 A **kite**{draft=true} flies",
  "- 2025.05 A kite\n- 2025.04 Tea\n{draft=true}",
  "- 2025.04 Tea\n- A kite {draft=true}",
  "- 2025.05 A kite {% Draft %}",
])
  test(`publishes nothing that was meant to be kept back: ${JSON.stringify(news)}`, () => {
    const { problems, warnings } = readPage(`# News\n\n${news}\n`, english);
    assert.match(problems.map(({ message }) => message).join(), /\{[.#]draft\}/);
    assert.equal(warnings, []);
  });

test("warns of words that may be meant to keep an entry back", () => {
  const told = (text: string) =>
    readPage(`# News\n\n- 2025.05 ${text}\n`, english).warnings.map(({ message }) => message);
  for (const [text, label] of [
    ["[draft] A kite", "[draft]"],
    ["(Draft) A kite", "(Draft)"],
    ["A kite. **[draft]**", "[draft]"],
    ["A kite #draft", "#draft"],
  ] as const)
    assert.equal(
      told(text),
      [
        `${label} is shown to readers, and keeps nothing back. To keep this item back, write {.draft} at its end. To show the word, put it between backquotes.`,
      ],
      text,
    );
  for (const text of [
    "A kite (draft)",
    "A kite [[draft](kite.pdf)]",
    "A kite [draft](kite.pdf)",
    "`[draft]` of kites",
    "Their [draft] standard flies",
    "A kite #drafts",
  ])
    assert.equal(told(text), [], text);
});

for (const news of [
  "- 2025.05 A kite {.draft}\n- 2025.04 Tea",
  "2025.05 A kite {.draft}\n2025.04 Tea",
  "- {:.draft} 2025.05 A kite",
  "> 2025.05 A kite {.draft}",
  "| 2025.05 | A kite {.draft} |\n|---|---|\n| 2025.04 | Tea |",
  "- 2025.05 We tell of `{.draft}` and drafts, the {first draft}",
  '- 2025.05 A <b class="draft">draft</b>',
  '<p class="draft">Some news</p>\n\n- 2025.05 A kite\n  <p class="draft">Its tail</p>',
  "- 2025.05 We write \\usepackage{draft}",
  "<ul><li>2025.05 A kite {.draft}</li></ul>",
])
  test(`has no question about ${JSON.stringify(news)}`, () =>
    assert.equal(readPage(`# News\n\n${news}\n`, english).problems, []));

test("reads the seed", () => {
  const page = readPage(seed, english);
  assert.equal(
    page.items.map(({ date, title }) => `${isoDate(date)} ${title}`),
    [
      "2025-05 We release Pixel Reasoner",
      "2025-05 Four papers accepted to ACL 2024!",
      "2025-04 We introduce VL-Rethinker",
      "2025-03 We release a new diffusion quantization method: TR-DQ",
      "2025-02 We release Autocode on metacognitive tool-use LLMs for math",
      "2025-01 RenderWorld accepted to ICRA 2025",
      "2024-10 V-PETL Benchmark accepted to NeurIPS 2025",
      "2024-08 HTL accepted to EMNLP 2025",
    ],
  );
  assert.equal(page.problems, []);
  const before = toHtml(page.before, "");
  assert.match(before, "<u>Large Language Models (LLMs)");
  assert.match(before, '<span class="ink-red">I am actively seeking');
  assert.not.match(before, "broad research experience");
});

test.run();
