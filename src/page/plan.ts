import type { Problem } from "../problem.ts";
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
 * @returns the plan; what keeps the site from being built; and what is left out
 */
export function planSite(
  { pages, files }: Pick<Plan, "pages" | "files">,
  { folder, isTaken }: { readonly folder: string; readonly isTaken: (address: string) => boolean },
): { readonly plan: Plan; readonly problems: readonly Problem[]; readonly warnings: readonly Problem[] } {
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const at = new Map<string, string>();
  const place = (address: string, file: string) => {
    const output = outputOf(address);
    const other = at.get(output);
    const isHome = file === `${folder}/index.md`;
    const address_ = address.replace(/index\.html$/, "");
    if (!isHome && promised.test(output))
      problems.push({
        file,
        message: `its address, ${address_}, is one that your subscribers rely on. Give it another name.`,
      });
    else if (other !== undefined)
      problems.push({
        file,
        message: `its address, ${address_}, is that of ${other} as well. Give one of them another name or permalink.`,
      });
    else at.set(output, file);
  };
  for (const { url, file } of pages) place(url, file);
  for (const path of files) place(`/${path}`, `${folder}/${path}`);

  const redirects = new Map<string, Redirect & { readonly file: string }>();
  for (const { file, redirects: own } of pages) {
    for (const { from, to, line } of own) {
      const output = outputOf(from);
      const other = at.get(output) ?? redirects.get(output)?.file;
      const isPromised = promised.test(output) || isTaken(from);
      if (other === undefined && !isPromised) redirects.set(output, { from, to, file });
      else {
        const owner = other ?? "a page that is always there";
        const message = `${from} is the address of ${owner}, so nothing leads on from there. Take it out of this list.`;
        warnings.push({ file, line, message });
      }
    }
  }
  const sorted = [...pages].sort((a, b) => (a.url < b.url ? -1 : 1));
  return {
    plan: {
      pages: sorted,
      files,
      redirects: [...redirects.values()].map(({ from, to }) => ({ from, to })),
      has: (address) => at.has(outputOf(address)),
    },
    problems,
    warnings,
  };
}
