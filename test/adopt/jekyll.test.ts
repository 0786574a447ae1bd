import { suite } from "uvu";
import * as assert from "uvu/assert";
import { adopt } from "../support/old-site.ts";

const test = suite("old sites of Jekyll");

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
  const plain = adopt({ "index.md": "# Ada\n\n[Questions](FAQ.md)\n", "FAQ.md": "Does it run at night?\n" });
  assert.match(plain.text("FAQ.md"), "Does it run at night?");
});

test("Markdown in folders of others' programs is no page, with or without front matter", () => {
  const others = [
    "assets/plugins/dial/FAQ.md",
    "assets/vendor/dial/docs/usage.md",
    "bower_components/INSTALL.md",
  ];
  const files = [...others, "node_modules/dial/usage.md", "vendor/usage.md"];
  for (const text of ["Turn it.\n", "---\ntitle: Dial\n---\nTurn it.\n"]) {
    const { texts } = adopt({
      "index.md": "# Ada\n",
      "notes/vendor/sand.md": text,
      ...Object.fromEntries(files.map((file) => [file, text])),
    });
    assert.equal([...texts.keys()], ["index.md", "notes/vendor/sand.md"]);
  }
});

test("Jekyll: a page finds its own folder and file", () => {
  const { texts, said } = adopt({
    "_config.yml": "title: Ada Example\n",
    "index.md": "I study sundials.\n",
    "dials/index.md":
      "---\ntitle: Dials\n---\n![A dial]({{ page.dir | relative_url }}dial.png) in {{ page.path }}\n",
    "dials/dial.png": "",
    "tools.md": "---\ntitle: Tools\n---\nIn {{ page.dir }}, from {{ page.name }}.\n",
    "_posts/2024-05-03-sand.md":
      "---\ntitle: Sand\n---\nOn {{ page.date | date: '%B %-d' }}, as {{ page.slug }}.\n",
  });
  assert.match(texts.get("2024/05/03/sand.md") ?? "", "On May 3, as sand.");
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

test("Jekyll: a home page that has only styles is empty", () => {
  const { said, carried } = adopt({
    "_config.yml": "title: Ada Example\n",
    "index.md": "---\nlayout: home\n---\n<style>\n.dial { color: red; }\n</style>\n",
  });
  assert.match(said, "index.md: Without what the old theme or code puts there, this page is empty");
  assert.equal(carried, []);
});

test("Jekyll: a page that has only a list of news or publications is not empty", () => {
  const old = {
    "_config.yml": "title: Ada Example\ncollections:\n  news:\n    output: true\n",
    "_news/dial.md": "---\ndate: 2025-05-01\n---\nA dial.\n",
    "_bibliography/papers.bib": "@article{dial, title = {A dial}, year = 2025}\n",
    "_posts/2025-01-01-egg.md": "---\ntitle: An egg\n---\nIt boils.\n",
    "papers.md": "---\ntitle: Papers\n---\n{% bibliography %}\n",
  };
  for (const [liquid, place] of [
    ["{% for item in site.news %}{{ item.content }}{% endfor %}", "<!-- news -->"],
    ["{% bibliography %}", "<!-- publications -->"],
  ]) {
    const { text, said } = adopt({ ...old, "index.md": `---\nlayout: home\n---\n${liquid}\n` });
    assert.is(text("index.md").trim(), place);
    assert.match(text("papers.md"), "<!-- publications -->");
    assert.is(said, "");
  }
  const { texts, said } = adopt({ ...old, "_bibliography/papers.bib": "", "index.md": "I study dials.\n" });
  assert.not(texts.has("papers.md"));
  assert.match(said, "papers.md: One page is left out");
  const bare = adopt({ "_config.yml": "title: Ada\n", "index.md": "---\n---\n{% bibliography %}\n" });
  assert.match(bare.said, "index.md: Without what the old theme or code puts there, this page is empty");
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
      "<html><body>{{ content }}{% for n in site.data.news %}<p class='{{ n.class }}'>{{ n.date }} {{ n.headline }} {{ n.info }} {{ n.place }} <a href='{{ n.paper }}'>{{ n.gist }}</a> <img src='{{ n.image }}'></p>{% endfor %}</body></html>",
    "_data/news.yml":
      "- date: May 3, 2025\n  headline: We have a kite\n  info: It flies in the rain\n  image: kite.png\n  paper: https://example.org/kite\n  gist: 雨の中を飛びます\n  place: Bath\n  class: large red\n  note: Ask Bo about it\n- date: April 2025\n  headline: A cup\n",
  };
  const { said, text } = adopt(old);
  assert.match(text("_data/news.yml"), "We have a kite");
  assert.match(
    said,
    '_data/news.yml: What the news has under "info", "image", "paper", "gist" is not shown. Put it into the text',
  );
  const plain = old["_data/news.yml"].replace(/^ {2}(?:info|image|paper|gist):.*\n/gm, "");
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

test("Jekyll: a link stays whole around the lines that Liquid left empty in it", () => {
  const { text } = adopt({
    "_config.yml": "title: Ada\n",
    "_data/links.yml": "- {name: Dials, url: /dials/, icon: true}\n- {name: Clocks, url: /clocks/}\n",
    "index.md":
      '---\ntitle: Ada\n---\n<div>\n{% for link in site.data.links %}\n<a href="{{ link.url }}">\n  {% if link.icon %}\n    <svg viewBox="0 0 24 24"></svg>\n  {% endif %}\n\n  <span>{{ link.name }}</span>\n\n</a>\n{% endfor %}\n</div>\n\n```html\n<a href="/code/">\n\n<b>Code</b></a>\n```\n\n<a href="/two/">\nOne.\n\nTwo.\n</a>\n\n<a href="/sand/">\n\n![A dial](dial.png)\n\n</a>\n\n<a name="end">\n\n# The end\n\n</a>\n',
  });
  const home = text("index.md");
  assert.match(home, /<a href="\/dials\/">\n *<svg[^\n]*\n *<span>Dials<\/span>\n<\/a>/);
  assert.match(home, /<a href="\/clocks\/">\n *<span>Clocks<\/span>\n<\/a>/);
  assert.match(home, '<a href="/code/">\n\n<b>Code</b></a>');
  assert.match(home, "One.\n\nTwo.");
  // Only after an empty line is this a picture or a heading.
  assert.match(home, '<a href="/sand/">\n\n![A dial](dial.png)\n\n</a>');
  assert.match(home, '<a name="end">\n\n# The end\n\n</a>');
});

test("Jekyll: the whole site, its data and its parts may be in folders that the configuration names", () => {
  const parts = {
    "notes/news.yml": "- date: 2025-05-01\n  text: A new cup\n- date: 2025-04-01\n  text: An old spoon\n",
    "parts/greeting.html": "Welcome to my dials.\n",
    "index.md":
      "---\ntitle: Ada\n---\n{% include greeting.html %}\n\n## News\n\n{% for item in site.data.news %}\n- {{ item.date | date: '%B %Y' }}: {{ item.text }}\n{% endfor %}\n",
    "tea.md": "---\ntitle: Tea\n---\nIt is warm.\n",
    "tea.png": "PNG",
    "notes/pot.png": "PNG",
  };
  const below = Object.fromEntries(Object.entries(parts).map(([file, text]) => [`site/${file}`, text]));
  const { "site/index.md": home = "", ...rest } = below;
  const folders = "data_dir: notes/\nincludes_dir: ./parts\n";
  for (const files of [
    { ...parts, "_config.yml": `source: .\n${folders}` },
    { ...below, "_config.yml": `source: ./site/\n${folders}`, "draft.md": "---\ntitle: Draft\n---\nNo.\n" },
    {
      ...rest,
      "site/_pages/home.md": home.replace("---\n", "---\npermalink: /\n"),
      "_config.yml": `source: site\n${folders}`,
    },
  ]) {
    const { text, texts, copies, said } = adopt(files);
    const home = text("index.md");
    assert.match(home, "Welcome to my dials.");
    assert.match(home, /May 2025: A new cup[\s\S]*April 2025: An old spoon/);
    assert.match(text("tea.md"), "It is warm.");
    assert.equal([...copies.keys()], ["notes/pot.png", "tea.png"]);
    assert.not(texts.has("draft.md"));
    assert.is(said, "");
  }
  // GitHub Pages builds from the top, whatever the settings say.
  const { text } = adopt({ ...parts, "_config.yml": "source: elsewhere\n" });
  assert.match(text("tea.md"), "It is warm.");
});

test("Jekyll: pages below other folders are in those that it is told to include, too", () => {
  const files = {
    "index.md": "---\ntitle: Ada\n---\nI study dials.\n",
    "fr/_pages/the.md": "---\ntitle: Du thé\npermalink: /fr/tea/\n---\nIl est chaud.\n",
    "fr/_pages/notes.md": "No front matter.\n",
    "fr/_parts/cup.md": "---\ntitle: Cup\n---\nA part.\n",
  };
  const { text, texts } = adopt({ ...files, "_config.yml": "title: Ada\ninclude: [_pages]\n" });
  assert.match(text("fr/tea.md"), "Il est chaud.");
  assert.equal(
    [...texts.keys()].filter((name) => name.startsWith("fr/")),
    ["fr/tea.md"],
  );
  const without = adopt({ ...files, "_config.yml": "title: Ada\n" });
  assert.not(without.texts.has("fr/tea.md"));
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

test.run();
