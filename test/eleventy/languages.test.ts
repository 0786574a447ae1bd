import { suite } from "uvu";
import * as assert from "uvu/assert";
import { parseLock } from "../../src/identity/lock-format.ts";
import { readAtom, readJson } from "../support/feeds.ts";
import { brokenLinks, elements, htmlMistakes } from "../support/html.ts";
import { Project } from "../support/project.ts";

const home = "https://example.org/~jane/";
const english = "src/content/index.md";
const chinese = "src/content/index.zh.md";
const lock = "_data/news.lock";

const englishPage = `Hello. [Teaching](teaching.md).

# News

- 2025.05 We release a spoon. {.paper}
- 2025.04 A talk about kettles.
`;
const chinesePage = `你好。见[教学](teaching.zh.md)与[动态](#动态)。

# 动态

- 2025年5月 我们发布了一把勺子。 {.paper}
- 2025年4月 关于水壶的报告。

# 联系

办公室。
`;

/** A site in English, with more files next to its home page. */
function site(files: Readonly<Record<string, string>> = {}, facts: Record<string, unknown> = {}): Project {
  const project = new Project()
    .write(english, englishPage)
    .facts({ title: "Jane Doe", url: home, "author.name": "Jane Doe", ...facts });
  for (const [path, text] of Object.entries({ "teaching.md": "I teach.", ...files }))
    project.write(`src/content/${path}`, text);
  return project;
}

const both = { "index.zh.md": chinesePage, "teaching.zh.md": "---\ntitle: 教学\n---\n我教书。" };

/** What a page says of its languages. */
function languagesOf(html: string) {
  const found = elements(html);
  const { lang, dir } = found.find(({ name }) => name === "html")?.attributes ?? {};
  const links = (wanted: string) =>
    found
      .filter(({ name, attributes }) => name === wanted && attributes.hreflang !== undefined)
      .map(({ attributes }) => `${attributes.hreflang} ${attributes.href}`);
  return { lang, dir, alternates: links("link"), ways: links("a") };
}

const pages = suite("pages in a second language");

pages("declare their language, and link to each other both ways", async () => {
  const files = (await site(both).build()).site();
  const alternates = (path: string) => [
    `en https://example.org/~jane${path}`,
    `x-default https://example.org/~jane${path}`,
    `zh https://example.org/~jane/zh${path}`,
  ];
  for (const path of ["/", "/teaching/", "/news/", "/subscribe/", "/news/topic/paper/"]) {
    const main = languagesOf(files.get(`${path}index.html`) ?? "");
    assert.equal(main, {
      lang: "en",
      dir: "ltr",
      alternates: alternates(path),
      ways: [`zh /~jane/zh${path}`],
    });
    const other = languagesOf(files.get(`/zh${path}index.html`) ?? "");
    assert.equal(other, {
      lang: "zh",
      dir: "ltr",
      alternates: alternates(path),
      ways: [`en /~jane${path}`],
    });
  }
  const entry = languagesOf(files.get("/news/2025-05-we-release-a-spoon/index.html") ?? "");
  assert.equal(entry, { lang: "en", dir: "ltr", alternates: [], ways: ["zh /~jane/zh/"] });
  assert.equal(brokenLinks(files, home), []);
  for (const path of ["/zh/index.html", "/zh/news/index.html", "/zh/subscribe/index.html"])
    assert.equal(await htmlMistakes(files.get(path) ?? ""), []);
});

pages("have Dateline's words and dates in it, and links within it", async () => {
  const files = (await site(both).build()).site();
  const page = files.get("/zh/teaching/index.html") ?? "";
  assert.match(page, '<a href="/~jane/zh/">主页</a>');
  assert.match(page, '<a href="/~jane/zh/news/">动态</a>');
  assert.match(page, '<a href="/~jane/zh/subscribe/">订阅</a>');
  assert.match(page, 'lang="en" hreflang="en" dir="auto">English</a>');
  assert.match(page, 'href="https://example.org/~jane/zh/feed.xml"');
  assert.not.match(page, "https://example.org/~jane/feed.xml");
  assert.match(files.get("/zh/index.html") ?? "", ">5月</time>");
  assert.match(files.get("/zh/index.html") ?? "", 'href="/~jane/zh/#%E5%8A%A8%E6%80%81"');
  assert.match(files.get("/index.html") ?? "", 'lang="zh" hreflang="zh" dir="auto">中文</a>');
  assert.match(files.get("/sitemap.xml") ?? "", "<loc>https://example.org/~jane/zh/news/</loc>");
  assert.match(files.get("/_headers") ?? "", "/~jane/zh/feed.xml\n  Content-Type: application/xml");
});

