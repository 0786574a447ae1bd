import { suite } from "uvu";
import * as assert from "uvu/assert";
import { expandLiquid } from "../../src/liquid/expand.ts";
import type { LiquidWorld } from "../../src/liquid/world.ts";
import { sourceOf } from "../../src/page/source.ts";

const test = suite("Liquid in pages");

const files: Readonly<Record<string, string>> = {
  "_includes/badge.html": "<b>{{ include.word }}</b>",
  "parts/news.md": "# News\n\n- 2025.05 {{ page.title }}",
  "parts/circle.md": "o{% include_relative parts/circle.md %}",
};

const world: LiquidWorld = {
  site: {
    title: "Ada's page",
    url: "https://ada.example.org",
    baseurl: "",
    author: { name: "Ada" },
    data: {
      rows: [
        { year: 2024, what: "a kite", first: true },
        { year: 2025, what: "a kettle" },
      ],
      papers: { main: null },
      courses: [
        { name: "Kites", place: "10.0", ects: "7.50", week: "08" },
        { name: "Pots", place: "2.0", ects: 5, week: 10 },
        { name: "Bells", place: 9.5, ects: 7.5, week: "01" },
      ],
    },
  },
  page: { title: "Home", date: "2024-05-03 23:30:00 -0800" },
  now: new Date(Date.UTC(2026, 0, 2)),
  include(name, relativeTo) {
    const file = relativeTo === undefined ? `_includes/${name}` : name;
    const text = files[file];
    return text === undefined ? undefined : sourceOf(file, text);
  },
  addressOf: (name) => (name === "_pages/cv.md" ? "/cv/" : undefined),
  markdownify: (markdown) => `<p>${markdown.replace(/\*\*(.+?)\*\*/g, "<b>$1</b>")}</p>\n`,
};

const expand = (text: string, other: Partial<LiquidWorld> = {}) =>
  expandLiquid(sourceOf("index.md", text), { ...world, ...other });

