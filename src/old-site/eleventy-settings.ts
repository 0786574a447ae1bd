import { joined } from "./addresses.ts";
import type { OldSite } from "./old-site.ts";
import { ofEleventy, ofHugo, ofJekyll, ofQuarto } from "./programs.ts";

const ofOthers = [ofJekyll, ofQuarto, ofHugo, /^config\.toml$/];
/** Folders that hold no pages, whatever the configuration says. */
const partFolders =
  /(?:^|\/)(?:_(?:includes|layouts|partials|components|templates|data|drafts|site)|\.[^/]*|node_modules)\//;

/** What an Eleventy site's configuration says. Folders are as paths begin with them, empty for the site's own. */
export interface EleventySettings {
  /** The configuration itself. */
  readonly file: string;
  /** The folder with the pages. */
  readonly input: string;
  /** The folder with the site's data. */
  readonly data: string;
  /** Whether Eleventy wrote a file. */
  isOutput(file: string): boolean;
  /** Whether a file could be a page, by its place. */
  isInput(file: string): boolean;
  /** Where a file is copied to as it is; undefined for one that is not. */
  copyOf(file: string): string | undefined;
}

/**
 * Reads what is written out in the configuration of an Eleventy site, which is a program and not run (Eleventy,
 * "Configuration", "Ignore Template Files", "Passthrough File Copy").
 *
 * @returns undefined for any other site
 */
export function readEleventySettings(old: OldSite): EleventySettings | undefined {
  const file = old.files.find((name) => ofEleventy.test(name));
  const isOfOther = old.files.some((name) => ofOthers.some((sign) => sign.test(name)));
  if (file === undefined || isOfOther) return undefined;
  // In a glob, the signs of comments follow others.
  const code = (old.text(file) ?? "").replace(/(?<=^|\s)(?:\/\*[\s\S]*?\*\/|\/\/.*)/gm, "");
  const said = `${code}\n${old.text("package.json") ?? ""}`;
  const input = folderFor("input", { said, old }) ?? "";
  const output = folderFor("output", { said, old }) || "_site/";
  const data = folderFor("data", { said, old, within: input }) || `${input}_data/`;
  const parts = ["includes", "layouts"].map((use) => folderFor(use, { said, old, within: input }) ?? "");
  const withoutPages = [...parts, data, output].filter((folder) => folder !== "" && folder !== input);
  const isIgnored = ignoredBy(code, input, old);
  const copies = copiesIn(code, input);
  return {
    file,
    input,
    data,
    isOutput: (name) => name.startsWith(output),
    isInput: (name) =>
      name.startsWith(input) &&
      !partFolders.test(name) &&
      !withoutPages.some((folder) => name.startsWith(folder)) &&
      !isIgnored(name),
    copyOf: (name) => copies.map((copyOf) => copyOf(name)).find((place) => place !== undefined),
  };
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
