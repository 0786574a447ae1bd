import { textOf } from "../data.ts";
import { bareAddress, hugoPath } from "../old-site/addresses.ts";
import { isFeed } from "../old-site/feed.ts";
import type { OldSite, SiteKind } from "../old-site/old-site.ts";
import type { OldPages } from "../old-site/pages.ts";
import { partFolders } from "../old-site/published-files.ts";
import { isOfTheme } from "../old-site/theme-files.ts";
import { hasFrontMatter, loadPage } from "../page/load.ts";
import { addressOf } from "../page/place.ts";
import { decoded } from "../site/address.ts";
import type { NewContent } from "./new-content.ts";

/** Addresses below which only Dateline puts anything. */
const promised = /^(?:news|feed)\//;
/** What pages are made with. */
const ofPages = /\.(?:md|markdown|qmd|Rmd|ipynb|r|py|bib|ya?ml|toml|R|sh)$/;
/** Links to files in Markdown, HTML and BibTeX, by what comes before them. */
const leads =
  /\]\(\s*<([^<>\n]+)>|(?:\]\(\s*|\]:[ \t]*<?|=\s*\{)([^\s()<>{}]+)|\b(?:href|src)=(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+))/gi;

/**
 * Takes over the files for visitors, at their old addresses.
 *
 * @param picture the file of the author's portrait
 */
