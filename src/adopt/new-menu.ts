import { stringify } from "yaml";
import { record, textOf } from "../data.ts";
import { expandLiquid } from "../liquid/expand.ts";
import { bareAddress, hugoPath, namesIn } from "../old-site/addresses.ts";
import { mainLanguageOf } from "../old-site/configuration.ts";
import { blockOf, hugoBlocks } from "../old-site/hugo-blocks.ts";
import { isPartOfCv } from "../old-site/hugo-cv.ts";
import { siteOn } from "../old-site/liquid-world.ts";
import { menuOf } from "../old-site/menu.ts";
import type { OldPage } from "../old-site/page.ts";
import { loadPage } from "../page/load.ts";
import { sourceOf } from "../page/source.ts";
import { decoded } from "../site/address.ts";
import type { NewContent } from "./new-content.ts";
import { newPage } from "./new-page.ts";
import type { OldContent } from "./old-content.ts";

/** Pages of an old site that are elsewhere on the new one. */
interface Moved {
  readonly home: OldPage | undefined;
  /** The page of the news that is on the home page now. */
  readonly news: OldPage | undefined;
}

/** The menu of the new site, from that of an old one. */
export class NewMenu {
  readonly #old: OldContent;
  readonly #moved: Moved;
  readonly #made: NewContent;

  /** @param made all of the new site except its menu */
  constructor(old: OldContent, moved: Moved, made: NewContent) {
    this.#old = old;
    this.#moved = moved;
    this.#made = made;
  }

