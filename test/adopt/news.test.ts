import { suite } from "uvu";
import * as assert from "uvu/assert";
import { isoDate } from "../../src/dates/date.ts";
import { readPage } from "../../src/page/read.ts";
import { adopt, menuOf } from "../support/old-site.ts";

const test = suite("the news of an old site");

/** The dates and titles of the news that a page has. */
const read = (text: string) =>
  readPage(text, { file: "", language: "en" }).items.map(({ date, title }) => `${isoDate(date)} ${title}`);

test("news on a page of its own moves to the home page, and what was on both is there once", () => {
  const files = {
    "_config.yml": "title: Ada\n",
    "index.md":
      "---\ntitle: Ada\n---\nI study sundials. [All news](news.md)\n\n- 2025.05 We release a sundial of sand.\n",
    "news.md":
      "---\ntitle: What is new\n---\n- 2025.05 We release a sundial of sand.\n- 2024.05 We open a tea room for all.\n",
  };
  const { text, texts, carried } = adopt(files);
  assert.match(
    text("index.md"),
    /I study sundials\. \[All news\]\(\/news\.html\)\n+## What is new\n\n- 2025\.05 We .*\n- 2024\.05 We .*\n$/,
  );
  assert.match(text("index.md"), "redirect_from:\n  - /news.html");
  assert.not.ok(texts.has("news.md"));
  assert.ok(carried.includes("The news, from news.md, on the home page."));
  const menu = "main:\n- {title: Start, url: /home/}\n- {title: News, url: /news.html}\n";
  const { "index.md": home = "", ...others } = files;
  const listed = adopt({
    ...others,
    "_config.yml": "title: Ada\n",
    "_pages/home.md": home.replace("title: Ada", "permalink: /home/\nredirect_from: [/]"),
    "_data/navigation.yml": menu,
  });
  assert.equal(menuOf(listed), ["Start /", "News /news/"]);
  const own = adopt({ ...files, "index.md": "# Ada\n\n## News\n\n- 2025.05 A dial\n" });
  assert.match(own.text("news.md"), "tea room");
  const undated = adopt({
    ...files,
    "index.md": "# Ada\n",
    "news.md": "# News\n\nRead us elsewhere, since 2025.\n",
  });
  assert.match(undated.text("news.md"), "elsewhere", "what subscribers cannot follow stays a page");
  const posts = adopt({
    "_config.yml": "title: Ada\npermalink: /news/:title/\n",
    "index.md":
      '---\ntitle: Ada\n---\n{% for post in site.posts %}\n- [{{ post.title }}]({{ post.url }}){% endfor %}\n\nOf [sand](/news/dial), see <a href="/news/dial.html#a">it</a> and [news](/news/).\n',
    "_posts/2025-05-01-dial.md": "---\ntitle: A dial\n---\nOf sand.\n",
  });
  assert.match(posts.text("posts/dial.md"), "Of sand.");
  assert.match(posts.text("index.md"), "[A dial](/posts/dial/)");
  assert.match(
    posts.text("index.md"),
    'Of [sand](/posts/dial/), see <a href="/posts/dial/#a">it</a> and [news](/news/).',
  );
  assert.match(posts.said, "now below /posts/ instead of /news/");
});

