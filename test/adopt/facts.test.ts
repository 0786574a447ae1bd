import { suite } from "uvu";
import * as assert from "uvu/assert";
import { adopt } from "../support/old-site.ts";

const test = suite("the facts of an old site");

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

test("Jekyll: profiles in lists of their own, and an owner in place of an author, are taken over", () => {
  const factsOf = (settings: string) =>
    adopt({ "_config.yml": settings, "index.md": "I study sundials.\n" }).facts;
  const links = [
    { name: "GitHub", url: "https://github.com/ada" },
    { name: "LinkedIn", url: "https://www.linkedin.com/in/ada" },
  ];
  for (const list of ["footer-links", "socials", "social"]) {
    const { author, unknownProfiles } = factsOf(
      `title: Ada\n${list}:\n  email: ada@dials.example.org\n  rss: yes\n  GitHub: ada\n  facebook:\n  linkedin: ada\n`,
    );
    assert.equal(author.links, links);
    assert.is(author.email, "ada@dials.example.org");
    assert.equal(unknownProfiles, []);
  }
  const { author } = factsOf(
    "owner:\n  name: Ada Example\n  avatar: ada.jpg\n  bio: Of dials\n  email: ada@dials.example.org\n  github: ada\n  linkedin: ada\n",
  );
  assert.equal([author.name, author.bio, author.email], ["Ada Example", "Of dials", "ada@dials.example.org"]);
  assert.is(author.picture, "/images/ada.jpg");
  assert.equal(author.links, links);
  assert.is(factsOf("author: Bo Example\nowner:\n  name: Ada\n").author.name, "Bo Example");
});

test("Jekyll: what themes keep beside profiles, and samples, are none", () => {
  const { facts } = adopt({
    "_config.yml":
      "title: Ada\navatar: dial.jpg\nowner:\n  name: Ada\n  disqus-shortname: dials\n  bing-verify: x\nfooter-links:\n  github: barryclark/jekyll-now\n  instagram: yes\n  twitter: mmistakes\n  stackoverflow: users/123/ada\n",
    "index.md": "I study sundials.\n",
  });
  assert.equal(facts.author.links, [
    { name: "Stack Overflow", url: "https://stackoverflow.com/users/123/ada" },
  ]);
  assert.equal(facts.unknownProfiles, []);
  assert.is(facts.author.picture, "/dial.jpg");
});

test("Jekyll: contacts in settings that none of the site's own templates shows are not published", () => {
  const emailOf = (settings: string, template: string) =>
    adopt({
      "_config.yml": `title: Ada\n${settings}`,
      "_layouts/default.html": `<html>${template}{{ content }}</html>`,
      "index.md": "I study sundials.\n",
    }).facts.author.email;
  for (const key of ["footer-links", "social", "socials", "owner"]) {
    const settings = `${key}:\n  email: bo@eggs.example.org\n`;
    assert.is(emailOf(settings, "<p class='contact'>Social</p>"), undefined);
    assert.is(emailOf(settings, `{{ site.${key}.email }}`), "bo@eggs.example.org");
    assert.is(emailOf(`theme: dials\n${settings}`, ""), "bo@eggs.example.org");
  }
});

test("Jekyll: of the setting social, jekyll-seo-tag shows the name and links, and no e-mail address", () => {
  const { author } = adopt({
    "_config.yml":
      "title: Dials\nsocial:\n  name: Bo Example\n  email: bo@eggs.example.org\n  links: [https://github.com/bo]\n",
    "_layouts/default.html": "<html>{%- seo -%}{{ content }}</html>",
    "index.md": "I study sundials.\n",
  }).facts;
  assert.is(author.name, "Bo Example");
  assert.is(author.email, undefined);
  assert.match(JSON.stringify(author), /github\.com\/bo|"bo"/);
});

