import { suite } from "uvu";
import * as assert from "uvu/assert";
import { toAddresses } from "../../src/site/address.ts";
import { Project } from "../support/project.ts";
import { isFeedPath, judgeFeeds } from "./judge.ts";

const home = "https://hazekiahwon.github.io/";
const tag = "tag:hazekiahwon.github.io,2024:news";

// Four years with ten entries each: two closed years, and a topic.
const news = Array.from({ length: 40 }, (_, index) => {
  const month = String(12 - (index % 10)).padStart(2, "0");
  const topic = index % 20 === 0 ? " {.paper}" : "";
  return `- ${2025 - Math.floor(index / 10)}.${month} [Tool ${index}](/tool.html) &lt;b>\n  More of it.${topic}`;
});
const project = new Project().write("src/content/index.md", `# News\n\n${news.join("\n")}\n`);
await project.build();
const good = new Map([...project.site()].filter(([path]) => isFeedPath(path)));
const addresses = toAddresses(home, "");

type Edit = readonly [path: string, old: string, replacement: string];

/** The good feeds with some texts replaced everywhere in one of them. */
function broken(edits: readonly Edit[]): Map<string, string> {
  const files = new Map(good);
  for (const [path, old, replacement] of edits) {
    const text = files.get(path) ?? "";
    if (!text.includes(old)) throw new Error(`"${old}" is not in ${path}`);
    files.set(
      path,
      text.replaceAll(old, () => replacement),
    );
  }
  return files;
}

/** What is wrong with feeds, without lines, or JSON.parse's words, which differ between versions of Node.js. */
function complaints(files: ReadonlyMap<string, string>): string[] {
  return judgeFeeds(files, addresses)
    .problems.map(({ file, message }) => `${file}: ${message.replace(/(?<=RFC 8259\)).*/, "")}`)
    .sort();
}

/** The same edit in both formats. */
const both = (path: string, old: string, replacement: string): Edit[] => [
  [`${path}.xml`, old, replacement],
  [`${path}.json`, old, replacement],
];
/** The same complaint about both formats. */
const ofBoth = (path: string, complaint: string) => [
  `${path}.json: ${complaint}`,
  `${path}.xml: ${complaint}`,
];

const test = suite("judgeFeeds");

test("finds nothing in good feeds and counts them", () => {
  assert.equal([...good.keys()].sort(), [
    "/feed.json",
    "/feed.xml",
    "/feed/2022.json",
    "/feed/2022.xml",
    "/feed/2023.json",
    "/feed/2023.xml",
    "/feed/2024.json",
    "/feed/2024.xml",
    "/feed/paper.json",
    "/feed/paper.xml",
  ]);
  assert.equal(judgeFeeds(good, addresses), { problems: [], feeds: 10, entries: 40 });
});

test("reports that there are no feeds", () => {
  assert.equal(complaints(new Map()), ["/feed.xml: There is no such feed."]);
});

test("finds feeds at their addresses only", () => {
  const paths = [
    "/feed.xml",
    "/feed.json",
    "/feed/2024.xml",
    "/sitemap.xml",
    "/feed/a/b.xml",
    "/feed.xml.bak",
  ];
  assert.equal(paths.map(isFeedPath), [true, true, true, false, false, false]);
});

// An entry that is in two documents only, /feed/2023.xml and .json.
const year = "/feed/2023";
const id = `${tag}/2023-11-tool-21-b-more-of-it`;
const named = '"Tool 21 <b> More of it"';
const page = `${home}news/2023-11-tool-21-b-more-of-it/`;
const inXml = "&gt;Tool 21&lt;/a&gt; ";
const inJson = ">Tool 21</a> ";

/** Puts HTML into the content of the entry. */
const content = (html: string): Edit[] => [
  [`${year}.xml`, inXml, inXml + html.replaceAll("&", "&amp;").replaceAll("<", "&lt;")],
  [`${year}.json`, inJson, inJson + JSON.stringify(html).slice(1, -1)],
];

