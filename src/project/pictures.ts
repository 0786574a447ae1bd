import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, parse, relative } from "node:path";
import type { MadeImage } from "@11ty/eleventy-img";
import type { Picture } from "../pictures/images.ts";
import type { Size, Slot } from "../pictures/slot.ts";
import { foreignKindOf, isCutOff, isFilm, lineNaming, strangeKindOf } from "../pictures/source.ts";
import type { Problem } from "../problem.ts";
import { contentFolder } from "./content.ts";
import { isLfsPointer } from "./lfs-pointer.ts";
import { earlierSite } from "./output.ts";
import { readIfThere } from "./read-if-there.ts";

/** Where resized pictures are cached from build to build: a folder for each picture and slot. */
const cacheFolder = ".cache/pictures";
/** Where they are published, below the site's root. */
const publicFolder = "pictures";
/** The file next to them that lists what there is. */
const listFile = "picture.json";

/** Pictures of more pixels take more memory than a computer may have. */
const mostPixels = 268_402_689;

/** The longest side that WebP has, in pixels (WebP Container Specification, "Simple File Format (Lossy)"). */
const longestSide = 16_383;

/** How eleventy-img makes them: returned rather than written, so that none is ever cached half written. */
const options = {
  formats: ["webp"],
  minimumThreshold: 1,
  sharpWebpOptions: { quality: 80, smartSubsample: true },
  useCache: false,
  dryRun: true,
  fixOrientation: true,
  sharpOptions: { failOn: "truncated", limitInputPixels: mostPixels },
} as const;

/** What was made of a picture for a slot. */
interface MadePicture extends Size {
  /** The name of its folder, which depends on the bytes, the slot and the way of making. */
  readonly hash: string;
  /** The widths in pixels it was made in, narrowest first. */
  readonly widths: readonly number[];
}

/** The pictures of one build. Each is looked at once, and made only if no earlier build has made it. */
export class ProjectPictures {
  readonly #made = new Map<string, Promise<MadePicture | string | undefined>>();
  readonly #published = new Map<string, Promise<void>>();
  readonly #written = new Set<string>();

