import { record, textOf } from "../data.ts";
import { replaceComments } from "../html/comments.ts";
import { newsMark } from "../liquid/theme.ts";
import { engagementKindOf, engagementKinds, listOf as listAddress } from "../page/engagements.ts";
import { formatProblem, type Problem } from "../problem.ts";
import { listOf as namesIn } from "./addresses.ts";
import { listedOn, listOf, titleOf } from "./collections.ts";
import { type Configuration, readConfiguration } from "./configuration.ts";
import { nameAbove } from "./fact-values.ts";
import { factsOf, type OldFacts } from "./facts.ts";
import { copyFiles } from "./files.ts";
import {
  blocksOf,
  type HugoBlock,
  homeInSettings,
  homeOf,
  hugoHome,
  isListOfPosts,
  sectionsOf,
} from "./home.ts";
import { isPartOfCv } from "./hugo-cv.ts";
import { ownerOf } from "./hugo-facts.ts";
import { collectionOf, hasPages, listByLayout } from "./jekyll.ts";
import { dataFilesOf, isShownIn, listedData, withListing } from "./listed-data.ts";
import { viewOfLoaded } from "./loaded-markdown.ts";
import { inMainLanguage } from "./main-language.ts";
import { bareAddress, hugoNav } from "./menu.ts";
import { NewContent } from "./new-content.ts";
import { writeCollections, writeSections } from "./new-lists.ts";
import { NewMenu } from "./new-menu.ts";
import { findCv, type OldCv } from "./old-cv.ts";
import { type FoundNews, isListOfNews, leavesPlaceForNews, OldNews, placeForNews } from "./old-news.ts";
import { leftBehind, OldPages, publicationFolders, redirectOf } from "./old-pages.ts";
import { OldPublications } from "./old-publications.ts";
import { isOfPandoc, type Kind, type OldSite, stemOf } from "./old-site.ts";
import { newEngagement, newPage, type OldPage, written } from "./pages.ts";
import { viewOfPrism } from "./prism.ts";
import { hasProfileCards } from "./profile-cards.ts";
import { viewOfProgram } from "./program-content.ts";
import { makesPages, programOf, siteBesideReadme, withoutHome } from "./programs.ts";
import { countMissing, hasNews } from "./whole-list.ts";

/** What becomes of an old site. Files are named from the folder of the new site's content. */
export interface Adopted {
  readonly kind: Kind;
  /** The name of the program or theme; nothing for pages by hand. */
  readonly madeWith: string | undefined;
  /** The file of the home page; nothing when there is none. */
  readonly home: string | undefined;
  readonly facts: OldFacts;
  /** Files to write, by name. */
  readonly texts: ReadonlyMap<string, string>;
  /** Files to copy: the new name, and the old site's file. */
  readonly copies: ReadonlyMap<string, string>;
  /** The addresses that news in files of their own had, by the names of their files. */
  readonly newsAddresses: ReadonlyMap<string, string>;
  /** What came over, in words. */
  readonly carried: readonly string[];
  /** What did not, and why. */
  readonly left: readonly Problem[];
}

/** What a page of an old site shows. */
interface Shown {
  readonly text: string;
  /** Whether lists of other pages stand in it. */
  readonly hasLists: boolean;
  /** Blocks of Hugo Blox that show nothing any more. */
  readonly lost: readonly { readonly file: string; readonly block: string }[];
}

/** Addresses of pages that Dateline makes itself, so that a page there does not come over. */
const ours =
  /^\/(?:news\/.*|feed(?:\/.*|\.\w+)|subscribe\/|404(?:\.html|\/)|sitemap(?:\.xml|\/)|robots\.txt)$/;
/** Links to al-folio's pages of a year, a tag or a category of posts, which are no more. */
const archives = /<a\s[^>]*\bhref="\/blog\/(?:\d{4}|(?:tag|category)\/[^"]*)"[^>]*>([\s\S]*?)<\/a>/g;

