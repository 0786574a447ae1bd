import { suite } from "uvu";
import * as assert from "uvu/assert";
import { parse } from "yaml";
import { adopt as adoptOld } from "../support/old-site.ts";

const test = suite("taking over an old site");

const adopt = (
  files: Readonly<Record<string, string>>,
  markdownify = (markdown: string) => `<p>${markdown}</p>`,
) => adoptOld(files, markdownify);
const texts = (files: Readonly<Record<string, string>>) => Object.fromEntries(adopt(files).texts);

const academicpages = {
  "_config.yml": `title: "Ada's page"
name: &name "Ada Example"
description: &description >
  Sundials, and what they
  say at night
url: https://ada.github.io
baseurl: ""
repository: "ada/ada.github.io"
locale: "en-US"
author:
  name: Ada Example
  avatar: "profile.png"
  bio: "Sundials <br> of <i>sand</i>"
  location: "Earth"
  employer: "Example College"
  email: "ada@example.org"
  googlescholar: "https://scholar.google.com/citations?user=V96Y"
  github: "ada"
  google_plus: "ada"
  orcid:
collections:
  talks:
    output: true
    permalink: /:collection/:path/
`,
  "_pages/about.md": `---
permalink: /
title: "About"
author_profile: true
redirect_from:
  - /about/
---
{% include base_path %}
I study sundials. [CV]({{ base_path }}/files/cv.pdf)

News
====
- 2025.05 A sundial.
`,
  "_pages/teaching.html": `---
layout: archive
title: "Teaching"
permalink: /teaching/
---
{% include base_path %}
{% for post in site.teaching reversed %}
{% include archive-single.html %}
{% endfor %}
`,
  "_pages/archive-layout-with-content.md": "---\ntitle: Archive Layout with Content\n---\nA",
  "_pages/plain.md": "---\ntitle: Plain\n---\nText",
  "_teaching/2024-dials.md":
    "---\ntitle: 'Dials for beginners'\ncollection: teaching\nvenue: 'Example College'\ndate: 2024-01-01\n---\nWe make dials.",
  "_teaching/2014-spring-teaching-1.md":
    '---\ntitle: "Teaching experience 1"\n---\nThis is a description of a teaching experience.',
  "_talks/2025-05-01-shadows.md":
    '---\ntitle: "Shadows"\ntype: Talk\nvenue: A town hall\ndate: 2025-05-01\npermalink: /talks/2025-shadows\n---\nLong ones.',
  "_publications/2024-dial.md":
    '---\ntitle: "A dial"\ndate: 2024-03-01\nvenue: "Journal of Dials"\ncategory: manuscripts\npaperurl: "/files/dial.pdf"\ncitation: "Ada Example, Bo Sample. (2024). &quot;A dial.&quot; <i>Journal of Dials</i>."\n---\n',
  "_posts/2023-02-01-first.md": "---\ntitle: First\npermalink: /posts/2023/02/first/\n---\nHello",
  "_posts/2099-01-01-future.md": "---\ntitle: Future Blog Post\n---\nHello",
  "files/cv.pdf": "%PDF",
  "images/profile.png": "PNG",
  "assets/js/main.min.js": "//",
  "_sass/a.scss": "a{}",
  "_layouts/default.html": "<html>",
  "README.md": "# academicpages",
};

test("academicpages: reads who the author is", () => {
  const { kind, facts } = adopt(academicpages);
  assert.is(kind, "academicpages");
  assert.equal(facts, {
    title: "Ada's page",
    description: "Sundials, and what they say at night",
    url: "https://ada.github.io/",
    language: "en-US",
    timeZone: undefined,
    author: {
      name: "Ada Example",
      role: undefined,
      affiliation: ["Example College"],
      location: undefined,
      pronouns: undefined,
      bio: "Sundials of sand",
      email: "ada@example.org",
      links: [
        { name: "Google Scholar", url: "https://scholar.google.com/citations?user=V96Y" },
        { name: "GitHub", url: "https://github.com/ada" },
      ],
      picture: "/images/profile.png",
    },
    unknownProfiles: ["google_plus"],
  });
});

test("academicpages: keeps pages at their addresses, and talks and courses in their folders", () => {
  const { texts, copies } = adopt(academicpages);
  assert.equal([...texts.keys()].sort(), [
    "_talks/2025-shadows.md",
    "_teaching/2024-dials.md",
    "blog.md",
    "index.md",
    "plain.md",
    "posts/2023/02/first.md",
    "publications.bib",
    "publications.md",
    "teaching.html",
  ]);
  assert.is(
    texts.get("publications.md"),
    "---\ntitle: Publications\nredirect_from:\n  - /publications/2024-dial.html\n---\n\n\n",
  );
  assert.is(
    texts.get("index.md"),
    "---\ntitle: About\nredirect_from:\n  - /about/\n---\n\nI study sundials. [CV](/files/cv.pdf)\n\nNews\n====\n- 2025.05 A sundial.\n",
  );
  assert.is(
    texts.get("plain.md"),
    "---\ntitle: Plain\npermalink: /plain.html\nredirect_from:\n  - /_pages/plain.html\n---\n\nText\n",
  );
  assert.is(
    texts.get("_talks/2025-shadows.md"),
    "---\ntitle: Shadows\ntype: Talk\nvenue: A town hall\ndate: 2025-05-01\n---\n\nLong ones.\n",
  );
  assert.is(
    texts.get("_teaching/2024-dials.md"),
    "---\ntitle: Dials for beginners\nvenue: Example College\ndate: 2024-01-01\npermalink: /teaching/2024-dials.html\n---\n\nWe make dials.\n",
  );
  assert.is(texts.get("teaching.html"), "---\ntitle: Teaching\n---\n\n\n");
  assert.equal(
    [...copies],
    [
      ["files/cv.pdf", "files/cv.pdf"],
      ["images/profile.png", "images/profile.png"],
    ],
  );
});

test("academicpages: makes BibTeX of publications", () => {
  assert.is(
    texts(academicpages)["publications.bib"],
    `@article{2024-dial,
  title = {A dial},
  author = {Ada Example and Bo Sample},
  journal = {Journal of Dials},
  year = {2024},
  month = {3},
  url = {/files/dial.pdf},
}
`,
  );
});

for (const [said, field] of [
  ["authors: Ada Example, Bo Sample & Cy Test.", "author = {Ada Example and Bo Sample and Cy Test}"],
  ['authors: "Example, A., Sample, B. C., & Test, D."', "author = {Example, A., Sample, B. C., & Test, D.}"],
  ["authors: 张三，李四", "author = {张三 and 李四}"],
  ["author: [{name: Ada Example}, Bo Sample]", "author = {Ada Example and Bo Sample}"],
  ["author: {name: Ada Example}", "author = {Ada Example}"],
  ["year: 2023", "year = {2023}"],
  ["booktitle: Dials", "howpublished = {Dials}"],
  ["volume: 12", "volume = {12}"],
  ["issue: 3", "number = {3}"],
  ["pages: 12-34", "pages = {12-34}"],
  ['title: "A *dial\\nof* sand"', "title = {A dial of sand}"],
  ["title: An **_old_** dial of ***sand***", "title = {An old dial of sand}"],
  ["title: 老**日晷**与沙", "title = {老日晷与沙}"],
  ["title: The *old* A* and the _new_ **sun_dial**", "title = {The old A* and the new sun_dial}"],
] as const)
  test(`academicpages: a publication gives ${said}`, () => {
    const { "publications.bib": bibliography = "" } = texts({
      "_config.yml": "title: Ada\nauthor: {googlescholar: x}\n",
      "index.md": "Dials.\n",
      "_publications/dial.md": `---\n${said}\n---\n`,
    });
    assert.match(bibliography, `  ${field},\n`);
  });

