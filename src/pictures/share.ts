import { type Fragment, toHtml } from "../html/fragment.ts";
import { imagesOf } from "./images.ts";

/**
 * The first picture that can be shown elsewhere, by its absolute address.
 *
 * @param root the absolute address of the site's root, without the last slash
 */
export function pictureToShare(content: Fragment, root: string): string | undefined {
  if (!content.parts.some((part) => part.includes("<img"))) return undefined;
  return imagesOf(toHtml(content, root))
    .filter(({ attributes }) => !isSign(attributes))
    .map(({ attributes }) => attributes.src ?? "")
    .find((src) => /^https?:/.test(src) && canBeShared(src));
}

/** Whether sites on which pages are shared show a picture: they show no SVG, and badges are SVG. */
export function canBeShared(address: string): boolean {
  return !/\.(?:avif|bmp|hei[cf]|jxl|pdf|svgz?|tiff?)(?:$|[?#])|^data:|\bbadgen?s?\b|shields\.io/i.test(
    address,
  );
}

/** Whether a picture is so small that it is an icon next to words. */
function isSign({ width = "", height = "" }: Readonly<Record<string, string>>): boolean {
  return [width, height].some((length) => /^\d{1,2}(?:px)?$/.test(length));
}
