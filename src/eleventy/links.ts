import type { Fragment } from "../html/fragment.ts";
import { addressesIn, lineOfAddress, lookUp, type Targets, withAddresses } from "../page/links.ts";
import { outputOf } from "../page/place.ts";
import type { Problem } from "../problem.ts";
import { pageFile } from "../project/page.ts";
import { textId } from "../site/address.ts";
import type { CurrentContent } from "./current-content.ts";
import type { Findings } from "./findings.ts";
import type { CurrentNews } from "./news.ts";
import type { CurrentPublications } from "./publications.ts";
import type { UserConfig } from "./user-config.ts";

/** What the plugin needs to know. */
interface Options {
  readonly content: CurrentContent;
  readonly home: CurrentNews;
  readonly publications: CurrentPublications;
  readonly findings: Findings;
}

/**
 * Looks up where the links and pictures of the author's pages lead, once all is read. One that leads to the file of a page
 * becomes the address of that page; one that leads nowhere is told of.
 */
export default function links(
  eleventyConfig: UserConfig,
  { content, home, publications, findings }: Options,
): void {
  eleventyConfig.on("eleventy.before", () => {
    const targets = targetsOf(content, home, publications);
    for (const [page, fragment] of content.fragments) {
      content.fragments.set(page, lookedUp(fragment, { ...page, ids: fragment.ids }));
    }
    const { source = "" } = content.plan.pages.find(({ file }) => file === pageFile) ?? {};
    const ids = [...(targets.outputs.get("/index.html")?.ids ?? [])];
    home.change((fragment) => lookedUp(fragment, { file: pageFile, source, ids }));

    function lookedUp(
      fragment: Fragment,
      page: { readonly file: string; readonly source: string; readonly ids: readonly string[] },
    ): Fragment {
      for (const address of addressesIn(fragment)) tell(address, page);
      return withAddresses(fragment, (address) => lookUp(address, targets).address);
    }

    function tell(
      address: string,
      {
        file,
        source,
        ids,
      }: { readonly file: string; readonly source: string; readonly ids: readonly string[] },
    ): void {
      const { missing } = address.startsWith("#")
        ? {
            missing:
              address === "#" || address === "#top" || ids.includes(decodeURI(address.slice(1)))
                ? undefined
                : ("place" as const),
          }
        : lookUp(address, targets);
      if (missing === undefined) return;
      const line = lineOfAddress(source, address);
      findings.warn(deadLink(address, missing, { file, line }));
    }
  });
}

/** Says that an address leads nowhere. */
export function deadLink(
  address: string,
  missing: "page" | "place",
  { file, line }: { readonly file: string; readonly line?: number | undefined },
): Problem {
  const message =
    missing === "page"
      ? `"${address}" leads to nothing: there is no such page or file. Correct it, or put the file there.`
      : `"${address}" leads to a place that is not on that page. Correct what stands after the #.`;
  return { file, ...(line !== undefined && { line }), kind: "links that lead nowhere", message };
}

/** What there is to lead to. */
export function targetsOf(
  content: CurrentContent,
  home: CurrentNews,
  publications: CurrentPublications,
): Targets {
  const { pages, files, redirects } = content.plan;
  const fragments = [home.page.before, home.page.introduction, home.page.undated, home.page.after].concat(
    home.news.entries.map((entry) => entry.content),
  );
  const homeIds = [...fragments.flatMap(({ ids }) => ids), home.page.heading?.id ?? "", textId];
  const known = new Map<string, { readonly ids?: ReadonlySet<string> }>();
  for (const address of [...content.added, ...home.addresses, ...redirects.map(({ from }) => from)])
    known.set(outputOf(address), {});
  for (const [address, ids] of publications.addresses) known.set(outputOf(address), ids ? { ids } : {});
  for (const path of files) known.set(outputOf(`/${path}`.replace(/\/index\.html$/, "/")), {});
  for (const [page, { ids }] of content.fragments)
    known.set(outputOf(page.url), { ids: new Set([...ids, textId]) });
  known.set("/index.html", { ids: new Set(homeIds) });
  return { pages: new Map(pages.map(({ path, url }) => [path, url])), outputs: known };
}
