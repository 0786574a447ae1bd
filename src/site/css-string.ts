/** Writes a text as a string in CSS (https://drafts.csswg.org/cssom/#serialize-a-string). */
export function cssString(text: string): string {
  const escaped = text.replace(/[\n\f\r]/g, " ").replace(/["\\]/g, "\\$&");
  return `"${escaped}"`;
}
