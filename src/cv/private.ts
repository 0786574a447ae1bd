import { record, textOf } from "../data.ts";

/** What an author may ask to be shown: telephone numbers; streets and postal codes. */
export type Privacy = ReadonlySet<"phone" | "address">;

const phone =
  /^(?:(?:tele|cell|mobile|work|home)?[\s_-]*phone(?:[\s_-]?number)?|phones|tel|mobile|cell|fax|telefon\w*|handy|mobil|téléphone|teléfono|telefono|电话|手机|電話|전화)\.?$/iu;
const address =
  /^(?:(?:street|home|postal|mailing)?[\s_-]*address|street|postal[\s_-]?code|zip(?:[\s_-]?code)?|post[\s_-]?code|date[\s_-]?of[\s_-]?birth|birth[\s_-]?(?:day|date)|adresse|anschrift|straße|plz|geburtsdatum|dirección|indirizzo|地址|住所|주소)$/iu;

/** What a field holds by its name, if that is nobody's business unless the author says so. */
export function privacyOf(name: string): "phone" | "address" | undefined {
  if (phone.test(name.trim())) return "phone";
  return address.test(name.trim()) ? "address" : undefined;
}

/** Whether an address leads to a telephone. */
export function isPrivateAddress(url: string): boolean {
  return /^(?:tel|sms):|^https?:\/\/wa\.me\//i.test(url);
}

/** Whether people are found on a network by their telephone numbers. */
export function isPrivateNetwork(network: string): boolean {
  return /^(?:whatsapp|signal)$/i.test(network.trim()) || privacyOf(network) === "phone";
}

/**
 * A place, as text or as JSON Resume's group of `address`, `postalCode`, `city`, `region` and `countryCode`.
 *
 * @returns its lines, without street and postal code unless they are to be shown
 */
export function placeOf(
  value: unknown,
  shown: Privacy,
  language: string,
): { readonly texts: readonly string[]; readonly hasPrivate: boolean } {
  const text = textOf(value);
  if (text !== undefined) return { texts: [text], hasPrivate: false };
  const fields = record(value);
  const [street, postalCode, city, region, country, countryCode] = [
    fields.address ?? fields.street,
    fields.postalCode ?? fields.postal_code,
    fields.city,
    fields.region,
    fields.country,
    fields.countryCode ?? fields.country_code,
  ].map(textOf);
  const isShown = shown.has("address");
  const town = [isShown ? postalCode : undefined, city].filter(Boolean).join(" ");
  const land = country ?? (countryCode && countryName(countryCode, language));
  const whole = [...new Set([town, region, land].filter(Boolean))].join(", ");
  const texts = [isShown ? street : undefined, whole].filter((line) => line !== undefined && line !== "");
  return { texts: texts as string[], hasPrivate: !isShown && (street ?? postalCode) !== undefined };
}

/** The name of a country, given by its code (ISO 3166-1), or what is written in its place. */
function countryName(code: string, language: string): string {
  try {
    return new Intl.DisplayNames([language, "en"], { type: "region" }).of(code.toUpperCase()) ?? code;
  } catch {
    return code;
  }
}