  /** The paths, within the site's folder, of what has been published for pages so far. */
  async written(): Promise<string[]> {
    await Promise.all(this.#published.values());
    return [...this.#written];
  }

  /** Forgets what was looked at, so that the next build sees the files as they are then. */
  reset(): void {
    this.#made.clear();
    this.#published.clear();
    this.#written.clear();
  }

  /**
   * What is wrong with a picture.
   *
   * @param path the picture's path below the folder of the site's content
   * @returns a sentence; undefined when it can be shown
   */
  async complaint(path: string, slot: Slot): Promise<string | undefined> {
    const made = await this.#make(path, slot);
    return typeof made === "string" ? made : undefined;
  }

  /**
   * Puts what is made of a picture into the site.
   *
   * @param path the picture's path below the folder of the site's content
   * @param root the address of the site's root without its last slash
   * @param output the folder the site is built into; without one, nothing is put anywhere
   * @returns undefined when the picture stays as it is: a drawing (SVG) without a size of its own, or one that cannot
   *   be shown
   */
  async publish(
    path: string,
    slot: Slot,
    { root, output }: { readonly root: string; readonly output: string | undefined },
  ): Promise<Picture | undefined> {
    const made = await this.#make(path, slot);
    if (made === undefined || typeof made === "string") return undefined;
    if (output !== undefined) {
      for (const width of made.widths) this.#written.add(`${publicFolder}/${publicName(made, width)}`);
      await once(this.#published, made.hash, () => copyInto(output, made));
    }
    const variants = made.widths.map((width) => ({
      address: `${root}/${publicFolder}/${publicName(made, width)}`,
      width,
    }));
    return { width: made.width, height: made.height, variants };
  }

  #make(path: string, slot: Slot): Promise<MadePicture | string | undefined> {
    return once(this.#made, `${path} ${slot.widths}`, () => findOrMake(join(contentFolder, path), slot));
  }
}

/**
 * What to do about a picture that is not there: a file may differ in capitals and ending, or be outside the author's
 * folder.
 */
function adviceOnMissing(file: string): string {
  const nameOf = (path: string) => parse(path).name.normalize("NFC").toLowerCase();
  const folder = dirname(file);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const alike = names.find(
    (name) => nameOf(name) === nameOf(file) && /\.(?:avif|gif|jpe?g|png|svg|webp)$/i.test(name),
  );
  if (alike !== undefined) return `There is ${join(folder, alike)}: write its name as it is.`;
  const elsewhere = relative(contentFolder, file);
  return existsSync(elsewhere)
    ? `Move ${elsewhere} into ${contentFolder}.`
    : "Put it there, or correct the address.";
}

/** @returns what was made; or what is wrong, in a sentence; undefined for a drawing without a size of its own */
async function findOrMake(file: string, slot: Slot): Promise<MadePicture | string | undefined> {
  const bytes = await readIfThere(file);
  if (!bytes) return `There is no picture ${file}. ${adviceOnMissing(file)}`;
  const strange = strangeKindOf(file);
  if (strange)
    return `${file} is of a kind that most browsers do not show (${strange}). Save it as JPEG or PNG.`;
  if (isFilm(file))
    return `${file} is a video, which browsers do not show as a picture. Write <video controls src="…"></video> with its address.`;
  // Pointers are reported where all files are looked at.
  if (isLfsPointer(bytes)) return undefined;
  const foreign = foreignKindOf(bytes);
  if (foreign === "HTML")
    return `${file} is a web page saved under the name of a picture. Save the picture itself.`;
  if (/\.svg$/i.test(file)) {
    const source = bytes.toString();
    // In UTF-16 no tag can be seen, nor in a packed one.
    if (!/<(?:[\w-]+:)?svg\b/i.test(source) && !/^(?:\xff\xfe|\xfe\xff)/.test(bytes.toString("latin1", 0, 2)))
      return `${file} is not an SVG drawing, or is damaged. Save it again as SVG.`;
    const size = sizeOfDrawing(source);
    return size && { hash: "", ...size, widths: [] };
  }
  if (foreign)
    return `${file} is ${foreign}, whatever its name says, and most browsers do not show it. Save it as JPEG or PNG.`;
  const recipe = JSON.stringify({ ...options, widths: slot.widths });
  const hash = createHash("sha256").update(recipe).update(bytes).digest("hex").slice(0, 16);
  const cached = await readIfThere(join(cacheFolder, hash, listFile));
  if (cached) return JSON.parse(cached.toString());
  const drawn = await draw(file, bytes, slot);
  if (typeof drawn === "string") return `${file} ${drawn}`;
  const made = { hash, ...drawn.size, widths: drawn.images.map(({ width }) => width) };
  await cache(made, drawn.images);
  return made;
}

/** The size in CSS pixels that a drawing (SVG) gives itself; undefined if it fills whatever room there is. */
function sizeOfDrawing(source: string): Size | undefined {
  const [root = ""] = /<svg\b[^>]*>/i.exec(source) ?? [];
  const [width, height] = ["width", "height"].map((name) =>
    Number(new RegExp(`\\s${name}\\s*=\\s*["']\\s*(\\d*\\.?\\d+)(?:px)?\\s*["']`).exec(root)?.[1] ?? 0),
  );
  return width && height ? { width: Math.round(width), height: Math.round(height) } : undefined;
}

interface Drawn {
  readonly size: Size;
  readonly images: readonly MadeImage[];
}

const damaged = "is not a picture, or is damaged. Save it again as JPEG or PNG.";

/** @returns what was drawn; or what is wrong with the file */
async function draw(file: string, bytes: Buffer, slot: Slot): Promise<Drawn | string> {
  // Loaded here so that a site without pictures never waits for it.
  const { default: image } = await import("@11ty/eleventy-img");
  try {
    const { orientation = exifOrientation(bytes), width, height } = image.ImageSize(bytes);
    const size = orientation < 5 ? { width, height } : { width: height, height: width };
    if (width * height > mostPixels) {
      const millions = Math.round((width * height) / 1e6);
      return `has ${millions} million pixels, too many for most phones. Make it smaller; it is published as it is.`;
    }
    if (isCutOff(bytes)) return damaged;
    const tallest = size.height * Math.min(1, Math.max(...slot.widths) / size.width);
    if (!isStill(bytes) || tallest > longestSide) return { size, images: [] };
    const { webp: images } = await image(file, { ...options, widths: slot.widths });
    const isSmaller = (images.at(-1)?.buffer.length ?? 0) < bytes.length;
    return { size, images: isSmaller ? images : [] };
  } catch {
    return damaged;
  }
}

/** Whether bytes are of a kind that WebP makes smaller, and not animated: JPEG, or PNG without an animation. */
function isStill(bytes: Buffer): boolean {
  if (bytes.readUInt16BE() === 0xffd8) return true;
  // An animation is announced before the first of its pictures (PNG, third edition, §11.3.6.1).
  return (
    bytes.toString("latin1", 1, 4) === "PNG" && !bytes.subarray(0, bytes.indexOf("IDAT")).includes("acTL")
  );
}

/**
 * The orientation that the Exif data of a PNG or WebP gives (PNG, third edition, §11.3.3.1; Exif 2.32, tag 0x0112),
 * which the library that measures pictures ignores; 1, upright, where there is none.
 */
function exifOrientation(bytes: Buffer): number {
  const chunk = bytes.toString("latin1", 8, 12) === "WEBP" ? "EXIF" : "eXIf";
  const found = bytes.indexOf(chunk);
  if (found < 0) return 1;
  const start = bytes
    .subarray(found, found + 24)
    .toString("latin1")
    .search(/II\*\0|MM\0\*/);
  if (start < 0) return 1;
  const data = bytes.subarray(found + start);
  const isLittle = data[0] === 0x49;
  const short = (at: number) => (isLittle ? data.readUInt16LE(at) : data.readUInt16BE(at));
  const directory = isLittle ? data.readUInt32LE(4) : data.readUInt32BE(4);
  for (let entry = 0; entry < short(directory); entry++) {
    const at = directory + 2 + 12 * entry;
    if (short(at) === 0x0112) return short(at + 8);
  }
  return 1;
}

/** Caches what was made; an interrupted build leaves all of it or nothing. */
async function cache(made: MadePicture, images: readonly MadeImage[]): Promise<void> {
  await mkdir(cacheFolder, { recursive: true });
  const draft = await mkdtemp(join(cacheFolder, "draft-"));
  for (const { width, buffer } of images) await writeFile(join(draft, fileName(width)), buffer);
  await writeFile(join(draft, listFile), JSON.stringify(made));
  try {
    await rename(draft, join(cacheFolder, made.hash));
  } catch (error) {
    // The same picture may have been made under another name, or by another build.
    if (!["EEXIST", "ENOTEMPTY"].includes(String((error as NodeJS.ErrnoException).code))) throw error;
    await rm(draft, { recursive: true });
  }
}

/** What is in the site already stays there: its name identifies its content. */
async function copyInto(output: string, made: MadePicture): Promise<void> {
  const folder = join(output, publicFolder);
  const earlier = earlierSite(output);
  const missing = made.widths.filter(
    (width) => earlier === undefined || !existsSync(join(earlier, publicFolder, publicName(made, width))),
  );
  if (missing.length > 0) await mkdir(folder, { recursive: true });
  for (const width of missing) {
    await copyFile(join(cacheFolder, made.hash, fileName(width)), join(folder, publicName(made, width)));
  }
}

function fileName(width: number): string {
  return `${width}.webp`;
}

function publicName({ hash }: MadePicture, width: number): string {
  return `${hash}-${fileName(width)}`;
}

function once<Value>(
  known: Map<string, Promise<Value>>,
  key: string,
  run: () => Promise<Value>,
): Promise<Value> {
  const value = known.get(key) ?? run();
  known.set(key, value);
  return value;
}

/**
 * Attaches a complaint about a picture to the place where the author names it.
 *
 * @param src the picture's address as on a page
 * @param files where it may be named; the first that names it is taken, or else the first
 */
export async function placeComplaint(
  message: string,
  src: string,
  files: readonly [string, ...string[]],
): Promise<Problem> {
  for (const file of files) {
    const line = lineNaming(String(await readIfThere(file)), src);
    if (line !== undefined) return { file, line, message };
  }
  return { file: files[0], message };
}
