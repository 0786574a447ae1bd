import { channels, contrast, toHex } from "./colour.ts";

/** Where on the colour wheel, in degrees, each ink of the style sheet (`.ink-…`) ends. */
const hues = [
  [15, "ink-red"],
  [65, "ink-orange"],
  [185, "ink-green"],
  [260, "ink-blue"],
  [330, "ink-purple"],
  [360, "ink-red"],
] as const;

/** A length that would pull one text over another with fonts and spacing that it was not made for. */
const negative = /(?<=[\s:])-(?:\d+\.?\d*|\.\d+)[a-z%]*/gi;

/** What an author's own colours and distances become. */
export interface Tidied {
  /** The class of the style sheet for the colour of the text. */
  readonly ink?: string;
  /** What is left of the inline style, if anything. */
  readonly style?: string;
}

/**
 * Takes the colour of the text out of an inline style, so that it can be read on light and dark pages alike, and
 * negative margins. If the author gave a background as well, the two belong together and stay: the style sheet keeps
 * such an element light. On a dark background without a colour, the text is white. A background that is hardly visible
 * changes nothing.
 *
 * @param style the value of a `style` attribute; empty without one
 * @param background that of a `bgcolor` attribute
 */
export function tidyStyle(style: string, background?: string): Tidied {
  const declarations = declarationsIn(style).map((declaration) =>
    /^margin/i.test(declaration) ? declaration.replace(negative, "0") : declaration,
  );
  const ground = backgroundOf(declarations) ?? background;
  const colour = colourOf(declarations);
  if (ground !== undefined && !isSheer(ground, colour)) {
    const more = isDark(ground) ? suiting(ground, colour !== undefined) : [];
    const all = [...declarations, ...more].join("; ");
    return all === "" ? {} : { style: all };
  }
  const ink = colour === undefined ? "" : inkFor(colour);
  const left = declarations.filter((declaration) => !isColour(declaration));
  const all = ground === undefined || left.length === 0 ? left : [...left, sheer];
  return { ...(ink && { ink }), ...(all.length > 0 && { style: all.join("; ") }) };
}

/** A style on an author's background, on which colours stay. */
export function tidyStyleOnBackground(style: string): string {
  const declarations = declarationsIn(style);
  const ground = backgroundOf(declarations);
  return ground !== undefined && isSheer(ground, colourOf(declarations))
    ? [...declarations, sheer].join("; ")
    : style;
}

/** Whether an element has a visible background of its own. */
export function hasBackground(style: string, background?: string): boolean {
  const declarations = declarationsIn(style);
  const ground = backgroundOf(declarations) ?? background;
  return ground !== undefined && !isSheer(ground, colourOf(declarations));
}

/** Tells the style sheet that a background is hardly visible. */
const sheer = "color-scheme: inherit";

const isColour = (declaration: string) => /^color\s*:/i.test(declaration);

function declarationsIn(style: string): string[] {
  return (style.match(/(?:[^;()]|\([^()]*\)|[()])+/g) ?? [])
    .map((declaration) => declaration.trim())
    .filter((declaration) => declaration !== "");
}

function colourOf(declarations: readonly string[]): string | undefined {
  return declarations.findLast(isColour)?.replace(/^[^:]*:/, "");
}

/** The background among some declarations: a plain colour rather than pictures, unless it is hardly visible. */
function backgroundOf(declarations: readonly string[]): string | undefined {
  const all = declarations
    .filter((declaration) => /^background(?:-color|-image)?\s*:/i.test(declaration))
    .map((declaration) => declaration.replace(/^[^:]*:/, ""));
  const seen = all.filter((background) => !isSheer(background));
  return seen.findLast((background) => readBackground(background)) ?? seen.at(-1) ?? all.at(-1);
}

/**
 * Whether a background lets most of what is behind it through, as one pasted from a word processor does: `transparent`.
 * Less than half black is enough below light letters, as over a picture.
 */
function isSheer(background: string, colour?: string): boolean {
  const value = plainValue(background);
  if (/^(?:none|transparent|inherit|initial|unset|revert|0)$/.test(value)) return true;
  const { opacity = 1 } = channels(value) ?? {};
  const isBelowLight = colour !== undefined && isLight(colour) && isDark(background);
  return opacity <= (isBelowLight ? 0.25 : 0.5);
}

