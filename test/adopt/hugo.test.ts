import { suite } from "uvu";
import * as assert from "uvu/assert";
import { adopt, menuOf } from "../support/old-site.ts";

const test = suite("old sites of Hugo");

test("Hugo: a note is not a home page, and files among profiles may have any name", () => {
  const { facts, texts } = adopt({
    "hugo.yaml": "title: Ada\n",
    "content/_index.md": "<!-- The author's page stands here. -->\n",
    "content/authors/admin/_index.md":
      '---\ntitle: Ada\nsocial:\n- {icon: cv, link: "uploads/my%20cv.pdf#page=2"}\n---\nI study dials.\n',
    "static/uploads/my cv.pdf": "PDF",
  });
  assert.match(texts.get("index.md") ?? "", "I study dials.");
  assert.equal(facts.author.links, [{ name: "CV", url: "/uploads/my%20cv.pdf#page=2" }]);
});

test("Hugo: a site some of whose pages Quarto makes is Hugo's, and a Quarto website is not", () => {
  const files = {
    "config/_default/hugo.yaml": "title: Ada\n",
    "content/_index.md": "I study sundials.\n",
    "content/post/shadows.qmd": "---\ntitle: Shadows\nformat: hugo-md\n---\nLong ones.\n",
    "content/post/shadows.md": "---\ntitle: Shadows\n---\nLong ones.\n",
    "index.qmd": "---\ntitle: Ada of Quarto\n---\nI study moondials.\n",
  };
  const hugo = adopt({ ...files, "_quarto.yml": "project:\n  post-render: [tidy.py]\n" });
  assert.match(hugo.texts.get("index.md") ?? "", "sundials");
  assert.match(hugo.texts.get("post/shadows.md") ?? "", "Long ones.");
  const { "content/_index.md": home, ...rest } = files;
  const english = adopt({ ...rest, "content/_index.en.md": home, "_quarto.yml": "format: hugo-md\n" });
  assert.match(english.texts.get("index.md") ?? "", "sundials");
  const quarto = adopt({ ...files, "_quarto.yml": "project:\n  type: website\n" });
  assert.match(quarto.texts.get("index.md") ?? "", "moondials");
  const other = { "config.yml": "lamp: on\n", "content/tea.qmd": "---\ntitle: Tea\n---\nGreen.\n" };
  const website = adopt({
    ...other,
    "index.qmd": files["index.qmd"],
    "_quarto.yml": "website:\n  title: Ada\n",
  });
  assert.match(website.texts.get("index.md") ?? "", "moondials");
});

test("Hugo: addresses made by permalinks are written as Hugo writes them", () => {
  const { texts } = adopt({
    "hugo.yaml":
      "title: Ada\nremovePathAccents: true\npermalinks:\n  /event/: /talk/:slug/\n  post: /:sections[1:]/:title/\n",
    "content/_index.md": "I study sundials.\n",
    "content/event/a.md": "---\ntitle: C++ & dials, 100% (café)!\n---\nText.\n",
    "content/event/c.md": "---\ntitle: Dials in C++\n---\nText.\n",
    "content/post/b.md": "---\ntitle: B\n---\nText.\n",
  });
  for (const path of ["talk/c-dials-100-cafe", "talk/dials-in-c", "post/b"])
    assert.ok(texts.has(`${path}.md`), path);
});

