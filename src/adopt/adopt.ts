import { stringify } from "yaml";
import { groupBy } from "../group-by.ts";
import { expandLiquid } from "../liquid/expand.ts";
import { newsMark } from "../liquid/theme.ts";
import { record, textOf } from "../page/data-file.ts";
import { engagementKindOf, engagementKinds, listOf as listAddress } from "../page/engagements.ts";
import { isLanguageName } from "../page/languages.ts";
import { loadPage } from "../page/load.ts";
import { readNewsData } from "../page/news-files.ts";
import { kindOfHeading } from "../page/news-words.ts";
import { sourceOf } from "../page/source.ts";
import { formatProblem, type Problem } from "../problem.ts";
import { slugOf } from "../publications/slugs.ts";
import { workUrl } from "../publications/work.ts";
import { listOf as namesIn } from "./addresses.ts";
import { listedOn, listOf, titleOf } from "./collections.ts";
import { type Configuration, readConfiguration } from "./configuration.ts";
import { factsOf, type OldFacts, ownerOf } from "./facts.ts";
import {
  blockOf,
  blocksOf,
  type HugoBlock,
  homeInSettings,
  homeOf,
  hugoAuthor,
  hugoBlocks,
  hugoHome,
  isListOfPosts,
  sectionsOf,
} from "./home.ts";
import { hugoCv } from "./hugo-cv.ts";
import { collectionOf, hasPages, listByLayout } from "./jekyll.ts";
import { citedWorks, isLabWebsite } from "./lab-website.ts";
import { inMainLanguage } from "./main-language.ts";
import { bareAddress, hugoNav, menuOf } from "./menu.ts";
import { isFeed } from "./old-feed.ts";
import { leftBehind, OldPages, parts, publicationFolders, redirectOf } from "./old-pages.ts";
import { endingOf, filesIn, isOfPandoc, type Kind, type OldSite, stemOf } from "./old-site.ts";
import { newEngagement, newPage, type OldPage, written } from "./pages.ts";
import { programOf, withoutHome } from "./programs.ts";
import { keyOf, toBibtex, withoutRepeated } from "./publications.ts";
import { isOfTheme, isSampleCv, sampleWorks } from "./samples.ts";

/** What becomes of an old site. Files are named from the folder of the new site's content. */
export interface Adopted {
  readonly kind: Kind;
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

/** Addresses of pages that Dateline makes itself, so that a page there does not come over. */
const ours =
  /^\/(?:news\/.*|feed(?:\/.*|\.\w+)|subscribe\/|404(?:\.html|\/)|sitemap(?:\.xml|\/)|robots\.txt)$/;
/** Where kinds keep a file for each piece of news: al-folio, Hugo, Quarto. */
const newsFolder = /^(?:_news|content\/news|news)\/(?!_?index\.\w+$)/;
/** Addresses below which only Dateline puts something. */
const promised = /^(?:news|feed)\//;
/** Links to al-folio's pages of a year, a tag or a category of posts, which are no more. */
const archives = /<a\s[^>]*\bhref="\/blog\/(?:\d{4}|(?:tag|category)\/[^"]*)"[^>]*>([\s\S]*?)<\/a>/g;
/** Blocks of Hugo's that the CV holds. */
const partsOfCv = /^(?:resume-)?(?:experience|accomplishments|awards|skills|languages|education)$/;

/**
 * Takes over an old site: decides what each of its files becomes. Nothing is read but what `old` gives, and nothing is
 * written.
 *
 * @param now the time, for pages that show it
 * @param markdownify renders Markdown, for pages whose Liquid asks for it
 */
export function adoptSite(old: OldSite, now: Date, markdownify: (markdown: string) => string): Adopted {
  const configuration = readConfiguration(old);
  const view = inMainLanguage(old, configuration);
  if (view === undefined) return new Adoption(old, configuration, now, markdownify).result();
  const { home, facts, copies, left, ...adopted } = new Adoption(
    view.site,
    readConfiguration(view.site),
    now,
    markdownify,
  ).result();
  const { picture } = facts.author;
  return {
    ...adopted,
    facts: { ...facts, author: { ...facts.author, picture: picture && view.nameOf(picture) } },
    home: home && view.nameOf(home),
    copies: new Map([...copies].map(([name, file]) => [name, view.nameOf(file)])),
    left: left.map((problem) => ({ ...problem, file: view.nameOf(problem.file) })),
  };
}

