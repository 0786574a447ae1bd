declare module "@11ty/eleventy-img" {
  /** The part of eleventy-img 6 that Dateline uses; it ships no type declarations. */
  interface ImageOptions {
    readonly formats: readonly "webp"[];
    /** In pixels; any wider than the original becomes its own width. */
    readonly widths: readonly number[];
    /** How much wider than the widest of `widths` an original must be to be made in its own width too. */
    readonly minimumThreshold: number;
    readonly sharpWebpOptions: { readonly quality: number; readonly smartSubsample: boolean };
    readonly useCache: boolean;
    /** Whether the images are returned rather than written. */
    readonly dryRun: boolean;
    /** Whether the images are turned and mirrored as the original asks to be. */
    readonly fixOrientation: boolean;
    /** How sharp reads the original. */
    readonly sharpOptions: { readonly failOn: "truncated"; readonly limitInputPixels: number };
  }
  export interface MadeImage {
    readonly width: number;
    readonly buffer: Buffer;
  }
  interface EleventyImage {
    /** @throws {Error} when the file is not a picture */
    (file: string, options: ImageOptions): Promise<{ readonly webp: readonly MadeImage[] }>;
    /** @throws {TypeError} when the bytes are not a picture */
    ImageSize(bytes: Uint8Array): {
      readonly width: number;
      readonly height: number;
      /** How to turn the picture, as in Exif 2.32 §4.6.4: from 5 on, it lies on its side. */
      readonly orientation?: number;
    };
  }
  const image: EleventyImage;
  export default image;
}
