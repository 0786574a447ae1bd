/** babel's names of languages, with their BCP 47 tags. */
const languages: Readonly<Record<string, string>> = {
  english: "en",
  american: "en-US",
  usenglish: "en-US",
  british: "en-GB",
  ukenglish: "en-GB",
  german: "de",
  ngerman: "de",
  deutsch: "de",
  austrian: "de-AT",
  french: "fr",
  francais: "fr",
  spanish: "es",
  italian: "it",
  portuguese: "pt",
  brazilian: "pt-BR",
  brazil: "pt-BR",
  dutch: "nl",
  polish: "pl",
  czech: "cs",
  swedish: "sv",
  danish: "da",
  norsk: "nb",
  finnish: "fi",
  hungarian: "hu",
  greek: "el",
  russian: "ru",
  ukrainian: "uk",
  turkish: "tr",
  catalan: "ca",
  chinese: "zh",
  japanese: "ja",
  korean: "ko",
  arabic: "ar",
  hebrew: "he",
  latin: "la",
};

/**
 * The language of a work, a BCP 47 tag, from an entry's babel name ("biblatex", the field langid) or tag; undefined if
 * it is neither.
 */
export function languageOf(written: string | undefined): string | undefined {
  const name = written?.trim().toLowerCase();
  if (name === undefined) return undefined;
  if (Object.hasOwn(languages, name)) return languages[name];
  return /^[a-z]{2}(?:[-_][a-z]{2,4})?$/.test(name)
    ? Intl.getCanonicalLocales(name.replace("_", "-"))[0]
    : undefined;
}