function isLight(colour: string): boolean {
  return readBackground(colour) !== undefined && !isDark(colour);
}

/** Whether a background that has a colour is too dark for dark letters. */
function isDark(background: string): boolean {
  const colour = readBackground(background);
  return colour !== undefined && contrast(colour, "#ffffff") > contrast(colour, "#22262b");
}

/** The colour of a background, of several the first, as `#rrggbb`; undefined if it has none, such as a picture. */
function readBackground(written: string): string | undefined {
  const value = plainValue(written).replace(/url\([^()]*\)/g, "");
  for (const [colour] of value.matchAll(
    /#[\da-f]{3,8}\b|(?:rgb|hsl)a?\([^()]*\)|(?<![\w-])[a-z]+(?![\w-])/g,
  )) {
    const read = channels(colour);
    if (read) return toHex(read.rgb);
  }
  return undefined;
}

function plainValue(written: string): string {
  return written.replace("!important", "").trim().toLowerCase();
}

/** What makes text, links and marks suit a background of one colour, except the colour of the text, if there is one. */
function suiting(background: string, hasColour: boolean): string[] {
  const scheme = isDark(background) ? "dark" : "light";
  return [
    `color-scheme: ${scheme}`,
    ...(hasColour ? [] : [`color: ${scheme === "dark" ? "#fff" : "var(--ink)"}`]),
  ];
}

/**
 * Makes what an author's style sheet colours readable on both light and dark pages: text without a colour of its own
 * gets one that suits its background, and dark text without a background gets the nearest ink. A sheet that provides
 * for dark pages stays as it is.
 *
 * @param sheet the text of a `style` element
 */
export function tidySheet(sheet: string): string {
  if (/prefers-color-scheme|light-dark\(|color-scheme/.test(sheet)) return sheet;
  const variables = variablesIn(sheet);
  return sheet.replace(/\{([^{}]*)\}/g, (rule, body: string) => {
    const declarations = body.split(";");
    const lastOf = (property: RegExp) => {
      const value = declarations.findLast((text) => property.test(text))?.replace(/^[^:]*:/, "");
      return variables.get(/^\s*var\(\s*(--[\w-]+)/.exec(value ?? "")?.[1] ?? "") ?? value;
    };
    const ground = lastOf(/^\s*background(?:-color)?\s*:/i);
    const colour = lastOf(/^\s*color\s*:/i);
    const isSeen = ground !== undefined && !isSheer(ground);
    if (isSeen && readBackground(ground) !== undefined)
      return `{${[body.trimEnd().replace(/;$/, ""), ...suiting(ground, colour !== undefined)].join("; ")}}`;
    if (isSeen || colour === undefined || !isDark(colour)) return rule;
    const ink = inkFor(colour);
    return rule.replace(/(?<=[{;]\s*color\s*:)[^;{}]*/i, ` var(--${ink || "ink"})`);
  });
}

/** The values of the custom properties that a style sheet sets once (W3C, "CSS Custom Properties", §2). */
function variablesIn(sheet: string): Map<string, string> {
  const values = new Map<string, string>();
  for (const [, name = "", value = ""] of sheet.matchAll(/(?<=[{;\s])(--[\w-]+)\s*:([^;{}]*)/g))
    values.set(name, values.has(name) ? "" : value);
  return new Map([...values].filter(([, value]) => value !== ""));
}

/** The class for a colour as authors write it; empty for that of the text itself, and for one that is unknown. */
export function inkFor(colour: string): string {
  const { rgb } = channels(plainValue(colour)) ?? {};
  if (rgb === undefined) return "";
  const [red = 0, green = 0, blue = 0] = rgb.map((value) => Math.round(value * 255));
  const [least, most] = [Math.min(red, green, blue), Math.max(red, green, blue)];
  // White is for a dark background, which may be that of an element around it.
  if (most - least < 40) return most < 70 || least > 230 ? "" : "ink-grey";
  // https://www.w3.org/TR/css-color-4/#rgb-to-hsl
  const sixth =
    most === red
      ? (green - blue) / (most - least)
      : most === green
        ? (blue - red) / (most - least) + 2
        : (red - green) / (most - least) + 4;
  const hue = (sixth * 60 + 360) % 360;
  return hues.find(([end]) => hue < end)?.[1] ?? "";
}
