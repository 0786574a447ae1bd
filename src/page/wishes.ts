import { type Data, isRecord, textOf } from "../data.ts";
import { wordsLostFrom } from "../yaml.ts";
import type { KeyRemark } from "./flags.ts";
import type { LoadedPage } from "./load.ts";
import { readAddress } from "./place.ts";
import { unreadTimes } from "./time-shown.ts";

/** Keys by which Eleventy's own pages become programs. */
const programs = ["templateEngineOverride", "eleventyComputed", "eleventyImport"];

/** What other programs, or people, call a page that not everybody should see. */
const secret =
  /^(?:private|hidden|hide|headless|protected|password|status|visibility|visible|listed|drafts|is_?[dD]raft|publish|public|unpublished|wip|exclude)$/;

const yes = /^(?:true|yes|on|draft|private|hidden|unpublished)$/i;
const no = /^(?:false|no|off)$/i;

/** What is meant for `redirect_from`. */
const formerAddress = /^(?:redirects|redirects?[_-]?from|alias)$/i;

/** What a page asks for but cannot have: to be a program, a layout without a name, or to keep back the home page. */
export function refusedWishes(data: Data, isHome: boolean): KeyRemark[] {
  const refused = programs
    .filter((key) => key in data)
    .map((key) => ({
      key,
      message: `A page is never a program, so ${key} is not known here. Delete the line.`,
    }));
  if (data.template !== undefined && !/^[\w-]+(?:\/[\w-]+)*(?:\.njk)?$/.test(String(data.template)))
    refused.push({
      key: "template",
      message: `${JSON.stringify(data.template)} is not the name of a layout. Write one such as page, or delete the line.`,
    });
  for (const key of isHome ? ["draft", "published"] : [])
    if (data[key] === (key === "draft"))
      refused.push({
        key,
        message: `${key}: ${data[key]} cannot apply to the home page, since there is no site without it. Delete the line.`,
      });
  return refused;
}

/** The keys by which a page or a piece of news asks not to be seen, in words that are not known here. */
export function unknownSecrets(data: Data): string[] {
  return Object.keys(data).filter(
    (key) =>
      secret.test(key) &&
      (key === "password"
        ? data[key]
        : (/^(?:pub|visible|listed)/.test(key) ? no : yes).test(String(data[key]))),
  );
}

/** The keys that are read, and are in front matter again with other values, which are not. */
function repeatedKeys(lines: readonly string[]): KeyRemark[] {
  const first = new Map<string, string>();
  return lines.flatMap((whole, index) => {
    const line = whole.trimEnd();
    const [written, key = ""] = keyRead.exec(line) ?? [];
    const before = first.get(key);
    // The same line twice says nothing else.
    if (written === undefined || (before === line && /:\s*\S/.test(line))) return [];
    if (before === undefined) first.set(key, line);
    const message = `"${key}" is here again in line ${index + 1}, which is not read. Keep one of the two, with everything that belongs there.`;
    return before === undefined ? [] : [{ key, message }];
  });
}

/** A line that gives a key of those that are read. */
const keyRead =
  /^(title|description|permalink|redirect_from|aliases|lang|nav|image|template|publications)\s*:/;

/**
 * What a page asks for in its front matter that would otherwise be ignored without a word.
 *
 * @param source the text of its file
 * @param address where it is published
 */
export function unmetWishes(
  source: string,
  { data, bodyLine, lineOf }: LoadedPage,
  address: string,
): KeyRemark[] {
  const lines = source.split(/\r\n?|\n/);
  const wishes = [...unreadTimes(data), ...repeatedKeys(lines.slice(0, bodyLine - 1))];
  const note = (key: string, message: string) => wishes.push({ key, message });
  for (const key of unknownSecrets(data))
    note(
      key,
      `"${key}" is not known here, so everybody can see this page. Write draft: true to keep it back, or sitemap: false to keep it from search engines only.`,
    );
  for (const key of ["title", "description"]) {
    const value = data[key];
    if (isRecord(value) || /\{\{|\{%/.test(String(value)))
      note(key, `"${key}" cannot have braces: nothing is filled in for them. Write the words themselves.`);
    const written = lines[(lineOf(key) ?? 0) - 1] ?? "";
    const loss = /^\w+:/.test(written) ? wordsLostFrom(written) : undefined;
    if (loss !== undefined) note(key, loss);
  }
  if (Array.isArray(data.title))
    note(
      "title",
      'This title is not text: [ has a special meaning here. Write the title in double quotes, as in title: "[Draft] My page".',
    );
  for (const key of Object.keys(data)) {
    if (/^redirect(?:_to)?$/.test(key))
      note(
        key,
        `"${key}" is not known here, so this page does not redirect. Write its address under redirect_from in the page that it should lead to, or write a link.`,
      );
    // A key with a capital is also there without one.
    else if (formerAddress.test(key) && !/^redirect_from$|^[A-Z]/.test(key))
      note(key, `"${key}" is not known here, so nothing redirects from there. Write redirect_from.`);
  }
  const elsewhere = addressElsewhere(data, address);
  return elsewhere === undefined ? wishes : [...wishes, elsewhere];
}

/** Where Hugo would publish a page that says so, and we do not. */
function addressElsewhere({ url, slug, permalink }: Data, address: string): KeyRemark | undefined {
  if (permalink !== undefined || address === "/") return undefined;
  const key = url === undefined ? "slug" : "url";
  const written = textOf(url ?? slug) ?? "";
  const wanted = key === "slug" && /^[\w-]+$/.test(written) ? address.replace(/[^/]+\/?$/, written) : written;
  const read = /^\/(?!\/)/.test(wanted) ? readAddress(wanted, "/") : undefined;
  if (!read || "mistake" in read || read.path === address) return undefined;
  return {
    key,
    message: `"${key}" is not known here: this page is at ${address}. Write permalink: ${read.path}`,
  };
}
