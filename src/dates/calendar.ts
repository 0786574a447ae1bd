/**
 * What writes dates in a language, by the calendar and with the digits that English has: Persian, Thai and others count
 * years, and write digits, in ways of their own. The time zone is UTC.
 *
 * @param languages BCP 47 language tags, the best first
 */
export function dateFormat(
  languages: string | readonly string[],
  form: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const isShortMonthOfYear = form.month === "short" && form.year !== undefined && form.day === undefined;
  // Node.js 20 crashes there, in Scottish Gaelic.
  const isFatal = isShortMonthOfYear && /^gd\b/i.test([languages].flat()[0] ?? "");
  return new Intl.DateTimeFormat(languages, {
    ...form,
    ...(isFatal ? { month: "long" } : {}),
    calendar: "gregory",
    numberingSystem: "latn",
    timeZone: "UTC",
  });
}
