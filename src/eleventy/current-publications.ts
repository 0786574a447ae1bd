import type { Entry } from "../news/entry.ts";
import { PageFiles } from "../project/page-files.ts";
import { type ProjectPublications, PublicationsReader } from "../project/publications.ts";
import { followKeys, type RememberedWork } from "../publications/former-keys.ts";
import { matchNews, type NewsWorks } from "../publications/news-works.ts";
import { type Work, workUrl } from "../publications/work.ts";
import type { Redirect } from "../site/redirect.ts";
import type { CurrentContent } from "./current-content.ts";
import type { CurrentEditions } from "./current-editions.ts";
import type { CurrentFacts } from "./current-facts.ts";

/** The author's publications, as they were when a build began. */
export class CurrentPublications {
  readonly #reader = new PublicationsReader();
  #read: ProjectPublications | undefined;
  /** Those in the main language first. */
  #news: readonly NewsWorks[] = [];
  #redirects: readonly Redirect[] = [];
  #remembered: readonly RememberedWork[] = [];
  /** The addresses of all that is made of the works, each with the ids on its page, if known. */
  readonly addresses = new Map<string, ReadonlySet<string> | undefined>();
  /** The paths of the files that were written, within the site's folder. */
  readonly written = new Set<string>();
  /** The pages of works, and those at their former addresses. */
  readonly pages = new PageFiles();

  /** Reads the BibTeX files anew, and finds the news about their works. */
  read({ site }: CurrentFacts, content: CurrentContent, editions: CurrentEditions): ProjectPublications {
    this.#read = this.#reader.read(site, content.filePaths, content.plan.files);
    const { works } = this.#read;
    this.#news = editions.withNews.map(({ entries }) => matchNews(works, entries));
    const isFree = (from: string) => !content.plan.has(workUrl(from));
    const { former, remembered } = followKeys(works, editions.works);
    this.#redirects = former
      .filter(({ from }) => isFree(from))
      .map(({ from, work }) => ({ from: workUrl(from), to: work.url }));
    this.#remembered = remembered;
    return this.#read;
  }

  get works(): readonly Work[] {
    return this.#read?.works ?? [];
  }

  get files(): readonly string[] {
    return this.#read?.files ?? [];
  }

  /** Redirects from the former addresses of works. */
  get redirects(): readonly Redirect[] {
    return this.#redirects;
  }

  /** What works will be recognised by. */
  get remembered(): readonly RememberedWork[] {
    return this.#remembered;
  }

  /** The works that an entry is about. */
  worksOf(entry: Entry): readonly Work[] {
    return this.#news.flatMap((news) => news.worksOf(entry));
  }

  /** The news about a work, in the main language, which is that of its page. */
  newsOf(work: Work): readonly Entry[] {
    return this.#news[0]?.newsOf(work) ?? [];
  }
}
