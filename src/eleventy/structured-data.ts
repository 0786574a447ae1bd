import type { Entry } from "../news/entry.ts";
import type { Site } from "../site/site.ts";
import { type Collection, collectionPage, type Node, posting, profilePage } from "../site/structured-data.ts";
import type { CurrentSite } from "./current-site.ts";
import type { Templates } from "./templates.ts";
import type { UserConfig } from "./user-config.ts";

/** The filters `profileData`, `collectionData` and `postingData`, which write JSON-LD. */
export default function structuredData(
  _eleventyConfig: UserConfig,
  { current, templates }: { readonly current: CurrentSite; readonly templates: Templates },
): void {
  templates.addFilterOf(
    "profileData",
    ({ homeUrl }) =>
      (site: Site) =>
        toScript(profilePage(site, current.addresses, homeUrl)),
  );
  templates.addFilterOf(
    "collectionData",
    ({ site }) =>
      (page: Collection) =>
        toScript(collectionPage(page, site, current.addresses)),
  );
  templates.addFilterOf(
    "postingData",
    ({ site }) =>
      (entry: Entry) =>
        toScript(posting(entry, site, current.addresses)),
  );
}

/** Writes JSON so that nothing in it ends the script element it stands in. */
export function toScript(node: Node): string {
  return JSON.stringify(node).replaceAll("<", "\\u003c");
}
