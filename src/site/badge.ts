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
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  // Where white and black have the same contrast: (1.05 / (L + 0.05)) = ((L + 0.05) / 0.05).
  const text = luminance > Math.sqrt(1.05 * 0.05) - 0.05 ? "#000" : "#fff";
  return { color: `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`, text };
}

function channelsOf(color: string): number[] | undefined {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(color)?.slice(1);
  if (short) return short.map((digit) => Number.parseInt(digit + digit, 16));
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/.exec(color)?.slice(1);
  if (long) return long.map((digits) => Number.parseInt(digits, 16));
  const named = /^rgb\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\s*\)$/.exec(color)?.slice(1).map(Number);
  return named?.every((channel) => channel <= 255) ? named : undefined;
}
