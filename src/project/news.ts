import { type Identified, identify } from "../identity/identify.ts";
import type { Page } from "../page/read.ts";
import type { Problem } from "../problem.ts";
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
  const news = identify(page.items, lock, { site, now: buildTime(), file: pageFile, lockFile });
  if ("problem" in read) return { page, news, problems: [...page.problems, read.problem] };
  // While lines of the page cannot be read, what they hold only seems to be gone.
  return { page, news, problems: page.problems.length > 0 ? page.problems : news.problems };
}
