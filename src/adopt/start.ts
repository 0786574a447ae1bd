import { record, textOf } from "../data.ts";
import { nameAbove } from "../old-site/fact-values.ts";
import type { OldFacts } from "../old-site/facts.ts";
import { siteBesideReadme } from "../old-site/folder-of-site.ts";
import { homeOf } from "../old-site/home.ts";
import { ownerOf } from "../old-site/hugo-facts.ts";
import { type HugoHome, homeInSettings, hugoHome } from "../old-site/hugo-home.ts";
import type { OldPage } from "../old-site/page.ts";
import { programOf } from "../old-site/programs.ts";
import { factsOf } from "../old-site/read-facts.ts";
import type { OldContent } from "./old-content.ts";
import { holdsNews } from "./whole-list.ts";

/** Where a new site begins. */
interface Start {
  /** The page to begin with; undefined when there is none. */
  readonly home: OldPage | undefined;
  readonly facts: OldFacts;
  /** What is lost of the home page. */
  readonly lost: HugoHome["lost"];
  /** The pages that need no page of their own. */
  readonly taken: ReadonlySet<OldPage>;
}

/** Finds the page to begin with, and what the site says about its author. */
export function findStart(content: OldContent): Start {
  const { site, configuration, pages } = content;
  const { kind, data: settings, dataFiles, file } = configuration;
  const isHugo = kind === "Hugo";
  const page = findHome(content);
  const hugo = isHugo ? hugoHome(pages, ownerOf(dataFiles), record(settings.params)) : undefined;
  // Hugo's other pages say nothing about the author.
  const aboutAuthor = isHugo ? hugo?.author?.data : page?.data;
  const inSettings = isHugo ? homeInSettings(record(settings.params), dataFiles, file) : undefined;
  const ofTheme =
    isHugo && site.files.some((file) => /^(?:content|data)\//.test(file))
      ? { file, data: {}, body: "", bodyLine: 1, address: "/" }
      : undefined;
  const home: OldPage | undefined = hugo?.page ?? page ?? inSettings ?? ofTheme;
  const isElsewhere = home !== page && page?.address !== "/";
  return {
    home,
    facts: factsOf(site, configuration, aboutAuthor ?? {}, {
      authorFile: hugo?.author?.file,
      heading: nameAbove(page?.body ?? ""),
    }),
    lost: hugo?.lost ?? [],
    taken: new Set([isElsewhere || page === undefined ? [] : page, hugo?.parts ?? []].flat()),
  };
}

/**
 * The first of a book's contents, or the likeliest page, unless that is just a file in a site made by another program.
 */
function findHome({ site, configuration, pages }: OldContent): OldPage | undefined {
  const { kind, book } = configuration;
  const first = pages.find(({ file }) => file === book?.contents[0]?.file);
  if (first !== undefined) return first;
  const { files } = site;
  const isBuilt = files.includes("index.html") && !pages.some(({ file }) => file === "index.html");
  const likeliest = homeOf(pages, kind, isBuilt);
  if (likeliest === undefined || /^index\.\w+$/.test(likeliest.file)) return likeliest;
  const isReadme = /^readme\./i.test(likeliest.file);
  const isAboutFiles =
    isReadme &&
    siteBesideReadme(files) !== undefined &&
    !holdsNews(likeliest.body, textOf(likeliest.data.lang) ?? "en");
  const isForeign = (isReadme || kind === "plain") && programOf(files) !== undefined;
  return isAboutFiles || isForeign ? undefined : likeliest;
}
