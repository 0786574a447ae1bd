import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readAuthorPage } from "../../src/page/author-page.ts";
import { formatProblem } from "../../src/problem.ts";

const read = (frontMatter: string, path = "odd.md") =>
  readAuthorPage(`---${frontMatter}\n---\n\nText.\n`, { file: `content/${path}`, path });

const pages = suite("a page");

for (const [what, frontMatter, sentence] of [
  ["a program as front matter", "js\ntitle: 1", '1: Front matter in "js" is not run.'],
  ["a template engine", "\ntemplateEngineOverride: njk", "2: A page is never a program"],
  ["computed data", "\na: 1\neleventyComputed:\n  x: y", "3: A page is never a program"],
  [
    "an address that leads out",
    "\npermalink: ../../etc/passwd",
    '2: "../../etc/passwd" is not an address within',
  ],
  [
    "an escaped address that leads out",
    '\npermalink: "/%2e%2e/%2e%2e/x/"',
    '2: "/%2e%2e/%2e%2e/x/" is not an address within',
  ],
  [
    "an address on another host",
    "\npermalink: //example.org/x/",
    '2: "//example.org/x/" is not an address within',
  ],
  ["a list for an address", "\npermalink: [a]", '2: ["a"] is not an address'],
  ["a pattern for an address", '\npermalink: "/{{ title }}/"', '2: "/{{ title }}/" is a pattern'],
  ["a very long address", `\npermalink: /${"x".repeat(300)}/`, "2: This address is too long"],
  [
    "a redirect that leads out",
    "\nredirect_from:\n  - /a/\n  - ../x/",
    '2: "../x/" is not an address within',
  ],
  ["draft that is neither yes nor no", "\ndraft: 1", '2: "draft: 1" is neither yes nor no.'],
  ["a misspelt value", "\npublished: flase", '2: "published: flase" is neither yes nor no.'],
  ["published that is neither yes nor no", "\npublished: 0", '2: "published: 0" is neither yes nor no.'],
  ["several redirects in one text", "\nredirect_from: /a/, /b/", '2: "/a/, /b/" has several addresses. '],
  ["several redirects with spaces only", "\nredirect_from: /a/ /b/", '2: "/a/ /b/" has several addresses. '],
  ["an apostrophe in quotes", "\ntitle: 'Jane's page'", "2: This cannot be read as YAML: the quotes"],
  ["a colon in a title", "\ntitle: Sundials: a study", "2: This cannot be read as YAML: words with a colon"],
] as const) {
  pages(`with ${what} is refused, with its line`, () => {
    assert.equal(
      read(frontMatter).problems.map((problem) =>
        formatProblem(problem).slice(0, `content/odd.md:${sentence}`.length),
      ),
      [`content/odd.md:${sentence}`],
    );
  });
}

pages("is read despite a mistake in its front matter", () => {
  const { page, problems } = read('\nredirect_from: [/a/, "/b?c"]\npermalink: /d/');
  assert.is(problems.length, 1);
  assert.is(page?.url, "/d/");
  assert.equal(
    page?.redirects.map(({ from }) => from),
    ["/a/"],
  );
});

pages("has former addresses as in Hugo, relative to it or the root; other aliases are names", () => {
  const { page } = read("\naliases: [/a, b/, c.html, ../ü/, TCP/IP, A name, d, 'C#/']", "e/odd.md");
  assert.equal(
    page?.redirects.map(({ from }) => from),
    ["/a/", "/e/b/", "/e/c.html", "/ü/"],
  );
  assert.is(read("\naliases: [b/]", "e/index.md").page?.redirects[0]?.from, "/b/");
});

pages("may give its language as in other programs, if it is a language tag", () => {
  for (const [line, language] of [
    ["lang: de", "de"],
    ["locale: pt_BR", "pt-BR"],
    ["language: fr", "fr"],
    ["lang: de\nlanguage: fr", "de"],
    ["language: German", undefined],
    ["language: python", undefined],
    ["language: [de, fr]", undefined],
  ] as const)
    assert.is(read(`\n${line}`).page?.language, language, line);
});

