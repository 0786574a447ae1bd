import type { Data } from "../data.ts";
import { groupBy } from "../group-by.ts";
import { bareAddress, hugoPath } from "../old-site/addresses.ts";
import { linkList, redirectOf, titleOf } from "../old-site/collections.ts";
import { collectionOf, hasPages } from "../old-site/jekyll.ts";
import type { OldPage } from "../old-site/page.ts";
import type { OldPages } from "../old-site/pages.ts";
import { withFrontMatter } from "../old-site/view.ts";
import { engagementKinds, listAddress } from "../page/engagements.ts";
import { isLanguageName } from "../page/languages.ts";
import type { NewContent } from "./new-content.ts";
import { isReserved, newEngagement } from "./new-page.ts";

/**
 * A list for each of Jekyll's collections that has no page of its own at its address.
 *
 * @param listed the collections that another page lists
 * @param settings those of the old site
 */
export function writeCollections(
  made: NewContent,
  pages: readonly OldPage[],
  { listed, settings }: { readonly listed: ReadonlySet<string>; readonly settings: Data },
): void {
  for (const folder of new Set(pages.map(({ file }) => collectionOf(file)))) {
    if (folder === undefined || /^(?:pages|tabs|news|publications|talks|teachings?)$/.test(folder)) continue;
    if (listed.has(folder) || !hasPages(folder, settings)) continue;
    const name = folder === "posts" ? "blog" : folder;
    // What was there may be on the home page now.
    if (made.hasPage(name) || made.addresses.has(name)) continue;
    const inFolder = pages.filter(({ file }) => collectionOf(file) === folder);
    writeList(made, { name, folder, pages: inFolder });
    made.carried.push(`${titleOf(folder)}: ${counted(inFolder)}, with a list at /${name}/.`);
  }
}

/** A list for each folder of pages: Hugo lists them by itself. */
export function writeSections(made: NewContent, pages: readonly OldPage[]): void {
  const sections = groupBy(pages, ({ file, data, body }) => {
    const [, folder] = /^content\/([^/]+)\/(?!_index\.)/.exec(file) ?? [];
    const isNone = folder === undefined || /^(?:authors|home|publications?)$/.test(folder);
    const isEmpty = body.trim() === "" && redirectOf(data, body) === undefined;
    return isNone || isEmpty ? [] : [folder];
  });
  for (const [folder, inFolder] of sections) {
    const name = hugoPath(folder);
    const isOnePage = inFolder.every(({ file }) => file === `content/${folder}/index.md`);
    if (made.hasPage(name) || isReserved(`/${name}/`) || isLanguageName(name) || isOnePage) continue;
    writeList(made, { name, folder, pages: inFolder });
    made.carried.push(`${titleOf(folder)}: a list of ${counted(inFolder)}, at /${name}/.`);
  }
}

/** Talks and courses in files of their own keep their form. */
export function writeEngagements(made: NewContent, oldPages: OldPages): void {
  for (const kind of engagementKinds) {
    const pages = oldPages.ofKind(kind);
    for (const page of pages) {
      const address = bareAddress(page.address);
      const { file, text } = newEngagement({ ...page, body: oldPages.expanded(page) }, kind, {
        isTaken: (path) => made.texts.has(path),
        isShared: made.addresses.has(address),
      });
      made.texts.set(file, text);
      made.addresses.add(address);
    }
    if (pages.length > 0)
      made.carried.push(
        `${titleOf(kind)}: ${pages.length} ${pages.length === 1 ? "file" : "files"} in the folder _${kind}, with a list at ${listAddress(kind)}.`,
      );
  }
}

function writeList(
  made: NewContent,
  {
    name,
    folder,
    pages,
  }: { readonly name: string; readonly folder: string; readonly pages: readonly OldPage[] },
): void {
  made.texts.set(`${name}.md`, withFrontMatter({ title: titleOf(folder) }, linkList(pages)));
  made.addresses.add(name);
}

function counted({ length }: readonly OldPage[]): string {
  return `${length} ${length === 1 ? "page" : "pages"}`;
}