test("news that moves to the home page is below its heading there, whatever headings it has", () => {
  const item = (day: string, words: string) =>
    `<article>\n<time>${day}</time>\n<h2>${words}</h2>\n</article>\n`;
  const newest = item("5 May 2025", "We release a sundial of sand");
  const inHtml = adopt({
    "_config.yml": "title: Ada\n",
    "index.html": `---\ntitle: Ada\n---\n<h1>Ada</h1>\n<h2>Life in the garden</h2>\n${newest}`,
    "news/index.html": `---\ntitle: Garden\n---\n<h1>Life in the garden</h1>\n${newest}${item("3 May 2024", "We open a tea room for all")}`,
  });
  const home = inHtml.text("index.md");
  assert.match(
    home.slice(0, home.indexOf("## News")),
    /5 May 2025<\/time>\n<h2>We release a sundial/,
    "no dates without words are left",
  );
  assert.equal(read(home), [
    "2025-05-05 We release a sundial of sand",
    "2024-05-03 We open a tea room for all",
  ]);
  const inMarkdown = adopt({
    "_config.yml": "title: Ada\n",
    "index.md": "---\ntitle: Ada\n---\nI study sundials.\n",
    "news.md": "---\ntitle: News\n---\n# Of sand\n\n- 2025.05 A sundial\n\n## Of tea\n\n- 2024.05 A room\n",
  });
  assert.match(inMarkdown.text("index.md"), "## News\n\n### Of sand\n\n- 2025.05 A sundial\n\n#### Of tea");
  assert.equal(read(inMarkdown.text("index.md")), ["2025-05 A sundial", "2024-05 A room"]);
  const ofRanks = adopt({
    "_config.yml": "title: Ada\n",
    "index.md": "---\ntitle: Ada\n---\nI study sundials.\n",
    "news.md":
      "---\ntitle: News\n---\nOf sand \n=======\n\n- 2025.05 A sundial of `<h2>`\n\n```sh\n# Code\n```\n\n<pre># Raw\n# Code</pre>\n\n###### Of tea\n\n- 2024.05 A room\n",
  }).text("index.md");
  assert.match(ofRanks, "### Of sand\n\n- 2025.05 A sundial of `<h2>`\n\n```sh\n# Code\n```");
  assert.match(ofRanks, "<pre># Raw\n# Code</pre>\n\n###### Of tea\n\n- 2024.05");
  const hidden = adopt({
    "_config.yml": "title: Ada\n",
    "index.md": "---\ntitle: Ada\n---\nI study sundials.\n",
    "news.md": "---\ntitle: News\n---\n<!-- <h3>News</h3> -->\n\n- 2025.05 A sundial\n",
  });
  assert.equal(read(hidden.text("index.md")), ["2025-05 A sundial"], "a heading in a comment is none");
});

test("news that moves to the home page leaves no days there without words, nor is it news twice", () => {
  const list = "**5 May 2025**\n\nWe release a sundial of sand.\n\n**3 May 2025**\n\nTea.\n";
  const files = (heading: string, newest: string) => ({
    "_config.yml": "title: Ada\n",
    "index.md": `---\ntitle: Ada\n---\n## ${heading}\n\n${newest}\n## Work\n\nDials.\n`,
    "news.md": `---\ntitle: News\n---\n${list}`,
  });
  const { text } = adopt(files("Life", "**5 May 2025**\n\nWe release a sundial of sand.\n"));
  assert.match(text("index.md"), "## Life\n\n**5 May 2025**\n\nWe release");
  assert.equal(read(text("index.md")), ["2025-05-05 We release a sundial of sand", "2025-05-03 Tea"]);
  const short = adopt(files("Updates on my work", "**3 May 2025**\n\nTea.\n"));
  assert.equal(read(short.text("index.md")), ["2025-05-03 Tea"]);
  assert.match(short.said, "news.md: This page lists 1 dated item of news that the home page does not have");
});

