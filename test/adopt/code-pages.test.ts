import { suite } from "uvu";
import * as assert from "uvu/assert";
import { isoDate } from "../../src/dates/date.ts";
import { readNewsFiles } from "../../src/page/news-files.ts";
import { adopt } from "../support/old-site.ts";

const test = suite("old sites whose pages are code");

test("programs whose pages are code: the README is about the files, and no page in Markdown is asked for", () => {
  const app = { "package.json": "{}", "README.md": "# How to run this\n", "public/index.html": "" };
  for (const file of ["src/App.js", "src/App.tsx", "src/App.vue"]) {
    const { said } = adopt({ ...app, [file]: "" });
    assert.match(said, "This site is made with React or Vue, which is not read. It has no pages in Markdown");
  }
  assert.match(adopt({ ...app, "vite.config.js": "", "src/App.jsx": "" }).said, "made with Vite");
  const astro = {
    "astro.config.ts": "",
    "src/pages/[...blog]/index.astro": "",
    "src/pages/index.astro": "",
    "src/content/news/dial.md": "---\ntitle: A dial\ndate: 2024-05-01\n---\nOf sand.\n",
  };
  assert.match(adopt(astro).said, "src/pages/index.astro: The home page is written in code");
  assert.match(adopt({ "readme.org": "", "content/index.org": "" }).said, "This site is written for Org");
  assert.is(adopt({ "about.md": "I study sundials.\n", "notes/index.org": "" }).said, "");
});

