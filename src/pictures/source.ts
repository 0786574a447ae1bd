import { decoded } from "../site/address.ts";

/** Extensions of pictures, including those that few browsers show. */
const extensions = /\.(?:avif|bmp|gif|hei[cf]|jpe?g|png|svg|tiff?|webp)$/i;

/**
 * The file that a picture on a page comes from.
 *
 * @param src the picture's address as the page has it
 * @param root the address of the site's root without its last slash, as in `Addresses`
 * @returns the file's path below the folder of the site's content; nothing for what lies elsewhere or is no picture
 */
export function sourceOf(src: string, root: string): string | undefined {
  if (!src.startsWith(`${root}/`) || src.startsWith("//")) return undefined;
  const path = decoded(src.slice(root.length + 1).replace(/[?#].*$/, ""));
  return extensions.test(path) && !path.split(/[\\/]/).includes("..") ? path : undefined;
}

/**
 * The line of a text that names a picture.
 *
 * @param source the text of a page or of the site's facts
 * @param src the picture's address as the page has it
 * @returns the line, counted from 1; nothing when none names it
 */
export function lineNaming(source: string, src: string): number | undefined {
  const name = src.slice(src.lastIndexOf("/") + 1).replace(/[?#].*$/, "");
  const line = source
    .split(/\r\n|\r|\n/)
    .findIndex((line) => line.includes(name) || line.includes(decoded(name)));
  return line < 0 ? undefined : line + 1;
}