test("a home page that shows only the newest of another page's news gets all of it", () => {
  const home =
    "# Ada\n\n## Latest news 🔥\n\n[All news](news.md)\n\n### 2025\n\n- May: We release a **sundial of sand**.\n\n## Work\n\nDials.\n";
  const list =
    "---\ntitle: All news\n---\n# News\n\n## 2025\n\n- May: We release a sundial of sand.\n- April: Tea.\n\n## 2024\n\n- July: We open a tea room for all.\n";
  const merged = adopt({ "_config.yml": "title: Ada\n", "index.md": home, "news.md": list });
  assert.match(
    merged.text("index.md"),
    /# Ada\n\n## Latest news 🔥\n\n\[All news\]\(\/news\.html\)\n\n### 2025\n\n- May: We .*\n- April: Tea\.\n\n### 2024\n\n- July: .*\n\n## Work\n\nDials\.\n$/,
  );
  assert.match(merged.text("index.md"), "redirect_from:\n  - /news.html");
  assert.not.ok(merged.texts.has("news.md"));
  assert.ok(merged.carried.includes("The news, from news.md, on the home page."));
  const lacking = adopt({
    "_config.yml": "title: Ada\n",
    "index.md": home.replace("## Work", "- June: We sleep.\n\n## Work"),
    "news.md": list,
  });
  assert.match(lacking.text("news.md"), "tea room");
  assert.match(
    lacking.said,
    "news.md: This page lists 2 dated items of news that the home page does not have",
  );
  const dated = adopt({
    "_config.yml": "title: Ada\n",
    "index.md":
      "# Ada\n\n## News\n\n- May 2025: A dial [of sand](/sand/)\n- April 2025: Tea in the garden of Bo\n",
    "news.md":
      "---\ntitle: News\n---\n- 2025-05-03: A dial\n- 2025-04-02: Tea in the garden of Bo\n- 2025-04-01: Tea in the garden of Cy\n- April 2025: Tea in the garden of Di\n- April 2025: Tea in the garden of Bo\n",
  });
  assert.match(
    dated.said,
    "news.md: This page lists 2 dated items of news that the home page does not have, so they are not in the feed. Move them there.",
  );
  const longer = adopt({
    "_config.yml": "title: Ada\n",
    "index.md": "# Ada\n\n## News\n\n- 2025-05: We release a sundial.\n",
    "news.md": "# News\n\n- 2025-05: We release a sundial. Ann and Bob made it of sand.\n",
  });
  assert.match(longer.text("news.md"), "of sand", "words that the home page lacks stay");
  const row = (date: string, words: string) =>
    `<div><span\n  class="tag">\n${date}\n</span>\n<div>\n${words}\n</div></div>\n`;
  const rows = row("5 May 2025", "We release a sundial of sand") + row("3 May 2025", "We open a tea room");
  const inBoxes = adopt({
    "_config.yml": "title: Ada\n",
    "index.html": `---\n---\n<h1>Ada</h1>\n<h2>Updates on my work</h2>\n${rows}${row("1 May 2024", "We buy a hundred clocks")}`,
    "news.html": `---\ntitle: News\n---\n<h3>Recent news</h3>\n${rows}`,
  });
  assert.is(inBoxes.text("index.md").split("5 May 2025").length, 2);
  assert.match(inBoxes.text("index.md"), "tea room");
  assert.not.ok(inBoxes.texts.has("news.html"));
  const moreThere = adopt({
    "_config.yml": "title: Ada\n",
    "index.html": `---\n---\n<h1>Ada</h1>\n<h2>Updates on my work</h2>\n${rows}`,
    "news.html": `---\ntitle: News\n---\n<h3>Recent news</h3>\n${rows}${row("1 May 2024", "We buy a hundred clocks")}`,
  });
  assert.match(moreThere.text("index.md"), "tea room", "no dates without words are left");
  assert.match(moreThere.text("news.html"), "hundred clocks");
});

test("news that two loops list from one data file is there once", () => {
  const item = "\n- {{ item.date }} {{ item.headline }}{% endfor %}\n";
  const { text } = adopt({
    "_config.yml": "title: Ada\n",
    "index.md": `---\ntitle: Ada\n---\n## News\n\n{% for item in site.data.news limit:1 %}${item}\n<details><summary>Older</summary>\n\n{% for item in site.data.news offset:1 %}${item}\n</details>\n`,
    "_data/news.yml": "- {date: 2025-05-01, headline: A dial.}\n- {date: 2024-05-01, headline: A clock.}\n",
  });
  assert.is(text("index.md").split("A dial.").length, 2);
  assert.is(text("index.md").split("A clock.").length, 2);
  const programmed = adopt({
    "_config.yml": "title: Ada\n",
    "index.md": `---\ntitle: Ada\n---\n## News\n\n{% for item in site.data.news limit:1 %}${item}\n<script>glide({ offset: 80 })</script>\n`,
    "_data/news.yml": "- {date: 2025-05-01, headline: A dial.}\n- {date: 2024-05-01, headline: A clock.}\n",
  });
  assert.match(programmed.text("index.md"), "A clock.");
});