test("Astro: news, pages and pictures in Markdown are taken over, and code is reported", () => {
  const site = {
    "astro.config.mjs": 'export default defineConfig({\n  site: "https://ada.example.org",\n});\n',
    "src/pages/index.astro": "<h1>Ada</h1>",
    "src/pages/blog/[slug].astro": "---\n---\n",
    "src/pages/teaching.astro": "<p>Dials</p>",
    "src/pages/cv.md": "---\ntitle: CV\n---\nMany dials.\n",
    "src/content/news/dial.md": "---\ntitle: A dial\npubDate: 2025-05-03\n---\nIt works.\n",
    "src/content/news/Noon/index.mdx":
      '---\ndate: 2024-11-02\n---\nimport Box from "../../box.astro";\n\n{/* note */}\n<Box tone="a">At noon ![Noon](../../../assets/noon.png)</Box> `<Box>`\n\n```js\nimport a from "b";\n```\n',
    "src/content/posts/sand.md": "---\ntitle: On sand\ndate: 2023-02-01\n---\nSand {{ runs }}.\n",
    "src/content/people/ada.md": "---\ntitle: Ada\n---\nI study dials.\n",
    "src/data/profile.json": '{"name": "Ada Example"}',
    "src/data/works.json": "[]",
    "src/assets/noon.png": "",
    "public/dial.pdf": "",
  };
  const { texts, facts, copies, said, carried, madeWith, home } = adopt(site);
  assert.is(madeWith, "Astro");
  assert.is(home, "src/content/news");
  assert.is(facts.url, "https://ada.example.org/");
  assert.is(facts.author.name, "Ada Example");
  assert.equal([...texts.keys()].sort(), [
    "_news/dial.md",
    "_news/noon.md",
    "blog.md",
    "blog/sand.md",
    "cv.md",
    "index.md",
    "people.md",
    "people/ada.md",
  ]);
  const { news } = readNewsFiles(
    ["dial", "noon"].map((name) => ({ file: `_news/${name}.md`, text: texts.get(`_news/${name}.md`) ?? "" })),
  );
  assert.equal(
    news.map(({ date, source }) => [isoDate(date), source.text.trim().replace(/\s+/g, " ")]),
    [
      ["2025-05-03", "**A dial** It works."],
      ["2024-11-02", 'At noon ![Noon](/assets/noon.png) `<Box>` ```js import a from "b"; ```'],
    ],
  );
  assert.match(texts.get("index.md") ?? "", "## News\n\n<!-- news -->");
  assert.match(texts.get("blog.md") ?? "", "- [On sand](/blog/sand/), 2023-02-01");
  assert.match(texts.get("blog/sand.md") ?? "", /Sand (?:&#123;|\{)\{ runs \}\}\./);
  assert.equal([...copies.entries()].sort(), [
    ["assets/noon.png", "src/assets/noon.png"],
    ["dial.pdf", "public/dial.pdf"],
  ]);
  assert.match(said, "src/pages/index.astro: The home page is written in code, which is not read.");
  assert.match(said, "src/pages/teaching.astro: One page is left out, because code");
  assert.match(said, "src/content/news/Noon/index.mdx: What code adds to this page (Box) is left out.");
  assert.match(said, "src/data: The content of these files is shown by code, so it is left out: ");
  assert.match(said, "works.json");
  assert.match(carried.join(" "), "2 news items");
  assert.match(
    said,
    "src/content/people: The addresses that code gave these pages are not known. They are now below /people/",
  );
  assert.not.match(said, "src/content/posts: Which");

  const inData = { "astro.config.ts": "", "src/data/news.json": '[{"date": "2025-05", "text": "A dial."}]' };
  assert.match(adopt(inData).texts.get("_data/news.json") ?? "", "A dial.");
  assert.match(adopt(inData).carried.join(" "), "The news in src/data/news.json.");
  assert.match(
    adopt({ "gatsby-config.js": "", "src/docs/a.md": "A", "docs/b/c.md": "C", "src/docs/d.mdx": "D" }).said,
    "Put its Markdown, which is in src/docs, into a folder",
  );
  const places = ["dial/index", "dial/sand", "tea/index"].map((at) => `src/a/${at}.md`);
  const pages = Object.fromEntries(["docs/more.md", ...places].map((at) => [at, "A"]));
  assert.match(adopt({ "svelte.config.js": "", ...pages }).said, "which is in src/a, into a folder");
});

test("programs whose pages are code: drafts and notes on the files stay behind, and addresses are found", () => {
  const page = (words: string, more = "") => `---\ntitle: A\ndate: 2024-05-01\n${more}---\n${words}\n`;
  const site = {
    "astro.config.mjs":
      'export default { site: "https://ada.example.org", base: "/dials", vite: { base: "/x" } };',
    "src/pages/index.astro": "",
    "src/pages/blog/[...slug].astro": "",
    "src/pages/talks.astro": "",
    "src/pages/rss.xml.js": "",
    "src/pages/about.md": page("I study dials: [one](/dials/blog/one/)."),
    "src/pages/de/index.md": page("Ich."),
    "src/content/README.md": "How to write",
    "src/content/news/README.md": "How to write",
    "src/content/news/_sample.md": page("Lorem"),
    "src/content/projects/index.md": page("All projects."),
    "src/content/blog/_later.md": page("Later"),
    "src/content/blog/never.md": page("Never", "isDraft: true\n"),
    "src/content/blog/One.mdx": page(
      '![dial](dial.png)\n\nimport {\n  Box,\n} from "./box";\nexport const at = [\n  1,\n];\n\nOn\nimport duties {at.length} {new Date().getFullYear()} $x_{i}$ `{a}`.\n\n<Box of={{ at }} on={() => at > 1}>Noon</Box>',
    ),
    "src/content/blog/dial.png": "",
    "src/content/works.bib": "@misc{a, title={T}, author={Example, Ada}, year={2020}}",
    "src/notes/sand.md": page("Sand"),
  };
  const { texts, facts, said, text } = adopt(site);
  assert.equal([...texts.keys()].sort(), [
    "blog.md",
    "blog/one.md",
    "de/index.md",
    "index.md",
    "projects.md",
    "publications.bib",
  ]);
  assert.is(facts.url, "https://ada.example.org/dials/");
  assert.match(text("index.md"), /redirect_from:\n {2}- \/about\/\n[\s\S]*\[one\]\(\/blog\/one\/\)/);
  assert.match(
    text("blog/one.md").replace(/\n+/g, "\n"),
    "---\n![dial](/content/blog/dial.png)\nOn\nimport duties   $x_{i}$ `{a}`.\nNoon\n",
  );
  assert.equal(said.split("\n").sort(), [
    "src/content/blog/One.mdx: What code adds to this page (Box, {at.length}, {new Date().getFullYear()}) is left out. Write it on the page.",
    "src/content/blog: 2 pages are not published, so they stay behind.",
    "src/content/news/_sample.md: One page is not published, so it stays behind.",
    "src/notes/sand.md: One page is left out, because this folder is not searched for pages. Copy what you need into content.",
    "src/pages/index.astro: The home page is written in code, which is not read. In content/index.md, write what it says.",
    "src/pages/talks.astro: One page is left out, because code is not read. Write the content on pages of your own.",
  ]);

  const next = {
    "next.config.mjs": "",
    "app/(site)/page.tsx": "",
    "app/layout.tsx": "",
    "app/publications/page.tsx": "",
    "app/tools/page.tsx": "",
    "content/papers.bib": "@misc{a, title={T}, author={Example, Ada}, year={2020}}",
    "content/posts/en/c.md": page("C", "slug: c\n"),
    "content/posts/fr/c.md": page("C", "slug: c\n"),
    "app/blog/[slug]/page.tsx": "",
    "content/posts/On-Sand.md": page("Sand"),
    "content/posts/b.md": page("B", "slug: /blog/dials/\n"),
  };
  assert.equal(
    [...adopt(next).texts.keys()],
    [
      "publications.bib",
      "index.md",
      "blog/On-Sand.md",
      "blog/c.md",
      "blog/dials.md",
      "blog/fr/c.md",
      "blog.md",
    ],
  );
  assert.equal(adopt(next).carried, [
    "1 publication, in publications.bib.",
    "5 other pages, at their old addresses.",
  ]);
  assert.equal(
    adopt(next).left.map(({ file }) => file),
    ["app/tools/page.tsx", "app/(site)/page.tsx"],
  );
});

test("programs whose pages are code: pages without front matter, and news on a page", () => {
  const { texts, carried } = adopt({
    "next.config.js": "",
    "pages/index.mdx": "# Ada\n\nI study dials.\n",
    "content/news.md": "---\ntitle: News\n---\n- 2024-05-01: A prize\n",
  });
  assert.match(texts.get("index.md") ?? "", "I study dials.\n\n## News\n\n- 2024-05-01: A prize");
  assert.is(carried[1], "The news, from content/news.md, on the home page.");
});

test("MDX: the titles and dates of components are shown, and no indent in them makes code", () => {
  const { text } = adopt({
    "astro.config.mjs": "",
    "src/pages/index.mdx": `<BaseLayout title="Window">

## News

<News date="2024-05-01">
  <En>
    I get a *prize*
    for dials.
  </En>
</News>

<News date='2024-04-01'>
    - Sand runs,
      and so on

      as ever
        - Ice

    Below it.

    ~~~js
    if (x)
        y();
    ~~~
</News>

See <Tip title="Tea">leaves</Tip>, and <Sun title="Noon" />.

- One

    Still one

    <Card title="Dial" href="/x">It turns.</Card>

<div>
  <Card title="Sand">It runs.</Card>
</div>

<NavLink title="Opens">Ice</NavLink> melts.[^1]

<RowLink title="Sun">It shines.</RowLink>

[^1]: As water.

    And as snow.

</BaseLayout>
`,
  });
  const list =
    "- Sand runs,\n  and so on\n\n  as ever\n    - Ice\n\nBelow it.\n\n~~~js\nif (x)\n    y();\n~~~";
  assert.match(
    text("index.md").replace(/\n{3,}/g, "\n\n"),
    `## News\n\n**2024-05-01**\n\nI get a *prize*\nfor dials.\n\n**2024-04-01**\n\n${list}\n\nSee leaves, and .\n\n- One\n\n    Still one\n\n    **Dial**\nIt turns.\n\n<div>\n\n  **Sand**\nIt runs.\n</div>\n\nIce melts.[^1]\n\n**Sun**\nIt shines.\n\n[^1]: As water.\n\n    And as snow.`,
  );
});

test.run();
