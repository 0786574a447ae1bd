// Not by the package's name: that would load a parser of whole pages, to add the path prefix to links.
import dateToRfc3339 from "@11ty/eleventy-plugin-rss/src/dateRfc3339.js";
import { type Feed, toFeed } from "../feed/feed.ts";
import type { FeedDocument } from "../feed/history.ts";
import { toJsonFeed } from "../feed/json.ts";
import { wordsOf } from "../site/words/words.ts";
import type { State } from "./state.ts";
import type { UserConfig } from "./user-config.ts";

/**
 * The filter `feed` makes a format-neutral feed from a document; `jsonFeed` writes it as JSON Feed; Atom is a template.
 */
export default function feedsPlugin(
  _eleventyConfig: UserConfig,
  { facts, editions, templates }: State,
): void {
  templates.addFilter("feed", (document: FeedDocument) => {
    const edition = editions.at(document.path);
    const { site, prefix, news } = edition;
    // In a reader, two feeds of the same name look alike.
    const isSame = edition !== editions.main && site.title === editions.main.site.title;
    const title = isSame ? `${site.title}: ${wordsOf(site.language, site.words).news}` : site.title;
    const { addresses } = facts;
    return toFeed(document, { site: { ...site, title }, tag: news.lock.tag, prefix, addresses });
  });
  templates.addFilter("dateToRfc3339", dateToRfc3339);
  templates.addFilter("jsonFeed", (feed: Feed, path: string) =>
    toJsonFeed(feed, facts.addresses.absolute(path)),
  );
}
