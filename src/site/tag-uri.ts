/**
 * Makes a permanent, globally unique id: `tag:example.org,2024:news/2025-05-words` (RFC 4151).
 *
 * @param site the address of the home page, whose host is the tagging authority and whose path keeps people who share
 *   a host apart; and a year in which the address was the author's (§2.1)
 * @param specific what is named within the site; characters of a URI path
 */
export function tagUri(site: { readonly url: string; readonly since: number }, specific: string): string {
  const { hostname, pathname } = new URL(site.url);
  return `tag:${hostname},${site.since}:${pathname.slice(1)}${specific}`;
}