/**
 * Takes over an old site: decides what each of its files becomes. Nothing is read but what `old` gives, and nothing is
 * written.
 *
 * @param now the time, for pages that show it
 * @param markdownify renders Markdown, for pages whose Liquid asks for it
 */
export function adoptSite(old: OldSite, now: Date, markdownify: (markdown: string) => string): Adopted {
  const view =
    viewOfPrism(old) ??
    viewOfLoaded(old) ??
    viewOfProgram(old) ??
    inMainLanguage(old, readConfiguration(old));
  const { site, nameOf } = view ?? { site: old, nameOf: (file: string) => file };
  const adopted = new Adoption(site, readConfiguration(site), now, markdownify, nameOf).result();
  if (view === undefined) return adopted;
  const { home, facts, copies, left } = adopted;
  const { picture } = facts.author;
  return {
    ...adopted,
    madeWith: view.madeWith ?? adopted.madeWith,
    facts: { ...facts, author: { ...facts.author, picture: picture && nameOf(picture) } },
    home: home && nameOf(home),
    copies: new Map([...copies].map(([name, file]) => [name, nameOf(file)])),
    left: [
      ...view.problems,
      ...left.map(({ line, ...problem }) => ({
        ...problem,
        file: nameOf(problem.file),
        // Where it stands is known only in a file of the site's own.
        ...(line !== undefined && view.madeWith === undefined && { line }),
      })),
    ],
  };
}

class Adoption {
  readonly #old: OldSite;
  readonly #configuration: Configuration;
  readonly #made = new NewContent();
  readonly #news: OldNews;
  readonly #publications: OldPublications;
  readonly #pages: readonly OldPage[];
  readonly #oldPages: OldPages;
  /** The collections of which a page of the old site is the list. */
  readonly #listed = new Set<string>();
  #foundNews: FoundNews | undefined;
  /** The blocks of which pages of Hugo Blox are made. */
  readonly #blocks = new Map<OldPage, readonly HugoBlock[]>();
  /** The files of blocks that stand on other pages. */
  readonly #widgets: ReadonlySet<string>;
  readonly #cv: OldCv | undefined;
  /** What a file is called on the old site itself. */
  readonly #nameOf: (file: string) => string;

  constructor(
    old: OldSite,
    configuration: Configuration,
    now: Date,
    markdownify: (markdown: string) => string,
    nameOf: (file: string) => string,
  ) {
    this.#old = old;
    this.#nameOf = nameOf;
    this.#configuration = configuration;
    this.#made.left.push(...this.#configuration.problems);
    this.#oldPages = new OldPages(old, this.#configuration, now, markdownify, this.#made.left);
    this.#pages = this.#oldPages.all;
    this.#news = new OldNews(old, configuration.kind, this.#oldPages, nameOf);
    this.#publications = new OldPublications(old, configuration, this.#pages);
    for (const page of configuration.kind === "Hugo" ? this.#pages : []) {
      const blocks = blocksOf(page, this.#pages);
      if (blocks) this.#blocks.set(page, blocks);
    }
    this.#widgets = new Set(
      [...this.#blocks].flatMap(([page, blocks]) =>
        blocks.map(({ file }) => file).filter((file) => file !== page.file),
      ),
    );
    this.#cv = findCv(old, configuration, { pages: this.#pages, blocks: this.#blocks }, this.#made.left);
  }

