import { existsSync } from "node:fs";
import { toFragment, toHtml } from "../html/fragment.ts";
import { NestingError } from "../html/tree.ts";
import { takeDirectives } from "../markdown/directives.ts";
import { type Rendered, renderMarkdown } from "../markdown/markdown.ts";
import { includePath } from "../project/engine.ts";
import { expandPage } from "../project/expand-page.ts";
import { pageFile } from "../project/page.ts";
import type { CurrentContent } from "./current-content.ts";
import type { CurrentSite } from "./current-site.ts";
import type { Findings } from "./findings.ts";
import type { UserConfig } from "./user-config.ts";

/** What the plugin needs to know. */
interface Options {
  readonly current: CurrentSite;
  readonly content: CurrentContent;
  readonly findings: Findings;
}

/**
 * Reads the author's folder before anything is written. Its pages become the collection `pages`, each with its `html`;
 * what leads on from addresses that pages had before, the collection `redirects`.
 */
export default function authorPages(
  eleventyConfig: UserConfig,
  { current, content, findings }: Options,
): void {
  eleventyConfig.on("eleventy.before", async ({ runMode }) => {
    const { problems, warnings } = await content.read({
      withDrafts: runMode !== "build",
      publications: current.site.publications,
    });
    findings.refuse(...problems);
    findings.warn(...warnings);
    for (const page of content.plan.pages) {
      const { file, path, template, loaded } = page;
      if (file === pageFile) continue;
      if (template !== undefined && !existsSync(includePath(`layouts/${template}.njk`))) {
        const line = loaded.lineOf("template") ?? 1;
        const message = `there is no layout ${template}. Put a file ${template}.njk into _includes/layouts, or delete the line.`;
        findings.refuse({ file, line, message });
      }
      try {
        const body = await expandPage(file, loaded, current.site);
        const { html, remarks } = render(file, body.text, current.site.language);
        const fragment = toFragment(html, `/${path}`, { keepsMark: true });
        findings.warn(
          ...body.warnings,
          ...remarks.map((remark) => ({ ...remark, ...body.places[remark.line - 1], file })),
        );
        content.fragments.set(page, fragment);
      } catch (error) {
        if (!(error instanceof NestingError)) throw error;
        const { line, message } = error;
        findings.refuse({ file, ...(line !== undefined && { line }), message });
      }
    }
  });
  eleventyConfig.addCollection("pages", () =>
    [...content.fragments].map(([page, fragment]) => ({
      ...page,
      html: toHtml(fragment, current.addresses.root).trim(),
    })),
  );
  eleventyConfig.addCollection("redirects", () => [...content.plan.redirects]);
}

/** A page as HTML, and what of it was not understood, by lines of the text. */
function render(file: string, text: string, language: string): Rendered {
  if (!/\.html?$/i.test(file)) return renderMarkdown(text, { language });
  const { text: html, remarks } = takeDirectives(text);
  return { html, remarks };
}