test("academicpages: redirects from the addresses of publications to their list, and lists them once", () => {
  const { texts, left } = adopt({
    ...academicpages,
    "_includes/base_path": '{% assign base_path = site.github.url %}{{ "x" | unknown }}',
    "_pages/publications.md":
      "---\ntitle: Papers\npermalink: /publications/\nredirect_from: /papers/\n---\n{% include base_path %}\nSee also my drawer.\n{% for post in site.publications reversed %}{% include archive-single.html %}{% endfor %}\n",
    "_pages/cv.md":
      "---\ntitle: CV\npermalink: /cv/\n---\n{% for post in site.publications %}{% include archive-single-cv.html %}{% endfor %}\n",
    "_publications/2024-dial.md":
      '---\ntitle: "A dial"\npermalink: /publication/a-dial\nbibtex: "\n@article{a,\ntitle = {A dial},\n}\n"\n---\n',
  });
  assert.is(
    texts.get("publications.md"),
    "---\ntitle: Papers\nredirect_from:\n  - /papers/\n  - /publication/a-dial/\n---\n\nSee also my drawer.\n",
  );
  assert.match(texts.get("cv.md") ?? "", '<a href="/publications/2024-dial/">A dial</a>');
  assert.is(texts.get("publications.bib"), "@article{a, title = {A dial},\n}\n");
  assert.equal(
    left.filter(({ file }) => !file.startsWith("_data")).map(({ file }) => file),
    [
      "_pages/archive-layout-with-content.md",
      "_posts/2099-01-01-future.md",
      "_teaching/2014-spring-teaching-1.md",
    ],
  );
});

test("academicpages: a page named like its folder lists what others have in files of their own", () => {
  const { "_publications/2024-dial.md": _, ...others } = academicpages;
  const site = {
    ...others,
    "_pages/about.md": "---\npermalink: /\n---\nI study sundials.\n",
    "_news/news.md": "---\ntitle: News\npermalink: /news/\n---\n- 2025.05 A sundial.\n- 2025.04 An egg.\n",
    "_publications/publications.md":
      "---\ntitle: Papers\npermalink: /publications/\n---\n- A dial. *Dials*, 2024.\n- An egg. *Eggs*, 2023.\n",
  };
  const { text, texts } = adopt(site);
  assert.match(text("index.md"), "## News\n\n- 2025.05 A sundial.\n- 2025.04 An egg.\n");
  assert.match(text("publications.md"), "- A dial. *Dials*, 2024.\n- An egg. *Eggs*, 2023.\n");
  assert.not.ok(texts.has("_news/news.md") || texts.has("publications.bib"));
  const atOwnAddress = { ...site, "_news/news.md": "---\ntitle: All\n---\n- 2025.05 A sundial.\n" };
  assert.match(adopt(atOwnAddress).text("index.md"), "- 2025.05 A sundial.\n");
  const atAddressOfNews = {
    ...site,
    "_news/news.md": "---\ndate: 2025-04-01\npermalink: /news/\n---\n- 2025.05 A sundial.\n",
  };
  assert.match(adopt(atAddressOfNews).text("index.md"), "- 2025.05 A sundial.\n");
  const listing = adopt({
    "_quarto.yml": "",
    "index.qmd": "Hello\n",
    "news/news.qmd": "---\ntitle: All\ndate: 2025-04-01\nlisting:\n  contents: .\n---\n",
  });
  assert.not.ok(listing.texts.has("_news/news.md"));
  const ofHugo = { "hugo.toml": "", "content/_index.md": "Hello\n" };
  assert.match(
    adopt({ ...ofHugo, "content/news/news.md": "---\ntitle: All\n---\n- 2025.05 A sundial.\n" }).text(
      "index.md",
    ),
    "- 2025.05 A sundial.\n",
  );
  const item = "---\ntitle: An egg\ndate: 2025-04-01\n---\nIt boils.\n";
  assert.ok(adopt({ ...site, "_news/news.md": item }).texts.has("_news/news.md"));
  assert.ok(adopt({ ...ofHugo, "content/news/news.md": item }).texts.has("_news/news.md"));
});

test("academicpages: takes the abstract of a publication from its page, without its Markdown", () => {
  const front = '---\ntitle: "A dial"\nvenue: "Journal of Dials"\ndate: 2024-03-01\n---\n';
  const abstractOf = (body: string) => {
    const { texts } = adopt({ ...academicpages, "_publications/2024-dial.md": front + body });
    return /abstract = \{(.*)\}/.exec(texts.get("publications.bib") ?? "")?.[1];
  };
  const words = "Dials *tell* the [time](https://example.org/).";
  assert.is(abstractOf(words), "Dials tell the time.");
  assert.is(abstractOf(`## Abstract\n\n${words}\n\n## Figures\n\nOne.`), "Dials tell the time.");
  assert.is(abstractOf(`## The dial\n\n${words}`), "Dials tell the time.");
});

test("academicpages: leaves out the theme's own samples, with a message", () => {
  const said = adopt(academicpages).left.map(({ file, message }) => `${file}: ${message}`);
  assert.ok(
    said.includes(
      "_teaching/2014-spring-teaching-1.md: One page is left out, as sample content of the theme.",
    ),
    said.join("\n"),
  );
  assert.ok(
    said.includes("_posts/2099-01-01-future.md: One page is left out, as sample content of the theme."),
    said.join("\n"),
  );
});

const alFolio = {
  "_config.yml":
    "title: blank\nfirst_name: Ada\nmiddle_name:\nlast_name: Example\nurl: https://ada.example.org\nbaseurl: /home\nlang: cn\npermalink: /blog/:year/:title/\nscholar:\n  last_name: [Example]\ncollections:\n  news:\n    defaults:\n      layout: post\n  projects:\n    output: true\n",
  "_data/socials.yml":
    "email: ada@example.org\nscholar_userid: V96Y\ngithub_username: ada\ncv_pdf: /assets/pdf/ada.pdf\nrss_icon: true\ncustom_social:\n  logo: /a.svg\n  title: Dial club\n  url: https://dials.example.org\n",
  "_pages/about.md":
    "---\nlayout: about\ntitle: about\npermalink: /\nsubtitle: <a href='#'>Example College</a>\nprofile:\n  align: right\n  image: prof.jpg\nnews: true\nselected_papers: true\n---\n\nI study sundials.\n",
  "_pages/publications.md":
    '---\nlayout: page\ntitle: publications\npermalink: /publications/\nnav: true\nnav_order: 2\n---\n\n<div class="publications">\n\n{% bibliography %}\n\n</div>\n',
  "_news/announcement_1.md":
    "---\nlayout: post\ndate: 2025-05-20 15:59:00-0400\ninline: true\n---\n\nA sundial.\n",
  "_projects/1_project.md":
    "---\ntitle: Dial of sand\ndescription: It runs.\nimg: assets/img/1.jpg\nimportance: 1\n---\nText",
  "_projects/2_project.md": "---\ntitle: project 2\n---\nSample",
  "_posts/2024-03-05-on-dials.md":
    "---\ntitle: On dials\n---\nText [about]({% link _pages/publications.md %})",
  "_bibliography/papers.bib": "---\n---\n\n@article{a, title = {A}, year = 2024}\n",
  "assets/img/prof.jpg": "JPEG",
  "assets/json/resume.json": '{"basics": {"name": "Ada"}}',
  "assets/css/main.scss": "a{}",
};

