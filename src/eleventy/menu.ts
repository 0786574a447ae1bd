import { engagementKinds, listAddress } from "../page/engagements.ts";
import { deadLink } from "../page/link-problems.ts";
import { lineOfAddress, lookUp } from "../page/links.ts";
import { cvUrl } from "../project/cv.ts";
import { readProjectNavigation } from "../project/navigation.ts";
import { worksUrl } from "../publications/work.ts";
import { type AskedEntry, type MenuEntry, makeMenu, menuOn } from "../site/menu.ts";
import { wordsOf } from "../site/words/words.ts";
import type { CurrentContent } from "./current-content.ts";
import type { CurrentEdition, CurrentEditions } from "./current-editions.ts";
import type { State } from "./state.ts";
import { targetsOf } from "./targets.ts";
import type { UserConfig } from "./user-config.ts";

/** An entry written by the author, and where. */
interface WrittenEntry extends AskedEntry {
  readonly isShown: boolean;
  readonly file: string;
  readonly line: number | undefined;
}

/**
 * Makes the menu of each language once all is read. The filter `menu` gives it as shown on the page at a path. An entry
 * with a dead link is left out, with a warning.
 */
export default function menuPlugin(eleventyConfig: UserConfig, state: State): void {
  const { facts, content, editions, publications, search, menu, findings, templates } = state;
  eleventyConfig.on("eleventy.before", async () => {
    const { entries, warnings } = await readProjectNavigation();
    findings.warn(...warnings);
    const listed = reached(entries.map((entry) => ({ ...entry, isShown: true })));
    const menus = editions.all.map((edition) => [edition, menuOf(edition, listed)] as const);
    menu.set(new Map(menus));
  });
  templates.addFilterByLanguage(
    "menu",
    (edition) => (url: string) => menuOn(menu.of(edition), url, edition.homeUrl),
  );

  /** The menu of a language. What the author lists, and what exists in one language only, is in the main language's. */
  function menuOf(edition: CurrentEdition, allListed: readonly AskedEntry[]): readonly MenuEntry[] {
    const words = wordsOf(edition.site.language, edition.site.words);
    const { homeUrl, newsUrl, subscribeUrl } = edition;
    // A language without news shows the main language's.
    const hasNews = (edition.hasNews ? edition : editions.main).entries.length > 0;
    const isMain = edition === editions.main;
    const listed = isMain ? allListed : [];
    const written = [...sectionsOf(edition), ...pagesOf(content, editions, edition)];
    const asked = reached(written.filter(({ isShown }) => isShown));
    const isFree = ({ url }: MenuEntry) => !written.some((entry) => entry.url === url && !entry.isShown);
    // Whoever lists the news section of the home page wants it instead of the page with all news.
    const isListed = listed.some(({ url }) => url === `${homeUrl}#${newsIdOf(edition)}`);
    const nav = content.plan.pages.find(({ file }) => file === edition.file)?.nav;
    const lists = engagementKinds
      .filter((kind) => content.engagements(kind).length > 0)
      .map((kind) => ({ title: words[kind], url: listAddress(kind) }));
    return makeMenu({
      homeUrl,
      home: nav?.isShown === false ? undefined : { title: nav?.title ?? words.home, url: homeUrl },
      first: [
        ...(hasNews && !isListed ? [{ title: words.news, url: newsUrl }] : []),
        ...(publications.works.length > 0 ? [{ title: words.publications, url: worksUrl }] : []),
        ...(isMain ? lists : []),
        ...(isMain && content.cvFile !== undefined ? [{ title: words.cv, url: cvUrl }] : []),
      ].filter(isFree),
      listed,
      asked,
      last: [
        ...(hasNews ? [{ title: words.subscribe, url: subscribeUrl }] : []),
        ...(search.installed !== undefined && edition.file !== undefined
          ? [{ title: words.search, url: edition.searchUrl }]
          : []),
      ].filter(isFree),
    });
  }

  /** The entries without dead links, with the addresses of their targets. */
  function reached(entries: readonly WrittenEntry[]): AskedEntry[] {
    const targets = targetsOf(state);
    return entries.flatMap(({ title, url, order, file, line }) => {
      const path = pathOf(url, facts.site.url);
      if (path === undefined) return [{ title, url, order }];
      const found = lookUp(path, targets);
      const { address, missing } = found;
      if (missing === undefined) return [{ title, url: address, order }];
      findings.warn({ ...deadLink(address, found), file, ...(line !== undefined && { line }) });
      return [];
    });
  }
}

/** The entries that the sections of a home page ask for; the news section stands for the page with all news. */
function sectionsOf(edition: CurrentEdition): WrittenEntry[] {
  const { homeUrl, newsUrl, file } = edition;
  if (file === undefined) return [];
  return edition.page.menu.map(({ id, title, order, isShown, line }) => {
    const url = id === newsIdOf(edition) ? newsUrl : `${homeUrl}#${id}`;
    return { title, url, order, isShown, file, line };
  });
}

/** The id of the news section on a home page. */
function newsIdOf(edition: CurrentEdition): string | undefined {
  return edition.file === undefined ? undefined : edition.page.heading?.id;
}

/**
 * The entries that the pages of a language ask for, except its home page. A page without `nav` follows the one it
 * translates; one that only groups others is replaced by them.
 */
function pagesOf(
  { plan, dropdowns }: CurrentContent,
  editions: CurrentEditions,
  edition: CurrentEdition,
): WrittenEntry[] {
  const own = [...plan.pages, ...dropdowns].filter(({ url }) => editions.at(url) === edition);
  return own.flatMap((page) => {
    const { file, url, title, isDropdown, source, loaded } = page;
    const translated = plan.pages.find(
      (other) => other.original === page.original && editions.at(other.url) === editions.main,
    );
    const nav = page.nav ?? (translated?.nav && { ...translated.nav, title: undefined });
    if (file === edition.file || nav === undefined) return [];
    const { order, isShown, children = [] } = nav;
    const self = { title: nav.title ?? title, url, order, isShown, file, line: loaded.lineOf("nav") };
    const others = children.map((child) => {
      const line = lineOfAddress(source, child.url);
      return { ...child, order, isShown, file, line };
    });
    return [...(isDropdown ? [] : [self]), ...(isShown ? others : [])];
  });
}

/**
 * The path from the site's root that an address means.
 *
 * @returns the path, escaped, with any query and fragment; undefined for an address elsewhere
 */
function pathOf(address: string, siteUrl: string): string | undefined {
  const root = "https://root.invalid";
  const written = address.startsWith(siteUrl) ? `/${address.slice(siteUrl.length)}` : address;
  if (!URL.canParse(written, root)) return undefined;
  const { origin, href } = new URL(written, root);
  if (origin !== root) return undefined;
  return href.slice(root.length).replace(/\/index\.html(?=$|[?#])/, "/");
}
