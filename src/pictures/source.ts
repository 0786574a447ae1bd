import { decoded } from "../site/address.ts";

/** Extensions of pictures that few browsers show, from cameras, scanners and drawing programs. */
const strange = /\.(hei[cf]|hif|tiff?|bmp|pdf|e?ps|ai|psd|xcf|wmf|emf|jp2|jxl|dng|nef|cr[23]|arw)$/i;
/** Extensions of videos. */
const film = /\.(?:avi|m4v|mkv|mov|mp4|mpe?g|ogv|webm|wmv)$/i;
/** Extensions of those that all browsers show. */
const extensions = /\.(?:avif|gif|jfif|jpe?g|png|svg|webp)$/i;

/** The kind of a picture that few browsers show, such as HEIC. */
export function strangeKindOf(path: string): string | undefined {
  return strange.exec(path)?.[1]?.toUpperCase();
}

/** Whether a file is a video, which no browser shows as a picture. */
export function isFilm(path: string): boolean {
  return film.test(path);
}

/**
 * What a file contains though its name is that of a picture that browsers show: a different kind of picture, or a web
 * page that was downloaded in its place.
 *
 * @param bytes at least the first 64 of the file
 * @returns its name as in `strangeKindOf`, or `HTML`; undefined for anything else
 */
export function foreignKindOf(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 64)).toString("latin1");
  // ISO/IEC 23008-12, "File type box"; AVIF has the brand avif.
  if (/^....ftyp(?:hei[cxs]|hev[cx]|mif1|msf1)/s.test(start) && !start.includes("avif")) return "HEIC";
  if (/^(?:II\*\0|MM\0\*)/.test(start)) return "TIFF";
  if (start.startsWith("%PDF-")) return "PDF";
  return /^\s*<(?:!doctype html|html)\b/i.test(start) ? "HTML" : undefined;
}

/** Whether the bytes of a WebP or GIF end before the picture does, as when copying was interrupted. */
export function isCutOff(bytes: Buffer): boolean {
  const start = bytes.toString("latin1", 0, 12);
  // "RIFF Header" (WebP Container Specification) gives the number of the bytes after it.
  if (/^RIFF....WEBP/s.test(start)) return bytes.readUInt32LE(4) + 8 > bytes.length;
  // An empty block, then a semicolon (GIF89a, "Trailer"), which some programs leave out.
  return start.startsWith("GIF8") && bytes.at(-1) !== 0 && !bytes.subarray(-1024).includes("\0;");
}

/**
 * The file that a picture on a page comes from.
 *
 * @param src the picture's address as the page has it
 * @param root the address of the site's root without its last slash, as in `Addresses`
 * @returns the file's path below the folder of the site's content; undefined for what is elsewhere or not a picture
 */
export function sourceOf(src: string, root: string): string | undefined {
  if (!src.startsWith(`${root}/`) || src.startsWith("//")) return undefined;
  const path = decoded(src.slice(root.length + 1).replace(/[?#].*$/, ""));
  const isPicture = extensions.test(path) || strange.test(path) || film.test(path);
  return isPicture && !path.split(/[\\/]/).includes("..") ? path : undefined;
}

/**
 * The line of a text that names a picture.
 *
 * @param source the text of a page or of the site's facts
 * @param src the picture's address as the page has it
 * @returns the line, counted from 1; undefined when none names it
 */
export function lineNaming(source: string, src: string): number | undefined {
  const name = src.slice(src.lastIndexOf("/") + 1).replace(/[?#].*$/, "");
  const line = source
    .split(/\r\n|\r|\n/)
    .findIndex((line) => line.includes(name) || line.includes(decoded(name)));
  return line < 0 ? undefined : line + 1;
}
