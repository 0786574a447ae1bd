import sharp from "sharp";

/** How a picture differs from the default: upright, with soft waves. */
interface Drawing {
  /** How a viewer must turn it (Exif 2.32 §4.6.4). */
  readonly orientation?: number;
  /** The brightness of each pixel, from 0 to 255. */
  readonly brightness?: (x: number, y: number) => number;
}

/** Draws a picture. */
export function draw(
  format: "gif" | "jpeg" | "png" | "webp",
  width: number,
  height: number,
  { orientation = 1, brightness = waves }: Drawing = {},
): Promise<Buffer> {
  const pixels = Buffer.alloc(width * height);
  for (let index = 0; index < pixels.length; index++) {
    pixels[index] = brightness(index % width, Math.floor(index / width));
  }
  return sharp(pixels, { raw: { width, height, channels: 1 } })
    .withMetadata({ orientation })
    .toFormat(format)
    .toBuffer();
}

/** The format of a picture, and its size in pixels as stored in the file. */
export async function readPicture(
  bytes: Buffer,
): Promise<{ format: string | undefined; width: number | undefined; height: number | undefined }> {
  const { format, width, height } = await sharp(bytes).metadata();
  return { format, width, height };
}

function waves(x: number, y: number): number {
  return 128 + 100 * Math.sin(x / 17) * Math.cos(y / 23);
}

/** The brightness of a picture's quarters as a browser shows it: top left and right, bottom left and right. */
export async function brightnessOf(bytes: Buffer): Promise<number[]> {
  const { data, info } = await sharp(bytes).rotate().greyscale().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) =>
    data[(Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels] ?? 0;
  return [at(0.25, 0.25), at(0.75, 0.25), at(0.25, 0.75), at(0.75, 0.75)];
}
