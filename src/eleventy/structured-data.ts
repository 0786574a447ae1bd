import type { Entry } from "../news/entry.ts";
import type { Site } from "../site/site.ts";
import { type Collection, collectionPage, type Node, posting, profilePage } from "../site/structured-data.ts";
import type { State } from "./state.ts";
import type { UserConfig } from "./user-config.ts";

/** The filters `profileData`, `collectionData` and `postingData`, which write JSON-LD. */
export default function structuredDataPlugin(_eleventyConfig: UserConfig, { facts, templates }: State): void {
  templates.addFilterByLanguage(
    "profileData",
    ({ homeUrl }) =>
      (site: Site) =>
        toScript(profilePage(site, facts.addresses, homeUrl)),
  );
  templates.addFilterByLanguage(
    "collectionData",
    ({ site }) =>
      (page: Collection) =>
        toScript(collectionPage(page, site, facts.addresses)),
  );
  templates.addFilterByLanguage(
    "postingData",
    ({ site }) =>
      (entry: Entry) =>
        toScript(posting(entry, site, facts.addresses)),
  );
}

/** Writes JSON so that nothing in it ends the script element around it. */
export function toScript(node: Node): string {
  return JSON.stringify(node).replaceAll("<", "\\u003c");
}
