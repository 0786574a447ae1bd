import { dateToRfc3339 } from "@11ty/eleventy-plugin-rss";
import { type Feed, toFeed } from "../feed/feed.ts";
import type { FeedDocument } from "../feed/history.ts";
import { toJsonFeed } from "../feed/json.ts";
import { toAddresses } from "../site/address.ts";
import type { Site } from "../site/site.ts";
import type { UserConfig } from "./user-config.ts";

/** The filter `feed` makes a format-neutral feed of a document; `jsonFeed` writes it as JSON Feed; Atom is a template. */
export default function feeds(eleventyConfig: UserConfig, site: Site): void {
  const addresses = toAddresses(site.url, eleventyConfig.pathPrefix);
  eleventyConfig.addFilter("feed", (document: FeedDocument & { readonly tag: string }) =>
    toFeed(site, document.tag, document, addresses),
  );
  // On its own: the plugin it comes from would also parse every page again to add the path prefix to links.
  eleventyConfig.addFilter("dateToRfc3339", dateToRfc3339);
  eleventyConfig.addFilter("jsonFeed", (feed: Feed, path: string) =>
    toJsonFeed(feed, addresses.absolute(path)),
  );
}