test("Hugo: pages are at the addresses made by its permalinks, with the files next to them", () => {
  const { texts, copies } = adopt({
    "hugo.toml":
      'title = "Ada"\n[permalinks]\nevent = "/talk/:slug/"\npost = "/:year/:month/:day/:title/"\n[permalinks.page]\nnotes = "/n/:filename/"\n',
    "content/_index.md": "I study sundials.\n",
    "content/event/_index.md": "---\ntitle: Talks\n---\nAll of them.\n",
    "content/event/dial/index.md": "---\ntitle: Old dials\ndate: 2023-02-03\n---\n![One](one.png)\n",
    "content/event/dial/one.png": "PNG",
    "content/event/cup.md": "---\ntitle: A cup\nslug: Cups\n---\nOf tea.\n",
    "content/post/2018-05-13-hello.md": "---\ntitle: Hello world\n---\nText.\n",
    "content/post/undated.md": "---\ntitle: Undated\n---\nText.\n",
    "content/notes/sand.md": "---\ntitle: On sand\n---\nText.\n",
  });
  for (const path of [
    "event",
    "talk/old-dials/index",
    "talk/cups",
    "2018/05/13/hello-world",
    "post/undated",
    "n/sand",
  ])
    assert.ok(texts.has(`${path}.md`), path);
  assert.equal([...copies], [["talk/old-dials/one.png", "content/event/dial/one.png"]]);
});

test("Hugo: a post is not a home page, and Toha's data tells who the author is", () => {
  const { text, said, facts } = adopt({
    "assets/ada.jpg": "",
    "config.yaml": "title: Ada's Site\ntheme: toha\nlanguages: {en: {weight: 1}}\n",
    "content/posts/dial/index.md": "---\ntitle: A dial\n---\nOf sand.\n",
    "data/en/author.yaml": "name: Ada Example\nimage: ada.jpg\ncontactInfo: {email: ada@example.org}\n",
    "data/en/sections/about.yaml":
      "section: {name: About, enable: true}\ndesignation: Student\ncompany: {name: Example College}\nsummary: I study sundials.\nsocialLinks: [{name: Github, icon: fab fa-github, url: 'https://github.com/ada'}]\n",
    "data/en/sections/skills.yaml": "section: {name: Skills, enable: false}\n",
    "data/en/sections/studies.yaml": "section: {name: My studies}\n",
  });
  assert.is(text("index.md").trim(), "I study sundials.");
  assert.match(text("posts/dial.md"), "Of sand.");
  assert.equal(facts.author, {
    ...facts.author,
    name: "Ada Example",
    role: "Student",
    affiliation: ["Example College"],
    email: "ada@example.org",
    links: [{ name: "GitHub", url: "https://github.com/ada" }],
    picture: "assets/ada.jpg",
  });
  assert.is(
    said,
    'data/en/sections/studies.yaml: The content of the section "My studies" is in its settings, so it is left out. Write it on the page.',
  );
});

test("Hugo is found next to a configuration that GitHub has left, but not in a Jekyll site with a folder content", () => {
  const left = {
    "_config.yml": "theme: minima\n",
    "content/_index.md": "---\ntitle: Ada\n---\nI study dials.\n",
  };
  for (const own of ["hugo.toml", "config.toml"]) {
    const { madeWith, home, said } = adopt({ ...left, [own]: 'title = "Ada"\n' });
    assert.equal([madeWith, home, said], ["Hugo", "content/_index.md", ""]);
  }
  for (const [own, program] of [
    ["hugo.png", "Hugo"],
    ["_layouts/home.html", "Jekyll"],
    ["index.md", "Hugo"],
  ] as const)
    assert.is(adopt({ ...left, "hugo.toml": "", [own]: "Hello\n" }).madeWith, program);
  const pictures = { "_config.yml": "", "config.toml": "", "content/dial.png": "PNG", "index.md": "Hello\n" };
  assert.is(adopt(pictures).madeWith, "Jekyll");
  assert.is(adopt({ "index.md": "Hello\n", "hugo.jpg": "JPG" }).madeWith, undefined);
});