for (const [what, news, loop] of [
  ["sorts", 'site.data.news | sort: "date" | reverse', "limit: 1"],
  ["cuts", "site.data.news | slice: 0, 1", ""],
  ["sorts and cuts", 'site.data.news | sort: "date" | reverse | slice: 0, 1', ""],
] as const)
  test(`all news of a data file is on the home page if that ${what} it`, () => {
    const { text } = adopt({
      "_config.yml": "title: Ada\n",
      "index.md": `---\ntitle: Ada\n---\n## News\n\n{% assign items = ${news} %}{% for item in items ${loop} %}\n- {{ item.date }} {{ item.headline }}{% endfor %}\n`,
      "_data/news.yml": "- {date: 2025-05-01, headline: A dial.}\n- {date: 2024-05-01, headline: A clock.}\n",
    });
    assert.match(text("index.md"), /- 2025-05-01 A dial\.\s+- 2024-05-01 A clock\.\n/);
  });

test("all news of a data file with another name for news is on the home page", () => {
  const { text } = adopt({
    "_config.yml": "title: Ada\n",
    "index.md":
      "---\ntitle: Ada\n---\n## News\n\n{% for item in site.data.lab_updates limit: 1 %}\n- {{ item.date }} {{ item.text }}{% endfor %}\n\n## Talks\n\n{% for item in site.data.talks limit: 1 %}\n- {{ item.text }}{% endfor %}\n",
    "_data/lab_updates.yml": "- {date: 2025-05-01, text: A dial.}\n- {date: 2024-05-01, text: A clock.}\n",
    "_data/talks.yml": "- {text: On dials.}\n- {text: On clocks.}\n",
  });
  assert.match(text("index.md"), "A clock.");
  assert.not.match(text("index.md"), "On clocks.");
});

test("news that is cut into parts, or chosen, is on the home page as it was", () => {
  const { text } = adopt({
    "_config.yml": "title: Ada\n",
    "index.md":
      "---\ntitle: Ada\n---\n## News\n\n{% assign new = site.data.news | slice: 0, 1 %}{% assign old = site.data.news | slice: 1, 9 %}{% for item in new %}\n- {{ item.date }} {{ item.headline }}{% endfor %}\n\n<details><summary>Older</summary>\n\n{% for item in old %}\n- {{ item.date }} {{ item.headline }}{% endfor %}\n</details>\n",
    "_data/news.yml": "- {date: 2025-05-01, headline: A dial.}\n- {date: 2024-05-01, headline: A clock.}\n",
  });
  for (const words of ["A dial.", "A clock."]) assert.is(text("index.md").split(words).length, 2);
  const chosen = adopt({
    "_config.yml": "title: Ada\n",
    "index.md":
      '---\ntitle: Ada\n---\n## News\n\n{% assign items = site.data.news | where: "on", true %}{% for item in items limit: 1 %}\n- {{ item.date }} {{ item.headline }}{% endfor %}\n\n{{ "A tea room" | slice: 0, 5 }}\n',
    "_data/news.yml":
      "- {date: 2025-05-01, headline: A dial., on: true}\n- {date: 2024-05-01, headline: A clock.}\n",
  });
  assert.match(chosen.text("index.md"), "A dial.");
  assert.match(chosen.text("index.md"), /^A tea$/m);
  assert.not.match(chosen.text("index.md"), "A clock.");
});

