import { formatInstant } from "../dates/date-time.ts";
import type { Feed, FeedEntry } from "./feed.ts";

/**
 * Writes a feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).
 *
 * @param self the absolute address at which this document is published
 */
export function toJsonFeed(feed: Feed, self: string): string {
  return JSON.stringify(
    {
      version: "https://jsonfeed.org/version/1.1",
      title: feed.title,
      home_page_url: feed.alternate,
      feed_url: self,
      next_url: feed.previous && `${feed.previous}.json`,
      description: feed.subtitle,
      icon: feed.icon,
      authors: [{ name: feed.author.name, url: feed.author.uri, avatar: feed.logo }],
      language: feed.language,
      hubs: feed.hub && [{ type: "WebSub", url: feed.hub }],
      items: feed.entries.map(toItem),
    },
    null,
    2,
  );
}

function toItem(entry: FeedEntry) {
  return {
    id: entry.id,
    url: entry.alternate,
    external_url: entry.via,
    title: entry.title,
    content_html: entry.content,
    date_published: formatInstant(entry.published),
    date_modified: formatInstant(entry.updated),
    tags: entry.categories.length > 0 ? entry.categories.map(({ term }) => term) : undefined,
    // An extension, as the specification allows: the date as precise as the author wrote it, perhaps without a day.
    _dateline: { date: entry.date },
  };
}
