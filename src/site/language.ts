/**
 * Whether a text is a language tag (BCP 47) of a language that Intl knows by name.
 *
 * Words such as `english` are tags by their form, since codes of up to eight letters are reserved.
 */
export function isLanguageTag(text: string): boolean {
  try {
    const { language, script, region } = new Intl.Locale(text);
    // "my-page" would be Burmese, in a script called Page.
    if (script !== undefined && nameOf(script, "en", "script") === undefined) return false;
    if (region !== undefined && nameOf(region, "en", "region") === undefined) return false;
    // A language in which Intl writes dates has a name; looking that up takes longer.
    const isWritten = Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
    return language.length <= 3 && (isWritten || nameOf(language, "en") !== undefined);
  } catch {
    return false;
  }
}

/** Whether two tags mean the same language, in the same script, and not in two different regions. */
export function isSameLanguage(one: string, other: string): boolean {
  const [a, b] = [new Intl.Locale(one), new Intl.Locale(other)];
  const [wholeA, wholeB] = [a.maximize(), b.maximize()];
  const isOneRegion = a.region === undefined || b.region === undefined || a.region === b.region;
  return wholeA.language === wholeB.language && wholeA.script === wholeB.script && isOneRegion;
}

/** What a language is called by those who speak it, with a capital letter where the script has them: `Deutsch` for `de`. */
export function ownNameOf(language: string): string {
  const name = nameOf(language, language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/**
 * The tag of a language that is given by its name, in English or in the language itself, or by the code of a country: `de`
 * for Deutsch, `ja` for jp, `zh-Hant` for tw.
 */
export function languageCalled(name: string): string | undefined {
  const wanted = name.trim().toLowerCase();
  if (/^[a-z]{2}$/.test(wanted) && nameOf(wanted.toUpperCase(), "en", "region") !== undefined) {
    const { language, script } = new Intl.Locale(`und-${wanted}`).maximize();
    return new Intl.Locale(language).maximize().script === script ? language : `${language}-${script}`;
  }
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => nameOf(code, "en") !== undefined)
    .find((code) => ["en", code].some((language) => nameOf(code, language)?.toLowerCase() === wanted));
}

function nameOf(
  code: string,
  language: string,
  type: "language" | "region" | "script" = "language",
): string | undefined {
  return new Intl.DisplayNames(language, { type, fallback: "none" }).of(code);
}
