import { readCv } from "../cv/read-cv.ts";
import { groupBy } from "../group-by.ts";
import { record, textOf } from "../page/data-file.ts";
import { engagementKindOf, engagementKinds, listOf as listAddress } from "../page/engagements.ts";
import { isLanguageName } from "../page/languages.ts";
import { formatProblem, type Problem } from "../problem.ts";
import { slugOf } from "../publications/slugs.ts";
import { workUrl } from "../publications/work.ts";
import { listOf as namesIn } from "./addresses.ts";
import { listedOn, listOf, titleOf } from "./collections.ts";
import { type Configuration, readConfiguration } from "./configuration.ts";
import { factsOf, type OldFacts, ownerOf } from "./facts.ts";
import { copyFiles } from "./files.ts";
import {
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
import { hugoCv, isPartOfCv } from "./hugo-cv.ts";
import { collectionOf, hasPages, listByLayout } from "./jekyll.ts";
import { citedWorks, isLabWebsite } from "./lab-website.ts";
import { inMainLanguage } from "./main-language.ts";
import { bareAddress, hugoNav } from "./menu.ts";
import { NewContent } from "./new-content.ts";
import { NewMenu } from "./new-menu.ts";
import { type FoundNews, isListOfNews, leavesPlaceForNews, OldNews } from "./old-news.ts";
import { leftBehind, OldPages, publicationFolders, redirectOf } from "./old-pages.ts";
import { endingOf, type Kind, type OldSite, stemOf } from "./old-site.ts";
import { newEngagement, newPage, type OldPage, written } from "./pages.ts";
import { programOf, withoutHome } from "./programs.ts";
import { keyOf, toBibtex, withoutRepeated } from "./publications.ts";
import { isSampleCv, sampleWorks } from "./samples.ts";
import { newsIn } from "./whole-list.ts";

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
  readonly #made = new NewContent();
  readonly #news: OldNews;
  readonly #pages: readonly OldPage[];
  readonly #oldPages: OldPages;
  /** The collections of which a page of the old site is the list. */
  readonly #listed = new Set<string>();
  #foundNews: FoundNews | undefined;
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
    this.#made.left.push(...this.#configuration.problems);
    this.#oldPages = new OldPages(old, this.#configuration, now, markdownify, this.#made.left);
    this.#pages = this.#oldPages.all;
    this.#news = new OldNews(old, configuration.kind, this.#oldPages);
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
    this.#news.write(this.#made, { listed: this.#foundNews?.listed, language: facts.language });
    this.#writeEngagements();
    this.#writePages(
      this.#pages.filter((page) => !taken.has(page)),
      facts.language,
    );
    this.#writeLists();
    this.#writeCv();
    const { picture } = facts.author;
    copyFiles(this.#old, { kind, oldPages: this.#oldPages, picture }, this.#made);
    const destinations = {
      oldPages: this.#oldPages,
      home: start,
      news: this.#foundNews?.page,
      hasCv: this.#cv !== undefined,
      isFilled: (address: string) => this.#isFilled(address),
    };
    new NewMenu(this.#old, this.#configuration, destinations, this.#made).write();
    return {
      kind,
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
    const own = this.#oldPages.expanded(home, { news: inFiles });
    const shown = this.#withListings(
      home,
      own.trim() === "" ? (listByLayout(home, this.#pages)?.text ?? "") : own,
    );
    const news = this.#news.find(home, shown, {
      language,
      shownOn: (page) => this.#withListings(page, this.#oldPages.expanded(page)),
    });
    this.#foundNews = news;
    const body = news?.home ?? shown;
    const moved = [
      home.address,
      ...(news?.page && !ours.test(news.page.address) ? [news.page.address] : []),
    ].filter((address) => address !== "/" && address !== "/index.html");
    const redirects = [...namesIn(home.data.redirect_from), ...moved];
    const data = { ...home.data, ...(redirects.length > 0 && { redirect_from: redirects }) };
    if (body.replace(/<!--[\s\S]*?-->/g, "").trim() === "" && !leavesPlaceForNews(body))
      this.#made.left.push({
        file: home.file,
        message:
          "This page is empty without what the old theme puts there, and so is the new home page. Write what it should say.",
      });
    const { text } = newPage({ ...home, data, body, address: "/" });
    for (const address of [redirects, home.data.aliases].flatMap(namesIn))
      this.#made.addresses.add(bareAddress(address));
    this.#made.texts.set("index.md", text);
    this.#made.carried.push(`The home page, from ${home.file}.`);
    if (news?.page && news.page.file === news.file)
      this.#made.carried.push(`The news, from ${news.page.file}, on the home page.`);
  }

  /** The text of a page with what it lists: in the place it has for a list, else at its end. */
  #withListings(page: OldPage, text: string): string {
    const others = this.#pages.filter(({ file }) => !this.#news.isNews(file));
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

  /** Whether the new site has pages of its own at an address, in any of its languages. */
  #isOurs(address: string): boolean {
    const [, folder = "", path = ""] = /^\/([^/]+)(\/.*)$/.exec(address) ?? [];
    return ours.test(this.#oldPages.hasHomeIn(folder) ? path : address);
  }

  #writePages(pages: readonly OldPage[], language: string | undefined): void {
    const others = pages.filter(({ file }) => !this.#news.isNews(file) && !publicationFolders.test(file));
    const empty: string[] = [];
    const ofCv: string[] = [];
    let count = 0;
    for (const page of pages) {
      if (this.#news.isNews(page.file) || publicationFolders.test(page.file) || engagementKindOf(page.file))
        continue;
      const collection = collectionOf(page.file);
      if (collection !== undefined && !hasPages(collection, this.#configuration.data)) continue;
      if (page.data.redirect_to !== undefined || /^(?:page__|feed|search)/.test(stemOf(page.file))) continue;
      const bare = bareAddress(page.address);
      if (page === this.#foundNews?.page || this.#widgets.has(page.file)) continue;
      if (this.#isOurs(page.address)) {
        if (!/^404\b/.test(bare) && page.body.replace(/\{%[\s\S]*?%\}/g, "").trim() !== "")
          this.#made.left.push({ file: page.file, message: whyLeft(page.address) });
        continue;
      }
      if (page.data.dropdown === true && page.body.trim() === "") continue;
      const isBlog =
        record(page.data.pagination).enabled === true && this.#oldPages.world.site.posts === undefined;
      if (bare === "" && (page.body.trim() === "" || isListOfPosts(page.body))) continue;
      const before = this.#made.left.length;
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
        this.#made.left.splice(before);
        if (this.#cv !== undefined && blocks?.some(({ name }) => isPartOfCv(name))) {
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
      const isList = bare === "publications" && this.#made.texts.has("publications.bib");
      const address = isList ? "/publications/" : page.address;
      if (isList && !/^\/publications\/?$/.test(page.address)) redirects.push(page.address);
      const matter = { ...page.data, nav, ...(redirects.length > 0 && { redirect_from: redirects }) };
      // Lists are written in Markdown, whatever the page itself is.
      const file = lists.length === 0 ? page.file : page.file.replace(/\.html?$/i, ".md");
      const made = newPage({ ...page, file, address, data: matter, body: text });
      if (this.#made.hasPage(made.file.replace(/(?:\/index)?\.\w+$/, ""))) {
        this.#made.left.push({ file: page.file, message: `Another page is at ${page.address} already.` });
        continue;
      }
      this.#made.texts.set(made.file, made.text);
      const news = isListOfNews(page) ? newsIn(text, language ?? "en").length : 0;
      if (news > 1)
        this.#made.left.push({
          file: page.file,
          message: `This page lists ${news} dated items, but only the news on the home page is in feeds. Move there what is missing.`,
        });
      for (const address of [page.address, page.data.redirect_from, page.data.aliases].flatMap(namesIn))
        this.#made.addresses.add(bareAddress(address));
      count++;
    }
    this.#made.left.push(
      ...leftBehind(
        empty,
        (are) => `${are} empty without what the old theme or code puts there, and left out.`,
      ),
    );
    const former = this.#formerPublications();
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
        this.#made.texts.set(file, text);
        this.#made.addresses.add(bareAddress(page.address));
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

  /** A list for each folder of pages that has no page of its own at its address. */
  #writeLists(): void {
    if (this.#configuration.kind === "Hugo") this.#writeSections();
    const folders = new Set(this.#pages.map(({ file }) => collectionOf(file)));
    for (const folder of folders) {
      if (folder === undefined || /^(?:pages|tabs|news|publications|talks|teachings?)$/.test(folder))
        continue;
      if (this.#listed.has(folder) || !hasPages(folder, this.#configuration.data)) continue;
      const name = folder === "posts" ? "blog" : folder;
      if (this.#made.hasPage(name)) continue;
      const pages = this.#pages.filter(({ file }) => file.startsWith(`_${folder}/`));
      const title = titleOf(folder);
      this.#made.texts.set(`${name}.md`, written({ title }, listOf(pages)));
      this.#made.addresses.add(name);
      this.#made.carried.push(
        `${title}: ${pages.length} ${pages.length === 1 ? "page" : "pages"}, and a list of them at /${name}/.`,
      );
    }
  }

  /** Hugo lists the pages of a folder without being asked. */
  #writeSections(): void {
    const pages = this.#pages.filter(
      ({ file, body }) =>
        !this.#news.isNews(file) &&
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
        this.#made.hasPage(name) ||
        isLanguageName(name) ||
        listed.every(({ file }) => file === `content/${folder}/index.md`)
      )
        continue;
      this.#made.texts.set(`${name}.md`, written({ title: titleOf(folder) }, listOf(listed)));
      this.#made.addresses.add(name);
      this.#made.carried.push(
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
        this.#made.left.push({
          file,
          message: "The works that are the theme's own sample content are left out.",
        });
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
    this.#made.texts.set("publications.bib", `${text}\n`);
    this.#made.addresses.add("publications");
    const count = (text.match(/^\s*@(?!string|preamble|comment)\w+\s*[{(]/gim) ?? []).length;
    this.#made.carried.push(`${count} ${count === 1 ? "publication" : "publications"}, in publications.bib.`);
  }

  /** Who is meant by the name of a folder of Hugo Blox's, where authors have pages. */
  #nameOf(author: string): string | undefined {
    const page = this.#pages.find(({ file }) => file === `content/authors/${author}/_index.md`);
    const { name } = record(record(this.#configuration.dataFiles.authors)[author]);
    return textOf(page?.data.title) ?? textOf(record(name).display) ?? textOf(name);
  }

  #findCv() {
    for (const file of ["assets/json/resume.json", "_data/cv.json", "_data/cv.yml", "_data/cv.yaml"]) {
      const text = this.#old.text(file);
      if (!text) continue;
      if (isSampleCv(text)) {
        this.#made.left.push({ file, message: "This CV is the theme's own sample content, and left out." });
        continue;
      }
      if (readCv(text, { file, shown: new Set(), language: "en" }).cv)
        return { file, ending: endingOf(file), text };
      const message =
        "This CV cannot be read, and is left out. Write it as JSON Resume (basics, work, education …) or as RenderCV (cv: with sections), as cv.json or cv.yml beside the home page.";
      this.#made.left.push({ file, message });
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
