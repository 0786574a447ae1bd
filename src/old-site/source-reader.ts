import { type Data, record, textOf } from "../data.ts";
import { newsMark } from "../liquid/theme.ts";
import { flagOf } from "../page/flags.ts";
import { hasFrontMatter, loadPage } from "../page/load.ts";
import { readNewsData } from "../page/news-files.ts";
import type { Problem } from "../problem.ts";
import type { SiteWords } from "../publications/words.ts";
import { decoded } from "../site/address.ts";
import { wordsOf } from "../site/words/words.ts";
import { addressOfSource, bareAddress, categoriesOf, categoryFolders, namesIn } from "./addresses.ts";
import { datedPost, dateOf, titleByName } from "./collections.ts";
import { type Configuration, mainLanguageOf } from "./configuration.ts";
import { languageTagOf, meant } from "./fact-values.ts";
import { filledByScripts, htmlPage, isBuilt, redirectIn, withoutEmptyLines } from "./html-page.ts";
import { dataInTemplates } from "./hugo-data.ts";
import { hugoAuthor } from "./hugo-home.ts";
import { hugoParts } from "./hugo-parts.ts";
import { collectionOf, collectionsIn, defaultsFor, isCollection } from "./jekyll.ts";
import { leftBehind } from "./left-behind.ts";
import { withMetadata, withPlainLinks, withUnindentedMatter } from "./metadata.ts";
import { isJekyll, isOfPandoc, newsDataIn, type OldSite } from "./old-site.ts";
import type { OldPage } from "./page.ts";
import { ofAuthors, withPerson } from "./people.ts";
import { hasProfileCards, isSecondHome } from "./profile-cards.ts";
import { type OldFiles, partFolders } from "./published-files.ts";
import { isSample } from "./samples.ts";
import { isOfProject, isOfTheme } from "./theme-files.ts";
import { matterInHugoWords, withoutZola } from "./zola.ts";

/** Hugo themes' note where a home page could have a text. */
const noteOfTheme =
  /^\*\* index doesn't contain a body, just front matter above\.\s*See index[.\w]* in the layouts folder \*\*$/m;

/** What blogdown puts before the names of plots: the address of their page, from which they are counted anyway. */
const addressOfPost = /\{\{<\s*blogdown\/postref\s*>\}\}/g;