for (const [what, source, expected] of [
  ["facts", "{{ site.title }}, {{ site.author.name }}", "Ada's page, Ada"],
  ["the page's own data", "{{ page.title | upcase }}", "HOME"],
  ["loops over pages", "{% for page in site.data.rows %}{{ page.what }}, {% endfor %}", "a kite, a kettle, "],
  [
    "data files",
    "{% for r in site.data.rows %}{{ r.year }}: {{ r.what }}\n{% endfor %}",
    "2024: a kite\n2025: a kettle\n",
  ],
  ["sorting", '{% assign r = site.data.rows | sort: "year" | reverse %}{{ r[0].year }}', "2025"],
  ["where", '{% assign r = site.data.rows | where: "first", true %}{{ r.size }}', "1"],
  [
    "where, by a year or its text",
    '{% assign y = "2024,2025" | split: "," %}{% for z in y %}{% assign r = site.data.rows | where: "year", z %}{{ r.first.what }}, {% endfor %}{{ site.data.rows | where: "year", 2025 | map: "what" }}, {{ site.data.rows | where: "first", nil | size }}',
    "a kite, a kettle, a kettle, 1",
  ],
  [
    "numbers, sorted and compared as such, and shown as written",
    '{% assign r = site.data.courses | sort: "place" %}{% for c in r %}{{ c.place }} {% if c.ects == 7.5 %}{{ c.name }} {% endif %}{% endfor %}{{ r | where: "week", 8 | map: "name" }} {{ r | map: "place" | sort | last }}',
    "2.0 9.5 Bells 10.0 Kites Kites 10.0",
  ],
  ["a list without an item", "{% for r in site.data.papers.main %}a{% endfor %}b", "b"],
  ["else if, as Jekyll reads it", "{% if site.snow %}a{%- else if page.sun -%} b{% else %}c{% endif %}", "b"],
  ["where, by what is empty", '{{ site.data.rows | where: "first", empty | map: "what" }}', "a kettle"],
  ["conditions", "{% if site.snow %}a{% else %}b{% endif %}{% unless site.snow %}c{% endunless %}", "bc"],
  [
    "brackets in conditions",
    "{% if site.snow or (site.author and site.data.rows.size > 1) %}a{% endif %}{% for n in (1..2) %}{{ n }}{% endfor %}",
    "a12",
  ],
  [
    "filters in conditions",
    "{% if site.author.name | strip != '' and site.title %}a{% endif %}{% if site.title == 'a | (b)' %}b{% endif %}",
    "a",
  ],
  ["comments", "a{% comment %} {{ site.nothing }} {% nothing %} {% endcomment %}b", "ab"],
  ["raw text", "{% raw %}{{ site.title }}{% endraw %}", "{{ site.title }}"],
  ["raw text with a dot before a bracket", "{% raw %}{{ a.[b] }}{% endraw %}", "{{ a.[b] }}"],
  ["captures", '{% capture a %}x\ny{% endcapture %}{% if a == "x\ny" %}same{% endif %}', "same"],
  [
    "addresses",
    "{{ 'a.pdf' | relative_url }} {{ '/a' | absolute_url }} {{ site.baseurl }}/b",
    "/a.pdf https://ada.example.org/a /b",
  ],
  ["other sites' addresses", "{{ 'https://example.org/' | relative_url }}", "https://example.org/"],
  ["the day a date was written with", '{{ page.date | date: "%B %-d, %Y" }}', "May 3, 2024"],
  [
    "the day before the month, as in Ruby",
    '{{ "02-06-2025 9:30" | date: "%Y-%m-%d %H" }} {{ "13.5.2025" | date: "%Y-%m-%d" }} {{ "12/25/2025" | date: "%Y-%m-%d" }}',
    "2025-06-02 09 2025-05-13 2025-12-25",
  ],
  [
    "the year before the month, whatever is between them",
    '{{ "2025/06/02" | date: "%Y-%m-%d" }} {{ "2025.6.2" | date: "%Y-%m-%d" }} {{ "2025/26" | date: "%Y" }}',
    "2025-06-02 2025-06-02 2025",
  ],
  ["dates in words", '{{ "June 2024" | date: "%Y-%m" }}', "2024-06"],
  ["the time of the build", '{{ "now" | date: "%Y" }} {{ site.time | date: "%Y" }}', "2026 2026"],
  ["Markdown in data", "{{ '**x**' | markdownify }}", "<p><b>x</b></p>"],
  ["links to source files", "[cv]({% link _pages/cv.md %})", "[cv](/cv/)"],
  [
    "includes with parameters",
    '{% include badge.html word="new" %}{% include badge.html word=page.title %}',
    "<b>new</b><b>Home</b>",
  ],
  [
    "highlighted code",
    "{% highlight ruby %}\nputs {{ x }}\n{% endhighlight %}",
    "```ruby\nputs {{ x }}\n```",
  ],
  [
    "quotes in parameters",
    `{% include badge.html word="a \\"b\\" c" %}{% include badge.html word='d\\'s' %}`,
    `<b>a "b" c</b><b>d's</b>`,
  ],
  ["the theme's frame", "{% include base_path %}a", "a"],
  ["the theme's news", "{% include news.html %}", "\n\n<!-- news -->\n\n"],
  [
    "a figure of the theme",
    '{% include figure.liquid path="/a.png" alt="A kite" width="300" %}',
    '<figure><img src="/a.png" alt="A kite" width="300"></figure>',
  ],
  [
    "a figure of the theme, from its caption",
    '{% include figure.liquid path="/a.png" caption="A <em>kite</em>" %}',
    '<figure><img src="/a.png" alt="A kite"><figcaption>A <em>kite</em></figcaption></figure>',
  ],
  [
    "films",
    '{% include video id="abc" provider="vimeo" %}',
    '<a href="https://vimeo.com/abc">https://vimeo.com/abc</a>',
  ],
  [
    "what plugins embed",
    "{% youtube abc %} {% vimeo 12 %} {% gist jane/a1 %} {% twitter https://x.com/i/status/1 %}",
    '<a href="https://www.youtube.com/watch?v=abc">https://www.youtube.com/watch?v=abc</a> <a href="https://vimeo.com/12">https://vimeo.com/12</a> <a href="https://gist.github.com/jane/a1">https://gist.github.com/jane/a1</a> <a href="https://x.com/i/status/1">https://x.com/i/status/1</a>',
  ],
  [
    "no Liquid in code",
    "`{{ site.title }}`\n\n```\n{% if x %}\n```\n\n<pre>{{ a }}</pre>",
    "`{{ site.title }}`\n\n```\n{% if x %}\n```\n\n<pre>{{ a }}</pre>",
  ],
  [
    "no Liquid in code whose tag has several lines",
    'Cite <pre id="a"\n    class="b">note = {{Best Dial}}</pre>',
    'Cite <pre id="a"\n    class="b">note = {{Best Dial}}</pre>',
  ],
  ["no Liquid in formulas", "$x_{{a}}$ and $$\n{{b}}\n$$", "$x_{{a}}$ and $$\n{{b}}\n$$"],
  ["prices", "from $5 {{ site.author.name }} to $6", "from $5 Ada to $6"],
  [
    "defaults for missing facts",
    '{% assign f = site.minima.date_format | default: "%b %-d, %Y" %}{{ page.date | date: f }}{{ lead | default: "!" }}',
    "May 3, 2024!",
  ],
  ["raw marks around code", "{% raw %}\n```\n{{ a }}\n```\n{% endraw %}", "\n```\n{{ a }}\n```\n"],
  ["shortcodes of other programs", '{{< figure src="a.png" >}}', '{{< figure src="a.png" >}}'],
] as const) {
  test(`has ${what}`, () => {
    const { text, warnings } = expand(source);
    assert.equal(warnings, []);
    assert.is(text, expected);
  });
}

