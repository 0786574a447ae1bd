import { stringify } from "yaml";
import { record, textOf } from "../data.ts";
import { parseDataFile } from "../data-file.ts";
import { newsMark, placeForNews } from "../liquid/theme.ts";
import { bareAddress } from "../old-site/addresses.ts";
import { dataFilesOf } from "../old-site/listed-data.ts";
import { isOfPandoc, newsDataIn, type OldSite, type SiteKind, stemOf } from "../old-site/old-site.ts";
import type { OldPage } from "../old-site/page.ts";
import type { OldPages } from "../old-site/pages.ts";
import { isLanguageName } from "../page/languages.ts";
import { readNewsData, readWrittenDay, unreadKeys } from "../page/news-files.ts";
import { kindOfHeading } from "../section/news-words.ts";
import { decoded } from "../site/address.ts";
import { wordsOf } from "../site/words/words.ts";
import type { NewContent } from "./new-content.ts";
import { newAddress } from "./new-files.ts";
import { freePath } from "./new-page.ts";
import {
  below,
  countMissing,
  holdsNews,
  leavesDatesAlone,
  leavesDaysAbove,
  showsTwice,
  withoutLinesOf,
  withWholeList,
} from "./whole-list.ts";

/** Where al-folio, Hugo and Quarto keep a file for each news item; Hugo also in the folder of a second language. */
const newsFolder = /^(?:_news|content\/(?:([^/]+)\/)?news|news)\/(?!_?index(?:\.[\w-]+)?\.\w+$)/;
/** A page there that is named like its folder: it may list all news, or be an item. */
const newsInFolder = /^(?:(?:_news|content\/news)\/news\.\w+|news\/news\.[qR]md)$/;

/** News to go on the home page. */
export interface FoundNews {
  /** The page of the news, whose place the home page takes. */
  readonly page: OldPage | undefined;
  readonly file: string;
  /** The text of the home page with it. */
  readonly home: string;
  /** The data file outside `_data` that the page lists. */
  readonly listed?: string;
}

/** The addresses that pages of news usually have. */
const addressOfNews = /^(?:pages?\/)?(?:all[-_]?)?news$/;

/** The news of an old site: on its home page, on a page of its own, in files of its own or in a data file. */
export class OldNews {
  readonly #old: OldSite;
  readonly #kind: SiteKind;
  readonly #oldPages: OldPages;
  readonly #nameOf: (file: string) => string;
  /** Pages in the folder of news that are no items, but list them. */
  readonly #lists: ReadonlySet<string>;

  /** @param nameOf the name of a file on the old site itself */
  constructor(old: OldSite, kind: SiteKind, oldPages: OldPages, nameOf: (file: string) => string) {
    this.#nameOf = nameOf;
    this.#old = old;
    this.#kind = kind;
    this.#oldPages = oldPages;
    this.#lists = new Set(oldPages.all.filter(listsItsFolder).map(({ file }) => file));
  }

  /** Whether a page is a news item in a file of its own. */
  isNews(file: string): boolean {
    const [folder, language] = newsFolder.exec(file) ?? [];
    const kind = this.#kind;
    return (
      folder !== undefined &&
      (language === undefined || this.#oldPages.hasHomeIn(language)) &&
      !this.#lists.has(file) &&
      (folder === "_news/" || (folder === "news/" ? isOfPandoc(kind) : kind === "Hugo"))
    );
  }

  /**
   * The news that an old site had on a page of its own, or in a data file that its layouts or that page show, if its
   * home page has none, or only the newest: it is on the home page now.
   *
   * @param shownOn all that was on a page, with what it lists
   */
  find(
    home: OldPage,
    body: string,
    {
      language,
      shownOn,
    }: { readonly language: string | undefined; readonly shownOn: (page: OldPage) => string },
  ): FoundNews | undefined {
    const own = this.#inListedData(home, body, language);
    if (own !== undefined) return own;
    const hasFiles = this.#oldPages.all.some(
      (page) => this.isNews(page.file) && this.#folderOf(page, language ?? "en") === "",
    );
    if (leavesPlaceForNews(body) || hasFiles) return undefined;
    const page = this.#pageOfNews(home);
    const shown = page && shownOn(page);
    const merged = shown === undefined ? undefined : withWholeList(body, shown, language ?? "en");
    if (page && merged !== undefined) return { page, file: page.file, home: merged };
    if (isCalledNews(...headingsIn(body))) return undefined;
    return (
      this.#inShownData(page, body, language) ??
      (page && shown !== undefined ? newsMoved(page, shown.trim(), body, language) : undefined)
    );
  }

