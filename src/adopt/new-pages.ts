import { type Data, record, textOf } from "../data.ts";
import { bareAddress, namesIn } from "../old-site/addresses.ts";
import { datedPost, linkList, listedOn, publicationFolders, redirectOf } from "../old-site/collections.ts";
import { isListOfPosts } from "../old-site/home.ts";
import { isPartOfCv } from "../old-site/hugo-cv.ts";
import { foldersListed, lostBlocks, sectionsOf } from "../old-site/hugo-home.ts";
import { collectionOf, hasPages, listByLayout, wordsOverPicture } from "../old-site/jekyll.ts";
import { leftBehind } from "../old-site/left-behind.ts";
import { isJekyll, isOfPandoc, type SiteKind, stemOf } from "../old-site/old-site.ts";
import type { OldPage } from "../old-site/page.ts";
import { showsNothing } from "../old-site/shown-text.ts";
import { withFrontMatter } from "../old-site/view.ts";
import { engagementKindOf } from "../page/engagements.ts";
import { isLanguageTag } from "../site/language.ts";
import { withListings } from "./listings.ts";
import type { NewContent } from "./new-content.ts";
import { isReserved, newPage } from "./new-page.ts";
import type { OldContent } from "./old-content.ts";
import { isListOfNews, leavesPlaceForNews } from "./old-news.ts";
import { countMissing } from "./whole-list.ts";

/** What a page of an old site shows. */
interface Shown {
  readonly text: string;
  /** Whether it contains lists of other pages. */
  readonly hasLists: boolean;
  /** Blocks of Hugo Blox that show nothing any more. */
  readonly lost: readonly { readonly file: string; readonly block: string }[];
}

/** Links to al-folio's pages for a year, tag or category of posts, which no longer exist. */
const archives = /<a\s[^>]*\bhref="\/blog\/(?:\d{4}|(?:tag|category)\/[^"]*)"[^>]*>([\s\S]*?)<\/a>/g;

/** The pages of the new site other than its home page, at their old addresses. */
export class NewPages {
  /** The collections that a page of the old site lists. */
  readonly listed = new Set<string>();
  readonly #content: OldContent;
  readonly #language: string | undefined;
  readonly #pageOfNews: OldPage | undefined;
  readonly #made: NewContent;
  /** The old files of the pages written, by their new ones without endings. */
  readonly #written = new Map<string, string>();

  /**
   * @param language that of the site, if it gives one
   * @param pageOfNews the page whose news is on the home page now
   * @param made the home page, publications, news, talks and courses
   */
  constructor(
    content: OldContent,
    {
      language,
      pageOfNews,
    }: { readonly language: string | undefined; readonly pageOfNews: OldPage | undefined },
    made: NewContent,
  ) {
    this.#content = content;
    this.#language = language;
    this.#pageOfNews = pageOfNews;
    this.#made = made;
  }

