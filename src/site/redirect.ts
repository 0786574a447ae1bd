/** An old address that has to lead to a page. */
export interface Redirect {
  /** The path of the old address, ending in `/` or `.html`. */
  readonly from: string;
  /** The path of the page. */
  readonly to: string;
}

/**
 * Reads `redirect_from`, the key that Jekyll's redirect plugin knows, from the front matter of a page.
 *
 * @param value one path or a list of paths, with or without a slash at the start
 * @param to the path of the page
 */
export function toRedirects(value: unknown, to: string): Redirect[] {
  const paths = Array.isArray(value) ? value : [value];
  return paths
    .filter((path) => typeof path === "string")
    .map((path) => ({ from: toFilePath(path.startsWith("/") ? path : `/${path}`), to }));
}

function toFilePath(path: string): string {
  return path.endsWith("/") || /\.[a-z]+$/.test(path) ? path : `${path}.html`;
}
