import { type Data, textOf } from "../data.ts";
import { namesIn } from "../old-site/addresses.ts";
import { languageTagOf } from "../old-site/fact-values.ts";
import type { OldPage } from "../old-site/page.ts";
import { withFrontMatter } from "../old-site/view.ts";
import type { EngagementKind } from "../page/engagements.ts";
import { isLanguageName } from "../page/languages.ts";
import { readNav } from "../page/menu.ts";
import { addressOf, readAddress } from "../page/place.ts";
import { isPromised } from "../page/plan.ts";

/** A file of the new site, from the folder of its content. */
export interface NewPage {
  readonly file: string;
  readonly text: string;
}

/** Front matter that means the same on the new site. */
const kept = [
  "title",
  "description",
  "lang",
  "nav",
  "nav_order",
  "dropdown",
  "children",
  "cv_pdf",
  "sitemap",
] as const;
/** What else a talk or a course has. */
const ofEngagements = ["type", "venue", "location", "date", "year", "term"] as const;

/** An address that is neither whole nor from the site's root. */
const relative = /(?:\]\(\s*<?|\b(?:src|href)=["'])(?![a-z][a-z\d+.-]*:|[/#{?])[^\s>)"']/i;

/** Makes a page of the new site from one of the old, at its old address. */
export function newPage({ file, data, body, address }: Omit<OldPage, "bodyLine">): NewPage {
  const isHtml = /\.html?$/i.test(file);
  const ending = isHtml ? "html" : "md";
  const path = address.replace(/^\//, "");
  // A bare name without a trailing slash is a folder's page on every host.
  const stem = path.replace(/(?:\/|\.html?)$/i, "");
  const name = stem.replace(/(^|\/)[_.~]+/g, "$1");
  // Relative links on a page start from the folder that is its address. A home page in a second language is one because
  // of its folder.
  const isFolder =
    path !== "" &&
    !/\.html?$/i.test(path) &&
    ((path.endsWith("/") && relative.test(body)) || isLanguageName(stem));
  const newFile = `${path === "" ? "index" : isFolder ? `${name}/index` : name}.${ending}`;
  const lasting = /\.html?$/i.test(path) ? address : path === "" ? "/" : `/${stem}/`;
  const known = matterOf(data, kept);
  // Without front matter, HTML would be a file like others.
  const saysAddress = lasting !== addressOf(newFile) || (isHtml && Object.keys(known).length === 0);
  const matter = { ...known, ...addressesOf(data, lasting, saysAddress) };
  return { file: newFile, text: withFrontMatter(matter, body) };
}

/**
 * The path of a file, or one like it that no other file has yet.
 *
 * @param path ending in `.md`
 */
export function freePath(path: string, isTaken: (path: string) => boolean): string {
  let free = path;
  for (let copy = 2; isTaken(free); copy++) free = path.replace(/\.md$/, `-${copy}.md`);
  return free;
}

/**
 * Makes a talk or a course of the new site from one of the old, at its old address.
 *
 * @param isTaken whether there is a file at a path already
 * @param isShared whether another page has the address already
 */
export function newEngagement(
  { data, body, address }: Omit<OldPage, "file" | "bodyLine">,
  kind: EngagementKind,
  { isTaken, isShared }: { readonly isTaken: (path: string) => boolean; readonly isShared: boolean },
): NewPage {
  const lasting = /\.html?$/.test(address) ? address : address.replace(/\/?$/, "/");
  const [, inFolder, last = kind] =
    /^\/(?:(?:talks|teaching)\/)?(?:(.*)\/)?([^/]+?)(?:\/|\.html?)$/.exec(lasting) ?? [];
  const folder = inFolder !== undefined && lasting.startsWith(`/${kind}/`) ? `${inFolder}/` : "";
  const file = freePath(`_${kind}/${folder}${last}.md`, isTaken);
  const name = file.slice(kind.length + 2, -".md".length);
  // One without a text has a page only if it gives its address.
  const saysAddress = !isShared && (body.trim() === "" || lasting !== `/${kind}/${name}/`);
  const matter = {
    ...matterOf(data, [...kept, ...ofEngagements]),
    ...addressesOf(data, lasting, saysAddress),
  };
  return { file, text: withFrontMatter(matter, body) };
}

/** What means the same on the new site. */
function matterOf(data: Data, keys: readonly string[]): Record<string, unknown> {
  // Other themes may mean different things by the same names.
  const strange = readNav(data).mistakes.map(({ key }) => key);
  const there = keys.filter(
    (key) => data[key] !== undefined && data[key] !== null && data[key] !== "" && !strange.includes(key),
  );
  return Object.fromEntries(
    there
      .map((key) => [key, key === "lang" ? languageTagOf(data[key]) : inWords(key, data[key])] as const)
      .filter(([, value]) => value !== undefined),
  );
}

/** A value of front matter, if it has the text it must have; other themes have lists and more under the same names. */
function inWords(key: string, value: unknown): unknown {
  return (key === "title" || key === "description") && textOf(value) === undefined ? undefined : value;
}

/** The address that a page keeps, if it must be stated, and its former ones. */
function addressesOf(data: Data, lasting: string, saysAddress: boolean): Data {
  const all = new Set([...redirectsOf(data.redirect_from), ...redirectsOf(data.aliases)]);
  const former = [...all].filter(
    (from) =>
      from !== lasting && `${from}/` !== lasting && !/[?#]/.test(from) && "path" in readAddress(from, "/"),
  );
  return {
    ...(saysAddress && { permalink: lasting }),
    ...(former.length > 0 && { redirect_from: former }),
  };
}

function redirectsOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? namesIn(value) : [textOf(value)])
    .filter((text) => text !== undefined)
    .map((from) => (from.startsWith("/") || from.includes("://") ? from : `/${from}`));
}

/** Whether Dateline makes the page at an address itself, so that the old site's page there is not carried over. */
export function isReserved(address: string): boolean {
  return (
    isPromised(address) ||
    /^\/(?:feed\.\w+|subscribe\/|404(?:\.html|\/)|sitemap(?:\.xml|\/)|robots\.txt)$/.test(address)
  );
}
