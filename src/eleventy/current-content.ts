import { readFileSync } from "node:fs";
import type { Fragment } from "../html/fragment.ts";
import { withoutTypography } from "../markdown/typography.ts";
import { type AuthorPage, readAuthorPage } from "../page/author-page.ts";
import { type Engagement, type EngagementKind, engagementKinds, listAddress } from "../page/engagements.ts";
import { addressOf } from "../page/place.ts";
import { type Plan, planSite } from "../page/plan.ts";
import type { Problem } from "../problem.ts";
import { contentFolder, readContent } from "../project/content.ts";
import { type CvFiles, cvUrl, findCv } from "../project/cv.ts";
import { leftOutFolders, newsData, unreadNews, withoutNews } from "../project/news-folders.ts";
import { chooseFiles } from "../publications/bibliography-files.ts";
import { worksUrl } from "../publications/work.ts";
import { isSameLanguage } from "../site/language.ts";
import { type Site, siteIn } from "../site/site.ts";
import type { WordKey } from "../site/words/word-keys.ts";
import { wordsOf } from "../site/words/words.ts";
import { searchUrl } from "./current-editions.ts";

/** What the author's folder held when a build began. */
export class CurrentContent {
  #plan: Plan | undefined;
  #filePaths: readonly string[] = [];
  #dropdowns: readonly AuthorPage[] = [];
  #cv: CvFiles | undefined;
  #keptBack: ReadonlyMap<string, string> = new Map();
  #unread: ReadonlyMap<string, string> = new Map();
  #engagements: readonly Engagement[] = [];
  /** The addresses of the pages that Dateline adds, unless the author has one there. */
  readonly added = new Set<string>();
  /** The content of all pages except home pages. */
  readonly fragments = new Map<AuthorPage, Fragment>();

