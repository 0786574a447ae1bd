import type { Fragment } from "../html/fragment.ts";
import type { AuthorPage } from "../page/author-page.ts";
import { type Plan, planSite } from "../page/plan.ts";
import type { Problem } from "../problem.ts";
import { contentFolder, readContent } from "../project/content.ts";
import { chooseFiles, type FileFacts } from "../publications/bibliography-files.ts";

/** What the author's folder held when a build began. */
export class CurrentContent {
  #plan: Plan | undefined;
  #paths: readonly string[] = [];
  #dropdowns: readonly AuthorPage[] = [];
  /** The addresses of pages that are added, of which the author's take the place. */
  readonly added = new Set<string>();
  /** What the pages but the home page hold, by their addresses. */
  readonly fragments = new Map<AuthorPage, Fragment>();

  get plan(): Plan {
    if (this.#plan === undefined) throw new Error("The author's folder was not read.");
    return this.#plan;
  }

  /** Pages that have nothing to show and only hold entries of the menu together; they have no place in the plan. */
  get dropdowns(): readonly AuthorPage[] {
    return this.#dropdowns;
  }

  /** The paths of all files but pages, published or not, from the author's folder on. */
  get paths(): readonly string[] {
    return this.#paths;
  }

  /** Reads the author's folder anew. */
  async read({
    withDrafts,
    publications = {},
  }: {
    readonly withDrafts: boolean;
    readonly publications?: FileFacts | undefined;
  }): Promise<{
    readonly problems: readonly Problem[];
    readonly warnings: readonly Problem[];
  }> {
    const content = await readContent();
    const shown = content.pages.filter(({ isDraft }) => withDrafts || !isDraft);
    const pages = shown.filter(({ isDropdown }) => !isDropdown);
    this.#dropdowns = shown.filter(({ isDropdown }) => isDropdown);
    this.#paths = [...content.files, ...content.leftOut];
    const { chosen } = chooseFiles(this.#paths, publications);
    const keptBack = new Set(publications.publish === false ? chosen : []);
    const files = content.files.filter((path) => !keptBack.has(path));
    const { plan, problems, warnings } = planSite(
      { pages, files },
      { folder: contentFolder, isTaken: (address) => this.added.has(address) },
    );
    this.#plan = plan;
    this.fragments.clear();
    return {
      problems: [...content.problems, ...problems],
      warnings: [...content.warnings, ...warnings],
    };
  }
}