test("al-folio: reads names and profiles wherever they are written", () => {
  const { kind, facts } = adopt(alFolio);
  assert.is(kind, "al-folio");
  assert.is(facts.title, "Ada Example");
  assert.is(facts.url, "https://ada.example.org/home/");
  assert.is(facts.language, "zh");
  const korean = { ...alFolio, "_config.yml": alFolio["_config.yml"].replace("lang: cn", "lang: kr") };
  assert.is(adopt(korean).facts.language, "ko");
  assert.is(facts.author.email, "ada@example.org");
  assert.is(facts.author.picture, "/assets/img/prof.jpg");
  assert.equal(facts.author.links, [
    { name: "Google Scholar", url: "https://scholar.google.com/citations?user=V96Y" },
    { name: "GitHub", url: "https://github.com/ada" },
    { name: "CV", url: "/assets/pdf/ada.pdf" },
    { name: "Dial club", url: "https://dials.example.org" },
  ]);
});

test("al-folio: keeps its news, publications, projects, posts and CV", () => {
  const made = texts(alFolio);
  assert.is(made["_news/announcement_1.md"], alFolio["_news/announcement_1.md"]);
  assert.is(made["publications.bib"], "@article{a, title = {A}, year = 2024}\n");
  assert.is(made["cv.json"], alFolio["assets/json/resume.json"]);
  assert.match(
    made["publications.md"] ?? "",
    /nav: true\nnav_order: 2\n---\n\n<div class="publications">\n\n<!-- publications -->/,
  );
  assert.match(made["projects.md"] ?? "", /- \[Dial of sand\]\(\/projects\/1_project\/\): It runs\./);
  assert.match(made["blog/2024/on-dials.md"] ?? "", /\[about\]\(\/publications\/\)/);
  assert.is(made["projects/2_project.md"], undefined);
});

test("al-folio: leaves out the samples among its posts, however they are marked", () => {
  const post = (matter: string) => `---\n${matter}\n---\nWords.\n`;
  const { texts, left } = adopt({
    ...alFolio,
    "_posts/2020-01-01-a.md": post("title: a post with comments\ncategories: sample-posts external-services"),
    "_posts/2020-01-02-b.md": post("title: a post with diagrams"),
    "_posts/2020-01-03-c.md": post("title: a post with my thoughts\ncategories: posts sundials"),
  });
  assert.equal(
    ["a", "b", "c"].map((name) => texts.has(`blog/2020/${name}.md`)),
    [false, false, true],
  );
  assert.ok(left.some(({ message }) => message.startsWith("2 pages are left out, as sample content")));
});

test("al-folio: what the theme adds around lists and addresses leaves no trace", () => {
  const { texts, left } = adopt({
    ...alFolio,
    "_config.yml": `${alFolio["_config.yml"].trim()}\ndisplay_tags: [dials]\nbib_search: true\n`,
    "_includes/bib_search.liquid":
      "<script src=\"{{ '/assets/js/bibsearch.js' | relative_url | bust_file_cache }}\"></script>",
    "_includes/figure.liquid": '<img src="{{ include.path | relative_url | bust_file_cache }}">',
    "_pages/publications.md":
      "---\ntitle: publications\npermalink: /publications/\n---\n{% include bib_search.liquid %}\n{% bibliography %}\n",
    "_pages/blog.md":
      '---\ntitle: blog\npermalink: /blog/\npagination:\n  enabled: true\n---\n{% for tag in site.display_tags %}<a href="/blog/tag/{{ tag }}">{{ tag }}</a>{% endfor %}{% if page.pagination.enabled %}{% assign list = paginator.posts %}{% else %}{% assign list = site.posts %}{% endif %}{% for post in list %}<a href="/blog/2024"> 2024 </a>[{{ post.title }}]({{ post.url }}){% endfor %}\n',
    "_pages/hobby.md":
      "---\ntitle: Hobby\npermalink: /hobby/\n---\n{% include figure.liquid path='assets/img/dial.jpg' %}\n",
    "_bibliography/papers.bib":
      "---\n---\n\n@book{einstein1956investigations,\n  title = {Investigations},\n}\n\n@article{a, title = {A}, year = 2024}\n",
  });
  assert.is(texts.get("publications.md"), "---\ntitle: publications\n---\n\n<!-- publications -->\n");
  assert.is(texts.get("blog.md"), "---\ntitle: blog\n---\n\n 2024 [On dials](/blog/2024/on-dials/)\n");
  assert.is(texts.get("hobby.md"), '---\ntitle: Hobby\n---\n\n<img src="/assets/img/dial.jpg">\n');
  assert.is(texts.get("publications.bib"), "@article{a, title = {A}, year = 2024}\n");
  assert.ok(left.some(({ file, message }) => file.endsWith("papers.bib") && message.includes("sample")));
  assert.is(
    left.map(({ message }) => message).find((message) => /Liquid|left out: there/.test(message)),
    undefined,
  );
});

test("al-folio: takes over a project that is only a link, and a bibliography in another folder", () => {
  const { texts, left } = adopt({
    ...alFolio,
    "_config.yml": `${alFolio["_config.yml"].trim()}\nscholar:\n  source: ./literature/\n`,
    "_projects/1_project.md":
      "---\ntitle: Dial of sand\ndescription: It runs.\nredirect: https://sand.example.org\n---\n",
    "_projects/3_dial.md": "---\ntitle: Dial of air\nredirect: https://air.example.org\n---\n",
    "_pages/tag-archive.html": "---\ntitle: Posts by Tags\n---\nAll of them\n",
    "literature/own.bib": "@book{b, title = {B}}\n",
  });
  assert.match(texts.get("projects.md") ?? "", "- [Dial of sand](https://sand.example.org): It runs.");
  assert.not(texts.has("projects/1_project.md"));
  assert.is(
    left.find(({ file }) => /^_projects\/[13]/.test(file)),
    undefined,
  );
  assert.match(texts.get("publications.bib") ?? "", "@book{b, title = {B}}");
  assert.not(texts.has("tag-archive.html"));
});

test("Jekyll: what a project says about itself is a page if it has front matter", () => {
  const { texts, said } = adopt({
    "_config.yml": "title: Ada Example\n",
    "index.md": "---\nlayout: home\n---\nI study sundials. [Questions](/FAQ)\n",
    "FAQ.md": "---\ntitle: Questions\n---\nDoes it run at night? No.\n",
    "CONTRIBUTING.md": "How to change this site.\n",
  });
  assert.match(texts.get("FAQ.md") ?? "", "Does it run at night?");
  assert.not(texts.has("CONTRIBUTING.md"));
  assert.is(said, "");
});

test("Jekyll: a page finds its own folder and file", () => {
  const { texts, said } = adopt({
    "_config.yml": "title: Ada Example\n",
    "index.md": "I study sundials.\n",
    "dials/index.md":
      "---\ntitle: Dials\n---\n![A dial]({{ page.dir | relative_url }}dial.png) in {{ page.path }}\n",
    "dials/dial.png": "",
    "tools.md": "---\ntitle: Tools\n---\nIn {{ page.dir }}, from {{ page.name }}.\n",
  });
  assert.match(texts.get("dials.md") ?? "", "![A dial](/dials/dial.png) in dials/index.md");
  assert.match(texts.get("tools.md") ?? "", "In /, from tools.md.");
  assert.is(said, "");
});