pages("may be in a folder with its name, with the facts given in it", async () => {
  const project = site(
    {
      "zh-hans/index.md": chinesePage.replace("teaching.zh.md", "teaching.md"),
      "zh-hans/teaching.md": "教。",
    },
    {
      languages: {
        zh: { title: "王简", author: { name: "王简", role: "教授" }, words: { subscribe: "跟随" } },
      },
    },
  );
  const files = (await project.build()).site();
  const page = files.get("/zh-hans/teaching/index.html") ?? "";
  assert.is(languagesOf(page).lang, "zh-Hans");
  assert.match(page, '<p class="p-job-title">教授</p>');
  assert.match(page, ">跟随</a>");
  assert.is(readAtom(files.get("/zh-hans/feed.xml") ?? "").title?.value, "王简");
  assert.match(files.get("/teaching/index.html") ?? "", ">Subscribe</a>");
  assert.equal(brokenLinks(files, home), []);
});

pages("may be a single page that names its language, at the address of that", async () => {
  const project = site({
    "zh.md": `---\nlang: zh\n---\n${chinesePage.replace("teaching.zh.md", "teaching.md")}`,
  });
  const files = (await project.build()).site();
  assert.equal(languagesOf(files.get("/index.html") ?? "").ways, ["zh /~jane/zh/"]);
  assert.is(readAtom(files.get("/zh/feed.xml") ?? "").items.length, 2);
});

pages("have a menu of their own, with the translations of pages that are in the main one", async () => {
  const files = { "teaching.md": "---\nnav: 1\n---\n# Teaching\n", "only.md": "---\nnav: 2\n---\n# Only\n" };
  const built = (await site({ ...both, ...files }).build()).site();
  const menuOn = (path: string) => {
    const [menu = ""] = /<nav class="site-links".*?<\/nav>/s.exec(built.get(path) ?? "") ?? [];
    return elements(menu)
      .filter(({ name }) => name === "a")
      .map(({ attributes }) => [attributes.href, attributes["aria-current"]]);
  };
  assert.equal(menuOn("/zh/teaching/index.html"), [
    ["/~jane/zh/", undefined],
    ["/~jane/zh/news/", undefined],
    ["/~jane/zh/teaching/", "page"],
    ["/~jane/zh/subscribe/", undefined],
  ]);
  assert.equal(menuOn("/only/index.html"), [
    ["/~jane/", undefined],
    ["/~jane/news/", undefined],
    ["/~jane/teaching/", undefined],
    ["/~jane/only/", "page"],
    ["/~jane/subscribe/", undefined],
  ]);
});

pages("need no news, and nothing is reported then", async () => {
  const project = site({ "index.de.md": "Guten Tag.", "teaching.de.md": "Lehre." });
  const { status, output } = await project.eleventy();
  assert.is(status, 0);
  assert.not.match(output, "src/content");
  const files = project.site();
  assert.not.ok([...files.keys()].some((path) => /^\/de\/(?:news|feed|subscribe)/.test(path)));
  const page = files.get("/de/index.html") ?? "";
  assert.is(languagesOf(page).lang, "de");
  assert.match(page, '<a href="/~jane/news/">Neuigkeiten</a>');
  assert.not.match(project.read(lock), '"list"');
});

pages("may give it in their front matter, too", async () => {
  const project = site({
    "bonjour.md": "---\ntitle: Bonjour\nlang: fr_CA\n---\nSalut.",
    "marhaba.md": "---\nlang: ar\n---\nمرحبا",
    "index.md": englishPage.replace(/^/, "---\nlang: en\n---\n"),
  });
  const { output } = await project.eleventy();
  assert.match(
    output,
    /^src\/content\/marhaba\.md: Dateline has no words in the language ar \(Arabic\) yet/m,
  );
  const files = project.site();
  assert.equal(languagesOf(files.get("/bonjour/index.html") ?? ""), {
    lang: "fr-CA",
    dir: "ltr",
    alternates: [],
    ways: ["en /~jane/"],
  });
  assert.match(files.get("/bonjour/index.html") ?? "", ">Accueil</a>");
  assert.is(languagesOf(files.get("/marhaba/index.html") ?? "").dir, "rtl");
  assert.equal(languagesOf(files.get("/index.html") ?? "").ways, []);

  project.write("src/content/marhaba.md", "---\nlang: klingonish\n---\nx");
  const refused = await project.eleventy();
  assert.is(refused.status, 1);
  assert.match(refused.output, /^src\/content\/marhaba\.md:2: "klingonish" is not a language tag\./m);
});

