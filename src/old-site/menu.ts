import { type Data, record, recordsIn, textOf } from "../data.ts";
import { lineOfAddress } from "../page/links.ts";
import { bareAddress } from "./addresses.ts";
import type { Configuration } from "./configuration.ts";
import { navigationIn, textIn } from "./html-page.ts";
import { isOfPandoc, type OldSite, stemOf } from "./old-site.ts";
import type { OldPage } from "./page.ts";

/** An entry of an old site's menu. */
export interface OldEntry {
  /** Undefined when it has the title of the page it links to. */
  readonly title: string | undefined;
  /** As written: a path, a file, a place on the home page, or an address elsewhere. */
  readonly url: string;
  readonly file: string;
  readonly line: number | undefined;
}

/** Files that hold the menu of a Jekyll site made by hand, the likeliest first. */
const menuFiles = "nav navigation navbar menu topnav masthead header sidebar"
  .split(" ")
  .flatMap((name) => ["html", "md"].map((ending) => `_includes/${name}.${ending}`));

/**
 * The menu that an old site has in one place: `_data/navigation.yml` of minimal-mistakes and its kin, `menus` of Hugo's
 * configuration, Quarto's navigation bar, and that of a page written in HTML. A Jekyll site made by hand has it in its
 * configuration, or in a file that its pages include.
 *
 * @param expanded the text of a file without its Liquid
 */
export function menuOf(
  old: OldSite,
  { kind, data, dataFiles, book }: Configuration,
  pages: readonly OldPage[],
  expanded: (file: string) => string,
): readonly OldEntry[] {
  const files = old.files.filter((file) =>
    /^(?:_data\/navigation|_config|_toc|myst|_quarto|_site|hugo|config|config\/_default\/[\w.-]+)\.\w+$|^index\.html$/.test(
      file,
    ),
  );
  const entries =
    kind === "Hugo"
      ? ofHugo(record(data.menus ?? data.menu).main)
      : isOfPandoc(kind)
        ? ofQuarto(record(record(data.website).navbar))
        : kind === "plain"
          ? book === undefined
            ? navigationIn(old.text("index.html") ?? "")
            : book.contents
                .slice(1)
                .flatMap(({ title, file }) => (/\.md$/.test(file) ? entryOf(title, file) : []))
          : [
              () => ofJekyll(record(dataFiles.navigation).main ?? dataFiles.navigation),
              () => ofJekyll(data.navigation ?? data.nav),
              () => ofBar(data["navbar-links"]),
              () => listIn(data.header_pages).flatMap((file) => entryOf(undefined, file)),
              () => (pages.some(({ data }) => data.nav !== undefined) ? [] : ofFiles(old, expanded)),
              () => titled(pages, ({ file }) => file.startsWith("_tabs/")),
              () => (data.theme === "minima" ? titled(pages, ({ file }) => !/^_(?!pages\/)/.test(file)) : []),
            ].reduce<Entry[]>((found, read) => (found.length > 0 ? found : read()), []);
  return entries.map(({ title, url }) => {
    const [place] = files.flatMap((file) => {
      const line = lineOfAddress(old.text(file) ?? "", url);
      return line === undefined ? [] : [{ file, line }];
    });
    return { title, url, file: place?.file ?? files[0] ?? ".", line: place?.line };
  });
}

type Entry = Pick<OldEntry, "title" | "url">;

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function ofJekyll(list: unknown): Entry[] {
  return recordsIn(list).flatMap(
    ({ title, text, name, url, link, href, children, sublinks, dropdown, ...more }) => {
      // In two languages, an entry has `title_en` and `title_zh`.
      const inLanguage = Object.entries(more).find(([key]) => key.startsWith("title"))?.[1];
      return [
        ...entryOf(title ?? text ?? name ?? inLanguage, url ?? link ?? href),
        ...ofJekyll(children ?? sublinks ?? dropdown),
      ];
    },
  );
}

/** The entries of Beautiful Jekyll's bar: addresses by title, and lists of such. */
function ofBar(bar: unknown): Entry[] {
  return Object.entries(record(bar)).flatMap(([title, value]) =>
    Array.isArray(value) ? value.flatMap(ofBar) : entryOf(title, value),
  );
}

/** The links of the first file with a menu; the home page is in every menu already. */
function ofFiles({ files }: OldSite, expanded: (file: string) => string): Entry[] {
  for (const file of menuFiles) {
    const entries = files.includes(file) ? navigationIn(expanded(file)) : [];
    // What a theme makes of its own variables is not known here.
    if (entries.some(({ title }) => /\{[{%]/.test(title))) continue;
    const inside = entries.filter(({ url }) => !/^[a-z]+:|^\/\//.test(url) && bareAddress(url) !== "");
    if (inside.length > 0) return inside;
  }
  return [];
}

/** The pages that a theme puts into its menu by itself, by `order` or file name. */
function titled(pages: readonly OldPage[], isIn: (page: OldPage) => boolean): Entry[] {
  return pages
    .filter((page) => isIn(page) && (page.data.title !== undefined || page.file.startsWith("_tabs/")))
    .filter(({ address, data }) => address !== "/" && data.redirect_to === undefined)
    .sort((a, b) => (Number(a.data.order) || 0) - (Number(b.data.order) || 0))
    .map(({ file, data }) => ({
      // Chirpy names them after their files.
      title:
        data.title === undefined ? stemOf(file).replace(/^./, (letter) => letter.toUpperCase()) : undefined,
      url: file,
    }));
}

/** Entries without a weight come last (Hugo, "Menus"). */
function ofHugo(list: unknown): Entry[] {
  const weightOf = ({ weight }: Data) => Number(weight) || Number.MAX_SAFE_INTEGER;
  return recordsIn(list)
    .sort((a, b) => weightOf(a) - weightOf(b))
    .flatMap(({ name, title, url, pageRef, pageref }) => entryOf(name ?? title, url ?? pageRef ?? pageref));
}

/** An entry with an icon and no words links to a profile, which is among the facts. */
function ofQuarto({ left, right }: Data): Entry[] {
  const read = (list: unknown): Entry[] =>
    listIn(list).flatMap((entry) => {
      if (typeof entry === "string") return entryOf(undefined, entry);
      const { text, icon, href, file, menu } = record(entry);
      const words = withoutShortcodes(textOf(text));
      const isIcon = words === undefined && (icon !== undefined || text !== undefined);
      return [...(isIcon ? [] : entryOf(words, href ?? file)), ...read(menu)];
    });
  return [...read(left), ...read(right)];
}

/** Words without the icons that Quarto's extensions put among them; undefined if there is nothing else. */
export function withoutShortcodes(text: string | undefined): string | undefined {
  return text?.replace(/\{\{<[^{}]*>\}\}|<\/?[a-z][^<>]*>/gi, "").trim() || undefined;
}

function entryOf(title: unknown, url: unknown): Entry[] {
  const [words, address] = [textOf(title), textOf(url)];
  const shown = /<[a-z!][^<>]*>|&#?\w+;/i.test(words ?? "") ? textIn(words) : words;
  // A picture without words that leads to the home page is a logo; the home page is in every menu anyway.
  const isLogo = words !== undefined && shown === undefined && bareAddress(address ?? "") === "";
  return address === undefined || isLogo ? [] : [{ title: shown, url: address }];
}
