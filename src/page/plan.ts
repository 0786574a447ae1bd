import { compare } from "../compare.ts";
import type { Problem } from "../problem.ts";
import { withoutRoot } from "../site/address.ts";
import type { Redirect } from "../site/redirect.ts";
import type { AuthorPage } from "./author-page.ts";
import { outputOf } from "./place.ts";

/** What the author's folder becomes: what is at which address. */
export interface Plan {
  /** The pages, the home page among them, by their addresses. */
  readonly pages: readonly AuthorPage[];
  /** The paths below the author's folder of what is published as it is. */
  readonly files: readonly string[];
  /** The redirects from addresses that pages had before, each address once. */
  readonly redirects: readonly Redirect[];
  /** Whether a page or a file of the author's is at an address. */
  has(address: string): boolean;
}

/** Whether an address, besides the home page's, is promised to subscribers, so that nothing else can ever be there. */
export function isPromised(address: string): boolean {
  return /^\/(?:(?:news|feed)(?:\/|$)|feed\.(?:xml|json)$)/.test(address);
}

/**
 * Why nothing of the author's can be at an address: it is promised to those who follow the news. Undefined if free.
 *
 * @param prefix what the addresses of the news' language begin with: empty, or `/zh`
 * @param advice what to do about it, in the imperative
 */
export function promiseOf(
  address: string,
  prefix: string,
  advice = "Give it another name",
): string | undefined {
  const path = outputOf(address);
  if (!path.startsWith(`${prefix}/`) || !isPromised(path.slice(prefix.length))) return undefined;
  const isList = path === `${prefix}/news/index.html`;
  const what = isList
    ? ": the list of all news. You write that on the home page, and {nav=2} in its heading there puts it into the menu"
    : "";
  return `Its address, ${address}, belongs to pages that your subscribers rely on${what}. ${advice}${isList ? ", or delete this file" : ""}.`;
}

/**
 * Decides what is at which address.
 *
 * @param folder the author's folder, from the project's, for problems
 * @param isTaken whether a page that Dateline adds is at an address; the author's take its place
 * @param root the path of the site on its host, without the last slash, with which old addresses may begin
 * @returns the plan; what keeps the site from being built; and what is left out
 */
export function planSite(
  { pages, files }: Pick<Plan, "pages" | "files">,
  {
    folder,
    isTaken,
    root = "",
  }: {
    readonly folder: string;
    readonly isTaken: (address: string) => boolean;
    readonly root?: string;
  },
): { readonly plan: Plan; readonly problems: readonly Problem[]; readonly warnings: readonly Problem[] } {
  const places = new Places();
  const problems: Problem[] = [];
  const place = (address: string, file: string, line?: number) => {
    const message = refusal(address, file, { places, folder, hasPermalink: line !== undefined });
    if (message === undefined) places.take(outputOf(address), file);
    else problems.push({ file, ...(line !== undefined && { line }), message });
  };
  for (const { url, file, loaded } of pages)
    place(url, file, loaded.data.permalink ? loaded.lineOf("permalink") : undefined);
  for (const path of files) place(`/${path}`, `${folder}/${path}`);

  const own = places.outputs();
  const { redirects, warnings } = planRedirects(pages, { places, isTaken, root });
  const sorted = [...pages].sort((a, b) => compare(a.url, b.url));
  const has = (address: string) => own.has(outputOf(address));
  return { plan: { pages: sorted, files, redirects, has }, problems, warnings };
}

/** Why a file of the author's cannot be at its address; undefined if it can. */
function refusal(
  address: string,
  file: string,
  {
    places,
    folder,
    hasPermalink,
  }: { readonly places: Places; readonly folder: string; readonly hasPermalink: boolean },
): string | undefined {
  const output = outputOf(address);
  const shown = address.replace(/index\.html$/, "");
  const is = `Its address, ${shown},`;
  const advice = hasPermalink ? "Write another permalink" : "Give it another name";
  const home = `${folder}/index.md`;
  if (output === outputOf("/") && file !== home)
    return `${is} is also that of the home page, ${home}. ${advice}.`;
  const isNews = !hasPermalink && /^\/news\/.+\.md$/.test(file.slice(folder.length));
  const move = `If it is news, move the file into ${folder}/_news; otherwise give it another name`;
  const promise = promiseOf(shown, "", isNews && shown !== "/news/" ? move : advice);
  if (promise !== undefined) return promise;
  const same = places.at(output);
  if (same !== undefined) return `${is} is also that of ${same}. Give one of them another name or permalink.`;
  const blocking = places.inTheWayOf(output);
  return blocking === undefined
    ? undefined
    : `${is} and that of ${blocking} need a file and a folder with the same name. Give one of them another name.`;
}

/** The redirects from the former addresses of pages, where nothing else is there. */
function planRedirects(
  pages: readonly AuthorPage[],
  {
    places,
    isTaken,
    root,
  }: {
    readonly places: Places;
    readonly isTaken: (address: string) => boolean;
    readonly root: string;
  },
): { readonly redirects: readonly Redirect[]; readonly warnings: readonly Problem[] } {
  const redirects: Redirect[] = [];
  const warnings: Problem[] = [];
  // A home page in another language comes with the same pages as the main one.
  const prefixes = new Set(pages.map(({ homePrefix = "" }) => homePrefix).concat(""));
  const isAdded = (address: string) =>
    [...prefixes].some(
      (prefix) =>
        address.startsWith(`${prefix}/`) &&
        (isPromised(address.slice(prefix.length)) || isTaken(address.slice(prefix.length))),
    );
  for (const { file, redirects: former, loaded } of pages) {
    for (const { from: written, to, line } of former) {
      const from = withoutRoot(written, root);
      const output = outputOf(from);
      const other = places.at(output) ?? places.inTheWayOf(output);
      // Such as /index.html, of the home page.
      if (places.at(output) === file) continue;
      if (other === undefined && !isAdded(from)) {
        redirects.push({ from, to });
        places.take(output, file);
        continue;
      }
      const owner = other ?? "a page that every site has";
      const advice = line === loaded.lineOf("permalink") ? "Delete the line" : "Remove it from this list";
      const message = `${from} is the address of ${owner}, so it cannot redirect. ${advice}.`;
      warnings.push({ file, line, message });
    }
  }
  return { redirects, warnings };
}

/** Which of the author's files is where in the site. */
class Places {
  readonly #files = new Map<string, string>();
  /** The folders that are needed for them, each with one of the files that need it. */
  readonly #folders = new Map<string, string>();

  at(output: string): string | undefined {
    return this.#files.get(output);
  }

  /** What keeps a file from being written: one that is a folder where this needs a file, or the other way round. */
  inTheWayOf(output: string): string | undefined {
    const files = foldersOf(output).map((path) => this.#files.get(path));
    return this.#folders.get(output) ?? files.find(Boolean);
  }

  take(output: string, file: string): void {
    this.#files.set(output, file);
    for (const path of foldersOf(output)) this.#folders.set(path, file);
  }

  outputs(): ReadonlySet<string> {
    return new Set(this.#files.keys());
  }
}

/** The paths of all folders that the path of a file names. */
function foldersOf(output: string): string[] {
  const names = output.split("/").slice(1, -1);
  return names.map((_, index) => `/${names.slice(0, index + 1).join("/")}`);
}