test("Jekyll: a part finds what its page has under the key it is given, with or without a dot", () => {
  for (const lookup of ["page.[include.id]", "page[include.id]"]) {
    const { texts } = adopt({
      "_config.yml": "title: Ada Example\n",
      "index.md":
        '---\nrow2:\n  - title: Kites\n  - title: Kettles\n---\n{% include row id="row2" %}\n{{ "page.[x]" }}\n',
      "_includes/row": `{% if include.id %}{% assign row = ${lookup} %}{% else %}{% assign row = page.row %}{% endif %}{% for f in row %}<p>{{ f.title }}</p>{% endfor %}`,
    });
    assert.match(texts.get("index.md") ?? "", "<p>Kites</p><p>Kettles</p>\npage.[x]\n", lookup);
  }
});

test("Jekyll: of a page that has only styles, its layout remains, or a message", () => {
  const team =
    "---\ntitle: Team\nlayout: team\n---\n<style>\n.team { color: red; }\n</style>\n<!-- See the data. -->\n";
  const old = {
    "_config.yml": "title: Ada Example\n",
    "index.md": "I study sundials.\n",
    "team.md": team,
    "_data/team.yml": "- name: Bo Gnomon\n",
  };
  const { texts, said } = adopt(old);
  assert.not(texts.has("team.md"));
  assert.match(said, "team.md: One page is left out: without what the old theme or code puts there");
  const layout =
    "---\nlayout: default\n---\n{{ content }}{% for p in site.data.team %}<p>{{ p.name }}</p>{% endfor %}\n";
  assert.match(
    adopt({ ...old, "_layouts/team.html": layout }).texts.get("team.md") ?? "",
    "<p>Bo Gnomon</p>",
  );
});

test("Jekyll: what a template shows of the news besides its words is named", () => {
  const old = {
    "_config.yml": "title: Ada Example\n",
    "index.md": "---\nlayout: home\n---\nI study sundials.\n",
    "_layouts/home.html":
      "<html><body>{{ content }}{% for n in site.data.news %}<p class='{{ n.class }}'>{{ n.date }} {{ n.headline }} {{ n.info }} <img src='{{ n.image }}'></p>{% endfor %}</body></html>",
    "_data/news.yml":
      "- date: May 3, 2025\n  headline: We have a kite\n  info: It flies in the rain\n  image: kite.png\n  class: large red\n  note: Ask Bo about it\n- date: April 2025\n  headline: A cup\n",
  };
  const { said, text } = adopt(old);
  assert.match(text("_data/news.yml"), "We have a kite");
  assert.match(
    said,
    '_data/news.yml: What the news has under "info", "image" is not shown. Put it into the text',
  );
  const plain = old["_data/news.yml"].replace(/^ {2}(?:info|image):.*\n/gm, "");
  assert.not.match(adopt({ ...old, "_data/news.yml": plain }).said, "not shown");
});

test("Jekyll: the page about the author becomes the home page if the old one holds only posts", () => {
  const { texts, left } = adopt({
    "_config.yml": "title: Ada Example\n",
    "index.md": "---\nlayout: home\n---\n",
    "about.md": "---\ntitle: About\npermalink: /about/\n---\nI study sundials.\n",
    "archive.html":
      "---\ntitle: Drawer\n---\n{% for drawer in site.drawers %}{{ drawer.title }}{% endfor %}\n",
    "_posts/2024-05-01-dial.md": "---\ntitle: A dial\n---\nText\n",
  });
  assert.is(
    texts.get("index.md"),
    "---\ntitle: About\nredirect_from:\n  - /about/\n---\n\nI study sundials.\n",
  );
  assert.match(texts.get("blog.md") ?? "", "[A dial]");
  assert.equal(
    left.map(({ file, message }) => `${file}: ${message}`),
    ["archive.html: One page is left out: without what the old theme or code puts there, nothing remains."],
  );
});

test("academicpages: the page that listed the publications is not reported, as the new site lists them", () => {
  const { text, said } = adoptOld({
    ...academicpages,
    "_pages/publications.md":
      "---\ntitle: Writings\npermalink: /publications/\n---\n{% for post in site.publications %}{{ post.title }}{% endfor %}\n",
  });
  assert.match(text("publications.bib"), "title = {");
  assert.match(text("publications.md"), "title: Writings\n");
  assert.not.match(said, "_pages/publications.md");
});

test("Jekyll: of several pages at one address, the one that visitors saw is taken over", () => {
  const page = (text: string) => `---\ntitle: Dials\npermalink: /dials/\n---\n${text}\n`;
  const { text, said } = adoptOld({
    ...academicpages,
    "_pages/dials 2.md": page("A copy"),
    "_pages/dials-old.md": page("Old dials"),
    "_pages/dials.md": page("New dials"),
    "about-dials.md": page("Older dials"),
    "_pages/.ipynb_checkpoints/dials1-checkpoint.md": page("Half a dial"),
    "_pages/sand.md": "---\ntitle: Sand\npermalink: /sand/\n---\nSand\n",
  });
  assert.match(text("dials.md"), "New dials");
  assert.match(text("sand.md"), "Sand");
  for (const other of ["_pages/dials 2", "_pages/dials-old", "about-dials"])
    assert.match(said, `${other}.md: _pages/dials.md is at /dials/, so this page is left out.`);
  assert.not.match(said, "checkpoint");
});

test("Jekyll: of a page and a post, two posts, or two pages with one name, the one that visitors saw is taken over", () => {
  const page = (text: string) => `---\ntitle: Dials\npermalink: /dials/\n---\n${text}\n`;
  const dialsOf = (files: Readonly<Record<string, string>>) =>
    adoptOld({ ...academicpages, ...files }).text("dials.md");
  assert.match(
    dialsOf({ "_posts/2024-05-01-dials.md": page("A post"), "zdials.md": page("A page") }),
    "A post",
  );
  assert.match(
    dialsOf({ "_posts/2024-05-01-z.md": page("Older"), "_posts/2024-06-01-a.md": page("Newer") }),
    "Newer",
  );
  assert.match(
    dialsOf({ "dials.md": page("In the root"), "old/dials.md": page("In a folder") }),
    "In the root",
  );
});

test("the domain set for GitHub Pages is the site's address, unless its settings name a different one", () => {
  const home = { "index.md": "# Ada\n\nI study sundials.\n" };
  const urlOf = (files: Readonly<Record<string, string>>) => adopt({ ...home, ...files }).facts.url;
  assert.is(urlOf({ CNAME: "Ada.example.org\n" }), "https://ada.example.org/");
  assert.is(
    urlOf({ CNAME: "dials.example.org", "_config.yml": "repository: ada/site\n" }),
    "https://dials.example.org/",
  );
  assert.is(
    urlOf({ CNAME: "dials.example.org", "_config.yml": "url: https://ada.edu\n" }),
    "https://ada.edu/",
  );
  for (const unclear of [
    "",
    "\n",
    "not a domain",
    "www.allanlab.org",
    "www.example.com",
    "ada.example.org\ndials.example.org\n",
  ])
    assert.is(urlOf({ CNAME: unclear }), undefined);
  const hugo = {
    "hugo.toml": "baseURL = 'https://example.org/'\n",
    "content/_index.md": "I study sundials.\n",
  };
  assert.is(adopt({ ...hugo, "static/CNAME": "ada.example.org" }).facts.url, "https://ada.example.org/");
});