test("Hugo: data that only its own templates show is reported", () => {
  const site = {
    "hugo.toml": "",
    "content/_index.md": "---\ntitle: Ada\n---\nI study dials.\n",
    "data/people.yaml": "- name: Bo\n",
    "data/works/a.toml": 'title = "Dials"\n',
    "data/works/b.toml": 'title = "Sand"\n',
    "data/unused.yaml": "a: 1\n",
    "data/fonts.toml": 'main = "Dial"\n',
  };
  assert.is(adopt(site).said, "");
  const { said } = adopt({
    ...site,
    "layouts/index.html": "{{ range .Site.Data.People }}{{ .name }}{{ end }}{{ site.Data.fonts.main }}",
    "layouts/partials/works.html": '{{ range index hugo.Data "works" }}{{ .title }}{{ end }}',
  });
  assert.is(
    said,
    "data: The content of these is shown by templates of the old site, so it is left out: people.yaml, works/. Write on a page what visitors should see.",
  );
});

test("Hugo: example posts of its themes stay behind", () => {
  const { said, texts } = adopt({
    "hugo.toml": "",
    "content/_index.md": "---\ntitle: Ada\n---\nI study dials.\n",
    "content/posts/rich.md": "---\ntitle: Rich Content\nauthor: Hugo Authors\n---\nRich.\n",
    "content/posts/dial.md": "---\ntitle: A dial\nauthor: Ada\n---\nIt turns.\n",
  });
  assert.is(said, "content/posts/rich.md: One page is left out, as sample content of the theme.");
  assert.ok(texts.has("posts/dial.md"));
});

test("Hugo: folders without a page of their own become lists, and the author is read from the configuration", () => {
  const old = adopt({
    "hugo.toml":
      'baseURL = "https://ada.example.org/"\ntitle = "Dials"\n[params]\nauthor = "Ada Example"\n[[params.socialIcons]]\nname = "github"\nurl = "https://github.com/ada"\n[params.profileMode]\nimageUrl = "/ada.png"\n[[languages.en.menu.main]]\nname = "Essays"\nurl = "essays"\n',
    "content/about.md": "---\ntitle: About\n---\nI study sundials.\n",
    "content/essays/dial.md": "---\ntitle: A dial\ndate: 2024-05-01\n---\nText\n",
    "content/empty/x.md": "---\ntitle: X\n---\n",
    "content/raw.html": "<p>Raw</p>\n",
  });
  assert.match(old.text("index.md"), "I study sundials.");
  assert.match(old.text("essays.md"), "title: Essays\n---\n\n- [A dial](/essays/dial/), 2024-05-01");
  assert.not.ok(old.texts.has("empty.md"));
  assert.match(old.text("raw.html"), /^---\npermalink: \/raw\/\n---\n/);
  assert.equal(menuOf(old), ["Essays /essays"]);
  const { name, links, picture } = old.facts.author;
  assert.equal([name, picture], ["Ada Example", "/ada.png"]);
  assert.equal(links, [{ name: "GitHub", url: "https://github.com/ada" }]);
});

test("Hugo: settings of the main language are those of the site, and pictures may be in the assets", () => {
  const author = (headline: string) =>
    `title = "Ada Example"\n[params.author]\nname = "Ada Example"\nimage = "img/ada.jpg"\nheadline = "${headline}"\nlinks = [{ email = "mailto:ada@dials.example.org" }, { github = "https://github.com/ada" }]\n`;
  const { facts, copies, ...old } = adopt({
    "config/_default/hugo.toml": 'baseURL = "https://yoursite.com/"\ndefaultContentLanguage = "de"\n',
    "config/_default/languages.de.toml": author("Studentin"),
    "config/_default/languages.en.toml": author("Student"),
    "config/_default/menus.de.toml":
      '[[main]]\nname = "Texte"\npageRef = "texts"\n[[main]]\nname = "Uhr"\npageref = "texts/dial"\n',
    "config/_default/menus.en.toml": '[[main]]\nname = "Texts"\npageRef = "texts"\n',
    "content/_index.md": "---\ntitle: Ada\n---\nHallo\n",
    "content/texts/dial.md": "---\ntitle: Uhr\n---\nText\n",
    "assets/img/ada.jpg": "JPEG",
    "assets/css/own.css": "CSS",
  });
  assert.equal(
    [facts.author.name, facts.author.role, facts.author.email, facts.author.picture, facts.url],
    ["Ada Example", "Studentin", "ada@dials.example.org", "assets/img/ada.jpg", undefined],
  );
  assert.equal(facts.author.links, [{ name: "GitHub", url: "https://github.com/ada" }]);
  assert.equal([...copies.keys()], ["img/ada.jpg"]);
  assert.equal(menuOf(old), ["Texte /texts", "Uhr /texts/dial"]);
});

