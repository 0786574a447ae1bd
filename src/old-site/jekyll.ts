import { type Data, record, recordsIn, textOf } from "../data.ts";
import { flagOf } from "../page/flags.ts";
import { categoryFolders, namesIn } from "./addresses.ts";
import { linkList } from "./collections.ts";
import type { OldPage } from "./page.ts";

/** Folders of items that themes have besides Jekyll's own, without being configured. */
const known = new Set(
  "pages posts news talks teaching teachings portfolio projects publications books".split(" "),
);

/**
 * What Jekyll calls a collection: the folder `_name` of files with front matter; that of posts may be inside others.
 */
export function collectionOf(file: string): string | undefined {
  return categoryFolders.test(file) ? "posts" : /^_([\w-]+)\//.exec(file)?.[1];
}

/** The collections that a configuration names, in a list or with more about each. */
export function collectionsIn({ collections }: Data): readonly string[] {
  return Array.isArray(collections) ? namesIn(collections) : Object.keys(record(collections));
}

/** Whether the files of a folder such as `_people` are items: one that themes have, or that the configuration names. */
export function isCollection(name: string, configuration: Data): boolean {
  return known.has(name) || collectionsIn(configuration).includes(name);
}

/** Whether each file of a collection was a page of its own. */
export function hasPages(name: string, { collections }: Data): boolean {
  return known.has(name) || flagOf(record(record(collections)[name]).output) === true;
}

/** The front matter that a file takes from the configuration (Jekyll, "Front Matter Defaults"); later entries win. */
export function defaultsFor(file: string, { defaults }: Data): Data {
  const collection = collectionOf(file);
  const type = collection === undefined || collection === "pages" ? "pages" : collection;
  const fitting = recordsIn(defaults).filter(({ scope }) => {
    const { path, type: wanted } = record(scope);
    const folder = (textOf(path) ?? "").replace(/^\/|\/?\**$/g, "");
    const isWithin = folder === "" || file === folder || file.startsWith(`${folder}/`);
    return isWithin && (wanted === undefined || wanted === type);
  });
  return Object.assign({}, ...fitting.map(({ values }) => record(values)));
}

/** Posts by a key of their front matter such as `tags`, as in `site.tags`. */
export function postsBy(
  posts: readonly Data[],
  ...keys: readonly string[]
): Readonly<Record<string, readonly Data[]>> {
  const groups: Record<string, Data[]> = {};
  for (const post of posts)
    for (const name of new Set(keys.flatMap((key) => topicsIn(post, key)))) {
      groups[name] ??= [];
      groups[name].push(post);
    }
  return groups;
}

/** A text under `tags` is several, separated by spaces; one under `tag` is one. */
function topicsIn(data: Data, key: string): readonly string[] {
  const text = textOf(data[key]);
  return text !== undefined && !key.endsWith("s") ? [text] : namesIn(data[key]);
}

/** Layouts that show lists of posts, whatever the page itself says. */
const listing =
  /^(?:home|posts?|blog|archives|year-archive|posts?-index|categor(?:y|ies)|tags?|collection|tag-?(?:list|index)|category-?(?:list|index))$/;

/** Whether the layout of a page lists posts or the like. */
export function isListing({ layout }: Data): boolean {
  return listing.test(textOf(layout) ?? "");
}

/**
 * What a page lists because of its layout: posts, those of one topic, or a collection's pages.
 *
 * @returns the list as Markdown, and the collection it is of; undefined for any other page
 */
export function listByLayout(
  { file: own, data }: OldPage,
  pages: readonly OldPage[],
): { readonly text: string; readonly collection: string } | undefined {
  const layout = textOf(data.layout) ?? "";
  if (!isListing(data)) return undefined;
  const collection = layout === "collection" ? (textOf(data.collection) ?? "posts") : "posts";
  const items = pages.filter(({ file }) => collectionOf(file) === collection && file !== own);
  const topics = layout.startsWith("tag") ? ["tags", "tag"] : ["categories", "category"];
  const chosen = /^(?:category|tag)$/.test(layout)
    ? (textOf(data.taxonomy) ?? textOf(data.category) ?? textOf(data.tag) ?? textOf(data.title))
    : undefined;
  const among = (name: string) =>
    items.filter(({ data }) =>
      topics.flatMap((key) => topicsIn(data, key)).some((own) => own.toLowerCase() === name.toLowerCase()),
    );
  if (chosen !== undefined) return { text: linkList(among(chosen)), collection: "" };
  if (!/^(?:categories|tags)/.test(layout)) return { text: linkList(items), collection };
  const names = [
    ...new Set(items.flatMap(({ data }) => topics.flatMap((key) => topicsIn(data, key)))),
  ].sort();
  return { text: names.map((name) => `## ${name}\n\n${linkList(among(name))}`).join("\n\n"), collection: "" };
}

/**
 * What Minimal Mistakes shows over the picture at the top of a page, as Markdown: its tagline or excerpt, and its buttons
 * (https://mmistakes.github.io/minimal-mistakes/docs/layouts/, "Header Overlay").
 */
export function wordsOverPicture({ tagline, excerpt, header }: Data): string {
  const { overlay_image, overlay_color, show_overlay_excerpt, actions, cta_label, cta_url } = record(header);
  if (!overlay_image && !overlay_color) return "";
  const buttons = [...recordsIn(actions), { label: cta_label, url: cta_url }].flatMap(({ label, url }) => {
    const address = textOf(url);
    return address === undefined ? [] : `[${textOf(label) ?? "Learn more"}](${address})`;
  });
  const said = textOf(tagline) ?? (show_overlay_excerpt === false ? undefined : textOf(excerpt));
  return [said, buttons.join(" ")]
    .filter(Boolean)
    .map((words) => `${words}\n\n`)
    .join("");
}