test("academicpages: the menu may link to a former address of the home page", () => {
  const { texts } = adopt({
    ...academicpages,
    "_pages/about (1).md": "---\npermalink: /\n---\nA copy\n",
    "_data/navigation.yml": "main:\n- title: About\n  url: /about/\n",
  });
  assert.match(texts.get("index.md") ?? "", "I study sundials");
  assert.match(texts.get("_data/navigation.yml") ?? "", "url: /about/");
});

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

test("parts of pages are not pages, and what they lack is reported once", () => {
  const part = "{% include lost.html %}\n\nSundials.\n";
  const { texts, left } = adopt({
    "_config.yml": "title: Ada Example\n",
    "_pages/about.md": "---\npermalink: /\n---\n{% include_relative includes/intro.md %}\n",
    "_pages/more.md": "---\ntitle: More\npermalink: /more/\n---\n{% include_relative includes/intro.md %}\n",
    "_pages/includes/intro.md": part,
  });
  assert.equal([...texts.keys()].sort(), ["index.md", "more.md"]);
  assert.equal(left, [
    {
      file: "_pages/includes/intro.md",
      line: 1,
      message: '"{% include lost.html %}" is left out: there is no file "lost.html".',
    },
  ]);
});

test("a site's only page is its home page, and gives the site its language", () => {
  const { facts, texts } = adopt({
    "_config.yml": "title: Ada\nlocale: en-US\n",
    "_pages/about_zh.md": "---\npermalink: /zh/\nlang: zh-Hans\n---\n我研究日晷。\n",
  });
  assert.is(facts.language, "zh-Hans");
  assert.match(texts.get("index.md") ?? "", "我研究日晷。");
});

test("Hugo: puts the widgets of the page together, and joins publications with their BibTeX", () => {
  const { kind, facts, texts, copies } = adopt({
    "config/_default/hugo.yaml": "title: Ada's page\nbaseURL: https://ada.example.org/\n",
    "config/_default/params.yaml": "marketing:\n  seo:\n    description: Sundials\n",
    "content/authors/admin/_index.md":
      "---\ntitle: Ada Example\nrole: Student\norganizations:\n- name: Example College\n  url: https://example.org\nsocial:\n- icon: envelope\n  link: mailto:ada@example.org\n- icon: github\n  icon_pack: fab\n  link: https://github.com/ada\n---\nI study sundials.\n",
    "content/authors/admin/avatar.jpg": "JPEG",
    "content/home/about.md": "---\nwidget: about\ntitle: Biography\nweight: 1\n---\n",
    "content/home/news.md": '+++\nwidget = "blank"\ntitle = "News"\nweight = 20\n+++\n- 05/2025 A sundial.\n',
    "content/home/demo.md": '+++\nwidget = "hero"\nactive = false\ntitle = "Demo"\n+++\nText\n',
    "content/post/dials/index.md": `---\ntitle: On dials\naliases: [/old/, /${"long-".repeat(45)}/]\n---\nText`,
    "content/post/draft.md": "---\ntitle: Draft\ndraft: true\n---\nText",
    "content/publication/dial/index.md":
      "---\ntitle: A dial\nauthors: [admin, Bo Sample]\ndate: 2024-03-01\npublication_types: ['2']\nfeatured: true\nurl_code: https://code.example.org\nlinks: [{name: What I showed, type: slides, url: 'https://dials.example.org/1'}]\n---\n",
    "content/publication/dial/cite.bib": "@article{dial,\n  title = {A dial},\n  year = {2024}\n}\n",
    "static/uploads/cv.pdf": "%PDF",
  });
  assert.is(kind, "Hugo");
  assert.is(facts.author.name, "Ada Example");
  assert.is(facts.author.role, "Student");
  assert.is(facts.author.email, "ada@example.org");
  assert.equal(facts.author.links, [{ name: "GitHub", url: "https://github.com/ada" }]);
  assert.is(facts.description, "Sundials");
  assert.is(
    texts.get("index.md"),
    "---\ntitle: Ada Example\n---\n\nI study sundials.\n\n## News\n\n- 05/2025 A sundial.\n",
  );
  assert.is(texts.get("post/dials.md"), "---\ntitle: On dials\nredirect_from:\n  - /old/\n---\n\nText\n");
  assert.not(texts.has("post/draft.md"));
  assert.is(
    texts.get("publications.bib"),
    "@article{dial,\n  title = {A dial},\n  year = {2024},\n  selected = {true},\n  code = {https://code.example.org},\n  slides = {https://dials.example.org/1},\n}\n",
  );
  assert.is(copies.get("uploads/cv.pdf"), "static/uploads/cv.pdf");
});

test("Hugo: puts the blocks of a newer home page together, and reads its author from a data file", () => {
  const { facts, texts, left } = adopt({
    "hugo.yaml": "title: My Website\nbaseURL: https://ada.example.org/\n",
    "content/_index.md": `---
type: landing
sections:
  - block: resume-biography-3
    content:
      username: me
  - block: markdown
    content:
      title: News
      text: |-
        - 2025-05 A sundial.
  - block: collection
    content:
      title: Projects
      filters:
        folders: [projects]
  - block: collection
    content:
      filters:
        folders: [publications]
  - block: faq
    content:
      items: [{question: Why?, answer: Sand.}]
  - block: cta-card
    demo: true
    content:
      text: Build your own
---
`,
    "content/authors/_index.md": "---\ntitle: Authors\n---\n",
    "content/projects/_index.md": "---\ntitle: Projects\n---\n",
    "content/projects/dial/index.md": "---\ntitle: A dial\ndate: 2024-05-01\n---\nOf sand.\n",
    "data/authors/bo.yaml": "name: {display: Bo Sample}\n",
    "data/authors/me.yaml":
      "is_owner: true\nname: {display: Ada Example, pronouns: she/her}\nrole: Student\nbio: I study **sundials**.\naffiliations: [{name: Example College}]\nlinks:\n- {icon: graduation-cap, url: 'https://scholar.google.com/citations?user=A'}\n- {icon: brands/github, url: www.github.com/ada, label: My code}\n- {icon: globe, url: 'https://lab.example.org', label: Our lab}\n",
  });
  assert.is(
    texts.get("index.md"),
    "I study **sundials**.\n\n## News\n\n- 2025-05 A sundial.\n\n## Projects\n\n- [A dial](/projects/dial/), 2024-05-01\n",
  );
  assert.is(facts.author.name, "Ada Example");
  assert.is(facts.author.pronouns, "she/her");
  assert.equal(facts.author.affiliation, ["Example College"]);
  assert.equal(facts.author.links, [
    { name: "Google Scholar", url: "https://scholar.google.com/citations?user=A" },
    { name: "GitHub", url: "https://www.github.com/ada" },
    { name: "Our lab", url: "https://lab.example.org" },
  ]);
  assert.equal(
    left.filter(({ file }) => file === "content/_index.md").map(({ message }) => message),
    ['The content of the block "faq" is in its settings, so it is left out. Write it on the page.'],
  );
});