export function copyFiles(
  old: OldSite,
  {
    kind,
    oldPages,
    picture,
  }: {
    readonly kind: SiteKind;
    readonly oldPages: OldPages;
    readonly picture: string | undefined;
  },
  made: NewContent,
): void {
  const pages = new Set(oldPages.all.map(({ file }) => file));
  // A page without words may just name a file for the menu.
  const named = oldPages.all.filter(({ body, address }) => body.trim() !== "" || !isFileIn(old, address));
  const addresses = new Set(["/index.html", ...named.map(({ address }) => address)]);
  const wanted = picture?.replace(/^\//, "");
  const isLinked = linksIn(made.texts.values());
  const whyNot = (file: string, to: string) => {
    if (addresses.has(`/${to}`) || addresses.has(`/${to.replace(/(?<=\/)index\.html$/, "")}`))
      return `The new site already has a page at /${to}.`;
    const isOldFeed =
      /^feed\.(?:json|xml|rss|atom)$/.test(to) ||
      (/\.(?:xml|rss|atom)$/.test(file) && isFeed(old.text(file) ?? ""));
    if (isOldFeed) return "This is a feed of the old site; Dateline makes its own.";
    return made.copies.has(to) ? `The new site already has a file at /${to}.` : undefined;
  };
  let count = 0;
  for (const { file, place, to } of placesOf(old, kind, oldPages)) {
    const isWanted = isLinked(to) || isLinked(place);
    // What somebody put where the program writes the site is nowhere else.
    const isOnlyBuilt =
      isWanted &&
      oldPages.files.isBuilt(file) &&
      !old.files.includes(place) &&
      !made.copies.has(to) &&
      !addresses.has(`/${to}`);
    // Names that begin with an underscore were published in some places; what pages are made of was not.
    const isShown =
      isWanted &&
      (kind === "plain" || place !== file || file.startsWith("_pages/")) &&
      !ofPages.test(file) &&
      !(/\.html?$/.test(file) && hasFrontMatter(old.text(file) ?? ""));
    if (
      (oldPages.files.isKeptBack(file) && !isOnlyBuilt) ||
      oldPages.unpublished.has(file) ||
      file === "assets/json/resume.json" ||
      pages.has(file) ||
      (isOfTheme(isShown && /(?:^|\/)_/.test(file) ? to : file, kind) && file !== wanted) ||
      partFolders.test(file) ||
      // What pages are made with is not for visitors, unless a page links to it.
      (ofPages.test(file) && !isWanted)
    )
      continue;
    const message = whyNot(file, to);
    if (message !== undefined) {
      made.left.push({ file, message });
      continue;
    }
    if (to !== place) made.moved.set(place, to);
    made.copies.set(to, file);
    made.addresses.add(bareAddress(to));
    count++;
  }
  followFiles(made);
  if (count > 0)
    made.carried.push(
      count === 1 ? "One file, at its old address." : `${count} files, at their old addresses.`,
    );
}

/**
 * Where each file was, and where it goes; first those that can stay, so that none that has to move takes their place.
 */
function placesOf(
  old: OldSite,
  kind: SiteKind,
  oldPages: OldPages,
): readonly { readonly file: string; readonly place: string; readonly to: string }[] {
  // What is next to a Hugo page is at its address, wherever that is; news items no longer have one.
  const bundles = oldPages.all
    .filter(({ file }) => /^content\/(?!news\/).+\/index\.\w+$/.test(file))
    .map(({ file, address }) => ({ folder: file.replace(/[^/]*$/, ""), address }))
    .filter(({ folder, address }) => address.endsWith("/") && `/${hugoTarget(folder)}` !== address);
  const besidePage = (file: string) => {
    const page = file.startsWith("content/")
      ? bundles.find(({ folder }) => file.startsWith(folder))
      : undefined;
    return page && page.address.slice(1) + hugoTarget(file)?.slice(hugoTarget(page.folder)?.length);
  };
  const places = old.files.flatMap((file) => {
    const place = kind === "Hugo" ? (besidePage(file) ?? hugoTarget(file)) : oldPages.files.placeOf(file);
    return place === undefined ? [] : [{ file, place, to: newAddress(place) }];
  });
  return places.sort((a, b) => Number(a.to !== a.place) - Number(b.to !== b.place));
}

/** Tells whether a link in texts leads to a file, by its path; relative ones may start anywhere. */
function linksIn(texts: Iterable<string>): (path: string) => boolean {
  const linked = new Set<string>();
  for (const text of texts)
    for (const [, ...found] of text.matchAll(leads)) {
      const link = found.find((part) => part !== undefined) ?? "";
      const at = decoded(link.replace(/^https?:\/\/[^/]*|[?#].*$/g, ""));
      linked.add(at.startsWith("/") ? at : at.replace(/^(?:\.{1,2}\/)+/, ""));
    }
  return (path) => {
    const names = path.split("/");
    return linked.has(`/${path}`) || names.some((_, at) => linked.has(names.slice(at).join("/")));
  };
}

/** Points links to files at their new places. */
function followFiles({ texts, moved }: NewContent): void {
  if (moved.size === 0) return;
  for (const [path, text] of texts) {
    const from = `https://x${encodeURI(textOf(loadPage(text, path).data.permalink) ?? addressOf(path))}`;
    const followed = text.replace(leads, (written, ...found) => {
      const link = found.find((part) => part !== undefined);
      if (!URL.canParse(link, from)) return written;
      const { origin, pathname, search, hash } = new URL(link, from);
      const to = origin === "https://x" ? moved.get(decoded(pathname.slice(1))) : undefined;
      return to === undefined ? written : written.replace(link, () => `/${encodeURI(to)}${search}${hash}`);
    });
    texts.set(path, followed);
  }
}

/** Where Hugo puts a file: what is in `static` at the root, what is next to a page next to it. */
export function hugoTarget(file: string): string | undefined {
  const [, picture] = /^assets\/(?!icons\/)(.+\.(?:jpe?g|png|gif|webp|avif|svg))$/i.exec(file) ?? [];
  if (picture !== undefined) return picture;
  const [, folder, path = ""] = /^(static|content|assets\/media)\/(.+)$/.exec(file) ?? [];
  if (folder === "assets/media") return `media/${path}`;
  if (folder === "content") return path.replace(/^.*\//, hugoPath);
  return folder === undefined ? undefined : path;
}

/** Where a file goes: to its old address, unless that is one of ours, or has an underscore that would keep it out. */
export function newAddress<Path extends string | undefined>(path: Path): Path {
  const visible = path?.replace(/(^|\/)_+(?=[^/])/g, "$1");
  return (visible !== undefined && promised.test(visible) ? `files/${visible}` : visible) as Path;
}

/** Whether an address is that of a file for visitors, not a page. */
function isFileIn({ files }: OldSite, address: string): boolean {
  return !/\.html?$|\/$/.test(address) && files.includes(address.slice(1));
}
