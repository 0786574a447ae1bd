import * as v from "valibot";
import { isRecord } from "../data.ts";
import { nearest } from "./nearest.ts";
import { type Profile, profileKeys, profileOf } from "./profiles.ts";

/**
 * The schema of the author's profiles, however written: a list of names with addresses (`name: GitHub`,
 * `url: https://…`), of keys with handles (`github: jane`), or both; or such keys in one group.
 *
 * @param webAddress the schema of an address
 */
export function linksSchema(webAddress: v.GenericSchema<string>) {
  const isAddress = (value: string) => /^\/(?!\/)/.test(value) || v.is(webAddress, value);
  const named = v.strictObject({
    name: v.pipe(v.string("must be text"), v.trim(), v.nonEmpty(empty)),
    url: v.pipe(
      v.string("must be text"),
      v.trim(),
      v.nonEmpty(empty),
      v.check(
        isAddress,
        "must be a full web address such as https://example.org/, or begin with a slash, as in /files/cv.pdf for a file of yours",
      ),
      v.transform(withoutSpaces),
    ),
  });
  const handles = v.pipe(
    v.record(
      v.string(),
      v.union(
        [v.pipe(v.string(), v.trim(), v.nonEmpty(empty)), v.number()],
        "must be a handle, or an address",
      ),
      complaint,
    ),
    v.rawTransform(({ dataset: { value: input }, addIssue }): readonly Profile[] =>
      Object.entries(input).flatMap(([key, value]) => {
        const profile =
          profileOf(key, value) ??
          (isAddress(String(value)) ? { name: key, url: withoutSpaces(String(value)) } : undefined);
        const isOrcid = profile?.name === "ORCID";
        if (profile !== undefined && (!isOrcid || orcidOf(profile.url) !== undefined)) return profile;
        addIssue({
          message: isOrcid
            ? "must be four groups of four digits, as in 0000-0001-2345-6789"
            : whatIsWrong(key, value),
          input: value,
          path: [{ type: "object", origin: "value", input, key, value }],
        });
        return [];
      }),
    ),
  );
  const isNamed = (key: string) => /^(?:name|url|title|label|text|link|href|icon)$/.test(key);
  const entry = v.lazy((input) => (isRecord(input) && !Object.keys(input).some(isNamed) ? handles : named));
  return v.pipe(
    v.lazy((input) => (isRecord(input) ? handles : v.array(entry, complaint))),
    v.transform((links): readonly Profile[] => links.flat()),
  );
}

const empty = "must not be empty";
const complaint = "must be a list of profiles, as in github: jane, or each with a name and a url";

/** An address whose file may have spaces in its name. */
function withoutSpaces(address: string): string {
  return address.replaceAll(" ", "%20");
}

/** The ORCID iD in an address, if it names somebody (ORCID, "Structure of the ORCID Identifier"). */
export function orcidOf(url: string): string | undefined {
  return /(?<!\d)\d{4}-\d{4}-\d{4}-\d{3}[\dX](?![\dX])/i.exec(url)?.[0];
}

/** The last digit of an ORCID iD, which checks the others (ISO 7064, MOD 11-2). */
export function orcidCheckDigit(id: string): string {
  const digits = [...id.replaceAll("-", "").slice(0, 15)];
  const sum = digits.reduce((total, digit) => (total + Number(digit)) * 2, 0);
  const check = (12 - (sum % 11)) % 11;
  return check === 10 ? "X" : String(check);
}

function whatIsWrong(key: string, value: string | number): string {
  // The key would do with an address.
  if (profileOf(key, "https://example.org/") !== undefined)
    return "must be the full address of the profile, as in https://example.org/jane";
  if (/^(?:e[-_]?)?mail$/i.test(key))
    return "is not a profile: write it as email, beside links and not among them";
  if (/^[^:]+\.(?:pdf|html?|md)$/i.test(String(value)))
    return "must begin with a slash if it is a file of yours, as in /files/cv.pdf, or otherwise with https://";
  // So few letters are near any others.
  const meant = key.length < 4 ? undefined : nearest(key, profileKeys);
  const question = meant === undefined ? "" : `did you mean ${meant}? If not, `;
  return `is not a known profile: ${question}write its full address, as in https://example.org/jane`;
}
