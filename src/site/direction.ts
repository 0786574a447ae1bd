/** Scripts that are written from right to left, by their codes in ISO 15924. */
const rightToLeft = new Set("Adlm Arab Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa".split(" "));

/**
 * The direction in which a language is written, as a value of HTML's `dir`.
 *
 * @param language a BCP 47 language tag
 */
export function directionOf(language: string): "ltr" | "rtl" {
  return rightToLeft.has(new Intl.Locale(language).maximize().script ?? "") ? "rtl" : "ltr";
}
