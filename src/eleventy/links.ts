import type { Fragment } from "../html/fragment.ts";
import { addressesIn, lineOfAddress, lookUp, type Targets, withAddresses } from "../page/links.ts";
import { outputOf } from "../page/place.ts";
import type { Problem } from "../problem.ts";
import { decoded, textId } from "../site/address.ts";
import type { CurrentContent } from "./current-content.ts";
import type { CurrentEditions } from "./current-editions.ts";
import type { Findings } from "./findings.ts";
import type { CurrentPublications } from "./publications.ts";
import type { UserConfig } from "./user-config.ts";

/** What the plugin needs to know. */
interface Options {
  readonly content: CurrentContent;
  readonly editions: CurrentEditions;
  readonly publications: CurrentPublications;
  readonly findings: Findings;
}

/**
 * Looks up where the links and pictures of the author's pages lead, once all is read. One that leads to the file of a page
 * becomes the address of that page; one that leads nowhere is told of.
 */
export default function links(
  eleventyConfig: UserConfig,
  { content, editions, publications, findings }: Options,
): void {
  eleventyConfig.on("eleventy.before", () => {
    const targets = targetsOf(content, editions, publications);
    for (const [page, fragment] of content.fragments) {
      content.fragments.set(page, lookedUp(fragment, { ...page, ids: fragment.ids }));
    }
    for (const edition of editions.homes) {
      const { file = "", homeUrl } = edition;
      const { source = "" } = content.plan.pages.find((page) => page.file === file) ?? {};
      const ids = [...(targets.outputs.get(outputOf(homeUrl))?.ids ?? [])];
      edition.change((fragment) => lookedUp(fragment, { file, source, ids }));
    }

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
              ["#", "#top"].includes(address) ||
              [address.slice(1), decoded(address.slice(1))].some((id) => ids.includes(id))
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
  const written = decoded(address);
  const message =
    missing === "page"
      ? `"${written}" leads to nothing: there is no such page or file. Correct it, or put the file there.`
      : `"${written}" leads to a place that is not on that page. Correct what stands after the #.`;
  return { file, ...(line !== undefined && { line }), kind: "links that lead nowhere", message };
}

/** What there is to lead to. */
export function targetsOf(
  content: CurrentContent,
  editions: CurrentEditions,
  publications: CurrentPublications,
): Targets {
  const { pages, files, redirects } = content.plan;
  const known = new Map<string, { readonly ids?: ReadonlySet<string> }>();
  for (const address of [...content.added, ...editions.addresses, ...redirects.map(({ from }) => from)])
    known.set(outputOf(address), {});
  for (const [address, ids] of publications.addresses) known.set(outputOf(address), ids ? { ids } : {});
  for (const path of files) known.set(outputOf(`/${path}`.replace(/\/index\.html$/, "/")), {});
  for (const [page, { ids }] of content.fragments)
    known.set(outputOf(page.url), { ids: new Set([...ids, textId]) });
  for (const { homeUrl, page, entries } of editions.homes) {
    const fragments = [page.before, page.introduction, page.undated, page.after].concat(
      entries.map((entry) => entry.content),
    );
    const ids = [...fragments.flatMap(({ ids }) => ids), page.heading?.id ?? "", textId];
    known.set(outputOf(homeUrl), { ids: new Set(ids) });
  }
  return { pages: new Map(pages.map(({ path, url }) => [path, url])), outputs: known };
}
