import { type FeedDocument, historyOf, topicDocument } from "../feed/history.ts";
import { type Fragment, withHtml, withPlaced } from "../html/fragment.ts";
import { redirectsOf } from "../identity/redirects.ts";
import type { Entry } from "../news/entry.ts";
import { type Topic, topicsOf } from "../news/topics.ts";
import type { AuthorPage } from "../page/author-page.ts";
import { type Edition, editionOf, editionsOf } from "../page/editions.ts";
import { homeFile } from "../project/content.ts";
import { LockFile } from "../project/lock-file.ts";
import { type EditionNews, hasNews, type ProjectNews, readProjectNews } from "../project/news.ts";
import { ownNameOf } from "../site/language.ts";
import type { Site } from "../site/site.ts";

/** The address of the page on which visitors search, below what the addresses of its language begin with. */
export const searchUrl = "/search/";

/** A page in one of several languages. */
export interface Translation {
  /** A BCP 47 tag, and what those who speak the language call it. */
  readonly language: string;
  readonly name: string;
  /** The path of the page from the site's root. */
  readonly url: string;
  /** Whether it is in the main language of the site. */
  readonly isMain: boolean;
}

/** The site in one language, with its home page and news, as it was when a build began. */
export class CurrentEdition implements Edition {
  readonly site: Site;
  readonly file: string | undefined;
  readonly prefix: string;
  #read: EditionNews | undefined;
  /** The topics, and the entries they were found in: every page asks for them. */
  #topics: { readonly entries: readonly Entry[]; readonly found: readonly Topic[] } | undefined;

  constructor({ site, file, prefix }: Edition) {
    this.site = site;
    this.file = file;
    this.prefix = prefix;
  }

  get page(): EditionNews["page"] {
    return this.#news().page;
  }

  /** The parts of its home page apart from the news and its heading. */
  get fragments(): readonly Fragment[] {
    const { before, introduction, undated, after } = this.page;
    return [before, introduction, undated, after];
  }

  get news(): EditionNews["news"] {
    return this.#news().news;
  }

  /** The news, the newest first. */
  get entries(): readonly Entry[] {
    return this.news.entries;
  }

  get topics(): readonly Topic[] {
    const { entries } = this;
    if (this.#topics?.entries !== entries)
      this.#topics = { entries, found: topicsOf(entries, this.site.topics, this.prefix) };
    return this.#topics.found;
  }

  /** The documents that the feeds of its news are published in. */
  get documents(): readonly FeedDocument[] {
    const topics = this.topics.map((topic) => topicDocument(topic, this.prefix));
    return [...historyOf(this.entries, this.news.archives, this.prefix), ...topics];
  }

  /** Whether it has news of its own. */
  get hasNews(): boolean {
    return this.#read !== undefined && hasNews(this.#read);
  }

  /** The path of its home page. */
  get homeUrl(): string {
    return `${this.prefix}/`;
  }

  /** The path of the page on which visitors search, if they can. */
  get searchUrl(): string {
    return this.prefix + searchUrl;
  }

  /** The path of its list of news. Like the next three, the main language's where this one has no news. */
  get newsUrl(): string {
    return `${this.#newsPrefix}/news/`;
  }

  get subscribeUrl(): string {
    return `${this.#newsPrefix}/subscribe/`;
  }

  get feedPath(): string {
    return `${this.#newsPrefix}/feed`;
  }

  get feedStylePath(): string {
    return `${this.#newsPrefix}/css/feed.css`;
  }

  get #newsPrefix(): string {
    return this.hasNews ? this.prefix : "";
  }

  /** The addresses of the lists that every language with news has. */
  get lists(): string[] {
    return [this.newsUrl, this.subscribeUrl, ...this.topics.map(({ url }) => url)];
  }

  /** The addresses of all its news, and of what is made of it. */
  get addresses(): string[] {
    if (!this.hasNews) return [];
    const { withdrawn, lock } = this.news;
    return [
      ...this.lists,
      this.feedStylePath,
      ...this.entries.map(({ url }) => url),
      ...withdrawn.map(({ slug }) => `${this.prefix}/news/${slug}/`),
      ...redirectsOf(lock, this.prefix).map(({ from }) => from),
      ...this.documents.flatMap(({ path }) => [`${path}.xml`, `${path}.json`]),
    ];
  }

  /** Takes its home page and news as read. */
  take(read: EditionNews): void {
    this.#read = read;
  }

  /**
   * Changes what is shown of the page and its news; what the lock remembers stays.
   *
   * @param change is told which entry a fragment belongs to, unless it belongs to the page
   */
  change(change: (fragment: Fragment, entry?: Entry) => Fragment): void {
    const { page, news, edition } = this.#news();
    const { heading } = page;
    const before = {
      before: change(page.before),
      heading: heading && { ...heading, content: change(heading.content) },
    };
    const introduction = change(page.introduction);
    const entries = news.entries.map((entry) => ({ ...entry, content: change(entry.content, entry) }));
    const changed = { ...before, introduction, undated: change(page.undated), after: change(page.after) };
    this.#read = { edition, page: { ...page, ...changed }, news: { ...news, entries } };
  }

  /** Puts a list of publications, as HTML, where the page has a place for it, or else after its news. */
  placePublications(html: string): void {
    this.change((fragment) => withPlaced(fragment, "publications", html));
    const { page, news, edition } = this.#news();
    const isThere = this.fragments.some(({ parts }) => parts.join("").includes(html));
    if (isThere || page.publications === "filled") return;
    const added = page.heading
      ? { after: withHtml(page.after, html, "before") }
      : { before: withHtml(page.before, html, "after") };
    this.#read = { edition, page: { ...page, ...added }, news };
  }