  /** @param pages those that need a page of their own, if anything is left of them */
  write(pages: readonly OldPage[]): void {
    const { news, cv, blocks, publications } = this.#content;
    const others = pages.filter(({ file }) => !news.isNews(file) && !publicationFolders.test(file));
    const empty: string[] = [];
    const ofCv: string[] = [];
    const ofPeople: string[] = [];
    let count = 0;
    for (const page of shownFirst(pages, this.#content.configuration.kind).filter((page) =>
      this.#comesOver(page),
    )) {
      const before = this.#made.left.length;
      const shown = this.#shownOn(page, others);
      // Lists of its folder link to where it leads.
      if (redirectOf(page.data, shown.text) !== undefined && /^(?:_|content\/.+\/)/.test(page.file)) continue;
      const pdf = textOf(page.data.cv_pdf);
      const hasPdf = pdf !== undefined && !/(?:^|\/)example_pdf\./.test(pdf);
      const isFilled = hasPdf || this.#content.isFilled(page.address) || this.#isList(page);
      if (!this.#made.showsNothing(shown.text) || page.data.redirect_from !== undefined || isFilled) {
        this.#made.left.push(...lostBlocks(shown.lost, cv !== undefined));
        if (!this.#write(page, shown)) continue;
        count++;
        if (hasMoreOnPerson(page, shown.text)) ofPeople.push(page.file);
        continue;
      }
      // Nobody needs to know why nothing is left of it.
      this.#made.left.splice(before);
      if (cv !== undefined && blocks.get(page)?.some(({ name }) => isPartOfCv(name))) ofCv.push(page.address);
      else if (!/^content\/(?:authors|publications?)\//.test(page.file)) empty.push(page.file);
    }
    this.#made.left.push(
      ...leftBehind(
        empty,
        (are) => `${are} left out: without what the old theme or code puts there, nothing remains.`,
      ),
    );
    this.#made.left.push(
      ...leftBehind(
        ofPeople,
        (are) =>
          `${are} carried over without what the theme shows of people beside their texts, such as links and pictures. Write that in the text.`,
      ),
    );
    const former = publications.formerAddresses();
    if (former.length > 0 && !this.#made.hasPage("publications"))
      this.#made.texts.set(
        "publications.md",
        withFrontMatter({ title: "Publications", redirect_from: former }, ""),
      );
    if (ofCv.length > 0 && !this.#made.hasPage("cv")) {
      this.#made.texts.set("cv.md", withFrontMatter({ title: "CV", redirect_from: ofCv }, ""));
      for (const address of ofCv) this.#made.addresses.add(bareAddress(address));
    }
    if (count > 0)
      this.#made.carried.push(
        count === 1 ? "One other page, at its old address." : `${count} other pages, at their old addresses.`,
      );
  }

  /** Whether a page is carried over as one, if anything is left of it; reports why not if its words are lost. */
  #comesOver(page: OldPage): boolean {
    const { file, data, body, address } = page;
    const collection = collectionOf(file);
    const hasOtherPlace =
      this.#content.standsElsewhere(file) ||
      engagementKindOf(file) !== undefined ||
      page === this.#pageOfNews ||
      (collection !== undefined && !hasPages(collection, this.#content.configuration.data));
    const [, language = ""] = /^(?:feed|search)\.(.+)$/.exec(stemOf(file)) ?? [];
    const isOfTheme =
      isLanguageTag(language.replace("_", "-")) || /^(?:page__.*|feed|search)$/.test(stemOf(file));
    if (hasOtherPlace || data.redirect_to !== undefined || isOfTheme) return false;
    const bare = bareAddress(address);
    if (isReserved(this.#content.oldPages.withoutLanguage(address))) {
      if (!/^404\b/.test(bare) && body.replace(/\{%[\s\S]*?%\}/g, "").trim() !== "")
        this.#made.left.push({ file, message: whyLeft(address) });
      return false;
    }
    if (body.trim() === "" && (data.dropdown === true || bare === "")) return false;
    return bare !== "" || !isListOfPosts(body);
  }

  /**
   * What a page shows: its own text, or its blocks, and what it lists.
   *
   * @param others the pages that it may list
   */
  #shownOn(page: OldPage, others: readonly OldPage[]): Shown {
    const { blocks, configuration, oldPages, pages } = this.#content;
    const ofPage = blocks.get(page);
    const sections = ofPage && sectionsOf(ofPage, pages, record(configuration.data.params));
    const isBlog = record(page.data.pagination).enabled === true && oldPages.world.site.posts === undefined;
    const own = isBlog
      ? ""
      : oldPages.expanded({ ...page, body: sections?.text ?? page.body }).replace(archives, "$1");
    const hasList = showsNothing(own) && bareAddress(page.address) !== "";
    const list = hasList ? listByLayout(page, others) : undefined;
    if (list?.text) this.listed.add(list.collection);
    const { kind } = configuration;
    const words = list?.text && kind === "minimal-mistakes" ? wordsOverPicture(page.data).trim() : "";
    const above = oldPages.addresses.within(words, page.file);
    const inBlocks = foldersListed(ofPage ?? []);
    const more = others.filter(({ file }) => !inBlocks.some((folder) => file.startsWith(folder)));
    const lists = [above, list?.text ?? "", isOfPandoc(kind) ? "" : linkList(listedOn(page, more, kind))];
    const whole = [own.trim(), ...lists].filter(Boolean).join("\n\n");
    const before = lists.some(Boolean) ? whole : own;
    const text = withListings(this.#content, page, before, { pages: others }, this.#made.left);
    return { text, hasLists: text !== own, lost: sections?.lost ?? [] };
  }

  /** Whether a page shows the list of publications. */
  #isList({ address }: OldPage): boolean {
    return bareAddress(address) === "publications" && this.#made.texts.has("publications.bib");
  }

  /** Writes a page, unless another one is at its address. */
  #write(page: OldPage, { text, hasLists }: Shown): boolean {
    const { configuration, publications } = this.#content;
    const isList = this.#isList(page);
    const nav = configuration.kind === "Hugo" ? hugoNav(page.data) : page.data.nav;
    const former = isList ? publications.formerAddresses() : [];
    const redirects = [...namesIn(page.data.redirect_from), ...former];
    // The list of publications is at one address.
    const own = page.address.replace(/(?<=\/)index\.html?$/i, "");
    const ofList = own.endsWith("/") ? "/publications/" : "/publications";
    const address = isList ? ofList : page.address;
    if (isList && own !== ofList) redirects.push(page.address);
    const data = { ...page.data, nav, ...(redirects.length > 0 && { redirect_from: redirects }) };
    // Lists are written in Markdown, whatever the page itself is.
    const file = hasLists ? page.file.replace(/\.html?$/i, ".md") : page.file;
    const made = newPage({ ...page, file, address, data, body: text });
    const place = made.file.replace(/(?:\/index)?\.\w+$/, "");
    if (this.#made.hasPage(place)) {
      const other = this.#written.get(place);
      const which = other === undefined ? "The new site already has a page" : `${other} is`;
      this.#made.left.push({
        file: page.file,
        message: `${which} at ${page.address}, so this page is left out.`,
      });
      return false;
    }
    this.#made.texts.set(made.file, made.text);
    this.#written.set(place, page.file);
    const isNews = isListOfNews(page) && !leavesPlaceForNews(this.#made.home);
    const missing = isNews ? countMissing(this.#made.home, text, this.#language ?? "en") : 0;
    if (missing > 0) {
      const [items, are, them] = missing === 1 ? ["item", "it is", "it"] : ["items", "they are", "them"];
      const message = `This page lists ${missing} dated ${items} of news that the home page does not have, so ${are} not in the feed. Move ${them} there.`;
      this.#made.left.push({ file: page.file, message });
    }
    for (const address of [page.address, page.data.redirect_from, page.data.aliases].flatMap(namesIn))
      this.#made.addresses.add(bareAddress(address));
    return true;
  }
}

