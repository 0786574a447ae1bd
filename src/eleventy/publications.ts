import { basename } from "node:path";
import { type Fragment, hasPlace, withHtml, withPlaced } from "../html/fragment.ts";
import type { AuthorPage } from "../page/author-page.ts";
import { contentFolder, homeFile } from "../project/content.ts";
import { copyFile } from "../project/output.ts";
import { addressOfFile } from "../publications/bibliography-files.ts";
import { citationTags } from "../publications/citation-tags.ts";
import { filterWorks, type WorkFilter } from "../publications/groups.ts";
import { imprintOf, summaryOf } from "../publications/imprint.ts";
import {
  filterOf,
  groupedList,
  hasEqual,
  idsOf,
  plainList,
  selectedWorks,
  type WorkList,
} from "../publications/lists.ts";
import { workData } from "../publications/structured-data.ts";
import { linkName, type SiteWords } from "../publications/words.ts";
import { shortAuthors, type Work } from "../publications/work.ts";
import { textId } from "../site/address.ts";
import { badgeColors } from "../site/badge.ts";
import { publication } from "../site/structured-data.ts";
import type { CurrentEdition } from "./current-editions.ts";
import { listUrl } from "./current-publications.ts";
import { projectFile } from "./project-file.ts";
import type { State } from "./state.ts";
import { toScript } from "./structured-data.ts";
import type { UserConfig } from "./user-config.ts";
import { writesFiles } from "./writes-files.ts";

/** How many authors of a work a list shows, beside the author of the site. */
const mostAuthors = 8;

/**
 * Reads the author's BibTeX files before anything is written. Their works become the collections `works` and `workLists`,
 * the list of all of them where the author has no page of their own for it; lists on other pages; and, beside
 * Eleventy's pages, a page each.
 */
