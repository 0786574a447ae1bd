/** Scripts that are written from right to left, by their codes in ISO 15924. */
const rightToLeft = "Adlm Arab Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa".split(" ");
const startsFromRight = new RegExp(
  `^\\P{L}*[${rightToLeft.map((code) => `\\p{Script=${code}}`).join("")}]`,
  "u",
);

/**
 * The direction in which a language is written, as a value of HTML's `dir`.
 *
 * @param language a BCP 47 language tag
 */
export function directionOf(language: string): "ltr" | "rtl" {
  return rightToLeft.includes(new Intl.Locale(language).maximize().script ?? "") ? "rtl" : "ltr";
}

/**
 * HTML in the direction in which its text begins, as with `dir="auto"` on a page: where it is shown on its own, nothing
 * else may say so. Code in it reads from the left.
 */
export function inDirectionOf(text: string, html: string): string {
  if (!startsFromRight.test(text)) return html;
  return `<div dir="rtl">${html.replace(/<(pre|code)(?=[ >])(?![^>]*\sdir=)/g, '<$1 dir="ltr"')}</div>`;
}