test("Hugo: makes a CV from blocks and the author's page", () => {
  const { texts, left, carried } = adopt({
    "hugo.yaml":
      "baseURL: https://ada.example.org/\nmenus:\n  main:\n  - {name: Jobs, url: '/#experience', weight: 1}\n  - {name: Me, url: '#about', weight: 2}\n",
    "content/authors/admin/_index.md":
      "---\ntitle: Ada Example\neducation:\n  courses:\n  - {course: PhD in dials, year: 2021 Aug -}\n  - {course: MSc in dials, institution: Example College, year: 2017 - 2019}\n  - {course: BSc in dials, year: 2016}\n---\nHello\n",
    "content/home/experience.md":
      '+++\nwidget = "experience"\ntitle = "Experience"\n[[experience]]\ntitle = "Keeper"\ncompany = "Dial Museum"\ndate_start = 2020-05-01\ndate_end = ""\ndescription = "Of *sand*"\n[[experience]]\ntitle = "CEO"\ncompany = "GenCoin"\n+++\n',
    "content/home/prizes.md":
      "---\nwidget: accomplishments\ntitle: Prizes\ncontent:\n  items:\n  - {title: Best dial, organization: Dial Club, date_start: '2021-03-01'}\n---\n",
  });
  assert.equal(JSON.parse(texts.get("cv.json") ?? "{}"), {
    basics: { name: "Ada Example" },
    work: [{ position: "Keeper", name: "Dial Museum", startDate: "2020-05-01", summary: "Of *sand*" }],
    education: [
      { studyType: "PhD in dials", startDate: "2021" },
      { studyType: "MSc in dials", institution: "Example College", startDate: "2017", endDate: "2019" },
      { studyType: "BSc in dials", endDate: "2016" },
    ],
    awards: [{ title: "Best dial", awarder: "Dial Club", date: "2021-03-01" }],
  });
  assert.equal(parse(texts.get("_data/navigation.yml") ?? ""), {
    main: [
      { title: "Jobs", url: "/cv/" },
      { title: "Me", url: "/" },
    ],
  });
  assert.equal(left, []);
  assert.ok(carried.some((line) => line.startsWith("The CV, from ")));
});

test("Hugo and Quarto: pages that list others still do", () => {
  const hugo = adopt({
    "hugo.yaml": "baseURL: https://ada.example.org/\n",
    "content/_index.md": "---\ntitle: Ada\n---\nHello\n",
    "content/authors/_index.md": "---\ntitle: Authors\n---\n",
    "content/project/_index.md": "---\ntitle: Projects\n---\n",
    "content/project/dial/index.md": "---\ntitle: A dial\ndate: 2024-05-01\n---\nOf sand.\n",
  });
  assert.is(
    hugo.texts.get("project.md"),
    "---\ntitle: Projects\n---\n\n- [A dial](/project/dial/), 2024-05-01\n",
  );
  assert.equal(hugo.left, []);
  const quarto = adopt({
    "_quarto.yml": "website:\n  title: Ada\n",
    "index.qmd": "---\ntitle: Ada\n---\nHello\n",
    "blog.qmd": '---\ntitle: Blog\nlisting:\n  contents: "posts/**.qmd"\n---\nWords.\n',
    "crafts/index.qmd": "---\ntitle: Crafts\nlisting:\n  - id: a\n---\n",
    "posts/dial/index.qmd": "---\ntitle: A dial\ndate: 2024-05-01\n---\nOf sand.\n",
    "crafts/clock.qmd": "---\ntitle: A clock\n---\nOf water.\n",
    "craftsmen/none.qmd": "---\ntitle: Another folder\n---\nText.\n",
  });
  assert.match(quarto.texts.get("blog.md") ?? "", "Words.\n\n- [A dial](/posts/dial/), 2024-05-01\n");
  assert.match(quarto.texts.get("crafts.md") ?? "", "---\n\n- [A clock](/crafts/clock.html)\n");
  assert.not.match(quarto.texts.get("crafts.md") ?? "", "Another");
});

test("Hugo and Quarto: profiles without a scheme, and files among them, are taken over", () => {
  const author =
    "---\ntitle: Ada Example\nrole: Student\nsocial:\n- { icon: github, link: github.com/ada }\n- { icon: google-scholar, link: //scholar.google.com/citations?user=V96Y }\n- { icon: cv, link: uploads/ada.pdf }\n- { icon: envelope, link: '/#contact' }\n- { icon: rss, link: /index.xml }\n- { icon: file, link: uploads/gone.pdf }\n---\nI study sundials.\n";
  const links = [
    { name: "GitHub", url: "https://github.com/ada" },
    { name: "Google Scholar", url: "https://scholar.google.com/citations?user=V96Y" },
    { name: "CV", url: "/uploads/ada.pdf" },
  ];
  const hugo = adopt({
    "hugo.toml": 'title = "Ada"\n',
    "content/_index.md": "---\ntitle: Home\n---\nWelcome.\n\n## News\n\n- 2024.10 A kite\n",
    "content/authors/admin/_index.md": author,
    "static/uploads/ada.pdf": "",
  });
  assert.equal(hugo.facts.author.links, links);
  assert.is(hugo.facts.author.role, "Student");
  assert.match(hugo.texts.get("index.md") ?? "", "Welcome.\n\n## News");
  assert.match(hugo.texts.get("authors/admin.md") ?? "", "I study sundials.");
  const bare = adopt({
    "hugo.toml": 'title = "Ada"\n',
    "content/_index.md": "---\ntitle: Home\n---\n<!-- The author is shown. -->\n{{< about >}}\n",
    "content/authors/admin/_index.md": author,
  });
  assert.match(bare.texts.get("index.md") ?? "", "I study sundials.");
  const quarto = adopt({
    "_quarto.yml": "website:\n  title: Ada\n",
    "index.qmd":
      "---\ntitle: Ada\nabout:\n  links:\n    - { icon: github, text: Code, href: github.com/ada }\n    - { text: CV, href: ada.pdf }\n    - { text: Talks, href: talks.qmd }\n---\nI study sundials.\n",
    "ada.pdf": "",
  });
  assert.equal(quarto.facts.author.links, [
    { name: "GitHub", url: "https://github.com/ada" },
    { name: "CV", url: "/ada.pdf" },
  ]);
});

test("Quarto: icons are not part of a link's words", () => {
  const { facts, texts } = adopt({
    "_quarto.yml":
      'website:\n  title: Ada\n  navbar:\n    left:\n      - text: "{{< fa house >}} Start"\n        href: index.qmd\n      - text: "{{< ai orcid >}}"\n        href: https://orcid.org/1\n    right:\n      - text: "{{< iconify bi blog title=\'Blogger\' >}}"\n        href: https://dials.example.org/\n      - {icon: orcid, href: "https://www.orcid.org/1/"}\n',
    "index.qmd":
      '---\ntitle: Hello there!\npagetitle: Ada Example\nabout:\n  links:\n    - text: "{{< ai google-scholar >}}"\n      href: https://scholar.google.com/citations?user=A\n    - text: "<i class=\'bi-house\'></i> {{< bi house >}} Our lab"\n      href: https://lab.example.org\n    - {text: CV, href: "https://github.com/ada/cv/raw/main/cv.pdf"}\n---\nHello\n',
  });
  assert.equal(
    facts.author.links.map(({ name }) => name),
    ["Google Scholar", "Our lab", "CV", "ORCID", "Blogger"],
  );
  assert.is(facts.author.name, "Ada Example");
  assert.equal(parse(texts.get("_data/navigation.yml") ?? ""), { main: [{ title: "Start", url: "/" }] });
});