class Adoption {
  readonly #old: OldSite;
  readonly #configuration: Configuration;
  readonly #texts = new Map<string, string>();
  readonly #copies = new Map<string, string>();
  readonly #newsAddresses = new Map<string, string>();
  readonly #carried: string[] = [];
  readonly #left: Problem[] = [];
  readonly #pages: readonly OldPage[];
  readonly #oldPages: OldPages;
  /** The collections of which a page of the old site is the list. */
  readonly #listed = new Set<string>();
  #homePage: OldPage | undefined;
  #newsPage: OldPage | undefined;
  /** The data file of news that it lists. */
  #listedNews: string | undefined;
  /** Where something stands on the new site, bare. */
  readonly #addresses = new Set(["", "news", "subscribe"]);
  /** The blocks of which pages of Hugo Blox are made. */
  readonly #blocks = new Map<OldPage, readonly HugoBlock[]>();
  /** The files of blocks that stand on other pages. */
  readonly #widgets: ReadonlySet<string>;
  readonly #cv: { readonly file: string; readonly ending: string; readonly text: string } | undefined;

  constructor(
    old: OldSite,
    configuration: Configuration,
    now: Date,
    markdownify: (markdown: string) => string,
  ) {
    this.#old = old;
    this.#configuration = configuration;
    this.#left.push(...this.#configuration.problems);
    this.#oldPages = new OldPages(old, this.#configuration, now, markdownify, this.#left);
    this.#pages = this.#oldPages.all;
    for (const page of configuration.kind === "Hugo" ? this.#pages : []) {
      const blocks = blocksOf(page, this.#pages);
      if (blocks) this.#blocks.set(page, blocks);
    }
    this.#widgets = new Set(
      [...this.#blocks].flatMap(([page, blocks]) =>
        blocks.map(({ file }) => file).filter((file) => file !== page.file),
      ),
    );
    this.#cv = this.#findCv();
  }

