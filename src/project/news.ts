import { type Identified, identify } from "../identity/identify.ts";
import { datesAhead } from "../news/ahead.ts";
import type { Page } from "../page/read.ts";
import type { Problem } from "../problem.ts";
import type { RememberedWork } from "../publications/former-keys.ts";
import type { Site } from "../site/site.ts";
import { buildTime } from "./clock.ts";
import { type LockFile, lockFile } from "./lock-file.ts";
import { pageFile, readProjectPage } from "./page.ts";

/** The author's page as it is read, and its news as they will be published. */
export interface ProjectNews {
  readonly page: Page;
  readonly news: Identified;
  /** What is remembered of works. */
  readonly works: readonly RememberedWork[];
  /** Everything that keeps the page from being published. */
  readonly problems: readonly Problem[];
}

/** The mark of an entry that is not to be published yet, among its topics. */
const draft = "draft";

/**
 * Reads the author's page and what has been published, from the project's folder; nothing is written.
 *
 * @param withDrafts whether entries marked `{.draft}` are read like others, for the author's own eyes
 */
export async function readProjectNews(
  site: Site,
  locks: LockFile,
  { withDrafts }: { readonly withDrafts: boolean } = { withDrafts: false },
): Promise<ProjectNews> {
  const [read, lockRead] = await Promise.all([readProjectPage(site), locks.read()]);
  const isKept = ({ topics }: { readonly topics: readonly string[] }) =>
    withDrafts || !topics.includes(draft);
  const items = read.items.filter(isKept);
  const keptBack = read.items
    .filter((item) => !isKept(item))
    .map(({ line }) => ({ file: pageFile, line, message: "Kept back, as {.draft} says." }));
  const clock = buildTime();
  const now = "now" in clock ? clock.now : new Date(0);
  const page = {
    ...read,
    items,
    notes: [...read.notes, ...keptBack],
    warnings: [...read.warnings, ...datesAhead(items, { now, ...site, file: pageFile })],
  };
  const lock = "lock" in lockRead ? lockRead.lock : undefined;
  const works = lock?.works ?? [];
  // Where a program builds the site, nobody answers (https://docs.github.com/actions, "Default environment variables").
  const isUnattended = Boolean(process.env.CI);
  const news = identify(items, lock, { site, now, isUnattended, file: pageFile, lockFile });
  const faults = [lockRead, clock].flatMap((found) => ("problem" in found ? [found.problem] : []));
  if (faults.length > 0) return { page, news, works, problems: [...page.problems, ...faults] };
  // While lines of the page cannot be read, what they hold only seems to be gone.
  return { page, news, works, problems: page.problems.length > 0 ? page.problems : news.problems };
}
