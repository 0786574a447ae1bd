import { suite } from "uvu";
import * as assert from "uvu/assert";
import { adopt, menuOf } from "../support/old-site.ts";

const test = suite("old sites of other themes of Jekyll");

test("acad-homepage: puts the parts of the page together", () => {
  const { kind, texts } = adopt({
    "_config.yml":
      "title: Ada Example\ngoogle_scholar_stats_use_cdn: true\nauthor:\n  name: Ada Example\n  avatar: images/me.jpg\n  googlescholar: x\n",
    "_pages/about.md":
      "---\npermalink: /\ntitle: \"\"\n---\n{% if site.google_scholar_stats_use_cdn %}{% assign url = 'https://cdn.example.org/' %}{% endif %}\n\n{% include_relative includes/intro.md %}\n\n{% include_relative includes/news.md %}\n",
    "_pages/includes/intro.md": "I study sundials.",
    "_pages/includes/news.md": "# 🔥 News\n- *2025.05*: A sundial.",
  });
  assert.is(kind, "acad-homepage");
  assert.is(texts.get("index.md"), "I study sundials.\n\n# 🔥 News\n- *2025.05*: A sundial.\n");
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
    "_members/di.md": "---\nname: Di Test\nrole: phd\nimage: di.jpg\nlayout: member\n---\n",
    "_layouts/member.html": "{% include portrait.html lookup=page.slug %}\n{{ content }}\n",
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
    /bo\.jpg" alt="Bo Sample" width="120"> <a href="\/members\/bo\.html">Bo Sample<\/a>, Student\s+<img src="\/di\.jpg" alt="Di Test" width="120"> <a href="\/members\/di\.html">Di Test<\/a>, Student\s+# Guests\s+<a href="\/members\/cy\.html">Cy Test<\/a>, guest\s+$/,
  );
  assert.match(text("tools.md"), /^Glue: It holds\.$/m);
  assert.match(text("tools.md"), /My Saw\.\s+My Glue\.\s+Own Saw!/);
  assert.match(text("members/bo.md"), "title: Bo Sample\n");
  assert.match(text("members/di.md"), 'alt="Di Test" width="120"> Student\n');
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

test("Lab Website Template: pages of members show what their layout shows beside the texts, at no other addresses", () => {
  const member = (layout: string, name: string, more = "") =>
    `---\nlayout: ${layout}\nname: ${name}\naliases: [B. Sample]\n${more}---\n`;
  const { text, said } = adopt({
    "_config.yaml": "title: The Dial Lab\ncollections:\n  members: {output: true}\n",
    ...Object.fromEntries(["citation", "list", "portrait"].map((name) => [`_includes/${name}.html`, ""])),
    "_data/types.yaml":
      "phd: {description: Student}\nemail: {text: Mail, link: 'mailto:$VALUE'}\norcid: {text: ORCID, link: 'https://orcid.org/$VALUE'}\n",
    "_layouts/member.html":
      "{% include portrait.html lookup=page.slug %}\n{% for link in page.links %}{% include button.html type=link[0] link=link[1] %}{% endfor %}\n{{ content }}\n<a href='papers/?search='>Papers</a>\n",
    "_layouts/former.html": "<h1>{{ page.name }}</h1>{{ page.image }}{{ content }}\n",
    "_members/bo.md": `${member("member", 'Bo "Sand" Sample', "role: phd\nimage: bo.jpg\naffiliation: Dial School\nlinks: {email: bo@dials.example.org, orcid: 0000-0000-0000-0000, github: }\n")}Bo likes sand.\n`,
    "_members/cy.md": member("member", "Cy Test", "description: Former student\nrole: phd\n"),
    "_members/di.md": `${member("former", "Di Test", "image: di.jpg\nrole: phd\nlinks: {email: di@dials.example.org}\n")}Di likes ice.\n`,
    "index.md": "---\n---\nWe study dials.\n\n{% include post-excerpt.html lookup='example-post-1' %}\n",
  });
  assert.is(text("index.md").trim(), "We study dials.", "without a link to a post that is left out");
  assert.is(
    text("members/bo.md"),
    '---\ntitle: Bo "Sand" Sample\npermalink: /members/bo.html\n---\n\n<img src="/bo.jpg" alt="Bo &#34;Sand&#34; Sample" width="120"> Student, Dial School\n\n<a href="mailto:bo@dials.example.org">Mail</a> <a href="https://orcid.org/0000-0000-0000-0000">ORCID</a> \n\nBo likes sand.\n',
  );
  assert.match(text("members/cy.md"), /---\n\nFormer student\s*$/);
  assert.match(
    text("members/di.md"),
    /---\n\n<img src="\/di\.jpg" alt="Di Test" width="120">\s+Di likes ice\.\n$/,
  );
  assert.match(text("members.md"), "[Cy Test](/members/cy.html)");
  assert.is(
    said,
    "_members/di.md: One page is carried over without what the theme shows of people beside their texts, such as links and pictures. Write that in the text.",
  );
});

test("what themes for groups say of themselves, and their example posts and members, are left out", () => {
  const { texts, said } = adopt({
    "_config.yml": "title: The Dial Lab\ncollections: {members: {output: true}}\n",
    "_members/jane.md": "---\nname: Jane Smith\n---\n\nLorem ipsum dolor sit amet.\n",
    "_members/john.md": "---\nname: John Doe\n---\n\nJohn likes sand.\n",
    "index.md": "---\ntitle: Lab\n---\nWe study dials.\n",
    "_pages/aboutwebsite.md":
      "---\ntitle: About\npermalink: /aboutwebsite.html\n---\n\n# Use this website as a template for your research group\n",
    "_posts/2024-05-01-one.md": "---\ntitle: Example post 1\n---\nWords.\n",
    "_posts/2024-05-02-two.md": "---\ntitle: Example posters\n---\nWords.\n",
  });
  assert.equal([...texts.keys()].sort(), [
    "2024/05/02/two.md",
    "blog.md",
    "index.md",
    "members.md",
    "members/john.md",
  ]);
  for (const file of ["_members/jane.md", "_pages/aboutwebsite.md", "_posts/2024-05-01-one.md"])
    assert.match(said, `${file}: One page is left out, as sample content of the theme.`);
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

test("Minimal Mistakes: what a page shows over the picture at its top becomes part of its text", () => {
  const { text, left } = adopt({
    "_config.yml": "title: Ada\nbaseurl: /ada\nremote_theme: mmistakes/minimal-mistakes\n",
    "index.md":
      '---\nlayout: splash\nexcerpt: I study *dials*.\nheader:\n  overlay_color: "#000"\n  actions:\n    - {label: The lab, url: /lab/}\n    - {url: "https://example.org/"}\n---\nWelcome.\n',
    "lab.html":
      "---\ntitle: Lab\npermalink: /lab/\nexcerpt: A *lab*.\nheader: {overlay_image: /a.jpg, cta_label: Home, cta_url: /}\n---\n<p>Sand.</p>\n",
    "tea.md": "---\ntitle: Tea\nexcerpt: For lists.\n---\nGreen.\n",
    "cups.md":
      "---\ntitle: Cups\nexcerpt: For lists.\nheader: {overlay_image: /a.jpg, show_overlay_excerpt: false}\n---\nBlue.\n",
    "jars.md":
      "---\ntitle: Jars\nexcerpt: For lists.\ntagline: All of clay.\nheader: {overlay_image: /a.jpg}\n---\nRed.\n",
    "notes.md":
      "---\nlayout: posts\ntitle: Notes\nexcerpt: All of [them](/ada/pots.html).\nheader: {overlay_image: /a.jpg}\n---\n",
    "_posts/2025-05-03-kettle.md": "---\ntitle: Kettle\n---\nIt boils.\n",
    "pots.md": "---\ntitle: Pots\nexcerpt: All there is.\nheader: {overlay_image: /a.jpg}\n---\n",
  });
  assert.match(
    text("index.md"),
    "I study *dials*.\n\n[The lab](/lab/) [Learn more](https://example.org/)\n\nWelcome.",
  );
  assert.match(text("lab.html"), /<p>A <em>lab<\/em>\.<\/p>\s<p><a href="\/">Home<\/a><\/p>\s+<p>Sand/);
  for (const file of ["tea.md", "cups.md", "jars.md"]) assert.not.match(text(file), "For lists");
  assert.match(text("jars.md"), "All of clay.");
  assert.match(text("pots.md"), "All there is.");
  assert.match(
    text("notes.md"),
    /\nAll of \[them\]\(\/pots\.html\)\.\n\n- \[Kettle\]/,
    "what a layout lists is not lost",
  );
  assert.equal(left, []);
});

test("pages of people come over, and what the theme showed beside their texts is named", () => {
  const person = (more: string) => `---\ntitle: Bo Sample\n${more}---\nBo likes sand.\n`;
  const told =
    "carried over without what the theme shows of people beside their texts, such as links and pictures.";
  const jekyll = (file: string, more: string) =>
    adopt({
      "_config.yml": "title: Lab\ncollections: {members: {output: true}, projects: {output: true}}\n",
      "index.md": "---\ntitle: Lab\n---\nWe study sundials.\n",
      [file]: person(more),
    });
  const links = "links: {github: bo}\n";
  assert.match(
    jekyll("_members/bo.md", links).said,
    `_members/bo.md: One page is ${told} Write that in the text.`,
  );
  assert.match(jekyll("_members/bo.md", links).text("members/bo.md"), "Bo likes sand.");
  for (const [file, more] of [
    ["_members/bo.md", ""],
    ["_members/bo.md", "links: []\nemail: ''\n"],
    ["_projects/bo.md", links],
  ] as const)
    assert.is(jekyll(file, more).said, "");
  assert.is(jekyll("_members/bo.md", "email: sand\n").said, "", "the text says it");
});

test.run();
