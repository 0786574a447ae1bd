import { suite } from "uvu";
import * as assert from "uvu/assert";
import { parse } from "yaml";
import { adopt, textsOf } from "../support/old-site.ts";

const test = suite("old sites of academicpages");

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
    textsOf(academicpages)["publications.bib"],
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
  ["journal: Dials", "journal = {Dials}"],
  ["venue: Berlin\njournal: Dials", "journal = {Dials}"],
  ["venue: Berlin\nbooktitle: Dials", "howpublished = {Dials}"],
  ["venue: Berlin\nconference: Dials", "howpublished = {Dials}"],
  ["volume: 12", "volume = {12}"],
  ["vol: 12(3)", "volume = {12(3)}"],
  ["issue: 3", "number = {3}"],
  ["pages: 12-34", "pages = {12-34}"],
  ['title: "A *dial\\nof* sand"', "title = {A dial of sand}"],
  ["title: An **_old_** dial of ***sand***", "title = {An old dial of sand}"],
  ["title: 老**日晷**与沙", "title = {老日晷与沙}"],
  ["title: The *old* A* and the _new_ **sun_dial**", "title = {The old A* and the new sun_dial}"],
] as const)
  test(`academicpages: a publication gives ${said}`, () => {
    const { "publications.bib": bibliography = "" } = textsOf({
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
  for (const matter of [
    "title: All",
    "date: 2025-04-01\nurl: /news/",
    "date: 2025-04-01\ntitle: Latest news",
  ]) {
    const list = `---\n${matter}\n---\n- 2025.05 A sundial.\n- 2025.03 An egg.\n`;
    const { text, texts } = adopt({ ...ofHugo, "content/news/news.md": list });
    assert.match(text("index.md"), "- 2025.05 A sundial.\n");
    assert.not.ok(texts.has("news.md"));
  }
  for (const title of ["An egg", "News"]) {
    const item = `---\ntitle: ${title}\ndate: 2025-04-01\n---\nIt boils since 2024.\n`;
    assert.ok(adopt({ ...site, "_news/news.md": item }).texts.has("_news/news.md"));
    assert.ok(adopt({ ...ofHugo, "content/news/news.md": item }).texts.has("_news/news.md"));
  }
});

test("academicpages: takes the abstract of a publication from its page, without its Markdown", () => {
  const front = '---\ntitle: "A dial"\nvenue: "Journal of Dials"\ndate: 2024-03-01\n---\n';
  const abstractOf = (body: string) => {
    const { texts } = adopt({ ...academicpages, "_publications/2024-dial.md": front + body });
    return /abstract = \{(.*)\}/.exec(texts.get("publications.bib") ?? "")?.[1];
  };
  const words = "Dials *tell* the time.";
  assert.is(abstractOf(words), "Dials tell the time.");
  assert.is(abstractOf(`## Abstract\n\n${words}\n\n## Figures\n\nOne.`), "Dials tell the time.");
  assert.is(abstractOf(`## The dial\n\n${words}`), "Dials tell the time.");
});

test("academicpages: keeps the abstract and the text of a publication, each once, in paragraphs", () => {
  const adopted = (abstract: string, body: string) => {
    const file = `---\ntitle: A dial\ndate: 2024-03-01\nabstract: ${abstract}\n---\n${body}`;
    const { text, said } = adopt({ ...academicpages, "_publications/2024-dial.md": file });
    const [, shown] = /abstract = \{([^{}]*)\}/.exec(text("publications.bib")) ?? [];
    return [
      shown,
      said
        .split("\n")
        .filter((line) => line.includes("dial"))
        .join("\n"),
    ];
  };
  assert.equal(
    adopted(
      "Dials *tell* the time.",
      "Shown at:\n\n- Sand *Days*\n- Ice Days\n\n> Well done!\n\n> @article{dial, title={A dial}}\n\n**BibTeX:**\n\n```bibtex\n@article{dial,\n\n  title={A dial}\n\n}\n```\n",
    ),
    ["Dials tell the time.\n\nShown at:\n\n- Sand Days\n\n- Ice Days\n\nWell done!", ""],
  );
  assert.equal(adopted("Dials tell the **time**.", "## Abstract\n\n*Dials* tell\nthe time.\n"), [
    "Dials tell the time.",
    "",
  ]);
  for (const twice of [
    "Dials tell the time.\n\nShown at Ice Days.\n",
    "Dials tell the *time*\n\nShown at Ice Days.\n",
  ])
    assert.match(
      String(adopted("Dials tell the time.", twice)[0]),
      /^Dials tell the time\.?\n\nShown at Ice Days\.$/,
    );
  for (const sample of [
    "<!-- To do -->",
    "{{% callout note %}}\nClick the *Cite* button above to demo the feature.\n{{% /callout %}}\n\nSupplementary notes can be added here, including code.\n",
  ])
    assert.equal(adopted("Dials.", sample), ["Dials.", ""]);
  assert.equal(adopted("Dials.", "![Sand](sand(1).png){width=3} Words."), [
    "Dials.\n\nWords.",
    "_publications/2024-dial.md: One page is now among the publications, without the pictures there.",
  ]);
});

test("academicpages: keeps the links on the page of a publication", () => {
  const front = "---\ntitle: A dial\ndate: 2024-03-01\npaperurl: https://journal.example.org/dial\n---\n";
  const fieldsOf = (body: string) => {
    const { text } = adopt({ ...academicpages, "_publications/2024-dial.md": front + body });
    const [entry = ""] = /@misc\{2024-dial,[\s\S]*?\n\}/.exec(text("publications.bib")) ?? [];
    return Object.fromEntries(
      [...entry.matchAll(/ (\w+) = \{([^{}]*)\}/g)].map(([, name, value]) => [name, value]),
    );
  };
  const within = 'Dials tell <a href="https://time.example.org/?a=1">the *time*</a>, [always](/time/).';
  assert.is(fieldsOf(within).abstract, "Dials tell [the time](https://time.example.org/?a=1), always.");
  const named = fieldsOf(
    "It tells the time.\n\n| [Paper](https://journal.example.org/dial) | **[Code](https://code.example.org/)** | [Talk](https://talks.example.org/) |\n\n" +
      "[Download paper here](/files/dial.pdf)\n\n**Slides**: [PDF]({{ site.baseurl }}/files/slides.pdf)\n\n" +
      '<a class="btn" href="https://video.example.org/"><i class="fa"></i> Video</a><br>\n\n' +
      "<!-- [Data](https://data.example.org/) -->\n",
  );
  assert.is(named.abstract, "It tells the time.\n\n[Talk](https://talks.example.org/)");
  assert.is(named.url, "https://journal.example.org/dial");
  assert.is(named.pdf, "/files/dial.pdf");
  assert.is(named.slides, "/files/slides.pdf");
  assert.is(named.code, "https://code.example.org/");
  assert.is(named.video, "https://video.example.org/");
  assert.is(named.data, undefined);
  // What no field is free for stays, and the theme's example goes.
  const others = fieldsOf(
    "[Preprint](https://preprint.example.org/)\n\nThe code is at [its home](https://home.example.org/) since May.\n\n" +
      "[Download paper here](http://academicpages.github.io/files/paper1.pdf)\n",
  );
  const kept =
    "[Preprint](https://preprint.example.org/)\n\nThe code is at [its home](https://home.example.org/) since May.";
  assert.is(others.abstract, kept);
  assert.is(others.pdf, undefined);
  // Pictures and names of the author's own stay, and what Jekyll puts beside links is none of their words.
  const own = fieldsOf(
    '<a href="https://video.example.org/"><img src="dial.jpg"></a>\n\nData: [Tides](https://tides.example.org/)\n\n' +
      '[Code](https://code.example.org/){:target="_blank"}{: .dial}\n\n<i>{{ page.title }}</i>, [PDF]({{ page.paperurl }})\n',
  );
  assert.is(
    own.abstract,
    "Data: [Tides](https://tides.example.org/)\n\n, [PDF](https://journal.example.org/dial)",
  );
  assert.is(own.code, "https://code.example.org/");
  assert.equal([own.url, own.data, own.video], ["https://journal.example.org/dial", undefined, undefined]);
});

test("academicpages: leaves out the theme's CV, but not one of which parts are the author's", () => {
  const sample =
    "{% include base_path %}\n\nEducation\n======\n* Ph.D in Version Control Theory, GitHub University\n* Tagging issues\n* Sub-skill 2.3\n* Currently signed in to 43 different slack teams\n";
  const isKept = (text: string) =>
    adopt({ ...academicpages, "_pages/cv.md": `---\ntitle: CV\npermalink: /cv/\n---\n\n${text}` }).texts.has(
      "cv.md",
    );
  assert.not.ok(isKept(sample));
  for (const own of [
    sample.replace("Sub-skill 2.3", "Sand"),
    `I study dials.\n\n${sample}`,
    `${sample}\nI study dials.\n`,
    `I study dials.\n\n<!--\n${sample}-->\n`,
  ])
    assert.ok(isKept(own), own);
});

test("academicpages: leaves out the theme's own samples, with a message", () => {
  const own = "_teaching/2018-tutor.md";
  const course = "---\ntitle: Tutor\n---\nThis is a description of a teaching experience.\n";
  const { left, texts } = adopt({ ...academicpages, [own]: course });
  assert.match([...texts.values()].join(), /Tutor/);
  const said = left.map(({ file, message }) => `${file}: ${message}`);
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

test("academicpages: the page that listed the publications is not reported, as the new site lists them", () => {
  const { text, said } = adopt({
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
  const { text, said } = adopt({
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
    adopt({ ...academicpages, ...files }).text("dials.md");
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

test("academicpages: the menu may link to a former address of the home page", () => {
  const { texts } = adopt({
    ...academicpages,
    "_pages/about (1).md": "---\npermalink: /\n---\nA copy\n",
    "_data/navigation.yml": "main:\n- title: About\n  url: /about/\n",
  });
  assert.match(texts.get("index.md") ?? "", "I study sundials");
  assert.match(texts.get("_data/navigation.yml") ?? "", "url: /about/");
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

test.run();