/** Whether a page about a person has more in its front matter than is shown, which themes for labs may show, too. */
function hasMoreOnPerson({ file, data }: OldPage, shown: string): boolean {
  const textsIn = (value: unknown): readonly string[] =>
    typeof value === "object" && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [textOf(value) ?? ""];
  const texts = ["email", "links", "social", "education"].flatMap((key) => textsIn(data[key]));
  return /^_(?:members|people|team)\//.test(file) && texts.some((text) => !shown.includes(text));
}

/** Pages with those first that visitors saw: of several at one address, the one that Jekyll writes last. */
function shownFirst(pages: readonly OldPage[], kind: SiteKind): readonly OldPage[] {
  if (!isJekyll(kind)) return pages;
  const shown = new Map<string, OldPage>();
  for (const page of pages) {
    const address = bareAddress(page.address);
    const other = shown.get(address);
    if (other === undefined || isWrittenAfter(page, other)) shown.set(address, page);
  }
  const isShown = (page: OldPage) => shown.get(bareAddress(page.address)) === page;
  return [...pages.filter(isShown), ...pages.filter((page) => !isShown(page))];
}

/** Jekyll writes posts and the like after other pages, which it sorts by name, whatever folder they are in. */
function isWrittenAfter({ file }: OldPage, { file: other }: OldPage): boolean {
  if (isItem(file) || isItem(other)) return isItem(file) && (!isItem(other) || file > other);
  const [path, otherPath] = [file.split("/"), other.split("/")];
  const [name = "", otherName = ""] = [path.at(-1), otherPath.at(-1)];
  // It reads what is in a folder's own folders first.
  return name === otherName ? path.length < otherPath.length : name > otherName;
}

/** Whether a file is a post, or an item of another collection; posts without a day in their names are none. */
function isItem(file: string): boolean {
  const collection = collectionOf(file);
  return collection === "posts" ? datedPost.test(file) : collection !== undefined && collection !== "pages";
}

/** Why a page does not come over whose address the new site needs itself. */
function whyLeft(address: string): string {
  if (/^(?:\/[\w-]+)?\/news\/?$/.test(address))
    return `Dateline makes the page ${address} itself, from the news on the home page. Move there what only this page says.`;
  return /\/(?:news\/|feed(?:\/|$))/.test(address)
    ? `This page is left out: its address, ${address}, is kept for the pages and feeds that Dateline makes.`
    : `Dateline makes the page ${address} itself.`;
}

/** The menu settings of a Hugo page, in the new site's form; undefined if it has none. */
function hugoNav({ menu, menus }: Data): unknown {
  const named = menus ?? menu;
  if (named === "main" || (Array.isArray(named) && named.includes("main"))) return true;
  if (record(named).main === undefined) return undefined;
  const { name, weight } = record(record(named).main);
  const title = textOf(name);
  const order = Number(weight) || undefined;
  if (title === undefined) return order ?? true;
  return { title, ...(order !== undefined && { order }) };
}
