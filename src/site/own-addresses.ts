const own =
  /^\/(?:(?:news|feed|publications|subscribe)(?:\/|$)|feed\.(?:xml|json|css)$|(?:404|index)\.html$|sitemap\.xml$|robots\.txt$|icon\.svg$)/;

/** Whether a path, which starts with `/`, is an address that the site itself has, and has promised to keep. */
export function isOwnAddress(path: string): boolean {
  return own.test(path);
}
