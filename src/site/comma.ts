/**
 * What separates the parts of a list, except the last two: `, ` or `、`.
 *
 * @param language a BCP 47 language tag
 */
export function commaOf(language: string): string {
  const parts = new Intl.ListFormat([language, "en"]).formatToParts(["1", "2", "3"]);
  return parts.find(({ type }) => type === "literal")?.value ?? ", ";
}
