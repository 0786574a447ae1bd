import { existsSync, readFileSync } from "node:fs";
import type { Fragment } from "../html/fragment.ts";
import { mergeMarkLine, mergeMarkMessage } from "../merge-marks.ts";
import { engagementKinds, listOf } from "../page/engagements.ts";
import {
  addressesIn,
  blockedIn,
  lineOfAddress,
  lookUp,
  lookUpAsWritten,
  meantElsewhere,
  pagesFramedIn,
  pagesShownIn,
  type Targets,
  unreachableIn,
  wholeLinksWithin,
  withAddresses,
  withSiteAddresses,
} from "../page/links.ts";
import { outputOf } from "../page/place.ts";
import type { Problem } from "../problem.ts";
import { contentFolder } from "../project/content.ts";
import { siteIncludes } from "../project/engine.ts";
import { decoded, textId } from "../site/address.ts";
import { factsFile } from "../site/site.ts";
import type { State } from "./state.ts";
import type { UserConfig } from "./user-config.ts";

/**
 * Looks up where the links and pictures of the author's pages lead, once all is read. One that leads to the file of a page
 * becomes the address of that page; of one that leads nowhere, the author is warned.
 */
export default function linksPlugin(eleventyConfig: UserConfig, state: State): void {
  const { facts, content, editions, publications, findings, templates } = state;
  let targets: Targets = { pages: new Map(), outputs: new Map(), keptBack: new Map() };
  const fromRoot = (written: string) => {
    const { root } = facts.addresses;
    const { address, missing } = lookUp(written, targets);
    return missing === "page" && written.startsWith(`${root}/`) ? written : root + address;
  };
  templates.addFilter("onEveryPage", (html: string) => withSiteAddresses(String(html), fromRoot));
  templates.addFilter("siteLink", fromRoot);
  eleventyConfig.on("eleventy.before", () => {
    targets = targetsOf(state);
    for (const name of ["head.html", "footer.html"]) lookOver(`${siteIncludes}/${name}`);
    for (const { url } of facts.site.author.links) {
      const found = url.startsWith("/") ? lookUp(url, targets) : undefined;
      if (found?.missing !== "page") continue;
      const line = lineOfAddress(readFileSync(factsFile, "utf8"), url);
      findings.warn({ ...deadLink(url, found), file: factsFile, ...(line !== undefined && { line }) });
    }
    for (const { file, line, links } of publications.works)
      for (const { href } of links) {
        const found = href.startsWith("/") ? lookUpAsWritten(href, targets) : undefined;
        if (found?.missing === "page") findings.warn({ ...deadLink(href, found), file, line });
      }
    for (const [page, fragment] of content.fragments) content.fragments.set(page, lookedUp(fragment, page));
    for (const edition of editions.homes) {
      const page = content.plan.pages.find(({ file }) => file === edition.file);
      const home = { file: edition.file ?? "", source: page?.source ?? "", url: edition.homeUrl };
      edition.change((fragment, entry) => {
        const { file = home.file, line } = entry ?? {};
        const isFiled = file !== home.file && line !== undefined;
        return lookedUp(fragment, isFiled ? { ...home, file, line, source: "" } : home);
      });
    }
  });

  /** What stands on every page is no page itself. */
  function lookOver(file: string): void {
    if (!existsSync(file)) return;
    const source = readFileSync(file, "utf8");
    const line = mergeMarkLine(source);
    if (line !== undefined) findings.error({ file, line, message: mergeMarkMessage });
    if (facts.site.url.startsWith("https:")) {
      const tags = source.replace(/<!--[\s\S]*?(?:-->|$)/g, "").replace(/=\s*'([^'"]*)'/g, '="$1"');
      for (const address of blockedIn({ parts: [tags] }))
        findings.warn({ ...blocked(address), file, line: lineOfAddress(source, address) ?? 1 });
    }
    withSiteAddresses(source, (address) => {
      const found = lookUp(address, targets);
      const at = lineOfAddress(source, address);
      if (found.missing === "page")
        findings.warn({ ...deadLink(address, found), file, ...(at !== undefined && { line: at }) });
      return address;
    });
  }

  function lookedUp(
    fragment: Fragment,
    page: { readonly file: string; readonly source: string; readonly url: string; readonly line?: number },
  ): Fragment {
    const { file, source, url } = page;
    for (const address of addressesIn(fragment)) {
      const found = lookUp(address.startsWith("#") ? url + address : address, targets);
      if (found.missing !== undefined) warn(address, deadLink(address, found));
    }
    for (const { link, path } of wholeLinksWithin(fragment, facts.site.url, targets)) {
      const found = lookUpAsWritten(path, targets);
      if (found.missing !== undefined) warn(link, deadLink(link, found));
    }
    for (const address of pagesShownIn(fragment)) {
      const message = `"${address}" is a page about a picture, so browsers show none. Put the picture beside your page, and write its name.`;
      warn(address, { kind: "pages in the place of pictures", message });
    }
    const framed = pagesFramedIn(fragment);
    for (const { page, frame } of framed) {
      const message = `"${page}" is a page that no other site can show. Write <iframe src="${frame}"></iframe>, or a link to it.`;
      warn(page, { kind: "pages in the place of frames", message });
    }
    for (const { link, reason } of unreachableIn(fragment))
      warn(link, { kind: deadLinks, message: `"${link}" ${reason}` });
    if (facts.site.url.startsWith("https:"))
      for (const address of blockedIn(fragment))
        if (!framed.some(({ page }) => page === address)) warn(address, blocked(address));
    return withAddresses(fragment, (address) => lookUp(address, targets).address);

    function warn(address: string, about: Omit<Problem, "file">): void {
      const line = lineOfAddress(source, address) ?? page.line;
      findings.warn({ ...about, file, ...(line !== undefined && { line }) });
    }
  }
}

function blocked(address: string): Omit<Problem, "file"> {
  const message = `"${address}" is not shown by browsers on your site, which has https. Write https:// if that works, or a link to it.`;
  return { kind: "frames, scripts and styles without https", message };
}

const deadLinks = "links that lead nowhere";

/** Says that an address leads nowhere. */
export function deadLink(
  address: string,
  { missing, keptBack }: Pick<ReturnType<typeof lookUp>, "missing" | "keptBack">,
): Omit<Problem, "file"> {
  const written = decoded(address);
  const meant = missing === "page" && keptBack === undefined ? meantElsewhere(written) : undefined;
  const message =
    meant !== undefined
      ? `"${written}" leads to nothing: an address that is not on this site has its beginning, too. Write ${meant}.`
      : missing === "place"
        ? `"${written}" leads to a place that is not on that page. Correct what stands after the #.`
        : keptBack === undefined
          ? `"${written}" leads to nothing: there is no such page or file. Correct it, or put the file there.`
          : `"${written}" leads to nothing: ${keptBack} is there, but ${whyKeptBack(keptBack)}`;
  return { kind: deadLinks, message };
}

function whyKeptBack(file: string): string {
  return /\/(?!_(?:news|talks|teachings?)\/)[_.~#][^/]*(?:\/|$)|\/readme\.md$/i.test(file)
    ? "such names are not published. Give it another one."
    : "it is not published. Take out what keeps it back, or this link.";
}

/** What there is to lead to. */
export function targetsOf({ facts, content, editions, publications }: State): Targets {
  const { pages, files, redirects } = content.plan;
  const known = new Map<string, { readonly ids?: ReadonlySet<string> }>();
  for (const address of [...content.added, ...editions.addresses, ...redirects.map(({ from }) => from)])
    known.set(outputOf(address), {});
  for (const [address, ids] of publications.addresses) known.set(outputOf(address), ids ? { ids } : {});
  // What is wrong with them is said; where else they may have been is not known.
  for (const address of content.unread.values()) known.set(outputOf(address), {});
  for (const path of files) known.set(outputOf(`/${path}`.replace(/\/index\.html$/, "/")), {});
  for (const [page, { ids }] of content.fragments)
    known.set(outputOf(page.url), { ids: new Set([...ids, textId]) });
  for (const { homeUrl, page, entries } of editions.homes) {
    const fragments = [page.before, page.introduction, page.undated, page.after].concat(
      page.heading?.content ?? [],
      entries.map((entry) => entry.content),
    );
    const ids = [...fragments.flatMap(({ ids }) => ids), page.heading?.id ?? "", textId];
    known.set(outputOf(homeUrl), { ids: new Set(ids) });
  }
  const talks = engagementKinds.flatMap((kind) =>
    content
      .engagements(kind)
      .map(({ page, hasPage }) => ({ file: page.file, url: hasPage ? page.url : listOf(kind) })),
  );
  const news = editions.homes.flatMap(({ file, entries }) => entries.filter((entry) => entry.file !== file));
  const inFilesOfTheirOwn = [...talks, ...news].filter(
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