  /** The page that lists the news, besides the home page: of several, the one at an address of news. */
  #pageOfNews(home: OldPage): OldPage | undefined {
    const lists = this.#oldPages.all.filter((page) => page !== home && isListOfNews(page));
    return lists.find(({ address }) => addressOfNews.test(bareAddress(address))) ?? lists[0];
  }

  /** The news in a data file that the home page lists; another page may list nothing but the same. */
  #inListedData(home: OldPage, body: string, language: string | undefined): FoundNews | undefined {
    const listed = this.listedData(home, language);
    if (listed === undefined) return undefined;
    const page = this.#oldPages.all.find(
      (page) => page !== home && isListAlone(page) && this.listedData(page, language) === listed,
    );
    return { page, file: listed, home: body, listed };
  }

  /** The news in a data file that layouts or the page of the news show. */
  #inShownData(page: OldPage | undefined, body: string, language: string | undefined): FoundNews | undefined {
    const home = withNews(body, placeForNews);
    const file = newsDataIn(this.#old, this.#kind).find((file) => {
      const { name, text } = this.#newData(file);
      return this.#isShown(stemOf(file)) && readNewsData(name, text, { language }).news.length > 0;
    });
    if (file !== undefined)
      return { page: page?.body.includes(`site.data.${stemOf(file)}`) ? page : undefined, file, home };
    const listed = page && this.listedData(page, language);
    return listed === undefined ? undefined : { page, file: listed, home, listed };
  }

  /** The pages on which a news section is among others, and so stays; none if the home page has news. */
  onOtherPages(made: NewContent): readonly string[] {
    const hasNews = (text: string) => isCalledNews(...headingsIn(text));
    if (made.newsAddresses.size > 0 || leavesPlaceForNews(made.home) || hasNews(made.home)) return [];
    return (
      [...made.texts]
        // A list of posts by topic may have such a topic.
        .filter(([path]) => !/(?:^|\/)(?:tags|categor(?:y|ies))\.\w+$/.test(path))
        .filter(([path, text]) => /\.(?:md|html?)$/.test(path) && hasNews(text) && datedLines(text) > 1)
        .map(([path]) => path)
    );
  }

  /**
   * News outside the home page keeps its form.
   *
   * @param listed the data file that {@link OldNews.find} came upon
   * @param language the site's own language, a BCP 47 tag
   */
  write(
    made: NewContent,
    {
      listed,
      language: main = "en",
    }: { readonly listed: string | undefined; readonly language: string | undefined },
  ): void {
    const folder = this.#oldPages.all.filter(({ file }) => this.isNews(file));
    for (const page of folder) {
      const { file, address } = page;
      const folders = file.replace(newsFolder, "").split("/").slice(0, -1);
      if (isLanguageName(folders[0] ?? "")) folders.shift();
      const called = (/\/index\.\w+$/.test(file) ? folders.pop() : undefined) ?? stemOf(file);
      // Zola may have an underscore after the day.
      const name = called.replace(/^(\d{4}-\d\d-\d\d)_/, "$1-");
      const wanted = `${this.#folderOf(page, main)}${["_news", ...folders, name].join("/")}.md`;
      const path = freePath(wanted, (path) => made.texts.has(path));
      made.texts.set(path, this.#withMovedFiles(this.#oldPages.unexpanded(file), file));
      // Even news that al-folio shows only on the home page has a page, listed only in the sitemap.
      made.newsAddresses.set(path, address);
    }
    if (folder.length > 0)
      made.carried.push(
        folder.length === 1
          ? "One news item, in the folder _news."
          : `${folder.length} news items, in the folder _news.`,
      );
    for (const file of [...newsDataIn(this.#old, this.#kind), ...(listed === undefined ? [] : [listed])]) {
      if (!leavesPlaceForNews(made.home)) {
        if (this.#kind === "Hugo" && isCalledNews(...headingsIn(made.home)))
          made.left.push({
            file,
            message: "The home page has a list of news of its own, so the news in this file is left out.",
          });
        continue;
      }
      const { name, text } = this.#newData(file);
      made.texts.set(file === listed ? "_data/news.yml" : name, text);
      made.carried.push(`The news in ${this.#nameOf(file)}.`);
      const templates = this.#templatesOf(file);
      const isShown = (key: string) => templates.some((template) => template.includes(`.${key}`));
      const unread = unreadKeys(name, text, { language: main }).filter(isShown);
      if (unread.length > 0)
        made.left.push({
          file,
          message: `What the news has under ${unread.map((key) => `"${key}"`).join(", ")} is not shown. Put it into the text of each item.`,
        });
    }
  }

  /** The text of a news item, no longer a page itself, with the new addresses of the files that were next to it. */
  #withMovedFiles(text: string, file: string): string {
    const folder = file.replace(/[^/]*$/, "");
    return text.replace(
      /(\]\(\s*<?|\b(?:src|href)=["'])(?:\.\/)?([^\s/#:>"')][^\s:>"')]*)/g,
      (written, before: string, name: string) => {
        const own = folder + decoded(name);
        const to = this.#old.files.includes(own) ? this.#oldPages.files.placeOf(own) : undefined;
        return to === undefined ? written : `${before}/${encodeURI(newAddress(to, this.#oldPages))}`;
      },
    );
  }

  /** The folder of the home page in the language of a news item, if not the main one. */
  #folderOf({ address, data }: OldPage, main: string): string {
    const [ofAddress = ""] = /(?<=^\/)[^/]+(?=\/)/.exec(address) ?? [];
    const language = [ofAddress, textOf(data.lang) ?? ""].find(
      (name) => name !== main && this.#oldPages.hasHomeIn(name),
    );
    return language === undefined ? "" : `${language}/`;
  }

  /** The data file of news that a Quarto page lists; on a page about more, one that is named like news. */
  listedData(page: OldPage, language: string | undefined): string | undefined {
    if (!isOfPandoc(this.#kind)) return undefined;
    const isNamedNews = (name = "") => isCalledNews(name.replace(/[-_]/g, " "));
    return [page.data.listing]
      .flat()
      .flatMap((listing) =>
        dataFilesOf(page.file, listing).filter(
          (file) =>
            isListOfNews(page) || isNamedNews(stemOf(file)) || isNamedNews(textOf(record(listing).id)),
        ),
      )
      .find((file) => readNewsData(file, this.#old.text(file) ?? "", { language }).news.length > 0);
  }

  /** A data file of news in the new site's form. Hugo's may be in TOML, and have dates as keys. */
  #newData(file: string): { readonly name: string; readonly text: string } {
    const text = this.#old.text(file) ?? "";
    if (this.#kind === "plain") return { name: `_data/${file.replace(/^.*\//, "")}`, text };
    if (this.#kind !== "Hugo") return { name: file, text };
    const { data } = parseDataFile(file, text);
    const byDate = Object.entries(record(data)).flatMap(([date, words]) =>
      readWrittenDay(date) !== undefined && typeof words === "string" ? [{ date, text: words.trim() }] : [],
    );
    if (byDate.length === 0 && !/\.toml$/i.test(file)) return { name: `_${file}`, text };
    const list = byDate.length > 0 ? byDate : data;
    return { name: "_data/news.yml", text: stringify(list, { lineWidth: 0 }) };
  }

  /** What the templates that use a data file say. */
  #templatesOf(file: string): readonly string[] {
    return this.#old.files
      .filter((name) => /\.(?:html|md|liquid)$/.test(name))
      .map((name) => this.#old.text(name) ?? "")
      .filter((text) => text.includes(`site.data.${stemOf(file)}`));
  }

  /** Whether what every page shows, or some pages, uses a data file; on Hugo, the theme may. */
  #isShown(name: string): boolean {
    if (this.#kind === "Hugo") return true;
    return this.#old.files.some(
      (file) =>
        /^_(?:layouts|includes)\//.test(file) && (this.#old.text(file) ?? "").includes(`site.data.${name}`),
    );
  }
}

/**
 * The news of a page, moved to the home page, below a heading.
 *
 * @param text what was shown on the page
 * @returns undefined if there are no dates in it, if the home page has it all, or if it had better stay a page
 */
function newsMoved(page: OldPage, text: string, body: string, language = "en"): FoundNews | undefined {
  const address = bareAddress(page.address);
  if (!/\b(?:19|20)\d\d\b/.test(text)) return undefined;
  if (!addressOfNews.test(address) && countMissing(body, text, language) === 0) return undefined;
  // The page's title may not mention news if that is one section among others.
  const called = textOf(page.data.title) ?? "";
  const title = isCalledNews(called) ? called : wordsOf(language).news;
  const news = isCalledNews(...headingsIn(text)) ? text : `## ${title}\n\n${below(2, text)}`;
  const home = withNews(body, news);
  // News without dates is not for subscribers: it stays a page if possible.
  const mayStay = address !== page.address.replace(/^\/|\/$/g, "");
  if (mayStay && !holdsNews(home, language)) return undefined;
  if (leavesDatesAlone(body, text, language) || showsTwice(home, news, language)) return undefined;
  return { page, file: page.file, home };
}

/** A home page with news below it, and without the lines that it has of that already, unless their days would stay. */
function withNews(body: string, news: string): string {
  const rest = leavesDaysAbove(body, news) ? body : withoutLinesOf(body, news);
  return `${rest.trimEnd()}\n\n${news}`;
}

function isCalledNews(...names: readonly string[]): boolean {
  return names.some((name) => kindOfHeading(name) === "news");
}

/** Whether a page holds only news, by its address or title. */
export function isListOfNews(page: OldPage): boolean {
  const { file, address, data } = page;
  const bare = bareAddress(address);
  if (addressOfNews.test(bare) || listsItsFolder(page)) return true;
  const isAtTop = /^[^/]+$/.test(bare) && !/(?:^|\/)_posts\//.test(file);
  return isAtTop && isCalledNews(bare, textOf(data.title) ?? "");
}

/** Whether a page in the folder of news lists all of it; one with a day is an item, unless it is called News and has several. */
function listsItsFolder({ file, address, data, body }: OldPage): boolean {
  if (!newsInFolder.test(file)) return false;
  if (data.date === undefined || data.listing !== undefined) return true;
  const isCalledSo = isCalledNews(textOf(data.title) ?? "") && datedLines(body) > 1;
  return isCalledSo || addressOfNews.test(bareAddress(address));
}

/** Whether a Quarto page has nothing but what it lists. */
function isListAlone({ body }: OldPage): boolean {
  return body.replace(/^(?::{3,}|#).*$/gm, "").trim() === "";
}

/** Whether a page leaves a place for news kept elsewhere. */
export function leavesPlaceForNews(body: string): boolean {
  return body.includes(newsMark);
}

/** The words of a page's headings, in Markdown or HTML. */
function headingsIn(text: string): readonly string[] {
  const shown = text.replace(/<!--[\s\S]*?-->/g, "");
  return [
    ...shown.matchAll(/^ {0,3}#{1,6}[ \t]+(.*)$|<h[1-6]\b[^<>]*>([\s\S]*?)<\/h|^(.+)\n(?:=+|-+)[ \t]*$/gm),
  ].map(([, atx, html, setext]) =>
    (atx ?? html ?? setext ?? "").replace(/<[^>]*>|!\[[^\]]*\]\([^)]*\)(?:\{[^}]*\})?|[#*]+/g, "").trim(),
  );
}

/** How many lines of a page have a year at or near their beginning. */
function datedLines(text: string): number {
  return text.replace(/<[^>]*>/g, "").match(/^.{0,20}\b(?:19|20)\d\d\b/gm)?.length ?? 0;
}