  result(): Adopted {
    const { start, facts, lost, taken } = this.#findStart();
    const { language } = facts;
    const { kind, data: settings } = this.#configuration;
    this.#writeHome(start, language);
    this.#tellLost(lost);
    this.#publications.write(this.#made, facts.author.name ?? "");
    this.#news.write(this.#made, { listed: this.#foundNews?.listed, language });
    this.#writeEngagements();
    this.#writePages(
      this.#pages.filter((page) => !taken.has(page)),
      language,
    );
    writeCollections(this.#made, this.#pages, { listed: this.#listed, settings });
    if (kind === "Hugo")
      writeSections(
        this.#made,
        this.#pages.filter(({ file }) => !this.#standsElsewhere(file)),
      );
    this.#writeCv();
    this.#tellOtherNews();
    this.#followMoved();
    copyFiles(this.#old, { kind, oldPages: this.#oldPages, picture: facts.author.picture }, this.#made);
    this.#writeMenu(start);
    this.#tellOtherContents();
    const program = start && this.#programBeside(start);
    if (start !== undefined && program !== undefined) this.#tellProgram(program, start);
    return {
      kind,
      madeWith: program ?? this.#theme(),
      home: start?.file,
      facts,
      texts: this.#made.texts,
      copies: this.#made.copies,
      newsAddresses: this.#made.newsAddresses,
      carried: this.#made.carried,
      // A part that several pages take in is looked at for each of them.
      left: [...new Map(this.#made.left.map((problem) => [formatProblem(problem), problem])).values()],
    };
  }

  /** The page to begin with, the site's facts, what of its home page is lost, and the pages that need no place of their own. */
  #findStart() {
    const { kind, data: settings, dataFiles, file } = this.#configuration;
    const isHugo = kind === "Hugo";
    const home = this.#findHome();
    const hugo = isHugo ? hugoHome(this.#pages, ownerOf(dataFiles)) : undefined;
    // Hugo's other pages say nothing of who the author is.
    const aboutAuthor = isHugo ? hugo?.author?.data : home?.data;
    const inSettings = isHugo ? homeInSettings(record(settings.params), dataFiles, file) : undefined;
    const ofTheme =
      isHugo && this.#old.files.some((file) => /^(?:content|data)\//.test(file))
        ? { file, data: {}, body: "", bodyLine: 1, address: "/" }
        : undefined;
    const start: OldPage | undefined = hugo?.page ?? home ?? inSettings ?? ofTheme;
    const isElsewhere = start !== home && home?.address !== "/";
    return {
      start,
      facts: factsOf(this.#old, this.#configuration, aboutAuthor ?? {}, {
        authorFile: hugo?.author?.file,
        heading: nameAbove(home?.body ?? ""),
      }),
      lost: hugo?.lost ?? [],
      taken: new Set([isElsewhere ? undefined : home, ...(hugo?.parts ?? [])]),
    };
  }

  /** The first of a book's contents, or the likeliest page, unless it only lies in a site that another program makes. */
  #findHome(): OldPage | undefined {
    const { kind, book } = this.#configuration;
    const first = this.#pages.find(({ file }) => file === book?.contents[0]?.file);
    if (first !== undefined) return first;
    const { files } = this.#old;
    const isBuilt = files.includes("index.html") && !this.#pages.some(({ file }) => file === "index.html");
    const likeliest = homeOf(this.#pages, kind, isBuilt);
    if (likeliest === undefined || /^index\.\w+$/.test(likeliest.file)) return likeliest;
    const isReadme = /^readme\./i.test(likeliest.file);
    const isAboutFiles =
      isReadme &&
      siteBesideReadme(files) !== undefined &&
      !hasNews(likeliest.body, textOf(likeliest.data.lang) ?? "en");
    const isForeign = (isReadme || kind === "plain") && programOf(files) !== undefined;
    return isAboutFiles || isForeign ? undefined : likeliest;
  }

  /** Says what of a book's contents cannot be read, as notebooks cannot. */
  #tellOtherContents(): void {
    const { contents = [] } = this.#configuration.book ?? {};
    const others = contents.map(({ file }) => file).filter((file) => !/\.md$/.test(file));
    this.#made.left.push(...leftBehind(others, (are) => `${are} not written in Markdown, and left out.`));
  }

  #tellOtherNews(): void {
    for (const path of this.#news.onOtherPages(this.#made))
      this.#made.left.push({
        file: `content/${path}`,
        message:
          "The news on this page is in no feed, since that is made of the home page. To have it there, move its section to content/index.md.",
      });
  }

  #writeMenu(home: OldPage | undefined): void {
    const destinations = {
      oldPages: this.#oldPages,
      home,
      news: this.#foundNews?.page,
      hasCv: this.#cv !== undefined,
      isFilled: (address: string) => this.#isFilled(address),
    };
    new NewMenu(this.#old, this.#configuration, destinations, this.#made).write();
  }

  /** Says that a program's own ways are not read; what it made already, or somebody wrote in HTML, can be read whole. */
  #tellProgram(program: string, { file }: OldPage): void {
    if (makesPages.test(program) || (this.#configuration.kind === "plain" && /\.html?$/i.test(file))) return;
    this.#made.left.push({
      file,
      message: `This site is made with ${program}, of which only pages in Markdown are read: what ${program} puts there besides, such as lists of posts, is left out.`,
    });
  }

  /** The program that an old site is made with whose own ways are not read, by what lies beside its home page. */
  #programBeside({ file: home }: OldPage): string | undefined {
    const { kind, file } = this.#configuration;
    if (kind !== "plain" && !(kind === "Jekyll" && file === ".")) return undefined;
    // In a folder beside the home page may be the documentation of a program.
    return programOf(
      this.#old.files.filter((file) => home.includes("/") || !/^(?:docs|source|book)\//.test(file)),
    );
  }

  #theme(): string | undefined {
    const { kind, isZola } = this.#configuration;
    if (isZola) return "Zola";
    return hasProfileCards(this.#old) ? "Academic Homepage" : kind === "plain" ? undefined : kind;
  }

  /** Lets links to posts lead to where these stand now. */
  #followMoved(): void {
    const { moved } = this.#oldPages;
    if (moved.size === 0) return;
    const link = /(\]\(\s*<?|\]:\s*|\bhref=["']?)(\/news\/[^\s)>"'#?]+)/g;
    for (const [path, text] of this.#made.texts) {
      const followed = text.replace(
        link,
        (_, start: string, address: string) => start + (moved.get(bareAddress(address)) ?? address),
      );
      this.#made.texts.set(path, followed);
    }
  }

  /** Says which blocks of Hugo Blox are not carried over. */
  #tellLost(lost: readonly { readonly file: string; readonly block: string }[]): void {
    for (const { file, block } of lost) {
      if (this.#cv !== undefined && isPartOfCv(block)) continue;
      const message = `What the block "${block}" shows stands in its settings, so it is left out. Write it on the page.`;
      this.#made.left.push({ file, message });
    }
  }

  #writeHome(home: OldPage | undefined, language: string | undefined): void {
    if (home === undefined) {
      this.#made.left.push({ file: ".", message: withoutHome(this.#old.files) });
      return;
    }
    const inFiles = [this.#oldPages.world.site.news]
      .flat()
      .filter((item) => this.#news.isNews(String(record(item).path)));
    const { news: list, announcements } = this.#configuration.dataFiles;
    const others = this.#pages.filter(({ file }) => !this.#news.isNews(file));
    const listed = this.#news.listedData(home, language);
    const textOn = (page: OldPage, more = {}) => {
      const own = this.#oldPages.expanded(page, more);
      const ofLayout = own.trim() === "" ? listByLayout(page, this.#pages)?.text : undefined;
      return this.#withListings(page, ofLayout ?? own, others, page === home ? listed : undefined);
    };
    // A second loop shows what the first one leaves.
    const wholeLists = /\{%-?\s*for\s[^%]*\boffset\s*:/.test(home.body) ? [] : [list, announcements];
    const shown = textOn(home, { news: inFiles, wholeLists });
    const news = this.#news.find(home, shown, { language, shownOn: (page) => textOn(page) });
    this.#foundNews = news;
    const body = news?.home ?? shown;
    const moved = [
      home.address,
      ...(news?.page && !ours.test(news.page.address) ? [news.page.address] : []),
    ].filter((address) => address !== "/" && address !== "/index.html");
    const redirects = [...namesIn(home.data.redirect_from), ...moved];
    const data = { ...home.data, ...(redirects.length > 0 && { redirect_from: redirects }) };
    const isEmpty = replaceComments(body).trim() === "" && !leavesPlaceForNews(body);
    // Without a page of its own, the home page is the theme's alone.
    const isOfTheme = home.body === "" && !this.#pages.includes(home);
    if (isEmpty || isOfTheme)
      this.#made.left.push({
        file: home.file,
        message: isOfTheme
          ? "The old home page is made by its theme, of settings that are not read, so the new one says nothing of its own. Write in content/index.md who you are."
          : "This page is empty without what the old theme or code puts there, and so is the new home page. Write what it should say.",
      });
    const { text } = newPage({ ...home, data, body, address: "/" });
    for (const address of [redirects, home.data.aliases].flatMap(namesIn))
      this.#made.addresses.add(bareAddress(address));
    this.#made.texts.set("index.md", text);
    if (!isOfTheme && !isEmpty && body.trim() !== placeForNews)
      this.#made.carried.push(`The home page, from ${this.#nameOf(home.file)}.`);
    if (news?.page && news.page.file === news.file)
      this.#made.carried.push(`The news, from ${this.#nameOf(news.page.file)}, on the home page.`);
  }

  /**
   * The text of a page with what it lists: in the place it has for a list, else at its end.
   *
   * @param pages those that it may list
   * @param news the data file of news among what it lists, for which it leaves a place
   */
  #withListings(page: OldPage, text: string, pages: readonly OldPage[], news?: string): string {
    const listings = [page.data.listing].flat().filter((listing) => listing !== undefined);
    const read = listings.map((listing) => this.#readListing(page, listing, pages, news));
    const without = new Set(read.flatMap(({ without }) => without));
    if (without.size > 0)
      this.#made.left.push({
        file: page.file,
        message: `What this page lists from ${[...without].join(", ")} is left out, as no items could be read there. Write on the page what readers should see of it.`,
      });
    const unread = new Set(read.flatMap(({ unread }) => unread));
    if (unread.size > 0)
      this.#made.left.push({
        file: page.file,
        message: `The lists on this page are made of data, of which this is left out: ${[...unread].join(", ")}. Write on the page what readers should see of it.`,
      });
    return read.reduce((text, { listing, list, atEnd }) => withListing(text, listing, list, atEnd), text);
  }

  /** The list that a listing of Quarto's makes, what stands at the page's end in its stead, and what is not read of it. */
  #readListing(page: OldPage, listing: unknown, pages: readonly OldPage[], news: string | undefined) {
    const { problems, items, unread, without } = listedData(this.#old, page.file, listing, this.#pages);
    if (news !== undefined && dataFilesOf(page.file, listing).includes(news))
      return { listing, list: newsMark, atEnd: placeForNews, unread: [], without };
    this.#made.left.push(...problems);
    const listed = listedOn({ ...page, data: { listing } }, pages, this.#configuration.kind);
    const shown = [...listed, ...items].filter((item) => isShownIn(listing, item));
    const most = Number(record(listing)["max-items"] ?? Number.NaN);
    const list = listOf(shown, most > 0 ? most : undefined);
    return { listing, list, atEnd: list, unread: list === "" ? [] : unread, without };
  }

  /** Whether the new site has pages of its own at an address, in any of its languages. */
  #isOurs(address: string): boolean {
    const [, folder = "", path = ""] = /^\/([^/]+)(\/.*)$/.exec(address) ?? [];
    return ours.test(this.#oldPages.hasHomeIn(folder) ? path : address);
  }

  /** Whether a page comes over as one, if anything is left of it; says why not where its words are lost. */
  #comesOver(page: OldPage): boolean {
    const { file, data, body, address } = page;
    const collection = collectionOf(file);
    const hasOtherPlace =
      this.#standsElsewhere(file) ||
      engagementKindOf(file) !== undefined ||
      page === this.#foundNews?.page ||
      (collection !== undefined && !hasPages(collection, this.#configuration.data));
    if (hasOtherPlace || data.redirect_to !== undefined || /^(?:page__|feed|search)/.test(stemOf(file)))
      return false;
    const bare = bareAddress(address);
    if (this.#isOurs(address)) {
      if (!/^404\b/.test(bare) && body.replace(/\{%[\s\S]*?%\}/g, "").trim() !== "")
        this.#made.left.push({ file, message: whyLeft(address) });
      return false;
    }
    if (body.trim() === "" && (data.dropdown === true || bare === "")) return false;
    return bare !== "" || !isListOfPosts(body);
  }

  /** Whether what a file holds has a place of its own on the new site, which is no page. */
  #standsElsewhere(file: string): boolean {
    return this.#news.isNews(file) || publicationFolders.test(file) || this.#widgets.has(file);
  }

  #writePages(pages: readonly OldPage[], language: string | undefined): void {
    const others = pages.filter(({ file }) => !this.#news.isNews(file) && !publicationFolders.test(file));
    const empty: string[] = [];
    const ofCv: string[] = [];
    let count = 0;
    for (const page of pages.filter((page) => this.#comesOver(page))) {
      const before = this.#made.left.length;
      const shown = this.#shownOn(page, others);
      if (redirectOf(page.data, shown.text) !== undefined && page.file.startsWith("_")) continue;
      const pdf = textOf(page.data.cv_pdf);
      const hasPdf = pdf !== undefined && !/(?:^|\/)example_pdf\./.test(pdf);
      const isFilled = hasPdf || this.#isFilled(page.address);
      if (shown.text.trim() !== "" || page.data.redirect_from !== undefined || isFilled) {
        this.#tellLost(shown.lost);
        if (this.#writePage(page, shown, language)) count++;
        continue;
      }
      // Why nothing is left of it matters to nobody.
      this.#made.left.splice(before);
      if (this.#cv !== undefined && this.#blocks.get(page)?.some(({ name }) => isPartOfCv(name)))
        ofCv.push(page.address);
      else if (!/^content\/(?:authors|publications?)\//.test(page.file)) empty.push(page.file);
    }
    this.#made.left.push(
      ...leftBehind(
        empty,
        (are) => `${are} empty without what the old theme or code puts there, and left out.`,
      ),
    );
    const former = this.#publications.formerAddresses();
    if (former.length > 0 && !this.#made.hasPage("publications"))
      this.#made.texts.set("publications.md", written({ title: "Publications", redirect_from: former }, ""));
    if (ofCv.length > 0 && !this.#made.hasPage("cv")) {
      this.#made.texts.set("cv.md", written({ title: "CV", redirect_from: ofCv }, ""));
      for (const address of ofCv) this.#made.addresses.add(bareAddress(address));
    }
    if (count > 0)
      this.#made.carried.push(
        count === 1
          ? "One other page, at the address it had."
          : `${count} other pages, at the addresses they had.`,
      );
  }

  /**
   * What a page shows: its own text, or its blocks, and what it lists.
   *
   * @param others the pages that it may list
   */
  #shownOn(page: OldPage, others: readonly OldPage[]): Shown {
    const blocks = this.#blocks.get(page);
    const sections = blocks && sectionsOf(blocks, this.#pages);
    const isBlog =
      record(page.data.pagination).enabled === true && this.#oldPages.world.site.posts === undefined;
    const own = isBlog
      ? ""
      : this.#oldPages.expanded({ ...page, body: sections?.text ?? page.body }).replace(archives, "$1");
    const hasList = own.trim() === "" && bareAddress(page.address) !== "";
    const list = hasList ? listByLayout(page, others) : undefined;
    if (list?.text) this.#listed.add(list.collection);
    const { kind } = this.#configuration;
    const lists = [list?.text ?? "", isOfPandoc(kind) ? "" : listOf(listedOn(page, others, kind))];
    const whole = [own.trim(), ...lists].filter(Boolean).join("\n\n");
    const text = this.#withListings(page, lists.some(Boolean) ? whole : own, others);
    return { text, hasLists: text !== own, lost: sections?.lost ?? [] };
  }

  /** Writes a page, unless another one is at its address. */
  #writePage(page: OldPage, { text, hasLists }: Shown, language: string | undefined): boolean {
    const isPublications = bareAddress(page.address) === "publications";
    const nav = this.#configuration.kind === "Hugo" ? hugoNav(page.data) : page.data.nav;
    const former = isPublications ? this.#publications.formerAddresses() : [];
    const redirects = [...namesIn(page.data.redirect_from), ...former];
    // The list of publications is at one address.
    const isList = isPublications && this.#made.texts.has("publications.bib");
    const address = isList ? "/publications/" : page.address;
    if (isList && !/^\/publications\/?$/.test(page.address)) redirects.push(page.address);
    const data = { ...page.data, nav, ...(redirects.length > 0 && { redirect_from: redirects }) };
    // Lists are written in Markdown, whatever the page itself is.
    const file = hasLists ? page.file.replace(/\.html?$/i, ".md") : page.file;
    const made = newPage({ ...page, file, address, data, body: text });
    if (this.#made.hasPage(made.file.replace(/(?:\/index)?\.\w+$/, ""))) {
      this.#made.left.push({ file: page.file, message: `Another page is at ${page.address} already.` });
      return false;
    }
    this.#made.texts.set(made.file, made.text);
    const isNews = isListOfNews(page) && !leavesPlaceForNews(this.#made.home);
    const missing = isNews ? countMissing(this.#made.home, text, language ?? "en") : 0;
    if (missing > 0)
      this.#made.left.push({
        file: page.file,
        message: `This page lists ${missing} dated ${missing === 1 ? "item" : "items"} of news that the home page does not have, so they are in no feed. Move them there.`,
      });
    for (const address of [page.address, page.data.redirect_from, page.data.aliases].flatMap(namesIn))
      this.#made.addresses.add(bareAddress(address));
    return true;
  }

  /** Talks and courses in files of their own keep the form they have. */
  #writeEngagements(): void {
    for (const kind of engagementKinds) {
      const pages = this.#oldPages.ofKind(kind);
      for (const page of pages) {
        const address = bareAddress(page.address);
        const { file, text } = newEngagement({ ...page, body: this.#oldPages.expanded(page) }, kind, {
          isTaken: (path) => this.#made.texts.has(path),
          isShared: this.#made.addresses.has(address),
        });
        this.#made.texts.set(file, text);
        this.#made.addresses.add(address);
      }
      if (pages.length > 0)
        this.#made.carried.push(
          `${titleOf(kind)}: ${pages.length} ${pages.length === 1 ? "file" : "files"} in the folder _${kind}, and a list of them at ${listAddress(kind)}.`,
        );
    }
  }

  /** Whether the new site puts something on a page by itself. */
  #isFilled(address: string): boolean {
    const path = address.replace(/\/?$/, "/");
    if (path === "/cv/") return this.#cv !== undefined;
    return engagementKinds.some(
      (kind) => path === listAddress(kind) && this.#oldPages.ofKind(kind).length > 0,
    );
  }

  #writeCv(): void {
    if (this.#cv === undefined) return;
    const { file, ending, text } = this.#cv;
    this.#made.texts.set(`cv.${ending}`, text);
    this.#made.carried.push(`The CV, from ${file}, at /cv/.`);
  }
}

/** Why a page does not come over whose address the new site needs itself. */
function whyLeft(address: string): string {
  if (/^(?:\/[\w-]+)?\/news\/$/.test(address))
    return `Dateline makes the page ${address} itself, of the news on the home page. Write there what only this page says.`;
  return /\/news\//.test(address)
    ? `This page is left out: at its address, ${address}, the new site has pages of its own.`
    : `Dateline makes the page ${address} itself.`;
}
