import { decoded } from "../site/address.ts";

/** Endings of pictures that few browsers show, from cameras, scanners and drawing programs. */
const strange = /\.(heic|heif|tiff?|bmp|pdf|e?ps|ai|psd|xcf|wmf|emf|jp2|dng|nef|cr[23]|arw)$/i;
/** Endings of those that all show. */
const extensions = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/** What a picture is of when few browsers show it, such as HEIC. */
export function strangeKindOf(path: string): string | undefined {
  return strange.exec(path)?.[1]?.toUpperCase();
}

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
  const isPicture = extensions.test(path) || strange.test(path);
  return isPicture && !path.split(/[\\/]/).includes("..") ? path : undefined;
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
