import { record, textOf } from "../data.ts";
import { particularsOf } from "./collections.ts";
import type { OldPage } from "./page.ts";

/** The buttons of a Hugo Blox page, by their keys in its front matter. */
const buttons: readonly (readonly [key: string, words: string])[] = [
  ["event_url", "Event"],
  ["url_pdf", "PDF"],
  ["url_preprint", "Preprint"],
  ["url_code", "Code"],
  ["url_dataset", "Dataset"],
  ["url_poster", "Poster"],
  ["url_project", "Project"],
  ["url_slides", "Slides"],
  ["url_source", "Source"],
  ["url_video", "Video"],
];
/** Folders whose pages say this elsewhere. */
const elsewhere = /^content\/(?:.+\/)?(?:authors|home|publications?)\//;
const ofEvents = /^content\/(?:.+\/)?(?:event|talk)s?\/(?!_index\.)/;

/** Where the buttons of the theme's samples lead. */
const samples =
  /^https?:\/\/(?:www\.)?(?:example\.(?:org|com)\b|twitter\.com(?:\/(?:Twitter|georgecushen))?\/?$)/;

/**
 * What Hugo Blox shows around the text of a page: which event a talk was given at and what about, and buttons.
 *
 * @param isFile whether there is a file at a path from the old site's folder
 * @returns Markdown, or empty texts
 */
export function hugoParts(
  page: Pick<OldPage, "file" | "data" | "body">,
  isFile: (path: string) => boolean,
): { readonly above: string; readonly below: string } {
  const { file, data, body } = page;
  if (elsewhere.test(file)) return { above: "", below: "" };
  const own = buttons.map(([key, words]) => [words, textOf(data[key])] as const);
  const named = [data.links].flat().map((link) => {
    const { name, type, url } = record(link);
    return [textOf(name) ?? wordsOf(textOf(type)), textOf(url)] as const;
  });
  const links = [...own, ...named].flatMap(([words, to]) => {
    if (words === undefined || to === undefined || samples.test(to)) return [];
    // What is not beside the page is counted from the root.
    const isFromRoot = !/^[a-z][a-z\d+.-]*:|^[/#]/i.test(to) && !isFile(file.replace(/[^/]*$/, to));
    const place = `${isFromRoot ? "/" : ""}${to}`;
    return `[${words}](${/[\s()]/.test(place) ? `<${place}>` : place})`;
  });
  const below = links.length > 0 ? `${body.trim() === "" ? "" : "\n\n"}${links.join(", ")}\n` : "";
  const abstract = ofEvents.test(file) ? textOf(data.abstract) : undefined;
  if (!ofEvents.test(file) || `${abstract ?? ""}${body.trim()}${below}` === "") return { above: "", below };
  const above = [particularsOf(page), abstract].filter(Boolean).map((part) => `${part}\n\n`);
  return { above: above.join(""), below };
}

/** `code` as *Code*, `pdf` as *PDF*. */
function wordsOf(type: string | undefined): string | undefined {
  if (type === undefined) return undefined;
  return /^(?:pdf|doi)$/.test(type) ? type.toUpperCase() : type.charAt(0).toUpperCase() + type.slice(1);
}