  result(): Adopted {
    const likeliest = homeOf(this.#pages, this.#configuration.kind);
    // What else lies in a site of another program is no home page.
    const isForeign = this.#configuration.kind === "plain" && programOf(this.#old.files) !== undefined;
    const home = isForeign && !/^index\.\w+$/.test(likeliest?.file ?? "") ? undefined : likeliest;
    const hugo =
      this.#configuration.kind === "Hugo"
        ? hugoHome(this.#pages, ownerOf(this.#configuration.dataFiles))
        : undefined;
    // Hugo's other pages say nothing of who the author is.
    const aboutAuthor = this.#configuration.kind === "Hugo" ? hugo?.author?.data : home?.data;
    const facts = factsOf(this.#old, this.#configuration, aboutAuthor ?? {}, hugo?.author?.file);
    const { kind, file, data: settings } = this.#configuration;
    const inSettings = kind === "Hugo" ? homeInSettings(record(settings.params), file) : undefined;
    const start = hugo?.page ?? home ?? inSettings;
    this.#writeHome(start, facts.language);
    this.#tellLost(hugo?.lost ?? []);
    const isElsewhere = start !== home && home?.address !== "/";
    const taken = new Set([isElsewhere ? undefined : home, ...(hugo?.parts ?? [])]);
    this.#writePublications(facts.author.name ?? "");
    this.#writeNews();
    this.#writeEngagements();
    this.#writePages(this.#pages.filter((page) => !taken.has(page)));
    this.#writeLists();
    this.#writeCv();
    this.#copyFiles(facts.author.picture);
    this.#writeMenu();
    return {
      kind: this.#configuration.kind,
      home: start?.file,
      facts,
      texts: this.#texts,
      copies: this.#copies,
      newsAddresses: this.#newsAddresses,
      carried: this.#carried,
      // A part that several pages take in is looked at for each of them.
      left: [...new Map(this.#left.map((problem) => [formatProblem(problem), problem])).values()],
    };
  }

  /** Says which blocks of Hugo Blox are not carried over. */
  #tellLost(lost: readonly { readonly file: string; readonly block: string }[]): void {
    for (const { file, block } of lost) {
      if (this.#cv !== undefined && partsOfCv.test(block)) continue;
      const message = `What the block "${block}" shows stands in its settings, so it is left out. Write it on the page.`;
      this.#left.push({ file, message });
    }
  }

  #writeHome(home: OldPage | undefined, language: string | undefined): void {
    if (home === undefined) {
      this.#left.push({ file: ".", message: withoutHome(this.#old.files) });
      return;
    }
    this.#homePage = home;
    const inFiles = [this.#oldPages.world.site.news]
      .flat()
      .filter((item) => this.#isNews(String(record(item).path)));
    const own = this.#oldPages.expanded(home, { news: inFiles });
    const shown = this.#withListings(
      home,
      own.trim() === "" ? (listByLayout(home, this.#pages)?.text ?? "") : own,
    );
    const news = this.#findNews(home, shown, language);
    this.#newsPage = news?.page;
    const body = news === undefined ? shown : `${withoutLinesOf(shown, news.text).trimEnd()}\n\n${news.text}`;
    const moved = [
      home.address,
      ...(news?.page && !ours.test(news.page.address) ? [news.page.address] : []),
    ].filter((address) => address !== "/" && address !== "/index.html");
    const redirects = [...namesIn(home.data.redirect_from), ...moved];
    const data = { ...home.data, ...(redirects.length > 0 && { redirect_from: redirects }) };
    if (body.replace(/<!--[\s\S]*?-->/g, "").trim() === "" && !this.#isMarked(body))
      this.#left.push({
        file: home.file,
        message:
          "This page is empty without what the old theme puts there, and so is the new home page. Write what it should say.",
      });
    const { text } = newPage({ ...home, data, body, address: "/" });
    for (const address of [redirects, home.data.aliases].flatMap(namesIn))
      this.#addresses.add(bareAddress(address));
    this.#texts.set("index.md", text);
    this.#carried.push(`The home page, from ${home.file}.`);
    if (news?.page && news.page.file === news.file)
      this.#carried.push(`The news, from ${news.page.file}, on the home page.`);
  }

  /** The text of a page with what it lists: in the place it has for a list, else at its end. */
  #withListings(page: OldPage, text: string): string {
    const others = this.#pages.filter(({ file }) => !this.#isNews(file));
    return [page.data.listing].flat().reduce<string>((text, listing) => {
      if (listing === undefined) return text;
      const list = listOf(listedOn({ ...page, data: { listing } }, others, this.#configuration.kind));
      if (list === "") return text;
      const id = textOf(record(listing).id) ?? "listing";
      const place = new RegExp(
        `^(:{3,})[ \\t]*\\{[^}\\n]*#${id.replace(/[^\w-]/g, "")}\\b[^}\\n]*\\}\\s*\\1[ \\t]*$`,
        "m",
      );
      return place.test(text) ? text.replace(place, () => list) : `${text.trimEnd()}\n\n${list}\n`;
    }, text);
  }

  #writePages(pages: readonly OldPage[]): void {
    const others = pages.filter(({ file }) => !this.#isNews(file) && !publicationFolders.test(file));
    const empty: string[] = [];
    const ofCv: string[] = [];
    let count = 0;
    for (const page of pages) {
      if (this.#isNews(page.file) || publicationFolders.test(page.file) || engagementKindOf(page.file))
        continue;
      const collection = collectionOf(page.file);
      if (collection !== undefined && !hasPages(collection, this.#configuration.data)) continue;
      if (page.data.redirect_to !== undefined || /^(?:page__|feed|search)/.test(stemOf(page.file))) continue;
      const bare = bareAddress(page.address);
      if (page === this.#newsPage || this.#widgets.has(page.file)) continue;
      if (ours.test(page.address)) {
        if (!/^404\b/.test(bare) && page.body.replace(/\{%[\s\S]*?%\}/g, "").trim() !== "")
          this.#left.push({ file: page.file, message: `Dateline makes the page ${page.address} itself.` });
        continue;
      }
      if (page.data.dropdown === true && page.body.trim() === "") continue;
      const isBlog =
        record(page.data.pagination).enabled === true && this.#oldPages.world.site.posts === undefined;
      if (bare === "" && (page.body.trim() === "" || isListOfPosts(page.body))) continue;
      const before = this.#left.length;
      const blocks = this.#blocks.get(page);
      const sections = blocks && sectionsOf(blocks, this.#pages);
      const shown = sections === undefined ? page : { ...page, body: sections.text };
      const own = isBlog ? "" : this.#oldPages.expanded(shown).replace(archives, "$1");
      const listed = listedOn(page, others, this.#configuration.kind);
      const list = own.trim() === "" && bare !== "" ? listByLayout(page, others) : undefined;
      if (list?.text) this.#listed.add(list.collection);
      const lists = [list?.text ?? "", listOf(listed)].filter(Boolean);
      const text = lists.length === 0 ? own : [own.trim(), ...lists].filter(Boolean).join("\n\n");
      if (redirectOf(page.data, text) !== undefined && page.file.startsWith("_")) continue;
      if (text.trim() === "" && page.data.redirect_from === undefined && !this.#isFilled(page.address)) {
        // Why nothing is left of it matters to nobody.
        this.#left.splice(before);
        if (this.#cv !== undefined && blocks?.some(({ name }) => partsOfCv.test(name))) {
          ofCv.push(page.address);
          continue;
        }
        if (!/^content\/(?:authors|publications?)\//.test(page.file)) empty.push(page.file);
        continue;
      }
      this.#tellLost(sections?.lost ?? []);
      const nav = this.#configuration.kind === "Hugo" ? hugoNav(page.data) : page.data.nav;
      const former = bareAddress(page.address) === "publications" ? this.#formerPublications() : [];
      const redirects = [...namesIn(page.data.redirect_from), ...former];
      // The list of publications is at one address.
      const isList = bare === "publications" && this.#texts.has("publications.bib");
      const address = isList ? "/publications/" : page.address;
      if (isList && !/^\/publications\/?$/.test(page.address)) redirects.push(page.address);
      const matter = { ...page.data, nav, ...(redirects.length > 0 && { redirect_from: redirects }) };
      // Lists are written in Markdown, whatever the page itself is.
      const file = lists.length === 0 ? page.file : page.file.replace(/\.html?$/i, ".md");
      const made = newPage({ ...page, file, address, data: matter, body: text });
      if (this.#hasPage(made.file.replace(/(?:\/index)?\.\w+$/, ""))) {
        this.#left.push({ file: page.file, message: `Another page is at ${page.address} already.` });
        continue;
      }
      this.#texts.set(made.file, made.text);
      for (const address of [page.address, page.data.redirect_from, page.data.aliases].flatMap(namesIn))
        this.#addresses.add(bareAddress(address));
      count++;
    }
    this.#left.push(
      ...leftBehind(
        empty,
        (are) => `${are} empty without what the old theme or code puts there, and left out.`,
      ),
    );
    const former = this.#formerPublications();
    if (former.length > 0 && !this.#hasPage("publications"))
      this.#texts.set("publications.md", written({ title: "Publications", redirect_from: former }, ""));
    if (ofCv.length > 0 && !this.#hasPage("cv")) {
      this.#texts.set("cv.md", written({ title: "CV", redirect_from: ofCv }, ""));
      for (const address of ofCv) this.#addresses.add(bareAddress(address));
    }
    if (count > 0)
      this.#carried.push(
        count === 1
          ? "One other page, at the address it had."
          : `${count} other pages, at the addresses they had.`,
      );
  }

  #publications(): readonly OldPage[] {
    return this.#pages.filter(({ file }) => publicationFolders.test(file) && !/\/_index\.md$/.test(file));
  }

  /** The addresses at which publications stood that have others now, with those of the folders they were in. */
  #formerPublications(): readonly string[] {
    const addresses = this.#publications().flatMap(({ file, address, data }) => {
      const lasting = address.replace(/(?<!\/|\.html?)$/, "/");
      // Names that differ in their case alone are one on some discs.
      const isSame = lasting.toLowerCase() === workUrl(slugOf(keyOf(file)));
      return [isSame ? [] : lasting, data.redirect_from, data.aliases].flatMap(namesIn);
    });
    const isInHugo =
      addresses.some((address) => address.startsWith("/publication/")) && this.#configuration.kind === "Hugo";
    return isInHugo ? ["/publication/", ...addresses] : addresses;
  }

  /** Talks and courses in files of their own keep the form they have. */
  #writeEngagements(): void {
    for (const kind of engagementKinds) {
      const pages = this.#oldPages.ofKind(kind);
      for (const page of pages) {
        const { file, text } = newEngagement({ ...page, body: this.#oldPages.expanded(page) }, kind);
        this.#texts.set(file, text);
        this.#addresses.add(bareAddress(page.address));
      }
      if (pages.length > 0)
        this.#carried.push(
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

  /** Whether there is a page already at an address below the root, given without its slashes. */
  #hasPage(name: string): boolean {
    return ["", "/index"].some((end) =>
      ["md", "html"].some((ending) => this.#texts.has(`${name}${end}.${ending}`)),
    );
  }

  /** A list for each folder of pages that has no page of its own at its address. */
  #writeLists(): void {
    if (this.#configuration.kind === "Hugo") this.#writeSections();
    const folders = new Set(this.#pages.map(({ file }) => collectionOf(file)));
    for (const folder of folders) {
      if (folder === undefined || /^(?:pages|tabs|news|publications|talks|teachings?)$/.test(folder))
        continue;
      if (this.#listed.has(folder) || !hasPages(folder, this.#configuration.data)) continue;
      const name = folder === "posts" ? "blog" : folder;
      if (this.#hasPage(name)) continue;
      const pages = this.#pages.filter(({ file }) => file.startsWith(`_${folder}/`));
      const title = titleOf(folder);
      this.#texts.set(`${name}.md`, written({ title }, listOf(pages)));
      this.#addresses.add(name);
      this.#carried.push(
        `${title}: ${pages.length} ${pages.length === 1 ? "page" : "pages"}, and a list of them at /${name}/.`,
      );
    }
  }

  /** Hugo lists the pages of a folder without being asked. */
  #writeSections(): void {
    const pages = this.#pages.filter(
      ({ file, body }) =>
        !this.#isNews(file) &&
        !publicationFolders.test(file) &&
        !this.#widgets.has(file) &&
        body.trim() !== "",
    );
    const sections = groupBy(pages, ({ file }) => {
      const [, folder] = /^content\/([^/]+)\/(?!_index\.)/.exec(file) ?? [];
      return folder === undefined || /^(?:authors|home|publications?)$/.test(folder) ? [] : [folder];
    });
    for (const [folder, listed] of sections) {
      const name = folder.toLowerCase();
      if (
        this.#hasPage(name) ||
        isLanguageName(name) ||
        listed.every(({ file }) => file === `content/${folder}/index.md`)
      )
        continue;
      this.#texts.set(`${name}.md`, written({ title: titleOf(folder) }, listOf(listed)));
      this.#addresses.add(name);
      this.#carried.push(
        `${titleOf(folder)}: a list of ${listed.length} ${listed.length === 1 ? "page" : "pages"}, at /${name}/.`,
      );
    }
  }

  #writePublications(me: string): void {
    const source = textOf(record(this.#configuration.data.scholar).source)?.replace(/^[./]+|\/$/g, "");
    const bibliographies = this.#old.files.filter(
      (file) =>
        endingOf(file) === "bib" &&
        (/^(?:_bibliography\/|assets\/bibliography\/|[^/]+$)/.test(file) ||
          (source !== undefined && file.startsWith(`${source}/`))),
    );
    const nameOf = (author: string) =>
      /^(?:admin|me)$/.test(author) ? me : (this.#nameOf(author) ?? author);
    const entries = bibliographies.map((file) => {
      const text = this.#old.text(file) ?? "";
      const own = text.replace(sampleWorks, "");
      if (own !== text)
        this.#left.push({ file, message: "The works that are the theme's own sample content are left out." });
      return own.replace(/^\uFEFF?---\r?\n---\r?\n/, "").trim();
    });
    for (const { file, data, body } of this.#publications()) {
      const beside = file.endsWith("/index.md")
        ? this.#old.text(file.replace(/index\.md$/, "cite.bib"))
        : textOf(data.bibtex);
      entries.push(toBibtex({ file, data, body, bibtex: beside }, nameOf).trim());
    }
    if (isLabWebsite(this.#old)) entries.push(...citedWorks(this.#configuration.dataFiles.citations));
    const text = withoutRepeated(entries)
      .filter((entry) => entry !== "")
      .join("\n\n");
    if (text === "") return;
    this.#texts.set("publications.bib", `${text}\n`);
    this.#addresses.add("publications");
    const count = (text.match(/^\s*@(?!string|preamble|comment)\w+\s*[{(]/gim) ?? []).length;
    this.#carried.push(`${count} ${count === 1 ? "publication" : "publications"}, in publications.bib.`);
  }

  /** Who is meant by the name of a folder of Hugo Blox's, where authors have pages. */
  #nameOf(author: string): string | undefined {
    const page = this.#pages.find(({ file }) => file === `content/authors/${author}/_index.md`);
    const { name } = record(record(this.#configuration.dataFiles.authors)[author]);
    return textOf(page?.data.title) ?? textOf(record(name).display) ?? textOf(name);
  }

  /** News that stand outside the home page keep the form they have. */
  #writeNews(): void {
    const folder = this.#pages.filter(({ file }) => this.#isNews(file));
    for (const { file, data, address } of folder) {
      const text = this.#old.text(file) ?? "";
      const isBundle = /\/index\.\w+$/.test(file);
      const name = isBundle ? file.split("/").at(-2) : stemOf(file);
      this.#texts.set(`_news/${name}.md`, withMovedFiles(this.#oldPages.withoutBase(text), file, this.#old));
      // al-folio shows what is inline on the home page alone.
      if (data.inline !== true) this.#newsAddresses.set(`_news/${name}.md`, address);
    }
    if (folder.length > 0)
      this.#carried.push(
        folder.length === 1
          ? "One piece of news, in the folder _news."
          : `${folder.length} pieces of news, in the folder _news.`,
      );
    const listed = this.#listedNews === undefined ? [] : [this.#listedNews];
    for (const file of [...this.#newsData(), ...listed]) {
      if (!this.#isMarked()) continue;
      this.#texts.set(listed.includes(file) ? "_data/news.yml" : file, this.#old.text(file) ?? "");
      this.#carried.push(`The news in ${file}.`);
    }
  }

  /**
   * The news that an old site had on a page of their own, or in a data file that its layouts show, where its home page has
   * none: they stand on the home page now.
   */
  #findNews(
    home: OldPage,
    body: string,
    language: string | undefined,
  ): { readonly page: OldPage | undefined; readonly file: string; readonly text: string } | undefined {
    const page = this.#pages.find(
      (page) => page !== home && /^(?:all[-_]?)?news$/.test(bareAddress(page.address)),
    );
    const hasNews =
      body.includes(newsMark) ||
      this.#pages.some(({ file }) => this.#isNews(file)) ||
      headingsIn(body).some((heading) => kindOfHeading(heading) === "news");
    if (hasNews) return undefined;
    const kept = this.#newsData().find(
      (file) =>
        this.#isShown(stemOf(file)) &&
        readNewsData(file, this.#old.text(file) ?? "", { language }).news.length > 0,
    );
    if (kept !== undefined) {
      const isListed = page?.body.includes(`site.data.${stemOf(kept)}`);
      return { page: isListed ? page : undefined, file: kept, text: `## News\n\n${newsMark}` };
    }
    const listed = page && this.#listedData(page, language);
    if (listed !== undefined) {
      this.#listedNews = listed;
      return { page, file: listed, text: `## News\n\n${newsMark}` };
    }
    const text = page === undefined ? "" : this.#withListings(page, this.#oldPages.expanded(page)).trim();
    if (page === undefined || !/\b(?:19|20)\d\d\b/.test(text)) return undefined;
    const isNamed = headingsIn(text).some((heading) => kindOfHeading(heading) === "news");
    return {
      page,
      file: page.file,
      text: isNamed ? text : `## ${textOf(page.data.title) ?? "News"}\n\n${text}`,
    };
  }

  /** The data file of news that a page of Quarto's lists. */
  #listedData(page: OldPage, language: string | undefined): string | undefined {
    const folder = page.file.replace(/[^/]*$/, "");
    return [page.data.listing]
      .flat()
      .flatMap((listing) => namesIn([record(listing).contents].flat()))
      .map((name) => folder + name)
      .find(
        (file) =>
          /\.ya?ml$/.test(file) &&
          readNewsData(file, this.#old.text(file) ?? "", { language }).news.length > 0,
      );
  }

  /** The data files that hold news. */
  #newsData(): readonly string[] {
    return filesIn(this.#old, "_data").filter((file) => /^(?:news|announcements?)$/i.test(stemOf(file)));
  }

  /** Whether what every page shows, or some of them, goes through a data file. */
  #isShown(name: string): boolean {
    return this.#old.files.some(
      (file) =>
        /^_(?:layouts|includes)\//.test(file) && (this.#old.text(file) ?? "").includes(`site.data.${name}`),
    );
  }

  /** Whether a page is a piece of news in a file of its own. */
  #isNews(file: string): boolean {
    const [folder] = newsFolder.exec(file) ?? [];
    const { kind } = this.#configuration;
    return (
      folder !== undefined &&
      (folder === "_news/" || (folder === "news/" ? isOfPandoc(kind) : kind === "Hugo"))
    );
  }

  /** Whether the home page leaves a place for news that stand elsewhere. */
  #isMarked(body = this.#texts.get("index.md") ?? ""): boolean {
    return body.includes(newsMark);
  }

  #findCv() {
    for (const file of ["assets/json/resume.json", "_data/cv.json", "_data/cv.yml", "_data/cv.yaml"]) {
      const text = this.#old.text(file);
      if (!text) continue;
      if (!isSampleCv(text)) return { file, ending: endingOf(file), text };
      this.#left.push({ file, message: "This CV is the theme's own sample content, and left out." });
    }
    const { kind, dataFiles } = this.#configuration;
    if (kind !== "Hugo") return undefined;
    const owner = ownerOf(dataFiles) ?? hugoAuthor(this.#pages)?.data ?? {};
    const others = this.#pages.filter(({ file }) => !/^content\/(?:_index\.md$|home\/)/.test(file));
    const blocks = [...hugoBlocks(this.#pages), ...others.flatMap((page) => this.#blocks.get(page) ?? [])];
    const text = hugoCv(owner, blocks);
    if (text === undefined) return undefined;
    return { file: "the blocks of the home page and what is said of the author", ending: "json", text };
  }

  #writeCv(): void {
    if (this.#cv === undefined) return;
    const { file, ending, text } = this.#cv;
    this.#texts.set(`cv.${ending}`, text);
    this.#carried.push(`The CV, from ${file}, at /cv/.`);
  }

  #copyFiles(picture: string | undefined): void {
    const { kind } = this.#configuration;
    const pages = new Set(this.#pages.map(({ file }) => file));
    const addresses = new Set(["/index.html", ...this.#pages.map(({ address }) => address)]);
    const wanted = picture?.replace(/^\//, "");
    const written = [...this.#texts.values()].join("\n");
    let count = 0;
    for (const file of this.#old.files) {
      const to = newAddress(kind === "Hugo" ? hugoTarget(file) : file);
      if (
        to === undefined ||
        this.#oldPages.isKeptBack(file) ||
        file === "assets/json/resume.json" ||
        pages.has(file) ||
        (isOfTheme(file, kind) && file !== wanted)
      )
        continue;
      if (parts.test(file)) continue;
      // What pages are made with is no file for visitors, unless a page leads to it.
      if (
        /\.(?:md|markdown|qmd|Rmd|ipynb|r|py|bib|ya?ml|toml|R|sh)$/.test(file) &&
        !written.includes(`${to})`) &&
        !written.includes(`${to}"`)
      )
        continue;
      if (addresses.has(`/${to}`)) {
        this.#left.push({ file, message: `A page of the new site is at /${to} already.` });
        continue;
      }
      if (/\.(?:xml|rss|atom)$/.test(file) && isFeed(this.#old.text(file) ?? "")) {
        this.#left.push({ file, message: "This is a feed that the old site built; Dateline makes its own." });
        continue;
      }
      this.#copies.set(to, file);
      this.#addresses.add(bareAddress(to));
      count++;
    }
    if (count > 0)
      this.#carried.push(
        count === 1 ? "One file, at the address it had." : `${count} files, at the addresses they had.`,
      );
  }

  /** What the menu led to and came over: as a list of its own, and in the pages by which al-folio opens a part of it. */
  #writeMenu(): void {
    const expanded = (file: string) =>
      expandLiquid(sourceOf(file, this.#old.text(file) ?? ""), {
        ...this.#oldPages.world,
        site: { ...this.#oldPages.world.site, url: "" },
      }).text;
    const entries = menuOf(this.#old, this.#configuration, this.#pages, expanded).flatMap(
      ({ title, url, file, line }) => {
        const page = this.#pages.find((page) => page.file === url.replace(/^\//, ""));
        const name = title ?? textOf(page?.data.title) ?? url;
        const address = this.#addressInMenu(page?.address ?? url, name);
        if (address !== undefined) return [{ title: name, url: address }];
        const message = `"${name}" in the menu leads to ${url}, which did not come over, so it is left out.`;
        this.#left.push({ file, ...(line !== undefined && { line }), message });
        return [];
      },
    );
    if (entries.length > 0) {
      this.#texts.set("_data/navigation.yml", stringify({ main: entries }, { lineWidth: 0 }));
      this.#carried.push(`The menu, with ${entries.length} ${entries.length === 1 ? "entry" : "entries"}.`);
    }
    for (const page of this.#pages) {
      if (page.data.dropdown !== true || page.body.trim() !== "" || !Array.isArray(page.data.children))
        continue;
      const children = page.data.children.map(record).filter(({ permalink, url }) => {
        const address = textOf(permalink) ?? textOf(url);
        return address !== undefined && this.#addressInMenu(address, "") !== undefined;
      });
      if (children.length === 0) continue;
      const { file, text } = newPage({ ...page, data: { ...page.data, children } });
      this.#texts.set(file, text);
    }
  }

  /** Where an entry of the old menu leads to now; nothing when that did not come over. */
  #addressInMenu(url: string, title: string): string | undefined {
    if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(url)) return url;
    if (this.#isFilled(`/${bareAddress(url)}/`)) return `/${bareAddress(url)}/`;
    if (/^publications?$/.test(bareAddress(url)) && this.#texts.has("publications.bib"))
      return "/publications/";
    const named = this.#pages.find(({ address }) => bareAddress(address) === bareAddress(url));
    if (named !== undefined && !url.includes("#")) {
      if (named === this.#homePage) return "/";
      if (named === this.#newsPage) return "/news/";
    }
    const [, anchor] = /^(?:\.?\/)?(?:index\.html)?#(.+)$/.exec(url) ?? [];
    if (anchor === undefined) {
      const isThere = this.#addresses.has(bareAddress(url));
      // Hosts find "/cv.html" by "/cv", and programs write either.
      const isDocument = (address: string) => /\.html?$/.test(address);
      if (isThere && named && isDocument(named.address) !== isDocument(url))
        return isDocument(named.address) ? named.address : named.address.replace(/\/?$/, "/");
      return isThere ? `/${url.replace(/^(?:\.?\/)+/, "")}` : undefined;
    }
    const home = this.#oldPages.world.markdownify(
      loadPage(this.#texts.get("index.md") ?? "", "index.md").body,
    );
    if (["'", '"'].some((quote) => home.includes(`id=${quote}${anchor}${quote}`))) return `/#${anchor}`;
    const letters = (text: string) => text.toLowerCase().replace(/&\w+;|<[^>]*>|[^\p{L}\p{N}]/gu, "");
    const wanted = [title, anchor].map(letters).filter((text) => text.length > 2);
    const headings = [...home.matchAll(/<h[1-6]\b[^>]*\bid=["']([^"']+)["'][^>]*>([\s\S]*?)<\/h/g)];
    const [, id] =
      headings.find(([, , heading = ""]) => wanted.some((text) => letters(heading).includes(text))) ?? [];
    if (id !== undefined) return `/#${id}`;
    if (this.#cv !== undefined && partsOfCv.test(anchor)) return "/cv/";
    const block =
      this.#configuration.kind === "Hugo"
        ? hugoBlocks(this.#pages).find(({ id }) => id?.toLowerCase() === anchor.toLowerCase())
        : undefined;
    if (block !== undefined) {
      const { title: heading, folders, isOfPublications } = blockOf(block);
      if (this.#cv !== undefined && partsOfCv.test(block.name)) return "/cv/";
      if (isOfPublications && this.#texts.has("publications.bib")) return "/publications/";
      const shown = headings.find(
        ([, , words = ""]) => heading !== "" && letters(words) === letters(heading),
      );
      if (shown !== undefined) return `/#${shown[1]}`;
      const folder = folders.find((folder) => this.#addresses.has(folder.toLowerCase()));
      if (folder !== undefined) return `/${folder.toLowerCase()}/`;
    }
    if (this.#configuration.kind === "Hugo" && /^(?:about|bio|hero)$/.test(anchor)) return "/";
    // Widgets of Hugo's are places on the home page, for which there may be a page now.
    return this.#addresses.has(anchor.toLowerCase()) ? `/${anchor.toLowerCase()}/` : undefined;
  }
}

/** Where Hugo puts a file: what is in `static` at the root, what lies beside a page beside it. */
function hugoTarget(file: string): string | undefined {
  const [, picture] = /^assets\/(?!icons\/)(.+\.(?:jpe?g|png|gif|webp|avif|svg))$/i.exec(file) ?? [];
  if (picture !== undefined) return picture;
  const [, folder, path = ""] = /^(static|content|assets\/media)\/(.+)$/.exec(file) ?? [];
  if (folder === "assets/media") return `media/${path}`;
  if (folder === "content") return path.toLowerCase() === path ? path : path.toLowerCase();
  return folder === undefined ? undefined : path;
}

/** Where a file goes: to the address it had, unless that is one of ours. */
function newAddress<Path extends string | undefined>(path: Path): Path {
  return (path !== undefined && promised.test(path) ? `files/${path}` : path) as Path;
}

/** The text of a piece of news, which is no page of its own any more, with the places of the files that lay beside it. */
function withMovedFiles(text: string, file: string, old: OldSite): string {
  const folder = file.replace(/[^/]*$/, "");
  return text.replace(
    /(\]\(\s*<?|\b(?:src|href)=["'])(?:\.\/)?([^\s/#:>"')][^\s:>"')]*)/g,
    (written, before: string, name: string) => {
      if (!old.files.includes(folder + name)) return written;
      const to = folder.startsWith("content/") ? hugoTarget(folder + name) : folder + name;
      return `${before}/${newAddress(to)}`;
    },
  );
}

/** A text without the lines that another has, too, as where a home page shows the first few of a list. */
function withoutLinesOf(text: string, other: string): string {
  const wordsOf = (line: string) =>
    line
      .replace(/<[^>]*>|\]\([^)]*\)|&\w+;/g, "")
      .replace(/[^\p{L}\p{N}]+/gu, "")
      .toLowerCase();
  const there = new Set(other.split("\n").map(wordsOf));
  return text
    .split("\n")
    .filter((line) => wordsOf(line).length < 15 || !there.has(wordsOf(line)))
    .join("\n");
}

/** The words of a page's headings, as Markdown or HTML has them. */
function headingsIn(text: string): readonly string[] {
  return [
    ...text.matchAll(/^ {0,3}#{1,6}[ \t]+(.*)$|<h[1-6]\b[^>]*>([\s\S]*?)<\/h|^(.+)\n(?:=+|-+)[ \t]*$/gm),
  ].map(([, atx, html, setext]) =>
    (atx ?? html ?? setext ?? "").replace(/<[^>]*>|!\[[^\]]*\]\([^)]*\)(?:\{[^}]*\})?|[#*]+/g, "").trim(),
  );
}
