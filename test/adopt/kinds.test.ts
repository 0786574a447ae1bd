import { suite } from "uvu";
import * as assert from "uvu/assert";
import { parse } from "yaml";
import { isoDate } from "../../src/dates/date.ts";
import { folderOfSite } from "../../src/old-site/folder-of-site.ts";
import { readNewsFiles } from "../../src/page/news-files.ts";
import { adopt } from "../support/old-site.ts";

const test = suite("old sites of other kinds");

/** The entries of the new site's menu, as `title address`. */
const menuOf = ({ text }: Pick<ReturnType<typeof adopt>, "text">) =>
  (parse(text("_data/navigation.yml"))?.main ?? []).map(
    ({ title, url }: { title: string; url: string }) => `${title} ${url}`,
  );

test("Jekyll: if the home page only loops over posts, the page about the author takes its place", () => {
  const { text, said } = adopt({
    "_config.yml": "title: Ada <br> Example\n",
    "index.html":
      "---\nlayout: page\n---\n<div>{% for post in paginator.posts %}<h2>{{ post.title }}</h2>{% for tag in post.tags %}{{ tag }}{% endfor %} Posted on {{ post.date }}{% endfor %}</div>{% if paginator.next_page %}<a>Older Posts &rarr;</a>{% endif %}\n",
    "aboutme.md": "---\ntitle: About\n---\nI study sundials.\n",
    "_posts/2024-05-01-dial.md": "---\ntitle: A dial\n---\nText\n",
  });
  assert.match(text("index.md"), "I study sundials.");
  assert.match(text("blog.md"), "- [A dial](/2024/05/01/dial.html)");
  assert.is(said, "");
});

test("R Markdown: a picture that the program copied next to a built post is not reported", () => {
  const { copies, said } = adopt({
    "_site.yml": "name: site\ntitle: Ada Example\noutput_dir: docs\n",
    "index.Rmd": "---\ntitle: Ada Example\n---\nI study sundials.\n",
    "_posts/2024-05-01-dial/dial.Rmd": "---\ntitle: A dial\ndate: 2024-05-01\n---\n![It](man/dial.png)\n",
    "_posts/2024-05-01-dial/man/dial.png": "",
    "docs/posts/2024-05-01-dial/man/dial.png": "",
    "docs/posts/2024-05-01-dial/index.html": "<p>A dial</p>",
  });
  assert.is(copies.get("posts/2024-05-01-dial/man/dial.png"), "_posts/2024-05-01-dial/man/dial.png");
  assert.not.match(said, "already has");
});

test("R Markdown: what follows the name in a title is not part of the name", () => {
  for (const title of [
    "|\n  Ada *Example*\n  <p>Say it as you like.</p>\n  [CV](cv.pdf) • [Mail](mailto:ada@example.org)",
    '<div class="big">Ada Example</div>',
  ]) {
    const page = `---\ntitle: ${title}\n---\nI study sundials.\n`;
    assert.is(adopt({ "_site.yml": "name: site\n", "index.Rmd": page }).facts.author.name, "Ada Example");
  }
});

test("the name on a home page is what remains of its title, and no sample of a theme", () => {
  const nameOf = (title: string) =>
    adopt({ "index.html": `<html><title>${title}</title><body><p>I study sundials.</p></body></html>` }).facts
      .title;
  for (const title of ["Homepage Ada Example", "Homepage von Ada Example", "Homepage | Ada Example"])
    assert.is(nameOf(title), "Ada Example");
  assert.is(nameOf("Ada Example's Homepage"), "Ada Example");
  assert.is(nameOf("Ada Example's Dials"), "Ada Example");
  assert.is(nameOf("Prof. Example's Research Group"), "Prof. Example's Research Group");
  const { facts } = adopt({
    "_config.yml": "title: Hugo Academic CV Theme\nemail: your.email@uni.example.org\n",
    "index.md": "---\ntitle: Ada Example\n---\nI study sundials.\n",
  });
  assert.is(facts.title, undefined);
  assert.is(facts.author.email, undefined);
});

test("a title of invisible characters names nobody, and Jekyll's own profiles are not the author's", () => {
  const page =
    "<!doctype html><title>\u200E</title><body><h1>Ada Example</h1><p>I study sundials.</p></body>\n";
  const { facts } = adopt({ "index.html": page });
  assert.is(facts.author.name, undefined);
  assert.not.match(JSON.stringify(facts), "\u200E");
  const settings = "title: Ada\ntwitter_username: jekyllrb\ngithub_username: jekyll\n";
  const jekyll = adopt({ "_config.yml": settings, "index.md": "---\ntitle: Ada\n---\nText\n" });
  assert.equal(jekyll.facts.author.links, []);
});

test("Jekyll: pages that a theme fills with posts list them all, or by topic", () => {
  const { text, texts, said } = adopt({
    "_config.yml":
      "title: Ada\nremote_theme: mmistakes/minimal-mistakes\ndefaults:\n- scope: {path: '', type: posts}\n  values: {permalink: '/essays/:title/'}\n",
    "_pages/about.md": "---\npermalink: /\ntitle: Ada\n---\nI study sundials.\n",
    "_pages/years.md": "---\nlayout: posts\ntitle: Essays\npermalink: /essays/\n---\n",
    "_pages/topics.md": "---\nlayout: tags\ntitle: Topics\npermalink: /topics/\n---\n",
    "_pages/sand.md": "---\nlayout: category\ntaxonomy: Sand\npermalink: /sand/\n---\n",
    "_pages/loop.md":
      "---\npermalink: /loop/\n---\n{% for post in site.categories.Sand %}{{ post.title }}{% endfor %}{% for post in site.categories.Snow %}{{ post.title }}{% endfor %}\n",
    "_posts/2024-05-01-dial.md": "---\ntitle: A dial\ncategory: Sand\ntags: [old things]\n---\nText\n",
    "_posts/2025-05-01-sun.md": "---\ntitle: A sun\n---\nText\n",
  });
  assert.match(
    text("essays.md"),
    "- [A sun](/essays/sun/), 2025-05-01\n- [A dial](/essays/dial/), 2024-05-01",
  );
  assert.match(text("topics.md"), "## old things\n\n- [A dial](/essays/dial/)");
  assert.match(text("sand.md"), /^- \[A dial\]\(\/essays\/dial\/\), 2024-05-01$/m);
  assert.not.match(text("sand.md"), "A sun");
  assert.match(text("loop.md"), "A dial");
  assert.ok(texts.has("essays/dial.md"));
  assert.not.ok(texts.has("blog.md"), "the posts have a list already");
  assert.is(
    said,
    '_pages/loop.md: "{% for post in site.categories.Snow %}" shows nothing: there is no site.categories.Snow.',
  );
});

test("Lab Website Template: its parts become text, its lists are complete, and its citations become publications", () => {
  const { text, texts, said, facts } = adopt({
    "_config.yaml":
      "title: The Dial Lab\nlinks: {email: lab@dials.example.org, github: dial-lab, orcid: 0000-0000-0000-0000}\ncollections:\n  members: {output: true}\n",
    "_includes/citation.html": "{{ include.title | array_carve: 5 }}",
    "_includes/list.html": "{% assign data = site.data[include.data] | data_filter: include.filter %}",
    "_includes/portrait.html": "{{ include.name | regex_strip }}",
    "_data/types.yaml":
      "phd: {description: Student}\ngithub: {text: Code, link: 'https://github.com/$VALUE'}\n",
    "_data/citations.yaml":
      "- id: doi:10.1000/dial.1\n  title: A dial of sand\n  authors: [Ada Example, Bo Sample]\n  publisher: Dials\n  date: '2024-05-01'\n  link: https://doi.org/10.1000/dial.1\n",
    "_data/tools.yaml":
      "- {title: Saw, group: old, link: saw}\n- {title: Glue, group: new, description: It holds.}\n",
    "_members/bo.md": "---\nname: Bo Sample\nrole: phd\nimage: bo.jpg\n---\nBo likes sand.\n",
    "_members/cy.md": "---\nname: Cy Test\nrole: guest\n---\nCy likes tea.\n",
    "index.md":
      '---\n---\n{% include section.html %}\n{% capture text %}We study dials. {% include button.html link="team" text="Who we are" style="bare" %}{% endcapture %}{% include feature.html image="sun.png" link="tea" title="Tea" text=text %}\n{% include citation.html lookup="doi:10.1000/dial.1" %}\n{% include button.html type="github" link="dials" %}\n',
    "team/index.md":
      '---\ntitle: Team\n---\n{% include list.html data="members" component="portrait" filter="role == \'phd\'" %}\n# Guests\n{% include list.html data="members" component="portrait" filters="role: ^(?!phd$)" %}\n',
    "tools/index.md":
      '---\ntitle: Tools\n---\n{% include list.html data="tools" component="card" filters="group: new" %}\n{% include list.html data="tools" component="mine" %}\n{% include own.html %}\n',
    "_includes/mine.html": "My {{ include.title }}.\n",
    "_includes/own.html":
      '{{--}}{% assign tools = site.data.tools | data_filter: "group: old" %}Own {% for tool in tools %}{{ tool.title }}{% endfor %}!\n',
    "publications/index.md":
      '---\ntitle: Papers\n---\n{% include search-box.html %}\n{% include list.html data="citations" component="citation" style="rich" %}\n',
  });
  assert.match(
    text("index.md"),
    /^### \[Tea\]\(\/tea\)\n\n!\[Tea\]\(\/sun\.png\)\n\nWe study dials\. <a href="\/team">Who we are<\/a>/m,
  );
  assert.match(
    text("index.md"),
    '<a href="https://doi.org/10.1000/dial.1">A dial of sand</a>. Ada Example, Bo',
  );
  assert.match(text("index.md"), '<a href="https://github.com/dials">Code</a>');
  assert.match(
    text("team.md"),
    /bo\.jpg" alt="Bo Sample" width="120"> <a href="\/members\/bo\.html">Bo Sample<\/a>, Student\s+# Guests\s+<a href="\/members\/cy\.html">Cy Test<\/a>, guest\s+$/,
  );
  assert.match(text("tools.md"), /^Glue: It holds\.$/m);
  assert.match(text("tools.md"), /My Saw\.\s+My Glue\.\s+Own Saw!/);
  assert.match(text("members/bo.md"), "title: Bo Sample\n");
  assert.match(
    text("publications.bib"),
    "title = {A dial of sand},\n  author = {Ada Example and Bo Sample},\n  journal = {Dials},\n  year = {2024},\n  month = {5},\n  doi = {10.1000/dial.1},\n",
  );
  assert.match(text("publications.md"), "<!-- publications -->");
  assert.ok(texts.has("members.md"));
  assert.is(facts.author.email, "lab@dials.example.org");
  assert.equal(
    facts.author.links.map(({ name }) => name),
    ["GitHub", "ORCID"],
  );
  assert.is(said, "");
});

test("Academic Homepage: its cards become text, facts, news and publications, each once", () => {
  const cards = {
    debug_url: "Problem: the address of the repository is not yours.",
    experience_card:
      "{% for item in site.data.profile.education %}<p>{{ item.name }}, {{ item.date }}</p>{% endfor %}",
    news_card: "{% for item in site.news limit: include.limit %}<i>{{ item.title }}</i>{% endfor %}",
    profile_card: "{{ site.data.profile.primary_name }}: {{ site.data.profile.short_bio }}",
    profile_card_bio_only: "About Me {{ site.data.profile.short_bio }}",
    profile_card_mini: '<a href="mailto:{{ site.data.profile.email | encode_email }}">Write</a>',
    publication_card: "{% for item in include.publications %}{{ item.title }}{% endfor %}",
  };
  const { text, texts, copies, said, facts, madeWith } = adopt({
    "_config.yml": "title: Ada Example\ncollections: [publications, news]\n",
    "_data/profile.yml":
      "primary_name: Ada Example\npositions: [{name: Student}, {name: Example College}]\nemail: ada [at] example [dot] org\ngscholar: AbC_1&hl\ngithub: ada\norcid: 0000-0000-0000-0000\ncv_link: /files/cv.pdf\nportrait_url: /assets/ada.jpg\nshort_bio: <p>I study <b>dials</b>.</p>\neducation: [{name: Dial School, date: 2020 - 2024}]\n",
    "_news/sand.md": "---\ntitle: The sand runs.\ndate: 2025-05-1\n---\n",
    "_publications/2024/dial.md":
      "---\ntitle: A dial\ndate: 2024-05-01 00:00:00 +0800\nselected: true\npub: Dials\nauthors:\n- <strong>Ada Example</strong>\n- Bo Sample*\nlinks:\n  Paper: https://dials.example.org/1\n  Code: https://code.example.org\n  arXiv: 2405.00001\n  Blog of a friend: https://friend.example.org\n---\n",
    "assets/ada.jpg": "",
    "files/cv.pdf": "",
    "index.html":
      '---\ntitle: Homepage\n---\n<div>\n    {% include widgets/profile_card_mini.html %}\n    {% include widgets/profile_card_bio_only.html %}\n    {% include widgets/debug_url.html %}\n    {% include widgets/experience_card.html %}\n    <div>\n    {% include widgets/news_card.html limit=3 %}\n    </div>\n    {% assign pubs = site.publications | where: "selected", true %}\n    {% include widgets/publication_card.html publications=pubs %}\n</div>\n',
    "index_layout2.html": "---\ntitle: Homepage\n---\n{% include widgets/profile_card.html %}\n",
    ...Object.fromEntries(
      Object.entries(cards).map(([name, card]) => [`_includes/widgets/${name}.html`, card]),
    ),
  });
  assert.equal(facts.author, {
    ...facts.author,
    name: "Ada Example",
    role: "Student, Example College",
    email: "ada@example.org",
    picture: "/assets/ada.jpg",
  });
  assert.equal(
    facts.author.links.map(({ url }) => url),
    [
      "https://github.com/ada",
      "https://orcid.org/0000-0000-0000-0000",
      "https://scholar.google.com/citations?user=AbC_1",
      "/files/cv.pdf",
    ],
  );
  assert.is(
    text("index.md").replace(/\s+/g, " "),
    "--- title: Homepage --- <div> <p>I study <b>dials</b>.</p> <p>Dial School, 2020 - 2024</p> <div> <h2>News</h2> <!-- news --> </div> <h2>Publications</h2> <!-- publications --> </div> ",
  );
  assert.ok(texts.has("_news/sand.md"));
  assert.is(madeWith, "Academic Homepage");
  assert.not.ok(copies.has("index_layout2.html"));
  assert.is(
    text("publications.bib"),
    "@misc{dial,\n  title = {A dial},\n  author = {Ada Example and Bo Sample*},\n  howpublished = {Dials},\n  year = {2024},\n  month = {5},\n  selected = {true},\n  url = {https://dials.example.org/1},\n  code = {https://code.example.org},\n  arxiv = {2405.00001},\n}\n",
  );
  assert.is(said, "index_layout2.html: One page is left out, as sample content of the theme.");
});

