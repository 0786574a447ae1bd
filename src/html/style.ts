/** The inks of the style sheet (`.ink-…`) and the colour names that authors write for them; black is the text's own. */
const inks = new Map<string, string>();
for (const [ink, colours] of Object.entries({
  red: "red crimson darkred firebrick indianred maroon orangered tomato",
  orange: "chocolate coral darkorange goldenrod orange",
  green: "darkgreen forestgreen green limegreen olive seagreen teal",
  blue: "blue cornflowerblue darkblue deepskyblue dodgerblue mediumblue navy royalblue steelblue",
  purple: "darkmagenta darkviolet fuchsia indigo magenta purple rebeccapurple violet",
  grey: "darkgray darkgrey dimgray dimgrey gray grey slategray slategrey",
})) {
  for (const colour of colours.split(" ")) inks.set(colour, `ink-${ink}`);
}
for (const colour of ["black", "inherit", "currentcolor"]) inks.set(colour, "");

/** Where on the wheel of colours, in degrees, each ink ends. */
const hues = [
  [15, "ink-red"],
  [65, "ink-orange"],
  [175, "ink-green"],
  [260, "ink-blue"],
  [330, "ink-purple"],
  [360, "ink-red"],
] as const;

/** A length that would pull one text over another, with other letters and distances than those it was made for. */
const negative = /(?<=[\s:])-(?:\d+\.?\d*|\.\d+)[a-z%]*/gi;

/** What an author's own colours and distances become. */
export interface Tidied {
  /** The class of the style sheet that stands for the colour of the text. */
  readonly ink?: string;
  /** What is left of the inline style; nothing when all of it is said. */
  readonly style?: string;
}

/**
 * Takes the colour of the text out of an inline style, so that it can be read on light and dark pages alike, and margins
 * that are less than nothing. Where the author gave a background as well, the two belong together and stay: the style sheet
 * keeps such an element light.
 *
 * @param style the value of a `style` attribute
 */
export function tidyStyle(style: string): Tidied {
  const declarations = style
    .split(";")
    .map((declaration) => declaration.trim())
    .filter((declaration) => declaration !== "")
    .map((declaration) => (/^margin/i.test(declaration) ? declaration.replace(negative, "0") : declaration));
  if (declarations.some((declaration) => /^background/i.test(declaration)))
    return { style: declarations.join("; ") };
  const isColour = (declaration: string) => /^color\s*:/i.test(declaration);
  const colour = declarations
    .filter(isColour)
    .at(-1)
    ?.replace(/^[^:]*:/, "");
  const ink = colour === undefined ? "" : inkFor(colour);
  const left = declarations.filter((declaration) => !isColour(declaration)).join("; ");
  return { ...(ink && { ink }), ...(left && { style: left }) };
}

/** The class for a colour as authors write it; empty for that of the text itself, and for one that is not understood. */
export function inkFor(colour: string): string {
  return inkOf(colour.toLowerCase().replace("!important", "").trim()) ?? "";
}

function inkOf(colour: string): string | undefined {
  const [red, green, blue] = channels(colour) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return inks.get(colour);
  const [least, most] = [Math.min(red, green, blue), Math.max(red, green, blue)];
  if (most - least < 40) return most < 70 ? "" : "ink-grey";
  // https://www.w3.org/TR/css-color-4/#rgb-to-hsl
  const sixth =
    most === red
      ? (green - blue) / (most - least)
      : most === green
        ? (blue - red) / (most - least) + 2
        : (red - green) / (most - least) + 4;
  const hue = (sixth * 60 + 360) % 360;
  return hues.find(([end]) => hue < end)?.[1];
}

/** Red, green and blue from 0 to 255, of `#f00`, `#ff0000` or `rgb(255, 0, 0)`. */
function channels(colour: string): number[] | undefined {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(colour)?.slice(1);
  if (short) return short.map((digit) => Number.parseInt(digit + digit, 16));
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/.exec(colour)?.slice(1);
  if (long) return long.map((digits) => Number.parseInt(digits, 16));
  return /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/.exec(colour)?.slice(1).map(Number);
}
