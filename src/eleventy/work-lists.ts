import { type Fragment, hasPlace, withHtml, withPlaced } from "../html/fragment.ts";
import type { AuthorPage } from "../page/author-page.ts";
import { filterWorks, type WorkFilter } from "../publications/groups.ts";
import { filterOf, idsOf, plainList, selectedWorks, type WorkList } from "../publications/lists.ts";
import { type Work, worksUrl } from "../publications/work.ts";
import type { CurrentEdition } from "./current-editions.ts";
import type { State } from "./state.ts";

/** The lists of works on the author's pages and on the home pages. */
export class WorkLists {
  readonly #state: State;
  /** By the addresses of the pages. */
  readonly #shown = new Map<string, WorkList>();

  constructor(state: State) {
    this.#state = state;
  }

  /** What is listed on one of the author's pages. */
  on(url: string): WorkList | undefined {
    return this.#shown.get(url);
  }

  /**
   * Puts lists on the pages that ask for them.
   *
   * @param all all works, as the page of them lists them
   */
  async place(all: WorkList): Promise<void> {
    const { content, editions } = this.#state;
    this.#shown.clear();
    for (const [page, fragment] of content.fragments)
      content.fragments.set(page, await this.#withWorks(page, fragment, all));
    for (const edition of editions.homes) edition.placePublications(await this.#homeList(edition));
  }

  /** A page with the works that it asks for. */
  async #withWorks(page: AuthorPage, fragment: Fragment, all: WorkList): Promise<Fragment> {
    const { publications, templates } = this.#state;
    const isMarked = hasPlace(fragment, "publications");
    const filter = publications.works.length === 0 ? undefined : this.#filterIn(page);
    if (publications.works.length === 0 || (!isMarked && !filter && page.url !== worksUrl))
      return withPlaced(fragment, "publications", "");
    const hasAnchors = page.url === worksUrl && !filter;
    const list = filter ? plainList(this.#chosen(page, filter)) : { ...all, hasAnchors };
    this.#shown.set(page.url, list);
    const html = await templates.render("partials/works.njk", { page, list });
    const whole = isMarked ? withPlaced(fragment, "publications", html) : withHtml(fragment, html, "after");
    return { ...whole, ids: [...whole.ids, ...idsOf(list)] };
  }

  /** What the home page in a language shows. */
  async #homeList({ file, homeUrl, page }: CurrentEdition): Promise<string> {
    const { content, publications, templates } = this.#state;
    if (publications.works.length === 0) return "";
    const own = content.plan.pages.find((page) => page.file === file);
    const filter = own && this.#filterIn(own);
    const isMarked = page.publications === "marked";
    const shown = own && filter ? this.#chosen(own, filter) : selectedWorks(publications.works, isMarked);
    if (shown.length === 0) return "";
    const list = plainList(shown);
    const headingRank = page.heading?.rank ?? 2;
    const data = { page: { url: homeUrl }, list, hasHeading: !isMarked, headingRank };
    return templates.render("partials/selected-works.njk", data);
  }

  #filterIn(page: AuthorPage): WorkFilter | undefined {
    const filter = filterOf(page.loaded.data.publications);
    if (filter === undefined || !("mistake" in filter)) return filter;
    this.#warn(page, filter.mistake);
    return undefined;
  }

  #chosen(page: AuthorPage, filter: WorkFilter): Work[] {
    const { works, missing } = filterWorks(this.#state.publications.works, filter);
    for (const name of missing)
      this.#warn(
        page,
        `No publication has the key or keyword "${name}". Correct it, or add it in the BibTeX file.`,
      );
    return works;
  }

  #warn({ file, loaded }: AuthorPage, message: string): void {
    const line = loaded.lineOf("publications");
    this.#state.findings.warn({ file, ...(line !== undefined && { line }), message });
  }
}