const cases: readonly (readonly [name: string, edits: readonly Edit[], complaints: readonly string[]])[] = [
  [
    "XML that is not well-formed",
    [["/feed/paper.xml", "</feed>", ""]],
    ["/feed/paper.xml: It is not well-formed XML (XML 1.0 §2.1): Premature end of data in tag feed line 3."],
  ],
  [
    "XML in another encoding than it says",
    [["/feed/paper.xml", 'encoding="utf-8"', 'encoding="utf-16"']],
    [
      "/feed/paper.xml: It is not well-formed XML (XML 1.0 §2.1): Blank needed here; parsing XML declaration: '?>' expected.",
    ],
  ],
  [
    "a name without a namespace",
    [["/feed/paper.xml", "<fh:complete/>", "<x:complete/>"]],
    [
      "/feed/paper.xml: It is not well-formed XML (XML 1.0 §2.1): Namespace prefix x on complete is not defined.",
    ],
  ],
  [
    "a control character in XML",
    [["/feed/paper.xml", "<title>Tool 20", "<title>\u0007"]],
    ["/feed/paper.xml: It is not well-formed XML (XML 1.0 §2.1): PCDATA invalid Char value 7."],
  ],
  [
    "Atom that is not valid",
    [["/feed/paper.xml", "<updated>2025-12-31T15:59:00Z</updated>\n  <author>", "<author>"]],
    [
      "/feed/paper.xml: It is not valid Atom (RFC 4287, Appendix B): Expecting an element updated, got nothing; Invalid sequence in interleave; Element feed failed to validate content.",
    ],
  ],
  [
    "Atom without an author",
    [
      [
        "/feed/paper.xml",
        "<author>\n    <name>HazekiahWon</name>\n    <uri>https://hazekiahwon.github.io/</uri>\n  </author>",
        "",
      ],
    ],
    [
      "/feed/paper.xml: An atom:entry must have an atom:author if its feed does not. (RFC 4287, Appendix B)",
      "/feed/paper.xml: An atom:feed must have an atom:author unless all of its atom:entry children have an atom:author. (RFC 4287, Appendix B)",
      "/feed/paper.xml: An atom:entry must have an atom:author if its feed does not. (RFC 4287, Appendix B)",
    ],
  ],
  [
    "a title in HTML",
    [["/feed/paper.xml", "<title>Tool 20", '<title type="html">Tool 20']],
    [
      "/feed/paper.xml: A title must be plain text: some readers show the markup of any other type. (RFC 4287 §3.1.1)",
    ],
  ],
  [
    "content that does not say it is HTML",
    [
      [
        `${year}.xml`,
        `<content type="html">&lt;p&gt;&lt;a href=&quot;${home}tool.html&quot;${inXml}`,
        `<content>&lt;p&gt;&lt;a href=&quot;${home}tool.html&quot;${inXml}`,
      ],
    ],
    [`${year}.xml: The content must say that it is HTML, with type="html". (RFC 4287 §4.1.3.1)`],
  ],
  [
    "what is no JSON",
    [["/feed/paper.json", '"version"', "version"]],
    ["/feed/paper.json: It is no JSON (RFC 8259)"],
  ],
  [
    "JSON Feed that is not valid",
    [["/feed/paper.json", '"version": "https://jsonfeed.org/version/1.1"', '"version": "1"']],
    ["/feed/paper.json: It is no valid JSON Feed 1.1: feed/version must be equal to constant."],
  ],
  [
    "a control character of old",
    both(year, "Tool 21 ", "Tool 21\u0092 "),
    ofBoth(
      year,
      'It holds the character U+0092, which has no meaning in a text, after "Tool 21". (XML 1.0 §2.2)',
    ),
  ],
  [
    "a noncharacter",
    both(year, "Tool 21 ", "Tool 21\ufdd0 "),
    ofBoth(
      year,
      'It holds the character U+FDD0, which has no meaning in a text, after "Tool 21". (XML 1.0 §2.2)',
    ),
  ],
  [
    "half a character in JSON",
    [[`${year}.json`, "Tool 21 ", "Tool 21\\ud800 "]],
    [
      `${year}.json: It holds the character U+D800, which has no meaning in a text, after "Tool 21". (XML 1.0 §2.2)`,
      `${year}.xml: ${named}: Its title is not the one in ${year}.json. (RFC 4287 §4.2.6)`,
    ],
  ],
  [
    "a control character that HTML refers to",
    content("&#7;"),
    ofBoth(
      year,
      `${named}: The content shows the character U+0007, which has no meaning in a text, after "Tool 21 ". (XML 1.0 §2.2)`,
    ),
  ],
  [
    "a feed in no language",
    [
      ["/feed/paper.xml", ' xml:lang="en"', ""],
      ["/feed/paper.json", '  "language": "en",\n', ""],
    ],
    ofBoth("/feed/paper", "It names no language. (RFC 4287 §2; JSON Feed 1.1, language)"),
  ],
  [
    "a feed that says it is elsewhere",
    [
      [
        "/feed/paper.xml",
        'rel="self" type="application/atom+xml" href="https://hazekiahwon.github.io/feed/paper.xml"',
        'rel="self" href="https://hazekiahwon.github.io/feed.xml"',
      ],
    ],
    [
      `/feed/paper.xml: It says that its own address is ${home}feed.xml, but it is published at ${home}feed/paper.xml. (RFC 4287 §4.2.7.2; JSON Feed 1.1, feed_url)`,
    ],
  ],
  [
    "a feed that does not say where it is",
    [["/feed/paper.json", `  "feed_url": "${home}feed/paper.json",\n`, ""]],
    [
      `/feed/paper.json: It says that its own address is nothing, but it is published at ${home}feed/paper.json. (RFC 4287 §4.2.7.2; JSON Feed 1.1, feed_url)`,
    ],
  ],
  [
    "a relative address",
    [["/feed/paper.xml", `<uri>${home}</uri>`, "<uri>/</uri>"]],
    ['/feed/paper.xml: "/" is no absolute web address. (RFC 4287 §4.2.7.1; JSON Feed 1.1)'],
  ],
  [
    "an address that leads to no web page",
    [["/feed/paper.json", `      "url": "${home}"`, '      "url": "urn:isbn:0"']],
    ['/feed/paper.json: "urn:isbn:0" is no absolute web address. (RFC 4287 §4.2.7.1; JSON Feed 1.1)'],
  ],
  [
    "an entry that leads to no page",
    [
      [`${year}.xml`, `<link rel="alternate" type="text/html" href="${page}"/>`, ""],
      [`${year}.json`, `      "url": "${page}",\n`, ""],
    ],
    ofBoth(year, `${named}: It leads to no page. (RFC 4287 §4.1.2; JSON Feed 1.1, url)`),
  ],
  [
    "a feed that leads to no page",
    [
      ["/feed/paper.xml", `<link rel="alternate" type="text/html" href="${home}news/topic/paper/"/>`, ""],
      ["/feed/paper.json", `  "home_page_url": "${home}news/topic/paper/",\n`, ""],
    ],
    ofBoth("/feed/paper", "It leads to no page. (RFC 4287 §4.1.1; JSON Feed 1.1, home_page_url)"),
  ],
  [
    "an id that is not absolute",
    both(year, id, "tool-21"),
    ofBoth(year, `${named}: Its id "tool-21" is no absolute IRI. (RFC 4287 §4.2.6)`),
  ],
  [
    "an id that stands for two entries",
    both(year, `${tag}/2023-10-tool-22-b-more-of-it`, id),
    [
      ...ofBoth(year, `The id ${id} stands for 2 entries. (RFC 4287 §4.2.6)`),
      ...["content", "page", "time of its last update", "time of publication", "title"].flatMap((fact) =>
        ofBoth(
          year,
          `"Tool 22 <b> More of it": Its ${fact} is not the one in ${year}.json. (RFC 4287 §4.2.6)`,
        ),
      ),
    ],
  ],
  [
    "an entry without a time",
    [
      [`${year}.xml`, "<published>2023-11-30T15:59:00Z</published>", ""],
      [`${year}.json`, '      "date_published": "2023-11-30T15:59:00Z",\n', ""],
    ],
    ofBoth(year, `${named}: It does not say when it was published and updated. (RFC 4287 §4.2.9)`),
  ],
  [
    "a time without a zone",
    [[`${year}.xml`, "<updated>2023-11-30T15:59:00Z</updated>", "<updated>2023-11-30T15:59:00</updated>"]],
    [
      `${year}.xml: ${named}: "2023-11-30T15:59:00" is no time with a zone. (RFC 4287 §3.3)`,
      `${year}.xml: ${named}: Its time of its last update is not the one in ${year}.json. (RFC 4287 §4.2.6)`,
    ],
  ],
  [
    "an update before the publication",
    [
      [`${year}.xml`, "<updated>2023-11-30T15:59:00Z</updated>", "<updated>2023-11-29T15:59:00Z</updated>"],
      [`${year}.json`, '"date_modified": "2023-11-30T15:59:00Z"', '"date_modified": "2023-11-29T15:59:00Z"'],
    ],
    ofBoth(
      year,
      `${named}: It was updated at 2023-11-29T15:59:00Z, before it was published at 2023-11-30T15:59:00Z. (RFC 4287 §4.2.15)`,
    ),
  ],
  [
    "two entries with one time",
    both(year, "2023-10-31T15:59:00Z", "2023-11-30T15:59:00Z"),
    ofBoth(
      year,
      `${named} and "Tool 22 <b> More of it" have the same time, so readers show them in any order. (RFC 4287 §4.2.9)`,
    ),
  ],
  [
    "an entry that stands after an older one",
    both(year, "2023-10-31T15:59:00Z", "2023-12-01T15:59:00Z"),
    ofBoth(year, `"Tool 22 <b> More of it" is newer than ${named}, which stands before it. (RFC 5005 §4)`),
  ],
  [
    "markup in a title",
    [
      [`${year}.xml`, "Tool 21 &lt;b&gt;", "Tool 21 &lt;i&gt; &amp;amp;"],
      [`${year}.json`, "Tool 21 <b>", "Tool 21 <i> &amp;"],
    ],
    ["<i>", "&amp;"].flatMap((markup) =>
      ofBoth(
        year,
        `"Tool 21 <i> &amp; More of it": Its title holds the markup ${markup} and is no plain text. (RFC 4287 §3.1.1.1)`,
      ),
    ),
  ],
  [
    "a title in two lines",
    [
      [`${year}.xml`, "Tool 21 &lt;b&gt; More", "Tool 21 &lt;b&gt;\nMore"],
      [`${year}.json`, "Tool 21 <b> More", "Tool 21 <b>\\nMore"],
    ],
    ofBoth(
      year,
      '"Tool 21 <b>\nMore of it": Its title is not one line without spaces around it. (RFC 4287 §4.2.14)',
    ),
  ],
  [
    "an entry without a title",
    [
      [`${year}.xml`, "Tool 21 &lt;b&gt; More of it", ""],
      [`${year}.json`, '      "title": "Tool 21 <b> More of it",\n', ""],
    ],
    ofBoth(year, `${id}: It has no title. (RFC 4287 §4.2.14)`),
  ],
  ...[
    '<a href="tool.html">a</a>',
    '<img src="tool.html" alt="a">',
    '<a href="//example.org/tool.html">a</a>',
    `<img srcset="${home}a.png 1x, tool.html 2x" alt="a">`,
    "<p style=\"background: url('tool.html')\">a</p>",
    '<form action="tool.html"></form>',
  ].map(
    (html) =>
      [
        `what is relative in ${html}`,
        content(html),
        ofBoth(
          year,
          `${named}: The content leads to "${html.includes("//example") ? "//example.org/" : ""}tool.html", which is no absolute address; a reader cannot tell to what. (RFC 4287 §4.1.3.3)`,
        ),
      ] as const,
  ),
  [
    "a script",
    content("<script>alert(1)</script>"),
    ofBoth(year, `${named}: A script stands in the content; readers refuse to run it.`),
  ],
  ...[
    'onclick="alert(1)"',
    'href="javascript:alert(1)"',
    'href=" JavaScript:alert(1)"',
    'srcdoc="alert(1)"',
  ].map(
    (attribute) =>
      [
        `a script in ${attribute}`,
        content(`<a ${attribute}>a</a>`),
        ofBoth(year, `${named}: The content runs a script, in ${attribute}; readers refuse to run it.`),
      ] as const,
  ),
  [
    "an entry without content",
    [
      [`${year}.xml`, "Tool 21 &lt;b&gt; ", "Tool 21 "],
      [`${year}.json`, "Tool 21 <b> ", "Tool 21 "],
      [
        `${year}.json`,
        '"content_html": "<p><a href=\\"https://hazekiahwon.github.io/tool.html\\">Tool 21</a>',
        '"content_text": "',
      ],
      [
        `${year}.xml`,
        `<content type="html">&lt;p&gt;&lt;a href=&quot;${home}tool.html&quot;&gt;Tool 21&lt;/a&gt; &amp;lt;b&amp;gt;\nMore of it.&lt;/p&gt;</content>`,
        "",
      ],
    ],
    ofBoth(year, `"Tool 21 More of it": It has no content. (RFC 4287 §4.1.2)`),
  ],
  ...(
    [
      ["title", '"title": "HazekiahWon: Paper"', '"title": "Paper"'],
      ["language", '"language": "en"', '"language": "de"'],
      ["page", `"home_page_url": "${home}news/topic/paper/"`, `"home_page_url": "${home}"`],
      [
        "WebSub hubs",
        '"items": [',
        '"hubs": [{ "type": "WebSub", "url": "https://hub.example/" }], "items": [',
      ],
      ["document with earlier entries", '"items": [', `"next_url": "${home}feed/2024.json", "items": [`],
      ["list of ids", `${tag}/2023-12-tool-20-b-more-of-it`, id],
    ] as const
  ).map(
    ([fact, old, replacement]) =>
      [
        `another ${fact} in the other format`,
        [["/feed/paper.json", old, replacement]],
        [
          ...(fact === "list of ids"
            ? ["content", "page", "time of its last update", "time of publication", "title"].map(
                (other) =>
                  `/feed/paper.json: "Tool 20 <b> More of it": Its ${other} is not the one in ${year}.json. (RFC 4287 §4.2.6)`,
              )
            : []),
          `/feed/paper.xml: Its ${fact} is not the one in /feed/paper.json.`,
        ].sort(),
      ] as const,
  ),
  [
    "an entry that says something else in another feed",
    both("/feed/paper", "Tool 20 ", "Tool twenty "),
    ofBoth(
      "/feed/paper",
      `"Tool twenty <b> More of it": Its title is not the one in ${year}.json. (RFC 4287 §4.2.6)`,
    ),
  ],
  [
    "an archive that says it is all",
    [[`${year}.xml`, "<fh:archive/>", "<fh:archive/><fh:complete/>"]],
    [`${year}.xml: It says that it is complete, and that there are archives. (RFC 5005 §2)`],
  ],
  [
    "a feed without its past",
    [["/feed/paper.xml", "<fh:complete/>", ""]],
    [
      "/feed/paper.xml: It is not complete and leads to no archive: earlier entries cannot be found. (RFC 5005 §4)",
    ],
  ],
  [
    "a way back that leads nowhere",
    both(year, `${home}feed/2022`, `${home}feed/1999`),
    [
      "/feed/2022.xml: It is an archive that the main feed does not lead back to. (RFC 5005 §4)",
      `/feed/2022.xml: It leads to ${home}feed/2023.xml, which does not lead back to it. (RFC 5005 §4)`,
      `${year}.xml: It leads to ${home}feed/1999.xml, where there is no archive. (RFC 5005 §4)`,
    ],
  ],
  [
    "a way back that is one way",
    [
      [
        "/feed/2022.xml",
        `<link rel="next-archive" type="application/atom+xml" href="${home}feed/2023.xml"/>`,
        "",
      ],
    ],
    [`${year}.xml: It leads to ${home}feed/2022.xml, which does not lead back to it. (RFC 5005 §4)`],
  ],
  [
    "an archive that does not lead to the newest entries",
    [
      [
        "/feed/2022.xml",
        `rel="current" type="application/atom+xml" href="${home}feed.xml"`,
        `rel="current" href="${home}feed/2023.xml"`,
      ],
    ],
    [
      `/feed/2022.xml: It is an archive and does not lead to the newest entries, at ${home}feed.xml. (RFC 5005 §4)`,
    ],
  ],
  [
    "an archive with another id",
    [["/feed/2022.xml", `<id>${tag}</id>`, `<id>${tag}/2022</id>`]],
    ["/feed/2022.xml: It is an archive and has not the id of the main feed. (RFC 5005 §4)"],
  ],
  [
    "two feeds with one id",
    [["/feed/paper.xml", `<id>${tag}/topic/paper</id>`, `<id>${tag}</id>`]],
    ["/feed/paper.xml: It has the id of the main feed and is another feed. (RFC 4287 §4.2.6)"],
  ],
  [
    "an entry that the history does not hold",
    both("/feed/paper", `${tag}/2023-12-tool-20-b-more-of-it`, `${tag}/tool-20`),
    [`/feed/paper.xml: ${tag}/tool-20 stands neither in the main feed nor in its archives. (RFC 5005 §4)`],
  ],
];

