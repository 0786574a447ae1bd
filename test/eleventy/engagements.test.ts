import { suite } from "uvu";
import * as assert from "uvu/assert";
import { brokenLinks, htmlMistakes } from "../support/html.ts";
import { Project } from "../support/project.ts";

const test = suite("talks and teaching");

const site = () =>
  new Project()
    .facts({ url: "https://example.org/" })
    .write(
      "src/content/_talks/2025-05-01-shadows.md",
      '---\ntitle: Long & short\ntype: Talk\nvenue: "A town hall :tada:"\ndate: 2025-05-01\nlocation: Berlin\npermalink: /talks/2025-shadows\n---\nOf [sand](/news/).\n',
    )
    .write(
      "src/content/_talks/b.md",
      "---\ntitle: Earlier\nvenue: A café\ndate: 2024-03-09 10:00:00 +0100\n---\n",
    )
    .write("src/content/_talks/a.md", "---\ntitle: Later\ndate: 2025-06-09\n---\n")
    .write("src/content/_talks/undated.md", "---\ntitle: Undated\n---\n")
    .write("src/content/_talks/draft.md", "---\ntitle: Not yet\ndraft: true\n---\nText\n")
    .write(
      "src/content/_teaching/dials.md",
      "---\ntitle: Dials for beginners\ntype: Undergraduate course\nvenue: Example College\ndate: 2024-01-01\nterm: Spring\n---\nWe make dials.\n",
    );

const main = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "";
const titles = (html: string) =>
  [...main(html).matchAll(/work-title">(?:<a [^>]*>)?([^<]*)/g)].map(([, title]) => title);

test("are lists, newest first, and pages if there is something to read", async () => {
  const project = await site().build();
  const talks = project.read("_site/talks/index.html");
  assert.equal(titles(talks), ["Later", "Long &amp; short", "Earlier", "Undated"]);
  assert.match(talks, '<a href="/talks/2025-shadows/">Long &amp; short</a>');
  assert.match(talks, /<time datetime="2025-05-01">May 1<\/time>/);
  assert.match(talks, "Talk, A town hall 🎉, Berlin");
  const shadows = main(project.read("_site/talks/2025-shadows/index.html"));
  assert.match(
    shadows,
    /<h1>Long &amp; short<\/h1>\s*<p[^>]*>Talk, A town hall 🎉, Berlin, <time datetime="2025-05-01">May 1, 2025<\/time><\/p>\s*<p>Of/,
  );
  const teaching = main(project.read("_site/teaching/index.html"));
  assert.match(teaching, />Spring<\/p>/);
  assert.not.match(teaching, "Jan");
  assert.match(teaching, '<a href="/teaching/dials/">');
  for (const path of ["talks/a", "talks/b", "talks/draft"])
    assert.not.ok(project.has(`_site/${path}/index.html`), path);
  for (const html of [talks, project.read("_site/teaching/index.html")])
    assert.equal(await htmlMistakes(html), []);
  assert.equal(brokenLinks(project.site(), "https://example.org/"), []);
  assert.match(
    project.read("_site/index.html"),
    /<a href="\/talks\/">Talks<\/a>[\s\S]*<a href="\/teaching\/">Teaching<\/a>/,
  );
});

test("have the year of their term, or the day their name begins with, if they say no other", async () => {
  const project = site()
    .write("src/content/_teaching/moths.md", "---\ntitle: Moths\nterm: Fall 2025\n---\nWe count.\n")
    .write("src/content/_teaching/kites.md", "---\ntitle: Kites\nterm: Winter\n---\n")
    .write("src/content/_talks/2025-07-02 c.md", "---\ntitle: Latest\nterm: Summer 2025\n---\nHello.\n");
  await project.build();
  assert.equal(titles(project.read("_site/teaching/index.html")), ["Moths", "Dials for beginners", "Kites"]);
  assert.match(main(project.read("_site/teaching/moths/index.html")), />Fall 2025<\/p>/);
  assert.is(titles(project.read("_site/talks/index.html"))[0], "Latest");
  assert.match(
    main(project.read("_site/talks/2025-07-02 c/index.html")),
    />Summer 2025, <time.*>July 2, 2025</,
  );
});

test("appear on the author's own page: after its text, or in the place it gives", async () => {
  const project = site().write("src/content/talks.md", "---\ntitle: Speeches\n---\nHello.\n");
  assert.match(
    main((await project.build()).read("_site/talks/index.html")),
    /<h1>Speeches<\/h1>\s*<p>Hello\.[\s\S]*work-title/,
  );
  project
    .write("src/content/talks.md", "---\ntitle: Speeches\n---\n<!-- talks -->\n\nBye.\n")
    .write(
      "src/content/vortraege.md",
      "---\nlang: de\n---\n<!-- talks -->\n\n[a](_talks/a.md) [b](_teaching/dials.md)\n",
    )
    .write("src/content/_talks/2023/2023-05-06-older.md", "---\ntitle: Older\n---\n")
    .write("src/content/_talks/Drafts/2023-05-07-secret.md", "---\ntitle: Not yet\n---\n")
    .edit("src/content/index.md", "I am a PhD student", "<!-- teaching -->\n\nI am a PhD student");
  await project.build();
  assert.match(main(project.read("_site/talks/index.html")), /work-title[\s\S]*Bye\./);
  assert.match(main(project.read("_site/index.html")), "Dials for beginners");
  const german = main(project.read("_site/vortraege/index.html"));
  assert.match(german, /"2025-05-01">1\. Mai<[\s\S]*"2023-05-06">6\. Mai<\/time>[\s\S]*Older/);
  assert.not.match(german, "Not yet");
  assert.match(german, '<a href="/talks/">a</a> <a href="/teaching/dials/">b</a>');
});

test("appear on one page with each other and with publications, and no id occurs there twice", async () => {
  const project = await site()
    .write(
      "src/content/publications.bib",
      "@article{roe, title={On sand}, author={Roe, Ann}, year={2024}, journal={Dials}}\n",
    )
    .write(
      "src/content/work.md",
      "---\ntitle: Work\n---\n<!-- talks -->\n\n## Courses\n\n<!-- teaching -->\n\n## Papers\n\n<!-- publications -->\n",
    )
    .write("src/content/talks.md", "---\ntitle: Talks\n---\n## Y2025\n\nA good year.\n")
    .build();
  for (const page of ["work", "talks"]) {
    const html = project.read(`_site/${page}/index.html`);
    assert.is(html.match(/>2024<\/h2>/g)?.length, page === "work" ? 3 : 1);
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    assert.equal(ids, [...new Set(ids)]);
  }
  const work = main(project.read("_site/work/index.html"));
  assert.match(work.slice(0, work.indexOf("Courses")), ' id="y2024"', "the first list keeps its ids");
});

test("with a date that does not exist are reported, and come last", async () => {
  const project = site().write("src/content/_talks/a.md", "---\ntitle: Later\ndate: 2025-13-09\n---\n");
  const { status, output } = await project.eleventy();
  assert.is(status, 0, output);
  assert.match(output, 'src/content/_talks/a.md:3: "2025-13-09" is not a date');
  assert.equal(titles(project.read("_site/talks/index.html")).slice(-2).sort(), ["Later", "Undated"]);
});

test.run();
