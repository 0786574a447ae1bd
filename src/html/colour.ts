import colours from "color-name";

/** Amounts of red, green and blue, each from 0 to 1, as sRGB encodes them. */
export type Rgb = readonly [number, number, number];

/** A colour as CSS writes it, as `#rrggbb`; undefined if it is none, or lets something through. */
export function readColour(written: string): string | undefined {
  const { rgb, opacity } = channels(written) ?? {};
  return rgb?.every((value) => value >= 0 && value <= 1) && opacity === 1 ? toHex(rgb) : undefined;
}

/** The channels of `red`, `#f00`, `#ff0000`, `rgb(255, 0, 0)` or `hsl(0, 100%, 50%)`; and opacity. */
export function channels(written: string): { readonly rgb: Rgb; readonly opacity: number } | undefined {
  const colour = written.trim().toLowerCase();
  if (Object.hasOwn(colours, colour))
    return { rgb: colours[colour as keyof typeof colours].map(ofByte) as unknown as Rgb, opacity: 1 };
  const [, digits] = /^#([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/.exec(colour) ?? [];
  if (digits !== undefined) {
    const all = digits.length < 6 ? digits.replace(/./g, "$&$&") : digits;
    const at = (place: number) => ofByte(Number.parseInt(all.slice(place, place + 2) || "ff", 16));
    return { rgb: [at(0), at(2), at(4)], opacity: at(6) };
  }
  const [, kind, inner = ""] = /^(rgb|hsl)a?\(([^()]*)\)$/.exec(colour) ?? [];
  const values = inner.split(/[\s,/]+/).filter((value) => value !== "");
  const [first = 0, second = 0, third = 0, opacity = 1] = values.map(
    (value) => Number.parseFloat(value) / (value.endsWith("%") ? 100 : 1),
  );
  if (kind === undefined || values.length < 3 || [first, second, third].some(Number.isNaN)) return undefined;
  if (kind === "rgb") {
    const scale = values[0]?.endsWith("%") ? 1 : 255;
    return { rgb: [first / scale, second / scale, third / scale], opacity };
  }
  // https://www.w3.org/TR/css-color-4/#hsl-to-rgb
  const at = (place: number) => {
    const k = (place + first / 30) % 12;
    return third - second * Math.min(third, 1 - third) * Math.max(-1, Math.min(k - 3, 9 - k, 1));
  };
  return { rgb: [at(0), at(8), at(4)], opacity };
}

function ofByte(value: number): number {
  return value / 255;
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
