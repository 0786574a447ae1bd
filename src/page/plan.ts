import type { Problem } from "../problem.ts";
import { withoutRoot } from "../site/address.ts";
import type { Redirect } from "../site/redirect.ts";
import type { AuthorPage } from "./author-page.ts";
import { outputOf } from "./place.ts";

/** What the author's folder becomes: at which address what stands. */
export interface Plan {
  /** The pages, the home page among them, by their addresses. */
  readonly pages: readonly AuthorPage[];
  /** The paths below the author's folder of what is published as it is. */
  readonly files: readonly string[];
  /** What leads on from an address that a page had before, each address once. */
  readonly redirects: readonly Redirect[];
  /** Whether a page or a file of the author's stands at an address. */
  has(address: string): boolean;
}

/** Addresses that are promised to subscribers, so that nothing else can ever stand there. */
const promised = /^\/(?:index\.html$|news(?:\/|$)|feed(?:\/|\.xml$|\.json$))/;

/**
 * Whether an address is one of those that are promised to who follows the news in a further language.
 *
 * @param prefix what its addresses begin with: `/zh`
 */
export function isPromised(address: string, prefix: string): boolean {
  const path = outputOf(address);
  return (
    path.startsWith(`${prefix}/`) &&
    path !== `${prefix}/index.html` &&
    promised.test(path.slice(prefix.length))
  );
}

/**
 * Decides what stands at which address.
 *
 * @param folder the author's folder, from the project's, for problems
 * @param isTaken whether a page that Dateline adds stands at an address; the author's take its place
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
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const at = new Map<string, string>();
  /** The folders that are needed for it, each with one of the files that need it. */
  const folders = new Map<string, string>();
  /** What keeps a file from being written: one that is a folder where this needs a file, or the other way round. */
  const inTheWay = (output: string) =>
    folders.get(output) ??
    foldersOf(output)
      .map((path) => at.get(path))
      .find(Boolean);
  const take = (output: string, file: string) => {
    at.set(output, file);
    for (const path of foldersOf(output)) folders.set(path, file);
  };
  const place = (address: string, file: string, line?: number) => {
    const output = outputOf(address);
    const isHome = file === `${folder}/index.md`;
    const is = `its address, ${address.replace(/index\.html$/, "")},`;
    const [same, blocking] = [at.get(output), inTheWay(output)];
    const refuse = (message: string) => problems.push({ file, ...(line !== undefined && { line }), message });
    const advice = line === undefined ? "Give it another name" : "Write another permalink";
    if (!isHome && promised.test(output))
      refuse(
        output === outputOf("/")
          ? `${is} is that of the home page, ${folder}/index.md. ${advice}.`
          : `${is} is one that your subscribers rely on. ${advice}.`,
      );
    else if (same !== undefined)
      refuse(`${is} is that of ${same} as well. Give one of them another name or permalink.`);
    else if (blocking !== undefined)
      refuse(
        `${is} and that of ${blocking} need a file and a folder of one name. Give one of them another name.`,
      );
    else take(output, file);
  };
  for (const { url, file, loaded } of pages)
    place(url, file, loaded.data.permalink ? loaded.lineOf("permalink") : undefined);
  for (const path of files) place(`/${path}`, `${folder}/${path}`);

  const own = new Set(at.keys());
  const redirects: Redirect[] = [];
  for (const { file, redirects: former, loaded } of pages) {
    for (const { from: written, to, line } of former) {
      const from = withoutRoot(written, root);
      const output = outputOf(from);
      const other = at.get(output) ?? inTheWay(output);
      // Such as /index.html, of the home page.
      if (at.get(output) === file) continue;
      const isPromised = promised.test(output) || isTaken(from);
      if (other === undefined && !isPromised) {
        redirects.push({ from, to });
        take(output, file);
      } else {
        const owner = other ?? "a page that is always there";
        const advice = line === loaded.lineOf("permalink") ? "Delete the line" : "Take it out of this list";
        const message = `${from} is the address of ${owner}, so nothing leads on from there. ${advice}.`;
        warnings.push({ file, line, message });
      }
    }
  }
  const sorted = [...pages].sort((a, b) => (a.url < b.url ? -1 : 1));
  return {
    plan: {
      pages: sorted,
      files,
      redirects,
      has: (address) => own.has(outputOf(address)),
    },
    problems,
    warnings,
  };
}

/** The paths of all folders that the path of a file names. */
function foldersOf(output: string): string[] {
  const names = output.split("/").slice(1, -1);
  return names.map((_, index) => `/${names.slice(0, index + 1).join("/")}`);
}