test("Jekyll: what a theme's templates show of the data file main_info are facts", () => {
  const info =
    'name: Ada Example\ntitle: "Reader, <b>Dial College</b>"\nemail: "mailto: ada [AT] example.org"\nprofile_pic: /assets/ada.jpg\ngithub: "https://github.com/ada"\ntwitter: "https://twitter.com/ada"\nbluesky: "https://bsky.app/profile/ada.example.org"\nlinkedin: "https://linkedin.com/in/ada"\nCV: /assets/ada.pdf\nformalname: Dr Example\n';
  const shown = (keys: readonly string[]) => keys.map((key) => `{{ site.data.main_info.${key} }}`).join("\n");
  const layout = `${shown(["name", "title", "email", "profile_pic", "github", "CV", "formalname"])}\n<!-- ${shown(["twitter"])} -->{% comment %}${shown(["bluesky"])}{% endcomment %}{% if site.data.main_info.linkedin %}{% endif %}\n{{ content }}\n`;
  const files = {
    "_config.yml": "source: .\n",
    "_data/main_info.yaml": info,
    "index.md": "---\nlayout: default\ntitle: Home\n---\nI study dials.\n",
  };
  const { facts } = adopt({ ...files, "_layouts/default.html": layout });
  const { name, role, email, picture, links } = facts.author;
  assert.equal(
    { title: facts.title, name, role, email, picture },
    {
      title: "Ada Example",
      name: "Ada Example",
      role: "Reader, Dial College",
      email: "ada@example.org",
      picture: "/assets/ada.jpg",
    },
  );
  assert.equal(links, [
    { name: "GitHub", url: "https://github.com/ada" },
    { name: "CV", url: "/assets/ada.pdf" },
  ]);
  assert.equal(facts.unknownProfiles, []);
  const hidden = adopt({ ...files, "_layouts/default.html": "{{ content }}\n" });
  assert.is(hidden.facts.author.email, undefined);
});

test("facts written as HTML are read as visitors saw them", () => {
  const { facts } = adopt({
    "_config.yml": "first_name: Ada\nlast_name: Example\n",
    "_pages/about.md":
      "---\nlayout: about\npermalink: /\nprofile:\n  more_info: >\n    <p>Room&nbsp;3&nbsp;&bull;&nbsp;Hall &amp; Yard</p>\n    <p>&#97;&#100;&#97; at example.org</p>\n---\nHello.\n",
    "_bibliography/papers.bib": "",
  });
  assert.is(facts.author.location, "Room 3 • Hall & Yard ada at example.org");
  const hugo = adopt({
    "hugo.toml": 'title = "Ada"\n',
    "content/home/index.md": "---\ntype: widget_page\n---\n",
    "content/authors/admin/_index.md":
      "---\ntitle: Ada Example\nrole: Reader in Dials<br>Keeper of *Clocks* &amp; Kites\n---\nI study sundials.\n",
  });
  assert.is(hugo.facts.author.role, "Reader in Dials Keeper of *Clocks* & Kites");
});

test("Hugo: the author and blocks of the home page may be what blogdown made of R Markdown", () => {
  const page = "---\ntitle: Ada Example\nrole: Reader\n---\n\n";
  const block = "---\nwidget: blank\ntitle: Kites\n---\n\n";
  const { facts, text } = adopt({
    "hugo.toml": 'title = "Ada"\n',
    "content/home/index.md": "---\ntype: widget_page\n---\n",
    "content/home/about.md": "---\nwidget: about\nauthor: admin\n---\n",
    "content/home/kites.Rmd": `${block}They fly.\n`,
    "content/home/kites.html": `${block}<p>They fly.</p>\n`,
    "content/authors/admin/_index.Rmd": `${page}I study sundials.\n`,
    "content/authors/admin/_index.html": `${page}<p>I study sundials.</p>\n`,
    "content/post/tea/index.en.Rmd": "---\ntitle: Tea\n---\nIt is warm.\n",
    "content/post/tea/index.en.html": "---\ntitle: Tea\n---\n<p>It is warm.</p>\n",
  });
  assert.match(text("post/tea.html"), "It is warm.");
  assert.is(facts.author.name, "Ada Example");
  assert.is(facts.author.role, "Reader");
  assert.match(text("index.md"), /<p>I study sundials\.<\/p>\s+## Kites\s+<p>They fly\.<\/p>/);
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

test.run();
