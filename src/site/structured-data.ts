import type { Entry } from "../news/entry.ts";
import type { Addresses } from "./address.ts";
import { elsewhere } from "./profiles.ts";
import type { Site } from "./site.ts";

/** A node in JSON-LD, in the vocabulary of https://schema.org/. */
export type Node = Readonly<Record<string, unknown>>;

const context = "https://schema.org";

/**
 * What search engines should know about the home page: whose profile it is (https://schema.org/ProfilePage).
 *
 * @param path that of the home page in a language, from the site's root
 */
export function profilePage(site: Site, addresses: Addresses, path = "/"): Node {
  const { affiliation, email, picture } = site.author;
  const links = elsewhere(site.author.links);
  const orcid = links.find(({ url }) => new URL(url).hostname === "orcid.org");
  return {
    "@context": context,
    "@type": "ProfilePage",
    url: addresses.absolute(path),
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
 * A page that lists others: its path from the site's root, and the paths of what it lists, if its data should give
 * them.
 */
export interface Collection {
  readonly name: string;
  readonly description: string;
  readonly path: string;
  readonly items?: readonly string[];
}

/** What search engines should know about a page that lists others (https://schema.org/CollectionPage). */
export function collectionPage(
  { name, description, path, items }: Collection,
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
    ...(items && {
      mainEntity: {
        "@type": "ItemList",
        numberOfItems: items.length,
        itemListElement: items.map((item, index) => ({
          "@type": "ListItem",
          position: index + 1,
          url: addresses.absolute(item),
        })),
      },
    }),
  };
}

/**
 * What search engines should know about the page of a publication.
 *
 * @param data makes the data about it, given the `@id` of the author
 */
export function publication(data: (authorId: string) => Node, addresses: Addresses): Node {
  return { "@context": context, ...data(authorId(addresses)) };
}

/** What search engines should know about an entry's page (https://schema.org/BlogPosting). */
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
  return { "@type": "Person", "@id": authorId(addresses), name: site.author.name, url: home };
}

function authorId(addresses: Addresses): string {
  return `${addresses.absolute("/")}#author`;
}
