import { Parser } from "htmlparser2";
import { escapeAttribute } from "../html/fragment.ts";
import { column, portrait, type Size, type Slot, sizesAttribute } from "./slot.ts";

/** An `img` of a page. */
export interface Image {
  readonly attributes: Readonly<Record<string, string>>;
  readonly slot: Slot;
}

/** A picture of the site, with what was made from it for one slot. */
export interface Picture extends Size {
  /** The same picture in WebP, the narrowest first; none when that would save nothing. */
  readonly variants: readonly { readonly address: string; readonly width: number }[];
}

/** An `img`, or what may contain one to leave alone: scripts, styles, comments, and the author's `picture` elements. */
const imageOrOpaque = /<(script|style|picture)\b.*?<\/\1>|<!--.*?-->|<img\b(?:"[^"]*"|'[^']*'|[^"'>])*>/gis;

/** The images of a page, in order. */
export function imagesOf(html: string): Image[] {
  return [...html.matchAll(imageOrOpaque)].flatMap(([text]) => (isImage(text) ? [toImage(text)] : []));
}

/**
 * Writes the images of a page so that browsers fetch no more than they show, and reserve space for what is still
 * loading. The author's own attributes stay.
 *
 * @param html the page
 * @param pictures for each of its images, in order, the picture of the site that it shows, if it is one
 */
export function withPictures(html: string, pictures: readonly (Picture | undefined)[]): string {
  let at = 0;
  let isAnyInText = false;
  return html.replace(imageOrOpaque, (text) => {
    if (!isImage(text)) return text;
    const image = toImage(text);
    const isBelow = image.slot === column && isAnyInText;
    isAnyInText ||= image.slot === column;
    return toElement(image, pictures[at++], isBelow);
  });
}

function isImage(text: string): boolean {
  return /^<img\b/i.test(text);
}

/** Elements that were parsed already: the author's portrait is on every page. */
const known = new Map<string, Image>();

function toImage(text: string): Image {
  const image = known.get(text) ?? readImage(text);
  known.set(text, image);
  return image;
}

function readImage(text: string): Image {
  let attributes: Record<string, string> = {};
  const parser = new Parser({ onopentag: (_, found) => (attributes = found) });
  parser.end(text);
  const isPortrait = attributes.class?.split(/\s+/).includes("portrait");
  return { attributes, slot: isPortrait ? portrait : column };
}

/** @param isBelow whether the image is further down, to be fetched only when a reader comes near it */
function toElement({ attributes, slot }: Image, picture: Picture | undefined, isBelow: boolean): string {
  const size = picture && !("srcset" in attributes) ? missingSize(attributes, picture) : {};
  const loading = { ...(isBelow && { loading: "lazy" }), decoding: "async" };
  const image = toTag("img", { ...size, ...loading, ...attributes });
  // A script that swaps the picture could not do so next to sources.
  const isChanged = Object.keys(attributes).some((name) => /^on(?:click|mouse|pointer)/.test(name));
  if (!picture || picture.variants.length === 0 || isChanged || "srcset" in attributes) return image;
  const asked = number(attributes.width);
  const shown = slot.shownWidth(asked === undefined ? picture : scaled(picture, asked));
  const source = toTag("source", {
    type: "image/webp",
    srcset: picture.variants.map(({ address, width }) => `${address} ${width}w`).join(", "),
    sizes: sizesAttribute(shown),
  });
  return `<picture>${source}${image}</picture>`;
}

/** The attributes of a picture's size that the author left out; with a width in per cent, there is no height. */
function missingSize(attributes: Image["attributes"], picture: Size): { width?: string; height?: string } {
  const width = number(attributes.width);
  const height = number(attributes.height);
  if ("width" in attributes) {
    return "height" in attributes || width === undefined
      ? {}
      : { height: String(scaled(picture, width).height) };
  }
  if (!("height" in attributes)) return { width: String(picture.width), height: String(picture.height) };
  return height === undefined ? {} : { width: String(Math.round((height * picture.width) / picture.height)) };
}

function scaled({ width, height }: Size, toWidth: number): Size {
  return { width: toWidth, height: Math.round((toWidth * height) / width) };
}

/** A length in CSS pixels (HTML, "Dimension attributes"). */
function number(value: string | undefined): number | undefined {
  const digits = /^\s*(\d+)(?:\.\d*)?\s*(?:px\s*)?$/.exec(value ?? "")?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function toTag(name: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`);
  return `<${name}${written.join("")}>`;
}
