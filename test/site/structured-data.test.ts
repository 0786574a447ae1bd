import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Entry } from "../../src/news/entry.ts";
import { toAddresses } from "../../src/site/address.ts";
import type { Site } from "../../src/site/site.ts";
import { collectionPage, posting, profilePage } from "../../src/site/structured-data.ts";

const site: Site = {
  title: "A site",
  description: "About clouds.",
  url: "https://example.org/~jane/",
  language: "en-GB",
  timeZone: "UTC",
  since: 2024,
  author: { name: "Jane Doe", affiliation: ["The Institute"], links: [] },
};
const addresses = toAddresses(site.url, "/~jane/");
const home = "https://example.org/~jane/";
const author = { "@type": "Person", "@id": `${home}#author`, name: "Jane Doe", url: home };

const profile = suite("profilePage");

profile("tells whose home page it is", () => {
  assert.equal(profilePage(site, addresses), {
    "@context": "https://schema.org",
    "@type": "ProfilePage",
    url: home,
    name: "A site",
    description: "About clouds.",
    inLanguage: "en-GB",
    mainEntity: {
      ...author,
      affiliation: [{ "@type": "Organization", name: "The Institute" }],
      sameAs: [],
    },
  });
});

profile("names profiles elsewhere, the ORCID iD as identifier, and what else is known", () => {
  const orcid = "https://orcid.org/0000-0002-1825-0097";
  const links = [
    { name: "Code", url: "https://example.com/jane" },
    { name: "ORCID", url: orcid },
  ];
  const picture = { src: "/portrait.jpg", alt: "Jane" };
  const person = { ...site.author, links, picture, email: "jane@example.org" };
  const { mainEntity } = profilePage({ ...site, author: person }, addresses);
  assert.equal(mainEntity, {
    ...author,
    affiliation: [{ "@type": "Organization", name: "The Institute" }],
    sameAs: ["https://example.com/jane", orcid],
    identifier: orcid,
    email: "jane@example.org",
    image: `${home}portrait.jpg`,
  });
});

profile.run();

const collection = suite("collectionPage");

collection("tells what a list of news is called, where it is and whose it is", () => {
  assert.equal(collectionPage({ name: "News", description: "All.", path: "/news/" }, site, addresses), {
    "@context": "https://schema.org",
    "@type": "CollectionPage",
    url: `${home}news/`,
    name: "News",
    description: "All.",
    inLanguage: "en-GB",
    author,
  });
});

collection.run();

const post = suite("posting");

const entry: Entry = {
  line: 1,
  date: { year: 2025, month: 5 },
  content: { parts: ["<p>A cloud.</p>"], text: "A cloud.", links: [], ids: [] },
  title: "A cloud",
  summary: "A cloud.",
  topics: [],
  id: "tag:example.org,2024:~jane/news/2025-05-a-cloud",
  slug: "2025-05-a-cloud",
  url: "/news/2025-05-a-cloud/",
  published: new Date("2025-05-31T23:59:00Z"),
  archiveYear: 2025,
  updated: new Date("2025-06-03T00:00:00Z"),
};

post("tells what an entry is called, where it is, whose it is and when it was published and edited", () => {
  assert.equal(posting(entry, site, addresses), {
    "@context": "https://schema.org",
    "@type": "BlogPosting",
    url: `${home}news/2025-05-a-cloud/`,
    headline: "A cloud",
    datePublished: "2025-05-31T23:59:00.000Z",
    dateModified: "2025-06-03T00:00:00.000Z",
    inLanguage: "en-GB",
    author,
  });
});

post("names the topics of the entry, if it has any", () => {
  const { keywords } = posting({ ...entry, topics: ["paper", "software"] }, site, addresses);
  assert.equal(keywords, ["paper", "software"]);
});

post.run();
