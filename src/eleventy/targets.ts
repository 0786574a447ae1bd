import { engagementKinds, listAddress } from "../page/engagements.ts";
import type { Targets } from "../page/links.ts";
import { outputOf } from "../page/place.ts";
import { contentFolder } from "../project/content.ts";
import { textId } from "../site/address.ts";
import type { State } from "./state.ts";

/** What there is to link to. */
export function targetsOf({ facts, content, editions, publications, search }: State): Targets {
  const { pages, files, redirects } = content.plan;
  const known = new Map<string, { readonly ids?: ReadonlySet<string> }>();
  const added = [...content.added, ...editions.addresses, ...search.addresses(editions)];
  for (const address of [...added, ...redirects.map(({ from }) => from)]) known.set(outputOf(address), {});
  for (const [address, ids] of publications.addresses) known.set(outputOf(address), ids ? { ids } : {});
  // What is wrong with them is reported already; their other possible addresses are unknown.
  for (const address of content.unread.values()) known.set(outputOf(address), {});
  for (const path of files) known.set(outputOf(`/${path}`.replace(/\/index\.html$/, "/")), {});
  for (const [page, { ids }] of content.fragments)
    known.set(outputOf(page.url), { ids: new Set([...ids, textId]) });
  for (const { homeUrl, page, fragments, entries } of editions.homes) {
    const all = [
      ...fragments,
      ...(page.heading ? [page.heading.content] : []),
      ...entries.map(({ content }) => content),
    ];
    const ids = [...all.flatMap(({ ids }) => ids), page.heading?.id ?? "", textId];
    known.set(outputOf(homeUrl), { ids: new Set(ids) });
  }
  const engagements = engagementKinds.flatMap((kind) =>
    content
      .engagements(kind)
      .map(({ page, hasPage }) => ({ file: page.file, url: hasPage ? page.url : listAddress(kind) })),
  );
  const news = editions.homes.flatMap(({ file, entries }) => entries.filter((entry) => entry.file !== file));
  const inFilesOfTheirOwn = [...engagements, ...news].filter(
    ({ file }) => file?.startsWith(`${contentFolder}/`) && /\/_[^/]+\//.test(file),
  );
  return {
    pages: new Map([
      ...content.unread,
      ...pages.map(({ path, url }) => [path, url] as const),
      ...inFilesOfTheirOwn.map(({ file = "", url }) => [file.slice(contentFolder.length + 1), url] as const),
    ]),
    outputs: known,
    keptBack: content.keptBack,
    root: facts.addresses.root,
  };
}