test("the newest news that the home page shows once more, above all of it, stays alone there", () => {
  const { text } = adopt({
    "_config.yml": "title: Ada\n",
    "index.md":
      "---\ntitle: Ada\n---\n{% for item in site.data.news limit: 1 %}<b>{{ item.headline | markdownify }}</b>{% endfor %}\n\n## News\n\n{% for item in site.data.news %}\n- {{ item.date }} {{ item.headline }}{% endfor %}\n",
    "_data/news.yml":
      "- {date: 2025-05-01, headline: 'A [dial](/dial/).'}\n- {date: 2024-05-01, headline: A clock., link: 'https://example.org/clock'}\n",
  });
  assert.match(text("index.md"), /<a href="\/dial\/">dial<\/a>/);
  assert.is(text("index.md").split("A clock.").length, 2);
  const alike = adopt({
    "_config.yml": "title: Ada\n",
    "index.md":
      "# Ada\n\n## News\n\n{% for item in site.data.news limit: 2 %}\n- {{ item.date }} {{ item.headline }}{% endfor %}\n",
    "_data/news.yml":
      "- {date: 2025-05-01, headline: A dial.}\n- {date: 2024-05-01, headline: A clock.}\n- {date: 2023-05-01, headline: A dial.}\n",
  });
  assert.match(alike.text("index.md"), "2023-05-01 A dial.");
  const inYears = adopt({
    "_config.yml": "title: Ada\n",
    "index.md":
      "# Ada\n\nHere since 2024.\n\n## News\n\n{% for year in site.data.news limit: 1 %}{% for item in year.items %}\n- {{ item.date }} {{ item.headline }}{% endfor %}{% endfor %}\n",
    "_data/news.yml":
      "- {year: 2025, items: [{date: 2025-05-01, headline: A dial.}]}\n- {year: 2024, items: [{date: 2024-05-01, headline: A clock.}]}\n",
  });
  assert.match(inYears.text("index.md"), "A clock.");
});

for (const [how, item] of [
  ["by its place", "{% if forloop.index <= 2 %}\n- {{ n.date }} {{ n.text }}{% endif %}"],
  ["by leaving the loop", "{% if forloop.index > 2 %}{% break %}{% endif %}\n- {{ n.date }} {{ n.text }}"],
  [
    "by counting",
    "{% assign i = i | plus: 1 %}{% if i < 3 %}\n- {{ n.date }} {{ n.text | markdownify }}{% endif %}",
  ],
  [
    "in parts",
    "{% if forloop.index <= 2 %}\n- {{ n.date }} {{ n.text }}{% else %}\n- {{ n.date }} *{{ n.text }}*{% endif %}",
  ],
] as const)
  test(`news of a data file that the old home page cut ${how} is counted`, () => {
    const { said } = adopt({
      "_config.yml": "title: Ada\n",
      "index.md": `---\ntitle: Ada\n---\n## News\n{% assign i = 0 %}{% for n in site.data.news %}${item}{% endfor %}\n`,
      "_data/news.yml":
        '- {date: 2025-05-01, text: "A [dial](https://dials.example.org/) for *gardens*.", url: /of/no/use/to/readers.html}\n- {date: 2024-05-01, text: A clock for rooms., url: https://clocks.example.org/at/a/long/address}\n- {date: 2023-05-01, text: A glass for sand.}\n',
    });
    const sentence =
      "_data/news.yml: Of its 3 items, the home page shows 2, as the old one does. Only these are in the feed: write the others on the home page, too, if they should be.";
    assert.is(said.includes(sentence), how !== "in parts", said);
  });

