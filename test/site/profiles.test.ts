import { suite } from "uvu";
import * as assert from "uvu/assert";
import { profileOf } from "../../src/site/profiles.ts";

const test = suite("profiles elsewhere");

for (const [key, value, name, url] of [
  ["github", "ada", "GitHub", "https://github.com/ada"],
  ["github_username", "ada", "GitHub", "https://github.com/ada"],
  ["github", "https://github.com/ada", "GitHub", "https://github.com/ada"],
  ["scholar_userid", "V96Y", "Google Scholar", "https://scholar.google.com/citations?user=V96Y"],
  [
    "googlescholar",
    "https://scholar.google.ca/citations?user=V96Y",
    "Google Scholar",
    "https://scholar.google.ca/citations?user=V96Y",
  ],
  ["orcid_id", "0000-0001", "ORCID", "https://orcid.org/0000-0001"],
  ["twitter", "@ada", "X", "https://x.com/ada"],
  ["x_username", "ada", "X", "https://x.com/ada"],
  ["youtube_id", "ada", "YouTube", "https://www.youtube.com/@ada"],
  ["youtube", "channel/UCdial", "YouTube", "https://www.youtube.com/channel/UCdial"],
  ["linkedin", "company/dials", "LinkedIn", "https://www.linkedin.com/company/dials"],
  ["github", "github.com/ada", "GitHub", "https://github.com/ada"],
  ["linkedin", "www.linkedin.com/in/ada/", "LinkedIn", "https://www.linkedin.com/in/ada/"],
  ["linkedin", "/in/ada/", "LinkedIn", "https://www.linkedin.com/in/ada"],
  [
    "scholar",
    "scholar.google.com/citations?user=V96Y",
    "Google Scholar",
    "https://scholar.google.com/citations?user=V96Y",
  ],
  [
    "youtube_id",
    "UCabcdefghijklmnopqrstuv",
    "YouTube",
    "https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv",
  ],
  ["medium_username", "ada", "Medium", "https://medium.com/@ada"],
  ["mastodon_username", "example.org/@ada", "Mastodon", "https://example.org/@ada"],
  ["mastodon", "@ada@example.org", "Mastodon", "https://example.org/@ada"],
  ["mastodon", "https://example.org/@ada", "Mastodon", "https://example.org/@ada"],
  ["inspire-hep", "https://inspirehep.net/authors/1", "INSPIRE", "https://inspirehep.net/authors/1"],
  ["github", "github.com/ada", "GitHub", "https://github.com/ada"],
  ["linkedin", "de.linkedin.com/in/ada/", "LinkedIn", "https://de.linkedin.com/in/ada/"],
  ["x", "twitter.com/ada", "X", "https://twitter.com/ada"],
  [
    "scholar",
    "scholar.google.ca/citations?user=V96Y",
    "Google Scholar",
    "https://scholar.google.ca/citations?user=V96Y",
  ],
  [
    "scholar",
    "citations?hl=en&user=V96Y",
    "Google Scholar",
    "https://scholar.google.com/citations?user=V96Y",
  ],
  ["scholar", "user=V96Y&hl=en", "Google Scholar", "https://scholar.google.com/citations?user=V96Y&hl=en"],
  ["dblp", "pid/12/3", "DBLP", "https://dblp.org/pid/12/3"],
  ["dblp", "d/Ada", "DBLP", "https://dblp.org/pid/d/Ada"],
  ["tumblr", "ada.tumblr.com", "Tumblr", "https://ada.tumblr.com"],
  ["bluesky", "ada.bsky.social", "Bluesky", "https://bsky.app/profile/ada.bsky.social"],
  ["facebook", "ada.example", "Facebook", "https://www.facebook.com/ada.example"],
  [
    "youtube",
    "UC1234567890123456789012",
    "YouTube",
    "https://www.youtube.com/channel/UC1234567890123456789012",
  ],
  ["stackoverflow", 12, "Stack Overflow", "https://stackoverflow.com/users/12"],
  [
    "research_gate_profile",
    "Ada-Example",
    "ResearchGate",
    "https://www.researchgate.net/profile/Ada-Example/",
  ],
  [
    "semantic",
    "https://www.semanticscholar.org/author/1",
    "Semantic Scholar",
    "https://www.semanticscholar.org/author/1",
  ],
] as const) {
  test(`${key}: ${value}`, () => assert.equal(profileOf(key, value), { name, url }));
}

for (const [key, value] of [
  ["google_plus", "ada"],
  ["github", ""],
  ["github", undefined],
  ["mastodon", "@ada"],
  ["blogger_url", "ada"],
  ["constructor", "ada"],
  ["discord", "ada#1234"],
] as const) {
  test(`no profile for ${key}: ${value}`, () => assert.is(profileOf(key, value), undefined));
}

test.run();
