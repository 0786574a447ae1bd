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

/** Declarations that mean one thing, and the class of the style sheet that says it; none where it goes without saying. */
const classes: Readonly<Record<string, string>> = {
  "display: block": "",
  "float: left": "float-start",
  "float: right": "float-end",
  "font-style: italic": "italic",
  "font-weight: bold": "bold",
  "font-weight: normal": "",
  "height: auto": "",
  "margin: 0 auto": "centred",
  "margin: auto": "centred",
  "margin-left: auto": "centred",
  "margin-right: auto": "centred",
  "max-width: 100%": "",
  "text-align: center": "align-center",
  "text-align: justify": "",
  "text-align: left": "align-start",
  "text-align: right": "align-end",
  "text-decoration: line-through": "struck",
  "text-decoration: none": "",
  "text-decoration: underline": "underlined",
  "white-space: nowrap": "unbroken",
};

/**
 * Turns an inline style into classes, so that a page reads well in light and dark and needs no inline style, which its
 * Content-Security-Policy would refuse.
 *
 * @param style the value of a `style` attribute
 * @returns the classes to write instead; and the declarations that have none
 */
export function styleToClasses(style: string): { readonly classes: string[]; readonly unknown: string[] } {
  const added = new Set<string>();
  const unknown: string[] = [];
  for (const declaration of style.split(";")) {
    if (declaration.trim() === "") continue;
    const [property = "", value = ""] = declaration
      .toLowerCase()
      .replace("!important", "")
      .split(":", 2)
      .map((part) => part.trim());
    const found =
      property === "color" ? inkOf(value) : (classes[`${property}: ${value}`] ?? width(property, value));
    if (found === undefined) unknown.push(declaration.trim());
    else if (found !== "") added.add(found);
  }
  return { classes: [...added], unknown };
}

/** Widths are kept to the next tenth of the column. */
function width(property: string, value: string): string | undefined {
  const percent = property === "width" ? /^(\d+(?:\.\d+)?)%$/.exec(value)?.[1] : undefined;
  if (percent === undefined) return undefined;
  const tenth = Math.min(10, Math.max(1, Math.round(Number(percent) / 10)));
  return tenth === 10 ? "" : `wide-${tenth}0`;
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