for (const [what, source, expected, line, words] of [
  [
    "a missing fact",
    "a\n{{ site.nothing }}b",
    "a\nb",
    2,
    '"{{ site.nothing }}" is left out: there is no site.nothing.',
  ],
  [
    "a variable that nothing sets",
    "a {{ b | upcase }}",
    "a ",
    1,
    '"{{ b | upcase }}" is left out: there is no b.',
  ],
  [
    "a missing list",
    "{% for p in site.posts %}x{% endfor %}",
    "",
    1,
    '"{% for p in site.posts %}" shows nothing: there is no site.posts.',
  ],
  [
    "missing data",
    "{% for p in site.data.cats.all %}x{% endfor %}",
    "",
    1,
    '"{% for p in site.data.cats.all %}" shows nothing: there is no site.data.cats.all, which a file _data/cats.yml would hold.',
  ],
  [
    "a list made from missing data",
    "{% assign a = site.posts | reverse %}\n{% for p in a %}x{% endfor %}",
    "\n",
    2,
    '"{% for p in a %}" shows nothing: there is no site.posts.',
  ],
  [
    "a tag",
    "{% jupyter_notebook a.ipynb %}",
    "",
    1,
    '"{% jupyter_notebook a.ipynb %}" is left out: there is no Liquid tag "jupyter_notebook".',
  ],
  [
    "a variable of Hugo's",
    "a {{ .Site.Title }}",
    "a ",
    1,
    '"{{ .Site.Title }}" is left out: there is no .Site.',
  ],
  [
    "a tag of liquidjs that Jekyll lacks",
    "a {% render 'b.html' %}{{ page.title }}",
    "a Home",
    1,
    `"{% render 'b.html' %}" is left out: there is no Liquid tag "render".`,
  ],
  [
    "what is not text",
    "a {{ site.author }}",
    "a ",
    1,
    "A Liquid value that holds several others is left out. Name one of them, as in {{ site.title }}.",
  ],
  [
    "what is not a condition",
    "a\n{% if %}",
    "a\n{% if %}",
    2,
    '"{% if %}" has no condition, so it stays as text. Write one, as in {% if page.title %}.',
  ],
  ["a filter", "{{ 'a' | shout }}", "", 1, `"{{ 'a' | shout }}" is left out: there is no filter "shout".`],
  [
    "an include",
    "a\n\n{% include_relative missing.md %}",
    "a\n\n",
    3,
    '"{% include_relative missing.md %}" is left out: there is no file "missing.md".',
  ],
  [
    "a link to a missing file",
    "{% link _pages/no.md %}",
    "#",
    1,
    '"{% link _pages/no.md %}" leads nowhere: there is no file "_pages/no.md".',
  ],
  [
    "what is not Liquid",
    "a {{ 'b }} c",
    "a {{ 'b }} c",
    1,
    `"{{ 'b }}" is not valid Liquid, so it stays as text. Put code between backquotes.`,
  ],
  ...["{{.draft}}", "{{ draft }}", "{% draft %}"].map(
    (mark) =>
      [
        `${mark}, which would let an entry be published if it was left out`,
        `- A kite. ${mark}`,
        `- A kite. ${mark}`,
        1,
        `"${mark}" is not valid Liquid, so it stays as text. Put code between backquotes.`,
      ] as const,
  ),
  [
    "an output that is never closed",
    "a\n{{ b",
    "a\n{{ b",
    2,
    '"{{" is never closed, so it stays as text. Put code between backquotes.',
  ],
  [
    "a tag that is never closed",
    "a\n{% if site.title %}b",
    "a\n{% if site.title %}b",
    2,
    '"{% if site.title %}" has no counterpart, so it stays as text. Delete it, or write the tag that goes with it.',
  ],
  [
    "a tag that closes nothing",
    "a {% endif %}",
    "a {% endif %}",
    1,
    '"{% endif %}" has no counterpart, so it stays as text. Delete it, or write the tag that goes with it.',
  ],
] as const) {
  test(`reports ${what}, with its line`, () => {
    const { text, warnings } = expand(source);
    assert.equal(warnings, [{ file: "index.md", line, message: words }]);
    assert.is(text, expected);
  });
}