test("Hugo: a site of one language may say so in the names of its files", () => {
  const { texts } = adopt({
    "content/_index.de.md": "---\ntitle: Ada\n---\nIch erforsche Sonnenuhren.\n",
    "content/tee.de.md": "---\ntitle: Tee\n---\nEr ist warm.\n",
    "hugo.toml": 'baseURL = "https://ada.example.org/"\ndefaultContentLanguage = "de"\n',
  });
  assert.equal([...texts.keys()].sort(), ["index.md", "tee.md"]);
});

test("Hugo: if each language has a folder, that of the main one is the site", () => {
  const { text, texts, copies, home, said, facts } = adopt({
    "config/_default/config.toml": 'baseURL = "https://ada.example.org/"\ndefaultContentLanguage = "ja"\n',
    "config/_default/languages.toml":
      '[en]\nlanguageCode = "en-us"\ncontentDir = "content/en"\n[ja]\nlanguageCode = "ja-jp"\ncontentDir = "content/ja"\n',
    "content/ja/authors/admin/_index.md": "---\ntitle: 艾\nsuperuser: true\n---\n日時計を研究しています。\n",
    "content/ja/authors/admin/avatar.jpg": "JPEG",
    "content/ja/home/index.md": "---\ntype: widget_page\n---\n",
    "content/ja/home/map.md": "---\nwidget: map\n---\n",
    "content/ja/news/dial.md": "---\ntitle: 日時計\ndate: 2025-05-01\n---\n",
    "content/en/tea.md": "---\ntitle: Tea\n---\nIt is warm.\n",
  });
  assert.match(text("index.md"), "日時計を研究しています。");
  assert.is(home, "content/ja/authors/admin/_index.md");
  assert.is(copies.get("authors/admin/avatar.jpg"), "content/ja/authors/admin/avatar.jpg");
  assert.ok(texts.has("_news/dial.md"));
  assert.match(text("en/tea.md"), "It is warm.");
  assert.equal([facts.language, facts.author.picture], ["ja-JP", "content/ja/authors/admin/avatar.jpg"]);
  assert.match(said, 'content/ja/home/map.md: The content of the block "map" is');
  const inSubdir = adopt({
    "hugo.yaml":
      "title: Ada\ndefaultContentLanguage: ja\ndefaultContentLanguageInSubdir: true\nlanguages:\n  ja:\n    contentDir: content/ja\n    menu:\n      main: [{name: Start, url: ja/}, {name: Dials, url: /ja/dials/}]\n  en: {contentDir: content/en}\n",
    "content/ja/_index.md": "---\ntitle: Ada\n---\n日時計\n",
    "content/ja/dials.md": "---\ntitle: Dials\n---\nOf sand.\n",
  });
  assert.equal(menuOf(inSubdir), ["Start /", "Dials /dials/"]);
  assert.match(inSubdir.text("dials.md"), "redirect_from:\n  - /ja/dials/");
  assert.is(inSubdir.said, "");
});

test("Hugo: a home page that is only in the settings is taken over", () => {
  const { text, home } = adopt({
    "hugo.yaml":
      "title: Ada\ntheme: PaperMod\nparams: {homeInfoParams: {Title: Hello, Content: I study sundials.}}\n",
    "content/posts/dial.md": "---\ntitle: A dial\n---\nText\n",
  });
  assert.is(home, "hugo.yaml");
  assert.is(text("index.md"), "# Hello\n\nI study sundials.\n");
  assert.match(text("posts.md"), "- [A dial](/posts/dial/)");
});

