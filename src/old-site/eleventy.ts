import { stringify } from "yaml";
import { record, textOf } from "../data.ts";
import { parseDataFile } from "../data-file.ts";
import { isLanguageName } from "../page/languages.ts";
import { hasFrontMatter } from "../page/load.ts";
import type { Problem } from "../problem.ts";
import { decoded } from "../site/address.ts";
import { type EleventySettings, readEleventySettings } from "./eleventy-settings.ts";
import { leftBehind } from "./left-behind.ts";
import { type OldSite, stemOf } from "./old-site.ts";
import { partFolders } from "./published-files.ts";
import { type View, ViewFiles } from "./view.ts";

const pages = /\.(?:md|markdown|html)$/i;
const templates = /\.(?:njk|liquid|webc|hbs|ejs|pug|11ty\.[cm]?[jt]sx?)$/i;
/** Files that Eleventy's plugins publish where a page shows them. */
const shown = /\.(?:jpe?g|png|gif|webp|avif|svg|pdf)$/i;
const dataFiles = /\.(?:json|ya?ml|csv)$/;
/** Data for all pages of a folder: `posts/posts.json`. */
const folderData = /^(?:.*\/)?([^/]+)\/\1\.(?:json|11tydata\.(?:[cm]?js|json))$/;
/** What makes a page one of a list: its name, or its front matter. */
const datedName = /\/\d{4}-\d\d-\d\d-/;
const inList = /^(?:date|tags):/m;
const isWithoutPage = /\bpermalink["']?:\s*false/;
const isExcluded = /\beleventyExcludeFromCollections["']?:\s*true/;
const frontMatter = /^\uFEFF?---\n[\s\S]*?\n---[ \t]*(?=\n|$)/;
const matterOf = (text: string) => frontMatter.exec(text)?.[0] ?? "";
/** A feed or the like, made from a page. */
const noPage = /^permalink:.*\.(?!html)\w+["']?[ \t]*$/m;

/** A page, by its path without the folder for input. */
interface Page {
  readonly path: string;
  readonly text: string;
}

/** Folders at the top with pages that a template lists, by name; and how to address these. */
type Collections = Readonly<Record<string, { readonly output: true; readonly permalink: string }>>;

/**
 * An Eleventy site in Jekyll's form: its pages at the top instead of in the folder for input, what it copies where
 * visitors found it, and folders of pages that a template lists as collections (Eleventy, "Permalinks", "Collections").
 *
 * @returns undefined for any other site
 */
export function viewOfEleventy(old: OldSite): View | undefined {
  const settings = readEleventySettings(old);
  return settings && new EleventyContent(old, settings).view();
}

class EleventyContent {
  readonly #old: OldSite;
  readonly #settings: EleventySettings;
  /** All files but those that Eleventy wrote. */
  readonly #files: readonly string[];
  readonly #pages: ReadonlyMap<string, Page>;
  /** The data for all pages of a folder, as written, by its path without the folder for input. */
  readonly #folderData: ReadonlyMap<string, string>;
  readonly #collections: Collections;
  /** What templates call the data of the site. */
  readonly #dataNames: readonly string[];

  constructor(old: OldSite, settings: EleventySettings) {
    const { input, isInput } = settings;
    this.#old = old;
    this.#settings = settings;
    this.#files = old.files.filter((file) => !settings.isOutput(file));
    const pathOf = (file: string) => placeOf(file.slice(input.length));
    const inputs = this.#files.filter(isInput);
    this.#pages = new Map(
      inputs
        .filter((file) => pages.test(file))
        .map((file) => [file, { path: pathOf(file), text: old.text(file) ?? "" }] as const)
        .filter(([, { text }]) => !noPage.test(matterOf(text))),
    );
    this.#folderData = new Map(
      inputs
        .filter((file) => folderData.test(file))
        .map((file) => [pathOf(file).replace(/\/[^/]*$/, ""), old.text(file) ?? ""]),
    );
    this.#collections = collectionsAmong([...this.#pages.values()], this.#folderData);
    this.#dataNames = this.#files.filter((file) => this.#isData(file)).map(stemOf);
  }

  view(): View {
    const { file: configuration, input, data, isInput, copyOf } = this.#settings;
    const made = new ViewFiles(this.#old);
    made.add(configuration, configuration);
    const words = this.#words();
    for (const file of this.#files) {
      const copy = this.#isData(file) ? `_data/${file.slice(data.length)}` : copyOf(file);
      const page = this.#pages.get(file);
      if (copy !== undefined) made.add(copy, file);
      else if (page !== undefined) this.#writePage(file, page, made);
      else if (isInput(file) && shown.test(file) && words.includes(file.replace(/^.*\//, "")))
        made.add(file.slice(input.length), file);
      else if (templates.test(file) || pages.test(file)) this.#writeTemplate(file, made);
    }
    made.write("_config.yml", configuration, stringify(this.#configuration()));
    return { ...made.view("Eleventy", this.#problems()), isRewritten: false };
  }

  #isData(file: string): boolean {
    return file.startsWith(this.#settings.data) && dataFiles.test(file);
  }

  /** All texts that can name a picture. */
  #words(): string {
    return this.#files
      .filter((file) => pages.test(file) || templates.test(file) || file.startsWith(this.#settings.data))
      .map((file) => this.#old.text(file))
      .join("\n");
  }

  #writePage(file: string, page: Page, made: ViewFiles): void {
    const [, folder = "", rest = ""] = /^([\w-]+)\/(.*)$/.exec(page.path) ?? [];
    const isListed = folder in this.#collections;
    const text = inJekyllWords(withDataOfJekyll(withoutNunjucks(page.text), this.#dataNames), {
      isListed,
      pictureAt: (address) => this.#pictureAt(address, file),
    });
    if (/\.html$/i.test(file) && !hasFrontMatter(text))
      made.add(page.path.replace(/(?<!(?:^|\/)index)\.html$/i, "/index.html"), file);
    else if (!isListed) made.write(page.path, file, text);
    else if (!isBeginning(rest)) made.write(`_${page.path.replace(/\/index(?=\.\w+$)/, "")}`, file, text);
    else if (!isEmpty(page)) made.write(folder + rest.replace("index", ""), file, withList(text, folder));
  }

  /** Templates are not read, but show whether data are. */
  #writeTemplate(file: string, made: ViewFiles): void {
    const written = this.#old.text(file) ?? "";
    const text = withDataOfJekyll(written, this.#dataNames);
    if (text !== written) made.write(`_includes/unread/${file}`, file, text);
  }

  /** The address of a picture that may be named from the file of a page, as eleventy-img has it. */
  #pictureAt(address: string, file: string): string {
    const { input } = this.#settings;
    const from = `https://root.invalid/${file.slice(input.length)}`;
    const path = URL.canParse(address, from) ? new URL(address, from).pathname : "";
    return this.#old.files.includes(input + decoded(path).slice(1)) ? path : address;
  }

  /** The settings of a Jekyll site with the same addresses. */
  #configuration(): object {
    const { posts } = this.#collections;
    return {
      ...factsIn(this.#old, this.#settings.data),
      // Jekyll has one setting for the addresses of posts and for the way in which those of pages end.
      permalink: posts?.permalink ?? "pretty",
      collections: this.#collections,
      defaults: [...this.#folderData].map(([folder, text]) => {
        const isListed = folder.replace(/\/.*/, "") in this.#collections;
        const [, isNone, , address] = /\bpermalink["']?:\s*(?:(false)\b|(["'`])(.*?)\2)/.exec(text) ?? [];
        return {
          scope: { path: isListed ? `_${folder}` : folder },
          values: addressIn(isNone ?? address, isListed && !isExcluded.test(text)),
        };
      }),
    };
  }

  #problems(): readonly Problem[] {
    const { file, isInput } = this.#settings;
    const unread = this.#files.filter((name) => isInput(name) && templates.test(name));
    const message =
      "Only pages in Markdown and HTML are read. What Eleventy adds to them, such as lists of posts, is left out.";
    return [
      { file, message },
      ...leftBehind(
        unread,
        (are) =>
          `${are} in a template language, and not read. Write what should come over on a page of your own.`,
      ),
    ];
  }
}

/**
 * What Jekyll is to be told for a permalink: nothing if what differs between pages cannot be said in its words.
 *
 * @param isListed whether pages without an address are shown in a list
 */
function addressIn(written = "", isListed: boolean): { permalink?: string; published?: false } {
  if (written === "false") return isListed ? {} : { published: false };
  const permalink = written
    .replace(/\{\{-?\s*(?:page\.)?fileSlug(?:\s*\|\s*slug(?:ify)?)?\s*-?\}\}/g, ":title")
    .replace(/(?<=\/)index\.html$/, "");
  return /^$|\{[{%]|[$(`]/.test(permalink) ? {} : { permalink };
}

/** The path of a page: one that is called like its folder begins it, and a folder is shown without underscores. */
function placeOf(path: string): string {
  return path.replace(/^_+/, "").replace(/(^|\/)([^/]+)\/\2(?=\.\w+$)/, "$1$2/index");
}

const isBeginning = (path: string) => /^index\.\w+$/.test(path);

/** Whether a page is nothing but its layout, which in a folder shows the other pages. */
function isEmpty({ text }: Page): boolean {
  return text.replace(frontMatter, "").trim() === "";
}

/** A page that begins a folder, with the list that its layout shows unless it has one itself. */
function withList(text: string, folder: string): string {
  if (/\{%-?\s*for\b/.test(text)) return text;
  return `${text}\n\n{% for item in site.${folder} -%}\n- [{{ item.title }}]({{ item.url }})\n{% endfor %}\n`;
}

/** @param folderData the data for all pages of a folder, by its path */
function collectionsAmong(all: readonly Page[], folderData: ReadonlyMap<string, string>): Collections {
  const folders = new Set(all.flatMap(({ path }) => /^([\w-]+)\/./.exec(path)?.[1] ?? []));
  return Object.fromEntries(
    [...folders].flatMap((folder) => {
      if (isLanguageName(folder) || partFolders.test(`_${folder}/`)) return [];
      const data = folderData.get(folder);
      const hasListData =
        data !== undefined &&
        ((!isWithoutPage.test(data) && !isExcluded.test(data)) || /\btags\b/.test(data));
      const within = all.filter(
        ({ path }) => path.startsWith(`${folder}/`) && !isBeginning(path.slice(folder.length + 1)),
      );
      const areListed = within.some(
        ({ path, text }) => hasListData || datedName.test(path) || inList.test(matterOf(text)),
      );
      return areListed ? [[folder, { output: true, permalink: `/${folder}/:path/` }] as const] : [];
    }),
  );
}

/** A text whose loops over data of the site name them as Jekyll does. */
function withDataOfJekyll(text: string, names: readonly string[]): string {
  return text.replace(/(\{%-?\s*for\s+\w+\s+in\s+)([\w-]+)/g, (written, loop: string, name: string) =>
    names.includes(name) ? `${loop}site.data.${name}` : written,
  );
}

/** A text whose filters have their values after a colon, as in Liquid, where none has to allow HTML. */
function withoutNunjucks(text: string): string {
  return text.replace(/\{\{.*?\}\}/g, (tag) =>
    tag.replace(/\|\s*(\w+)\(([^()]*)\)/g, "| $1: $2").replace(/\|\s*safe\b\s*/g, ""),
  );
}

/**
 * A page, line by line, with its address, its place in the menu (eleventy-navigation) and its pictures (eleventy-img)
 * in words that are read.
 *
 * @param isListed whether it is shown in a list, though it may have no address
 * @param pictureAt the address of a picture that may be named from the page's file
 */
function inJekyllWords(
  text: string,
  { isListed, pictureAt }: { readonly isListed: boolean; readonly pictureAt: (address: string) => string },
): string {
  const matter = matterOf(text);
  const ownMatter = matter
    .replace(/^permalink:[ \t]*(["']?)(.*?)\1[ \t]*$/m, (_, _quote: string, address: string) => {
      const [said] = Object.entries(addressIn(address, isListed && !isExcluded.test(matter)));
      return said === undefined ? "" : `${said[0]}: ${JSON.stringify(said[1])}`;
    })
    .replace(/^eleventyNavigation:.*\n(?:[ \t]+\S.*\n)*/m, (written) => {
      const { eleventyNavigation } = record(parseDataFile("page.yml", written).data);
      const { key, title = key, order } = record(eleventyNavigation);
      return title === undefined
        ? written
        : `nav: ${JSON.stringify({ title, order })}${written.replace(/.+/g, "")}`;
    });
  const body = text
    .slice(matter.length)
    .replace(/\{%-?\s*image\s+(["'])([^"']+)\1\s*,\s*(["'])(.*?)\3[^%]*%\}/g, "![$4]($2)")
    .replace(/(?<=!\[[^\]]*\]\(<?)(?!\/|[a-z]+:)[^\s()<>]+/g, (address) => pictureAt(address));
  return ownMatter + body;
}

/** What a data file says about the site, under names that many have. */
function factsIn(old: OldSite, folder: string): object {
  const file = old.files.find(
    (name) => name.startsWith(folder) && /\/(?:metadata|site|meta)\.(?:json|ya?ml)$/.test(name),
  );
  const { title, name, description, url, language, lang, author } = record(
    file && parseDataFile(file, old.text(file) ?? "").data,
  );
  return { title: textOf(title) ?? textOf(name), description, url, lang: language ?? lang, author };
}