test("Quarto: the title of a browser's tab may differ from the author's name", () => {
  for (const called of ["Home", "Ada Example | Dials", "Ada's website"]) {
    const index = `---\ntitle: Ada Example\npagetitle: "${called}"\n---\nI study dials.\n`;
    const { facts } = adopt({ "_quarto.yml": "website:\n  title: Dials\n", "index.qmd": index });
    assert.is(facts.author.name, "Ada Example", called);
  }
});

test("Jekyll: the folders of posts are their categories", () => {
  const { texts, left } = adopt({
    "_config.yml": "title: Ada\n",
    "index.md": "---\ntitle: Ada\n---\nI study dials. [One]({% post_url blog/2024-01-02-dial %})\n",
    "all.md":
      "---\ntitle: All\n---\n{% for post in site.posts %}\n- [{{ post.title }}]({{ post.url }}) {{ post.categories | join: '/' }}\n{% endfor %}\n",
    "Blog/_posts/2024-1-1-cup.markdown": "# A cup\n\nOf tea.\n",
    "blog/_posts/2024-01-02-dial.md": "---\ntitle: Dial\ncategory: Old Dials\n---\nOf slate.\n",
    "blog/_posts/README.md": "How posts are written.\n",
    "news/_posts/2024-01-03-prize.md": "---\ntitle: A prize\n---\nFor dials.\n",
    "vendor/bundle/theme/_posts/2024-01-04-sample.md": "---\ntitle: Sample\n---\nOf a theme.\n",
    "_hidden/_posts/2024-01-05-hidden.md": "---\ntitle: Hidden\n---\nFrom Jekyll.\n",
  });
  const all = texts.get("all.md") ?? "";
  assert.equal(
    all.split("\n").filter((line) => line.startsWith("-  ") || line.startsWith("- [")),
    [
      "- [A prize](/posts/2024/01/03/prize.html) news",
      "- [Dial](/blog/old%20dials/2024/01/02/dial.html) blog/Old Dials",
      "- [Cup](/blog/2024/01/01/cup.html) Blog",
    ],
  );
  assert.match(texts.get("index.md") ?? "", "[One](/blog/old%20dials/2024/01/02/dial.html)");
  assert.ok(texts.has("blog/2024/01/01/cup.md"));
  assert.equal(
    left.map(({ file }) => file),
    ["news/_posts/2024-01-03-prize.md"],
  );
});

test("Jekyll: addresses are written as Jekyll writes them", () => {
  const { texts } = adopt({
    "_config.yml":
      "title: Ada\npermalink: /blog/:short_year/:y_day/:title/\ncollections:\n  projects: {output: true, permalink: '/:collection/:name/'}\n  talks: {output: true, permalink: '/:collection/:slug/'}\n",
    "index.md": "I study dials.\n",
    "_posts/2024-02-01-Tee & Größe_2 (neu).md": "---\ntitle: Tea\n---\nText.\n",
    "_projects/1_Sand.dial.md": "---\ntitle: Sand\n---\nText.\n",
    "_talks/2024-03-04-Über_Sand.md": "---\ntitle: Sand\n---\nText.\n",
    "salt/Tea.mkdown": "---\ntitle: Salt\n---\nText.\n",
    "sand: a view.md": "---\ntitle: View\npermalink: /sand:%20a view/\n---\nText.\n",
  });
  const files = [...texts.keys()].filter((file) => file.includes("/"));
  assert.equal(files.sort(), [
    "_talks/über-sand.md",
    "blog/24/032/Tee-&-Größe_2-(neu).md",
    "projects/1-sand-dial.md",
    "salt/Tea.md",
  ]);
  assert.match(texts.get("sand:%20a view.md") ?? "", "permalink: /sand:%20a view/");
});

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

