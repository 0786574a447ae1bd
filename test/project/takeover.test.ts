import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAtomFeed } from "feedsmith";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { factsText } from "../../create/site.ts";
import { formatProblem, type Problem } from "../../src/problem.ts";
import { readFirstNews } from "../../src/project/first-news.ts";
import { takeOver } from "../../src/project/takeover.ts";
import { Project } from "../support/project.ts";

const test = suite("an old site that is taken over");
const template = readFileSync(join(import.meta.dirname, "../../create/template/_data/site.yml"), "utf8");
const now = new Date(Date.UTC(2026, 0, 2));

/** Lays out an old site and takes it over. */
async function takeIn(
  files: Readonly<Record<string, string>>,
  known: { readonly affiliation: string | undefined } = { affiliation: "Example College" },
) {
  const project = new Project().withEnvironment({ SOURCE_DATE_EPOCH: String(now.getTime() / 1000) });
  for (const [path, text] of Object.entries(files)) project.write(`old/${path}`, text);
  for (const path of project.files("src/content")) project.remove(path);
  const taken = await takeOver(join(project.folder, "old"), { folder: project.folder, template, now });
  const { facts, further } = taken;
  for (const [path, content] of taken.files) {
    const bytes = typeof content === "string" ? content : readFileSync(content.copyOf);
    project.write(`src/${path}`, bytes);
  }
  const { name = "Ada Example", affiliation: [affiliation = known.affiliation] = [] } = facts.author;
  const answers = {
    name,
    ...(affiliation !== undefined && { affiliation }),
    url: facts.url ?? "https://ada.example.org/",
    language: facts.language ?? "en",
  };
  project.write("_data/site.yml", factsText(template, answers, { timeZone: "UTC", year: 2026 }, further));
  return { project, taken, ...(await readFirstNews(project.folder, taken, now)) };
}

/** Takes an old site over and builds the new one. */
async function build(...old: Parameters<typeof takeIn>) {
  const {
    project,
    taken: { left, report },
    subscribers,
    problems,
  } = await takeIn(...old);
  assert.equal(problems, []);
  const outcome = await project.eleventy();
  assert.is(outcome.status, 0, outcome.output);
  const page = (path: string) => project.read(`_site${path.replace(/\/$/, "/index.html")}`);
  const { entries = [] } = parseAtomFeed(project.read("_site/feed.xml"));
  const feed = entries.map(({ id, title, published }) => ({
    id,
    title: String(title?.value ?? title),
    published,
  }));
  const said = left.map(({ file, message }) => `${file}: ${message}`).join("\n");
  return { project, page, feed, said, subscribers, report };
}

const menuOn = (page: string) =>
  /<nav class="site-links".*?<\/nav>/s.exec(page)?.[0].replace(/\n/g, "") ?? "";
const titles = (feed: readonly { title: string }[]) => feed.map(({ title }) => title);

/** An Atom feed as Jekyll writes it. */
const atom = (
  ...entries: readonly (readonly [id: string, link: string, title: string, day: string, text: string])[]
) =>
  `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><id>https://ada.example.org/feed.xml</id><updated>2025-12-01T00:00:00Z</updated><title>Ada</title>${entries
    .map(
      ([id, link, title, day, text]) =>
        `<entry><title type="html">${title}</title><link href="${link}" rel="alternate" type="text/html"/><published>${day}T07:59:00+00:00</published><updated>${day}T07:59:00+00:00</updated><id>${id}</id><content type="html"><![CDATA[<p>${text}</p>]]></content></entry>`,
    )
    .join("")}</feed>`;

