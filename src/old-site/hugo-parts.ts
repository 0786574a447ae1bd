import { record, textOf } from "../data.ts";
import type { LinkKind } from "../publications/links.ts";
import { linkName, type SiteWords } from "../publications/words.ts";
import { particularsOf } from "./collections.ts";
import type { OldPage } from "./page.ts";

/** What the buttons of a Hugo Blox page lead to, by their keys in its front matter: `url_pdf`, or a type of `links`. */
const kinds: Readonly<Record<string, LinkKind>> = {
  pdf: "pdf",
  preprint: "preprint",
  code: "code",
  dataset: "data",
  doi: "doi",
  poster: "poster",
  project: "website",
  site: "website",
  slides: "slides",
  source: "url",
  video: "video",
};
/** Pages that say this elsewhere, or in which Markdown would be shown as it is. */
const others = /^content\/(?:.+\/)?(?:authors|home|publications?)\/|\.html?$/;
const ofEvents = /^content\/(?:.+\/)?(?:event|talk)s?\/(?!_index\.)/;

/** Where the buttons of the theme's samples lead. */
const samples =
  /^#$|^https?:\/\/(?:www\.)?(?:example\.(?:org|com)\b|(?:github|hugoblox|slideshare|twitter|youtube)\.(?:com|net)\/?$|twitter\.com\/(?:Twitter|georgecushen)\/?$)/;

/** The picture beside a page that Hugo Blox shows above its text. */
const featured = /^[^/]*featured[^/]*\.(?:avif|gif|jpe?g|png|svg|webp)$/i;
/** Types of pages that show it only in lists. */
const withoutPicture = /^(?:book|docs|landing|slides|widget_page)$/;

/**
 * What Hugo Blox shows around the text of a page: its picture, which event a talk was given at and what about, and
 * buttons.
 *
 * @param words those of the site's language, for the buttons
 * @param files all files of the old site
 * @returns Markdown, or empty texts
 */
export function hugoParts(
  page: Pick<OldPage, "file" | "data" | "body">,
  words: SiteWords,
  files: readonly string[],
): { readonly above: string; readonly below: string } {
  const { file, data, body } = page;
  if (others.test(file)) return { above: "", below: "" };
  const link = (name: string | undefined, address: unknown) => {
    const to = textOf(address);
    if (name === undefined || to === undefined || samples.test(to)) return [];
    // What is not beside the page is counted from the root.
    const isFromRoot = !/^[a-z][a-z\d+.-]*:|^[/#]/i.test(to) && !files.includes(file.replace(/[^/]*$/, to));
    const place = `${isFromRoot ? "/" : ""}${to}`;
    return [`[${name.replace(/[[\]]/g, "\\$&")}](${/[\s()]/.test(place) ? `<${place}>` : place})`];
  };
  const nameOf = (type: string | undefined) => {
    const kind = kinds[type ?? ""];
    return kind === undefined ? type?.replace(/^./, (letter) => letter.toUpperCase()) : linkName(kind, words);
  };
  const own = Object.keys(kinds).flatMap((type) => link(nameOf(type), data[`url_${type}`]));
  const named = [data.links].flat().flatMap((item) => {
    const { name, type, url } = record(item);
    return link(textOf(name) ?? nameOf(textOf(type)), url);
  });
  const links = [...own, ...named];
  // A page without anything else is only this link.
  if (links.length > 0 || body.trim() !== "") links.push(...link(nameOf("site"), data.external_link));
  const gap = body.trim() === "" ? "" : body.endsWith("\n") ? "\n" : "\n\n";
  const below = links.length > 0 ? `${gap}${links.join(", ")}\n` : "";
  const picture = body.trim() === "" ? "" : pictureOf(page, files);
  const abstract = textOf(data.abstract);
  const [event] = link(textOf(data.event), data.event_url);
  if (!ofEvents.test(file) || `${abstract ?? ""}${event ?? ""}${body.trim()}${below}` === "")
    return { above: picture, below };
  const particulars = particularsOf({ file, data: { ...data, event: event ?? data.event } });
  const above = [particulars, abstract].filter(Boolean).map((part) => `${part}\n\n`);
  return { above: picture + above.join(""), below };
}

/** The picture above the text of a page, with its caption, unless the page shows it only in lists or in its text. */
function pictureOf(
  { file, data, body }: Pick<OldPage, "file" | "data" | "body">,
  files: readonly string[],
): string {
  const isBlox = files.some((name) =>
    /^(?:content\/(?:[\w-]+\/)?authors?\/[^/]+\/_index\.md$|data\/authors\/)/.test(name),
  );
  const [, folder] = /^(.*\/)index(?:\.[\w-]+)?\.md$/.exec(file) ?? [];
  const { caption, alt_text: alt, preview_only: isOfLists } = record(data.image);
  const isOther = withoutPicture.test(textOf(data.type) ?? "");
  if (!isBlox || isOther || folder === undefined || isOfLists === true) return "";
  const names = files.filter((name) => name.startsWith(folder)).map((name) => name.slice(folder.length));
  const name = names.find((name) => featured.test(name));
  if (name === undefined || body.includes(name)) return "";
  const place = /[\s()]/.test(name) ? `<${name}>` : name;
  return [`![${textOf(alt)?.replace(/[[\]]/g, "\\$&") ?? ""}](${place})`, textOf(caption)]
    .flatMap((part) => (part === undefined ? [] : [`${part}\n\n`]))
    .join("");
}