pages("are not inferred from names that only look like language tags", async () => {
  const project = site({
    "cv/index.md": "My CV.",
    "cs/index.md": "Courses.",
    "cv-json/index.md": "My CV, for machines.",
    "my-page/index.md": "My page.",
    "notes.v2.md": "Notes.",
    "index.new.md": "New.",
    "a.de.md": "A.",
  });
  const files = (await project.build()).site();
  for (const name of ["cv", "cs", "cv-json", "my-page", "notes.v2", "index.new", "a.de"])
    assert.equal(
      languagesOf(files.get(`/${name}/index.html`) ?? ""),
      { lang: "en", dir: "ltr", alternates: [], ways: [] },
      name,
    );
});

pages("are named where only the name of the file keeps them from being a home page", async () => {
  const { output } = await site({
    "index_zh.md": chinesePage,
    "index-fr.md": "---\nlang: fr\n---\nBonjour.\n",
    "index.de.md": "Hallo.\n",
  }).eleventy();
  assert.match(output, /^src\/content\/index_zh\.md: .* at \/index_zh\/\. Call it index\.zh\.md;/m);
  assert.not.match(output, /index[-.](?:fr|de)\.md:/);
});

pages("include the whole site if the home page names a different language than the facts", async () => {
  const project = site({
    "index.md": `---\nlang: zh\n---\n${chinesePage.replace("teaching.zh.md", "teaching.md")}`,
  });
  const files = (await project.build()).site();
  assert.is(languagesOf(files.get("/index.html") ?? "").lang, "zh");
  assert.match(files.get("/index.html") ?? "", ">5月</time>");
  assert.is(readJson(files.get("/feed.json") ?? "").language, "zh");
});

pages.run();

const news = suite("news in two languages");

news("makes two feeds, each in its language", async () => {
  // An old site may have had one at the same address.
  const files = (await site(both, { formerFeeds: ["/zh/feed.xml", "/zh/atom.xml"] }).build()).site();
  assert.is(files.get("/zh/atom.xml"), files.get("/zh/feed.xml"));
  const without = await site({ "index.zh.md": "你好。\n" }, { formerFeeds: ["/zh/atom.xml"] }).build();
  assert.is(without.read("_site/zh/atom.xml"), without.read("_site/feed.xml"));
  const atom = readAtom(files.get("/zh/feed.xml") ?? "");
  const json = readJson(files.get("/zh/feed.json") ?? "");
  assert.match(files.get("/zh/feed.xml") ?? "", 'xml:lang="zh"');
  assert.is(json.language, "zh");
  assert.is(atom.title?.value, "Jane Doe: 动态");
  assert.is(atom.self, `${home}zh/feed.xml`);
  assert.is(atom.alternate, `${home}zh/`);
  assert.is(json.feed_url, `${home}zh/feed.json`);
  assert.equal(
    atom.items.map(({ id, url, title }) => [id, url, title]),
    [
      ["tag:example.org,2024:~jane/zh/news/2025-05", `${home}zh/news/2025-05/`, "我们发布了一把勺子"],
      ["tag:example.org,2024:~jane/zh/news/2025-04", `${home}zh/news/2025-04/`, "关于水壶的报告"],
    ].map(([id, url, title]) => [id?.replace("2024", atom.id?.match(/,(\d+):/)?.[1] ?? ""), url, title]),
  );
  assert.equal(
    json.items.map(({ id }) => id),
    atom.items.map(({ id }) => id),
  );
  const main = readAtom(files.get("/feed.xml") ?? "");
  assert.is(main.title?.value, "Jane Doe");
  assert.is(new Set([...main.items, ...atom.items].map(({ id }) => id)).size, 4);
  assert.is.not(main.id, atom.id);
  assert.match(files.get("/zh/css/feed.css") ?? "", "这是一个订阅源");
  assert.match(files.get("/zh/feed.xml") ?? "", 'href="/~jane/zh/css/feed.css"');
  assert.equal(readAtom(files.get("/zh/feed/paper.xml") ?? "").items.length, 1);
});

