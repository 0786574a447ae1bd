import { formatTime, formatTimeInYear, isoDate, type WrittenTime } from "../dates/date.ts";
import { type Fragment, toHtml, withIdsOnce } from "../html/fragment.ts";
import { redirectsOf } from "../identity/redirects.ts";
import { byYear } from "../news/by-year.ts";
import { topicName, topicUrl } from "../news/topics.ts";
import { promiseOf } from "../page/plan.ts";
import { contentFolder } from "../project/content.ts";
import type { State } from "./state.ts";
import type { UserConfig } from "./user-config.ts";

/**
 * Reads the home pages before anything is written. They become the collections `homes`, `newsPages`, `subscribePages`,
 * `feedStyles`, `news`, `feeds`, `formerFeeds`, `topics`, `withdrawn` and `formerNews`, over all languages, and the
 * global `edition`, the site in the page's language.
 */
export default function newsPlugin(eleventyConfig: UserConfig, state: State): void {
  const { editions, findings } = state;
  eleventyConfig.on("eleventy.before", async ({ runMode }) => {
    const { problems } = await editions.read({ withDrafts: runMode !== "build" });
    findings.error(...problems);
    for (const { page, news } of editions.homes) findings.warn(...page.warnings, ...news.warnings);
    for (const { prefix } of editions.withNews) if (prefix !== "") refusePromised(prefix, state);
  });
  addCollections(eleventyConfig, state);
  addFilters(state);
}

/** Refuses pages and files of the author at addresses promised to subscribers to a language's news. */
function refusePromised(prefix: string, { content, findings }: State): void {
  const { pages, files } = content.plan;
  const there = [
    ...pages.map(({ url, file }) => ({ address: url, file })),
    ...files.map((path) => ({ address: `/${path}`, file: `${contentFolder}/${path}` })),
  ];
  for (const { address, file } of there) {
    const message = promiseOf(address, prefix);
    if (message !== undefined) findings.error({ file, message });
  }
}

function addCollections(eleventyConfig: UserConfig, { content, editions }: State): void {
  /** The prefixes of languages with news in which the author has nothing of their own at a path. */
  const withOurs = (path: string) =>
    editions.withNews
      .filter(({ prefix }) => !content.plan.has(prefix + path))
      .map(({ prefix }) => ({ prefix }));
  eleventyConfig.addCollection("homes", () => editions.homes.map(({ homeUrl }) => ({ url: homeUrl })));
  eleventyConfig.addCollection("newsPages", () => editions.withNews.map(({ prefix }) => ({ prefix })));
  eleventyConfig.addCollection("subscribePages", () => withOurs("/subscribe/"));
  eleventyConfig.addCollection("feedStyles", () => withOurs("/css/feed.css"));
  eleventyConfig.addCollection("news", () => [...editions.entries]);
  eleventyConfig.addCollection("feeds", () => editions.withNews.flatMap(({ documents }) => documents));
  // Feed readers do not follow a page that redirects, so the old address holds the feed itself.
  eleventyConfig.addCollection("formerFeeds", () => {
    return editions.formerFeeds.map((path) => {
      const edition = editions.at(path);
      const [document] = (edition.hasNews ? edition : editions.main).documents;
      return { path, document };
    });
  });
  eleventyConfig.addCollection("topics", () => editions.withNews.flatMap(({ topics }) => topics));
  eleventyConfig.addCollection("withdrawn", () =>
    editions.withNews.flatMap(({ prefix, news }) =>
      news.withdrawn.map(({ slug }) => ({ url: `${prefix}/news/${slug}/` })),
    ),
  );
  eleventyConfig.addCollection("formerNews", () =>
    editions.withNews.flatMap(({ prefix, news }) => redirectsOf(news.lock, prefix)),
  );
}

function addFilters({ facts, editions, templates }: State): void {
  templates.addGlobalByLanguage("edition", (edition) => edition);
  templates.addFilter("idsOnce", (html: string) => withIdsOnce(String(html)));
  templates.addFilter("html", (content: Fragment) => toHtml(content, facts.addresses.root));
  templates.addFilter("byYear", byYear);
  templates.addFilter("isoDate", isoDate);
  templates.addFilterByLanguage(
    "topicName",
    ({ site }) =>
      (slug: string) =>
        topicName(slug, site.topics),
  );
  templates.addFilterByLanguage(
    "topicUrl",
    ({ prefix }) =>
      (slug: string) =>
        topicUrl(slug, prefix),
  );
  templates.addFilterByLanguage(
    "longDate",
    ({ site }) =>
      (time: WrittenTime) =>
        formatTime(time, site.language),
  );
  templates.addFilterByLanguage(
    "dateInYear",
    ({ site }) =>
      (time: WrittenTime) =>
        formatTimeInYear(time, site.language),
  );
  templates.addFilter("translations", (url: string) => editions.translationsOf(url));
  templates.addFilter("otherLanguages", (url: string) => editions.waysFrom(url));
}
