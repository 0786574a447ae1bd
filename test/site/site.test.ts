import { readFileSync } from "node:fs";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { formatProblem } from "../../src/problem.ts";
import { readSite } from "../../src/site/site.ts";
import { wordKeys } from "../../src/site/words/words.ts";

const test = suite("readSite");

const facts = `title: Clouds
description: About clouds.
url: https://example.org/~jane/
language: en
timeZone: UTC
since: 2024
author:
  name: Jane Doe
  affiliation: The Institute
  links:
    - name: GitHub
      url: https://github.com/jane
`;

const problems = (source: string) => {
  const read = readSite(source);
  return "problems" in read ? read.problems.map(formatProblem) : [];
};
const changed = (old: string, replacement: string) => {
  assert.ok(facts.includes(old), old);
  return facts.replace(old, replacement);
};

test("takes the facts of this site", () =>
  assert.equal(problems(readFileSync("_data/site.yml", "utf8")), []));

test("reads paths alike, however they are written, and leaves addresses alone", () => {
  const files = ["./a.bib", "/b.bib", "c\\\\c.bib", "https://example.org/d.bib"];
  const read = readSite(`${facts}publications: { files: ["${files.join('", "')}"] }\n`);
  const expected = ["a.bib", "b.bib", "c/c.bib", "https://example.org/d.bib"];
  assert.equal("site" in read ? read.site.publications?.files : undefined, expected);
  for (const name of ["/", "./"])
    assert.match(
      problems(`${facts}news: { folder: ${name} }\n`).join(),
      `news.folder must name a file or folder; it is "${name}".`,
    );
});

test("turns names of emoji into emoji, in texts that people read", () => {
  const read = readSite(changed("title: Clouds", "title: 'Clouds :tada: at 10:30:15'"));
  assert.is("site" in read ? read.site.title : undefined, "Clouds 🎉 at 10:30:15");
  const place = readSite(changed("The Institute", "':cloud: The Institute'"));
  assert.equal("site" in place ? place.site.author.affiliation : undefined, ["☁️ The Institute"]);
});

test("warns of Markdown and HTML, which would be shown raw", () => {
  const warnings = (value: string) => {
    const read = readSite(changed("The Institute", value));
    return "site" in read
      ? read.warnings.map(({ line, message }) => `${line}: ${message.split(".")[0]}`)
      : undefined;
  };
  for (const written of ["[a](https://b.org)", "<a href='/b'>", "<br>", "**a b**", "&amp;", "&#39;"])
    assert.ok(warnings(`"x ${written} y"`)?.[0]?.startsWith("9: author"), written);
  assert.match(warnings('"[a](/b)"')?.[0] ?? "", "9: author");
  for (const written of [
    "A & B; C",
    "R&D",
    "a < b > c",
    "[she] (her)",
    "2 ** 3 ** 4",
    "C*-algebras, W*-algebras",
    "a <b@c.org>",
  ])
    assert.equal(warnings(`"${written}"`), [], written);
});

test("warns of topics that no entry can have, and builds all the same", () => {
  const topics = "topics:\n  paper: { name: Papers }\n  Talk: { name: Talks }\n";
  const read = readSite(`${facts}${topics}languages: { de: { topics: { two words: { name: Zwei } } } }\n`);
  assert.ok("site" in read);
  assert.equal(
    read.warnings.map(({ line, message }) => `${line}: ${/^.*? names no topic/.exec(message)}`),
    ["15: topics.Talk names no topic", "16: languages.de.topics.two words names no topic"],
  );
});

test("turns a language tag into its current form", () => {
  for (const [written, tag] of [
    ["ger", "de"],
    ["zh-cn", "zh-CN"],
  ] as const) {
    const read = readSite(changed("language: en", `language: ${written}`));
    assert.is("site" in read ? read.site.language : undefined, tag);
  }
});

