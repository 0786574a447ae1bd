import { stringify } from "yaml";
import { record, textOf } from "../data.ts";
import { parseDataFile } from "../data-file.ts";
import { decoded } from "../site/address.ts";
import { leftBehind } from "./left-behind.ts";
import type { OldSite } from "./old-site.ts";
import { type View, ViewFiles } from "./view.ts";

const configurations = /^(?:\.eleventy|eleventy\.config)\.[cm]?[jt]s$/;
const ofOthers = /^(?:_config\.ya?ml|_quarto\.ya?ml|hugo\.\w+|config\.toml)$/;
/** Folders that hold no pages, whatever the configuration says. */
const partFolders = /(?:^|\/)(?:_[^/]*|\.[^/]*|node_modules)\//;
const pages = /\.(?:md|markdown|html)$/i;
const templates = /\.(?:njk|liquid|webc|hbs|ejs|pug|11ty\.[cm]?[jt]sx?)$/i;
/** Files that Eleventy's plugins publish because a page shows them. */
const shown = /\.(?:jpe?g|png|gif|webp|avif|svg|pdf)$/i;
const dataFiles = /(?:^|\/)(_data\/.+\.(?:json|ya?ml|csv))$/;
/** What makes a page one of a list: its name, or its front matter. */
const datedName = /\/\d{4}-\d\d-\d\d-/;
const inList = /^(?:date|tags):/m;
/** A feed or the like, made from a page. */
const noPage = /^permalink:.*\.(?!html)\w+["']?[ \t]*$/m;

/** A page, by its path without the folder for input. */
interface Page {
  readonly path: string;
  readonly text: string;
}

/**
 * An Eleventy site in Jekyll's form: its pages at the top instead of in the folder for input, what it copies where
 * visitors found it, and folders of pages that a template lists as collections. The configuration is a program and not
 * run, so only what is written out in it is known (Eleventy, "Configuration", "Passthrough File Copy", "Permalinks").
 *
 * @returns undefined for any other site
 */
export function viewOfEleventy(old: OldSite): View | undefined {
  const configuration = old.files.find((name) => configurations.test(name));
  if (configuration === undefined || old.files.some((name) => ofOthers.test(name))) return undefined;
  const code = (old.text(configuration) ?? "").replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  const input = inputIn(code, old.text("package.json") ?? "");
  const parts = [...code.matchAll(/\b(?:includes|layouts|data|output):\s*["'`]([^"'`]+)/g)]
    .map(([, name = ""]) => folderIn(name.startsWith("../") ? name.slice("../".length) : input + name))
    .filter((folder) => folder !== input);
  const copies = copiesIn(code, input);
  const isIn = (file: string) =>
    file.startsWith(input) && !partFolders.test(file) && !parts.some((folder) => file.startsWith(folder));
  const own = new Map(
    old.files
      .filter((file) => isIn(file) && pages.test(file))
      .map((file) => [file, { path: placeOf(file.slice(input.length)), text: old.text(file) ?? "" }] as const)
      .filter(([, page]) => !noPage.test(page.text) && !isEmptyList(page)),
  );
  // Data for all pages of a folder, such as their tag.
  const hasData = (folder: string) =>
    old.files.some((file) => file.startsWith(`${input}${folder}/${folder}.`));
  const collections = collectionsAmong([...own.values()], hasData);
  const pictureAt = (address: string, file: string) => {
    const from = `https://root.invalid/${file.slice(input.length)}`;
    const path = URL.canParse(address, from) ? new URL(address, from).pathname : "";
    return old.files.includes(input + decoded(path).slice(1)) ? path : address;
  };
  const files = new ViewFiles(old);
  files.add(configuration, configuration);
  for (const file of old.files) {
    const [, data] = dataFiles.exec(file) ?? [];
    const copy = data ?? copies.map((copyOf) => copyOf(file)).find((place) => place !== undefined);
    const page = own.get(file);
    if (copy !== undefined) files.add(copy, file);
    else if (page !== undefined) {
      const text = inJekyllWords(page.text, (address) => pictureAt(address, file));
      const [, folder = "", rest = ""] = /^([\w-]+)\/(.*)$/.exec(page.path) ?? [];
      if (!(folder in collections)) files.write(page.path, file, text);
      else if (!isBeginning(rest)) files.write(`_${page.path}`, file, text);
      else files.write(folder + rest.replace("index", ""), file, withList(text, folder));
    } else if (isIn(file) && shown.test(file)) files.add(file.slice(input.length), file);
  }
  const { posts } = collections;
  // Jekyll has one setting for the addresses of posts and for the way in which those of pages end.
  const settings = { ...factsIn(old), permalink: posts?.permalink ?? "pretty", collections };
  files.write("_config.yml", configuration, stringify(settings));
  const unread = old.files.filter((file) => isIn(file) && templates.test(file));
  const problems = [
    {
      file: configuration,
      message:
        "Only pages in Markdown and HTML are read. What Eleventy adds to them, such as lists of posts, is left out.",
    },
    ...leftBehind(
      unread,
      (are) =>
        `${are} in a template language, and not read. Write what should come over on a page of your own.`,
    ),
  ];
  return { ...files.view("Eleventy", problems), isRewritten: false };
}

/** A folder as paths begin with it; empty for the site's own. */
function folderIn(written: string): string {
  const folder = written.replace(/^(?:\.?\/)+|^\.$|\/+$/g, "");
  return folder && `${folder}/`;
}

/** The folder with the pages. */
function inputIn(code: string, manifest: string): string {
  const [, ofObject, ofCall] =
    /\binput:\s*["'`]([^"'`]*)|\bsetInputDirectory\(\s*["'`]([^"'`]*)/.exec(code) ?? [];
  const [, ofCommand] = /--input[= ]["']?([\w./-]+)/.exec(manifest) ?? [];
  return folderIn(ofObject ?? ofCall ?? ofCommand ?? "");
}

/** For each path that is copied as it is: where the copy of a file is, or undefined for files below other paths. */
function copiesIn(code: string, input: string): ((file: string) => string | undefined)[] {
  const calls = code.matchAll(/addPassthroughCopy\(\s*(\{[^}]*\}|\[[^\]]*\]|(["'`]).*?\2)/g);
  return [...calls].flatMap(([, argument = ""]) =>
    [...argument.matchAll(/(["'`])(.*?)\1(?:\s*:\s*(["'`])(.*?)\3)?/g)].map(([, , from = "", , to]) => {
      const below = new RegExp(`^${patternOf(from.replace(/^(?:\.?\/)+|\/+$/g, ""))}(?:/(.*))?$`);
      return (file: string) => {
        const [whole, rest = file.replace(/^.*\//, "")] = below.exec(file) ?? [];
        if (whole === undefined) return undefined;
        return to === undefined ? file.replace(input, "") : folderIn(to) + rest;
      };
    }),
  );
}

/** A glob as the source of a regular expression. */
function patternOf(glob: string): string {
  return glob
    .replace(/[\\^$.|+()[\]]/g, "\\$&")
    .replace(/\/?\*+/g, ".*")
    .replace(/\{([^}]*)\}/g, (_, names: string) => `(?:${names.replaceAll(",", "|")})`);
}

/** The path of a page; one that is called like its folder begins it. */
function placeOf(path: string): string {
  return path.replace(/(^|\/)([^/]+)\/\2(?=\.\w+$)/, "$1$2/index");
}

const isBeginning = (path: string) => /^index\.\w+$/.test(path);

/** Whether a page that begins a folder is nothing but its layout, which shows the other pages. */
function isEmptyList({ path, text }: Page): boolean {
  return /.\/index\.\w+$/.test(path) && /^---\n(?:.*\n)*?---\s*$/.test(text);
}

/** A page that begins a folder, with the list that its layout shows unless it has one itself. */
function withList(text: string, folder: string): string {
  if (/\{%-?\s*for\b/.test(text)) return text;
  return `${text}\n\n{% for item in site.${folder} -%}\n- [{{ item.title }}]({{ item.url }})\n{% endfor %}\n`;
}

/** Folders at the top with pages that a template lists, by name; and how to address these. */
function collectionsAmong(
  all: readonly Page[],
  hasData: (folder: string) => boolean,
): Record<string, { output: true; permalink: string }> {
  const folders = new Set(all.flatMap(({ path }) => /^([\w-]+)\/./.exec(path)?.[1] ?? []));
  return Object.fromEntries(
    [...folders].flatMap((folder) => {
      const within = all.filter(
        ({ path }) => path.startsWith(`${folder}/`) && !isBeginning(path.slice(folder.length + 1)),
      );
      const areListed = within.some(
        ({ path, text }) => hasData(folder) || datedName.test(path) || inList.test(text),
      );
      return areListed ? [[folder, { output: true, permalink: `/${folder}/:path/` }] as const] : [];
    }),
  );
}

/**
 * A page, line by line, with its place in the menu (eleventy-navigation) and its pictures (eleventy-img) in words that
 * are read.
 *
 * @param pictureAt the address of a picture that may be named from the page's file
 */
function inJekyllWords(text: string, pictureAt: (address: string) => string): string {
  return text
    .replace(/^eleventyNavigation:[ \t]*\n((?:[ \t]+\S.*\n)+)/m, (_, said: string) => {
      const value = (key: string) => new RegExp(`^\\s+${key}:\\s*(.+)$`, "m").exec(said)?.[1]?.trim();
      const order = value("order");
      const nav = `nav: { title: ${value("title") ?? value("key")}${order ? `, order: ${order}` : ""} }`;
      return `${nav}\n${said.replace(/.+/g, "")}`;
    })
    .replace(/\{%-?\s*image\s+(["'])([^"']+)\1\s*,\s*(["'])(.*?)\3[^%]*%\}/g, "![$4]($2)")
    .replace(/(?<=!\[[^\]]*\]\(<?)(?!\/|[a-z]+:)[^\s()<>]+/g, (address) => pictureAt(address));
}

/** What a data file says about the site, under names that many have. */
function factsIn(old: OldSite): object {
  const file = old.files.find((name) => /(?:^|\/)_data\/(?:metadata|site|meta)\.(?:json|ya?ml)$/.test(name));
  const { title, name, description, url, language, lang, author } = record(
    file && parseDataFile(file, old.text(file) ?? "").data,
  );
  return { title: textOf(title) ?? textOf(name), description, url, lang: language ?? lang, author };
}
