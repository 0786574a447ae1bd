import { suite } from "uvu";
import * as assert from "uvu/assert";
import { parse } from "yaml";
import { adopt, textsOf } from "../support/old-site.ts";

const test = suite("old sites of al-folio");

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
  "_projects/2_project.md":
    "---\ntitle: project 2\n---\nEvery project has a beautiful feature showcase page.",
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
  const picture = (image: string) =>
    adopt({
      ...alFolio,
      "assets/img/me/prof.jpg": "JPEG",
      "me/dial.jpg": "JPEG",
      "_pages/about.md": alFolio["_pages/about.md"].replace("prof.jpg", image),
    }).facts.author.picture;
  assert.is(picture("me/prof.jpg"), "/assets/img/me/prof.jpg");
  assert.is(picture("me/dial.jpg"), "/me/dial.jpg");
  assert.equal(facts.author.links, [
    { name: "Google Scholar", url: "https://scholar.google.com/citations?user=V96Y" },
    { name: "GitHub", url: "https://github.com/ada" },
    { name: "CV", url: "/assets/pdf/ada.pdf" },
    { name: "Dial club", url: "https://dials.example.org" },
  ]);
});

test("al-folio: keeps its news, publications, projects, posts and CV", () => {
  const made = textsOf(alFolio);
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
    "_posts/2020-01-04-d.md": post("title: Three papers on dials\ncategories: sample-posts"),
    "_projects/1_project.md": post("title: Project 1"),
    "_projects/5_project.md": "---\ntitle: Project 5\ndescription: Lorem ipsum dolor sit amet.\n---\n",
    "_projects/2_project.md": post("title: Project 2\ndescription: a project with a background image"),
    "_projects/6_project.md": "---\ntitle: project 6\ndescription: with background image\n---\n",
    "_pages/projects.md":
      "---\npermalink: /projects/\n---\n{% for project in site.projects %}- {{ project.title }}\n{% endfor %}",
  });
  assert.equal(
    ["a", "b", "c", "d"].map((name) => texts.has(`blog/2020/${name}.md`)),
    [false, false, true, true],
  );
  assert.match(texts.get("projects/1_project.md") ?? "", /Words\./);
  assert.match(texts.get("projects/2_project.md") ?? "", /Words\./);
  assert.not.ok(texts.has("projects/5_project.md"));
  assert.not.match(texts.get("projects/index.md") ?? texts.get("projects.md") ?? "", /project 6/);
  assert.ok(left.some(({ message }) => message.startsWith("2 pages are left out, as sample content")));
});

test("al-folio: leaves out its sample book, courses and page of courses, and works that its posts only cite", () => {
  const courses =
    "For now, this page is assumed to be a static description of your courses. You can convert it.\n\nOrganize your courses by years, topics, or universities!\n";
  const lorem = "Lorem ipsum dolor sit amet, consectetur adipiscing elit.";
  const { texts, text, said } = adopt({
    "_config.yml":
      "first_name: Ada\nscholar: {last_name: Example}\ncollections: {books: {output: true}, teachings: {output: true}}\n",
    "_pages/about.md": "---\nlayout: about\npermalink: /\n---\nI study dials.\n",
    "_pages/teaching.md": `---\npermalink: /teaching/\ntitle: teaching\n---\n\n${courses}`,
    "_pages/more.md": `---\npermalink: /more/\ntitle: more\n---\n\n${courses}\nSand, 2024.\n`,
    "_books/a.md": `---\ntitle: The Godfather\n---\n\n${lorem} Cras sollicitudin eros.\n`,
    "_books/b.md": `---\ntitle: Sand\n---\n\n${lorem} Cras sollicitudin eros. So begins a text about sand.\n`,
    "_teachings/a.md": "---\ntitle: Data Science Fundamentals\ninstructor: Prof. Data\n---\nA course.\n",
    "_teachings/b.md": "---\ntitle: Data Science Fundamentals\ninstructor: Ada Example\n---\nA course.\n",
    "_bibliography/papers.bib": "@article{a, title = {A}, year = 2024}\n",
    "assets/bibliography/2018-12-22-distill.bib": "@article{draw, title = {Cited}, year = 2015}\n",
  });
  assert.match(text("more.md"), "Sand, 2024.");
  assert.match(text("books/b.md"), "about sand");
  assert.equal(
    [...texts.keys()].filter((file) => /teaching/.test(file)),
    ["_teaching/b.md"],
  );
  assert.not.ok(texts.has("books/a.md"));
  assert.not.match(text("publications.bib"), "Cited");
  for (const file of ["_pages/teaching.md", "_books/a.md", "_teachings/a.md"])
    assert.match(said, `${file}: One page is left out, as sample content of the theme.`);
});