news("leaves the first feed and its part of the lock as they are", async () => {
  const project = await site().build();
  const before = project.site();
  const remembered = project.read(lock);
  for (const [path, text] of Object.entries(both)) project.write(`src/content/${path}`, text);
  await project.build();
  const after = project.site();
  for (const path of ["/feed.xml", "/feed.json", "/feed/paper.xml"])
    assert.is(after.get(path), before.get(path), path);
  assert.ok(project.read(lock).startsWith(remembered));
  const added = project.read(lock).slice(remembered.length).trimEnd().split("\n");
  assert.equal(
    added.map((line) => JSON.parse(line).list),
    ["zh", "zh"],
  );
});

news("is recognised in each language by itself", async () => {
  const project = await site(both).build();
  const read = (path: string) => readAtom(project.site().get(path) ?? "").items;
  const known = (path: string) => read(path).map(({ id, url, published }) => ({ id, url, published }));
  const [en, zh] = [known("/feed.xml"), known("/zh/feed.xml")];
  project
    .edit(chinese, "我们发布了一把勺子", "我们很高兴地发布了一把勺子")
    .edit(english, "A talk about", "My talk on");
  await project.build();
  assert.equal(known("/feed.xml"), en);
  assert.equal(known("/zh/feed.xml"), zh);
  assert.match(read("/zh/feed.xml")[0]?.title ?? "", "很高兴");

  // The same words in both languages are two entries.
  project.edit(chinese, "- 2025年4月", "- 2025年6月 A workshop on bowls. {#bowls}\n- 2025年4月");
  project.edit(english, "- 2025.04", "- 2025.06 A workshop on bowls. {#bowls}\n- 2025.04");
  await project.build();
  const ids = [...read("/feed.xml"), ...read("/zh/feed.xml")].map(({ id }) => id);
  assert.is(new Set(ids).size, 6);
  assert.equal(brokenLinks(project.site(), home), []);
});

news("is withdrawn and renamed in one language only", async () => {
  const project = await site(both).build();
  const main = project.site().get("/feed.xml");
  project
    .edit(chinese, "- 2025年4月 关于水壶的报告。\n", "")
    .edit(chinese, "一把勺子。 {.paper}", "一把勺子。 {.paper #spoon}");
  const { output } = await project.eleventy();
  assert.match(output, "Withdrawn: 关于水壶的报告。");
  const files = project.site();
  assert.is(files.get("/feed.xml"), main);
  assert.match(files.get("/zh/news/2025-04/index.html") ?? "", "该动态已撤回");
  assert.match(files.get("/zh/news/2025-05/index.html") ?? "", 'url=/~jane/zh/news/spoon/"');
  assert.equal(brokenLinks(files, home), []);
});

news("has archives in each language", async () => {
  const lines = Array.from(
    { length: 40 },
    (_, index) => `- ${2025 - Math.floor(index / 10)}年5月 第${index}项。\n`,
  );
  const project = site({ "index.zh.md": `# 动态\n\n${lines.join("")}` });
  const files = (await project.build()).site();
  const main = readAtom(files.get("/zh/feed.xml") ?? "");
  const before = main.links?.find(({ rel }) => rel === "prev-archive")?.href;
  assert.is(before, `${home}zh/feed/2024.xml`);
  const year = readAtom(files.get("/zh/feed/2024.xml") ?? "");
  assert.is(year.items.length, 10);
  assert.is(year.links?.find(({ rel }) => rel === "current")?.href, `${home}zh/feed.xml`);
  assert.match(project.read(lock), '{"list":"zh","archivesFrom":2022}');
  assert.not.ok(files.has("/feed/2024.xml"));
  await project.build();
  assert.equal(project.site().get("/zh/feed.xml"), files.get("/zh/feed.xml"));
});

