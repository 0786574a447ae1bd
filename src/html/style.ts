import { contrast, readColour } from "./colour.ts";

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
 * keeps such an element light. On a dark background without a colour the text is white.
 *
 * @param style the value of a `style` attribute; empty without one
 * @param background that of a `bgcolor` attribute
 */
export function tidyStyle(style: string, background?: string): Tidied {
  const declarations = style
    .split(/;(?![^()]*\))/)
    .map((declaration) => declaration.trim())
    .filter((declaration) => declaration !== "")
    .map((declaration) => (/^margin/i.test(declaration) ? declaration.replace(negative, "0") : declaration));
  const isColour = (declaration: string) => /^color\s*:/i.test(declaration);
  const own = declarations.findLast((declaration) => /^background/i.test(declaration));
  const ground = own?.replace(/^[^:]*:/, "") ?? background;
  if (ground !== undefined) {
    const more = isDark(ground) ? suiting(ground, declarations.some(isColour)) : [];
    const all = [...declarations, ...more].join("; ");
    return all === "" ? {} : { style: all };
  }
  const colour = declarations
    .filter(isColour)
    .at(-1)
    ?.replace(/^[^:]*:/, "");
  const ink = colour === undefined ? "" : inkFor(colour);
  const left = declarations.filter((declaration) => !isColour(declaration)).join("; ");
  return { ...(ink && { ink }), ...(left && { style: left }) };
}

/** Whether a background that is one colour is too dark for dark letters. */
function isDark(background: string): boolean {
  const colour = readBackground(background);
  return colour !== undefined && contrast(colour, "#ffffff") > contrast(colour, "#22262b");
}

/** A background that is one colour, as `#rrggbb`; nothing for any other. */
function readBackground(written: string): string | undefined {
  const background = written.replace("!important", "").trim().toLowerCase();
  const [red, green, blue] = channels(background) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return readColour(background);
  return `#${[red, green, blue].map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

/** What makes text, links and marks suit a background of one colour, except the colour of the text where there is one. */
function suiting(background: string, hasColour: boolean): string[] {
  const scheme = isDark(background) ? "dark" : "light";
  return [
    `color-scheme: ${scheme}`,
    ...(hasColour ? [] : [`color: ${scheme === "dark" ? "#fff" : "var(--ink)"}`]),
  ];
}

/**
 * Lets what an author's style sheet colours be read on light and dark pages alike: text on a background without a colour of
 * its own is in one that suits it, and dark text without a background has the ink next to it. A sheet that knows of dark
 * pages stays as it is.
 *
 * @param sheet the text of a `style` element
 */
export function tidySheet(sheet: string): string {
  if (/prefers-color-scheme|light-dark\(|color-scheme/.test(sheet)) return sheet;
  return sheet.replace(/\{([^{}]*)\}/g, (rule, body: string) => {
    const declarations = body.split(";");
    const lastOf = (property: RegExp) =>
      declarations.findLast((text) => property.test(text))?.replace(/^[^:]*:/, "");
    const ground = lastOf(/^\s*background(?:-color)?\s*:/i);
    const colour = lastOf(/^\s*color\s*:/i);
    if (ground !== undefined && readBackground(ground) !== undefined)
      return `{${[body.trimEnd().replace(/;$/, ""), ...suiting(ground, colour !== undefined)].join("; ")}}`;
    if (ground !== undefined || colour === undefined || !isDark(colour.replace("!important", "")))
      return rule;
    const ink = inkFor(colour);
    return rule.replace(/(?<=[{;]\s*color\s*:)[^;{}]*/i, ` var(--${ink || "ink"})`);
  });
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