test("al-folio: a file of BibTeX among those that posts cite is the author's, if there is no other", () => {
  const site = {
    "_config.yml": "first_name: Ada\n",
    "_pages/about.md": "---\nlayout: about\npermalink: /\n---\nI study dials.\n",
    "_posts/2024-05-01-sand.md": "---\ntitle: Sand\nbibliography: sand.bib\n---\nWords.\n",
    "assets/bibliography/2018-12-22-distill.bib": "@article{draw, title = {Cited}, year = 2015}\n",
    "assets/bibliography/dials.bib": "@article{dials, title = {Dials}, year = 2024}\n",
    "assets/bibliography/sand.bib": "@article{sand, title = {Sand}, year = 2024}\n",
  };
  assert.is(adopt(site).text("publications.bib"), "@article{dials, title = {Dials}, year = 2024}\n");
  const usual = "@article{a, title = {A}, year = 2024}\n";
  const onlyStrings = adopt({ ...site, "_bibliography/papers.bib": "---\n---\n@string{d = {Dials}}\n" });
  assert.not.ok(onlyStrings.texts.has("publications.bib"), "no works");
  assert.is(adopt({ ...site, "_bibliography/papers.bib": usual }).text("publications.bib"), usual);
});

test("al-folio: the page of people shows each with picture and text, without samples", () => {
  const { texts, left } = adopt({
    ...alFolio,
    "_pages/profiles.md":
      "---\nlayout: profiles\ntitle: people\npermalink: /people/\nprofiles:\n  - {image: bo.jpg, content: team/bo.md, more_info: <p>Room 5</p>}\n  - {image: prof_pic.jpg, content: about_einstein.md, more_info: <p>555 your office number</p>}\n  - {image: di.jpg, content: about.md}\n  - {image: cy.jpg, more_info: <p>Cy Example</p>}\n---\nWho we are.\n",
    "_pages/pt-br/profiles.md":
      "---\nlayout: profiles\npermalink: /membros/\nprofiles:\n  - {image: prof_pic.jpg, content: about_einstein.md}\n---\n",
    "_pages/pt-br/about_einstein.md": "Escreva sua biografia aqui. Diga ao mundo sobre você.\n",
    "_pages/team/bo.md": "## Bo Test\n\nBo likes [dials](/projects/).\n",
    "_pages/about_einstein.md": "Write your biography here. Tell the world about yourself.\n",
    "assets/img/bo.jpg": "JPEG",
  });
  assert.match(
    texts.get("people.md") ?? "",
    /---\n\nWho we are\.\s+<img src="\/assets\/img\/bo\.jpg" alt="" width="200">\n\n## Bo Test\n\nBo likes \[dials\]\(\/projects\/\)\.\s+<p>Room 5<\/p>\s+<img src="\/assets\/img\/cy\.jpg" alt="" width="200">\n\n<p>Cy Example<\/p>\n$/,
  );
  assert.not.ok(texts.has("membros.md"));
  assert.not.match(JSON.stringify(left), "_pages/profiles");
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

test("al-folio: of a work in several BibTeX files, the entry in the file that the site shows comes over", () => {
  for (const [setting, shown] of [
    ["  bibliography: works.bib\n", "works"],
    ["  bibliography: works\n", "works"],
    ["", "references"],
  ] as const) {
    const { text } = adopt({
      ...alFolio,
      "_config.yml": alFolio["_config.yml"].replace("scholar:\n", `scholar:\n${setting}`),
      "_bibliography/old.bib": "@book{a,\n  title = {A},\n  year = 2023}\n\n@book{b,\n  title = {B}}\n",
      "_bibliography/papers.bib": "",
      [`_bibliography/${shown}.bib`]: "@book{a,\n  title = {A},\n  year = 2024}\n",
    });
    assert.is(
      text("publications.bib"),
      "@book{a,\n  title = {A},\n  year = 2024}\n\n@book{b,\n  title = {B}}\n",
    );
  }
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
