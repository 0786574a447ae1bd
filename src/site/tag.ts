/**
 * The beginning of all ids of a site, which makes them globally unique: `tag:example.org,2024:` (RFC 4151).
 *
 * @param site the address of the home page, whose host is the tagging authority and whose path keeps people who share
 *   a host apart; and a year in which the address was the author's (§2.1)
 */
export function tagOf({ url, since }: { readonly url: string; readonly since: number }): string {
  const { hostname, pathname } = new URL(url);
  return `tag:${hostname},${since}:${pathname.slice(1)}`;
}

/**
 * What the ids of all entries and feeds of a language begin with.
 *
 * @param tag the site's, as {@link tagOf} makes it
 * @param prefix what the addresses in the language begin with: empty, or `/zh`
 */
export function newsTag(tag: string, prefix: string): string {
  return `${tag}${prefix.slice(1)}${prefix && "/"}news`;
}
