import { decoded } from "../site/address.ts";

/** What becomes of a file in the author's folder; `maybe page` is one if it has front matter, and else a file. */
export type Role = "page" | "maybe page" | "file" | "left out";

/** Names that nobody means to publish, though they begin with none of the characters that keep a name back. */
const leavings = /^(?:Thumbs\.db|desktop\.ini|#.*#|.*(?:~|\.sw[a-p]|\.bak|\.orig))$/i;

/** Names that hosts ask for, though they begin with such a character. */
const asked = /^(?:\.well-known(?:\/|$)|\.nojekyll$|_headers$|_redirects$)|(?:^|\/)\.htaccess$/;

/**
 * What becomes of a file.
 *
 * @param path its path below the author's folder, with `/` between folders
 */
export function roleOf(path: string): Role {
  const names = path.split("/");
  if (/^readme\.md$/i.test(path)) return "left out";
  if (asked.test(path)) return "file";
  if (names.some((name) => /^(?:[_.]|~\$)/.test(name) || leavings.test(name))) return "left out";
  if (/\.(?:md|markdown|mkdn?|mkdown|mdown)$/i.test(path)) return "page";
  return /\.html?$/i.test(path) ? "maybe page" : "file";
}

/**
 * Whether a page in a folder of news is news: all are, except the folder's own page if the folder is published.
 *
 * @param folder its path below the author's folder, without that of a language
 * @param path that of the page below the folder
 */
export function isFiledNews(folder: string, path: string): boolean {
  return !/^index(?:\.[\w-]+)?\.\w+$/i.test(path) || roleOf(`${folder}/${path}`) === "left out";
}

/** Folders that Jekyll publishes though their names begin with `_`, if they hold what becomes a page there. */
const published =
  /^_(?:books|courses|pages|portfolio|posts|projects|publications)(?=\/.*\.(?:md|markdown|html?)$)/i;

/**
 * The folders with pages that are left out, though Jekyll publishes them.
 *
 * @param paths of files that are left out
 * @returns the names of the folders, each once
 */
export function foldersOfJekyll(paths: readonly string[]): string[] {
  return [...new Set(paths.flatMap((path) => published.exec(path)?.[0] ?? []))];
}

/** What programs that sync or merge files, and people who copy them, add to a name. */
const copyMark =
  /(?: \([^()]*conflict[^()]*\)|\.sync-conflict-[\w-]+| - Copy(?: \(\d+\))?| copy(?: \d+)?|-(?:DESKTOP|LAPTOP)-\w+| \(?\d\)?|_(?:BACKUP|BASE|LOCAL|REMOTE)_\d+)(?=\.[a-z]+$)/i;

/**
 * The page that another is an accidental copy of, as its name shows.
 *
 * @param paths of all files in the author's folder
 */
export function originalOf(path: string, paths: ReadonlySet<string>): string | undefined {
  const original = path.replace(copyMark, "");
  return original !== path && roleOf(path) === "page" && paths.has(original) ? original : undefined;
}

/**
 * The address of a page that names none itself: that of its place, `/courses/logic/` for `courses/logic.md`.
 *
 * @param path its path below the author's folder, with `/` between folders
 * @returns the path from the site's root; characters that mean something else in an address become hyphens
 */
export function addressOf(path: string): string {
  const stem = path.replace(/\.[^.]*$/, "").replace(/(?:^|\/)index$/i, "");
  if (stem === "404") return "/404.html";
  return stem === "" ? "/" : `/${stem.replace(/[#?%\\:*"<>|]/g, "-")}/`;
}

/**
 * Reads an address that a page gives itself or had before, as Jekyll's `permalink` and `redirect_from` write them.
 *
 * @param value the value in the front matter
 * @param ending what is added to an address that ends in neither `/` nor `.html`
 * @returns the path from the site's root, without escapes; or what is wrong with it
 */
export function readAddress(
  value: unknown,
  ending: "/" | ".html",
): { readonly path: string } | { readonly mistake: string } {
  if (typeof value !== "string" || value.trim() === "")
    return {
      mistake: `${JSON.stringify(value) ?? "nothing"} is not an address. Write one such as /teaching/.`,
    };
  const text = value.trim();
  const is = `"${text}" is not an address within this site`;
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(text)) return { mistake: `${is}. Write a path such as /teaching/.` };
  if (/[?#]/.test(text))
    return { mistake: `"${text}" has a ? or #, which the address of a page cannot have. Leave it out.` };
  if (/[,\s]\s*\/./.test(text))
    return { mistake: `"${text}" has several addresses. Write a list, as in [/teaching/, /courses/].` };
  if (/\{\{|\{%/.test(text))
    return { mistake: `"${text}" is a pattern. Write the address itself, such as /teaching/.` };
  const path = decoded(text);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no file can have them in its name
  if (/[\u0000-\u001f\\]/.test(path)) return { mistake: `${is}. Write a path such as /teaching/.` };
  const names = path.split("/").filter((name) => name !== "" && name !== ".");
  if (names.includes("..")) return { mistake: `${is}: it leads outside. Write a path such as /teaching/.` };
  if (names.some((name) => name.startsWith(":")))
    return { mistake: `"${text}" is a Jekyll pattern. Write the address itself, such as /teaching/.` };
  if (names.some((name) => Buffer.byteLength(name) > 200))
    return { mistake: "This address is too long for the name of a file. Write a shorter one." };
  const whole = `/${names.join("/")}`.replace(/\/index\.html$/i, "/");
  if (/\.(?!html?$)[a-z]{2,5}$/i.test(whole) && !path.endsWith("/"))
    return { mistake: `"${text}" is the address of a file. The address of a page ends in / or .html.` };
  if (/\.html?$|\/$/i.test(whole)) return { path: whole };
  return { path: whole + (path.endsWith("/") ? "/" : ending) };
}

/** The path of the file that is published at an address. */
export function outputOf(address: string): string {
  return address.endsWith("/") ? `${address}index.html` : address;
}