test("finds what an include takes from next to the page, and captures text without marks of lines", () => {
  const include = (name: string, relativeTo?: string) => {
    const parts: Readonly<Record<string, string>> = {
      "_includes/few.html":
        '{% capture all %}{% include_relative all.md %}{% endcapture %}{% assign lines = all | newline_to_br | split: "<br />" %}{% for line in lines limit: 2 %}[{{ line | strip }}]{% endfor %}',
      "_pages/all.md": "- 2025.05 A dial\n- 2024.05 A sun\n- 2023.05 Tea",
    };
    const file = relativeTo === undefined ? `_includes/${name}` : relativeTo.replace(/[^/]*$/, name);
    return parts[file] === undefined ? undefined : sourceOf(file, parts[file]);
  };
  const { text, warnings } = expandLiquid(sourceOf("_pages/about.md", "{% include few.html %}"), {
    ...world,
    include,
  });
  assert.is(text, "[- 2025.05 A dial][- 2024.05 A sun]");
  assert.equal(warnings, []);
});

test("shows a long table row by row", () => {
  const rows = Array.from({ length: 30_000 }, (_, year) => ({ year, name: "A", place: "B" }));
  const { text, warnings } = expand(
    "{% for row in page.rows %}\n| {{ row.year }} | {{ row.name }} | {{ row.place }} |\n{% endfor %}",
    { page: { rows } },
  );
  assert.match(text, "| 29999 | A | B |");
  assert.equal(warnings, []);
});

test("does not report what is missing if the page asks first, or has an alternative", () => {
  const { text, warnings } = expand(
    "{% if page.cv %}[CV]({{ page.cv }}){% endif %}{% if page.id %}{% assign rows = site.data.rows %}{% else %}{% assign rows = site.data.rows %}{% assign rows = page.rows %}{% endif %}{% for r in rows %}x{% endfor %}",
  );
  assert.is(text, "");
  assert.equal(warnings, []);
});

test("shows the galleries and features that minimal-mistakes keeps in front matter", () => {
  const page = {
    gallery: [{ url: "/big.jpg", image_path: "/small.jpg", alt: "A dial" }],
    feature_row: [{ title: "Dials", excerpt: "They run.", url: "/dials/", btn_label: "More" }],
  };
  const { text } = expand('{% include gallery caption="All of them" %}{% include feature_row %}', { page });
  assert.match(text, "[![A dial](/small.jpg)](/big.jpg)\n\nAll of them");
  assert.match(text, "### Dials\n\nThey run.\n\n[More](/dials/)");
});

test("knows where each line was written", () => {
  const { text, places } = expand(
    "---\n\n{% include_relative parts/news.md %}\n\n{% for r in site.data.rows %}\n- {{ r.year }}\n{% endfor %}\nend",
  );
  assert.equal(
    text.split("\n").map((line, at) => `${places[at]?.file}:${places[at]?.line} ${line}`),
    [
      "index.md:1 ---",
      "index.md:2 ",
      "parts/news.md:1 # News",
      "parts/news.md:2 ",
      "parts/news.md:3 - 2025.05 Home",
      "index.md:4 ",
      "index.md:5 ",
      "index.md:6 - 2024",
      "index.md:7 ",
      "index.md:6 - 2025",
      "index.md:7 ",
      "index.md:8 end",
    ],
  );
});