for (const [name, edits, expected] of cases) {
  test(`catches ${name}`, () => assert.equal(complaints(broken(edits)), [...expected].sort()));
}

test("catches an empty file", () => {
  const files = new Map(good).set("/feed/paper.xml", "").set("/feed/paper.json", "");
  assert.equal(complaints(files), [
    "/feed/paper.json: It is no JSON (RFC 8259)",
    "/feed/paper.xml: It is not well-formed XML (XML 1.0 §2.1): Document is empty.",
  ]);
});

test("catches a feed in one format only", () => {
  const files = new Map(good);
  files.delete("/feed/paper.json");
  assert.equal(complaints(files), [
    "/feed/paper.xml: It has no twin in the other format, Atom or JSON Feed.",
  ]);
});

test("gives the line in which XML is broken", () => {
  const { problems } = judgeFeeds(broken([["/feed.xml", "</author>", ""]]), addresses);
  const lines = (good.get("/feed.xml") ?? "").split("\n");
  assert.is(problems[0]?.line, lines.length - 1);
});

test("accepts everything that a feed may contain", () => {
  const stylesheet = '<?xml-stylesheet href="/css/feed.css" type="text/css"?>';
  const extension = '<x xmlns="urn:x" a="b">c<y/></x>';
  const hub = "https://hub.example/";
  const files = broken([
    ["/feed/paper.xml", "<feed ", `${stylesheet}\n<feed `],
    ["/feed/paper.xml", "<fh:complete/>", `<fh:complete/>${extension}<link rel="hub" href="${hub}"/>`],
    ["/feed/paper.json", '"items": [', `"hubs": [{ "type": "WebSub", "url": "${hub}" }], "items": [`],
  ]);
  assert.equal(complaints(files), []);
});

test.run();