test("academicpages: page, facts, other pages at their addresses", async () => {
  const { page, feed, project, said } = await build({
    "_config.yml":
      "title: Ada's page\nurl: https://ada.example.org\nrepository: ada/ada.github.io\nauthor:\n  name: Ada Example\n  avatar: me.svg\n  employer: '[Example College](https://c.example.org) &amp; **Co.**, Bern'\n  bio: 'Sundials: what they say'\n  googlescholar: https://scholar.google.com/citations?user=A\n  github: ada\n",
    "_pages/about.md":
      "---\npermalink: /\ntitle: About\nredirect_from:\n  - /about/\n  - /about.html\n---\n{% include base_path %}\nI study sundials. [CV]({{ base_path }}/files/cv.pdf)\n\n# News\n\n- 2025.05: A sundial of sand.\n- 2024.11: A dial in a museum.\n",
    "_pages/teaching.html":
      "---\ntitle: Teaching\npermalink: /teaching/\n---\n{% for post in site.teaching reversed %}{% include archive-single.html %}{% endfor %}\n",
    "_teaching/2024-dials.md":
      "---\ntitle: Dials for beginners\npermalink: /teaching/2024-dials\ndate: 2024-01-01\n---\nWe make dials.\n",
    "_posts/2023-02-01-first.md": "---\ntitle: First\npermalink: /posts/2023/02/first/\n---\nHello\n",
    "_posts/2012-01-01-x.md": "---\ntitle: Blog Post number 1\n---\nHello\n",
    "_data/navigation.yml":
      "main:\n  - title: Courses\n    url: /teaching/\n  - title: Guide\n    url: /markdown/\n  - title: CV\n    url: /files/cv.pdf\n",
    "files/cv.pdf": "%PDF-1.4",
    "images/me.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>',
  });
  assert.equal(titles(feed), ["A sundial of sand", "A dial in a museum"]);
  assert.match(page("/"), /href="\/files\/cv\.pdf"/);
  assert.match(page("/"), /https:\/\/github\.com\/ada/);
  assert.match(page("/"), /Sundials: what they say/);
  assert.match(page("/teaching/"), /href="\/teaching\/2024-dials/);
  assert.match(page("/teaching/2024-dials/"), /We make dials/);
  assert.match(page("/posts/2023/02/first/"), /Hello/);
  assert.match(page("/blog/"), /href="\/posts\/2023\/02\/first\/">First<\/a>, 2023-02-01/);
  assert.match(page("/about.html"), /http-equiv="?refresh/i);
  assert.ok(project.has("_site/files/cv.pdf"));
  assert.match(said, "_posts/2012-01-01-x.md: One page is left out, as sample content");
  assert.match(
    menuOn(page("/teaching/")),
    /"\/news\/".*"\/teaching\/" aria-current="page">Courses<.*"\/files\/cv.pdf">CV</,
  );
  assert.match(said, '_data/navigation.yml: "Guide" in the menu leads to /markdown/');
});

test("al-folio: news in files, and subscribers who know them", async () => {
  const id = "https://ada.example.org/news";
  const { feed, page, project, subscribers, said } = await build({
    "_config.yml":
      "first_name: Ada\nlast_name: Example\nurl: https://ada.example.org\npermalink: /blog/:year/:title/\nscholar:\n  last_name: [Example]\ncollections:\n  news:\n    output: true\n",
    "_pages/about.md": "---\nlayout: about\ntitle: about\npermalink: /\nnews: true\n---\nI study sundials.\n",
    "_news/announcement_1.md": "---\ndate: 2025-05-20\ninline: true\n---\nA sundial of *sand*.\n",
    "_news/announcement_2.md":
      "---\ndate: 2024-11-03\ntitle: A dial in a museum\n---\nIt is there now, and can be seen.\n",
    "_news/announcement_3.md": "---\ndate: 2023-02-01\ninline: true\n---\nI moved to Bern.\n",
    "_site/feed.xml": atom(
      [`${id}/announcement_1`, `${id}/announcement_1/`, "", "2025-05-20", "A sundial of <em>sand</em>."],
      [`${id}/announcement_2`, `${id}/announcement_2/`, "Old title", "2024-11-03", "Other words."],
      [
        "https://ada.example.org/blog/x",
        "https://ada.example.org/blog/x/",
        "A post",
        "2024-01-01",
        "Of dials.",
      ],
    ),
    "atom.xml": atom(),
    "feeds/all.atom.xml": atom(),
    "feed/index.xml": atom(),
  });
  assert.equal(
    feed.slice(0, 2).map(({ id, published }) => [id, published]),
    [
      [`${id}/announcement_1`, "2025-05-20T07:59:00Z"],
      [`${id}/announcement_2`, "2024-11-03T07:59:00Z"],
    ],
  );
  assert.is(feed.length, 3);
  assert.is(subscribers, "2 items of the old feed keep their ids; 1 other is not among the news.");
  for (const former of ["atom.xml", "feeds/all.atom.xml"])
    assert.equal(
      parseAtomFeed(project.read(`_site/${former}`)),
      parseAtomFeed(project.read("_site/feed.xml")),
    );
  assert.not.ok(project.has("_site/feed/index.xml"));
  assert.match(said, "atom.xml: This is a feed of the old site");
  // News items that were pages are still found.
  assert.match(page("/news/announcement_2/"), /http-equiv="?refresh[^>]*dial-in-a-museum/i);
  assert.match(page("/news/announcement_1/"), /http-equiv="?refresh[^>]*a-sundial-of-sand/i);
});

test("acad-homepage: the parts of a page, and its Liquid", async () => {
  const { page, feed } = await build({
    "_config.yml":
      "title: Ada Example\nurl: https://ada.example.org\ngoogle_scholar_stats_use_cdn: true\nauthor:\n  name: Ada Example\n",
    "_pages/about.md":
      "---\npermalink: /\n---\n{% if site.google_scholar_stats_use_cdn %}{% assign url = 'https://cdn.example.org/' %}{% endif %}\n\n{% include_relative includes/intro.md %}\n\n{% include_relative includes/news.md %}\n",
    "_pages/includes/intro.md": "<span class='anchor' id='about-me'></span>\nI study sundials.\n",
    "_pages/includes/news.md": "# 🔥 News\n- *2025.05*: &nbsp;🎉 A sundial of sand.\n",
    "_data/navigation.yml":
      'main:\n  - title: "About Me"\n    url: "/#about-me"\n  - title: "News"\n    url: "/#-news"\n  - title: "Prizes"\n    url: "/#-prizes"\n',
  });
  assert.match(menuOn(page("/")), /"\/" aria-current.*"\/#about-me">About Me<.*"\/#-news">News</);
  assert.not.match(menuOn(page("/")), "prizes");
  assert.is(feed.length, 1);
  assert.match(feed[0]?.title ?? "", "A sundial of sand");
  assert.match(page("/"), /I study sundials/);
  assert.not.match(page("/"), /\{%|include_relative/);
});

test("minimal-mistakes: news in a data file, and a page in another language", async () => {
  const { page, feed } = await build({
    "_config.yml":
      "title: Ada\nname: Ada Example\nurl: https://ada.example.org\nremote_theme: mmistakes/minimal-mistakes@4.26.2\n",
    "index.md":
      "---\nlayout: single\n---\nI study sundials.\n\n## News\n\n{% for item in site.data.news %}\n- {{ item.date }}: {{ item.text }}\n{% endfor %}\n",
    "_data/news.yml":
      "- date: 2025-05-20\n  text: A sundial of sand.\n- date: 2024-11-03\n  text: A dial in a museum.\n",
    "_pages/zh.md": "---\npermalink: /zh/\nlang: zh-Hans\ntitle: 日晷\n---\n我研究日晷。\n",
  });
  assert.equal(titles(feed), ["A sundial of sand", "A dial in a museum"]);
  assert.match(page("/zh/"), /我研究日晷/);
});

test("Hugo: widgets, a folder of news with pictures, and the feed at its old address", async () => {
  const { page, feed, project } = await build({
    "config/_default/hugo.yaml": "title: Ada's page\nbaseURL: https://ada.example.org/\n",
    "content/authors/admin/_index.md":
      "---\ntitle: Ada Example\nrole: Student\norganizations:\n- name: Example College\n---\nI study sundials.\n",
    "content/news/sand/index.md":
      "---\ntitle: Sand\ndate: 2025-05-20T10:00:00Z\n---\nA sundial of sand. ![It](dial.svg)\n",
    "content/news/sand/dial.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>',
    "content/news/_index.md": "---\ntitle: News\n---\n",
    "content/post/dials/index.md":
      "---\ntitle: On dials\ndate: 2024-01-01\naliases: [/old/]\n---\nText ![Shade](shade.svg) [more](../shade/)\n",
    "content/post/dials/shade.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>',
    "content/post/shade.md": "---\ntitle: Shade\n---\nDark.\n",
    "content/publication/dial/index.md":
      "---\ntitle: A dial\nauthors: [admin]\ndate: 2024-03-01\npublication_types: ['2']\n---\n",
    "static/uploads/cv.pdf": "%PDF-1.4",
    "themes/dial/layouts/_default/rss.xml": "<rss><channel>{{ range .Pages }}{{ end }}</channel></rss>",
    "public/index.xml":
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Ada</title><link>https://ada.example.org/</link><item><title>Sand</title><link>https://ada.example.org/news/sand/</link><pubDate>Tue, 20 May 2025 10:00:00 +0000</pubDate><guid>https://ada.example.org/news/sand/</guid><description>A sundial &lt;b&gt;of sand&lt;/b&gt;.</description></item></channel></rss>',
  });
  assert.is(feed[0]?.id, "https://ada.example.org/news/sand/");
  assert.is(feed[0]?.published, "2025-05-20T10:00:00Z");
  assert.is(feed.length, 1);
  assert.match(page("/post/dials/"), /src="\/post\/dials\/shade\.svg"/);
  assert.match(page("/post/dials/"), /href="\/post\/shade\/"/);
  assert.match(page("/news/sand/"), /A sundial of sand|http-equiv/i);
  assert.match(page("/old/"), /http-equiv="?refresh/i);
  assert.ok(project.has("_site/uploads/cv.pdf"));
  assert.ok(project.has("_site/files/news/sand/dial.svg"));
  assert.equal(parseAtomFeed(project.read("_site/index.xml")), parseAtomFeed(project.read("_site/feed.xml")));
  assert.not.ok(project.has("_site/themes/dial/layouts/_default/rss.xml"));
  assert.match(project.read("src/content/publications.bib"), "author = {Ada Example}");
});

test("Hugo: pages in a second language, in a folder of their own or marked in their names", async () => {
  for (const [home, teaching] of [
    ["content/zh/_index.md", "content/zh/teaching.md"],
    ["content/_index.zh.md", "content/teaching.zh.md"],
  ] as const) {
    const { page, project } = await build({
      "hugo.yaml":
        "title: Ada Example\nbaseURL: https://ada.example.org/\ndefaultContentLanguage: en\nlanguages:\n  en: {}\n  zh: {}\n",
      "content/_index.md": "---\ntitle: Ada\n---\nI study sundials.\n\n## News\n\n- 2025.05 A sundial.\n",
      "content/teaching.md": "---\ntitle: Teaching\n---\nDials.\n",
      [home]: "---\ntitle: 艾达\n---\n我研究日晷。\n\n## 动态\n\n- 2025.05 一座日晷。\n",
      [teaching]: "---\ntitle: 教学\n---\n日晷。\n",
    });
    assert.match(page("/zh/"), /<html lang="zh"[\s\S]*我研究日晷。/);
    assert.match(
      page("/zh/teaching/"),
      /<html lang="zh"[\s\S]*hreflang="en" href="https:\/\/ada.example.org\/teaching\/"/,
    );
    assert.match(project.read("_site/zh/feed.xml"), "一座日晷。");
  }
});

test("Hugo: news in a second language, at its old addresses", async () => {
  const item = (title: string, day: string) => `---\ntitle: ${title}\ndate: ${day}\n---\n${title}!\n`;
  const files = {
    "hugo.yaml":
      "title: Ada Example\nbaseURL: https://ada.example.org/\ndefaultContentLanguage: en\nlanguages:\n  en: {contentDir: content/en}\n  de: {contentDir: content/de}\n",
    "content/en/_index.md": "---\ntitle: Ada\n---\nI study sundials.\n",
    "content/de/_index.md": "---\ntitle: Ada\n---\nIch erforsche Sonnenuhren.\n",
    "content/de/news/dial/index.md": item("Eine Uhr steht", "2025-05-03"),
    "content/de/news/sand.md": item("Eine Uhr aus Sand", "2024-05-03"),
    "content/de/people/news/ada.md": item("Ada", "2024-05-03"),
  };
  const { page, project, said } = await build({
    ...files,
    "content/en/news/dial/index.md": item("We set a dial", "2025-05-03"),
  });
  const { entries = [] } = parseAtomFeed(project.read("_site/de/feed.xml"));
  assert.equal(
    entries.map(({ title }) => String(title?.value ?? title)),
    ["Eine Uhr steht", "Eine Uhr aus Sand"],
  );
  for (const old of ["/news/dial/", "/de/news/dial/", "/de/news/sand/"])
    assert.match(page(old), /http-equiv="?refresh/i);
  assert.match(page("/de/people/news/ada/"), "Ada!");
  assert.not.match(said, "news");
  const alone = await build({
    ...files,
    "content/en/_index.md": "---\ntitle: Ada\n---\n## News\n\n- 2025.05 We set a dial\n",
  });
  assert.match(
    alone.page("/de/news/sand/"),
    /http-equiv="?refresh/i,
    "the main language needs no old addresses",
  );
  assert.equal(
    alone.feed.map(({ title }) => title),
    ["We set a dial"],
  );
});

test("Quarto: includes, divs, and a listing's folder of news", async () => {
  const { page, feed } = await build({
    "_quarto.yml":
      "project:\n  type: website\nwebsite:\n  title: Ada's page\n  site-url: https://ada.example.org\n",
    "index.qmd":
      "---\ntitle: Ada Example\n---\n::: {.intro}\nI study sundials. {{< fa brands github >}}\n:::\n\n## News\n\n- 2025-05: A sundial of sand.\n\n{{< include _more.qmd >}}\n",
    "_more.qmd": "- 2024-11: A dial in a museum.\n",
    "teaching.qmd": "---\ntitle: Teaching\n---\nDials.\n",
    "news/bern.qmd": "---\ntitle: Bern\ndate: 2023-02-01\n---\nI moved to Bern.\n",
  });
  assert.is(feed.length, 3);
  assert.match(page("/teaching.html"), /Dials\./);
  assert.not.match(page("/"), /:::|\{\{/);
});

test("pages written in HTML: their text and links", async () => {
  const document = (title: string, body: string) =>
    `<!DOCTYPE html>\n<html lang="en">\n<head>\n  <title>${title}</title>\n  <link rel="stylesheet" href="style.css">\n  <script>let raw = 1;</script>\n</head>\n<!-- <body> -->\n<body class="wide">\n${body}\n</body>\n</html>\n`;
  const nav =
    '<nav><ul><li><a href="index.html#top">Home</a></li><li><a href="talks.html"><b>My talks</b></a></li><li><a href="#news">News</a></li></ul></nav>';
  const { project, page, feed, said } = await build({
    "index.html": document(
      "Ada Example's home page",
      `${nav}\n<div>\n\n        <p>I study sundials, see <a href="talks.html">my talks</a>.</p>\n\n    <h2 id="news">News</h2>\n    <ul>\n\n      <li><b>May 2025:</b> A sundial of sand.</li>\n      <li><b>2024-11:</b> A dial in a museum.</li>\n    </ul>\n</div>\n<script src="old.js"></script>`,
    ),
    "talks.html": document("Talks", `${nav}<h1>Talks</h1>\n    <p>On shadows.</p>`),
    "slides/a/index.html": document("Slides", "<p>Left alone</p>"),
    "style.css": "p { color: red }",
    "README.md": "# My site\n",
  });
  assert.equal(titles(feed), ["A sundial of sand", "A dial in a museum"]);
  const home = page("/");
  assert.match(home, "I study sundials");
  assert.not.match(home, /<code>|let raw|&lt;|-->/);
  assert.match(project.read("_data/site.yml"), /name: Ada Example\n/);
  assert.match(menuOn(home), /Home<\/a>.*href="\/talks.html"[^>]*>My talks<\/a>/);
  assert.match(page("/talks.html"), "On shadows");
  assert.match(page("/slides/a/"), "Left alone");
  assert.match(said, "2 pages are written in HTML: styles and scripts are left out");
});

test("a site in a folder below, with Windows line ends and an old encoding", async () => {
  const old = new Project()
    .write("old/README.md", "# The repository\n")
    .write("old/site/_config.yml", "title: Ada Example\r\nauthor: Ada Example\r\n")
    .write("old/site/index.md", "---\r\ntitle: Ada\r\n---\r\n# News\r\n\r\n- 2025.05 A dial\r\n")
    .write("old/site/tea.md", Buffer.from("---\ntitle: Tea\n---\n\xb2\xe8\xba\xf8\n", "latin1"));
  const taken = await takeOver(join(old.folder, "old"), { folder: "new", template, now });
  assert.match(taken.report, /old\/site is a site made with Jekyll/);
  assert.is(taken.files.get("content/index.md"), "---\ntitle: Ada\n---\n\n# News\n\n- 2025.05 A dial\n");
  assert.match(String(taken.files.get("content/tea.md")), "茶壶");
});

test("HTML pages in the encoding that they declare", async () => {
  const page = (charset: string, words: string) =>
    Buffer.from(
      `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><body><p>${words}</p></body></html>`,
      "latin1",
    );
  const old = new Project()
    .write("old/index.html", page("Shift_JIS", "\x93\xfa\x8e\x9e\x8c\x76"))
    .write("old/ko.html", page("euc-kr", "\xc7\xd8\xbd\xc3\xb0\xe8"))
    .write("old/de.html", page("iso-8859-1", "gr\xf6\xdfer \x96 \xfc"));
  const taken = await takeOver(join(old.folder, "old"), { folder: "new", template, now });
  assert.match(String(taken.files.get("content/index.md")), "日時計");
  assert.match(String(taken.files.get("content/ko.html")), "해시계");
  assert.match(String(taken.files.get("content/de.html")), "größer – ü");
});

test("the page of an author without an affiliation shows none", async () => {
  const { page, project } = await build(
    { "_config.yml": "title: Ada Example\n", "index.md": "# News\n\n- 2025.05 A dial\n" },
    { affiliation: undefined },
  );
  assert.match(project.read("_data/site.yml"), /^ {2}# affiliation: Example College$/m);
  assert.match(project.read("_data/site.yml"), "description: Ada Example\n");
  assert.not.match(page("/"), "Example College");
});

test("a plain folder, whose picture keeps its address", async () => {
  const { feed, project, report } = await build({
    "index.md":
      "# Ada\n\nI study sundials. ![A dial](img/dial.svg)\n\n## News\n\n- 2025-05: A sundial of sand.\n",
    "img/dial.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>',
    "index.html": "<p>built</p>",
  });
  assert.is(feed.length, 1);
  assert.ok(project.has("_site/img/dial.svg"));
  assert.match(report, "is a folder of pages. Carried over:\n- The home page, from index.md.");
});

test("the old site stays as it is, and gives the same files twice", async () => {
  const old = new Project().write("old/index.md", "# Ada\n\n## News\n\n- 2025-05: A dial.\n");
  const before = old.files("old").map((path) => [path, old.read(path)]);
  const take = () => takeOver(join(old.folder, "old"), { folder: join(old.folder, "new"), template, now });
  const [first, second] = [await take(), await take()];
  assert.equal([...first.files], [...second.files]);
  assert.equal(
    old.files("old").map((path) => [path, old.read(path)]),
    before,
  );
  assert.not.ok(old.has("new"));
});

test("a date that can be read in two ways is asked about before the first build", async () => {
  const { problems } = await takeIn({ "index.md": "# Ada\n\n## News\n\n- 5/6/2024: A dial.\n" });
  assert.is(problems.length, 1);
  assert.match(
    formatProblem(problems[0] as Problem),
    /index\.md:5: "5\/6\/2024" can be 2024-06-05 or 2024-05-06\./,
  );
});

test("what is not a site is reported, and nothing is written", async () => {
  const project = new Project()
    .write("built/index.html", "<!doctype html><p>Built</p>")
    .write("empty/note.txt", "A note")
    .write("pages/a.html", "<p>A</p>")
    .write("pages/b.html", "<p>B</p>")
    .write("notes/tea/green.md", "# Green tea")
    .write("notes/tea/black.md", "# Black tea")
    .write("text.txt", "A note")
    .write("broken.zip", "PK no")
    .write("ada.xml", '<rss xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"></rss>')
    .write("old/index.md", "# Ada\n");
  for (const [place, sentence] of [
    ["built", "This folder holds a built site, without the pages it was built from."],
    ["empty", "There is no home page here"],
    ["pages", "pages: There is no home page here"],
    ["notes", "Call the page about you index.md, and put it at the top of the folder."],
    ["text.txt", "text.txt is not a site. Name its folder, or the .zip"],
    ["ada.xml", "This is an export from WordPress, which is not read. Convert it to Markdown"],
    ["broken.zip", "broken.zip cannot be unpacked"],
    ["missing", "There is no missing."],
  ] as const) {
    const { status, output } = await project.npm("dateline", "new", "site", "--from", place);
    assert.is(status, 1);
    assert.match(output, sentence);
    assert.not.match(output, /\n\s+at /);
    assert.not.ok(project.has("site"));
  }
  const { status, output } = await project.npm("dateline", "new", "old", "--from", "old");
  assert.is(status, 1);
  assert.match(output, "cannot be in the folder of the old one");
  assert.equal(project.files("old"), ["old/index.md"]);
  assert.is((await project.npm("dateline", "new", "site", "--feed", "feed.xml")).status, 2);
});

test.run();
