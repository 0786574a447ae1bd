import { engagementKinds, listOf } from "../page/engagements.ts";
import { lineOfAddress, lookUp } from "../page/links.ts";
import { cvUrl } from "../project/cv.ts";
import { readProjectNavigation } from "../project/navigation.ts";
import { pageFile } from "../project/page.ts";
import { type AskedEntry, type MenuEntry, makeMenu, menuOn } from "../site/menu.ts";
import { wordsOf } from "../site/words/words.ts";
import type { CurrentContent } from "./current-content.ts";
import type { CurrentSite } from "./current-site.ts";
import type { Findings } from "./findings.ts";
import { deadLink, targetsOf } from "./links.ts";
import type { CurrentNews } from "./news.ts";
import { type CurrentPublications, listUrl } from "./publications.ts";
import { type CurrentSearch, searchUrl } from "./search.ts";
import type { Templates } from "./templates.ts";
import type { UserConfig } from "./user-config.ts";

/** The menu, as it was when a build began. */
export class CurrentMenu {
  #entries: readonly MenuEntry[] = [];
  #hasChanged = false;

  get entries(): readonly MenuEntry[] {
    return this.#entries;
  }

  /** Whether it is another than in the build before, so that every page is. */
  get hasChanged(): boolean {
    return this.#hasChanged;
  }

  set(entries: readonly MenuEntry[]): void {
    this.#hasChanged = JSON.stringify(entries) !== JSON.stringify(this.#entries);
    this.#entries = entries;
  }
}

/** What the plugin needs to know. */
interface Options {
  readonly current: CurrentSite;
  readonly content: CurrentContent;
  readonly home: CurrentNews;
  readonly publications: CurrentPublications;
  readonly search: CurrentSearch;
  readonly menu: CurrentMenu;
  readonly findings: Findings;
  readonly templates: Templates;
}

/** An entry of the author's, and where it was written. */
interface WrittenEntry extends AskedEntry {
  readonly isShown: boolean;
  readonly file: string;
  readonly line: number | undefined;
}

const newsUrl = "/news/";

/**
 * Makes the menu once all is read, for the filter `menu`, which gives it as it stands on the page with a path. An entry that
 * leads nowhere is told of, and left out.
 */
export default function addMenu(
  eleventyConfig: UserConfig,
  { current, content, home, publications, search, menu, findings, templates }: Options,
): void {
  eleventyConfig.on("eleventy.before", async () => {
    const { site } = current;
    const words = wordsOf(site.language, site.words);
    const { entries, warnings } = await readProjectNavigation();
    findings.warn(...warnings);
    const listed = reached(entries.map((entry) => ({ ...entry, isShown: true })));
    const written = [...sectionsOf(home), ...pagesOf(content)];
    const asked = reached(written.filter(({ isShown }) => isShown));
    const isFree = ({ url }: MenuEntry) => !written.some((entry) => entry.url === url && !entry.isShown);
    const hasNews = home.news.entries.length > 0;
    // Whoever lists the section of news on the home page wants it in the place of the page with all news.
    const isListed = listed.some(({ url }) => url === `/#${home.page.heading?.id}`);
    const nav = content.plan.pages.find(({ file }) => file === pageFile)?.nav;
    const made = makeMenu({
      home: nav?.isShown === false ? undefined : { title: nav?.title ?? words.home, url: "/" },
      first: [
        ...(hasNews && !isListed ? [{ title: words.news, url: newsUrl }] : []),
        ...(publications.works.length > 0 ? [{ title: words.publications, url: listUrl }] : []),
        ...engagementKinds
          .filter((kind) => content.engagements(kind).length > 0)
          .map((kind) => ({ title: words[kind], url: listOf(kind) })),
        ...(content.cvFile === undefined ? [] : [{ title: words.cv, url: cvUrl }]),
      ].filter(isFree),
      listed,
      asked,
      last: [
        ...(hasNews ? [{ title: words.subscribe, url: "/subscribe/" }] : []),
        ...(search.installed === undefined ? [] : [{ title: words.search, url: searchUrl }]),
      ].filter(isFree),
    });
    menu.set(made);
  });
  templates.addFilter("menu", (url: string) => menuOn(menu.entries, url));

  /** Those of some entries that lead somewhere, with the addresses at which that is. */
  function reached(entries: readonly WrittenEntry[]): AskedEntry[] {
    const targets = targetsOf(content, home, publications);
    return entries.flatMap(({ title, url, order, file, line }) => {
      const path = pathOf(url, current.site.url);
      if (path === undefined) return [{ title, url, order }];
      const { address, missing } = lookUp(path, targets);
      if (missing === undefined) return [{ title, url: address, order }];
      findings.warn(deadLink(address, missing, { file, line }));
      return [];
    });
  }
}

/** What the sections of the home page ask for. That of the news has the page with all news for its own. */
function sectionsOf({ page }: CurrentNews): WrittenEntry[] {
  return page.menu.map(({ id, title, order, isShown, line }) => {
    const url = id === page.heading?.id ? newsUrl : `/#${id}`;
    return { title, url, order, isShown, file: pageFile, line };
  });
}

/** What the pages but the home page ask for; those that only hold others together give way to these. */
function pagesOf({ plan, dropdowns }: CurrentContent): WrittenEntry[] {
  return [...plan.pages, ...dropdowns].flatMap(({ file, url, title, nav, isDropdown, source, loaded }) => {
    if (file === pageFile || nav === undefined) return [];
    const { order, isShown, children = [] } = nav;
    const own = { title: nav.title ?? title, url, order, isShown, file, line: loaded.lineOf("nav") };
    const others = children.map((child) => {
      const line = lineOfAddress(source, child.url);
      return { ...child, order, isShown, file, line };
    });
    return [...(isDropdown ? [] : [own]), ...(isShown ? others : [])];
  });
}

/**
 * The path from the site's root that an address means.
 *
 * @returns the path, escaped, with what may follow `?` and `#`; nothing for an address elsewhere
 */
function pathOf(address: string, siteUrl: string): string | undefined {
  const root = "https://root.invalid";
  const written = address.startsWith(siteUrl) ? `/${address.slice(siteUrl.length)}` : address;
  if (!URL.canParse(written, root)) return undefined;
  const { origin, href } = new URL(written, root);
  if (origin !== root) return undefined;
  return href.slice(root.length).replace(/\/index\.html(?=$|[?#])/, "/");
}
