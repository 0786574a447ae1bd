import { contrast, type Rgb, readColour, toHex } from "../html/colour.ts";

/**
 * The colours of a badge: the author's behind the text, and for the text black or white, whichever is more readable on
 * it. One of the two always has a contrast of more than 4.5 (WCAG 2.2, "Contrast (Minimum)").
 *
 * @param color `teal`, `#f00`, `#ff0000` or `rgb(255, 0, 0)`
 * @returns undefined for anything else
 */
export function badgeColors(color: string): { readonly color: string; readonly text: string } | undefined {
  const written = color.trim().toLowerCase();
  const hex = readColour(written) ?? readRgb(written);
  if (hex === undefined) return undefined;
  return { color: hex, text: contrast(hex, "#000000") > contrast(hex, "#ffffff") ? "#000" : "#fff" };
}

function readRgb(color: string): string | undefined {
  const channels = /^rgb\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\s*\)$/.exec(color)?.slice(1).map(Number);
  if (!channels?.every((channel) => channel <= 255)) return undefined;
  return toHex(channels.map((channel) => channel / 255) as unknown as Rgb);
}
