import { textOf } from "../data.ts";
import { type Fragment, hasPlace, toFragment, toHtml, withHtml, withPlaced } from "../html/fragment.ts";
import type { AuthorPage } from "../page/author-page.ts";
import { contentFolder } from "../project/content.ts";
import { cvUrl, findPdf, readProjectCv } from "../project/cv.ts";
import type { State } from "./state.ts";
import type { UserConfig } from "./user-config.ts";

/**
 * Reads the author's CV before anything is written, and puts it on its own page, and wherever another page, home pages
 * included, has a place for it.
 */
export default function cvPlugin(
  eleventyConfig: UserConfig,
  { content, editions, findings, templates }: State,
): void {
  eleventyConfig.on("eleventy.before", async () => {
    const file = content.cvFile;
    const shown = new Map<string, Fragment | undefined>();
    const shownOn = async (url: string) => {
      const { language } = editions.at(url).site;
      if (file !== undefined && !shown.has(language)) shown.set(language, await fragmentOf(file, url));
      return shown.get(language);
    };
    for (const [page, fragment] of content.fragments)
      if (page.url === cvUrl || hasPlace(fragment, "cv"))
        content.fragments.set(page, filled(page, fragment, await shownOn(page.url)));
    for (const edition of editions.homes) {
      if (!edition.fragments.some((fragment) => hasPlace(fragment, "cv"))) continue;
      const cv = (await shownOn(edition.homeUrl)) ?? "";
      edition.change((fragment) => withPlaced(fragment, "cv", cv));
    }
  });

  function filled(page: AuthorPage, fragment: Fragment, shown: Fragment | undefined): Fragment {
    if (shown === undefined || hasPlace(fragment, "cv")) return withPlaced(fragment, "cv", shown ?? "");
    if (page.file === content.cvFile || fragment.parts.join("").trim() === "")
      return withHtml(fragment, shown, "after");
    const message = `This page replaces the CV in ${content.cvFile}. Write <!-- cv --> where the CV should be, or delete one of the two.`;
    findings.warn({ file: page.file, message });
    return fragment;
  }

  /** The CV in a file, in the language of the page at an address. */
  async function fragmentOf(file: string, url: string): Promise<Fragment | undefined> {
    const { site } = editions.at(url);
    const { cv, faults, warnings } = await readProjectCv(file, site);
    const own = content.plan.pages.find(({ url }) => url === cvUrl)?.loaded.data ?? {};
    const found = findPdf(site, textOf(own.cv_pdf), content.plan.files);
    findings.error(...faults);
    findings.warn(...warnings, ...found.warnings);
    if (cv === undefined) return undefined;
    const [{ shownCv }, { renderMarkdown }] = await Promise.all([
      import("../cv/shown.ts"),
      import("../markdown/markdown.ts"),
    ]);
    const { language } = site;
    // Links are relative to the file they are in.
    const place = file.startsWith(`${contentFolder}/`) ? file.slice(contentFolder.length) : "/";
    // Parsed and written again to close tags its author left open.
    const markdown = (text: string) =>
      toHtml(toFragment(renderMarkdown(text, { language }).html, place), "").trim();
    templates.addFilter("cvBlock", markdown);
    templates.addFilter("cvLine", (text: string) =>
      markdown(text).replace(/^<p>((?:(?!<\/?p>).)*)<\/p>$/s, "$1"),
    );
    const data = { page: { url }, cv: shownCv(cv, site), pdf: found.pdf };
    return toFragment(await templates.render("partials/cv.njk", data), place);
  }
}
