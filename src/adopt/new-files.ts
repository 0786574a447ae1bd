import { textOf } from "../data.ts";
import { bareAddress } from "../old-site/addresses.ts";
import { isFeed } from "../old-site/feed.ts";
import type { OldSite, SiteKind } from "../old-site/old-site.ts";
import type { OldPages } from "../old-site/pages.ts";
import { hugoPlace, partFolders } from "../old-site/published-files.ts";
import { isOfTheme } from "../old-site/theme-files.ts";
import { hasFrontMatter, loadPage } from "../page/load.ts";
import { addressOf } from "../page/place.ts";
import { isPromised } from "../page/plan.ts";
import { decoded } from "../site/address.ts";
import type { NewContent } from "./new-content.ts";
import type { OldContent } from "./old-content.ts";

/** What pages are made with. */
const ofPages = /\.(?:md|markdown|qmd|Rmd|ipynb|r|py|bib|ya?ml|toml|R|sh)$/;
/** Links to files in Markdown, HTML and BibTeX, by what comes before them. */
const leads =
  /\]\(\s*<([^<>\n]+)>|(?:\]\(\s*|\]:[ \t]*<?|=\s*\{)([^\s()<>{}]+)|\b(?:href|src)=(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+))/gi;

/** A file of the old site: where it was published, and where it goes. */
interface Move {
  readonly file: string;
  readonly place: string;
  readonly to: string;
}

/** The files for visitors, at their old addresses. */
export class NewFiles {
  readonly #old: OldSite;
  readonly #kind: SiteKind;
  readonly #oldPages: OldPages;
  /** The file of the author's portrait. */
  readonly #picture: string | undefined;
  readonly #made: NewContent;
  /** The files of pages, and their addresses, with that of the home page. */
  readonly #pages: ReadonlySet<string>;
  readonly #addresses: ReadonlySet<string>;
  readonly #isLinked: (path: string) => boolean;

  /**
   * @param picture the author's portrait, by its path from the old site's root
   * @param made whose pages are written: what they link to comes over
   */
  constructor({ site, configuration, oldPages }: OldContent, picture: string | undefined, made: NewContent) {
    this.#old = site;
    this.#kind = configuration.kind;
    this.#oldPages = oldPages;
    this.#picture = picture?.replace(/^\//, "");
    this.#made = made;
    this.#pages = new Set(oldPages.all.map(({ file }) => file));
    // A page without words may just name a file for the menu.
    const named = oldPages.all.filter(({ body, address }) => body.trim() !== "" || !isFileIn(site, address));
    this.#addresses = new Set(["/index.html", ...named.map(({ address }) => address)]);
    this.#isLinked = linksIn(made.texts.values());
  }

  /** Copies them, and points links at those that had to move. */
  write(): void {
    const { copies, moved, addresses, carried, left } = this.#made;
    let count = 0;
    for (const move of this.#moves()) {
      if (!this.#isForVisitors(move)) continue;
      const { file, place, to } = move;
      const message = this.#whyNot(move);
      if (message !== undefined) {
        left.push({ file, message });
        continue;
      }
      if (to !== place) moved.set(place, to);
      copies.set(to, file);
      addresses.add(bareAddress(to));
      count++;
    }
    followFiles(this.#made);
    if (count > 0)
      carried.push(count === 1 ? "One file, at its old address." : `${count} files, at their old addresses.`);
  }

  /** All files, first those that can stay, so that none that has to move takes their place. */
  #moves(): readonly Move[] {
    // What is next to a Hugo page is at its address, wherever that is; news items no longer have one.
    const bundles = this.#oldPages.all
      .filter(({ file }) => /^content\/(?!news\/).+\/index\.\w+$/.test(file))
      .map(({ file, address }) => ({ folder: file.replace(/[^/]*$/, ""), address }))
      .filter(({ folder, address }) => address.endsWith("/") && `/${hugoPlace(folder)}` !== address);
    const besidePage = (file: string) => {
      const page = file.startsWith("content/")
        ? bundles.find(({ folder }) => file.startsWith(folder))
        : undefined;
      return page && page.address.slice(1) + hugoPlace(file)?.slice(hugoPlace(page.folder)?.length);
    };
    const moves = this.#old.files.flatMap((file) => {
      const ofBundle = this.#kind === "Hugo" ? besidePage(file) : undefined;
      const place = ofBundle ?? this.#oldPages.files.placeOf(file);
      return place === undefined ? [] : [{ file, place, to: newAddress(place, this.#oldPages) }];
    });
    return moves.sort((a, b) => Number(a.to !== a.place) - Number(b.to !== b.place));
  }

  /** What pages are made with is not for visitors, unless a page links to it. */
  #isForVisitors({ file, place, to }: Move): boolean {
    const isWanted = this.#isLinked(to) || this.#isLinked(place);
    const { files, unpublished } = this.#oldPages;
    if (files.isKeptBack(file) && !(isWanted && this.#isOnlyBuilt({ file, place, to }))) return false;
    if (unpublished.has(file) || this.#pages.has(file) || partFolders.test(file)) return false;
    if (file === "assets/json/resume.json" || (ofPages.test(file) && !isWanted)) return false;
    // Names that begin with an underscore were published in some places; what pages are made of was not.
    const isShown =
      isWanted &&
      (this.#kind === "plain" || place !== file || file.startsWith("_pages/")) &&
      !ofPages.test(file) &&
      !(/\.html?$/.test(file) && hasFrontMatter(this.#old.text(file) ?? ""));
    const name = isShown && /(?:^|\/)_/.test(file) ? to : file;
    return file === this.#picture || !isOfTheme(name, this.#kind);
  }

  /** Whether somebody put a file where the program writes the site, so that it is nowhere else. */
  #isOnlyBuilt({ file, place, to }: Move): boolean {
    return (
      this.#oldPages.files.isBuilt(file) &&
      !this.#old.files.includes(place) &&
      !this.#made.copies.has(to) &&
      !this.#addresses.has(`/${to}`)
    );
  }

  /** Why a file for visitors is left out; undefined if it comes over. */
  #whyNot({ file, place, to }: Move): string | undefined {
    if (this.#addresses.has(`/${to}`) || this.#addresses.has(`/${to.replace(/(?<=\/)index\.html$/, "")}`))
      return `The new site already has a page at /${to}.`;
    const isOldFeed =
      /^\/feed\.(?:json|xml|rss|atom)$/.test(this.#oldPages.withoutLanguage(`/${place}`)) ||
      (/\.(?:xml|rss|atom)$/.test(file) && isFeed(this.#old.text(file) ?? ""));
    if (isOldFeed) return "This is a feed of the old site; Dateline makes its own.";
    return this.#made.copies.has(to) ? `The new site already has a file at /${to}.` : undefined;
  }
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

/** Where a file goes: to its old address, unless that is one of ours, or has an underscore that would keep it out. */
export function newAddress(path: string, oldPages: OldPages): string {
  const visible = path.replace(/(^|\/)_+(?=[^/])/g, "$1");
  return isPromised(oldPages.withoutLanguage(`/${visible}`)) ? `files/${visible}` : visible;
}

/** Whether an address is that of a file for visitors, not a page. */
function isFileIn({ files }: OldSite, address: string): boolean {
  return !/\.html?$|\/$/.test(address) && files.includes(address.slice(1));
}