/** Names that no program takes for pages: hidden files and folders, and what editors keep next to one. */
const hidden = /(?:^|\/)(?:\.|[#~][^/]*$)/;

/** Messages for pages that are not carried over as they were, and why. */
const saidOfApart = {
  samples: (are: string) => `${are} left out, as sample content of the theme.`,
  moved: (are: string) => `${are} now below /posts/ instead of /news/, where the new site has its own news.`,
  handmade: (are: string) =>
    `${are} written in HTML: styles and scripts are left out, since the new site has its own.`,
  drafts: (are: string) =>
    `${are} not published, so ${are.startsWith("One") ? "it stays" : "they stay"} behind.`,
};

/** The files of such pages, by the reason. */
type Apart = Record<keyof typeof saidOfApart, string[]>;

/** Reads the pages of an old site, as in their files. */
export class SourceReader {
  readonly #old: OldSite;
  readonly #files: OldFiles;
  readonly #configuration: Configuration;
  readonly #hasCards: boolean;
  /** Whether the site was made without a program. */
  readonly #isByHand: boolean;
  /** What hosts show if there is no other page to begin with; otherwise it is about the files. */
  readonly #readme: string | undefined;
  /** The new addresses of posts that were below `/news/`, by their bare addresses there. */
  readonly moved = new Map<string, string>();
  readonly #apart: Apart = { samples: [], moved: [], handmade: [], drafts: [] };
  /** Whether only notes that say so were published, as with Obsidian's plugin Digital Garden. */
  readonly #isGarden: boolean;
  readonly #now: Date;
  readonly #left: Problem[];

  /**
   * @param now the time, for pages that were to be published later
   * @param left takes what is not carried over, and why
   */
  constructor(
    old: OldSite,
    configuration: Configuration,
    { files, now }: { readonly files: OldFiles; readonly now: Date },
    left: Problem[],
  ) {
    this.#old = old;
    this.#files = files;
    this.#configuration = configuration;
    this.#now = now;
    this.#left = left;
    this.#hasCards = hasProfileCards(old);
    this.#isByHand =
      configuration.kind === "plain" &&
      configuration.book === undefined &&
      !isBuilt(old.text("index.html") ?? "");
    this.#readme = readmeAsHome(old.files);
    this.#isGarden = old.files.some(
      (file) =>
        /\.md$/.test(file) && /^---\r?\n(?:(?!---).*\n)*?dg-home:\s*true\b/.test(old.text(file) ?? ""),
    );
  }

  /** Every page that somebody meant to publish. */
  read(): readonly OldPage[] {
    const sources = this.#old.files.filter((file) => this.#isSource(file));
    const pages = sources.flatMap((file) => this.#readPage(file) ?? []);
    for (const reason of ["samples", "moved", "handmade", "drafts"] as const)
      this.#left.push(...leftBehind(this.#apart[reason], saidOfApart[reason]));
    if (this.#configuration.kind === "Hugo")
      this.#left.push(
        ...dataInTemplates(this.#old),
        ...leftBehind(
          this.#old.files.filter((file) => /^content\/.+\.(?:org|rst|adoc|asciidoc)$/.test(file)),
          (are) =>
            `${are} not written in Markdown, and not read. Convert what should come over, as in pandoc page.org -o page.md.`,
        ),
      );
    // A page may give itself the root's address, wherever its file is.
    const others = pages.filter(({ file }) => file !== this.#readme);
    return this.#withPeople(others.some(({ address }) => bareAddress(address) === "") ? others : pages);
  }

  /** Pages, those about people with what Hugo Blox shows beside their texts; of the site's author, these are facts. */
  #withPeople(pages: readonly OldPage[]): readonly OldPage[] {
    if (this.#configuration.kind !== "Hugo") return pages;
    const author = hugoAuthor(pages);
    return pages.map((page) => {
      const place = page === author ? null : ofAuthors.exec(page.file);
      return place === null ? page : withPerson(page, this.#old, this.#words(place[2] ?? place[1]));
    });
  }

  /** The words of a language, or else of the site's. */
  #words(language?: string): SiteWords {
    const { languageCode, defaultContentLanguage } = this.#configuration.data;
    return wordsOf(languageTagOf(language) ?? languageTagOf(languageCode ?? defaultContentLanguage) ?? "en");
  }

  /** Pages that nobody meant to publish: a theme's samples, and drafts. */
  get unpublished(): ReadonlySet<string> {
    return new Set([...this.#apart.samples, ...this.#apart.drafts]);
  }

  /** Whether a file may be a page's source, by its name and place. */
  #isSource(file: string): boolean {
    const { kind, data } = this.#configuration;
    const names = isOfPandoc(kind) ? /\.(?:[qR]?md)$/i : /\.(?:md|markdown|mkdn?|mkdown|html?)$/i;
    if (!names.test(file) || partFolders.test(file) || hidden.test(file)) return false;
    if (kind === "Hugo" && !/^content\//.test(file)) return false;
    const collection = collectionOf(file);
    const isItem = collection !== undefined && isCollection(collection, data);
    const mayBePage = isOfProject(file, kind) || this.#files.isAskedFor(file);
    const isPage = isItem || (mayBePage && hasFrontMatter(this.#old.text(file) ?? ""));
    if (isOfTheme(file, kind) && file !== this.#readme && !isPage) return false;
    return !this.#files.isKeptBack(file) && !(isOfPandoc(kind) && /(?:^|\/)_(?!posts\/)/.test(file));
  }

  /** The page in a file, if there is one; those to be reported to the author are noted. */
  #readPage(file: string): OldPage | undefined {
    const text = this.#old.text(file) ?? "";
    if (this.#isHandmade(file, text)) {
      const page = this.#handmadePage(file, text);
      if (page !== undefined) this.#apart.handmade.push(file);
      return page;
    }
    if (this.#needsFrontMatter(file) && !/^\uFEFF?\s*(?:---|\+\+\+)/.test(text)) return undefined;
    const page = this.#loadedPage(file, text);
    if (page === undefined) return undefined;
    const { data, body, bodyLine } = page;
    const isPrivate = String(data["dg-publish"] ?? !this.#isGarden) !== "true";
    const isDraft =
      isPrivate || data.published === false || data.draft === true || this.#isOfAnotherDay(page);
    if (isSample(data, body, file) || (this.#hasCards && isSecondHome(file))) this.#apart.samples.push(file);
    else if (isDraft || this.#files.isPutAside(file)) this.#apart.drafts.push(file);
    else {
      const stood = file === this.#readme ? "/" : addressOfSource(file, data, this.#configuration);
      const isMoved = collectionOf(file) === "posts" && /^\/news\/./.test(stood);
      const address = isMoved ? stood.replace("/news/", "/posts/") : stood;
      if (isMoved) {
        this.#apart.moved.push(file);
        this.moved.set(bareAddress(stood), address);
      }
      const other = this.#withMainLanguage(address) ?? this.#withFolder(page, address);
      const own = this.#aliasesOf(page, address);
      const aliases = other === undefined ? own : [...own, other];
      const { text: shown, problems } = this.#configuration.isZola
        ? withoutZola(body, file)
        : { text: body, problems: [] };
      this.#left.push(...problems);
      const { above, below } = this.#partsOf({ file, data, body: shown });
      return {
        file,
        data: { ...data, aliases },
        body: `${above}${shown}${below}`,
        bodyLine: Math.max(1, bodyLine - above.split("\n").length + 1),
        address,
      };
    }
    return undefined;
  }

  /** What the theme of a Hugo site shows around the text of a page, from its front matter. */
  #partsOf(page: Omit<OldPage, "bodyLine" | "address">): ReturnType<typeof hugoParts> {
    const { kind, isZola } = this.#configuration;
    if (kind !== "Hugo" || isZola) return { above: "", below: "" };
    return hugoParts(page, this.#words(), this.#old.files);
  }

  /**
   * Whether a page is not shown yet, or no longer (Jekyll, "future", true by default on GitHub Pages; Hugo, "Front
   * matter dates", with keys in any case).
   */
  #isOfAnotherDay({ file, data }: Pick<OldPage, "file" | "data">): boolean {
    const { kind, isZola, data: configuration } = this.#configuration;
    const dayIn = (hours: number) =>
      new Date(this.#now.getTime() + hours * 3_600_000).toISOString().slice(0, 10);
    const dayOf = (date: string | undefined) => /^\d{4}-\d\d-\d\d/.exec(date ?? "")?.[0];
    // Where clocks are furthest ahead, it may be shown already.
    const isLater = (day = "") => day > dayIn(14);
    if (isJekyll(kind))
      return (
        collectionOf(file) === "posts" &&
        flagOf(configuration.future) === false &&
        isLater(dayOf(dateOf({ file, data })))
      );
    if (kind !== "Hugo" || isZola) return false;
    const lower = (facts: Data): Data =>
      Object.fromEntries(Object.entries(facts).map(([key, value]) => [key.toLowerCase(), value]));
    const { buildfuture, buildexpired } = lower(configuration);
    const { publishdate, pubdate, published, date, expirydate, unpublishdate } = lower(data);
    const begin = [publishdate, pubdate, published, date].map(textOf).find(Boolean);
    const end = dayOf(textOf(expirydate) ?? textOf(unpublishdate)) ?? dayIn(0);
    return (
      (flagOf(buildfuture) !== true && isLater(dayOf(begin))) ||
      (flagOf(buildexpired) !== true && end < dayIn(0))
    );
  }

  /** Whether somebody wrote a page in HTML, without a program that builds sites. */
  #isHandmade(file: string, text: string): boolean {
    return this.#isByHand && /^[^/]*\.html?$/i.test(file) && !isBuilt(text) && !hasFrontMatter(text);
  }

  #handmadePage(file: string, text: string): OldPage | undefined {
    const page = htmlPage(text);
    if (page === undefined) return undefined;
    const filled = filledByScripts(text, page.body, (path) => this.#old.text(path));
    const news = this.#hasNewsData(page.data) ? filled.find((id) => /^news|news$/i.test(id)) : undefined;
    const places = filled.filter((id) => id !== news);
    if (places.length > 0)
      this.#left.push({
        file,
        message: `Scripts fill ${places.map((id) => `"${id}"`).join(", ")} on this page with what they load, which is left out. Write it on the page.`,
      });
    const own = withoutEmptyLines(page.body);
    const body =
      news === undefined
        ? own
        : own.replace(new RegExp(`<(\\w+)\\b[^<>]*\\bid=["']${news}["'][^<>]*>\\s*</\\1>`), newsMark);
    // The page to begin with is at its name, too, which Dateline only sees to for index.html.
    const aliases = /^index\.htm$/i.test(file) ? [`/${file}`] : [];
    return {
      file,
      data: { ...page.data, aliases },
      body,
      bodyLine: 1,
      address: addressOfSource(file, {}, this.#configuration),
    };
  }

  /** Whether the site has news in a data file. */
  #hasNewsData({ lang }: Data): boolean {
    const context = { language: textOf(lang) };
    return newsDataIn(this.#old, this.#configuration.kind).some(
      (file) => readNewsData(file, this.#old.text(file) ?? "", context).news.length > 0,
    );
  }

  /** Without front matter, HTML is a file like others, and what is in a Jekyll folder is part of pages. */
  #needsFrontMatter(file: string): boolean {
    const isHtml = /\.html?$/i.test(file);
    const isOfHugo = this.#configuration.kind === "Hugo";
    // Jekyll takes each file that is named like a post for one.
    const isPost = !isOfHugo && collectionOf(file) === "posts";
    if (isPost && datedPost.test(file)) return false;
    return (isHtml && (!isOfHugo || this.#isBesidePage(file))) || file.startsWith("_") || isPost;
  }

  /** The front matter and the text of a file. */
  #loadedPage(file: string, written: string): Omit<OldPage, "address"> | undefined {
    const text = withUnindentedMatter(written);
    const isHtml = /\.html?$/i.test(file);
    const { kind } = this.#configuration;
    // Pages of MkDocs and Pelican come in a folder without the programs' own files.
    const isPlain = kind === "plain" && !isHtml;
    const plain = isPlain ? withMetadata(text) : text;
    const { data: matter, body, bodyLine: line, problems } = loadPage(plain, file);
    const bodyLine = line - (plain.split("\n").length - text.split("\n").length);
    const whole = isPlain ? withPlainLinks(body) : body;
    const own = this.#configuration.isZola ? matterInHugoWords(matter, file) : matter;
    const data: Data = {
      ...defaultsFor(file, this.#configuration.data),
      // Pages about people take their names as titles, and posts those of their files.
      ...(collectionOf(file) !== undefined && { title: textOf(own.name) ?? titleOfPost(file, whole) }),
      ...(ofAuthors.test(file) && { title: textOf(own.name) }),
      ...own,
      // Lists on Hugo show it with the title.
      ...(kind === "Hugo" && textOf(own.description) === undefined && { description: textOf(own.summary) }),
      ...nameOverJob(own, file),
      ...(own.redirect_to !== undefined && { redirect_to: textOf([own.redirect_to].flat()[0]) }),
      ...(categoryFolders.test(file) && { categories: categoriesOf(file, own) }),
      ...(isHtml && redirectIn(whole)),
    };
    // The page to begin with then shows its description.
    const instead = file === "content/_index.md" ? (meant(textOf(own.description)) ?? "") : "";
    const shown = ((isHtml ? htmlPage(whole)?.body : undefined) ?? whole)
      .replace(noteOfTheme, () => instead)
      .replace(addressOfPost, "");
    this.#left.push(...problems);
    // Unclosed front matter is none for Jekyll, which then has no page, and would keep the new site from being built.
    if (file.startsWith("_") && loadPage(whole, file).problems.length > 0) return undefined;
    return { file, data, body: shown, bodyLine };
  }

  /** Whether a Hugo file is in or below the folder of a page, and so belongs to the page. */
  #isBesidePage(file: string): boolean {
    const folders = file.split("/").slice(0, -1);
    return folders.some(
      (_, at) => at > 0 && this.#files.has(`${folders.slice(0, at + 1).join("/")}/index.md`),
    );
  }

  /** The other address of a main-language page on a Hugo site that has a folder for that language, too. */
  #withMainLanguage(address: string): string | undefined {
    const { kind, data } = this.#configuration;
    if (kind !== "Hugo" || data.defaultContentLanguageInSubdir !== true) return undefined;
    const main = mainLanguageOf(data);
    const languages = Object.keys(record(data.languages));
    const isOfOther = languages.some((language) => address.startsWith(`/${language}/`));
    return languages.includes(main) && !isOfOther ? `/${main}${address}` : undefined;
  }

  /** The former addresses of a page: on Hugo relative to the folder above its own, on Quarto to its own. */
  #aliasesOf({ data }: Omit<OldPage, "address">, address: string): readonly string[] {
    const { kind } = this.#configuration;
    const from = `https://x${kind === "Hugo" ? address.replace(/[^/]*\/$/, "") : isOfPandoc(kind) ? address : "/"}`;
    // Jekyll knows no aliases: those on pages about people are their other names.
    const given = namesIn(data.aliases).filter((alias) => !isJekyll(kind) || alias.startsWith("/"));
    return given.map((alias) =>
      /^\/|:/.test(alias) || !URL.canParse(alias, from) ? alias : decoded(new URL(alias, from).pathname),
    );
  }

  /** Where Jekyll put a page of `_pages`, a folder that it is told to include, unless the page gives its address. */
  #withFolder({ file, data, body }: Omit<OldPage, "address">, address: string): string | undefined {
    const isCollection = collectionsIn(this.#configuration.data).includes("pages");
    const isPlain = file.startsWith("_pages/") && !isCollection && textOf(data.permalink) === undefined;
    return isPlain && address !== "/" && body.trim() !== "" ? `/_pages${address}` : undefined;
  }
}

/** The README, if no other page is one to begin with by its name. */
function readmeAsHome(files: readonly string[]): string | undefined {
  const isHome = /^(?:index\.\w+|_pages\/.+|_tabs\/.+|(?:about|home)\.\w+)$/i;
  if (files.some((file) => isHome.test(file))) return undefined;
  return files.find((file) => /^readme\.(?:md|markdown)$/i.test(file));
}

/** Folders of pages about people. */
const people = /(?:^|\/)_?(?:alumni|authors?|group|lab|members?|people|persons?|staff|students?|team)\//i;

/** The name of the person whose page this is, judging by its file's name, where the title is that person's job. */
function nameOverJob({ name, title, description }: Data, file: string): Data {
  const [person, job] = [textOf(name), textOf(title)];
  if (!people.test(file) || person === undefined || job === undefined || job.includes(person)) return {};
  const [, stem = ""] = /([^/]+?)(?:\/_?index)?\.\w+$/.exec(file) ?? [];
  const bare = (words: string) => words.toLowerCase().replace(/[^\p{L}\d]+/gu, "");
  return bare(stem) === bare(person) ? { title: person, description: textOf(description) ?? job } : {};
}

/** The title of a post that gives none. A heading at its beginning is better than its file's name. */
function titleOfPost(file: string, text: string): string | undefined {
  return /^\s*(?:#|.+\n(?:=+|-+)\s*\n)/.test(text) ? undefined : titleByName(file);
}
