import { type Identified, identify } from "../identity/identify.ts";
import type { Lock, LockedList } from "../identity/lock.ts";
import { lockFile } from "../identity/lock-format.ts";
import { datesAhead } from "../news/ahead.ts";
import { type Edition, editionsOf } from "../page/editions.ts";
import type { Page } from "../page/read.ts";
import type { Problem } from "../problem.ts";
import type { RememberedWork } from "../publications/former-keys.ts";
import { factsFile, type Site } from "../site/site.ts";
import { buildTime } from "./clock.ts";
import { contentFolder, homeFile, readContent } from "./content.ts";
import type { LockFile } from "./lock-file.ts";
import { readProjectPage } from "./page.ts";

/** The author's home page in one language as read, and its news as it will be published. */
export interface EditionNews {
  readonly edition: Edition;
  readonly page: Page;
  readonly news: Identified;
}

/**
 * Whether an edition has news, or had: in a language other than the main one, the home page need not have a news
 * section.
 */
export function hasNews({ edition, page, news }: EditionNews): boolean {
  return edition.prefix === "" || page.heading !== undefined || news.lock.entries.length > 0;
}

/** The author's home pages, and their news. */
export interface ProjectNews {
  /** One for each language that has a home page, the main one first. */
  readonly editions: readonly [EditionNews, ...EditionNews[]];
  /** What is remembered of works. */
  readonly works: readonly RememberedWork[];
  /** Everything that keeps the pages from being published. */
  readonly problems: readonly Problem[];
}

/** The topic of an entry that is not to be published yet. */
const draft = "draft";

/** The editions of the site in the project's folder, one for each language of its published pages. */
export async function readEditions(site: Site): Promise<readonly [Edition, ...Edition[]]> {
  const { pages } = await readContent();
  return editionsOf(
    site,
    pages.filter(({ isDraft }) => !isDraft),
    homeFile,
  );
}

/**
 * Reads the author's home pages and what has been published, from the project's folder; nothing is written.
 *
 * @param editions the languages of the site
 * @param withDrafts whether entries marked `{.draft}` are read like others, for the author alone
 */
export async function readProjectNews(
  editions: readonly [Edition, ...Edition[]],
  locks: LockFile,
  { withDrafts }: { readonly withDrafts: boolean } = { withDrafts: false },
): Promise<ProjectNews> {
  const [main, ...others] = editions;
  const lockRead = await locks.read();
  const lock = "lock" in lockRead ? lockRead.lock : undefined;
  const clock = buildTime();
  const now = "now" in clock ? clock.now : new Date(0);
  const options = { lock, now, withDrafts };
  const read: [EditionNews, ...EditionNews[]] = [await readEdition(main, options)];
  for (const edition of others)
    if (edition.file !== undefined) read.push(await readEdition(edition, options));
  const faults = [lockRead, clock].flatMap((found) => ("problem" in found ? [found.problem] : []));
  const ofPages = read.flatMap(({ page }) => page.problems);
  const works = lock?.works ?? [];
  if (faults.length > 0) return { editions: read, works, problems: [...ofPages, ...faults] };
  // While lines of a page cannot be read, what they hold only seems gone.
  const ofNews = [...read.flatMap(({ news }) => news.problems), ...orphans(lock, editions)];
  return { editions: read, works, problems: ofPages.length > 0 ? ofPages : ofNews };
}

async function readEdition(
  edition: Edition,
  options: { readonly lock: Lock | undefined; readonly now: Date; readonly withDrafts: boolean },
): Promise<EditionNews> {
  const { site, prefix, file = homeFile } = edition;
  const { lock, now, withDrafts } = options;
  const read = await readProjectPage(edition);
  const isKept = ({ topics }: { readonly topics: readonly string[] }) =>
    withDrafts || !topics.includes(draft);
  const items = read.items.filter(isKept);
  const keptBack = read.items
    .filter((item) => !isKept(item))
    .map(({ file: own = file, line }) => ({ file: own, line, message: "Kept back, as {.draft} says." }));
  const page = {
    ...read,
    items,
    notes: [...read.notes, ...keptBack],
    warnings: [...read.warnings, ...datesAhead(items, { now, ...site, file })],
  };
  // When a program builds the site, nobody answers (https://docs.github.com/actions, "Default environment variables").
  const isUnattended = Boolean(process.env.CI);
  const list: LockedList | undefined = prefix === "" ? lock : lock?.lists?.get(prefix.slice(1));
  const news = identify(items, list, {
    site,
    now,
    prefix,
    tag: lock?.tag,
    isUnattended,
    file,
    lockFile,
  });
  return { edition, page, news };
}

/** The problems with news published in a language that no longer has a home page. */
function orphans(lock: Lock | undefined, editions: readonly Edition[]): Problem[] {
  const names = new Set(editions.map(({ file, prefix }) => file && prefix.slice(1)));
  const main = editions.find(({ prefix }) => prefix === "")?.site.language.toLowerCase();
  return [...(lock?.lists?.keys() ?? [])]
    .filter((name) => !names.has(name))
    .map((name) => ({
      file: lockFile,
      message:
        (name === main
          ? `It remembers news below /${name}/, but the site itself is now in that language. Put the former language back in ${factsFile}`
          : `It remembers news below /${name}/, but there is no home page in that language, such as ${contentFolder}/index.${name}.md. Put it back`) +
        `; or, if its feed should end, delete the lines with "list":"${name}".`,
    }));
}
