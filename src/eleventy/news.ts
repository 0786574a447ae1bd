import { formatTime, formatTimeInYear, isoDate, type WrittenTime } from "../dates/date.ts";
import { historyOf, topicDocument } from "../feed/history.ts";
import { type Fragment, toHtml, withHtml, withPlaced } from "../html/fragment.ts";
import { redirectsOf } from "../identity/redirects.ts";
import { byYear } from "../news/by-year.ts";
import { topicName, topicsOf, topicUrl } from "../news/topics.ts";
import { LockFile } from "../project/lock-file.ts";
import { type ProjectNews, readProjectNews } from "../project/news.ts";
import type { CurrentSite } from "./current-site.ts";
import type { Findings } from "./findings.ts";
import type { Templates } from "./templates.ts";
import type { UserConfig } from "./user-config.ts";

/** The author's home page with its news, as it was when a build began. */
export class CurrentNews {
  readonly #locks = new LockFile();
  #project: ProjectNews | undefined;
  #formerFeeds: readonly string[] = [];

  get page(): ProjectNews["page"] {
    return this.#read().page;
  }

  get news(): ProjectNews["news"] {
    return this.#read().news;
  }

  /** What is remembered of works that were published. */
  get works(): ProjectNews["works"] {
    return this.#read().works;
  }

  /** Reads the page and the lock anew. */
  async read(site: CurrentSite["site"], options: { readonly withDrafts: boolean }): Promise<ProjectNews> {
    this.#project = await readProjectNews(site, this.#locks, options);
    this.#formerFeeds = [...new Set(site.formerFeeds)];
    return this.#project;
  }

  /** The addresses of all news, and of what is made of them. */
  get addresses(): string[] {
    const { entries, withdrawn, lock, archives } = this.news;
    const documents = [...historyOf(entries, archives), ...topicsOf(entries).map(topicDocument)];
    return [
      ...entries.map(({ url }) => url),
      ...withdrawn.map(({ slug }) => `/news/${slug}/`),
      ...redirectsOf(lock).map(({ from }) => from),
      ...topicsOf(entries).map(({ url }) => url),
      ...documents.flatMap(({ path }) => [`${path}.xml`, `${path}.json`]),
      ...this.#formerFeeds,
    ];
  }

  /** The paths at which the site had a feed before. */
  get formerFeeds(): readonly string[] {
    return this.#formerFeeds;
  }

  /** Changes all that the page holds, in what is shown and not in what is remembered. */
  change(change: (fragment: Fragment) => Fragment): void {
    const { page, news, ...project } = this.#read();
    const { heading } = page;
    const before = {
      before: change(page.before),
      heading: heading && { ...heading, content: change(heading.content) },
    };
    const introduction = change(page.introduction);
    const entries = news.entries.map((entry) => ({ ...entry, content: change(entry.content) }));
    const changed = { ...before, introduction, undated: change(page.undated), after: change(page.after) };
    this.#project = { ...project, page: { ...page, ...changed }, news: { ...news, entries } };
  }

  /** Puts publications, as HTML, where the page has a place for them, or else after its news. */
  publish(html: string): void {
    const { page, ...project } = this.#read();
    const put = (fragment: Fragment) => withPlaced(fragment, "publications", html);
    const [before, introduction, undated, after] = [
      page.before,
      page.introduction,
      page.undated,
      page.after,
    ].map(put) as [Fragment, Fragment, Fragment, Fragment];
    const isThere = [before, introduction, undated, after].some(({ parts }) => parts.join("").includes(html));
    const added = isThere || page.publications === "filled" ? "" : html;
    const parts = page.heading
      ? { before, after: withHtml(after, added, "before") }
      : { before: withHtml(before, added, "after"), after };
    this.#project = { ...project, page: { ...page, ...parts, introduction, undated } };
  }

  /**
   * Remembers what is about to be published.
   *
   * @param works what works are known again by
   * @returns what keeps it from being remembered, and what the author should know of it
   */
  remember(works: ProjectNews["works"]): ReturnType<LockFile["write"]> {
    return this.#locks.write({ ...this.news.lock, ...(works.length > 0 && { works }) });
  }

  #read(): ProjectNews {
    if (this.#project === undefined) throw new Error("The home page was not read.");
    return this.#project;
  }
}

/** What the plugin needs to know. */
interface Options {
  readonly current: CurrentSite;
  readonly home: CurrentNews;
  readonly findings: Findings;
  readonly templates: Templates;
}

/**
 * Reads the home page before anything is written. What was read becomes the collections `news`, `feeds`, `formerFeeds`,
 * `topics`, `withdrawn` and `formerNews`, and the data `home`, the page without its news.
 */
export default function news(
  eleventyConfig: UserConfig,
  { current, home, findings, templates }: Options,
): void {
  eleventyConfig.on("eleventy.before", async ({ runMode }) => {
    const { page, news, problems } = await home.read(current.site, { withDrafts: runMode !== "build" });
    findings.refuse(...problems);
    findings.warn(...page.warnings, ...news.warnings);
  });

  eleventyConfig.addCollection("news", () => [...home.news.entries]);
  eleventyConfig.addCollection("feeds", () => {
    const { entries, archives, lock } = home.news;
    const topics = topicsOf(entries, current.site.topics).map(topicDocument);
    return [...historyOf(entries, archives), ...topics].map((document) => ({ ...document, tag: lock.tag }));
  });
  // A feed reader does not follow a page that redirects, so the old address holds the feed itself.
  eleventyConfig.addCollection("formerFeeds", () => {
    const { entries, archives, lock } = home.news;
    const [document] = historyOf(entries, archives);
    return home.formerFeeds.map((path) => ({ path, document: { ...document, tag: lock.tag } }));
  });
  eleventyConfig.addCollection("topics", () => topicsOf(home.news.entries, current.site.topics));
  eleventyConfig.addCollection("withdrawn", () => [...home.news.withdrawn]);
  eleventyConfig.addCollection("formerNews", () => redirectsOf(home.news.lock));
  eleventyConfig.addGlobalData("home", () => {
    const { before, heading, introduction, undated, after } = home.page;
    return { before, heading, introduction, undated, after };
  });

  templates.addFilter("html", (content: Fragment) => toHtml(content, current.addresses.root));
  templates.addFilter("byYear", byYear);
  templates.addFilter("isoDate", isoDate);
  templates.addFilter("topicName", (slug: string) => topicName(slug, current.site.topics));
  templates.addFilter("topicUrl", topicUrl);
  templates.addFilter("longDate", (time: WrittenTime) => formatTime(time, current.site.language));
  templates.addFilter("dateInYear", (time: WrittenTime) => formatTimeInYear(time, current.site.language));
}
