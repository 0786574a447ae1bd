import type { Site } from "./site.ts";

/** The path of the site's icon, a PNG. */
export const iconPath = "/icon.png";

/**
 * The path of the picture shown where the site is shared, and in feed readers; never SVG or AVIF, which few support.
 */
export function previewOf({ author }: Site): string {
  return author.picture && !/\.(?:avif|svg)$/i.test(author.picture.src) ? author.picture.src : iconPath;
}

/** A picture that browsers show for the site, and the attributes of its link. */
export interface Favicon {
  readonly rel: "icon" | "apple-touch-icon";
  readonly path: string;
  readonly type?: string;
  readonly sizes?: string;
}

const own = [
  { rel: "icon", path: "/favicon.ico", type: "image/x-icon" },
  { rel: "icon", path: "/favicon.png", type: "image/png" },
  { rel: "icon", path: "/favicon.svg", type: "image/svg+xml" },
] as const;
const ours = [
  { rel: "icon", path: iconPath, type: "image/png", sizes: "512x512" },
  { rel: "icon", path: "/icon.svg", type: "image/svg+xml" },
] as const;

/**
 * The pictures that browsers and phones show for the site: the author's, by their usual names, or else ours.
 *
 * @param has whether a file of the author's is published at an address
 */
export function faviconsOf(has: (address: string) => boolean): readonly Favicon[] {
  const touch = "/apple-touch-icon.png";
  const there = own.filter(({ path }) => has(path));
  return [
    ...(there.length > 0 ? there : ours),
    { rel: "apple-touch-icon", path: has(touch) ? touch : iconPath },
  ];
}