test("Hugo: news in a data file is on the home page, even if the theme alone made that page", () => {
  const files = { "hugo.toml": 'title = "Ada"\n', "content/dial.md": "---\ntitle: A dial\n---\nOf sand.\n" };
  const bare = adopt({
    ...files,
    "data/news.toml": '[[news]]\ndate = 2025-05-01\ntext = "A dial."\n',
    "data/profile.yaml": "name: Ada\nbio: I study sundials.\n",
  });
  assert.match(bare.text("index.md"), /^I study sundials\.\n\n## News\n\n<!-- news -->/);
  assert.is(bare.text("_data/news.yml"), "news:\n  - date: 2025-05-01\n    text: A dial.\n");
  const byDate = adopt({ ...files, "data/news.toml": '2025-05-01 = """\n  A dial.\n"""\n' });
  assert.is(byDate.text("_data/news.yml"), "- date: 2025-05-01\n  text: A dial.\n");
  assert.match(byDate.said, "hugo.toml: The theme makes the old home page");
  const own = adopt({
    ...files,
    "content/_index.md": "## News\n\n- 2025-05-01: A dial.\n",
    "data/news.json": '[{"date": "2024-05-01", "text": "A clock."}]',
  });
  assert.match(own.said, "data/news.json: The home page has a list of news of its own");
});

test("Hugo: what the theme shows around the text of a page comes over, and its samples do not", () => {
  const dial =
    "title: On dials\nevent: Dial Days\nevent_url: https://days.example.net\nlocation: Rome\ndate: 2024-05-01T10:00:00Z\n" +
    "summary: All on dials.\nabstract: |\n  They turn.\n\n  We see them turn.\nurl_slides: dial.pdf\nurl_code: ''\nurl_pdf: papers/dial.pdf\n";
  const { text, texts, said } = adopt({
    "hugo.yaml": "baseURL: https://ada.example.org/\nlanguageCode: de\n",
    "content/_index.md": "---\ntitle: Ada\n---\nHello\n",
    "content/talk/_index.md": "---\ntitle: Talks\n---\n",
    "content/talk/dial/index.md": `---\n${dial}---\n`,
    "content/talk/dial/dial.pdf": "",
    "static/papers/dial.pdf": "",
    "content/talk/bare.md":
      "---\ntitle: Bare\nevent: Sand Week\nevent_url: https://example.org\ndate: 2023-05-01\n---\n",
    "content/talk/tea.md":
      "---\ntitle: Tea Time\nevent: Tea Time\nlocation: Tea Time\ndate: 2022-05-01\n---\nHot.\n",
    "content/project/kite/index.md":
      "---\ntitle: A kite\ndescription: It flies.\nsummary: Long.\nabstract: No.\nurl_video: https://youtube.com\nexternal_link: https://fly.example.net\nlinks:\n- {type: code, url: 'https://kite.example.net'}\n- {name: Follow, url: 'https://twitter.com/Twitter'}\n- {name: None}\n---\nOf paper.\n",
    "content/project/out/index.md":
      "---\ntitle: A reel\nsummary: It winds.\nexternal_link: https://reel.example.net\n---\n",
  });
  const talks = [
    "- [On dials](/talk/dial/): All on dials. (Dial Days, Rome, 2024-05-01)",
    "- Bare, Sand Week, 2023-05-01",
    "- [Tea Time](/talk/tea/), 2022-05-01",
  ];
  assert.is(text("talk.md"), `---\ntitle: Talks\n---\n\n${talks.join("\n")}\n`);
  assert.is(
    text("talk/dial/index.md"),
    "---\ntitle: On dials\ndescription: All on dials.\n---\n\n[Dial Days](https://days.example.net), Rome, 2024-05-01\n\n" +
      "They turn.\n\nWe see them turn.\n\n[PDF](/papers/dial.pdf), [Folien](dial.pdf)\n",
  );
  assert.match(
    text("project/kite.md"),
    /---\s+Of paper\.\s+\[Code\]\(https:\/\/kite\.example\.net\), \[Website\]\(https:\/\/fly\.example\.net\)\s*$/,
  );
  assert.match(text("project.md"), "- [A kite](/project/kite/): It flies.");
  assert.match(text("project.md"), "- [A reel](https://reel.example.net): It winds.");
  assert.not.ok(texts.has("talk/bare.md") || texts.has("project/out.md"));
  assert.match(said, "content/talk/bare.md: One page is left out");
  assert.not.match(said, "content/project/out");
});

test("Hugo: plots that blogdown made are found beside their page", () => {
  const { text, copies } = adopt({
    "hugo.yaml": "baseURL: https://ada.example.org/\n",
    "content/_index.md": "---\ntitle: Ada\n---\nHello\n",
    "content/blog/dial/index.markdown":
      '---\ntitle: A dial\n---\n<img src="{{< blogdown/postref >}}index_files/figure-html/sand-1.png" width="672" />\n',
    "content/blog/dial/index_files/figure-html/sand-1.png": "",
  });
  assert.match(text("blog/dial/index.md"), '<img src="index_files/figure-html/sand-1.png" width="672" />');
  assert.ok(copies.has("blog/dial/index_files/figure-html/sand-1.png"));
});

test("Hugo: pages that are not in Markdown are named, and a home page may be its description", () => {
  const note =
    "** index doesn't contain a body, just front matter above.\nSee index.html in the layouts folder **\n";
  const { text, said } = adopt({
    "hugo.yaml": "baseURL: https://ada.example.org/\n",
    "content/_index.md": `---\ntitle: Ada\ndescription: I study [dials](https://dial.example.net).\n---\n\n${note}`,
    "content/blog/_index.md": `---\ntitle: Blog\ndescription: My notes.\n---\n${note}`,
    "content/blog/dial.md": "---\ntitle: A dial\ndate: 2024-05-01\n---\nOf sand.\n",
    "content/works.org": "#+title: Works\n",
    "themes/a/content/b.org": "",
  });
  assert.match(text("index.md"), /---\s+I study \[dials\]\(https:\/\/dial\.example\.net\)\.\s*$/);
  assert.match(text("blog.md"), /---\s+- \[A dial\]\(\/blog\/dial\/\), 2024-05-01\s*$/);
  assert.match(said, "content/works.org: One page is not written in Markdown, and not read.");
  assert.not.match(said, "b.org");
});

test("Hugo: files next to a page keep their names, below the address that Hugo makes of the folders", () => {
  const { text, copies, texts } = adopt({
    "hugo.yaml": "baseURL: https://ada.example.org/\n",
    "content/_index.md": "---\ntitle: Ada\n---\nHello\n",
    "content/project/2_A Dial, of - Sand/index.md": "---\ntitle: A dial\n---\n![Sand](Dial 1.JPG)\n",
    "content/project/2_A Dial, of - Sand/Dial 1.JPG": "JPEG",
    "content/project/2_A Dial, of - Sand/more/turn.html": "<html><body><p>It turns.</p></body></html>",
    "content/publication/_index.md": "---\ntitle: Publications\n---\nOn dials:\n",
    "content/publication/sand/index.md":
      "---\ntitle: Of sand\nauthors: [Ada Example]\ndate: 2024-05-01\n---\n",
  });
  assert.match(text("publication.md"), "On dials:");
  assert.not.match(text("publications.md"), "- /publication/\n");
  assert.ok(texts.has("project/2_a-dial-of-sand/index.md"), [...texts.keys()].join());
  assert.equal([...copies.keys()].sort(), [
    "project/2_a-dial-of-sand/Dial 1.JPG",
    "project/2_a-dial-of-sand/more/turn.html",
  ]);
  assert.match(text("project/2_a-dial-of-sand/index.md"), "Dial 1.JPG");
});

test.run();