test("takes all optional facts", () => {
  const source = changed(
    "  affiliation: The Institute\n",
    `  affiliation: [The Institute, The Museum]
  nativeName: 珍
  pronouns: she/her
  role: Watcher
  location: A hill
  bio: Looks up.
  email: jane@example.org
  picture: { src: /jane.jpg, alt: Jane }
`,
  );
  const read = readSite(
    `${source}newsHeadings: [News]\ndates: { order: day-month }\nhub: https://hub.example.org/\ntopics: { paper: { name: Papers } }\n`,
  );
  assert.ok("site" in read, JSON.stringify(read));
  assert.equal(read.site.author.affiliation, ["The Institute", "The Museum"]);
  assert.is(read.site.author.nativeName, "珍");
});

test("takes email addresses with an apostrophe, and in other scripts", () => {
  for (const email of ["o'doe@example.org", "jürgen@müller.example", "a+b_c@sub.example.org", "я@пример.рф"])
    assert.equal(problems(`${facts}  email: ${email}\n`), [], email);
  for (const email of ["jane@example", "jane [at] example.org", "mailto:jane@example.org", "a?b@example.org"])
    assert.is(problems(`${facts}  email: ${email}\n`).length, 1, email);
});

test("takes a portrait from anywhere that visitors can reach", () => {
  for (const src of [
    "/a b.jpg",
    "//cdn.example.org/a.jpg",
    "HTTPS://example.org/a.jpg",
    "data:image/gif;base64,R0lG",
  ])
    assert.equal(problems(changed("  links:", `  picture: { src: "${src}", alt: x }\n  links:`)), [], src);
  for (const src of ["c:/a.jpg", "file:///a.jpg", "./a.jpg"])
    assert.is(problems(changed("  links:", `  picture: { src: "${src}", alt: x }\n  links:`)).length, 1, src);
});

test("says once that a group cannot be a list", () => {
  assert.equal(problems(`${facts}languages: [de, fr]\ntopics: [a, b]\n`), [
    "_data/site.yml:13: languages must be a group and not a list: write a name and a colon on each line, two spaces further in, and no dash before them.",
    "_data/site.yml:14: topics must be a group and not a list: write a name and a colon on each line, two spaces further in, and no dash before them.",
  ]);
});

test("warns that a language has no words, unless the author gives them", () => {
  const danish = changed("language: en", "language: da");
  const read = readSite(danish);
  assert.ok("site" in read);
  assert.equal(read.warnings.map(formatProblem), [
    "_data/site.yml:4: Dateline has no words in the language da (Danish) yet. The words around your texts are in English, unless you give your own words under words, as in words: { subscribe: Follow }.",
  ]);
  const all = wordKeys.map((key) => `  ${key}: Ord\n`).join("");
  const given = readSite(`${danish}words:\n${all}`);
  assert.ok("site" in given);
  assert.equal(given.warnings, []);
});

test("says that a year since which the address is the author's has not come yet", () => {
  const warnings = (year: number) => {
    const read = readSite(facts, year);
    return "warnings" in read
      ? read.warnings.map(({ line, message }) => `${line}: ${message.split(".")[0]}`)
      : [];
  };
  assert.equal(warnings(2023), ["6: since: 2024 is in the future"]);
  assert.equal(warnings(2024), []);
});

test("warns that an address leads nowhere for others", () => {
  for (const url of [
    "http://localhost:8080/",
    "http://127.0.0.1:4000/~jane/",
    "http://jane.localhost/",
    "http://[::1]/",
    "http://192.168.0.2/",
  ]) {
    const read = readSite(changed("https://example.org/~jane/", url));
    assert.ok("site" in read);
    assert.equal(read.warnings.map(formatProblem), [
      `_data/site.yml:3: ${url} leads to your own computer. Write the address at which others find the site, or delete the line until you know it: the permanent ids of your news begin with it.`,
    ]);
  }
  const read = readSite(changed("https://example.org/~jane/", "https://localhost.example.org/"));
  assert.ok("site" in read);
  assert.equal(read.warnings, []);
});

test("warns of an address that shows the files of a site instead of the site", () => {
  const addressed = (url: string) => {
    const read = readSite(changed("https://example.org/~jane/", url));
    return "site" in read ? read.warnings.map(formatProblem) : undefined;
  };
  assert.equal(addressed("https://github.com/jane/site/"), [
    "_data/site.yml:3: https://github.com/jane/site/ shows the files of a site, not the site. Write the address at which others find it, as in https://jane.github.io/, or delete the line.",
  ]);
  assert.equal(addressed("https://jane.github.io/site/"), []);
});

