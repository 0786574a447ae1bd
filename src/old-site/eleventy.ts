import { stringify } from "yaml";
import { record, textOf } from "../data.ts";
import { parseDataFile } from "../data-file.ts";
import { isLanguageName } from "../page/languages.ts";
import { hasFrontMatter } from "../page/load.ts";
import { decoded } from "../site/address.ts";
import { joined } from "./addresses.ts";
import { leftBehind } from "./left-behind.ts";
import { type OldSite, stemOf } from "./old-site.ts";
import { partFolders as unlisted } from "./published-files.ts";
import { type View, ViewFiles } from "./view.ts";

const configurations = /^(?:\.eleventy|eleventy\.config)\.[cm]?[jt]s$/;
const ofOthers = /^(?:_config\.ya?ml|_quarto\.ya?ml|hugo\.\w+|config\.toml)$/;
/** Folders that hold no pages, whatever the configuration says. */
const partFolders =
  /(?:^|\/)(?:_(?:includes|layouts|partials|components|templates|data|drafts|site)|\.[^/]*|node_modules)\//;
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
const isHidden = /\bpermalink["']?:\s*false|\beleventyExcludeFromCollections["']?:\s*true/;
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
  // In a glob, the signs of comments follow others.
  const code = (old.text(configuration) ?? "").replace(/(?<=^|\s)(?:\/\*[\s\S]*?\*\/|\/\/.*)/gm, "");
  const said = `${code}\n${old.text("package.json") ?? ""}`;
  const input = folderFor("input", { said, old }) ?? "";
  const output = folderFor("output", { said, old }) || "_site/";
  const data = folderFor("data", { said, old, within: input }) || `${input}_data/`;
  const parts = ["includes", "layouts"].map((use) => folderFor(use, { said, old, within: input }));
  const withoutPages = [...parts, data, output].filter((folder) => folder && folder !== input);
  const isIgnored = ignoredBy(code, input, old);
  const copies = copiesIn(code, input);
  const all = old.files.filter((file) => !file.startsWith(output));
  const isIn = (file: string) =>
    file.startsWith(input) &&
    !partFolders.test(file) &&
    !withoutPages.some((folder) => folder && file.startsWith(folder)) &&
    !isIgnored(file);
  const own = new Map(
    all
      .filter((file) => isIn(file) && pages.test(file))
      .map((file) => [file, { path: placeOf(file.slice(input.length)), text: old.text(file) ?? "" }] as const)
      .filter(([, page]) => !noPage.test(matterOf(page.text))),
  );
  const dataOf = new Map(
    all
      .filter((file) => isIn(file) && folderData.test(file))
      .map((file) => [placeOf(file.slice(input.length)).replace(/\/[^/]*$/, ""), old.text(file) ?? ""]),
  );
  const collections = collectionsAmong([...own.values()], (folder) => {
    const said = dataOf.get(folder);
    return said !== undefined && (!isHidden.test(said) || /\btags\b/.test(said));
  });
  const pictureAt = (address: string, file: string) => {
    const from = `https://root.invalid/${file.slice(input.length)}`;
    const path = URL.canParse(address, from) ? new URL(address, from).pathname : "";
    return old.files.includes(input + decoded(path).slice(1)) ? path : address;
  };
  const isData = (file: string) => file.startsWith(data) && dataFiles.test(file);
  const names = all.filter(isData).map(stemOf);
  const inLiquid = (text: string) => withDataOfJekyll(withoutNunjucks(text), names);
  const sources = all.filter((file) => pages.test(file) || templates.test(file) || file.startsWith(data));
  const words = sources.map((file) => old.text(file)).join("\n");
  const isNamed = (file: string) => words.includes(file.replace(/^.*\//, ""));
  const files = new ViewFiles(old);
  files.add(configuration, configuration);
  for (const file of all) {
    const copy = isData(file)
      ? `_data/${file.slice(data.length)}`
      : copies.map((copyOf) => copyOf(file)).find((place) => place !== undefined);
    const page = own.get(file);
    if (copy !== undefined) files.add(copy, file);
    else if (page !== undefined) {
      const [, folder = "", rest = ""] = /^([\w-]+)\/(.*)$/.exec(page.path) ?? [];
      const isListed = folder in collections;
      const pictureFrom = (address: string) => pictureAt(address, file);
      const text = inJekyllWords(inLiquid(page.text), { isListed, pictureAt: pictureFrom });
      if (/\.html$/i.test(file) && !hasFrontMatter(text))
        files.add(page.path.replace(/(?<!(?:^|\/)index)\.html$/i, "/index.html"), file);
      else if (!isListed) files.write(page.path, file, text);
      else if (!isBeginning(rest)) files.write(`_${page.path.replace(/\/index(?=\.\w+$)/, "")}`, file, text);
      else if (!isEmpty(page)) files.write(folder + rest.replace("index", ""), file, withList(text, folder));
    } else if (isIn(file) && shown.test(file) && isNamed(file)) files.add(file.slice(input.length), file);
    else if (templates.test(file) || pages.test(file)) {
      // Templates are not read, but show whether data are.
      const text = withDataOfJekyll(old.text(file) ?? "", names);
      if (text !== old.text(file)) files.write(`_includes/unread/${file}`, file, text);
    }
  }
  const { posts } = collections;
  // Jekyll has one setting for the addresses of posts and for the way in which those of pages end.
  const settings = {
    ...factsIn(old, data),
    permalink: posts?.permalink ?? "pretty",
    collections,
    defaults: [...dataOf].map(([folder, text]) => {
      const [first = ""] = folder.split("/");
      const isListed = first in collections;
      const [, isNone, , address] = /\bpermalink["']?:\s*(?:(false)\b|(["'`])(.*?)\2)/.exec(text) ?? [];
      return {
        scope: { path: isListed ? `_${folder}` : folder },
        values: addressIn(isNone ?? address, isListed && !isExcluded.test(text)),
      };
    }),
  };
  files.write("_config.yml", configuration, stringify(settings));
  const unread = all.filter((file) => isIn(file) && templates.test(file));
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
  const folder = joined("", written) ?? "";
  return folder && `${folder}/`;
}

/** The first folder of the site that its configuration or command names for a use. */
function folderFor(
  use: string,
  { said, old, within = "" }: { readonly said: string; readonly old: OldSite; readonly within?: string },
): string | undefined {
  const naming = new RegExp(
    `\\b${use}:\\s*["'\`]([^"'\`]+)|\\bset${use}Directory\\(\\s*["'\`]([^"'\`]+)|--${use}[= ]["']?([\\w./-]+)`,
    "gi",
  );
  return [...said.matchAll(naming)]
    .map((found) => folderIn(within + found.slice(1).find(Boolean)))
    .find((folder) => old.files.some((file) => file.startsWith(folder)));
}

/** Tells which files a site lets Eleventy leave out. */
function ignoredBy(code: string, input: string, old: OldSite): (file: string) => boolean {
  const ofCode = [...code.matchAll(/\bignores\.add\(\s*["'`]([^"'`]+)/g)].map(([, glob = ""]) => glob);
  const ofFiles = ["", input].flatMap((folder) =>
    (old.text(`${folder}.eleventyignore`)?.match(/\S.*/g) ?? []).map((glob) => folder + glob.trim()),
  );
  const patterns = [...ofCode, ...ofFiles].map(patternOf);
  return (file) => patterns.some((pattern) => pattern.test(file));
}

/** For each path that is copied as it is: where the copy of a file is, or undefined for files below other paths. */
function copiesIn(code: string, input: string): ((file: string) => string | undefined)[] {
  const calls = code.matchAll(
    /addPassthroughCopy\(\s*(\{(?:"[^"]*"|'[^']*'|`[^`]*`|[^}"'`])*\}|\[[^\]]*\]|(["'`]).*?\2)/g,
  );
  return [...calls].flatMap(([, argument = ""]) =>
    [...argument.matchAll(/(["'`])(.*?)\1(?:\s*:\s*(["'`])(.*?)\3)?/g)].map(([, , from = "", , to]) => {
      const below = patternOf(from);
      return (file: string) => {
        const [whole, rest] = below.exec(file) ?? [];
        if (whole === undefined) return undefined;
        if (to === undefined) return file.startsWith(input) ? file.slice(input.length) : file;
        // A file of its own may get another name.
        if (joined("", from) === file && /\.\w+$/.test(to)) return joined("", to);
        return folderIn(to) + (rest ?? file.replace(/^.*\//, ""));
      };
    }),
  );
}

/** What a glob matches, and what is below it, which is the first group. */
function patternOf(glob: string): RegExp {
  const source = (joined("", glob) ?? "")
    .replace(/[\\^$.|+()[\]]/g, "\\$&")
    .replace(/\*\*\/|\*\*?/g, (stars) => ({ "*": "[^/]*", "**": ".*" })[stars] ?? "(?:.*/)?")
    .replace(/\{([^}]*)\}/g, (_, names: string) => `(?:${names.replaceAll(",", "|")})`);
  return new RegExp(`^${source}(?:/(.*))?$`);
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

/** Folders at the top with pages that a template lists, by name; and how to address these. */
function collectionsAmong(
  all: readonly Page[],
  hasData: (folder: string) => boolean,
): Record<string, { output: true; permalink: string }> {
  const folders = new Set(all.flatMap(({ path }) => /^([\w-]+)\/./.exec(path)?.[1] ?? []));
  return Object.fromEntries(
    [...folders].flatMap((folder) => {
      if (isLanguageName(folder) || unlisted.test(`_${folder}/`)) return [];
      const within = all.filter(
        ({ path }) => path.startsWith(`${folder}/`) && !isBeginning(path.slice(folder.length + 1)),
      );
      const areListed = within.some(
        ({ path, text }) => hasData(folder) || datedName.test(path) || inList.test(matterOf(text)),
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
