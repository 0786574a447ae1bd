import { type Identified, identify } from "../identity/identify.ts";
import type { Problem } from "../problem.ts";
import type { Page } from "../reading/read.ts";
import type { Site } from "../site/site.ts";
import { buildTime } from "./clock.ts";
import { type LockFile, lockFile } from "./lock-file.ts";
import { pageFile, readProjectPage } from "./page.ts";

/** The author's page as it is read, and its news as they will be published. */
export interface ProjectNews {
  readonly page: Page;
  readonly news: Identified;
  /** Everything that keeps the page from being published. */
  readonly problems: readonly Problem[];
}

/** Reads the author's page and what has been published, from the project's folder; nothing is written. */
export async function readProjectNews(site: Site, locks: LockFile): Promise<ProjectNews> {
  const [page, read] = await Promise.all([readProjectPage(site), locks.read()]);
  const lock = "lock" in read ? read.lock : undefined;
  const clock = buildTime();
  const now = "now" in clock ? clock.now : new Date(0);
  // Where a program builds the site, nobody answers (https://docs.github.com/actions, "Default environment variables").
  const isUnattended = Boolean(process.env.CI);
  const news = identify(page.items, lock, { site, now, isUnattended, file: pageFile, lockFile });
  const faults = [read, clock].flatMap((found) => ("problem" in found ? [found.problem] : []));
  if (faults.length > 0) return { page, news, problems: [...page.problems, ...faults] };
  // While lines of the page cannot be read, what they hold only seems to be gone.
  return { page, news, problems: page.problems.length > 0 ? page.problems : news.problems };
}
