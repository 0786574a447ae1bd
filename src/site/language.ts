/**
 * Whether a text is the tag (BCP 47) of a language that Intl has a name for.
 *
 * Words such as `english` have the form of tags, since codes of up to eight letters are reserved.
 */
export function isLanguageTag(text: string): boolean {
  try {
    const { language, script, region } = new Intl.Locale(text);
    // "my-page" would be Burmese, in a script called Page.
    if (script !== undefined && nameOf(script, "en", "script") === undefined) return false;
    if (region !== undefined && nameOf(region, "en", "region") === undefined) return false;
    // A language in which Intl writes dates has a name; looking it up is slower.
    const isWritten = Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
    return language.length <= 3 && (isWritten || nameOf(language, "en") !== undefined);
  } catch {
    return false;
  }
}

/** Whether two tags mean the same language, in the same script, and not of two different regions. */
export function isSameLanguage(one: string, other: string): boolean {
  const [a, b] = [new Intl.Locale(one), new Intl.Locale(other)];
  const [wholeA, wholeB] = [a.maximize(), b.maximize()];
  const isOneRegion = a.region === undefined || b.region === undefined || a.region === b.region;
  return wholeA.language === wholeB.language && wholeA.script === wholeB.script && isOneRegion;
}

/** What a language's speakers call it, with a capital letter if the script has them: `Deutsch` for `de`. */
export function ownNameOf(language: string): string {
  const name = nameOf(language, language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** Tags of more than a language that have their own names, such as Simplified Chinese. */
const withRegion = [
  "zh-Hans",
  "zh-Hant",
  "en-GB",
  "en-US",
  "pt-BR",
  "pt-PT",
  "de-AT",
  "de-CH",
  "fr-CA",
  "es-MX",
];

/**
 * The tag that a text means. It may be a tag; the name of a language, in English or in the language itself, such as
 * Deutsch for `de`; a tag written differently, such as `zh_CN`; or a country code, such as `jp` for `ja` and `tw` for
 * `zh-Hant`.
 */
export function languageCalled(name: string): string | undefined {
  const wanted = name.trim().toLowerCase();
  if (wanted === "") return undefined;
  const tag = name
    .trim()
    .replaceAll("_", "-")
    .replace(/\.utf-?8$/i, "");
  if (isLanguageTag(tag)) return tag;
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  const codes = letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => nameOf(code, "en") !== undefined);
  // "Chinese (Simplified)" and "Simplified Chinese" have the same words.
  const words = wordsIn(wanted);
  const found = [...codes, ...withRegion].find((code) =>
    ["en", code].some((language) => wordsIn(nameOf(code, language) ?? "") === words),
  );
  if (found !== undefined || nameOf(wanted.toUpperCase(), "en", "region") === undefined) return found;
  const { language, script } = new Intl.Locale(`und-${wanted}`).maximize();
  return new Intl.Locale(language).maximize().script === script ? language : `${language}-${script}`;
}

/** The words of a name without their accents, in alphabetical order. */
function wordsIn(name: string): string {
  const plain = name
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "");
  return (plain.match(/[\p{L}\p{M}]+/gu) ?? []).sort().join(" ");
}

function nameOf(
  code: string,
  language: string,
  type: "language" | "region" | "script" = "language",
): string | undefined {
  try {
    return new Intl.DisplayNames(language, { type, fallback: "none" }).of(code);
  } catch {
    // It does not have the form of a code.
    return undefined;
  }
}