for (const [frontMatter, said] of [
  ["publish: false", "so everybody can see this page"],
  ["drafts: true", "so everybody can see this page"],
  ["hidden: yes", "so everybody can see this page"],
  ["visible: false", "so everybody can see this page"],
  ["redirect: /x/", "this page does not redirect"],
  ["redirect-from: /x/", "Write redirect_from."],
  ["Redirect-From: /x/", "Write redirect_from."],
  ["redirectFrom: [/x/]", "Write redirect_from."],
  ["title: [Draft] ", "This title is not text"],
  ["title: {{ site.title }}", "Write the words themselves."],
  ['description: "{{ site.title }} and more"', "Write the words themselves."],
  ["title: #1 garden", 'this is empty. Write title: "#1 garden"'],
  ["title: The garden #1", '"#1" is taken for a comment'],
  ['description: "On $\\theta$"', "Write 'On $\\theta$'"],
  ["url: /old/odd", "this page is at /odd/. Write permalink: /old/odd/"],
  ["publishDate: tomorrow", '"tomorrow" is not a date, so it keeps nothing back'],
  ["expiryDate: 31.12.2020", "Write it as in expiryDate: 2026-05-20."],
  ["title: A\nlang: en\ntitle: B", '"title" is here again in line 4, which is not read'],
  ["redirect_from:\n  - /a/\nredirect_from:\n  - /b/", '"redirect_from" is here again in line 4'],
  ["slug: even", "this page is at /odd/. Write permalink: /even/"],
] as const) {
  pages(`that says ${frontMatter} is published, with a warning`, () => {
    const { page, warnings } = read(`\n${frontMatter}`);
    assert.ok(page);
    assert.is(warnings?.length, 1);
    assert.is(warnings?.[0]?.line, 2);
    assert.match(warnings?.[0]?.message ?? "", said);
  });
}

for (const wish of ["draft: yes", "published: false"])
  pages(`that is the home page cannot say ${wish}`, () => {
    assert.match(read(`\n${wish}`, "index.md").problems[0]?.message ?? "", "cannot apply to the home page");
  });

for (const frontMatter of [
  "Redirect_from: /x/",
  "title: A\ntitle: A",
  "title: A\ntitle: A ",
  "tags: a\ntags: b",
  'publishDate: ""\nexpiryDate: 2099-12-31T10:00:00Z',
  "publish: true",
  "hidden: false",
  "redirect_from: /a, b/",
  "url: https://example.org/odd",
  "url: /odd",
  "url: /odd/index.html",
  "slug: odd",
  "slug: A talk",
])
  pages(`may say ${frontMatter}`, () => {
    const { page, warnings } = read(`\n${frontMatter}`);
    assert.ok(page);
    assert.equal(warnings, []);
  });

pages("that is a whole HTML document with front matter is shown within the site, with a warning", () => {
  const warned = (body: string) =>
    readAuthorPage(`---\nlayout: null\n---\n${body}`, { file: "content/a.html", path: "a.html" }).warnings
      ?.length;
  assert.is(warned("<!DOCTYPE html>\n<p>a"), 1);
  assert.is(warned("\n<html><body>a"), 1);
  assert.is(warned("<p>a"), 0);
});

pages("has a title and a description without HTML or Markdown", () => {
  const { page } = read("\ntitle: Tea &amp; <i>cake</i>\ndescription: 'a &lt; b :tada: c'");
  assert.equal([page?.title, page?.description], ["Tea & cake", "a < b 🎉 c"]);
  assert.is(read("\ntitle: a < b & c > d").page?.title, "a < b & c > d");
  const titles = {
    "1. On *tea*, `cups` and [cake](/cake/)": "1. On tea, cups and cake",
    "'$\\alpha$-tea'": "α-tea",
    "A* and C*-tea, 2*3*4, $5_a or $6, __init__.py": "A* and C*-tea, 2*3*4, $5_a or $6, __init__.py",
  };
  for (const [written, title] of Object.entries(titles))
    assert.is(read(`\ntitle: ${written}`).page?.title, title);
});

pages.run();

const words = suite("a title and a description");

for (const [written, read] of [
  ["Tea &amp; cake", "Tea & cake"],
  [
    "On tea:<br>a survey of <i>all</i> leaves&nbsp;&mdash; and R&D",
    "On tea: a survey of all leaves — and R&D",
  ],
  ["<h1>Tea</h1><div>and</div><div>cake</div>", "Tea and cake"],
  ["Why 1 < 2, and List<T> is not <b>T</b>", "Why 1 < 2, and List<T> is not T"],
] as const) {
  words(`are read as plain text where other programs read HTML: ${written}`, () => {
    const source = `---\ntitle: ${JSON.stringify(written)}\ndescription: ${JSON.stringify(written)}\n---\nText\n`;
    const { page } = readAuthorPage(source, { file: "src/content/tea.md", path: "tea.md" });
    assert.equal([page?.title, page?.description], [read, read]);
  });
}

words.run();
