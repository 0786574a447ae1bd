import { readAtom } from "./feeds.ts";
import { Project } from "./project.ts";
import { longPageSite, rightToLeftSite, tinyPageSite } from "./sites.ts";

/** The address at which the sites are published. */
export const home = "https://hazekiahwon.github.io/";

/** What a page shows: the author, a list of news, one entry, or something else. */
export type Kind = "home" | "list" | "entry" | "other";

/** A page of one of {@link builtSites}. */
export interface SitePage {
  /** Identifies the page in complaints. */
  readonly name: string;
  readonly site: string;
  readonly html: string;
  readonly address: string;
}

/** Builds sites of several kinds: maps from paths to files, by the name of the site. */
export async function builtSites(): Promise<Map<string, Map<string, string>>> {
  const projects = Object.entries({
    seed: new Project(),
    long: longPageSite(),
    tiny: tinyPageSite(),
    "right to left": rightToLeftSite(),
  });
  return new Map(
    await Promise.all(
      projects.map(async ([name, project]) => [name, (await project.build()).site()] as const),
    ),
  );
}

/** The pages of all sites except redirects. */
export function pagesOf(sites: ReadonlyMap<string, ReadonlyMap<string, string>>): SitePage[] {
  return [...sites].flatMap(([site, files]) =>
    [...files]
      .filter(([path, html]) => path.endsWith(".html") && !html.includes('http-equiv="refresh"'))
      .map(([path, html]) => ({
        name: `${site}: ${path}`,
        site,
        html,
        address: new URL(path.replace(/index\.html$/, "").slice(1), home).href,
      })),
  );
}

export function kindOf({ address }: Pick<SitePage, "address">): Kind {
  const path = address.slice(home.length);
  if (path === "") return "home";
  if (path === "news/" || path.startsWith("news/topic/")) return "list";
  return path.startsWith("news/") ? "entry" : "other";
}

/** The entries in the Atom feed of a site. */
export function entriesOf(site: ReadonlyMap<string, string> | undefined) {
  return readAtom(site?.get("/feed.xml") ?? "").items;
}
