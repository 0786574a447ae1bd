import { hugoPath } from "./addresses.ts";
import { bareAddress } from "./menu.ts";
import type { NewContent } from "./new-content.ts";
import { isFeed } from "./old-feed.ts";
import { type OldPages, parts } from "./old-pages.ts";
import type { Kind, OldSite } from "./old-site.ts";
import { isOfTheme } from "./samples.ts";

/** Addresses below which only Dateline puts something. */
const promised = /^(?:news|feed)\//;

/**
 * Takes over the files of visitors, at the addresses they had.
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
    readonly kind: Kind;
    readonly oldPages: OldPages;
    readonly picture: string | undefined;
  },
  made: NewContent,
): void {
  const pages = new Set(oldPages.all.map(({ file }) => file));
  // A page without words may only name a file for the menu.
  const named = oldPages.all.filter(({ body, address }) => body.trim() !== "" || !isFileIn(old, address));
  const addresses = new Set(["/index.html", ...named.map(({ address }) => address)]);
  // What lies beside a page of Hugo's stands at its address, wherever that is; news have none of their own any more.
  const bundles = oldPages.all
    .filter(({ file }) => /^content\/(?!news\/).+\/index\.\w+$/.test(file))
    .map(({ file, address }) => ({ folder: file.replace(/[^/]*$/, ""), address }))
    .filter(({ folder, address }) => address.endsWith("/") && `/${hugoTarget(folder)}` !== address);
  const wanted = picture?.replace(/^\//, "");
  const written = [...made.texts.values()].join("\n");
  const besidePage = (file: string) => {
    const page = file.startsWith("content/")
      ? bundles.find(({ folder }) => file.startsWith(folder))
      : undefined;
    return page && page.address.slice(1) + hugoTarget(file)?.slice(hugoTarget(page.folder)?.length);
  };
  let count = 0;
  for (const file of old.files) {
    const to = newAddress(kind === "Hugo" ? (besidePage(file) ?? hugoTarget(file)) : file);
    if (
      to === undefined ||
      oldPages.isKeptBack(file) ||
      oldPages.unpublished.has(file) ||
      file === "assets/json/resume.json" ||
      pages.has(file) ||
      (isOfTheme(file, kind) && file !== wanted)
    )
      continue;
    if (parts.test(file)) continue;
    // What pages are made with is no file for visitors, unless a page leads to it.
    if (
      /\.(?:md|markdown|qmd|Rmd|ipynb|r|py|bib|ya?ml|toml|R|sh)$/.test(file) &&
      !written.includes(`${to})`) &&
      !written.includes(`${to}"`)
    )
      continue;
    if (addresses.has(`/${to}`) || addresses.has(`/${to.replace(/(?<=\/)index\.html$/, "")}`)) {
      made.left.push({ file, message: `A page of the new site is at /${to} already.` });
      continue;
    }
    const isOld =
      /^feed\.(?:json|xml|rss|atom)$/.test(to) ||
      (/\.(?:xml|rss|atom)$/.test(file) && isFeed(old.text(file) ?? ""));
    if (isOld) {
      made.left.push({ file, message: "This is a feed that the old site built; Dateline makes its own." });
      continue;
    }
    made.copies.set(to, file);
    made.addresses.add(bareAddress(to));
    count++;
  }
  if (count > 0)
    made.carried.push(
      count === 1 ? "One file, at the address it had." : `${count} files, at the addresses they had.`,
    );
}

/** Where Hugo puts a file: what is in `static` at the root, what lies beside a page beside it. */
export function hugoTarget(file: string): string | undefined {
  const [, picture] = /^assets\/(?!icons\/)(.+\.(?:jpe?g|png|gif|webp|avif|svg))$/i.exec(file) ?? [];
  if (picture !== undefined) return picture;
  const [, folder, path = ""] = /^(static|content|assets\/media)\/(.+)$/.exec(file) ?? [];
  if (folder === "assets/media") return `media/${path}`;
  if (folder === "content") return path.replace(/^.*\//, hugoPath);
  return folder === undefined ? undefined : path;
}

/** Where a file goes: to the address it had, unless that is one of ours. */
export function newAddress<Path extends string | undefined>(path: Path): Path {
  return (path !== undefined && promised.test(path) ? `files/${path}` : path) as Path;
}

/** Whether an address is that of a file for visitors, which is no page. */
function isFileIn({ files }: OldSite, address: string): boolean {
  return !/\.html?$|\/$/.test(address) && files.includes(address.slice(1));
}
