import type { Site } from "./site.ts";

/** Where the site's icon stands, as a picture of pixels. */
export const iconPath = "/icon.png";

/** The path of what stands for the site where it is shared, and in feed readers: a picture of pixels, for few show drawings. */
export function previewOf({ author }: Site): string {
  return author.picture && !/\.svg$/i.test(author.picture.src) ? author.picture.src : iconPath;
}
