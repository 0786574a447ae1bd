import { contrast, readColour } from "../html/colour.ts";

/**
 * The colours of a badge: the author's behind the text, and for the text black or white, whichever is more readable on
 * it. One of the two always has a contrast of more than 4.5 (WCAG 2.2, "Contrast (Minimum)").
 *
 * @param color `teal`, `#f00`, `#ff0000` or `rgb(255, 0, 0)`
 * @returns undefined for anything else
 */
export function badgeColors(color: string): { readonly color: string; readonly text: string } | undefined {
  const hex = readColour(color);
  if (hex === undefined) return undefined;
  return { color: hex, text: contrast(hex, "#000000") > contrast(hex, "#ffffff") ? "#000" : "#fff" };
}
