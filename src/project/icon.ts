import { createHash } from "node:crypto";
import { cached } from "./cached.ts";

/** Pixels on each side: as many as phones and feed readers ask for. */
const side = 512;
/** Where icons are cached from build to build. */
const cacheFolder = ".cache/icons";

/**
 * Draws the site's icon, a square without transparent parts: phones would show those black.
 *
 * @param picture the author's portrait or icon, or a drawing (SVG) of their initials
 * @param background a CSS colour for what the picture leaves free
 * @returns a PNG
 */
export async function drawIcon(picture: Buffer, background: string): Promise<Buffer> {
  const hash = createHash("sha256")
    .update(`${side} ${background}`)
    .update(picture)
    .digest("hex")
    .slice(0, 16);
  return cached(`${cacheFolder}/${hash}.png`, async () => {
    // Loaded here so that only the first build waits for it.
    const { default: sharp } = await import("sharp");
    const image = sharp(picture);
    // A palette saves two thirds of a photograph's bytes, at ten times the time; a drawing has few bytes anyway.
    const isPhotograph = (await image.metadata()).format !== "svg";
    return image
      .rotate()
      .resize(side, side, { fit: "cover", position: "top" })
      .flatten({ background })
      .png({ palette: isPhotograph })
      .toBuffer();
  });
}