test("stops a file that includes itself", () => {
  const { text, warnings } = expand("{% include_relative parts/circle.md %}");
  assert.match(text, /^o{5,30}$/);
  assert.is(warnings.length, 1);
  assert.match(warnings[0]?.message ?? "", /circle/);
});

test("stops endless loops", () => {
  const loops =
    "{% for a in (1..1000) %}{% for b in (1..1000) %}{% for c in (1..1000) %}x{% endfor %}{% endfor %}{% endfor %}";
  const { text, warnings } = expand(`kept\n${loops}`);
  assert.is(text, "kept\nx");
  assert.equal(
    warnings.map(({ message }) => message),
    ["The Liquid of this page is left out: it has no end, or far too many steps."],
  );
});

test("accepts braces around a name in a condition", () => {
  const { text, warnings } = expand(
    "{% for row in site.data.rows %}{% if {{row.year}} == 2025 %}{{ row.what }}{% endif %}{% endfor %}",
  );
  assert.equal([text, warnings], ["a kettle", []]);
});
test("gives no access to code", () => {
  const { text } = expand("{{ site.constructor }}{{ page.__proto__ }}{{ site.title.constructor.name }}");
  assert.not.match(text, /function|Object|String/);
});

test("takes time in proportion to a hostile page", () => {
  for (const piece of [
    "{{",
    "{%",
    "{% if a %}",
    "{% comment %}",
    "{% raw %}",
    "`{{ ",
    "$ {{ ",
    "<pre> {{",
    "{{ a }",
    "\\[{{",
  ]) {
    const { places } = expand(`${piece.repeat(3000)}\n{{ site.title }}`);
    assert.ok(places.length >= 2, piece);
  }
});

test("indented text is code, unless it belongs to an item, a definition or a footnote", () => {
  const shown = (before: string) =>
    expandLiquid(sourceOf("index.md", `${before}\n\n    See {{ page.title }}.\n`), world).text;
  for (const before of ["- One", "2. Two", "Term\n: Its sense", "[^dial]: A dial.", "[^1]:"])
    assert.match(shown(before), "\n    See Home.\n");
  for (const before of [
    "Words",
    "[^1] Words",
    "- One\n\nWords",
    "[dial]: /dial/",
    ":words",
    "[^1]: A dial.\n\nWords",
  ])
    assert.match(shown(before), "\n    See {{ page.title }}.\n");
});

test("whole numbers are divided as in Jekyll, and braces in a tag are not minded", () => {
  const shown = (text: string) => expandLiquid(sourceOf("index.md", text), world).text;
  assert.is(shown("{{ 900 | divided_by: 180 | plus: 1 }}"), "6");
  assert.is(shown("{{ 359 | divided_by: 180 | plus: 1 }} {{ '359' | divided_by: 180 }}"), "2 1");
  assert.is(
    shown("{{ 7 | divided_by: 2.0 }} {{ 7 | times: 1.0 | divided_by: 2 }} {{ 3.5 | divided_by: 2 }}"),
    "3.5 3.5 1.75",
  );
  assert.is(shown("{{ 7 | times: 0.5 }}{% assign half = 7 | divided_by: 2 %} {{ half }}"), "3.5 3");
  assert.is(
    shown(
      "{% assign share = 3 | times: 1.0 %}{{ share }} {{ share | divided_by: 2 }}{% if share == 3 %} {{ share | minus: 1 }}{% endif %}",
    ),
    "3.0 1.5 2.0",
  );
  assert.is(
    shown("{{ -7 | divided_by: 2 }} {{ 5.0 | divided_by: 2 }} {{ 'a kite' | divided_by: 2 }}"),
    "-4 2.5 0",
  );
  assert.is(shown("{% assign name = {{page.title | upcase}}%}{{ name }}"), "HOME");
  assert.is(shown("{% for row in {{site.data.rows}} %}{{ row.what }};{% endfor %}"), "a kite;a kettle;");
  assert.is(shown('{% assign name = "{{ a }}" %}{{ name }}'), "{{ a }}");
});

test("where no plugin can add filters, one that does not exist passes on what it is given", () => {
  const { text, warnings } = expandLiquid(
    sourceOf("index.md", "{{ page.title | shout | upcase }}{% assign name = page.title | 0 %} {{ name }}"),
    { ...world, hasOnlyKnownFilters: true },
  );
  assert.is(text, "HOME Home");
  assert.equal(warnings, []);
});

test.run();