test("PRISM: its data becomes facts, pages, news and publications, in each of its languages", () => {
  const menu = (...names: readonly string[]) =>
    names
      .map((name) => `[[navigation]]\ntitle = "${name}"\ntype = "page"\ntarget = "${name.toLowerCase()}"\n`)
      .join("");
  const { text, texts, copies, said, facts, madeWith, carried, home } = adopt({
    "content/about.toml":
      '[profile]\nresearch_interests = ["Sundials", "Sand"]\n[[sections]]\ntype = "markdown"\nsource = "bio.md"\ntitle = "About"\n[[sections]]\ntype = "list"\nsource = "news.toml"\ntitle = "News"\n[[sections]]\ntype = "publications"\ntitle = "Selected works"\n[[sections]]\ntype = "studies"\ntitle = "Studies"\n[[sections.studies]]\ndegree = "Master of Dials"\nplace = "Dial School"\nperiod = "2020 - 2024"\nlogo = "/school.png"\n[[sections]]\ntype = "clock"\ntitle = "Clock"\n',
    "content/awards.toml": 'title = "Awards"\n[[items]]\ntitle = "Old one"\n',
    "content/bio.md": "I study `{{ sundials }}`.\n",
    "content/config.toml": `[site]\ntitle = "Ada Example"\n[author]\nname = "Ada Example"\ntitle = "Student"\ninstitution = "Institute of Dials\\nExample College"\navatar = "/ada.jpg"\n[social]\nemail = "ada@example.org"\nlocation = "Example City"\nlocation_details = ["Room 1,", "Example City"]\ngithub = "https://github.com/ada"\norcid = "https://orcid.org"\ndial_club = "https://dials.example.org/ada"\n[i18n]\nenabled = true\nlocales = ["zh", "en", "de"]\ndefault_locale = "en"\n[[navigation]]\ntitle = "Home"\ntype = "page"\ntarget = "about"\nhref = "/"\n${menu("Teaching", "Publications", "CV")}[[navigation]]\ntitle = "Slides"\ntype = "link"\nhref = "/slides.pdf"\n`,
    "content/cv.md": "## Jobs\n\nDials.\n",
    "content/cv.toml": 'type = "text"\ntitle = "CV"\nsource = "cv.md"\npdf = "/cv.pdf"\n',
    "content/news.toml":
      '[[news]]\ndate = "2025-5"\ncontent = "We release a *dial*."\n[[news]]\ndate = 2024-04-01\ncontent = """We open a tea room.\n\nCome in."""\nlink = "https://tea.example.org"\n[[news]]\ndate = ""\n[[news]]\ncontent = """Two dials:\n\n- one\n- two"""\nlink = "https://two.example.org"\n',
    "content/publications.bib":
      "@article{dial,\n  title = {Dials * and #},\n  author = {Ada Example# and Bo {Sample}#*},\n  description = {Of sand.},\n  preview={dial.png},\n  year = 2024\n}\n",
    "content/publications.toml":
      'type = "publication"\ntitle = "Papers"\ndescription = "All of them."\nsource = "publications.bib"\n',
    "content/teaching.toml":
      'type = "card"\ntitle = "Teaching"\n[[columns]]\ntitle = "Courses"\n[[columns.items]]\ntitle = "Tea"\nsubtitle = "Tutor"\ndate = "2024"\nlink = "/tea/"\ntags = ["Leaves", "Water"]\ncontent = "How to *boil*."\nimage = "/tea.jpg"\n',
    "content_de/bio.md": "Ich baue Sonnenuhren.\n",
    "content_de/config.toml": '[author]\nname = "刘嘉乐"\n',
    "content_zh/bio.md": "我研究日晷。\n",
    "content_zh/config.toml": '[author]\nname = "艾达"\n[[navigation]]\ntarget = "news"\n',
    "content_zh/about.toml": '[[sections]]\nsource = "bio.md"\n',
    "content_zh/news.toml": 'title = "动态"\n[[news]]\ndate = "2025-05"\ncontent = "日晷发布。"\n',
    "next.config.ts": "",
    "public/ada.jpg": "",
    "public/slides.pdf": "",
    "src/app/page.tsx": "",
  });
  assert.is(madeWith, "PRISM");
  assert.is(home, "content/about.toml");
  assert.ok(carried.includes("The home page, from content/about.toml."));
  assert.is(
    text("index.md").trim(),
    "I study `{{ sundials }}`.\n\n## Research interests\n\n- Sundials\n- Sand\n\n## News\n\n- 2025-5: We release a *dial*.\n\n- 2024-04-01: We open a tea room.\n\n  Come in. <https://tea.example.org>\n\n- Two dials:\n\n  - one\n  - two\n\n  <https://two.example.org>\n\n## Selected works\n\n<!-- publications -->\n\n## Studies\n\n- **Master of Dials**, Dial School, 2020 - 2024",
  );
  assert.is(
    text("teaching.md"),
    "---\ntitle: Teaching\n---\n\n### Courses\n\n- **[Tea](/tea/)**, Tutor, Leaves, Water, 2024\n\n  How to *boil*.\n\n  ![](/tea.jpg)\n",
  );
  assert.is(text("publications.md"), "---\ntitle: Papers\n---\n\nAll of them.\n\n<!-- publications -->\n");
  assert.is(text("cv.md"), "---\ntitle: CV\ncv_pdf: /cv.pdf\n---\n\n## Jobs\n\nDials.\n");
  assert.is(
    text("publications.bib"),
    "@article{dial,\n  title = {Dials * and #},\n  author = {Ada Example* and Bo {Sample}*†},\n  additional_info = {Of sand.},\n  preview={/papers/dial.png},\n  year = 2024\n}\n",
  );
  assert.match(text("zh/index.md"), "我研究日晷。\n\n## 动态\n\n- 2025-05: 日晷发布。");
  assert.equal(
    [...texts.keys()].filter((file) => /awards|^de/.test(file)),
    [],
  );
  assert.equal(menuOf({ text }), [
    "Home /",
    "Teaching /teaching/",
    "Publications /publications/",
    "CV /cv/",
    "Slides /slides.pdf",
  ]);
  assert.is(copies.get("ada.jpg"), "public/ada.jpg");
  assert.equal(facts.author, {
    ...facts.author,
    name: "Ada Example",
    role: "Student",
    affiliation: ["Institute of Dials", "Example College"],
    location: "Room 1, Example City",
    email: "ada@example.org",
    links: [
      { name: "GitHub", url: "https://github.com/ada" },
      { name: "Dial club", url: "https://dials.example.org/ada" },
    ],
    picture: "/ada.jpg",
  });
  assert.is(facts.language, "en");
  assert.is(
    said,
    [
      'content: What "Clock" shows is neither Markdown nor a list of records, so it is left out. Write it on the page.',
      "content/awards.toml: One page is left out, because the old menu does not lead there.",
      "content_zh/config.toml: The pages in this language are carried over, but not what this file says about you. Write that under languages: zh: in _data/site.yml.",
      "content_de: These pages are the theme's sample content, so they are left out.",
    ].join("\n"),
  );
});

