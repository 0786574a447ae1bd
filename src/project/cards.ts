import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type Card, cardSize, drawCard, plainCard, type Typefaces } from "../cards/card.ts";
import type { Typeface } from "../cards/typesetting.ts";
import { cached } from "./cached.ts";
import { copyFile } from "./output.ts";

const require = createRequire(import.meta.url);

/** Where cards are cached from build to build. */
const cacheFolder = ".cache/cards";
/** Where they are published, below the site's root. */
const publicFolder = "cards";
/** Raise it when cards are drawn differently. */
const recipe = 2;

/** The scripts that the typeface covers, each in its own font; the likeliest first. */
const scripts = ["latin", "latin-ext", "greek", "cyrillic", "cyrillic-ext", "vietnamese"];

/** The colours of cards, as `#rrggbb`. */
export interface CardColours {
  readonly accent: string;
  readonly paper: string;
}

/** The cards of one build, each drawn only if no earlier build has drawn it. */
export class ProjectCards {
  #typefaces: Promise<Typefaces> | undefined;
  readonly #needed = new Set<string>();

  /** Forgets which cards are needed. */
  reset(): void {
    this.#needed.clear();
  }

  /**
   * Makes a card, and remembers that it is needed.
   *
   * @returns its path from the site's root; undefined when the typeface lacks one of its letters
   */
  async path(card: Card, colours: CardColours): Promise<string | undefined> {
    const plain = plainCard(card);
    const hash = createHash("sha256")
      .update(JSON.stringify([recipe, plain, colours]))
      .digest("hex");
    const name = `${hash.slice(0, 16)}.png`;
    const file = join(cacheFolder, name);
    const size =
      statSync(file, { throwIfNoEntry: false })?.size ??
      (await cached(file, () => this.#draw(plain, colours))).length;
    // An empty file remembers a card that the typeface lacks letters for.
    if (size === 0) return undefined;
    this.#needed.add(name);
    return `/${publicFolder}/${name}`;
  }

  /** Puts all cards that are needed into a folder with the site. */
  publish(output: string): void {
    for (const name of this.#needed) copyFile(join(cacheFolder, name), join(output, publicFolder, name));
  }

  async #draw(card: Card, colours: CardColours): Promise<Buffer> {
    this.#typefaces ??= readTypefaces();
    const svg = drawCard(card, await this.#typefaces, colours);
    return svg === undefined ? Buffer.alloc(0) : toPng(svg);
  }
}

/** Loaded late, since most builds find all cards in the cache. */
async function readTypefaces(): Promise<Typefaces> {
  // Not imported: Node itself finds no names in its CommonJS build.
  const { parse }: typeof import("opentype.js") = require("opentype.js");
  const folder = join(dirname(require.resolve("@fontsource/source-serif-4/LICENSE")), "files");
  const read = (weight: number): Promise<Typeface> =>
    Promise.all(
      scripts.map(async (script) => {
        const bytes = await readFile(join(folder, `source-serif-4-${script}-${weight}-normal.woff`));
        return parse(new Uint8Array(bytes).buffer);
      }),
    );
  const [bold, regular] = await Promise.all([read(600), read(400)]);
  return { bold, regular };
}

/** Not with a palette, which takes a quarter of the bytes but six times as long. */
async function toPng(svg: string): Promise<Buffer> {
  const { default: sharp } = await import("sharp");
  return sharp(Buffer.from(svg)).resize(cardSize.width, cardSize.height).png().toBuffer();
}