  #news(): EditionNews {
    if (this.#read === undefined) throw new Error("The home page was not read.");
    return this.#read;
  }
}

/** The site in each of its languages, as it was when a build began. */
export class CurrentEditions {
  readonly #locks = new LockFile();
  #all: readonly [CurrentEdition, ...CurrentEdition[]] | undefined;
  #works: ProjectNews["works"] = [];
  #pages: readonly AuthorPage[] = [];
  #byUrl = new Map<string, CurrentEdition>();

  /** All languages, the main one first. */
  get all(): readonly [CurrentEdition, ...CurrentEdition[]] {
    if (this.#all === undefined) throw new Error("The languages of the site are not known.");
    return this.#all;
  }

  get main(): CurrentEdition {
    return this.all[0];
  }

  /** Those with a home page. */
  get homes(): readonly CurrentEdition[] {
    return this.all.filter(({ file }) => file !== undefined);
  }

  /** Those with news. */
  get withNews(): readonly CurrentEdition[] {
    return this.homes.filter((edition) => edition.hasNews);
  }

  /** All news, in each language the newest first. */
  get entries(): readonly Entry[] {
    return this.withNews.flatMap(({ entries }) => entries);
  }

  /** What is remembered of works that were published. */
  get works(): ProjectNews["works"] {
    return this.#works;
  }

  /** The paths at which the site had a feed before, and has none in any of its languages now. */
  get formerFeeds(): readonly string[] {
    const present = new Set(this.withNews.flatMap(({ addresses }) => addresses));
    return [...new Set(this.main.site.formerFeeds)].filter((path) => !present.has(path));
  }

  /** The addresses of all news, and of what is made of it. */
  get addresses(): string[] {
    return [...this.withNews.flatMap(({ addresses }) => addresses), ...this.formerFeeds];
  }

  /** Takes the languages of the site from its pages. */
  begin(site: Site, pages: readonly AuthorPage[]): void {
    const [main, ...others] = editionsOf(site, pages, homeFile);
    this.#all = [new CurrentEdition(main), ...others.map((edition) => new CurrentEdition(edition))];
    this.#pages = pages;
    this.#byUrl = new Map(pages.map((page) => [page.url, editionOf(page, this.all)]));
  }

  /** Reads the home pages and the lock anew. */
  async read(options: { readonly withDrafts: boolean }): Promise<ProjectNews> {
    const read = await readProjectNews(this.all, this.#locks, options);
    for (const found of read.editions)
      this.all.find(({ prefix, file }) => file !== undefined && prefix === found.edition.prefix)?.take(found);
    this.#works = read.works;
    return read;
  }

  /** The edition of the page at a path from the site's root. */
  at(url: string | undefined): CurrentEdition {
    return (
      this.#byUrl.get(url ?? "") ??
      this.homes.find(({ prefix }) => prefix !== "" && url?.startsWith(`${prefix}/`)) ??
      this.main
    );
  }

  /** The edition whose home page a page is, if it is one. */
  homeOf(page: AuthorPage): CurrentEdition | undefined {
    return this.homes.find(({ file }) => file === page.file);
  }

  /** A page in all languages it exists in, its own among them; empty when there is only one. */
  translationsOf(url: string): readonly Translation[] {
    if (this.all.length === 1) return [];
    const own = this.#pages.find((page) => page.url === url);
    const edition = this.at(url);
    const rest = url.slice(edition.prefix.length);
    const found = this.all.flatMap((other) => {
      const page =
        own && this.#pages.find((page) => page.original === own.original && this.at(page.url) === other);
      if (page) return toTranslation(other, page.url, this.main);
      if (own) return [];
      const same = other.prefix + rest;
      const isThere =
        url === edition.searchUrl
          ? other.file !== undefined
          : other.hasNews && edition.lists.includes(url) && other.lists.includes(same);
      return isThere ? toTranslation(other, same, this.main) : [];
    });
    return found.length > 1 ? found : [];
  }

  /** The page in each other language, or else that language's home page. */
  waysFrom(url: string): readonly Translation[] {
    const translations = this.translationsOf(url);
    const edition = this.at(url);
    return this.all.flatMap((other) => {
      if (other === edition) return [];
      const found = translations.find(({ language }) => language === other.site.language);
      if (found) return found;
      return other.file === undefined ? [] : toTranslation(other, other.homeUrl, this.main);
    });
  }

  /**
   * Remembers what is about to be published.
   *
   * @param works what works are recognised by later
   * @returns what kept it from being written, and what the author should know
   */
  remember(works: ProjectNews["works"]): ReturnType<LockFile["write"]> {
    const { tag, ...main } = this.main.news.lock;
    const lists = this.withNews
      .filter(({ prefix }) => prefix !== "")
      .map(({ prefix, news: { lock } }) => [prefix.slice(1), lock] as const);
    return this.#locks.write({
      tag,
      ...main,
      ...(lists.length > 0 && { lists: new Map(lists) }),
      ...(works.length > 0 && { works }),
    });
  }
}

function toTranslation(edition: CurrentEdition, url: string, main: CurrentEdition): Translation {
  const { language } = edition.site;
  return { language, name: ownNameOf(language), url, isMain: edition === main };
}
