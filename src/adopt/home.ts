import { textOf } from "../page/data-file.ts";
import { type Kind, stemOf } from "./old-site.ts";
import type { OldPage } from "./pages.ts";

/** Names of home pages, the likeliest first, for sites that do not say which page it is. */
const likely = ["index", "about", "home", "_index", "README", "news"];

/** The page that an old site shows at its address; where none is there, the likeliest; nothing when it has no pages. */
export function homeOf(pages: readonly OldPage[], kind: Kind): OldPage | undefined {
  const atRoot = pages.filter(({ address }) => address === "/" || address === "/index.html");
  const first = (among: readonly OldPage[]) =>
    likely
      .flatMap((name) => among.filter(({ file }) => stemOf(file).toLowerCase() === name.toLowerCase()))
      .sort((a, b) => depthOf(a) - depthOf(b))
      .at(0);
  const own = pages.filter(
    ({ file }) => !/^_(?:news|posts|talks|teachings?|publications|projects|portfolio)\//.test(file),
  );
  const chosen = atRoot.find(({ body }) => body.trim() !== "") ?? atRoot[0];
  return chosen ?? first(own) ?? (kind === "Hugo" ? undefined : own[0]);
}

function depthOf({ file }: OldPage): number {
  return file.split("/").length;
}

/** The parts of a home page of Hugo Blox. */
export interface HugoHome {
  /** The page they make together. */
  readonly page: OldPage;
  readonly author: OldPage;
  readonly parts: readonly OldPage[];
}

/**
 * The home page of an older Hugo Blox: the author's biography, and a page for each widget of `content/home`, in the
 * order of their weights.
 */
export function hugoHome(pages: readonly OldPage[]): HugoHome | undefined {
  const author = pages.find(({ file }) => /^content\/authors\/[^/]+\/_index\.md$/.test(file));
  const widgets = pages
    .filter(
      ({ file, data }) =>
        /^content\/home\/[^/]+\.md$/.test(file) && data.active !== false && stemOf(file) !== "index",
    )
    .sort((a, b) => Number(a.data.weight ?? 0) - Number(b.data.weight ?? 0));
  const first = author ?? widgets[0];
  if (first === undefined) return undefined;
  const sections = widgets
    .filter(({ body, data }) => body.trim() !== "" && textOf(data.title) !== undefined)
    .map(({ data, body }) => `## ${textOf(data.title)}\n\n${body.trim()}`);
  const body = [author?.body.trim() ?? "", ...sections].filter((text) => text !== "").join("\n\n");
  const title = textOf(author?.data.title);
  const page = {
    file: first.file,
    data: title === undefined ? {} : { title },
    body,
    bodyLine: 1,
    address: "/",
  };
  return { page, author: first, parts: author ? [author, ...widgets] : widgets };
}