test("Hugo and Quarto: former addresses are relative to the page", () => {
  const hugo = texts({
    "hugo.toml": "title = 'Ada'\n",
    "content/_index.md": "Dials.\n",
    "content/post/sand.md": "+++\ntitle = 'Sand'\naliases = ['old', '/older/']\n+++\nText.\n",
  });
  assert.match(hugo["post/sand.md"] ?? "", "redirect_from:\n  - /post/old\n  - /older/\n");
  const quarto = texts({
    "_quarto.yml": "project: {type: website}\n",
    "index.qmd": "Dials.\n",
    "post/sand.qmd": "---\naliases: [old.html, ../salt.html]\n---\nText.\n",
  });
  assert.match(quarto["post/sand.md"] ?? "", "redirect_from:\n  - /post/old.html\n  - /salt.html\n");
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

test("Quarto: keeps addresses, and puts included files into pages", () => {
  const { kind, facts, texts, copies } = adopt({
    "_quarto.yml":
      "project:\n  type: website\nwebsite:\n  title: Ada's page\n  site-url: https://ada.example.org\nlang: de\n",
    "index.qmd":
      "---\ntitle: Ada Example\nabout:\n  template: jolla\n  image: me.png\n  links:\n    - icon: github\n      text: GitHub\n      href: https://github.com/ada\n---\nI study sundials, and [teach](teaching.qmd#dials), not [here](lost.qmd).\n\n{{< include _news.qmd >}}\n",
    "_news.qmd": "## News\n\n- 2025-05 A sundial.\n",
    "teaching.qmd": "---\ntitle: Teaching\n---\nDials.\n",
    "me.png": "PNG",
  });
  assert.is(kind, "Quarto");
  assert.equal(
    {
      url: facts.url,
      language: facts.language,
      name: facts.author.name,
      links: facts.author.links,
      picture: facts.author.picture,
    },
    {
      url: "https://ada.example.org/",
      language: "de",
      name: "Ada Example",
      links: [{ name: "GitHub", url: "https://github.com/ada" }],
      picture: "me.png",
    },
  );
  assert.is(
    texts.get("index.md"),
    "---\ntitle: Ada Example\n---\n\nI study sundials, and [teach](/teaching.html#dials), not [here](lost.qmd).\n\n## News\n\n- 2025-05 A sundial.\n",
  );
  assert.is(texts.get("teaching.md"), "---\ntitle: Teaching\npermalink: /teaching.html\n---\n\nDials.\n");
  assert.is(copies.get("me.png"), "me.png");
});

const academicMenu = `main:
  - title: "News"
    url: /#news
  - title: "Teaching"
    url: /teaching/
  - title: "Blog Posts"
    url: /year-archive/
  - title: "Old talks"
    url: /talks.html
  - title: "Lab"
    url: "https://lab.example.org/"
  - title: "CV"
    url: files/cv.pdf
  - title: "Prizes"
    url: /#prizes
`;

test("academicpages: keeps the entries of its menu that link to what was taken over", () => {
  const site = { ...academicpages, "_data/navigation.yml": academicMenu, "files/cv.pdf": "PDF" };
  const { texts, left, carried } = adopt(site, (markdown) => markdown.replace("News", '<h1 id="news">'));
  assert.equal(parse(texts.get("_data/navigation.yml") ?? ""), {
    main: [
      { title: "News", url: "/#news" },
      { title: "Teaching", url: "/teaching/" },
      { title: "Old talks", url: "/talks/" },
      { title: "Lab", url: "https://lab.example.org/" },
      { title: "CV", url: "/files/cv.pdf" },
    ],
  });
  assert.ok(carried.includes("The menu, with 5 entries."));
  const said = left.map(({ file, line, message }) => `${file}:${line}: ${message}`);
  for (const [line, name, url] of [
    [7, "Blog Posts", "/year-archive/"],
    [15, "Prizes", "/#prizes"],
  ] as const) {
    const sentence = `"${name}" in the menu leads to ${url}, which was not carried over, so it is left out.`;
    assert.ok(said.includes(`_data/navigation.yml:${line}: ${sentence}`), said.join("\n"));
  }
});

test("al-folio: keeps the entries in its menu's dropdown; the same keys mean nothing in other themes", () => {
  const { texts } = adopt({
    ...alFolio,
    "_pages/dropdown.md":
      "---\nlayout: page\ntitle: submenus\nnav: true\nnav_order: 8\ndropdown: true\nchildren:\n  - title: papers\n    permalink: /publications/\n  - title: divider\n  - title: gone\n    permalink: /gone/\n---\n",
    "_pages/other.md": "---\ntitle: Other\nnav: header\n---\nText.\n",
  });
  const [, front = ""] = (texts.get("dropdown.md") ?? "").split("---\n");
  assert.equal(parse(front), {
    title: "submenus",
    nav: true,
    nav_order: 8,
    dropdown: true,
    children: [{ title: "papers", permalink: "/publications/" }],
  });
  assert.match(texts.get("other.md") ?? "", /^---\ntitle: Other\nredirect_from:\n/);
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

test("Hugo and Quarto: the menu in the configuration is kept", () => {
  const hugo = adopt(
    {
      "config/_default/hugo.yaml": "title: Ada\n",
      "config/_default/menus.yaml":
        'main:\n- name: Nothing\n  url: "#demo"\n- name: Courses\n  url: courses/\n  weight: 20\n- name: News\n  url: "#news"\n  weight: 10\n- name: People\n  url: /lab people/\n  weight: 30\n',
      "content/lab people/bea.md": "---\ntitle: Bea\n---\nDials.\n",
      "content/_index.md": "I study sundials.\n",
      "content/courses/_index.md":
        "---\ntitle: Courses\nmenu:\n  main:\n    name: My courses\n    weight: 3\n---\nText.\n",
      "content/code.md": "---\ntitle: Code\nmenu: main\n---\nText.\n",
    },
    () => '<h2 id="news">',
  );
  assert.equal(parse(hugo.texts.get("_data/navigation.yml") ?? ""), {
    main: [
      { title: "News", url: "/#news" },
      { title: "Courses", url: "/courses/" },
      { title: "People", url: "/lab-people/" },
    ],
  });
  assert.match(hugo.texts.get("lab-people.md") ?? "", "[Bea](/lab-people/bea/)");
  assert.match(hugo.texts.get("courses.md") ?? "", "nav:\n  title: My courses\n  order: 3\n");
  assert.match(hugo.texts.get("code.md") ?? "", "nav: true\n");
  const quarto = adopt({
    "_quarto.yml":
      "website:\n  title: Ada\n  navbar:\n    left:\n      - href: index.qmd\n        text: Home\n      - talks.qmd\n      - text: More\n        menu:\n          - text: Courses\n            href: teaching/index.qmd\n    right:\n      - icon: github\n        href: https://github.com/ada\n",
    "index.qmd": "I study sundials.\n",
    "talks.qmd": "---\ntitle: My talks\n---\nText.\n",
    "teaching/index.qmd": "Text.\n",
  });
  assert.equal(parse(quarto.texts.get("_data/navigation.yml") ?? ""), {
    main: [
      { title: "Home", url: "/" },
      { title: "My talks", url: "/talks.html" },
      { title: "Courses", url: "/teaching/" },
    ],
  });
});

test("a folder that holds only a built site is reported", () => {
  const { left } = adopt({
    "index.html": '<!doctype html><meta name="generator" content="Jekyll v4.3.1"><body><p>A</p></body>',
  });
  assert.match(left[0]?.message ?? "", /holds a built site/);
});

test("a plain page is taken over as it is", () => {
  const { kind, texts } = adopt({
    "index.md": "# Ada\n\n## News\n\n- 2025-05 A sundial.\n",
    "cv.pdf": "%PDF",
  });
  assert.is(kind, "plain");
  assert.is(texts.get("index.md"), "# Ada\n\n## News\n\n- 2025-05 A sundial.\n");
});

for (const [said, url] of [
  ["baseurl: https://ada.example.org/dials", "https://ada.example.org/dials/"],
  ["baseurl: /c++", "https://ada.example.org/c++/"],
] as const)
  test(`reads the address of a site with ${said}`, () => {
    const { facts } = adopt({
      "_config.yml": `title: Ada\nurl: https://ada.example.org\n${said}\n`,
      "index.md": "Dials.\n",
    });
    assert.is(facts.url, url);
  });

test("facts written as HTML are read as visitors saw them", () => {
  const { facts } = adopt({
    "_config.yml": "first_name: Ada\nlast_name: Example\n",
    "_pages/about.md":
      "---\nlayout: about\npermalink: /\nprofile:\n  more_info: >\n    <p>Room&nbsp;3&nbsp;&bull;&nbsp;Hall &amp; Yard</p>\n    <p>&#97;&#100;&#97; at example.org</p>\n---\nHello.\n",
    "_bibliography/papers.bib": "",
  });
  assert.is(facts.author.location, "Room 3 • Hall & Yard ada at example.org");
});

test("names the words that only the home page's layout shows", () => {
  const layout = (words: string) => `---
layout: default
description: Sundials, and what they say at night to those who listen.
---
<nav>Home, people, papers, talks, teaching, software, news, contact.</nav>
<!-- Change the words below, or leave them as they are. -->
{% if page.title %}
<main>
  ${words}
  {{ content }}
</main>
{% endif %}
<footer>Ada Example, the sundial group, Example College, room 12, Earth.</footer>
`;
  const left = (words: string, body = "I study sundials.\n") =>
    adopt({
      "_config.yml": "title: Ada Example\n",
      "index.md": `---\nlayout: home\n---\n${body}`,
      "_layouts/home.html": layout(words),
    }).left.filter(({ file }) => file.startsWith("_layouts"));
  const [problem] = left(
    "<p>Our <b>group</b> measures\n  sundials, and looks for a student who sleeps well.</p>",
  );
  assert.is(problem?.line, 9);
  assert.match(problem?.message ?? "", '"Our group measures sundials, and looks for a student who …"');
  assert.equal(left("<h1>About</h1> <p>Powered by Jekyll, with a theme that somebody made for all.</p>"), []);
  assert.match(
    left("<p>私たちは日時計を研究しています。夜に何を示すかを調べています。</p>")[0]?.message ?? "",
    '"私たちは',
  );
  assert.match(
    left("<p>Sun &amp; moon, and what they say to each other.</p>")[0]?.message ?? "",
    '"Sun & moon,',
  );
  assert.equal(left("<p>&copy; Ada Example, who wrote all of this, and more, herself.</p>"), []);
  assert.equal(left("<form>Write what you look for, then press the key at the right.</form>"), []);
  assert.equal(left("<p>Based on the sundial theme, by somebody else, and hosted by some machine.</p>"), []);
  // Then the page has these words.
  assert.equal(left("<p>Our group measures sundials, and looks for a student.</p>", ""), []);
});

test.run();
