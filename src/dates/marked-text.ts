/**
 * A line's text with marks for what is not text: where mark-up begins and ends, a picture, anything else (a formula).
 * In the text itself, these four characters of Unicode's private use area must be replaced by another.
 */
export const marks = { opens: "\uE000", closes: "\uE001", picture: "\uE002", thing: "\uE003" } as const;

const anyMark = String.raw`\uE000-\uE003`;
/** Full-width digits and separators, other hyphens, the figure dash and minus, and Arabic and Persian digits. */
const variants = String.raw`\uFF0D-\uFF19\u2010-\u2012\u2212\u0660-\u0669\u06F0-\u06F9`;
/** What nobody sees, but programs put around and into dates copied from them: where a word may break, which way it runs. */
const signs = String.raw`\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF`;
/** All of these, which few texts have. */
const replaced = new RegExp(`[${anyMark}${variants}${signs}]`);
const eachMark = new RegExp(`[${anyMark}]`, "g");
const eachVariant = new RegExp(`[${variants}]`, "g");

function asAscii(sign: string): string {
  if (sign < "\u2000") return String(sign.charCodeAt(0) % 16);
  return sign < "\uFF00" ? "-" : String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
}

const sign = `[${signs}]`;
const eachSign = new RegExp(sign, "g");
/** Within numbers and their separators, a space in its place would make two of one date. */
const unseen = new RegExp(String.raw`(?<![\d./-])${sign}|${sign}(?![\d./-])`, "g");
const separator = `${sign}*[./-]${sign}*`;
/** Two or three numbers that are one date or none: behind a date that is only some of them, the rest would have moved. */
const numbers = new RegExp(
  String.raw`(?<![\d./-]${sign}*)\d+${sign}*([./-])${sign}*\d+(?:${sign}*\1${sign}*\d+)?(?!\d|${separator}\d)`,
  "g",
);

/**
 * A text to put into a marked one, of the same length: a character that would be a mark there becomes U+FFFD, one that
 * nobody sees a space, past the numbers it is in, and full-width characters, Arabic digits and other hyphens of dates
 * become ASCII.
 */
export function unmarkedText(text: string): string {
  if (!replaced.test(text)) return text;
  return text
    .replace(eachMark, "\uFFFD")
    .replace(eachVariant, asAscii)
    .replace(numbers, (written) => written.replace(eachSign, "").padEnd(written.length))
    .replace(unseen, " ");
}
