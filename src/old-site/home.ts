import { textOf } from "../data.ts";
import { replaceComments } from "../html/comments.ts";
import { bareAddress, namesIn } from "./addresses.ts";
import { type SiteKind, stemOf } from "./old-site.ts";
import type { OldPage } from "./page.ts";

/** Names of home pages, the likeliest first, for sites that do not say which page is theirs. */
const likely = ["index", "about", "home", "README", "news"];

/**
 * The home page of an old site; if there is none, the likeliest page; undefined if it has no pages.
 *
 * @param isBuilt whether the site's address serves a file that is not one of the pages
 */
export function homeOf(pages: readonly OldPage[], kind: SiteKind, isBuilt: boolean): OldPage | undefined {
  const isLikely = ({ file }: OldPage) => likely.includes(stemOf(file));
  // A copy such as "about (1).md" has the same address.
  const atRoot = pages
    .filter(({ address }) => address === "/" || address === "/index.html")
    .sort((a, b) => Number(isLikely(b)) - Number(isLikely(a)));
  // The page of a folder has the folder's name.
  const nameOf = ({ file }: OldPage) =>
    stemOf(kind === "Hugo" ? file.replace(/(?<=^content\/.+)\/index\.\w+$/, "") : file).toLowerCase();
  const first = (among: readonly OldPage[]) =>
    likely
      .flatMap((name) => among.filter((page) => nameOf(page) === name.toLowerCase()))
      .sort((a, b) => depthOf(a) - depthOf(b))
      .at(0);
  const target = textOf(atRoot.find(({ data }) => data.redirect_to !== undefined)?.data.redirect_to);
  const named = pages.find(
    ({ address }) => target !== undefined && bareAddress(address) === bareAddress(target),
  );
  if (named !== undefined) return named;
  const own = pages.filter(
    ({ file }) => !/^_(?:news|posts|talks|teachings?|publications|projects|portfolio)\//.test(file),
  );
  const filled = (among: readonly OldPage[]) =>
    among.find(({ body }) => replaceComments(body).trim() !== "" && !isListOfPosts(body));
  // Blog themes fill an empty page with posts, which have a list now.
  const about = ["home", "about"].flatMap((name) =>
    own.filter((page) => !atRoot.includes(page) && stemOf(page.file).toLowerCase().startsWith(name)),
  );
  const led = pages.find(({ data }) => namesIn(data.redirect_from).includes("/"));
  const chosen = filled(atRoot) ?? (atRoot[0] && filled(about)) ?? atRoot[0] ?? led;
  if (chosen !== undefined) return chosen;
  if (kind === "Hugo") return first(own);
  const [only, ...more] = own;
  return (
    first(own.filter((page) => depthOf(page) <= 2)) ??
    (isBuilt ? undefined : own.find((page) => depthOf(page) === 1)) ??
    (more.length === 0 && !isBuilt ? only : undefined)
  );
}

/** Whether a page shows only posts, which get a list. */
export function isListOfPosts(body: string): boolean {
  const [before = "", ...rest] = body.split(/\{%-?\s*for\s+post\s+in\b/);
  const after = rest.join("").replace(/^[\s\S]*\{%-?\s*endfor\s*-?%\}/, "");
  const words = `${before} ${after}`.replace(/\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}|<[^<>]*>|&\w+;/g, "");
  return rest.length > 0 && words.replace(/[^\p{L}]/gu, "").length < 40;
}

function depthOf({ file }: OldPage): number {
  return file.split("/").length;
}
