import { formatTime } from "../dates/date.ts";
import { deadLink } from "../page/link-problems.ts";
import { lookUp } from "../page/links.ts";
import { canBeShared, pictureToShare } from "../pictures/share.ts";
import { ProjectCards } from "../project/cards.ts";
import { paper } from "../site/accent.ts";
import { siteAccent } from "../site/appearance.ts";
import type { State } from "./state.ts";
import { targetsOf } from "./targets.ts";
import type { UserConfig } from "./user-config.ts";
import { writesFiles } from "./writes-files.ts";

/** How many of the latest entries in each language have cards of their own; older ones are hardly ever shared. */
const withCards = 10;

/** The picture shown when a page is shared. */
interface SharePicture {
  readonly address: string;
  /** Whether it is one of our cards, whose size is known. */
  readonly isCard: boolean;
}

/**
 * The filter `sharePicture`: the picture shown when a page, given by its path, is shared. It is the one the page names
 * in its front matter, an entry's own picture, else a card with the page's title, else the site's card; undefined where
 * cards are off. Only whole builds draw cards.
 */
export default function cardsPlugin(eleventyConfig: UserConfig, state: State): void {
  const { facts, content, editions, templates } = state;
  const project = new ProjectCards();
  const shared = new Map<string, SharePicture>();
  let ofSite: SharePicture | undefined;

  eleventyConfig.on("eleventy.before", async ({ runMode }) => {
    project.reset();
    shared.clear();
    ofSite = undefined;
    for (const entry of editions.entries) {
      const address = pictureToShare(entry.content, facts.addresses.absoluteRoot);
      if (address !== undefined) shared.set(entry.url, own(address));
    }
    for (const [url, address] of namedPictures(state)) shared.set(url, own(address));
    if (facts.site.cards !== false && runMode === "build") await drawCards();
  });

  /** Draws a card for the site, and one for each page and each of the latest entries without a picture. */
  async function drawCards(): Promise<void> {
    const { site, addresses } = facts;
    const { name, affiliation } = site.author;
    const { host, pathname } = new URL(addresses.absolute("/"));
    const where = (host + pathname).replace(/\/$/, "");
    const colours = { accent: siteAccent(site).light, paper: paper.light };
    const card = async (title: string, note: string, by = name) => {
      const path = await project.path({ title, name: by, note }, colours);
      return path === undefined ? undefined : { address: addresses.absolute(path), isCard: true };
    };
    // The typeface may lack the letters of a name, but never those of an address.
    ofSite =
      (await card(name, where, affiliation[0] ?? "")) ||
      (await card(name, where, "")) ||
      (await card(where, "", ""));
    const pages = content.plan.pages.filter((page) => !editions.homeOf(page));
    const latest = editions.withNews.flatMap(({ entries, site: { language } }) =>
      entries.slice(0, withCards).map((entry) => ({ ...entry, note: formatTime(entry, language) })),
    );
    for (const { url, title, note } of [...pages.map((page) => ({ ...page, note: where })), ...latest]) {
      const drawn = title && !shared.has(url) && (await card(title, note));
      if (drawn) shared.set(url, drawn);
    }
  }

  eleventyConfig.on("eleventy.after", (build) => {
    if (writesFiles(build)) project.publish(build.directories.output);
  });
  templates.addFilter("sharePicture", (url: string) => shared.get(url) ?? ofSite);
}

/** The absolute addresses of the pictures that pages name in their front matter, by the paths of the pages. */
function namedPictures(state: State): [url: string, address: string][] {
  const { facts, content, findings } = state;
  const naming = content.plan.pages.filter(({ image }) => image.length > 0);
  if (naming.length === 0) return [];
  // Gathering them is slow, and few pages name a picture.
  const targets = targetsOf(state);
  return naming.flatMap(({ file, url, image, loaded }): [string, string][] => {
    const [first = ""] = image;
    const address = first.startsWith("/")
      ? image.map((path) => lookUp(path, targets)).find(({ missing }) => missing === undefined)?.address
      : first;
    if (address !== undefined && canBeShared(address)) return [[url, facts.addresses.absolute(address)]];
    const line = ["image", "og_image", "images"].map(loaded.lineOf).find((found) => found !== undefined) ?? 1;
    const about =
      address === undefined
        ? deadLink(first, { missing: "page" })
        : {
            kind: "pictures that are not shown where a page is shared",
            message: `"${address.slice(0, 100)}" is of a kind that is not shown where a page is shared. Use a JPEG or PNG.`,
          };
    findings.warn({ ...about, file, line });
    return [];
  });
}

function own(address: string): SharePicture {
  return { address, isCard: false };
}
