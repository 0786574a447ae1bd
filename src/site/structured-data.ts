import type { Entry } from "../news/entry.ts";
import type { Addresses } from "./address.ts";
import type { Site } from "./site.ts";

/** A node in JSON-LD, in the words of https://schema.org/. */
export type Node = Readonly<Record<string, unknown>>;

const context = "https://schema.org";

/** What search engines should know of the home page: whose profile it is (https://schema.org/ProfilePage). */
export function profilePage(site: Site, addresses: Addresses): Node {
  const { affiliation, email, picture, links } = site.author;
  const orcid = links.find(({ url }) => new URL(url).hostname === "orcid.org");
  return {
    "@context": context,
    "@type": "ProfilePage",
    url: addresses.absolute("/"),
    name: site.title,
    description: site.description,
    inLanguage: site.language,
    mainEntity: {
      ...author(site, addresses),
      affiliation: affiliation.map((name) => ({ "@type": "Organization", name })),
      sameAs: links.map(({ url }) => url),
      ...(orcid && { identifier: orcid.url }),
      ...(email && { email }),
      ...(picture && { image: addresses.absolute(picture.src) }),
    },
  };
}

/**
 * What search engines should know of a page that lists news (https://schema.org/CollectionPage).
 *
 * @param path the page's path from the site's root
 */
export function collectionPage(
  { name, description, path }: { name: string; description: string; path: string },
  site: Site,
  addresses: Addresses,
): Node {
  return {
    "@context": context,
    "@type": "CollectionPage",
    url: addresses.absolute(path),
    name,
    description,
    inLanguage: site.language,
    author: author(site, addresses),
  };
}

/** What search engines should know of an entry's page (https://schema.org/BlogPosting). */
export function posting(entry: Entry, site: Site, addresses: Addresses): Node {
  return {
    "@context": context,
    "@type": "BlogPosting",
    url: addresses.absolute(entry.url),
    headline: entry.title,
    datePublished: entry.published.toISOString(),
    dateModified: entry.updated.toISOString(),
    inLanguage: site.language,
    ...(entry.topics.length > 0 && { keywords: entry.topics }),
    author: author(site, addresses),
  };
}

/** The author, by an id that is the same on every page. */
function author(site: Site, addresses: Addresses): Node {
  const home = addresses.absolute("/");
  return { "@type": "Person", "@id": `${home}#author`, name: site.author.name, url: home };
}
