import { contrast } from "../html/colour.ts";

/**
 * The colours of a badge: the author's behind the text, and for the text black or white, whichever can be read better on
 * it. One of the two always has a contrast of more than 4.5 (WCAG 2.2, "Contrast (Minimum)").
 *
 * @param color `#f00`, `#ff0000` or `rgb(255, 0, 0)`
 * @returns nothing for what is none of these
 */
export function badgeColors(color: string): { readonly color: string; readonly text: string } | undefined {
  const channels = channelsOf(color.trim().toLowerCase());
  if (channels === undefined) return undefined;
  const hex = `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
  return { color: hex, text: contrast(hex, "#000000") > contrast(hex, "#ffffff") ? "#000" : "#fff" };
}

function channelsOf(color: string): number[] | undefined {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(color)?.slice(1);
  if (short) return short.map((digit) => Number.parseInt(digit + digit, 16));
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/.exec(color)?.slice(1);
  if (long) return long.map((digits) => Number.parseInt(digits, 16));
  const named = /^rgb\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\s*\)$/.exec(color)?.slice(1).map(Number);
  return named?.every((channel) => channel <= 255) ? named : undefined;
}
