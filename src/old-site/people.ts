import { type Data, record, recordsIn, textOf } from "../data.ts";
import type { SiteWords } from "../publications/words.ts";
import { emailIn, linkIn } from "./fact-values.ts";
import { educationOf } from "./hugo-cv.ts";
import { profilesIn } from "./hugo-facts.ts";
import type { OldSite } from "./old-site.ts";
import type { OldPage } from "./page.ts";

/** Pages of authors on Hugo Blox, and on Academic and Wowchemy before it. */
export const ofAuthors = /^content\/(?:([\w-]+)\/)?authors?\/[^/]+\/_index(?:\.([\w-]+))?\.md$/;
/** The templates of these, if a site has its own, and what those have that leave it to another. */
const ownTemplates = /^layouts\/(?:authors?\/|_?partials\/(?:.*\/)?(?:about|resume-biography)\b)/;
const leavesToOther = /["/](?:about|resume-biography)\b[^"]*"/;

/**
 * The page of an author with what Hugo Blox shows beside the text, from the front matter: picture, role, organizations,
 * profiles, interests and education. What a site's own templates do not show stays private, and so does the `email`,
 * which only asks for a picture.
 *
 * @param words those of the page's language
 */
export function withPerson(page: OldPage, old: OldSite, words: SiteWords): OldPage {
  const { file, body, bodyLine } = page;
  const templates = old.files
    .filter((name) => ownTemplates.test(name))
    .map((name) => old.text(name) ?? "")
    .filter((text) => !leavesToOther.test(text));
  const isShown = (key: string) => templates.length === 0 || templates.some((text) => text.includes(key));
  const data: Data = Object.fromEntries(Object.entries(page.data).filter(([key]) => isShown(key)));
  const folder = file.replace(/[^/]*$/, "");
  const picture = old.files.find((name) => name.startsWith(`${folder}avatar.`))?.slice(folder.length);
  const organizations = recordsIn(data.organizations).flatMap(({ name, url }) => {
    const said = lineOf(name);
    return said === undefined ? [] : [linkTo(said, linkIn(textOf(url), old.files))];
  });
  const { links, email } = profilesIn([data.social, data.links, data.profiles], old.files);
  const to = new Map([
    ...links.map(({ name, url }) => [url, name] as const),
    ...(email === undefined ? [] : [[`mailto:${emailIn(email)}`, words.email] as const]),
  ]);
  const interests = [record(data.interests).interests ?? data.interests].flat().map(lineOf);
  const above = written([
    picture && `![${textOf(page.data.title) ?? ""}](${picture}){width=160}`,
    [lineOf(data.role), ...organizations].filter(Boolean).join(", "),
    [...to].map(([url, name]) => linkTo(name, url)).join(", "),
  ]);
  const below = written([
    listOf(words.cvInterests, interests),
    listOf(words.cvEducation, educationOf(data.education)),
  ]);
  if (above === "" && below === "") return page;
  const own = body.trimStart();
  const skipped = body.slice(0, body.length - own.length).split("\n").length - 1;
  const before = above === "" ? 0 : above.split("\n").length + 1;
  return {
    ...page,
    body: `${written([above, own.trimEnd(), below])}\n`,
    bodyLine: Math.max(1, bodyLine + skipped - before),
  };
}

function written(parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join("\n\n");
}

function lineOf(value: unknown): string | undefined {
  return textOf(value)?.replace(/\s+/g, " ");
}

function linkTo(name: string, address: string | undefined): string {
  const place = address !== undefined && /[\s()]/.test(address) ? `<${address}>` : address;
  return place === undefined ? name : `[${name.replace(/[[\]]/g, "\\$&")}](${place})`;
}

function listOf(title: string, items: readonly (string | undefined)[]): string {
  const lines = items.filter((item) => item !== undefined).map((item) => `- ${item}`);
  return lines.length === 0 ? "" : `## ${title}\n\n${lines.join("\n")}`;
}