export default function publicationsPlugin(
  eleventyConfig: UserConfig,
  { facts, content, editions, publications, menu, findings, pictures, templates }: State,
): void {
  /** All works, as the page of them lists them. */
  let list: WorkList | undefined;
  /** What is listed on the author's pages, by the addresses of these. */
  const listed = new Map<string, WorkList>();
  const hasOwnList = () => content.plan.has(listUrl);
  const ownWorks = () => publications.works.filter(({ url }) => !content.plan.has(url));
  /** The BibTeX files that visitors can load, by their addresses. */
  const publicFiles = () =>
    facts.site.publications?.publish === false
      ? []
      : publications.files
          .map((path) => ({ path, address: addressOfFile(path) }))
          .filter(({ path, address }) => address === `/${path}` || !content.plan.has(address));
  /** The PDF of a work that lies in the site, and where it is published in the folder of the work's page. */
  const pdfOf = ({ links, url }: Work) => {
    const file = links.find(({ kind, isFile }) => kind === "pdf" && isFile)?.href;
    return file === undefined ? undefined : { file, copy: url + basename(file) };
  };
  const placeOf = (work: Work) => ({
    absolute: (path: string) => facts.addresses.absolute(path),
    pdf: pdfOf(work)?.copy,
  });

  eleventyConfig.on("eleventy.before", async () => {
    const { works, problems, faults } = publications.read(facts, content, editions);
    findings.error(...faults);
    findings.warn(...problems);
    templates.addGlobal(
      "bibliographies",
      publicFiles().map(({ address }) => address),
    );
    const all = groupedList(works, facts.site.publications ?? {});
    list = all;
    collectAddresses(all);
    listed.clear();
    for (const [page, fragment] of content.fragments)
      content.fragments.set(page, await withWorks(page, fragment, all));
    for (const edition of editions.homes)
      edition.placePublications(works.length === 0 ? "" : await homeList(works, edition));
  });

  function collectAddresses(list: WorkList): void {
    const { addresses } = publications;
    addresses.clear();
    if (publications.works.length > 0) addresses.set(listUrl, new Set([...idsOf(list), textId]));
    for (const { url } of publications.works) addresses.set(url, undefined);
    for (const { from } of publications.redirects) addresses.set(from, undefined);
    for (const { address } of publicFiles()) addresses.set(address, undefined);
    for (const work of publications.works) {
      const pdf = pdfOf(work);
      if (pdf) addresses.set(pdf.copy, undefined);
    }
  }

  /** A page with the works that it asks for. */
  async function withWorks(page: AuthorPage, fragment: Fragment, list: WorkList): Promise<Fragment> {
    const { works } = publications;
    const isMarked = hasPlace(fragment, "publications");
    const filter = works.length === 0 ? undefined : filterIn(page);
    if (works.length === 0 || (!isMarked && !filter && page.url !== listUrl))
      return withPlaced(fragment, "publications", "");
    const hasAnchors = page.url === listUrl && !filter;
    const shown = filter ? plainList(chosen(page, filter)) : { ...list, hasAnchors };
    listed.set(page.url, shown);
    const html = await templates.render("partials/works.njk", { page, list: shown });
    const whole = isMarked ? withPlaced(fragment, "publications", html) : withHtml(fragment, html, "after");
    return { ...whole, ids: [...whole.ids, ...idsOf(shown)] };
  }

  /** What the home page in a language shows. */
  async function homeList(works: readonly Work[], { file, homeUrl, page }: CurrentEdition): Promise<string> {
    const own = content.plan.pages.find((page) => page.file === file);
    const filter = own && filterIn(own);
    const isMarked = page.publications === "marked";
    const shown = own && filter ? chosen(own, filter) : selectedWorks(works, isMarked);
    if (shown.length === 0) return "";
    const list = plainList(shown);
    const headingRank = page.heading?.rank ?? 2;
    const data = { page: { url: homeUrl }, list, hasHeading: !isMarked, headingRank };
    return templates.render("partials/selected-works.njk", data);
  }

  function filterIn({ file, loaded }: AuthorPage): WorkFilter | undefined {
    const filter = filterOf(loaded.data.publications);
    if (filter === undefined || !("mistake" in filter)) return filter;
    const line = loaded.lineOf("publications");
    findings.warn({ file, ...(line !== undefined && { line }), message: filter.mistake });
    return undefined;
  }

  function chosen({ file, loaded }: AuthorPage, filter: WorkFilter): Work[] {
    const { works, missing } = filterWorks(publications.works, filter);
    const line = loaded.lineOf("publications");
    for (const name of missing) {
      const message = `no publication has the key or keyword "${name}". Correct it, or add it in the BibTeX file.`;
      findings.warn({ file, ...(line !== undefined && { line }), message });
    }
    return works;
  }

  eleventyConfig.addCollection("works", ownWorks);
  eleventyConfig.addCollection("workLists", () =>
    publications.works.length === 0 || hasOwnList() ? [] : [{ url: listUrl, list }],
  );

  templates.addFilterByLanguage(
    "imprint",
    ({ site }) =>
      (work: Work, words: SiteWords) =>
        imprintOf(work, { language: site.language, words }),
  );
  templates.addFilter("linkName", linkName);
  templates.addFilter("workSummary", summaryOf);
  templates.addFilter("hasEqual", hasEqual);
  templates.addFilter("shortAuthors", ({ authors }: Work) => shortAuthors(authors, mostAuthors));
  templates.addFilter("listOn", (url: string) => listed.get(url));
  templates.addFilter("workUrls", ({ groups }: WorkList) =>
    groups.flatMap(({ works }) => works.map(({ url }) => url)),
  );
  templates.addFilter("badgeStyle", ({ badge }: Work) => {
    const colors = badgeColors(badge?.color ?? "");
    return colors && `--badge:${colors.color};--on-badge:${colors.text}`;
  });
  templates.addFilter("citationTags", (work: Work) => citationTags(work, placeOf(work)));
  templates.addFilter("workData", (work: Work) =>
    toScript(publication((authorId) => workData(work, { ...placeOf(work), authorId }), facts.addresses)),
  );

  eleventyConfig.on("eleventy.beforeWatch", (changed) => {
    if (changed.some((file) => projectFile(file) !== homeFile)) publications.pages.forget();
  });

  eleventyConfig.on("eleventy.after", async (build) => {
    if (!writesFiles(build)) return;
    const { output } = build.directories;
    if (menu.hasChanged) publications.pages.forget();
    const own = ownWorks().map((work) => {
      const news = publications.newsOf(work);
      return {
        url: work.url,
        shown: () => JSON.stringify([work, news.map(({ url, title, date }) => [url, title, date])]),
        render: () => page("layouts/work.njk", work.url, { work, news }),
      };
    });
    const former = publications.redirects.map((redirect) => ({
      url: redirect.from,
      shown: () => redirect.to,
      render: () => page("layouts/redirect.njk", redirect.from, { redirect }),
    }));
    await publications.pages.write([...own, ...former], output, build.runMode !== "build");
    const copies = [
      ...publicFiles().map(({ path, address }) => [path, address] as const),
      ...publications.works.flatMap((work) => {
        const pdf = pdfOf(work);
        return pdf && !content.plan.has(pdf.copy) ? [[pdf.file.slice(1), pdf.copy] as const] : [];
      }),
    ];
    for (const [from, to] of copies) copyFile(`${contentFolder}/${from}`, output + to);
    publications.written.clear();
    for (const { url } of [...own, ...former]) publications.written.add(`${url.slice(1)}index.html`);
    for (const [, to] of copies) publications.written.add(to.slice(1));
  });

  async function page(template: string, url: string, data: object): Promise<string> {
    const html = await templates.render(template, { page: { url }, ...data });
    return pictures.complete(html, url);
  }
}
