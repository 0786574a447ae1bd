import { type Data, record, textOf } from "../page/data-file.ts";
import { lineOfAddress } from "../page/links.ts";
import type { Configuration } from "./configuration.ts";
import { navigationIn } from "./html-page.ts";
import type { OldSite } from "./old-site.ts";

/** An entry of an old site's menu. */
export interface OldEntry {
  /** Nothing when it is called as the page it leads to. */
  readonly title: string | undefined;
  /** As it was written: a path, a file, a place on the home page, or an address elsewhere. */
  readonly url: string;
  readonly file: string;
  readonly line: number | undefined;
}

/**
 * The menu that an old site has in one place: `_data/navigation.yml` of minimal-mistakes and its kin, `menus` of Hugo's
 * configuration, the navigation bar of Quarto's, and that of a page written in HTML.
 */
export function menuOf(old: OldSite, { kind, data, dataFiles }: Configuration): readonly OldEntry[] {
  const files = old.files.filter((file) =>
    /^(?:_data\/navigation|_quarto|hugo|config|config\/_default\/[\w.-]+)\.\w+$|^index\.html$/.test(file),
  );
  const entries =
    kind === "Hugo"
      ? ofHugo(record(data.menus ?? data.menu).main)
      : kind === "Quarto"
        ? ofQuarto(record(record(data.website).navbar))
        : kind === "plain"
          ? navigationIn(old.text("index.html") ?? "")
          : ofJekyll(record(dataFiles.navigation).main);
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
  return listIn(list)
    .map(record)
    .flatMap(({ title, url, children }) => [...entryOf(title, url), ...ofJekyll(children)]);
}

/** Entries without a weight come last (Hugo, "Menus"). */
function ofHugo(list: unknown): Entry[] {
  const weightOf = ({ weight }: Data) => Number(weight) || Number.MAX_SAFE_INTEGER;
  return listIn(list)
    .map(record)
    .sort((a, b) => weightOf(a) - weightOf(b))
    .flatMap(({ name, title, url, pageRef }) => entryOf(name ?? title, url ?? pageRef));
}

/** What shows an icon and no words leads to a profile, which is among the facts. */
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

/** Words without the icons that Quarto's extensions put among them; nothing when they were all. */
export function withoutShortcodes(text: string | undefined): string | undefined {
  return text?.replace(/\{\{<.*?>\}\}/g, "").trim() || undefined;
}

function entryOf(title: unknown, url: unknown): Entry[] {
  const address = textOf(url);
  return address === undefined ? [] : [{ title: textOf(title), url: address }];
}

/** What a page of Hugo's says of the menu, in the words of the new site; nothing when it says nothing. */
export function hugoNav({ menu, menus }: Data): unknown {
  const named = menus ?? menu;
  if (named === "main" || (Array.isArray(named) && named.includes("main"))) return true;
  if (record(named).main === undefined) return undefined;
  const { name, weight } = record(record(named).main);
  const title = textOf(name);
  const order = Number(weight) || undefined;
  if (title === undefined) return order ?? true;
  return { title, ...(order !== undefined && { order }) };
}

/** An address without what makes no other page of it: slashes, an ending, a place on the page. */
export function bareAddress(address: string): string {
  return address
    .replace(/[?#].*$/, "")
    .replace(/(?:^|\/)index\.html?$|\.html?$/i, "")
    .replace(/^\/+|\/+$/g, "")
    .toLowerCase();
}
