import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readAtom } from "../support/feeds.ts";
import { brokenLinks, elements, htmlMistakes } from "../support/html.ts";
import { Project } from "../support/project.ts";

const page = "src/content/index.md";
const home = "https://hazekiahwon.github.io/";

const files = suite("a file in the author's folder");

files("is published as it is, whatever its name, except what nobody means to publish", async () => {
  const project = new Project();
  const published = [
    "a.tar.gz",
    "CV.PDF",
    "data/table.json",
    "data/data.json",
    "data/table.11tydata.js",
    "macro.njk",
    "page.liquid",
    "script.11ty.js",
    "talk [final] (2).pptx",
    "whole.html",
    "Makefile",
    ".well-known/security.txt",
    ".htaccess",
    ".nojekyll",
    "CNAME",
    "build/ignored-by-git.txt",
  ];
  const kept = [
    "README.md",
    "_drafts/idea.md",
    "_posts/2024-01-01-idea.md",
    ".secret",
    ".git/config",
    "~$cv.docx",
    "._cv.pdf",
    "Thumbs.db",
    "notes.md~",
    "#notes.md#",
    ".notes.md.swp",
    "notes.bak",
  ];
  project.write(".gitignore", "build/\n*.PDF\n").write(".eleventyignore", "src/content/data\n");
  for (const path of [...published, ...kept]) project.write(`src/content/${path}`, `{{ ${path} }} {% x %}`);
  project.write("src/content/courses/README.md", "Not at the top.");
  const { status, output } = await project.eleventy();
  assert.is(status, 0, output);
  for (const path of published) assert.is(project.read(`_site/${path}`), `{{ ${path} }} {% x %}`, path);
  assert.match(output, /^\.eleventyignore: This file is not read/m);
  assert.match(output, /^src\/content\/_posts: Nothing in this folder is published.* Call it posts/m);
  assert.not.match(output, "_drafts");
  assert.ok(project.has("_site/courses/README/index.html"));
  const written = project.files("_site");
  for (const path of kept) {
    const isOf = (file: string) => file.startsWith(`_site/${path.replace(/\.md$/, "/")}`);
    assert.not.ok(written.some(isOf), path);
  }
});

files(
  "is asked about if it is next to the folder, too deep in it, or in a folder with a capital",
  async () => {
    const project = new Project();
    const beside = ["teaching.md", "works.bib", "cv.pdf", "cv.yml", "_news/a.md", "_talks/a.md"];
    const silent = [
      ...["NOTES.md", "README.zh.md", "Readme.md", "changelog.md", "citation.bib", "_draft.pdf"],
      ...["portrait.jpg", "notes/a.md", "_drafts/a.md"],
    ];
    // Menus and data for pages are also read here.
    const within = ["_data/navigation.yml", "_includes/intro.md"];
    const capitals = ["_News/b.md", "_Talks/b.md"];
    for (const path of [...beside, ...silent, "_includes/own.css", "head.html"]) project.write(path, "");
    for (const path of [
      ...within,
      ...capitals,
      "_includes/footer.html",
      "teaching.md.txt",
      "files/tea.bib.txt",
    ])
      project.write(`src/content/${path}`, "");
    const { status, output } = await project.eleventy();
    assert.is(status, 0, output);
    const said = (path: string) =>
      new RegExp(`^ *${path.replace(/\/[^/]*$/, "")}: This is not (.*)$`, "m").exec(output)?.[1];
    for (const path of beside)
      assert.match(said(path) ?? "", "published, because it is beside src/content", path);
    for (const path of silent) assert.is(said(path), undefined, path);
    assert.match(
      output,
      /^ *teaching\.md: .* Move it there, or begin its name with _ if it should stay here\.$/m,
    );
    assert.match(output, /^ *_news: .* Move it there\.$/m);
    assert.not.match(output, /src\/content\/_data|src\/content\/_includes:|intro\.md/);
    for (const [place, meant] of [
      ["_includes/own.css", "_includes/css/own.css"],
      ["head.html", "_includes/head.html"],
      ["src/content/_includes/footer.html", "_includes/footer.html"],
    ])
      assert.ok(output.includes(`${place}: This is not read. Move it to ${meant}.\n`), place);
    assert.is(said("src/content/_News/b.md"), "read. Call it _news.");
    assert.is(said("src/content/_Talks/b.md"), "read. Call it _talks.");
    assert.match(output, /^src\/content\/teaching\.md\.txt: .* Call it teaching\.md if/m);
    assert.not.match(output, "tea.bib.txt");
  },
);

