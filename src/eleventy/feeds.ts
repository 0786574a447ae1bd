import { formatInstant } from "../dates/date-time.ts";
import { type Feed, toFeed } from "../feed/feed.ts";
import type { FeedDocument } from "../feed/history.ts";
import { toJsonFeed } from "../feed/json.ts";
import type { CurrentSite } from "./current-site.ts";
import type { Templates } from "./templates.ts";
import type { UserConfig } from "./user-config.ts";

/** The filter `feed` makes a format-neutral feed of a document; `jsonFeed` writes it as JSON Feed; Atom is a template. */
export default function feeds(
  _eleventyConfig: UserConfig,
  { current, templates }: { readonly current: CurrentSite; readonly templates: Templates },
): void {
  templates.addFilter("feed", (document: FeedDocument & { readonly tag: string }) =>
    toFeed(current.site, document.tag, document, current.addresses),
  );
  templates.addFilter("dateToRfc3339", formatInstant);
  templates.addFilter("jsonFeed", (feed: Feed, path: string) =>
    toJsonFeed(feed, current.addresses.absolute(path)),
  );
}