for (const [how, item, data] of [
  [
    "beside words for other pages",
    "{{ n.text }}",
    "- {date: 2025-05-01, text: A dial., body: There is far more to say of this dial.}\n- {date: 2024-05-01, text: A clock for rooms.}\n",
  ],
  [
    "in one of its languages",
    "{{ n.zh }}",
    "- {date: 2025-05-01, zh: 一个日晷, en: A dial for gardens.}\n- {date: 2024-05-01, zh: 关于时钟的文字我们都喜欢, en: Tea.}\n",
  ],
  [
    "with texts in groups",
    "{{ n.text }}{{ n.in.en }}",
    "- {date: 2025-05-01, text: A dial for gardens.}\n-\n- {date: 2024-05-01, in: {en: A clock.}}\n",
  ],
  [
    "with another form of date",
    "{{ n.text }}",
    "- {date: 2025-05-01, text: Tea.}\n- {date: 2024-05-01, text: A clock for rooms.}\n",
  ],
] as const)
  test(`news of a data file that is all on the home page is not counted: ${how}`, () => {
    const { said } = adopt({
      "_config.yml": "title: Ada\n",
      "index.md": `---\ntitle: Ada\n---\n## News\n{% for n in site.data.news %}\n- {{ n.date | date: "%b %Y" }} ${item}{% endfor %}\n`,
      "_data/news.yml": data,
    });
    assert.not.match(said, "items");
  });

for (const [how, item, data] of [
  ["by a month", "{{ n.text }}", ["{date: May 2025, text: A dial.}", "{date: May 2023, text: A clock.}"]],
  ["by a word", "{{ n.text }}", ["{kind: paper, text: A dial.}", "{kind: award, text: A clock.}"]],
  ["where it is a list of texts", "{{ n }}", ["'May 2025: A dial.'", "'May 2023: A clock.'"]],
] as const)
  test(`news of a data file is not taken for shown ${how}`, () => {
    const { said } = adopt({
      "_config.yml": "title: Ada\n",
      "index.md": `---\ntitle: Ada\n---\nI got an award in May 2023.\n\n## News\n{% for n in site.data["news"] %}{% if forloop.first %}\n- ${item}{% endif %}{% endfor %}\n`,
      "_data/news.yml": data.map((line) => `- ${line}\n`).join(""),
    });
    assert.match(said, "_data/news.yml: Of its 2 items, the home page shows 1, as the old one does.");
  });

test("news of a data file that begins alike is counted, or whole where the cut is understood", () => {
  const of = (what: string) => `Our long paper on the dials of old gardens was taken by ${what}`;
  const data = ["Tin", "Clay", "Sand"]
    .map((what, at) => `- {date: ${2025 - at}-05-01, text: "${of(what)}."}\n`)
    .join("");
  const home = (loop: string, end = "") =>
    adopt({
      "_config.yml": "title: Ada\n",
      "index.md": `---\ntitle: Ada\n---\n## News\n${loop}\n- {{ n.date }} {{ n.text }}${end}{% endfor %}\n`,
      "_data/news.yml": data,
    });
  assert.match(home("{% for n in site.data.news limit: 2 %}").text("index.md"), of("Sand"));
  const { said } = home("{% for n in site.data.news %}{% if forloop.index < 3 %}", "{% endif %}");
  assert.match(said, "_data/news.yml: Of its 3 items, the home page shows 2, as the old one does.");
});

