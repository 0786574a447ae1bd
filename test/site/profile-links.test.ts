import { suite } from "uvu";
import * as assert from "uvu/assert";
import { formatProblem } from "../../src/problem.ts";
import { iconNames, iconOf, iconSvg } from "../../src/site/profile-icon.ts";
import { readSite } from "../../src/site/site.ts";

const facts = `title: Clouds
description: About clouds.
url: https://example.org/
language: en
timeZone: UTC
since: 2024
author:
  name: Jane Doe
  affiliation: The Institute
  links:
`;

const links = (lines: string) => {
  const read = readSite(facts + lines);
  assert.ok("site" in read, JSON.stringify(read));
  return read.site.author.links.map(({ name, url }) => `${name} ${url}`);
};
const problems = (lines: string) => {
  const read = readSite(facts + lines);
  return "problems" in read ? read.problems.map(formatProblem) : [];
};

const written = suite("author.links");

for (const [what, lines] of [
  [
    "a list of names and addresses",
    "    - { name: GitHub, url: https://github.com/jane }\n    - { name: Lab, url: https://lab.example.org/ }\n",
  ],
  ["a list of keys", "    - github: jane\n    - Lab: https://lab.example.org/\n"],
  ["a list of both", "    - github_username: jane\n    - { name: Lab, url: https://lab.example.org/ }\n"],
  ["a group", "    github: https://github.com/jane\n    Lab: https://lab.example.org/\n"],
] as const) {
  written(`may be ${what}`, () =>
    assert.equal(links(lines), ["GitHub https://github.com/jane", "Lab https://lab.example.org/"]),
  );
}

written("may hold files and pages of the site", () => {
  assert.equal(
    links(
      "    - { name: CV, url: /files/my cv.pdf }\n    - Teaching: /teaching/\n    - Vita: /files/my cv.pdf\n",
    ),
    ["CV /files/my%20cv.pdf", "Teaching /teaching/", "Vita /files/my%20cv.pdf"],
  );
});

written("may hold numbers of any length", () =>
  assert.equal(links("    - discord: 123456789012345678\n"), [
    "Discord https://discord.com/users/123456789012345678",
  ]),
);

written("may hold any form of an ORCID iD's address", () => {
  for (const end of ["", "/", "?lang=en", "/print", "#bio"]) {
    const address = `https://orcid.org/0000-0001-2345-678X${end}`;
    assert.equal(links(`    - orcid: ${address}\n`), [`ORCID ${address}`]);
  }
});

written("is told of an ORCID iD with a wrong digit", () => {
  const warnings = (lines: string) => {
    const read = readSite(facts + lines);
    return "warnings" in read ? read.warnings.map(formatProblem) : undefined;
  };
  // Those that ORCID shows as examples, and one that ends in X.
  for (const right of [
    "0000-0002-1825-0097",
    "0000-0001-5109-3700",
    "0000-0002-1694-233X",
    "0000-0002-1694-233x",
  ])
    assert.equal(warnings(`    - orcid: ${right}\n`), [], right);
  const wrong =
    "0000-0002-1825-0079 is nobody's ORCID iD: a digit in it is wrong. Copy it from your page at orcid.org.";
  for (const lines of [
    "    - github: jane\n    - orcid: 0000-0002-1825-0079\n",
    "    github: jane\n    orcid: https://orcid.org/0000-0002-1825-0079/\n",
    "    - github: jane\n    - { name: ORCID, url: https://orcid.org/0000-0002-1825-0079 }\n",
  ])
    assert.equal(warnings(lines), [`_data/site.yml:12: ${wrong}`], lines);
});

for (const [what, lines, sentence] of [
  [
    "a misspelt key",
    "    - githb: jane\n",
    '_data/site.yml:11: author.links.0.githb is not a known profile: did you mean github? If not, write its full address, as in https://example.org/jane; it is "jane".',
  ],
  [
    "an unknown key",
    "    Laboratory: jane\n",
    '_data/site.yml:11: author.links.Laboratory is not a known profile: write its full address, as in https://example.org/jane; it is "jane".',
  ],
  [
    "an ORCID iD that lacks a digit",
    "    - orcid: 0000-0001-2345-678\n",
    '_data/site.yml:11: author.links.0.orcid must be four groups of four digits, as in 0000-0001-2345-6789; it is "0000-0001-2345-678".',
  ],
  [
    "a handle where only an address works",
    "    - academia: jane\n",
    '_data/site.yml:11: author.links.0.academia must be the full address of the profile, as in https://example.org/jane; it is "jane".',
  ],
  [
    "an invalid address",
    "    - github: https://git hub.example/jane\n",
    "_data/site.yml:11: author.links.0.github must be the full address of the profile",
  ],
  [
    "an invalid handle",
    '    - tumblr: "%"\n',
    "_data/site.yml:11: author.links.0.tumblr must be the full address of the profile",
  ],
  [
    "a file without a slash",
    "    - cv: files/cv.pdf\n",
    '_data/site.yml:11: author.links.0.cv must begin with a slash if it is a file of yours, as in /files/cv.pdf, or otherwise with https://; it is "files/cv.pdf".',
  ],
  ["a key with nothing after it", "    - github:\n", "_data/site.yml:11: author.links.0.github is empty."],
  ["an empty handle", '    - github: ""\n', "_data/site.yml:11: author.links.0.github must not be empty"],
  [
    "an e-mail address",
    "    - mail: jane@example.org\n",
    "_data/site.yml:11: author.links.0.mail is not a profile: write it as email",
  ],
  ["a text", "    - https://github.com/jane\n", "_data/site.yml:11: author.links.0 must be"],
  [
    "an address without a name",
    "    - url: https://github.com/jane\n",
    "_data/site.yml:11: author.links.0.name is missing.",
  ],
] as const) {
  written(`complains about ${what}`, () => {
    const [problem = "", ...more] = problems(lines);
    assert.equal(more, []);
    assert.ok(problem.startsWith(sentence), problem);
  });
}

written.run();

const icon = suite("the icon of a profile");

for (const [address, name] of [
  ["https://github.com/jane", "github"],
  ["https://www.github.com/jane", "github"],
  ["https://notgithub.com/jane", "link"],
  ["https://scholar.google.co.uk/citations?user=V96Y", "googlescholar"],
  ["https://www.linkedin.com/in/jane", "linkedin"],
  ["https://mastodon.example.org/@jane", "mastodon"],
  ["https://medium.com/@jane", "medium"],
  ["https://example.org/", "link"],
  ["mailto:jane@example.org", "email"],
] as const) {
  icon(`of ${address} is ${name}`, () => assert.is(iconOf(address), name));
}

icon("is drawn in the colour of the text, with nothing in it but shapes", () => {
  for (const name of iconNames) {
    const svg = iconSvg(name);
    assert.match(svg, /^<svg class="icon" viewBox="0 0 (?:16|24) (?:16|24)" [^>]*aria-hidden="true">/);
    assert.equal(
      [...svg.matchAll(/<(\w+)/g)]
        .map(([, tag]) => tag)
        .filter((tag) => !["svg", "path", "g", "circle", "rect", "ellipse"].includes(tag ?? "")),
      [],
      name,
    );
    assert.not.match(svg, / (?:style|fill)=/, name);
    assert.ok(svg.length < 4000, `${name}: ${svg.length}`);
  }
});

icon.run();
