import { suite } from "uvu";
import * as assert from "uvu/assert";
import { parse } from "yaml";
import { adopt, menuOf } from "../support/old-site.ts";

const test = suite("old sites of Hugo Blox");

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

test("Hugo Blox: a block of contacts without any of its own shows those in the settings of the site", () => {
  const site = (settings: string, contact: string) =>
    adopt({
      "config/_default/config.toml": 'title = "Ada"\n',
      "config/_default/params.toml": settings,
      "config/_default/menus.toml": '[[main]]\nname = "Reach me"\nurl = "#contact"\n',
      "content/authors/admin/_index.md": "---\ntitle: Ada Example\nsuperuser: true\n---\nI study sundials.\n",
      "content/home/contact.md": `---\nwidget: contact\ntitle: Contact\n${contact}\n---\n`,
    });
  const settings =
    'email = "ada@dials.example.org"\nphone = "888 888 88 88"\naddress = "Room 3, Sand Road 1"\ncontact_links = [{name = "Chat", link = "https://chat.example.org/"}, {name = "Zoom Me", link = "https://zoom.com"}, {name = "Discuss on Forum", link = "https://discourse.gohugo.io"}]\n';
  const old = site(settings, "content: {autolink: true}");
  assert.match(
    old.text("index.md"),
    "## Contact\n\n- ada@dials.example.org\n- Room 3, Sand Road 1\n- [Chat](https://chat.example.org/)\n",
  );
  assert.not.match(old.text("index.md"), "Forum");
  assert.equal(menuOf(old), ["Reach me /#contact"]);
  const parts = 'email = "test@example.org"\naddress = {street = "Sand Road 1", city = "Bern"}\n';
  assert.match(site(parts, "").text("index.md"), "## Contact\n\n- Sand Road 1, Bern\n");
  const own = site(settings, "content: {email: me@dials.example.org}");
  assert.match(own.text("index.md"), /## Contact\n\n- me@dials\.example\.org\n*$/);
  // Visitors did not see the address that a form sends to, nor what only the settings of newer sites hold.
  assert.not.match(site(settings, "email_form: 2").text("index.md"), "ada@");
  assert.match(site(settings, "email_form: 2").text("index.md"), "Room 3");
  assert.not.match(site(settings, "content: {email: '', phone: ''}").text("index.md"), "Contact");
  const newer = adopt({
    "config/_default/hugo.yaml": "title: Ada\n",
    "config/_default/params.yaml": "email: ada@dials.example.org\naddress: Sand Road 1\n",
    "content/_index.md":
      "---\ntype: landing\nsections:\n  - block: contact\n    content: {title: Contact, text: Come by.}\n---\n",
  });
  assert.match(newer.text("index.md"), /## Contact\n\nCome by\.\n$/);
  // They are shown nowhere else.
  const hidden = site(settings, "active: false");
  assert.not.match(hidden.text("index.md"), "Contact");
  assert.is(hidden.facts.author.email, undefined);
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

test("Hugo Blox: a person's page of blocks keeps the biography, and a showcase of a team lists its people", () => {
  const { text, said } = adopt({
    "hugo.yaml": "title: The Dial Lab\n",
    "content/_index.md":
      "---\nsections:\n- {block: markdown, content: {title: Welcome, text: We study dials.}}\n---\n",
    "content/people/_index.md":
      "---\ntitle: People\ntype: landing\nsections:\n- {block: team-showcase, content: {title: Team, user_groups: [Students]}}\n---\n",
    "content/authors/Bo Test/_index.md":
      "---\ntitle: Bo Test\nrole: Student\nuser_groups: [Students]\ntype: landing\nsections:\n- {block: resume-biography-3, content: {username: Bo Test}}\n---\nBo likes sand.\n",
  });
  assert.match(text("authors/bo-test.md"), "Bo likes sand.");
  assert.match(text("people.md"), "## Team\n\n### Students\n\n- [Bo Test](/authors/bo-test/)");
  assert.not.match(said, "people");
});

test("Hugo Blox: pages of people show what is beside their texts, but no private addresses", () => {
  const person = (more: string, words = "") => `---\n${more}---\n${words}`;
  const site = {
    "hugo.yaml": "title: The Dial Lab\nlanguageCode: de\n",
    "content/_index.md": "We study dials.\n",
    "content/authors/admin/_index.md": person(
      "title: Ada\nsuperuser: true\nrole: Head\n",
      "Ada likes eggs.\n",
    ),
    "content/authors/bo/_index.md": person(
      "title: Bo Sample\nrole: Student\nemail: private@example.org\norganizations: [{name: Dial School, url: 'https://school.example.org/'}, {name: Sand Club, url: 'javascript:sand()'}]\nsocial:\n- {icon: envelope, link: 'mailto:bo@dials.example.org'}\n- {icon: github, link: 'https://github.com/bo'}\n- {icon: cv, link: uploads/bo.pdf}\ninterests: [Sand, Ice]\neducation:\n  courses:\n  - {course: BSc in Sand, institution: Dial School, year: 2020}\n",
      "\nBo likes sand.\n",
    ),
    "content/authors/bo/avatar.jpg": "JPEG",
    "content/authors/cy/_index.md": person(
      "name: Cy Test\nprofiles: [{icon: at-symbol, url: 'mailto:cy@dials.example.org'}]\neducation: [{area: MSc Tea, institution: Tea School, date_start: '2018-10-01', date_end: '2020-09-30'}]\n",
    ),
    "content/authors/di/_index.md": person("title: Di Test\nemail: private@example.org\n"),
    "static/uploads/bo.pdf": "PDF",
  };
  const { text, texts, said } = adopt(site);
  assert.is(
    text("authors/bo/index.md"),
    "---\ntitle: Bo Sample\n---\n\n![Bo Sample](avatar.jpg){width=160}\n\nStudent, [Dial School](https://school.example.org/), Sand Club\n\n[GitHub](https://github.com/bo), [CV](/uploads/bo.pdf), [E-Mail](mailto:bo@dials.example.org)\n\nBo likes sand.\n\n## Interessen\n\n- Sand\n- Ice\n\n## Ausbildung\n\n- BSc in Sand, Dial School, 2020\n",
  );
  assert.is(
    text("authors/cy.md"),
    "---\ntitle: Cy Test\n---\n\n[E-Mail](mailto:cy@dials.example.org)\n\n## Ausbildung\n\n- MSc Tea, Tea School, 2018–2020\n",
  );
  assert.not.ok(texts.has("authors/di.md"));
  assert.not.match([...texts.values()].join(), /private@|Head/);
  assert.is(said, "");
  const list = { "layouts/authors/list.html": '{{ partial "widgets/about.html" . }}' };
  assert.is(adopt({ ...site, ...list }).text("authors/bo/index.md"), text("authors/bo/index.md"));
  const own = { ...list, "layouts/partials/widgets/about.html": "{{ .role }} {{ .interests }}" };
  assert.is(
    adopt({ ...site, ...own }).text("authors/bo/index.md"),
    "---\ntitle: Bo Sample\n---\n\n![Bo Sample](avatar.jpg){width=160}\n\nStudent\n\nBo likes sand.\n\n## Interessen\n\n- Sand\n- Ice\n",
  );
});

test("Hugo Blox: its sample courses are left out, and a page that names the program is not", () => {
  const named = "[Hugo Blox Builder](https://hugoblox.com) is";
  const { texts, said } = adopt({
    "hugo.yaml": "title: Ada\n",
    "content/_index.md": "I study dials.\n",
    "content/teaching/js/index.md": `---\ntitle: Learn\n---\n\n${named} designed to give technical content creators a start.\n`,
    "content/teaching/own/index.md": `---\ntitle: Tools\n---\n\n${named} what I teach.\n`,
  });
  assert.equal([...texts.keys()].sort(), ["index.md", "teaching.md", "teaching/own.md"]);
  assert.match(said, "content/teaching/js/index.md: One page is left out, as sample content of the theme.");
});

test("Hugo Blox: a page keeps the picture above its text, with its caption", () => {
  const page = (image: string, words = "It turns.\n") => `---\ntitle: A dial\n${image}---\n${words}`;
  const pages = {
    "content/post/one/index.md": page(
      "image: {caption: 'By [Bo](https://bo.example.org/)', alt_text: A dial in the sun}\n",
    ),
    "content/post/two/index.md": page("image: {preview_only: true}\n"),
    "content/post/three/index.md": page("", "![](featured.jpg)\n\nIt turns.\n"),
    "content/post/four/index.md": page("external_link: https://four.example.org/\n", ""),
    "content/post/five/index.md": page("", "It turns.\n"),
    "content/post/six/index.md": page("type: docs\n"),
  };
  const pictures = ["one", "two", "three", "four", "six"].map((name) => [
    `content/post/${name}/featured.jpg`,
    "JPEG",
  ]);
  const site = (author: string) =>
    adopt({
      "hugo.yaml": "title: Ada\n",
      "content/_index.md": "I study dials.\n",
      [`content/${author}/_index.md`]: "---\ntitle: Ada\nsuperuser: true\n---\nI study dials.\n",
      ...pages,
      ...Object.fromEntries(pictures),
      "content/post/five/plain.jpg": "JPEG",
    });
  const { text, texts } = site("authors/admin");
  assert.is(
    text("post/one/index.md"),
    "---\ntitle: A dial\n---\n\n![A dial in the sun](featured.jpg)\n\nBy [Bo](https://bo.example.org/)\n\nIt turns.\n",
  );
  assert.is(text("post/two.md"), "---\ntitle: A dial\n---\n\nIt turns.\n");
  assert.is(text("post/three/index.md").match(/featured/g)?.length, 1);
  assert.is([...texts.values()].join().match(/featured\.jpg/g)?.length, 2);
  assert.is(site("about").text("post/one.md"), "---\ntitle: A dial\n---\n\nIt turns.\n", "another theme");
});

test("Hugo Blox: a folder's page of blocks lists the folder once, with links to pages of blocks", () => {
  const blocks = (text: string) =>
    `type: landing\nsections:\n- {block: markdown, content: {text: ${text}}}\n`;
  const { text } = adopt({
    "hugo.yaml": "title: Ada\n",
    "content/_index.md": `---\n${blocks("We study dials.")}---\n`,
    "content/project/_index.md": `---\n${blocks("Ours.")}- {block: collection, content: {filters: {folders: [project]}}}\n---\n`,
    "content/project/sand/index.md": `---\ntitle: Sand\n${blocks("It runs.")}---\n`,
    "content/project/ice/index.md": "---\ntitle: Ice\n---\nIt melts.\n",
  });
  assert.match(
    text("project.md"),
    /^Ours\.\n\n- \[Ice\]\(\/project\/ice\/\)\n- \[Sand\]\(\/project\/sand\/\)\n$/,
  );
});

test("Hugo Blox: a work's page counts more than the BibTeX file it was made from", () => {
  const work = "@article{test2025dials,\n  title = {On dials},\n  year = {2025}\n}\n";
  const { text } = adopt({
    "hugo.yaml": "title: Ada\n",
    "content/_index.md": "I study dials.\n",
    "content/publication/test-2025-dials/index.md":
      "---\ntitle: On dials\ndate: 2025-03-01\nabstract: They tell the time.\n---\n",
    "content/publication/test-2025-dials/cite.bib": work,
    "content/publication/test2023tea/index.md":
      '---\ntitle: "On Téa"\ndate: 2023-03-01\nurl_code: /tea/\n---\n',
    "content/publication/other2022/index.md":
      "---\ntitle: On ice\ndate: 2022-03-01\n---\nAdd the **full text** or **supplementary notes** for the publication here using Markdown formatting.\n",
    "works.bib": `${work.replace("title", "doi = {10.1000/dial.1},\n  title")}\n@article{test2024sand,\n  title = {On sand},\n  year = {2024}\n}\n\n@book{test2023tea,\n  title = "On {T}{\\'e}a",\n  author = {Test, Bo},\n  year = {2023}}\n\n@book{other2022,\n  title = {On snow},\n  year = {2022}\n}\n`,
  });
  assert.match(
    text("publications.bib"),
    /author = \{Test, Bo\},\n {2}year = \{2023\},\n {2}code = \{\/tea\/\},\n\}/,
  );
  assert.match(
    text("publications.bib"),
    /doi = \{10\.1000\/dial\.1\},\n.*\n.*\n {2}abstract = \{They tell the time\.\}/,
  );
  assert.equal(
    text("publications.bib")
      .match(/@\w+\{\w+/g)
      ?.sort(),
    [
      "@article{test2024sand",
      "@article{test2025dials",
      "@book{other2022",
      "@book{test2023tea",
      "@misc{other2022",
    ],
  );
});

test("Hugo Blox: links on a work's page stay in its text where its BibTeX has the field, unless they are the same", () => {
  const { text } = adopt({
    "hugo.yaml": "title: Ada\n",
    "content/_index.md": "I study dials.\n",
    "content/publication/dials/index.md":
      "---\ntitle: On dials\n---\n[Preprint](https://preprint.example.org/)\n\n[Paper](https://journal.example.org/dials)\n\n[Code](https://code.example.org/)\n",
    "content/publication/dials/cite.bib":
      "@misc{dials,\n  title = {On dials},\n  url = {https://journal.example.org/dials}\n}\n",
  });
  assert.match(
    text("publications.bib"),
    /journal\.example\.org\/dials\},\n {2}abstract = \{\[Preprint\]\(https:\/\/preprint\.example\.org\/\)\},\n {2}code = \{https:\/\/code\.example\.org\/\},\n\}/,
  );
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

test.run();
