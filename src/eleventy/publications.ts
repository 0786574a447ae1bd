import { basename } from "node:path";
import { contentFolder, homeFile } from "../project/content.ts";
import { copyFile } from "../project/output.ts";
import type { PageFile } from "../project/page-files.ts";
import { addressOfFile } from "../publications/bibliography-files.ts";
import { citationTags } from "../publications/citation-tags.ts";
import { imprintOf, summaryOf } from "../publications/imprint.ts";
import { groupedList, hasEqual, idsOf, type WorkList } from "../publications/lists.ts";
import { workData } from "../publications/structured-data.ts";
import { linkName, type SiteWords } from "../publications/words.ts";
import { shortAuthors, type Work, worksUrl } from "../publications/work.ts";
import { textId } from "../site/address.ts";
import { badgeColors } from "../site/badge.ts";
import { publication } from "../site/structured-data.ts";
import { linkedEntry } from "./linked-entry.ts";
import { projectFile } from "./project-file.ts";
import type { State } from "./state.ts";
import { toScript } from "./structured-data.ts";
import type { UserConfig } from "./user-config.ts";
import { WorkLists } from "./work-lists.ts";
import { writesFiles } from "./writes-files.ts";

/** How many authors of a work a list shows, besides the author of the site. */
const mostAuthors = 8;

/**
 * Reads the author's BibTeX files before anything is written. Their works become the collections `works` and
 * `workLists`, the list of all of them if the author has no page for it; lists on other pages; and, next to Eleventy's
 * pages, a page each.
 */
export default function publicationsPlugin(eleventyConfig: UserConfig, state: State): void {
  const { facts, content, editions, publications, findings, templates } = state;
  /** All works, as the page of them lists them. */
  let list: WorkList | undefined;
  const lists = new WorkLists(state);

  eleventyConfig.on("eleventy.before", async () => {
    const { works, problems, faults } = publications.read(facts, content, editions);
    findings.error(...faults);
    findings.warn(...problems);
    templates.addGlobal(
      "bibliographies",
      publicFiles(state).map(({ address }) => address),
    );
    list = groupedList(works, facts.site.publications ?? {});
    collectAddresses(state, list);
    await lists.place(list);
  });

  eleventyConfig.addCollection("works", () => ownWorks(state));
  eleventyConfig.addCollection("workLists", () =>
    publications.works.length === 0 || content.plan.has(worksUrl) ? [] : [{ url: worksUrl, list }],
  );
  addFilters(state);
  templates.addFilter("listOn", (url: string) => lists.on(url));

  eleventyConfig.on("eleventy.beforeWatch", (changed) => {
    if (changed.some((file) => projectFile(file) !== homeFile)) publications.pages.forget();
  });
  eleventyConfig.on("eleventy.after", async (build) => {
    if (writesFiles(build)) await writeFiles(state, build.directories.output, build.runMode !== "build");
  });
}

function addFilters({ facts, templates }: State): void {
  const placeOf = (work: Work) => ({
    absolute: (path: string) => facts.addresses.absolute(path),
    pdf: pdfOf(work)?.copy,
  });
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
}

/** The works whose pages are ours: the author has nothing at their addresses. */
function ownWorks({ content, publications }: State): Work[] {
  return publications.works.filter(({ url }) => !content.plan.has(url));
}

/** The BibTeX files that visitors can download, with their addresses. */
function publicFiles({ facts, content, publications }: State): { path: string; address: string }[] {
  if (facts.site.publications?.publish === false) return [];
  return publications.files
    .map((path) => ({ path, address: addressOfFile(path) }))
    .filter(({ path, address }) => address === `/${path}` || !content.plan.has(address));
}

/** The PDF of a work, if it is part of the site, and its address in the folder of the work's page. */
function pdfOf({ links, url }: Work): { file: string; copy: string } | undefined {
  const file = links.find(({ kind, isFile }) => kind === "pdf" && isFile)?.href;
  return file === undefined ? undefined : { file, copy: url + basename(file) };
}

function collectAddresses(state: State, list: WorkList): void {
  const { addresses, works, redirects } = state.publications;
  addresses.clear();
  if (works.length > 0) addresses.set(worksUrl, new Set([...idsOf(list), textId]));
  for (const { url } of works) addresses.set(url, undefined);
  for (const { from } of redirects) addresses.set(from, undefined);
  for (const { address } of publicFiles(state)) addresses.set(address, undefined);
  for (const work of works) {
    const pdf = pdfOf(work);
    if (pdf) addresses.set(pdf.copy, undefined);
  }
}

/**
 * Writes what is made of the works next to Eleventy's pages: their pages, those at former addresses, and copies of
 * files.
 */
async function writeFiles(state: State, output: string, isWatching: boolean): Promise<void> {
  const { publications, menu } = state;
  if (menu.hasChanged) publications.pages.forget();
  const pages = [...pagesOfWorks(state), ...formerPages(state)];
  await publications.pages.write(pages, output, isWatching);
  const copies = copiesOf(state);
  for (const [from, to] of copies) copyFile(`${contentFolder}/${from}`, output + to);
  publications.written.clear();
  for (const { url } of pages) publications.written.add(`${url.slice(1)}index.html`);
  for (const [, to] of copies) publications.written.add(to.slice(1));
}

function pagesOfWorks(state: State): PageFile[] {
  return ownWorks(state).map((work) => {
    const news = state.publications.newsOf(work);
    return {
      url: work.url,
      shown: () => JSON.stringify([work, news.map(linkedEntry)]),
      render: () => renderPage(state, "layouts/work.njk", work.url, { work, news }),
    };
  });
}

function formerPages(state: State): PageFile[] {
  return state.publications.redirects.map((redirect) => ({
    url: redirect.from,
    shown: () => redirect.to,
    render: () => renderPage(state, "layouts/redirect.njk", redirect.from, { redirect }),
  }));
}

async function renderPage(
  { templates, pictures }: State,
  template: string,
  url: string,
  data: object,
): Promise<string> {
  const html = await templates.render(template, { page: { url }, ...data });
  return pictures.complete(html, url);
}

/** The files of the author's folder that are published at other addresses, and those addresses. */
function copiesOf(state: State): [from: string, to: string][] {
  const { content, publications } = state;
  return [
    ...publicFiles(state).map(({ path, address }): [string, string] => [path, address]),
    ...publications.works.flatMap((work): [string, string][] => {
      const pdf = pdfOf(work);
      return pdf && !content.plan.has(pdf.copy) ? [[pdf.file.slice(1), pdf.copy]] : [];
    }),
  ];
}
