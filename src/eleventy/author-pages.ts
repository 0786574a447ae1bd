import { existsSync } from "node:fs";
import { toFragment, toHtml, withIdsOnce } from "../html/fragment.ts";
import { NestingError } from "../html/tree.ts";
import { takeDirectives } from "../markdown/directives.ts";
import { type Rendered, renderMarkdown } from "../markdown/markdown.ts";
import type { AuthorPage } from "../page/author-page.ts";
import { editionOf } from "../page/editions.ts";
import { includePath } from "../project/engine.ts";
import { expandPage } from "../project/expand-page.ts";
import { MissedChanges, missedChangesFile } from "../project/missed-changes.ts";
import { excerpt, leadOf } from "../site/excerpt.ts";
import { factsFile, missingWords } from "../site/site.ts";
import { searchUrl } from "./current-editions.ts";
import type { State } from "./state.ts";
import type { UserConfig } from "./user-config.ts";

/**
 * Reads the author's folder before anything is written, and finds out which languages the site has. Its pages become
 * the collection `pages`, each with its `html`; redirects from former addresses, the collection `redirects`.
 */
export default function authorPagesPlugin(
  eleventyConfig: UserConfig,
  { facts, content, editions, search, findings }: State,
): void {
  const missed = new MissedChanges();
  eleventyConfig.addWatchTarget(`./${missedChangesFile}`);
  eleventyConfig.on("eleventy.beforeWatch", () => missed.begin());
  eleventyConfig.on("eleventy.before", async ({ runMode }) => {
    const { problems, warnings, paths } = await content.read(facts.site, {
      withDrafts: runMode !== "build",
    });
    if (runMode !== "build") missed.watch(paths);
    findings.error(...problems);
    findings.warn(...warnings);
    editions.begin(facts.site, content.plan.pages);
    warnOfMissingWords();
    for (const page of content.plan.pages) if (!editions.homeOf(page)) await readContentOf(page);
  });

  async function readContentOf(page: AuthorPage): Promise<void> {
    const { file, path, template, loaded } = page;
    const { site } = editionOf(page, editions.all);
    if (template !== undefined && !existsSync(includePath(`layouts/${template}.njk`))) {
      const line = loaded.lineOf("template") ?? 1;
      const message = `There is no layout ${template}. Put a file ${template}.njk into _includes/layouts, or delete the line.`;
      findings.error({ file, line, message });
    }
    try {
      const body = await expandPage(page, loaded, site);
      const { html, remarks } = render(file, body.text, site.language);
      const fragment = toFragment(html, `/${path}`, { keepsMark: true });
      findings.error(...body.problems);
      findings.warn(
        ...body.warnings,
        ...remarks.map((remark) => ({ ...remark, ...body.places[remark.line - 1], file })),
      );
      content.fragments.set(page, fragment);
    } catch (error) {
      if (!(error instanceof NestingError)) throw error;
      const { line, message } = error;
      findings.error({ file, ...(line !== undefined && { line }), message });
    }
  }

  /** The layout of the page of ours that an empty one only gives a title or a place in the menu. */
  function ourLayout({ url }: AuthorPage): string | undefined {
    const address = url.slice(editions.at(url).prefix.length);
    if (address === "/subscribe/") return "subscribe";
    if (address === "/404.html") return "404";
    return address === searchUrl && search.installed !== undefined ? "search" : undefined;
  }

  /** Warns of each other language that Dateline has no words in, at the first page written in it. */
  function warnOfMissingWords(): void {
    for (const { site } of editions.all) {
      const { language } = site;
      // The language of the facts is warned of in their file.
      if (language === facts.site.language) continue;
      const page = content.plan.pages.find((page) => page.language === language);
      const place = `languages, as in languages: { ${language}: { words: { subscribe: Follow } } }`;
      for (const message of missingWords(site, place))
        findings.warn({ file: page?.file ?? factsFile, message });
    }
  }

  eleventyConfig.addCollection("pages", () =>
    [...content.fragments].map(([page, fragment]) => {
      // Of equal ids, browsers go to the first: links from elsewhere keep their target.
      const html = withIdsOnce(toHtml(fragment, facts.addresses.root).trim());
      const template = page.template ?? (html === "" ? ourLayout(page) : undefined);
      const description = page.description ?? (leadOf(html) || excerpt(fragment.text));
      return { ...page, html, template, description };
    }),
  );
  eleventyConfig.addCollection("redirects", () => [...content.plan.redirects]);
}

/** A page as HTML, with remarks on what was not understood in it, by line of the text. */
function render(file: string, text: string, language: string): Rendered {
  if (!/\.html?$/i.test(file)) return renderMarkdown(text, { language });
  const { text: html, remarks } = takeDirectives(text);
  return { html, remarks };
}
