import { contrast, type Rgb, toHex, toLinear, toRgb } from "../html/colour.ts";

/** The colour of links and marks, as `#rrggbb`: on the light page and on the dark one. */
export interface Accent {
  readonly light: string;
  readonly dark: string;
}

/** The accent of a site that asks for none. */
export const usualAccent: Accent = { light: "#0f5a6e", dark: "#7cc4d8" };

/** The background of pages, as in `_includes/css/tokens.css`. */
export const paper: Accent = { light: "#fbfaf7", dark: "#14171a" };

/** The least contrast between text and background (WCAG 2.2, 1.4.3, level AA). */
const enough = 4.5;
/** How light an accent is on the dark page, in OKLCH: about as light as the usual one. */
const lightness = 0.78;

/**
 * The accents of both schemes, from one colour: itself on the light page, and a light colour of the same hue on the
 * dark one.
 *
 * @param colour `#rrggbb`
 * @returns undefined when text in this colour is not readable enough on the light page
 */
export function accentOf(colour: string): Accent | undefined {
  if (contrast(colour, paper.light) < enough) return undefined;
  const [, chroma, hue] = toOklch(toRgb(colour));
  return { light: colour, dark: fromOklch(lightness, chroma, hue) };
}

/** The lightest colour of the same hue that is readable enough on the light page. */
export function nearestReadable(colour: string): string {
  const [light, chroma, hue] = toOklch(toRgb(colour));
  let [from, to] = [0, light];
  for (let step = 0; step < 20; step++) {
    const middle = (from + to) / 2;
    if (contrast(fromOklch(middle, chroma, hue), paper.light) < enough) to = middle;
    else from = middle;
  }
  return fromOklch(from, chroma, hue);
}

function toEncoded(value: number): number {
  return value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
}

/**
 * Lightness from 0 to 1, chroma and hue in radians (CSS Color 4, §9.2; Björn Ottosson, "A perceptual color space",
 * 2020).
 */
function toOklch(rgb: Rgb): Rgb {
  const [red, green, blue] = rgb.map(toLinear) as unknown as Rgb;
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const b = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return [0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, Math.hypot(a, b), Math.atan2(b, a)];
}

/** A colour in sRGB; if that has none so strong, a weaker one. */
function fromOklch(light: number, chroma: number, hue: number): string {
  for (let strength = chroma; strength > 0.001; strength *= 0.98) {
    const rgb = rgbOf(light, strength, hue);
    if (rgb.every((value) => value >= -0.0001 && value <= 1.0001)) return toHex(clamped(rgb));
  }
  return toHex(clamped(rgbOf(light, 0, hue)));
}

function clamped(rgb: Rgb): Rgb {
  return rgb.map((value) => Math.min(1, Math.max(0, value))) as unknown as Rgb;
}

function rgbOf(light: number, chroma: number, hue: number): Rgb {
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)];
  const l = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (light - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    toEncoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    toEncoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    toEncoded(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}
