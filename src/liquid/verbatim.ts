/** Signs that stand for Liquid's own where they are text; no text may hold them (Unicode, section 23.7, noncharacters). */
const hidden: readonly (readonly [string, string])[] = [
  ["{{", "\uFDD2"],
  ["}}", "\uFDD3"],
  ["{%", "\uFDD4"],
  ["%}", "\uFDD5"],
];

/**
 * What Liquid must not see. A fence runs to its end or that of the text; code and formulas within a paragraph do not run
 * across a blank line, and are bounded so that signs which nothing closes cost no more than their number.
 */
const verbatim = new RegExp(
  [
    // Fenced code, also within a list or quotation.
    String.raw`^[ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)?(?<fence>${"`"}{3,}|~{3,})[^\n]*(?:\n(?![ \t>]*\k<fence>[${"`"}~]*[ \t]*$)[^\n]*)*(?:\n[^\n]*)?`,
    String.raw`<(?<tag>pre|code)\b[^>]*>(?:(?!<\k<tag>\b)[\s\S])*?<\/\k<tag>>`,
    // A code span ends at as many back-quotes as it began with (CommonMark, "Code spans").
    "(?<!`)(?<ticks>`+)(?!`)(?:(?!\\n[ \\t]*\\n)[\\s\\S]){1,2000}?(?<!`)\\k<ticks>(?!`)",
    // Formulas.
    String.raw`\$\$(?:(?!\n[ \t]*\n)[^$])+\$\$`,
    String.raw`\$(?!\s)[^$\n]*(?<!\s)\$(?!\d)`,
    String.raw`\\{1,2}(?:\([^\n]{0,2000}?\\{1,2}\)|\[(?:(?!\n[ \t]*\n)[\s\S]){0,2000}?\\{1,2}\])`,
    // Shortcodes of Hugo and Quarto.
    String.raw`\{\{[<%](?:(?!\{\{|\}\})[\s\S])*[>%]\}\}`,
  ].join("|"),
  "gim",
);

/** Lets Liquid's signs stand for themselves. */
export function hide(text: string): string {
  return hidden.reduce((all, [sign, stand]) => all.replaceAll(sign, stand), text);
}

/** Brings back what {@link hide} hid. */
export function show(text: string): string {
  return hidden.reduce((all, [sign, stand]) => all.replaceAll(stand, sign), text);
}

/**
 * Lets Liquid's signs stand for themselves in code and formulas, where `{{a}}` is common TeX. A `{% raw %}` that old
 * pages put around code is no text of the code, and goes.
 */
export function hideVerbatim(text: string): string {
  return text.replace(verbatim, (found) => hide(found.replace(/\{%-?\s*(?:end)?raw\s*-?%\}/g, "")));
}
