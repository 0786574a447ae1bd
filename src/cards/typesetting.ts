/** A font with some characters, as read by opentype.js. */
export interface Font {
  /** The index of a character's glyph; 0 for one that the font lacks. */
  charToGlyphIndex(character: string): number;
  /** The width of a text, in the unit of the size. */
  getAdvanceWidth(text: string, size: number): number;
  getPath(text: string, x: number, y: number, size: number): { readonly commands: readonly Command[] };
}

/** A path command, its letter and numbers as in SVG 2 §9.3; each has only the numbers it needs. */
interface Command {
  readonly type: string;
  readonly x1?: number;
  readonly y1?: number;
  readonly x2?: number;
  readonly y2?: number;
  readonly x?: number;
  readonly y?: number;
}

/** A typeface: fonts with different characters; the first that has a character sets it. */
export type Typeface = readonly Font[];

/** A piece of text in one font. */
interface Run {
  readonly font: Font;
  readonly text: string;
}

/** Whether a typeface has all characters of a text. Combining accents cannot be put over their letters. */
export function canSet(text: string, typeface: Typeface): boolean {
  return [...text].every(
    (character) => !/\p{M}/u.test(character) && fontOf(character, typeface) !== undefined,
  );
}

/** The width of a line, in the unit of the size. */
export function widthOf(line: string, typeface: Typeface, size: number): number {
  return runsOf(line, typeface).reduce(
    (width, { font, text }) => width + font.getAdvanceWidth(text, size),
    0,
  );
}

/**
 * Draws a line.
 *
 * @param x where it begins
 * @param y its base line
 * @returns path data (SVG 2 §9.3)
 */
export function drawLine(line: string, typeface: Typeface, size: number, x: number, y: number): string {
  let path = "";
  for (const { font, text } of runsOf(line, typeface)) {
    path += font.getPath(text, x, y, size).commands.map(write).join("");
    x += font.getAdvanceWidth(text, size);
  }
  return path;
}

// `toPathData` of opentype.js 2.0.0 writes NaN for some numbers.
function write({ type, x1, y1, x2, y2, x, y }: Command): string {
  const numbers = [x1, y1, x2, y2, x, y].filter((number) => number !== undefined);
  return type + numbers.map((number) => number.toFixed(1)).join(" ");
}

/**
 * Breaks a text into lines between its words; a word that is too long is alone on its line.
 *
 * @param width how long a line may be, in the unit of the size
 */
export function breakLines(text: string, typeface: Typeface, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && widthOf(longer, typeface, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function runsOf(line: string, typeface: Typeface): Run[] {
  const runs: Run[] = [];
  for (const character of line) {
    const last = runs.at(-1);
    // A space stays with the word before it.
    const font = character === " " && last ? last.font : (fontOf(character, typeface) ?? typeface[0]);
    if (font === undefined) continue;
    if (last?.font === font) runs[runs.length - 1] = { font, text: last.text + character };
    else runs.push({ font, text: character });
  }
  return runs;
}

function fontOf(character: string, typeface: Typeface): Font | undefined {
  return typeface.find((font) => font.charToGlyphIndex(character) > 0);
}
