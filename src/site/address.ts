/** Turns paths from the site's root, such as `/news/`, into addresses for one way of publishing the site. */
export interface Addresses {
  /** What comes before a path on a page: empty, or `/~jane` when the site is below the root of its host. */
  readonly root: string;
  /** The same with protocol and host, for feeds and for what other sites read: `https://example.org/~jane`. */
  readonly absoluteRoot: string;
  /** The absolute address of a path; an absolute address stays as it is. */
  absolute(path: string): string;
  /** The address of a path for links within the site; an absolute address stays as it is. */
  onPage(path: string): string;
}

/**
 * @param siteUrl the address of the home page, from the facts; only its host matters here
 * @param pathPrefix the path under which the site is published, with or without slashes around it
 */
export function toAddresses(siteUrl: string, pathPrefix: string): Addresses {
  const folder = pathPrefix.replace(/^\/+|\/+$/g, "");
  const root = folder === "" ? "" : `/${folder}`;
  const { origin } = new URL(siteUrl);
  return {
    root,
    absoluteRoot: origin + root,
    absolute(path) {
      // A path that needs no escaping need not be parsed, which is far slower.
      if (/^\/[\w./-]*$/.test(path)) return origin + root + path;
      return new URL(path.startsWith("/") ? root + path : path, siteUrl).href;
    },
    onPage(path) {
      if (!path.startsWith("/") || path.startsWith("//")) return path;
      return /^\/[\w./-]*$/.test(path)
        ? root + path
        : new URL(root + path, siteUrl).href.slice(origin.length);
    },
  };
}

/**
 * A path on the site's host as one from the site's root.
 *
 * @param root the path of the root, without its last slash; empty on a host of its own
 */
export function withoutRoot(path: string, root: string): string {
  return root !== "" && `${path}/`.startsWith(`${root}/`) ? path.slice(root.length) || "/" : path;
}

/** The id of a page's main text, in `base.njk`. No heading can have it: ids made from words contain no capitals. */
export const textId = "pageText";

/** A path with its percent-encoding decoded (RFC 3986 §2.1); unchanged if that is not valid. */
export function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Whether a web address leads to the computer, or into the local network, of whoever follows it. */
export function isOfOwnComputer(address: string): boolean {
  return (
    URL.canParse(address) &&
    /^(?:(?:.+\.)?localhost|127\..*|0\.0\.0\.0|192\.168\..*|\[::1\])$/.test(new URL(address).hostname)
  );
}
