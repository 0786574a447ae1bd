import { breakLines, canSet, drawLine, type Typeface, widthOf } from "./typesetting.ts";

/** The text on the picture shown when a page is shared. */
export interface Card {
  readonly title: string;
  /** At the foot: whose page it is, and its date or its address. */
  readonly name: string;
  readonly note: string;
}

/** The typefaces of cards: for titles, and for all else. */
export interface Typefaces {
  readonly bold: Typeface;
  readonly regular: Typeface;
}

/** In pixels; sites on which pages are shared show pictures of this shape uncropped. */
export const cardSize = { width: 1200, height: 630 } as const;

const margin = 90;
const measure = cardSize.width - 2 * margin;
const foot = { size: 34, y: cardSize.height - margin } as const;
/** The sizes that a title may have, in pixels, and how many lines there is room for in each. */
const titles = [
  { size: 84, lines: 3 },
  { size: 68, lines: 4 },
  { size: 56, lines: 5 },
] as const;
const top = 215;
const ink = "#22262b";
const softInk = "#5f666d";

/**
 * A card without what no typeface has glyphs for, such as emoji, and without superfluous spaces; letters composed with
 * their accents, however typed.
 */
export function plainCard({ title, name, note }: Card): Card {
  const plain = (text: string) =>
    text
      .normalize("NFC")
      .replace(/\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200d|\ufe0f/gu, "")
      .replace(/\s+/g, " ")
      .trim();
  return { title: plain(title), name: plain(name), note: plain(note) };
}

/**
 * Draws a card, with its letters as paths, to look the same everywhere.
 *
 * @param colours `#rrggbb`
 * @returns SVG; undefined when the typefaces lack a letter of the text
 */
export function drawCard(
  { title, name, note }: Card,
  { bold, regular }: Typefaces,
  { accent, paper }: { readonly accent: string; readonly paper: string },
): string | undefined {
  if (title === "" || !canSet(title, bold) || !canSet(`${name}${note}`, regular)) return undefined;
  const { size, lines } = setTitle(title, bold);
  const paths = lines.map((line, index) => drawLine(line, bold, size, margin, top + index * size * 1.2));
  const noteWidth = widthOf(note, regular, foot.size);
  const besideNote = measure - noteWidth - foot.size;
  const end = top + (lines.length - 1) * size * 1.2;
  // A long name goes above the note, if there is room.
  const isAbove = widthOf(name, regular, foot.size) > besideNote && end < foot.y - 3 * foot.size;
  const by = shortened(name, regular, foot.size, isAbove ? measure : besideNote);
  const byY = isAbove ? foot.y - 1.5 * foot.size : foot.y;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${cardSize.width}" height="${cardSize.height}">`,
    `<rect width="100%" height="100%" fill="${paper}"/>`,
    `<rect x="${margin}" y="${margin}" width="110" height="10" fill="${accent}"/>`,
    `<path fill="${ink}" d="${paths.join("")}"/>`,
    `<path fill="${accent}" d="${drawLine(by, regular, foot.size, margin, byY)}"/>`,
    `<path fill="${softInk}" d="${drawLine(note, regular, foot.size, cardSize.width - margin - noteWidth, foot.y)}"/>`,
    "</svg>",
  ].join("");
}

/** The largest size in which a title fits, and its lines; what does not fit even in the smallest is cut. */
function setTitle(title: string, typeface: Typeface): { readonly size: number; readonly lines: string[] } {
  for (const { size, lines: most } of titles) {
    const lines = breakLines(title, typeface, size, measure);
    if (lines.length <= most && lines.every((line) => widthOf(line, typeface, size) <= measure)) {
      return { size, lines };
    }
  }
  const { size, lines: most } = titles[titles.length - 1] ?? titles[0];
  const lines = breakLines(title, typeface, size, measure).map((line) =>
    shortened(line, typeface, size, measure),
  );
  if (lines.length <= most) return { size, lines };
  const kept = lines.slice(0, most);
  return { size, lines: [...kept.slice(0, -1), shortened(`${kept.at(-1)} …`, typeface, size, measure)] };
}

/** A line that fits into a width, cut with an ellipsis if need be. */
function shortened(line: string, typeface: Typeface, size: number, width: number): string {
  const letters = [...line];
  let kept = line;
  while (letters.length > 0 && widthOf(kept, typeface, size) > width) {
    letters.pop();
    kept = `${letters.join("").trimEnd()}…`;
  }
  return kept;
}
