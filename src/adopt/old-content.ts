import { publicationFolders } from "../old-site/collections.ts";
import type { Configuration } from "../old-site/configuration.ts";
import { type OldCv, oldCvOf } from "../old-site/cv.ts";
import { blocksOf, type HugoBlock } from "../old-site/hugo-blocks.ts";
import type { FromOutside } from "../old-site/liquid-world.ts";
import type { OldSite } from "../old-site/old-site.ts";
import type { OldPage } from "../old-site/page.ts";
import { OldPages } from "../old-site/pages.ts";
import { engagementKinds, listAddress } from "../page/engagements.ts";
import type { Problem } from "../problem.ts";
import { OldNews } from "./old-news.ts";
import { OldPublications } from "./old-publications.ts";

/** What an old site is read with. */
export interface Means extends FromOutside {
  /** The name of a file on the old site itself. */
  nameOf(file: string): string;
}

/** All the content of an old site, by kind, with what writes its news and publications. */
export class OldContent {
  readonly site: OldSite;
  readonly configuration: Configuration;
  readonly oldPages: OldPages;
  readonly news: OldNews;
  readonly publications: OldPublications;
  readonly cv: OldCv | undefined;
  /** The blocks of which pages of Hugo Blox are made. */
  readonly blocks: ReadonlyMap<OldPage, readonly HugoBlock[]>;
  /** The files of blocks that are on other pages. */
  readonly #widgets: ReadonlySet<string>;

  /** @param left takes what is not carried over, and why */
  constructor(site: OldSite, configuration: Configuration, means: Means, left: Problem[]) {
    this.site = site;
    this.configuration = configuration;
    this.oldPages = new OldPages(site, configuration, means, left);
    this.news = new OldNews(site, configuration.kind, this.oldPages, means.nameOf);
    this.publications = new OldPublications(site, configuration, this.pages);
    const blocks = new Map<OldPage, readonly HugoBlock[]>();
    for (const page of configuration.kind === "Hugo" ? this.pages : []) {
      const ofPage = blocksOf(page, this.pages);
      if (ofPage) blocks.set(page, ofPage);
    }
    this.blocks = blocks;
    this.#widgets = new Set(
      [...blocks].flatMap(([page, blocks]) =>
        blocks.map(({ file }) => file).filter((file) => file !== page.file),
      ),
    );
    this.cv = oldCvOf(site, configuration, { pages: this.pages, blocks }, left);
  }

  /** Every page that somebody meant to publish. */
  get pages(): readonly OldPage[] {
    return this.oldPages.all;
  }

  /** Whether the content of a file has its own place on the new site, other than a page. */
  standsElsewhere(file: string): boolean {
    return this.news.isNews(file) || publicationFolders.test(file) || this.#widgets.has(file);
  }

  /** Whether the new site fills a page by itself, as with the CV and the list of talks. */
  isFilled(address: string): boolean {
    const path = address.replace(/\/?$/, "/");
    if (path === "/cv/") return this.cv !== undefined;
    return engagementKinds.some(
      (kind) => path === listAddress(kind) && this.oldPages.ofKind(kind).length > 0,
    );
  }
}
