/** The size of a picture in pixels, turned the right way up. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A place for pictures in the layout of pages. */
export interface Slot {
  /** The widths in pixels in which pictures are made, for screens with one to three pixels to a CSS pixel. */
  readonly widths: readonly number[];
  /** The width in CSS pixels at which a picture is shown on a screen with enough room. */
  shownWidth(picture: Size): number;
}

/** The author's portrait, a disc of at most 99 CSS pixels, filled by the picture's shorter side. */
export const portrait: Slot = {
  widths: [100, 200, 300],
  shownWidth: ({ width, height }) => Math.round(100 * Math.max(1, width / height)),
};

/** The column of text, 558 CSS pixels wide. */
export const column: Slot = {
  widths: [320, 640, 1116],
  shownWidth: ({ width }) => Math.min(width, 558),
};

/**
 * The value of `sizes` (HTML, "Sizes attributes") for a picture shown at most some CSS pixels wide: if the screen is
 * too small for that, the margins leave nine tenths of it.
 */
export function sizesAttribute(shownWidth: number): string {
  return `(max-width: ${Math.ceil(shownWidth / 0.9)}px) 90vw, ${shownWidth}px`;
}