files("takes the place of a page that Dateline adds, but never of what subscribers rely on", async () => {
  const project = new Project()
    .write("src/content/robots.txt", "User-agent: *\nDisallow: /\n")
    .write("src/content/icon.svg", "<svg/>")
    .write("src/content/icon.png", "not drawn")
    .write("src/content/favicon.ico", "not drawn, either")
    .write("src/content/404.md", "---\ntitle: Lost\n---\n\nGone fishing.\n")
    .write("src/content/subscribe.md", "---\ntitle: Follow\n---\n\nBy post.\n");
  await project.build();
  assert.match(project.read("_site/robots.txt"), "Disallow: /\n");
  assert.is(project.read("_site/icon.svg"), "<svg/>");
  assert.is(project.read("_site/icon.png"), "not drawn");
  assert.match(project.read("_site/index.html"), '<link rel="icon" href="/favicon.ico" type="image/x-icon">');
  assert.match(project.read("_site/404.html"), "Gone fishing.");
  // A page without a description is described by its beginning.
  assert.match(project.read("_site/404.html"), '<meta name="description" content="Gone fishing.">');
  assert.match(project.read("_site/subscribe/index.html"), "By post.");
  assert.is(project.read("_site/sitemap.xml").match(/\/subscribe\//g)?.length, 1);

  for (const path of ["feed.xml", "feed/2024.json", "news/index.md", "news/photo.jpg", "index.html"]) {
    const taken = await new Project().write(`src/content/${path}`, "mine").eleventy();
    assert.is(taken.status, 1, path);
    assert.match(taken.output, `src/content/${path}: Its address, /`, path);
    assert.not.match(taken.output, "stack trace");
  }
});

files("that is a link out of the folder is reported; one within it is published", async () => {
  const project = new Project().write("outside/private.pdf", "private").write("src/content/cv.pdf", "a file");
  symlinkSync("../../outside", join(project.folder, "src/content/cloud"));
  symlinkSync("../../outside/private.pdf", join(project.folder, "src/content/mine.pdf"));
  symlinkSync("nowhere.pdf", join(project.folder, "src/content/gone.pdf"));
  symlinkSync("cv.pdf", join(project.folder, "src/content/resume.pdf"));
  symlinkSync(".", join(project.folder, "src/content/twin"));
  const { status, output } = await project.eleventy();
  assert.is(status, 0, output);
  assert.match(output, /^src\/content\/cloud: This link leads outside the folder/m);
  assert.match(output, /^src\/content\/mine\.pdf: This link leads outside the folder/m);
  assert.match(output, /^src\/content\/gone\.pdf: This link leads nowhere/m);
  assert.match(output, /^src\/content\/twin: This is a link to a folder\. Such links are not followed/m);
  assert.is(project.read("_site/resume.pdf"), "a file");
  assert.not.match(project.files("_site").join(), /private|cloud|mine|gone|twin/);
});

files("that is too large, private, only a pointer or template, or not in UTF-8 is reported", async () => {
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${"ab".repeat(32)}\nsize 12345\n`;
  const project = new Project()
    .write("src/content/film.mp4", Buffer.alloc(51e6))
    .write("src/content/moth.png", pointer)
    .write("src/content/keys/id_rsa", "-----BEGIN OPENSSH PRIVATE KEY-----\n")
    .write("src/content/keys/id_rsa.pub", "ssh-rsa AAAA ada\n")
    .write("src/content/talks.ics", "---\nlayout: null\n---\nBEGIN:VCALENDAR\n")
    .write("src/content/main.css", "---\r\n# for Jekyll\r\n---\r\np { color: {{ site.colour }} }\n")
    .write("_data/site.yml", Buffer.from(`\ufeff${new Project().read("_data/site.yml")}`, "utf16le"))
    .write("src/content/old.md", Buffer.from("Caf\xe9 na\xefve", "latin1"))
    .write("_includes/footer.html", Buffer.from("<p>Imprint: Ren\xe9</p>", "latin1"))
    .write("_includes/head.html", '\ufeff<meta name="tea" content="green">')
    .write("_includes/css/own.css", Buffer.from('p::before { content: "\xe9" }', "latin1"))
    .write("_data/cv.yml", Buffer.from("cv: { name: Ren\xe9, sections: { a: [Caf\xe9] } }", "latin1"))
    .write("src/content/_news/2025-05-01-tea.md", Buffer.from("We open a caf\xe9.", "latin1"))
    .write("src/content/_news/2025-03-01-talks.md/notes.txt", "A folder")
    .write("src/content/wide.md", Buffer.from("\ufeffCafé", "utf16le"))
    .write("src/content/tea.qmd", "---\ntitle: Tea\nformat:\n  html: default\n---\n\nTea.\n")
    .write("src/content/note.txt", "---\n\nA rule above.\n")
    .write(page, "![A moth](moth.png)\n");
  symlinkSync("nowhere.md", join(project.folder, "src/content/_news/gone.md"));
  const { status, output } = await project.eleventy();
  assert.is(status, 0);
  assert.match(output, /^src\/content\/_news\/gone\.md: This link leads nowhere, so it is not read\.$/m);
  assert.is(output.match(/so it is not read/g)?.length, 1);
  assert.match(output, /^src\/content\/film\.mp4: This file is 51 MB\. GitHub accepts none/m);
  assert.match(output, /^src\/content\/keys\/id_rsa: By its name, this file is private/m);
  assert.not.match(output, "id_rsa.pub");
  assert.match(output, /^src\/content\/moth\.png: This is only the pointer that Git LFS leaves/m);
  for (const name of ["main.css", "talks.ics"])
    assert.match(output, new RegExp(`^ *src/content/${name}:1: The lines with ---`, "m"));
  assert.match(output, /^src\/content\/tea\.qmd:1: .* To make it a page, name it tea\.md\.$/m);
  assert.match(
    output,
    /^4 files that are not saved as UTF-8:\n(?: {2}.*\n)* {2}src\/content\/old\.md: This file is not saved as UTF-8, so it is read as Windows-1252/m,
  );
  assert.match(project.read("_site/cv/index.html"), /René[\s\S]*Café/);
  assert.not.match(output, /damaged|note\.txt|wide\.md/);
  assert.match(project.read("_site/old/index.html"), "Café naïve");
  const wide = project.read("_site/wide/index.html");
  assert.match(wide, "<p>Café</p>");
  assert.match(wide, "Imprint: René");
  assert.not.match(wide, "\ufeff");
  assert.match(project.read("_site/index.html"), /content:\s*"é"/);
});

files("may have lines that end as on the first Macs, and so may facts and data", async () => {
  const project = new Project();
  const news = "# News\n\n- 2025.05 A kite.\n- 2025.04 A kettle.\n";
  project.write(page, news).write("_data/cups.csv", "name,of\nA cup,tin\nA mug,clay\n");
  project.write(
    "src/content/cups.md",
    "{% for cup in site.data.cups %}{{ cup.name }} of {{ cup.of }}. {% endfor %}\n",
  );
  project.write(
    "src/content/papers.bib",
    "% Ours\n@misc{dial, title={On dials}, author={Lee, A.}, year=2020}\n",
  );
  for (const file of [
    page,
    "_data/site.yml",
    "_data/cups.csv",
    "src/content/cups.md",
    "src/content/papers.bib",
  ])
    project.write(file, project.read(file).replaceAll("\n", "\r"));
  // As when a new program saves such a file.
  project.write("_data/site.yml", `${project.read("_data/site.yml")}\n`);
  const { output } = await project.eleventy();
  assert.match(project.read("_site/feed.xml"), /A kettle\./, output);
  assert.match(project.read("_site/cups/index.html"), "A cup of tin. A mug of clay.");
  assert.match(project.read("_site/publications/index.html"), "On dials");
});

files("may have headings named like parts of the page, and no id occurs twice", async () => {
  const project = new Project()
    .write("src/content/parts.md", "## Page text\n\nA.\n\n## News\n\nB.\n\n## News\n\nC.\n")
    .write(page, '# News\n\n- 2025.05 <b id="page-text">A</b>\n- 2025.04 <b id="page-text">B</b>\n');
  await project.build();
  for (const path of ["/parts/index.html", "/index.html"]) {
    const ids = elements(project.site().get(path) ?? "").flatMap(({ attributes }) => attributes.id ?? []);
    assert.ok(ids.includes("page-text"), ids.join());
    assert.is(new Set(ids).size, ids.length, ids.join());
  }
});

files.run();

const pages = suite("a page of the author's");

pages(
  "is Markdown by any of its endings, or HTML with front matter, at the address of its place",
  async () => {
    const project = new Project();
    for (const path of [
      "one.md",
      "eight.mkd",
      "nine.MDown",
      "two.markdown",
      "three.MD",
      "four/four.md",
      "four/index.md",
      "Five & six.md",
    ])
      project.write(`src/content/${path}`, `The text of *${path}*.`);
    project.write(
      "src/content/seven.html",
      "---\ntitle: Seven\n---\n<p>Its <b>own</b> HTML, [not](Markdown).</p>",
    );
    const site = (await project.build()).site();
    for (const [address, text] of [
      ["/one/", "<em>one.md</em>"],
      ["/eight/", "<em>eight.mkd</em>"],
      ["/nine/", "<em>nine.MDown</em>"],
      ["/two/", "<em>two.markdown</em>"],
      ["/three/", "<em>three.MD</em>"],
      ["/four/four/", "<em>four/four.md</em>"],
      ["/four/", "<em>four/index.md</em>"],
      ["/Five & six/", "<em>Five &amp; six.md</em>"],
      ["/seven/", "<b>own</b> HTML, [not](Markdown)"],
    ] as const) {
      const html = site.get(`${address}index.html`) ?? "";
      assert.ok(html.includes(text), address);
      assert.equal(await htmlMistakes(html), [], address);
    }
    assert.equal(brokenLinks(site, home), []);
  },
);

pages("is kept back as a draft or unpublished, and unlisted if it asks for that", async () => {
  const project = new Project()
    .write("src/content/idea.md", "---\ndraft: true\n---\n\nNot yet.\n")
    .write("src/content/old.md", "---\npublished: false\n---\n\nNo more.\n")
    .write("src/content/lost.md", "---\npermalink: false\n---\n\nNowhere.\n")
    .write("src/content/quiet.md", "---\nsitemap: false\n---\n\nFor those who know.\n");
  const site = (await project.build()).site();
  const all = [...site.values()].join("\n");
  for (const text of ["Not yet", "No more", "Nowhere"]) assert.not.match(all, text);
  assert.ok(site.has("/quiet/index.html"));
  assert.not.match(site.get("/sitemap.xml") ?? "", "quiet");
});

pages("is kept back or unlisted by the keys of other programs, and unknown keys are reported", async () => {
  const project = new Project();
  const keptBack = [
    "draft: yes",
    'Draft: "true"',
    "published: no",
    "permalink: 'false'",
    "build:\n  render: never",
    "publishDate: 2099-01-01",
    "expiryDate: 2020-01-01",
  ];
  for (const [index, line] of keptBack.entries())
    project.write(`src/content/back-${index}.md`, `---\n${line}\n---\n\nKept back.\n`);
  const unlisted = [
    "sitemap: no",
    "sitemap:\n  exclude: true",
    "_build:\n  list: false",
    "noindex: true",
    "robots: noindex, nofollow",
  ];
  for (const [index, line] of unlisted.entries())
    project.write(`src/content/quiet-${index}.md`, `---\n${line}\n---\n\nFor those who know.\n`);
  project
    .write("src/content/secret.md", "---\ntitle: Secret\nprivate: true\n---\n\nOurs.\n")
    .write(
      "src/content/open.md",
      "---\npermalink:\ntitle: 'Open :tada:'\npublishDate: 2020-01-01\naliases: [/was, My name]\n---\n\nFor all.\n",
    )
    .write("src/content/gone.md", "---\nredirect_to: https://example.org/\n---\n\nGone.\n");
  const { output } = await project.eleventy();
  const site = project.site();
  assert.is([...site.values()].filter((html) => html.includes("Kept back.")).length, 0);
  for (const index of unlisted.keys()) assert.ok(site.has(`/quiet-${index}/index.html`));
  assert.not.match(site.get("/sitemap.xml") ?? "", "quiet");
  const robots = [...unlisted.keys()].map(
    (index) => /name="robots" content="([^"]*)"/.exec(site.get(`/quiet-${index}/index.html`) ?? "")?.[1],
  );
  assert.equal(robots, [undefined, undefined, undefined, "noindex", "noindex, nofollow"]);
  assert.match(site.get("/open/index.html") ?? "", /<h1>Open 🎉<\/h1>[\s\S]*For all\./);
  assert.match(output, 'src/content/secret.md:3: "private" is not known here');
  assert.match(output, 'src/content/gone.md:2: "redirect_to" is not known here');
  assert.match(site.get("/was/index.html") ?? "", "/open/");
});

pages("may have a layout of the site's own, which takes the place of one of the same name", async () => {
  const project = new Project()
    .write(
      "_includes/layouts/wide.njk",
      '{% extends "layouts/base.njk" %}{% block main %}<h1>{{ title }}</h1><div id="wide">{{ content | safe }}</div>{% endblock %}',
    )
    .write("_includes/partials/topics.njk", '<p class="mine">mine</p>')
    .write(
      "_includes/head.html",
      '<!-- <script src="http://example.org/a.js"></script> --><meta name="counter" content="7">',
    )
    .write("_includes/footer.html", '<footer><a href="/wide.md">Wide</a> <a href="/wise/">Wise</a></footer>')
    .write("src/content/wide.md", "---\ntitle: Wide\ntemplate: wide\n---\n\nText.\n")
    .edit(
      "_data/site.yml",
      "  links:\n",
      "  links:\n    - { name: CV, url: /gone.pdf }\n    - { name: W, url: /wide.md }\n",
    );
  const { output } = await project.eleventy("--pathprefix=/~jane/");
  assert.match(output, /^ *_includes\/footer\.html:1: "\/wise\/" leads nowhere/m);
  assert.match(output, /^ *_data\/site\.yml:\d+: "\/gone\.pdf" leads nowhere/m);
  assert.not.match(output, "_includes/head.html");
  const site = project.site();
  assert.match(site.get("/wide/index.html") ?? "", '<div id="wide"><p>Text.</p></div>');
  for (const path of [
    "/index.html",
    "/wide/index.html",
    "/404.html",
    "/news/2025-05-we-release-pixel-reasoner/index.html",
  ]) {
    assert.match(site.get(path) ?? "", '<meta name="counter" content="7">', path);
    assert.match(site.get(path) ?? "", '<footer><a href="/~jane/wide/">Wide</a>', path);
  }
  assert.match(site.get("/index.html") ?? "", /<a href="\/~jane\/wide\/"><svg.*<\/svg>W<\/a>/);
  assert.not.match(site.get("/index.html") ?? "", "/wide.md");
  assert.match(site.get("/index.html") ?? "", '<p class="mine">mine</p>');
});

pages(
  "with a layout or front matter that cannot be used is refused, with its line and nothing else",
  async () => {
    const project = new Project()
      .write("src/content/odd.md", "---\ntitle: 'Jane's page'\n---\n\nText.\n")
      .write("src/content/even.md", "[a](odd.md#x) [b](/odd/) [c](/talks/odd/)")
      .write("src/content/_talks/odd.md", "---\ntitle: 'Jane's talk'\n---\n\nText.\n")
      .write("src/content/code/README", "a file")
      .write("src/content/code/README.md", "a page");
    const { status, output } = await project.eleventy();
    assert.is(status, 1);
    assert.match(output, /^src\/content\/odd\.md:2: This cannot be read as YAML: the quotes/m);
    assert.not.match(output, "leads to");
    assert.match(output, /^src\/content\/code\/README: Its address, /m);
    const unknown = await new Project()
      .write("src/content/odd.md", "---\ntemplate: nowhere\n---\n")
      .eleventy();
    assert.is(unknown.status, 1);
    assert.match(unknown.output, /^src\/content\/odd\.md:2: There is no layout nowhere\./m);
    for (const text of [output, unknown.output]) assert.not.match(text, /stack trace|^\s+at /m);
    assert.not.ok(project.has("_site"));
  },
);

pages("shares its address with no other, and is not published with conflicts of a merge", async () => {
  const twice = await new Project()
    .write("src/content/a.md", "---\npermalink: /same/\n---\n")
    .write("src/content/same.md", "Same.")
    .eleventy();
  assert.is(twice.status, 1);
  assert.match(twice.output, "src/content/same.md: Its address, /same/, is also that of src/content/a.md.");

  const marked = new Project();
  const text = marked.read(page);
  const unmerged = await marked
    .write(
      page,
      text
        .replace("2025.03<", "<<<<<<< HEAD\n2025.03<")
        .replace("2025.02<", "=======\n2025.02<")
        .replace("2025.01<", ">>>>>>> other\n2025.01<"),
    )
    .eleventy();
  assert.is(unmerged.status, 1);
  assert.match(unmerged.output, /^src\/content\/index\.md:38: Two versions of this file were not merged/m);
  assert.not.match(unmerged.output, /Withdrawn|No news was found|no dated lines|none of the published news/);
  const told = await marked.npm("dateline", "news");
  assert.is(told.status, 1);
  assert.match(told.output, /^src\/content\/index\.md:38: Two versions of this file were not merged/m);

  const marks = "<<<<<<<\na: 1\n=======\na: 2\n>>>>>>> other\n";
  const others = [
    "src/content/_news/a.md",
    "src/content/papers.bib",
    "src/content/cv.yml",
    "_data/navigation.yml",
    "_includes/css/own.css",
    "_includes/footer.html",
  ];
  const elsewhere = new Project().write(page, "# News\n\n<!-- news -->\n");
  for (const file of others) elsewhere.write(file, marks);
  const { status, output } = await elsewhere.eleventy();
  assert.is(status, 1);
  for (const file of others)
    assert.is(output.split(`${file}:1: Two versions of this file were not merged`).length, 2, file);
  assert.not.match(output, /No news was found|no dated lines|none of the published news/);
  assert.match(told.output, "in a block of code");
  assert.not.match(output, /(?:yml|css|bib):.*in a block of code/);
});

pages("shows a conflict in a block of code, without the spaces that the build asks for", async () => {
  const block = " ```\n <<<<<<< HEAD\n red\n =======\n blue\n >>>>>>> kites\n ```\n";
  const site = await new Project().write("src/content/git.md", `# Git\n\n${block}`).build();
  assert.match(site.read("_site/git/index.html"), /<code>(?:&lt;){7} HEAD\nred\n=======\nblue\n/);
});

pages.run();

const redirects = suite("an old address of a page");

redirects("redirects, whatever characters it has; once, and never in place of something else", async () => {
  const project = new Project()
    .write(
      "src/content/hours.md",
      '---\ntitle: Hours\nredirect_from: [/Q&A/, "/old hours/", /hours/, /times, /times, /news/, /moths/, /subscribe/]\n---\n',
    )
    .write("src/content/moths.md", "---\nredirect_from: /times\n---\n\nText.\n");
  const { status, output } = await project.eleventy();
  assert.is(status, 0, output);
  for (const path of ["Q&A/index.html", "old hours/index.html", "times.html"]) {
    const refresh = elements(project.read(`_site/${path}`)).find(
      ({ attributes }) => attributes["http-equiv"] === "refresh",
    );
    assert.is(refresh?.attributes.content, "0; url=/hours/", path);
  }
  assert.match(project.read("_site/moths/index.html"), "Text.");
  for (const address of ["/news/", "/moths/", "/subscribe/"])
    assert.match(output, new RegExp(`^src/content/hours\\.md:3: ${address} is the address of `, "m"));
  assert.match(
    output,
    /^src\/content\/moths\.md:2: \/times\.html is the address of src\/content\/hours\.md/m,
  );
});

redirects.run();

const links = suite("a link on a page");

links("is relative to the page's place, and leads to the page if it names its file", async () => {
  const project = new Project()
    .write(
      "src/content/courses/logic.md",
      "---\npermalink: /teaching/logic/\n---\n\n## Exam\n\n[s](sheet.pdf) [e](#exam) [up](../talks/x.md#y) [n](next.markdown) [r](/cv.pdf) ![p](<my dial.svg>)[^1]\n\n[^1]: A note.\n",
    )
    .write("src/content/courses/next.markdown", "Next.")
    .write("src/content/courses/sheet.pdf", "a file")
    .write("src/content/courses/my dial.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    .write("src/content/talks/x.md", "## Y\n\nText.")
    .write("src/content/cv.pdf", "a file")
    .write(
      page,
      "[logic](courses/logic.md#exam)\n\n# News\n\n2025.05 A [talk](talks/x.md) and a [file](cv.pdf).\n",
    );
  const { status, output } = await project.eleventy("--pathprefix=/~jane/");
  assert.is(status, 0);
  assert.not.match(output, "leads to");
  const hrefs = (path: string) =>
    elements(project.read(`_site/${path}`).replace(/[\s\S]*<main/, "<main"))
      .map(({ attributes }) => attributes.href ?? attributes.src)
      .filter((address) => address !== undefined);
  assert.equal(hrefs("teaching/logic/index.html").slice(0, 7), [
    "/~jane/courses/sheet.pdf",
    "#exam",
    "/~jane/talks/x/#y",
    "/~jane/courses/next/",
    "/~jane/cv.pdf",
    "/~jane/courses/my%20dial.svg",
    "#fn1",
  ]);
  assert.is(hrefs("index.html")[0], "/~jane/teaching/logic/#exam");
  assert.match(
    readAtom(project.read("_site/feed.xml")).items[0]?.content ?? "",
    `href="${home}~jane/talks/x/"`,
  );
  assert.equal(brokenLinks(project.site(), `${home}~jane/`), []);
});

links(
  "that leads nowhere is reported with its line, on every page of the author's and in the news",
  async () => {
    const project = new Project()
      .write(
        "src/content/moths.md",
        "---\ntitle: Moths of idea.mdx\n---\n\n[a](#nowhere) [o](#%zz) <a href='#100%'>l</a> [m](#:~:text=moths)\n\n[b](/index.html#notice) [c](/#not-there)\n\n![d](gone.png) [e](../drafts/idea.md)\n\n[f](/moths) [g](https://example.org/gone) [h](mailto:a@example.org)\n",
      )
      .write(
        page,
        "# Notice\n\n[i](gone/) [j](#notice) [k](/moths/#wings)\n\n# News\n\n2025.05 A [paper](papers/gone.pdf).\n",
      )
      .write(
        "src/content/_news/moth.md",
        "---\ndate: 2025-04-01\ntitle: Moths\n---\n\nA pot.\n\nA [moth](moth.pdf), a [kite](2024/kite.md).\n",
      )
      .write(
        "src/content/_news/2024/kite.md",
        "---\ndate: 2024-04-01\n---\n\n[Moths]({% link _news/moth.md %})\n",
      );
    const { status, output } = await project.eleventy();
    assert.is(status, 0);
    const said = output
      .split("\n")
      .filter((line) => / leads (?:to|nowhere)/.test(line))
      .map((line) => line.trim());
    assert.equal(
      said
        .map((line) => line.replace(/\. Correct.*/, ""))
        .map((line) => line.replace(": there is no such page or file", "")),
      [
        'src/content/moths.md:5: "#nowhere" leads to a place that is not on that page',
        'src/content/moths.md:5: "#%zz" leads to a place that is not on that page',
        'src/content/moths.md:5: "#100%" leads to a place that is not on that page',
        'src/content/moths.md:7: "/#not-there" leads to a place that is not on that page',
        'src/content/moths.md:9: "/gone.png" leads nowhere',
        'src/content/moths.md:9: "/drafts/idea.md" leads nowhere',
        'src/content/index.md:3: "/gone/" leads nowhere',
        'src/content/index.md:3: "/moths/#wings" leads to a place that is not on that page',
        'src/content/index.md:7: "/papers/gone.pdf" leads nowhere',
        'src/content/_news/moth.md:8: "/moth.pdf" leads nowhere',
      ],
    );
    const { items } = readAtom(project.read("_site/feed.xml"));
    const newsOf = (words: string) => items.find(({ content }) => content?.includes(words));
    assert.match(newsOf("A pot")?.content ?? "", "/news/2024-04-01-moths/");
    assert.match(newsOf(">Moths</a>")?.content ?? "", "/news/2025-04-01-moths/");
  },
);

links("says of a file that is not published whether its name or its folder keeps it back", async () => {
  const { output } = await new Project()
    .write(
      page,
      "[a](_cv.pdf) [b](_news/_kite.md) [c](moth.md) [d](_books/a.md) [g](_news/_old/a.md)\n\n# News\n\n- 2025.05 A kite.\n",
    )
    .write("src/content/_news/moth.md", "---\ndate: 2025-04-01\n---\n\n[e](moth.pdf) [f](_kite.md)\n")
    .write("src/content/moth.md", "---\ndraft: true\n---\n\nA moth.\n")
    .write("src/content/_news/_kite.md", "A kite.\n")
    .write("src/content/_news/moth.pdf", "")
    .write("src/content/_books/a.md", "A book.\n")
    .write("src/content/_news/_old/a.md", "A cow.\n")
    .write("src/content/_cv.pdf", "")
    .eleventy();
  const said = [...output.matchAll(/"(.*)" leads nowhere: \S+ exists, but (.*)$/gm)];
  const rename = "files with such names are not published. Rename it.";
  const move = (folder: string) =>
    `such files in ${folder} are not published. Move it to a folder whose name begins with a letter.`;
  assert.equal(
    said.map(([, link, why]) => [link, why]),
    [
      ["/_cv.pdf", rename],
      ["/_news/_kite.md", rename],
      ["/moth.md", "it is not published. Remove what keeps it back, or this link."],
      ["/_books/a.md", move("_books")],
      ["/_news/_old/a.md", move("_old")],
      ["/moth.pdf", move("_news")],
      ["/_kite.md", rename],
    ],
  );
});

links("asks whether a dead link means the only page or file of that name", async () => {
  const project = new Project()
    .write(
      page,
      "[a](logic.md) [b](/logic/?q#top) [c](slides.pdf) [d](moth.pdf) [e](logic.pdf) [f](kites/) ![i](moth.jpg) ![l](b/moth.jpg) [j](1.pdf)\n",
    )
    .write("src/content/teaching/logic.md", "# Logic\n")
    .write("src/content/teaching/index.md", "# Teaching\n\n[g](index.html) [h](kites/index.md)\n")
    .write("src/content/files/Slides.pdf", "")
    .write("src/content/a/moth.pdf", "")
    .write("src/content/b/moth.pdf", "")
    .write("src/content/a/1.pdf", "")
    .write("src/content/b/moth.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>");
  const { output } = await project.eleventy();
  const said = [...output.matchAll(/"(.*)" leads nowhere.*\. (.*)$/gm)].map(([, link, advice]) => [
    link,
    advice,
  ]);
  const other = "Correct it, or put the file there.";
  assert.equal(said, [
    ["/teaching/kites/index.md", other],
    ["/logic.md", "Did you mean /teaching/logic/?"],
    ["/logic/?q#top", "Did you mean /teaching/logic/?"],
    ["/slides.pdf", "Did you mean /files/Slides.pdf?"],
    ["/moth.pdf", other],
    ["/logic.pdf", other],
    ["/kites/", other],
    ["/moth.jpg", other],
    ["/b/moth.jpg", "Did you mean /b/moth.svg?"],
    ["/1.pdf", other],
  ]);
});

links("to a file with # or ? in its name are told how to be written", async () => {
  const project = new Project();
  const { output } = await project
    .write("src/content/files/part #1.pdf", "")
    .write("src/content/files/why?.pdf", "")
    .write(
      "src/content/moths.md",
      "# Moths\n\n[a](<files/part #1.pdf>) [b](files/part%20#1.pdf) [c](/files/why?.pdf) [d](files/part%20%231.pdf)\n",
    )
    .eleventy();
  const said = [...output.matchAll(/"(.*)" leads nowhere: .* Did you mean (.*)\? In an address, .*$/gm)];
  assert.equal(
    said.map(([, link, meant]) => [link, meant]),
    [
      ["/files/part #1.pdf", "/files/part%20%231.pdf"],
      ["/files/why?.pdf", "/files/why%3F.pdf"],
    ],
  );
  assert.is([...output.matchAll(/leads nowhere/g)].length, 2, output);
});

links.run();

const entries = suite("an entry");

entries(
  "marked as a draft is kept back; if it was published, it is withdrawn once a build succeeds",
  async () => {
    const project = new Project().write(
      page,
      "# News\n\n2025.05 A kite.\n\n2025.04 A kettle. {.draft}\n\n2025.03 A spoon.\n",
    );
    const first = await project.eleventy();
    assert.not.match(first.output, "Withdrawn");
    assert.not.match([...project.site().values()].join(), "kettle");
    assert.not.match(project.read("_data/news.lock"), "kettle");

    const failing = await project
      .edit(page, "A kite.", "A kite. {.draft}")
      .write("src/content/odd.md", "---\ntitle: a: b\n---\n")
      .eleventy();
    assert.is(failing.status, 1);
    assert.not.match(failing.output, "Withdrawn");
    const second = await project.remove("src/content/odd.md").eleventy();
    assert.match(second.output, "Withdrawn: A kite.");
    assert.match(project.read("_site/news/2025-05-a-kite/index.html"), "withdrawn");
  },
);

entries("dated ahead is reported once, and published", async () => {
  const project = new Project()
    .write(page, "# News\n\n<!-- news -->\n\n2031.02 A talk.\n\n2025.04 A kettle.\n")
    .write("src/content/_news/a.md", "---\ndate: 2031-03\n---\n\nA pot. {.paper}\n")
    .write("_data/news.yml", "- date: 2025-03\n  text: A cup.\n");
  const { status, output } = await project.eleventy();
  assert.is(status, 0);
  assert.is(
    output.match(
      /^ *src\/content\/index\.md:5: February 2031 is in the future\..* write {\.draft} at its end\.$/gm,
    )?.length,
    1,
  );
  assert.match(
    output,
    /^ *src\/content\/_news\/a\.md:5: March 2031 is in the future\..* write draft: true in its front matter\.$/m,
  );
  assert.match(output, "src/content/_news/a.md:5: {.paper} only counts in news on your page.");
  assert.match(output, "_data/news.yml: This news is not read, because the folder src/content/_news is.");
  assert.is(readAtom(project.read("_site/feed.xml")).items.length, 3);
  const months = Array.from({ length: 12 }, (_, month) => `2031.${month + 1} Talk number ${month}.\n`);
  const { output: ofMany } = await project.write(page, `# News\n\n${months.join("\n")}`).eleventy();
  assert.match(ofMany, /^13 dates in the future:$/m);
  assert.match(ofMany, "and 3 more");
});

entries(
  "in a folder named by the facts is read only from there, and a missing folder is reported",
  async () => {
    const project = new Project()
      .facts({ news: { folder: "_notes" } })
      .write(page, "# News\n\n2025.04 A kettle.\n")
      .write("src/content/_news/a.md", "---\ndate: 2025-03\n---\n\nA pot.\n");
    const missing =
      "_data/site.yml: news.folder names _notes, but there is no such folder. Put it in src/content, correct the name, or delete the line.";
    const stopped = await project.eleventy();
    assert.match(stopped.output, missing);
    assert.is(stopped.status, 1, "no news is withdrawn");
    project.facts({ news: { folder: "index.md" } });
    assert.match(
      (await project.eleventy()).output,
      "news.folder names index.md, but there is no such folder.",
    );
    project.facts({ news: { folder: "_notes" } });
    project.write("src/content/_notes/b.md", "---\ndate: 2025-02\n---\n\nA cup.\n");
    assert.not.match((await project.eleventy()).output, "news.folder");
    assert.is(readAtom(project.read("_site/feed.xml")).items.length, 2);
    project.facts({ news: { folder: "_notes", data: "list.yml" } });
    const { status, output } = await project.eleventy();
    assert.match(output, "news.data names list.yml, but there is no such file.");
    assert.is(status, 1);
    project.facts({ news: { folder: "_other" } }).write("src/content/zh/index.md", "我们。\n");
    const inChinese = project.write("src/content/zh/_other/c.md", "---\ndate: 2025-01\n---\n\n茶。\n");
    assert.not.match((await inChinese.eleventy()).output, "news.folder");
    assert.is(readAtom(project.read("_site/zh/feed.xml")).items.length, 1);
  },
);

entries("in a data file that the facts name is not published as a file, too", async () => {
  const list = '- date: 2025-03\n  text: "A pot."\n- date: 2025-02\n  text: "A plan."\n  draft: true\n';
  const project = new Project()
    .facts({ news: { data: "./list.yml" } })
    .write(page, "# News\n\n2025.04 A kettle.\n")
    .write("src/content/other.yml", "- A cup.\n")
    .write("src/content/list.yml", list);
  await project.build();
  assert.is(readAtom(project.read("_site/feed.xml")).items.length, 2);
  assert.ok(project.has("_site/other.yml"));
  assert.not.ok(project.has("_site/list.yml"));
  for (const data of ["/list.yml", "src/content/list.yml", "pots/../list.yml", "pots\\..\\list.yml"]) {
    await project.facts({ news: { data } }).build();
    assert.not.ok(project.has("_site/list.yml"), data);
    assert.is(readAtom(project.read("_site/feed.xml")).items.length, 2, data);
  }
});

entries("in a data file that the facts name may be in _data, and a folder is no file", async () => {
  const project = new Project()
    .facts({ news: { data: "list.yml" } })
    .write(page, "# News\n\n2025.04 A kettle.\n")
    .write("_data/list.yml", '- date: 2025-03\n  text: "A pot."\n');
  await project.build();
  assert.is(readAtom(project.read("_site/feed.xml")).items.length, 2);
  const { output } = await project.facts({ news: { data: "_data" } }).eleventy();
  assert.match(output, "news.data names _data, but there is no such file.");
  assert.not.match(output, /^\s+at /m);
});

entries("in the folder of a language without a home page, or of anything else, is reported", async () => {
  const item = "---\ndate: 2025-02\n---\n\nA cup.\n";
  const project = new Project()
    .write(page, "# News\n\n2025.04 A kettle.\n")
    .write("src/content/index.zh.md", "我们。\n")
    .write("src/content/pots/index.md", "# Pots\n");
  for (const folder of ["", "zh/", "de/", "pots/", "_kept/pots/"])
    project.write(`src/content/${folder}_news/a.md`, item).write(`src/content/${folder}_news/b.md`, item);
  const { output } = await project.eleventy();
  const unread = output.match(/[\w/]+_news: This news is not read/g) ?? [];
  assert.equal(
    [...unread],
    ["de", "pots"].map((folder) => `src/content/${folder}/_news: This news is not read`),
  );
  assert.match(output, "Move it to src/content/_news.");
  const withHome = await project.write("src/content/de/index.md", "Wir.\n").eleventy();
  assert.not.match(withHome.output, "/de/_news");
  assert.match(withHome.output, "/pots/_news");
  const named = await project.facts({ news: { folder: "./pots/_news/" } }).eleventy();
  assert.not.match(named.output, "pots/_news");
  const other = await project.facts({ news: { folder: "_news/" } }).eleventy();
  assert.match(other.output, "Move it to src/content/_news.");
});

entries(
  "in a folder that could hold pages is news only, and the files next to it are published",
  async () => {
    const project = new Project()
      .facts({ news: { folder: "notes/" } })
      .write(page, "# News\n\n2025.04 A kettle.\n")
      .write("src/content/index.de.md", "# Aktuelles\n\n2025.04 Ein Kessel.\n")
      .write("src/content/notes/index.md", "# How we note things\n")
      .write("src/content/notes/index.de.md", "# Wie wir notieren\n")
      .write("src/content/notes/2025/b.md", "---\ndate: 2025-02\n---\n\nA [cup](cup.txt).\n")
      .write("src/content/notes/2025/cup.txt", "It is blue.\n")
      .write("src/content/de/notes/b.md", "---\ndate: 2025-02\n---\n\nEine Tasse.\n")
      .write("src/content/fr/notes/b.md", "---\nlang: fr\n---\n\nUne tasse.\n")
      .write("src/content/tea/notes/c.md", "A page.\n")
      .write("src/content/_talks/pots.md", "---\ntitle: Pots\ndate: 2025-01-02\n---\n\nOn pots.\n");
    assert.not.match((await project.eleventy()).output, "no date");
    assert.is(readAtom(project.read("_site/feed.xml")).items.length, 2);
    assert.is(readAtom(project.read("_site/de/feed.xml")).items.length, 2);
    for (const twice of ["notes/2025/b", "de/notes/b"])
      assert.not.ok(project.has(`_site/${twice}/index.html`));
    for (const other of [
      ...["notes/index.html", "de/notes/index.html", "notes/2025/cup.txt"],
      ...["fr/notes/b/index.html", "tea/notes/c/index.html"],
    ])
      assert.ok(project.has(`_site/${other}`), other);
    await project
      .facts({ "news.folder": "talks" })
      .write("src/content/talks/b.md", "---\ndate: 2025-02\n---\n\nA cup.\n")
      .build();
    assert.ok(project.has("_site/talks/pots/index.html"));
    assert.not.ok(project.has("_site/talks/b/index.html"));
  },
);

entries.run();

const odd = suite("what goes wrong");

odd(
  "is told in a sentence: a picture that is a folder or has a huge name, a broken template, a mangled prefix",
  async () => {
    const project = new Project().write(page, `![a](folder.png) ![b](${"x".repeat(300)}.png)\n`);
    mkdirSync(join(project.folder, "src/content/folder.png"));
    const pictures = await project.eleventy();
    assert.is(pictures.status, 0, pictures.output);
    assert.match(pictures.output, /^ *src\/content\/index\.md:1: "\/folder\.png" leads nowhere/m);
    assert.match(pictures.output, /^ *src\/content\/index\.md:1: "\/x+\.png" leads nowhere/m);

    project.write("_includes/footer.html", "<p>\n{% if %}</p>");
    const broken = await project.eleventy();
    assert.is(broken.status, 1);
    assert.match(broken.output, /^_includes\/footer\.html:2: This template cannot be used: /m);
    assert.not.match(broken.output, "stack trace");

    for (const [prefix, sentence] of [
      ["C:/Program Files/Git/~jane/", "is a folder on this computer"],
      ["/c/Program Files/Git/~jane/", "is not a path on a website"],
      ["https://example.org/~jane/", "is not a path on a website"],
      ["'/~jane/'", "is not a path on a website"],
      ["../jane/", "is not a path on a website"],
    ]) {
      const mangled = await project.eleventy(`--pathprefix=${prefix}`);
      assert.is(mangled.status, 1, prefix);
      assert.match(mangled.output, `"${prefix}" ${sentence}`);
    }
  },
);

odd("is never the cache of templates", async () => {
  const project = new Project().write("_includes/footer.html", "<p>Sand</p>");
  await project.build();
  const kept = project.read(".cache/templates.json");
  assert.match(kept, "Sand");
  for (const damaged of [kept.slice(0, 100), "[]", "null", '{"a": 1}']) {
    await project.write(".cache/templates.json", damaged).build();
    assert.match(project.read("_site/index.html"), "<p>Sand</p>");
  }
  await project.write("_includes/footer.html", "<p>Clay</p>").build();
  assert.match(project.read("_site/index.html"), "<p>Clay</p>");
  // A mistake is on the same line whether the template was compiled or cached.
  project.write("_includes/footer.html", "<p>\n\n{{ mud.depth }}</p>");
  for (const _ of [1, 2]) {
    const { status, output } = await project.eleventy();
    assert.is(status, 1);
    assert.match(output, /^_includes\/footer\.html:3: This template cannot be used: /m);
  }
});

odd.run();