news("is asked for if its page is gone", async () => {
  const project = await site(both).build();
  const before = project.read(lock);
  const inEnglish = project.read("_data/site.yml");
  project.edit("_data/site.yml", "language: en", "language: zh");
  const same = await project.eleventy();
  assert.is(same.status, 1);
  assert.match(
    same.output,
    /below \/zh\/, but the site itself is now in that language\. Put the former language back in _data\/site\.yml; or,/,
  );
  project.write("_data/site.yml", inEnglish).remove(chinese);
  const gone = await project.eleventy();
  assert.is(gone.status, 1);
  assert.match(gone.output, /^_data\/news\.lock: It remembers news below \/zh\/, but there is no home page/m);
  project.write(chinese, "你好。");
  const without = await project.eleventy();
  assert.is(without.status, 1);
  assert.match(
    without.output,
    'None of the published news is on this page any more. If that is right, delete the lines with "list":"zh"',
  );
  assert.is(project.read(lock), before);
  const kept = before.split("\n").filter((line) => !line.includes('"list":"zh"'));
  await project.write(lock, kept.join("\n")).build();
  assert.not.ok(project.site().has("/zh/feed.xml"));
});

news("keeps its addresses free", async () => {
  const project = site({ ...both, "zh/news.md": "新闻", "zh/feed.json": "{}" });
  const { status, output } = await project.eleventy();
  assert.is(status, 1);
  assert.match(
    output,
    /^src\/content\/zh\/news\.md: Its address, \/zh\/news\/, belongs to pages that your subscribers rely on/m,
  );
  assert.match(
    output,
    /^src\/content\/zh\/feed\.json: Its address, \/zh\/feed\.json, belongs to pages that your/m,
  );
});

news("may be in files of its own", async () => {
  const project = site({
    "zh/index.md": "你好。",
    "zh/_news/cup.md": "---\ndate: 2025-05-01\n---\n一个杯子。\n",
    "zh/_news/2024/2024-05-01-pot.md": "一个[茶壶](../cup.md)。\n",
    "zh/_news/drafts/2024-05-02-secret.md": "一个秘密。\n",
  });
  const files = (await project.build()).site();
  assert.equal(
    readAtom(files.get("/zh/feed.xml") ?? "").items.map(({ title }) => title),
    ["一个杯子", "一个茶壶"],
  );
  assert.match(files.get("/zh/news/2024-05-01/index.html") ?? "", 'href="/~jane/zh/news/2025-05-01/"');
  assert.match(files.get("/zh/index.html") ?? "", ">动态</h2>");
});

news("is listed, compared and pushed in each language", async () => {
  const hub = { hub: "https://hub.example/" };
  const project = await site(both, hub).build();
  const told = await project.npm("dateline", "news");
  assert.match(
    told.stdout,
    /^src\/content\/index\.md:\n[\s\S]*^src\/content\/index\.zh\.md:\n[\s\S]*我们发布了一把勺子/m,
  );
  const { entries, languages } = JSON.parse((await project.npm("dateline", "news", "--json")).stdout);
  assert.is(entries.length, 2);
  assert.is(languages.zh.entries.length, 2);

  const same = await project.npm("dateline", "check", "_site");
  assert.is(same.status, 0);
  assert.match(same.stdout, "_site/zh/: All 2 published items keep their ids and times.");
  project.write(lock, project.read(lock).replaceAll('zh/news/2025-05"', 'zh/news/other"'));
  const lost = await project.npm("dateline", "check", "_site", "--no-links");
  assert.is(lost.status, 1);
  assert.match(lost.output, "zh/news/2025-05");

  await project.npm("dateline", "ping", "--published", "_site");
  assert.match(project.read(".published-feeds.json"), '"zh/feed.xml"');

  project.edit(chinese, "- 2025年5月", "- 2025年6月 一只碗。\n- 2025年5月");
  const changes = await project.npm("dateline", "news", "--changes");
  assert.match(changes.stdout, /^1 new item[\s\S]*New: 2025-06 一只碗/);
});

news("has a lock that is read as it was written, and can be merged by lines", () => {
  const entry = { date: "2025-05", text: "x", links: [], published: "2025-05-31T00:00:00Z" };
  const line = (list: string | undefined, slug: string) =>
    JSON.stringify({ list, id: `tag:example.org,2024:${list ?? ""}${slug}`, slug, ...entry });
  const head = '{"version":2,"tag":"tag:example.org,2024:"}';
  // Addresses and times are unique within one language.
  const read = parseLock([head, line(undefined, "a"), line("zh", "a")].join("\n"));
  assert.ok("lock" in read);
  assert.equal([...(read.lock.lists?.keys() ?? [])], ["zh"]);
  assert.is(read.lock.entries.length, 1);
  const twice = parseLock([head, line("zh", "a"), line("zh", "b")].join("\n"));
  assert.ok("problem" in twice);
  assert.match(twice.problem.message, "is here as a time of publication in line 2, too");
});

news.run();