test("news in a data file that every page shows next to its text moves to the home page", () => {
  const files = {
    "_config.yml": "title: Ada\n",
    "_pages/home.md": "---\ntitle: Ada\nlayout: beside\npermalink: /\n---\nI study sundials.\n",
    "_pages/allnews.md":
      "---\ntitle: All news\npermalink: /allnews.html\n---\n{% for item in site.data.news %}{{ item.date }} {{ item.headline }}\n{% endfor %}\n",
    "_data/news.yml": "- date: 12. May 2025\n  headline: We release a sundial of sand.\n",
  };
  const beside = {
    "_includes/news.html": "{% for item in site.data.news limit:3 %}{{ item.headline }}{% endfor %}",
  };
  const shown = adopt({ ...files, ...beside });
  assert.match(shown.text("index.md"), "I study sundials.\n\n## News\n\n<!-- news -->");
  assert.match(shown.text("index.md"), "redirect_from:\n  - /allnews.html");
  assert.match(shown.text("_data/news.yml"), "We release a sundial of sand.");
  assert.not.ok(shown.texts.has("allnews.md"));
  assert.ok(shown.carried.includes("The news in _data/news.yml."));
  const kept = adopt({ ...files, "_pages/allnews.md": "---\ntitle: Tea\n---\nTea.\n" });
  assert.not.match(kept.text("index.md"), "News", "what no page showed stays where it is");
  const { said } = adopt({
    ...files,
    ...beside,
    "_pages/home.md": "---\ntitle: Ada\nlayout: beside\npermalink: /\n---\nWe release a sundial of sand.\n",
    "_data/news.yml": `${files["_data/news.yml"]}- date: 3 May 2024\n  headline: A clock for rooms is open.\n`,
  });
  assert.not.match(said, "Of its 2 items", "all of them are in the file that the new site reads");
  const theme = adopt({
    "_config.yml": "title: Ada\n",
    "index.md": "---\ntitle: Ada\n---\nI study a sundial of sand.\n",
    "_data/news.yml":
      "- {date: 2024-05-03, text: A sundial of sand}\n- {date: 2024-05-02, text: A clock for rooms}\n",
  });
  assert.not.match(theme.said, "Of its 2 items", "nothing on the site shows this file");
});

test("a page of news is recognised by its name in any language", () => {
  const files = { "_config.yml": "title: Ada\n", "index.md": "---\ntitle: Ada\n---\nHallo\n" };
  const page = (title: string) => `---\ntitle: ${title}\n---\n- 01.05.2024: Eine Uhr.\n`;
  assert.match(adopt({ ...files, "aktuelles.md": page("Neu") }).text("index.md"), "- 01.05.2024: Eine Uhr.");
  assert.match(adopt({ ...files, "neu.md": page("Aktuelles") }).text("index.md"), "- 01.05.2024: Eine Uhr.");
  const posts = adopt({
    ...files,
    "_pages/actus.md": "---\ntitle: Actualités\npermalink: /actus/\nlayout: home\n---\n",
    "_posts/2024-05-01-a.md": "---\ntitle: Une horloge\n---\nDe sable.\n",
  });
  assert.match(posts.text("index.md"), /## Actualités\n\n- \[Une horloge\]\(.*\), 2024-05-01/);
  const blog = adopt({
    ...files,
    "list.md": "---\ntitle: News\npermalink: /blog/\n---\n- 2024-05-01: A dial.\n",
    "_posts/2024-05-01-a.md": "---\ntitle: A dial\n---\nOf sand.\n",
  });
  assert.match(blog.text("index.md"), "- /blog/");
  assert.not.ok(blog.texts.has("blog.md"), "a page at the address that leads to the news");
  const words = { "neu.md": "---\ntitle: Updates\n---\nThe dial was renewed in 2019.\n" };
  assert.match(adopt({ ...files, ...words }).text("neu.md"), "renewed in 2019");
  const others = { "neu.md": page("Termine"), "_posts/2024-05-01-a.md": page("News") };
  assert.not.match(adopt({ ...files, ...others }).text("index.md"), "Eine Uhr.");
});

test("news among other things on another page stays there, with a message", () => {
  const files = {
    "_config.yml": "title: Ada\n",
    "research.md":
      "---\ntitle: Research\n---\n## News\n\n- 2024.05: A dial.\n- 2024.03: A clock.\n\n## Dials\n",
  };
  const { said, text } = adopt({ ...files, "index.md": "---\ntitle: Ada\n---\nHello\n" });
  assert.match(said, "content/research.md: The news on this page is not in the feed");
  assert.match(text("research.md"), "- 2024.05: A dial.");
  assert.is(adopt({ ...files, "index.md": "---\ntitle: Ada\n---\n# News\n\n- 2024.05: A dial.\n" }).said, "");
});

test.run();
