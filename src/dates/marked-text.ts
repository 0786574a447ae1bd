/**
 * A line's text with marks for what is not text: where mark-up begins and ends, a picture, and anything else (a formula).
 * In the text itself these four characters, of Unicode's private use area, are to be replaced by another.
 */
export const marks = { opens: "\uE000", closes: "\uE001", picture: "\uE002", thing: "\uE003" } as const;

const anyMark = /[\uE000-\uE003]/g;

/** Digits and separators in their full width, what looks like a hyphen: of digits, of formulas, without a break; and the digits of Arabic and Persian. */
const variants = /[\uFF0D-\uFF19\u2010-\u2012\u2212\u0660-\u0669\u06F0-\u06F9]/g;

function asAscii(sign: string): string {
  if (sign < "\u2000") return String(sign.charCodeAt(0) % 16);
  return sign < "\uFF00" ? "-" : String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
}

/** What nobody sees, and programs put around dates that are copied from them: where a word may break, which way it runs. */
const sign = String.raw`[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069]`;
/** Within numbers and their separators, a space in its place would make two of one date. */
const unseen = new RegExp(String.raw`(?<![\d./-])${sign}|${sign}(?![\d./-])`, "g");
const slash = new RegExp(`${sign}/${sign}`, "g");

/**
 * A text that is to stand in a marked one, of the same length: a character that would be a mark there becomes U+FFFD, one
 * that nobody sees a space, and what dates are written with in East Asia's full width, in Arabic's digits, or with other
 * hyphens, ASCII.
 */
export function unmarkedText(text: string): string {
  return text
    .replace(anyMark, "\uFFFD")
    .replace(slash, " / ")
    .replace(unseen, " ")
    .replace(variants, asAscii);
}
