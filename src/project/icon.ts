import { createHash } from "node:crypto";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { readIfThere } from "./read-if-there.ts";

/** Pixels on each side, as many as phones and feed readers ask for. */
const side = 512;
/** Where what was drawn is kept from build to build. */
const cacheFolder = ".cache/icons";

/**
 * Draws the site's icon, a square without transparent parts, which phones would show black.
 *
 * @param picture the author's portrait, or a drawing (SVG) of their initials
 * @param background a CSS colour for what it leaves free
 * @returns a PNG
 */
export async function drawIcon(picture: Buffer, background: string): Promise<Buffer> {
  const hash = createHash("sha256")
    .update(`${side} ${background}`)
    .update(picture)
    .digest("hex")
    .slice(0, 16);
  const file = `${cacheFolder}/${hash}.png`;
  const kept = await readIfThere(file);
  if (kept) return kept;
  // Loaded here, only the first build waits for it.
  const { default: sharp } = await import("sharp");
  const image = sharp(picture);
  // A palette makes a third of the bytes of a photograph, and takes ten times as long; a drawing has few bytes anyhow.
  const isPhotograph = (await image.metadata()).format !== "svg";
  const drawn = await image
    .rotate()
    .resize(side, side, { fit: "cover", position: "top" })
    .flatten({ background })
    .png({ palette: isPhotograph })
    .toBuffer();
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, drawn);
  await rename(`${file}.new`, file);
  return drawn;
}