test("points out a missing space after a colon between braces", () => {
  assert.equal(problems(`${facts}dates: {order:day-month, twoDigitYears: true}\n`), [
    '_data/site.yml:13: "order:day-month" has no space after the colon. Write order: day-month',
  ]);
  assert.ok(
    problems(`${facts}  picture: {src:/me.png, alt: Me}\n`).includes(
      '_data/site.yml:13: "src:/me.png" has no space after the colon. Write src: /me.png',
    ),
  );
});

test("keeps numbers in texts as written", () => {
  const read = readSite(facts.replace("title: Clouds", "title: 007"));
  assert.is("site" in read && read.site.title, "007");
});

test("needs no profiles", () => {
  const read = readSite(facts.replace(/ {2}links:\n(?: {4}.*\n)+/, ""));
  assert.equal("site" in read && read.site.author.links, []);
});

for (const [what, source, sentence] of [
  ["a missing fact", changed("title: Clouds\n", ""), "1: title is missing. Write it as"],
  ["an empty fact", changed("About clouds.", ""), "2: description is empty. Write something after the colon"],
  ["a misspelt fact", `${facts}titel: Sky\n`, "13: titel is not a known fact. Did you mean title?"],
  [
    "a colour that cannot be read",
    `${facts}colour: orange\n`,
    '13: colour must be darker, because links in this colour cannot be read on the light page (WCAG 2.2, 1.4.3); the nearest that can is "#a16701"; it is "#ffa500".',
  ],
  ["a colour that does not exist", `${facts}colour: tael\n`, "13: colour must be a CSS colour name"],
  [
    "a colour that YAML reads as a comment",
    `${facts}colour: #123456\n`,
    "13: colour is empty: a # begins a comment",
  ],
  ["an unknown font", `${facts}font: Comic Sans\n`, "13: font must be serif or sans"],
  [
    "a misspelt word",
    `${facts}words:\n  subscrbe: Follow\n`,
    "14: words.subscrbe is not a known fact. Did you mean subscribe?",
  ],
  [
    "a word with a misspelt placeholder",
    `${facts}words:\n  newsByYear: News of {autor}\n`,
    '14: words.newsByYear must not hold {autor}, for which Dateline has nothing to fill in; it is "News of {autor}".',
  ],
  [
    "a misspelt fact in a group",
    `${facts}topics:\n  tools: { name: Tools, descripton: Sharp }\n`,
    "14: topics.tools.descripton is not a known fact. Did you mean description?",
  ],
  [
    "an unknown fact in a group",
    `${facts}dates: { format: long }\n`,
    "13: dates.format is not a known fact. The known ones are order, twoDigitYears.",
  ],
  [
    "a fact unlike any known one",
    `${facts}nav: 1\n`,
    "13: nav is not a known fact. The known ones are title",
  ],
  ["words instead of a group", `${facts}topics: tools\n`, "13: topics must be a group of facts"],
  [
    "one file instead of a list",
    `${facts}publications: { files: a.bib }\n`,
    "13: publications.files must be a list, as in [papers.bib]",
  ],
  [
    "a fact in the wrong case",
    changed("timeZone: UTC", "timeZone: UTC\ntimezone: UTC"),
    "6: timezone is not a known fact. Did you mean timeZone?",
  ],
  [
    "a fact in the wrong group",
    `${facts}email: jane@example.org\n`,
    "13: email is not a known fact. It belongs under author, two spaces further in.",
  ],
  [
    "a profile outside author",
    `${facts}linkedin: jane\n`,
    "13: linkedin is not a known fact. It is a profile, which belongs under links in author: - linkedin: and your name there.",
  ],
  [
    "an e-mail address outside author",
    `${facts}e-mail: jane@example.org\n`,
    "13: e-mail is not a known fact. Did you mean email under author?",
  ],
  ["a missing fact in a group", changed("  name: Jane Doe\n", ""), "7: author.name is missing."],
  [
    "half an address",
    changed("https://github.com/jane", "github.com/jane"),
    '12: author.links.0.url must be a full web address such as https://example.org/, or begin with a slash, as in /files/cv.pdf for a file of yours; it is "github.com/jane".',
  ],
  [
    "an address that is not a home page's",
    changed("https://example.org/~jane/", "https://example.org/me.html"),
    '3: url must be the address of the home page itself and end in a slash, as in https://example.org/~jane/; it is "https://example.org/me.html".',
  ],
  [
    "an invalid time zone",
    changed("UTC", "Hong Kong"),
    '5: timeZone must be a time zone: write Asia/Hong_Kong; it is "Hong Kong".',
  ],
  [
    "a time zone with a space",
    changed("UTC", "America / New York"),
    '5: timeZone must be a time zone: write America/New_York; it is "America / New York".',
  ],
  [
    "an address that lacks a slash",
    changed("https://example.org/~jane/", "https:/example.org/"),
    '3: url must be a full web address such as https://example.org/; it is "https:/example.org/".',
  ],
  [
    "a word that YAML reads as an alias",
    changed("title: Clouds", "title: &nbsp;Clouds"),
    '1: & has a special meaning here. Write "&nbsp;Clouds" with its quotation marks.',
  ],
  [
    "words that YAML reads as an alias",
    changed("title: Clouds", "title: &Sons Clouds"),
    '1: & has a special meaning here. Write "&Sons Clouds" with its quotation marks.',
  ],
  [
    "an unknown time zone",
    changed("UTC", "Atlantis"),
    '5: timeZone must be a time zone such as Asia/Hong_Kong or UTC; it is "Atlantis".',
  ],
  [
    "a language in words",
    changed("language: en", "language: Deutsch"),
    '4: language must be a language tag: write de; it is "Deutsch".',
  ],
  [
    "a language's name in lower case",
    changed("language: en", "language: english"),
    '4: language must be a language tag: write en; it is "english".',
  ],
  [
    "a language with an underline",
    changed("language: en", "language: zh_CN"),
    "4: language must be a language tag: write zh-CN",
  ],
  ["a country", changed("language: en", "language: jp"), "4: language must be a language tag: write ja"],
  [
    "an invalid country",
    changed("language: en", "language: en-EN"),
    "4: language must be a language tag such as en, en-GB or zh-Hans",
  ],
  [
    "a language of one script",
    changed("language: en", "language: Chinese (Simplified)"),
    "4: language must be a language tag: write zh-Hans",
  ],
  [
    "a language without its accents",
    changed("language: en", "language: Francais"),
    "4: language must be a language tag: write fr",
  ],
  [
    "an invalid language",
    changed("language: en", "language: zzz-"),
    "4: language must be a language tag such as",
  ],
  [
    "a year in quotes",
    changed("2024", '"2024"'),
    '6: since must be a year, as in 2024, without quotes; it is "2024".',
  ],
  [
    "a text that is read as a number",
    changed("Clouds", "2024"),
    '1: title must be text between double quotes, as in "2024"; it is 2024.',
  ],
  [
    "a picture without a web address",
    changed("  links:", "  picture: { src: portrait.jpg, alt: x }\n  links:"),
    '10: author.picture.src must begin with a slash, as in /portrait.jpg for a file portrait.jpg beside your page; it is "portrait.jpg".',
  ],
  [
    "a picture on the author's computer",
    changed("  links:", '  picture: { src: "C:\\\\portrait.jpg", alt: x }\n  links:'),
    "10: author.picture.src must begin with a slash, as in /portrait.jpg for a file portrait.jpg beside your page",
  ],
  [
    "a profile that is an address alone",
    `${facts.slice(0, facts.indexOf("  links:"))}  links:\n    - https://orcid.org/0000-0001-2345-6789\n`,
    "11: author.links.0 must be a group of facts, each on a line of its own and two spaces further in, as in - { name: ORCID, url: https://orcid.org/0000-0001-2345-6789 }.",
  ],
  [
    "an old feed without an ending",
    `${facts}formerFeeds: [/rss]\n`,
    "13: formerFeeds.0 must be the path of a former feed of the site, which ends in .xml, .rss or .atom",
  ],
  [
    "the sitemap as an old feed",
    `${facts}formerFeeds: [/sitemap.xml]\n`,
    "13: formerFeeds.0 must be the path of a former feed of the site, which ends in .xml, .rss or .atom and is no address of Dateline's",
  ],
  [
    "no author",
    `${facts.slice(0, facts.indexOf("author"))}author: Jane\n`,
    "7: author must be a group of facts",
  ],
  ["a fact given twice", `${facts}title: Again\n`, "13: This name appears twice."],
  [
    "two addresses in one",
    changed("~jane/", "~jane/ https://example.com/"),
    "3: url must be a full web address",
  ],
  [
    "a quotation mark at the end only",
    changed("Clouds", 'Clouds"'),
    "1: title must begin and end with a quotation mark",
  ],
  ["a comma at the end", changed("Clouds", "Clouds,"), "1: title must not end in a comma"],
  [
    "a comma after quotes",
    changed("Clouds", '"Clouds",'),
    "1: This cannot be read as YAML: there is a comma too many",
  ],
  [
    "a comma that is missing",
    `${facts}dates: { order: day-month twoDigitYears: true }\n`,
    "13: This cannot be read as YAML: a comma is missing. Write one before twoDigitYears.",
  ],
  [
    "the same after several words",
    `${facts}topics: { tools: { name: Tools and libraries description: "Sharp" } }\n`,
    "13: This cannot be read as YAML: a comma is missing. Write one before description.",
  ],
  [
    "quotation marks of a word processor",
    changed("Clouds", "“Clouds: a home”"),
    '1: This cannot be read as YAML: only straight quotation marks count there. Write title: "Clouds: a home"',
  ],
  [
    "the same quotation marks around words without a colon",
    changed("Clouds", "“Clouds”"),
    "1: title must be between straight quotation marks, or none: readers would see these; it is",
  ],
  [
    "no space after a colon",
    changed("language: en", "language:en"),
    "4: This cannot be read as YAML: there is no space after the colon. Write language: en",
  ],
  [
    "the same before several words",
    changed("title: Clouds", "title:Clouds and rain"),
    "1: This cannot be read as YAML: there is no space after the colon. Write title: Clouds and rain",
  ],
  [
    "a title that begins with brackets",
    changed("Clouds", "[2024] Clouds"),
    '1: This cannot be read as YAML: [ has a special meaning here. Write title: "[2024] Clouds"',
  ],
  [
    "a title that begins with @, and a comment",
    changed("Clouds", "@Clouds # of mine"),
    '1: This cannot be read as YAML: @ has a special meaning here. Write title: "@Clouds"',
  ],
  [
    "TeX between double quotes",
    changed("Clouds", '"$\\alpha$-clouds"'),
    "1: between double quotes a backslash has a special meaning. Write '$\\alpha$-clouds'",
  ],
  [
    "TeX that is not an escape",
    changed("Clouds", '"$\\delta$"'),
    "1: This cannot be read as YAML: between double quotes a backslash has a special meaning. Write '$\\delta$'",
  ],
  [
    "a number that YAML reads as a comment",
    changed("Clouds", "Clouds #1"),
    '1: "#1" is taken for a comment, since # begins one. Write "Clouds #1"',
  ],
  [
    "a space that does not break",
    changed("  name", "\u00a0 name"),
    "8: This cannot be read as YAML: there is a special space",
  ],
  [
    "a full-width colon",
    changed("language: en", "language：en"),
    "4: This cannot be read as YAML: the colon or the space after it is not an ordinary one. Write language: en",
  ],
  [
    "no space after a hyphen",
    changed("- name", "-name"),
    "11: This cannot be read as YAML: there is no space after the hyphen",
  ],
  [
    "no space after any hyphen of a list",
    changed("links:\n    - name: GitHub\n      url: https", "links:\n    -github: jane\n    -x: https"),
    "11: Each item of a list begins with a hyphen and a space. Write - github: jane",
  ],
  [
    "dashes instead of hyphens",
    changed("    - name: GitHub\n      url: https", "    – github: jane\n    – x: https"),
    "11: Each item of a list begins with a hyphen and a space. Write - github: jane",
  ],
  [
    "asterisks instead of hyphens",
    changed("    - name: GitHub\n      url: https", "    * github: jane\n    * x: https"),
    "11: This cannot be read as YAML: each item of a list begins with a hyphen and a space. Write - github: jane",
  ],
  [
    "a list below brackets",
    changed("links:", "links: [] # none yet"),
    "10: This cannot be read as YAML: what belongs to links is below it. Write links: without the [].",
  ],
  [
    "facts below braces",
    `${facts}dates: {}\n  order: day-month\n`,
    "13: This cannot be read as YAML: what belongs to dates is below it. Write dates: without the {}.",
  ],
  [
    "a fact indented too far, below an empty line",
    changed("  affiliation", "\n   affiliation"),
    "10: This cannot be read as YAML: this line is indented further than the one above",
  ],
  [
    "no space after one hyphen of a list",
    `${facts}    -x: https://example.org/\n`,
    "13: This cannot be read as YAML: there is no space after the hyphen. Write - x: https://example.org/",
  ],
  [
    "a dash instead of one hyphen",
    `${facts}    – x: https://example.org/\n`,
    "13: This cannot be read as YAML: each item of a list begins with a hyphen and a space. Write - x: https",
  ],
  [
    "a list below a text, which is below a correct text on two lines",
    `${facts}bio: |\n  Some words\n  * and more\nrole: "PhD"\n  - student\n`,
    "17: This cannot be read as YAML: something here has a special meaning.",
  ],
  [
    "a fact indented too far, below brackets on two lines",
    `${facts}newsHeadings: [News,\n  Tea]\n dates: {}\n`,
    "15: This cannot be read as YAML: this line begins with 1 space, unlike the lines it belongs to. Begin it with no space, as they do.",
  ],
  [
    "a fact from which only the comment's # was removed",
    changed("  links:", '\n  # Of these, as in "PhD": some.\n   role: PhD student\n  links:'),
    "12: This cannot be read as YAML: this line begins with 3 spaces, unlike the lines it belongs to. Begin it with 2 spaces,",
  ],
  [
    "a fact indented between two levels",
    `${facts}\n# How it looks: all of it.\n colour: teal  # of links: a name\n`,
    "15: This cannot be read as YAML: this line begins with 1 space, unlike the lines it belongs to. Begin it with no space or 2 spaces,",
  ],
  [
    "a profile's address that begins below its hyphen",
    changed("      url", "    url"),
    "12: This cannot be read as YAML: this line begins with 4 spaces, unlike the lines it belongs to. Begin it with 2 spaces or 6 spaces,",
  ],
  [
    "a fact indented further than the one above",
    changed("  affiliation", "    affiliation"),
    "9: This cannot be read as YAML: this line is indented further than the one above",
  ],
  [
    "a text of the author on two lines",
    changed("The Institute", "The Institute\n  of clouds"),
    "10: This cannot be read as YAML: this line has no colon. If it continues the line above, indent it by two more spaces",
  ],
  [
    "a text on two lines",
    changed("Clouds", "Clouds\nand their shapes"),
    "2: This cannot be read as YAML: this line has no colon.",
  ],
  [
    "a mark of emphasis",
    changed("Clouds", "*Clouds* and more"),
    "1: This cannot be read as YAML: * has a special meaning",
  ],
  [
    "what YAML reads as a type",
    changed("Clouds", "!wow clouds"),
    "1: This cannot be read as YAML: ! has a special meaning",
  ],
  ["a colon in a text", changed("Clouds", "Clouds: a home"), "1: This cannot be read as YAML: "],
  [
    "a quotation mark that is not closed",
    changed("Clouds", '"Clouds'),
    "1: This cannot be read as YAML: a quotation mark here",
  ],
  [
    "no space after a colon",
    changed("title: ", "title:"),
    "1: This cannot be read as YAML: there is no space",
  ],
  [
    "an equals sign instead of a colon",
    changed("title:", "title ="),
    "1: This cannot be read as YAML: a fact has a colon.",
  ],
  [
    "no colon",
    changed("author:", "author"),
    "7: This cannot be read as YAML: the colon is missing. Write author:",
  ],
  [
    "a bracket that is not closed",
    changed("Clouds", "[Clouds"),
    "1: This cannot be read as YAML: the [ is not",
  ],
  [
    "a character with a meaning in YAML",
    changed("Clouds", "@clouds"),
    "1: This cannot be read as YAML: @ has a special meaning",
  ],
  [
    "a bracket that is not closed, above other facts of its group",
    changed("affiliation: The", "affiliation: [The"),
    "9: This cannot be read as YAML: the [ is not closed. Write ] at the end.",
  ],
  [
    "a brace that is not closed, above other facts",
    `dates: { order: day-month\n${facts}`,
    "1: This cannot be read as YAML: the { is not closed. Write } at the end.",
  ],
  [
    "a brace that is not closed, in an item of a list",
    `newsHeadings:\n  - { en: Annals,\n    de: Annalen\n  - Notices\n${facts}`,
    "2: This cannot be read as YAML: the { is not closed. Write } at the end.",
  ],
  [
    "a brace that is not closed, though an inner one is",
    `topics: { dials: { name: Dials }\n${facts}`,
    "1: This cannot be read as YAML: the { is not closed. Write } at the end.",
  ],
  [
    "a brace that is not closed, in a bracket that is not closed",
    `newsHeadings:\n  - [Annals,\n    { en: Notices\n${facts}`,
    "3: This cannot be read as YAML: the { is not closed. Write } at the end.",
  ],
  [
    "a space before the first fact",
    ` ${facts}`,
    "1: This cannot be read as YAML: this line begins with a space, unlike the next. Begin both in the first column.",
  ],
  [
    "a comment of other languages",
    `// The facts\n${facts}`,
    "1: This cannot be read as YAML: a comment begins with #. Write # The facts",
  ],
  [
    "a comment of HTML",
    changed("  name", "  <!-- as on the door -->\n  name"),
    "8: This cannot be read as YAML: a comment begins with #. Write # as on the door",
  ],
  [
    "no space after the colon of a profile",
    changed("- name: GitHub\n      url: https", "- github:jane\n    - x: https"),
    '11: "github:jane" has no space after the colon. Write github: jane',
  ],
  [
    "a mail address as a profile",
    changed("- name: GitHub\n      url: https", "- mailto:jane@example.org\n    - x: https"),
    "11: author.links.0 must be a group of facts",
  ],
  [
    "no space after the colon of the only fact in a group",
    `${facts}dates:\n  order:day-month\n`,
    '13: "order:day-month" has no space after the colon. Write order: day-month',
  ],
  [
    "no space after the hyphens of several affiliations",
    changed("affiliation: The Institute", "affiliation:\n    -The Institute\n    -The Tower"),
    "9: author.affiliation must have a space after each hyphen, as in - Example College",
  ],
  [
    "two slashes at the end of the address",
    changed("~jane/", "~jane//"),
    "3: url must be the address of the home page itself",
  ],
  ["a tab", changed("  name:", "\tname:"), "8: This cannot be read as YAML: "],
  ["what git could not merge", changed("title:", "<<<<<<< HEAD\ntitle:"), "1: Two versions of this file"],
] as const) {
  test(`reports ${what}, with its line`, () => {
    const [first] = problems(source);
    assert.ok(first?.startsWith(`_data/site.yml:${sentence}`), first ?? "no problem");
  });
}

test("reports a file without facts", () => {
  for (const source of ["", "# only a comment\n", "- a list\n", "a sentence"]) {
    assert.equal(problems(source), [
      "_data/site.yml: This file has no facts. Write one on each line, as in title: Jane Doe.",
    ]);
  }
});

test("reports a misspelt fact once", () => {
  assert.equal(problems(changed("title:", "titel:")), [
    "_data/site.yml:1: titel is not a known fact. Did you mean title?",
  ]);
});

test("reports all mistakes at once", () => {
  assert.is(problems(changed("title: Clouds", "title: 1").replace("language: en", "language: ''")).length, 2);
});

test.run();