  get plan(): Plan {
    if (this.#plan === undefined) throw new Error("The author's folder was not read.");
    return this.#plan;
  }

  /** Pages without content of their own that only group menu entries; they are not in the plan. */
  get dropdowns(): readonly AuthorPage[] {
    return this.#dropdowns;
  }

  /** The paths within the author's folder of all files other than pages, published or not. */
  get filePaths(): readonly string[] {
    return this.#filePaths;
  }

  /**
   * The files, from the project's folder, that exist but are not published, by the addresses someone may write for
   * them.
   */
  get keptBack(): ReadonlyMap<string, string> {
    return this.#keptBack;
  }

  /** The presumable addresses of pages with a mistake in them, by their paths within the author's folder. */
  get unread(): ReadonlyMap<string, string> {
    return this.#unread;
  }

  /** The file of the site's CV, from the project's folder. */
  get cvFile(): string | undefined {
    return this.#cv?.file;
  }

  /** The talks or the courses. */
  engagements(kind: EngagementKind): readonly Engagement[] {
    return this.#engagements.filter((engagement) => engagement.kind === kind);
  }

  /** The file of a page, except home pages, that has the text of an entry in it; a few words may be there by chance. */
  fileWith(text: string): string | undefined {
    const isOn = (fragment: Fragment) => withoutTypography(fragment.text).includes(text);
    return text.length < 20
      ? undefined
      : [...this.fragments].find(([, fragment]) => isOn(fragment))?.[0].file;
  }

  /**
   * Reads the author's folder anew. If it holds a CV, talks or courses but no page for them, an empty one is added.
   *
   * @returns the paths, relative to it, of all that is there, and what was found
   */
  async read(
    site: Site,
    { withDrafts }: { readonly withDrafts: boolean },
  ): Promise<{
    readonly problems: readonly Problem[];
    readonly warnings: readonly Problem[];
    readonly paths: readonly string[];
  }> {
    const content = withoutNews(await readContent(), site);
    const isShown = ({ isDraft }: AuthorPage) => withDrafts || !isDraft;
    const shown = content.pages.filter(isShown);
    const own = shown.filter(({ isDropdown }) => !isDropdown).map((page) => withOurTitle(page, site));
    this.#dropdowns = shown.filter(({ isDropdown }) => isDropdown);
    this.#engagements = content.engagements.filter(({ page }) => isShown(page));
    this.#filePaths = [...content.files, ...content.leftOut];
    this.#cv = findCv(site, this.#filePaths);
    const words = wordsOf(site.language, site.words);
    const ours = [
      ...(this.#cv.file === undefined ? [] : [pageOfCv(this.#cv.file, words.cv)]),
      ...engagementKinds.flatMap((kind) => {
        const [first] = this.engagements(kind);
        return first === undefined ? [] : [emptyPage(first.page.file, listAddress(kind), words[kind])];
      }),
    ];
    const pages = [...own, ...ours.filter(({ url }) => !own.some((page) => page.url === url))];
    const { chosen } = chooseFiles(this.#filePaths, site.publications ?? {});
    const secret = new Set([
      ...(site.publications?.publish === false ? chosen : []),
      ...this.#cv.private,
      ...newsData(content, site),
    ]);
    const files = content.files.filter((path) => !secret.has(path));
    const drafts = content.pages.filter((page) => !isShown(page));
    const faulty = new Set(content.problems.map(({ file }) => file));
    const unread = content.paths.filter((path) => faulty.has(`${contentFolder}/${path}`));
    this.#unread = new Map(unread.map((path) => [path, addressOf(path.replace(/^_/, ""))]));
    this.#keptBack = new Map([
      ...[...content.leftOut.filter((path) => !this.#unread.has(path)), ...secret].flatMap((path) => [
        [`/${path}`, `${contentFolder}/${path}`] as const,
        [addressOf(path), `${contentFolder}/${path}`] as const,
      ]),
      ...drafts.flatMap(({ path, url, file }) => [[`/${path}`, file] as const, [url, file] as const]),
    ]);
    const { plan, problems, warnings } = planSite(
      { pages, files },
      {
        folder: contentFolder,
        isTaken: (address) => this.added.has(address),
        root: new URL(site.url).pathname.replace(/\/$/, ""),
      },
    );
    this.#plan = plan;
    this.fragments.clear();
    return {
      problems: [...content.problems, ...problems],
      warnings: [
        ...content.warnings,
        ...this.#cv.warnings,
        ...warnings,
        ...leftOutFolders(content.leftOut, site),
        ...unreadNews(content, site),
      ],
      paths: content.paths,
    };
  }
}

/** The pages that Dateline would add where an author has one, by the names of their titles. */
const ourTitles: Readonly<Record<string, WordKey>> = {
  [worksUrl]: "publications",
  [listAddress("talks")]: "talks",
  [listAddress("teaching")]: "teaching",
  [cvUrl]: "cv",
  [searchUrl]: "search",
  "/subscribe/": "subscribe",
  "/404.html": "notFound",
};

/** Gives a page without a title that takes the place of one of ours the title of that page, in its language. */
function withOurTitle(page: AuthorPage, site: Site): AuthorPage {
  const key = ourTitles[page.loaded.data.permalink ? page.url : page.original];
  if (page.hasTitle || key === undefined) return page;
  const tag = page.language ?? site.language;
  const { language, words } = isSameLanguage(tag, site.language) ? site : siteIn(tag, site);
  return { ...page, title: wordsOf(language, words)[key] };
}

function pageOfCv(file: string, title: string): AuthorPage {
  return { ...emptyPage(file, cvUrl, title), source: readFileSync(file, "utf8") };
}

/** A page the author need not write, to be filled from a file. */
function emptyPage(file: string, url: string, title: string): AuthorPage {
  const { page } = readAuthorPage("", { file, path: `${url.slice(1, -1)}.md` });
  if (page === undefined) throw new Error(`${url} is not the address of a page.`);
  return { ...page, title };
}
