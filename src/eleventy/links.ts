import type { Fragment } from "../html/fragment.ts";
import { addressesIn, lineOfAddress, lookUp, type Targets, withAddresses } from "../page/links.ts";
import { outputOf } from "../page/place.ts";
import type { Problem } from "../problem.ts";
import { decoded, textId } from "../site/address.ts";
import type { State } from "./state.ts";
import type { UserConfig } from "./user-config.ts";

/**
 * Looks up where the links and pictures of the author's pages lead, once all is read. One that leads to the file of a page
 * becomes the address of that page; of one that leads nowhere, the author is warned.
 */
export default function linksPlugin(eleventyConfig: UserConfig, state: State): void {
  const { content, editions, findings } = state;
  eleventyConfig.on("eleventy.before", () => {
    const targets = targetsOf(state);
    for (const [page, fragment] of content.fragments)
      content.fragments.set(page, lookedUp(fragment, page, targets));
    for (const edition of editions.homes) {
      const page = content.plan.pages.find(({ file }) => file === edition.file);
      const home = { file: edition.file ?? "", source: page?.source ?? "", url: edition.homeUrl };
      edition.change((fragment) => lookedUp(fragment, home, targets));
    }
  });

  function lookedUp(
    fragment: Fragment,
    { file, source, url }: { readonly file: string; readonly source: string; readonly url: string },
    targets: Targets,
  ): Fragment {
    for (const address of addressesIn(fragment)) {
      const { missing } = lookUp(address.startsWith("#") ? url + address : address, targets);
      if (missing === undefined) continue;
      findings.warn(deadLink(address, missing, { file, line: lineOfAddress(source, address) }));
    }
    return withAddresses(fragment, (address) => lookUp(address, targets).address);
  }
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
export function targetsOf({ content, editions, publications }: State): Targets {
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
