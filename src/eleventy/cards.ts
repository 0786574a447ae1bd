import { formatTime } from "../dates/date.ts";
import { toHtml } from "../html/fragment.ts";
import type { Entry } from "../news/entry.ts";
import { imagesOf } from "../pictures/images.ts";
import { ProjectCards } from "../project/cards.ts";
import { paper } from "../site/accent.ts";
import { siteAccent } from "../site/appearance.ts";
import type { State } from "./state.ts";
import type { UserConfig } from "./user-config.ts";
import { writesFiles } from "./writes-files.ts";

/** How many of the latest entries in each language have cards of their own; older ones are hardly shared any more. */
const withCards = 10;

/** A picture that stands for a page where somebody shares it. */
interface SharePicture {
  readonly address: string;
  /** Whether it is a card of ours, whose size is known. */
  readonly isCard: boolean;
}

/**
 * The filter `sharePicture`: the picture that stands for a page, given by its path, where somebody shares it. It is an
 * entry's own picture, or else a card with the page's title, or else the site's card; nothing where cards are off. Only
 * whole builds draw cards.
 */
export default function cardsPlugin(
  eleventyConfig: UserConfig,
  { facts, content, editions, templates }: State,
): void {
  const project = new ProjectCards();
  const shared = new Map<string, SharePicture>();
  let ofSite: SharePicture | undefined;

  eleventyConfig.on("eleventy.before", async ({ runMode }) => {
    project.reset();
    shared.clear();
    const { site, addresses } = facts;
    const { name } = site.author;
    ofSite = undefined;
    for (const entry of editions.entries) {
      const address = pictureOf(entry, addresses.absoluteRoot);
      if (address !== undefined) shared.set(entry.url, own(address));
    }
    if (site.cards === false || runMode !== "build") return;

    const { host, pathname } = new URL(addresses.absolute("/"));
    const where = (host + pathname).replace(/\/$/, "");
    const card = async (title: string, note: string, by = name) => {
      const path = await project.path(
        { title, name: by, note },
        { accent: siteAccent(site).light, paper: paper.light },
      );
      return path === undefined ? undefined : { address: addresses.absolute(path), isCard: true };
    };
    // The typeface may lack the letters of a name, but never those of an address.
    ofSite =
      (await card(name, where, site.author.affiliation[0] ?? "")) ||
      (await card(name, where, "")) ||
      (await card(where, "", ""));
    const pages = content.plan.pages.filter((page) => !editions.homeOf(page));
    for (const { url, title } of pages) {
      const own = title && (await card(title, where));
      if (own) shared.set(url, own);
    }
    for (const { entries, site } of editions.withNews) {
      for (const entry of entries.slice(0, withCards)) {
        const own = !shared.has(entry.url) && (await card(entry.title, formatTime(entry, site.language)));
        if (own) shared.set(entry.url, own);
      }
    }
  });
  eleventyConfig.on("eleventy.after", (build) => {
    if (writesFiles(build)) project.publish(build.directories.output);
  });
  templates.addFilter("sharePicture", (url: string) => shared.get(url) ?? ofSite);
}

function own(address: string): SharePicture {
  return { address, isCard: false };
}

/** Whether sites on which pages are shared show a picture: they show no SVG. */
function isRaster(address: string): boolean {
  return !/\.svg(?:$|[?#])|^data:/i.test(address);
}

/** The first picture of an entry that can be shown elsewhere, by its absolute address. */
function pictureOf(entry: Entry, root: string): string | undefined {
  if (!entry.content.parts.some((part) => part.includes("<img"))) return undefined;
  return imagesOf(toHtml(entry.content, root))
    .map(({ attributes }) => attributes.src ?? "")
    .find((src) => /^https?:/.test(src) && isRaster(src));
}