test("HTML that loads Markdown: the files it loads become one page, under the headings in the HTML", () => {
  const { text, texts, copies, said, facts, madeWith, home } = adopt({
    "contents/awards.md": "- 2024 A dial of {{ gold }}\n",
    "contents/config.yml": "title: Ada Example's Homepage\nhome-subtitle: ADA <b>EXAMPLE</b>\n",
    "contents/home.md": "I study sundials.\n",
    "contents/news.md": "## 2025\n\n- 2025.05 A dial\n",
    "contents/tea.md": "Tea is at four.\n",
    "index.html":
      '<!doctype html><body><div class="user-photo photo"><img class="shadow" src="static/assets/ada.jpg"></div><h2 id="home-subtitle"></h2><div id="home-md"></div><!-- <div id="old-md"></div> --><h2 id="news-subtitle"><i></i>&nbsp;NEWS</h2><div id="news-md"></div><h2 id="awards-subtitle">Awards</h2><div class="main-body" id="awards-md"></div><div id="tea-md"></div><script src="static/js/scripts.js"></script></body>',
    "static/assets/ada.jpg": "",
    "static/js/scripts.js": "fetch('contents/' + name + '.md')",
  });
  assert.is(home, "index.html");
  assert.is(madeWith, "HTML that loads Markdown");
  assert.is(
    text("index.md"),
    "I study sundials.\n\n# NEWS\n\n## 2025\n\n- 2025.05 A dial\n\n## Awards\n\n- 2024 A dial of &#123;{ gold }}\n\nTea is at four.\n",
  );
  assert.equal([...texts.keys()], ["index.md"]);
  assert.equal([facts.author.name, facts.author.picture], ["Ada Example", "/static/assets/ada.jpg"]);
  assert.ok(copies.has("static/assets/ada.jpg"));
  assert.is(said, "");
  const itself = adopt({
    "contents/home.md": "A draft.\n",
    "index.html": '<!doctype html><body><div id="home-md"><p>I study sundials.</p></div></body>',
  });
  assert.match(itself.text("index.md"), "I study sundials.");
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

test("Jekyll: the author's own collections stay pages at their addresses, and loops can list them", () => {
  const { text, texts } = adopt({
    "_config.yml":
      "title: Ada\ncollections:\n  people:\n  dials:\n    output: true\n    permalink: /dials/:title/\n",
    "index.md":
      "---\ntitle: Ada\n---\n{% for person in site.people %}* {{ person.name }}\n{% endfor %}{% for x in site.snows %}x{% endfor %}",
    "_people/bo.md": "---\nname: Bo Sample\n---\nBo.\n",
    "_dials/sand.md": "---\ntitle: Sand\n---\nIt runs.\n",
    "_drawer/x.md": "---\ntitle: X\n---\nNo collection.\n",
  });
  assert.match(text("index.md"), "* Bo Sample");
  assert.match(text("dials/sand.md"), "It runs.");
  assert.match(text("dials.md"), "- [Sand](/dials/sand/)");
  assert.equal(
    [...texts.keys()].filter((file) => /people|drawer/.test(file)),
    [],
  );
});

test("Jekyll: pages that redirect to another page become its former addresses, and other redirects are reported", () => {
  const { text, texts, said } = adopt({
    "_config.yml": "title: Ada\nurl: https://ada.example.org\ncollections: {people: {output: yes}}\n",
    "_data/tea.yml": "None\n",
    "_data/tea/green.yml": "cups: 2\n",
    "_people/bo.md": "---\ntitle: {en: Bo}\n---\nBo likes tea.\n",
    "index.md": "---\ntitle: Ada\n---\nI study {{ site.data.tea.green.cups }} dials.\n",
    "about.md": "---\npermalink: /about/\n---\nDials.\n",
    "cv.md": "---\npermalink: /cv/\nredirect_to: [/cv.pdf]\n---\n",
    "tea.md": "---\npermalink: /tea/\nredirect_to:\n---\nGreen.\n",
    "me.md": "---\npermalink: /me/\nredirect_to: https://ada.example.org/about\n---\n",
    "bio.md": "---\npermalink: /bio/\nredirect_to: /me.html\n---\n",
    "left.md": "---\npermalink: /left/\nredirect_to: /right/\n---\n",
    "right.md": "---\npermalink: /right/\nredirect_to: /left/\n---\n",
    "_posts/2024-05-01-dial.md": "---\ntitle: A dial\nredirect_to: https://dials.example.org/1\n---\nText.\n",
  });
  assert.match(text("about.md"), "redirect_from:\n  - /bio/\n  - /me/\n");
  assert.match(text("blog.md"), "- [A dial](https://dials.example.org/1), 2024-05-01");
  assert.match(text("index.md"), "I study 2 dials.");
  assert.is(text("people/bo.md"), "---\npermalink: /people/bo.html\n---\n\nBo likes tea.\n");
  assert.match(text("tea.md"), "Green.");
  assert.not.ok(texts.has("cv.md"));
  const leads = "left out, because the new site cannot redirect to another site or a file.";
  assert.is(
    said,
    ["_posts/2024-05-01-dial.md: One page is", ".: 3 pages are"]
      .map((pages) => `${pages} ${leads} Link directly to the target instead.`)
      .join("\n"),
  );
});

test("Jekyll: a home page that redirects is replaced by its target, and one without words shows its layout", () => {
  const leading = adopt({
    "_config.yml": "title: Ada\n",
    "index.html":
      '---\n---\n<meta http-equiv="refresh" content="0; url={{ \'/me/\' | relative_url }}"><p>Go on.</p>\n',
    "me.md": "---\ntitle: Me\npermalink: /me/\n---\nI study sundials.\n",
  });
  assert.match(leading.text("index.md"), /redirect_from:\n {2}- \/me\/\n---\n\nI study sundials\.\n$/);
  const shaped = adopt({
    "_config.yml": "title: Ada\n",
    "_data/me.yml": "bio: I study sundials.\n",
    "_layouts/me.html":
      "---\nlayout: default\n---\n<p>{{ site.data.me.bio }}</p>{{ content }}{{ page.date }}\n",
    "index.md": "---\nlayout: me\ntitle: Ada\n---\n",
  });
  assert.match(shaped.text("index.md"), "<p>I study sundials.</p>");
  assert.is(shaped.said, "");
  const twice = adopt({
    "_config.yml":
      "title: Ada\ndefaults:\n- {scope: {path: '', type: pages}, values: {permalink: '/:basename/'}}\n",
    "index.html": "---\ntitle: Home\npermalink: /\n---\n<!-- <h1>Soon</h1> -->\n",
    "index.md": "---\npermalink: /\n---\nI study sundials.\n",
    "_pages/clocks.md": "---\ntitle: Clocks\n---\nSome <i class='material-icons'>stars</i>clocks.\n",
    "_pages/tea.md": "---\ntitle: Tea\n---\nGreen tea.\n",
  });
  assert.match(twice.text("index.md"), "I study sundials.");
  assert.match(twice.text("clocks.md"), "Some clocks.");
  assert.ok(twice.texts.has("tea.md"));
});

test("Jekyll: posts with a topic called News are listed by topic, and are not news", () => {
  const post = "---\ntitle: A dial\ntags: [News]\n---\nText\n";
  const { text, said } = adopt({
    "_config.yml": "title: Ada\n",
    "index.md": "---\ntitle: Ada\n---\nI study sundials.\n",
    "tags.md": "---\ntitle: Tags\nlayout: tags\n---\n",
    "_posts/2024-05-01-dial.md": post,
    "_posts/2025-05-01-sun.md": post,
  });
  assert.match(text("tags.md"), /^## News\n\n- /m);
  assert.is(said, "");
});

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

test("news in a data file that every page shows next to its text moves to the home page", () => {
  const files = {
    "_config.yml": "title: Ada\n",
    "_pages/home.md": "---\ntitle: Ada\nlayout: beside\npermalink: /\n---\nI study sundials.\n",
    "_pages/allnews.md":
      "---\ntitle: All news\npermalink: /allnews.html\n---\n{% for item in site.data.news %}{{ item.date }} {{ item.headline }}\n{% endfor %}\n",
    "_data/news.yml": "- date: 12. May 2025\n  headline: We release a sundial of sand.\n",
  };
  const shown = adopt({
    ...files,
    "_includes/news.html": "{% for item in site.data.news limit:3 %}{{ item.headline }}{% endfor %}",
  });
  assert.match(shown.text("index.md"), "I study sundials.\n\n## News\n\n<!-- news -->");
  assert.match(shown.text("index.md"), "redirect_from:\n  - /allnews.html");
  assert.match(shown.text("_data/news.yml"), "We release a sundial of sand.");
  assert.not.ok(shown.texts.has("allnews.md"));
  assert.ok(shown.carried.includes("The news in _data/news.yml."));
  const kept = adopt({ ...files, "_pages/allnews.md": "---\ntitle: Tea\n---\nTea.\n" });
  assert.not.match(kept.text("index.md"), "News", "what no page showed stays where it is");
});

test("Minimal Mistakes: what a page shows over the picture at its top becomes part of its text", () => {
  const { text, left } = adopt({
    "_config.yml": "title: Ada\nremote_theme: mmistakes/minimal-mistakes\n",
    "index.md":
      '---\nlayout: splash\nexcerpt: I study *dials*.\nheader:\n  overlay_color: "#000"\n  actions:\n    - {label: The lab, url: /lab/}\n    - {url: "https://example.org/"}\n---\nWelcome.\n',
    "lab.html":
      "---\ntitle: Lab\npermalink: /lab/\nexcerpt: A *lab*.\nheader: {overlay_image: /a.jpg, cta_label: Home, cta_url: /}\n---\n<p>Sand.</p>\n",
    "tea.md": "---\ntitle: Tea\nexcerpt: For lists.\n---\nGreen.\n",
    "cups.md":
      "---\ntitle: Cups\nexcerpt: For lists.\nheader: {overlay_image: /a.jpg, show_overlay_excerpt: false}\n---\nBlue.\n",
    "pots.md": "---\ntitle: Pots\nexcerpt: All there is.\nheader: {overlay_image: /a.jpg}\n---\n",
  });
  assert.match(
    text("index.md"),
    "I study *dials*.\n\n[The lab](/lab/) [Learn more](https://example.org/)\n\nWelcome.",
  );
  assert.match(text("lab.html"), /<p>A <em>lab<\/em>\.<\/p>\s<p><a href="\/">Home<\/a><\/p>\s+<p>Sand/);
  for (const file of ["tea.md", "cups.md"]) assert.not.match(text(file), "For lists");
  assert.match(text("pots.md"), "All there is.");
  assert.equal(left, []);
});

test("Jekyll: reads menus made by hand, from the configuration and of blog themes", () => {
  const pages = {
    "index.md": "---\ntitle: Ada\n---\nHello\n",
    "cv.md": "---\ntitle: My CV\n---\nBorn.\n",
  };
  const byHand = adopt({
    ...pages,
    "_config.yml": "title: Ada\nurl: https://ada.example.org\n",
    "_includes/header.html":
      '<div class="navbar"><a href="{{ site.url }}{{ site.baseurl }}/"><img src="x.png"></a><ul><li><a href="{{ site.url }}/cv.html">CV</a></li><!--<li><a href="/old">Old</a></li>--></ul></div>',
  });
  assert.equal(menuOf(byHand), ["CV /cv.html"]);
  const bar = "navbar-links:\n  About: cv\n  More:\n  - Dials: https://example.org/\n  - Gone: gone\n";
  const blog = adopt({ ...pages, "_config.yml": `title: Ada\n${bar}` });
  assert.equal(menuOf(blog), ["About /cv.html", "Dials https://example.org/"]);
  assert.match(blog.said, '"Gone" in the menu leads to gone');
  const folder = adopt({
    ...pages,
    "_config.yml": "title: Ada\npermalink: pretty\nnavigation: [{text: CV, url: /cv.html}]\n",
  });
  assert.equal(menuOf(folder), ["CV /cv/"]);
  const drawn = adopt({
    ...pages,
    "_config.yml": "title: Ada\nurl: https://ada.example.org\npermalink: pretty\n",
    "_data/navigation.yml": `- { name: '<img src="/a.svg" alt="Ada"/>', link: / }\n- { name: '<img src="/b.svg">', link: / }\n- { name: '<i class="fa"></i>', link: /cv/ }\n- { name: '<b>Odd</b> &amp; even', link: /cv/#odd }\n- { name: 'Q&amp;A', link: /cv/#q }\n- { name: 'Size <x or y', link: /cv/#x }\n`,
  });
  assert.equal(menuOf(drawn), [
    "Ada /",
    "My CV /cv/",
    "Odd & even /cv/#odd",
    "Q&A /cv/#q",
    "Size <x or y /cv/#x",
  ]);
  const minima = adopt({ ...pages, "_config.yml": "title: Ada\nheader_pages: [cv.md]\n" });
  assert.equal(menuOf(minima), ["My CV /cv.html"]);
});

test("a menu entry finds its heading by its words if the id has changed", () => {
  const old = adopt({
    "_config.yml": "title: Ada\ngoogle_scholar_stats_use_cdn: true\n",
    "_pages/about.md": "---\npermalink: /\n---\n# 📝 Selected Papers\n\nNone.\n",
    "_data/navigation.yml":
      'main:\n- {title: Papers, url: "/#-papers"}\n- {title: Again, url: "./#selected-papers"}\n- {title: Tea, url: "/#tea"}\n',
  });
  const [papers = "", ...more] = menuOf(old);
  assert.match(papers, /^Papers \/#.*selected-papers$/);
  assert.is(more.length, 1);
  assert.match(old.said, '"Tea" in the menu leads to /#tea');
});

test("a menu entry still links to the same part of a page or file, wherever that is now", () => {
  const old = adopt({
    "_config.yml": "title: Ada\n",
    "_pages/about.md":
      "---\npermalink: /\nredirect_from: [/about/, /about.html]\n---\nI study dials.\n\n## Tea\n\nGreen.\n",
    "_pages/cv.html": '---\npermalink: /cv.html\n---\n<h2 id="talks">Talks</h2>\n',
    "news/dial.pdf": "PDF",
    "_data/navigation.yml":
      'main:\n- {title: Tea, url: "/about/#tea"}\n- {title: Tea, url: "/about.html#tea"}\n- {title: Talks, url: "/cv.html#talks"}\n- {title: Talks, url: "/cv/#talks"}\n- {title: Dial, url: "/news/dial.pdf#page=2"}\n- {title: About, url: /about/}\n- {title: Home, url: /index}\n- {title: Tea, url: "/index#tea"}\n',
  });
  assert.equal(menuOf(old), [
    "Tea /#tea",
    "Tea /#tea",
    "Talks /cv.html#talks",
    "Talks /cv.html#talks",
    "Dial /files/news/dial.pdf#page=2",
    "About /about/",
    "Home /",
    "Tea /#tea",
  ]);
});

test("a page that its name excludes is not taken over, and does not replace another one", () => {
  const page = (address: string, words: string) => `---\npermalink: /${address}/\n---\n${words}\n`;
  const { text, texts, said } = adopt({
    "_config.yml": "title: Ada\ninclude: [_pages, _sun*]\n",
    "index.md": "---\n---\nI study dials.\n",
    "_pages/_sundials.md": page("sundials", "Of brass."),
    "_pages/.talks.md": page("talks", "Sample."),
    "_pages/talks.md": page("talks", "On dials."),
    "_pages/_tea.md": page("tea", "Black."),
    "_pages/tea.md": page("tea", "Green."),
    "_pages/._tea.md": "\0",
    "_posts/_old/2024-05-01-sand.md": "---\ntitle: Sand\n---\nText\n",
    "snow/_posts/_2024-05-02-snow.md": "---\ntitle: Snow\n---\nText\n",
    "snow/_posts/2024-05-03-ice.md": "---\ntitle: Ice\n---\nText\n",
  });
  assert.is(text("talks.md"), "On dials.\n");
  assert.is(text("tea.md"), "Green.\n");
  assert.is(text("sundials.md"), "Of brass.\n");
  assert.equal(
    [...texts.keys()].filter((file) => /2024/.test(file)),
    ["snow/2024/05/03/ice.md"],
  );
  assert.is(
    said,
    ["_pages/_tea.md", "_posts/_old/2024-05-01-sand.md", "snow/_posts/_2024-05-02-snow.md"]
      .map((file) => `${file}: One page is not published, so it stays behind.`)
      .join("\n"),
  );
});

test("Jekyll and Hugo: what is scheduled for later stays behind, unless the site already shows it", () => {
  const posts = {
    "_posts/2031-05-01-ice.md": "---\ntitle: Ice\n---\nText\n",
    "_posts/2031-05-02-snow.md": "---\ntitle: Snow\ndate: 2024-05-02\n---\nText\n",
    "_talks/dial.md": "---\ntitle: Dial\ndate: 2031-05-03\n---\nText\n",
    "index.md": "---\n---\nI study dials.\n",
  };
  const left = "One page is not published, so it stays behind.";
  const jekyll = adopt({ ...posts, "_config.yml": "title: Ada\nfuture: false\n" });
  assert.is(jekyll.said, `_posts/2031-05-01-ice.md: ${left}`);
  assert.match(jekyll.text("blog.md"), /^- \[Snow\]\(.*\), 2024-05-02$/m);
  assert.ok(jekyll.texts.has("_talks/dial.md"));
  // GitHub Pages shows future posts unless it is told not to.
  assert.match(adopt({ ...posts, "_config.yml": "title: Ada\n" }).text("blog.md"), "[Ice]");

  const pages = {
    "content/_index.md": "---\ntitle: Ada\n---\nI study dials.\n",
    "content/post/ice.md": "---\ntitle: Ice\ndate: 2024-05-01\npublishDate: 2031-05-01\n---\nText\n",
    "content/event/dial.md": "---\ntitle: Dial\ndate: 2031-05-03\npublishdate: 2024-05-03\n---\nText\n",
    "content/event/snow.md": "---\ntitle: Snow\ndate: 2026-01-03T01:00:00+14:00\n---\nText\n",
    "content/job/tea.md": "+++\ntitle = 'Tea'\nexpiryDate = 2021-05-03\n+++\nText\n",
  };
  const hugo = adopt({ ...pages, "hugo.toml": "title = 'Ada'\n" });
  assert.is(hugo.said, `content/job/tea.md: ${left}\ncontent/post/ice.md: ${left}`);
  assert.ok(hugo.texts.has("event/dial.md") && hugo.texts.has("event/snow.md"));
  const whole = adopt({ ...pages, "hugo.toml": "buildFuture = true\nbuildExpired = true\n" });
  assert.is(whole.said, "");
});

test("Jekyll: a page whose permalink is the root is the home page, rather than the README", () => {
  const site = { "_config.yml": "title: Ada\nexclude: [demo]\n", "README.md": "# A theme\n\nInstall it.\n" };
  const page = (permalink: string) => `---\ntitle: Me\npermalink: ${permalink}\n---\nI study dials.\n`;
  assert.match(adopt({ ...site, "pages/me.md": page('"/"') }).text("index.md"), "I study dials.");
  assert.match(adopt({ ...site, "pages/me.md": page("/me/") }).text("index.md"), "Install it.");
  assert.match(adopt({ ...site, "pages/me.markdown": page("/ # home") }).text("index.md"), "I study dials.");
  const apart = {
    "demo/me.md": page("/"),
    "_drafts/me.md": page("/"),
    "old/me.md": page("/\npublished: false"),
  };
  assert.match(adopt({ ...site, ...apart }).text("index.md"), "Install it.");
});

test("pages of Pelican, MkDocs and Nikola keep their metadata and links", () => {
  const { text, texts, said, copies } = adopt({
    "index.md":
      'Title: Ada Example: "dials"\nDate: 2024-05-01 10:20\n\nOn a [dial]({filename}/dial.md), in ![it]({static}/images/dial.png).\n\n[Lost](/lost)\n',
    "dial.md":
      "title: A dial\ntags: sand, ice\n\n# It\n\n<a href='|filename|index.md'>Up</a>, and {static}/x.\n",
    "images/dial.png": "PNG",
    "ice.md": "Title: Ice\nStatus: draft\n\nCold.\n",
    "tea.md": "Title: My tea\nColour: green\n\nText.\n",
    "snow.md": "Date: 2024\n\nText.\n",
    "talk.md": "Title: My talk\nDate: 5 May 2024\n\nText.\n",
    "sun.md": "<!--\n.. title: Sun\n.. slug: sun\n.. tags:\n-->\n\nIt shines. [Lost](/lost)\n",
    "moon.md":
      "title: Moon\nUpdated : 2020-04-23 08:53\nlink: moon\ntype: text\nstatus: private\n\nIt shines, too.\n",
    "rain.md": "<!--\n.. title: Rain\n.. status: draft\n-->\n\nWet.\n",
    "wind.md": "<!-- title: Wind -->\n\nIt blows.\n",
    "sand.md": "---\ntitle: Sand\n---\n\nA [dial]({filename}dial.md).\n",
  });
  assert.match(
    text("index.md"),
    /title: 'Ada Example: "dials"'\n---\n\nOn a \[dial\]\(\/dial\.html\), in !\[it\]/,
  );
  assert.match(text("index.md"), "](/images/dial.png)");
  assert.ok(copies.has("images/dial.png"));
  assert.match(
    text("dial.md"),
    /^---\ntitle: A dial\n[\s\S]*---\n\n# It\n\n<a href='index\.md'>Up<\/a>, and \{static\}\/x\.\n$/,
  );
  assert.match(text("tea.md"), "Title: My tea\nColour: green");
  assert.match(text("snow.md"), "Date: 2024");
  assert.match(text("talk.md"), "Title: My talk\nDate: 5 May 2024");
  assert.match(text("sand.md"), "A [dial](/dial.html).");
  assert.match(text("sun.md"), /^---\ntitle: Sun\npermalink: \/sun\.html\n---\n\nIt shines\./);
  assert.match(text("moon.md"), /^---\ntitle: Moon\nsitemap: false\n[\s\S]*---\n\nIt shines, too\./);
  assert.match(text("wind.md"), "<!-- title: Wind -->");
  assert.not.ok(texts.has("ice.md"));
  assert.is(said, ".: 2 pages are not published, so they stay behind.");
});

test("front matter that is indented is read, but not code between rules", () => {
  const { text } = adopt({
    "index.md": "Hello\n",
    "dial.md":
      '---\n    title: "A dial"\n    tags:\n      - sand\n\n    description: It turns\n---\n\nRound.\n',
    "sand.md": "---\n    title: Sand\n  tags: x\n---\n\nIt runs.\n",
    "code.md": "---\n\n    x: 1\n\n---\n\nSo much for code.\n",
  });
  assert.match(text("dial.md"), /^---\ntitle: A dial\ndescription: It turns\n[\s\S]*---\n\nRound\.\n$/);
  assert.match(text("sand.md"), "    title: Sand\n  tags: x");
  assert.match(text("code.md"), "    x: 1\n");
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

test("Hakyll: what its program fills in is reported, and neither it nor its templates are published", () => {
  const { madeWith, text, said, texts, copies } = adopt({
    "site.hs": "main = hakyll",
    "ada.cabal": "name: ada",
    "stack.yaml": "packages: []",
    "templates/post.html": "$body$",
    "index.html":
      '---\ntitle: Ada\n---\n<p>I study dials.</p>\n$if(posts)$\n<h2>Posts</h2>\n$for(posts)$\n<a href="$url$">$title$</a>\n$endfor$\n$endif$\n$partial("templates/list.html")$\n<p>All.</p>\n',
    "posts/dial.markdown": "---\ntitle: A dial\n---\nIt has $f(x)$ hours, $for$ and $if$.\n",
    "stack.md":
      '---\ntitle: Stacks\n---\nWrite `$partial("a.html")$` or `` ` $if(a)$``.\n\n- So:\n\n  ````html\n  ```\n  $for(posts)$\n  $endfor$\n  ````\n',
    "lectures/dial.hs": "main = dial",
    "dial.png": "PNG",
  });
  assert.is(madeWith, "Hakyll");
  assert.match(text("index.md"), /<p>I study dials\.<\/p>\s*<h2>Posts<\/h2>\s*<p>All\.<\/p>\s*$/);
  assert.match(text("posts/dial.md"), "It has $f(x)$ hours, $for$ and $if$.");
  assert.match(
    text("stack.md"),
    'Write `$partial("a.html")$` or `` ` $if(a)$``.\n\n- So:\n\n  ````html\n  ```\n  $for(posts)$\n  $endfor$\n  ````\n',
  );
  assert.equal([...texts.keys()].sort(), ["index.md", "posts/dial.md", "stack.md"]);
  assert.equal([...copies.keys()], ["dial.png", "lectures/dial.hs"]);
  const program =
    "is filled in by the program of the old site, so what it shows is left out. Write it on the page.";
  assert.equal(said.split("\n"), [
    `index.html: "$for(posts)$" ${program}`,
    `index.html: "$partial("templates/list.html")$" ${program}`,
  ]);
});

test("Jekyll: reads the author from the keys of other themes, and takes nothing from their samples", () => {
  const light = adopt({
    "index.md": "Hello\n",
    "_config.yml":
      "title: Ada Example\nposition: Student\naffiliation: Example College\navatar: ./a.png\nemail: ada@example.org\ndescription: The Minimal Light is a simple theme\ngithub_link: https://github.com/ada\ncv_link: ./cv.pdf\nlinkedin: ada\nfeed_url: /feed.xml\n",
  }).facts;
  assert.equal(
    [light.description, light.author.role, light.author.affiliation, light.author.picture],
    [undefined, "Student", ["Example College"], "/a.png"],
  );
  assert.equal(
    light.author.links.map(({ url }) => url),
    ["https://github.com/ada", "https://www.linkedin.com/in/ada"],
  );
  const blog = adopt({
    "index.md": "Hello\n",
    "_config.yml":
      "title: Ada\npanorama_id: 12\nauthor: {name: Ada <br> Example, bio: 'I study **[dials](https://example.org)** a_b', email: you@example.com}\nsocial-network-links: {github: ada, twitter: yourname, rss: true}\n",
  });
  assert.is(blog.facts.author.bio, "I study dials a_b");
  assert.is(blog.facts.author.name, "Ada Example");
  assert.equal(blog.facts.unknownProfiles, []);
  assert.is(blog.facts.author.email, undefined);
  assert.equal(blog.facts.author.links, [{ name: "GitHub", url: "https://github.com/ada" }]);
  const mail = (email: string) =>
    adopt({
      "index.md": "Hello\n",
      "_config.yml": `title: Ada\nauthor: {name: Ada, name_zh: 艾, email: '${email}'}\n`,
    });
  assert.is(mail("ada (at) dials [dot] example.org").facts.author.email, "ada@dials.example.org");
  assert.is(
    mail("ada@a.example.org, ada@b.example.org").facts.author.email,
    "ada@a.example.org, ada@b.example.org",
  );
  assert.is(mail("yourr-email@domain.com").facts.author.email, undefined);
  assert.equal(mail("ada at dials").facts.unknownProfiles, []);
  const folio = (subtitle: string) =>
    adopt({
      "_config.yml": "first_name: Ada\nlast_name: Example\nscholar: {source: /_bibliography/}\n",
      "_pages/about.md": `---\npermalink: /\nsubtitle: ${subtitle}\n---\nHello\n`,
    }).facts.author.affiliation;
  assert.equal(folio("<a href='#'>Example College</a>, Bern"), ["Example College, Bern"]);
  assert.equal(folio("<a href='#'>Affiliations</a>. Address. Contacts. Motto. Etc."), []);
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
    "config/_default/menus.de.toml": '[[main]]\nname = "Texte"\npageRef = "texts"\n',
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
  assert.equal(menuOf(old), ["Texte /texts"]);
});

test("Jekyll: collections and posts may be in a folder that the configuration names", () => {
  const { text, copies, said } = adopt({
    "_config.yml":
      "title: Ada\ncollections_dir: ./parts/\ncollections:\n  talks: {output: true}\n  news: {output: true}\n",
    "index.md":
      "---\ntitle: Ada\n---\nI study dials.\n\n{% for talk in site.talks %}{{ talk.title }}{% endfor %}\n",
    "parts/_talks/tea.md":
      "---\ntitle: On tea\ndate: 2025-05-03\nurl_slides: /parts/tea.pdf\n---\nIt is warm.\n",
    "parts/_talks/tea.png": "PNG",
    "parts/_news/cup.md": "---\ndate: 2025-05-01\n---\nA new cup, with [slides](/talks/tea.png).\n",
    "parts/_posts/2025-04-02-spoons.md": "---\ntitle: Spoons\n---\nThey shine.\n",
    "parts/_posts/2025-04-03-forks.md": "---\ntitle: [\n---\n",
    "parts/tea.pdf": "PDF",
  });
  assert.match(text("index.md"), "On tea");
  assert.match(text("_talks/tea.md"), "It is warm.");
  assert.match(text("_news/cup.md"), "A new cup");
  assert.match(text("2025/04/02/spoons.md"), "They shine.");
  assert.is(copies.get("talks/tea.png"), "parts/_talks/tea.png");
  assert.is(copies.get("parts/tea.pdf"), "parts/tea.pdf");
  assert.match(said, "parts/_posts/2025-04-03-forks.md:");
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

test("Hugo Blox: authors given by the names of their folders get their full names, and works are listed once", () => {
  const { text, said, facts } = adopt({
    "hugo.yaml": "title: Ada\n",
    "papers.bib": "@misc{a,\n  title = {A {Dial}},\n  year = 2024\n}\n\n@misc{b,\n  title = {B},\n}\n",
    "content/_index.md": "---\ntitle: Ada\n---\nHello\n",
    "content/authors/bo-sample/_index.md": "---\ntitle: Bo Sample\n---\n",
    "content/authors/ada/_index.md": "---\ntitle: Ada Example\nsuperuser: true\n---\nHello\n",
    "content/authors/bo-sample/avatar.jpg": "JPEG",
    "content/publication/a/index.md": "---\ntitle: A dial\n---\n",
    "content/publication/a/cite.bib": "@misc{a,\n  title = {A Dial},\n  year = {2024}\n}\n",
    "content/publication/c/index.md": "---\ntitle: C\nauthors: [bo-sample, Cy Test]\n---\n",
    "content/publication/d/index.md": "---\ntitle: A clock\n---\n",
    "content/publication/d/cite.bib":
      "@article{example,\n  title = {An example journal article},\n  author = {Bighetti, Nelson and Ford, Robert}\n}\n",
    "content/project/other/index.md":
      "---\ntitle: External Project\nsummary: An example of linking directly to an external project website.\n---\nSee there.\n",
    "content/project/own/index.md": "---\ntitle: Internal Project\n---\nWithin.\n",
    "static/feed.json": "{}",
    [`content/publication/${"long-".repeat(45)}/index.md`]: "---\ntitle: Long\n---\n",
  });
  assert.not.match(text("publications.md"), "long-", "an address that no file can have");
  assert.match(text("project/own.md"), "Within.");
  assert.is(text("publications.bib").match(/@misc\{a,/g)?.length, 1);
  assert.match(text("publications.bib"), "author = {Bo Sample and Cy Test}");
  assert.match(text("publications.bib"), "clock");
  assert.not.match(text("publications.bib"), "Bighetti");
  assert.is(facts.author.picture, undefined);
  assert.equal(said.split("\n").sort(), [
    "content/project/other/index.md: One page is left out, as sample content of the theme.",
    "static/feed.json: This is a feed of the old site; Dateline makes its own.",
  ]);
});

test("Hugo Blox: people, contacts and skills in settings become lists, and the menu links to them", () => {
  const widget = (settings: string, words = "") => `---\n${settings}\n---\n${words}`;
  const old = adopt({
    "hugo.yaml": "title: The Dial Lab\nbaseURL: https://lab.example.org/\n",
    "config/_default/menus.yaml":
      "main:\n- {name: Team, url: '#team'}\n- {name: Papers, url: '#chosen'}\n- {name: Jobs, url: '#work'}\n- {name: Reach us, url: '#reach'}\n- {name: Staff, url: staff}\n",
    "content/authors/admin/_index.md": "---\ntitle: The Dial Lab\nsuperuser: true\n---\nWe study sundials.\n",
    "content/authors/bo/_index.md":
      "---\ntitle: Bo Sample\nrole: Student\nuser_groups: [Students]\n---\nBo likes sand.\n",
    "content/authors/cy/_index.md": "---\ntitle: Cy Test\nuser_groups: [Students, Former]\n---\n",
    "content/home/team.md": widget(
      "widget: people\nweight: 2\ntitle: Who we are\ncontent: {user_groups: [Students, Former, Nobody]}",
    ),
    "content/home/chosen.md": widget(
      "widget: featured\nweight: 3\ntitle: Chosen\ncontent: {page_type: publication}",
    ),
    "content/home/work.md": widget(
      "widget: experience\nweight: 4\nexperience: [{title: Maker, company: Dials & Co, date_start: '2020-01-01'}]",
    ),
    "content/home/reach.md": widget(
      "widget: contact\nweight: 5\ntitle: Reach us\ncontent: {email: lab@dials.example.org, phone: 888 888 88 88, address: {street: Sand Road 1, city: Bern}, contact_links: [{name: Chat, link: 'https://chat.example.org/'}, {name: Zoom Me, link: 'https://zoom.com'}]}",
    ),
    "content/home/skills.md": widget(
      "widget: featurette\nweight: 6\ntitle: Skills\nfeature: [{name: Sawing, description: Well}, {name: Glue}]",
    ),
    "content/staff/index.md": "---\ntitle: Staff\ntype: widget_page\n---\n",
    "content/staff/all.md": widget("widget: people\ncontent: {user_groups: Former}"),
    "content/publication/a/index.md": "---\ntitle: A dial\n---\n",
  });
  const home = old.text("index.md");
  assert.match(
    home,
    "## Who we are\n\n### Students\n\n- [Bo Sample](/authors/bo/), Student\n- Cy Test\n\n### Former\n\n- Cy Test\n",
  );
  assert.match(
    home,
    "## Reach us\n\n- lab@dials.example.org\n- Sand Road 1, Bern\n- [Chat](https://chat.example.org/)\n",
  );
  assert.match(home, "## Skills\n\n- **Sawing**: Well\n- **Glue**\n");
  assert.match(old.text("staff.md"), "title: Staff\n---\n\n### Former\n\n- Cy Test\n");
  assert.equal(
    [...old.texts.keys()].filter((file) => file.startsWith("staff/")),
    [],
  );
  assert.equal(menuOf(old), [
    "Team /#who-we-are",
    "Papers /publications/",
    "Jobs /cv/",
    "Reach us /#reach-us",
    "Staff /staff",
  ]);
  assert.is(old.said, "");
});

test("Hugo Blox: a page of blocks stays a page, and one that shows the CV redirects to it", () => {
  const { text, texts, said } = adopt({
    "hugo.yaml": "title: Ada\nbaseURL: https://ada.example.org/\nmenus: {main: [{name: Jobs, url: jobs/}]}\n",
    "data/authors/me.yaml": "name: {display: Ada Example}\nexperience: [{role: Maker, org: Dials & Co}]\n",
    "content/_index.md": "---\ntitle: Ada\nsections: [{block: markdown, content: {text: Hello}}]\n---\n",
    "content/jobs.md": "---\ntitle: Jobs\ntype: landing\nsections: [{block: resume-experience}]\n---\n",
    "content/tea.md":
      "---\ntitle: Tea\ntype: landing\nsections:\n- {block: markdown, content: {title: Why, text: It is warm.}}\n- {block: map}\n---\n",
  });
  assert.match(text("tea.md"), "title: Tea\n---\n\n## Why\n\nIt is warm.\n");
  assert.match(text("cv.md"), "title: CV\nredirect_from:\n  - /jobs/\n---\n");
  assert.not.ok(texts.has("jobs.md"));
  assert.match(text("_data/navigation.yml"), "title: Jobs\n    url: /jobs");
  assert.match(said, 'content/tea.md: The content of the block "map" is in its settings');
});

test("Hugo Blox: a site of several people has no author", () => {
  const person = (name: string) => `---\ntitle: ${name}\nsuperuser: true\n---\nI study dials.\n`;
  const { text, facts } = adopt({
    "hugo.yaml": "title: The Dial Lab\nbaseURL: https://example.org/\n",
    "content/_index.md":
      "---\nsections:\n- {block: markdown, content: {title: Welcome, text: We study dials.}}\n---\n",
    "content/authors/a-sample/_index.md": person("A Sample"),
    "content/authors/b-sample/_index.md": person("B Sample"),
    "content/authors/a-sample/avatar.jpg": "JPEG",
  });
  assert.equal([facts.author.name, facts.author.picture, facts.url], ["The Dial Lab", undefined, undefined]);
  assert.match(text("index.md"), "We study dials.");
  assert.not.match(text("index.md"), "I study dials.");
  const blocks = (name: string) =>
    `---\nsections:\n- {block: ${name}, content: {title: Welcome, text: We study dials.}}\n---\n`;
  const one = { "hugo.yaml": "title: The Dial Lab\n", "content/authors/admin/_index.md": person("A Sample") };
  const shown = (name: string) => adopt({ ...one, "content/_index.md": blocks(name) }).text("index.md");
  assert.not.match(shown("markdown"), "I study dials.", "no block is about the author");
  assert.match(shown("about.biography"), "I study dials.");
  assert.match(
    adopt({ ...one, "content/_index.md": blocks("markdown") }).text("authors/admin.md"),
    "I study dials.",
  );
});

test("Hugo Blox: the sample person, pages and posts of newer versions are left out", () => {
  const page = (title: string, more = "") => `---\ntitle: ${title}\n${more}---\nText\n`;
  const { facts, texts } = adopt({
    "hugo.yaml": "title: ''\n",
    "config/_default/params.yaml":
      "hugoblox: {identity: {name: The Dial Lab, description: We study dials.}}\n",
    "content/_index.md": "---\nsections:\n- {block: hero, content: {title: Dials, text: Hello}}\n---\n",
    "content/blog/a/index.md": page("🧠 Sharpen your thinking with a second brain"),
    "content/blog/b/index.md": page("Sharpen your dial"),
    "content/courses/hugo-blox/guide/cards.md": page("Cards"),
    "content/projects/pandas/index.md": page("Pandas", "date: 2023-10-26\n"),
    "data/authors/me.yaml":
      "name: {display: Dr. Alex Johnson}\nrole: Scientist\nbio: Alex Johnson is a Senior AI Research Scientist.\nlinks: [{url: 'https://github.com/example'}]\n",
    "assets/media/authors/me.png": "PNG",
  });
  assert.equal([...texts.keys()].sort(), ["blog.md", "blog/b.md", "index.md"]);
  assert.is(facts.description, "We study dials.");
  assert.equal(facts.author, {
    ...facts.author,
    name: "The Dial Lab",
    role: undefined,
    links: [],
    picture: undefined,
  });
});

test("Quarto: code that is run is left out and reported, code that is shown stays", () => {
  const { text, said, copies } = adopt({
    "_quarto.yml":
      "project: {type: website, output-dir: docs}\nwebsite:\n  title: Ada Example\n  navbar:\n    right:\n    - {icon: github, href: 'https://github.com/ada'}\n",
    "index.qmd":
      "---\ntitle: Home\nsubtitle: Student of *dials*\nlisting: {id: new, contents: posts}\n---\nHello\n\n::: {#new}\n:::\n\n```{r}\n#| echo: false\nplot(1)\n```\n\nThere are `r 1 + 1` dials.\n",
    "posts/dial.qmd": "---\ntitle: A dial\ndate: 2024-05-01\n---\n```{r}\nplot(dial)\n```\n\n```r\nx\n```\n",
    "docs/index.html": "<html></html>",
    "posts/dial_files/a.png": "PNG",
    "a.png": "PNG",
  });
  assert.match(text("index.md"), "- [A dial](/posts/dial.html), 2024-05-01");
  assert.not.match(text("index.md"), /:::|plot|`r/);
  assert.match(text("posts/dial.md"), "```r\nplot(dial)\n```\n\n```r\nx\n```");
  assert.match(
    said,
    "index.qmd: 2 pieces of code are run when the old site is built: the output is left out.",
  );
  assert.match(said, "posts/dial.qmd: One piece of code is run");
  assert.equal([...copies.keys()], ["a.png"]);
  const { facts } = adopt({
    "_quarto.yml": "website: {title: Ada}\n",
    "index.qmd": "---\ntitle: Home\n---\nHi\n",
  });
  assert.is(facts.author.name, "Ada");
});

test("Eleventy: pages, pictures and copied files keep their addresses, and the configuration is not run", () => {
  const { text, texts, copies, facts, left, madeWith, said } = adopt({
    "eleventy.config.js": `export default (config) => {
  // config.addPassthroughCopy("src/old");
  config.addPassthroughCopy({ "./public/": "/", 'src/styles': 'css' });
  config.addPassthroughCopy("src/assets/**/*.{txt,csv}");
  return { dir: { input: "src", includes: "parts", output: "_site" } };
};`,
    "README.md": "# How to build this\n",
    "package.json": "{}",
    "public/portrait.jpg": "",
    "src/_data/metadata.json":
      '{ "title": "Ada", "url": "https://ada.example.org/", "author": { "name": "Ada Example" } }',
    "src/assets/dials/a.csv": "",
    "src/assets/dials/a.js": "",
    "src/old/a.txt": "",
    "src/parts/base.html": "{{ content }}",
    "src/index.md": "---\ntitle: Ada\n---\n\nI study dials.\n\n{% image './dial.png', 'A dial' %}\n",
    "src/dial.png": "",
    "src/teaching.md":
      "---\ntitle: Teaching\neleventyNavigation:\n  key: Courses\n  parent: Home\n  order: 2\n---\n\n{% kettle %}\n\nI teach.\n",
    "src/plain.md": "# Plain\n\nWithout front matter.\n",
    "src/blog/2024-05-01-sand.md":
      "---\ntitle: Sand\n---\nIt runs. ![Sand](sand.png) ![Tea](https://tea.example.net/a.png)\n",
    "src/blog/sand.png": "",
    "src/blog/blog.json": '{ "tags": "posts" }',
    "src/news/dial.md": "---\ntitle: A dial\ndate: 2025-05-01\n---\nWe release it.\n",
    "src/people/people.md": "---\ntitle: People\nlayout: people.njk\n---\n",
    "src/people/people.json": '{ "tags": "people" }',
    "src/people/ann.md": "---\ntitle: Ann\n---\nA guest.\n",
    "src/books/index.md": "---\ntitle: Books\n---\nOn tea:\n",
    "src/books/hot.md": "---\ntitle: Hot\ntags: book\n---\nRead it.\n",
    "src/feed.njk": "",
    "src/atom.html": "---\npermalink: /atom.xml\n---\n<feed></feed>\n",
  });
  assert.is(madeWith, "Eleventy");
  assert.equal(facts.title, "Ada");
  assert.is(facts.url, "https://ada.example.org/");
  assert.is(facts.author.name, "Ada Example");
  assert.match(text("index.md"), "I study dials.\n\n![A dial](/dial.png)");
  assert.match(text("teaching.md"), /nav:\n {2}title: Courses\n {2}order: 2\n/);
  assert.match(text("plain.md"), "Without front matter.");
  assert.match(
    text("blog/2024-05-01-sand.md"),
    "It runs. ![Sand](/blog/sand.png) ![Tea](https://tea.example.net/a.png)",
  );
  assert.match(text("blog.md"), "- [Sand](/blog/2024-05-01-sand/), 2024-05-01");
  assert.match(text("people.md"), "- [Ann](/people/ann/)");
  assert.match(text("books.md"), /On tea:\s+- \[Hot\]\(\/books\/hot\/\)\s*$/);
  assert.match(text("_news/dial.md"), "We release it.");
  assert.equal([...copies.keys()].sort(), [
    "assets/dials/a.csv",
    "blog/sand.png",
    "dial.png",
    "portrait.jpg",
  ]);
  assert.equal(
    [...texts.keys()].filter((name) => /README|base|atom|config/.test(name)),
    [],
  );
  assert.is(left.find(({ message }) => message.includes("{% kettle %}"))?.line, 9);
  assert.match(said, "src/feed.njk: One page is in a template language, and not read.");
});

test("Eleventy: what is published, and where, is as its configuration, data of folders and front matter say", () => {
  const { texts, text, copies, said } = adopt({
    "eleventy.config.cjs": `module.exports = function (config) {
  config.setInputDirectory("content");
  config.setDataDirectory("../facts");
  config.setOutputDirectory("built");
  config.addPassthroughCopy({ "pictures/*.{png,gif}": "shown", "me.jpg": "portraits/ada.jpg" });
  config.addPassthroughCopy("content/dials/**/*.csv"); /* Not the
  config.addPassthroughCopy("private"); */
  config.ignores.add("content/plan.md");
};`,
    ".eleventyignore": "# Later\ncontent/later/\n",
    "built/content/old.md": "Old\n",
    "private/a.txt": "",
    "pictures/a.png": "",
    "pictures/deep/b.png": "",
    "pictures-of-mine/c.png": "",
    "me.jpg": "",
    "facts/news.yml": "- date: 2024-05-01\n  text: We build a dial.\n",
    "content/index.md": "---\ntitle: Ada\n---\nI study dials. [Plan](plan.pdf)\n",
    "content/parts/list.njk": "{% for item in news %}{{ item.text }}{% endfor %}",
    "content/plan.pdf": "",
    "content/review.pdf": "",
    "content/plan.md": "A plan.\n",
    "content/later/a.md": "Later.\n",
    "content/hand.html": "<p>By hand</p>",
    "content/off.md": "---\ntitle: Off\npermalink: false\n---\nNot shown.\n",
    "content/slug.md": '---\ntitle: Slug\npermalink: "/by/{{ page.fileSlug }}/index.html"\n---\nShown.\n',
    "content/odd.md": '---\ntitle: Odd\npermalink: "/{{ kettle }}/"\n---\nShown.\n',
    "content/dials/deep/a.csv": "",
    "content/posts/posts.json": '{ "tags": ["posts"], "permalink": "/notes/{{ page.fileSlug }}/" }',
    "content/posts/2024-05-01-sand.md": "---\ntitle: Sand\n---\nIt runs.\n",
    "content/drafts/drafts.json": '{ "permalink": false, "eleventyExcludeFromCollections": true }',
    "content/drafts/a.md": "---\ntitle: Draft\n---\nNot yet.\n",
    "content/_tea/_tea.json": '{ "tags": "tea" }',
    "content/_tea/hot.md": "---\ntitle: Hot\n---\nDrink it.\n",
    "content/walks/long/long.md": "---\ntitle: Long\ntags: walk\n---\nWalk it.\n",
    "facts/cups.json": '[{ "name": "Ann", "of": ["tin", "tea"] }]',
    "content/cups.md": "{% for cup in cups %}{{ cup.of | join(' & ') | safe }}{% endfor %}\n",
    "content/de/de.json": '{ "lang": "de" }',
    "content/de/index.md": "---\ntitle: Heim\n---\nWillkommen.\n",
    "content/de/tee.md":
      "---\ntitle: Tee\neleventyNavigation: { key: 'Tee, heiß', order: 1 }\n---\nTrinkt ihn.\n",
  });
  assert.equal([...texts.keys()].sort(), [
    "_data/news.yml",
    "blog.md",
    "by/slug.md",
    "cups.md",
    "de/index.md",
    "de/tee.md",
    "index.md",
    "notes/sand.md",
    "odd.md",
    "tea.md",
    "tea/hot.md",
    "walks.md",
    "walks/long.md",
  ]);
  assert.equal([...copies.keys()].sort(), [
    "dials/deep/a.csv",
    "hand/index.html",
    "plan.pdf",
    "portraits/ada.jpg",
    "shown/a.png",
  ]);
  assert.match(text("cups.md"), "tin & tea");
  assert.match(text("de/tee.md"), /title: Tee, heiß/);
  assert.not.match(text("de/index.md"), "[Tee]");
  assert.match(said, "content/off.md: One page is not published");
  assert.match(said, "content/drafts/a.md: One page is not published");
});

test("Eleventy: a site in a folder beside other things is found by its configuration", () => {
  assert.is(folderOfSite(["README.md", "web/.eleventy.js", "web/src/index.md", "lab/a.md"]), "web");
});

test("Eleventy: settings of other things, such as a CMS, do not hide whose site it is, but those of Jekyll do", () => {
  const site = {
    ".eleventy.js": 'module.exports = () => ({ dir: { input: "src" } });',
    "src/index.md": "---\ntitle: Ada\n---\nI study dials.\n",
  };
  for (const other of ["config.yml", "config/_default/cms.yml"]) {
    const { madeWith, text } = adopt({ ...site, [other]: "backend: git\n" });
    assert.is(madeWith, "Eleventy");
    assert.match(text("index.md"), "I study dials.");
  }
  const { madeWith } = adopt({ ...site, "_config.yml": "title: Ada\n", "index.md": "Hello\n" });
  assert.is(madeWith, "Jekyll");
});

test("Quarto: variables are replaced by their values", () => {
  const { text, facts } = adopt({
    "_quarto.yml":
      'project: {type: website}\nwebsite:\n  title: Ada\n  description: "I study {{< var field >}}."\n',
    "_variables.yml": "field: sundials\nroom: {number: 12}\nopen: true\n",
    "index.qmd":
      "---\ntitle: Ada\n---\n\nOpen: {{< var open >}}. Come to room {{<  var room.number  >}}, not {{< var hall >}}. Write `{{{< var room.number >}}}`.\n",
  });
  assert.is(facts.description, "I study sundials.");
  assert.match(
    text("index.md"),
    "Open: true. Come to room 12, not {{< var hall >}}. Write `{{{< var room.number >}}}`.",
  );
});

test("Quarto: the page of publications and their list become one page", () => {
  const { text, texts } = adopt({
    "_quarto.yml": "website: {title: Ada, navbar: {left: [publications.qmd]}}\n",
    "index.qmd": "---\ntitle: Ada\n---\nHello\n",
    "publications.qmd": "---\ntitle: Papers\n---\nMine.\n",
    "papers.bib": "@misc{a, title = {A}}\n",
  });
  assert.is(
    text("publications.md"),
    "---\ntitle: Papers\nredirect_from:\n  - /publications.html\n---\n\nMine.\n",
  );
  assert.match(text("_data/navigation.yml"), "url: /publications/");
  assert.equal(
    [...texts.keys()].filter((file) => /publications\.(?:md|html)/.test(file)),
    ["publications.md"],
  );
});

test("R Markdown: pages, posts and facts are read as Quarto's are", () => {
  const old = adopt({
    "_config.yml": "title: A theme\ntheme: jekyll-theme-cayman\n",
    "_site.yml": "name: ada\ntitle: Ada's page\nnavbar:\n  left:\n  - {text: Posts, href: blog.html}\n",
    "index.Rmd":
      "---\ntitle: Ada Example\nimage: ada.jpg\nlinks:\n- {label: GitHub, url: 'https://github.com/ada'}\n---\nI study sundials.\n",
    "blog.Rmd": "---\ntitle: Posts\nlisting: posts\n---\n",
    "_posts/2024-05-01-dial/dial.Rmd": "---\ntitle: A dial\ndate: 2024-05-01\n---\nText\n",
    "ada.jpg": "JPEG",
  });
  assert.is(old.kind, "R Markdown");
  assert.match(old.text("blog.md"), "- [A dial](/posts/2024-05-01-dial/), 2024-05-01");
  assert.match(old.text("posts/2024-05-01-dial.md"), "Text");
  assert.equal(menuOf(old), ["Posts /blog.html"]);
  assert.equal(
    [old.facts.title, old.facts.author.name, old.facts.author.picture, old.facts.author.links[0]?.name],
    ["Ada's page", "Ada Example", "ada.jpg", "GitHub"],
  );
});

test("HTML pages: menus are not text, and links find pages without their extension", () => {
  const old = adopt({
    "index.html":
      '<html><head><title>Ada Example</title></head><body><div class="navbar"><button>Toggle</button><div><a href="/talks">Talks</a></div></div><h2><button type="button">Work</button></h2><button>More</button><p>I study <a href="/talks">sundials</a>.</p><a href="code/dial.py">Code</a></body></html>',
    "talks.html":
      '<html><body><td id="layout-menu"><a href="./index.html">Home</a></td><p>One talk.</p></body></html>',
    "data/table.csv": "a,b",
    "code/dial.py": "print()",
    "code/other.py": "print()",
  });
  assert.match(old.text("index.md"), '<p>I study <a href="/talks.html">sundials</a>.</p>');
  assert.match(old.text("index.md"), "<h2>Work</h2>");
  assert.not.match(old.text("index.md"), /Toggle|Talks<|More/);
  assert.not.match(old.text("talks.html"), "Home");
  assert.equal(menuOf(old), ["Talks /talks.html"]);
  assert.equal([...old.copies.keys()], ["code/dial.py", "data/table.csv"]);
});

test("README.md is the home page if there is no other, and an empty home page is reported", () => {
  const { text, said } = adopt({ "README.md": "# Ada\n\nI study sundials.\n" });
  assert.is(text("index.md"), "# Ada\n\nI study sundials.\n");
  assert.is(said, "");
  const other = adopt({ "README.md": "How this is made.\n", "index.md": "---\nlayout: home\n---\n" });
  assert.not.match(other.text("index.md"), "How");
  assert.match(other.said, "index.md: Without what the old theme or code puts there, this page is empty");
});

test("links in exports from Notion lead to the pages they name", () => {
  const { text } = adopt({
    "Ada 0a1b.md": "# Ada\n\n[Papers](Ada%200a1b/Papers%202c3d.md)\n",
    "Ada 0a1b/Papers 2c3d.md": "# Papers\n",
  });
  assert.match(text("index.md"), "[Papers](/Ada%200a1b/Papers%202c3d.html)");
});

test("HTML pages: the author, the language, and a program that built them are recognised", () => {
  const page = (title: string, lang: string, more = "") =>
    adopt({
      "index.html": `<html lang="${lang}"><head><title>${title}</title>${more}</head><body><ul class="Menu"><li><a href="index.html"><img src="a.png" alt="Logo"></a></li><li><a href="./tea.html">Tea</a></li></ul><p>I study sundials.</p></body></html>`,
      "tea.html": "<html><body><p>It is warm.</p></body></html>",
    });
  const facts = (title: string, lang: string) => {
    const { author, language } = page(title, lang).facts;
    return [author.name ?? page(title, lang).facts.title, language];
  };
  assert.equal(facts("Home page of Ada Example", "jp"), ["Ada Example", "ja"]);
  assert.equal(facts("Ada Example's contact", "zxx"), ["Ada Example", undefined]);
  assert.equal(facts("Ada Example | Dials", "en"), ["Ada Example", "en"]);
  assert.equal(facts("Home · The Dial Lab", "en"), ["The Dial Lab", "en"]);
  assert.equal(facts("Ada Li's Homepage", "en"), ["Ada Li", "en"]);
  const byJemdoc = adopt({
    "index.html":
      '<html><head><title></title></head><body><h1>Ada <i>Example</i></h1><p>Dials</p><div id="footer"><div id="footer-text">\nPage generated 2025-03-02, by <a href="http://jemdoc.jaboc.net/">jemdoc</a>.\n</div></div></body></html>',
  });
  assert.is(byJemdoc.facts.author.name ?? byJemdoc.facts.title, "Ada Example");
  assert.not.match(byJemdoc.text("index.md"), "jemdoc");
  assert.equal(menuOf(page("Ada", "en")), ["Tea /tea.html"]);
  assert.not.match(page("Ada", "en").text("index.md"), "tea.html");
  const built = page("Ada", "en", '<meta name=generator content="Source Themes Academic 4.7.0">');
  assert.match(built.said, "This folder holds a built site, without the pages it was built from.");
});

test("Jekyll: news that a home page loops over is there once, in files of its own", () => {
  const files = {
    "_config.yml": "title: Ada\ncollections: {news: {output: true}, dials: {}}\n",
    "index.md":
      "---\ntitle: Ada\n---\n## News\n\n{% assign newest = site.news | sort: 'date' | reverse %}\n<ul>\n{% for item in newest limit: 5 %}\n    <li>{{ item.date | date: '%B %Y' }} {{ item.title }}</li>\n{% endfor %}\n</ul>\n\n## Dials\n\n{% for dial in site.dials %}\n- {{ dial.title }}\n{% endfor %}\n",
    "_news/kettle.md": "---\ndate: 2025-03-01\ntitle: A kettle\n---\nIt boils.\n",
    "_news/spoon.md": "---\ndate: 2024-03-01\ntitle: A spoon\n---\nIt stirs.\n",
    "_dials/sand.md": "---\ntitle: A dial of sand\n---\n",
  };
  const { text, texts } = adopt(files);
  assert.not.match(text("index.md"), /kettle|spoon/);
  assert.match(text("index.md"), "<!-- news -->");
  assert.match(text("index.md"), "- A dial of sand");
  assert.ok(texts.has("_news/kettle.md") && texts.has("_news/spoon.md"));
  const byYear = adopt({
    ...files,
    "index.md":
      "---\ntitle: Ada\n---\n## News\n\n{% assign years = site.news | group_by_exp: 'item', \"item.date | date: '%Y'\" %}{% for year in years %}\n<p>{{ year.name }}</p>{% for item in year.items %}<p>{{ item.title }}</p>{% endfor %}\n{% endfor %}\n",
  });
  assert.match(byYear.text("index.md"), /## News\s+<!-- news -->\s*$/);
});

test("the site is in the folder that GitHub Pages shows, if there is no site above it", () => {
  assert.is(folderOfSite(["README.md", "docs/a.png", "docs/index.html"]), "docs");
  assert.is(folderOfSite(["README.md", "docs/guide.md"]), undefined);
  assert.is(folderOfSite(["about.md", "docs/index.html"]), undefined);
  assert.is(folderOfSite(["mkdocs.yml", "docs/index.md"]), undefined);
  assert.is(folderOfSite(["a/_config.yml", "b/_config.yml", "docs/index.md"]), undefined);
  // Hugo's name for its settings, by which themes of Astro call theirs.
  assert.is(folderOfSite(["README.md", "src/config.yaml", "src/content/a.md"]), "src");
  assert.is(folderOfSite(["astro.config.ts", "src/config.yaml", "src/content/a.md"]), undefined);
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

test("pages by hand whose names end in .htm stay at their addresses", () => {
  const page = (title: string, body: string) =>
    `<html><head><title>${title}</title></head><body>${body}</body></html>`;
  const { text, said } = adopt({
    "index.htm": page("Ada Example", '<p>I study <a href="dials.htm">dials</a>.</p>'),
    "dials.htm": page("Dials", '<p>By <a href="index.htm">Ada</a>, with <a href="tea.html">tea</a>.</p>'),
    "tea.html": page("Tea", "<p>Hot.</p>"),
    "SAND.HTM": page("Sand", "<p>Fine.</p>"),
  });
  assert.is(text("dials.html").split("\n\n")[0], "---\ntitle: Dials\npermalink: /dials.htm\n---");
  assert.match(text("tea.html"), "permalink: /tea.html");
  assert.match(text("SAND.html"), "permalink: /SAND.HTM");
  assert.match(text("index.md"), "redirect_from:\n  - /index.htm\n---");
  assert.match(text("index.md"), '<a href="dials.htm">');
  assert.match(said, ".: 4 pages are written in HTML");
  const jekyll = { "_config.yml": "title: Ada\n", "index.md": "---\ntitle: Ada\n---\nHello\n" };
  const matter = "---\ntitle: Dials\n---\n<p>Of sand.</p>\n";
  assert.match(adopt({ ...jekyll, "dials.htm": matter }).text("dials.html"), "permalink: /dials.htm");
  const pretty = { ...jekyll, "_config.yml": "title: Ada\npermalink: pretty\n", "dials.htm": matter };
  assert.not.match(adopt(pretty).text("dials.html"), "permalink");
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

test("a page that is named after a person has the name as its title, not the job", () => {
  const people = {
    "ada-example.md": "name: Ada Example\ntitle: Student",
    "rene/index.md": "name: René\ntitle: Guest\ndescription: Since May",
    "dials.md": "name: Ada Example\ntitle: Dials",
    "bo.md": "name: Bo\ntitle: Bo Example",
  };
  const { text } = adopt({
    "hugo.yaml": "baseURL: https://ada.example.org/\n",
    "content/_index.md": "---\ntitle: Ada\n---\nHello\n",
    "content/about.md": "---\nname: About\ntitle: About me\n---\nWords.\n",
    ...Object.fromEntries(
      Object.entries(people).map(([file, matter]) => [
        `content/people/${file}`,
        `---\n${matter}\n---\nWords.\n`,
      ]),
    ),
  });
  assert.match(text("people.md"), "- [Ada Example](/people/ada-example/): Student");
  assert.match(text("people.md"), "- [Guest](/people/rene/): Since May");
  assert.match(text("people.md"), "- [Dials](/people/dials/)");
  assert.match(text("people.md"), "- [Bo Example](/people/bo/)");
  assert.match(text("about.md"), "title: About me");
});

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

test("a home page written by hand is read despite a Jekyll configuration, and one that a program built is not", () => {
  const page =
    "<html><head><title>Ada</title></head><body><h1>Ada</h1><p>I study sundials.</p></body></html>";
  const files = {
    "_config.yml": "title: A theme\ntheme: jekyll-theme-cayman\n",
    "README.md": "# About the files\n",
  };
  const { kind, text } = adopt({ ...files, "index.html": page });
  assert.is(kind, "plain");
  assert.match(text("index.md"), "I study sundials.");
  assert.is(adopt({ ...files, "index.html": `---\nlayout: x\n---\n${page}` }).kind, "Jekyll");
  const parts = { "_layouts/x.html": "{{ content }}", "old/index.html": `---\nlayout: x\n---\n${page}` };
  assert.is(adopt({ ...parts, "index.html": page }).kind, "plain");
  assert.is(adopt({ ...parts, "index.html": `---\nlayout: x\n---\n${page}` }).kind, "Jekyll");
  const built = page.replace("<title>", '<meta name="generator" content="Jekyll v4.3.2"><title>');
  const { said, texts } = adopt({ "index.html": built, "SETUP.md": "# How to set up\n", "_pages/menu": "" });
  assert.match(said, "This folder holds a built site");
  assert.not.ok(texts.has("index.md"));
});

test("Jekyll: the CV among the profiles is a file, a page or an address, and nothing else", () => {
  for (const [written, url] of [
    ["files/cv.pdf", "/files/cv.pdf"],
    ["'{{ site.baseurl }}/files/my cv.pdf'", "/files/my cv.pdf"],
    ["../files/cv.pdf", "/files/cv.pdf"],
    ["/cv/", "/cv/"],
    ["https://example.org/cv", "https://example.org/cv"],
    ["'#'"],
    ["'true'"],
    ["see below"],
    ["//example.org/cv.pdf"],
  ]) {
    const { facts } = adopt({
      "_config.yml": `title: Ada\nauthor:\n  name: Ada Example\n  cv: ${written}\n`,
      "index.md": "---\ntitle: Ada\n---\nI study sundials.\n",
    });
    assert.equal(facts.author.links, url === undefined ? [] : [{ name: "CV", url }], written);
    assert.equal(facts.unknownProfiles, url === undefined ? ["cv"] : [], written);
  }
});

test("Jekyll: posts need neither front matter nor a title, and addresses below _pages redirect", () => {
  const { text } = adopt({
    "_config.yml": "title: Ada\ninclude: [_pages]\npermalink: /:title/\n",
    "index.md": "---\ntitle: Ada\n---\n{% for post in site.posts %}[{{ post.title }}]{% endfor %}\n",
    "_pages/cups.md": "---\ntitle: Cups\n---\nOf tea.\n",
    "_posts/2024-05-03-on-dials.md": "Of sand.\n",
    "_posts/2024-05-02-on-cups.md": "---\nlayout: post\n---\nOf tea.\n",
    "_posts/2024-05-01-x.md": "---\nlayout: post\n---\n# On kites\n",
    "_posts/notes.md": "Not dated.\n",
  });
  assert.match(text("on-dials.md"), "title: On Dials\n---\n\nOf sand.");
  assert.match(text("on-cups.md"), "title: On Cups");
  assert.not.match(text("x.md"), "title");
  assert.match(text("index.md"), "[On Dials][On Cups][X]");
  assert.match(text("cups.md"), "redirect_from:\n  - /_pages/cups/");
});

test("al-folio: pictures do not refer to copies that only the old build made", () => {
  const { text } = adopt({
    "_config.yml": "scholar: {}\nfirst_name: Ada\nimagemagick: {enabled: true, widths: [480]}\n",
    "_pages/about.md": "---\npermalink: /\n---\n{% include figure.html path='dial.jpg' %}\n",
    "_includes/figure.html":
      '<picture>{% if site.imagemagick.enabled %}{% for i in site.imagemagick.widths %}<source srcset="dial-{{ i }}.webp">{% endfor %}{% endif %}<img src="{{ include.path }}"></picture>\n',
    "dial.jpg": "JPEG",
  });
  assert.match(text("index.md"), '<picture><img src="dial.jpg"></picture>');
});

test("al-folio: a file is taken over even if an empty page for the menu has its address", () => {
  const { copies, said } = adopt({
    "_config.yml": "scholar: {}\nfirst_name: Ada\nlast_name: Example\n",
    "_pages/about.md": "---\nlayout: about\npermalink: /\n---\nI study sundials.\n",
    "_pages/cv.md": "---\ntitle: CV\nnav: true\npermalink: /files/cv.pdf\n---\n",
    "files/cv.pdf": "PDF",
  });
  assert.is(copies.get("files/cv.pdf"), "files/cv.pdf");
  assert.not.match(said, "already");
});

test("Jekyll: a layout that holds all the text becomes the text of its page", () => {
  const { text, carried } = adopt({
    "_config.yml": "title: Ada\n",
    "index.html": "---\nlayout: front\n---\n",
    "tea.md": "---\nlayout: frame\n---\n",
    "_layouts/front.html":
      "<!DOCTYPE html>\n<html>\n{% include head.html %}\n<body>\n\n    {% include nav.html %}\n\n    {% include news.html %}\n\n</body>\n</html>\n",
    "_layouts/frame.html": "<html><body><p>A frame.</p>{{ content }}</body></html>\n",
    "_includes/news.html": "<h3>News</h3>\n<ul>\n\n    <li>[2024/05] A dial.</li>\n</ul>\n",
    "_includes/nav.html": "<p>The way</p>\n",
    "_includes/head.html": "<head><title>Ada</title></head>\n",
  });
  assert.match(text("index.md"), "<li>[2024/05] A dial.</li>");
  assert.ok(carried.includes("The home page, from index.html."));
  assert.not.match(text("index.md"), /The way|<title>/);
  assert.not.match(text("tea.md"), "A frame.");
});

test("Jekyll: if all posts are at the site's root, the layout around them is the home page", () => {
  const { text, texts, carried, said } = adopt({
    "_config.yml": "name: Ada Example\npermalink: /\n",
    "_posts/2024-05-03-dial.markdown":
      "---\nlayout: post\ntitle: A dial\nvenue: Annals\n---\nOf sand.\n\nMore.\n",
    "_posts/2023-05-03-cup.markdown": "---\nlayout: post\ntitle: A cup\nvenue: Letters\n---\nOf tea.\n",
    "_layouts/post.html": "---\nlayout: default\n---\n",
    "_layouts/default.html":
      "<html><body><h1>Ada Example</h1><p>I study sundials.</p>{% for post in site.posts %}<h3>{{ post.title }}</h3>{{ post.venue }}{{ post.excerpt }}{% endfor %}</body></html>\n",
  });
  assert.match(text("index.md"), "I study sundials.");
  assert.match(text("index.md"), "<h3>A dial</h3>Annals<p>Of sand.</p>");
  assert.match(text("index.md"), "<h3>A cup</h3>Letters");
  assert.equal([...texts.keys()], ["index.md"]);
  assert.equal(carried, ["The home page, from _layouts/default.html."]);
  assert.is(said, "");
});

test("Jekyll: posts shown by a loop have their Liquid expanded, and links lead to files", () => {
  const { text, said } = adopt({
    "_config.yml": "title: Ada\n",
    "index.md":
      "---\ntitle: Ada\n---\n## News\n\n{% for post in site.posts %}\n- {{ post.date | date: '%Y.%m.%d' }} {{ post.excerpt | strip_html }}\n{% endfor %}\n\n![Logo]({% link {{ site.data.logo.file }} %})\n",
    "_data/logo.yml": "file: /img/logo.png\n",
    "img/logo.png": "PNG",
    "img/dial.png": "PNG",
    "_posts/2024-05-01-dial.md":
      "---\ntitle: A dial\nplace: Hall 2\n---\nA talk in {{ page.place }}, [shown]({% link img/dial.png %}).\n\n{% for post in site.posts %}{{ post.content }}{% endfor %}\n",
  });
  assert.match(text("index.md"), "- 2024.05.01 A talk in Hall 2, shown.");
  assert.match(text("index.md"), "![Logo](/img/logo.png)");
  assert.match(text("2024/05/01/dial.md"), "[shown](/img/dial.png)");
  assert.is(said, "");
});

test("Jekyll: pages that all include each other are expanded in bounded time", () => {
  const page = "---\ntitle: Dials\n---\nSand.\n{% for p in site.pages %}{{ p.content }}{% endfor %}\n";
  const names = Array.from({ length: 9 }, (_, index) => [`dials-${index}.md`, page]);
  const { text } = adopt({
    "_config.yml": "title: Ada\n",
    "index.md": "# Ada\n",
    ...Object.fromEntries(names),
  });
  assert.ok(text("dials-8.md").split("Sand.").length > 9);
});

test("R Markdown: pages built next to their sources are not taken over, whatever GitHub added", () => {
  const html = "<html><head><meta name=generator content=pandoc></head><body><p>Hello</p></body></html>";
  const { kind, text, said, copies } = adopt({
    "_config.yml": "title: A theme\ntheme: jekyll-theme-cayman\n",
    "posts/2024-05-01-dial/index.html": html,
    "index.Rmd": "---\ntitle: Ada\n---\nHello\n",
    "index.html": html,
    "news.Rmd": "---\ntitle: News\nlisting: posts\n---\n",
    "news.html": html,
    "_posts/2024-05-01-dial/dial.Rmd":
      "---\ntitle: A dial\ndescription: |\n  Of sand.\ndate: 05-01-2024\n---\nWords.\n",
  });
  assert.is(kind, "R Markdown");
  assert.match(text("index.md"), "## News\n\n- [A dial](/posts/2024-05-01-dial/): Of sand. (2024-05-01)");
  assert.is(said, "");
  assert.not.ok(copies.has("posts/2024-05-01-dial/index.html"));
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

test("Hugo: items in a block's settings are news if the block is called so", () => {
  const { text, texts, left } = adopt({
    "hugo.yaml": "baseURL: https://ada.example.org/\n",
    "content/authors/admin/_index.md": "---\ntitle: Ada Example\n---\nHello\n",
    "content/home/news.md":
      '+++\nwidget = "accomplishments"\ntitle = "Latest News"\ndate_format = "Jan 2006"\n[[item]]\ntitle = "A [dial](https://example.org/)"\norganization = "Dial Club"\ndate_start = "2024-05-01"\ndescription = """Of\nsand."""\n[[item]]\ntitle = "A clock!"\ndate_start = "2023-03-01"\n+++\n',
    "content/home/own.md": '+++\nwidget = "news"\n[[item]]\ntitle = "[2022-01-02] A kettle"\n+++\n',
  });
  assert.match(
    text("index.md"),
    "## Latest News\n\n- 2024-05: A [dial](https://example.org/) (Dial Club). Of sand.\n- 2023-03: A clock!\n\n## News\n\n- [2022-01-02] A kettle",
  );
  assert.not.ok(texts.has("cv.json"));
  assert.equal(left, []);
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
      '![dial](dial.png)\n\nimport {\n  Box,\n} from "./box";\nexport const at = [\n  1,\n];\n\nOn\nimport duties {at.length} $x_{i}$ `{a}`.\n\n<Box of={{ at }} on={() => at > 1}>Noon</Box>',
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
    "---\n![dial](/content/blog/dial.png)\nOn\nimport duties  $x_{i}$ `{a}`.\nNoon\n",
  );
  assert.equal(said.split("\n").sort(), [
    "src/content/blog/One.mdx: What code adds to this page (Box, {at.length}) is left out. Write it on the page.",
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
      "index.md",
      "publications.bib",
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

test("a program that only makes styles and scripts, or has a file of the same name, is not taken for the one that makes the pages", () => {
  const styles = {
    "vite.config.ts": "",
    "svelte.config.js": "",
    "content/post/a.md": "---\ntitle: A\n---\nWords\n",
  };
  const home = "---\ntitle: Ada\n---\nI study dials.\n";
  for (const [kind, files] of [
    ["Hugo", { "hugo.toml": "", "content/_index.md": home }],
    ["Jekyll", { "_config.yml": "", "index.html": home, "pages/a.md": home }],
    ["Jekyll", { "_config.yml": "", "_pages/about.md": home }],
    ["Jekyll", { "_config.yml": "", "_config.next.yml": "", "index.md": home }],
    ["Quarto", { "_quarto.yml": "", "index.qmd": home }],
    ["Eleventy", { ".eleventy.js": "" }],
  ] as const)
    assert.is(adopt({ ...styles, ...files }).madeWith, kind);
});

test("a site of a program that is not supported and an empty folder are reported", () => {
  const said = (...files: readonly string[]) =>
    adopt(Object.fromEntries(files.map((file) => [file, "x"]))).said;
  assert.match(
    said("astro.config.mjs", "src/content/a/b/c.md"),
    "This site is made with Astro, which is not read.",
  );
  assert.match(said("astro.config.mjs", "NOTES.md"), "This site is made with Astro, which is not read.");
  assert.match(said("_config.yml", "astro.config.mjs", "README.md"), "made with Astro, which is not read.");
  assert.match(
    said("ada.WordPress.2024-05-01.xml"),
    "an export from WordPress, which is not read. Convert it to",
  );
  assert.match(said("ada.lektorproject", "content/contents.lr"), "made with Lektor, which is not read.");
  assert.match(
    said("conf.py", "posts/a.rst"),
    "made with Sphinx or Nikola, and reStructuredText is not read.",
  );
  assert.match(said("next-env.d.ts", "app/page.tsx"), "This site is made with Next.js, which is not read.");
  assert.match(
    said("mkdocs.yml", "docs/index.md"),
    "MkDocs, which is not read, but its folder docs holds Markdown pages. Give that folder.",
  );
  assert.match(
    said("conf.py", "index.rst"),
    "Convert its pages to Markdown, as in pandoc index.rst -o index.md",
  );
  assert.match(
    said("conf.py", "pages/index.rst", "README.md", "themes/sun/README.md"),
    "made with Sphinx or Nikola, and reStructuredText is not read.",
  );
  assert.match(
    said("conf.py", "pages/index.md", "README.md"),
    "made with Sphinx or Nikola, which is not read, but its folder pages holds Markdown pages. Give that folder.",
  );
  assert.match(
    said("_config.yml", "_config.fluid.yml", "source/index.md", "README.md"),
    "Hexo, which is not read, but its folder source holds Markdown pages. Give that folder.",
  );
  assert.match(
    said("_config.yml", "source/_posts/tea.md", "README.md"),
    "This site is made with Hexo, which is not read.",
  );
  assert.match(
    said("_config.yml", "scaffolds/post.md", "source/index.md", "README.md"),
    "Hexo, which is not read, but its folder source holds Markdown pages. Give that folder.",
  );
  assert.match(said("README.md", "web/astro.config.mjs"), "In the folder web: This site is made with Astro");
  assert.match(
    said("README.md", "web/.vitepress/config.ts", "web/index.md"),
    "The site is in the folder web. Give that folder.",
  );
  assert.match(
    said("README.md", "old/hugo.toml", "web/hugo.toml"),
    "The site is in the folder old. Give that folder. If README.md is your home page, name it index.md.",
  );
  assert.match(said("index.jemdoc"), "Let jemdoc build its HTML pages");
  assert.match(said(), "This folder is empty.");
});

test("what a program adds to pages is reported as left out if only their Markdown is read", () => {
  const besides = "adds to them, such as lists of posts, is left out.";
  const page = { "index.md": "Hello\n", "_includes/base.njk": "{{ content }}" };
  const eleventy = adopt({ ...page, ".eleventy.js": "" });
  assert.match(eleventy.said, `What Eleventy ${besides}`);
  assert.is(eleventy.madeWith, "Eleventy");
  assert.match(
    adopt({ "index.md": "Hello\n", ".vitepress/config.ts": "" }).said,
    `What VitePress ${besides}`,
  );
  assert.is(adopt({ ...page, "_config.yml": "title: Ada\n", "package.json": "{}" }).said, "");
  for (const sign of ["index.jemdoc", "vite.config.js", "docs/conf.py"])
    assert.is(adopt({ "index.html": "<p>Hello</p>", [sign]: "" }).said.includes(besides), false);
  assert.is(adopt({ "index.md": "Hello\n", "docs/conf.py": "" }).madeWith, undefined);
});

test("pages by hand: what scripts load into them is reported as left out, and what they only move is not", () => {
  const page = (script: string) => ({
    "index.html": `<html><body><h1>Ada</h1><p>I study dials.</p><ul id="news-list"> <!-- Here --> </ul><div id="dots"></div><div id="sun">Sun</div><script src="./js/a.js"></script><script>${script}</script></body></html>`,
    "js/a.js": "document.querySelector('#dots').innerHTML = '...'",
  });
  const load = "const sun = 'sun'; fetch('news.json').then((x) => document.getElementById('news-list'))";
  assert.match(
    adopt(page(load)).said,
    'index.html: Scripts fill "news-list" on this page with what they load, which is left out. Write it on the page.',
  );
  assert.match(adopt({ ...page(""), "js/a.js": load }).said, 'Scripts fill "news-list"');
  assert.match(adopt(page("$('#news-list').load('news.html')")).said, 'Scripts fill "news-list"');
  const waiting = "const news = await loader.news(); document.getElementById('news-list').append(news)";
  assert.match(
    adopt({ ...page(waiting), "js/a.js": "class Loader { news() { return fetch('news.json') } }" }).said,
    'Scripts fill "news-list" on',
  );
  const dated = '[{"date": "2025-05", "content": "A dial."}]';
  for (const file of ["news.json", "data/news.json"]) {
    const { text, said, carried } = adopt({ ...page(load), [file]: dated });
    assert.match(text("index.md"), "<p>I study dials.</p><!-- news -->");
    assert.is(text("_data/news.json"), dated);
    assert.ok(carried.includes(`The news in ${file}.`));
    assert.not.match(said, "Scripts fill");
  }
  assert.match(adopt({ ...page(load), "news.json": '{"api": 1}' }).said, 'Scripts fill "news-list"');
  for (const own of [
    "document.getElementById('news-list').hidden = true",
    `fetch("/visit"); $("#news-list").click(open)`,
  ])
    assert.not.match(adopt(page(own)).said, "Scripts fill");
});

test("Hexo: posts are at the dates in their front matter, and its sample post is left out", () => {
  const { texts, said } = adopt({
    "index.md": "Hello\n",
    "_posts/dial.md": "---\ntitle: A dial\ndate: 2024-5-1 10:00:00\n---\nIt turns.\n",
    "_posts/sand.md": "---\ntitle: Sand\n---\nIt runs.\n",
    "_posts/2023-02-03-tea.md": "---\ntitle: Tea\n---\nIt cools.\n",
    // In Jekyll, too, the date in the front matter comes before that in the name.
    "_posts/2023-02-03-salt.md": "---\ntitle: Salt\ndate: 2024-06-07\n---\nIt melts.\n",
    "_posts/hello-world.md":
      "---\ntitle: Hello World\n---\nWelcome to [Hexo](https://hexo.io/)! This is your very first post. Check [the documentation](https://hexo.io/docs/).\n",
  });
  assert.equal([...texts.keys()].filter((file) => /dial|sand|salt|tea|hello/.test(file)).sort(), [
    "2023/02/03/tea.md",
    "2024/05/01/dial.md",
    "2024/06/07/salt.md",
    "sand.md",
  ]);
  assert.is(said, "_posts/hello-world.md: One page is left out, as sample content of the theme.");
});

for (const [theme, menu] of [
  [
    "even",
    '[extra]\neven_menu = [{url = "$BASE_URL/tea", name = "Tea"}, {url = "$BASE_URL", name = "Me"}]\n',
  ],
  ["apollo", '[extra]\nmenu = [{name = "Tea", url = "/tea"}, {name = "Me", url = "/"}]\n'],
  ["tabi", '[extra]\nmenu = [{name = "Tea", url = "tea"}, {name = "Me", url = "/"}]\n'],
  [
    "duckquill",
    '[extra.nav]\nshow_feed = true\nlinks = [{url = "/tea/", name = "Tea"}, {url = "/", name = "Me"}]\n',
  ],
  [
    "deepthought",
    '[extra]\nfooter_menu = [{name = "Top", url = "#"}]\nnavbar_items = [{code = "en", nav_items = [{url = "@/tea.md", name = "Tea"}, {url = "", name = "Me"}]}]\n',
  ],
  [
    "with a foot first",
    '[extra.navigation]\nfooter = [{name = "Top", url = "/top"}]\nheader = [{url = "@/tea.md#pots", name = "Tea"}, {url = "@/_index.md", name = "Me"}]\n',
  ],
] as const)
  test(`Zola: the menu of the theme ${theme} stays`, () => {
    const { text, said } = adopt({
      "config.toml": `base_url = "https://ada.example.org"\n${menu}`,
      "content/_index.md": "+++\n+++\nI study dials.\n",
      "content/tea.md": '+++\ntitle = "Green tea"\n+++\nIt cools.\n',
    });
    assert.match(
      text("_data/navigation.yml"),
      /title: Tea\n\s+url: \/tea\/?(?:#pots)?\n\s+- title: Me\n\s+url: \/\n/,
    );
    assert.is(said, "");
  });

test("Zola: its folders are read as Hugo's, its shortcodes are reported, and its links lead to pages", () => {
  const { madeWith, text, texts, said, facts } = adopt({
    "config.toml":
      'base_url = "https://ada.example.org"\ntitle = "Dials"\ndefault_language = "de"\n[extra.author]\nname = "Ada Example"\n',
    "content/_index.md":
      '+++\ntitle = "Ada"\n+++\nI study [dials](@/notes/2024-05-01-dial.md#sand).\n\n{{ badge(kind="sun", size=3) }}\n\n{% note(title="Tea") %}\nIt cools. `{{ x }}`\n{% end %}\n\nA [life].\n\n[life]: @/cv.md\n',
    "content/news/2024-06-07_sand.md":
      "+++\n+++\nSand runs, as [dials](@/notes/2024-05-01-dial.md) do. {{ badge() }}\n",
    "content/notes/_index.md": '+++\ntitle = "Notes"\n+++\n',
    "content/notes/2024-05-01-dial.md": '+++\ntitle = "A dial"\n+++\nIt turns.\n',
    "content/cv.md": '+++\ntitle = "CV"\npath = "vita"\n+++\nA life.\n',
    "static/ada.jpg": "",
  });
  assert.is(madeWith, "Zola");
  assert.equal(
    [facts.author.name, facts.url, facts.language],
    ["Ada Example", "https://ada.example.org/", "de"],
  );
  assert.match(
    text("index.md"),
    /I study \[dials\]\(\/notes\/dial\/#sand\)\.\s+It cools\. `\{\{ x \}\}`\s+A \[life\]\.\s+\[life\]: \/vita\/\s/,
  );
  assert.match(
    text("_news/2024-06-07-sand.md"),
    /\+\+\+\nSand runs, as \[dials\]\(\/notes\/dial\/\) do\.\s*$/,
  );
  assert.match(text("notes/dial.md"), "It turns.");
  assert.match(text("notes.md"), "- [A dial](/notes/dial/), 2024-05-01");
  assert.ok(texts.has("vita.md"));
  const program = "is a program of the old site, so what it";
  assert.equal(said.split("\n"), [
    `content/_index.md: The shortcode "badge" ${program} shows is left out. Write it on the page.`,
    `content/_index.md: The shortcode "note" ${program} adds to the text in it is left out. Write it on the page.`,
    `content/news/2024-06-07_sand.md: The shortcode "badge" ${program} shows is left out. Write it on the page.`,
  ]);
});

for (const [excluded, files] of [
  ["'*.pdf'", "index.md tea/cup/green.md"],
  ["tea/**/*.md", "index.md sand.pdf tea/sand.pdf"],
  ["./tea/", "index.md sand.pdf"],
  ["sa", "index.md tea/cup/green.md tea/sand.pdf"],
  ["tea/c?p", "index.md sand.pdf tea/sand.pdf"],
  ["(tea", "index.md sand.pdf tea/cup/green.md tea/sand.pdf"],
  ["sa, tea]\ninclude: [sand.pdf, tea", "index.md sand.pdf tea/cup/green.md tea/sand.pdf"],
] as const)
  test(`Jekyll: what the configuration excludes as ${excluded} stays where it is`, () => {
    const { texts, copies } = adopt({
      "_config.yml": `title: Ada\nexclude: [${excluded}]\n`,
      "index.md": "---\n---\nDials.\n",
      "sand.pdf": "PDF",
      "tea/cup/green.md": "---\npermalink: /tea/cup/green/\n---\nGreen.\n",
      "tea/sand.pdf": "PDF",
    });
    const there = [...texts.keys(), ...copies.keys()];
    assert.is(there.sort().join(" "), files);
  });

test("R Markdown: the configuration excludes exactly the names it lists", () => {
  const { texts, copies } = adopt({
    "_site.yml": "name: ada\nexclude: [R, data/, '*.csv']\n",
    "index.Rmd": "Dials.\n",
    "Research.Rmd": "Sand.\n",
    "data/a.pdf": "PDF",
    "data-2024.pdf": "PDF",
    "tea.csv": "a,b",
  });
  assert.equal([...texts.keys(), ...copies.keys()], ["index.md", "Research.md", "data-2024.pdf"]);
});

test("links are from the site's root, even if the base path was written out", () => {
  const { text, facts } = adopt({
    "_config.yml":
      "title: Ada\nurl: https://ada.example.org\nbaseurl: /dials\nauthor: {avatar: '{{ site.baseurl }}/a.png', links: [{label: CV, url: files/cv.pdf}, {label: Mail, url: ada@example.org}]}\n",
    "index.md":
      '[CV](/dials/cv.pdf) <img src="/dials/a.png"> [Dials](/dials2/) [x](https://e.org/dials/x) <a href=/dials/cv.pdf> [cv]\n\n[cv]: /dials/cv.pdf\n',
    "_data/navigation.yml":
      "- {title: CV, url: /dials/cv.pdf}\n- {title: Tea, url: 'https://ada.example.org/dials/tea/'}\n",
    "tea.md": "---\npermalink: /tea/\n---\nTea.\n",
    "cv.pdf": "PDF",
    "_news/a.md": "---\ndate: 2025-05-03\n---\n[CV](/dials/cv.pdf)\n",
  });
  assert.match(
    text("index.md"),
    '[CV](/cv.pdf) <img src="/a.png"> [Dials](/dials2/) [x](https://e.org/dials/x) <a href=/cv.pdf> [cv]\n\n[cv]: /cv.pdf',
  );
  assert.match(text("_news/a.md"), "[CV](/cv.pdf)");
  assert.equal(menuOf({ text }), ["CV /cv.pdf", "Tea /tea/"]);
  assert.is(facts.author.picture, "/a.png");
  assert.equal(facts.author.links, [{ name: "CV", url: "/files/cv.pdf" }]);
  const whole = adopt({
    "_config.yml": "title: Ada\nurl: https://ada.example.org\n",
    "index.md":
      '![a]({{ site.url }}{{ site.baseurl }}//a.png) <a href="http://www.ada.example.org/cv.pdf">CV</a> [x](https://bo.example.org/x) [home](https://ada.example.org/) [tool](https://ada.example.org/tool/) [tea](https://ada.example.org/tea/#hot)\n',
    "tea.md": "---\npermalink: /tea/\n---\nTea.\n",
    "a.png": "PNG",
    "cv.pdf": "PDF",
  });
  assert.is(
    whole.text("index.md"),
    '![a](/a.png) <a href="/cv.pdf">CV</a> [x](https://bo.example.org/x) [home](https://ada.example.org/) [tool](https://ada.example.org/tool/) [tea](/tea/#hot)\n',
  );
  const unsaid = adopt({
    "_config.yml": "title: Ada\n",
    "index.md": "[a](/repository/files/a%20b.pdf) [b](/files/a%20b.pdf) [c](/repository/none.pdf)\n",
    "people.md": "---\npermalink: /people\n---\n![Ada](images/ada.png)\n",
    "files/a b.pdf": "PDF",
    "public/b.pdf": "PDF",
  });
  assert.ok(unsaid.copies.has("public/b.pdf"));
  assert.match(
    unsaid.text("index.md"),
    "[a](/files/a%20b.pdf) [b](/files/a%20b.pdf) [c](/repository/none.pdf)",
  );
  assert.match(unsaid.text("people.md"), "images/ada.png");
  const names = adopt({
    "_config.yml": "title: Ada\n",
    "index.md": "---\n---\n[a](/essays/index.html) [b](/tea/cup.md) [c](/repository/index.html)\n",
    "index.html": "<p>Built.</p>",
    "cup.md": "---\npermalink: /cup/\n---\nA cup.\n",
    "tea/sugar.png": "PNG",
    "essays.md": "---\npermalink: /essays/\n---\nEssays.\n",
  });
  assert.match(names.text("index.md"), "[a](/essays/index.html) [b](/tea/cup.md) [c](/index.html)");
});

test("files: links find those that had to move, and linked files are taken over", () => {
  const jekyll = adopt({
    "_config.yml": "title: Ada\ncollections: {courses: {output: true}}\n",
    "index.md":
      "![a](/news/a%20b.png) ![b](news/b.png) [c](/files/my%20c.py) [d](</files/d e.R> \"D\") <a href='/files/f.sh#L3'>f</a> [g] [h](/_pages/h.pdf) [j](_config.yml) [i](https://e.org/i.py) <img src='news/a b.png?k'> [l](</news/a b.png#l>)\n\n[g]: /files/g.bib\n",
    "tea.md": "---\npermalink: /tea/cup/\n---\n![b](../../news/b.png) [k](k.ipynb) ![l](/courses/l.png)\n",
    "_courses/l.png": "PNG",
    "_data/navigation.yml": "- {title: B, url: /news/b.png}\n",
    "_courses/old": "File",
    "_news/2025-01-01-m.md": "---\ndate: 2025-01-01\n---\n![m](m%20n.png)\n",
    ...Object.fromEntries(
      "_news/m n.png,_pages/h.pdf,files/d e.R,files/f.sh,files/g.bib,files/i.py,files/my c.py,news/a b.png,news/b.png,tea/cup/k.ipynb"
        .split(",")
        .map((file) => [file, "File"]),
    ),
  });
  assert.match(
    jekyll.text("index.md"),
    '![a](/files/news/a%20b.png) ![b](/files/news/b.png) [c](/files/my%20c.py) [d](</files/d e.R> "D")',
  );
  assert.match(jekyll.text("index.md"), "[h](/pages/h.pdf)");
  assert.match(jekyll.text("index.md"), "<img src='/files/news/a%20b.png?k'> [l](</files/news/a%20b.png#l>)");
  assert.equal(menuOf(jekyll), ["B /files/news/b.png"]);
  assert.match(jekyll.text("tea/cup/index.md"), "![b](/files/news/b.png) [k](k.ipynb)");
  assert.match(jekyll.text("_news/2025-01-01-m.md"), "![m](/files/news/m%20n.png)");
  assert.equal([...jekyll.copies.keys()].sort(), [
    "courses/l.png",
    "files/d e.R",
    "files/f.sh",
    "files/g.bib",
    "files/my c.py",
    "files/news/a b.png",
    "files/news/b.png",
    "files/news/m n.png",
    "pages/h.pdf",
    "tea/cup/k.ipynb",
  ]);
  const byHand = adopt({
    "index.html":
      '<html><head><title>Ada</title></head><body><h1>Ada</h1><img src="docs/_a.png"><img src="docs/_b.png"><img src="docs/a.png">\n',
    ...Object.fromEntries(["docs/_a.png", "docs/_b.png", "docs/a.png"].map((file) => [file, "PNG"])),
  });
  assert.equal(
    [...byHand.copies],
    [
      ["docs/a.png", "docs/a.png"],
      ["docs/b.png", "docs/_b.png"],
    ],
  );
  assert.match(
    byHand.text("index.md"),
    '<img src="docs/_a.png"><img src="/docs/b.png"><img src="docs/a.png">',
  );
  const quarto = adopt({
    "_quarto.yml": "project: {type: website, output-dir: docs}\n",
    "index.qmd": "[a](slides/a.pdf) ![b](b.png)\n",
    "b.png": "PNG",
    "docs/b.png": "PNG",
    "docs/slides/a.pdf": "PDF",
    "docs/slides/c.pdf": "PDF",
  });
  assert.equal(
    [...quarto.copies],
    [
      ["b.png", "b.png"],
      ["slides/a.pdf", "docs/slides/a.pdf"],
    ],
  );
});

test("Liquid in data stays text, tables get even rows, and topics with spaces work in addresses", () => {
  const { text, said } = adopt({
    "_config.yml": "title: Ada\npermalink: /:categories/:title/\n",
    "_data/works.yml": "- '{{Tea} and {% cake'\n",
    "index.md":
      "---\ntitle: Ada\n---\n<script src=\"{{ '/assets/js/x.js' | relative_url }}\"></script>\n{{ site.data.works[0] }}\n\n`{{ x }}`\n\n| a | b || c |\n|---|---||---|\n| 1 | 2 || 3 |\n",
    "_posts/2024-05-01-c#-dial.md": "---\ntitle: A dial\ncategories: [deep learning]\n---\nText\n",
  });
  assert.match(text("index.md"), "&#123;{Tea} and &#123;% cake");
  assert.match(text("index.md"), "`{{ x }}`");
  assert.not.match(text("index.md"), "script");
  assert.match(said, "index.md: The old theme's scripts that this page loads are left out.");
  assert.match(text("index.md"), "| a | b || c |\n|---|---|---|---|\n");
  assert.match(text("blog.md"), "(/deep%20learning/c-dial/)");
});

test("Jekyll: pages that layouts fill become lists, and a page that another one shows is rendered there", () => {
  const { text, texts } = adopt({
    "_config.yml": "title: Ada\ncollections: {people: {output: false}}\n",
    "index.md": "---\ntitle: Ada\n---\n{% for one in site.people %}{{ one | markdownify }}{% endfor %}\n",
    "_people/bob.md": "---\nname: Bob\n---\nI *bake*.\n",
    "_posts/2025-01-01-dial.md": "---\ntitle: A dial\n---\nText\n",
    "_posts/index.html": "---\nlayout: posts\npermalink: /blog/\n---\n",
  });
  assert.match(text("index.md"), "<p>I <em>bake</em>.</p>");
  assert.match(text("blog.md"), /^- \[A dial\]\(\/2025\/01\/01\/dial\.html\), 2025-01-01\n$/);
  assert.not.ok(texts.has("blog.html"));
});

test("tables whose rows differ in length keep all their cells", () => {
  const table = "| a | b |\n|---|\n| 1 | 2 | 3 |\n\n| | |\n|:-|:-|:-|\n|1|2|3|\n";
  for (const files of [
    { "_config.yml": "title: Ada\n", "index.md": `---\ntitle: Ada\n---\n${table}` },
    { "_quarto.yml": "project: {type: website}\n", "index.qmd": `---\ntitle: Ada\n---\n${table}` },
  ])
    assert.match(
      adopt(files).text("index.md"),
      "| a | b | |\n|---|---|---|\n| 1 | 2 | 3 |\n\n| | | |\n|:-|:-|:-|\n|1|2|3|",
    );
});

test("the controls of a carousel are left out; menus in two languages and titles put into pages are taken over", () => {
  const { text } = adopt({
    "_config.yml": "title: Ada\n",
    "index.md":
      '---\ntitle: Ada\n---\n<div id="dials" class="carousel">\n<ol class="carousel-indicators"><li data-slide-to="0"></li></ol>\n<img src="dial.jpg">\n<a href="#dials" data-slide="prev"><span>Previous</span></a>\n<button data-bs-slide="next">Next</button>\n</div>\n\n## Tea\n',
    "_data/navigation.yml": "main:\n- title_en: Tea\n  title_zh: 茶\n  url: /#tea\n",
  });
  assert.match(text("index.md"), /carousel">\s*<img src="dial\.jpg">\s*<\/div>/);
  assert.equal(menuOf({ text }), ["Tea /#tea"]);
  const quarto = adopt({
    "_quarto.yml": "project: {type: website}\n",
    "index.qmd": "---\ntitle: Ada\n---\n```{=html}\n<i>{{< meta title >}}</i>\n```\n",
  });
  assert.match(quarto.text("index.md"), "<i>Ada</i>");
});

for (const [written, meant] of [
  ["Our 2^nd^ prize, **1^st^**, H~2~O", "Our 2<sup>nd</sup> prize, **1<sup>st</sup>**, H<sub>2</sub>O"],
  ["`a^b^c`, ``d^`e^``, $x^2^$, [f](g^h^), <i title='^j^'>", undefined],
  ["```\nk^l^\n```\n\nm ~~n~~ o[^1] ~5 and ~6, 10^9 to 10^10\n\n[^1]: p", undefined],
] as const)
  test(`Quarto: superscripts and subscripts are kept in ${written}`, () => {
    const { text } = adopt({ "_quarto.yml": "project: {type: website}\n", "index.qmd": `${written}\n` });
    assert.is(text("index.md").trim(), meant ?? written);
  });

test("Quarto: news that a page lists, from a data file or other pages, moves to the home page", () => {
  const site = {
    "_quarto.yml": "project: {type: website}\n",
    "index.qmd": "---\ntitle: Ada\n---\nI study sundials.\n",
  };
  const data = "- {description: A dial., date: May 2025, link: 'https://example.org/dial'}\n";
  const ofData = adopt({
    ...site,
    "news.qmd": "---\ntitle: News\nlisting:\n- id: all\n  contents: [lately/all.yml]\n---\n::: {#all}\n:::\n",
    "lately/all.yml": data,
  });
  assert.match(ofData.text("index.md"), /dials\.\n\n## News\n\n<!-- news -->\n$/);
  assert.is(ofData.text("_data/news.yml"), data);
  const ofPages = adopt({
    ...site,
    "news.qmd":
      '---\ntitle: News\nlisting: posts\n---\n```{=html}\n<nav aria-label="breadcrumb"><a href="index.html">Home</a></nav>\n```\n\n# ![](news.svg){.icon} News\n',
    "posts/dial/index.qmd": "---\ntitle: A dial\ndate: 2025-05-03\n---\nOf sand.\n",
  });
  assert.match(
    ofPages.text("index.md"),
    /dials\.\n\n```\{=html\}\s+```\s+# !\[\]\(news\.svg\)\{\.icon\} News\n\n- \[A dial\]\(\/posts\/dial\/\), 2025-05-03\n$/,
  );
});

test("Quarto: a home page that lists news from a data file gets a place for all of it", () => {
  const data = "- {date: 2025-05-03, text: A dial.}\n- {date: 2024-05-03, text: A clock.}\n";
  const listing = "{id: lately, contents: [news.yml], max-items: 1, template: news.ejs}";
  const { text, texts, said } = adopt({
    "_quarto.yml": "website: {title: Ada}\n",
    "index.qmd": `---\ntitle: Ada\nlisting:\n- ${listing}\n---\nHello\n\n### Latest\n\n:::{#lately}\n:::\n\n[Older](archive.qmd)\n`,
    "archive.qmd": `---\ntitle: All\nlisting: ${listing}\n---\n\n# All\n\n::: {#lately}\n:::\n`,
    "news.yml": data,
  });
  assert.match(text("index.md"), /redirect_from:\n {2}- \/archive\.html\n/);
  assert.match(text("index.md"), "### Latest\n\n<!-- news -->\n\n[Older](/archive.html)");
  assert.is(text("_data/news.yml"), data);
  assert.not(texts.has("archive.md"));
  assert.is(said, "");
});

test("Quarto: each listing from data files becomes a list in its place; what is left out is reported", () => {
  const { text, said } = adopt({
    "_quarto.yml": "website: {title: Ada}\n",
    "index.qmd":
      "---\ntitle: Ada\nlisting:\n- {id: new, contents: lists/papers.yml, max-items: 1}\n---\n## Papers\n\n::: {#new}\n:::\n\nMore\n",
    "lists/all.qmd":
      "---\ntitle: All\nlisting:\n- {id: b, contents: people.yml, include: {group: now}}\n- {id: a, contents: [./papers.yml, {title: A slip, path: ../slip.qmd}]}\n- {id: c, contents: [talks.csv, gone.yml, slip.yml]}\n---\n::: {#a}\n:::\n\n## People\n\n::: {#b}\n:::\nAll.\n",
    "lists/papers.yml":
      "- {title: A clock, author: [A. Example, B. Sample], journal: Dials, year: 2020, doi: 10.1/a, image: a.png}\n- {title: A dial, href: 'https://example.org/b', date: 2024-05-03, abstract: Of sand., grant: X1}\n",
    "lists/people.yml": "- {name: Bo, group: now}\n- {name: Cy, group: then}\n",
    "lists/talks.csv": "title,date\nA talk,2024-01-01\n",
    "lists/slip.yml": "title: [A slip\n",
    "fairs.qmd": "---\ntitle: Fairs\nlisting: {contents: fairs.yml}\n---\nWords.\n",
    "fairs.yml":
      "- {title: Dusk, date: 5/6/2023}\n- {title: Noon, years: 2024–2026}\n- {title: Dawn, date: May 2025, path: //example.org/d}\n- {title: Night, date: '`r Sys.Date()`'}\n- {title: Eve, date: [2024\n",
    "slip.qmd": "---\ntitle: Slip\n---\nWords.\n",
  });
  assert.match(
    text("index.md"),
    "## Papers\n\n- [A dial](https://example.org/b): Of sand. (2024-05-03)\n\nMore\n",
  );
  assert.match(
    text("lists/all.md"),
    "- [A dial](https://example.org/b): Of sand. (2024-05-03)\n- [A clock](https://doi.org/10.1/a), A. Example, B. Sample, Dials, 2020\n- [A slip](/slip.html)\n\n## People\n\n- Bo\n\nAll.\n",
  );
  assert.match(
    said,
    "lists/all.qmd: The lists on this page are made from data. This part of it is left out: grant.",
  );
  assert.match(
    said,
    "lists/all.qmd: What this page lists from talks.csv, gone.yml is left out, because no items could be read there.",
  );
  assert.match(
    text("fairs.md"),
    "\n- [Dawn](//example.org/d), May 2025\n- Noon, 2024–2026\n- Eve, 2024\n- Dusk, 5/6/2023\n- Night\n",
  );
  assert.match(said, "fairs.yml: This cannot be read as YAML");
});

test("MyST and Jupyter Book: the author, the first page and the table of contents are read, the last as a menu", () => {
  const pages = {
    "intro.md": "# Ada\n\nHello\n",
    "dials.md": "# My *dials* #\n\nWords.\n",
    "about.md": "# About\n\nWords.\n",
    "run.ipynb": "{}",
  };
  const myst = adopt({
    ...pages,
    "myst.yml":
      "version: 1\nproject:\n  title: Welcome\n  description: Of dials\n  authors:\n  - {name: Ada Example, id: ada, email: ada@example.org, orcid: 0000-0002-1825-0097, github: ada, affiliations: [{name: Dial House}]}\n  toc: [{file: intro.md}, {title: More, children: [{file: dials.md}, {pattern: '*.md'}]}, {file: run.ipynb}]\n",
  });
  const { author, title, description } = myst.facts;
  assert.equal(
    [title, description, author.name, author.email, author.affiliation, author.links.map(({ name }) => name)],
    ["Ada Example", "Of dials", "Ada Example", "ada@example.org", ["Dial House"], ["ORCID", "GitHub"]],
  );
  assert.equal([myst.home, myst.madeWith], ["intro.md", "Jupyter Book"]);
  assert.equal(menuOf(myst), ["My dials /dials.html"]);
  assert.match(myst.said, "run.ipynb: One page is left out, because only Markdown is read.");
  const book = adopt({
    ...pages,
    "_config.yml": "title: Ada's notes\nauthor: Ada Example\n",
    "_toc.yml": "format: jb-book\nroot: intro\nparts:\n- chapters: [{file: dials}, {file: about.md}]\n",
    "dials.html": "<html><head><title>Dials</title></head><body>Words.</body></html>",
  });
  assert.equal(
    [book.home, book.facts.author.name, book.facts.title],
    ["intro.md", "Ada Example", "Ada's notes"],
  );
  assert.equal(menuOf(book), ["My dials /dials.html", "About /about.html"]);
  assert.is(book.text("index.md"), "---\nredirect_from:\n  - /intro.html\n---\n\n# Ada\n\nHello\n");
});

test("HTML pages: what a script would have shown is there, what was hidden for good stays hidden", () => {
  const { text, facts } = adopt({
    "index.html":
      '<html><head><title>| Ada Example</title></head><body><nav><a href=".">Home</a> <a href="talks.html">Talks</a></nav><div style="visibility:hidden"><p style="color:red; opacity: 0;transform:translateY(20px)">Hello</p><p style="opacity:0.5;transform:none">Pale</p></div><i style="display:none;visibility:hidden">x</i></body></html>',
    "talks.html": "<html><body><p>One talk.</p></body></html>",
  });
  assert.match(
    text("index.md"),
    '<div style=""><p style="color:red">Hello</p><p style="opacity:0.5;transform:none">Pale</p></div><i style="display:none;visibility:hidden">',
  );
  assert.is(facts.title, "Ada Example");
});

for (const [heading, name] of [
  ["Ada Example", "Ada Example"],
  ["Hi there 👋, I'm Ada van der Example!", "Ada van der Example"],
  ["**Ada Example** – dials", "Ada Example"],
  ["[Ada Example](https://example.org)'s homepage", "Ada Example"],
  ["Hello!", undefined],
  ["I study sundials", undefined],
  ["Ada Example @ Dial House", "Ada Example"],
  ["Recent News", undefined],
  ["Coming Soon", undefined],
  ["My Homepage", undefined],
  ["Technische Universität Beispiel", undefined],
  ["Curriculum Vitae", undefined],
  ["Welcome to my page", undefined],
] as const)
  test(`a page that begins with "# ${heading}" is called ${name}`, () => {
    assert.is(adopt({ "README.md": `# ${heading}\n\nWords.\n` }).facts.title, name);
    assert.is(adopt({ "README.md": `Words.\n\n# ${heading}\n` }).facts.title, undefined);
  });

test("formulas in pages written in HTML no longer need a script", () => {
  const page = (script: string) =>
    adopt({
      "index.html": `<html><head><title>Ada</title>${script}</head><body><p>For \\(a &gt; b\\):</p>\n<pre>\\(a\\)</pre><p>\\[\na^2\\]</p></body></html>`,
    }).text("index.md");
  const shown = page('<script src="https://cdn.example.org/MathJax.js"></script>');
  assert.match(shown, /<p>For <math><mrow><mi>a<\/mi><mo>&gt;<\/mo><mi>b<\/mi><\/mrow><\/math>:<\/p>/);
  assert.match(shown, /<pre>\\\(a\\\)<\/pre><p><math display="block"/);
  assert.match(page(""), "<p>For \\(a &gt; b\\):</p>");
});

test("al-folio in two languages: each has its own home page and news", () => {
  const { text, texts, said } = adopt({
    "_config.yml":
      "title: Ada\nscholar: {}\nlanguages: [en, fr]\ndefault_lang: en\nlang_from_path: true\ncollections: {news: {output: true}}\n",
    "_pages/en/about.md": "---\nlayout: about\npermalink: /\ntitle: About\n---\nI study sundials.\n",
    "_pages/fr/about.md": "---\nlayout: about\npermalink: /\ntitle: À propos\n---\nJ’étudie les cadrans.\n",
    "_pages/fr/news.md": "---\nlayout: page\npermalink: /news/\n---\nDes nouvelles.\n",
    "_news/en/dial.md": "---\ndate: 2025-05-03\ninline: true\n---\nA dial is set.\n",
    "_news/fr/dial.md": "---\ndate: 2025-05-03\ninline: true\n---\nUn cadran est posé.\n",
    "_news/sand_fr.md": "---\nlang: fr\ndate: 2024-05-03\n---\nDu sable.\n",
    "_news/fr/old.md":
      "---\ntitle: Um anúncio longo com detalhes\ndate: 2015-05-03\n---\nUm anúncio simples em uma linha.\n",
  });
  assert.match(text("index.md"), "I study sundials.");
  assert.match(text("fr/index.md"), "J’étudie les cadrans.");
  assert.match(text("_news/dial.md"), "A dial is set.");
  assert.match(text("fr/_news/dial.md"), "Un cadran est posé.");
  assert.match(text("fr/_news/sand_fr.md"), "Du sable.");
  assert.not.ok(texts.has("fr/_news/old.md"));
  assert.equal(said.split("\n"), [
    "_news/fr/old.md: One page is left out, as sample content of the theme.",
    "_pages/fr/news.md: Dateline makes the page /fr/news/ itself, from the news on the home page. Move there what only this page says.",
  ]);
});

test("each language of a Jekyll site shows its own pages and words, or else those of the main one", () => {
  const files = {
    "_config.yml":
      "title: Ada\nlanguages: [en, fr]\ndefault_lang: en\nlang_from_path: true\ncollections: {tools: {output: true, permalink: /tools/:name/}}\n",
    "_data/en/words.yml": "tools: Tools\n",
    "_data/fr/words.yml": "tools: Outils\n",
    "index.md": "---\npermalink: /\n---\nI study sundials.\n",
    "_tools/en/dial.md": "---\ntitle: Dial\n---\nRound.\n",
    "_tools/fr/dial.md": "---\ntitle: Cadran\n---\nRond.\n",
    "_tools/en/sand.md": "---\ntitle: Sand\n---\nDry.\n",
    "_tools/fr/clou.md": "---\ntitle: Clou\n---\nDur.\n",
  };
  const loop =
    "{{ site.data[site.active_lang].words.tools }}/{{ site.data.words.tools }}:{% for tool in site.tools %} {{ tool.title }}{% endfor %}";
  const { text, said } = adopt({
    ...files,
    "_pages/en/all.md": `---\npermalink: /all/\n---\n${loop}\n`,
    "_pages/fr/all.md": `---\npermalink: /all/\n---\n${loop}\n`,
  });
  assert.match(text("all.md"), "Tools/Tools: Dial Sand\n");
  assert.match(text("fr/all.md"), "Outils/Outils: Sand Clou Cadran\n");
  assert.is(said, "");
});

test("languages of a Jekyll site that no plugin shows do not change its addresses and lists", () => {
  const { text } = adopt({
    "_config.yml": "title: Ada\nlanguages: [en, fr]\n",
    "index.md": "---\ntitle: Ada\n---\n{% for post in site.posts %}{{ post.title }}. {% endfor %}\n",
    "_posts/2024-05-03-dial.md": "---\ntitle: A dial\n---\nRound.\n",
    "_posts/2024-05-02-cadran.md": "---\ntitle: Un cadran\nlang: fr\n---\nRond.\n",
    "cadrans.md": "---\nlang: fr\npermalink: /fr/cadrans/\n---\nRonds.\n",
  });
  assert.match(text("index.md"), "A dial. Un cadran.");
  assert.match(text("fr/cadrans.md"), "Ronds.");
});

test("a Jekyll site whose words are in a file for each language has those of the main one", () => {
  const { text, said } = adopt({
    "_config.yml": "title: Ada\nlanguages: [en, fr]\nplugins: [jekyll-multiple-languages-plugin]\n",
    "_i18n/en.yml": "menu:\n  about: About me\nhello: I study <b>sundials</b>.\n",
    "_i18n/fr.yml": "menu:\n  about: Sur moi\n",
    "_i18n/en/life.md": "I was *born* {% t menu.soon %}near {{ site.title }}.\n",
    "_i18n/en/part/box.html": "<p>A box.</p>\n",
    "_i18n/en/_posts/2024-05-03-dial.md": "---\ntitle: A dial\n---\nRound.\n",
    "index.html": "---\n---\n<p>{% t hello %}</p>\n{% tf life.md %}\n{% translate_file part/box.html %}\n",
    "about.md":
      "---\ntitle: menu.about\n---\n{% translate hello %} {% t page.title %}, {{ site.lang }}\n\n{% tf life.md %}\n",
  });
  const home = text("index.md");
  assert.match(
    home,
    /<p>I study <b>sundials<\/b>\.<\/p>\s*<p>I was <em>born<\/em> near Ada\.<\/p>\s*<p>A box/,
  );
  assert.match(text("2024/05/03/dial.md"), "Round.");
  assert.match(text("about.md"), "title: About me\n");
  assert.match(text("about.md"), "I study <b>sundials</b>. About me, en\n\nI was *born* near Ada.");
  assert.equal(said.split("\n"), [
    '_i18n/fr.yml: The pages in the language "fr" are left out: a plugin makes them from the same pages as those in "en". Write them in content/fr.',
    '_i18n/en/life.md: "{% t menu.soon %}" is left out: there is no "menu.soon" in _i18n/en.yml.',
  ]);
});

test("neither the site itself nor a profile given twice is among the profiles again", () => {
  const { facts } = adopt({
    "_config.yml":
      "title: Ada\nurl: https://ada.example.org\nscholar: {}\ngithub_username: ada\nscholar_userid: AbCdEf1AAAAJ\nwork_url: http://www.ada.example.org/\nauthor:\n  uri: https://ada.example.org/lab/\n  googlescholar: https://scholar.google.de/citations?hl=de&user=AbCdEf1AAAAJ&view_op=list_works\n",
    "_pages/about.md": "---\nlayout: about\npermalink: /\n---\nI study sundials.\n",
  });
  assert.equal(
    facts.author.links.map(({ url }) => url),
    [
      "https://github.com/ada",
      "https://scholar.google.com/citations?user=AbCdEf1AAAAJ",
      "https://ada.example.org/lab/",
    ],
  );
});

test("filters that a plugin may have defined leave out what they are for", () => {
  const files = {
    "_config.yml": "title: Ada\n",
    "index.md": "---\ntitle: Ada\n---\nWrite to {{ 'ada@example.org' | hidden }}. {% include /word.html %}\n",
    "_includes/word.html": "Soon.",
  };
  assert.match(adopt(files).text("index.md"), "Write to ada@example.org. Soon.");
  const withPlugin = adopt({ ...files, "_plugins/hidden.rb": "module Hidden\nend\n" });
  assert.match(withPlugin.text("index.md"), "Write to . Soon.");
  assert.match(withPlugin.said, 'there is no filter "hidden"');
});

test("files with the same name in several folders, or with the same address, are all taken over", () => {
  const talk = (title: string, permalink: string) =>
    `---\ntitle: ${title}\ndate: 2024-05-05\npermalink: ${permalink}\n---\nText.\n`;
  const { text, texts } = adopt({
    "_config.yml": "title: Ada\nscholar: {}\ncollections: {news: {output: true}}\n",
    "_pages/about.md": "---\nlayout: about\npermalink: /\nnews: true\n---\nI study sundials.\n",
    "_news/2023/dial.md": "---\ndate: 2023-05-03\ninline: true\n---\nA dial is set.\n",
    "_news/2024/dial.md": "---\ndate: 2024-05-03\ninline: true\n---\nA dial is lost.\n",
    "_news/dial.markdown": "---\ndate: 2022-05-03\ninline: true\n---\nA dial is bought.\n",
    "_news/dial.md": "---\ndate: 2021-05-03\ninline: true\n---\nA dial is seen.\n",
    "_talks/a.md": talk("Sand", "/talks/2023/kettle/"),
    "_talks/b.md": talk("Salt", "/talks/2024/kettle/"),
    "_talks/c.md": talk("Soap", "/talks/kettle/"),
    "_talks/d.md": talk("Silk", "/talks/kettle/"),
  });
  assert.match(text("_news/2023/dial.md"), "is set");
  assert.match(text("_news/2024/dial.md"), "is lost");
  assert.is([...texts].filter(([path]) => /^_news\/dial(?:-2)?\.md$/.test(path)).length, 2);
  assert.match(text("_talks/2023/kettle.md"), "title: Sand");
  assert.match(text("_talks/2024/kettle.md"), "title: Salt");
  assert.match(text("_talks/kettle.md"), "title: Soap");
  assert.match(text("_talks/kettle-2.md"), "title: Silk");
  assert.not.match([...texts.values()].join("\n"), "permalink");
});

test("what would keep the new site from being built is left out, with a message", () => {
  const { texts, said } = adopt({
    "_config.yml": "title: Ada\nscholar: {}\n",
    "_pages/about.md": "---\npermalink: /\n---\nI study sundials.\n",
    "_pages/people.md": "---\nlayout: profiles\npermalink: /people/\n",
    "_data/cv.yml": "# - title: Education\n#   type: map\n",
    "assets/json/resume.json": '{"contact": {"name": "Ada"}}',
  });
  assert.not.ok([...texts.keys()].some((file) => /^(?:cv|people)\b/.test(file)));
  const cv =
    "This CV cannot be read, so it is left out. Write it as JSON Resume (basics, work, education …) or as RenderCV (cv: with sections), as cv.json or cv.yml beside the home page.";
  assert.equal(said.split("\n"), [
    "_pages/people.md: The front matter that begins with --- never ends. Write a line with --- after its last line.",
    `assets/json/resume.json: ${cv}`,
    `_data/cv.yml: ${cv}`,
  ]);
});

test("al-folio's sample name is not the author's", () => {
  const nameIn = (parts: string) =>
    adopt({ "_config.yml": `${parts}scholar: {}\n`, "_pages/about.md": "---\npermalink: /\n---\nHello\n" })
      .facts.author.name;
  assert.is(nameIn("first_name: You\nmiddle_name: R.\nlast_name: Name\n"), undefined);
  assert.is(nameIn("first_name: Ada\nmiddle_name: R.\nlast_name: Example\n"), "Ada R. Example");
});

test("al-folio's sample CV in its older form is not taken over, and a CV in PDF is", () => {
  const { texts, text } = adopt({
    "_config.yml": "title: Ada\nscholar: {last_name: Ada}\n",
    "_pages/about.md": "---\npermalink: /\n---\nHello\n",
    "_pages/cv.md": "---\npermalink: /cv/\ntitle: CV\nlayout: cv\ncv_pdf: ada.pdf\n---\n",
    "_pages/vitae.md": "---\npermalink: /vitae/\ntitle: CV\nlayout: cv\ncv_pdf: example_pdf.pdf\n---\n",
    "_data/cv.yml":
      "- title: General Information\n  type: map\n  contents: [{name: Full Name, value: Albert Einstein}]\n",
    "CLAUDE.md": "Build it with care.\n",
    "SEO.md": "# Being found\n",
  });
  assert.not.ok(texts.has("SEO.md") || texts.has("seo.md"));
  assert.equal([...texts.keys()].sort(), ["cv.md", "index.md"]);
  assert.match(text("cv.md"), "cv_pdf: ada.pdf");
});

for (const [name, email, summary, isTaken] of [
  ["Albert Einstein", "a@example.org", "A physicist.", false],
  ["Ada", "albert@einstein.de", "A German-born theoretical physicist.", false],
  ["Ada", "ada@example.org", "I study the work of a German-born theoretical physicist.", true],
] as const)
  test(`al-folio's sample CV is not taken over, and an author's is: ${name}, ${email}`, () => {
    const { texts, said } = adopt({
      "_config.yml": "title: Ada\n",
      "index.md": "Hello\n",
      "assets/json/resume.json": JSON.stringify({ basics: { name, email, summary }, work: [{ name: "A" }] }),
    });
    assert.is(texts.has("cv.json"), isTaken);
    assert.is(said.includes("This CV is the theme's sample content, so it is left out."), !isTaken);
  });

test.run();