  /**
   * Writes the entries whose targets were carried over: as a list of its own, and in the pages by which al-folio opens
   * a submenu.
   */
  write(): void {
    const expanded = (file: string) =>
      expandLiquid(sourceOf(file, this.#old.site.text(file) ?? ""), {
        ...this.#old.oldPages.world,
        site: {
          ...siteOn({ file, data: {} }, this.#old.oldPages.world.site, this.#old.configuration),
          url: "",
        },
      }).text;
    const entries = menuOf(this.#old.site, this.#old.configuration, this.#old.pages, expanded).flatMap(
      ({ title, url, file, line }) => {
        const page = this.#old.pages.find(
          ({ file, address }) => file === url.replace(/^(?:\.?\/)+/, "") || address === url,
        );
        const name = title ?? textOf(page?.data.title) ?? url;
        const address = this.#addressOf(page?.address ?? url, name);
        if (address !== undefined) return [{ title: name, url: address }];
        const message = `"${name}" in the menu leads to ${url}, which was not carried over, so it is left out.`;
        this.#made.left.push({ file, ...(line !== undefined && { line }), message });
        return [];
      },
    );
    if (entries.length > 0) {
      this.#made.texts.set("_data/navigation.yml", stringify({ main: entries }, { lineWidth: 0 }));
      this.#made.carried.push(
        `The menu, with ${entries.length} ${entries.length === 1 ? "entry" : "entries"}.`,
      );
    }
    for (const page of this.#old.pages) {
      if (page.data.dropdown !== true || page.body.trim() !== "" || !Array.isArray(page.data.children))
        continue;
      const children = page.data.children.map(record).filter(({ permalink, url }) => {
        const address = textOf(permalink) ?? textOf(url);
        return address !== undefined && this.#addressOf(address, "") !== undefined;
      });
      if (children.length === 0) continue;
      const { file, text } = newPage({ ...page, data: { ...page.data, children } });
      this.#made.texts.set(file, text);
    }
  }

  /** An address as Hugo writes it, without the folder that it may have put the main language into. */
  #withoutMainLanguage(said: string): string {
    const { kind, data } = this.#old.configuration;
    const url = kind === "Hugo" && /^[^#:]*\s/.test(said) ? hugoPath(said) : said;
    const [, folder, path = ""] = /^\/?([\w-]+)(?:\/(.*))?$/.exec(url) ?? [];
    return kind === "Hugo" && folder === mainLanguageOf(data) && record(data.languages)[folder] !== undefined
      ? `/${path}`
      : url;
  }

  /** Whether an address is the home page's, or redirects to it, which would lose the part that is meant. */
  #leadsHome(url: string): boolean {
    const { redirect_from, aliases } = this.#moved.home?.data ?? {};
    const former = [redirect_from, aliases].flatMap(namesIn).map(bareAddress);
    return ["", ...former].includes(bareAddress(url));
  }

  /** The new address of an entry of the old menu; undefined if its target was not carried over. */
  #addressOf(said: string, title: string): string | undefined {
    const written = this.#old.oldPages.addresses.withoutBase(`](${said})`).slice(2, -1);
    if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(written)) return written;
    const moved = this.#made.moved.get(decoded(written.replace(/^(?:\.?\/)+|[?#].*$/g, "")));
    if (moved !== undefined) return `/${moved}${partOf(written)}`;
    // Hosts find "/index.html" at "/index".
    const url = this.#withoutMainLanguage(written.replace(/^([^?#]*\/)?index(?=[?#]|$)/, "$1"));
    if (this.#old.isFilled(`/${bareAddress(url)}/`)) return `/${bareAddress(url)}/`;
    if (/^publications?$/.test(bareAddress(url)) && this.#made.texts.has("publications.bib"))
      return "/publications/";
    const named = this.#old.pages.find(({ address }) => bareAddress(address) === bareAddress(url));
    const part = partOf(url);
    if (named !== undefined && named === this.#moved.news) return "/news/";
    const isHome = this.#leadsHome(url) || (named !== undefined && named === this.#moved.home);
    const [, anchor] = (isHome && /#(.+)$/.exec(part)) || [];
    if (anchor !== undefined) return this.#partOfHome(anchor, title);
    if (named !== undefined && named === this.#moved.home) return "/";
    const isThere = this.#made.addresses.has(bareAddress(url));
    // Hosts find "/cv.html" at "/cv", and programs write either.
    const isDocument = (address: string) => /\.html?(?:[?#]|$)/.test(address);
    if (isThere && named && isDocument(named.address) !== isDocument(url))
      return (isDocument(named.address) ? named.address : named.address.replace(/\/?$/, "/")) + part;
    return isThere ? `/${url.replace(/^(?:\.?\/)+/, "")}` : undefined;
  }

  /** Where a part of the old home page is now: at its id, or at a heading with the words of the id or the menu. */
  #partOfHome(id: string, title: string): string | undefined {
    const home = this.#old.oldPages.world.markdownify(loadPage(this.#made.home, "index.md").body);
    if (["'", '"'].some((quote) => home.includes(`id=${quote}${id}${quote}`))) return `/#${id}`;
    const headings = headingsIn(home);
    const wanted = [title, id].map(letters).filter((text) => text.length > 2);
    const shown = headings.find(({ words }) => wanted.some((text) => words.includes(text)));
    if (shown !== undefined) return `/#${shown.id}`;
    if (this.#old.cv !== undefined && isPartOfCv(id)) return "/cv/";
    if (this.#old.configuration.kind === "Hugo") {
      const ofBlock = this.#addressOfBlock(id, headings);
      if (ofBlock !== undefined) return ofBlock;
      if (/^(?:about|bio|hero)$/.test(id)) return "/";
    }
    // Hugo's widgets are places on the home page, for which there may be a page now.
    return this.#made.addresses.has(id.toLowerCase()) ? `/${id.toLowerCase()}/` : undefined;
  }

  /** Where a block of Hugo's home page is now: on a page of its own, below its heading, or what it lists. */
  #addressOfBlock(id: string, headings: readonly Heading[]): string | undefined {
    const block = hugoBlocks(this.#old.pages).find((block) => block.id?.toLowerCase() === id.toLowerCase());
    if (block === undefined) return undefined;
    const { title, folders, isOfPublications } = blockOf(block);
    if (this.#old.cv !== undefined && isPartOfCv(block.name)) return "/cv/";
    if (isOfPublications && this.#made.texts.has("publications.bib")) return "/publications/";
    const shown = headings.find(({ words }) => title !== "" && words === letters(title));
    if (shown !== undefined) return `/#${shown.id}`;
    const folder = folders.find((folder) => this.#made.addresses.has(folder.toLowerCase()));
    return folder === undefined ? undefined : `/${folder.toLowerCase()}/`;
  }
}

/** A heading with an id, and the letters of its words. */
interface Heading {
  readonly id: string;
  readonly words: string;
}

function headingsIn(html: string): readonly Heading[] {
  const found = html.matchAll(/<h[1-6]\b[^>]*\bid=["']([^"']+)["'][^>]*>([\s\S]*?)<\/h/g);
  return [...found].map(([, id = "", words = ""]) => ({ id, words: letters(words) }));
}

/** The letters and digits of a text in HTML, which suffice to compare two. */
function letters(text: string): string {
  return text.toLowerCase().replace(/&\w+;|<[^>]*>|[^\p{L}\p{N}]/gu, "");
}

/** The part of an address that names a part of its page or file. */
function partOf(address: string): string {
  return /[?#].*$/.exec(address)?.[0] ?? "";
}
