import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readAtom } from "../support/feeds.ts";
import { Project } from "../support/project.ts";

const test = suite("Liquid on a page");

test("includes files and data from the author's folders, and nothing from outside them", async () => {
  const project = new Project()
    .write(
      "src/content/index.md",
      [
        "{% include intro.md word='kites' %} {% include own.html %}",
        "{% include ../secret.md %} {% include_relative parts/more.md %}",
        "{% for kettle in site.data.kettles %}{{ kettle.name }} {% endfor %}[t]({% link _pages/teaching.md %})",
        "{{ '**bold**' | markdownify }} {{ site.data.cups.size }}",
        "",
        "# News",
        "",
        "{% include_relative parts/news.md %}",
        "",
        "<!-- news -->",
        "",
      ].join("\n"),
    )
    .write("src/content/_includes/intro.md", "---\nlayout: none\n---\nI fly {{ include.word }}.")
    .write("_includes/own.html", "<b>mine</b>")
    .write("secret.md", "Nobody may read this.")
    .write("src/content/parts/more.md", "More of me.")
    .write("src/content/parts/news.md", "2025.05 A kite.\n\n2024.13 A mistake.\n")
    .write(
      "src/content/_news/pot.md",
      "---\ndate: 2025-04-02\ninline: true\n---\n\nA pot: {% if site.title %}[the slides]({{ 'pot.pdf' | relative_url }}){% endif %}\n",
    )
    .write("src/content/pot.pdf", "")
    .write("src/content/_data/kettles.yml", "- name: Copper\n- name: Tin\n")
    .write("src/content/teaching.md", "---\npermalink: /courses/\n---\n{{< include parts/_terms.qmd >}}\n")
    .write("src/content/parts/_terms.qmd", "Two terms.");
  project
    .write("_data/cups.csv", "name\n<<<<<<< HEAD\nA cup\n")
    .write("_data/pots.json", '[\n{"a": 1 "b": 2}]');
  const broken = await project.eleventy();
  assert.is(broken.status, 1);
  assert.match(broken.output, /^src\/content\/parts\/news\.md:3: "2024\.13" is not a month\./m);
  assert.match(broken.output, /^_data\/cups\.csv:2: Two versions of this file were not merged here\./m);
  project.write("_data/cups.csv", "name\nA cup\n").write("_data/cup.csv", "name\n<<<<<<< HEAD\n");
  project.write("src/content/parts/news.md", "2025.05 A kite.\n");
  const { status, output } = await project.eleventy();
  assert.is(status, 0, output);
  assert.match(output, /^_data\/pots\.json:2: This cannot be read as JSON\./m);
  const home = project.read("_site/index.html");
  for (const part of ["I fly kites.", "<b>mine</b>", "More of me.", "Copper Tin", 'href="/courses/">t</a>'])
    assert.match(home, part);
  assert.match(home, "<strong>bold</strong>");
  assert.not.match(home, "Nobody may read this.");
  assert.match(output, /^ *src\/content\/index\.md:2: "\{% include \.\.\/secret\.md %\}"/m);
  assert.equal(
    readAtom(project.read("_site/feed.xml")).items.map(({ title }) => title),
    ["A kite", "A pot: the slides"],
  );
  assert.match(home, '<a href="/pot.pdf">the slides</a>');
  assert.match(project.read("_site/courses/index.html"), "Two terms.");
});

test.run();
