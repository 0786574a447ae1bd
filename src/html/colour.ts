import colours from "color-name";

/** Amounts of red, green and blue, each from 0 to 1, as sRGB encodes them. */
export type Rgb = readonly [number, number, number];

/** A colour as CSS writes it, by name or in hexadecimal, as `#rrggbb`; undefined if it is none, or transparent. */
export function readColour(written: string): string | undefined {
  const colour = written.toLowerCase();
  if (/^#[\da-f]{6}$/.test(colour)) return colour;
  if (/^#[\da-f]{3}$/.test(colour)) return colour.replace(/[\da-f]/g, "$&$&");
  const named = Object.hasOwn(colours, colour) ? colours[colour as keyof typeof colours] : undefined;
  return named && toHex(named.map((value) => value / 255) as unknown as Rgb);
}

/** How much two colours differ, from 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** WCAG 2.2, "relative luminance". */
function luminance(colour: string): number {
  const [red, green, blue] = toRgb(colour).map(toLinear) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The linear amount of one component of a colour, from its value in sRGB. */
export function toLinear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** @param colour `#rrggbb` */
export function toRgb(colour: string): Rgb {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255) as unknown as Rgb;
}

/** @returns `#rrggbb` */
export function toHex(rgb: Rgb): string {
  return `#${rgb
    .map((value) =>
      Math.round(value * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}
