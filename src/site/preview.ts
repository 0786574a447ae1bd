import type { Site } from "./site.ts";

/** The path of the site's icon, a PNG. */
export const iconPath = "/icon.png";

/** The path of the picture that stands for the site where it is shared, and in feed readers; never an SVG, which few show. */
export function previewOf({ author }: Site): string {
  return author.picture && !/\.svg$/i.test(author.picture.src) ? author.picture.src : iconPath;
}
