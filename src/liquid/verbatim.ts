import { verbatimIn } from "../markdown/verbatim.ts";

/** What stands for Liquid's delimiters where those are text; no text may hold these (Unicode, 23.7, noncharacters). */
const hidden: readonly (readonly [string, string])[] = [
  ["{{", "\uFDD2"],
  ["}}", "\uFDD3"],
  ["{%", "\uFDD4"],
  ["%}", "\uFDD5"],
];

/** Escapes Liquid's delimiters. */
export function hide(text: string): string {
  return hidden.reduce((all, [sign, stand]) => all.replaceAll(sign, stand), text);
}

/** Brings back what {@link hide} hid. */
export function show(text: string): string {
  return hidden.reduce((all, [sign, stand]) => all.replaceAll(stand, sign), text);
}

/** A shortcode of Hugo or Quarto, `raw` and its end, or a delimiter of Liquid. */
const signs = /\{\{[<%](?:(?!\{\{|\}\})[\s\S])*[>%]\}\}|\{%-?\s*(?:end)?raw\s*-?%\}|\{\{|\}\}|\{%|%\}/g;

/**
 * Escapes Liquid's delimiters in code, formulas and comments, where `{{a}}` is common TeX, and in the shortcodes of
 * other programs. A `{% raw %}` that old pages put around code is not part of the code, and is removed.
 */
export function hideVerbatim(text: string): string {
  const isVerbatim = verbatimIn(text);
  return text.replace(signs, (sign, at: number) => {
    if (/^\{\{[<%]/.test(sign)) return hide(sign);
    if (!isVerbatim(at)) return sign;
    return sign.includes("raw") ? "" : hide(sign);
  });
}
